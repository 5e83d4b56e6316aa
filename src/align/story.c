#include "align/story.h"

#include <stdlib.h>
#include <string.h>

#include "align/story-sets.h"
#include "base/crew.h"

/* Below this two documents of one language are on different stories; across languages fewer words
 * meet. */
#define MIN_SHARE 0.105
#define MIN_SHARE_ACROSS 0.05
/* Two that have so much of that in common are on one story if a third is on that of both beyond
 * doubt. */
#define PART_OF_BRIDGED 0.55
#define PART_OF_BRIDGE 1.2

/* A term that more documents have says nothing of the story; so few documents have every term all
 * the same. */
#define MAX_DOCUMENTS_WITH 400
#define MAX_PART_WITH 0.3
#define FEW_DOCUMENTS 24

/* Of a story that fills the corpus every term is in more documents than that. Where the rare terms
 * lead a document to few others, it is held against some that have one of its most telling common
 * terms: the first of them, and those about it by number. General words count then, so that more
 * must be in common. */
#define N_COMMON_TERMS 8
#define N_FIRST 16
#define N_ABOUT 8
#define MIN_SHARE_COMMON 0.4

struct TqStories {
    GArray *neighbours; /* of TqNeighbour */
    guint32 *first;     /* of each document; n_documents + 1 */
};

/* ---- neighbours ------------------------------------------------------------------------------ */

typedef struct {
    const TqStorySets *sets;
    guint32 *first;    /* of each id that is rare: its documents in postings */
    guint32 *postings;
    guint32 *first_common; /* of each id that is not, as well */
    guint32 *postings_common;
} Index;

/* What one thread needs to look for neighbours. */
typedef struct {
    const Index *index;
    /* of each id: 1 + the last document that was held against others by common terms, if it has
     * it */
    guint32 *marked;
    float *common;     /* of each document: weight in common with the one looked at */
    GArray *touched;   /* of guint32: documents whose common is not 0 */
    GArray *found;     /* of TqNeighbour */
    GArray *bridged;   /* of TqNeighbour: near only if a third document says so */
} Finder;

static gboolean
is_rare (const TqStorySets *sets, guint32 id)
{
    guint32 n = sets->evidence->documents->len, with = sets->n_with[id];

    return with > 1 && (n <= FEW_DOCUMENTS ||
                        with <= MIN (MAX_DOCUMENTS_WITH, MAX (FEW_DOCUMENTS, n * MAX_PART_WITH)));
}

/* Documents of each id that is rare, or of each that is not but stands in several. */
static void
fill_postings (const TqStorySets *sets, gboolean of_rare, guint32 **ret_first,
               guint32 **ret_postings)
{
    guint32 *first = g_new0 (guint32, sets->n_ids + 1), *postings;
    g_autofree guint32 *next = g_new0 (guint32, sets->n_ids + 1);

    for (guint32 id = 0; id < sets->n_ids; id++)
        first[id + 1] =
            first[id] +
            (sets->n_with[id] > 1 && is_rare (sets, id) == of_rare ? sets->n_with[id] : 0);
    memcpy (next, first, (sets->n_ids + 1) * sizeof *next);
    postings = g_new (guint32, first[sets->n_ids] + 1);
    for (guint32 doc = 0; doc < sets->evidence->documents->len; doc++) {
        for (guint32 i = sets->first[doc]; i < sets->first[doc + 1]; i++) {
            guint32 id = g_array_index (sets->ids, guint32, i);

            if (first[id] < first[id + 1])
                postings[next[id]++] = doc;
        }
    }
    *ret_first = first;
    *ret_postings = postings;
}

static void
build_index (Index *index)
{
    fill_postings (index->sets, TRUE, &index->first, &index->postings);
    fill_postings (index->sets, FALSE, &index->first_common, &index->postings_common);
}

static void
clear_index (Index *index)
{
    g_free (index->first);
    g_free (index->postings);
    g_free (index->first_common);
    g_free (index->postings_common);
}

