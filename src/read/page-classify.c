#include <string.h>

#include "pack/folding.h"
#include "pack/language.h"
#include "read/furniture.h"
#include "read/page.h"

/* Prose: so many letters, or fewer that end like a sentence; hardly a link; and the small words that hold sentences together. Names
 * of stories, menus and captions lack one of these. */
#define MIN_GOOD_LETTERS 90
#define MIN_GOOD_SENTENCE 45
#define MAX_LINK_SHARE 0.40
#define MIN_STOP_SHARE 0.08
/* A block of links, however long. */
#define LINKS_SHARE 0.60
/* What holds this much of the page's prose is not furniture, whatever it is called. */
#define MOST 0.50
/* The article's part of the page is the smallest that holds so much of it. */
#define SHARE_OF_PAGE 0.80
/* A heading "Comments" ends the article only after so much of it. In letters. */
#define MIN_BODY_BEFORE_REST 200

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
    guint32 title;      /* block of the headline as the metadata and the headings have it, or G_MAXUINT32 */
} Classifier;

/* Shorter links are names of sections and buttons. In letters. */
#define MIN_STORY_LINK 15

static const char *
text_of (const Classifier *self, const TqPageBlock *block)
{
    return self->page->text->str + block->text.start;
}

static gsize
length_of (const TqPageBlock *block)
{
    return block->text.end - block->text.start;
}

/* ---- features -------------------------------------------------------------------------------------------------- */

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
measure (Classifier *self, TqPageBlock *block)
{
    const char *text = text_of (self, block);
    gsize n = length_of (block);
    double links = (double) block->n_link_letters / block->n_letters;

    block->ends_sentence = ends_like_a_sentence (text, n);
    block->is_links = links > LINKS_SHARE;
    block->is_good = links <= MAX_LINK_SHARE && block->kind != TQ_PAGE_HEADING &&
                     (block->n_letters >= MIN_GOOD_LETTERS || (block->n_letters >= MIN_GOOD_SENTENCE && block->ends_sentence)) &&
                     tq_language_count_stop_words (self->page->packs, text, MIN (n, 2000)) >=
                         MIN_STOP_SHARE * count_words (text, MIN (n, 2000));
}

/* ---- sums over elements ------------------------------------------------------------------------------------------ */

static void
sum_up (Classifier *self)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        const TqPageBlock *block = &self->blocks[i];
        gboolean is_furniture = block->role == TQ_BLOCK_FURNITURE;

        self->good[i + 1] = self->good[i] + (block->is_good && !is_furniture ? block->n_letters : 0);
        self->links[i + 1] = self->links[i] + (is_furniture ? 0 : block->n_link_letters);
        self->all[i + 1] = self->all[i] + (is_furniture ? 0 : block->n_letters);
        self->n_stories[i + 1] = self->n_stories[i] + (block->is_links && block->n_letters >= MIN_STORY_LINK && !is_furniture);
        self->n_good[i + 1] = self->n_good[i] + (block->is_good && !is_furniture);
    }
}

static guint64
sum (const guint64 *sums, const TqPageElement *element)
{
    return sums[element->end] - sums[element->first];
}

static gboolean
holds_share (const Classifier *self, const TqPageElement *element, double share)
{
    return (double) sum (self->good, element) > share * (double) self->good[self->n_blocks];
}

static void
set_furniture (TqPageBlock *block, const char *reason)
{
    if (block->role == TQ_BLOCK_FURNITURE)
        return;
    block->role = TQ_BLOCK_FURNITURE;
    block->reason = reason;
}

static void
set_range (Classifier *self, guint first, guint end, const char *reason)
{
    for (guint i = first; i < end; i++)
        set_furniture (&self->blocks[i], reason);
}

/* ---- by element and class ------------------------------------------------------------------------------------------ */

/* A reason reaches what is in its element, unless that holds most of the page's prose: then its name is a layout's. A parent comes before
 * its children in the rows, so that one pass hands the reasons down. A headline keeps clear of a mere byline or header around it. */
static void
mark_elements (Classifier *self)
{
    g_autofree const char **reasons = g_new0 (const char *, self->n_elements);

    for (guint i = 0; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];
        const char *own = element->reason != NULL && !holds_share (self, element, MOST) ? element->reason : NULL;

        reasons[i] = i > 0 && reasons[element->parent] != NULL ? reasons[element->parent] : own;
    }
    for (guint i = 0; i < self->n_blocks; i++) {
        TqPageBlock *block = &self->blocks[i];
        const char *reason = reasons[block->element];

        if (reason != NULL && !(i == self->title && strcmp (reason, "hidden") != 0 && strcmp (reason, "navigation") != 0))
            set_furniture (block, reason);
    }
}

