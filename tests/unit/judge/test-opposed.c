/* Pairs of short statements of two articles: which exclude each other by the rules, whatever the
 * models make of it. Own sentences. */
#include "support/aligned.h"

#include "judge/judge.h"

static const struct {
    const char *lang;
    const char *a;
    const char *b;
    gboolean is_conflict;
} rows[] = {
#include "opposed-rows.h"
};

/* Whether some statement of the first article and some of the second exclude each other. */
static gboolean
find_conflict (const Aligned *aligned)
{
    const GArray *claims = aligned->result->claims->claims;

    for (guint32 i = 0; i < claims->len; i++)
        for (guint32 j = i + 1; j < claims->len; j++) {
            const TqClaim *a = &g_array_index (claims, TqClaim, i),
                          *b = &g_array_index (claims, TqClaim, j);

            if (a->kind == TQ_CLAIM_ASSERTION && b->kind == TQ_CLAIM_ASSERTION &&
                a->doc != b->doc &&
                tq_judge_verdict (&aligned->evidence, i, j) == TQ_VERDICT_CONFLICT)
                return TRUE;
        }
    return FALSE;
}

Test (opposed, rows_hold, .timeout = 60)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, rows[i].lang, "Post", "2025-06-08", rows[i].a);
        aligned_read (&aligned, rows[i].lang, "Gazette", "2025-06-08", rows[i].b);
        aligned_link (&aligned);
        cr_expect_eq (find_conflict (&aligned), rows[i].is_conflict, "%s / %s", rows[i].a,
                      rows[i].b);
        aligned_free (&aligned);
    }
}
