/* view-place.c - where a claim stands in a file, as editors and CI count */
#include "report/view.h"

#include <string.h>

static gboolean
is_number (const char *text)
{
    return text[0] != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* The line of an article that came from a JSON Lines file, whose path is "FILE:LINE"; 0 for a file
 * of its own. */
static guint32
line_of_lines (const TqDocument *document, gsize *ret_n_path)
{
    const char *colon = strrchr (document->path, ':');
    gsize n = colon != NULL ? (gsize) (colon - document->path) : 0;

    if (colon == NULL || !is_number (colon + 1))
        return 0;
    if (!g_str_has_prefix (document->path, "standard input:") &&
        (n < 6 || memcmp (colon - 6, ".jsonl", 6) != 0))
        return 0;
    *ret_n_path = n;
    return (guint32) g_ascii_strtoull (colon + 1, NULL, 10);
}

static guint32
byte_column (const TqDocument *document, guint32 byte)
{
    guint32 start = byte;

    while (start > 0 && document->text[start - 1] != '\n')
        start--;
    return byte - start + 1;
}

TqPlace
tq_view_place (const TqView *view, guint32 index)
{
    const TqClaim *claim = tq_view_claim (view, index);
    const TqDocument *document = tq_view_document (view, claim->doc);
    gsize n_path = 0;
    guint32 line = line_of_lines (document, &n_path);
    TqPlace place = { NULL, TRUE, line, 1, line, 1, 1, 1 };

    if (line != 0) {
        place.path = g_strndup (document->path, n_path);
        return place;
    }
    if (document->format != NULL && strcmp (document->format, "text") != 0) {
        place.path = g_strdup (document->path);
        place.line = place.end_line = 1;
        return place;
    }
    place.is_whole_line = FALSE;
    place.path = g_strdup (document->path);
    tq_offsets_to_line (view->offsets[claim->doc], claim->span.start, &place.line, &place.column);
    tq_offsets_to_line (view->offsets[claim->doc], claim->span.end, &place.end_line,
                        &place.end_column);
    place.byte_column = byte_column (document, claim->span.start);
    place.end_byte_column = byte_column (document, claim->span.end);
    return place;
}

void
tq_place_clear (TqPlace *place)
{
    g_clear_pointer (&place->path, g_free);
}
