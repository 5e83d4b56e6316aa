#include "read/furniture.h"

#include <string.h>

#include "base/utf8.h"
#include "pack/folding.h"
#include "pack/furniture-table.h"

/* A paragraph of an article is longer than this, or ends like a sentence; menus, tags and list
 * entries are not. In code points. */
#define SHORT_LINE 90

/* The body must have been this long before a row may take the rest of the document. */
#define MIN_BODY_BEFORE_REST 200

typedef struct {
    const TqPacks *packs;
    TqDocument *document;
    TqBlock *blocks; /* the paragraphs, without the header lines */
    guint n_blocks;
} Page;

static const char *
text_of (const Page *page, const TqBlock *block)
{
    return page->document->text + block->span.start;
}

static gsize
length_of (const TqBlock *block)
{
    return block->span.end - block->span.start;
}

static glong
letters_of (const Page *page, const TqBlock *block)
{
    return (glong) tq_utf8_count (text_of (page, block), length_of (block));
}

/* In code points; most blocks need no counting, as none has more than four bytes. */
static gboolean
is_longer_than (const Page *page, const TqBlock *block, glong n)
{
    return length_of (block) > 4 * (gsize) n || letters_of (page, block) > n;
}

/* Ends of sentences, closing quotes and brackets included, in the three scripts' habits. */
static gboolean
ends_like_a_sentence (const Page *page, const TqBlock *block)
{
    const char *start = text_of (page, block), *end = start + length_of (block),
               *last = g_utf8_find_prev_char (start, end);

    while (last != NULL && g_utf8_strchr ("\"'”’»)]", -1, g_utf8_get_char (last)) != NULL)
        last = g_utf8_find_prev_char (start, last);
    return last != NULL && g_utf8_strchr (".!?؟", -1, g_utf8_get_char (last)) != NULL;
}

/* "continued…": the teaser of another story. */
static gboolean
is_cut_short (const Page *page, const TqBlock *block)
{
    const char *end = text_of (page, block) + length_of (block);

    return (length_of (block) > 3 && memcmp (end - 3, "...", 3) == 0) ||
           (length_of (block) > 3 && memcmp (end - 3, "…", 3) == 0);
}

static gboolean
is_paragraph (const Page *page, const TqBlock *block)
{
    return is_longer_than (page, block, SHORT_LINE) && ends_like_a_sentence (page, block) &&
           !is_cut_short (page, block);
}

static void
set_furniture (TqBlock *block, const char *reason)
{
    block->role = TQ_BLOCK_FURNITURE;
    block->reason = reason;
}

/* ---- by shape -------------------------------------------------------------------------------- */

static guint
count_of (const char *text, gsize n_bytes, const char *part)
{
    const char *end = text + n_bytes;
    gsize length = strlen (part);
    guint n = 0;

    while ((text = memmem (text, (gsize) (end - text), part, length)) != NULL) {
        text += length;
        n++;
    }
    return n;
}

#define MIN_PARTS 4

/* So many names or more parted by bars, bullets or wide gaps, and no sentence. */
static gboolean
is_menu (const Page *page, const TqBlock *block)
{
    static const char *const parts[] = { "|", "•", "·", " / ", " » ", " › ", "   ", "  ", "\t" };
    const char *text = text_of (page, block);

    if (ends_like_a_sentence (page, block))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        if (count_of (text, length_of (block), parts[i]) >= MIN_PARTS - 1)
            return TRUE;
    return FALSE;
}

static char *
folded_line (const Page *page, const TqBlock *block)
{
    const TqPack *pack = tq_packs_get (page->packs, page->document->lang);
    g_autofree char *folded =
        tq_fold (pack != NULL ? pack->folding : tq_packs_get (page->packs, 1)->folding,
                 text_of (page, block), length_of (block), NULL);

    return g_strdup (g_strstrip (folded));
}

/* No row and no headline is longer; folding whole paragraphs to find that out would cost more than
 * reading them. In bytes. */
#define MAX_LINE_BYTES 400

/* The headline, where the metadata names it: the last line that is it and that a paragraph follows;
 * what stands before is menu and breadcrumb. */
static void
mark_known_title (Page *page)
{
    const TqPack *pack = tq_packs_get (page->packs, page->document->lang);
    g_autofree char *title = NULL;
    guint found = page->n_blocks;

    if (page->document->title == NULL || pack == NULL)
        return;
    title = tq_fold (pack->folding, page->document->title, strlen (page->document->title), NULL);
    g_strstrip (title);
    for (guint i = 0; i < page->n_blocks && title[0] != '\0'; i++) {
        if (length_of (&page->blocks[i]) <= MAX_LINE_BYTES) {
            g_autofree char *line = folded_line (page, &page->blocks[i]);

            if (strcmp (line, title) == 0)
                found = i;
        }
        if (is_paragraph (page, &page->blocks[i]))
            break;
    }
    if (found == page->n_blocks)
        return;
    for (guint i = 0; i < found; i++)
        set_furniture (&page->blocks[i], "before-title");
    page->blocks[found].role = TQ_BLOCK_TITLE;
}

