/* reader.c - the table of readers: bytes, MIME types and suffixes → the function that reads them
 *
 * What a file is, its bytes say surest: a page saved as .txt is a page. Where they do not speak, a header from outside does, then the
 * suffix; what is left is plain text. A suffix that the bytes contradict is noted. */
#include <string.h>
#include <tanaqud/error.h>

#include "read/reading.h"

typedef struct {
    const char *name;   /* as --input and notices have it */
    const char *what;   /* in a sentence: "a web page" */
    const char *suffixes[8];
    const char *types[5];
    gboolean (*is_it) (const char *bytes, gsize n_bytes); /* by its first bytes; NULL: they cannot tell */
    TqReaderFunc read;
    gboolean is_binary; /* compressed or of many articles: its size is not an article's. Without its signature it is not that format */
} TqReader;

/* ---- signatures ------------------------------------------------------------------------------------------------ */

static gboolean
begins_with (const char *bytes, gsize n_bytes, const char *signature)
{
    gsize n = strlen (signature);

    return n_bytes >= n && memcmp (bytes, signature, n) == 0;
}

/* Whether a word of @words (small letters, NULL-terminated) begins the text behind white space and comments. */
static gboolean
begins_with_tag (const char *bytes, gsize n_bytes, const char *const *words)
{
    gsize at = 0;

    for (;;) {
        const char *end;

        while (at < n_bytes && g_ascii_isspace (bytes[at]))
            at++;
        if (n_bytes - at < 4 || memcmp (bytes + at, "<!--", 4) != 0)
            break;
        end = memmem (bytes + at, n_bytes - at, "-->", 3);
        if (end == NULL)
            return FALSE;
        at = (gsize) (end - bytes) + 3;
    }
    for (guint i = 0; words[i] != NULL; i++)
        if (n_bytes - at >= strlen (words[i]) && g_ascii_strncasecmp (bytes + at, words[i], strlen (words[i])) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
is_page (const char *bytes, gsize n_bytes)
{
    static const char *const words[] = { "<!doctype html", "<html", "<head", "<body", "<meta", "<title", NULL };

    return begins_with_tag (bytes, n_bytes, words);
}

/* ---- the table ------------------------------------------------------------------------------------------------- */

/* In the order in which bytes are asked. */
static const TqReader readers[] = {
    { "page", "a web page", { ".html", ".htm", ".xhtml", ".shtml" }, { "text/html", "application/xhtml+xml" }, is_page, tq_read_source_page, FALSE },
    { "jsonl", "JSON Lines", { ".jsonl", ".ndjson" }, { "application/x-ndjson" }, NULL, tq_read_source_json_lines, TRUE },
    { "text", "plain text", { ".txt", ".text" }, { "text/plain" }, NULL, tq_read_source_text, FALSE },
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

static const TqReader *
find_by_suffix (const char *path)
{
    for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
        for (guint s = 0; s < G_N_ELEMENTS (readers[i].suffixes) && readers[i].suffixes[s] != NULL; s++)
            if (has_suffix (path, readers[i].suffixes[s]))
                return &readers[i];
    return NULL;
}

static const TqReader *
find_by_type (const char *type)
{
    gsize n = type != NULL ? strcspn (type, "; ") : 0;

    for (guint i = 0; i < G_N_ELEMENTS (readers) && n > 0; i++)
        for (guint t = 0; t < G_N_ELEMENTS (readers[i].types) && readers[i].types[t] != NULL; t++)
            if (strlen (readers[i].types[t]) == n && g_ascii_strncasecmp (readers[i].types[t], type, n) == 0)
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

static const char *const input_names[] = { [TQ_INPUT_AUTO] = NULL, [TQ_INPUT_TEXT] = "text", [TQ_INPUT_JSONL] = "jsonl" };

static const TqReader *
find (const char *bytes, gsize n_bytes, const char *type, const char *path, TqInputFormat input)
{
    const TqReader *row = NULL;

    if (input != TQ_INPUT_AUTO)
        return find_by_name (input_names[input]);
    row = find_by_bytes (bytes, n_bytes);
    if (row == NULL)
        row = find_by_type (type);
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

/* ---- reading --------------------------------------------------------------------------------------------------- */

/* A row without its signature is what the suffix claims and the bytes do not bear out. */
static gboolean
lacks_signature (const TqReader *row, const TqSource *source)
{
    return row->is_binary && row->is_it != NULL && !row->is_it (source->bytes, source->n_bytes);
}

gboolean
tq_reading_read (TqReading *reading, const TqSource *source, GError **error)
{
    TqInputFormat input = reading->options->input;
    const TqReader *row = find (source->bytes, source->n_bytes, source->type, source->path, input), *claimed = find_by_suffix (source->path);
    const TqReader *text = find_by_name ("text");

    if (source->n_bytes == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: empty", source->path);
        return FALSE;
    }
    if (row == NULL)
        row = text;
    if (lacks_signature (row, source)) {
        if (tq_charset_is_binary (source->bytes, source->n_bytes)) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: is not %s; damaged, or its name is wrong", source->path, row->what);
            return FALSE;
        }
        tq_notice_add (reading->notices, FALSE, source->path, "is not %s, as its name says; read as plain text", row->what);
        row = text;
    } else if (claimed != NULL && row != claimed && input == TQ_INPUT_AUTO && source->type == NULL) {
        tq_notice_add (reading->notices, FALSE, source->path, "is %s, not %s as its name says; read as that", row->what, claimed->what);
    }
    return row->read (reading, source, error);
}
