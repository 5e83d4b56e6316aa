#include "read/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <sys/stat.h>
#include <tanaqud/error.h>
#include <zlib.h>

/* ---- zip and tar ----------------------------------------------------------------------------- */

static struct archive *
open_archive (const TqSource *source)
{
    struct archive *archive = archive_read_new ();

    archive_read_support_format_zip (archive);
    archive_read_support_format_tar (archive);
    archive_read_support_filter_gzip (archive);
    if (archive_read_open_memory (archive, source->bytes, source->n_bytes) != ARCHIVE_OK) {
        archive_read_free (archive);
        return NULL;
    }
    return archive;
}

static gboolean
is_safe_name (const char *name)
{
    return name[0] != '/' && name[0] != '\\' && strcmp (name, "..") != 0 &&
           !g_str_has_prefix (name, "../") && strstr (name, "/../") == NULL &&
           !g_str_has_suffix (name, "/..") && strstr (name, "..\\") == NULL;
}

/* Reads one entry into @bytes. FALSE with an error if the archive cannot go on; *ret_is_whole FALSE
 * if the entry is larger than an article. */
static gboolean
read_entry (TqReading *reading, const TqSource *source, struct archive *archive, GByteArray *bytes,
            gboolean *ret_is_whole, GError **error)
{
    guint8 buffer[1 << 16];

    *ret_is_whole = TRUE;
    for (;;) {
        la_ssize_t n = archive_read_data (archive, buffer, sizeof buffer);

        if (n == 0)
            return TRUE;
        if (n < 0) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: damaged: %s", source->path,
                         archive_error_string (archive));
            return FALSE;
        }
        if (!tq_reading_expand (reading, source->path, (guint64) n, error))
            return FALSE;
        if (bytes->len + (guint64) n > reading->limits.article_bytes) {
            *ret_is_whole = FALSE;
            return TRUE;
        }
        g_byte_array_append (bytes, buffer, (guint) n);
    }
}

static gboolean
count_entry (TqReading *reading, const TqSource *source, GError **error)
{
    if (++reading->n_entries <= reading->limits.entries)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                 "%s: more than %" G_GUINT64_FORMAT " entries; that is the limit \"entries\"",
                 source->path, reading->limits.entries);
    return FALSE;
}

static gboolean
is_file (TqReading *reading, const TqSource *source, struct archive_entry *entry, const char *name)
{
    if (archive_entry_filetype (entry) == AE_IFDIR || name[0] == '\0' ||
        name[strlen (name) - 1] == '/')
        return FALSE;
    if (archive_entry_filetype (entry) == AE_IFREG && archive_entry_hardlink (entry) == NULL &&
        is_safe_name (name))
        return TRUE;
    tq_notice_add (reading->notices, FALSE, source->path,
                   "\"%s\" is a link or lies outside the archive; left out", name);
    return FALSE;
}

static gboolean
read_entries (TqReading *reading, const TqSource *source, struct archive *archive,
              gboolean (*wants) (const char *name, gpointer data), TqEntryFunc each, gpointer data,
              GError **error)
{
    struct archive_entry *entry;
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    int status;

    while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK ||
           status == ARCHIVE_WARN) {
        const char *raw = archive_entry_pathname (entry);
        g_autofree char *name = raw != NULL ? g_utf8_make_valid (raw, -1) : g_strdup ("");
        gboolean is_whole;

        if (!count_entry (reading, source, error))
            return FALSE;
        if (!is_file (reading, source, entry, name) || (wants != NULL && !wants (name, data)))
            continue;
        g_byte_array_set_size (bytes, 0);
        if (!read_entry (reading, source, archive, bytes, &is_whole, error))
            return FALSE;
        if (!is_whole)
            tq_notice_add (reading->notices, FALSE, source->path,
                           "\"%s\" has more than %" G_GUINT64_FORMAT
                           " bytes; that is the limit \"article\"; left out",
                           name, reading->limits.article_bytes);
        else if (!each (reading, source, name, (const char *) bytes->data, bytes->len, data))
            return TRUE;
    }
    if (status == ARCHIVE_EOF)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: damaged: %s", source->path,
                 archive_error_string (archive));
    return FALSE;
}

