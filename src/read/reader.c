/* reader.c - the table of readers: bytes, MIME types and suffixes → the function that reads them
 *
 * What a file is, its bytes say surest: a page saved as .txt is a page. Where they do not speak, a
 * header from outside does, then the suffix; what is left is plain text. A suffix that the bytes
 * contradict is noted. */
#include <string.h>
#include <tanaqud/error.h>

#include "read/archive.h"
#include "read/reading.h"

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

/* ---- signatures ------------------------------------------------------------------------------ */

static gboolean
begins_with (const char *bytes, gsize n_bytes, const char *signature)
{
    gsize n = strlen (signature);

    return n_bytes >= n && memcmp (bytes, signature, n) == 0;
}

/* Behind white space, comments, declarations and the document type: where the first element or a
 * page's own document type begins. */
static gsize
skip_prolog (const char *bytes, gsize n_bytes)
{
    static const struct {
        const char *begin;
        const char *end;
    } parts[] = { { "<!--", "-->" }, { "<?", "?>" } };
    gsize at = 0;

    for (guint i = 0; i <= G_N_ELEMENTS (parts);) {
        const char *end;

        while (at < n_bytes && g_ascii_isspace (bytes[at]))
            at++;
        if (i == G_N_ELEMENTS (parts))
            break;
        if (!begins_with (bytes + at, n_bytes - at, parts[i].begin)) {
            i++;
            continue;
        }
        end = memmem (bytes + at, n_bytes - at, parts[i].end, strlen (parts[i].end));
        if (end == NULL)
            return n_bytes;
        at = (gsize) (end - bytes) + strlen (parts[i].end);
        i = 0;
    }
    return at;
}

/* Whether a word of @words (NULL-terminated) begins the text there, in letters of either case. */
static gboolean
begins_with_any (const char *bytes, gsize n_bytes, const char *const *words)
{
    for (guint i = 0; words[i] != NULL; i++)
        if (n_bytes >= strlen (words[i]) &&
            g_ascii_strncasecmp (bytes, words[i], strlen (words[i])) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
is_page (const char *bytes, gsize n_bytes)
{
    static const char *const words[] = { "<!doctype html", "<html",  "<head", "<body",
                                         "<meta",          "<title", NULL };
    gsize at = skip_prolog (bytes, n_bytes);

    return begins_with_any (bytes + at, n_bytes - at, words);
}

/* The first element, of XML with a document type as well; one with a list of declarations ends in
 * "]>". */
static gboolean
has_root (const char *bytes, gsize n_bytes, const char *const *words)
{
    gsize at = skip_prolog (bytes, n_bytes);

    if (n_bytes - at > 9 && g_ascii_strncasecmp (bytes + at, "<!doctype", 9) == 0) {
        const char *close = memchr (bytes + at, '>', n_bytes - at),
                   *list = memchr (bytes + at, '[', n_bytes - at);

        if (list != NULL && close != NULL && list < close)
            close = memmem (list, (gsize) (bytes + n_bytes - list), "]>", 2);
        if (close == NULL)
            return FALSE;
        close += *close == ']' ? 2 : 1;
        at = (gsize) (close - bytes);
        at += skip_prolog (bytes + at, n_bytes - at);
    }
    return begins_with_any (bytes + at, n_bytes - at, words);
}

static gboolean
is_feed (const char *bytes, gsize n_bytes)
{
    static const char *const words[] = { "<rss", "<feed", "<rdf:rdf", "<atom:feed", NULL };

    return has_root (bytes, n_bytes, words);
}

static gboolean
is_news_xml (const char *bytes, gsize n_bytes)
{
    static const char *const words[] = { "<nitf",        "<newsItem",     "<newsMessage",
                                         "<packageItem", "<nar:newsItem", NULL };

    return has_root (bytes, n_bytes, words);
}

static gboolean
has_word (const char *bytes, gsize n_bytes, const char *word)
{
    return bytes != NULL && memmem (bytes, n_bytes, word, strlen (word)) != NULL;
}

/* A line that ends an object before one that begins another: never inside one value of JSON, and
 * told by the first line of a long file. */
static gboolean
is_row_of_values (const char *bytes, gsize n_bytes)
{
    const char *newline = memchr (bytes, '\n', n_bytes), *end = newline;

    while (end != NULL && end > bytes && g_ascii_isspace (end[-1]))
        end--;
    return end != NULL && end > bytes && end[-1] == '}' && newline + 1 < bytes + n_bytes &&
           newline[1] == '{';
}

static gboolean
is_json (const char *bytes, gsize n_bytes)
{
    gsize at = skip_prolog (bytes, n_bytes);

    return at < n_bytes && (bytes[at] == '{' || bytes[at] == '[');
}

/* JSON with the key that every ninjs item has, and one of those that hold its text. */
static gboolean
is_ninjs (const char *bytes, gsize n_bytes)
{
    gsize at = skip_prolog (bytes, n_bytes);

    return is_json (bytes, n_bytes) && !is_row_of_values (bytes + at, n_bytes - at) &&
           has_word (bytes, n_bytes, "\"uri\"") &&
           (has_word (bytes, n_bytes, "\"body") || has_word (bytes, n_bytes, "\"bodies\"") ||
            has_word (bytes, n_bytes, "\"headline"));
}

/* ---- signatures of binary formats ------------------------------------------------------------ */

static gboolean
is_gzip (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "\x1f\x8b\x08");
}

static gboolean
is_zip (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "PK\x03\x04") || begins_with (bytes, n_bytes, "PK\x05\x06");
}

