/* score-figure.c - quantities and dates: the fitted model of their kind */
#include "align/feature.h"
#include "align/score-private.h"

double
tq_score_figures (const TqScorer *scorer, const TqClaim *a, const TqClaim *b)
{
    const TqModel *model = &scorer->models[a->kind];
    double features[TQ_N_FEATURES], sum = model->bias;

    tq_features_of_pair (scorer, a, b, features);
    for (guint i = 0; i < TQ_N_FEATURES; i++)
        sum += model->weights[i] * features[i];
    return 1 / (1 + exp (-sum));
}
