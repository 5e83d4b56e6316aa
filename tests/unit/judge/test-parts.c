/* A figure of a part's cluster and one of the whole's: part and whole only where the figures or
 * their articles bear it out. */
#include "support/aligned.h"

#include "judge/parts.h"

/* What the other article says of "Twelve of the 21 kilns were cold", of the part's cluster (1) or
 * of the whole's (0). */
static const struct {
    const char *text;
    double number;
    guint32 group;
    double of; /* of the first article: 12, the part, or 21, the whole */
    gboolean are_parts;
} rows[] = {
    { "Twelve kilns were cold.", 12, 1, 21, TRUE },
    { "Some 13 kilns were cold.", 13, 1, 21, TRUE },
    { "Seven kilns were cold.", 7, 1, 21, FALSE },
    { "Seven of the 18 kilns were cold.", 7, 1, 21, TRUE },
    { "Seven kilns were cold. The brickworks has 21 kilns.", 7, 1, 21, TRUE },
    { "Seven kilns were cold. The brickworks has 18 kilns.", 7, 1, 21, FALSE },
    { "Thirty kilns were cold.", 30, 1, 21, FALSE },
    { "The brickworks has 21 kilns.", 21, 0, 12, TRUE },
    { "The brickworks has 18 kilns.", 18, 0, 12, TRUE },
    { "The brickworks has nine kilns.", 9, 0, 12, FALSE },
};

static guint32
find_figure (const Aligned *aligned, guint32 doc, double number)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->doc == doc && claim->kind == TQ_CLAIM_QUANTITY && claim->number.number == number)
            return i;
    }
    cr_assert_fail ("no %g in document %u", number, doc);
    return TQ_NONE;
}

/* All figures; those that are neither in a part's cluster by what they say nor the one in question
 * are of the whole. */
static TqTopic *
make_topic (const Aligned *aligned, guint32 asked, guint32 group)
{
    TqTopic *topic = g_new0 (TqTopic, 1);

    topic->claims = g_array_new (FALSE, FALSE, sizeof (guint32));
    topic->groups = g_array_new (FALSE, FALSE, sizeof (guint32));
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);
        guint32 own = i == asked ? group : claim->part_of != TQ_NONE;

        if (claim->kind != TQ_CLAIM_QUANTITY)
            continue;
        g_array_append_val (topic->claims, i);
        g_array_append_val (topic->groups, own);
    }
    return topic;
}

static guint32
place_of (const TqTopic *topic, guint32 claim)
{
    for (guint32 i = 0; i < topic->claims->len; i++)
        if (g_array_index (topic->claims, guint32, i) == claim)
            return i;
    cr_assert_fail ("not in the topic");
    return TQ_NONE;
}

Test (parts, are_borne_out_by_figures, .timeout = 60)
{
    for (guint row = 0; row < G_N_ELEMENTS (rows); row++) {
        Aligned aligned = aligned_new ();
        g_autoptr (GArray) parts = NULL;
        TqTopic *topic;
        guint32 asked, i, j;

        aligned_read (&aligned, "en", "Post", "2025-06-08", "Twelve of the 21 kilns were cold.");
        aligned_read (&aligned, "en", "Gazette", "2025-06-08", rows[row].text);
        asked = find_figure (&aligned, 1, rows[row].number);
        topic = make_topic (&aligned, asked, rows[row].group);
        parts = tq_parts_of_topic (&aligned.evidence, topic);
        i = place_of (topic, find_figure (&aligned, 0, rows[row].of));
        j = place_of (topic, asked);
        cr_expect_eq (tq_parts_join (&aligned.evidence, topic, parts, i, j), rows[row].are_parts,
                      "%s", rows[row].text);
        cr_expect_eq (tq_parts_join (&aligned.evidence, topic, parts, j, i), rows[row].are_parts,
                      "%s", rows[row].text);
        tq_topic_free (topic);
        aligned_free (&aligned);
    }
}
