#include "judge/interval.h"

static double
to_base (const TqUnits *units, const TqClaim *claim, double number)
{
    return tq_units_rate_to_base (units, claim->unit, claim->per, number);
}

TqInterval
tq_interval_of (const TqUnits *units, const TqClaim *claim)
{
    const TqNumber *number = &claim->number;
    double last_unit = pow (10, number->last_digit);
    TqInterval ret = {
        .number = to_base (units, claim, number->number),
        .lo = isfinite (number->lo) ? to_base (units, claim, number->lo) : number->lo,
        .hi = isfinite (number->hi) ? to_base (units, claim, number->hi) : number->hi,
        .is_exact = number->lo == number->hi && !number->is_approx,
        .is_approx = number->is_approx,
        .is_lo_strict = number->is_lo_strict,
        .is_hi_strict = number->is_hi_strict,
    };

    ret.half_unit = fabs (to_base (units, claim, number->number + last_unit / 2) - ret.number);
    return ret;
}

static gboolean
nearly_equal (double a, double b)
{
    return a == b ||
           (isfinite (a) && isfinite (b) && fabs (a - b) <= 1e-6 * MAX (fabs (a), fabs (b)));
}

gboolean
tq_interval_same (const TqInterval *a, const TqInterval *b)
{
    return nearly_equal (a->number, b->number) && nearly_equal (a->lo, b->lo) &&
           nearly_equal (a->hi, b->hi);
}

gboolean
tq_interval_same_hedged (const TqInterval *a, const TqInterval *b)
{
    return nearly_equal (a->number, b->number) && (a->is_exact || a->is_approx) &&
           (b->is_exact || b->is_approx);
}

/* Two weeks are fifteen days where the first is counted as well. */
#define MAX_CONVERTED_GAP 0.07

gboolean
tq_interval_same_converted (const TqInterval *a, const TqInterval *b)
{
    return a->is_exact && b->is_exact &&
           fabs (a->number - b->number) <= MAX (a->half_unit, b->half_unit) * 1.0001 &&
           fabs (a->number - b->number) <=
               MAX_CONVERTED_GAP * MAX (fabs (a->number), fabs (b->number));
}

/* Whether what begins at @low's bound begins only after what ends at @high's. Who writes "more than
 * 40" and who writes "40" mean one count; who writes "fewer than 40" means another. */
static gboolean
excludes (const TqInterval *low, const TqInterval *high)
{
    if (low->lo != high->hi)
        return low->lo > high->hi;
    return (low->is_lo_strict || high->is_hi_strict) && !low->is_exact && !high->is_exact;
}

gboolean
tq_interval_overlaps (const TqInterval *a, const TqInterval *b)
{
    return !excludes (a, b) && !excludes (b, a);
}

/* "More than 30,000" of 29,960: so near a large round number it is rounded up, whatever the words
 * before it say. */
#define MIN_HALF_UNIT_OF_BOUND 50
#define MAX_GAP_OF_BOUND 0.01

/* @round stands for @exact: within its hedge, or, for a number with zeros at its end, within half a
 * unit of its last figure. Bare figures of one digit say nothing of rounding. */
static gboolean
stands_for (const TqInterval *round, const TqInterval *exact)
{
    double distance = fabs (round->number - exact->number);

    /* "more than 1,500" is no figure that another could be rounded to */
    if (!exact->is_exact && !exact->is_approx)
        return FALSE;
    if (round->is_approx)
        return distance <=
               MAX (round->half_unit, MAX (round->hi - round->number, round->number - round->lo)) *
                   1.0001;
    if (round->half_unit <= exact->half_unit || distance > round->half_unit * 1.0001)
        return FALSE;
    if (round->is_exact)
        return round->half_unit >= 5 && distance <= 0.05 * fabs (exact->number);
    return round->half_unit >= MIN_HALF_UNIT_OF_BOUND &&
           distance <= MAX_GAP_OF_BOUND * fabs (exact->number) &&
           !tq_interval_overlaps (round, exact);
}

gboolean
tq_interval_rounded (const TqInterval *a, const TqInterval *b)
{
    return stands_for (a, b) || stands_for (b, a);
}
