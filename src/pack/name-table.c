/* name-table.c - common/spellings.tsv and common/given-names.tsv */
#include <string.h>

#include "pack/data.h"
#include "pack/name-private.h"
#include "pack/table.h"

guint
tq_name_letters (const char *text, gunichar2 *ret, guint max)
{
    guint n = 0;

    for (const char *p = text; *p != '\0' && n < max; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);

        ret[n++] = (gunichar2) (letter <= 0xffff ? letter : 0xfffd);
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

/* ---- spellings ------------------------------------------------------------------------------- */

/* A row of spellings.tsv; borrowed. */
typedef struct {
    int kind;
    const char *a;
    char **choices; /* of the column b */
    guint cost;
    guint where;
} Row;

static guint8
letters_of_cell (const char *cell, gunichar2 *ret)
{
    return (guint8) tq_name_letters (strcmp (cell, "-") == 0 ? "" : cell, ret,
                                     TQ_SPELLING_MAX_LETTERS);
}

static void
append_spelling (TqSpellings *spellings, const char *a, const char *b, const Row *of)
{
    TqSpelling row = { .cost = (guint8) of->cost, .where = (guint8) of->where };

    row.n_a = letters_of_cell (a, row.a);
    row.n_b = letters_of_cell (b, row.b);
    g_array_append_val (spellings->rows, row);
}

static gboolean
add_spellings (TqNames *names, const Row *row)
{
    TqSpellings *spellings = &names->spellings[row->kind];
    guint i = 0;

    do {
        const char *b = row->choices[i] != NULL ? row->choices[i] : "-";

        append_spelling (spellings, row->a, b, row);
        if (row->kind != TQ_SPELLING_CROSS)
            append_spelling (spellings, b, row->a, row);
    } while (row->choices[i] != NULL && row->choices[++i] != NULL);
    return TRUE;
}

static gboolean
add_letter (TqNames *names, const Row *row)
{
    g_hash_table_insert (names->letters, GUINT_TO_POINTER (g_utf8_get_char (row->a)),
                         g_strdup (row->choices[0]));
    return row->choices[0] != NULL;
}

static int kind_of (const char *name);

static gboolean
add_budget (TqNames *names, const Row *row)
{
    int kind = kind_of (row->a);
    guint8 budget[3] = { (guint8) kind,
                         row->choices[0] != NULL
                             ? (guint8) g_ascii_strtoull (row->choices[0], NULL, 10)
                             : 0,
                         (guint8) row->cost };

    g_array_append_val (names->budgets, budget);
    return kind >= 0 && kind < TQ_N_SPELLING_KINDS;
}

static gboolean
add_articles (TqNames *names, const Row *row)
{
    gboolean is_attached = strcmp (row->a, "attached") == 0;

    for (guint i = 0; row->choices[i] != NULL; i++) {
        TqAttachedArticle article = { g_strdup (row->choices[i]), row->cost };

        if (is_attached)
            g_array_append_val (names->attached, article);
        else
            g_ptr_array_add (names->articles, article.text);
    }
    return is_attached || strcmp (row->a, "apart") == 0;
}

static gboolean
add_vowels (TqNames *names, const Row *row)
{
    gboolean are_ascii = TRUE;

    for (guint i = 0; row->choices[i] != NULL; i++) {
        guint8 letter = (guint8) row->choices[i][0];

        are_ascii = are_ascii && letter < G_N_ELEMENTS (names->are_vowels);
        names->are_vowels[letter % G_N_ELEMENTS (names->are_vowels)] = TRUE;
    }
    return are_ascii;
}

static gboolean
add_endings (TqNames *names, const Row *row)
{
    for (guint i = 0; row->choices[i] != NULL; i++)
        g_ptr_array_add (names->endings, g_strdup (row->choices[i]));
    return TRUE;
}

static gboolean
add_sounds (TqNames *names, const Row *row)
{
    for (guint i = 0; row->choices[i] != NULL; i++) {
        TqNameSound sound = { g_strdup (row->choices[i]), strlen (row->choices[i]), row->a[0] };

        g_array_append_val (names->sounds, sound);
    }
    return strlen (row->a) == 1;
}

/* FALSE: the row says what no row of its kind may. */
static const struct {
    const char *name;
    gboolean (*add) (TqNames *names, const Row *row);
} kinds[] = {
    [TQ_SPELLING_CROSS] = { "cross", add_spellings },
    [TQ_SPELLING_LATIN] = { "latin", add_spellings },
    [TQ_SPELLING_OTHER] = { "other", add_spellings },
    { "letter", add_letter },
    { "budget", add_budget },
    { "article", add_articles },
    { "vowel", add_vowels },
    { "ending", add_endings },
    { "sound", add_sounds },
};

static int
kind_of (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (strcmp (kinds[i].name, name) == 0)
            return (int) i;
    return -1;
}

static gboolean
add_row (TqNames *names, const TqTable *table, guint index, GError **error)
{
    static const char *const where_names[] = { "any", "start", "inside", "end", NULL };
    g_auto (GStrv) choices = g_strsplit (tq_table_get (table, index, 2), "|", -1);
    int kind = kind_of (tq_table_get (table, index, 0)),
        where = index_of (where_names, tq_table_get (table, index, 4));
    Row row = { kind, tq_table_get (table, index, 1), choices, 0, (guint) where };
    double cost = 0;

    if (kind < 0 || where < 0)
        return tq_table_row_error (table, index, error, "no such kind or place");
    if (!tq_table_get_double (table, index, 3, 0, 9, &cost, error))
        return FALSE;
    row.cost = (guint) cost;
    return kinds[kind].add (names, &row) ||
           tq_table_row_error (table, index, error, "not what its kind needs");
}

static guint
group_of_row (const TqNames *names, const TqSpelling *row)
{
    return row->n_a == 0 ? 0 : names->groups[row->a[0]];
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer names)
{
    return (int) group_of_row (names, a) - (int) group_of_row (names, b);
}

/* A number for each letter that a row begins with. FALSE: there are too many. */
static gboolean
number_groups (TqNames *names, const TqSpellings *spellings)
{
    for (guint r = 0; r < spellings->rows->len; r++) {
        const TqSpelling *row = &g_array_index (spellings->rows, TqSpelling, r);

        if (row->n_a == 0 || names->groups[row->a[0]] != 0)
            continue;
        if (names->n_groups == TQ_SPELLING_MAX_GROUPS)
            return FALSE;
        names->groups[row->a[0]] = (guint8) names->n_groups++;
    }
    return TRUE;
}

static void
index_rows (TqNames *names, TqSpellings *spellings)
{
    guint row = 0;

    g_array_sort_with_data (spellings->rows, compare_rows, names);
    for (guint group = 0; group < G_N_ELEMENTS (spellings->first); group++) {
        while (row < spellings->rows->len &&
               group_of_row (names, &g_array_index (spellings->rows, TqSpelling, row)) < group)
            row++;
        spellings->first[group] = (guint16) row;
    }
}

static int
compare_sounds (gconstpointer a, gconstpointer b)
{
    gsize n_a = ((const TqNameSound *) a)->n_bytes, n_b = ((const TqNameSound *) b)->n_bytes;

    return (n_a < n_b) - (n_a > n_b);
}

static gboolean
load_spellings (TqNames *names, const char *data_dir, GError **error)
{
    static const char *const columns[] = { "kind", "a", "b", "cost", "where", NULL };
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/spellings.tsv", error);
    g_autoptr (TqTable) table =
        bytes != NULL ? tq_table_parse ("common/spellings.tsv", bytes, columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++)
        if (!add_row (names, table, row, error))
            return FALSE;
    for (guint kind = 0; kind < TQ_N_SPELLING_KINDS; kind++)
        if (!number_groups (names, &names->spellings[kind]))
            return tq_table_row_error (table, 0, error, "too many letters");
    for (guint kind = 0; kind < TQ_N_SPELLING_KINDS; kind++)
        index_rows (names, &names->spellings[kind]);
    g_array_sort (names->sounds, compare_sounds);
    return TRUE;
}

/* ---- given names ----------------------------------------------------------------------------- */

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
    g_autoptr (TqTable) table =
        bytes != NULL ? tq_table_parse ("common/given-names.tsv", bytes, columns, error) : NULL;

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

/* Of an array whose elements begin with a text that they own. */
static void
clear_text (gpointer element)
{
    g_free (*(char **) element);
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
    names->groups = g_new0 (guint8, 0x10000);
    names->n_groups = 1;
    names->articles = g_ptr_array_new_with_free_func (g_free);
    names->endings = g_ptr_array_new_with_free_func (g_free);
    names->attached = g_array_new (FALSE, FALSE, sizeof (TqAttachedArticle));
    g_array_set_clear_func (names->attached, clear_text);
    names->sounds = g_array_new (FALSE, FALSE, sizeof (TqNameSound));
    g_array_set_clear_func (names->sounds, clear_text);
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
    g_free (names->groups);
    g_ptr_array_unref (names->articles);
    g_ptr_array_unref (names->endings);
    g_array_unref (names->attached);
    g_array_unref (names->sounds);
    g_free (names);
}
