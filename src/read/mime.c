/* mime.c - header fields, and pages saved as MHTML (RFC 2557): the first HTML part of a multipart
 * message */
#include "read/mime.h"

#include <string.h>
#include <tanaqud/error.h>

#include "read/reading.h"

gboolean
tq_message_split (const char *bytes, gsize n_bytes, TqMessage *ret)
{
    const char *end = bytes + n_bytes;

    for (const char *p = bytes; (p = memchr (p, '\n', (gsize) (end - p))) != NULL; p++) {
        gsize n_gap = p + 1 < end && p[1] == '\n'                   ? 2
                      : p + 2 < end && p[1] == '\r' && p[2] == '\n' ? 3
                                                                    : 0;

        if (n_gap == 0)
            continue;
        *ret = (TqMessage) { bytes, (gsize) (p + 1 - bytes), p + n_gap, (gsize) (end - p) - n_gap };
        return TRUE;
    }
    return FALSE;
}

char *
tq_message_field (const TqMessage *message, const char *name)
{
    const char *p = message->head, *end = message->head + message->n_head;
    gsize n = strlen (name);

    while (p < end) {
        const char *line_end = memchr (p, '\n', (gsize) (end - p));
        gsize n_line = line_end != NULL ? (gsize) (line_end - p) : (gsize) (end - p);

        if (n_line > n && p[n] == ':' && g_ascii_strncasecmp (p, name, n) == 0) {
            GString *value = g_string_new_len (p + n + 1, (gssize) (n_line - n - 1));

            while (line_end != NULL && line_end + 1 < end &&
                   (line_end[1] == ' ' || line_end[1] == '\t')) {
                p = line_end + 1;
                line_end = memchr (p, '\n', (gsize) (end - p));
                g_string_append_len (value, p, (line_end != NULL ? line_end : end) - p);
            }
            return g_strstrip (g_string_free (value, FALSE));
        }
        p += n_line + 1;
    }
    return NULL;
}

char *
tq_message_parameter (const char *value, const char *name)
{
    gsize n = strlen (name);

    for (const char *p = value; (p = strchr (p, ';')) != NULL;) {
        p++;
        while (g_ascii_isspace (*p))
            p++;
        if (g_ascii_strncasecmp (p, name, n) != 0 || p[n] != '=')
            continue;
        p += n + 1;
        return *p == '"' ? g_strndup (p + 1, strcspn (p + 1, "\""))
                         : g_strndup (p, strcspn (p, "; \t"));
    }
    return NULL;
}

/* ---- encodings of bodies --------------------------------------------------------------------- */

static GByteArray *
decode_quoted (const char *body, gsize n_bytes)
{
    GByteArray *bytes = g_byte_array_sized_new ((guint) n_bytes);

    for (gsize i = 0; i < n_bytes; i++) {
        guint8 byte = (guint8) body[i];

        if (byte == '=' && i + 2 < n_bytes && g_ascii_isxdigit (body[i + 1]) &&
            g_ascii_isxdigit (body[i + 2])) {
            byte = (guint8) (g_ascii_xdigit_value (body[i + 1]) << 4 |
                             g_ascii_xdigit_value (body[i + 2]));
            i += 2;
        /* a line that goes on */
        } else if (byte == '=' && i + 1 < n_bytes &&
                   (body[i + 1] == '\n' || body[i + 1] == '\r')) {
            i += body[i + 1] == '\r' && i + 2 < n_bytes && body[i + 2] == '\n' ? 2 : 1;
            continue;
        }
        g_byte_array_append (bytes, &byte, 1);
    }
    return bytes;
}

static GByteArray *
decode_base64 (const char *body, gsize n_bytes)
{
    GByteArray *bytes = g_byte_array_sized_new ((guint) n_bytes + 3);
    gint state = 0;
    guint save = 0;

    g_byte_array_set_size (bytes, (guint) n_bytes + 3);
    g_byte_array_set_size (
        bytes, (guint) g_base64_decode_step (body, n_bytes, bytes->data, &state, &save));
    return bytes;
}

