#include "align/align.h"

#include <string.h>

/* Method: Broder, "On the resemblance and containment of documents": runs of words are hashed, of the hashes those that a fixed
 * divisor divides are kept, and two documents are as alike as what is kept. Candidates share a kept hash; never all pairs. */

#define SHINGLE_WORDS 5
#define KEPT_ONE_IN 4
/* Of the shorter document's shingles: copies with another headline or a dropped paragraph stay above it, rewritten reports far below. */
#define MIN_SHARE 0.8
/* A document of fewer kept shingles says too little to be called a copy. */
#define MIN_SHINGLES 8
/* A shingle in more documents than this is a formula of the trade. */
#define MAX_DOCUMENTS 64

typedef struct {
    guint32 hash;
    guint32 doc;
} Shingle;

static int
compare_shingles (gconstpointer a, gconstpointer b)
{
    const Shingle *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->doc > y->doc) - (x->doc < y->doc);
}

static gboolean
is_content (const TqBlock *block)
{
    return block->role == TQ_BLOCK_LEAD || block->role == TQ_BLOCK_BODY;
}

/* Hashes of the last words, oldest first. */
typedef struct {
    guint32 words[SHINGLE_WORDS];
    guint n;
} Window;

static void
push_word (Window *window, GArray *shingles, guint32 doc, const char *word, gsize n_bytes)
{
    Shingle shingle = { 0, doc };

    memmove (window->words, window->words + 1, sizeof window->words - sizeof *window->words);
    window->words[SHINGLE_WORDS - 1] = tq_hash_bytes (word, n_bytes);
    if (++window->n < SHINGLE_WORDS)
        return;
    shingle.hash = tq_hash_bytes ((const char *) window->words, sizeof window->words);
    if (shingle.hash % KEPT_ONE_IN == 0)
        g_array_append_val (shingles, shingle);
}

static void
add_block (GArray *shingles, guint32 doc, const char *text, TqSpan span)
{
    Window window = { .n = 0 };
    const char *white = " \t\r\n";
    guint32 at = span.start;

    while (at < span.end) {
        guint32 end = at;

        while (end < span.end && strchr (white, text[end]) == NULL)
            end++;
        if (end > at)
            push_word (&window, shingles, doc, text + at, end - at);
        at = end + 1;
    }
}

/* Sorted, each hash of a document once. @n_of: how many each document has. */
static GArray *
collect (const GPtrArray *documents, guint32 *n_of)
{
    g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Shingle));
    GArray *unique = g_array_new (FALSE, FALSE, sizeof (Shingle));

    for (guint32 doc = 0; doc < documents->len; doc++) {
        const TqDocument *document = g_ptr_array_index (documents, doc);

        for (guint i = 0; document->blocks != NULL && i < document->blocks->len; i++) {
            const TqBlock *block = &g_array_index (document->blocks, TqBlock, i);

            if (is_content (block))
                add_block (all, doc, document->text, block->span);
        }
    }
    g_array_sort (all, compare_shingles);
    for (guint i = 0; i < all->len; i++) {
        const Shingle *shingle = &g_array_index (all, Shingle, i);

        if (i > 0 && compare_shingles (shingle, shingle - 1) == 0)
            continue;
        g_array_append_vals (unique, shingle, 1);
        n_of[shingle->doc]++;
    }
    return unique;
}

/* Counts, for every pair of documents that shares shingles, how many. Key: the earlier document in the upper half. */
static GHashTable *
count_common (const GArray *shingles)
{
    GHashTable *common = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
    const Shingle *at = (const Shingle *) shingles->data;

    for (guint from = 0, to; from < shingles->len; from = to) {
        for (to = from + 1; to < shingles->len && at[to].hash == at[from].hash;)
            to++;
        if (to - from > MAX_DOCUMENTS)
            continue;
        for (guint i = from; i < to; i++) {
            for (guint j = i + 1; j < to; j++) {
                gint64 key = (gint64) at[i].doc << 32 | at[j].doc;
                guint n = GPOINTER_TO_UINT (g_hash_table_lookup (common, &key));

                g_hash_table_insert (common, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (n + 1));
            }
        }
    }
    return common;
}

static gboolean
is_copy (guint32 n_common, guint32 n_a, guint32 n_b)
{
    return MIN (n_a, n_b) >= MIN_SHINGLES && n_common >= MIN_SHARE * MIN (n_a, n_b) && n_common >= MIN_SHARE / 2 * MAX (n_a, n_b);
}

void
tq_align_origins (GPtrArray *documents)
{
    g_autofree guint32 *n_of = g_new0 (guint32, documents->len + 1);
    g_autofree guint32 *first = g_new (guint32, documents->len + 1);
    g_autoptr (GArray) shingles = collect (documents, n_of);
    g_autoptr (GHashTable) common = count_common (shingles);
    GHashTableIter iter;
    gpointer key, value;

    for (guint32 i = 0; i < documents->len; i++)
        first[i] = i;
    g_hash_table_iter_init (&iter, common);
    while (g_hash_table_iter_next (&iter, &key, &value)) {
        guint32 a = (guint32) (*(const gint64 *) key >> 32), b = (guint32) *(const gint64 *) key;

        if (is_copy (GPOINTER_TO_UINT (value), n_of[a], n_of[b]))
            first[b] = MIN (first[b], a);
    }
    /* The first of a document comes before it, so that its own origin is settled by now. */
    for (guint32 i = 0; i < documents->len; i++) {
        TqDocument *document = g_ptr_array_index (documents, i);

        document->origin = first[i] == i ? i : ((const TqDocument *) g_ptr_array_index (documents, first[i]))->origin;
    }
}
