/* json-lines.c - JSON Lines: one article a line, as the contract has it. A line that is none is
 * named, and the rest goes on. */
#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>

#include "read/article.h"
#include "read/json-row.h"

/* Members of a row, by the place of their key. */
enum { TEXT, ID, LANG, SOURCE, DATE, TITLE, URL, N_KEYS };
static const char *const keys[] = { "text", "id", "lang", "source", "date", "title", "url" };

static gboolean
add_article (TqReading *reading, const char *place, const char *const *values, GError **error)
{
    TqSource source = { .path = place,
                        .bytes = values[TEXT],
                        .n_bytes = values[TEXT] != NULL ? strlen (values[TEXT]) : 0,
                        .is_utf8 = TRUE,
                        .metadata = { values[LANG], values[SOURCE], values[DATE], values[TITLE],
                                      values[URL], NULL } };
    TqDocument *document;

    if (values[TEXT] == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: an article has an \"id\" and a \"text\"",
                     place);
        return FALSE;
    }
    document = tq_article_new (reading, &source, values[ID] != NULL ? values[ID] : "article",
                               FALSE, error);
    if (document == NULL)
        return FALSE;
    tq_reading_add (reading, document);
    return TRUE;
}

/* A row that is more than flat strings, or that is none. */
static gboolean
add_tree (TqReading *reading, const char *place, const char *line, gsize n_bytes, GError **error)
{
    json_error_t reason;
    json_t *row = json_loadb (line, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    const char *values[N_KEYS];
    gboolean is_added;

    if (row == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s: column %d: %s", place, reason.column,
                     reason.text);
        return FALSE;
    }
    for (guint i = 0; i < N_KEYS; i++) {
        const json_t *value = json_object_get (row, keys[i]);

        values[i] = json_string_value (value);
        if (value != NULL && values[i] == NULL && !json_is_null (value))
            tq_notice_add (reading->notices, FALSE, place, "\"%s\" is not a string; left out",
                           keys[i]);
    }
    is_added = add_article (reading, place, values, error);
    json_decref (row);
    return is_added;
}

static gboolean
add_row (TqReading *reading, const char *place, const char *line, gsize n_bytes, GError **error)
{
    g_autofree char *buffer = g_malloc (n_bytes);
    const char *values[N_KEYS];

    if (tq_json_row_read (line, n_bytes, buffer, keys, values, N_KEYS))
        return add_article (reading, place, values, error);
    return add_tree (reading, place, line, n_bytes, error);
}

gboolean
tq_read_source_json_lines (TqReading *reading, const TqSource *source, GError **error)
{
    const char *at = source->bytes, *end = at + source->n_bytes;
    guint n_before = reading->n_read;

    for (guint line = 1; at < end; line++) {
        const char *newline = memchr (at, '\n', (gsize) (end - at));
        gsize n = newline != NULL ? (gsize) (newline - at) : (gsize) (end - at), n_blank = 0,
              n_mark = line == 1 ? tq_charset_utf8_mark (at, n) : 0;
        g_autofree char *place = g_strdup_printf ("%s:%u", source->path, line);
        g_autoptr (GError) reason = NULL;

        at += n_mark;
        n -= n_mark;
        while (n_blank < n && g_ascii_isspace (at[n_blank]))
            n_blank++;
        if (n_blank < n && !add_row (reading, place, at, n, &reason))
            tq_reading_skip (reading, place, reason->message);
        at += n + (newline != NULL);
    }
    if (reading->n_read > n_before)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: none of its lines is an article",
                 source->path);
    return FALSE;
}
