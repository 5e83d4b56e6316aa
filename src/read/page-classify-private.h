/* page-classify-private.h - the roles of a page's blocks, among the files that find them
 *
 *   page-classify.c   what is furniture: by element and class, by words, by links
 *   page-headline.c   which block is the headline
 *   page-article.c    which part of the page is the article, and what its blocks are */
#ifndef TQ_READ_PAGE_CLASSIFY_PRIVATE_H
#define TQ_READ_PAGE_CLASSIFY_PRIVATE_H

#include "read/page.h"

/* What holds this much of the page's prose is not furniture, whatever it is called. */
#define TQ_PAGE_MOST 0.50

typedef struct {
    TqPage *page;
    TqPageBlock *blocks;
    guint n_blocks;
    TqPageElement *elements;
    guint n_elements;
    guint64 *good;  /* letters of prose in the blocks before each, n_blocks + 1 */
    guint64 *links; /* letters in links, the same */
    guint64 *all;   /* letters, the same */
    guint64 *n_stories; /* blocks that are a link with a headline's length, the same */
    guint64 *n_good;    /* blocks of prose, the same */
    /* block of the headline as the metadata and the headings have it, or G_MAXUINT32 */
    guint32 title;
} TqPageClassifier;

static inline const char *
tq_page_block_text (const TqPageClassifier *self, const TqPageBlock *block)
{
    return self->page->text->str + block->text.start;
}

static inline gsize
tq_page_block_length (const TqPageBlock *block)
{
    return block->text.end - block->text.start;
}

/* Of one of the sums, what lies in an element. */
static inline guint64
tq_page_sum (const guint64 *sums, const TqPageElement *element)
{
    return sums[element->end] - sums[element->first];
}

static inline gboolean
tq_page_holds_share (const TqPageClassifier *self, const TqPageElement *element, double share)
{
    return (double) tq_page_sum (self->good, element) > share * (double) self->good[self->n_blocks];
}

/* ---- page-classify.c */

/* The first reason stays. */
void tq_page_set_furniture (TqPageBlock *block, const char *reason);
void tq_page_set_range (TqPageClassifier *self, guint first, guint end, const char *reason);

/* ---- page-headline.c */

/* Block of the headline, or G_MAXUINT32; found by the titles of the metadata, else by the
 * headings. */
guint32 tq_page_find_headline (const TqPage *page);

/* ---- page-article.c */

/* Roles of the article's blocks; all others are furniture. */
void tq_page_mark_article (TqPageClassifier *self);

#endif
