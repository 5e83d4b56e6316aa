/* json-lines.c - JSON Lines: one article a line, as the contract has it. A line that is none is named, and the rest goes on. */
#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>

#include "read/article.h"
#include "read/infer.h"

static const char *
string_of (const json_t *object, const char *key)
{
    return json_string_value (json_object_get (object, key));
}

static gboolean
add_row (TqReading *reading, const char *place, const char *line, gsize n_bytes, GError **error)
{
    json_error_t reason;
    json_t *row = json_loadb (line, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    const char *text = string_of (row, "text"), *wish = string_of (row, "id");
    TqDocument *document = NULL;

    if (row == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s: column %d: %s", place, reason.column, reason.text);
    } else if (text == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: an article has an \"id\" and a \"text\"", place);
    } else {
        TqSource source = { .path = place, .bytes = text, .n_bytes = strlen (text),
                            .metadata = { string_of (row, "lang"), string_of (row, "source"), string_of (row, "date"),
                                          string_of (row, "title"), string_of (row, "url"), NULL } };

        document = tq_article_new (reading, &source, wish != NULL ? wish : "article", FALSE, error);
    }
    if (document != NULL) {
        tq_infer_metadata (reading, document);
        tq_reading_add (reading, document);
    }
    json_decref (row);
    return document != NULL;
}

gboolean
tq_read_source_json_lines (TqReading *reading, const TqSource *source, GError **error)
{
    const char *at = source->bytes, *end = at + source->n_bytes;
    guint n_before = reading->documents->len;

    for (guint line = 1; at < end; line++) {
        const char *newline = memchr (at, '\n', (gsize) (end - at));
        gsize n = newline != NULL ? (gsize) (newline - at) : (gsize) (end - at), n_blank = 0;
        g_autofree char *place = g_strdup_printf ("%s:%u", source->path, line);
        g_autoptr (GError) reason = NULL;

        if (line == 1 && n >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0) {
            at += 3;
            n -= 3;
        }
        while (n_blank < n && g_ascii_isspace (at[n_blank]))
            n_blank++;
        if (n_blank < n && !add_row (reading, place, at, n, &reason))
            tq_reading_skip (reading, place, reason->message);
        at += n + (newline != NULL);
    }
    if (reading->documents->len > n_before)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: none of its lines is an article", source->path);
    return FALSE;
}
