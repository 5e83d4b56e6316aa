#include "judge/across.h"

#include "align/cluster.h"
#include "align/score.h"
#include "base/crew.h"
#include "judge/judge.h"

/* Links of one task. */
#define LINKS_OF_TASK 4096u
/* A claim that stands with more has others to contradict it; of a few articles no topic has as
 * many, of thousands most links lead to such. */
#define MAX_CLAIMS 12

typedef struct {
    const TqEvidence *evidence;
    const TqLinks *links;
    const guint32 *cluster;
    const guint32 *n_claims; /* of each cluster */
    TqBelief *const *beliefs; /* of each thread */
    GArray **found;     /* of each task: of TqLink, whose score is how sure the contradiction is */
} Search;

static gboolean
is_contradiction (const Search *search, const TqBelief *belief, const TqLink *link, TqPair *ret)
{
    guint32 x = search->cluster[link->claim], y = search->cluster[link->other];

    return x != y && search->n_claims[x] + search->n_claims[y] <= MAX_CLAIMS &&
           tq_claim_set_get (search->evidence->claims, link->claim)->doc !=
               tq_claim_set_get (search->evidence->claims, link->other)->doc &&
           tq_judge_is_worth (search->evidence, link->claim, link->other) &&
           tq_judge_rule (search->evidence, link->claim, link->other, FALSE, ret) &&
           ret->verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE &&
           tq_belief_settle (belief, FALSE, ret) && ret->verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE;
}

static void
look_at_links (guint thread, guint task, gpointer data)
{
    Search *search = data;
    guint end = MIN ((task + 1) * LINKS_OF_TASK, search->links->links->len);

    search->found[task] = g_array_new (FALSE, FALSE, sizeof (TqLink));
    for (guint i = task * LINKS_OF_TASK; i < end; i++) {
        TqLink link = g_array_index (search->links->links, TqLink, i);
        TqPair pair;

        if (!is_contradiction (search, search->beliefs[thread], &link, &pair))
            continue;
        link.score = pair.confidence;
        g_array_append_val (search->found[task], link);
    }
}

static int
surest_first (gconstpointer a, gconstpointer b)
{
    const TqLink *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

/* Contradictions between claims of two clusters, the surest first. (transfer full): of TqLink */
static GArray *
find_contradictions (const TqEvidence *evidence, const TqLinks *links, const guint32 *cluster,
                     TqBelief *const *beliefs, guint n_threads)
{
    guint n_tasks = (links->links->len + LINKS_OF_TASK - 1) / LINKS_OF_TASK;
    g_autofree GArray **found = g_new0 (GArray *, n_tasks + 1);
    g_autofree guint32 *n_claims = g_new0 (guint32, evidence->claims->claims->len + 1);
    GArray *all = g_array_new (FALSE, FALSE, sizeof (TqLink));

    for (guint32 i = 0; i < evidence->claims->claims->len; i++)
        n_claims[cluster[i]]++;
    tq_crew_run (n_threads, n_tasks, look_at_links,
                 &(Search) { evidence, links, cluster, n_claims, beliefs, found });
    for (guint i = 0; i < n_tasks; i++) {
        g_array_append_vals (all, found[i]->data, found[i]->len);
        g_array_unref (found[i]);
    }
    g_array_sort (all, surest_first);
    return all;
}

GPtrArray *
tq_across_topics (const TqScorer *scorer, const TqLinks *links, TqBelief *const *beliefs,
                  const GArray *disputes, const GArray *counterparts, TqLang interface,
                  guint n_threads)
{
    g_autofree guint32 *cluster = tq_clusters_new (scorer, links, disputes, MAX (n_threads, 1));
    g_autoptr (GArray) contradictions =
        find_contradictions (scorer->evidence, links, cluster, beliefs, MAX (n_threads, 1));

    tq_clusters_join (scorer, contradictions, cluster);
    return tq_align_topics (scorer, cluster, counterparts, interface);
}
