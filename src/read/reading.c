#include "read/reading.h"

#include <string.h>
#include <tanaqud/error.h>

void
tq_notice_add (GArray *notices, gboolean is_skipped, const char *path, const char *format, ...)
{
    TqNotice notice = { g_strdup (path), NULL, is_skipped };
    va_list arguments;

    va_start (arguments, format);
    notice.message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    g_array_append_val (notices, notice);
}

void
tq_reading_skip (TqReading *reading, const char *path, const char *message)
{
    tq_notice_add (reading->notices, TRUE, path, "%s", message);
    reading->n_skipped++;
}

/* ---- documents ------------------------------------------------------------------------------- */

void
tq_reading_digest (const TqReading *reading, const TqSource *source, TqDocument *document)
{
    g_autofree char *sha256 = NULL;

    if (reading->options->skips_digests)
        return;
    sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) source->bytes,
                                          source->n_bytes);
    g_strlcpy (document->sha256, sha256, sizeof document->sha256);
}

char *
tq_reading_new_id (const TqReading *reading, const char *wish)
{
    char *id;

    if (wish[0] == '\0')
        wish = "article";
    id = g_strdup (wish);
    for (guint n = 2; reading->ids != NULL && g_hash_table_contains (reading->ids, id); n++) {
        g_free (id);
        id = g_strdup_printf ("%s-%u", wish, n);
    }
    return id;
}

char *
tq_reading_stem (const char *path)
{
    char *stem = g_path_get_basename (path), *dot = strrchr (stem, '.');

    if (dot != NULL && dot != stem)
        *dot = '\0';
    return stem;
}

void
tq_reading_add (TqReading *reading, TqDocument *document)
{
    if (reading->options->complete != NULL)
        reading->options->complete (document, reading->options->complete_data);
    reading->n_read++;
    g_hash_table_add (reading->ids, g_strdup (document->id));
    if (reading->options->take != NULL)
        reading->options->take (document, reading->options->take_data);
    else
        g_ptr_array_add (reading->documents, document);
}

/* ---- limits of what comes out of archives ---------------------------------------------------- */

/* So much may come out of however small an archive: a page of one repeated letter is no bomb. */
#define FREE_BYTES (1 << 20)

void
tq_reading_begin_archive (TqReading *reading, const TqSource *source)
{
    guint64 by_ratio = MAX (FREE_BYTES, reading->limits.ratio * source->n_bytes);

    if (source->nesting > 0)
        return;
    reading->n_expanded = 0;
    reading->n_entries = 0;
    reading->max_expanded = MIN (reading->limits.expanded_bytes, by_ratio);
}

gboolean
tq_reading_expand (TqReading *reading, const char *path, guint64 n, GError **error)
{
    reading->n_expanded += n;
    if (reading->n_expanded <= reading->max_expanded)
        return TRUE;
    if (reading->max_expanded < reading->limits.expanded_bytes)
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                     "%s: expands to more than %" G_GUINT64_FORMAT
                     " times its size; limit \"ratio\" is %" G_GUINT64_FORMAT,
                     path, reading->limits.ratio, reading->limits.ratio);
    else
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                     "%s: expands to more than %" G_GUINT64_FORMAT
                     " bytes; that is the limit \"expanded\"",
                     path, reading->limits.expanded_bytes);
    return FALSE;
}

/* ---- decoding -------------------------------------------------------------------------------- */

static gboolean
check_bytes (const TqReading *reading, const TqSource *source, GError **error)
{
    if (source->n_bytes > reading->limits.article_bytes)
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                     "%s: %" G_GSIZE_FORMAT " bytes; limit \"article\" is %" G_GUINT64_FORMAT,
                     source->path, source->n_bytes, reading->limits.article_bytes);
    else if (tq_charset_is_binary (source->bytes, source->n_bytes))
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: binary, not text", source->path);
    else
        return TRUE;
    return FALSE;
}

gboolean
tq_reading_decode (TqReading *reading, const TqSource *source, TqDecoded *ret, GError **error)
{
    if (!check_bytes (reading, source, error))
        return FALSE;
    tq_charset_decode (reading->packs, source->bytes, source->n_bytes, source->charset,
                       source->is_utf8, ret);
    if (ret->is_guess)
        tq_notice_add (reading->notices, FALSE, source->path,
                       "does not say its encoding; read as %s", ret->name);
    if (ret->n_replaced > 0 && strcmp (ret->name, "UTF-8") == 0)
        tq_notice_add (reading->notices, FALSE, source->path,
                       "%u invalid UTF-8 sequences were replaced by U+FFFD", ret->n_replaced);
    else if (ret->n_replaced > 0)
        tq_notice_add (reading->notices, FALSE, source->path,
                       "%u bytes are no letter in %s and were replaced by U+FFFD", ret->n_replaced,
                       ret->name);
    if (ret->n_repaired > 0)
        tq_notice_add (reading->notices, FALSE, source->path,
                       "%u lines were encoded twice (UTF-8 taken for %s); undone", ret->n_repaired,
                       ret->repaired_from);
    return TRUE;
}