static GByteArray *
decode_chunks (const char *body, gsize n_bytes)
{
    GByteArray *bytes = g_byte_array_sized_new ((guint) n_bytes);
    gsize at = 0;

    while (at < n_bytes) {
        gsize n = 0, n_digits = 0;

        for (; at < n_bytes && n_digits < 8 && g_ascii_isxdigit (body[at]); at++, n_digits++)
            n = n << 4 | (gsize) g_ascii_xdigit_value (body[at]);
        while (at < n_bytes && body[at] != '\n')
            at++;
        at++;
        if (n_digits == 0 || n == 0 || at >= n_bytes)
            break;
        n = MIN (n, n_bytes - at);
        g_byte_array_append (bytes, (const guint8 *) body + at, (guint) n);
        at += n;
        at += at < n_bytes && body[at] == '\r';
        at += at < n_bytes && body[at] == '\n';
    }
    return bytes;
}

GByteArray *
tq_message_decode (const char *body, gsize n_bytes, const char *encoding)
{
    static const struct {
        const char *name;
        GByteArray *(*decode) (const char *body, gsize n_bytes);
    } rows[] = { { "quoted-printable", decode_quoted },
                 { "base64", decode_base64 },
                 { "chunked", decode_chunks } };
    GByteArray *bytes;

    for (guint i = 0; encoding != NULL && i < G_N_ELEMENTS (rows); i++)
        if (g_ascii_strcasecmp (rows[i].name, encoding) == 0)
            return rows[i].decode (body, n_bytes);
    bytes = g_byte_array_sized_new ((guint) n_bytes);
    g_byte_array_append (bytes, (const guint8 *) body, (guint) n_bytes);
    return bytes;
}

/* ---- MHTML ----------------------------------------------------------------------------------- */

/* Multiparts inside multiparts. */
#define MAX_DEPTH 4

static gboolean
read_part (TqReading *reading, const TqSource *source, const TqMessage *part, const char *type,
           GError **error)
{
    g_autofree char *encoding = tq_message_field (part, "Content-Transfer-Encoding"),
                    *charset = tq_message_parameter (type, "charset");
    g_autofree char *url = tq_message_field (part, "Content-Location");
    g_autoptr (GByteArray) bytes = tq_message_decode (part->body, part->n_body, encoding);
    TqSource page = *source;

    page.bytes = bytes->len > 0 ? (const char *) bytes->data : "";
    page.n_bytes = bytes->len;
    page.charset = charset;
    if (page.metadata.url == NULL && url != NULL && g_str_has_prefix (url, "http"))
        page.metadata.url = url;
    return tq_read_source_page (reading, &page, error);
}

/* The first HTML part, in order. FALSE without an error if there is none. */
static gboolean
read_parts (TqReading *reading, const TqSource *source, const TqMessage *message, guint depth,
            GError **error)
{
    g_autofree char *type = tq_message_field (message, "Content-Type"), *boundary = NULL,
                    *mark = NULL;
    const char *at = message->body, *end = message->body + message->n_body;

    if (type == NULL || depth > MAX_DEPTH)
        return FALSE;
    if (g_ascii_strncasecmp (type, "text/html", 9) == 0 ||
        g_ascii_strncasecmp (type, "application/xhtml", 17) == 0)
        return read_part (reading, source, message, type, error);
    boundary = g_ascii_strncasecmp (type, "multipart/", 10) == 0
                   ? tq_message_parameter (type, "boundary")
                   : NULL;
    if (boundary == NULL || boundary[0] == '\0')
        return FALSE;
    mark = g_strconcat ("--", boundary, NULL);
    while ((at = memmem (at, (gsize) (end - at), mark, strlen (mark))) != NULL) {
        const char *next;
        TqMessage part;

        at += strlen (mark);
        next = memmem (at, (gsize) (end - at), mark, strlen (mark));
        if (tq_message_split (at, (gsize) ((next != NULL ? next : end) - at), &part) &&
            (read_parts (reading, source, &part, depth + 1, error) ||
             (error != NULL && *error != NULL)))
            return *error == NULL;
    }
    return FALSE;
}

gboolean
tq_read_source_mhtml (TqReading *reading, const TqSource *source, GError **error)
{
    TqMessage message;
    GError *reason = NULL;

    if (tq_message_split (source->bytes, source->n_bytes, &message) &&
        read_parts (reading, source, &message, 0, &reason))
        return TRUE;
    if (reason != NULL)
        g_propagate_error (error, reason);
    else
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "%s: a saved page without an HTML part, or cut off before it", source->path);
    return FALSE;
}
