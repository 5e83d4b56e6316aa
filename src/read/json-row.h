/* json-row.h - one line of JSON Lines without a tree
 *
 * Nearly all rows are flat objects of strings. They are read in one pass into a buffer of the
 * caller's; whatever else a line may be (nested, a number with a fraction or where a string is
 * wanted, a key twice, broken) is left to the JSON library, which also says what is wrong. A test
 * holds both against each other. Method: RFC 8259. */
#ifndef TQ_READ_JSON_ROW_H
#define TQ_READ_JSON_ROW_H

#include <glib.h>

/**
 * tq_json_row_read:
 * @buffer: @n_bytes long; holds what @values point to
 * @keys: (array length=n_keys): members that are wanted
 * @values: (out caller-allocates) (array length=n_keys): NUL-terminated, NULL where the row has no
 *   such member or it is null
 *
 * Returns: FALSE if the line is not such a row; @values are then of no use.
 */
gboolean tq_json_row_read (const char *line, gsize n_bytes, char *buffer, const char *const *keys,
                           const char **values, guint n_keys);

#endif
