/* Two articles that contradict each other: in how many topics, and whether by more than one kind of
 * claim. */
#include "support/aligned.h"

static guint
count_conflicts (const Aligned *aligned, const TqTopic *topic, TqClaimKind kind)
{
    guint n = 0;

    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        n += pair->verdict == TQ_VERDICT_CONFLICT &&
             tq_claim_set_get (aligned->result->claims, pair->a)->kind == kind;
    }
    return n;
}

Test (twin, figures_and_statements_that_exclude_each_other_are_one_topic)
{
    static const struct {
        const char *lang;
        const char *a;
        const char *b;
        guint n_topics;      /* that are contradictions */
        guint n_statements;  /* contradictions of statements in the first of them */
        TqClaimKind kind;    /* of that */
    } rows[] = {
        { "en", "Nobody was hurt in the blaze at the Corvin bakery on Tuesday.", "Two bakers were hurt in the blaze at the Corvin bakery on Tuesday.", 1, 1, TQ_CLAIM_QUANTITY },
        { "en", "No passenger was injured when the Solme ferry struck the quay, the harbour office said.", "Three passengers were injured when the Solme ferry struck the quay, the hospital said.", 1, 1, TQ_CLAIM_QUANTITY },
        { "fr", "Personne n'a été blessé dans l'incendie de la fabrique Corvin.", "Deux ouvriers ont été blessés dans l'incendie de la fabrique Corvin.", 1, 1, TQ_CLAIM_QUANTITY },
        { "ar", "لم يصب أحد في حريق مخبز الزهور يوم الثلاثاء.", "أصيب خبازان في حريق مخبز الزهور يوم الثلاثاء.", 1, 1, TQ_CLAIM_QUANTITY },
        { "en", "Not a single house in Orla burned down.", "Fourteen houses in Orla are in ashes.", 1, 1, TQ_CLAIM_QUANTITY },
        { "en", "The council approved the plan for the Brede market.", "The council rejected the plan for the Brede market.", 1, 1, TQ_CLAIM_ASSERTION },
        { "en", "The fire at the Corvin bakery killed four bakers and injured 19 customers.", "The fire at the Corvin bakery killed six bakers and injured 31 customers.", 2, 0, TQ_CLAIM_QUANTITY },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        g_autoptr (GPtrArray) topics = NULL;
        const TqTopic *first;
        guint n = 0;

        aligned_read (&aligned, rows[i].lang, "Post", "2026-03-16", rows[i].a);
        aligned_read (&aligned, rows[i].lang, "Gazette", "2026-03-16", rows[i].b);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        topics = aligned_judge (&aligned);
        while (n < topics->len &&
               ((const TqTopic *) topics->pdata[n])->verdict == TQ_VERDICT_CONFLICT)
            n++;
        cr_assert_eq (n, rows[i].n_topics, "row %u: %u", i, n);
        first = topics->pdata[0];
        cr_expect_eq (first->kind, rows[i].kind, "row %u", i);
        cr_expect_eq (count_conflicts (&aligned, first, TQ_CLAIM_ASSERTION), rows[i].n_statements,
                      "row %u: %u", i, count_conflicts (&aligned, first, TQ_CLAIM_ASSERTION));
        for (guint claim = 1; claim < first->claims->len; claim++)
            cr_expect_lt (g_array_index (first->claims, guint32, claim - 1),
                          g_array_index (first->claims, guint32, claim), "row %u", i);
        aligned_free (&aligned);
    }
}

/* What else stood in the topic of the statements stays one. */
Test (twin, statements_that_nobody_contradicts_stay_where_they_are)
{
    Aligned aligned = aligned_new ();
    g_autoptr (GPtrArray) topics = NULL;
    guint n_agreements = 0;

    aligned_read (&aligned, "en", "Post", "2026-03-16",
                  "Fire damages Corvin bakery\n\nA fire broke out in the Corvin bakery on Tuesday "
                  "morning. Nobody was hurt in the blaze, the town hall said.");
    aligned_read (&aligned, "en", "Gazette", "2026-03-16",
                  "Two bakers hurt in Corvin fire\n\nA fire destroyed the Corvin bakery on "
                  "Tuesday. Two bakers were hurt in the blaze, the hospital said.");
    tq_align_origins (aligned.result->documents);
    aligned_link (&aligned);
    topics = aligned_judge (&aligned);
    for (guint i = 0; i < topics->len; i++) {
        const TqTopic *topic = topics->pdata[i];

        n_agreements +=
            topic->kind == TQ_CLAIM_ASSERTION && topic->verdict == TQ_VERDICT_AGREEMENT;
        cr_expect_eq (topic->id, i + 1);
        cr_expect_eq (topic->claims->len, topic->groups->len, "topic %u", topic->id);
    }
    cr_expect_eq (((const TqTopic *) topics->pdata[0])->verdict, TQ_VERDICT_CONFLICT);
    cr_expect_eq (n_agreements, 1, "%u", n_agreements);
    aligned_free (&aligned);
}

/* "No dead and no wounded" is of two topics of figures, and stands in one. */
Test (twin, a_statement_stands_in_one_topic)
{
    Aligned aligned = aligned_new ();
    g_autoptr (GPtrArray) topics = NULL;
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
    guint n_conflicts = 0;

    aligned_read (&aligned, "en", "Post", "2026-03-16",
                  "There were no dead and no wounded in the Orla blast.");
    aligned_read (&aligned, "en", "Gazette", "2026-03-16",
                  "Four dead and nine wounded were counted in the Orla blast.");
    tq_align_origins (aligned.result->documents);
    aligned_link (&aligned);
    topics = aligned_judge (&aligned);
    for (guint i = 0; i < topics->len; i++) {
        const TqTopic *topic = topics->pdata[i];

        n_conflicts += topic->verdict == TQ_VERDICT_CONFLICT;
        cr_expect_eq (topic->n_pairs, topic->pairs->len, "topic %u", topic->id);
        for (guint k = 0; k < topic->claims->len; k++)
            cr_expect (g_hash_table_add (
                           seen, GUINT_TO_POINTER (g_array_index (topic->claims, guint32, k))),
                       "claim %u in topic %u", g_array_index (topic->claims, guint32, k),
                       topic->id);
    }
    cr_expect_eq (n_conflicts, 2, "%u", n_conflicts);
    aligned_free (&aligned);
}