static gboolean
holds_headline (const Classifier *self, const TqPageElement *element)
{
    return self->title >= element->first && self->title < element->end;
}

/* Boxes with a field or a button right in them ask the reader for something. A box is small: below this share of the prose. */
#define SMALL_BOX 0.20

static void
mark_controls (Classifier *self)
{
    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];

        if (element->has_control && !holds_share (self, element, SMALL_BOX) && !holds_headline (self, element))
            set_range (self, element->first, element->end, "form");
    }
}

/* Lists of other stories: mostly links; or headlines that are links, three of them or more, with hardly more prose than one summary
 * under each. A list may hold more prose than a short article. */
#define LIST_SHARE 0.50
#define TEASERS_SHARE 0.12
#define MIN_TEASERS 3
#define PART_OF_ARTICLE 0.30

static gboolean
is_list_of_stories (const Classifier *self, const TqPageElement *element)
{
    double links = (double) sum (self->links, element) / (double) MAX (sum (self->all, element), 1);
    guint64 n_stories = sum (self->n_stories, element);

    if (links > LIST_SHARE && !holds_share (self, element, PART_OF_ARTICLE))
        return TRUE;
    return n_stories >= MIN_TEASERS && links > TEASERS_SHARE && 2 * sum (self->n_good, element) <= 3 * n_stories;
}

static void
mark_lists (Classifier *self)
{
    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];

        if (element->end > element->first + 1 && !holds_headline (self, element) && is_list_of_stories (self, element))
            set_range (self, element->first, element->end, "links");
    }
    for (guint i = 0; i < self->n_blocks; i++)
        if (self->blocks[i].is_links && i != self->title)
            set_furniture (&self->blocks[i], "links");
}

/* ---- by rows of furniture.tsv -------------------------------------------------------------------------------------- */

/* The box that a heading stands over: the nearest element around it that holds more than it. */
static const TqPageElement *
box_of (const Classifier *self, guint block)
{
    guint32 row = self->blocks[block].element;

    while (row != 0 && self->elements[row].end <= self->elements[row].first + 1)
        row = self->elements[row].parent;
    return &self->elements[row];
}

/* In a box of its own, what follows there. In the article itself, the short lines and the links up to the next prose. */
static guint
end_of_list (const Classifier *self, guint heading)
{
    const TqPageElement *box = box_of (self, heading);
    guint end = heading + 1;

    if (!holds_share (self, box, PART_OF_ARTICLE))
        return box->end;
    while (end < box->end && !self->blocks[end].is_good && self->blocks[end].kind != TQ_PAGE_PARAGRAPH)
        end++;
    return end;
}

static void
mark_row (Classifier *self, guint i, const TqFurnitureRow *row, guint64 n_body)
{
    guint end = i + 1;

    if (row->reach == TQ_REACH_LIST || row->reach == TQ_REACH_BOX)
        end = end_of_list (self, i);
    else if (row->reach == TQ_REACH_REST && !self->blocks[i].is_links && n_body >= MIN_BODY_BEFORE_REST)
        end = MAX (box_of (self, i)->end, end);
    set_range (self, i, end, row->id);
}

/* A prefix proves little of a long sentence. In letters. */
#define MAX_PREFIXED 120

static void
mark_rows (Classifier *self)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        TqPageBlock *block = &self->blocks[i];
        const TqFurnitureRow *row;

        if (block->role == TQ_BLOCK_FURNITURE || i == self->title || (block->is_links && block->level == 0))
            continue;
        row = tq_furniture_match (self->page->packs, text_of (self, block), length_of (block));
        if (row != NULL && !(row->is_prefix && block->is_good && block->n_letters > MAX_PREFIXED))
            mark_row (self, i, row, self->good[i]);
    }
}

/* ---- the article's part of the page -------------------------------------------------------------------------------- */

/* From the page inwards, as long as one part holds nearly all the prose. */
static const TqPageElement *
descend (const Classifier *self)
{
    const TqPageElement *article = &self->elements[0];

    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];

        if (element->first >= article->first && element->end <= article->end && element->end > element->first &&
            (double) sum (self->good, element) >= SHARE_OF_PAGE * (double) sum (self->good, article) && sum (self->good, element) > 0)
            article = element;
    }
    return article;
}

/* The part that says it holds the article, if it holds most of it. */
static const TqPageElement *
declared_body (const Classifier *self)
{
    const TqPageElement *body = NULL;

    for (guint i = 1; i < self->n_elements; i++) {
        const TqPageElement *element = &self->elements[i];

        if (element->is_body && holds_share (self, element, MOST) && (body == NULL || sum (self->good, element) > sum (self->good, body)))
            body = element;
    }
    return body;
}

