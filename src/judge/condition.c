#include "judge/condition-private.h"

#include <string.h>

#include "align/party.h"
#include "align/timeline.h"

/* "Until Saturday evening" counts what is known then. */
static TqTime
reference_of (const TqClaim *claim)
{
    TqTime ret = claim->as_of;

    if (ret.lo == TQ_TIME_PAST && ret.hi != TQ_TIME_FUTURE)
        ret.lo = ret.hi - 1;
    return ret;
}

int
tq_comparison_time_order (const TqComparison *c)
{
    TqTime x = reference_of (c->a), y = reference_of (c->b);

    return tq_timeline_order (&x, &y);
}

gint64
tq_comparison_gap_days (const TqComparison *c)
{
    TqTime x = reference_of (c->a), y = reference_of (c->b);

    return tq_timeline_gap_days (&x, &y);
}

int
tq_comparison_publication_order (const TqComparison *c)
{
    return tq_timeline_order (tq_comparison_published (c, c->a), tq_comparison_published (c, c->b));
}

gboolean
tq_comparison_is_fact (const TqClaim *claim)
{
    return claim->modality == TQ_MODALITY_ASSERTED || claim->modality == TQ_MODALITY_REPORTED;
}

gboolean
tq_comparison_is_of_kind (const TqComparison *c, const TqClaim *claim, TqValueKind kind)
{
    const TqUnitRow *row = tq_units_get (tq_packs_units (c->evidence->packs), claim->unit);

    return row != NULL && row->kind == kind;
}

gboolean
tq_comparison_both_sides_named (const TqComparison *c)
{
    const TqAttribution *x = &c->a->attribution, *y = &c->b->attribution;

    return c->a->doc == c->b->doc && x->is_named && y->is_named && x->party != 0 &&
           y->party != 0 && x->party != y->party &&
           !tq_parties_may_be_one (c->evidence, c->a, c->b);
}

/* Whether the sentences of the two are one, or the second has the next claims after those of the
 * first. */
static gboolean
are_neighbours (const TqComparison *c)
{
    const TqClaimSet *claims = c->evidence->claims;
    guint n_apart = 0;

    for (guint32 i = MIN (c->index_a, c->index_b);
         i < MAX (c->index_a, c->index_b) && n_apart <= 1; i++)
        n_apart += tq_claim_set_get (claims, i)->sentence.start !=
                   tq_claim_set_get (claims, i + 1)->sentence.start;
    return n_apart <= 1;
}

/* "20,000 marched, the organisers said, 6,000 the police": of one time, and nothing that is yet to
 * come. */
static gboolean
sides_counted (const TqComparison *c)
{
    double x = c->a->number.number, y = c->b->number.number;

    return tq_comparison_both_sides_named (c) && MAX (x, y) <= TQ_MAX_DISPUTED_RATIO * MIN (x, y) &&
           tq_comparison_is_fact (c->a) && tq_comparison_is_fact (c->b) &&
           tq_comparison_time_order (c) == 0 && are_neighbours (c);
}

const TqTime *
tq_comparison_published (const TqComparison *c, const TqClaim *claim)
{
    return &((const TqDocument *) g_ptr_array_index (c->evidence->documents, claim->doc))
                ->published;
}

gboolean
tq_comparison_is_printed_before (const TqComparison *c, const TqClaim *claim, const TqClaim *other)
{
    return tq_timeline_order (tq_comparison_published (c, claim),
                              tq_comparison_published (c, other)) < 0;
}

/* Whether the sentence itself says of when its claim is. */
static gboolean
has_own_time (const TqComparison *c, const TqClaim *claim)
{
    return claim->flags & TQ_CLAIM_DATED ||
           !tq_timeline_same (&claim->as_of, tq_comparison_published (c, claim));
}

gboolean
tq_comparison_has_own_times (const TqComparison *c)
{
    return has_own_time (c, c->a) && has_own_time (c, c->b);
}

/* What a year came to is told again and again in the first weeks of the next. */
#define MAX_REVIEW_DAYS 60

static gboolean
is_of_year_before (const TqComparison *c, const TqClaim *claim, const TqClaim *other)
{
    return claim->flags & TQ_CLAIM_DATED && claim->as_of.precision == TQ_PRECISION_YEAR &&
           !has_own_time (c, other) && !(other->flags & TQ_CLAIM_MOVING) &&
           claim->as_of.hi <= other->as_of.lo && tq_comparison_gap_days (c) <= MAX_REVIEW_DAYS;
}

/* "The doors were open", "the doors were locked", told weeks later of the same night: what is told
 * as over may be of any day before. */
static gboolean
may_be_of_its_time (const TqClaim *claim, const TqClaim *other)
{
    return claim->as_of.is_told_past && other->as_of.lo < claim->as_of.hi;
}

gboolean
tq_comparison_is_other_time (const TqComparison *c)
{
    if (may_be_of_its_time (c->a, c->b) || may_be_of_its_time (c->b, c->a))
        return FALSE;
    if (tq_comparison_time_order (c) == 0 || is_of_year_before (c, c->a, c->b) ||
        is_of_year_before (c, c->b, c->a))
        return FALSE;
    return tq_comparison_has_own_times (c) || tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS;
}

gboolean
tq_comparison_is_of_time_after (const TqComparison *c, const TqClaim *claim, const TqClaim *printed)
{
    return claim->flags & TQ_CLAIM_DATED &&
           tq_timeline_order (tq_comparison_published (c, printed), &claim->as_of) < 0;
}

gboolean
tq_comparison_plan_and_fact (const TqComparison *c)
{
    return tq_comparison_is_fact (c->a) != tq_comparison_is_fact (c->b) ||
           c->a->modality == TQ_MODALITY_CONDITIONAL || c->b->modality == TQ_MODALITY_CONDITIONAL;
}

/* Where the day or its year is reckoned from the article's date, that may be the wrong one. */
gboolean
tq_judge_is_at_odds (const TqClaim *claim)
{
    return (claim->flags & TQ_CLAIM_OFF_SUM) != 0 ||
           (claim->kind == TQ_CLAIM_DATE && claim->time.is_doubtful && !claim->time.is_inferred);
}

static const TqConditionRow conditions_of_all[] = {
    { "plan-and-fact", tq_comparison_plan_and_fact },
    { "both-sides-named", tq_comparison_both_sides_named },
    { "both-sides-counted", sides_counted },
    { NULL, NULL },
};

static const TqCondition *
find_row (const char *name)
{
    static const TqConditionRow *const tables[] = {
        conditions_of_all,
        tq_conditions_of_quantities,
        tq_conditions_of_quantities_in_time,
        tq_conditions_of_parts,
        tq_conditions_across,
        tq_conditions_of_headlines,
        tq_conditions_of_dates,
        tq_conditions_of_assertions,
        tq_conditions_of_assertions_in_time,
        tq_conditions_of_frames,
    };

    for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        for (const TqConditionRow *row = tables[i]; row->name != NULL; row++)
            if (strcmp (row->name, name) == 0)
                return &row->condition;
    return NULL;
}

TqCondition
tq_condition_find (const char *name)
{
    const TqCondition *found = find_row (name);

    return found != NULL ? *found : NULL;
}

TqCondition
tq_condition_of_rule (const TqRule *rule)
{
    gpointer *resolved = (gpointer *) &rule->resolved;
    const TqCondition *known = g_atomic_pointer_get (resolved);

    if (known == NULL) {
        known = find_row (rule->condition);
        g_atomic_pointer_set (resolved, (gpointer) known);
    }
    return known != NULL ? *known : NULL;
}
