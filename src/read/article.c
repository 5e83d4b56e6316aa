#include "read/article.h"

#include <string.h>
#include <tanaqud/error.h>

#include "base/time.h"
#include "base/utf8.h"
#include "read/builder.h"
#include "read/furniture.h"

/* ---- paragraphs ------------------------------------------------------------------------------ */

static TqSpan
trim (const char *text, guint32 start, guint32 end)
{
    while (start < end && g_unichar_isspace (g_utf8_get_char (text + start)))
        start = (guint32) (g_utf8_next_char (text + start) - text);
    while (end > start) {
        const char *last = g_utf8_prev_char (text + end);

        if (!g_unichar_isspace (g_utf8_get_char (last)))
            break;
        end = (guint32) (last - text);
    }
    return (TqSpan) { start, end };
}

static guint32
line_end (const char *text, guint32 n_bytes, guint32 from)
{
    const char *newline = memchr (text + from, '\n', n_bytes - from);

    return newline != NULL ? (guint32) (newline - text) : n_bytes;
}

/* Lines that an editor or mail program wrapped: as long as one another, and not at the end of a
 * sentence. In code points. */
#define MIN_WRAPPED 50
#define MAX_WRAPPED 100

static gboolean
is_wrapped (const char *text, TqSpan line)
{
    gsize length = tq_utf8_count (text + line.start, line.end - line.start);

    return length >= MIN_WRAPPED && length <= MAX_WRAPPED &&
           g_utf8_strchr (".!?؟:»\"”", -1, g_utf8_get_char (g_utf8_prev_char (text + line.end))) ==
               NULL;
}

/* Lower-case Latin: no paragraph begins so. Other scripts have no such sign, and there each line is
 * a paragraph. */
static gboolean
begins_inside_a_sentence (const char *text, guint32 at)
{
    return g_unichar_islower (g_utf8_get_char (text + at));
}

static void
split_paragraphs (TqDocument *document, guint32 from)
{
    gboolean may_go_on = FALSE;

    for (guint32 at = from; at < document->n_bytes;) {
        guint32 end = line_end (document->text, document->n_bytes, at);
        TqSpan line = trim (document->text, at, end);
        GArray *blocks = document->blocks;

        at = end + 1;
        if (line.start == line.end) {
            may_go_on = FALSE;
            continue;
        }
        if (may_go_on && begins_inside_a_sentence (document->text, line.start)) {
            g_array_index (blocks, TqBlock, blocks->len - 1).span.end = line.end;
        } else {
            TqBlock block = { line, TQ_BLOCK_BODY, 0, NULL };
            g_array_append_val (blocks, block);
        }
        may_go_on = is_wrapped (document->text, line);
    }
}

/* ---- header lines ---------------------------------------------------------------------------- */

/* Byte where the article proper begins. A first line that is no header line means that there are
 * none. */
static guint32
read_header (const TqPacks *packs, TqDocument *document)
{
    guint32 at = 0;

    while (at < document->n_bytes) {
        guint32 end = line_end (document->text, document->n_bytes, at);
        TqSpan line = trim (document->text, at, end), value;
        g_autofree char *text = NULL;
        TqBlock block = { line, TQ_BLOCK_HEADER, 0, NULL };
        TqField field;
        gsize from;

        if (!tq_header_line (document->text + line.start, line.end - line.start, &field, &from))
            break;
        value = trim (document->text, line.start + (guint32) from, line.end);
        text = g_strndup (document->text + value.start, value.end - value.start);
        tq_document_set (packs, document, field, text, NULL);
        if (field == TQ_FIELD_TITLE && value.start < value.end) {
            block.role = TQ_BLOCK_TITLE;
            block.span = value;
        }
        g_array_append_val (document->blocks, block);
        at = MIN (end + 1, document->n_bytes);
    }
    return at;
}

/* ---- document -------------------------------------------------------------------------------- */

static void
read_date (TqDocument *document, GArray *notices)
{
    if (document->date == NULL || tq_time_parse_edtf (document->date, &document->published))
        return;
    tq_notice_add (
        notices, FALSE, document->path,
        "the date \"%s\" is not a date of the form 2021-07-23, 2021-07 or 2021; ignored",
        document->date);
    g_clear_pointer (&document->date, g_free);
}

