/* warc.c - WARC 0.17 to 1.1, plain or with a gzip member a record (or one for all): response,
 * resource and conversion records
 *
 * An own reader on zlib, since libarchive's leaves out URLs that end in a slash, and conversion
 * records: two of four records, without a word. Records are as long as their Content-Length says,
 * whatever their block holds; revisits, requests, metadata and continuations make no article, nor
 * do answers of another status than 200 and types that no reader has. */
#include <stdlib.h>
#include <string.h>
#include <tanaqud/error.h>
#include <zlib.h>

#include "read/archive.h"
#include "read/mime.h"

typedef struct {
    TqReading *reading;
    const TqSource *source;
    guint n_records;
} Warc;

static gboolean
is_warc (const char *bytes, gsize n_bytes)
{
    return n_bytes >= 5 && memcmp (bytes, "WARC/", 5) == 0;
}

/* ---- what a record holds --------------------------------------------------------------------- */

static gboolean
is_readable_type (const char *type)
{
    static const char *const types[] = {
        "text/html",       "application/xhtml", "text/plain",
        "application/rss", "application/atom",  "text/xml",
        "application/xml", "application/json",  "application/pdf"
    };

    for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
        if (g_ascii_strncasecmp (types[i], type, strlen (types[i])) == 0)
            return TRUE;
    return FALSE;
}

static void
read_bytes (Warc *warc, const char *url, const char *type, const char *bytes, gsize n_bytes)
{
    g_autofree char *path = g_strdup_printf ("%s#%u", warc->source->path, warc->n_records),
                    *charset = type != NULL ? tq_message_parameter (type, "charset") : NULL;
    TqSource source = { .path = path,
                        .bytes = n_bytes > 0 ? bytes : "",
                        .n_bytes = n_bytes,
                        .type = type,
                        .charset = charset,
                        .metadata = { .url = url, .from = "WARC" },
                        .nesting = warc->source->nesting + 1,
                        .is_found = TRUE };
    g_autoptr (GError) reason = NULL;

    if (n_bytes > 0 && !tq_reading_read (warc->reading, &source, &reason) && reason != NULL)
        tq_reading_skip (warc->reading, path, reason->message);
}

/* An HTTP answer: its status, the encodings of its body, its type. */
static void
read_answer (Warc *warc, const char *url, const char *block, gsize n_bytes)
{
    TqMessage answer;
    g_autofree char *type = NULL, *transfer = NULL, *coding = NULL;
    g_autoptr (GByteArray) body = NULL, plain = NULL;

    if (n_bytes < 12 || memcmp (block, "HTTP/", 5) != 0 ||
        !tq_message_split (block, n_bytes, &answer))
        return;
    type = tq_message_field (&answer, "Content-Type");
    if (memmem (block, MIN (n_bytes, 16), " 200", 4) == NULL || !is_readable_type (type))
        return;
    transfer = tq_message_field (&answer, "Transfer-Encoding");
    coding = tq_message_field (&answer, "Content-Encoding");
    body = tq_message_decode (answer.body, answer.n_body, transfer);
    if (coding != NULL && g_ascii_strcasecmp (coding, "gzip") == 0 && body->len > 2 &&
        body->data[0] == 0x1f) {
        g_autofree char *path = g_strdup_printf ("%s#%u", warc->source->path, warc->n_records);
        TqSource zipped = { .path = path,
                            .bytes = (const char *) body->data,
                            .n_bytes = body->len };
        g_autoptr (GError) reason = NULL;
        gsize at = 0;

        plain = tq_gzip_member (warc->reading, &zipped, &at, warc->reading->limits.article_bytes,
                                NULL, &reason);
        if (plain == NULL) {
            tq_reading_skip (warc->reading, path, reason->message);
            return;
        }
    }
    read_bytes (warc, url, type, (const char *) (plain != NULL ? plain : body)->data,
                (plain != NULL ? plain : body)->len);
}

