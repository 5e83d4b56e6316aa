#include <string.h>

#include "pack/folding.h"
#include "read/page-classify-private.h"

static char *
folded (const TqPage *page, const char *text, gsize n_bytes)
{
    return g_strstrip (tq_fold (tq_packs_get (page->packs, 1)->folding, text, n_bytes, NULL));
}

/* Letters that two titles begin with in common, as a share of the longer; the shorter may be the
 * beginning of the other ("Headline | Outlet"). */
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

/* What the metadata call the page, folded. (element-type utf8) (transfer full) */
static GPtrArray *
titles_of (const TqPage *page)
{
    GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);
    const GPtrArray *given = page->metadata.values[TQ_FIELD_TITLE];

    for (guint i = 0; i < given->len; i++) {
        const char *title = g_ptr_array_index (given, i);
        gboolean is_ranked =
            g_ascii_isdigit (title[0]) && g_ascii_isdigit (title[1]) && g_ascii_isdigit (title[2]);

        title += is_ranked ? 3 : 0;
        g_ptr_array_add (titles, folded (page, title, strlen (title)));
    }
    if (page->title != NULL)
        g_ptr_array_add (titles, folded (page, page->title, strlen (page->title)));
    return titles;
}

static gboolean
may_be_headline (const TqPageBlock *block)
{
    return block->n_letters <= MAX_HEADLINE &&
           (block->n_letters >= MIN_HEADLINE || block->level > 0) &&
           !(block->role == TQ_BLOCK_FURNITURE && g_strcmp0 (block->reason, "hidden") == 0);
}

/* What being a heading, of the first level or of any, is worth in likeness. */
#define LEVEL_1_BONUS 0.3
#define LEVEL_BONUS 0.15

/* By the title that it is most like, and by its level if it is a heading. */
static double
score_of (const TqPage *page, const TqPageBlock *block, const GPtrArray *titles)
{
    g_autofree char *text =
        folded (page, page->text->str + block->text.start, block->text.end - block->text.start);
    double of_level = block->level == 1 ? LEVEL_1_BONUS : block->level > 0 ? LEVEL_BONUS : 0,
           best = 0;

    for (guint i = 0; i < titles->len; i++)
        best = MAX (best, likeness (text, g_ptr_array_index (titles, i)) + of_level);
    return best;
}

/* Less is no likeness. */
#define MIN_SCORE 0.5

guint32
tq_page_find_headline (const TqPage *page)
{
    g_autoptr (GPtrArray) titles = titles_of (page);
    guint32 best = G_MAXUINT32, heading = G_MAXUINT32;
    double best_score = MIN_SCORE;

    for (guint32 i = 0; i < page->blocks->len; i++) {
        const TqPageBlock *block = &g_array_index (page->blocks, TqPageBlock, i);
        gboolean is_first = heading == G_MAXUINT32,
                 is_furniture = block->role == TQ_BLOCK_FURNITURE;
        double score;

        if (!may_be_headline (block))
            continue;
        score = score_of (page, block, titles);
        if (score >= best_score) {
            best = i;
            best_score = score;
        }
        if (block->level == 1 ? is_first || !is_furniture
                              : block->level == 2 && is_first && !is_furniture)
            heading = i;
    }
    return best != G_MAXUINT32 ? best : heading;
}
