#include "read/page.h"

#include <string.h>
#include <tanaqud/error.h>

static void
clear_time (gpointer data)
{
    g_free (((TqPageTime *) data)->datetime);
}

static void
page_init (TqPage *page, const TqPacks *packs, const TqLimits *limits, const char *text,
           guint32 n_bytes)
{
    *page = (TqPage) { .packs = packs,
                      .limits = limits,
                      .text = g_string_sized_new (n_bytes / 4 + 16) };
    tq_html_tokenizer_init (&page->tokens, text, n_bytes, (guint32) limits->attributes);
    page->blocks = g_array_new (FALSE, FALSE, sizeof (TqPageBlock));
    page->elements = g_array_new (FALSE, FALSE, sizeof (TqPageElement));
    page->times = g_array_new (FALSE, FALSE, sizeof (TqPageTime));
    g_array_set_clear_func (page->times, clear_time);
    for (guint i = 0; i < TQ_N_FIELDS; i++) {
        page->metadata.values[i] = g_ptr_array_new_with_free_func (g_free);
        page->metadata.from[i] = g_array_new (FALSE, FALSE, sizeof (const char *));
    }
}

static void
page_clear (TqPage *page)
{
    if (page->text == NULL)
        return;
    tq_html_tokenizer_clear (&page->tokens);
    g_string_free (g_steal_pointer (&page->text), TRUE);
    g_array_unref (page->blocks);
    g_array_unref (page->elements);
    g_array_unref (page->times);
    g_free (page->title);
    for (guint i = 0; i < TQ_N_FIELDS; i++) {
        g_ptr_array_unref (page->metadata.values[i]);
        g_array_unref (page->metadata.from[i]);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TqPage, page_clear)

static void
add_blocks (const TqPage *page, TqBuilder *builder, gboolean has_places)
{
    for (guint i = 0; i < page->blocks->len; i++) {
        const TqPageBlock *block = &g_array_index (page->blocks, TqPageBlock, i);

        tq_builder_add (builder, block->role, block->reason, page->text->str + block->text.start,
                        block->text.end - block->text.start, has_places ? &block->place : NULL);
    }
}

/* The headline as readers see it is surer than what is sent to social networks. */
static void
set_title_of_block (const TqPage *page, TqBuilder *builder)
{
    for (guint i = 0; i < page->blocks->len; i++) {
        const TqPageBlock *block = &g_array_index (page->blocks, TqPageBlock, i);

        if (block->role == TQ_BLOCK_TITLE) {
            g_autofree char *title = g_strndup (page->text->str + block->text.start,
                                                block->text.end - block->text.start);

            tq_builder_set (builder, TQ_FIELD_TITLE, title, "page");
        }
    }
}

static void
note_limits (const TqPage *page, TqReading *reading, const char *path)
{
    if (page->was_deep)
        tq_notice_add (reading->notices, FALSE, path,
                       "elements more than %" G_GUINT64_FORMAT
                       " deep were read as if they stood there; that is the limit \"depth\"",
                       page->limits->depth);
    if (page->tokens.n_dropped > 0)
        tq_notice_add (reading->notices, FALSE, path,
                       "%u attributes beyond the limit \"attributes\" (%" G_GUINT64_FORMAT
                       " an element) were ignored",
                       page->tokens.n_dropped, page->limits->attributes);
}

gboolean
tq_read_source_page (TqReading *reading, const TqSource *source, GError **error)
{
    g_autofree char *declared =
        source->charset == NULL ? tq_charset_declared (source->bytes, source->n_bytes) : NULL;
    g_autofree char *stem = tq_reading_stem (source->path);
    TqSource labelled = *source;
    g_auto (TqDecoded) decoded = { 0 };
    g_auto (TqPage) page = { 0 };
    g_auto (TqBuilder) builder = { 0 };

    if (declared != NULL)
        labelled.charset = declared;
    if (!tq_reading_decode (reading, &labelled, &decoded, error))
        return FALSE;
    page_init (&page, reading->packs, &reading->limits, decoded.text, (guint32) decoded.n_bytes);
    tq_page_read_blocks (&page);
    tq_page_classify (&page, FALSE);
    note_limits (&page, reading, source->path);
    tq_builder_init (&builder, reading, source, "page");
    builder.is_marked = TRUE;
    builder.document->n_replaced = decoded.n_replaced;
    builder.document->charset =
        strcmp (decoded.name, "UTF-8") != 0 ? g_strdup (decoded.name) : NULL;
    tq_builder_set_metadata (&builder, &source->metadata);
    set_title_of_block (&page, &builder);
    tq_page_set_metadata (&page, &builder);
    if (builder.document->title == NULL)
        tq_builder_set (&builder, TQ_FIELD_TITLE, page.title, "title element");
    add_blocks (&page, &builder, TRUE);
    return tq_builder_finish (&builder, stem, error);
}

char *
tq_page_text_of (const char *html, gsize n_bytes)
{
    g_auto (TqHtmlTokenizer) tokens = { 0 };
    GString *text = g_string_new (NULL);
    TqHtmlToken token;

    tq_html_tokenizer_init (&tokens, html, (guint32) MIN (n_bytes, G_MAXUINT32), 16);
    while (tq_html_next (&tokens, &token))
        if (token.kind == TQ_HTML_TEXT)
            tq_html_append_text (&tokens, &token, text);
    return g_string_free (text, FALSE);
}

void
tq_page_add_fragment (TqBuilder *builder, const char *html, gsize n_bytes)
{
    g_auto (TqPage) page = { 0 };

    page_init (&page, builder->reading->packs, &builder->reading->limits, html,
               (guint32) MIN (n_bytes, G_MAXUINT32));
    tq_page_read_blocks (&page);
    tq_page_classify (&page, TRUE);
    add_blocks (&page, builder, FALSE);
}
