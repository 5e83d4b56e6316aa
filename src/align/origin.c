#include "align/align.h"

#include <string.h>

/* Method: Broder, "On the resemblance and containment of documents": runs of words are hashed, of
 * the hashes those that a fixed divisor divides are kept, and two documents are as alike as what is
 * kept. Candidates share a kept hash; never all pairs. */

#define SHINGLE_WORDS 5
#define KEPT_ONE_IN 4
/* Of the shorter document's shingles: copies with another headline or a dropped paragraph stay
 * above it, rewritten reports far below. */
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

static gboolean
is_copy (guint32 n_common, guint32 n_a, guint32 n_b)
{
    return MIN (n_a, n_b) >= MIN_SHINGLES && n_common >= MIN_SHARE * MIN (n_a, n_b) &&
           n_common >= MIN_SHARE / 2 * MAX (n_a, n_b);
}

/* ---- what documents share -------------------------------------------------------------------- */

typedef struct {
    const GArray *shingles;
    const guint32 *n_of;  /* shingles of each document */
    guint32 *run;         /* of each shingle: the first with its hash */
    guint32 *first;       /* of each document: its shingles in at */
    guint32 *at;          /* shingles by document */
    guint32 *n_common;    /* of each document: shingles in common with the one looked at */
    GArray *touched;      /* of guint32: documents whose n_common is not 0 */
} Index;

static void
fill_runs (Index *index)
{
    const Shingle *shingles = (const Shingle *) index->shingles->data;

    for (guint from = 0, to; from < index->shingles->len; from = to) {
        for (to = from + 1; to < index->shingles->len && shingles[to].hash == shingles[from].hash;)
            to++;
        /* one that stands for itself is met in no other document */
        for (guint i = from; i < to; i++)
            index->run[i] = to - from <= MAX_DOCUMENTS ? from : i;
    }
}

static void
build_index (Index *index, guint32 n_documents)
{
    const Shingle *shingles = (const Shingle *) index->shingles->data;
    g_autofree guint32 *next = g_new0 (guint32, n_documents + 1);

    index->run = g_new0 (guint32, index->shingles->len + 1);
    index->at = g_new0 (guint32, index->shingles->len + 1);
    index->first = g_new0 (guint32, n_documents + 1);
    index->n_common = g_new0 (guint32, n_documents + 1);
    index->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
    fill_runs (index);
    for (guint32 doc = 0; doc < n_documents; doc++)
        index->first[doc + 1] = next[doc + 1] = index->first[doc] + index->n_of[doc];
    for (guint32 i = 0; i < index->shingles->len; i++)
        index->at[next[shingles[i].doc]++] = i;
}

static void
clear_index (Index *index)
{
    g_free (index->run);
    g_free (index->at);
    g_free (index->first);
    g_free (index->n_common);
    g_array_unref (index->touched);
}

/* The first document that @doc is a copy of; itself if it is none. */
static guint32
find_first (Index *index, guint32 doc)
{
    const Shingle *shingles = (const Shingle *) index->shingles->data;
    guint32 first = doc;

    for (guint32 i = index->first[doc]; i < index->first[doc + 1]; i++) {
        for (guint32 s = index->run[index->at[i]]; s < index->at[i]; s++) {
            if (index->n_common[shingles[s].doc]++ == 0)
                g_array_append_val (index->touched, shingles[s].doc);
        }
    }
    for (guint i = 0; i < index->touched->len; i++) {
        guint32 other = g_array_index (index->touched, guint32, i);

        if (is_copy (index->n_common[other], index->n_of[other], index->n_of[doc]))
            first = MIN (first, other);
        index->n_common[other] = 0;
    }
    g_array_set_size (index->touched, 0);
    return first;
}

void
tq_align_origins (GPtrArray *documents)
{
    g_autofree guint32 *n_of = g_new0 (guint32, documents->len + 1);
    g_autoptr (GArray) shingles = collect (documents, n_of);
    Index index = { .shingles = shingles, .n_of = n_of };

    build_index (&index, documents->len);
    /* The first of a document comes before it, so that its own origin is settled by now. */
    for (guint32 i = 0; i < documents->len; i++) {
        guint32 first = find_first (&index, i);

        ((TqDocument *) g_ptr_array_index (documents, i))->origin =
            first == i ? i : ((const TqDocument *) g_ptr_array_index (documents, first))->origin;
    }
    clear_index (&index);
}
