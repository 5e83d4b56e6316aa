/* table.h - the rows of a .tsv file
 *
 * A table is UTF-8 text, one row a line, columns parted by one tab. Lines that are empty or begin
 * with '#' are comments. The first other line names the columns; a cell that is "-" or missing is
 * empty. A table knows where each row stands, so that whoever finds it wrong can say
 * `ar/numbers.tsv:41: …`. */
#ifndef TQ_PACK_TABLE_H
#define TQ_PACK_TABLE_H

#include <glib.h>

typedef struct TqTable TqTable;

/**
 * tq_table_parse:
 * @name: file name for messages, e.g. "ar/numbers.tsv"
 * @bytes: borrowed for the call only
 * @columns: NULL-terminated names; each must be there; cells are then asked for by their place in
 *   this list
 *
 * Returns: (transfer full): NULL with TQ_ERROR_PACK if a column is missing or named twice, a row
 * has too many cells, or the text is not valid UTF-8.
 */
TqTable *tq_table_parse (const char *name, GBytes *bytes, const char *const *columns,
                         GError **error);
void tq_table_free (TqTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqTable, tq_table_free)

const char *tq_table_name (const TqTable *table);
guint tq_table_n_rows (const TqTable *table);
/* "" if empty; borrowed */
const char *tq_table_get (const TqTable *table, guint row, guint column);
guint tq_table_line (const TqTable *table, guint row);

/* Sets TQ_ERROR_PACK with file and line of the row in front of the message; always returns
 * FALSE. */
gboolean tq_table_row_error (const TqTable *table, guint row, GError **error, const char *format,
                             ...) G_GNUC_PRINTF (4, 5);

/* The number in a cell; FALSE with an error naming the row if it is none or out of [min, max].
 * Empty: @ret is untouched. */
gboolean tq_table_get_double (const TqTable *table, guint row, guint column, double min,
                              double max, double *ret, GError **error);

#endif
