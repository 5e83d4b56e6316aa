#include "align/cluster.h"

#include <math.h>
#include <stdlib.h>

#include "align/dispute.h"
#include "align/refusal.h"
#include "align/score.h"
#include "base/crew.h"
#include "base/disjoint.h"

/* Two claims of one article say the same thing twice only if they are much alike. */
#define SAME_DOCUMENT_FACTOR 1.6

/* ---- components ------------------------------------------------------------------------------ */

/* The links of one component: a stretch of the array. */
typedef struct {
    guint32 first;
    guint32 n;
} Component;

static const TqModel *
model_of (const TqScorer *scorer, guint32 claim)
{
    return &scorer->models[scorer->profiles[claim].kind];
}

static gboolean
is_strong (const TqScorer *scorer, const TqLink *link)
{
    const TqProfile *a = &scorer->profiles[link->claim], *b = &scorer->profiles[link->other];

    return link->score >=
           model_of (scorer, link->claim)->link * (a->doc == b->doc ? SAME_DOCUMENT_FACTOR : 1);
}

static int
largest_first (gconstpointer a, gconstpointer b)
{
    const Component *x = a, *y = b;

    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return (x->first > y->first) - (x->first < y->first);
}

/* The components that have links, by the number of these: the longest task is begun first. @next:
 * of each claim 1 + the number of links of its component, if it is the root; turned into where the
 * first of them belongs. */
static GArray *
lay_out (guint32 *next, guint32 n_claims)
{
    GArray *components = g_array_new (FALSE, FALSE, sizeof (Component));
    guint32 first = 0;

    for (guint32 i = 0; i < n_claims; i++) {
        Component component = { first, next[i] };

        next[i] = first;
        first += component.n;
        if (component.n > 0)
            g_array_append_val (components, component);
    }
    g_array_sort (components, largest_first);
    return components;
}

/* Joins what the strong links join, and notes which these are: a bit for each link. (transfer
 * full): g_free() */
static guint32 *
join_strong (const TqScorer *scorer, const GArray *links, guint32 *sets)
{
    const TqLink *all = (const TqLink *) links->data;
    guint32 *is_taken = g_new0 (guint32, links->len / 32 + 1);

    for (guint i = 0; i < links->len; i++) {
        if (!is_strong (scorer, &all[i]))
            continue;
        tq_disjoint_join (sets, all[i].claim, all[i].other);
        is_taken[i / 32] |= 1u << i % 32;
    }
    return is_taken;
}

/* @ret_strong: (out): the strong links by their ranks, those of a component together. */
static GArray *
find_components (const TqScorer *scorer, const TqLinks *links, guint64 **ret_strong)
{
    const TqLink *all = (const TqLink *) links->links->data;
    guint32 n_claims = scorer->evidence->claims->claims->len, n_strong = 0;
    g_autofree guint32 *sets = g_new (guint32, n_claims + 1),
                       *next = g_new0 (guint32, n_claims + 1), *is_taken = NULL;
    GArray *components;

    for (guint32 i = 0; i < n_claims; i++)
        sets[i] = i;
    is_taken = join_strong (scorer, links->links, sets);
    for (guint i = 0; i < links->links->len; i++)
        if (is_taken[i / 32] >> i % 32 & 1) {
            next[tq_disjoint_shorten (sets, all[i].claim)]++;
            n_strong++;
        }
    components = lay_out (next, n_claims);
    *ret_strong = g_new (guint64, n_strong + 1);
    for (guint i = 0; i < links->links->len; i++)
        if (is_taken[i / 32] >> i % 32 & 1)
            (*ret_strong)[next[tq_disjoint_shorten (sets, all[i].claim)]++] =
                tq_link_rank (&all[i], i);
    return components;
}

/* ---- clusters -------------------------------------------------------------------------------- */

typedef struct {
    const TqScorer *scorer;
    const TqLink *links;
    guint64 *strong;     /* ranks of links */
    GArray *components;  /* of Component */
    guint32 *cluster;    /* of each claim; a claim alone is the cluster of its own number */
    /* of each cluster, of guint32; NULL: a claim alone, or merged into another */
    GArray **members;
    TqProbe **probes;    /* of each thread */
} Clustering;

typedef struct {
    const guint32 *claims;
    guint32 n;
} Members;

static Members
members_of (const Clustering *clustering, guint32 cluster)
{
    const GArray *members = clustering->members[cluster];

    return members != NULL ? (Members) { (const guint32 *) members->data, members->len }
                           : (Members) { &clustering->cluster[cluster], 1 };
}

