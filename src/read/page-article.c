#include <string.h>

#include "read/page-classify-private.h"

/* The article's part of the page is the smallest that holds so much of it. */
#define SHARE_OF_PAGE 0.80

/* ---- its part of the page -------------------------------------------------------------------- */

/* From the page inwards, as long as one part holds nearly all the prose. */
static const TqPageElement *
descend (const TqPageClassifier *self)
{
    const TqPageElement *article = &self->elements[0];

    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];
        guint64 good = tq_page_sum (self->good, element);

        if (element->first >= article->first && element->end <= article->end &&
            element->end > element->first && good > 0 &&
            (double) good >= SHARE_OF_PAGE * (double) tq_page_sum (self->good, article))
            article = element;
    }
    return article;
}

/* The part that says it holds the article, if it holds most of it. */
static const TqPageElement *
declared_body (const TqPageClassifier *self)
{
    const TqPageElement *body = NULL;

    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];

        if (element->is_body && tq_page_holds_share (self, element, TQ_PAGE_MOST) &&
            (body == NULL || tq_page_sum (self->good, element) > tq_page_sum (self->good, body)))
            body = element;
    }
    return body;
}

/* ---- roles ----------------------------------------------------------------------------------- */

typedef struct {
    guint first; /* blocks of the article's part */
    guint end;
    guint first_good;
    guint last_good;
} Article;

static gboolean
is_body_kind (const TqPageBlock *block)
{
    return block->kind != TQ_PAGE_TEXT || block->ends_sentence;
}

/* Between prose, what is not marked belongs to it: subheadings, short sentences, list items, rows
 * of figures. */
static void
mark_between (TqPageClassifier *self, guint first, guint end)
{
    for (guint i = first; i < end; i++)
        if (!self->blocks[i].is_good && !is_body_kind (&self->blocks[i]))
            tq_page_set_furniture (&self->blocks[i], "between");
}

/* Whether two blocks stand in one element, at most three boxes around each. */
#define MAX_BOXES 4

static gboolean
are_siblings (const TqPageClassifier *self, guint a, guint b)
{
    guint32 x = self->blocks[a].element;

    for (guint i = 0; i < MAX_BOXES && x != 0; i++, x = self->elements[x].parent) {
        guint32 y = self->blocks[b].element;

        for (guint j = 0; j < MAX_BOXES && y != 0; j++, y = self->elements[y].parent)
            if (x == y)
                return TRUE;
    }
    return FALSE;
}

/* A subheading, the time of an update: no sentence, and no end of the article if one follows. In
 * letters. */
#define MAX_LABEL 25

static gboolean
may_stand_before_text (const TqPageBlock *block)
{
    return block->n_link_letters == 0 && (block->kind == TQ_PAGE_HEADING ||
                                          (block->n_letters < MAX_LABEL && !block->ends_sentence));
}

/* After the last prose, sentences that stand where the prose stands. */
static void
mark_after (TqPageClassifier *self, const Article *article)
{
    gboolean is_over = FALSE;
    /* of the article, with headings only if a sentence follows them */
    guint end = article->last_good + 1;

    for (guint i = end; i < article->end && !is_over; i++) {
        const TqPageBlock *block = &self->blocks[i];

        if (block->role == TQ_BLOCK_FURNITURE || may_stand_before_text (block))
            continue;
        is_over = !are_siblings (self, i, article->last_good) || !block->ends_sentence ||
                  block->n_link_letters > 0;
        if (!is_over)
            end = i + 1;
    }
    mark_between (self, article->last_good + 1, end);
    tq_page_set_range (self, end, article->end, "tail");
}

/* Before the prose and behind the headline: the standfirst if it is a sentence; bylines and dates
 * otherwise. */
#define MIN_LEAD_LETTERS 35

