/* Two clauses beside each other: what their frames say of one event, and of what a denial is. */
#include "support/aligned.h"

#include "judge/frame-match.h"

typedef struct {
    const char *lang_a;
    const char *a;
    const char *lang_b;
    const char *b;
    TqFrameFeature feature;
    double value;
} Row;

static const Row rows[] = {
    { "en", "The council closed the bridge.", "en", "The council did not close the bridge.", TQ_FRAMES_SAME_AND_DENIED, 1 },
    { "en", "The council closed the bridge.", "en", "The council did not close the tunnel.", TQ_FRAMES_SAME_AND_DENIED, 0.25 },
    { "en", "The army destroyed the bridge.", "fr", "L'armée n'a pas détruit le pont.", TQ_FRAMES_SAME_AND_DENIED, 1 },
    /* the event is the clause's second predicate, or a noun */
    { "en", "Engineers came and closed the bridge.", "en", "The bridge was not closed.", TQ_FRAMES_SAME_AND_DENIED, 0.5 },
    /* nobody is whoever it was, no vehicle is any lorry */
    { "en", "A boy was arrested.", "en", "Nobody was arrested.", TQ_FRAMES_SAME_AND_DENIED, 0.5 },
    { "en", "The lorry was damaged.", "en", "No vehicle was damaged.", TQ_FRAMES_SAME_AND_DENIED, 0.5 },
    { "en", "The lorry was damaged.", "en", "The bridge was not damaged.", TQ_FRAMES_SAME_AND_DENIED, 0 },
    { "ar", "أغلق المجلس الجسر.", "ar", "لم يغلق المجلس أي جسر.", TQ_FRAMES_SAME_AND_DENIED, 1 },
    /* what of the denial the other side speaks of */
    { "en", "The damage to the bridge was great.", "en", "No damage was found.", TQ_FRAMES_ANY_FOUND, 1 },
    { "en", "The damage to the bridge was great.", "en", "The damage was not found.", TQ_FRAMES_ANY_FOUND, 0 },
    { "en", "The council sold the bridge.", "en", "The council did not sell the bridge.", TQ_FRAMES_RESTRICTED, 0 },
    { "en", "The council sold the bridge.", "en", "The council did not sell the bridge to the firm.", TQ_FRAMES_RESTRICTED, 1.0 / 3 },
};

/* The feature of the first statement of each, whichever comes first. */
static double
feature_of (TqPacks *packs, const Row *row, gboolean is_swapped)
{
    Aligned aligned = aligned_with (packs);
    const TqClaimSet *set = aligned.result->claims;
    double features[TQ_N_FRAME_FEATURES], best = 0;

    aligned_read (&aligned, is_swapped ? row->lang_b : row->lang_a, NULL, NULL,
                  is_swapped ? row->b : row->a);
    aligned_read (&aligned, is_swapped ? row->lang_a : row->lang_b, NULL, NULL,
                  is_swapped ? row->a : row->b);
    for (guint32 a = 0; a < set->claims->len; a++) {
        for (guint32 b = a + 1; b < set->claims->len; b++) {
            const TqClaim *x = tq_claim_set_get (set, a), *y = tq_claim_set_get (set, b);

            if (x->kind != TQ_CLAIM_ASSERTION || y->kind != TQ_CLAIM_ASSERTION || x->doc == y->doc)
                continue;
            tq_frame_features (&aligned.evidence, x, y, features);
            best = MAX (best, features[row->feature]);
        }
    }
    aligned_clear (&aligned);
    return best;
}

Test (frame_match, tells_what_two_clauses_say_of_one_event)
{
    TqPacks *packs = tq_packs_open (NULL, NULL);

    cr_assert_not_null (packs);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        double x = feature_of (packs, &rows[i], FALSE), y = feature_of (packs, &rows[i], TRUE);

        cr_expect_float_eq (x, rows[i].value, 1e-6, "%s / %s: %s is %g, not %g", rows[i].a,
                            rows[i].b, tq_frame_feature_names[rows[i].feature], x, rows[i].value);
        cr_expect_float_eq (x, y, 1e-6, "%s / %s: other the other way round, %g and %g", rows[i].a,
                            rows[i].b, x, y);
    }
    tq_packs_free (packs);
}
