/* belief.h - how surely two claims that exclude each other are a contradiction
 *
 * A rule says that both cannot be; whether both speak of one thing, of one time, in one voice is
 * weighed: a logistic model of each kind over the features of rival.h (weights.json,
 * conflict-quantity, conflict-date, conflict-assertion), fitted by tests/bench/fit-alignment.py.
 * Below the model's threshold a contradiction is not told. */
#ifndef TQ_JUDGE_BELIEF_H
#define TQ_JUDGE_BELIEF_H

#include "align/links.h"

/* What one thread needs to weigh pairs. @evidence and @links must outlive it. */
typedef struct TqBelief TqBelief;

TqBelief *tq_belief_new (const TqEvidence *evidence, const TqLinks *links);
void tq_belief_free (TqBelief *belief);

/* One for each thread, made by all of them. (transfer full) (array length=n_threads) */
TqBelief **tq_beliefs_new (const TqEvidence *evidence, const TqLinks *links, guint n_threads);
void tq_beliefs_free (TqBelief **beliefs, guint n_threads);

/* Sets how sure the verdict of @pair is. A contradiction that the model does not believe gives way;
 * FALSE if nothing is left to be said. */
gboolean tq_belief_settle (const TqBelief *belief, gboolean are_parts, TqPair *pair);

/* Borrowed. */
TqFinder *tq_belief_finder (const TqBelief *belief);

#endif
