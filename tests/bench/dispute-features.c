/* dispute-features.c - the evidence on every two parties who speak beside each other, as JSON Lines
 * for fit-disputes.py
 *
 * usage: dispute-features PATH…
 * One line a pair of align/dispute.h: {"a","b","doc","features"}: claims by their number in
 * report.json, and the article. The first line holds the features' names. */
#include <stdio.h>
#include <tanaqud/tanaqud.h>

#include "align/dispute.h"
#include "extract/claim.h"
#include "extract/infer.h"
#include "read/read.h"

static void
print_pair (guint32 claim, guint32 other, const double *features, gpointer data)
{
    const TqResult *result = data;
    const TqDocument *document =
        g_ptr_array_index (result->documents, tq_claim_set_get (result->claims, claim)->doc);

    printf ("{\"a\":%u,\"b\":%u,\"doc\":\"%s\",\"features\":[", claim + 1, other + 1, document->id);
    for (guint i = 0; i < TQ_N_DISPUTE_FEATURES; i++)
        printf ("%s%.4g", i > 0 ? "," : "", features[i]);
    printf ("]}\n");
}

int
main (int argc, char **argv)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, &error);
    g_autoptr (TqResult) result = tq_result_new ();
    TqAtoms *atoms = tq_atoms_new ();
    g_autoptr (TqWorker) worker = packs != NULL ? tq_worker_new (packs, atoms) : NULL;
    g_autoptr (TqScorer) scorer = packs != NULL ? tq_scorer_new (packs) : NULL;
    g_autoptr (TqInference) inference = tq_inference_new (packs);
    TqReadOptions options = { .complete = tq_infer_metadata, .complete_data = inference };
    TqEvidence evidence = { packs, atoms, result->documents, result->claims };

    for (int i = 1; i < argc && error == NULL; i++)
        tq_read_path (packs, argv[i], &options, result, &error);
    if (error != NULL) {
        fprintf (stderr, "%s\n", error->message);
        return 2;
    }
    for (guint i = 0; i < result->documents->len; i++)
        tq_extract_claims (worker, g_ptr_array_index (result->documents, i), i, result->claims);
    tq_scorer_learn (scorer, &evidence, 1);
    putchar ('[');
    for (guint i = 0; i < TQ_N_DISPUTE_FEATURES; i++)
        printf ("%s\"%s\"", i > 0 ? "," : "", tq_dispute_feature_names[i]);
    printf ("]\n");
    tq_disputes_each (scorer, print_pair, result);
    return 0;
}