static gboolean
has_title (const TqDocument *document)
{
    for (guint i = 0; i < document->blocks->len; i++)
        if (g_array_index (document->blocks, TqBlock, i).role == TQ_BLOCK_TITLE)
            return TRUE;
    return FALSE;
}

/* Where no headline is known: the last line before the first paragraph, if it is one of few and is
 * no sentence. */
#define MAX_LINES_BEFORE_BODY 3

static void
mark_first_line_as_title (Page *page)
{
    guint first = 0, body = 0;

    while (first < page->n_blocks && page->blocks[first].role == TQ_BLOCK_FURNITURE)
        first++;
    body = first;
    while (body < page->n_blocks && !is_paragraph (page, &page->blocks[body]))
        body++;
    if (body == first || body == page->n_blocks || body - first > MAX_LINES_BEFORE_BODY)
        return;
    if (!ends_like_a_sentence (page, &page->blocks[first]) &&
        page->blocks[first].role == TQ_BLOCK_BODY)
        page->blocks[first].role = TQ_BLOCK_TITLE;
}

/* ---- by rows --------------------------------------------------------------------------------- */

const TqFurnitureRow *
tq_furniture_match (const TqPacks *packs, const char *text, gsize n_bytes)
{
    g_autoptr (GString) folded = NULL;
    const char *line;

    if (n_bytes > MAX_LINE_BYTES)
        return NULL;
    folded = g_string_sized_new (2 * n_bytes + TQ_FOLD_MAX_BYTES);
    tq_fold_into (tq_packs_get (packs, 1)->folding, text, n_bytes, folded);
    line = g_strstrip (folded->str);
    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++) {
        const TqFurnitureRow *row =
            tq_furniture_table_match (tq_packs_get (packs, lang)->furniture, line);

        if (row != NULL)
            return row;
    }
    return NULL;
}

static const TqFurnitureRow *
match_row (const Page *page, const TqBlock *block)
{
    return tq_furniture_match (page->packs, text_of (page, block), length_of (block));
}

/* A prefix alone proves little of a long sentence: "Read more than a thousand pages …". */
static gboolean
row_fits (const Page *page, const TqBlock *block, const TqFurnitureRow *row)
{
    return !row->is_prefix || !is_paragraph (page, block);
}

static void
mark_rows (Page *page)
{
    const char *reason = NULL;
    gboolean is_rest = FALSE;
    glong body = 0;

    for (guint i = 0; i < page->n_blocks; i++) {
        TqBlock *block = &page->blocks[i];
        const TqFurnitureRow *row;

        if (block->role != TQ_BLOCK_BODY)
            continue;
        row = match_row (page, block);
        if (row != NULL && row_fits (page, block, row)) {
            reason = row->reach == TQ_REACH_LINE && !is_rest ? NULL : row->id;
            is_rest |= row->reach >= TQ_REACH_BOX && body >= MIN_BODY_BEFORE_REST;
            set_furniture (block, row->id);
            continue;
        }
        if (reason != NULL && !is_rest && is_paragraph (page, block))
            reason = NULL;
        if (reason != NULL)
            set_furniture (block, reason);
        /* the only line there is is no menu of anything */
        else if (page->n_blocks > 1 && is_menu (page, block))
            set_furniture (block, "menu");
        else
            body += letters_of (page, block);
    }
}

/* Lines after the last paragraph that are neither sentences nor long: tags, names of sections. */
static void
mark_tail (Page *page)
{
    for (guint i = page->n_blocks; i > 0 && page->blocks[i - 1].role != TQ_BLOCK_TITLE; i--) {
        TqBlock *block = &page->blocks[i - 1];

        if (block->role == TQ_BLOCK_FURNITURE)
            continue;
        if (is_longer_than (page, block, SHORT_LINE) || ends_like_a_sentence (page, block) || i < 3)
            return;
        set_furniture (block, "tail");
    }
}

static void
mark_lead (Page *page)
{
    for (guint i = 0; i < page->n_blocks; i++) {
        if (page->blocks[i].role != TQ_BLOCK_BODY)
            continue;
        page->blocks[i].role = TQ_BLOCK_LEAD;
        return;
    }
}

void
tq_furniture_mark (const TqPacks *packs, TqDocument *document)
{
    GArray *blocks = document->blocks;
    guint first = 0;
    Page page = { packs, document, NULL, 0 };

    while (first < blocks->len && g_array_index (blocks, TqBlock, first).role != TQ_BLOCK_BODY)
        first++;
    if (first == blocks->len)
        return;
    page.blocks = &g_array_index (blocks, TqBlock, first);
    page.n_blocks = blocks->len - first;
    if (!has_title (document))
        mark_known_title (&page);
    mark_rows (&page);
    mark_tail (&page);
    if (!has_title (document))
        mark_first_line_as_title (&page);
    mark_lead (&page);
}