static void
mark_before (TqPageClassifier *self, const Article *article, guint32 title)
{
    for (guint i = 0; i < article->first_good; i++) {
        TqPageBlock *block = &self->blocks[i];
        const TqPageHint *hint = self->elements[block->element].hint;
        gboolean is_lead =
            i > title && title != G_MAXUINT32 && block->role != TQ_BLOCK_FURNITURE &&
            block->kind != TQ_PAGE_ITEM &&
            ((block->n_letters >= MIN_LEAD_LETTERS && (block->ends_sentence || block->is_good)) ||
             (hint != NULL && hint->kind == TQ_HINT_LEAD));
        gboolean is_inside = i >= article->first && title == G_MAXUINT32 && block->ends_sentence &&
                             is_body_kind (block);

        if (i != title && !is_lead && !is_inside)
            tq_page_set_furniture (block,
                                   i < title && title != G_MAXUINT32 ? "before-title" : "byline");
    }
}

/* A quotation set large repeats a sentence of the text. In letters. */
#define MAX_REPEATED 400
#define MIN_REPEATED 20

static void
mark_repeated (TqPageClassifier *self, const Article *article)
{
    for (guint i = article->first; i < article->end; i++) {
        TqPageBlock *block = &self->blocks[i];
        const char *text = tq_page_block_text (self, block), *start, *end;

        if (block->role == TQ_BLOCK_FURNITURE || block->kind == TQ_PAGE_PARAGRAPH ||
            block->n_letters > MAX_REPEATED || block->n_letters < MIN_REPEATED)
            continue;
        start = text;
        end = text + tq_page_block_length (block);
        while (start < end && g_utf8_strchr ("\"“”«»'‘’ ", -1, g_utf8_get_char (start)) != NULL)
            start = g_utf8_next_char (start);
        while (end > start &&
               g_utf8_strchr ("\"“”«»'‘’ .", -1, g_utf8_get_char (g_utf8_prev_char (end))) != NULL)
            end = g_utf8_prev_char (end);
        for (guint other = article->first; other < article->end; other++) {
            const TqPageBlock *body = &self->blocks[other];

            if (other != i && body->is_good && body->role != TQ_BLOCK_FURNITURE &&
                body->n_letters > block->n_letters &&
                memmem (tq_page_block_text (self, body), tq_page_block_length (body), start,
                        (gsize) (end - start)) != NULL) {
                tq_page_set_furniture (block, "repeated");
                break;
            }
        }
        if (i > article->first + 2000) /* a page of so many blocks has no quotation set large */
            return;
    }
}

static void
mark_lead (TqPageClassifier *self, guint32 title)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        if (self->blocks[i].role != TQ_BLOCK_BODY || i == title)
            continue;
        self->blocks[i].role = TQ_BLOCK_LEAD;
        return;
    }
}

static gboolean
find_prose (const TqPageClassifier *self, Article *ret)
{
    gboolean found = FALSE;

    for (guint i = ret->first; i < ret->end; i++) {
        if (!self->blocks[i].is_good || self->blocks[i].role == TQ_BLOCK_FURNITURE)
            continue;
        if (!found)
            ret->first_good = i;
        ret->last_good = i;
        found = TRUE;
    }
    return found;
}

void
tq_page_mark_article (TqPageClassifier *self)
{
    const TqPageElement *part = declared_body (self);
    Article article;
    guint32 title = self->title;

    if (part == NULL)
        part = descend (self);
    article = (Article) { part->first, part->end, 0, 0 };
    if (!find_prose (self, &article)) {
        tq_page_set_range (self, 0, self->n_blocks, "no-prose");
        return;
    }
    if (title > article.first_good)
        title = G_MAXUINT32;
    tq_page_set_range (self, article.end, self->n_blocks, "outside");
    mark_before (self, &article, title);
    mark_between (self, article.first_good, article.last_good + 1);
    mark_after (self, &article);
    mark_repeated (self, &article);
    if (title != G_MAXUINT32) {
        self->blocks[title].role = TQ_BLOCK_TITLE;
        self->blocks[title].reason = NULL;
    }
    mark_lead (self, title);
}
