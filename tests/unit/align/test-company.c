/* What else either of two claims may be matched with tells how likely they are one. */
#include "support/aligned.h"

#include "align/company.h"

/* The figure @a of the first article and @b of the second: what their company tells; the articles
 * in the order asked for. */
static void
find_company (gboolean is_swapped, const char *first, const char *second, double a, double b,
              double *ret)
{
    Aligned aligned = aligned_new ();
    g_autoptr (TqLinks) links = NULL;
    g_autoptr (TqCompany) company = NULL;
    double (*features)[TQ_N_COMPANY_FEATURES];
    gboolean is_found = FALSE;

    aligned_read (&aligned, "en", NULL, "2026-02-03", is_swapped ? second : first);
    aligned_read (&aligned, "en", NULL, "2026-02-03", is_swapped ? first : second);
    tq_scorer_learn (aligned.scorer, &aligned.evidence, 1);
    links = tq_links_new (aligned.scorer, TRUE, 1);
    company = tq_company_new (aligned.scorer);
    while (links->links->len > 0 &&
           tq_claim_set_get (aligned.result->claims,
                             g_array_index (links->links, TqLink, links->links->len - 1).claim)
                   ->doc > 0)
        /* only those of the first document */
        g_array_set_size (links->links, links->links->len - 1);
    features = g_malloc_n (links->links->len + 1, sizeof *features);
    tq_company_features (company, links->links, features);
    for (guint i = 0; i < links->links->len; i++) {
        const TqLink *link = &g_array_index (links->links, TqLink, i);
        const TqClaim *x = tq_claim_set_get (aligned.result->claims, link->claim),
                      *y = tq_claim_set_get (aligned.result->claims, link->other);

        if (x->kind != TQ_CLAIM_QUANTITY || x->doc == y->doc ||
            x->number.number != (is_swapped ? b : a) || y->number.number != (is_swapped ? a : b))
            continue;
        memcpy (ret, features[i], sizeof features[i]);
        is_found = TRUE;
    }
    cr_assert (is_found, "no link of %g and %g", a, b);
    g_free (features);
    aligned_free (&aligned);
}

static const char harbour[] = "The storm sank 14 fishing boats in the harbour of Larn. The waves "
                              "damaged 60 fishing boats in the marina.";
static const char quay[] = "In the harbour of Larn 17 fishing boats sank in the storm. Waves "
                           "damaged 75 fishing boats in the marina.";

Test (company, better_match_elsewhere)
{
    double own[TQ_N_COMPANY_FEATURES], cross[TQ_N_COMPANY_FEATURES];

    find_company (FALSE, harbour, quay, 14, 17, own);
    find_company (FALSE, harbour, quay, 14, 75, cross);
    cr_expect_eq (own[TQ_COMPANY_BEST], 1);
    cr_expect_lt (cross[TQ_COMPANY_BEST], 1);
    cr_expect_eq (own[TQ_COMPANY_NEARER], 0);
    cr_expect_gt (cross[TQ_COMPANY_NEARER], 0);
}

Test (company, same_whichever_comes_first)
{
    double one[TQ_N_COMPANY_FEATURES], other[TQ_N_COMPANY_FEATURES];

    find_company (FALSE, harbour, quay, 14, 75, one);
    find_company (TRUE, harbour, quay, 14, 75, other);
    for (guint i = 0; i < TQ_N_COMPANY_FEATURES; i++)
        cr_expect_float_eq (one[i], other[i], 1e-6, "%s: %g, %g", tq_company_feature_names[i],
                            one[i], other[i]);
}

Test (company, beside_in_the_sentences)
{
    double alone[TQ_N_COMPANY_FEATURES], beside[TQ_N_COMPANY_FEATURES];

    find_company (FALSE, "The fire killed 9 sailors.", "The fire killed 11 sailors.", 9, 11, alone);
    find_company (FALSE, "The fire killed 9 sailors and injured 30 passengers.",
                  "The fire killed 11 sailors and injured 30 passengers.", 9, 11, beside);
    cr_expect_gt (beside[TQ_COMPANY_BESIDE], alone[TQ_COMPANY_BESIDE]);
}
