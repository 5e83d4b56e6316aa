#include "align/links.h"

#include <stdlib.h>

#include "align/company.h"
#include "align/link-keys.h"
#include "align/nearest.h"
#include "align/score.h"
#include "base/crew.h"

/* ---- the finder ------------------------------------------------------------------------------ */

struct TqFinder {
    const TqLinks *links;
    TqProbe *probe;
    guint32 claim;   /* whose keys are looked for; TQ_NONE: none yet */
    GArray *keys;    /* of TqKeyed: its keys */
    GArray *found;   /* of TqLink */
    guint32 *asked;  /* of each claim: the question that it was last met in */
    guint32 question;
    gboolean is_strict; /* only links that may join topics are looked for */
    double least;       /* log-odds of a link that is looked for */
};

TqFinder *
tq_finder_new (const TqLinks *links)
{
    TqFinder *finder = g_new0 (TqFinder, 1);

    finder->links = links;
    finder->probe = tq_probe_new ();
    finder->claim = TQ_NONE;
    finder->keys = g_array_new (FALSE, FALSE, sizeof (TqKeyed));
    finder->found = g_array_new (FALSE, FALSE, sizeof (TqLink));
    finder->asked = g_new0 (guint32, links->scorer->evidence->claims->claims->len + 1);
    return finder;
}

void
tq_finder_free (TqFinder *finder)
{
    if (finder == NULL)
        return;
    tq_probe_free (finder->probe);
    g_array_unref (finder->keys);
    g_array_unref (finder->found);
    g_free (finder->asked);
    g_free (finder);
}

static guint32
doc_of (const TqLinks *links, guint32 claim)
{
    return tq_claim_set_get (links->scorer->evidence->claims, claim)->doc;
}

/* Keys under which @claim is among the first of its own document, ascending. */
static void
aim (TqFinder *finder, guint32 claim)
{
    const TqLinks *links = finder->links;
    guint32 doc = doc_of (links, claim), from = TQ_NONE;
    guint n_kept = 0;

    finder->claim = claim;
    finder->least = tq_odds_of_score (
        finder->is_strict ? links->scorer->models[links->scorer->profiles[claim].kind].candidate
                          : links->min_score);
    tq_probe_aim (finder->probe, links->scorer->words, claim);
    g_array_set_size (finder->keys, 0);
    tq_keys_of_claim (links->scorer->evidence, claim, finder->keys);
    qsort (finder->keys->data, finder->keys->len, sizeof (TqKeyed), tq_link_keys_compare);
    for (guint i = 0; i < finder->keys->len; i++) {
        TqKeyed keyed = g_array_index (finder->keys, TqKeyed, i);
        guint n;
        const TqKeyed *run = tq_link_keys_find (links, doc, keyed.key, &from, &n);

        if (n > 0 && claim <= run[n - 1].claim)
            g_array_index (finder->keys, TqKeyed, n_kept++) = keyed;
    }
    g_array_set_size (finder->keys, n_kept);
}

static void
try_candidate (TqFinder *finder, guint32 other)
{
    TqLink link = { finder->claim, other, 0 };

    finder->asked[other] = finder->question;
    link.score =
        (float) tq_scorer_score (finder->links->scorer, finder->probe, other, finder->least);
    if (link.score > 0)
        g_array_append_val (finder->found, link);
}

/* The claims of @doc that have the key at @i of those of the claim aimed at. @from: as
 * tq_link_keys_find() has it; *ret_is_last: no other key adds to them. */
static const TqKeyed *
find_met (const TqFinder *finder, guint32 doc, guint i, guint32 *from, guint *ret_n,
          gboolean *ret_is_last)
{
    guint64 key = g_array_index (finder->keys, TqKeyed, i).key;
    const TqKeyed *run = NULL;

    *ret_n = 0;
    if (tq_link_keys_may_have (finder->links, doc, key))
        run = tq_link_keys_find (finder->links, doc, key, from, ret_n);
    *ret_is_last = *ret_n < TQ_MAX_RUN && tq_key_is_widest (key);
    return run;
}

