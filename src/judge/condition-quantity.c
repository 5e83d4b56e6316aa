/* condition-quantity.c - questions about two quantities */
#include <string.h>

#include "judge/condition-private.h"

#include "align/match.h"
#include "align/timeline.h"
#include "judge/rejection.h"

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

static gboolean
are_ages (const TqComparison *c)
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
    return are_ages (c) && fabs (c->a->number.number - c->b->number.number) <=
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

static gboolean
is_share (const TqComparison *c, const TqClaim *claim)
{
    const TqUnitRow *row = tq_units_get (tq_packs_units (c->evidence->packs), claim->unit);

    return row != NULL && row->kind == TQ_VALUE_PERCENT;
}

static gboolean
is_money (const TqComparison *c, const TqClaim *claim)
{
    const TqUnitRow *row = tq_units_get (tq_packs_units (c->evidence->packs), claim->unit);

    return row != NULL && row->kind == TQ_VALUE_MONEY;
}

/* "58 since the campaign began", in the later article, beside 61 in the earlier one. */
static gboolean
is_less_from_start (const TqComparison *c)
{
    int order = tq_comparison_publication_order (c);
    const TqClaim *later = order > 0 ? c->a : c->b, *earlier = order > 0 ? c->b : c->a;

    return order != 0 && later->flags & TQ_CLAIM_CUMULATIVE &&
           later->number.number < earlier->number.number;
}

/* Shares and rates fall as well as rise, a time that something lasts does neither; what was paid
 * for things that are bought is no count of them. */
static gboolean
is_cumulative (const TqComparison *c)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, c->a->state);
    const guint32 one = c->a->flags | c->b->flags, both = c->a->flags & c->b->flags;

    if (is_share (c, c->a) || is_share (c, c->b) || c->a->per != 0 || c->b->per != 0 ||
        one & TQ_CLAIM_DURATION)
        return FALSE;
    if (is_money (c, c->a))
        return (both & TQ_CLAIM_CUMULATIVE) != 0;
    if (state != NULL && state->is_cumulative)
        return TRUE;
    return both & TQ_CLAIM_CUMULATIVE || (state == NULL && is_less_from_start (c));
}

static gboolean
is_share_of_what_follows (const TqComparison *c, const TqClaim *claim)
{
    return is_share (c, claim) && claim->label.end > claim->label.start &&
           claim->label.start >= claim->value_span.end;
}

/* "Turnout was 60 %" */
static gboolean
measures_what_leads (const TqComparison *c, const TqClaim *claim)
{
    return claim->label.end > claim->label.start && !is_share_of_what_follows (c, claim);
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
    return is_share (c, c->a) && !are_of_two_times (c) && !measure_one_thing (c) &&
           c->interval_a.is_exact && c->interval_b.is_exact &&
           fabs (c->interval_a.number + c->interval_b.number - 100) < 0.01;
}

/* Reports of one thing differ by a little or by a slip of a digit. Farther apart they are nearly
 * always of two things. */
#define MAX_RATIO 6.0
/* "Nobody" contradicts a few, hardly thousands. */
#define MAX_AGAINST_ZERO 1000.0

static gboolean
counts_anybody (const TqComparison *c, const TqClaim *claim)
{
    return claim->n_terms > 0 && tq_claim_terms (c->evidence->claims, claim)[0].is_generic;
}

/* "None of them was affected", "it employs 30 people": what is told of whom no word names is all
 * that tells them apart. */
static gboolean
are_people_of_two_states (const TqComparison *c)
{
    return c->a->state != 0 && c->b->state != 0 && c->a->state != c->b->state &&
           (counts_anybody (c, c->a) || counts_anybody (c, c->b));
}

/* "No restrictions" says nothing of hundreds of customers, however alike the sentences: what there
 * is none of must be what the other counts. */
static gboolean
counts_one_thing (const TqComparison *c)
{
    if (c->a->state != 0 && c->a->state == c->b->state)
        return TRUE;
    return !are_people_of_two_states (c) && tq_align_names_head (c->evidence, c->a, c->b);
}

/* Two counts of one event differ by less, a day later or in other words. */
#define MAX_NEAR 1.5

