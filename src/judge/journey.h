/* journey.h - leaving one place is no denial of arriving in another
 *
 * "She leaves Rome on Friday", "she arrives in Oslo on Friday": the words are opposites and tell of
 * one journey. Words that stand at the two ends of an axis of places (pack/axes.h) exclude each
 * other only where both go with the same place, or the words do not say with which. */
#ifndef TQ_JUDGE_JOURNEY_H
#define TQ_JUDGE_JOURNEY_H

#include "align/align.h"

/* Of term @i of @a and term @j of @b, which are opposites: each goes with a place, and the places
 * are not one. The same for (b, j, a, i). */
gboolean tq_journey_is_apart (const TqEvidence *evidence, const TqClaim *a, guint i,
                              const TqClaim *b, guint j);

#endif
