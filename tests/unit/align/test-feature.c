/* Evidence that two figures are of one thing. */
#include "support/aligned.h"

#include "align/feature.h"

typedef struct {
    const char *langs[2];
    const char *texts[2];
    double a, b; /* the figures that are held against each other */
    double event, other_event;
} Row;

static const Row rows[] = {
    /* one state, whatever word tells it */
    { { "en", "fr" }, { "Two rowers were hurt in the squall.", "Cinq marins ont été blessés." }, 2, 5, 1, 0 },
    { { "ar", "en" }, { "أسفر الانفجار عن إصابة خمسة من العمال.", "None of the workers was hurt." }, 5, 0, 1, 0 },
    /* two states: two events */
    { { "en", "fr" }, { "Two rowers were arrested.", "Cinq marins ont été blessés." }, 2, 5, 0, 1 },
    /* no state: by their words */
    { { "en", "en" }, { "The storm flooded 40 barns.", "The owners sold 45 barns." }, 40, 45, 0, 1 },
};

static guint32
figure_of (const Aligned *aligned, guint32 doc, double number)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->kind == TQ_CLAIM_QUANTITY && claim->doc == doc && claim->number.number == number)
            return i;
    }
    return TQ_NONE;
}

Test (feature, a_state_is_one_event)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        const Row *row = &rows[i];
        Aligned aligned = aligned_new ();
        g_autoptr (TqProbe) probe = tq_probe_new ();
        double features[TQ_N_FEATURES];
        guint32 a, b;

        aligned_read (&aligned, row->langs[0], NULL, "2026-02-03", row->texts[0]);
        aligned_read (&aligned, row->langs[1], NULL, "2026-02-03", row->texts[1]);
        tq_scorer_learn (aligned.scorer, &aligned.evidence, 1);
        a = figure_of (&aligned, 0, row->a);
        b = figure_of (&aligned, 1, row->b);
        cr_assert (a != TQ_NONE && b != TQ_NONE, "row %u: no claim", i);
        tq_probe_aim (probe, aligned.scorer->words, a);
        tq_features_of_pair (aligned.scorer, probe, b, features);
        cr_expect (features[TQ_FEATURE_EVENT] == row->event &&
                       features[TQ_FEATURE_OTHER_EVENT] == row->other_event,
                   "row %u: %g %g", i, features[TQ_FEATURE_EVENT],
                   features[TQ_FEATURE_OTHER_EVENT]);
        aligned_free (&aligned);
    }
}
