/* alignment-features.c - the evidence on every candidate pair of a comparison, as JSON Lines for fit-alignment.py
 *
 * usage: alignment-features PATH…
 * One line a pair that shares a key and that nothing forbids to link: {"kind","a","b","f"}: claims by their number in report.json, features in the order of
 * feature.h. The first line holds their names. */
#include <stdio.h>
#include <tanaqud/tanaqud.h>

#include "align/feature.h"
#include "align/key.h"
#include "extract/claim.h"
#include "read/read.h"

static void
print_pair (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqClaim *x = tq_claim_set_get (scorer->evidence->claims, a), *y = tq_claim_set_get (scorer->evidence->claims, b);
    double features[TQ_N_FEATURES];

    if (x->kind == TQ_CLAIM_ASSERTION || tq_scorer_score (scorer, a, b) <= 0)
        return;
    tq_features_of_pair (scorer, x, y, features);
    printf ("{\"kind\":\"%s\",\"a\":%u,\"b\":%u,\"f\":[", tq_claim_kind_name (x->kind), a + 1, b + 1);
    for (guint i = 0; i < TQ_N_FEATURES; i++)
        printf ("%s%.4g", i > 0 ? "," : "", features[i]);
    printf ("]}\n");
}

static void
print_pairs (const TqScorer *scorer)
{
    g_autoptr (GArray) keys = tq_keys_of_claims (scorer->evidence);
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint i = 0; i < keys->len; i++) {
        const TqKeyed *x = &g_array_index (keys, TqKeyed, i);

        for (guint j = i + 1; j < keys->len && g_array_index (keys, TqKeyed, j).key == x->key; j++) {
            guint32 other = g_array_index (keys, TqKeyed, j).claim;
            gint64 *pair = g_new (gint64, 1);

            *pair = (gint64) MIN (x->claim, other) << 32 | MAX (x->claim, other);
            if (x->claim != other && g_hash_table_add (seen, pair))
                print_pair (scorer, MIN (x->claim, other), MAX (x->claim, other));
        }
    }
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
    TqReadOptions options = { .input = TQ_INPUT_AUTO };
    TqEvidence evidence = { packs, atoms, result->documents, result->claims };

    for (int i = 1; i < argc && error == NULL; i++)
        tq_read_path (packs, argv[i], &options, result->documents, result->notices, &error);
    if (error != NULL) {
        fprintf (stderr, "%s\n", error->message);
        return 2;
    }
    for (guint i = 0; i < result->documents->len; i++)
        tq_extract_claims (worker, g_ptr_array_index (result->documents, i), i, result->claims);
    tq_scorer_learn (scorer, &evidence);
    for (guint i = 0; i < TQ_N_FEATURES; i++)
        printf ("%s\"%s\"", i > 0 ? "," : "{\"names\":[", tq_feature_names[i]);
    printf ("]}\n");
    print_pairs (scorer);
    return 0;
}