static gboolean
is_about_as_many (const TqClaim *claim, const TqClaim *some)
{
    double x = claim->number.number, y = some->number.number;

    return claim->kind == TQ_CLAIM_QUANTITY && claim->state == some->state &&
           claim->unit == some->unit && x > 0 && MAX (x, y) <= MAX_NEAR * MIN (x, y);
}

/* An article that tells of none and, elsewhere, of about as many as the other does speaks of two
 * events: the other one tells of the latter. */
static gboolean
counts_some_as_well (const TqClaimSet *claims, guint32 none, const TqClaim *some)
{
    guint32 doc = tq_claim_set_get (claims, none)->doc;

    for (guint32 i = none; i > 0 && tq_claim_set_get (claims, i - 1)->doc == doc; i--)
        if (is_about_as_many (tq_claim_set_get (claims, i - 1), some))
            return TRUE;
    for (guint32 i = none + 1; i < claims->claims->len && tq_claim_set_get (claims, i)->doc == doc;
         i++)
        if (is_about_as_many (tq_claim_set_get (claims, i), some))
            return TRUE;
    return FALSE;
}

/* "Nine sailors have drowned, and none of the cold": who counts some in one breath with none tells
 * of none of some kind. "None of the 19 aboard died" counts those aboard. */
static gboolean
counts_some_beside (const TqClaimSet *claims, guint32 none)
{
    const TqClaim *claim = tq_claim_set_get (claims, none);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (claims, none, &end); claim->state != 0 && i < end;
         i++) {
        const TqClaim *other = tq_claim_set_get (claims, i);

        if (other->kind == TQ_CLAIM_QUANTITY && other->state == claim->state &&
            other->number.number > 0 &&
            (other->value_span.end <= claim->span.start ||
             other->value_span.start >= claim->span.end) &&
            !(other->flags & (TQ_CLAIM_NEGATED_NUMBER | TQ_CLAIM_BACKGROUND)))
            return TRUE;
    }
    return FALSE;
}

/* "Nobody" against a few. */
static gboolean
denies_some (const TqComparison *c)
{
    gboolean a_is_none = c->interval_a.number == 0;
    guint32 none = a_is_none ? c->index_a : c->index_b;

    return counts_one_thing (c) && !counts_some_beside (c->evidence->claims, none) &&
           (c->a->doc == c->b->doc ||
            !counts_some_as_well (c->evidence->claims, none, a_is_none ? c->b : c->a));
}

/* Below it a zero more is no slip but another count. */
#define MIN_SLIPPED 100.0

/* 1,500 against 15,000 of the same: a zero too many, or a lie. */
static gboolean
is_zero_slipped (const TqComparison *c, double less, double more)
{
    double zeros = log10 (more / less);

    return less >= MIN_SLIPPED && c->interval_a.is_exact && c->interval_b.is_exact &&
           fabs (zeros - round (zeros)) < 1e-9 && c->a->unit == c->b->unit &&
           tq_align_names_head (c->evidence, c->a, c->b);
}

/* "96 % of the savers" and "71 % of the savings": no word for the one whole stands for the
 * other. */
static gboolean
are_shares_of_two_wholes (const TqComparison *c)
{
    const TqTerm *x = tq_claim_terms (c->evidence->claims, c->a),
                 *y = tq_claim_terms (c->evidence->claims, c->b);

    if (!is_share_of_what_follows (c, c->a) || !is_share_of_what_follows (c, c->b))
        return FALSE;
    for (guint i = 0; i < c->a->n_terms; i++)
        for (guint j = 0; j < c->b->n_terms; j++)
            if (x[i].role <= TQ_ROLE_QUALIFIER && y[j].role <= TQ_ROLE_QUALIFIER &&
                tq_match_terms (c->evidence, x + i, y + j) >= TQ_MATCH_CONCEPT)
                return FALSE;
    return TRUE;
}

static gboolean
counts_a_move (const TqComparison *c, const TqClaim *claim)
{
    const TqTerm *head = tq_claim_terms (c->evidence->claims, claim);
    guint32 poles = claim->n_terms > 0 ? head->poles_up | head->poles_down : 0;

    return poles != 0 &&
           (poles & tq_packs_get (c->evidence->packs, head->lang)->axes->of_days) != 0;
}

/* "A rise of 60 %", "a quarter of the rise": by how much it rose, and how much of that something
 * accounts for. */
