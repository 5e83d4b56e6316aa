/* pair-features.c - what is weighed of sentence pairs, as JSON Lines for fit-pairs.py
 *
 * usage: pair-features < PAIRS.jsonl
 * The first line holds the names of the features; then one line a pair, in order: their values, null where one of the two says nothing. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tanaqud/tanaqud.h>

#include "extract/claim.h"
#include "judge/sentence.h"
#include "read/read.h"

typedef struct {
    TqPacks *packs;
    TqAtoms *atoms;
    TqWorker *worker;
    TqScorer *scorer;
} Bench;

static void
print_pair (Bench *bench, json_t *row)
{
    static const char *const keys[] = { "premise", "hypothesis" };
    g_autoptr (TqResult) result = tq_result_new ();
    TqEvidence evidence = { bench->packs, bench->atoms, result->documents, result->claims };
    TqOpposition opposition;
    TqPair pair = { 0 };
    gboolean is_weighed;

    for (guint i = 0; i < 2; i++) {
        const char *text = json_string_value (json_object_get (row, keys[i]));
        TqDocument *document = tq_read_plain (bench->packs, keys[i], keys[i], text, strlen (text), json_string_value (json_object_get (row, "lang")),
                                              NULL, json_string_value (json_object_get (row, "date")), NULL, NULL, NULL);

        g_ptr_array_add (result->documents, document);
        tq_extract_propositions (bench->worker, document, i, result->claims);
    }
    tq_scorer_look_at (bench->scorer, &evidence);
    is_weighed = tq_sentence_weigh (bench->scorer, &evidence, 0, &pair, &opposition);
    for (guint i = 0; is_weighed && i < TQ_N_OPPOSITION_FEATURES; i++)
        printf ("%s%.5g", i > 0 ? "," : "[", opposition.features[i]);
    puts (is_weighed ? "]" : "null");
    g_free (pair.why);
}

int
main (void)
{
    g_autoptr (GError) error = NULL;
    Bench bench = { tq_packs_open (NULL, &error), tq_atoms_new (), NULL, NULL };
    char *line = NULL;
    size_t size = 0;

    if (bench.packs == NULL) {
        fprintf (stderr, "%s\n", error->message);
        return 2;
    }
    bench.worker = tq_worker_new (bench.packs, bench.atoms);
    bench.scorer = tq_scorer_new (bench.packs);
    for (guint i = 0; i < TQ_N_OPPOSITION_FEATURES; i++)
        printf ("%s\"%s\"", i > 0 ? "," : "[", tq_opposition_names[i]);
    puts ("]");
    while (getline (&line, &size, stdin) >= 0) {
        json_t *row = json_loads (line, 0, NULL);

        print_pair (&bench, row);
        json_decref (row);
    }
    free (line);
    tq_scorer_free (bench.scorer);
    tq_worker_free (bench.worker);
    tq_atoms_free (bench.atoms);
    tq_packs_free (bench.packs);
    return 0;
}
