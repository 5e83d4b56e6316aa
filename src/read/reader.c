/* reader.c - the table of readers: bytes, MIME types and suffixes → the function that reads them
 *
 * What a file is, its bytes say surest: a page saved as .txt is a page. Where they do not speak, a
 * header from outside does, then the suffix; what is left is plain text. A suffix that the bytes
 * contradict is noted. */
#include <string.h>
#include <tanaqud/error.h>

#include "read/reading.h"
#include "read/signature.h"

typedef struct {
    const char *name;   /* as --input and notices have it */
    const char *what;   /* in a sentence: "a web page" */
    const char *suffixes[8];
    const char *types[5];
    /* by its first bytes; NULL: they cannot tell */
    gboolean (*is_it) (const char *bytes, gsize n_bytes);
    TqReaderFunc read;
    gboolean needs_signature; /* without it it is not that format, whatever its name */
    gboolean is_binary; /* compressed or of many articles: its size is not an article's */
} TqReader;

/* ---- what is not read ------------------------------------------------------------------------ */

/* A table is no article, and which of its columns is the text nobody says. */
static gboolean
refuse_table (TqReading *reading G_GNUC_UNUSED, const TqSource *source, GError **error)
{
    if (!source->is_found)
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "%s: a table is not read; write one article a line as .jsonl", source->path);
    return FALSE;
}

/* There is no kept library that reads RTF. */
static gboolean
refuse_rtf (TqReading *reading G_GNUC_UNUSED, const TqSource *source, GError **error)
{
    g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                 "%s: RTF is not read; save it as DOCX, ODT or plain text", source->path);
    return FALSE;
}

/* ---- the table ------------------------------------------------------------------------------- */

/* In the order in which bytes are asked. */
static const TqReader readers[] = {
    { .name = "gzip",
      .what = "a gzip file",
      .suffixes = { ".gz", ".tgz" },
      .is_it = tq_signature_is_gzip,
      .read = tq_read_source_gzip,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "docx",
      .what = "a DOCX file",
      .suffixes = { ".docx" },
      .is_it = tq_signature_is_docx,
      .read = tq_read_source_docx,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "odt",
      .what = "an ODT file",
      .suffixes = { ".odt" },
      .is_it = tq_signature_is_odt,
      .read = tq_read_source_odt,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "zip",
      .what = "a zip archive",
      .suffixes = { ".zip" },
      .is_it = tq_signature_is_zip,
      .read = tq_read_source_archive,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "tar",
      .what = "a tar archive",
      .suffixes = { ".tar" },
      .is_it = tq_signature_is_tar,
      .read = tq_read_source_archive,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "pdf",
      .what = "a PDF",
      .suffixes = { ".pdf" },
      .types = { "application/pdf" },
      .is_it = tq_signature_is_pdf,
      .read = tq_read_source_pdf,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "warc",
      .what = "a WARC",
      .suffixes = { ".warc" },
      .is_it = tq_signature_is_warc,
      .read = tq_read_source_warc,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "rtf",
      .what = "RTF",
      .suffixes = { ".rtf" },
      .is_it = tq_signature_is_rtf,
      .read = refuse_rtf },
    { .name = "mhtml",
      .what = "a saved page",
      .suffixes = { ".mhtml", ".mht" },
      .types = { "multipart/related" },
      .is_it = tq_signature_is_mhtml,
      .read = tq_read_source_mhtml },
    { .name = "page",
      .what = "a web page",
      .suffixes = { ".html", ".htm", ".xhtml", ".shtml" },
      .types = { "text/html", "application/xhtml+xml" },
      .is_it = tq_signature_is_page,
      .read = tq_read_source_page },
    { .name = "feed",
      .what = "a feed",
      .suffixes = { ".rss", ".atom", ".rdf", ".xml" },
      .types = { "application/rss+xml", "application/atom+xml", "text/xml", "application/xml" },
      .is_it = tq_signature_is_feed,
      .read = tq_read_source_feed },
    { .name = "news-xml",
      .what = "NITF or NewsML-G2",
      .suffixes = { ".nitf", ".newsml", ".xml" },
      .is_it = tq_signature_is_news_xml,
      .read = tq_read_source_news_xml },
    { .name = "jsonl",
      .what = "JSON Lines",
      .suffixes = { ".jsonl", ".ndjson" },
      .types = { "application/x-ndjson" },
      .read = tq_read_source_json_lines,
      .is_binary = TRUE },
    { .name = "ninjs",
      .what = "a ninjs item",
      .suffixes = { ".json", ".ninjs" },
      .types = { "application/json" },
      .is_it = tq_signature_is_ninjs,
      .read = tq_read_source_ninjs,
      .needs_signature = TRUE },
    { .name = "table",
      .what = "a table",
      .suffixes = { ".csv", ".tsv" },
      .types = { "text/csv", "text/tab-separated-values" },
      .read = refuse_table },
    { .name = "markdown",
      .what = "Markdown",
      .suffixes = { ".md", ".markdown" },
      .types = { "text/markdown" },
      .read = tq_read_source_markdown },
    { .name = "text",
      .what = "plain text",
      .suffixes = { ".txt", ".text" },
      .types = { "text/plain" },
      .read = tq_read_source_text },
};

