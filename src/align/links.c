#include "align/links.h"

#include "align/key.h"
#include "align/score.h"

/* A key that more claims share says little; each claim then meets only its neighbours in the order of the documents. */
#define MAX_BUCKET 300

static guint64
pack_pair (guint32 a, guint32 b)
{
    return (guint64) MIN (a, b) << 32 | MAX (a, b);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
    guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

    return (x > y) - (x < y);
}

static void
add_bucket (GArray *pairs, const TqKeyed *keyed, guint n)
{
    for (guint i = 0; i < n; i++) {
        for (guint j = i + 1; j < n && j <= i + MAX_BUCKET; j++) {
            guint64 pair = pack_pair (keyed[i].claim, keyed[j].claim);

            if (keyed[i].claim != keyed[j].claim)
                g_array_append_val (pairs, pair);
        }
    }
}

/* Every two claims that share a key, sorted; some more than once. */
static GArray *
find_candidates (const TqEvidence *evidence)
{
    g_autoptr (GArray) keys = tq_keys_of_claims (evidence);
    GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
    const TqKeyed *keyed = (const TqKeyed *) keys->data;

    for (guint from = 0, to; from < keys->len; from = to) {
        for (to = from + 1; to < keys->len && keyed[to].key == keyed[from].key;)
            to++;
        add_bucket (pairs, keyed + from, to - from);
    }
    g_array_sort (pairs, compare_pairs);
    return pairs;
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
    const TqLink *x = a, *y = b;

    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

TqLinks *
tq_links_new (const TqScorer *scorer, double min_score)
{
    TqLinks *links = g_new0 (TqLinks, 1);
    g_autoptr (GArray) pairs = find_candidates (scorer->evidence);

    links->links = g_array_new (FALSE, FALSE, sizeof (TqLink));
    for (guint i = 0; i < pairs->len; i++) {
        guint64 pair = g_array_index (pairs, guint64, i);
        TqLink link = { (guint32) (pair >> 32), (guint32) pair, 0 }, back;

        if (i > 0 && g_array_index (pairs, guint64, i - 1) == pair)
            continue;
        link.score = (float) tq_scorer_score (scorer, link.claim, link.other);
        if (link.score <= 0 || link.score < min_score)
            continue;
        back = (TqLink) { link.other, link.claim, link.score };
        g_array_append_val (links->links, link);
        g_array_append_val (links->links, back);
    }
    g_array_sort (links->links, compare_links);
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