/* Members of a cluster that a merge is checked against; more would make it quadratic. */
#define MAX_CHECKED 24
/* Of what a link takes, what the claims of two clusters must reach on the average, each two by
 * themselves. */
#define MIN_PART_OF_LINK 0.85
/* So many claims are as many as a few articles give on one question. Of a thousand articles every
 * two have something in common, and a chain of such would be one question: twice as many claims
 * must be MORE_FOR_TWICE times as near. */
#define FEW_CLAIMS 16.0
#define MORE_FOR_TWICE 1.6
#define MOST_NEEDED 0.3 /* of copies and rewordings of one thing all are nearer */

static double
needed_nearness (double least, guint32 n_claims)
{
    double needed = least * MIN_PART_OF_LINK;

    return n_claims <= FEW_CLAIMS
               ? needed
               : MIN (needed * pow (n_claims / FEW_CLAIMS, log2 (MORE_FOR_TWICE)), MOST_NEEDED);
}

/* Every so many of @n members one is checked. */
static guint
step_of (guint n)
{
    return n / MAX_CHECKED + 1;
}

static guint
count_checked (guint n)
{
    return (n + step_of (n) - 1) / step_of (n);
}

/* Of scores up to 1, while they are added up. */
typedef struct {
    double needed;
    double sum;
    guint n;
    guint n_left; /* at most so many come yet */
} Average;

static gboolean
is_reached (const Average *average)
{
    return average->sum / (average->n + average->n_left) >= average->needed;
}

#define ROUNDING 1e-9 /* more than sums of so few may be off */

static gboolean
is_out_of_reach (const Average *average)
{
    return average->sum + average->n_left <
           (average->needed - ROUNDING) * (average->n + average->n_left);
}

/* Whether every member checked may stand beside every other: no pair is forbidden, and on the
 * average they are near. How a figure is told ("last week's 14 dead") parts it from none of those
 * that its own figure brought it together with, and so not from what they are held against;
 * "eleven, not nine" are one question in one sentence. Once those looked at decide for all, the
 * others are asked only whether they are forbidden. */
static gboolean
are_near (const Clustering *clustering, TqProbe *probe, Members x, Members y,
          gboolean *ret_is_forbidden)
{
    const TqScorer *scorer = clustering->scorer;
    Average average = { .needed =
                            needed_nearness (model_of (scorer, x.claims[0])->link, x.n + y.n),
                        .n_left = count_checked (x.n) * count_checked (y.n) };

    for (guint i = 0; i < x.n; i += step_of (x.n)) {
        tq_probe_aim (probe, scorer->words, x.claims[i]);
        for (guint j = 0; j < y.n; j += step_of (y.n)) {
            gboolean is_decided = is_reached (&average) || is_out_of_reach (&average);
            double score = is_decided ? 0 : tq_scorer_score (scorer, probe, y.claims[j], -INFINITY);
            gboolean is_forbidden =
                is_decided ? tq_scorer_forbids (scorer, probe, y.claims[j]) : score <= 0;

            if (is_forbidden && !tq_scorer_tells_otherwise (scorer, x.claims[i], y.claims[j]) &&
                !tq_scorer_sets_against (scorer, x.claims[i], y.claims[j])) {
                *ret_is_forbidden = TRUE;
                return FALSE;
            }
            average.sum += score;
            average.n += score > 0;
            average.n_left--;
        }
    }
    return average.n > 0 && is_reached (&average);
}

static gboolean
may_merge (const Clustering *clustering, TqProbe *probe, TqRefusals *refusals, guint32 x, guint32 y)
{
    Members of_x = members_of (clustering, x), of_y = members_of (clustering, y);
    gboolean is_forbidden = FALSE;

    if (tq_refusals_has (refusals, x, y, of_x.n + of_y.n))
        return FALSE;
    if (of_x.n <= of_y.n ? are_near (clustering, probe, of_x, of_y, &is_forbidden)
                         : are_near (clustering, probe, of_y, of_x, &is_forbidden))
        return TRUE;
    tq_refusals_add (refusals, x, y, of_x.n + of_y.n, is_forbidden);
    return FALSE;
}

/* The smaller moves to the larger. */
static void
merge (const Clustering *clustering, guint32 x, guint32 y)
{
    guint32 n_x = members_of (clustering, x).n, n_y = members_of (clustering, y).n;
    guint32 into = n_x >= n_y ? x : y, from = n_x >= n_y ? y : x;
    Members moved = members_of (clustering, from);

    if (clustering->members[into] == NULL) {
        clustering->members[into] = g_array_new (FALSE, FALSE, sizeof (guint32));
        g_array_append_val (clustering->members[into], into);
    }
    g_array_append_vals (clustering->members[into], moved.claims, moved.n);
    for (guint32 i = 0; i < moved.n; i++)
        clustering->cluster[moved.claims[i]] = into;
    g_clear_pointer (&clustering->members[from], g_array_unref);
}