static Finder
begin_finder (const Index *index)
{
    return (Finder) { index,
                     g_new0 (guint32, index->sets->n_ids + 1),
                     g_new0 (float, index->sets->evidence->documents->len + 1),
                     g_array_new (FALSE, FALSE, sizeof (guint32)),
                     g_array_new (FALSE, FALSE, sizeof (TqNeighbour)),
                     g_array_new (FALSE, FALSE, sizeof (TqNeighbour)) };
}

static void
end_finder (Finder *finder)
{
    g_free (finder->marked);
    g_free (finder->common);
    g_array_unref (finder->touched);
    g_array_unref (finder->found);
    g_array_unref (finder->bridged);
}

static void
add_common (Finder *finder, guint32 doc)
{
    const Index *index = finder->index;
    const TqStorySets *sets = index->sets;

    for (guint32 i = sets->first[doc]; i < sets->first[doc + 1]; i++) {
        guint32 id = g_array_index (sets->ids, guint32, i);
        float weight = (float) tq_story_weight (sets, id);

        for (guint32 p = index->first[id]; p < index->first[id + 1]; p++) {
            guint32 other = index->postings[p];

            if (finder->common[other] == 0)
                g_array_append_val (finder->touched, other);
            finder->common[other] += weight;
        }
    }
}

static double
least_share (const TqEvidence *evidence, guint32 a, guint32 b)
{
    const TqDocument *x = g_ptr_array_index (evidence->documents, a),
                     *y = g_ptr_array_index (evidence->documents, b);

    return x->lang == y->lang ? MIN_SHARE : MIN_SHARE_ACROSS;
}

static int
nearest_first (gconstpointer a, gconstpointer b)
{
    const TqNeighbour *x = a, *y = b;

    if (x->share != y->share)
        return x->share > y->share ? -1 : 1;
    return (x->doc > y->doc) - (x->doc < y->doc);
}

static int
by_document (gconstpointer a, gconstpointer b)
{
    const TqNeighbour *x = a, *y = b;

    return (x->doc > y->doc) - (x->doc < y->doc);
}

/* The common terms of @doc that the fewest documents have, at most N_COMMON_TERMS. */
static guint
choose_common (const Index *index, guint32 doc, guint32 *ret)
{
    const TqStorySets *sets = index->sets;
    guint n = 0;

    for (guint32 i = sets->first[doc]; i < sets->first[doc + 1]; i++) {
        guint32 id = g_array_index (sets->ids, guint32, i);
        guint at = n < N_COMMON_TERMS ? n : N_COMMON_TERMS - 1;

        if (index->first_common[id] == index->first_common[id + 1] ||
            (n == N_COMMON_TERMS && sets->n_with[id] >= sets->n_with[ret[at]]))
            continue;
        for (; at > 0 && sets->n_with[ret[at - 1]] > sets->n_with[id]; at--)
            ret[at] = ret[at - 1];
        ret[at] = id;
        n = MIN (n + 1, N_COMMON_TERMS);
    }
    return n;
}

/* Of all terms; those of @a are marked. */
static double
share_of_all (const Finder *finder, guint32 a, guint32 b)
{
    const TqStorySets *sets = finder->index->sets;
    double common = 0;

    for (guint32 i = sets->first[b]; i < sets->first[b + 1]; i++) {
        guint32 id = g_array_index (sets->ids, guint32, i);

        common += finder->marked[id] == a + 1 ? tq_story_weight (sets, id) : 0;
    }
    return common / MAX (MIN (sets->all[a], sets->all[b]), 1e-6);
}

static gboolean
is_found (const GArray *found, guint32 doc)
{
    for (guint i = 0; i < found->len; i++)
        if (g_array_index (found, TqNeighbour, i).doc == doc)
            return TRUE;
    return FALSE;
}

static void
try_common (Finder *finder, guint32 doc, guint32 other)
{
    TqNeighbour found = { other, 0 };

    if (other == doc || is_found (finder->found, other))
        return;
    found.share = (float) share_of_all (finder, doc, other);
    if (found.share >= MIN_SHARE_COMMON)
        g_array_append_val (finder->found, found);
}

