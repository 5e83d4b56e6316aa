#include "align/align.h"

#include <string.h>

#include "align/counterpart.h"
#include "align/label.h"
#include "align/score.h"

typedef struct {
    const TqEvidence *evidence;
    guint32 n_claims;
    const guint32 *cluster; /* of each claim: the first claim of its cluster */
    guint32 *whole;   /* of each cluster: the one that it is a part of; itself if it is none */
    guint32 *group;   /* of each cluster: its number among the parts of its topic; 0: the whole */
    guint32 *topic;   /* of each cluster: the outermost whole, by whose number the topic goes */
} Clusters;

/* ---- parts and wholes ------------------------------------------------------------------------ */

/* By the first of its claims that says so. The killed among those rescued are a part of them, and
 * still no topic of one with them. */
static void
find_wholes (Clusters *clusters)
{
    for (guint32 i = 0; i < clusters->n_claims; i++)
        clusters->whole[i] = i;
    for (guint32 i = 0; i < clusters->n_claims; i++) {
        guint32 whole = tq_claim_set_get (clusters->evidence->claims, i)->part_of,
                cluster = clusters->cluster[i];

        if (whole != TQ_NONE && clusters->group[cluster] == 0 &&
            !tq_align_other_state (clusters->evidence,
                                   tq_claim_set_get (clusters->evidence->claims, i),
                                   tq_claim_set_get (clusters->evidence->claims, whole))) {
            clusters->whole[cluster] = clusters->cluster[whole];
            clusters->group[cluster] = 1; /* it is settled */
        }
    }
}

/* What is told in another measure stands with what it is told of as a part does: no claim of the
 * one is held against one of the other but those that were found to be counterparts. */
static void
add_counterparts (Clusters *clusters, const GArray *counterparts)
{
    for (guint i = 0; i < counterparts->len; i++) {
        const TqCounterpart *counterpart = &g_array_index (counterparts, TqCounterpart, i);
        guint32 cluster = clusters->cluster[counterpart->claim];

        if (clusters->group[cluster] == 0) {
            clusters->whole[cluster] = clusters->cluster[counterpart->other];
            clusters->group[cluster] = 1;
        }
    }
}

/* Parts of parts count as parts of the outermost whole; so many steps and no more, as articles may
 * name each other's wholes in a ring. */
#define MAX_STEPS 4

static guint32
root_of (const Clusters *clusters, guint32 cluster)
{
    for (guint step = 0; step < MAX_STEPS; step++) {
        guint32 whole = clusters->whole[cluster];

        if (whole == cluster)
            return cluster;
        if (clusters->whole[whole] == cluster)
            return MIN (whole, cluster);
        cluster = whole;
    }
    return cluster;
}

/* To which topic each cluster belongs, and as which of its parts. */
static void
number_parts (Clusters *clusters)
{
    g_autofree guint32 *n_groups = g_new0 (guint32, clusters->n_claims + 1);

    for (guint32 i = 0; i < clusters->n_claims; i++) {
        guint32 root;

        if (clusters->cluster[i] != i)
            continue;
        root = root_of (clusters, i);
        clusters->topic[i] = root;
        clusters->group[i] = root == i ? 0 : ++n_groups[root];
    }
}

/* ---- topics ---------------------------------------------------------------------------------- */

/* The claims of the whole name the topic. */
static TqTopic *
make_topic (const Clusters *clusters, const guint32 *claims, guint32 n, TqLang interface)
{
    TqTopic *topic = g_new0 (TqTopic, 1);
    g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (guint32));

    topic->claims = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
    topic->groups = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
    g_array_append_vals (topic->claims, claims, n);
    for (guint32 i = 0; i < n; i++) {
        guint32 group = clusters->group[clusters->cluster[claims[i]]];

        g_array_append_val (topic->groups, group);
        if (group == 0)
            g_array_append_val (whole, claims[i]);
    }
    topic->kind = tq_claim_set_get (clusters->evidence->claims, claims[0])->kind;
    topic->label = tq_label_of_claims (clusters->evidence, whole, interface);
    return topic;
}

/* A topic is a cluster with the clusters that are parts of it. */
static GPtrArray *
topics_of (const Clusters *clusters, TqLang interface)
{
    GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) tq_topic_free);
    guint32 n = clusters->n_claims;
    g_autofree guint32 *first = g_new0 (guint32, n + 2), *claims = g_new (guint32, n + 1);

    for (guint32 i = 0; i < n; i++)
        first[clusters->topic[clusters->cluster[i]] + 2]++;
    for (guint32 i = 0; i < n; i++)
        first[i + 2] += first[i + 1];
    for (guint32 i = 0; i < n; i++)
        claims[first[clusters->topic[clusters->cluster[i]] + 1]++] = i;
    for (guint32 i = 0; i < n; i++)
        if (first[i] < first[i + 1] &&
            tq_claim_set_get (clusters->evidence->claims, claims[first[i]])->n_terms > 0)
            g_ptr_array_add (topics, make_topic (clusters, claims + first[i],
                                                 first[i + 1] - first[i], interface));
    return topics;
}

GPtrArray *
tq_align_topics (const TqScorer *scorer, const guint32 *cluster, const GArray *counterparts,
                 TqLang interface)
{
    guint32 n = scorer->evidence->claims->claims->len;
    g_autofree guint32 *whole = g_new (guint32, n + 1);
    g_autofree guint32 *group = g_new0 (guint32, n + 1), *topic = g_new0 (guint32, n + 1);
    Clusters clusters = { scorer->evidence, n, cluster, whole, group, topic };

    find_wholes (&clusters);
    add_counterparts (&clusters, counterparts);
    number_parts (&clusters);
    return topics_of (&clusters, interface);
}
