#include "align/links.h"

#include "align/key.h"
#include "align/score.h"

/* ---- candidates --------------------------------------------------------------------------------------------------- */

/* Within one document a key that so many claims share says little. */
#define MAX_RUN 64

typedef struct {
    const TqEvidence *evidence;
    GArray *keys;   /* of TqKeyed, those of a document together, sorted */
    guint32 *first; /* of each document; n_documents + 1 */
    GArray *pairs;  /* of guint64: found between two documents */
    TqProbe *probe;
} Candidates;

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
    const TqKeyed *x = a, *y = b;

    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

static void
fill_keys (Candidates *candidates)
{
    const GArray *claims = candidates->evidence->claims->claims;
    guint32 n_documents = candidates->evidence->documents->len, claim = 0;

    candidates->keys = g_array_new (FALSE, FALSE, sizeof (TqKeyed));
    candidates->first = g_new0 (guint32, n_documents + 1);
    candidates->pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
    for (guint32 doc = 0; doc < n_documents; doc++) {
        guint first = candidates->keys->len;

        candidates->first[doc] = first;
        for (; claim < claims->len && g_array_index (claims, TqClaim, claim).doc == doc; claim++)
            tq_keys_of_claim (candidates->evidence, claim, candidates->keys);
        if (candidates->keys->len > first)
            qsort (&g_array_index (candidates->keys, TqKeyed, first), candidates->keys->len - first, sizeof (TqKeyed), compare_keyed);
    }
    candidates->first[n_documents] = candidates->keys->len;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
    guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

    return (x > y) - (x < y);
}

static void
add_runs (GArray *pairs, const TqKeyed *x, guint n_x, const TqKeyed *y, guint n_y)
{
    for (guint i = 0; i < MIN (n_x, MAX_RUN); i++) {
        for (guint j = 0; j < MIN (n_y, MAX_RUN); j++) {
            guint64 pair = (guint64) x[i].claim << 32 | y[j].claim;

            if (x[i].claim < y[j].claim)
                g_array_append_val (pairs, pair);
        }
    }
}

static guint
run_length (const TqKeyed *keyed, guint n)
{
    guint length = 1;

    while (length < n && keyed[length].key == keyed[0].key)
        length++;
    return length;
}

/* Every two claims of documents @a <= @b that share a key, sorted, in candidates->pairs; some more than once. */
static void
find_between (Candidates *candidates, guint32 a, guint32 b)
{
    const TqKeyed *keys = (const TqKeyed *) candidates->keys->data;
    const TqKeyed *x = keys + candidates->first[a], *end_x = keys + candidates->first[a + 1];
    const TqKeyed *y = keys + candidates->first[b], *end_y = keys + candidates->first[b + 1];

    g_array_set_size (candidates->pairs, 0);
    while (x < end_x && y < end_y) {
        guint n_x = run_length (x, (guint) (end_x - x)), n_y = run_length (y, (guint) (end_y - y));

        if (x->key == y->key)
            add_runs (candidates->pairs, x, n_x, y, n_y);
        if (x->key <= y->key) {
            y += x->key == y->key ? n_y : 0;
            x += n_x;
        } else {
            y += n_y;
        }
    }
    g_array_sort (candidates->pairs, compare_pairs);
}

/* ---- links -------------------------------------------------------------------------------------------------------- */

static int
compare_links (gconstpointer a, gconstpointer b)
{
    const TqLink *x = a, *y = b;

    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

static void
link_documents (Candidates *candidates, const TqScorer *scorer, guint32 a, guint32 b, double min_score, GArray *links)
{
    find_between (candidates, a, b);
    for (guint i = 0; i < candidates->pairs->len; i++) {
        guint64 pair = g_array_index (candidates->pairs, guint64, i);
        TqLink link = { (guint32) (pair >> 32), (guint32) pair, 0 }, back;

        if (i > 0 && g_array_index (candidates->pairs, guint64, i - 1) == pair)
            continue;
        if (tq_probe_claim (candidates->probe) != link.claim)
            tq_probe_aim (candidates->probe, scorer->words, link.claim);
        link.score = (float) tq_scorer_score (scorer, candidates->probe, link.other);
        if (link.score <= 0 || link.score < min_score)
            continue;
        back = (TqLink) { link.other, link.claim, link.score };
        g_array_append_val (links, link);
        g_array_append_val (links, back);
    }
}

static gboolean
is_neighbour (const TqScorer *scorer, guint32 a, guint32 b)
{
    guint n;
    const TqNeighbour *neighbours = tq_stories_neighbours (scorer->stories, a, &n);

    for (guint i = 0; i < n; i++)
        if (neighbours[i].doc == b)
            return TRUE;
    return FALSE;
}

TqLinks *
tq_links_new (const TqScorer *scorer, double min_score)
{
    TqLinks *links = g_new0 (TqLinks, 1);
    Candidates candidates = { .evidence = scorer->evidence };

    links->links = g_array_new (FALSE, FALSE, sizeof (TqLink));
    fill_keys (&candidates);
    candidates.probe = tq_probe_new ();
    for (guint32 doc = 0; doc < scorer->evidence->documents->len; doc++) {
        guint n;
        const TqNeighbour *neighbours = tq_stories_neighbours (scorer->stories, doc, &n);

        link_documents (&candidates, scorer, doc, doc, min_score, links->links);
        /* a pair that is near from both sides is taken from the first */
        for (guint i = 0; i < n; i++)
            if (doc < neighbours[i].doc || !is_neighbour (scorer, neighbours[i].doc, doc))
                link_documents (&candidates, scorer, MIN (doc, neighbours[i].doc), MAX (doc, neighbours[i].doc), min_score, links->links);
    }
    g_array_sort (links->links, compare_links);
    g_array_unref (candidates.keys);
    g_array_unref (candidates.pairs);
    g_free (candidates.first);
    tq_probe_free (candidates.probe);
    return links;
}

void
tq_links_free (TqLinks *links)
{
    if (links == NULL)
        return;
    g_array_unref (links->links);
    g_free (links);
}

guint
tq_links_find (const TqLinks *links, guint32 claim, guint32 other)
{
    TqLink wanted = { claim, other, 0 };
    guint lo = 0, hi = links->links->len;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (compare_links (tq_links_get (links, middle), &wanted) < 0)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

double
tq_links_score (const TqLinks *links, guint32 a, guint32 b)
{
    guint i = tq_links_find (links, a, b);
    const TqLink *link = i < links->links->len ? tq_links_get (links, i) : NULL;

    return link != NULL && link->claim == a && link->other == b ? link->score : 0;
}
