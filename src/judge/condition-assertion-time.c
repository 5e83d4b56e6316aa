/* condition-assertion-time.c - questions about two assertions of two times: what turned, what came
 * to pass since, what was planned */
#include "judge/condition-assertion-private.h"

#include "align/timeline.h"
#include "judge/answers.h"
#include "judge/frame-match.h"

/* ---- what changed ---------------------------------------------------------------------------- */

/* A denial of what has happened holds for all the time before it: whoever told earlier that it
 * happened is contradicted, however long ago that was. What had not happened when one was printed
 * may have happened since. */
static gboolean
denies_what_was_told (const TqComparison *c)
{
    const TqClaim *denied = tq_comparison_denied (c), *other = tq_comparison_other (c, denied);

    return c->a->polarity != c->b->polarity && tq_comparison_is_fact (denied) &&
           tq_comparison_is_fact (other) && tq_timeline_order (&other->as_of, &denied->as_of) < 0;
}

/* "It hopes to reopen on Friday", "it will not reopen before March", later: a hope that came to
 * nothing, as plans do. */
static gboolean
is_hope_given_up (const TqComparison *c)
{
    const TqClaim *denied = tq_comparison_denied (c), *hope = tq_comparison_other (c, denied);

    return c->a->polarity != c->b->polarity && hope->modality == TQ_MODALITY_POSSIBLE &&
           denied->modality == TQ_MODALITY_PLANNED &&
           tq_comparison_is_printed_before (c, hope, denied);
}

/* "He will not resign", "he resigned on Tuesday", where the one was printed on Monday: what has
 * happened since. So it has where the denial was of what had not happened so far, or of what is
 * awaited. */
static gboolean
has_happened_since (const TqComparison *c, const TqClaim *claim, const TqClaim *printed)
{
    if (printed->polarity == TQ_POLARITY_DENIED && printed->flags & TQ_CLAIM_CUMULATIVE)
        return claim->polarity == TQ_POLARITY_AFFIRMED &&
               tq_comparison_is_printed_before (c, printed, claim);
    if (tq_answers_came (c->evidence, printed, claim) &&
        tq_comparison_is_printed_before (c, printed, claim))
        return TRUE;
    return !(claim->flags & TQ_CLAIM_UNTIL) && tq_comparison_is_of_time_after (c, claim, printed);
}

/* Another day changes a state, and what had not happened; it may have an event of its own if both
 * sentences say when. How an event went is told of it weeks later as well. */
static gboolean
is_changed_answer (const TqComparison *c)
{
    gboolean are_dated = (c->a->flags & c->b->flags & TQ_CLAIM_DATED) != 0;

    return c->a->polarity != c->b->polarity ||
           (are_dated && tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS) ||
           tq_answers_compare (c->evidence, c->a, c->b).is_lasting;
}

static gboolean
opposed_at_other_time (const TqComparison *c)
{
    if (is_hope_given_up (c))
        return tq_assertions_exclude (c);
    if (denies_what_was_told (c))
        return FALSE;
    if (!tq_comparison_is_other_time (c) && !has_happened_since (c, c->a, c->b) &&
        !has_happened_since (c, c->b, c->a))
        return FALSE;
    return tq_assertions_answer_otherwise (c) ? is_changed_answer (c) : tq_assertions_exclude (c);
}

/* What turned after longer is hardly what the other tells of. */
#define MAX_DAYS_BEFORE_TURN 90

/* "The road is shut", "the road reopened", printed later: what turned says itself that it was
 * otherwise before. Not where it turned before the time that the other tells of. */
static gboolean
turned (const TqComparison *c)
{
    int order = tq_comparison_publication_order (c);
    const TqClaim *before = order < 0 ? c->a : c->b, *after = tq_comparison_other (c, before);

    return order != 0 && after->flags & TQ_CLAIM_MOVING && !(before->flags & TQ_CLAIM_MOVING) &&
           tq_comparison_is_fact (before) &&
           tq_timeline_order (&before->as_of, &after->as_of) <= 0 &&
           tq_comparison_gap_days (c) <= MAX_DAYS_BEFORE_TURN &&
           (tq_assertions_are_opposite (c) ||
            (c->a->polarity == c->b->polarity && tq_assertions_answer_otherwise (c)));
}

/* "The ferry has not sailed yet", "the ferry sailed", printed later: the one said itself that it
 * may still happen. */
static gboolean
happened_since (const TqComparison *c)
{
    const TqClaim *denied = tq_comparison_denied (c), *other = tq_comparison_other (c, denied);

    return c->a->polarity != c->b->polarity && (denied->flags & TQ_CLAIM_CUMULATIVE) &&
           tq_comparison_is_fact (denied) && tq_comparison_is_fact (other) &&
           tq_comparison_is_printed_before (c, denied, other) &&
           tq_comparison_gap_days (c) <= MAX_DAYS_BEFORE_TURN &&
           tq_frame_is_so (c->evidence, c->a, c->b, TQ_FRAMES_SAME_AND_DENIED);
}

/* ---- plans ----------------------------------------------------------------------------------- */

/* "They will not appeal", "they appealed", told no later: what is done already is no plan that
 * somebody may give up. */
static gboolean
denies_what_is_done (const TqComparison *c)
{
    const TqClaim *denied = tq_comparison_denied (c), *done = tq_comparison_other (c, denied);

    return c->a->polarity != c->b->polarity && denied->modality == TQ_MODALITY_PLANNED &&
           tq_comparison_is_fact (done) && tq_assertions_have_one_predicate (c) &&
           !tq_comparison_is_printed_before (c, denied, done);
}

/* A plan and what came of it, opposed: neither says that the other is wrong. */
static gboolean
opposed_plan (const TqComparison *c)
{
    return tq_comparison_plan_and_fact (c) && tq_assertions_exclude (c) && !denies_what_is_done (c);
}

const TqConditionRow tq_conditions_of_assertions_in_time[] = {
    { "opposed-plan", opposed_plan },
    { "turned", turned },
    { "happened-since", happened_since },
    { "opposed-at-other-time", opposed_at_other_time },
    { NULL, NULL },
};