static gboolean
is_share_of_move (const TqComparison *c)
{
    return is_share (c, c->a) && is_share (c, c->b) &&
           is_share_of_what_follows (c, c->a) != is_share_of_what_follows (c, c->b) &&
           counts_a_move (c, c->a) && counts_a_move (c, c->b);
}

/* Bytes to a length of time that is of the figure before it: what is counted, and a preposition. */
#define MAX_TO_LENGTH 24

/* "84 mm fell | in six hours": over how long the figure was counted; NULL if its sentence does not
 * say so right behind it. */
static const TqClaim *
length_behind (const TqClaimSet *claims, guint32 figure)
{
    const TqClaim *claim = tq_claim_set_get (claims, figure);
    guint32 end, from = MAX (claim->value_span.end, claim->label.end);

    for (guint32 i = tq_claim_set_sentence (claims, figure, &end); i < end; i++) {
        const TqClaim *length = tq_claim_set_get (claims, i);

        if (i != figure && length->flags & TQ_CLAIM_DURATION && length->value_span.start >= from &&
            length->value_span.start - from <= MAX_TO_LENGTH)
            return length;
    }
    return NULL;
}

/* "84 mm in six hours", "112 mm in two days": more over a longer time. */
static gboolean
is_more_over_longer (const TqComparison *c)
{
    const TqClaimSet *claims = c->evidence->claims;
    const TqUnits *units = tq_packs_units (c->evidence->packs);
    const TqClaim *x, *y;
    TqInterval of_x, of_y;

    if (c->a->flags & TQ_CLAIM_DURATION || (x = length_behind (claims, c->index_a)) == NULL ||
        (y = length_behind (claims, c->index_b)) == NULL ||
        !tq_units_comparable (units, x->unit, y->unit))
        return FALSE;
    of_x = tq_interval_of (units, x);
    of_y = tq_interval_of (units, y);
    return c->interval_a.number < c->interval_b.number ? of_x.number < of_y.number
                                                       : of_x.number > of_y.number;
}

/* "Six were not hurt", "four were hurt": those in a state and those who are not. */
static gboolean
count_two_sides (const TqComparison *c)
{
    return c->a->polarity != c->b->polarity && c->a->state != 0 && c->a->state == c->b->state &&
           !is_share (c, c->a) && c->interval_a.number != 0 && c->interval_b.number != 0;
}

static gboolean
different_numbers (const TqComparison *c)
{
    double x = fabs (c->interval_a.number), y = fabs (c->interval_b.number), less = MIN (x, y),
           more = MAX (x, y);

    /* "90 destroyed, 20 damaged": the damaged may be the others */
    if (tq_comparison_is_worse (c, c->a, c->b) || tq_comparison_is_worse (c, c->b, c->a))
        return less == 0;
    if (less == 0)
        return more <= MAX_AGAINST_ZERO && denies_some (c);
    if (tq_comparison_are_of_two_wholes (c) || is_more_over_longer (c) || count_two_sides (c))
        return FALSE;
    return (more <= MAX_RATIO * less || is_zero_slipped (c, less, more)) &&
           !are_shares_of_two_wholes (c) && !is_share_of_move (c);
}

/* By its sentence, or by the state that people are in: that of a lasting one moves in weeks. By how
 * much something moved is no level, and moves no more. */
static gboolean
is_moving (const TqComparison *c, const TqClaim *claim)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, claim->state);

    if (claim->flags & TQ_CLAIM_MOVING && !(claim->flags & TQ_CLAIM_CHANGE))
        return TRUE;
    if (state == NULL || !state->is_person || state->is_cumulative || state->is_fixed)
        return FALSE;
    return !state->is_lasting || tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS;
}

/* "It rose to 31 by this evening": another article of the day that gives less, of no hour, was
 * printed before. */
static gboolean
rose_within_day (const TqComparison *c, const TqClaim *larger, const TqClaim *smaller)
{
    const guint32 told = TQ_CLAIM_MOVING | TQ_CLAIM_UNTIL;

    return larger->doc != smaller->doc && tq_comparison_publication_order (c) == 0 &&
           (larger->flags & told) == told && !(smaller->flags & TQ_CLAIM_DATED);
}

/* "Eleven were killed on Sunday", printed after another article's sixteen: the day is that of what
 * befell them, and the count that of the article. */
