/* condition-date.c - questions about two dates */
#include "judge/condition-private.h"

#include "align/timeline.h"

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
    return !tq_comparison_is_fact (c->a) && !tq_comparison_is_fact (c->b) && tq_comparison_time_order (c) != 0;
}

const TqConditionRow tq_conditions_of_dates[] = {
    { "same-time", same_time },
    { "rounded-time", rounded_time },
    { "containing-time", containing_time },
    { "plan-moved", plan_moved },
    { NULL, NULL },
};