static char *
folded (const TqPage *page, const char *text, gsize n_bytes)
{
    return g_strstrip (tq_fold (tq_packs_get (page->packs, 1)->folding, text, n_bytes, NULL));
}

/* Letters that two titles begin with in common, as a share of the longer; the shorter may be the beginning of the other ("Headline | Outlet"). */
static double
likeness (const char *heading, const char *title)
{
    gsize n = strlen (heading), n_title = strlen (title);

    if (n == 0 || n_title == 0)
        return 0;
    if (strcmp (heading, title) == 0)
        return 1;
    if (n >= 12 && strstr (title, heading) != NULL)
        return 0.5 + 0.4 * (double) n / (double) n_title;
    if (n_title >= 12 && strstr (heading, title) != NULL)
        return 0.5 + 0.3 * (double) n_title / (double) n;
    return 0;
}

/* Longer is no headline; shorter is one in a heading only. In letters. */
#define MAX_HEADLINE 260
#define MIN_HEADLINE 12

/* Block of the headline, or G_MAXUINT32; found by the titles of the metadata, else by the headings. */
static guint32
find_title (const TqPage *page, guint32 n_before)
{
    g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
    const GPtrArray *given = page->metadata.values[TQ_FIELD_TITLE];
    guint32 best = G_MAXUINT32, first_heading = G_MAXUINT32;
    double best_score = 0;

    for (guint i = 0; i < given->len; i++) {
        const char *title = g_ptr_array_index (given, i);
        gboolean is_ranked = g_ascii_isdigit (title[0]) && g_ascii_isdigit (title[1]) && g_ascii_isdigit (title[2]);

        g_ptr_array_add (titles, folded (page, title + (is_ranked ? 3 : 0), strlen (title) - (is_ranked ? 3 : 0)));
    }
    if (page->title != NULL)
        g_ptr_array_add (titles, folded (page, page->title, strlen (page->title)));
    for (guint32 i = 0; i < n_before; i++) {
        const TqPageBlock *block = &g_array_index (page->blocks, TqPageBlock, i);
        g_autofree char *text = NULL;

        if (block->n_letters > MAX_HEADLINE || (block->n_letters < MIN_HEADLINE && block->level == 0) || (block->role == TQ_BLOCK_FURNITURE && g_strcmp0 (block->reason, "hidden") == 0))
            continue;
        text = folded (page, page->text->str + block->text.start, block->text.end - block->text.start);
        for (guint t = 0; t < titles->len; t++) {
            double score = likeness (text, g_ptr_array_index (titles, t)) + (block->level == 1 ? 0.3 : block->level > 0 ? 0.15 : 0);

            if (score >= 0.5 && score >= best_score) {
                best = i;
                best_score = score;
            }
        }
        if (block->level == 1 || (block->level == 2 && first_heading == G_MAXUINT32 && block->role != TQ_BLOCK_FURNITURE))
            first_heading = block->role != TQ_BLOCK_FURNITURE || first_heading == G_MAXUINT32 ? i : first_heading;
    }
    return best != G_MAXUINT32 ? best : first_heading;
}

/* ---- roles ----------------------------------------------------------------------------------------------------- */

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

/* Between prose, what is not marked belongs to it: subheadings, short sentences, list items, rows of figures. */
static void
mark_between (Classifier *self, guint first, guint end)
{
    for (guint i = first; i < end; i++)
        if (!self->blocks[i].is_good && !is_body_kind (&self->blocks[i]))
            set_furniture (&self->blocks[i], "between");
}

/* Whether two blocks stand in one element, at most three boxes around each. */
#define MAX_BOXES 4

static gboolean
are_siblings (const Classifier *self, guint a, guint b)
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

/* After the last prose, sentences that stand where the prose stands. */
/* A subheading, the time of an update: no sentence, and no end of the article if one follows. In letters. */
#define MAX_LABEL 25

static gboolean
may_stand_before_text (const TqPageBlock *block)
{
    return block->n_link_letters == 0 && (block->kind == TQ_PAGE_HEADING || (block->n_letters < MAX_LABEL && !block->ends_sentence));
}

static void
mark_after (Classifier *self, const Article *article)
{
    gboolean is_over = FALSE;
    guint end = article->last_good + 1; /* of the article, with headings only if a sentence follows them */

    for (guint i = end; i < article->end && !is_over; i++) {
        const TqPageBlock *block = &self->blocks[i];

        if (block->role == TQ_BLOCK_FURNITURE || may_stand_before_text (block))
            continue;
        is_over = !are_siblings (self, i, article->last_good) || !block->ends_sentence || block->n_link_letters > 0;
        if (!is_over)
            end = i + 1;
    }
    mark_between (self, article->last_good + 1, end);
    set_range (self, end, article->end, "tail");
}

