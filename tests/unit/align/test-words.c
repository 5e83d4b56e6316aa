/* The numbers of words of a small run: leaving out those that tell nothing new changes nothing that
 * is asked of them. */
#include "support/aligned.h"

#include "align/words.h"

static const char *const texts[] = {
    "The ferry sank near Karsa on Monday. Divers found the wreck a day later.",
    "A boat went down off Karsa, the harbour master said. The wreck has been found by divers.",
    "Huit plongeurs ont retrouvé le navire près de Karsa. Le ferry avait coulé lundi.",
};

static Aligned
read_texts (void)
{
    static const char *const langs[] = { "en", "en", "fr" };
    Aligned aligned = aligned_new ();

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        aligned_read (&aligned, langs[i], NULL, "2025-06-10", texts[i]);
    return aligned;
}

static guint
count_numbers (const TqWords *words, guint32 n_claims)
{
    guint sum = 0, n;

    for (guint32 i = 0; i < n_claims; i++) {
        tq_words_of (words, i, &n);
        sum += n;
    }
    return sum;
}

static void
expect_same (const TqWords *all, const TqWords *thin, TqProbe *of_all, TqProbe *of_thin, guint32 a,
             guint32 b)
{
    TqShared x, y, p, q;

    tq_probe_aim (of_all, all, a);
    tq_probe_aim (of_thin, thin, a);
    tq_probe_share (of_all, all, b, &x, &y);
    tq_probe_share (of_thin, thin, b, &p, &q);
    cr_expect (x.shared == p.shared && x.with_head == p.with_head && y.shared == q.shared &&
                   y.with_head == q.with_head,
               "claims %u, %u", a, b);
}

Test (words, thin_is_as_good)
{
    Aligned aligned = read_texts ();
    guint32 n_claims = aligned.result->claims->claims->len;
    g_autoptr (GArray) groups = g_array_new (FALSE, TRUE, sizeof (TqAtom));
    g_autoptr (TqWords) all = tq_words_new (&aligned.evidence, groups, 1),
                        thin = tq_words_new (&aligned.evidence, groups, 1);
    g_autoptr (TqProbe) of_all = tq_probe_new (), of_thin = tq_probe_new ();

    tq_words_thin (thin, n_claims);
    cr_expect (count_numbers (thin, n_claims) < count_numbers (all, n_claims));
    for (guint32 a = 0; a < n_claims; a++) {
        guint32 best[2][TQ_MAX_WORDS];

        tq_words_best (all, a, best[0]);
        tq_words_best (thin, a, best[1]);
        cr_expect_arr_eq (best[0], best[1], sizeof best[0], "claim %u", a);
        for (guint32 b = 0; b < n_claims; b++)
            expect_same (all, thin, of_all, of_thin, a, b);
    }
    aligned_free (&aligned);
}
