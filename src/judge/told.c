#include "judge/told.h"

/* Lists that are kept in either of two generations: a list outlives as many that are asked for
 * after it. */
#define MAX_KEPT 16384

struct TqTold {
    const TqLinks *links;
    const TqToldKind *kind;
    gconstpointer data; /* of kind->add */
    GHashTable *lists; /* document → GArray of TqToldWord */
    GHashTable *older; /* the same, of the generation before */
    GArray *all;       /* scratch, of TqToldWord: a list before it is settled, many times as long */
};

static GHashTable *
lists_new (void)
{
    return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
}

TqTold *
tq_told_new (const TqLinks *links, const TqToldKind *kind, gconstpointer data)
{
    TqTold *told = g_new (TqTold, 1);

    *told =
        (TqTold) { links,        kind,         data,
                  lists_new (), lists_new (), g_array_new (FALSE, FALSE, sizeof (TqToldWord)) };
    return told;
}

void
tq_told_free (TqTold *told)
{
    if (told == NULL)
        return;
    g_hash_table_unref (told->lists);
    g_hash_table_unref (told->older);
    g_array_unref (told->all);
    g_free (told);
}

static void
keep (TqTold *told, guint32 doc, GArray *words)
{
    if (g_hash_table_size (told->lists) >= MAX_KEPT) {
        g_hash_table_unref (told->older);
        told->older = told->lists;
        told->lists = lists_new ();
    }
    g_hash_table_insert (told->lists, GUINT_TO_POINTER (doc), words);
}

static GArray *
collect (TqTold *told, guint32 doc)
{
    GArray *words;

    g_array_set_size (told->all, 0);
    for (guint32 claim = told->links->first_claim[doc]; claim < told->links->first_claim[doc + 1];
         claim++)
        told->kind->add (told->data, claim, told->all);
    told->kind->settle (told->all);
    words = g_array_sized_new (FALSE, FALSE, sizeof (TqToldWord), told->all->len);
    g_array_append_vals (words, told->all->data, told->all->len);
    return words;
}

const GArray *
tq_told_by (TqTold *told, guint32 doc)
{
    gpointer words = g_hash_table_lookup (told->lists, GUINT_TO_POINTER (doc));

    if (words != NULL)
        return words;
    if (!g_hash_table_steal_extended (told->older, GUINT_TO_POINTER (doc), NULL, &words))
        words = collect (told, doc);
    keep (told, doc, words);
    return words;
}

const TqToldWord *
tq_told_find (const GArray *words, guint32 id)
{
    guint lo = 0, hi = words->len;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (g_array_index (words, TqToldWord, middle).id < id)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo < words->len && g_array_index (words, TqToldWord, lo).id == id
               ? &g_array_index (words, TqToldWord, lo)
               : NULL;
}
