/* score-private.h - evidence that two claims speak of the same thing, a file for each kind of claim */
#ifndef TQ_ALIGN_SCORE_PRIVATE_H
#define TQ_ALIGN_SCORE_PRIVATE_H

#include "align/score.h"

/* One word, one name in two spellings, or two words of one concept. */
gboolean tq_score_same_term (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y);

/* Share of the words of the sentence that both have, heads aside, each weighed by how rare it is in the run; 0 … 1. */
double tq_score_shared_context (const TqScorer *scorer, const TqClaim *a, const TqClaim *b);

/* 0 … 1; asked only of claims of one kind that nothing forbids to link. */
double tq_score_figures (const TqScorer *scorer, const TqClaim *a, const TqClaim *b); /* quantities, dates */
double tq_score_assertions (const TqScorer *scorer, const TqClaim *a, const TqClaim *b);

/* Until assertions have a fitted model. */
#define TQ_MIN_ASSERTION_LINK 0.40

#endif
