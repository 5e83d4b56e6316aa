#include "pack/table.h"

#include <math.h>
#include <string.h>
#include <tanaqud/error.h>

typedef struct {
    guint32 line;
    guint32 first_cell; /* index in TqTable.cells; one for each column asked for */
} Row;

struct TqTable {
    char *name;
    char *text;       /* the file, its tabs and line ends turned to NUL */
    GArray *rows;     /* of Row */
    GPtrArray *cells; /* of const char *, in text */
    guint n_columns;
};

static gboolean
fail (const TqTable *table, guint line, GError **error, const char *message)
{
    g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s:%u: %s", table->name, line, message);
    return FALSE;
}

/* Cuts a line at its tabs, in place. Returns the number of cells; those beyond @max are counted,
 * not stored. */
static guint
split_line (char *line, char **cells, guint max)
{
    guint n = 0;

    for (char *tab = line; tab != NULL; line = tab + 1) {
        tab = strchr (line, '\t');
        if (tab != NULL)
            *tab = '\0';
        if (n < max)
            cells[n] = line;
        n++;
        if (tab == NULL)
            break;
    }
    return n;
}

/* Where each wanted column stands in the file. */
static gboolean
match_columns (TqTable *table, guint line, char **cells, guint n_cells, const char *const *columns,
               guint *places, GError **error)
{
    for (guint want = 0; columns[want] != NULL; want++) {
        guint found = n_cells;

        for (guint i = 0; i < n_cells; i++) {
            if (strcmp (cells[i], columns[want]) != 0)
                continue;
            if (found < n_cells)
                return fail (table, line, error, "a column is named twice");
            found = i;
        }
        if (found == n_cells) {
            g_autofree char *message = g_strdup_printf ("column \"%s\" is missing", columns[want]);
            return fail (table, line, error, message);
        }
        places[want] = found;
    }
    return TRUE;
}

#define MAX_CELLS 32

static gboolean
parse_lines (TqTable *table, const char *const *columns, GError **error)
{
    guint places[MAX_CELLS] = { 0 }, n_header = 0, line_number = 0;
    char *cells[MAX_CELLS];

    for (char *line = table->text, *next = line; next != NULL; line = next) {
        guint n;
        Row row;

        next = strchr (line, '\n');
        if (next != NULL)
            *next++ = '\0';
        line_number++;
        if (line[0] == '\0' || line[0] == '#')
            continue;
        n = split_line (line, cells, MAX_CELLS);
        if (n > MAX_CELLS || (n_header != 0 && n > n_header))
            return fail (table, line_number, error, "more cells than columns");
        if (n_header == 0) {
            n_header = n;
            if (!match_columns (table, line_number, cells, n, columns, places, error))
                return FALSE;
            continue;
        }
        row = (Row) { line_number, table->cells->len };
        for (guint i = 0; i < table->n_columns; i++) {
            char *cell = places[i] < n ? cells[places[i]] : (char *) "";
            g_ptr_array_add (table->cells, strcmp (cell, "-") == 0 ? (gpointer) "" : cell);
        }
        g_array_append_val (table->rows, row);
    }
    return n_header != 0 || fail (table, 1, error, "the table has no line of column names");
}

TqTable *
tq_table_parse (const char *name, GBytes *bytes, const char *const *columns, GError **error)
{
    g_autoptr (TqTable) table = g_new0 (TqTable, 1);
    gsize n_bytes;
    const char *data = g_bytes_get_data (bytes, &n_bytes);

    table->name = g_strdup (name);
    table->text = g_strndup (data != NULL ? data : "", n_bytes);
    table->rows = g_array_new (FALSE, FALSE, sizeof (Row));
    table->cells = g_ptr_array_new ();
    table->n_columns = g_strv_length ((char **) columns);
    g_return_val_if_fail (table->n_columns <= MAX_CELLS, NULL);
    if (!g_utf8_validate (table->text, (gssize) n_bytes, NULL)) {
        fail (table, 1, error, "not valid UTF-8");
        return NULL;
    }
    if (!parse_lines (table, columns, error))
        return NULL;
    return g_steal_pointer (&table);
}

void
tq_table_free (TqTable *table)
{
    if (table == NULL)
        return;
    g_free (table->name);
    g_free (table->text);
    g_clear_pointer (&table->rows, g_array_unref);
    g_clear_pointer (&table->cells, g_ptr_array_unref);
    g_free (table);
}

const char *
tq_table_name (const TqTable *table)
{
    return table->name;
}

guint
tq_table_n_rows (const TqTable *table)
{
    return table->rows->len;
}

const char *
tq_table_get (const TqTable *table, guint row, guint column)
{
    g_return_val_if_fail (row < table->rows->len && column < table->n_columns, "");
    return g_ptr_array_index (table->cells,
                              g_array_index (table->rows, Row, row).first_cell + column);
}

guint
tq_table_line (const TqTable *table, guint row)
{
    g_return_val_if_fail (row < table->rows->len, 0);
    return g_array_index (table->rows, Row, row).line;
}

gboolean
tq_table_row_error (const TqTable *table, guint row, GError **error, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    return fail (table, tq_table_line (table, row), error, message);
}

gboolean
tq_table_get_double (const TqTable *table, guint row, guint column, double min, double max,
                     double *ret, GError **error)
{
    const char *cell = tq_table_get (table, row, column);
    char *end;
    double value;

    if (cell[0] == '\0')
        return TRUE;
    value = g_ascii_strtod (cell, &end);
    if (*end != '\0' || !isfinite (value))
        return tq_table_row_error (table, row, error, "\"%s\" is not a number", cell);
    if (value < min || value > max)
        return tq_table_row_error (table, row, error, "%s is not between %g and %g", cell, min,
                                   max);
    *ret = value;
    return TRUE;
}