static gboolean
decode_text (TqReading *reading, const TqSource *source, TqDocument *document, GError **error)
{
    g_auto (TqDecoded) decoded = { 0 };

    if (!tq_reading_decode (reading, source, &decoded, error))
        return FALSE;
    document->text = g_steal_pointer (&decoded.text);
    document->n_bytes = (guint32) decoded.n_bytes;
    document->n_replaced = decoded.n_replaced;
    document->charset =
        strcmp (decoded.name, "UTF-8") != 0 ? g_steal_pointer (&decoded.name) : NULL;
    return TRUE;
}

/* A text that has been a string all along has no encoding to be found, and was not encoded
 * twice. */
static gboolean
take_text (const TqSource *source, TqDocument *document)
{
    if (source->n_bytes > TQ_DOCUMENT_MAX_BYTES ||
        tq_charset_is_binary (source->bytes, source->n_bytes) ||
        !tq_utf8_is_valid (source->bytes, source->n_bytes))
        return FALSE;
    document->text = g_strndup (source->bytes, source->n_bytes);
    document->n_bytes = (guint32) source->n_bytes;
    return TRUE;
}

TqDocument *
tq_article_new (TqReading *reading, const TqSource *source, const char *id, gboolean has_header,
                GError **error)
{
    g_autoptr (TqDocument) document = g_new0 (TqDocument, 1);

    if (!(source->is_string && take_text (source, document)) &&
        !decode_text (reading, source, document, error))
        return NULL;
    tq_reading_digest (reading, source, document);
    document->format = "text";
    document->id = tq_reading_new_id (reading, id);
    document->path = g_strdup (source->path);
    document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
    split_paragraphs (document, has_header ? read_header (reading->packs, document) : 0);
    if (document->blocks->len == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: empty", source->path);
        return NULL;
    }
    tq_document_set_metadata (reading->packs, document, &source->metadata);
    read_date (document, reading->notices);
    tq_document_find_languages (reading->packs, document);
    /* given alone, it is no furniture of anything */
    if (source->is_string && document->blocks->len == 1)
        g_array_index (document->blocks, TqBlock, 0).role = TQ_BLOCK_LEAD;
    else
        tq_furniture_mark (reading->packs, document);
    return g_steal_pointer (&document);
}

gboolean
tq_read_source_text (TqReading *reading, const TqSource *source, GError **error)
{
    g_autofree char *stem = tq_reading_stem (source->path);
    TqDocument *document = tq_article_new (reading, source, stem, TRUE, error);

    if (document == NULL)
        return FALSE;
    tq_reading_add (reading, document);
    return TRUE;
}

/* ---- from memory, for callers that have a text ----------------------------------------------- */

static TqDocument *
read_memory (const TqPacks *packs, const char *id, const TqSource *source,
             const TqReadOptions *options, gboolean has_header, GError **error)
{
    g_autoptr (GArray) notices = tq_notices_new ();
    TqReading reading = { .packs = packs, .options = options, .notices = notices };

    tq_limits_init (&reading.limits);
    return tq_article_new (&reading, source, id, has_header, error);
}

TqDocument *
tq_read_text (const TqPacks *packs, const char *id, const char *path, const char *bytes,
              gsize n_bytes, GError **error)
{
    TqSource source = { .path = path, .bytes = bytes, .n_bytes = n_bytes };
    TqReadOptions options = { 0 };

    return read_memory (packs, id, &source, &options, TRUE, error);
}

TqDocument *
tq_read_plain (const TqPacks *packs, const char *id, const char *text, gsize n_bytes,
               const TqMetadata *metadata, GError **error)
{
    TqSource source = {
        .path = id, .bytes = text, .n_bytes = n_bytes, .is_string = TRUE, .metadata = *metadata
    };
    TqReadOptions options = { .skips_digests = TRUE };

    return read_memory (packs, id, &source, &options, FALSE, error);
}
