/* condition-quantity.c - questions about two quantities: how near one figure is to the other */
#include <string.h>

#include "judge/condition-private.h"

#include "align/align.h"
#include "pack/units.h"

/* The judge holds such a claim against itself. */
static gboolean
parts_off_whole (const TqComparison *c)
{
    return c->index_a == c->index_b && (c->a->flags & TQ_CLAIM_OFF_SUM) != 0;
}

static gboolean
same_number (const TqComparison *c)
{
    return tq_interval_same (&c->interval_a, &c->interval_b) ||
           tq_interval_same_hedged (&c->interval_a, &c->interval_b);
}

static gboolean
same_converted (const TqComparison *c)
{
    return (c->a->unit != c->b->unit || c->a->per != c->b->per) &&
           tq_interval_same_converted (&c->interval_a, &c->interval_b);
}

static gboolean
rounded (const TqComparison *c)
{
    return tq_interval_rounded (&c->interval_a, &c->interval_b);
}

#define DAYS_OF_YEAR 365

gboolean
tq_comparison_are_ages (const TqComparison *c)
{
    const TqUnitRow *unit = c->a->unit == c->b->unit
                                ? tq_units_get (tq_packs_units (c->evidence->packs), c->a->unit)
                                : NULL;

    return unit != NULL && strcmp (unit->id, "year.age") == 0;
}

/* Two ages that a birthday may lie between, one for each year between the articles too. */
static gboolean
are_of_birthday (const TqComparison *c)
{
    return tq_comparison_are_ages (c) &&
           fabs (c->a->number.number - c->b->number.number) <=
               1 + (double) (tq_comparison_gap_days (c) / DAYS_OF_YEAR);
}

static gboolean
overlapping (const TqComparison *c)
{
    return tq_interval_overlaps (&c->interval_a, &c->interval_b) || are_of_birthday (c);
}

/* Before tax and with it, gross and net, burned wholly and in part. */
static gboolean
other_basis (const TqComparison *c)
{
    return tq_bases_exclude (c->a->basis, c->b->basis);
}

gboolean
tq_comparison_is_share_of_what_follows (const TqComparison *c, const TqClaim *claim)
{
    return tq_comparison_is_share (c, claim) && claim->label.end > claim->label.start &&
           claim->label.start >= claim->value_span.end;
}

/* "Turnout was 60 %" */
static gboolean
measures_what_leads (const TqComparison *c, const TqClaim *claim)
{
    return claim->label.end > claim->label.start &&
           !tq_comparison_is_share_of_what_follows (c, claim);
}

/* "Turnout was 60 %", "turnout was 40 %": two measures of one thing. Shares of one whole need not
 * name what they measure in two ways ("40 % of them"). */
static gboolean
measure_one_thing (const TqComparison *c)
{
    return measures_what_leads (c, c->a) && measures_what_leads (c, c->b) &&
           c->a->polarity == c->b->polarity && tq_align_names_head (c->evidence, c->a, c->b);
}

/* "30 % on Monday", "70 % on Thursday" */
static gboolean
are_of_two_times (const TqComparison *c)
{
    return (c->a->flags & c->b->flags & TQ_CLAIM_DATED) != 0 && tq_comparison_time_order (c) != 0;
}

/* Shares that make up the whole between them: 46 % and 54 %. */
static gboolean
complementary (const TqComparison *c)
{
    return tq_comparison_is_share (c, c->a) && !are_of_two_times (c) && !measure_one_thing (c) &&
           c->interval_a.is_exact && c->interval_b.is_exact &&
           fabs (c->interval_a.number + c->interval_b.number - 100) < 0.01;
}

/* Smaller changes are told alike of both sides of a rate. */
#define MIN_RECIPROCAL 12.0
/* Percentages are written to the whole one. */
#define HALF_A_PERCENT 0.5

static gboolean
have_one_head (const TqComparison *c)
{
    return c->a->n_terms > 0 && c->b->n_terms > 0 &&
           tq_align_is_same_term (c->evidence, tq_claim_terms (c->evidence->claims, c->a),
                                  tq_claim_terms (c->evidence->claims, c->b));
}

/* "The dollar rose 25 %", "the currency lost 20 %": a change of one rate, told of either side of
 * it. */
static gboolean
reciprocal (const TqComparison *c)
{
    double rise = MAX (c->a->number.number, c->b->number.number),
           fall = MIN (c->a->number.number, c->b->number.number);

    return tq_comparison_is_share (c, c->a) && tq_comparison_is_share (c, c->b) &&
           fall >= MIN_RECIPROCAL && fall < 100 && rise > fall &&
           !have_one_head (c) &&
           fabs (100 - 100 / (1 + rise / 100) - fall) <= HALF_A_PERCENT;
}

const TqConditionRow tq_conditions_of_quantities[] = {
    { "parts-off-whole", parts_off_whole },
    { "same-number", same_number },
    { "same-converted", same_converted },
    { "rounded", rounded },
    { "overlapping", overlapping },
    { "other-basis", other_basis },
    { "complementary", complementary },
    { "reciprocal", reciprocal },
    { "different-numbers", tq_comparison_is_different },
    { NULL, NULL },
};
