/* condition-quantity.c - questions about two quantities */
#include "judge/condition-private.h"

#include "align/match.h"
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
    return tq_interval_same (&c->interval_a, &c->interval_b);
}

static gboolean
same_converted (const TqComparison *c)
{
    return (c->a->unit != c->b->unit || c->a->per != c->b->per) && tq_interval_same_converted (&c->interval_a, &c->interval_b);
}

static gboolean
rounded (const TqComparison *c)
{
    return tq_interval_rounded (&c->interval_a, &c->interval_b);
}

static gboolean
overlapping (const TqComparison *c)
{
    return tq_interval_overlaps (&c->interval_a, &c->interval_b);
}

/* "96 of the 300 have arrived" beside another article's 300: whoever gives the number of the whole speaks of the whole. */
static gboolean
is_part_of (const TqComparison *c, const TqClaim *part, guint32 other, const TqInterval *of_other)
{
    TqInterval of_whole;

    if (part->part_of == TQ_NONE || part->part_of == other)
        return part->part_of == other;
    of_whole = tq_interval_of (tq_packs_units (c->evidence->packs), tq_claim_set_get (c->evidence->claims, part->part_of));
    return tq_interval_same (&of_whole, of_other) || tq_interval_rounded (&of_whole, of_other);
}

static gboolean
linked_part (const TqComparison *c)
{
    return is_part_of (c, c->a, c->index_b, &c->interval_b) || is_part_of (c, c->b, c->index_a, &c->interval_a);
}

/* What kind of thing a qualifier says: two claims that are qualified by different words of one kind (two nationalities) exclude each other,
 * one that is qualified and one that is not are part and whole. */
static guint
count_qualifiers (const TqComparison *c, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, claim);
    guint n = 0;

    for (guint i = 0; i < claim->n_terms; i++)
        n += terms[i].role <= TQ_ROLE_QUALIFIER && terms[i].kind == TQ_TERM_DEMONYM;
    return n;
}

static gboolean
qualified_part (const TqComparison *c)
{
    guint n_a = count_qualifiers (c, c->a), n_b = count_qualifiers (c, c->b);
    gboolean a_is_smaller = c->interval_a.number < c->interval_b.number;

    if (c->are_parts)
        return TRUE;
    if (tq_rejection_joins (c->evidence, c->index_a, c->index_b))
        return FALSE;
    if ((c->a->flags ^ c->b->flags) & TQ_CLAIM_PART)
        return ((c->a->flags & TQ_CLAIM_PART) != 0) == a_is_smaller;
    return n_a != n_b && (n_a > n_b) == a_is_smaller;
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

/* Shares fall as well as rise; what was paid for things that are bought is no count of them. */
static gboolean
is_cumulative (const TqComparison *c)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, c->a->state);

    if (is_share (c, c->a) || is_share (c, c->b))
        return FALSE;
    if (is_money (c, c->a))
        return (c->a->flags & c->b->flags & TQ_CLAIM_CUMULATIVE) != 0;
    return (state != NULL && state->is_cumulative) || (c->a->flags & c->b->flags & TQ_CLAIM_CUMULATIVE);
}

/* Shares that make up the whole between them: 46 % and 54 %. */
static gboolean
complementary (const TqComparison *c)
{
    return is_share (c, c->a) && c->interval_a.is_exact && c->interval_b.is_exact &&
           fabs (c->interval_a.number + c->interval_b.number - 100) < 0.01;
}

/* Reports of one thing differ by a little or by a slip of a digit. Farther apart they are nearly always of two things. */
#define MAX_RATIO 6.0
/* "Nobody" contradicts a few, hardly thousands. */
#define MAX_AGAINST_ZERO 1000.0

/* "No restrictions" says nothing of hundreds of customers, however alike the sentences: what there is none of must be what the other counts. */
static gboolean
counts_one_thing (const TqComparison *c)
{
    return (c->a->state != 0 && c->a->state == c->b->state) || tq_align_names_head (c->evidence, c->a, c->b);
}

static gboolean
is_some (const TqClaim *claim, TqState state)
{
    return claim->kind == TQ_CLAIM_QUANTITY && claim->state == state && claim->number.number > 0;
}

/* An article that tells of none and, elsewhere, of some in one state speaks of two events: it is the latter that others may contradict. */
static gboolean
counts_some_as_well (const TqComparison *c, guint32 none)
{
    const TqClaimSet *claims = c->evidence->claims;
    guint32 doc = tq_claim_set_get (claims, none)->doc;
    TqState state = tq_claim_set_get (claims, none)->state;

    for (guint32 i = none; i > 0 && tq_claim_set_get (claims, i - 1)->doc == doc; i--)
        if (is_some (tq_claim_set_get (claims, i - 1), state))
            return TRUE;
    for (guint32 i = none + 1; i < claims->claims->len && tq_claim_set_get (claims, i)->doc == doc; i++)
        if (is_some (tq_claim_set_get (claims, i), state))
            return TRUE;
    return FALSE;
}