/* Links of the claim aimed at to the claims of @doc from @first on. */
static void
find_in (TqFinder *finder, guint32 doc, guint32 first)
{
    guint32 from = TQ_NONE;
    gboolean is_last = FALSE;

    finder->question++;
    for (guint i = 0; i < finder->keys->len && !is_last; i++) {
        guint n;
        const TqKeyed *run = find_met (finder, doc, i, &from, &n, &is_last);

        for (guint r = 0; r < n; r++)
            if (run[r].claim >= first && finder->asked[run[r].claim] != finder->question)
                try_candidate (finder, run[r].claim);
    }
}

/* Whether @claim may have links to the claims of @doc; then it is aimed at. */
static gboolean
may_meet (TqFinder *finder, guint32 claim, guint32 doc)
{
    guint32 own = doc_of (finder->links, claim);

    if (own != doc && !tq_stories_are_neighbours (finder->links->scorer->stories, own, doc))
        return FALSE;
    if (finder->claim != claim)
        aim (finder, claim);
    return TRUE;
}

const GArray *
tq_finder_links (TqFinder *finder, guint32 claim, guint32 doc)
{
    g_array_set_size (finder->found, 0);
    if (may_meet (finder, claim, doc))
        find_in (finder, doc, 0);
    return finder->found;
}

double
tq_finder_share (const TqFinder *finder, guint32 doc_a, guint32 doc_b)
{
    return tq_stories_share (finder->links->scorer->stories, doc_a, doc_b);
}

static gboolean
shares_key (const TqFinder *finder, guint32 other)
{
    guint32 doc = doc_of (finder->links, other), from = TQ_NONE;
    gboolean is_last = FALSE;

    for (guint i = 0; i < finder->keys->len && !is_last; i++) {
        guint n;
        const TqKeyed *run = find_met (finder, doc, i, &from, &n, &is_last);

        for (guint r = 0; r < n; r++)
            if (run[r].claim == other)
                return TRUE;
    }
    return FALSE;
}

double
tq_finder_score (TqFinder *finder, guint32 a, guint32 b)
{
    if (!may_meet (finder, a, doc_of (finder->links, b)) || !shares_key (finder, b))
        return 0;
    return (float) tq_scorer_score (finder->links->scorer, finder->probe, b, finder->least);
}

/* ---- all links ------------------------------------------------------------------------------- */

/* Those of one document: a stretch of what its thread has kept. */
typedef struct {
    guint thread;
    guint first;
    guint n;
} Kept;

/* What a thread works with. */
typedef struct {
    TqFinder *finder;
    TqCompany *company;
    TqNearest *nearest;
    GArray *found; /* of TqLink, of the document it is at */
    /* of all it has been at; one piece of memory, so that it is given back when they are joined */
    GArray *all;
} Worker;

typedef struct {
    const TqLinks *links;
    gboolean keep_weak;
    Worker *workers; /* of each thread */
    Kept *kept;      /* of each document */
} Search;

static gboolean
is_before (const TqLink *x, const TqLink *y)
{
    return x->claim != y->claim ? x->claim < y->claim : x->other < y->other;
}

/* By claim, then other. Only the few of one claim to one document are not in order yet, so that
 * each has a short way to go. */
static void
put_in_order (GArray *links)
{
    TqLink *all = (TqLink *) links->data;

    for (guint i = 1; i < links->len; i++) {
        TqLink link = all[i];
        guint at = i;

        for (; at > 0 && is_before (&link, &all[at - 1]); at--)
            all[at] = all[at - 1];
        all[at] = link;
    }
}