gboolean
tq_archive_read (TqReading *reading, const TqSource *source,
                 gboolean (*wants) (const char *name, gpointer data), TqEntryFunc each,
                 gpointer data, GError **error)
{
    struct archive *archive = open_archive (source);
    gboolean done;

    if (archive == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: no archive, or damaged", source->path);
        return FALSE;
    }
    tq_reading_begin_archive (reading, source);
    done = read_entries (reading, source, archive, wants, each, data, error);
    archive_read_free (archive);
    return done;
}

/* ---- the directory at the end of a zip ------------------------------------------------------- */

static guint32
number_at (const char *bytes, gsize n)
{
    guint32 number = 0;

    for (gsize i = n; i > 0; i--)
        number = number << 8 | (guint8) bytes[i - 1];
    return number;
}

/* APPNOTE.TXT 4.3.16: the end record stands in the last 64 KiB; 4.3.12: a directory entry has 46
 * bytes, then its name. */
gboolean
tq_zip_has_entry (const char *bytes, gsize n_bytes, const char *name)
{
    gsize at = n_bytes >= 22 ? n_bytes - 22 : 0,
          first = n_bytes > (1 << 16) + 22 ? n_bytes - (1 << 16) - 22 : 0, n_name = strlen (name);

    while (at > first && memcmp (bytes + at, "PK\5\6", 4) != 0)
        at--;
    if (n_bytes < 22 || memcmp (bytes + at, "PK\5\6", 4) != 0)
        return FALSE;
    at = number_at (bytes + at + 16, 4);
    while (at + 46 <= n_bytes && memcmp (bytes + at, "PK\1\2", 4) == 0) {
        gsize n = number_at (bytes + at + 28, 2);

        if (n == n_name && at + 46 + n <= n_bytes && memcmp (bytes + at + 46, name, n) == 0)
            return TRUE;
        at += 46 + n + number_at (bytes + at + 30, 2) + number_at (bytes + at + 32, 2);
    }
    return FALSE;
}

/* ---- gzip ------------------------------------------------------------------------------------ */

GByteArray *
tq_gzip_member (TqReading *reading, const TqSource *source, gsize *at, guint64 max,
                gboolean *ret_is_cut, GError **error)
{
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    z_stream stream = { 0 };
    guint8 buffer[1 << 16];
    int status = Z_OK;

    if (inflateInit2 (&stream, 15 + 16) != Z_OK)
        return NULL;
    stream.next_in = (Bytef *) source->bytes + *at;
    stream.avail_in = (uInt) MIN (source->n_bytes - *at, G_MAXUINT32 - 1);
    while (status == Z_OK) {
        guint n;

        stream.next_out = buffer;
        stream.avail_out = sizeof buffer;
        status = inflate (&stream, Z_NO_FLUSH);
        n = (guint) (sizeof buffer - stream.avail_out);
        if ((status != Z_OK && status != Z_STREAM_END) || (n == 0 && status == Z_OK)) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: damaged: %s", source->path,
                         stream.msg != NULL ? stream.msg : "the gzip stream ends too early");
            status = Z_DATA_ERROR;
        } else if (!tq_reading_expand (reading, source->path, n, error)) {
            status = Z_DATA_ERROR;
        } else if (bytes->len + (guint64) n > max && ret_is_cut != NULL) {
            *ret_is_cut = TRUE;
        } else if (bytes->len + (guint64) n > max) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                         "%s: more than %" G_GUINT64_FORMAT
                         " bytes come out of it; that is the limit \"article\"",
                         source->path, max);
            status = Z_DATA_ERROR;
        } else {
            g_byte_array_append (bytes, buffer, n);
        }
    }
    *at += stream.total_in;
    inflateEnd (&stream);
    return status == Z_STREAM_END ? g_steal_pointer (&bytes) : NULL;
}

gsize
tq_gzip_peek (const char *bytes, gsize n_bytes, char *ret, gsize n_ret)
{
    z_stream stream = { .next_in = (Bytef *) bytes,
                        .avail_in = (uInt) MIN (n_bytes, 1 << 16),
                        .next_out = (Bytef *) ret,
                        .avail_out = (uInt) n_ret };

    if (inflateInit2 (&stream, 15 + 16) != Z_OK)
        return 0;
    inflate (&stream, Z_SYNC_FLUSH);
    inflateEnd (&stream);
    return n_ret - stream.avail_out;
}