/* By the directory; where that is cut off, by the first entry, which both formats prescribe or all
 * writers put there. */
static gboolean
is_docx (const char *bytes, gsize n_bytes)
{
    return is_zip (bytes, n_bytes) &&
           (tq_zip_has_entry (bytes, n_bytes, "word/document.xml") ||
            (n_bytes > 49 && memcmp (bytes + 30, "[Content_Types].xml", 19) == 0));
}

static gboolean
is_odt (const char *bytes, gsize n_bytes)
{
    return is_zip (bytes, n_bytes) && n_bytes > 77 &&
           memcmp (bytes + 30, "mimetypeapplication/vnd.oasis.opendocument.text", 47) == 0;
}

static gboolean
is_tar (const char *bytes, gsize n_bytes)
{
    return n_bytes >= 265 && memcmp (bytes + 257, "ustar", 5) == 0;
}

static gboolean
is_warc (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "WARC/");
}

static gboolean
is_pdf (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "%PDF-");
}

static gboolean
is_rtf (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "{\\rtf");
}

/* A saved page: a header with a multipart type in its first lines. */
static gboolean
is_mhtml (const char *bytes, gsize n_bytes)
{
    gsize n = MIN (n_bytes, 2048);

    return (begins_with (bytes, n, "From:") || begins_with (bytes, n, "MIME-Version:") ||
            begins_with (bytes, n, "Content-Type: multipart/")) &&
           has_word (bytes, n, "multipart/");
}

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
      .is_it = is_gzip,
      .read = tq_read_source_gzip,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "docx",
      .what = "a DOCX file",
      .suffixes = { ".docx" },
      .is_it = is_docx,
      .read = tq_read_source_docx,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "odt",
      .what = "an ODT file",
      .suffixes = { ".odt" },
      .is_it = is_odt,
      .read = tq_read_source_odt,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "zip",
      .what = "a zip archive",
      .suffixes = { ".zip" },
      .is_it = is_zip,
      .read = tq_read_source_archive,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "tar",
      .what = "a tar archive",
      .suffixes = { ".tar" },
      .is_it = is_tar,
      .read = tq_read_source_archive,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "pdf",
      .what = "a PDF",
      .suffixes = { ".pdf" },
      .types = { "application/pdf" },
      .is_it = is_pdf,
      .read = tq_read_source_pdf,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "warc",
      .what = "a WARC",
      .suffixes = { ".warc" },
      .is_it = is_warc,
      .read = tq_read_source_warc,
      .needs_signature = TRUE,
      .is_binary = TRUE },
    { .name = "rtf", .what = "RTF", .suffixes = { ".rtf" }, .is_it = is_rtf, .read = refuse_rtf },
    { .name = "mhtml",
      .what = "a saved page",
      .suffixes = { ".mhtml", ".mht" },
      .types = { "multipart/related" },
      .is_it = is_mhtml,
      .read = tq_read_source_mhtml },
    { .name = "page",
      .what = "a web page",
      .suffixes = { ".html", ".htm", ".xhtml", ".shtml" },
      .types = { "text/html", "application/xhtml+xml" },
      .is_it = is_page,
      .read = tq_read_source_page },
    { .name = "feed",
      .what = "a feed",
      .suffixes = { ".rss", ".atom", ".rdf", ".xml" },
      .types = { "application/rss+xml", "application/atom+xml", "text/xml", "application/xml" },
      .is_it = is_feed,
      .read = tq_read_source_feed },
    { .name = "news-xml",
      .what = "NITF or NewsML-G2",
      .suffixes = { ".nitf", ".newsml", ".xml" },
      .is_it = is_news_xml,
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
      .is_it = is_ninjs,
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
    if (begins_with (bytes, n_bytes, "\xef\xbb\xbf")) {
        bytes += 3;
        n_bytes -= 3;
    }
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
        if (strcmp (row->name, "ninjs") == 0 && is_json (source->bytes, source->n_bytes)) {
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
