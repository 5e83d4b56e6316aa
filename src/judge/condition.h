/* condition.h - the conditions that rows of rules.json name
 *
 * Each is a question about two claims; symmetric: asked of (b, a) it answers as of (a, b). */
#ifndef TQ_JUDGE_CONDITION_H
#define TQ_JUDGE_CONDITION_H

#include "judge/interval.h"
#include "judge/judge.h"

/* What the conditions of several rules ask of one pair, answered once. */
typedef struct {
    gboolean is_known;
    gboolean is_yes;
} TqAnswer;

typedef struct {
    TqAnswer opposite_words;
    TqAnswer turned;
    TqAnswer opposed;
    TqAnswer other_argument;
} TqAnswers;

/* A pair being judged; `a` comes first in the documents. */
typedef struct {
    const TqEvidence *evidence;
    guint32 index_a;
    guint32 index_b;
    const TqClaim *a;
    const TqClaim *b;
    gboolean are_parts; /* one is a part of the other, as some article says */
    TqInterval interval_a; /* of quantities */
    TqInterval interval_b;
    TqAnswers *answers;
} TqComparison;

typedef gboolean (*TqCondition) (const TqComparison *comparison);

/* NULL if no row of the table has that name. */
TqCondition tq_condition_find (const char *name);

/* That of @rule, found by its name once. */
TqCondition tq_condition_of_rule (const TqRule *rule);

#endif