static gboolean
is_told_late (const TqComparison *c, const TqClaim *smaller, int growth)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, smaller->state);

    return tq_comparison_publication_order (c) == -growth && smaller->flags & TQ_CLAIM_DATED &&
           !(smaller->flags & (TQ_CLAIM_UNTIL | TQ_CLAIM_MOVING)) && state != NULL &&
           state->is_toll;
}

/* No toll of the one is a toll of the other where only one says what befell them, and they are so
 * far apart: "eleven hurt" of "186 on board". */
static gboolean
counts_other_people (const TqComparison *c)
{
    double x = c->interval_a.number, y = c->interval_b.number;

    return c->a->state != c->b->state && MAX (x, y) > MAX_RATIO * MIN (x, y);
}

/* The day in a sentence may be that of the event rather than of the count: the later article may
 * then be the one that knows more, surely so if it says that its figure moved; not so if it says
 * that it counts up to that day and no further, or that the other is wrong. "Nobody was hurt" is no
 * early count but a denial; "nobody had been arrested by Sunday" is one. */
static gboolean
grown (const TqComparison *c)
{
    int growth = c->interval_a.number < c->interval_b.number ? -1 : 1,
        order = tq_comparison_time_order (c);
    gboolean is_later_known = tq_comparison_publication_order (c) == growth;
    const TqClaim *larger = growth < 0 ? c->b : c->a, *smaller = growth < 0 ? c->a : c->b;

    if (!is_cumulative (c) || counts_other_people (c) ||
        tq_rejection_joins (c->evidence, c->index_a, c->index_b))
        return FALSE;
    if (c->interval_a.number == 0 || c->interval_b.number == 0)
        return order == growth && (smaller->flags & (TQ_CLAIM_UNTIL | TQ_CLAIM_MOVING)) != 0;
    if (order == 0)
        return (is_later_known && is_moving (c, larger) && !(larger->flags & TQ_CLAIM_UNTIL)) ||
               rose_within_day (c, larger, smaller);
    return (order == growth && !is_told_late (c, smaller, growth)) || is_later_known;
}

/* "No one went missing" denies what the other says; it is no later count of it. */
static gboolean
is_denial_of_people (const TqComparison *c)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, c->a->state);

    return state != NULL && state->is_person &&
           (c->interval_a.number == 0) != (c->interval_b.number == 0);
}

/* One tells up to when it counts, the other only when it was printed: that may well be the same
 * evening; not if the later one tells that it moved. */
static gboolean
may_be_one_time (const TqComparison *c)
{
    const guint32 both = c->a->flags & c->b->flags, one = c->a->flags | c->b->flags;
    const TqClaim *later = tq_comparison_publication_order (c) > 0 ? c->a : c->b;

    if (later->flags & TQ_CLAIM_MOVING && tq_comparison_publication_order (c) != 0)
        return FALSE;
    return one & TQ_CLAIM_UNTIL && !(both & TQ_CLAIM_DATED) && tq_comparison_gap_days (c) <= 1;
}

static gboolean
is_fixed (const TqComparison *c, const TqClaim *claim)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, claim->state);

    return state != NULL && state->is_fixed;
}

/* What no day changes, by the words of both or of one where none says that it moved; who was on
 * board, or came, did so once, and who left with them arrived as many that day. */
static gboolean
is_of_no_day (const TqComparison *c)
{
    const guint32 one = c->a->flags | c->b->flags;

    if (c->a->flags & c->b->flags & TQ_CLAIM_FIXED)
        return TRUE;
    if (one & TQ_CLAIM_MOVING)
        return FALSE;
    return one & TQ_CLAIM_FIXED || (is_fixed (c, c->a) && c->a->state == c->b->state) ||
           ((is_fixed (c, c->a) || is_fixed (c, c->b)) && tq_comparison_gap_days (c) == 0);
}

/* "Nobody has been arrested so far", printed before the other. */
static gboolean
was_none_so_far (const TqComparison *c)
{
    const TqClaim *none = c->interval_a.number == 0 ? c->a : c->b,
                  *some = none == c->a ? c->b : c->a;

    return none->flags & TQ_CLAIM_MOVING &&
           tq_timeline_order (tq_comparison_published (c, none),
                              tq_comparison_published (c, some)) < 0;
}

