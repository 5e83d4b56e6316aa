/* counterpart.h - one thing told in two measures, of which neither can be turned into the other
 *
 *   62,000 customers | more than two thirds of the 90,000 customers     amount and share
 *   a bill of £92m   | a bill of 105 million euros                      two currencies
 *
 * No rate of the day is known.
 *
 * Such figures share no unit, and are no candidates for one topic (key.h). An amount and a share
 * are of one thing if words of what both count meet and a figure beside one of them is a whole of
 * which the amount is that share: the sum tells more than words do. Two sums of money have only
 * their words, and must have more of these.
 * Cost: each share or sum is held against the quantities of the articles on its story. */
#ifndef TQ_ALIGN_COUNTERPART_H
#define TQ_ALIGN_COUNTERPART_H

#include "align/align.h"

typedef struct {
    guint32 claim; /* the share, or the earlier of two sums */
    guint32 other; /* the amount */
} TqCounterpart;

/* (transfer full) (element-type TqCounterpart): by claim, then other. @scorer has learned the run.
 * The result does not depend on @n_threads. */
GArray *tq_counterparts_new (const TqScorer *scorer, guint n_threads);

/* The place of the first of @claim, or of a later one. */
guint tq_counterparts_first (const GArray *counterparts, guint32 claim);

#endif