static void
find_by_common (Finder *finder, guint32 doc)
{
    const Index *index = finder->index;
    guint32 ids[N_COMMON_TERMS];
    guint n = choose_common (index, doc, ids);

    for (guint32 i = index->sets->first[doc]; n > 0 && i < index->sets->first[doc + 1]; i++)
        finder->marked[g_array_index (index->sets->ids, guint32, i)] = doc + 1;
    for (guint t = 0; t < n && finder->found->len < TQ_MAX_NEIGHBOURS; t++) {
        const guint32 *postings = index->postings_common + index->first_common[ids[t]];
        guint32 n_postings = index->first_common[ids[t] + 1] - index->first_common[ids[t]], own = 0;

        for (guint32 step = n_postings; step > 0; step /= 2)  /* binary search for its own place */
            while (own + step < n_postings && postings[own + step] <= doc)
                own += step;
        for (guint32 p = 0; p < MIN (N_FIRST, n_postings); p++)
            try_common (finder, doc, postings[p]);
        for (guint32 p = own > N_ABOUT ? own - N_ABOUT : 0;
             p < MIN (own + N_ABOUT + 1, n_postings); p++)
            try_common (finder, doc, postings[p]);
    }
}

/* What is found of each document: what is near, by number, then what is near only if a third
 * document says so. */
typedef struct {
    guint n;
    guint n_near;
    TqNeighbour neighbours[TQ_MAX_NEIGHBOURS];
} Nearest;

/* As many as there is room for, the nearest of them. */
static void
append_nearest (GArray *found, Nearest *ret)
{
    guint n = MIN (found->len, TQ_MAX_NEIGHBOURS - ret->n);

    g_array_sort (found, nearest_first);
    g_array_set_size (found, n);
    g_array_sort (found, by_document);
    if (n > 0)
        memcpy (ret->neighbours + ret->n, found->data, n * sizeof *ret->neighbours);
    ret->n += n;
    g_array_set_size (found, 0);
}

static void
find_neighbours (Finder *finder, guint32 doc, Nearest *ret)
{
    const TqStorySets *sets = finder->index->sets;

    add_common (finder, doc);
    for (guint i = 0; i < finder->touched->len; i++) {
        guint32 other = g_array_index (finder->touched, guint32, i);
        TqNeighbour found = { other, finder->common[other] /
                                         MAX (MIN (sets->all[doc], sets->all[other]), 1e-6f) };
        double least = least_share (sets->evidence, doc, other);

        finder->common[other] = 0;
        if (other != doc && found.share >= least * PART_OF_BRIDGED)
            g_array_append_val (found.share >= least ? finder->found : finder->bridged, found);
    }
    if (finder->found->len < TQ_MAX_NEIGHBOURS)
        find_by_common (finder, doc);
    append_nearest (finder->found, ret);
    ret->n_near = ret->n;
    append_nearest (finder->bridged, ret);
    g_array_set_size (finder->touched, 0);
}

/* The share of @other among what is near, or 0. */
static float
near_share (const Nearest *nearest, guint32 other)
{
    TqNeighbour wanted = { other, 0 };
    const TqNeighbour *near =
        nearest->n_near > 0
            ? bsearch (&wanted, nearest->neighbours, nearest->n_near, sizeof wanted, by_document)
            : NULL;

    return near != NULL ? near->share : 0;
}

/* Whether a third document is on the story of both beyond doubt. */
static gboolean
is_bridged (const TqEvidence *evidence, const Nearest *nearest, guint32 a, guint32 b)
{
    for (guint i = 0; i < nearest[a].n_near; i++) {
        TqNeighbour third = nearest[a].neighbours[i];

        if (third.share >= least_share (evidence, a, third.doc) * PART_OF_BRIDGE &&
            near_share (&nearest[b], third.doc) >=
                least_share (evidence, b, third.doc) * PART_OF_BRIDGE)
            return TRUE;
    }
    return FALSE;
}

typedef struct {
    guint32 doc;
    TqNeighbour neighbour;
} Side;

static int
compare_sides (gconstpointer a, gconstpointer b)
{
    const Side *x = a, *y = b;

    if (x->doc != y->doc)
        return x->doc < y->doc ? -1 : 1;
    return by_document (&x->neighbour, &y->neighbour);
}

