#include <string.h>

#include "pack/language.h"
#include "read/furniture.h"
#include "read/page-classify-private.h"

/* Prose: so many letters, or fewer that end like a sentence; hardly a link; and the small words
 * that hold sentences together. Names of stories, menus and captions lack one of these. */
#define MIN_GOOD_LETTERS 90
#define MIN_GOOD_SENTENCE 45
#define MAX_LINK_SHARE 0.40
#define MIN_STOP_SHARE 0.08
/* A block of links, however long. */
#define LINKS_SHARE 0.60
/* A heading "Comments" ends the article only after so much of it. In letters. */
#define MIN_BODY_BEFORE_REST 200

/* Shorter links are names of sections and buttons. In letters. */
#define MIN_STORY_LINK 15

/* ---- features -------------------------------------------------------------------------------- */

static gboolean
ends_like_a_sentence (const char *text, gsize n_bytes)
{
    const char *last = g_utf8_find_prev_char (text, text + n_bytes);

    while (last != NULL && g_utf8_strchr ("\"'”’»)]", -1, g_utf8_get_char (last)) != NULL)
        last = g_utf8_find_prev_char (text, last);
    return last != NULL && g_utf8_strchr (".!?؟…:", -1, g_utf8_get_char (last)) != NULL;
}

/* About a fifth of the letters of a word is a space: words are counted by their gaps. */
static guint
count_words (const char *text, gsize n_bytes)
{
    guint n = 1;

    for (gsize i = 0; i < n_bytes; i++)
        n += text[i] == ' ';
    return n;
}

static void
measure (TqPageClassifier *self, TqPageBlock *block)
{
    const char *text = tq_page_block_text (self, block);
    gsize n = tq_page_block_length (block);
    double links = (double) block->n_link_letters / block->n_letters;

    block->ends_sentence = ends_like_a_sentence (text, n);
    block->is_links = links > LINKS_SHARE;
    block->is_good = links <= MAX_LINK_SHARE && block->kind != TQ_PAGE_HEADING &&
                     (block->n_letters >= MIN_GOOD_LETTERS ||
                      (block->n_letters >= MIN_GOOD_SENTENCE && block->ends_sentence)) &&
                     tq_language_count_stop_words (self->page->packs, text, MIN (n, 2000)) >=
                         MIN_STOP_SHARE * count_words (text, MIN (n, 2000));
}

/* ---- sums over elements ---------------------------------------------------------------------- */

static void
sum_up (TqPageClassifier *self)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        const TqPageBlock *block = &self->blocks[i];
        gboolean is_furniture = block->role == TQ_BLOCK_FURNITURE;

        self->good[i + 1] =
            self->good[i] + (block->is_good && !is_furniture ? block->n_letters : 0);
        self->links[i + 1] = self->links[i] + (is_furniture ? 0 : block->n_link_letters);
        self->all[i + 1] = self->all[i] + (is_furniture ? 0 : block->n_letters);
        self->n_stories[i + 1] =
            self->n_stories[i] +
            (block->is_links && block->n_letters >= MIN_STORY_LINK && !is_furniture);
        self->n_good[i + 1] = self->n_good[i] + (block->is_good && !is_furniture);
    }
}

void
tq_page_set_furniture (TqPageBlock *block, const char *reason)
{
    if (block->role == TQ_BLOCK_FURNITURE)
        return;
    block->role = TQ_BLOCK_FURNITURE;
    block->reason = reason;
}

void
tq_page_set_range (TqPageClassifier *self, guint first, guint end, const char *reason)
{
    for (guint i = first; i < end; i++)
        tq_page_set_furniture (&self->blocks[i], reason);
}

/* ---- by element and class -------------------------------------------------------------------- */

/* A reason reaches what is in its element, unless that holds most of the page's prose: then its
 * name is a layout's. A parent comes before its children in the rows, so that one pass hands the
 * reasons down. A headline keeps clear of a mere byline or header around it. */
static void
mark_elements (TqPageClassifier *self)
{
    g_autofree const char **reasons = g_new0 (const char *, self->n_elements);

    for (guint i = 0; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];
        const char *own =
            element->reason != NULL && !tq_page_holds_share (self, element, TQ_PAGE_MOST)
                ? element->reason
                : NULL;

        reasons[i] = i > 0 && reasons[element->parent] != NULL ? reasons[element->parent] : own;
    }
    for (guint i = 0; i < self->n_blocks; i++) {
        TqPageBlock *block = &self->blocks[i];
        const char *reason = reasons[block->element];

        if (reason != NULL && !(i == self->title && strcmp (reason, "hidden") != 0 &&
                                strcmp (reason, "navigation") != 0))
            tq_page_set_furniture (block, reason);
    }
}

static gboolean
holds_headline (const TqPageClassifier *self, const TqPageElement *element)
{
    return self->title >= element->first && self->title < element->end;
}

/* Boxes with a field or a button right in them ask the reader for something. A box is small: below
 * this share of the prose. */
#define SMALL_BOX 0.20

static void
mark_controls (TqPageClassifier *self)
{
    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];

        if (element->has_control && !tq_page_holds_share (self, element, SMALL_BOX) &&
            !holds_headline (self, element))
            tq_page_set_range (self, element->first, element->end, "form");
    }
}

/* Lists of other stories: mostly links; or headlines that are links, three of them or more, with
 * hardly more prose than one summary under each. A list may hold more prose than a short
 * article. */
