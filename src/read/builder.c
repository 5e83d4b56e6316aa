#include "read/builder.h"

#include <string.h>
#include <tanaqud/error.h>

#include "base/time.h"
#include "pack/language.h"
#include "read/furniture.h"
#include "read/when.h"

/* ---- fields ---------------------------------------------------------------------------------- */

void
tq_builder_set (TqBuilder *builder, TqField field, const char *value, const char *from)
{
    g_autofree char *date = NULL;

    if (field == TQ_FIELD_DATE && value != NULL)
        value = date = tq_when_normalise (value);
    tq_document_set (builder->reading->packs, builder->document, field, value, from);
}

void
tq_builder_set_metadata (TqBuilder *builder, const TqMetadata *metadata)
{
    g_autofree char *date = metadata->date != NULL ? tq_when_normalise (metadata->date) : NULL;
    TqMetadata normal = *metadata;

    normal.date = date;
    tq_document_set_metadata (builder->reading->packs, builder->document, &normal);
}

/* ---- blocks ---------------------------------------------------------------------------------- */

void
tq_builder_init (TqBuilder *builder, TqReading *reading, const TqSource *source, const char *format)
{
    *builder = (TqBuilder) { reading, source, g_new0 (TqDocument, 1), g_string_new (NULL), FALSE };
    tq_reading_digest (reading, source, builder->document);
    builder->document->format = format;
    builder->document->path = g_strdup (source->path);
    builder->document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
}

void
tq_builder_clear (TqBuilder *builder)
{
    g_clear_pointer (&builder->document, tq_document_free);
    if (builder->text != NULL)
        g_string_free (builder->text, TRUE);
    builder->text = NULL;
}

static gboolean
is_blank (gunichar cp)
{
    return cp < 0x80 ? g_ascii_isspace ((char) cp) : g_unichar_isspace (cp);
}

/* A blank that keeps a figure together is the author's: "38 %", "10 000". */
static gboolean
keeps_together (gunichar cp)
{
    return cp == 0x00a0 || cp == 0x202f;
}

