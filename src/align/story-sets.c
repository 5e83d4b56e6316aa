#include "align/story-sets.h"

#include <math.h>

#include "base/compare.h"

/* The number of each term that means most: a name group or a concept before a word, so that
 * languages and spellings meet. */
static void
collect_claim (const TqWords *words, guint32 claim, GArray *ids)
{
    guint n;
    const TqWordId *word = tq_words_of (words, claim, &n);
    guint32 best[TQ_MAX_WORDS] = { 0 };

    for (guint i = 0; i < n; i++)
        if (best[word[i].term] == 0 ||
            word[i].id >> TQ_WORD_BITS > best[word[i].term] >> TQ_WORD_BITS)
            best[word[i].term] = word[i].id;
    for (guint i = 0; i < TQ_MAX_WORDS; i++)
        if (best[i] != 0)
            g_array_append_val (ids, best[i]);
}

static void
append_unique (GArray *ids, GArray *of_document)
{
    g_array_sort (of_document, tq_compare_numbers);
    for (guint i = 0; i < of_document->len; i++) {
        guint32 id = g_array_index (of_document, guint32, i);

        if (i == 0 || g_array_index (of_document, guint32, i - 1) != id)
            g_array_append_val (ids, id);
    }
    g_array_set_size (of_document, 0);
}

/* Numbers in a row, so that they index arrays: each becomes its rank among all. */
static void
make_dense (TqStorySets *sets)
{
    g_autoptr (GHashTable) rank = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < sets->ids->len; i++) {
        guint32 *id = &g_array_index (sets->ids, guint32, i);
        gpointer known = g_hash_table_lookup (rank, GUINT_TO_POINTER (*id));

        if (known == NULL) {
            known = GUINT_TO_POINTER (g_hash_table_size (rank) + 1);
            g_hash_table_insert (rank, GUINT_TO_POINTER (*id), known);
        }
        *id = GPOINTER_TO_UINT (known) - 1;
    }
    sets->n_ids = g_hash_table_size (rank);
}

double
tq_story_weight (const TqStorySets *sets, guint32 id)
{
    return log (1 + (double) sets->evidence->documents->len / sets->n_with[id]);
}

void
tq_story_sets_fill (TqStorySets *sets, const TqWords *words)
{
    const GArray *claims = sets->evidence->claims->claims;
    guint32 n_documents = sets->evidence->documents->len, claim = 0;
    g_autoptr (GArray) of_document = g_array_new (FALSE, FALSE, sizeof (guint32));

    sets->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
    sets->first = g_new0 (guint32, n_documents + 1);
    sets->all = g_new0 (float, n_documents + 1);
    for (guint32 doc = 0; doc < n_documents; doc++) {
        sets->first[doc] = sets->ids->len;
        for (; claim < claims->len && g_array_index (claims, TqClaim, claim).doc == doc; claim++)
            collect_claim (words, claim, of_document);
        append_unique (sets->ids, of_document);
    }
    sets->first[n_documents] = sets->ids->len;
    make_dense (sets);
    sets->n_with = g_new0 (guint32, sets->n_ids + 1);
    for (guint i = 0; i < sets->ids->len; i++)
        sets->n_with[g_array_index (sets->ids, guint32, i)]++;
    for (guint32 doc = 0; doc < n_documents; doc++)
        for (guint32 i = sets->first[doc]; i < sets->first[doc + 1]; i++)
            sets->all[doc] += (float) tq_story_weight (sets, g_array_index (sets->ids, guint32, i));
}

void
tq_story_sets_clear (TqStorySets *sets)
{
    g_array_unref (sets->ids);
    g_free (sets->first);
    g_free (sets->n_with);
    g_free (sets->all);
}
