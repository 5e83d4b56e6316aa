/* condition-private.h - what the conditions of every kind share */
#ifndef TQ_JUDGE_CONDITION_PRIVATE_H
#define TQ_JUDGE_CONDITION_PRIVATE_H

#include "judge/condition.h"
#include "pack/units.h"

typedef struct {
    const char *name; /* as rules.json spells it; NULL ends a table */
    TqCondition condition;
} TqConditionRow;

extern const TqConditionRow tq_conditions_of_quantities[];
extern const TqConditionRow tq_conditions_of_quantities_in_time[];
extern const TqConditionRow tq_conditions_of_parts[]; /* of quantities */
/* of quantities that no unit makes comparable: they hold of no others */
extern const TqConditionRow tq_conditions_across[];
extern const TqConditionRow tq_conditions_of_headlines[]; /* of quantities */
extern const TqConditionRow tq_conditions_of_dates[];
extern const TqConditionRow tq_conditions_of_assertions[];
extern const TqConditionRow tq_conditions_of_assertions_in_time[];
extern const TqConditionRow tq_conditions_of_frames[]; /* of assertions */

/* Of the two the one that is not @claim. */
static inline const TqClaim *
tq_comparison_other (const TqComparison *c, const TqClaim *claim)
{
    return claim == c->a ? c->b : c->a;
}

/* Which of the two speaks of an earlier time, by their reference times: -1 the first, 1 the second,
 * 0 neither. */
int tq_comparison_time_order (const TqComparison *c);

/* Days between the two reference times; 0 if they meet. */
gint64 tq_comparison_gap_days (const TqComparison *c);

/* When the article of @claim appeared. */
const TqTime *tq_comparison_published (const TqComparison *c, const TqClaim *claim);

/* Which of their articles appeared first, in the same way. */
int tq_comparison_publication_order (const TqComparison *c);

/* Whether the article of @claim appeared before that of @other. */
gboolean tq_comparison_is_printed_before (const TqComparison *c, const TqClaim *claim,
                                          const TqClaim *other);

/* Articles of one week speak of one state of things unless they say otherwise; so many days later
 * things may have changed. */
#define TQ_MIN_GAP_DAYS 14

/* Both say when they are, and not by the day of printing. */
gboolean tq_comparison_has_own_times (const TqComparison *c);

/* Whether the two are told of different times: both sentences say so, or long enough has passed. */
gboolean tq_comparison_is_other_time (const TqComparison *c);
/* "It stood at 310 on Sunday evening", of an article printed on Monday, is of no time that one
 * printed on Saturday can tell of. */
gboolean tq_comparison_is_of_time_after (const TqComparison *c, const TqClaim *claim,
                                         const TqClaim *printed);

/* Asserted or reported; not planned, demanded, possible or conditional. */
gboolean tq_comparison_is_fact (const TqClaim *claim);

/* One is a fact, the other a plan, a demand or a possibility. */
gboolean tq_comparison_plan_and_fact (const TqComparison *c);

/* Whether the unit of a quantity is of @kind. */
gboolean tq_comparison_is_of_kind (const TqComparison *c, const TqClaim *claim, TqValueKind kind);

static inline gboolean
tq_comparison_is_share (const TqComparison *c, const TqClaim *claim)
{
    return tq_comparison_is_of_kind (c, claim, TQ_VALUE_PERCENT);
}

/* "60 % of the savers": a share whose whole is named behind it. */
gboolean tq_comparison_is_share_of_what_follows (const TqComparison *c, const TqClaim *claim);

/* Both say how old somebody is. */
gboolean tq_comparison_are_ages (const TqComparison *c);

/* Reports of one thing differ by a little or by a slip of a digit. Farther apart they are nearly
 * always of two things. */
#define TQ_MAX_DISPUTED_RATIO 6.0

/* Two figures of one thing that cannot both be so: condition-quantity-difference.c. */
gboolean tq_comparison_is_different (const TqComparison *c);

/* A text begins by telling its headline again, with more words: these narrow what the headline
 * says as well. "40,000 tonnes of rice" over "30,000 tonnes of Thai rice, 10,000 of Burmese" gives
 * the sum. */
gboolean tq_comparison_tells_headline_again (const TqComparison *c);

/* "90 damaged, 20 collapsed": what @claim counts is in a state that is a worse one of that of
 * @other. */
gboolean tq_comparison_is_worse (const TqComparison *c, const TqClaim *claim, const TqClaim *other);

/* "400 of the 900", "90 of the 200": both count a part, of wholes that are too far apart to be
 * one. */
gboolean tq_comparison_are_of_two_wholes (const TqComparison *c);

/* Whether the head of @claim meets its opposite among the words of @other, and neither itself nor a
 * word for it. */
gboolean tq_comparison_meets_opposite (const TqEvidence *evidence, const TqClaim *claim,
                                       const TqClaim *other);

/* Whether some article lets both parties speak: one of the two itself; a third that the topic knows
 * nothing of is not looked for. */
gboolean tq_comparison_both_sides_named (const TqComparison *c);

#endif