static void
cluster_component (guint thread, guint task, gpointer data)
{
    const Clustering *clustering = data;
    const Component *component = &g_array_index (clustering->components, Component, task);
    guint64 *strong = clustering->strong + component->first;
    g_autoptr (TqRefusals) refusals = tq_refusals_new ();

    tq_link_sort_ranks (strong, component->n);
    for (guint32 i = 0; i < component->n; i++) {
        const TqLink *link = &clustering->links[(guint32) strong[i]];
        guint32 x = clustering->cluster[link->claim], y = clustering->cluster[link->other];

        /* links come by their strength: no later one of the two clusters is stronger */
        if (x != y &&
            link->score >=
                needed_nearness (model_of (clustering->scorer, x)->link,
                                 members_of (clustering, x).n + members_of (clustering, y).n) &&
            may_merge (clustering, clustering->probes[thread], refusals, MIN (x, y), MAX (x, y)))
            merge (clustering, x, y);
    }
}

/* The two sides of a dispute are one question, whatever words they share; claims that stand with
 * others have a question of their own. */
static void
join_disputes (const Clustering *clustering, const GArray *disputes)
{
    for (guint i = 0; i < disputes->len; i++) {
        const TqDispute *dispute = &g_array_index (disputes, TqDispute, i);
        guint32 x = clustering->cluster[dispute->claim], y = clustering->cluster[dispute->other];

        if (x != y)
            merge (clustering, x, y);
    }
}

/* Each cluster by its first claim. */
static void
number_clusters (guint32 *cluster, guint32 n_claims)
{
    g_autofree guint32 *first = g_new (guint32, n_claims + 1);

    for (guint32 i = n_claims; i-- > 0;)
        first[cluster[i]] = i;
    for (guint32 i = 0; i < n_claims; i++)
        cluster[i] = first[cluster[i]];
}

guint32 *
tq_clusters_new (const TqScorer *scorer, const TqLinks *links, const GArray *disputes,
                 guint n_threads)
{
    guint32 n_claims = scorer->evidence->claims->claims->len;
    guint32 *cluster = g_new (guint32, n_claims + 1);
    g_autofree guint64 *strong = NULL;
    g_autoptr (GArray) components = find_components (scorer, links, &strong);
    g_autofree GArray **members = g_new0 (GArray *, n_claims + 1);
    g_autofree TqProbe **probes = g_new0 (TqProbe *, n_threads);
    Clustering clustering = {
        scorer, (const TqLink *) links->links->data, strong, components, cluster, members, probes
    };

    for (guint32 i = 0; i < n_claims; i++)
        cluster[i] = i;
    for (guint i = 0; i < n_threads; i++)
        probes[i] = tq_probe_new ();
    tq_crew_run (n_threads, components->len, cluster_component, &clustering);
    for (guint i = 0; i < n_threads; i++)
        tq_probe_free (probes[i]);
    join_disputes (&clustering, disputes);
    for (guint32 i = 0; i < n_claims; i++)
        g_clear_pointer (&members[i], g_array_unref);
    number_clusters (cluster, n_claims);
    return cluster;
}

/* ---- clusters joined ------------------------------------------------------------------------- */

typedef struct {
    const TqScorer *scorer;
    TqProbe *probe;
    guint32 *cluster;
    guint32 *next; /* of each claim: the next one of its cluster; they form a ring */
} Rings;

static void
make_rings (const Rings *rings, guint32 n_claims)
{
    g_autofree guint32 *last = g_new (guint32, n_claims + 1);

    for (guint32 i = 0; i < n_claims; i++) {
        guint32 first = rings->cluster[i];

        rings->next[i] = first;
        if (i != first)
            rings->next[last[first]] = i;
        last[first] = i;
    }
}

/* Some claims of the ring, evenly; @ret has room for MAX_CHECKED. */
static guint
pick (const Rings *rings, guint32 first, guint32 *ret)
{
    guint n = 1, place = 0, n_picked = 0;
    guint32 claim = first;

    for (guint32 i = rings->next[first]; i != first; i = rings->next[i])
        n++;
    do {
        if (place++ % step_of (n) == 0)
            ret[n_picked++] = claim;
        claim = rings->next[claim];
    } while (claim != first);
    return n_picked;
}

