#include <criterion/criterion.h>

#include <math.h>

#include "judge/interval.h"
#include "pack/pack.h"

/* What two wordings of a bare count are to each other. */
static const struct {
    TqNumber a;
    TqNumber b;
    gboolean is_same;
    gboolean is_rounded;
    gboolean is_overlapping;
    gboolean is_hedged; /* the same but for hedges */
} rows[] = {
    /* 25 / 25 */
    { { 25, 25, 25, .last_digit = 0 }, { 25, 25, 25, .last_digit = 0 }, TRUE, FALSE, TRUE, TRUE },
    /* about 3,000 / 2,950 */
    { { 3000, 2700, 3300, .is_approx = TRUE, .last_digit = 3 }, { 2950, 2950, 2950, .last_digit = 1 }, FALSE, TRUE, TRUE, FALSE },
    /* about 3,000 / 3,000, nearly 3,000 */
    { { 3000, 2700, 3300, .is_approx = TRUE, .last_digit = 3 }, { 3000, 3000, 3000, .last_digit = 3 }, FALSE, TRUE, TRUE, TRUE },
    { { 3000, 2700, 3300, .is_approx = TRUE, .last_digit = 3 }, { 3000, 2700, 3000, .is_approx = TRUE, .last_digit = 3 }, FALSE, TRUE, TRUE, TRUE },
    /* more than 40 / 43 */
    { { 40, 40, INFINITY, .is_lo_strict = TRUE, .last_digit = 1 }, { 43, 43, 43, .last_digit = 0 }, FALSE, FALSE, TRUE, FALSE },
    /* more than 40 / 40: the bound itself is what "more than" speaks of */
    { { 40, 40, INFINITY, .is_lo_strict = TRUE, .last_digit = 1 }, { 40, 40, 40, .last_digit = 1 }, FALSE, FALSE, TRUE, FALSE },
    /* more than 40 / fewer than 40, at most 40 */
    { { 40, 40, INFINITY, .is_lo_strict = TRUE, .last_digit = 1 }, { 40, -INFINITY, 40, .is_hi_strict = TRUE, .last_digit = 1 }, FALSE, FALSE, FALSE, FALSE },
    { { 40, 40, INFINITY, .is_lo_strict = TRUE, .last_digit = 1 }, { 40, -INFINITY, 40, .last_digit = 1 }, FALSE, FALSE, FALSE, FALSE },
    /* at least 40 / 40 */
    { { 40, 40, INFINITY, .last_digit = 1 }, { 40, 40, 40, .last_digit = 1 }, FALSE, FALSE, TRUE, FALSE },
    /* 40 / 52 */
    { { 40, 40, 40, .last_digit = 1 }, { 52, 52, 52, .last_digit = 0 }, FALSE, FALSE, FALSE, FALSE },
    /* more than 30,000 / 29,960, 30,040, 29,400; more than 40 / 39 */
    { { 30000, 30000, INFINITY, .is_lo_strict = TRUE, .last_digit = 3 }, { 29960, 29960, 29960, .last_digit = 0 }, FALSE, TRUE, FALSE, FALSE },
    { { 30000, 30000, INFINITY, .is_lo_strict = TRUE, .last_digit = 3 }, { 30040, 30040, 30040, .last_digit = 0 }, FALSE, FALSE, TRUE, FALSE },
    { { 30000, 30000, INFINITY, .is_lo_strict = TRUE, .last_digit = 3 }, { 29400, 29400, 29400, .last_digit = 0 }, FALSE, FALSE, FALSE, FALSE },
    { { 40, 40, INFINITY, .is_lo_strict = TRUE, .last_digit = 1 }, { 39, 39, 39, .last_digit = 0 }, FALSE, FALSE, FALSE, FALSE },
    /* at most 10 / more than 12 */
    { { 10, -INFINITY, 10, .last_digit = 1 }, { 12, 12, INFINITY, .is_lo_strict = TRUE, .last_digit = 0 }, FALSE, FALSE, FALSE, FALSE },
};

Test (interval, rows_hold_in_both_orders)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqUnits *units = tq_packs_units (packs);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        TqClaim x = { .number = rows[i].a }, y = { .number = rows[i].b };
        TqInterval a = tq_interval_of (units, &x), b = tq_interval_of (units, &y);

        cr_expect_eq (tq_interval_same (&a, &b), rows[i].is_same, "row %u: same", i);
        cr_expect_eq (tq_interval_same (&b, &a), rows[i].is_same, "row %u: same, swapped", i);
        cr_expect_eq (tq_interval_rounded (&a, &b), rows[i].is_rounded, "row %u: rounded", i);
        cr_expect_eq (tq_interval_rounded (&b, &a), rows[i].is_rounded, "row %u: rounded, swapped",
                      i);
        cr_expect_eq (tq_interval_same_hedged (&a, &b), rows[i].is_hedged,
                      "row %u: same but for hedges", i);
        cr_expect_eq (tq_interval_same_hedged (&b, &a), rows[i].is_hedged,
                      "row %u: same but for hedges, swapped", i);
        cr_expect_eq (tq_interval_overlaps (&a, &b), rows[i].is_overlapping, "row %u: overlaps", i);
        cr_expect_eq (tq_interval_overlaps (&b, &a), rows[i].is_overlapping,
                      "row %u: overlaps, swapped", i);
    }
}

