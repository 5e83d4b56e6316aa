/* roles.h - one event told from its two ends
 *
 * "The family sold the mill to the bank", "the bank bought the mill": the words are opposites, and
 * who does the one has the other done to him. Words that stand at the two ends of an axis of roles
 * (pack/axes.h) exclude each other only where one party does both. */
#ifndef TQ_JUDGE_ROLES_H
#define TQ_JUDGE_ROLES_H

#include "align/align.h"

/* Of term @i of @a and term @j of @b, which are opposites: they are of such an axis, and no party
 * is said to do both. The same for (b, j, a, i). */
gboolean tq_roles_are_turned (const TqEvidence *evidence, const TqClaim *a, guint i,
                              const TqClaim *b, guint j);

#endif
