/* condition-assertion-private.h - what several conditions of assertions ask */
#ifndef TQ_JUDGE_CONDITION_ASSERTION_PRIVATE_H
#define TQ_JUDGE_CONDITION_ASSERTION_PRIVATE_H

#include "judge/condition-private.h"

/* Of two claims of unlike polarity the one that is denied. */
const TqClaim *tq_comparison_denied (const TqComparison *c);

/* What @condition answers, worked out when it is first asked: @answer is one of c->answers. */
gboolean tq_comparison_ask_once (const TqComparison *c, TqAnswer *answer, TqCondition condition);

/* Where words are opposites, "refused" is the opposite of "agreed" and denies nothing more. */
TqPolarity tq_assertion_polarity_of_words (const TqClaim *claim);

/* The head of one is the opposite of a word of the other. */
gboolean tq_assertions_have_opposite_words (const TqComparison *c);

/* So they are, alike affirmed or denied, of one thing on one day. */
gboolean tq_assertions_are_opposite (const TqComparison *c);

/* One is denied and the other is not, or they are opposite: but not both. */
gboolean tq_assertions_exclude (const TqComparison *c);

/* "By road", "by rail": whatever the words are. */
gboolean tq_assertions_answer_otherwise (const TqComparison *c);

gboolean tq_assertions_have_one_predicate (const TqComparison *c);

/* One predicate, an argument the same and another not. */
gboolean tq_assertions_differ_in_argument (const TqComparison *c);

#endif
