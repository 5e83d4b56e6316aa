/* Two clauses beside each other: what their frames say of one event, and of what a denial is. */
#include <criterion/criterion.h>
#include <string.h>

#include "extract/claim.h"
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

static void
add_document (TqWorker *worker, const TqPacks *packs, GPtrArray *documents, const char *lang, const char *string, TqClaimSet *set)
{
    TqDocument *document = g_new0 (TqDocument, 1);
    TqBlock block = { { 0, (guint32) strlen (string) }, TQ_BLOCK_BODY, tq_packs_lang (packs, lang), NULL };

    document->text = g_strdup (string);
    document->n_bytes = (guint32) strlen (string);
    document->lang = block.lang;
    document->blocks = g_array_new (FALSE, FALSE, sizeof (TqBlock));
    g_array_append_val (document->blocks, block);
    g_ptr_array_add (documents, document);
    tq_extract_claims (worker, document, documents->len - 1, set);
}

/* The feature of the first statement of each, whichever comes first. */
static double
feature_of (const TqPacks *packs, const Row *row, gboolean is_swapped)
{
    TqAtoms *atoms = tq_atoms_new ();
    TqWorker *worker = tq_worker_new (packs, atoms);
    g_autoptr (TqClaimSet) set = tq_claim_set_new ();
    g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
    TqEvidence evidence = { packs, atoms, documents, set };
    double features[TQ_N_FRAME_FEATURES], best = 0;

    add_document (worker, packs, documents, is_swapped ? row->lang_b : row->lang_a, is_swapped ? row->b : row->a, set);
    add_document (worker, packs, documents, is_swapped ? row->lang_a : row->lang_b, is_swapped ? row->a : row->b, set);
    for (guint32 a = 0; a < set->claims->len; a++) {
        for (guint32 b = a + 1; b < set->claims->len; b++) {
            const TqClaim *x = tq_claim_set_get (set, a), *y = tq_claim_set_get (set, b);

            if (x->kind != TQ_CLAIM_ASSERTION || y->kind != TQ_CLAIM_ASSERTION || x->doc == y->doc)
                continue;
            tq_frame_features (&evidence, x, y, features);
            best = MAX (best, features[row->feature]);
        }
    }
    tq_worker_free (worker);
    tq_atoms_free (atoms);
    return best;
}

Test (frame_match, tells_what_two_clauses_say_of_one_event)
{
    TqPacks *packs = tq_packs_open (NULL, NULL);

    cr_assert_not_null (packs);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        double x = feature_of (packs, &rows[i], FALSE), y = feature_of (packs, &rows[i], TRUE);

        cr_expect_float_eq (x, rows[i].value, 1e-6, "%s / %s: %s is %g, not %g", rows[i].a, rows[i].b,
                            tq_frame_feature_names[rows[i].feature], x, rows[i].value);
        cr_expect_float_eq (x, y, 1e-6, "%s / %s: other the other way round, %g and %g", rows[i].a, rows[i].b, x, y);
    }
    tq_packs_free (packs);
}
