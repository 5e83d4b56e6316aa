/* Two small articles: what their sentences and the sentences beside them have in common, by the
 * features of judge/crux.h that are made of it. */
#include "support/aligned.h"

#include "judge/crux.h"

typedef struct {
    double sentence;
    double passage;
} Share;

/* The first statement that begins like @opening. */
static guint32
find (const Aligned *aligned, guint32 doc, const char *opening)
{
    const TqDocument *document = g_ptr_array_index (aligned->result->documents, doc);

    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->doc == doc && claim->kind == TQ_CLAIM_ASSERTION &&
            g_str_has_prefix (document->text + claim->sentence.start, opening))
            return i;
    }
    cr_assert_fail ("no statement in \"%s\"", opening);
    return TQ_NONE;
}

static Share
share_of (const Aligned *aligned, guint32 a, guint32 b)
{
    TqCruxes *cruxes = tq_cruxes_new (&aligned->evidence, aligned->links);
    double x[TQ_N_CRUX_FEATURES], y[TQ_N_CRUX_FEATURES];

    tq_cruxes_features (cruxes, a, b, x);
    tq_cruxes_features (cruxes, b, a, y);
    tq_cruxes_free (cruxes);
    cr_expect (x[TQ_CRUX_SENTENCE] == y[TQ_CRUX_SENTENCE] &&
                   x[TQ_CRUX_PASSAGE] == y[TQ_CRUX_PASSAGE],
               "not the same turned round");
    cr_expect (x[TQ_CRUX_SENTENCE] >= 0 && x[TQ_CRUX_SENTENCE] <= x[TQ_CRUX_PASSAGE] &&
               x[TQ_CRUX_PASSAGE] <= 1);
    return (Share) { x[TQ_CRUX_SENTENCE], x[TQ_CRUX_PASSAGE] };
}

/* Of the first sentences of two articles. */
static Share
share_of_texts (const char *a, const char *b)
{
    Aligned aligned = aligned_new ();
    Share ret;

    aligned_read (&aligned, NULL, NULL, "2025-06-10", a);
    aligned_read (&aligned, NULL, NULL, "2025-06-10", b);
    aligned_link (&aligned);
    ret = share_of (&aligned, find (&aligned, 0, ""), find (&aligned, 1, ""));
    aligned_free (&aligned);
    return ret;
}

#define WHEEL "The wheel came off. "

Test (passage, neighbours_say_which_thing_is_meant)
{
    static const struct {
        const char *a;
        const char *b;
        const char *of_another;
    } rows[] = {
        { "The wheel came off. The farmer repaired the tractor.", "The wheel never came off. The tractor stood in the barn.",
          "The wheel never came off. The carriage won the race." },
        { "لم تفتح البوابة الشرقية. غمرت المياه القرية.", "فتحت البوابة الشرقية. نجت القرية من المياه.",
          "فتحت البوابة الشرقية. دخل المشجعون الملعب." },
        { "Le train a repris. La grue barrait la voie.", "Le train n'a pas repris. Une grue gisait sur la voie.", "Le train n'a pas repris. Les grévistes dansaient." },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Share near = share_of_texts (rows[i].a, rows[i].b),
              far = share_of_texts (rows[i].a, rows[i].of_another);

        cr_expect (near.sentence > 0 && near.passage > near.sentence, "%s: %g, %g", rows[i].b,
                   near.sentence, near.passage);
        cr_expect_float_eq (far.passage, far.sentence, 1e-9, "%s: %g, %g", rows[i].of_another,
                            far.sentence, far.passage);
        cr_expect_gt (near.passage, far.passage, "%s", rows[i].b);
    }
}

Test (passage, a_word_of_many_sentences_counts_less)
{
    Share rare = share_of_texts (WHEEL, "The wheel never came off. The carriage won the race.");
    Share usual =
        share_of_texts (WHEEL, "The wheel never came off. The carriage won the race. It was fast. "
                               "A wheel is round. The wheel of the cart came off.");

    cr_expect_gt (rare.sentence, usual.sentence);
}

Test (passage, the_sentence_behind_the_next_is_no_neighbour)
{
    Share share =
        share_of_texts ("The wheel came off. The day was long. The maker recalled the pushchairs.",
                        "The wheel never came off. The maker sold many pushchairs.");

    cr_expect_float_eq (share.passage, share.sentence, 1e-9, "%g, %g", share.sentence,
                        share.passage);
}

Test (passage, one_article_shares_nothing_with_itself)
{
    Aligned aligned = aligned_new ();
    Share share;

    aligned_read (&aligned, NULL, NULL, "2025-06-10",
                  "The wheel came off. The maker said so. Yet the wheel never came off.");
    aligned_link (&aligned);
    share = share_of (&aligned, find (&aligned, 0, "The wheel"), find (&aligned, 0, "Yet"));
    cr_expect_eq (share.passage, 0);
    aligned_free (&aligned);
}
