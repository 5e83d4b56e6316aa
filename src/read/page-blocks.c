#include <string.h>

#include "base/atom.h"
#include "read/page.h"

/* ---- elements -------------------------------------------------------------------------------------------------- */

typedef enum {
    BLOCK = 1 << 0,   /* interrupts a run of text */
    VOID = 1 << 1,    /* has no end tag */
    SILENT = 1 << 2,  /* what is in it is no text of the page */
    CONTROL = 1 << 3, /* a field or a button */
    CLOSES_P = 1 << 4,
} ElementFlags;

typedef struct {
    const char *name;
    guint8 flags;
    guint8 kind;        /* TqPageKind of text in it */
    const char *reason; /* why text in it is furniture */
} ElementRow;

/* Sorted by name. What is not here is inline. */
static const ElementRow element_rows[] = {
    { "address", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "area", VOID, 0, NULL },
    { "article", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "aside", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "aside" },
    { "audio", BLOCK | SILENT, 0, NULL },
    { "base", VOID, 0, NULL },
    { "blockquote", BLOCK | CLOSES_P, TQ_PAGE_QUOTE, NULL },
    { "body", BLOCK, TQ_PAGE_TEXT, NULL },
    { "br", VOID, 0, NULL },
    { "button", BLOCK | CONTROL, TQ_PAGE_TEXT, "form" },
    { "canvas", BLOCK | SILENT, 0, NULL },
    { "caption", BLOCK, TQ_PAGE_TEXT, NULL },
    { "center", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "col", VOID, 0, NULL },
    { "dd", BLOCK | CLOSES_P, TQ_PAGE_ITEM, NULL },
    { "details", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "dialog", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "dialog" },
    { "div", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "dl", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "dt", BLOCK | CLOSES_P, TQ_PAGE_ITEM, NULL },
    { "embed", VOID, 0, NULL },
    { "fieldset", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "form" },
    { "figcaption", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "caption" },
    { "figure", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "caption" },
    { "footer", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "footer" },
    { "form", BLOCK | CLOSES_P | CONTROL, TQ_PAGE_TEXT, "form" },
    { "frame", VOID, 0, NULL },
    { "h1", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h2", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h3", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h4", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h5", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h6", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "head", BLOCK, TQ_PAGE_TEXT, NULL },
    { "header", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "hgroup", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "hr", BLOCK | VOID | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "html", BLOCK, TQ_PAGE_TEXT, NULL },
    { "iframe", BLOCK | SILENT, 0, NULL },
    { "img", VOID, 0, NULL },
    { "input", VOID | CONTROL, 0, NULL },
    { "label", BLOCK | CONTROL, TQ_PAGE_TEXT, "form" },
    { "legend", BLOCK, TQ_PAGE_TEXT, "form" },
    { "li", BLOCK | CLOSES_P, TQ_PAGE_ITEM, NULL },
    { "link", VOID, 0, NULL },
    { "main", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "map", BLOCK | SILENT, 0, NULL },
    { "math", SILENT, 0, NULL },
    { "menu", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "navigation" },
    { "meta", VOID, 0, NULL },
    { "nav", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "navigation" },
    { "noframes", BLOCK | SILENT, 0, NULL },
    { "noscript", BLOCK | SILENT, 0, NULL },
    { "object", BLOCK | SILENT, 0, NULL },
    { "ol", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "option", BLOCK | SILENT, 0, NULL },
    { "p", BLOCK | CLOSES_P, TQ_PAGE_PARAGRAPH, NULL },
    { "param", VOID, 0, NULL },
    { "pre", BLOCK | CLOSES_P, TQ_PAGE_PARAGRAPH, NULL },
    { "rp", SILENT, 0, NULL },
    { "rt", SILENT, 0, NULL },
    { "script", BLOCK | SILENT, 0, NULL },
    { "section", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "select", BLOCK | SILENT | CONTROL, 0, NULL },
    { "source", VOID, 0, NULL },
    { "style", BLOCK | SILENT, 0, NULL },
    { "summary", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "svg", SILENT, 0, NULL },
    { "table", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "tbody", BLOCK, TQ_PAGE_TEXT, NULL },
    { "td", BLOCK, TQ_PAGE_CELL, NULL },
    { "template", BLOCK | SILENT, 0, NULL },
    { "textarea", BLOCK | SILENT | CONTROL, 0, NULL },
    { "tfoot", BLOCK, TQ_PAGE_TEXT, NULL },
    { "th", BLOCK, TQ_PAGE_CELL, NULL },
    { "thead", BLOCK, TQ_PAGE_TEXT, NULL },
    { "title", BLOCK | SILENT, 0, NULL },
    { "tr", BLOCK, TQ_PAGE_TEXT, NULL },
    { "track", VOID, 0, NULL },
    { "ul", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "video", BLOCK | SILENT, 0, NULL },
    { "wbr", VOID, 0, NULL },
};
static const ElementRow inline_row = { "", 0, TQ_PAGE_TEXT, NULL };
static const ElementRow custom_row = { "", BLOCK, TQ_PAGE_TEXT, NULL }; /* <story-body>: names of their own stand for parts */

#define MAX_NAME 16 /* longer names are custom elements, told apart by their beginning */

static const ElementRow *
find_row (const char *name)
{
    guint lo = 0, hi = G_N_ELEMENTS (element_rows);

    while (lo < hi) {
        guint middle = (lo + hi) / 2;
        int order = strcmp (element_rows[middle].name, name);

        if (order == 0)
            return &element_rows[middle];
        if (order < 0)
            lo = middle + 1;
        else
            hi = middle;
    }
    return strchr (name, '-') != NULL ? &custom_row : &inline_row;
}

/* ---- open elements --------------------------------------------------------------------------------------------- */

/* Blocks, links and silent elements: other inline ones say nothing of where a text stands, and are not kept. */
typedef struct {
    char name[MAX_NAME];
    guint32 hash; /* of the name */
    const ElementRow *row;
    guint32 element; /* row of TqPage.elements, made when text is met in it; TQ_NONE until then, and of what is no block */
    const char *reason;
    const TqPageHint *hint;
    gboolean is_body;
    gboolean has_control;
    gboolean is_link;
    gboolean is_silent;
    guint8 kind; /* of text right in it */
    guint8 level;
} Open;

typedef struct {
    TqPage *page;
    GArray *stack;     /* of Open; the first is the page */
    guint n_beyond;    /* open elements beyond the limit of depth */
    guint n_links;     /* open <a> */
    guint n_silent;    /* open silent elements */
    GHashTable *hints; /* value of class or id → TqPageHint or NULL, so that a name is cut once a page */
    gsize start;       /* of the run of text in page->text */
    guint32 place;     /* of the same in the page */
    guint32 place_end;
    guint32 n_letters;
    guint32 n_link_letters;
    guint n_breaks;    /* <br> since the last letter */
    guint32 line_start; /* letters before the last <br> */
} Reader;

static Open *
top_of (Reader *reader)
{
    return &g_array_index (reader->stack, Open, reader->stack->len - 1);
}

/* Makes the rows of all open blocks that have none. Text was met in them. */
static guint32
row_of_top (Reader *reader)
{
    GArray *elements = reader->page->elements;
    guint first = reader->stack->len;
    guint32 parent = 0;

    while (first > 0 && g_array_index (reader->stack, Open, first - 1).element == TQ_NONE)
        first--;
    if (first > 0)
        parent = g_array_index (reader->stack, Open, first - 1).element;
    for (guint i = first; i < reader->stack->len; i++) {
        Open *open = &g_array_index (reader->stack, Open, i);
        TqPageElement element = { parent, reader->page->blocks->len, TQ_NONE, open->reason, open->hint, open->is_body, open->has_control };

        if (!(open->row->flags & BLOCK))
            continue;
        parent = open->element = elements->len;
        g_array_append_val (elements, element);
    }
    return parent;
}

/* ---- blocks ---------------------------------------------------------------------------------------------------- */

static void
drop_trailing_space (GString *text, gsize start)
{
    while (text->len > start && (text->str[text->len - 1] == ' ' || text->str[text->len - 1] == '\n'))
        g_string_truncate (text, text->len - 1);
}

static void
begin_run (Reader *reader)
{
    reader->start = reader->page->text->len;
    reader->n_letters = reader->n_link_letters = 0;
    reader->n_breaks = 0;
    reader->line_start = 0;
    reader->place = reader->place_end = 0;
}

/* The innermost block element says what its text is; a heading, an item or a quotation around a <div> or <p> says more. */
static void
set_kind (Reader *reader, TqPageBlock *block)
{
    for (guint i = reader->stack->len; i > 0; i--) {
        const Open *open = &g_array_index (reader->stack, Open, i - 1);

        if (block->kind == TQ_PAGE_TEXT || (block->kind == TQ_PAGE_PARAGRAPH && open->kind == TQ_PAGE_QUOTE))
            block->kind = open->kind;
        if (open->kind == TQ_PAGE_HEADING)
            block->level = open->level;
        if (block->kind != TQ_PAGE_TEXT && block->kind != TQ_PAGE_PARAGRAPH)
            return;
        if (reader->stack->len - i > 3)
            return;
    }
}

static void
end_block (Reader *reader)
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
add_text (Reader *reader, const TqHtmlToken *token)
{
    GString *out = reader->page->text;
    gsize from = out->len, to = from;
    gboolean was_space = from == reader->start || out->str[from - 1] == ' ' || out->str[from - 1] == '\n';
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

/* ---- tags ------------------------------------------------------------------------------------------------------ */

static void
copy_name (const TqPage *page, TqSpan span, char *ret)
{
    guint32 n = MIN (span.end - span.start, MAX_NAME - 1);

    for (guint32 i = 0; i < n; i++)
        ret[i] = g_ascii_tolower (page->tokens.text[span.start + i]);
    ret[n] = '\0';
}

static const TqPageHint *
hint_of_names (Reader *reader, TqSpan names)
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
           memmem (page->tokens.text + span.start, span.end - span.start, part, strlen (part)) != NULL;
}

static gboolean
is_hidden (const TqPage *page)
{
    TqSpan span;

    return tq_html_attribute_span (&page->tokens, "hidden", &span) || has_value (page, "aria-hidden", "true") ||
           has_value (page, "style", "display:none") || has_value (page, "style", "display: none");
}

/* What an element's attributes say of its text. */
static void
read_attributes (Reader *reader, Open *open)
{
    static const char *const names[] = { "class", "id", "data-testid", "data-component", "data-type" };
    static const struct {
        const char *role;
        const char *reason;
    } roles[] = {
        { "navigation", "navigation" }, { "complementary", "aside" }, { "contentinfo", "footer" }, { "search", "search" },
        { "dialog", "dialog" },         { "alertdialog", "dialog" },  { "banner", "navigation" }, { "menu", "navigation" },
    };
    const TqPage *page = reader->page;
    TqSpan span;

    if (page->tokens.attributes->len == 0)
        return;
    if (is_hidden (page))
        open->reason = "hidden";
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        const TqPageHint *hint = tq_html_attribute_span (&page->tokens, names[i], &span) ? hint_of_names (reader, span) : NULL;

        if (hint != NULL && (open->hint == NULL || (open->hint->kind == TQ_HINT_FURNITURE && hint->kind != TQ_HINT_FURNITURE)))
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
read_time (Reader *reader)
{
    TqPage *page = reader->page;
    TqSpan span;
    TqPageTime time = { tq_html_attribute (&page->tokens, "datetime"), page->blocks->len + (reader->n_letters > 0),
                        tq_html_attribute_span (&page->tokens, "pubdate", &span) || has_value (page, "itemprop", "datePublished") };

    if (time.datetime == NULL && has_value (page, "itemprop", "datePublished"))
        time.datetime = tq_html_attribute (&page->tokens, "content");
    if (time.datetime != NULL)
        g_array_append_val (page->times, time);
}

static void
pop (Reader *reader)
{
    Open *open = top_of (reader);

    if (open->row->flags & BLOCK)
        end_block (reader);
    if (open->element != TQ_NONE)
        g_array_index (reader->page->elements, TqPageElement, open->element).end = reader->page->blocks->len;
    reader->n_links -= open->is_link;
    reader->n_silent -= open->is_silent;
    g_array_set_size (reader->stack, reader->stack->len - 1);
}

/* Pops the innermost element of that name and what is open in it. The end of a link closes nothing beyond its block; no end tag
 * leaves its table. */
static void
close_element (Reader *reader, const char *name, gboolean is_block)
{
    guint i = reader->stack->len;
    guint32 hash = tq_hash_bytes (name, strlen (name)), table = tq_hash_bytes ("table", 5);

    while (i > 1) {
        const Open *open = &g_array_index (reader->stack, Open, i - 1);

        if (open->hash == hash)
            break;
        if (!is_block && (open->row->flags & BLOCK))
            return;
        if (open->hash == table)
            return;
        i--;
    }
    if (i <= 1)
        return;
    while (reader->stack->len >= i)
        pop (reader);
}

static gboolean
is_list (const char *name)
{
    return strcmp (name, "ul") == 0 || strcmp (name, "ol") == 0 || strcmp (name, "dl") == 0 || strcmp (name, "table") == 0;
}

/* Elements that end where a sibling begins: <li> in a list, <p> before any block, cells and rows. */
static void
close_implied (Reader *reader, const char *name, const ElementRow *row)
{
    static const struct {
        const char *begins;
        const char *ends;
    } implied[] = {
        { "li", "li" }, { "dt", "dd" }, { "dd", "dt" }, { "dd", "dd" }, { "td", "td" }, { "td", "th" },
        { "th", "td" }, { "th", "th" }, { "tr", "tr" }, { "option", "option" }, { "a", "a" },
    };

    if ((row->flags & CLOSES_P) && strcmp (top_of (reader)->name, "p") == 0)
        pop (reader);
    for (guint i = 0; i < G_N_ELEMENTS (implied); i++) {
        if (strcmp (implied[i].begins, name) != 0)
            continue;
        for (guint s = reader->stack->len; s > 1 && reader->stack->len - s < 8; s--) {
            const Open *open = &g_array_index (reader->stack, Open, s - 1);

            if (is_list (open->name))
                break;
            if (strcmp (open->name, implied[i].ends) == 0) {
                close_element (reader, implied[i].ends, TRUE);
                break;
            }
        }
    }
}

/* A row of short cells is one block, its cells parted by a bar, so that a table of figures keeps its words beside them. In letters. */
#define MAX_CELL 80

static gboolean
continues_row (const Reader *reader, const char *name)
{
    const Open *top = &g_array_index (reader->stack, Open, reader->stack->len - 1);

    return (strcmp (name, "td") == 0 || strcmp (name, "th") == 0) && reader->n_letters > 0 && reader->n_letters <= MAX_CELL &&
           reader->n_link_letters == 0 && (strcmp (top->name, "td") == 0 || strcmp (top->name, "th") == 0 || strcmp (top->name, "tr") == 0);
}

/* One <br> ends a line, two a paragraph. Lines that were cut to a width go on; a line that is shorter than any such width, or a whole
 * sentence, stands for itself: a headline above its date, a link above its summary. In letters. */
#define MIN_CUT_LINE 60

static void
add_break (Reader *reader)
{
    GString *text = reader->page->text;
    guint32 n_line = reader->n_letters - reader->line_start;

    if (reader->n_letters == 0)
        return;
    drop_trailing_space (text, reader->start);
    if (++reader->n_breaks >= 2 || n_line < MIN_CUT_LINE || strchr (".!?:\"", text->str[text->len - 1]) != NULL) {
        end_block (reader);
        return;
    }
    g_string_append_c (text, '\n');
    reader->line_start = reader->n_letters;
}

static void
note_control (Reader *reader)
{
    for (guint i = reader->stack->len; i > 1; i--) {
        Open *open = &g_array_index (reader->stack, Open, i - 1);

        if (!(open->row->flags & BLOCK))
            continue;
        open->has_control = TRUE;
        if (open->element != TQ_NONE)
            g_array_index (reader->page->elements, TqPageElement, open->element).has_control = TRUE;
        return;
    }
}

static void
read_start (Reader *reader, const TqHtmlToken *token)
{
    TqPage *page = reader->page;
    Open open = { .element = TQ_NONE };
    const ElementRow *row;
    gboolean is_cell;

    copy_name (page, token->name, open.name);
    open.row = row = find_row (open.name);
    is_cell = continues_row (reader, open.name);
    if (is_cell) {
        g_string_append (page->text, page->text->str[page->text->len - 1] == ' ' ? "| " : " | ");
        return; /* in the place of the cell before */
    }
    close_implied (reader, open.name, row);
    if (row->flags & BLOCK)
        end_block (reader);
    if (row->flags & CONTROL)
        note_control (reader);
    if (strcmp (open.name, "br") == 0)
        add_break (reader);
    else if (strcmp (open.name, "meta") == 0 || strcmp (open.name, "link") == 0)
        tq_page_read_meta (page);
    else if (strcmp (open.name, "time") == 0)
        read_time (reader);
    open.is_link = strcmp (open.name, "a") == 0;
    if (!(row->flags & (BLOCK | SILENT)) && !open.is_link)
        return;
    if ((row->flags & VOID) || (token->is_self_closing && page->tokens.n_foreign > 0))
        return;
    if (reader->stack->len >= page->limits->depth) {
        page->was_deep = TRUE;
        reader->n_beyond++;
        return;
    }
    read_attributes (reader, &open);
    if (open.reason == NULL)
        open.reason = row->reason;
    open.kind = row->kind;
    open.level = row->kind == TQ_PAGE_HEADING ? (guint8) (open.name[1] - '0') : 0;
    open.hash = tq_hash_bytes (open.name, strlen (open.name));
    open.is_silent = (row->flags & SILENT) != 0;
    reader->n_links += open.is_link;
    reader->n_silent += open.is_silent;
    g_array_append_val (reader->stack, open);
}

static void
read_end (Reader *reader, const TqHtmlToken *token)
{
    char name[MAX_NAME];
    const ElementRow *row;

    copy_name (reader->page, token->name, name);
    row = find_row (name);
    if (strcmp (name, "br") == 0) {
        add_break (reader);
        return;
    }
    if (!(row->flags & (BLOCK | SILENT)) && strcmp (name, "a") != 0)
        return;
    if (row->kind == TQ_PAGE_CELL) /* the next cell decides whether the row goes on; the end of the row closes it */
        return;
    if (reader->n_beyond > 0) {
        if (row->flags & BLOCK)
            end_block (reader);
        reader->n_beyond--;
        return;
    }
    if (row->flags & BLOCK)
        end_block (reader);
    close_element (reader, name, (row->flags & BLOCK) != 0);
}

/* Text that is not shown, and says something: <title>, JSON-LD. */
static void
read_silent (Reader *reader, const TqHtmlToken *token)
{
    TqPage *page = reader->page;
    const Open *top = top_of (reader);

    if (strcmp (top->name, "title") == 0 && page->title == NULL && page->tokens.n_foreign == 0) {
        GString *title = g_string_new (NULL);

        tq_html_append_text (&page->tokens, token, title);
        page->title = g_strstrip (g_string_free (title, FALSE));
    } else if (strcmp (top->name, "script") == 0 && top->level != 0) {
        tq_page_read_json_ld (page, page->tokens.text + token->span.start, token->span.end - token->span.start);
    }
}

void
tq_page_read_blocks (TqPage *page)
{
    g_autoptr (GArray) stack = g_array_new (FALSE, TRUE, sizeof (Open));
    g_autoptr (GHashTable) hints = g_hash_table_new (NULL, NULL);
    Reader reader = { .page = page, .stack = stack, .hints = hints };
    Open root = { .row = &custom_row, .element = TQ_NONE };
    TqHtmlToken token;

    g_array_append_val (stack, root);
    row_of_top (&reader);
    begin_run (&reader);
    while (tq_html_next (&page->tokens, &token)) {
        if (token.kind == TQ_HTML_TEXT) {
            if (reader.n_silent > 0)
                read_silent (&reader, &token);
            else if (token.mode == TQ_HTML_DATA || token.mode == TQ_HTML_PLAINTEXT)
                add_text (&reader, &token);
        } else if (token.kind == TQ_HTML_START) {
            read_start (&reader, &token);
            if (token.name.end - token.name.start == 6 && reader.n_silent > 0 && strcmp (top_of (&reader)->name, "script") == 0)
                top_of (&reader)->level = has_value (page, "type", "ld+json"); /* read what is in it */
        } else if (token.kind == TQ_HTML_END) {
            read_end (&reader, &token);
        }
    }
    while (stack->len > 1)
        pop (&reader);
    end_block (&reader);
    g_array_index (page->elements, TqPageElement, 0).end = page->blocks->len;
}
