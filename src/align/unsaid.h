/* unsaid.h - the period or the measure that one of two figures leaves unsaid
 *
 * "Annual savings of 400 million", "saves 400 million a year": one figure is a rate, and the other
 * does not say with itself of what period it is. "Barley at 190 euros a tonne", "barley at 230
 * euros": a price so near is of the same unit of measure, which need not be said again; a greater
 * one may be that of all there is. */
#ifndef TQ_ALIGN_UNSAID_H
#define TQ_ALIGN_UNSAID_H

#include <tanaqud/model.h>

/* So many times more at most is a price of the same unit of measure. */
#define TQ_MAX_UNSAID_RATIO 2.0

/* Of two figures one is a rate: so much in one @per_a, or one @per_b. */
static inline gboolean
tq_per_is_unsaid (TqUnit per_a, TqUnit per_b)
{
    return (per_a == 0) != (per_b == 0);
}

/* Whether two amounts of which one is for a unit of measure, and the other does not say so, may be
 * of that unit both. */
static inline gboolean
tq_measure_may_be_unsaid (TqUnit unit_a, double a, TqUnit unit_b, double b)
{
    return unit_a == unit_b && MAX (a, b) <= TQ_MAX_UNSAID_RATIO * MIN (a, b);
}

#endif
