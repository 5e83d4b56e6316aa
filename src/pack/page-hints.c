#include "pack/page-hints.h"

#include <string.h>

#include "pack/data.h"
#include "pack/table.h"

struct TqPageHints {
    GPtrArray *rows;   /* of TqPageHint */
    GHashTable *words; /* "story body" → TqPageHint, borrowed */
};

static void
free_row (gpointer data)
{
    TqPageHint *row = data;

    g_free (row->id);
    g_free (row->reason);
    g_free (row->example);
    g_free (row->counterexample);
    g_free (row);
}

void
tq_page_hints_free (TqPageHints *hints)
{
    if (hints == NULL)
        return;
    g_hash_table_unref (hints->words);
    g_ptr_array_unref (hints->rows);
    g_free (hints);
}

static const char *const kind_names[] = { "furniture", "body", "title", "lead" };

enum { COLUMN_ID, COLUMN_KIND, COLUMN_WORDS, COLUMN_EXAMPLE, COLUMN_COUNTEREXAMPLE };
static const char *const columns[] = { "id", "kind", "words", "example", "counterexample", NULL };

static gboolean
add_row (TqPageHints *hints, const TqTable *table, guint index, GError **error)
{
    const char *kind = tq_table_get (table, index, COLUMN_KIND),
               *id = tq_table_get (table, index, COLUMN_ID);
    const char *words = tq_table_get (table, index, COLUMN_WORDS);
    TqPageHint *row;
    guint i = 0;

    while (i < G_N_ELEMENTS (kind_names) && strcmp (kind_names[i], kind) != 0)
        i++;
    if (i == G_N_ELEMENTS (kind_names))
        return tq_table_row_error (table, index, error,
                                   "kind is furniture, body, title or lead, not \"%s\"", kind);
    if (words[0] == '\0' || g_hash_table_contains (hints->words, words))
        return tq_table_row_error (table, index, error,
                                   "words are missing, or named before: \"%s\"", words);
    row = g_new0 (TqPageHint, 1);
    row->id = g_strdup (id);
    row->reason = g_strndup (id, strcspn (id, "."));
    row->kind = i;
    row->example = g_strdup (tq_table_get (table, index, COLUMN_EXAMPLE));
    row->counterexample = g_strdup (tq_table_get (table, index, COLUMN_COUNTEREXAMPLE));
    g_ptr_array_add (hints->rows, row);
    g_hash_table_insert (hints->words, g_strdup (words), row);
    return TRUE;
}

TqPageHints *
tq_page_hints_load (const char *data_dir, GError **error)
{
    static const char name[] = "common/page-hints.tsv";
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, name, error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse (name, bytes, columns, error) : NULL;
    TqPageHints *hints;

    if (table == NULL)
        return NULL;
    hints = g_new0 (TqPageHints, 1);
    hints->rows = g_ptr_array_new_with_free_func (free_row);
    hints->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < tq_table_n_rows (table); i++)
        if (!add_row (hints, table, i, error)) {
            tq_page_hints_free (hints);
            return NULL;
        }
    return hints;
}

guint
tq_page_hints_n_rows (const TqPageHints *hints)
{
    return hints->rows->len;
}

const TqPageHint *
tq_page_hints_row (const TqPageHints *hints, guint row)
{
    return g_ptr_array_index (hints->rows, row);
}

/* ---- matching -------------------------------------------------------------------------------- */

/* Longer names are machine-made. In bytes. */
#define MAX_NAMES 240

/* Two parts of a name and the space between them. */
typedef struct {
    char text[2 * MAX_NAMES + 2];
    gsize n_first;  /* of the part before; 0: none in this name */
    gsize n;
} Parts;

static const TqPageHint *
better (const TqPageHint *a, const TqPageHint *b)
{
    if (a == NULL || b == NULL)
        return a != NULL ? a : b;
    return a->kind == TQ_HINT_FURNITURE && b->kind != TQ_HINT_FURNITURE ? b : a;
}

/* A part ends: it alone, and with the one before. The pair counts before the part alone: "story
 * body" is no "body". */
static const TqPageHint *
end_part (const TqPageHints *hints, Parts *parts, const TqPageHint *best)
{
    gsize start = parts->n_first > 0 ? parts->n_first + 1 : 0;
    const TqPageHint *found = NULL;

    if (parts->n == start)
        return best;
    parts->text[parts->n] = '\0';
    if (parts->n_first > 0)
        found = g_hash_table_lookup (hints->words, parts->text);
    if (found == NULL)
        found = g_hash_table_lookup (hints->words, parts->text + start);
    memmove (parts->text, parts->text + start, parts->n - start);
    parts->n_first = parts->n - start;
    parts->text[parts->n_first] = ' ';
    parts->n = parts->n_first + 1;
    return better (best, found);
}

const TqPageHint *
tq_page_hints_match (const TqPageHints *hints, const char *names, gsize n_bytes)
{
    const TqPageHint *best = NULL;
    Parts parts = { .n = 0 };
    gboolean was_small = FALSE;

    for (gsize i = 0; i < MIN (n_bytes, MAX_NAMES); i++) {
        char c = names[i];

        if (!g_ascii_isalnum (c) || (g_ascii_isupper (c) && was_small))
            best = end_part (hints, &parts, best);
        if (g_ascii_isspace (c)) { /* another name */
            parts.n = parts.n_first = 0;
        } else if (g_ascii_isalnum (c)) {
            parts.text[parts.n++] = g_ascii_tolower (c);
        }
        was_small = g_ascii_islower (c);
    }
    return end_part (hints, &parts, best);
}
