#include "align/align.h"

#include <string.h>

#include "align/label.h"
#include "align/links.h"
#include "align/refusal.h"
#include "align/score.h"

/* Two claims of one article say the same thing twice only if they are much alike. */
#define SAME_DOCUMENT_FACTOR 1.6

typedef struct {
    const TqEvidence *evidence;
    const TqScorer *scorer;
    GArray *strong;     /* of TqLink, each pair once */
    guint32 *cluster;   /* of each claim: index in clusters */
    GPtrArray *clusters; /* of GArray of guint32; NULL once merged into another */
    TqRefusals *refusals;
    TqProbe *probe;
} Clustering;

/* ---- links ----------------------------------------------------------------------------------------------------- */

static double
min_score (const Clustering *clustering, const TqClaim *a, const TqClaim *b)
{
    return clustering->scorer->models[a->kind].link * (a->doc == b->doc ? SAME_DOCUMENT_FACTOR : 1);
}

static void
find_strong (Clustering *clustering, const TqLinks *links)
{
    for (guint i = 0; i < links->links->len; i++) {
        const TqLink *link = &g_array_index (links->links, TqLink, i);
        const TqClaim *a = tq_claim_set_get (clustering->evidence->claims, link->claim);
        const TqClaim *b = tq_claim_set_get (clustering->evidence->claims, link->other);

        if (link->score >= min_score (clustering, a, b))
            g_array_append_vals (clustering->strong, link, 1);
    }
}

static int
best_link_first (gconstpointer a, gconstpointer b)
{
    const TqLink *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

/* ---- clusters -------------------------------------------------------------------------------------------------- */

/* Members of a cluster that a merge is checked against; more would make it quadratic. */
#define MAX_CHECKED 24

/* Whether every member checked may stand beside every other: no pair is forbidden, and on the average they are near. */
static gboolean
are_near (const Clustering *clustering, const GArray *x, const GArray *y, gboolean *ret_is_forbidden)
{
    guint step_x = x->len / MAX_CHECKED + 1, step_y = y->len / MAX_CHECKED + 1, n = 0;
    TqClaimKind kind;
    double sum = 0;

    for (guint i = 0; i < x->len; i += step_x) {
        tq_probe_aim (clustering->probe, clustering->scorer->words, g_array_index (x, guint32, i));
        for (guint j = 0; j < y->len; j += step_y) {
            double score = tq_scorer_score (clustering->scorer, clustering->probe, g_array_index (y, guint32, j), 0);

            *ret_is_forbidden = score <= 0;
            if (*ret_is_forbidden)
                return FALSE;
            sum += score;
            n++;
        }
    }
    kind = tq_claim_set_get (clustering->evidence->claims, g_array_index (x, guint32, 0))->kind;
    return n > 0 && sum / n >= clustering->scorer->models[kind].link * 0.85;
}

static gboolean
may_merge (Clustering *clustering, guint32 x, guint32 y)
{
    const GArray *of_x = g_ptr_array_index (clustering->clusters, x), *of_y = g_ptr_array_index (clustering->clusters, y);
    guint32 size = of_x->len + of_y->len;
    gboolean is_forbidden = FALSE;

    if (tq_refusals_has (clustering->refusals, x, y, size))
        return FALSE;
    if (are_near (clustering, of_x, of_y, &is_forbidden))
        return TRUE;
    tq_refusals_add (clustering->refusals, x, y, size, is_forbidden);
    return FALSE;
}

static void
merge (Clustering *clustering, guint32 into, guint32 from)
{
    GArray *x = g_ptr_array_index (clustering->clusters, into), *y = g_ptr_array_index (clustering->clusters, from);

    for (guint i = 0; i < y->len; i++)
        clustering->cluster[g_array_index (y, guint32, i)] = into;
    g_array_append_vals (x, y->data, y->len);
    g_array_unref (y);
    clustering->clusters->pdata[from] = NULL;
}

static void
build_clusters (Clustering *clustering)
{
    g_array_sort (clustering->strong, best_link_first);
    for (guint i = 0; i < clustering->strong->len; i++) {
        const TqLink *link = &g_array_index (clustering->strong, TqLink, i);
        guint32 x = clustering->cluster[link->claim], y = clustering->cluster[link->other];

        if (x != y && may_merge (clustering, MIN (x, y), MAX (x, y)))
            merge (clustering, MIN (x, y), MAX (x, y));
    }
}

/* ---- parts and wholes ------------------------------------------------------------------------------------------ */

/* The cluster that @cluster is a part of, by the first of its claims that says so; itself if none does. */
static guint32
whole_of (const Clustering *clustering, guint32 cluster)
{
    const GArray *claims = g_ptr_array_index (clustering->clusters, cluster);

    for (guint i = 0; i < claims->len; i++) {
        guint32 whole = tq_claim_set_get (clustering->evidence->claims, g_array_index (claims, guint32, i))->part_of;

        if (whole != TQ_NONE)
            return clustering->cluster[whole];
    }
    return cluster;
}

/* Parts of parts count as parts of the outermost whole; so many steps and no more, as articles may name each other's wholes in a ring. */
#define MAX_STEPS 4

static guint32
root_of (const Clustering *clustering, guint32 cluster)
{
    for (guint step = 0; step < MAX_STEPS; step++) {
        guint32 whole = whole_of (clustering, cluster);

        if (whole == cluster)
            return cluster;
        if (whole_of (clustering, whole) == cluster)
            return MIN (whole, cluster);
        cluster = whole;
    }
    return cluster;
}

/* ---- topics ---------------------------------------------------------------------------------------------------- */

typedef struct {
    guint32 claim;
    guint32 group;
} Member;

static int
compare_members (gconstpointer a, gconstpointer b)
{
    const Member *x = a, *y = b;

    return (x->claim > y->claim) - (x->claim < y->claim);
}

/* The claims of the whole first name the topic. */
static TqTopic *
make_topic (const TqEvidence *evidence, GArray *members, const GArray *whole, TqLang interface)
{
    TqTopic *topic = g_new0 (TqTopic, 1);

    g_array_sort (members, compare_members);
    topic->claims = g_array_sized_new (FALSE, FALSE, sizeof (guint32), members->len);
    topic->groups = g_array_sized_new (FALSE, FALSE, sizeof (guint32), members->len);
    for (guint i = 0; i < members->len; i++) {
        const Member *member = &g_array_index (members, Member, i);

        g_array_append_val (topic->claims, member->claim);
        g_array_append_val (topic->groups, member->group);
    }
    topic->kind = tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, 0))->kind;
    topic->label = tq_label_of_claims (evidence, whole, interface);
    return topic;
}

