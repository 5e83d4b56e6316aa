/* Tags: which elements are open, which end where another begins, and what their attributes say of
 * the text in them. */
#include <string.h>

#include "base/atom.h"
#include "read/page-blocks.h"

static void
copy_name (const TqPage *page, TqSpan span, char *ret)
{
    guint32 n = MIN (span.end - span.start, TQ_ELEMENT_MAX_NAME - 1);

    for (guint32 i = 0; i < n; i++)
        ret[i] = g_ascii_tolower (page->tokens.text[span.start + i]);
    ret[n] = '\0';
}

static const TqPageHint *
hint_of_names (TqBlockReader *reader, TqSpan names)
{
    const char *text = reader->page->tokens.text + names.start;
    gsize n = names.end - names.start;
    gpointer key = GUINT_TO_POINTER (tq_hash_bytes (text, n)), hint = NULL;

    if (n == 0)
        return NULL;
    if (g_hash_table_lookup_extended (reader->hints, key, NULL, &hint))
        return hint;
    hint = (gpointer) tq_page_hints_match (tq_packs_page_hints (reader->page->packs), text, n);
    g_hash_table_insert (reader->hints, key, hint);
    return hint;
}

static gboolean
has_value (const TqPage *page, const char *name, const char *part)
{
    TqSpan span;

    return tq_html_attribute_span (&page->tokens, name, &span) &&
           memmem (page->tokens.text + span.start, span.end - span.start, part, strlen (part)) !=
               NULL;
}

static gboolean
is_hidden (const TqPage *page)
{
    TqSpan span;

    return tq_html_attribute_span (&page->tokens, "hidden", &span) ||
           has_value (page, "aria-hidden", "true") || has_value (page, "style", "display:none") ||
           has_value (page, "style", "display: none");
}

/* What an element's attributes say of its text. */
static void
read_attributes (TqBlockReader *reader, TqOpenElement *open)
{
    static const char *const names[] = { "class", "id", "data-testid", "data-component",
                                         "data-type" };
    static const struct {
        const char *role;
        const char *reason;
    } roles[] = {
        { "navigation", "navigation" }, { "complementary", "aside" }, { "contentinfo", "footer" },
        { "search", "search" },         { "dialog", "dialog" },       { "alertdialog", "dialog" },
        { "banner", "navigation" },     { "menu", "navigation" },
    };
    const TqPage *page = reader->page;
    TqSpan span;

    if (page->tokens.attributes->len == 0)
        return;
    if (is_hidden (page))
        open->reason = "hidden";
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        const TqPageHint *hint = tq_html_attribute_span (&page->tokens, names[i], &span)
                                     ? hint_of_names (reader, span)
                                     : NULL;

        if (hint != NULL && (open->hint == NULL || (open->hint->kind == TQ_HINT_FURNITURE &&
                                                    hint->kind != TQ_HINT_FURNITURE)))
            open->hint = hint;
    }
    for (guint i = 0; i < G_N_ELEMENTS (roles) && open->reason == NULL; i++)
        if (has_value (page, "role", roles[i].role))
            open->reason = roles[i].reason;
    if (open->hint != NULL && open->hint->kind == TQ_HINT_BODY)
        open->is_body = TRUE;
    if (open->reason == NULL && open->hint != NULL && open->hint->kind == TQ_HINT_FURNITURE)
        open->reason = open->hint->reason;
    open->is_body |= has_value (page, "itemprop", "articleBody");
}

static void
read_time (TqBlockReader *reader)
{
    TqPage *page = reader->page;
    TqSpan span;
    TqPageTime time = { tq_html_attribute (&page->tokens, "datetime"),
                        page->blocks->len + (reader->n_letters > 0),
                        tq_html_attribute_span (&page->tokens, "pubdate", &span) ||
                            has_value (page, "itemprop", "datePublished") };

    if (time.datetime == NULL && has_value (page, "itemprop", "datePublished"))
        time.datetime = tq_html_attribute (&page->tokens, "content");
    if (time.datetime != NULL)
        g_array_append_val (page->times, time);
}

