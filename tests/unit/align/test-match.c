/* How many words two claims have in common, by how near they must be. */
#include "support/aligned.h"

#include "align/match.h"

static const struct {
    const char *what;
    const char *a;
    const char *b;
    guint n_same; /* at TQ_MATCH_SAME */
    guint n_near; /* at TQ_MATCH_CONCEPT */
    guint n_any;  /* at TQ_MATCH_OPPOSITE */
} rows[] = {
    { "the same words", "The ferry reached Karsa.", "The ferry reached Karsa.", 3, 3, 3 },
    { "other words for one thing", "The ferry reached Karsa.", "The ferry arrived in Karsa.", 2, 3, 3 },
    { "opposites", "The mayor opened the bridge.", "The mayor closed the bridge.", 2, 2, 3 },
    { "nothing", "The ferry reached Karsa.", "Bakers raised prices.", 0, 0, 0 },
};

static guint32
first_assertion (const Aligned *aligned, guint32 doc)
{
    const TqClaimSet *claims = aligned->result->claims;
    guint32 i = 0;

    while (i < claims->claims->len && (tq_claim_set_get (claims, i)->doc != doc ||
                                       tq_claim_set_get (claims, i)->kind != TQ_CLAIM_ASSERTION))
        i++;
    cr_assert (i < claims->claims->len);
    return i;
}

Test (match, counts)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        const TqClaim *a, *b;
        guint n[3];

        aligned_read (&aligned, "en", "Post", "2025-06-15", rows[i].a);
        aligned_read (&aligned, "en", "Gazette", "2025-06-15", rows[i].b);
        a = tq_claim_set_get (aligned.result->claims, first_assertion (&aligned, 0));
        b = tq_claim_set_get (aligned.result->claims, first_assertion (&aligned, 1));
        for (guint least = 0; least < 3; least++)
            n[least] =
                tq_match_count (&aligned.evidence, a, b, (TqRelation) (TQ_MATCH_OPPOSITE + least));
        cr_expect (n[2] == rows[i].n_same && n[1] == rows[i].n_near && n[0] == rows[i].n_any,
                   "%s: %u same, %u near, %u at all", rows[i].what, n[2], n[1], n[0]);
        aligned_free (&aligned);
    }
}

Test (match, no_count_of_too_many)
{
    Aligned aligned = aligned_new ();
    TqClaim long_one;
    const TqClaim *claim;

    aligned_read (&aligned, "en", "Post", "2025-06-15", rows[0].a);
    claim = tq_claim_set_get (aligned.result->claims, first_assertion (&aligned, 0));
    long_one = *claim;
    long_one.n_terms = TQ_MATCH_MAX_COUNTED + 1;
    cr_expect_eq (tq_match_count (&aligned.evidence, &long_one, claim, TQ_MATCH_SAME), 0u);
    cr_expect_eq (tq_match_count (&aligned.evidence, claim, &long_one, TQ_MATCH_SAME), 0u);
    aligned_free (&aligned);
}