static const TqReader *
find_by_name (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
        if (strcmp (readers[i].name, name) == 0)
            return &readers[i];
    return NULL;
}

static gboolean
has_suffix (const char *path, const char *suffix)
{
    gsize n_path = strlen (path), n = strlen (suffix);

    return n_path > n && g_ascii_strcasecmp (path + n_path - n, suffix) == 0;
}

static gboolean
claims (const TqReader *row, const char *path)
{
    for (guint s = 0; s < G_N_ELEMENTS (row->suffixes) && row->suffixes[s] != NULL; s++)
        if (has_suffix (path, row->suffixes[s]))
            return TRUE;
    return FALSE;
}

static const TqReader *
find_by_suffix (const char *path)
{
    for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
        if (claims (&readers[i], path))
            return &readers[i];
    return NULL;
}

static const TqReader *
find_by_type (const char *type)
{
    gsize n = type != NULL ? strcspn (type, "; ") : 0;

    for (guint i = 0; i < G_N_ELEMENTS (readers) && n > 0; i++)
        for (guint t = 0; t < G_N_ELEMENTS (readers[i].types) && readers[i].types[t] != NULL; t++)
            if (strlen (readers[i].types[t]) == n &&
                g_ascii_strncasecmp (readers[i].types[t], type, n) == 0)
                return &readers[i];
    return NULL;
}

static const TqReader *
find_by_bytes (const char *bytes, gsize n_bytes)
{
    gsize n_mark = tq_charset_utf8_mark (bytes, n_bytes);

    bytes += n_mark;
    n_bytes -= n_mark;
    for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
        if (readers[i].is_it != NULL && readers[i].is_it (bytes, n_bytes))
            return &readers[i];
    return NULL;
}

static const char *const input_names[] = {
    [TQ_INPUT_AUTO] = NULL, [TQ_INPUT_TEXT] = "text", [TQ_INPUT_JSONL] = "jsonl"
};

static const TqReader *
find (const char *bytes, gsize n_bytes, const char *type, const char *path, TqInputFormat input)
{
    const TqReader *row = NULL;

    if (input != TQ_INPUT_AUTO)
        return find_by_name (input_names[input]);
    row = find_by_bytes (bytes, n_bytes);
    /* a text that speaks of a WARC is none, if its type says text */
    if (row == NULL || (type != NULL && row->is_binary)) {
        const TqReader *declared = find_by_type (type);

        row = declared != NULL ? declared : row;
    }
    if (row == NULL)
        row = find_by_suffix (path);
    return row;
}

gboolean
tq_reading_knows_suffix (const char *name)
{
    return find_by_suffix (name) != NULL;
}

gboolean
tq_reading_is_container (const char *bytes, gsize n_bytes, const char *name, TqInputFormat input)
{
    const TqReader *row = find (bytes, n_bytes, NULL, name, input);

    return row != NULL && row->is_binary;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* A row without its signature is what the suffix claims and the bytes do not bear out. */
static gboolean
lacks_signature (const TqReader *row, const TqSource *source)
{
    return row->needs_signature && !row->is_it (source->bytes, source->n_bytes);
}

gboolean
tq_reading_read (TqReading *reading, const TqSource *source, GError **error)
{
    TqInputFormat input = reading->options->input;
    const TqReader *row = find (source->bytes, source->n_bytes, source->type, source->path, input),
                   *claimed = find_by_suffix (source->path);
    const TqReader *text = find_by_name ("text");

    if (source->n_bytes == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: empty", source->path);
        return FALSE;
    }
    if (row == NULL)
        row = text;
    /* some other JSON beside the articles */
    if (source->is_found && strcmp (row->name, "ninjs") == 0 && lacks_signature (row, source))
        return FALSE;
    if (lacks_signature (row, source)) {
        if (tq_charset_is_binary (source->bytes, source->n_bytes)) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                         "%s: is not %s; damaged, or its name is wrong", source->path, row->what);
            return FALSE;
        }
        if (strcmp (row->name, "ninjs") == 0 &&
            tq_signature_is_json (source->bytes, source->n_bytes)) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                         "%s: JSON, but not %s; one article a line is read as .jsonl",
                         source->path, row->what);
            return FALSE;
        }
        tq_notice_add (reading->notices, FALSE, source->path,
                       "is not %s, as its name says; read as plain text", row->what);
        row = text;
    } else if (claimed != NULL && !claims (row, source->path) && input == TQ_INPUT_AUTO &&
               source->type == NULL) {
        tq_notice_add (reading->notices, FALSE, source->path,
                       "is %s, not %s as its name says; read as that", row->what, claimed->what);
    }
    return row->read (reading, source, error);
}
