/* match.h - the words of two claims beside each other
 *
 * In: the terms of two claims. Out: for each term its counterpart in the other claim and how the
 * two stand: one word or name, one concept, opposites, or nothing. Same words are paired first,
 * then words of one concept, then opposites; a counterpart is taken once, save that a word said
 * twice may meet the same word twice.
 * Cost: the product of the numbers of terms in integer comparisons; the lexicon is asked only of
 * words that are left. */
#ifndef TQ_ALIGN_MATCH_H
#define TQ_ALIGN_MATCH_H

#include "align/align.h"

typedef enum {
    TQ_MATCH_NONE,
    TQ_MATCH_OPPOSITE,
    TQ_MATCH_CONCEPT, /* other words for it */
    TQ_MATCH_SAME,
} TqRelation;

typedef struct {
    guint16 other; /* term of the other claim; meaningless for TQ_MATCH_NONE */
    guint8 relation;
} TqMatch;

/* How two terms stand, whatever stands beside them. */
TqRelation tq_match_terms (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y);

/* Whether the two stand at the two ends of one of @axes (pack/axes.h: a mask). */
gboolean tq_match_ends_of (const TqTerm *x, const TqTerm *y, guint32 axes);

/* What a common word means by any of its readings; of others nothing. */
TqMeaning tq_match_meaning (const TqEvidence *evidence, const TqTerm *term);

/* FALSE: @x is TQ_MATCH_OPPOSITE to no word, as the first of two. @meaning: its own */
gboolean tq_match_has_opposites (const TqTerm *x, const TqMeaning *meaning);

/* FALSE: @x is not TQ_MATCH_OPPOSITE to @y, which most of two words are not; costs next to
 * nothing. */
gboolean tq_match_may_oppose (const TqTerm *x, const TqMeaning *of_x, const TqTerm *y,
                              const TqMeaning *of_y);

/* @of_a, @of_b: (out caller-allocates): as many as the claims have terms. */
void tq_match_claims (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                      TqMatch *of_a, TqMatch *of_b);

/* Of claims with more terms no count is taken. */
#define TQ_MATCH_MAX_COUNTED 64

/* How many terms of @a stand to a counterpart in @b as @least says, or nearer; 0 where either has
 * more than TQ_MATCH_MAX_COUNTED. */
guint tq_match_count (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                      TqRelation least);

#endif
