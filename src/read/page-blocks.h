/* page-blocks.h - runs of text of a page, and the elements that are open around them
 *
 *   start and end tags ── page-tags.c ─▸ stack of open elements
 *                                              │
 *   text, line breaks ─── page-blocks.c ─▸ a run of text ─▸ blocks, and rows of elements
 *
 * A block ends where a block element begins or ends. */
#ifndef TQ_READ_PAGE_BLOCKS_H
#define TQ_READ_PAGE_BLOCKS_H

#include "read/page.h"

/* Blocks, links and silent elements: other inline ones say nothing of where a text stands, and are
 * not kept. */
typedef struct {
    char name[TQ_ELEMENT_MAX_NAME];
    guint32 hash; /* of the name */
    const TqElement *row;
    /* row of TqPage.elements, made when text is met in it; TQ_NONE until then, and of what is no
     * block */
    guint32 element;
    const char *reason;
    const TqPageHint *hint;
    gboolean is_body;
    gboolean has_control;
    gboolean is_link;
    gboolean is_silent;
    gboolean is_json_ld; /* a script that holds what the page says of itself */
    guint8 kind; /* of text right in it */
    guint8 level; /* of a heading */
} TqOpenElement;

typedef struct {
    TqPage *page;
    GArray *stack;     /* of TqOpenElement; the first is the page */
    guint n_beyond;    /* open elements beyond the limit of depth */
    guint n_links;     /* open <a> */
    guint n_silent;    /* open silent elements */
    /* value of class or id → TqPageHint or NULL, so that a name is cut once a page */
    GHashTable *hints;
    gsize start;       /* of the run of text in page->text */
    guint32 place;     /* of the same in the page */
    guint32 place_end;
    guint32 n_letters;
    guint32 n_link_letters;
    guint n_breaks;    /* <br> since the last letter */
    guint32 line_start; /* letters before the last <br> */
} TqBlockReader;

/* The innermost open element. Borrowed; moves when one is opened. */
static inline TqOpenElement *
tq_blocks_top (TqBlockReader *reader)
{
    return &g_array_index (reader->stack, TqOpenElement, reader->stack->len - 1);
}

/* ---- page-blocks.c */

/* What has been read since the last end becomes a block, if it has a letter. */
void tq_blocks_end (TqBlockReader *reader);

/* <br> */
void tq_blocks_add_break (TqBlockReader *reader);

/* ---- page-tags.c */
void tq_blocks_read_start (TqBlockReader *reader, const TqHtmlToken *token);
void tq_blocks_read_end (TqBlockReader *reader, const TqHtmlToken *token);

/* Closes the innermost open element. */
void tq_blocks_pop (TqBlockReader *reader);

#endif