/* Links of the claims of @doc to later claims, in its own and in later documents. */
static void
link_document (guint thread, guint doc, gpointer data)
{
    Search *search = data;
    const Worker *worker = &search->workers[thread];
    TqFinder *finder = worker->finder;
    const TqLinks *links = search->links;
    guint n;
    const TqNeighbour *neighbours = tq_stories_neighbours (links->scorer->stories, doc, &n);

    for (guint32 claim = links->first_claim[doc]; claim < links->first_claim[doc + 1]; claim++) {
        aim (finder, claim);
        g_array_set_size (finder->found, 0);
        find_in (finder, doc, claim + 1);
        for (guint i = 0; i < n; i++)
            if (neighbours[i].doc > doc)
                find_in (finder, neighbours[i].doc, 0);
        g_array_append_vals (worker->found, finder->found->data, finder->found->len);
    }
    if (!search->keep_weak) {
        tq_company_weigh (worker->company, worker->found);
        tq_nearest_keep (worker->nearest, links->scorer->evidence->claims, worker->found);
    }
    put_in_order (worker->found);
    search->kept[doc] = (Kept) { thread, worker->all->len, worker->found->len };
    g_array_append_vals (worker->all, worker->found->data, worker->found->len);
    g_array_set_size (worker->found, 0);
}

static Worker
begin_worker (const TqLinks *links, gboolean keep_weak)
{
    Worker worker = { .finder = tq_finder_new (links),
                      .company = tq_company_new (links->scorer),
                      .nearest = tq_nearest_new (links->scorer->evidence->claims->claims->len),
                      .found = g_array_new (FALSE, FALSE, sizeof (TqLink)),
                      .all = g_array_new (FALSE, FALSE, sizeof (TqLink)) };

    worker.finder->is_strict = !keep_weak;
    return worker;
}

/* But for what it has found. */
static void
end_worker (Worker *worker)
{
    tq_finder_free (worker->finder);
    tq_company_free (worker->company);
    tq_nearest_free (worker->nearest);
    g_array_unref (worker->found);
}

/* What all have found, document by document. (transfer full) */
static GArray *
join_found (const Worker *workers, guint n_workers, const Kept *kept, guint n_documents)
{
    GArray *links;
    guint n = 0;

    for (guint i = 0; i < n_workers; i++)
        n += workers[i].all->len;
    links = g_array_sized_new (FALSE, FALSE, sizeof (TqLink), n);
    for (guint doc = 0; doc < n_documents; doc++) {
        const GArray *all = workers[kept[doc].thread].all;

        if (kept[doc].n > 0)
            g_array_append_vals (links, &g_array_index (all, TqLink, kept[doc].first),
                                 kept[doc].n);
    }
    return links;
}

static void
find_links (TqLinks *links, gboolean keep_weak, guint n_threads)
{
    guint n_documents = links->scorer->evidence->documents->len;
    g_autofree Worker *workers = g_new (Worker, n_threads);
    g_autofree Kept *kept = g_new0 (Kept, n_documents + 1);

    for (guint i = 0; i < n_threads; i++)
        workers[i] = begin_worker (links, keep_weak);
    tq_crew_run (n_threads, n_documents, link_document,
                 &(Search) { links, keep_weak, workers, kept });
    for (guint i = 0; i < n_threads; i++)
        end_worker (&workers[i]);
    links->links = join_found (workers, n_threads, kept, n_documents);
    for (guint i = 0; i < n_threads; i++)
        g_array_unref (workers[i].all);
}

static void
number_links (TqLinks *links)
{
    guint32 n_claims = links->scorer->evidence->claims->claims->len, claim = 0;

    links->first_link = g_new (guint32, n_claims + 1);
    for (guint i = 0; i < links->links->len; i++)
        while (claim <= g_array_index (links->links, TqLink, i).claim)
            links->first_link[claim++] = i;
    while (claim <= n_claims)
        links->first_link[claim++] = links->links->len;
}

TqLinks *
tq_links_new (const TqScorer *scorer, gboolean keep_weak, guint n_threads)
{
    TqLinks *links = g_new0 (TqLinks, 1);

    links->scorer = scorer;
    links->min_score = keep_weak ? 0 : TQ_MIN_LINK;
    tq_link_keys_fill (links, MAX (n_threads, 1));
    find_links (links, keep_weak, MAX (n_threads, 1));
    number_links (links);
    return links;
}

void
tq_links_free (TqLinks *links)
{
    if (links == NULL)
        return;
    g_array_unref (links->links);
    g_free (links->first_link);
    g_array_unref (links->keys);
    g_free (links->first_key);
    g_free (links->signatures);
    g_free (links->first_claim);
    g_free (links);
}