#define LIST_SHARE 0.50
#define TEASERS_SHARE 0.12
#define MIN_TEASERS 3
#define PART_OF_ARTICLE 0.30

static gboolean
is_list_of_stories (const TqPageClassifier *self, const TqPageElement *element)
{
    double links = (double) tq_page_sum (self->links, element) /
                   (double) MAX (tq_page_sum (self->all, element), 1);
    guint64 n_stories = tq_page_sum (self->n_stories, element);

    if (links > LIST_SHARE && !tq_page_holds_share (self, element, PART_OF_ARTICLE))
        return TRUE;
    return n_stories >= MIN_TEASERS && links > TEASERS_SHARE &&
           2 * tq_page_sum (self->n_good, element) <= 3 * n_stories;
}

static void
mark_lists (TqPageClassifier *self)
{
    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];

        if (element->end > element->first + 1 && !holds_headline (self, element) &&
            is_list_of_stories (self, element))
            tq_page_set_range (self, element->first, element->end, "links");
    }
    for (guint i = 0; i < self->n_blocks; i++)
        if (self->blocks[i].is_links && i != self->title)
            tq_page_set_furniture (&self->blocks[i], "links");
}

/* ---- by rows of furniture.tsv ---------------------------------------------------------------- */

/* The box that a heading stands over: the nearest element around it that holds more than it. */
static const TqPageElement *
box_of (const TqPageClassifier *self, guint block)
{
    guint32 row = self->blocks[block].element;

    while (row != 0 && self->elements[row].end <= self->elements[row].first + 1)
        row = self->elements[row].parent;
    return &self->elements[row];
}

/* In a box of its own, what follows there. In the article itself, the short lines and the links up
 * to the next prose. */
static guint
end_of_list (const TqPageClassifier *self, guint heading)
{
    const TqPageElement *box = box_of (self, heading);
    guint end = heading + 1;

    if (!tq_page_holds_share (self, box, PART_OF_ARTICLE))
        return box->end;
    while (end < box->end && !self->blocks[end].is_good &&
           self->blocks[end].kind != TQ_PAGE_PARAGRAPH)
        end++;
    return end;
}

static void
mark_row (TqPageClassifier *self, guint i, const TqFurnitureRow *row, guint64 n_body)
{
    guint end = i + 1;

    if (row->reach == TQ_REACH_LIST || row->reach == TQ_REACH_BOX)
        end = end_of_list (self, i);
    else if (row->reach == TQ_REACH_REST && !self->blocks[i].is_links &&
             n_body >= MIN_BODY_BEFORE_REST)
        end = MAX (box_of (self, i)->end, end);
    tq_page_set_range (self, i, end, row->id);
}

/* A prefix proves little of a long sentence. In letters. */
#define MAX_PREFIXED 120

static void
mark_rows (TqPageClassifier *self)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        TqPageBlock *block = &self->blocks[i];
        const TqFurnitureRow *row;

        if (block->role == TQ_BLOCK_FURNITURE || i == self->title ||
            (block->is_links && block->level == 0))
            continue;
        row = tq_furniture_match (self->page->packs, tq_page_block_text (self, block),
                                  tq_page_block_length (block));
        if (row != NULL && !(row->is_prefix && block->is_good && block->n_letters > MAX_PREFIXED))
            mark_row (self, i, row, self->good[i]);
    }
}

/* ---- entry ----------------------------------------------------------------------------------- */

/* A page of short sentences only: what ends like one and stands in a paragraph counts. */
static void
relax (TqPageClassifier *self)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        TqPageBlock *block = &self->blocks[i];

        block->is_good |= !block->is_links && block->ends_sentence &&
                          block->kind != TQ_PAGE_HEADING && block->kind != TQ_PAGE_ITEM &&
                          block->n_letters >= MIN_GOOD_SENTENCE / 2;
    }
}

void
tq_page_classify (TqPage *page, gboolean is_fragment)
{
    guint n = page->blocks->len;
    g_autofree guint64 *sums = g_new0 (guint64, 5 * ((gsize) n + 1));
    TqPageClassifier self = { .page = page,
                              .blocks = (TqPageBlock *) page->blocks->data,
                              .n_blocks = n,
                              .elements = (TqPageElement *) page->elements->data,
                              .n_elements = page->elements->len,
                              .good = sums,
                              .links = sums + (n + 1),
                              .all = sums + 2 * (n + 1),
                              .n_stories = sums + 3 * (n + 1),
                              .n_good = sums + 4 * (n + 1),
                              .title = G_MAXUINT32 };

    if (n == 0)
        return;
    for (guint i = 0; i < n; i++)
        measure (&self, &self.blocks[i]);
    sum_up (&self);
    if (self.good[n] == 0) {
        relax (&self);
        sum_up (&self);
    }
    if (is_fragment) {
        for (guint i = 0; i < n; i++)
            if (self.blocks[i].is_links)
                tq_page_set_furniture (&self.blocks[i], "links");
        mark_rows (&self);
        return;
    }
    self.title = tq_page_find_headline (page);
    mark_elements (&self);
    mark_rows (&self);
    sum_up (&self);
    mark_controls (&self);
    sum_up (&self);
    mark_lists (&self);
    sum_up (&self);
    tq_page_mark_article (&self);
}
