/* What one sentence sets against another figure keeps nobody who gives that figure from its topic. */
#include "support/aligned.h"

#include "align/cluster.h"

/* The claim of article @doc that gives @number. */
static guint32
find_figure (const Aligned *aligned, guint32 doc, double number)
{
    const GArray *claims = aligned->result->claims->claims;
    guint32 ret = TQ_NONE;

    for (guint32 i = 0; i < claims->len; i++) {
        const TqClaim *claim = &g_array_index (claims, TqClaim, i);

        if (claim->doc == doc && claim->kind == TQ_CLAIM_QUANTITY && claim->number.number == number)
            ret = i;
    }
    cr_assert_neq (ret, TQ_NONE, "no figure %g in article %u", number, doc);
    return ret;
}

static gboolean
meets (const char *second)
{
    Aligned aligned = aligned_new ();
    g_autoptr (GArray) disputes = g_array_new (FALSE, FALSE, 1);
    g_autofree guint32 *cluster = NULL;
    gboolean ret;

    aligned_read (&aligned, "en", NULL, "2025-06-10", "The Orrin burst its banks on Monday. Nine villages along the Orrin were flooded, the water board said.");
    aligned_read (&aligned, "en", NULL, "2025-06-11", second);
    aligned_link (&aligned);
    cluster = tq_clusters_new (aligned.scorer, aligned.links, disputes, 1);
    ret = cluster[find_figure (&aligned, 0, 9)] == cluster[find_figure (&aligned, 1, 11)];
    aligned_free (&aligned);
    return ret;
}

Test (cluster, set_against)
{
    cr_expect (meets ("The Orrin burst its banks on Monday. Eleven villages along the Orrin, not nine, were flooded, the governor said."));
    cr_expect_not (meets ("The Orrin burst its banks on Monday. Eleven villages along the Tarn and nine villages along the Orrin were flooded, the governor said."));
}
