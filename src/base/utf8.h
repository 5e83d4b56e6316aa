/* utf8.h - whether bytes are UTF-8
 *
 * Every article is asked that before anything else is, so it runs eight bytes at a time where they are ASCII, and over two-byte letters (Arabic,
 * accents) without a call. Method: the table of well-formed byte sequences, Unicode Standard, table 3-7. */
#ifndef TQ_BASE_UTF8_H
#define TQ_BASE_UTF8_H

#include <glib.h>

/* As g_utf8_validate_len(): FALSE where a NUL is among them too. */
gboolean tq_utf8_is_valid (const char *bytes, gsize n_bytes);

#endif
