#include "judge/condition.h"

#include <string.h>

#include "judge/timeline.h"

/* ---- quantities ------------------------------------------------------------------------------------------------ */

static gboolean
same_number (const TqComparison *c)
{
    return tq_interval_same (&c->interval_a, &c->interval_b);
}

static gboolean
same_converted (const TqComparison *c)
{
    return c->a->unit != c->b->unit && tq_interval_same_converted (&c->interval_a, &c->interval_b);
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

static gboolean
linked_part (const TqComparison *c)
{
    return c->a->part_of == c->index_b || c->b->part_of == c->index_a;
}

/* What kind of thing a qualifier says: two claims that are qualified by different words of one kind (two nationalities) exclude each other,
 * one that is qualified and one that is not are part and whole. */
static guint
count_qualifiers (const TqComparison *c, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, claim);
    guint n = 0;

    for (guint i = 0; i < claim->n_terms; i++)
        n += terms[i].role == TQ_ROLE_QUALIFIER && terms[i].kind == TQ_TERM_DEMONYM;
    return n;
}

static gboolean
qualified_part (const TqComparison *c)
{
    guint n_a = count_qualifiers (c, c->a), n_b = count_qualifiers (c, c->b);
    gboolean a_is_smaller = c->interval_a.number < c->interval_b.number;

    if ((c->a->flags ^ c->b->flags) & TQ_CLAIM_PART)
        return ((c->a->flags & TQ_CLAIM_PART) != 0) == a_is_smaller;
    return n_a != n_b && (n_a > n_b) == a_is_smaller;
}

static gboolean
is_cumulative (const TqComparison *c)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, c->a->state);

    return (state != NULL && state->is_cumulative) || (c->a->flags & c->b->flags & TQ_CLAIM_CUMULATIVE);
}

/* Shares that make up the whole between them: 46 % and 54 %. */
static gboolean
complementary (const TqComparison *c)
{
    const TqUnitRow *row = tq_units_get (tq_packs_units (c->evidence->packs), c->a->unit);

    return row != NULL && row->kind == TQ_VALUE_PERCENT && c->interval_a.is_exact && c->interval_b.is_exact &&
           fabs (c->interval_a.number + c->interval_b.number - 100) < 0.01;
}

/* Reports of one thing differ by a little or by a slip of a digit. Farther apart they are nearly always of two things. */
#define MAX_RATIO 6.0
/* "Nobody" contradicts a few, hardly thousands. */
#define MAX_AGAINST_ZERO 1000.0

static gboolean
different_numbers (const TqComparison *c)
{
    double x = fabs (c->interval_a.number), y = fabs (c->interval_b.number);

    return MIN (x, y) > 0 ? MAX (x, y) <= MAX_RATIO * MIN (x, y) : MAX (x, y) <= MAX_AGAINST_ZERO;
}

static int
reference_order (const TqComparison *c)
{
    return tq_timeline_order (&c->a->as_of, &c->b->as_of);
}

static int
publication_order (const TqComparison *c)
{
    const TqDocument *x = g_ptr_array_index (c->evidence->documents, c->a->doc);
    const TqDocument *y = g_ptr_array_index (c->evidence->documents, c->b->doc);

    return tq_timeline_order (&x->published, &y->published);
}

/* The day in a sentence may be that of the event rather than of the count: the later article may then be the one that knows more.
 * "Nobody was hurt" is no early count but a denial. */
static gboolean
grown (const TqComparison *c)
{
    int growth = c->interval_a.number < c->interval_b.number ? -1 : 1;

    if (!is_cumulative (c) || reference_order (c) == 0 || c->interval_a.number == 0 || c->interval_b.number == 0)
        return FALSE;
    return reference_order (c) == growth || publication_order (c) == growth;
}

static gboolean
other_time (const TqComparison *c)
{
    return reference_order (c) != 0 && !is_cumulative (c);
}

/* ---- all kinds ------------------------------------------------------------------------------------------------- */

static gboolean
is_fact (const TqClaim *claim)
{
    return claim->modality == TQ_MODALITY_ASSERTED || claim->modality == TQ_MODALITY_REPORTED;
}

static gboolean
plan_and_fact (const TqComparison *c)
{
    return is_fact (c->a) != is_fact (c->b) || c->a->modality == TQ_MODALITY_CONDITIONAL || c->b->modality == TQ_MODALITY_CONDITIONAL;
}

