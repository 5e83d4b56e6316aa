/* assertion-private.h - what the files of assertions share
 *
 *   assertion-predicate.c   which word of a clause is its predicate, and which one is denied
 *   assertion-claim.c       the claim of a predicate: its arguments, and how it is said
 *   assertion-anaphor.c     the claim of "has not done so"
 *   assertion.c             which claims a clause makes */
#ifndef TQ_EXTRACT_ASSERTION_PRIVATE_H
#define TQ_EXTRACT_ASSERTION_PRIVATE_H

#include "extract/assertion.h"
#include "extract/phrase.h"

/* A statement (statement.h), or the part of it that is looked at. */
typedef struct {
    const TqSentence *sentence;
    const TqScope *scopes;
    const GArray *frames; /* of TqFrame, of the sentence */
    TqClaimSet *set;
    guint first;
    guint end;
    TqStretch gap;    /* between its ends, and none of it */
    /* what it says of this is the opposite of what its predicate's own words say */
    TqStretch turned;
} TqClause;

static inline gboolean
tq_clause_is_in_gap (const TqClause *clause, guint token)
{
    return clause->gap.first <= token && token < clause->gap.end;
}

static inline gboolean
tq_clause_is_turned (const TqClause *clause)
{
    return clause->turned.first < clause->turned.end;
}

static inline gboolean
tq_clause_stands_in (const TqClause *clause, guint token)
{
    return clause->first <= token && token < clause->end && !tq_clause_is_in_gap (clause, token);
}

static inline gboolean
tq_clause_is_content (const TqClause *clause, guint token)
{
    return !tq_clause_is_in_gap (clause, token) &&
           tq_phrase_is_content (tq_phrase_bits (clause->sentence, token));
}

static inline guint
tq_clause_next_content (const TqClause *clause, guint token)
{
    while (token < clause->end && !tq_clause_is_content (clause, token))
        token++;
    return token;
}

static inline guint
tq_clause_count_content (const TqClause *clause)
{
    guint ret = 0;

    for (guint i = clause->first; i < clause->end; i++)
        ret += tq_clause_is_content (clause, i);
    return ret;
}

static inline const TqCueMatch *
tq_clause_find (const TqClause *clause, TqCueClass cue_class)
{
    const TqCueMatch *ret =
        tq_sentence_cue (clause->sentence, cue_class, clause->first, clause->end);

    while (ret != NULL && tq_clause_is_in_gap (clause, ret->first))
        ret = tq_sentence_cue (clause->sentence, cue_class, ret->first + 1u, clause->end);
    return ret;
}

/* ---- assertion-predicate.c: words of the clause, its end where there is none ----------------- */

guint tq_clause_first_verb (const TqClause *clause);
/* Where the verb at @token only carries the noun of an event, that noun (frame-govern.c): «قامت
 * البلدية بهدم السور». */
guint tq_clause_carried (const TqClause *clause, guint token);
guint tq_clause_complement (const TqClause *clause);    /* what "is" says of its subject */
guint tq_clause_whereabouts (const TqClause *clause);   /* "he was in the kitchen" */
/* what a negation or a modal word stands before */
guint tq_clause_governed_word (const TqClause *clause);
guint tq_clause_first_denied (const TqClause *clause, const TqCueMatch *denial);
guint tq_clause_denied_word (const TqClause *clause, const TqCueMatch *denial);
/* what was said and is denied, where no "that" begins it */
guint tq_clause_reported_word (const TqClause *clause);

gboolean tq_clause_is_place_of_nobody (const TqClause *clause, const TqCueMatch *absence,
                                       guint head);
gboolean tq_clause_is_pronoun_before (const TqClause *clause, const TqCueMatch *be);
gboolean tq_clause_ends_before_that (const TqClause *clause);
gboolean tq_clause_is_only_speech (const TqClause *clause);

/* ---- assertion-claim.c ----------------------------------------------------------------------- */

gboolean tq_clause_has_outer_subject (const TqClause *clause);

/* Appends the claim whose predicate is @head. @has_roles: what stands before and behind it are its
 * actor and its patient. */
void tq_clause_add_claim (const TqClause *clause, guint head, guint32 flags, gboolean has_roles,
                          float confidence);

/* ---- assertion-anaphor.c --------------------------------------------------------------------- */

/* Appends the claim of the verb before that a verb of the clause stands for; FALSE if none does. */
gboolean tq_clause_add_anaphor (const TqClause *clause);

#endif
