/* containers.c - archives of articles: zip, tar, gzip. Each entry is read by the reader that fits
 * it. */
#include <string.h>
#include <tanaqud/error.h>

#include "read/archive.h"

/* Archives inside archives. FALSE with TQ_ERROR_LIMIT where they are too many. */
static gboolean
check_nesting (const TqReading *reading, const TqSource *source, GError **error)
{
    if (source->nesting < reading->limits.nesting)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                 "%s: archives more than %" G_GUINT64_FORMAT
                 " deep; that is the limit \"nesting\"",
                 source->path, reading->limits.nesting);
    return FALSE;
}

static gboolean
wants_entry (const char *name, gpointer data)
{
    const TqReading *reading = data;
    const char *base = strrchr (name, '/');

    for (guint i = 0; reading->options->exclude != NULL && reading->options->exclude[i] != NULL;
         i++)
        if (g_pattern_match_simple (reading->options->exclude[i], name) ||
            g_pattern_match_simple (reading->options->exclude[i], base != NULL ? base + 1 : name))
            return FALSE;
    return tq_reading_knows_suffix (name) && (base != NULL ? base[1] : name[0]) != '.' &&
           !g_str_has_prefix (name, "__MACOSX/");
}

static gboolean
read_entry (TqReading *reading, const TqSource *archive, const char *name, const char *bytes,
            gsize n_bytes, gpointer data G_GNUC_UNUSED)
{
    g_autofree char *path = g_strconcat (archive->path, "/", name, NULL);
    TqSource source = { .path = path,
                        .bytes = n_bytes > 0 ? bytes : "",
                        .n_bytes = n_bytes,
                        .nesting = archive->nesting + 1,
                        .is_found = TRUE };
    g_autoptr (GError) reason = NULL;

    if (!tq_reading_read (reading, &source, &reason) && reason != NULL)
        tq_reading_skip (reading, path, reason->message);
    return TRUE;
}

/* What was read before an archive broke off, or a limit was hit, stays; the reason is told. */
static gboolean
settle (TqReading *reading, const TqSource *source, guint n_before, guint n_skipped_before,
        GError *reason, GError **error)
{
    if (reason != NULL && reading->n_read == n_before) {
        g_propagate_error (error, reason);
        return FALSE;
    }
    if (reason != NULL) {
        tq_reading_skip (reading, source->path, reason->message);
        g_error_free (reason);
    }
    if (reading->n_read > n_before)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND,
                 reading->n_skipped > n_skipped_before ? "%s: none of its articles could be read"
                                                       : "%s: no article in it",
                 source->path);
    return FALSE;
}

gboolean
tq_read_source_archive (TqReading *reading, const TqSource *source, GError **error)
{
    guint n_before = reading->n_read, n_skipped = reading->n_skipped;
    GError *reason = NULL;

    if (!check_nesting (reading, source, error))
        return FALSE;
    tq_archive_read (reading, source, wants_entry, read_entry, reading, &reason);
    return settle (reading, source, n_before, n_skipped, reason, error);
}

/* The name without .gz: what is inside. "a.tgz" is "a.tar". */
static char *
name_inside (const char *path)
{
    gsize n = strlen (path);

    if (g_str_has_suffix (path, ".tgz"))
        return g_strdup_printf ("%.*s.tar", (int) (n - 4), path);
    return g_strndup (path, g_str_has_suffix (path, ".gz") ? n - 3 : n);
}

static gboolean
holds_tar (const TqSource *source)
{
    char head[512];

    return tq_gzip_peek (source->bytes, source->n_bytes, head, sizeof head) >= 265 &&
           memcmp (head + 257, "ustar", 5) == 0;
}

static gboolean
holds_warc (const TqSource *source)
{
    char head[5];

    return tq_gzip_peek (source->bytes, source->n_bytes, head, sizeof head) == 5 &&
           memcmp (head, "WARC/", 5) == 0;
}

/* One article, a tar of them, or a WARC whose records are members of their own: told apart by the
 * beginning of what comes out. */
gboolean
tq_read_source_gzip (TqReading *reading, const TqSource *source, GError **error)
{
    g_autofree char *path = name_inside (source->path);
    g_autoptr (GByteArray) whole = g_byte_array_new ();
    TqSource inner = { .path = path,
                       .metadata = source->metadata,
                       .is_found = source->is_found,
                       .nesting = source->nesting + 1 };
    guint64 max = tq_reading_is_container ("", 0, path, reading->options->input)
                      ? reading->limits.expanded_bytes
                      : reading->limits.article_bytes;
    gsize at = 0;

    if (!check_nesting (reading, source, error))
        return FALSE;
    if (holds_warc (source))
        return tq_read_source_warc (reading, source, error);
    if (holds_tar (source))
        return tq_read_source_archive (reading, source, error);
    tq_reading_begin_archive (reading, source);
    while (at < source->n_bytes) {
        g_autoptr (GByteArray) member =
            tq_gzip_member (reading, source, &at, max - whole->len, NULL, error);

        if (member == NULL)
            return FALSE;
        g_byte_array_append (whole, member->data, member->len);
        while (at < source->n_bytes && source->bytes[at] == '\0') /* padding */
            at++;
    }
    inner.bytes = whole->len > 0 ? (const char *) whole->data : "";
    inner.n_bytes = whole->len;
    return tq_reading_read (reading, &inner, error);
}

