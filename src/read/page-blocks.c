#include "read/page-blocks.h"

#include <string.h>

/* Makes the rows of all open blocks that have none. Text was met in them. */
static guint32
row_of_top (TqBlockReader *reader)
{
    GArray *elements = reader->page->elements;
    guint first = reader->stack->len;
    guint32 parent = 0;

    while (first > 0 && g_array_index (reader->stack, TqOpenElement, first - 1).element == TQ_NONE)
        first--;
    if (first > 0)
        parent = g_array_index (reader->stack, TqOpenElement, first - 1).element;
    for (guint i = first; i < reader->stack->len; i++) {
        TqOpenElement *open = &g_array_index (reader->stack, TqOpenElement, i);
        TqPageElement element = { parent,           reader->page->blocks->len,
                                  TQ_NONE,          open->reason,
                                  open->hint,       open->is_body,
                                  open->has_control };

        if (!(open->row->flags & TQ_ELEMENT_BLOCK))
            continue;
        parent = open->element = elements->len;
        g_array_append_val (elements, element);
    }
    return parent;
}

static void
drop_trailing_space (GString *text, gsize start)
{
    while (text->len > start &&
           (text->str[text->len - 1] == ' ' || text->str[text->len - 1] == '\n'))
        g_string_truncate (text, text->len - 1);
}

static void
begin_run (TqBlockReader *reader)
{
    reader->start = reader->page->text->len;
    reader->n_letters = reader->n_link_letters = 0;
    reader->n_breaks = 0;
    reader->line_start = 0;
    reader->place = reader->place_end = 0;
}

/* The innermost block element says what its text is; a heading, an item or a quotation around a
 * <div> or <p> says more. */
static void
set_kind (TqBlockReader *reader, TqPageBlock *block)
{
    for (guint i = reader->stack->len; i > 0; i--) {
        const TqOpenElement *open = &g_array_index (reader->stack, TqOpenElement, i - 1);

        if (block->kind == TQ_PAGE_TEXT ||
            (block->kind == TQ_PAGE_PARAGRAPH && open->kind == TQ_PAGE_QUOTE))
            block->kind = open->kind;
        if (open->kind == TQ_PAGE_HEADING)
            block->level = open->level;
        if (block->kind != TQ_PAGE_TEXT && block->kind != TQ_PAGE_PARAGRAPH)
            return;
        if (reader->stack->len - i > 3)
            return;
    }
}

void
tq_blocks_end (TqBlockReader *reader)
{
    TqPage *page = reader->page;
    TqPageBlock block = { .role = TQ_BLOCK_BODY, .kind = TQ_PAGE_TEXT };

    if (reader->n_letters == 0) {
        g_string_truncate (page->text, reader->start);
        begin_run (reader);
        return;
    }
    drop_trailing_space (page->text, reader->start);
    block.text = (TqSpan) { (guint32) reader->start, (guint32) page->text->len };
    block.place = (TqSpan) { reader->place, reader->place_end };
    block.n_letters = reader->n_letters;
    block.n_link_letters = reader->n_link_letters;
    block.element = row_of_top (reader);
    set_kind (reader, &block);
    g_array_append_val (page->blocks, block);
    g_string_append_c (page->text, '\n');
    begin_run (reader);
}

/* Text of a token, white space run together; counts its letters. */
static void
add_text (TqBlockReader *reader, const TqHtmlToken *token)
{
    GString *out = reader->page->text;
    gsize from = out->len, to = from;
    gboolean was_space =
        from == reader->start || out->str[from - 1] == ' ' || out->str[from - 1] == '\n';
    guint32 n_letters = 0;

    tq_html_append_text (&reader->page->tokens, token, out);
    for (gsize i = from; i < out->len; i++) {
        char c = out->str[i];
        gboolean is_space = c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';

        if (is_space && was_space)
            continue;
        out->str[to++] = is_space ? ' ' : c;
        n_letters += !is_space && ((guint8) c & 0xc0) != 0x80;
        was_space = is_space;
    }
    g_string_truncate (out, to);
    if (n_letters == 0)
        return;
    if (reader->n_letters == 0)
        reader->place = token->span.start;
    reader->place_end = token->span.end;
    reader->n_letters += n_letters;
    reader->n_breaks = 0;
    if (reader->n_links > 0)
        reader->n_link_letters += n_letters;
}

/* One <br> ends a line, two a paragraph. Lines that were cut to a width go on; a line that is
 * shorter than any such width, or a whole sentence, stands for itself: a headline above its date, a
 * link above its summary. In letters. */
#define MIN_CUT_LINE 60

void
tq_blocks_add_break (TqBlockReader *reader)
{
    GString *text = reader->page->text;
    guint32 n_line = reader->n_letters - reader->line_start;

    if (reader->n_letters == 0)
        return;
    drop_trailing_space (text, reader->start);
    if (++reader->n_breaks >= 2 || n_line < MIN_CUT_LINE ||
        strchr (".!?:\"", text->str[text->len - 1]) != NULL) {
        tq_blocks_end (reader);
        return;
    }
    g_string_append_c (text, '\n');
    reader->line_start = reader->n_letters;
}

/* Text that is not shown, and says something: <title>, JSON-LD. */
static void
read_silent (TqBlockReader *reader, const TqHtmlToken *token)
{
    TqPage *page = reader->page;
    const TqOpenElement *top = tq_blocks_top (reader);

    if (strcmp (top->name, "title") == 0 && page->title == NULL && page->tokens.n_foreign == 0) {
        GString *title = g_string_new (NULL);

        tq_html_append_text (&page->tokens, token, title);
        page->title = g_strstrip (g_string_free (title, FALSE));
    } else if (top->is_json_ld) {
        tq_page_read_json_ld (page, page->tokens.text + token->span.start,
                              token->span.end - token->span.start);
    }
}

static void
read_token (TqBlockReader *reader, const TqHtmlToken *token)
{
    if (token->kind == TQ_HTML_START)
        tq_blocks_read_start (reader, token);
    else if (token->kind == TQ_HTML_END)
        tq_blocks_read_end (reader, token);
    else if (token->kind == TQ_HTML_TEXT && reader->n_silent > 0)
        read_silent (reader, token);
    else if (token->kind == TQ_HTML_TEXT &&
             (token->mode == TQ_HTML_DATA || token->mode == TQ_HTML_PLAINTEXT))
        add_text (reader, token);
}

void
tq_page_read_blocks (TqPage *page)
{
    g_autoptr (GArray) stack = g_array_new (FALSE, TRUE, sizeof (TqOpenElement));
    g_autoptr (GHashTable) hints = g_hash_table_new (NULL, NULL);
    TqBlockReader reader = { .page = page, .stack = stack, .hints = hints };
    TqOpenElement root = { .row = tq_element_find ("html"), .element = TQ_NONE };
    TqHtmlToken token;

    g_array_append_val (stack, root);
    row_of_top (&reader);
    begin_run (&reader);
    while (tq_html_next (&page->tokens, &token))
        read_token (&reader, &token);
    while (stack->len > 1)
        tq_blocks_pop (&reader);
    tq_blocks_end (&reader);
    g_array_index (page->elements, TqPageElement, 0).end = page->blocks->len;
}
