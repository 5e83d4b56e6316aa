/* interval.h - how two numbers stand to each other
 *
 * Numbers are compared in the base of their dimension. What the words allow (lo, hi) is widened by
 * half a unit of the last significant figure where the number is round: "3,000" may stand for 2,500
 * to 3,500 only if a hedge says so, for itself otherwise. */
#ifndef TQ_JUDGE_INTERVAL_H
#define TQ_JUDGE_INTERVAL_H

#include "pack/units.h"

/* One side of a comparison, in base units. */
typedef struct {
    double number;
    double lo;
    double hi;
    double half_unit; /* of the last significant figure */
    gboolean is_exact; /* lo == hi */
    gboolean is_approx;
    gboolean is_lo_strict;
    gboolean is_hi_strict;
} TqInterval;

TqInterval tq_interval_of (const TqUnits *units, const TqClaim *claim);

gboolean tq_interval_same (const TqInterval *a, const TqInterval *b);
/* One figure, hedged by one of them or by both in other words: "about 3,000", "3,000". A bound
 * ("over 3,000") is no hedge. */
gboolean tq_interval_same_hedged (const TqInterval *a, const TqInterval *b);
/* Equal to within the last figure of the coarser one; for values in different units. */
gboolean tq_interval_same_converted (const TqInterval *a, const TqInterval *b);
/* One is the other, rounded, and says so by a hedge or by its zeros. */
gboolean tq_interval_rounded (const TqInterval *a, const TqInterval *b);
gboolean tq_interval_overlaps (const TqInterval *a, const TqInterval *b);

#endif
