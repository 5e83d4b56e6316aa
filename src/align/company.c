#include "align/company.h"

#include <string.h>

#include "align/score.h"

const char *const tq_company_feature_names[TQ_N_COMPANY_FEATURES] = {
    "likeness", "best", "nearest", "nearest-both", "nearer", "depth-apart", "apart-within",
    "beside", "beside-kind",
};

typedef struct {
    double bias;
    double weights[TQ_N_COMPANY_FEATURES];
} Model;

/* The scores of the two best links of a claim in one document. */
typedef struct {
    float first;
    float second;
} Best;

struct TqCompany {
    const TqScorer *scorer;
    Model models[TQ_N_CLAIM_KINDS]; /* of each TqClaimKind */
    /* of each claim, in the document that is looked at; 0 between two */
    Best *best;
    /* of each document: its place in stretches, from 1; 0 between two questions */
    guint32 *stretch;
    GArray *stretches;              /* of guint32: where in order the links to a document begin */
    /* of guint32: places of links, those to one document together */
    GArray *order;
    GArray *features;               /* scratch of tq_company_weigh() */
};

static void
load_model (const TqWeights *weights, const char *name, Model *ret)
{
    ret->bias = tq_weights_fill (weights, name, tq_company_feature_names, TQ_N_COMPANY_FEATURES,
                                 ret->weights);
}

TqCompany *
tq_company_new (const TqScorer *scorer)
{
    TqCompany *company = g_new0 (TqCompany, 1);
    const TqWeights *weights = tq_packs_weights (scorer->evidence->packs);

    company->scorer = scorer;
    company->best = g_new0 (Best, scorer->evidence->claims->claims->len + 1);
    company->stretch = g_new0 (guint32, scorer->evidence->documents->len + 1);
    company->stretches = g_array_new (FALSE, TRUE, sizeof (guint32));
    company->order = g_array_new (FALSE, FALSE, sizeof (guint32));
    company->features = g_array_new (FALSE, FALSE, sizeof (double[TQ_N_COMPANY_FEATURES]));
    load_model (weights, "company-quantity", &company->models[TQ_CLAIM_QUANTITY]);
    load_model (weights, "company-date", &company->models[TQ_CLAIM_DATE]);
    load_model (weights, "company-assertion", &company->models[TQ_CLAIM_ASSERTION]);
    return company;
}

void
tq_company_free (TqCompany *company)
{
    if (company == NULL)
        return;
    g_free (company->best);
    g_free (company->stretch);
    g_array_unref (company->stretches);
    g_array_unref (company->order);
    g_array_unref (company->features);
    g_free (company);
}

/* ---- the links to each document -------------------------------------------------------------- */

static guint32
doc_of (const TqCompany *company, guint32 claim)
{
    return company->scorer->profiles[claim].doc;
}

/* How many links lead to each document, where the stretch of the document will end. */
static void
count_stretches (TqCompany *company, const TqLink *links, guint n)
{
    g_array_set_size (company->stretches, 1);
    for (guint i = 0; i < n; i++) {
        guint32 *stretch = &company->stretch[doc_of (company, links[i].other)];

        if (*stretch == 0) {
            *stretch = company->stretches->len;
            g_array_set_size (company->stretches, company->stretches->len + 1);
        }
        g_array_index (company->stretches, guint32, *stretch)++;
    }
    for (guint i = 1; i < company->stretches->len; i++)
        g_array_index (company->stretches, guint32, i) +=
            g_array_index (company->stretches, guint32, i - 1);
}

/* Afterwards stretches holds where each begins, and behind them where the last ends. */
static void
lay_out (TqCompany *company, const TqLink *links, guint n)
{
    count_stretches (company, links, n);
    g_array_set_size (company->order, n);
    for (guint i = n; i-- > 0;) {
        guint32 stretch = company->stretch[doc_of (company, links[i].other)];

        g_array_index (company->order, guint32,
                       --g_array_index (company->stretches, guint32, stretch)) = i;
    }
    for (guint i = 0; i < n; i++)
        company->stretch[doc_of (company, links[i].other)] = 0;
    g_array_append_val (company->stretches, n);
}

/* ---- other matches --------------------------------------------------------------------------- */

static void
offer (Best *best, float score)
{
    if (score > best->first) {
        best->second = best->first;
        best->first = score;
    } else if (score > best->second) {
        best->second = score;
    }
}

/* The best match of the claim but for one of @score. */
static double
other_than (const Best *best, float score)
{
    return score >= best->first ? best->second : best->first;
}

static void
fill_matches (const TqCompany *company, const TqLink *link, double *ret)
{
    double a = other_than (&company->best[link->claim], link->score),
           b = other_than (&company->best[link->other], link->score);

    ret[TQ_COMPANY_BEST] = ((link->score >= a) + (link->score >= b)) / 2.0;
    ret[TQ_COMPANY_NEAREST] = MAX (a, b);
    ret[TQ_COMPANY_NEAREST_BOTH] = MIN (a, b);
    ret[TQ_COMPANY_NEARER] = MAX (0, ret[TQ_COMPANY_NEAREST] - link->score);
}

