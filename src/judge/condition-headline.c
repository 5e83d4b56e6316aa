/* condition-headline.c - questions about a headline and the text below it */
#include "judge/condition-private.h"

#include "judge/headline.h"

/* The text says itself that it gives the whole count: "taking the toll to 18", "rose to 40". */
static gboolean
is_told_total (const TqClaim *claim)
{
    return (claim->flags & (TQ_CLAIM_TOTAL | TQ_CLAIM_MOVING)) &&
           !(claim->flags & (TQ_CLAIM_PART | TQ_CLAIM_CHANGE | TQ_CLAIM_BACKGROUND |
                             TQ_CLAIM_NEGATED_NUMBER | TQ_CLAIM_UNTIL));
}

/* "Toll climbs to 21" above a text that counts 18 and gives no 21. */
static gboolean
headline_total (const TqComparison *c)
{
    return c->a->doc == c->b->doc && c->a->state != 0 && c->a->state == c->b->state &&
           ((c->a->flags | c->b->flags) & TQ_CLAIM_CUMULATIVE) &&
           (c->a->flags & TQ_CLAIM_IN_TITLE) && !(c->b->flags & TQ_CLAIM_IN_TITLE) &&
           is_told_total (c->b) && !tq_interval_overlaps (&c->interval_a, &c->interval_b) &&
           tq_headline_stands_alone (c->evidence, c->index_a);
}

const TqConditionRow tq_conditions_of_headlines[] = {
    { "headline-total", headline_total },
    { NULL, NULL },
};
