/* rejection.h - a figure that an article names only to say that it is wrong
 *
 * "Five gunmen, and not three, took part", «90 جندياً وليس 32», "14 millions, et non 9,4": who
 * writes so knows the other figure, and means the same thing by it. The rejected figure is a claim
 * of its own (TQ_CLAIM_NEGATED_NUMBER) in the sentence of the one that stands. */
#ifndef TQ_JUDGE_REJECTION_H
#define TQ_JUDGE_REJECTION_H

#include "judge/judge.h"

/* Whether the sentence of one of two quantities rejects the figure of the other. */
gboolean tq_rejection_joins (const TqEvidence *evidence, guint32 a, guint32 b);

/* Whether the later of the two gives its amount instead of the other's: "it costs 900 instead of
 * 1,000". */
gboolean tq_rejection_replaces (const TqEvidence *evidence, guint32 a, guint32 b);

#endif