/* ---- the same two sentences ------------------------------------------------------------------ */

static gboolean
share_claim (const TqLink *x, const TqLink *y)
{
    return x->claim == y->claim || x->claim == y->other || x->other == y->claim ||
           x->other == y->other;
}

static gboolean
are_of_same_sentences (const TqCompany *company, const TqLink *x, const TqLink *y)
{
    const TqProfile *profiles = company->scorer->profiles;

    return profiles[x->claim].sentence == profiles[y->claim].sentence &&
           profiles[x->other].sentence == profiles[y->other].sentence;
}

/* What each of two links is to the other. */
static void
stand_beside (const TqCompany *company, const TqLink *x, const TqLink *y, double *of_x,
              double *of_y)
{
    if (!are_of_same_sentences (company, x, y) || share_claim (x, y))
        return;
    of_x[TQ_COMPANY_BESIDE] = MAX (of_x[TQ_COMPANY_BESIDE], y->score);
    of_y[TQ_COMPANY_BESIDE] = MAX (of_y[TQ_COMPANY_BESIDE], x->score);
    if (company->scorer->profiles[x->claim].kind == company->scorer->profiles[y->claim].kind)
        return;
    of_x[TQ_COMPANY_BESIDE_KIND] = MAX (of_x[TQ_COMPANY_BESIDE_KIND], y->score);
    of_y[TQ_COMPANY_BESIDE_KIND] = MAX (of_y[TQ_COMPANY_BESIDE_KIND], x->score);
}

/* ---- features -------------------------------------------------------------------------------- */

static void
fill_setting (const TqCompany *company, const TqLink *link, double *ret)
{
    const TqEvidence *evidence = company->scorer->evidence;
    const TqClaim *a = tq_claim_set_get (evidence->claims, link->claim),
                  *b = tq_claim_set_get (evidence->claims, link->other);
    double apart = fabs (tq_align_depth (evidence, a) - tq_align_depth (evidence, b));

    ret[TQ_COMPANY_LIKENESS] = tq_odds_of_score (CLAMP (link->score, 0.01, 0.99));
    ret[a->doc == b->doc ? TQ_COMPANY_APART_WITHIN : TQ_COMPANY_DEPTH_APART] = apart;
}

/* @places: of the links between two documents, @n of them. */
static void
fill_document (TqCompany *company, const TqLink *links, const guint32 *places, guint n,
               double (*ret)[TQ_N_COMPANY_FEATURES])
{
    for (guint i = 0; i < n; i++) {
        offer (&company->best[links[places[i]].claim], links[places[i]].score);
        offer (&company->best[links[places[i]].other], links[places[i]].score);
    }
    for (guint i = 0; i < n; i++) {
        const TqLink *link = &links[places[i]];

        fill_setting (company, link, ret[places[i]]);
        fill_matches (company, link, ret[places[i]]);
        for (guint j = i + 1;
             j < n && company->scorer->profiles[links[places[j]].claim].sentence ==
                          company->scorer->profiles[link->claim].sentence;
             j++)
            stand_beside (company, link, &links[places[j]], ret[places[i]], ret[places[j]]);
    }
    for (guint i = 0; i < n; i++)
        company->best[links[places[i]].claim] = company->best[links[places[i]].other] =
            (Best) { 0, 0 };
}

void
tq_company_features (TqCompany *company, const GArray *links, double (*ret)[TQ_N_COMPANY_FEATURES])
{
    const TqLink *all = (const TqLink *) links->data;

    memset (ret, 0, links->len * sizeof *ret);
    lay_out (company, all, links->len);
    for (guint i = 1; i + 1 < company->stretches->len; i++) {
        guint32 first = g_array_index (company->stretches, guint32, i),
                end = g_array_index (company->stretches, guint32, i + 1);

        fill_document (company, all, &g_array_index (company->order, guint32, first), end - first,
                       ret);
    }
}

/* ---- scores ---------------------------------------------------------------------------------- */

static double
score_of (const Model *model, const double *features)
{
    double odds = model->bias;

    for (guint i = 0; i < TQ_N_COMPANY_FEATURES; i++)
        odds += model->weights[i] * features[i];
    return tq_score_of_odds (odds);
}

void
tq_company_weigh (TqCompany *company, GArray *links)
{
    TqLink *all = (TqLink *) links->data;
    double (*features)[TQ_N_COMPANY_FEATURES];
    guint n = 0;

    g_array_set_size (company->features, links->len);
    features = (double (*)[TQ_N_COMPANY_FEATURES]) company->features->data;
    tq_company_features (company, links, features);
    for (guint i = 0; i < links->len; i++) {
        guint8 kind = company->scorer->profiles[all[i].claim].kind;
        float score = (float) score_of (&company->models[kind], features[i]);

        if (score < company->scorer->models[kind].link)
            continue;
        all[n] = all[i];
        all[n++].score = score;
    }
    g_array_set_size (links, n);
}
