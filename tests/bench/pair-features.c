/* pair-features.c - what is weighed of sentence pairs, as JSON Lines for fit-pairs.py
 *
 * usage: pair-features [--words] < PAIRS.jsonl
 * The first line holds the names of the features; then one line a pair, in order: their values,
 * null where one of the two says nothing.
 * --words: in place of that, the words of both as they are laid side by side: "-" before one that
 * is denied, and after one "?" no counterpart, "!" its opposite, "~" other words for it. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tanaqud/tanaqud.h>

#include "align/match.h"
#include "extract/claim.h"
#include "judge/sentence.h"
#include "read/read.h"

typedef struct {
    TqPacks *packs;
    TqAtoms *atoms;
    TqWorker *worker;
    TqScorer *scorer;
    gboolean wants_words;
} Bench;

#define MAX_TERMS 1024

static void
print_side (const TqEvidence *evidence, const TqClaim *claim, const TqMatch *matches)
{
    static const char *const mark_of[] = { "?", "!", "~", "" };
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);

    for (guint i = 0; i < claim->n_terms; i++)
        printf ("%s%.*s%s ", terms[i].is_negated ? "-" : "",
                (int) (terms[i].span.end - terms[i].span.start),
                document->text + terms[i].span.start, mark_of[matches[i].relation]);
}

static void
print_words (const TqEvidence *evidence)
{
    const TqClaim *claims[2] = { NULL, NULL };
    TqMatch of_a[MAX_TERMS], of_b[MAX_TERMS];

    for (guint32 i = 0; i < evidence->claims->claims->len; i++)
        if (tq_claim_set_get (evidence->claims, i)->flags & TQ_CLAIM_WHOLE)
            claims[tq_claim_set_get (evidence->claims, i)->doc] =
                tq_claim_set_get (evidence->claims, i);
    if (claims[0] != NULL && claims[1] != NULL &&
        MAX (claims[0]->n_terms, claims[1]->n_terms) <= MAX_TERMS) {
        tq_match_claims (evidence, claims[0], claims[1], of_a, of_b);
        print_side (evidence, claims[0], of_a);
        printf ("|| ");
        print_side (evidence, claims[1], of_b);
    }
    puts ("");
}

static void
print_pair (Bench *bench, json_t *row)
{
    static const char *const keys[] = { "premise", "hypothesis" };
    const TqMetadata metadata = { .lang = json_string_value (json_object_get (row, "lang")),
                                  .date = json_string_value (json_object_get (row, "date")) };
    g_autoptr (TqResult) result = tq_result_new ();
    TqEvidence evidence = { bench->packs, bench->atoms, result->documents, result->claims };
    TqOpposition opposition;
    TqPair pair = { 0 };
    gboolean is_weighed;

    for (guint i = 0; i < 2; i++) {
        const char *text = json_string_value (json_object_get (row, keys[i]));
        TqDocument *document =
            tq_read_plain (bench->packs, keys[i], text, strlen (text), &metadata, NULL);

        g_ptr_array_add (result->documents, document);
        tq_extract_propositions (bench->worker, document, i, result->claims);
    }
    if (bench->wants_words) {
        print_words (&evidence);
        return;
    }
    is_weighed = tq_sentence_weigh (bench->scorer, &evidence, 0, &pair, &opposition);
    for (guint i = 0; is_weighed && i < TQ_N_OPPOSITION_FEATURES; i++)
        printf ("%s%.5g", i > 0 ? "," : "[", opposition.features[i]);
    puts (is_weighed ? "]" : "null");
    g_free (pair.why);
}

int
main (int argc, char **argv)
{
    g_autoptr (GError) error = NULL;
    Bench bench = { tq_packs_open (NULL, &error), tq_atoms_new (), NULL, NULL,
                    argc > 1 && strcmp (argv[1], "--words") == 0 };
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
