/* cluster.h - linked claims that may stand in one topic
 *
 * The best links come first: each joins two clusters if, of the claims looked at, none is forbidden
 * to stand beside one of the other cluster and all are near on the average. Claims that no chain of
 * links joins never meet, so that each such component is worked at by itself, by whichever thread
 * is free. A claim that stands alone joins the one that it disputes (dispute.h).
 * Method: agglomerative clustering with average linkage and cannot-link constraints; components by
 * union and find. */
#ifndef TQ_ALIGN_CLUSTER_H
#define TQ_ALIGN_CLUSTER_H

#include "align/links.h"

/* @disputes: (element-type TqDispute). (transfer full) (array length=n_claims): of each claim the
 * first claim of its cluster, g_free(). The result does not depend on @n_threads. */
guint32 *tq_clusters_new (const TqScorer *scorer, const TqLinks *links, const GArray *disputes,
                          guint n_threads);

/* Makes of the clusters of each two claims one, of earlier pairs first. Where some of their claims
 * are forbidden to stand together, one of the two goes over to the other's cluster if it is more
 * like that one than like any that it stands with. @pairs: (element-type TqLink). @cluster: (inout)
 * (array length=n_claims): as tq_clusters_new() has it */
void tq_clusters_join (const TqScorer *scorer, const GArray *pairs, guint32 *cluster);

#endif
