/* append.h - bytes to the end of a GString without a call where they fit, which they nearly always
 * do */
#ifndef TQ_BASE_APPEND_H
#define TQ_BASE_APPEND_H

#include <glib.h>
#include <string.h>

static inline void
tq_append (GString *out, const char *bytes, gsize n_bytes)
{
    if (n_bytes >= out->allocated_len - out->len) { /* one is for the NUL */
        g_string_append_len (out, bytes, (gssize) n_bytes);
        return;
    }
    memcpy (out->str + out->len, bytes, n_bytes);
    out->len += n_bytes;
    out->str[out->len] = '\0';
}

#endif