/* Each pair from both sides: adds those of @nearest and the same turned round. */
static void
add_both_sides (TqStories *stories, const TqEvidence *evidence, const Nearest *nearest)
{
    guint32 n_documents = evidence->documents->len;
    g_autoptr (GArray) sides = g_array_new (FALSE, FALSE, sizeof (Side));
    guint at = 0;

    for (guint32 doc = 0; doc < n_documents; doc++) {
        for (guint i = 0; i < nearest[doc].n; i++) {
            TqNeighbour near = nearest[doc].neighbours[i];
            Side both[] = { { doc, near }, { near.doc, { doc, near.share } } };

            if (i < nearest[doc].n_near || is_bridged (evidence, nearest, doc, near.doc))
                g_array_append_vals (sides, both, 2);
        }
    }
    g_array_sort (sides, compare_sides);
    for (guint32 doc = 0; doc < n_documents; doc++) {
        stories->first[doc] = stories->neighbours->len;
        for (; at < sides->len && g_array_index (sides, Side, at).doc == doc; at++)
            if (at == 0 || compare_sides (&g_array_index (sides, Side, at - 1),
                                          &g_array_index (sides, Side, at)) != 0)
                g_array_append_val (stories->neighbours, g_array_index (sides, Side, at).neighbour);
    }
    stories->first[n_documents] = stories->neighbours->len;
}

typedef struct {
    Finder *finders;  /* of each thread */
    Nearest *nearest; /* of each document */
} Search;

static void
find_next (guint thread, guint doc, gpointer data)
{
    const Search *search = data;

    find_neighbours (&search->finders[thread], doc, &search->nearest[doc]);
}

TqStories *
tq_stories_new (const TqEvidence *evidence, const TqWords *words, guint n_threads)
{
    TqStories *stories = g_new0 (TqStories, 1);
    guint32 n_documents = evidence->documents->len;
    TqStorySets sets = { .evidence = evidence };
    Index index = { .sets = &sets };
    g_autofree Finder *finders = g_new0 (Finder, n_threads);
    g_autofree Nearest *nearest = g_new0 (Nearest, n_documents + 1);

    tq_story_sets_fill (&sets, words);
    build_index (&index);
    for (guint i = 0; i < n_threads; i++)
        finders[i] = begin_finder (&index);
    tq_crew_run (n_threads, n_documents, find_next, &(Search) { finders, nearest });
    for (guint i = 0; i < n_threads; i++)
        end_finder (&finders[i]);
    stories->neighbours = g_array_new (FALSE, FALSE, sizeof (TqNeighbour));
    stories->first = g_new0 (guint32, n_documents + 1);
    add_both_sides (stories, evidence, nearest);
    clear_index (&index);
    tq_story_sets_clear (&sets);
    return stories;
}

void
tq_stories_free (TqStories *stories)
{
    if (stories == NULL)
        return;
    g_array_unref (stories->neighbours);
    g_free (stories->first);
    g_free (stories);
}

const TqNeighbour *
tq_stories_neighbours (const TqStories *stories, guint32 doc, guint *ret_n)
{
    *ret_n = stories->first[doc + 1] - stories->first[doc];
    return (const TqNeighbour *) stories->neighbours->data + stories->first[doc];
}

static const TqNeighbour *
find_neighbour (const TqStories *stories, guint32 a, guint32 b)
{
    TqNeighbour wanted = { b, 0 };
    guint n;
    const TqNeighbour *neighbours = tq_stories_neighbours (stories, a, &n);

    return n > 0 ? bsearch (&wanted, neighbours, n, sizeof wanted, by_document) : NULL;
}

gboolean
tq_stories_are_neighbours (const TqStories *stories, guint32 a, guint32 b)
{
    return find_neighbour (stories, a, b) != NULL;
}

double
tq_stories_share (const TqStories *stories, guint32 a, guint32 b)
{
    const TqNeighbour *neighbour = find_neighbour (stories, a, b);

    return neighbour != NULL ? neighbour->share : 0;
}
