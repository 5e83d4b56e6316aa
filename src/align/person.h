/* person.h - of whom an age is
 *
 * Two persons are one by all that the shorter of two names has; else by the only noun of its kind,
 * "the driver", "a 34-year-old delivery driver", of one event. A man of 34 is known by nothing but
 * his age. */
#ifndef TQ_ALIGN_PERSON_H
#define TQ_ALIGN_PERSON_H

#include "align/score.h"

/* Whether two ages may be of one person. @features: of the two claims, but for those of the heads:
 * feature.h */
gboolean tq_persons_may_be_one (const TqScorer *scorer, guint32 a, guint32 b,
                                const double *features);

#endif