static void
read_record (Warc *warc, const TqMessage *record, gsize n_block)
{
    g_autofree char *type = tq_message_field (record, "WARC-Type"),
                    *url = tq_message_field (record, "WARC-Target-URI");
    g_autofree char *mime = tq_message_field (record, "Content-Type"), *address = NULL;

    if (type == NULL)
        return;
    if (url != NULL && url[0] == '<') /* as WARC 0.17 and some writers of 1.0 have it */
        address = g_strndup (url + 1, strcspn (url + 1, ">"));
    if (strcmp (type, "response") == 0)
        read_answer (warc, address != NULL ? address : url, record->body, n_block);
    else if (strcmp (type, "conversion") == 0 ||
             (strcmp (type, "resource") == 0 && is_readable_type (mime)))
        read_bytes (warc, address != NULL ? address : url, mime, record->body, n_block);
}

/* ---- records --------------------------------------------------------------------------------- */

static gboolean
fail (const Warc *warc, GError **error, const char *what)
{
    g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: record %u: %s", warc->source->path,
                 warc->n_records, what);
    return FALSE;
}

/* All records in @bytes. */
static gboolean
read_records (Warc *warc, const char *bytes, gsize n_bytes, GError **error)
{
    while (n_bytes > 0) {
        TqMessage record;
        g_autofree char *length = NULL;
        guint64 n_block;
        char *end = NULL;

        if (g_ascii_isspace (*bytes)) { /* between records */
            bytes++;
            n_bytes--;
            continue;
        }
        if (++warc->n_records > warc->reading->limits.entries) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                         "%s: more than %" G_GUINT64_FORMAT
                         " records; that is the limit \"entries\"",
                         warc->source->path, warc->reading->limits.entries);
            return FALSE;
        }
        if (!is_warc (bytes, n_bytes))
            return fail (warc, error, "does not begin with WARC/");
        if (!tq_message_split (bytes, n_bytes, &record))
            return fail (warc, error, "cut off in its header");
        length = tq_message_field (&record, "Content-Length");
        n_block = length != NULL ? g_ascii_strtoull (length, &end, 10) : 0;
        if (length == NULL || end == length || *end != '\0')
            return fail (warc, error, "has no Content-Length");
        if (n_block > record.n_body)
            return fail (warc, error, "cut off before its Content-Length");
        read_record (warc, &record, n_block);
        bytes = record.body + n_block;
        n_bytes = record.n_body - n_block;
    }
    return TRUE;
}

/* A member may be a record of a large page with its headers; more of it is not kept. */
#define MEMBER_ARTICLES 4

static gboolean
read_members (Warc *warc, GError **error)
{
    const TqSource *source = warc->source;
    gsize at = 0;

    while (at < source->n_bytes) {
        gboolean is_cut = FALSE;
        g_autoptr (GByteArray) member =
            tq_gzip_member (warc->reading, source, &at,
                            MEMBER_ARTICLES * warc->reading->limits.article_bytes, &is_cut, error);

        if (member == NULL)
            return FALSE;
        if (is_cut) {
            tq_notice_add (warc->reading->notices, FALSE, source->path,
                           "record %u is larger than %d articles may be; left out",
                           ++warc->n_records, MEMBER_ARTICLES);
            continue;
        }
        if (member->len > 0 &&
            !read_records (warc, (const char *) member->data, member->len, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
tq_read_source_warc (TqReading *reading, const TqSource *source, GError **error)
{
    Warc warc = { reading, source, 0 };
    guint n_before = reading->n_read;
    g_autoptr (GError) reason = NULL;
    gboolean done;

    tq_reading_begin_archive (reading, source);
    done = is_warc (source->bytes, source->n_bytes)
               ? read_records (&warc, source->bytes, source->n_bytes, &reason)
               : read_members (&warc, &reason);
    if (!done && reading->n_read == n_before) {
        g_propagate_error (error, g_steal_pointer (&reason));
        return FALSE;
    }
    if (!done)
        tq_reading_skip (reading, source->path, reason->message);
    if (reading->n_read > n_before)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: no article in its %u records", source->path,
                 warc.n_records);
    return FALSE;
}
