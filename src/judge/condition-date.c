/* condition-date.c - questions about two dates */
#include "judge/condition-private.h"

#include "align/timeline.h"

/* What one article says twice of one day does not agree: the judge holds such a claim against
 * itself. */
static gboolean
said_twice (const TqComparison *c)
{
    return c->index_a == c->index_b && tq_judge_is_at_odds (c->a);
}

/* "Runs until 9 May", "the fair closes on 9 May" */
static gboolean
is_day_of_end (const TqTime *day, const TqTime *until)
{
    return day->precision == TQ_PRECISION_DAY && day->hi == until->hi;
}

static gboolean
same_end (const TqComparison *c)
{
    if (((c->a->flags ^ c->b->flags) & TQ_CLAIM_UNTIL) == 0)
        return FALSE;
    return c->a->flags & TQ_CLAIM_UNTIL ? is_day_of_end (&c->b->time, &c->a->time)
                                        : is_day_of_end (&c->a->time, &c->b->time);
}

/* "Did not start on Monday" and "started on Monday" name one day and do not agree. */
static gboolean
says_the_same (const TqComparison *c)
{
    return c->a->polarity == c->b->polarity;
}

static gboolean
same_time (const TqComparison *c)
{
    TqTime a = tq_timeline_beside (&c->a->time, &c->b->time);

    if (!says_the_same (c))
        return FALSE;
    return tq_timeline_same (&a, &c->b->time) || same_end (c);
}

static gboolean
rounded_time (const TqComparison *c)
{
    TqTime a = tq_timeline_beside (&c->a->time, &c->b->time);

    return says_the_same (c) && tq_timeline_rounded (&a, &c->b->time);
}

/* A night is of the day before too: "on Saturday night", "on Sunday at half past one". */
#define NIGHT_MINUTES 360

static gboolean
is_night_of (const TqTime *clock, const TqTime *day)
{
    return clock->precision == TQ_PRECISION_MINUTE && day->precision == TQ_PRECISION_DAY &&
           clock->lo >= day->hi && clock->lo < day->hi + NIGHT_MINUTES;
}

static gboolean
tells_end (const TqClaim *claim)
{
    return (claim->flags & TQ_CLAIM_UNTIL) != 0 || claim->time.is_ending;
}

/* "Shut until Friday", "shut until Monday", "the closure ends on Monday": both tell the end, and
 * one lies in the other. */
static gboolean
are_two_ends (const TqComparison *c)
{
    return ((c->a->flags | c->b->flags) & TQ_CLAIM_UNTIL) != 0 && tells_end (c->a) &&
           tells_end (c->b) && tq_timeline_ends_apart (&c->a->time, &c->b->time);
}

static gboolean
containing_time (const TqComparison *c)
{
    TqTime a = tq_timeline_beside (&c->a->time, &c->b->time);

    if (!says_the_same (c))
        return FALSE;
    return (tq_timeline_overlaps (&a, &c->b->time) && !are_two_ends (c)) ||
           is_night_of (&a, &c->b->time) || is_night_of (&c->b->time, &a);
}

/* "By June", "until June": no more is said of when it begins. */
static gboolean
is_up_to (const TqClaim *claim)
{
    return (claim->flags & TQ_CLAIM_UNTIL) != 0 ||
           (claim->time.lo == TQ_TIME_PAST && claim->time.hi != TQ_TIME_FUTURE);
}

/* What lies ahead of the article, may come until a day ahead of it, or lasts on till then, is
 * planned, in whatever words. */
static gboolean
is_plan (const TqComparison *c, const TqClaim *claim)
{
    const TqTime *published = tq_comparison_published (c, claim);

    return !tq_comparison_is_fact (claim) || tq_timeline_order (published, &claim->time) < 0 ||
           (is_up_to (claim) && published->precision != TQ_PRECISION_NONE &&
            claim->time.hi > published->hi);
}

/* A plan and what came of it; a plan for what the other article has seen happen before is none. */
static gboolean
plan_and_outcome (const TqComparison *c)
{
    const TqClaim *plan = is_plan (c, c->a) ? c->a : c->b, *fact = tq_comparison_other (c, plan);

    return is_plan (c, plan) && !is_plan (c, fact) &&
           tq_timeline_order (&fact->time, tq_comparison_published (c, plan)) >= 0;
}

/* What was still ahead of one article had come to pass, at another time, before the other was
 * printed. */
static gboolean
plan_and_later_outcome (const TqComparison *c)
{
    const TqClaim *plan = is_plan (c, c->a) ? c->a : c->b, *fact = tq_comparison_other (c, plan);

    return plan_and_outcome (c) && tq_comparison_is_printed_before (c, plan, fact);
}

/* "It met on 17 May", "it meets again on 1 June", printed on the 18th: the next of its kind comes
 * after what the other tells of. */
static gboolean
is_next_of_kind (const TqComparison *c, const TqClaim *next, const TqClaim *other)
{
    return next->flags & TQ_CLAIM_NEXT && !(other->flags & TQ_CLAIM_NEXT) &&
           other->time.hi <= next->time.lo &&
           other->time.hi <= tq_comparison_published (c, next)->hi;
}

/* By one word, or two of one kind: the arrival and the departure are two plans. */
static gboolean
is_of_one_kind (const TqComparison *c)
{
    return (c->a->happenings & c->b->happenings) != 0 ||
           (c->a->n_terms > 0 && c->b->n_terms > 0 &&
            tq_align_names_head (c->evidence, c->a, c->b));
}

/* "On Friday", "not before 4 March", the one printed on Wednesday, the other on Friday: the day of
 * the plan has come. */
static gboolean
is_overtaken (const TqComparison *c, const TqClaim *plan, const TqClaim *later)
{
    const TqTime *published = tq_comparison_published (c, later);

    return is_of_one_kind (c) && !is_next_of_kind (c, later, plan) &&
           plan->time.lo != TQ_TIME_PAST && plan->time.lo < published->hi &&
           tq_timeline_order (&later->time, published) > 0;
}

/* Two plans of one week are two plans, unless the later one is told to have been moved or the day
 * of the first has come: who keeps to the first day after another has told of a second contradicts
 * it. "Not before May" of one is a plan as any. */
static gboolean
plan_moved (const TqComparison *c)
{
    int order = tq_comparison_publication_order (c);
    const TqClaim *earlier = order < 0 ? c->a : c->b, *later = tq_comparison_other (c, earlier);

    if (!is_plan (c, c->a) || !is_plan (c, c->b) || order == 0)
        return FALSE;
    return (later->flags & TQ_CLAIM_MOVING) != 0 || is_overtaken (c, earlier, later) ||
           tq_timeline_gap_days (tq_comparison_published (c, c->a),
                                 tq_comparison_published (c, c->b)) >= TQ_MIN_GAP_DAYS;
}

/* "Refused on Wednesday", "received on Saturday": what is denied of one day may be so on
 * another. */
static gboolean
different_times (const TqComparison *c)
{
    return says_the_same (c) && !is_next_of_kind (c, c->a, c->b) &&
           !is_next_of_kind (c, c->b, c->a);
}

const TqConditionRow tq_conditions_of_dates[] = {
    { "said-twice", said_twice },
    { "same-time", same_time },
    { "rounded-time", rounded_time },
    { "containing-time", containing_time },
    { "plan-moved", plan_moved },
    { "plan-and-later-outcome", plan_and_later_outcome },
    { "plan-and-outcome", plan_and_outcome },
    { "different-times", different_times },
    { NULL, NULL },
};
