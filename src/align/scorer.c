/* scorer.c - the scorer: the fitted models, and what it learns of a run before it is asked */
#include "align/feature.h"

#include "pack/units.h"

static void
load_model (const TqWeights *weights, const char *name, TqModel *ret)
{
    ret->bias = tq_weights_fill (weights, name, tq_feature_names, TQ_N_FEATURES, ret->weights);
    ret->candidate = tq_weights_threshold (weights, name, "candidate");
    ret->link = tq_weights_threshold (weights, name, "link");
    ret->existence = tq_weights_threshold (weights, name, "existence");
}

TqScorer *
tq_scorer_new (const TqPacks *packs)
{
    TqScorer *scorer = g_new0 (TqScorer, 1);
    const TqWeights *weights = tq_packs_weights (packs);

    scorer->name_groups = g_array_new (FALSE, TRUE, sizeof (TqAtom));
    scorer->age = tq_units_find (tq_packs_units (packs), "year.age");
    load_model (weights, "same-quantity", &scorer->models[TQ_CLAIM_QUANTITY]);
    load_model (weights, "same-date", &scorer->models[TQ_CLAIM_DATE]);
    load_model (weights, "same-assertion", &scorer->models[TQ_CLAIM_ASSERTION]);
    return scorer;
}

static void
forget (TqScorer *scorer)
{
    g_clear_pointer (&scorer->weights, g_free);
    g_clear_pointer (&scorer->stories, tq_stories_free);
    g_clear_pointer (&scorer->words, tq_words_free);
    g_clear_pointer (&scorer->profiles, g_aligned_free);
}

void
tq_scorer_free (TqScorer *scorer)
{
    if (scorer == NULL)
        return;
    forget (scorer);
    tq_probe_free (scorer->probe);
    g_array_unref (scorer->name_groups);
    g_free (scorer);
}

static void
begin (TqScorer *scorer, const TqEvidence *evidence, guint n_threads)
{
    forget (scorer);
    scorer->evidence = evidence;
    scorer->words = tq_words_new (evidence, scorer->name_groups, n_threads);
}

void
tq_scorer_look_at (TqScorer *scorer, const TqEvidence *evidence)
{
    begin (scorer, evidence, 1);
    if (scorer->probe == NULL)
        scorer->probe = tq_probe_new ();
    scorer->weights = g_new (float, evidence->claims->terms->len + 1);
    for (guint i = 0; i < evidence->claims->terms->len; i++)
        scorer->weights[i] = TQ_PLAIN_IDF;
    scorer->profiles = tq_profiles_new (evidence, scorer->weights);
}

/* In how many sentences each atom stands; claims of one sentence come one after the other. Returns
 * the number of sentences. */
static guint32
count_sentences (const TqEvidence *evidence, guint32 *n_with)
{
    g_autofree guint32 *last = g_new0 (guint32, tq_atoms_count (evidence->atoms) + 1);
    const TqClaim *before = NULL;
    guint32 n = 0;

    for (guint32 i = 0; i < evidence->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (evidence->claims, i);
        const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

        n += before == NULL || before->doc != claim->doc ||
             before->sentence.start != claim->sentence.start;
        before = claim;
        for (guint t = 0; t < claim->n_terms; t++) {
            n_with[terms[t].atom] += last[terms[t].atom] != n;
            last[terms[t].atom] = n;
        }
    }
    return n;
}

/* A few sentences say little of how rare a word is: so many more without it are thought of, lest
 * one article beside three changes what is made of them. */
#define UNREAD_SENTENCES 50.0f

static void
weigh_words (TqScorer *scorer)
{
    const GArray *terms = scorer->evidence->claims->terms;
    guint32 n_atoms = tq_atoms_count (scorer->evidence->atoms) + 1;
    g_autofree guint32 *n_with = g_new0 (guint32, n_atoms);
    g_autofree float *idf = g_new (float, n_atoms);
    guint32 n = count_sentences (scorer->evidence, n_with);

    for (guint32 i = 0; i < n_atoms; i++)
        idf[i] = logf (1 + ((float) n + UNREAD_SENTENCES) / (1 + (float) n_with[i]));
    scorer->weights = g_new (float, terms->len + 1);
    for (guint i = 0; i < terms->len; i++)
        scorer->weights[i] = idf[g_array_index (terms, TqTerm, i).atom];
}

void
tq_scorer_learn (TqScorer *scorer, const TqEvidence *evidence, guint n_threads)
{
    begin (scorer, evidence, n_threads);
    tq_words_thin (scorer->words, evidence->claims->claims->len);
    weigh_words (scorer);
    scorer->profiles = tq_profiles_new (evidence, scorer->weights);
    scorer->stories = tq_stories_new (evidence, scorer->words, n_threads);
}
