/* frame-private.h - the chunks of a sentence
 *
 *   "The bridge | was closed | by | the mayor of the town | in | March"
 *      NOUN         VERB        BY          NOUN            PLACE  TIME
 *
 * Tokens of one sentence, ends excluded. */
#ifndef TQ_EXTRACT_FRAME_PRIVATE_H
#define TQ_EXTRACT_FRAME_PRIVATE_H

#include "extract/frame.h"
#include "extract/phrase.h"

#define TQ_MAX_PHRASE_TOKENS 10
#define TQ_MAX_CHUNKS_BACK 24 /* what stands further off is of another clause */

typedef enum {
    TQ_CHUNK_NOUN,
    TQ_CHUNK_PRONOUN, /* fills a slot and says no word */
    TQ_CHUNK_VERB,
    TQ_CHUNK_BE,
    TQ_CHUNK_LIGHT, /* its noun is the predicate, and passive: تم إغلاق */
    TQ_CHUNK_TIME,
    TQ_CHUNK_BY,
    TQ_CHUNK_AGAINST,
    TQ_CHUNK_TO,
    TQ_CHUNK_PLACE,
    TQ_CHUNK_PREPOSITION, /* of another kind: what follows fills no slot */
    TQ_CHUNK_RELATIVE,
    TQ_CHUNK_THAT, /* that, أن: a clause in place of a noun */
    TQ_CHUNK_AND,
    TQ_CHUNK_MARK,  /* a comma or its like */
    TQ_CHUNK_BREAK, /* another mark, because, while: a clause of its own begins */
    TQ_N_CHUNK_KINDS
} TqChunkKind;

typedef struct {
    guint16 first;
    guint16 end;
    guint16 head;
} TqPhrase;

typedef struct {
    TqPhrase phrase;
    TqPhrase owner; /* of a noun: what stands in the genitive; first == end: none */
    TqPhrase name;  /* of a noun that is a person's title: the name behind it */
    guint8 kind;
    gboolean is_event;     /* of a noun */
    gboolean is_owned_first; /* the owner stands before the noun: "the minister's resignation" */
    gboolean is_passive;   /* of a verb */
    gboolean has_pronoun;  /* of a verb: its object is written onto it */
    gboolean is_plural;    /* of a verb */
    gboolean is_joined;    /* a conjunction is written onto it */
} TqChunk;

/* Appends the chunks of @sentence to @chunks (element-type TqChunk). */
void tq_frame_chunk (const TqSentence *sentence, const GArray *values, GArray *chunks);

/* ---- frame-noun.c ---------------------------------------------------------------------------- */

/* Fills a chunk of kind NOUN with the noun phrase that begins at @first; FALSE if none does.
 * Articles in front are stepped over, and what only says how many. */
gboolean tq_frame_noun_at (const TqSentence *sentence, guint first, guint limit, TqChunk *ret);
/* The same; @is_behind_verb: its clause has a verb, so that a word that may be a noun is one. */
gboolean tq_frame_phrase_at (const TqSentence *sentence, guint first, guint limit,
                             gboolean is_behind_verb, TqChunk *ret);

/* Whether words begin at @token that only say which or how many: "one of the". */
gboolean tq_frame_is_measure (const TqSentence *sentence, guint token);

/* ---- frame-word.c: by its readings ----------------------------------------------------------- */

/* A word that says something, or a number. */
gboolean tq_frame_is_nominal (const TqSentence *sentence, guint token);
gboolean tq_frame_is_adjective (const TqSentence *sentence, guint token);
gboolean tq_frame_is_participle (const TqSentence *sentence, guint token);

/* Whether the likeliest reading is of one of @forms (TqForm). */
gboolean tq_frame_has_form (const TqSentence *sentence, guint token, guint forms);
gboolean tq_frame_has_article (const TqSentence *sentence, guint token);
/* Of that form for certain: an ending that is written. */
gboolean tq_frame_is_accusative (const TqSentence *sentence, guint token);
/* Ends in the letter that only feminine nouns end in («ة»), and is more than that. */
gboolean tq_frame_ends_feminine (const TqSentence *sentence, guint token);
/* Some reading is a verb with a tense: of "has" and « avait » too, which have no content. */
gboolean tq_frame_may_be_finite (const TqSentence *sentence, guint token);

/* Whether the likeliest reading is a name, or none that the lexicon knows. */
gboolean tq_frame_is_name_like (const TqSentence *sentence, guint token);
/* A noun of a person: minister, guard; of somebody also by name. */
gboolean tq_frame_is_person (const TqSentence *sentence, guint token);
gboolean tq_frame_is_somebody (const TqSentence *sentence, guint token);
/* A noun of an event: closure, تأجيل; a bare one has no article. */
gboolean tq_frame_is_event (const TqSentence *sentence, guint token);
gboolean tq_frame_is_bare_event (const TqSentence *sentence, guint token);

/* ---- frame-word.c: by the words beside it ---------------------------------------------------- */

gboolean tq_frame_is_verb (const TqSentence *sentence, guint token);
/* "The council | cut the grant": no noun and no present behind a noun that is one. */
gboolean tq_frame_is_bare_past (const TqSentence *sentence, guint token);
/* "De payer": a genitive's preposition that a verb without tense follows. */
gboolean tq_frame_begins_infinitive (const TqSentence *sentence, guint token);
/* "Throw out the pool plan": where a verb of the clause came before, a word without a tense that
 * may be a noun is one. */
gboolean tq_frame_may_be_object (const TqSentence *sentence, guint token);

/* ---- frame-govern.c -------------------------------------------------------------------------- */

/* Whether the word at @token is or bears the preposition behind which the verb at @verb has its
 * object. */
gboolean tq_frame_governs (const TqSentence *sentence, guint verb, guint token);

/* ---- frame-homograph.c ----------------------------------------------------------------------- */

/* Where verbs stand first, whether a word that is a noun or a verb by where it stands, behind the
 * @chunks before it, is a verb.
 *
 * «المجلس | رفض القرض», «المجلس الذي اجتمع | رفض القرض» */
gboolean tq_frame_is_verb_behind (const TqSentence *sentence, guint token, const GArray *chunks);
/* «رفض المجلس | القرض»: of the first word of @noun, whose owner is the subject then. */
gboolean tq_frame_is_verb_with_object (const TqSentence *sentence, guint limit,
                                       const TqChunk *noun, const GArray *chunks);

static inline gboolean
tq_phrase_is_empty (const TqPhrase *phrase)
{
    return phrase->first >= phrase->end;
}

#endif