/* Whoever contradicts the one half of a statement speaks of the other as well: "the heir signed it",
 * of "the clerk signed it, not the heir". */
static gboolean
is_forbidden_beside (const Rings *rings, guint32 claim, const guint32 *others, guint n)
{
    tq_probe_aim (rings->probe, rings->scorer->words, claim);
    for (guint i = 0; i < n; i++)
        if (tq_scorer_forbids (rings->scorer, rings->probe, others[i]) &&
            !tq_scorer_are_halves (rings->scorer, claim, others[i]))
            return TRUE;
    return FALSE;
}

static gboolean
is_forbidden_in (const Rings *rings, guint32 claim, guint32 ring)
{
    guint32 others[MAX_CHECKED];

    return is_forbidden_beside (rings, claim, others, pick (rings, ring, others));
}

/* Stricter than are_near(), which lets stand together what is told otherwise or set against: one
 * pair alone speaks for joining the two. */
static gboolean
are_forbidden (const Rings *rings, guint32 x, guint32 y)
{
    guint32 of_x[MAX_CHECKED], of_y[MAX_CHECKED];
    guint n_x = pick (rings, x, of_x), n_y = pick (rings, y, of_y);

    for (guint i = 0; i < n_x; i++)
        if (is_forbidden_beside (rings, of_x[i], of_y, n_y))
            return TRUE;
    return FALSE;
}

/* @into comes before @from. */
static void
join_rings (const Rings *rings, guint32 into, guint32 from)
{
    guint32 after = rings->next[into], claim = from;

    do {
        rings->cluster[claim] = into;
        claim = rings->next[claim];
    } while (claim != from);
    rings->next[into] = rings->next[from];
    rings->next[from] = after;
}

/* Whether @claim is at least as much like @other as like any of its own ring. */
static gboolean
is_nearer (const Rings *rings, guint32 claim, guint32 other)
{
    double score;

    tq_probe_aim (rings->probe, rings->scorer->words, claim);
    score = tq_scorer_score (rings->scorer, rings->probe, other, 0);
    for (guint32 own = rings->next[claim]; own != claim; own = rings->next[own])
        if (tq_scorer_score (rings->scorer, rings->probe, own, 0) > score)
            return FALSE;
    return TRUE;
}

/* Takes @claim out of its ring of several, which goes by the name of its first claim. */
static void
leave_ring (const Rings *rings, guint32 claim)
{
    guint32 start = rings->next[claim], last = start, first = start;

    for (; rings->next[last] != claim; last = rings->next[last])
        first = MIN (first, rings->next[last]);
    rings->next[last] = start;
    for (guint32 i = rings->next[start]; i != start; i = rings->next[i])
        rings->cluster[i] = first;
    rings->cluster[start] = first;
    rings->next[claim] = claim;
    rings->cluster[claim] = claim;
}

/* "The library reopens on 9 May", which stood with when it was closed, beside those that say when it
 * reopens. */
static gboolean
move_claim (const Rings *rings, guint32 claim, guint32 other)
{
    guint32 ring = rings->cluster[other];

    if (rings->next[claim] == claim || !is_nearer (rings, claim, other) ||
        is_forbidden_in (rings, claim, ring))
        return FALSE;
    leave_ring (rings, claim);
    join_rings (rings, MIN (ring, claim), MAX (ring, claim));
    return TRUE;
}

/* Two clusters become one, or, where some of their claims are forbidden to stand together, one
 * claim of the pair changes its cluster. */
static void
bring_together (const Rings *rings, const TqLink *pair)
{
    guint32 x = MIN (rings->cluster[pair->claim], rings->cluster[pair->other]),
            y = MAX (rings->cluster[pair->claim], rings->cluster[pair->other]);

    if (x == y)
        return;
    if (!are_forbidden (rings, x, y))
        join_rings (rings, x, y);
    else if (!move_claim (rings, pair->claim, pair->other))
        move_claim (rings, pair->other, pair->claim);
}

void
tq_clusters_join (const TqScorer *scorer, const GArray *pairs, guint32 *cluster)
{
    guint32 n_claims = scorer->evidence->claims->claims->len;
    g_autofree guint32 *next = g_new (guint32, n_claims + 1);
    g_autoptr (TqProbe) probe = tq_probe_new ();
    Rings rings = { scorer, probe, cluster, next };

    make_rings (&rings, n_claims);
    for (guint i = 0; i < pairs->len; i++)
        bring_together (&rings, &g_array_index (pairs, TqLink, i));
}