void
tq_blocks_pop (TqBlockReader *reader)
{
    TqOpenElement *open = tq_blocks_top (reader);

    if (open->row->flags & TQ_ELEMENT_BLOCK)
        tq_blocks_end (reader);
    if (open->element != TQ_NONE)
        g_array_index (reader->page->elements, TqPageElement, open->element).end =
            reader->page->blocks->len;
    reader->n_links -= open->is_link;
    reader->n_silent -= open->is_silent;
    g_array_set_size (reader->stack, reader->stack->len - 1);
}

/* Pops the innermost element of that name and what is open in it. The end of a link closes nothing
 * beyond its block; no end tag leaves its table. */
static void
close_element (TqBlockReader *reader, const char *name, gboolean is_block)
{
    guint i = reader->stack->len;
    guint32 hash = tq_hash_bytes (name, strlen (name)), table = tq_hash_bytes ("table", 5);

    while (i > 1) {
        const TqOpenElement *open = &g_array_index (reader->stack, TqOpenElement, i - 1);

        if (open->hash == hash)
            break;
        if (!is_block && (open->row->flags & TQ_ELEMENT_BLOCK))
            return;
        if (open->hash == table)
            return;
        i--;
    }
    if (i <= 1)
        return;
    while (reader->stack->len >= i)
        tq_blocks_pop (reader);
}

static gboolean
is_list (const char *name)
{
    return strcmp (name, "ul") == 0 || strcmp (name, "ol") == 0 || strcmp (name, "dl") == 0 ||
           strcmp (name, "table") == 0;
}

/* Elements that end where a sibling begins: <li> in a list, <p> before any block, cells and
 * rows. */
static void
close_implied (TqBlockReader *reader, const char *name, const TqElement *row)
{
    static const struct {
        const char *begins;
        const char *ends;
    } implied[] = {
        { "li", "li" }, { "dt", "dd" },         { "dd", "dt" }, { "dd", "dd" },
        { "td", "td" }, { "td", "th" },         { "th", "td" }, { "th", "th" },
        { "tr", "tr" }, { "option", "option" }, { "a", "a" },
    };

    if ((row->flags & TQ_ELEMENT_CLOSES_P) && strcmp (tq_blocks_top (reader)->name, "p") == 0)
        tq_blocks_pop (reader);
    for (guint i = 0; i < G_N_ELEMENTS (implied); i++) {
        if (strcmp (implied[i].begins, name) != 0)
            continue;
        for (guint s = reader->stack->len; s > 1 && reader->stack->len - s < 8; s--) {
            const TqOpenElement *open = &g_array_index (reader->stack, TqOpenElement, s - 1);

            if (is_list (open->name))
                break;
            if (strcmp (open->name, implied[i].ends) == 0) {
                close_element (reader, implied[i].ends, TRUE);
                break;
            }
        }
    }
}

/* A row of short cells is one block, its cells parted by a bar, so that a table of figures keeps
 * its words beside them. In letters. */
#define MAX_CELL 80

static gboolean
continues_row (const TqBlockReader *reader, const char *name)
{
    const TqOpenElement *top =
        &g_array_index (reader->stack, TqOpenElement, reader->stack->len - 1);

    return (strcmp (name, "td") == 0 || strcmp (name, "th") == 0) && reader->n_letters > 0 &&
           reader->n_letters <= MAX_CELL && reader->n_link_letters == 0 &&
           (strcmp (top->name, "td") == 0 || strcmp (top->name, "th") == 0 ||
            strcmp (top->name, "tr") == 0);
}

