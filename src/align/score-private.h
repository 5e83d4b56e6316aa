/* score-private.h - when two words are one */
#ifndef TQ_ALIGN_SCORE_PRIVATE_H
#define TQ_ALIGN_SCORE_PRIVATE_H

#include "align/score.h"

/* One word, one name in two spellings, or two words of one concept. */
gboolean tq_score_same_term (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y);

/* Share of the words of the sentence that both have, heads aside, each weighed by how rare it is in the run; 0 … 1. */
double tq_score_shared_context (const TqScorer *scorer, const TqClaim *a, const TqClaim *b);

#endif
