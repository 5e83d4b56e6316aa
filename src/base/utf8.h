/* utf8.h - whether bytes are UTF-8, and how many code points
 *
 * Every article is asked that before anything else is, so it runs many bytes at a time where they
 * are ASCII or letters of two bytes (Arabic, accents). Method: the table of well-formed byte
 * sequences, Unicode Standard, table 3-7. */
#ifndef TQ_BASE_UTF8_H
#define TQ_BASE_UTF8_H

#include <glib.h>

/* As g_utf8_validate_len(): FALSE where a NUL is among them too. */
gboolean tq_utf8_is_valid (const char *bytes, gsize n_bytes);

/* The code point at @at, in valid UTF-8: most that are asked for have one byte or two. */
static inline gunichar
tq_utf8_get (const char *at)
{
    const guint8 *p = (const guint8 *) at;

    return p[0] < 0x80   ? p[0]
           : p[0] < 0xe0 ? (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu)
                         : g_utf8_get_char (at);
}

/* Code points that begin in valid UTF-8, which may end inside one. */
gsize tq_utf8_count (const char *text, gsize n_bytes);

#endif
