/* condition-quantity-time.c - questions about two figures of two times: a count that grew, a level
 * that moved, a plan and what came of it */

#include "judge/condition-private.h"

#include "align/timeline.h"
#include "judge/rejection.h"
#include "pack/units.h"

/* ---- what grew and what moved ---------------------------------------------------------------- */

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

    if (tq_comparison_is_share (c, c->a) || tq_comparison_is_share (c, c->b) || c->a->per != 0 ||
        c->b->per != 0 || one & TQ_CLAIM_DURATION)
        return FALSE;
    if (tq_comparison_is_of_kind (c, c->a, TQ_VALUE_MONEY))
        return (both & TQ_CLAIM_CUMULATIVE) != 0;
    if (state != NULL && state->is_cumulative)
        return TRUE;
    return both & TQ_CLAIM_CUMULATIVE || (state == NULL && is_less_from_start (c));
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

    return c->a->state != c->b->state && MAX (x, y) > TQ_MAX_DISPUTED_RATIO * MIN (x, y);
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
        tq_rejection_joins (c->evidence, c->index_a, c->index_b) ||
        tq_comparison_tells_headline_again (c))
        return FALSE;
    if (c->interval_a.number == 0 || c->interval_b.number == 0)
        return order == growth && (smaller->flags & (TQ_CLAIM_UNTIL | TQ_CLAIM_MOVING)) != 0;
    if (order == 0)
        return (is_later_known && is_moving (c, larger) && !(larger->flags & TQ_CLAIM_UNTIL)) ||
               rose_within_day (c, larger, smaller);
    return (order == growth && !is_told_late (c, smaller, growth)) || is_later_known;
}

/* ---- other times ----------------------------------------------------------------------------- */

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
                  *some = tq_comparison_other (c, none);

    return none->flags & TQ_CLAIM_MOVING && tq_comparison_is_printed_before (c, none, some);
}

static gboolean
other_time (const TqComparison *c)
{
    if (tq_rejection_replaces (c->evidence, c->index_a, c->index_b))
        return TRUE;
    if (tq_comparison_are_ages (c)) /* what a birthday does not tell, no day does */
        return FALSE;
    if (tq_comparison_time_order (c) == 0 || may_be_one_time (c) ||
        tq_rejection_joins (c->evidence, c->index_a, c->index_b) ||
        tq_comparison_tells_headline_again (c))
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
           tq_comparison_is_different (c) && other_time (c);
}

/* ---- plans ----------------------------------------------------------------------------------- */

/* What is planned, and what is so. FALSE if they are not one of each. */
static gboolean
find_plan (const TqComparison *c, const TqClaim **ret_plan, const TqClaim **ret_fact)
{
    *ret_plan = tq_comparison_is_fact (c->a) ? c->b : c->a;
    *ret_fact = tq_comparison_other (c, *ret_plan);
    return (*ret_plan)->modality == TQ_MODALITY_PLANNED && tq_comparison_is_fact (*ret_fact);
}

/* "The park will grow to 325 hectares", "it covers 310": what is planned is to differ from what is.
 * Where both tell of the move, they are of one. */
static gboolean
is_plan_to_move (const TqComparison *c)
{
    const TqClaim *plan, *fact;

    return find_plan (c, &plan, &fact) && ((plan->flags ^ fact->flags) & TQ_CLAIM_MOVING) != 0;
}

/* "To inoculate 9,000", "4,000 have been inoculated", told later: how far they have come. */
static gboolean
is_on_the_way (const TqComparison *c)
{
    const TqClaim *plan, *fact;
    const TqStateRow *state;

    if (!find_plan (c, &plan, &fact))
        return FALSE;
    state = tq_packs_state (c->evidence->packs, fact->state);
    return state != NULL && state->is_cumulative && state->is_person &&
           fact->number.number < plan->number.number &&
           tq_comparison_is_printed_before (c, plan, fact);
}

static gboolean
plan_and_other_number (const TqComparison *c)
{
    return tq_comparison_plan_and_fact (c) && tq_comparison_is_different (c) &&
           !is_plan_to_move (c) && !is_on_the_way (c);
}

/* What was planned on one day and what is told on another: either may have been so. */
static gboolean
plan_at_other_time (const TqComparison *c)
{
    const TqClaim *plan, *fact;

    return find_plan (c, &plan, &fact) && tq_comparison_publication_order (c) != 0;
}

const TqConditionRow tq_conditions_of_quantities_in_time[] = {
    { "grown", grown },
    { "other-time", other_time },
    { "other-day-and-other-number", other_day_and_other_number },
    { "plan-and-other-number", plan_and_other_number },
    { "plan-at-other-time", plan_at_other_time },
    { NULL, NULL },
};
