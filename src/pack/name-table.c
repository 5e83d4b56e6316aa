/* name-table.c - common/spellings.tsv and common/given-names.tsv */
#include <string.h>

#include "pack/data.h"
#include "pack/name-private.h"
#include "pack/table.h"

#define ARABIC_BLOCK 0x600u

guint
tq_name_letters (const char *text, guint8 *ret, guint max)
{
    guint n = 0;

    for (const char *p = text; *p != '\0' && n < max; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);

        if (letter < 0x80)
            ret[n++] = (guint8) letter;
        else if (letter >= ARABIC_BLOCK && letter < ARABIC_BLOCK + 0x80)
            ret[n++] = (guint8) (0x80 | (letter & 0x7f));
    }
    return n;
}

static int
index_of (const char *const *words, const char *word)
{
    for (int i = 0; words[i] != NULL; i++)
        if (strcmp (words[i], word) == 0)
            return i;
    return -1;
}

/* ---- spellings ----------------------------------------------------------------------------------------------------- */

static const char *const kind_names[] = { "cross", "latin", "arabic", "letter", "budget", NULL };
static const char *const where_names[] = { "any", "start", "inside", "end", NULL };
enum { KIND_LETTER = TQ_N_SPELLING_KINDS, KIND_BUDGET };

static guint8
letters_of_cell (const char *cell, guint8 *ret)
{
    return (guint8) tq_name_letters (strcmp (cell, "-") == 0 ? "" : cell, ret, TQ_SPELLING_MAX_LETTERS);
}

static void
add_spelling (TqSpellings *spellings, gboolean both_ways, const char *a, const char *b, guint cost, guint where)
{
    TqSpelling row = { .cost = (guint8) cost, .where = (guint8) where };

    row.n_a = letters_of_cell (a, row.a);
    row.n_b = letters_of_cell (b, row.b);
    g_array_append_val (spellings->rows, row);
    if (both_ways)
        add_spelling (spellings, FALSE, b, a, cost, where);
}

static gboolean
add_row (TqNames *names, const TqTable *table, guint row, GError **error)
{
    int kind = index_of (kind_names, tq_table_get (table, row, 0)), where = index_of (where_names, tq_table_get (table, row, 4));
    const char *a = tq_table_get (table, row, 1);
    g_auto (GStrv) choices = g_strsplit (tq_table_get (table, row, 2), "|", -1);
    double cost = 0;

    if (kind < 0 || where < 0)
        return tq_table_row_error (table, row, error, "no such kind or place");
    if (!tq_table_get_double (table, row, 3, 0, 9, &cost, error))
        return FALSE;
    if (kind == KIND_LETTER) {
        g_hash_table_insert (names->letters, GUINT_TO_POINTER (g_utf8_get_char (a)), g_strdup (choices[0]));
    } else if (kind == KIND_BUDGET) {
        guint8 budget[3] = { (guint8) index_of (kind_names, a), (guint8) g_ascii_strtoull (choices[0], NULL, 10), (guint8) cost };
        g_array_append_val (names->budgets, budget);
    } else {
        if (choices[0] == NULL)
            add_spelling (&names->spellings[kind], kind != TQ_SPELLING_CROSS, a, "-", (guint) cost, (guint) where);
        for (guint i = 0; choices[i] != NULL; i++)
            add_spelling (&names->spellings[kind], kind != TQ_SPELLING_CROSS, a, choices[i], (guint) cost, (guint) where);
    }
    return TRUE;
}

static guint
first_letter (const TqSpelling *row)
{
    return row->n_a == 0 ? 0 : row->a[0];
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
    return (int) first_letter (a) - (int) first_letter (b);
}

static void
index_rows (TqSpellings *spellings)
{
    guint row = 0;

    g_array_sort (spellings->rows, compare_rows);
    for (guint letter = 0; letter < G_N_ELEMENTS (spellings->first); letter++) {
        while (row < spellings->rows->len && first_letter (&g_array_index (spellings->rows, TqSpelling, row)) < letter)
            row++;
        spellings->first[letter] = (guint16) row;
    }
}

static gboolean
load_spellings (TqNames *names, const char *data_dir, GError **error)
{
    static const char *const columns[] = { "kind", "a", "b", "cost", "where", NULL };
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/spellings.tsv", error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse ("common/spellings.tsv", bytes, columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++)
        if (!add_row (names, table, row, error))
            return FALSE;
    for (guint kind = 0; kind < TQ_N_SPELLING_KINDS; kind++)
        index_rows (&names->spellings[kind]);
    return TRUE;
}

/* ---- given names --------------------------------------------------------------------------------------------------- */

static void
add_given (TqNames *names, const char *spelling, guint16 row)
{
    char skeleton[TQ_NAME_MAX_LETTERS * 2];
    TqGivenName *given;

    tq_name_skeleton (names, spelling, strlen (spelling), skeleton, sizeof skeleton);
    given = g_hash_table_lookup (names->given, skeleton);
    if (given == NULL) {
        given = g_new0 (TqGivenName, 1);
        g_hash_table_insert (names->given, g_strdup (skeleton), given);
    }
    for (guint i = 0; i < TQ_MAX_NAMESAKE_ROWS; i++) {
        if (given->rows[i] == row)
            return;
        if (given->rows[i] == 0) {
            given->rows[i] = row;
            return;
        }
    }
}

static gboolean
load_given (TqNames *names, const char *data_dir, GError **error)
{
    static const char *const columns[] = { "arabic", "latin", NULL };
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/given-names.tsv", error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse ("common/given-names.tsv", bytes, columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++)
        for (guint column = 0; column < 2; column++) {
            g_auto (GStrv) spellings = g_strsplit (tq_table_get (table, row, column), "|", -1);

            for (guint i = 0; spellings[i] != NULL; i++)
                add_given (names, spellings[i], (guint16) tq_table_line (table, row));
        }
    return TRUE;
}

TqNames *
tq_names_load (const char *data_dir, GError **error)
{
    g_autoptr (TqNames) names = g_new0 (TqNames, 1);

    for (guint i = 0; i < TQ_N_SPELLING_KINDS; i++)
        names->spellings[i].rows = g_array_new (FALSE, FALSE, sizeof (TqSpelling));
    names->letters = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    names->given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    names->budgets = g_array_new (FALSE, FALSE, 3);
    if (!load_spellings (names, data_dir, error) || !load_given (names, data_dir, error))
        return NULL;
    return g_steal_pointer (&names);
}

void
tq_names_free (TqNames *names)
{
    if (names == NULL)
        return;
    for (guint i = 0; i < TQ_N_SPELLING_KINDS; i++)
        g_array_unref (names->spellings[i].rows);
    g_hash_table_unref (names->letters);
    g_hash_table_unref (names->given);
    g_array_unref (names->budgets);
    g_free (names);
}