/* Runs of white space become one space; returns whether anything else was there. */
static gboolean
append_collapsed (GString *out, const char *text, gsize n_bytes)
{
    gsize start = out->len;
    const char *end = text + n_bytes, *run = text;

    while (text < end) {
        gunichar cp = (guint8) *text < 0x80 ? (gunichar) *text : g_utf8_get_char (text);
        const char *next = g_utf8_next_char (text);

        if (is_blank (cp) && !(keeps_together (cp) && next < end && text > run &&
                               !is_blank (g_utf8_get_char (next)))) {
            g_string_append_len (out, run, text - run);
            if (out->len > start && out->str[out->len - 1] != ' ')
                g_string_append_c (out, ' ');
            run = next;
        }
        text = next;
    }
    g_string_append_len (out, run, end - run);
    if (out->len > start && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
    return out->len > start;
}

void
tq_builder_add (TqBuilder *builder, TqBlockRole role, const char *reason, const char *text,
                gsize n_bytes, const TqSpan *place)
{
    gsize before = builder->text->len;
    TqDocument *document = builder->document;
    TqBlock block = { .role = role, .reason = reason };

    if (document->blocks->len > 0)
        g_string_append (builder->text, "\n\n");
    block.span.start = (guint32) builder->text->len;
    if (!append_collapsed (builder->text, text, n_bytes)) {
        g_string_truncate (builder->text, before);
        return;
    }
    block.span.end = (guint32) builder->text->len;
    g_array_append_val (document->blocks, block);
    if (place != NULL) {
        if (document->places == NULL)
            document->places = g_array_new (FALSE, TRUE, sizeof (TqSpan));
        g_array_append_val (document->places, *place);
    }
}

/* The first block, or the second under a headline. */
static guint
first_header (const TqBuilder *builder)
{
    for (guint i = 0; i < MIN (builder->document->blocks->len, 2); i++) {
        const TqBlock *block = &g_array_index (builder->document->blocks, TqBlock, i);
        TqField field;
        gsize from;

        if (tq_header_line (builder->text->str + block->span.start,
                            block->span.end - block->span.start, &field, &from))
            return i;
    }
    return builder->document->blocks->len;
}

void
tq_builder_take_header (TqBuilder *builder)
{
    guint first = first_header (builder);

    for (guint i = first; i < builder->document->blocks->len; i++) {
        TqBlock *block = &g_array_index (builder->document->blocks, TqBlock, i);
        const char *text = builder->text->str + block->span.start;
        gsize n = block->span.end - block->span.start, from;
        g_autofree char *value = NULL;
        TqField field;

        if (!tq_header_line (text, n, &field, &from))
            return;
        if (i == 1 && first == 1) /* the headline stands above them */
            g_array_index (builder->document->blocks, TqBlock, 0).role = TQ_BLOCK_TITLE;
        value = g_strndup (text + from, n - from);
        tq_builder_set (builder, field, value, "header");
        block->role = TQ_BLOCK_HEADER;
        if (field == TQ_FIELD_TITLE) {
            block->role = TQ_BLOCK_TITLE;
            block->span.start += (guint32) (from + strspn (text + from, " "));
        }
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

void
tq_document_find_languages (const TqPacks *packs, TqDocument *document)
{
    gboolean is_found = document->lang == 0;

    if (is_found)
        document->lang = tq_language_identify (packs, document->text, document->n_bytes);
    for (guint i = 0; i < document->blocks->len; i++) {
        TqBlock *block = &g_array_index (document->blocks, TqBlock, i);
        guint32 n = block->span.end - block->span.start;

        block->lang = document->lang;
        if (n >= 80 && block->role != TQ_BLOCK_HEADER && block->role != TQ_BLOCK_TITLE &&
            block->role != TQ_BLOCK_FURNITURE) {
            gboolean is_all = is_found && n == document->n_bytes; /* has just been asked */
            TqLang lang =
                is_all ? document->lang
                       : tq_language_identify (packs, document->text + block->span.start, n);

            block->lang = lang != 0 ? lang : document->lang;
        }
    }
}

/* The text of the article, furniture left out, says its language best: menus of many pages are in
 * another. What a feed or a document declares counts where the text is in that script: word
 * processors write their own language into every file. */
static void
find_language (TqBuilder *builder)
{
    TqDocument *document = builder->document;
    const TqPacks *packs = builder->reading->packs;
    const TqPack *declared = tq_packs_get (packs, document->lang);
    g_autoptr (GString) sample = g_string_new (NULL);
    TqLang found;

    if (declared != NULL && document->from[TQ_FIELD_LANG] == NULL) /* the user's word */
        return;

    for (guint i = 0; i < document->blocks->len && sample->len < 1000; i++) {
        const TqBlock *block = &g_array_index (document->blocks, TqBlock, i);

        if (block->role == TQ_BLOCK_BODY || block->role == TQ_BLOCK_LEAD) {
            g_string_append_len (sample, builder->text->str + block->span.start,
                                 block->span.end - block->span.start);
            g_string_append_c (sample, '\n');
        }
    }
    found = tq_language_identify (packs, sample->str, sample->len);
    if (declared != NULL && (found == 0 || tq_packs_get (packs, found)->script == declared->script))
        return;
    document->lang = found;
    document->from[TQ_FIELD_LANG] = NULL;
}

static void
take_title_of_block (TqDocument *document)
{
    for (guint i = 0; i < document->blocks->len && document->title == NULL; i++) {
        const TqBlock *block = &g_array_index (document->blocks, TqBlock, i);

        if (block->role == TQ_BLOCK_TITLE)
            document->title = g_strndup (document->text + block->span.start,
                                         block->span.end - block->span.start);
    }
}

static gboolean
has_article (const TqDocument *document)
{
    for (guint i = 0; i < document->blocks->len; i++)
        if (g_array_index (document->blocks, TqBlock, i).role != TQ_BLOCK_FURNITURE)
            return TRUE;
    return FALSE;
}

gboolean
tq_builder_finish (TqBuilder *builder, const char *id, GError **error)
{
    TqDocument *document = builder->document;
    TqReading *reading = builder->reading;

    if (builder->text->len > reading->limits.article_bytes) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                     "%s: its text has %" G_GSIZE_FORMAT
                     " bytes; limit \"article\" is %" G_GUINT64_FORMAT,
                     document->path, builder->text->len, reading->limits.article_bytes);
        return FALSE;
    }
    if (!has_article (document)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     document->blocks->len > 0 ? "%s: holds no article, only furniture"
                                               : "%s: empty",
                     document->path);
        return FALSE;
    }
    find_language (builder);
    document->id = tq_reading_new_id (reading, id);
    document->n_bytes = (guint32) builder->text->len;
    document->text = g_string_free (g_steal_pointer (&builder->text), FALSE);
    if (document->date != NULL && !tq_time_parse_edtf (document->date, &document->published))
        g_clear_pointer (&document->date, g_free);
    tq_document_find_languages (reading->packs, document);
    if (!builder->is_marked)
        tq_furniture_mark (reading->packs, document);
    take_title_of_block (document);
    tq_reading_add (reading, g_steal_pointer (&builder->document));
    return TRUE;
}
