#include "pack/furniture-table.h"

#include <string.h>

#include "pack/table.h"

static const char *const reach_names[] = {
    [TQ_REACH_LINE] = "line",
    [TQ_REACH_LIST] = "list",
    [TQ_REACH_BOX] = "box",
    [TQ_REACH_REST] = "rest",
};

static void
clear_row (gpointer data)
{
    TqFurnitureRow *row = data;

    g_free (row->id);
    g_free (row->text);
    g_free (row->example);
    g_free (row->counterexample);
}

GArray *
tq_furniture_table_new (void)
{
    GArray *rows = g_array_new (FALSE, TRUE, sizeof (TqFurnitureRow));

    g_array_set_clear_func (rows, clear_row);
    return rows;
}

enum { COLUMN_ID, COLUMN_REACH, COLUMN_MATCH, COLUMN_TEXT, COLUMN_EXAMPLE, COLUMN_COUNTEREXAMPLE };
static const char *const columns[] = { "id",      "reach",          "match", "text",
                                       "example", "counterexample", NULL };

static gboolean
parse_row (const TqTable *table, guint index, TqFurnitureRow *row, GError **error)
{
    const char *reach = tq_table_get (table, index, COLUMN_REACH),
               *match = tq_table_get (table, index, COLUMN_MATCH);
    guint i = 0;

    while (i < G_N_ELEMENTS (reach_names) && strcmp (reach_names[i], reach) != 0)
        i++;
    if (i == G_N_ELEMENTS (reach_names))
        return tq_table_row_error (table, index, error,
                                   "reach is line, list, box or rest, not \"%s\"", reach);
    if (strcmp (match, "whole") != 0 && strcmp (match, "prefix") != 0)
        return tq_table_row_error (table, index, error, "match is whole or prefix, not \"%s\"",
                                   match);
    if (strlen (tq_table_get (table, index, COLUMN_TEXT)) < 2)
        return tq_table_row_error (table, index, error, "text must have two bytes or more");
    row->reach = i;
    row->is_prefix = match[0] == 'p';
    return TRUE;
}

/* The first two bytes: all texts that a line may begin with have them in common with it. */
static guint
head_of (const char *text)
{
    return (guint) (guint8) text[0] << 8 | (text[0] != '\0' ? (guint8) text[1] : 0);
}

/* By head, so that those of a line stand together; of one head the longest text first. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
    const TqFurnitureRow *x = a, *y = b;
    guint of_x = head_of (x->text), of_y = head_of (y->text);

    if (of_x != of_y)
        return of_x < of_y ? -1 : 1;
    return x->n_bytes != y->n_bytes ? (x->n_bytes > y->n_bytes ? -1 : 1) : strcmp (x->id, y->id);
}

gboolean
tq_furniture_table_add (GArray *rows, const char *name, GBytes *bytes,
                        char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                        GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);

    if (table == NULL)
        return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++) {
        TqFurnitureRow row = { 0 };

        if (!parse_row (table, i, &row, error))
            return FALSE;
        row.id = g_strdup (tq_table_get (table, i, COLUMN_ID));
        row.text = fold (fold_data, tq_table_get (table, i, COLUMN_TEXT));
        row.n_bytes = strlen (row.text);
        row.example = g_strdup (tq_table_get (table, i, COLUMN_EXAMPLE));
        row.counterexample = g_strdup (tq_table_get (table, i, COLUMN_COUNTEREXAMPLE));
        g_array_append_val (rows, row);
    }
    g_array_sort (rows, compare_rows);
    return TRUE;
}

/* "Comments (23):" is "comments". */
static gsize
length_of_line (const char *line)
{
    gsize n = strlen (line);

    while (n > 0 && strchr (" :()[]0123456789", line[n - 1]) != NULL)
        n--;
    return n;
}

static guint
first_with_head (const GArray *rows, guint head)
{
    guint lo = 0, hi = rows->len;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (head_of (g_array_index (rows, TqFurnitureRow, middle).text) < head)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

const TqFurnitureRow *
tq_furniture_table_match (const GArray *rows, const char *folded_line)
{
    gsize n_line = length_of_line (folded_line);
    guint head = head_of (folded_line);

    for (guint i = first_with_head (rows, head); i < rows->len; i++) {
        const TqFurnitureRow *row = &g_array_index (rows, TqFurnitureRow, i);
        gsize n = row->n_bytes;

        if (head_of (row->text) != head)
            break;
        if ((n == n_line || (row->is_prefix && n < n_line)) &&
            strncmp (folded_line, row->text, n) == 0)
            return row;
    }
    return NULL;
}