/* "Nobody" against a few. */
static gboolean
denies_some (const TqComparison *c)
{
    guint32 none = c->interval_a.number == 0 ? c->index_a : c->index_b;

    return counts_one_thing (c) && (c->a->doc == c->b->doc || !counts_some_as_well (c, none));
}

static gboolean
different_numbers (const TqComparison *c)
{
    double x = fabs (c->interval_a.number), y = fabs (c->interval_b.number);

    return MIN (x, y) > 0 ? MAX (x, y) <= MAX_RATIO * MIN (x, y) : MAX (x, y) <= MAX_AGAINST_ZERO && denies_some (c);
}

static gboolean
is_moving (const TqComparison *c, const TqClaim *claim)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, claim->state);

    return (claim->flags & TQ_CLAIM_MOVING) || (state != NULL && state->is_person && !state->is_cumulative && !state->is_fixed);
}

/* The day in a sentence may be that of the event rather than of the count: the later article may then be the one that knows more, surely
 * so if it says that its figure moved; not so if it says that it counts up to that day and no further, or that the other is wrong. "Nobody was
 * hurt" is no early count but a denial. */
static gboolean
grown (const TqComparison *c)
{
    int growth = c->interval_a.number < c->interval_b.number ? -1 : 1, order = tq_comparison_time_order (c);
    gboolean is_later_known = tq_comparison_publication_order (c) == growth;
    const TqClaim *larger = growth < 0 ? c->b : c->a;

    if (!is_cumulative (c) || c->interval_a.number == 0 || c->interval_b.number == 0 || tq_rejection_joins (c->evidence, c->index_a, c->index_b))
        return FALSE;
    if (order == 0)
        return is_later_known && is_moving (c, larger) && !(larger->flags & TQ_CLAIM_UNTIL);
    return order == growth || is_later_known;
}

/* "No one went missing" denies what the other says; it is no later count of it. */
static gboolean
is_denial_of_people (const TqComparison *c)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, c->a->state);

    return state != NULL && state->is_person && (c->interval_a.number == 0) != (c->interval_b.number == 0);
}

/* One tells up to when it counts, the other only when it was printed: that may well be the same evening. */
static gboolean
may_be_one_time (const TqComparison *c)
{
    const guint32 both = c->a->flags & c->b->flags, one = c->a->flags | c->b->flags;

    return one & TQ_CLAIM_UNTIL && !(both & TQ_CLAIM_DATED) && tq_comparison_gap_days (c) <= 1;
}

/* What no day changes, by the words of both or of one where none says that it moved; who was on board, or came, did so once. */
static gboolean
is_of_no_day (const TqComparison *c)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, c->a->state);
    const guint32 one = c->a->flags | c->b->flags;

    if (c->a->flags & c->b->flags & TQ_CLAIM_FIXED)
        return TRUE;
    return !(one & TQ_CLAIM_MOVING) && (one & TQ_CLAIM_FIXED || (state != NULL && state->is_fixed && c->a->state == c->b->state));
}

static gboolean
other_time (const TqComparison *c)
{
    if (tq_comparison_time_order (c) == 0 || may_be_one_time (c) || tq_rejection_joins (c->evidence, c->index_a, c->index_b))
        return FALSE;
    if (is_of_no_day (c))
        return tq_comparison_has_own_times (c);
    if (is_denial_of_people (c))
        return tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS;
    /* two tolls so far apart are of two events */
    if (is_cumulative (c))
        return tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS;
    return tq_comparison_is_other_time (c) || is_moving (c, c->a) || is_moving (c, c->b);
}

static gboolean
plan_and_other_number (const TqComparison *c)
{
    return tq_comparison_plan_and_fact (c) && different_numbers (c);
}

/* What was planned on one day and what is told on another: either may have been so. */
static gboolean
plan_at_other_time (const TqComparison *c)
{
    const TqClaim *plan = tq_comparison_is_fact (c->a) ? c->b : c->a, *fact = plan == c->a ? c->b : c->a;

    return plan->modality == TQ_MODALITY_PLANNED && tq_comparison_is_fact (fact) && tq_comparison_publication_order (c) != 0;
}

const TqConditionRow tq_conditions_of_quantities[] = {
    { "parts-off-whole", parts_off_whole },
    { "same-number", same_number },
    { "same-converted", same_converted },
    { "rounded", rounded },
    { "linked-part", linked_part },
    { "qualified-part", qualified_part },
    { "overlapping", overlapping },
    { "grown", grown },
    { "other-time", other_time },
    { "complementary", complementary },
    { "different-numbers", different_numbers },
    { "plan-and-other-number", plan_and_other_number },
    { "plan-at-other-time", plan_at_other_time },
    { NULL, NULL },
};
