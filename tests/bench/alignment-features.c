/* alignment-features.c - the evidence on every candidate pair of a comparison, as JSON Lines for
 * fit-alignment.py
 *
 * usage: alignment-features [--conflicts | --company] PATH…
 * One line a link of links.h: {"kind","a","b","rule","verdict","same","rivals"}: claims by their
 * number in report.json, rule and verdict if they are of one thing, the features of align/feature.h
 * and of judge/rival.h. The first line holds the features' names.
 * --conflicts: only pairs that the rules call a conflict or a dispute, a small part of all.
 * --company: {"kind","a","b","company"} of each strong link, with the features of
 * align/company.h. */
#include <stdio.h>
#include <string.h>
#include <tanaqud/tanaqud.h>

#include "align/company.h"
#include "align/feature.h"
#include "extract/claim.h"
#include "extract/infer.h"
#include "judge/judge.h"
#include "judge/rival.h"
#include "read/read.h"

static void
print_numbers (const char *name, const double *numbers, guint n)
{
    printf (",\"%s\":[", name);
    for (guint i = 0; i < n; i++)
        printf ("%s%.4g", i > 0 ? "," : "", numbers[i]);
    putchar (']');
}

static void
print_link (const TqScorer *scorer, TqFinder *finder, TqArticles *articles, TqCruxes *cruxes,
            gboolean only_conflicts, const TqLink *link)
{
    const TqEvidence *evidence = scorer->evidence;
    TqClaimKind kind = tq_claim_set_get (evidence->claims, link->claim)->kind;
    g_autoptr (TqProbe) probe = tq_probe_new ();
    TqPair pair;
    gboolean is_judged = tq_judge_rule (evidence, link->claim, link->other, FALSE, &pair);
    double features[TQ_N_FEATURES], rivals[TQ_N_RIVAL_FEATURES];

    if (only_conflicts && (!is_judged || pair.verdict > TQ_VERDICT_ATTRIBUTED_DISPUTE))
        return;
    tq_probe_aim (probe, scorer->words, link->claim);
    tq_features_of_pair (scorer, probe, link->other, features);
    tq_rival_features (evidence, finder, articles, cruxes, link->claim, link->other,
                       is_judged && pair.verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE, rivals);
    printf ("{\"kind\":\"%s\",\"a\":%u,\"b\":%u,\"rule\":\"%s\",\"verdict\":\"%s\"",
            tq_claim_kind_name (kind), link->claim + 1, link->other + 1,
            is_judged ? tq_rules_get (tq_packs_rules (evidence->packs), pair.rule)->id : "",
            tq_verdict_name (is_judged ? pair.verdict : TQ_VERDICT_UNRELATED));
    print_numbers ("same", features, TQ_N_FEATURES);
    print_numbers ("rivals", rivals, TQ_N_RIVAL_FEATURES);
    printf ("}\n");
}

/* Whether the two claims alone are near enough for a topic. */
static gboolean
is_strong (const TqScorer *scorer, const TqLink *link)
{
    return link->score >= scorer->models[scorer->profiles[link->claim].kind].candidate;
}

/* @links: the strong ones of one document. */
static void
print_company (const TqScorer *scorer, TqCompany *company, const GArray *links)
{
    double (*features)[TQ_N_COMPANY_FEATURES] = g_malloc_n (links->len + 1, sizeof *features);

    tq_company_features (company, links, features);
    for (guint i = 0; i < links->len; i++) {
        const TqLink *link = &g_array_index (links, TqLink, i);

        printf ("{\"kind\":\"%s\",\"a\":%u,\"b\":%u",
                tq_claim_kind_name ((TqClaimKind) scorer->profiles[link->claim].kind),
                link->claim + 1, link->other + 1);
        print_numbers ("company", features[i], TQ_N_COMPANY_FEATURES);
        printf ("}\n");
    }
    g_free (features);
}

static void
print_companies (const TqScorer *scorer, const TqLinks *links)
{
    g_autoptr (TqCompany) company = tq_company_new (scorer);
    g_autoptr (GArray) of_document = g_array_new (FALSE, FALSE, sizeof (TqLink));

    for (guint i = 0; i < links->links->len; i++) {
        const TqLink *link = &g_array_index (links->links, TqLink, i);
        gboolean is_last = i + 1 == links->links->len || scorer->profiles[link[1].claim].doc !=
                                                             scorer->profiles[link->claim].doc;

        if (is_strong (scorer, link))
            g_array_append_val (of_document, *link);
        if (!is_last)
            continue;
        print_company (scorer, company, of_document);
        g_array_set_size (of_document, 0);
    }
}

static void
print_names (const char *name, const char *const *names, guint n)
{
    printf ("\"%s\":[", name);
    for (guint i = 0; i < n; i++)
        printf ("%s\"%s\"", i > 0 ? "," : "", names[i]);
    putchar (']');
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
    g_autoptr (TqLinks) links = NULL, strong = NULL;
    g_autoptr (TqFinder) finder = NULL;
    g_autoptr (TqArticles) articles = NULL;
    g_autoptr (TqCruxes) cruxes = NULL;
    g_autoptr (TqInference) inference = tq_inference_new (packs);
    TqReadOptions options = { .complete = tq_infer_metadata, .complete_data = inference };
    gboolean only_conflicts = argc > 1 && strcmp (argv[1], "--conflicts") == 0,
             only_company = argc > 1 && strcmp (argv[1], "--company") == 0;
    TqEvidence evidence = { packs, atoms, result->documents, result->claims };

    for (int i = only_conflicts || only_company ? 2 : 1; i < argc && error == NULL; i++)
        tq_read_path (packs, argv[i], &options, result, &error);
    if (error != NULL) {
        fprintf (stderr, "%s\n", error->message);
        return 2;
    }
    for (guint i = 0; i < result->documents->len; i++)
        tq_extract_claims (worker, g_ptr_array_index (result->documents, i), i, result->claims);
    tq_scorer_learn (scorer, &evidence, 1);
    links = tq_links_new (scorer, TRUE, 1);
    finder = tq_finder_new (links);
    strong = tq_links_new (scorer, FALSE, 1); /* as a comparison has them */
    articles = tq_articles_new (&evidence, strong);
    cruxes = tq_cruxes_new (&evidence, strong);
    putchar ('{');
    print_names ("same", tq_feature_names, TQ_N_FEATURES);
    putchar (',');
    print_names ("rivals", tq_rival_feature_names, TQ_N_RIVAL_FEATURES);
    putchar (',');
    print_names ("company", tq_company_feature_names, TQ_N_COMPANY_FEATURES);
    printf ("}\n");
    if (only_company) {
        print_companies (scorer, links);
        return 0;
    }
    for (guint i = 0; i < links->links->len; i++)
        print_link (scorer, finder, articles, cruxes, only_conflicts,
                    &g_array_index (links->links, TqLink, i));
    return 0;
}