static void
note_control (TqBlockReader *reader)
{
    for (guint i = reader->stack->len; i > 1; i--) {
        TqOpenElement *open = &g_array_index (reader->stack, TqOpenElement, i - 1);

        if (!(open->row->flags & TQ_ELEMENT_BLOCK))
            continue;
        open->has_control = TRUE;
        if (open->element != TQ_NONE)
            g_array_index (reader->page->elements, TqPageElement, open->element).has_control = TRUE;
        return;
    }
}

/* What a start tag does by itself, whether or not an element is opened. */
static void
act_on_start (TqBlockReader *reader, const char *name, const TqElement *row)
{
    if (row->flags & TQ_ELEMENT_BLOCK)
        tq_blocks_end (reader);
    if (row->flags & TQ_ELEMENT_CONTROL)
        note_control (reader);
    if (strcmp (name, "br") == 0)
        tq_blocks_add_break (reader);
    else if (strcmp (name, "meta") == 0 || strcmp (name, "link") == 0)
        tq_page_read_meta (reader->page);
    else if (strcmp (name, "time") == 0)
        read_time (reader);
}

static void
push (TqBlockReader *reader, TqOpenElement open)
{
    const TqElement *row = open.row;

    read_attributes (reader, &open);
    if (open.reason == NULL)
        open.reason = row->reason;
    open.kind = row->kind;
    open.level = row->kind == TQ_PAGE_HEADING ? (guint8) (open.name[1] - '0') : 0;
    open.hash = tq_hash_bytes (open.name, strlen (open.name));
    open.is_silent = (row->flags & TQ_ELEMENT_SILENT) != 0;
    open.is_json_ld =
        strcmp (open.name, "script") == 0 && has_value (reader->page, "type", "ld+json");
    reader->n_links += open.is_link;
    reader->n_silent += open.is_silent;
    g_array_append_val (reader->stack, open);
}

void
tq_blocks_read_start (TqBlockReader *reader, const TqHtmlToken *token)
{
    TqPage *page = reader->page;
    TqOpenElement open = { .element = TQ_NONE };

    copy_name (page, token->name, open.name);
    if (continues_row (reader, open.name)) { /* in the place of the cell before */
        g_string_append (page->text, page->text->str[page->text->len - 1] == ' ' ? "| " : " | ");
        return;
    }
    open.row = tq_element_find (open.name);
    open.is_link = strcmp (open.name, "a") == 0;
    close_implied (reader, open.name, open.row);
    act_on_start (reader, open.name, open.row);
    if (!(open.row->flags & (TQ_ELEMENT_BLOCK | TQ_ELEMENT_SILENT)) && !open.is_link)
        return;
    if ((open.row->flags & TQ_ELEMENT_VOID) ||
        (token->is_self_closing && page->tokens.n_foreign > 0))
        return;
    if (reader->stack->len >= page->limits->depth) {
        page->was_deep = TRUE;
        reader->n_beyond++;
        return;
    }
    push (reader, open);
}

void
tq_blocks_read_end (TqBlockReader *reader, const TqHtmlToken *token)
{
    char name[TQ_ELEMENT_MAX_NAME];
    const TqElement *row;

    copy_name (reader->page, token->name, name);
    row = tq_element_find (name);
    if (strcmp (name, "br") == 0) {
        tq_blocks_add_break (reader);
        return;
    }
    if (!(row->flags & (TQ_ELEMENT_BLOCK | TQ_ELEMENT_SILENT)) && strcmp (name, "a") != 0)
        return;
    /* the next cell decides whether the row goes on; the end of the row closes it */
    if (row->kind == TQ_PAGE_CELL)
        return;
    if (reader->n_beyond > 0) {
        if (row->flags & TQ_ELEMENT_BLOCK)
            tq_blocks_end (reader);
        reader->n_beyond--;
        return;
    }
    if (row->flags & TQ_ELEMENT_BLOCK)
        tq_blocks_end (reader);
    close_element (reader, name, (row->flags & TQ_ELEMENT_BLOCK) != 0);
}
