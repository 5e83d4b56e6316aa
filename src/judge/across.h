/* across.h - topics that a contradiction holds together
 *
 * Claims are joined to a topic where they are much alike (align/cluster.h), as a wrong merge
 * destroys a fact. Two that contradict each other are often told in other words. Where two linked
 * claims of two topics are believed to contradict each other (belief.h, which weighs more than
 * likeness), the topics are one question, unless any of their claims are forbidden to stand
 * together.
 * Cost: a rule for each link that joins no cluster, and the features of a pair for the few that it
 * calls a contradiction. */
#ifndef TQ_JUDGE_ACROSS_H
#define TQ_JUDGE_ACROSS_H

#include "judge/belief.h"

/* tq_align_topics() of the clusters of @links, those joined that contradict each other. @beliefs:
 * (array length=n_threads). The result does not depend on @n_threads. */
GPtrArray *tq_across_topics (const TqScorer *scorer, const TqLinks *links,
                             TqBelief *const *beliefs, const GArray *disputes,
                             const GArray *counterparts, TqLang interface, guint n_threads);

#endif
