/* antecedent-private.h - nouns that may be meant, and the pronouns that may mean them
 *
 *   antecedent.c        which nouns there are, and which one a pronoun means
 *   antecedent-date.c   which pronouns the verbs have that only say when
 *   antecedent-claim.c which pronouns the claims of a sentence have, and what a claim gains by
 *     them */
#ifndef TQ_EXTRACT_ANTECEDENT_PRIVATE_H
#define TQ_EXTRACT_ANTECEDENT_PRIVATE_H

#include "extract/antecedent.h"

/* What a noun is in its clause. */
typedef enum { TQ_NOUN_SUBJECT, TQ_NOUN_OBJECT, TQ_NOUN_OBLIQUE } TqNounRole;

typedef struct {
    guint32 sentence; /* that its phrase stands in */
    TqPhrase phrase;
    TqPhrase owner;
    guint32 at;    /* sentence where it is mentioned, by this phrase or by a pronoun */
    guint16 token; /* and where in it */
    guint8 role; /* TqNounRole */
    guint8 referent; /* bits of TqReferent; asked for once */
    bool is_asked;
    bool is_joined;
    bool acts;
} TqNoun;

/* Of a pronoun, or of a verb that says its subject itself. */
typedef struct {
    guint sentence;
    guint token;
    guint referent;
    gboolean is_subject;
    gboolean is_active;
    /* only who can do something is meant: of "it said", and of a verb that says its subject
     * itself */
    gboolean is_doing;
    gboolean is_event; /* only what happens is meant: of "it will be held" */
    gboolean is_said; /* it begins what somebody is made to say: "that he" */
} TqPronoun;

static inline const TqSentence *
tq_antecedents_sentence (const TqAntecedents *antecedents, guint index)
{
    return &g_array_index (antecedents->sentences, TqSentence, index);
}

static inline const TqChunk *
tq_antecedent_chunk (const GArray *chunks, guint index)
{
    return index < chunks->len ? &g_array_index (chunks, TqChunk, index) : NULL;
}

static inline gboolean
tq_antecedent_is_kind (const GArray *chunks, guint index, TqChunkKind kind)
{
    return index < chunks->len && tq_antecedent_chunk (chunks, index)->kind == kind;
}

static inline guint
tq_antecedent_head (const TqChunk *noun)
{
    return tq_phrase_is_empty (&noun->name) ? noun->phrase.head : noun->name.head;
}

gboolean
tq_antecedents_agree (const TqAntecedents *antecedents, TqNoun *noun, const TqPronoun *pronoun);

/* Whom the pronoun means; NULL: nobody for certain. */
const TqNoun *tq_antecedents_find (TqAntecedents *antecedents, const TqPronoun *pronoun);

/* Of a date, claim @number. */
void tq_antecedents_settle_date (TqAntecedents *antecedents, guint index, TqClaimSet *set,
                                 guint number);

/* What the pronoun means is what happens on the date, which the verb alone did not say; @is_behind:
 * it is told of the verb, as of "began". */
void tq_antecedents_name_event (TqAntecedents *antecedents, const TqPronoun *pronoun,
                                gboolean is_behind, TqClaimSet *set, guint number);

#endif
