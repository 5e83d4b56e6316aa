/* What one sentence sets against another figure keeps nobody who gives that figure from its
 * topic. */
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

    aligned_read (&aligned, "en", NULL, "2025-06-10",
                  "The Orrin burst its banks on Monday. Nine villages along the Orrin were "
                  "flooded, the water board said.");
    aligned_read (&aligned, "en", NULL, "2025-06-11", second);
    aligned_link (&aligned);
    cluster = tq_clusters_new (aligned.scorer, aligned.links, disputes, 1);
    ret = cluster[find_figure (&aligned, 0, 9)] == cluster[find_figure (&aligned, 1, 11)];
    aligned_free (&aligned);
    return ret;
}

Test (cluster, set_against)
{
    cr_expect (meets ("The Orrin burst its banks on Monday. Eleven villages along the Orrin, not "
                      "nine, were flooded, the governor said."));
    cr_expect_not (meets ("The Orrin burst its banks on Monday. Eleven villages along the Tarn "
                          "and nine villages along the Orrin were flooded, the governor said."));
}

/* What is killed and what is hurt are two counts, whatever else is said of them. */
Test (cluster, joined_but_what_may_not_stand_together)
{
    Aligned aligned = aligned_new ();
    g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (TqLink));
    g_autofree guint32 *cluster = NULL;
    guint32 figures[3];

    aligned_read (&aligned, "en", NULL, "2025-06-10", "The storm killed 12 people in Orla.");
    aligned_read (&aligned, "en", NULL, "2025-06-10",
                  "In Orla 15 people were killed by the storm.");
    aligned_read (&aligned, "en", NULL, "2025-06-10",
                  "In Orla 17 people were injured by the storm.");
    aligned_link (&aligned);
    for (guint32 i = 0; i < G_N_ELEMENTS (figures); i++)
        figures[i] = find_figure (&aligned, i, (const double[]) { 12, 15, 17 }[i]);
    for (guint32 i = 0; i + 1 < G_N_ELEMENTS (figures); i++) {
        TqLink pair = { figures[i], figures[i + 1], 0.9F };

        g_array_append_val (pairs, pair);
    }
    cluster = g_new (guint32, aligned.result->claims->claims->len);
    for (guint32 i = 0; i < aligned.result->claims->claims->len; i++)
        cluster[i] = i;
    tq_clusters_join (aligned.scorer, pairs, cluster);
    cr_expect_eq (cluster[figures[1]], figures[0]);
    cr_expect_eq (cluster[figures[2]], figures[2]);
    aligned_free (&aligned);
}

/* A count of killed that stood with one of injured goes over to the killed that it contradicts. */
Test (cluster, a_claim_moves_to_what_it_is_more_like)
{
    Aligned aligned = aligned_new ();
    g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (TqLink));
    g_autofree guint32 *cluster = NULL;
    guint32 killed, others, injured;
    TqLink pair = { .score = 0.9F };

    aligned_read (&aligned, "en", NULL, "2025-06-10",
                  "In Orla 15 people were killed by the storm.");
    aligned_read (&aligned, "en", NULL, "2025-06-10",
                  "In Orla 17 people were injured by the storm.");
    aligned_read (&aligned, "en", NULL, "2025-06-10", "The storm killed 12 people in Orla.");
    aligned_link (&aligned);
    killed = find_figure (&aligned, 0, 15);
    injured = find_figure (&aligned, 1, 17);
    others = find_figure (&aligned, 2, 12);
    cluster = g_new (guint32, aligned.result->claims->claims->len);
    for (guint32 i = 0; i < aligned.result->claims->claims->len; i++)
        cluster[i] = i;
    cluster[injured] = killed;
    pair.claim = killed;
    pair.other = others;
    g_array_append_val (pairs, pair);
    tq_clusters_join (aligned.scorer, pairs, cluster);
    cr_expect_eq (cluster[others], killed);
    cr_expect_eq (cluster[killed], killed);
    cr_expect_eq (cluster[injured], injured);
    aligned_free (&aligned);
}