static gboolean
other_time (const TqComparison *c)
{
    if (tq_rejection_replaces (c->evidence, c->index_a, c->index_b))
        return TRUE;
    if (are_ages (c)) /* what a birthday does not tell, no day does */
        return FALSE;
    if (tq_comparison_time_order (c) == 0 || may_be_one_time (c) ||
        tq_rejection_joins (c->evidence, c->index_a, c->index_b))
        return FALSE;
    if (is_of_no_day (c))
        return tq_comparison_has_own_times (c) && tq_comparison_gap_days (c) > 0;
    if (is_denial_of_people (c))
        return was_none_so_far (c) || tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS;
    /* two tolls so far apart are of two events */
    if (is_cumulative (c))
        return tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS;
    return tq_comparison_is_other_time (c) || tq_comparison_is_of_time_after (c, c->a, c->b) ||
           tq_comparison_is_of_time_after (c, c->b, c->a) || is_moving (c, c->a) ||
           is_moving (c, c->b);
}

static gboolean
is_of_day_of_printing (const TqComparison *c, const TqClaim *claim)
{
    return !(claim->flags & TQ_CLAIM_DATED) &&
           tq_timeline_same (&claim->as_of, tq_comparison_published (c, claim)) &&
           !is_moving (c, claim);
}

/* Only the days of the articles part the two, and neither sentence says that its figure moved: what
 * had come to pass by the first day has not changed by the second. */
static gboolean
other_day_and_other_number (const TqComparison *c)
{
    return is_of_day_of_printing (c, c->a) && is_of_day_of_printing (c, c->b) &&
           different_numbers (c) && other_time (c);
}

/* "The park will grow to 325 hectares", "it covers 310": what is planned is to differ from what is.
 * Where both tell of the move, they are of one. */
static gboolean
is_plan_to_move (const TqComparison *c)
{
    const TqClaim *plan = tq_comparison_is_fact (c->a) ? c->b : c->a,
                  *fact = plan == c->a ? c->b : c->a;

    return plan->modality == TQ_MODALITY_PLANNED && tq_comparison_is_fact (fact) &&
           ((plan->flags ^ fact->flags) & TQ_CLAIM_MOVING) != 0;
}

/* "To inoculate 9,000", "4,000 have been inoculated", told later: how far they have come. */
static gboolean
is_on_the_way (const TqComparison *c)
{
    const TqClaim *plan = tq_comparison_is_fact (c->a) ? c->b : c->a,
                  *fact = plan == c->a ? c->b : c->a;
    const TqStateRow *state = tq_packs_state (c->evidence->packs, fact->state);

    return plan->modality == TQ_MODALITY_PLANNED && tq_comparison_is_fact (fact) &&
           state != NULL && state->is_cumulative && state->is_person &&
           fact->number.number < plan->number.number &&
           tq_timeline_order (tq_comparison_published (c, plan),
                              tq_comparison_published (c, fact)) < 0;
}

static gboolean
plan_and_other_number (const TqComparison *c)
{
    return tq_comparison_plan_and_fact (c) && different_numbers (c) && !is_plan_to_move (c) &&
           !is_on_the_way (c);
}

/* What was planned on one day and what is told on another: either may have been so. */
static gboolean
plan_at_other_time (const TqComparison *c)
{
    const TqClaim *plan = tq_comparison_is_fact (c->a) ? c->b : c->a,
                  *fact = plan == c->a ? c->b : c->a;

    return plan->modality == TQ_MODALITY_PLANNED && tq_comparison_is_fact (fact) &&
           tq_comparison_publication_order (c) != 0;
}

const TqConditionRow tq_conditions_of_quantities[] = {
    { "parts-off-whole", parts_off_whole },
    { "same-number", same_number },
    { "same-converted", same_converted },
    { "rounded", rounded },
    { "overlapping", overlapping },
    { "other-basis", other_basis },
    { "grown", grown },
    { "other-time", other_time },
    { "complementary", complementary },
    { "different-numbers", different_numbers },
    { "other-day-and-other-number", other_day_and_other_number },
    { "plan-and-other-number", plan_and_other_number },
    { "plan-at-other-time", plan_at_other_time },
    { NULL, NULL },
};
