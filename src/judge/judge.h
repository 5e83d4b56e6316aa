/* judge.h - pairs of a topic → verdicts
 *
 * Rows of rules.json, first match wins; each row names a condition (judge/condition.h: tables of
 * named conditions) and the verdict. Order: not comparable, same value, rounding, compatible
 * intervals, part and whole, different as-of, planned against fact, two named speakers, conflict.
 * Symmetric: judging (b, a) gives what (a, b) gives. */
#ifndef TQ_JUDGE_JUDGE_H
#define TQ_JUDGE_JUDGE_H

#include "judge/belief.h"
#include "pack/rules.h"

/* A date that says its day twice, and differently: the weekday, the second name of the month, the
 * other calendar. Or a whole that all its parts, as its sentence tells them, do not add up to. Such
 * a claim makes a pair with itself. */
gboolean tq_judge_is_at_odds (const TqClaim *claim);

/* Whether a pair says anything of sources: copies of one text do not contradict each other, and
 * what is taken back is told no more. */
gboolean tq_judge_is_worth (const TqEvidence *evidence, guint32 a, guint32 b);

/* Judges two claims; @are_parts: the topic holds one to be a part of the other. TRUE if some rule
 * applies (FALSE: not comparable, no pair). Fills @ret, `why` owned by it. */
gboolean tq_judge_pair (const TqEvidence *evidence, guint32 a, guint32 b, gboolean are_parts,
                        TqLang interface, TqPair *ret);

/* The same without `why`, which is NULL, and `runner_up`, which is none: of many pairs few are
 * kept, and fewer shown. And what the two would be. */
gboolean tq_judge_rule (const TqEvidence *evidence, guint32 a, guint32 b, gboolean are_parts,
                        TqPair *ret);
/* sets `runner_up` */
void tq_judge_run_up (const TqEvidence *evidence, gboolean are_parts, TqPair *pair);
char *tq_judge_why (const TqEvidence *evidence, const TqPair *pair, TqLang interface);

/* A contradiction that is not believed gives way to the next rule that holds and tells of none.
 * FALSE: none does, and @pair is void. */
gboolean tq_judge_give_way (const TqEvidence *evidence, gboolean are_parts, TqPair *pair);

/* What is to be said of two figures told in measures that cannot be compared (align/counterpart.h),
 * as tq_judge_rule() does; FALSE: nothing. */
gboolean tq_judge_counterparts (const TqEvidence *evidence, guint32 a, guint32 b, TqPair *ret);

/* Why a rule holds of two claims, in a sentence with the words that decided: the spans given, or
 * where they are empty the claim's own. */
char *tq_judge_explain (const TqEvidence *evidence, guint rule, guint32 a, TqSpan words_a,
                        guint32 b, TqSpan words_b, TqLang interface);

/* The verdict alone, TQ_VERDICT_UNRELATED if no rule applies. */
TqVerdict tq_judge_verdict (const TqEvidence *evidence, guint32 a, guint32 b);

/* Judges the pairs of each topic (selection.h), @disputes and @counterparts, as they were found
 * (align/dispute.h, counterpart.h), by @beliefs, one of each thread (belief.h); sets verdict,
 * severity, confidence, ids and order. The result does not depend on @n_threads. */
void tq_judge_topics (const TqEvidence *evidence, const TqLinks *links, TqBelief *const *beliefs,
                      const GArray *disputes, const GArray *counterparts, GPtrArray *topics,
                      double min_confidence, TqLang interface, guint n_threads);

#endif
