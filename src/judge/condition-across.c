/* condition-across.c - questions about two quantities that no unit makes comparable */
#include "judge/condition-private.h"

static gboolean
is_across (const TqComparison *c)
{
    return c->a->kind == TQ_CLAIM_QUANTITY && c->b->kind == TQ_CLAIM_QUANTITY &&
           !tq_units_comparable (tq_packs_units (c->evidence->packs), c->a->unit, c->b->unit);
}

static gboolean
amount_and_share (const TqComparison *c)
{
    return is_across (c) && (tq_comparison_is_share (c, c->a) || tq_comparison_is_share (c, c->b));
}

static gboolean
two_currencies (const TqComparison *c)
{
    return is_across (c) && tq_comparison_is_of_kind (c, c->a, TQ_VALUE_MONEY) &&
           tq_comparison_is_of_kind (c, c->b, TQ_VALUE_MONEY);
}

const TqConditionRow tq_conditions_across[] = {
    { "amount-and-share", amount_and_share },
    { "two-currencies", two_currencies },
    { NULL, NULL },
};
