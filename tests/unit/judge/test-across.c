/* Topics that a contradiction holds together. */
#include "support/aligned.h"

#include "align/cluster.h"
#include "align/counterpart.h"
#include "align/dispute.h"
#include "align/score.h"
#include "judge/across.h"

static guint
count_topics (const Aligned *aligned)
{
    g_autoptr (GArray) disputes = tq_disputes_new (aligned->scorer, 1),
                       counterparts = tq_counterparts_new (aligned->scorer, 1);
    TqBelief **beliefs = tq_beliefs_new (&aligned->evidence, aligned->links, 1);
    g_autoptr (GPtrArray) topics =
        tq_across_topics (aligned->scorer, aligned->links, beliefs, disputes, counterparts, 0, 1);

    tq_beliefs_free (beliefs, 1);
    return topics->len;
}

/* Where no likeness is enough for a topic, contradictions still are. */
Test (across, what_contradicts_is_one_question)
{
    static const struct {
        const char *second;
        guint n_topics;
    } rows[] = {
        { "Not one siren sounded in the port, residents said.", 1 },
        { "The sirens sounded in the port, residents said.", 2 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, "en", NULL, "2025-06-10",
                      "The sirens sounded in the port, the council said.");
        aligned_read (&aligned, "en", NULL, "2025-06-10", rows[i].second);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        aligned.scorer->models[TQ_CLAIM_ASSERTION].link = 1.2;
        cr_expect_eq (count_topics (&aligned), rows[i].n_topics, "%s: %u", rows[i].second,
                      count_topics (&aligned));
        aligned_free (&aligned);
    }
}