/* Before the prose and behind the headline: the standfirst if it is a sentence; bylines and dates otherwise. */
#define MIN_LEAD_LETTERS 35

static void
mark_before (Classifier *self, const Article *article, guint32 title)
{
    for (guint i = 0; i < article->first_good; i++) {
        TqPageBlock *block = &self->blocks[i];
        const TqPageHint *hint = self->elements[block->element].hint;
        gboolean is_lead = i > title && title != G_MAXUINT32 && block->role != TQ_BLOCK_FURNITURE && block->kind != TQ_PAGE_ITEM &&
                           ((block->n_letters >= MIN_LEAD_LETTERS && (block->ends_sentence || block->is_good)) ||
                            (hint != NULL && hint->kind == TQ_HINT_LEAD));
        gboolean is_inside = i >= article->first && title == G_MAXUINT32 && block->ends_sentence && is_body_kind (block);

        if (i != title && !is_lead && !is_inside)
            set_furniture (block, i < title && title != G_MAXUINT32 ? "before-title" : "byline");
    }
}

/* A quotation set large repeats a sentence of the text. In letters. */
#define MAX_REPEATED 400
#define MIN_REPEATED 20

static void
mark_repeated (Classifier *self, const Article *article)
{
    for (guint i = article->first; i < article->end; i++) {
        TqPageBlock *block = &self->blocks[i];
        const char *text = text_of (self, block), *start, *end;

        if (block->role == TQ_BLOCK_FURNITURE || block->kind == TQ_PAGE_PARAGRAPH || block->n_letters > MAX_REPEATED || block->n_letters < MIN_REPEATED)
            continue;
        start = text;
        end = text + length_of (block);
        while (start < end && g_utf8_strchr ("\"“”«»'‘’ ", -1, g_utf8_get_char (start)) != NULL)
            start = g_utf8_next_char (start);
        while (end > start && g_utf8_strchr ("\"“”«»'‘’ .", -1, g_utf8_get_char (g_utf8_prev_char (end))) != NULL)
            end = g_utf8_prev_char (end);
        for (guint other = article->first; other < article->end; other++) {
            const TqPageBlock *body = &self->blocks[other];

            if (other != i && body->is_good && body->role != TQ_BLOCK_FURNITURE && body->n_letters > block->n_letters &&
                memmem (text_of (self, body), length_of (body), start, (gsize) (end - start)) != NULL) {
                set_furniture (block, "repeated");
                break;
            }
        }
        if (i > article->first + 2000) /* a page of so many blocks has no quotation set large */
            return;
    }
}

static void
mark_lead (Classifier *self, guint32 title)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        if (self->blocks[i].role != TQ_BLOCK_BODY || i == title)
            continue;
        self->blocks[i].role = TQ_BLOCK_LEAD;
        return;
    }
}

static gboolean
find_prose (const Classifier *self, Article *ret)
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

static void
mark_article (Classifier *self)
{
    const TqPageElement *part = declared_body (self);
    Article article;
    guint32 title = self->title;

    if (part == NULL)
        part = descend (self);
    article = (Article) { part->first, part->end, 0, 0 };
    if (!find_prose (self, &article)) {
        set_range (self, 0, self->n_blocks, "no-prose");
        return;
    }
    if (title > article.first_good)
        title = G_MAXUINT32;
    set_range (self, article.end, self->n_blocks, "outside");
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

/* ---- entry ----------------------------------------------------------------------------------------------------- */

/* A page of short sentences only: what ends like one and stands in a paragraph counts. */
static void
relax (Classifier *self)
{
    for (guint i = 0; i < self->n_blocks; i++) {
        TqPageBlock *block = &self->blocks[i];

        block->is_good |= !block->is_links && block->ends_sentence && block->kind != TQ_PAGE_HEADING && block->kind != TQ_PAGE_ITEM &&
                          block->n_letters >= MIN_GOOD_SENTENCE / 2;
    }
}

void
tq_page_classify (TqPage *page, gboolean is_fragment)
{
    guint n = page->blocks->len;
    g_autofree guint64 *sums = g_new0 (guint64, 5 * ((gsize) n + 1));
    Classifier self = { page, (TqPageBlock *) page->blocks->data, n, (TqPageElement *) page->elements->data, page->elements->len,
                        sums, sums + (n + 1), sums + 2 * (n + 1), sums + 3 * (n + 1), sums + 4 * (n + 1), G_MAXUINT32 };

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
                set_furniture (&self.blocks[i], "links");
        mark_rows (&self);
        return;
    }
    self.title = find_title (page, n);
    mark_elements (&self);
    mark_rows (&self);
    sum_up (&self);
    mark_controls (&self);
    sum_up (&self);
    mark_lists (&self);
    sum_up (&self);
    mark_article (&self);
}
