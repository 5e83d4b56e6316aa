/* condition-assertion.c - questions about two assertions */
#include "judge/condition-private.h"
#include "judge/opposition.h"

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
    return is_opposed (c) && tq_comparison_both_sides_named (c);
}

/* Only an own date in the text parts two statements: that the articles appeared on different days does not. */
static gboolean
opposed_at_other_time (const TqComparison *c)
{
    return is_opposed (c) && tq_comparison_time_order (c) != 0;
}

/* Only sentences taken as wholes are judged by what else differs: src/judge/sentence.c. */
static gboolean
whole_statements (const TqComparison *c)
{
    return (c->a->flags & c->b->flags & TQ_CLAIM_WHOLE) != 0;
}

static gboolean
swapped_parties (const TqComparison *c)
{
    TqOpposition opposition;

    if (c->a->polarity != c->b->polarity)
        return FALSE;
    tq_opposition_weigh (c->evidence, c->a, c->b, &opposition);
    return opposition.features[TQ_OPPOSITION_SWAPPED] > 0;
}

static gboolean
same_assertion (const TqComparison *c)
{
    return has_same_head (c) && c->a->polarity == c->b->polarity;
}

const TqConditionRow tq_conditions_of_assertions[] = {
    { "opposed-by-named", opposed_by_named },
    { "opposed-at-other-time", opposed_at_other_time },
    { "opposite-predicates", opposite_predicates },
    { "opposed-polarity", opposed_polarity },
    { "swapped-parties", swapped_parties },
    { "whole-statements", whole_statements },
    { "same-assertion", same_assertion },
    { NULL, NULL },
};