Test (interval, units_of_one_dimension_meet_in_the_base)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqUnits *units = tq_packs_units (packs);
    TqClaim x = { .number = { 2, 2, 2, .last_digit = 0 }, .unit = tq_units_find (units, "km") };
    TqClaim y = { .number = { 2000, 2000, 2000, .last_digit = 3 },
                  .unit = tq_units_find (units, "m") };
    TqInterval a = tq_interval_of (units, &x), b = tq_interval_of (units, &y);

    cr_assert_neq (x.unit, 0);
    cr_assert_neq (y.unit, 0);
    cr_expect (tq_interval_same (&a, &b), "2 km is 2,000 m");
}

/* Two numbers with their units: what conversion makes of them. */
static const struct {
    const char *unit_a, *unit_b;
    TqNumber a, b;
    gboolean is_same, is_converted, is_overlapping;
} conversions[] = {
    { "mile", "km", { 5, 5, 5, .last_digit = 0 }, { 8, 8, 8, .last_digit = 0 }, FALSE, TRUE, FALSE },
    { "mile", "km", { 5, 5, 5, .last_digit = 0 }, { 9, 9, 9, .last_digit = 0 }, FALSE, FALSE, FALSE },
    { "foot", "m", { 100, 100, 100, .last_digit = 0 }, { 30.5, 30.5, 30.5, .last_digit = -1 }, FALSE, TRUE, FALSE },
    { "imperial-gallon", "gallon", { 100, 100, 100, .last_digit = 2 }, { 120, 120, 120, .last_digit = 1 }, FALSE, TRUE, FALSE },
    { "imperial-gallon", "gallon", { 100, 100, 100, .last_digit = 0 }, { 100, 100, 100, .last_digit = 0 }, FALSE, FALSE, FALSE },
    { "tonne", "kg", { 3, 3, 3, .last_digit = 0 }, { 3000, 3000, 3000, .last_digit = 3 }, TRUE, TRUE, TRUE },
    { "fahrenheit", "celsius", { 212, 212, 212, .last_digit = 0 }, { 100, 100, 100, .last_digit = 2 }, TRUE, TRUE, FALSE },
    { "hour", "minute", { 2, 2, INFINITY, .last_digit = 0, .is_lo_strict = TRUE }, { 121, 121, 121, .last_digit = 0 }, FALSE, FALSE, TRUE },
    { "hour", "minute", { 2, 2, INFINITY, .last_digit = 0, .is_lo_strict = TRUE }, { 120, 120, 120, .last_digit = 1 }, FALSE, FALSE, TRUE },
};

/* Rates: the period counts as the unit does. */
Test (interval, rates)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqUnits *units = tq_packs_units (packs);
    TqClaim month = { .number = { 750000, 750000, 750000, .last_digit = 4 },
                      .unit = tq_units_find (units, "EUR"),
                      .per = tq_units_find (units, "month") };
    TqClaim year = { .number = { 9e6, 9e6, 9e6, .last_digit = 6 },
                     .unit = month.unit,
                     .per = tq_units_find (units, "year") };
    TqInterval a = tq_interval_of (units, &month), b = tq_interval_of (units, &year), c;

    cr_assert (month.unit != 0 && month.per != 0 && year.per != 0);
    cr_expect (tq_interval_same (&a, &b), "750,000 a month are 9 million a year");
    year.per = month.per;
    c = tq_interval_of (units, &year);
    cr_expect_not (tq_interval_same (&a, &c), "and no 9 million a month");
}

Test (interval, conversions)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqUnits *units = tq_packs_units (packs);

    for (guint i = 0; i < G_N_ELEMENTS (conversions); i++) {
        TqClaim x = { .number = conversions[i].a,
                      .unit = tq_units_find (units, conversions[i].unit_a) };
        TqClaim y = { .number = conversions[i].b,
                      .unit = tq_units_find (units, conversions[i].unit_b) };
        TqInterval a = tq_interval_of (units, &x), b = tq_interval_of (units, &y);

        cr_assert (x.unit != 0 && y.unit != 0, "row %u: unknown unit", i);
        cr_expect_eq (tq_interval_same (&a, &b), conversions[i].is_same, "row %u: same", i);
        cr_expect_eq (tq_interval_same_converted (&a, &b), conversions[i].is_converted,
                      "row %u: converted", i);
        cr_expect_eq (tq_interval_same_converted (&b, &a), conversions[i].is_converted,
                      "row %u: converted, swapped", i);
        if (!conversions[i].is_same) /* equal values overlap but for the last bit of a conversion */
            cr_expect_eq (tq_interval_overlaps (&a, &b), conversions[i].is_overlapping,
                          "row %u: overlaps", i);
    }
}