/* A topic is a cluster with the clusters that are parts of it. */
static GPtrArray *
topics_of (const Clustering *clustering, TqLang interface)
{
    GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) tq_topic_free);
    g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
    g_autofree guint32 *n_groups = g_new0 (guint32, clustering->clusters->len);

    for (guint i = 0; i < clustering->clusters->len; i++)
        g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (Member)));
    for (guint i = 0; i < clustering->clusters->len; i++) {
        const GArray *claims = g_ptr_array_index (clustering->clusters, i);
        guint32 root = claims != NULL ? root_of (clustering, i) : 0;

        for (guint j = 0; claims != NULL && j < claims->len; j++) {
            Member member = { g_array_index (claims, guint32, j), root == i ? 0 : n_groups[root] + 1 };

            g_array_append_val ((GArray *) g_ptr_array_index (members, root), member);
        }
        n_groups[root] += claims != NULL && root != i;
    }
    for (guint i = 0; i < clustering->clusters->len; i++) {
        GArray *of_topic = g_ptr_array_index (members, i);

        if (of_topic->len > 0 &&
            tq_claim_set_get (clustering->evidence->claims, g_array_index (of_topic, Member, 0).claim)->n_terms > 0)
            g_ptr_array_add (topics, make_topic (clustering->evidence, of_topic, g_ptr_array_index (clustering->clusters, i), interface));
    }
    return topics;
}

GPtrArray *
tq_align_topics (const TqScorer *scorer, const TqLinks *links, TqLang interface)
{
    const TqEvidence *evidence = scorer->evidence;
    guint32 n_claims = evidence->claims->claims->len;
    g_autofree guint32 *cluster = g_new0 (guint32, n_claims + 1);
    g_autoptr (GArray) strong = g_array_new (FALSE, FALSE, sizeof (TqLink));
    g_autoptr (GPtrArray) clusters = g_ptr_array_new ();
    g_autoptr (TqRefusals) refusals = tq_refusals_new ();
    g_autoptr (TqProbe) probe = tq_probe_new ();
    GPtrArray *topics;
    Clustering clustering = { evidence, scorer, strong, cluster, clusters, refusals, probe };

    for (guint32 i = 0; i < n_claims; i++) {
        GArray *alone = g_array_new (FALSE, FALSE, sizeof (guint32));

        g_array_append_val (alone, i);
        g_ptr_array_add (clusters, alone);
        cluster[i] = i;
    }
    find_strong (&clustering, links);
    build_clusters (&clustering);
    topics = topics_of (&clustering, interface);
    for (guint i = 0; i < clusters->len; i++)
        g_clear_pointer ((GArray **) &clusters->pdata[i], g_array_unref);
    return topics;
}
