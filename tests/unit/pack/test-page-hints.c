/* Rows of common/page-hints.tsv match their example, as the kind that they are, and not their
 * counterexample; names are cut as pages write them. */
#include <criterion/criterion.h>
#include <string.h>

#include "pack/pack.h"
#include "pack/page-hints.h"

Test (page_hints, examples_match_and_counterexamples_do_not)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqPageHints *hints = tq_packs_page_hints (packs);

    cr_assert_gt (tq_page_hints_n_rows (hints), 200);
    for (guint i = 0; i < tq_page_hints_n_rows (hints); i++) {
        const TqPageHint *row = tq_page_hints_row (hints, i),
                         *found = tq_page_hints_match (hints, row->example, strlen (row->example));
        const TqPageHint *other =
            tq_page_hints_match (hints, row->counterexample, strlen (row->counterexample));

        cr_expect (found != NULL && found->kind == row->kind, "%s: not in \"%s\"", row->id,
                   row->example);
        cr_expect (other == NULL, "%s: \"%s\" is %s", row->id, row->counterexample,
                   other != NULL ? other->id : "");
    }
}

static const struct {
    const char *names;
    const char *reason; /* NULL: no hint */
} rows[] = {
    { "story-body", "body" },      { "storyBody", "body" },         { "js story_body x", "body" },  { "story body", NULL },
    { "comment-list", "comments" }, { "commentList", "comments" },   { "uncommented", NULL },       { "", NULL },
    { "a b c", NULL },              { "author-bio", "byline" },      { "ad-slot story-body", "body" }, { "-", NULL },
};

Test (page_hints, names_are_cut_as_pages_write_them)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        const TqPageHint *found = tq_page_hints_match (tq_packs_page_hints (packs), rows[i].names,
                                                       strlen (rows[i].names));

        cr_expect (g_strcmp0 (found != NULL ? found->reason : NULL, rows[i].reason) == 0,
                   "\"%s\": %s", rows[i].names, found != NULL ? found->reason : "none");
    }
}