/* Whether some article lets both parties speak: one of the two itself, or a third that the topic knows nothing of is not looked for. */
static gboolean
both_sides_named (const TqComparison *c)
{
    const TqAttribution *x = &c->a->attribution, *y = &c->b->attribution;

    return c->a->doc == c->b->doc && x->is_named && y->is_named && x->party != 0 && y->party != 0 && x->party != y->party;
}

static gboolean
always (const TqComparison *c G_GNUC_UNUSED)
{
    return TRUE;
}

/* ---- dates ----------------------------------------------------------------------------------------------------- */

/* Two clock times of which one names no day are as good as their hours. */
static gboolean
same_clock (const TqComparison *c)
{
    const TqTime *x = &c->a->time, *y = &c->b->time;

    return (c->a->flags & c->b->flags & TQ_CLAIM_CLOCK) && (x->is_inferred || y->is_inferred) &&
           x->lo % TQ_MINUTES_PER_DAY == y->lo % TQ_MINUTES_PER_DAY;
}

static gboolean
same_time (const TqComparison *c)
{
    return same_clock (c) || tq_timeline_same (&c->a->time, &c->b->time);
}

static gboolean
rounded_time (const TqComparison *c)
{
    return tq_timeline_rounded (&c->a->time, &c->b->time);
}

static gboolean
containing_time (const TqComparison *c)
{
    return tq_timeline_overlaps (&c->a->time, &c->b->time);
}

static gboolean
plan_moved (const TqComparison *c)
{
    return !is_fact (c->a) && !is_fact (c->b) && reference_order (c) != 0;
}

/* ---- assertions ------------------------------------------------------------------------------------------------ */

static const TqTerm *
head_of (const TqComparison *c, const TqClaim *claim)
{
    return tq_claim_terms (c->evidence->claims, claim);
}

static gboolean
has_same_head (const TqComparison *c)
{
    return c->a->n_terms > 0 && c->b->n_terms > 0 && tq_align_names_head (c->evidence, c->a, c->b);
}

static gboolean
has_opposite_head (const TqComparison *c)
{
    const TqTerm *x = head_of (c, c->a), *y = head_of (c, c->b);

    return tq_lexicon_opposite (tq_packs_lexicon (c->evidence->packs), x->lexeme, y->lexeme);
}

/* Opposite in all: an opposite predicate or the other polarity, but not both. */
static gboolean
is_opposed (const TqComparison *c)
{
    return has_opposite_head (c) ? c->a->polarity == c->b->polarity : has_same_head (c) && c->a->polarity != c->b->polarity;
}

static gboolean
opposite_predicates (const TqComparison *c)
{
    return has_opposite_head (c) && c->a->polarity == c->b->polarity;
}

static gboolean
opposed_polarity (const TqComparison *c)
{
    return is_opposed (c);
}

static gboolean
opposed_by_named (const TqComparison *c)
{
    return is_opposed (c) && both_sides_named (c);
}

/* Only an own date in the text parts two statements: that the articles appeared on different days does not. */
static gboolean
opposed_at_other_time (const TqComparison *c)
{
    return is_opposed (c) && reference_order (c) != 0;
}

static gboolean
same_assertion (const TqComparison *c)
{
    return has_same_head (c) && c->a->polarity == c->b->polarity;
}

/* ---- the table ------------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    TqCondition condition;
} conditions[] = {
    { "same-number", same_number },
    { "same-converted", same_converted },
    { "rounded", rounded },
    { "linked-part", linked_part },
    { "qualified-part", qualified_part },
    { "overlapping", overlapping },
    { "plan-and-fact", plan_and_fact },
    { "grown", grown },
    { "other-time", other_time },
    { "both-sides-named", both_sides_named },
    { "complementary", complementary },
    { "different-numbers", different_numbers },
    { "same-time", same_time },
    { "rounded-time", rounded_time },
    { "containing-time", containing_time },
    { "plan-moved", plan_moved },
    { "different-times", always },
    { "opposed-by-named", opposed_by_named },
    { "opposed-at-other-time", opposed_at_other_time },
    { "opposite-predicates", opposite_predicates },
    { "opposed-polarity", opposed_polarity },
    { "same-assertion", same_assertion },
};

TqCondition
tq_condition_find (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
        if (strcmp (conditions[i].name, name) == 0)
            return conditions[i].condition;
    return NULL;
}
