/* opposition-model.c - what the fitted trees make of the evidence */
#include "judge/opposition.h"
#include "pack/weights.h"

/* As pairs.json spells them: "say", "say@someone". */
static const char *const threshold_names[TQ_N_OPPOSITION_CONTEXTS] = {
    "say", "say@someone", "say@counted", "say@passage", "say@statement"
};

TqOppositionModel
tq_opposition_model (const TqPacks *packs, const char *name)
{
    const TqWeights *weights = tq_packs_pair_weights (packs);
    TqOppositionModel ret;

    ret.trees =
        tq_weights_trees (weights, name, tq_opposition_names, TQ_N_OPPOSITION_FEATURES, &ret.bias);
    for (guint i = 0; i < TQ_N_OPPOSITION_CONTEXTS; i++)
        ret.thresholds[i] = tq_weights_threshold (weights, name, threshold_names[i]);
    return ret;
}

void
tq_opposition_model_clear (TqOppositionModel *model)
{
    g_clear_pointer (&model->trees, tq_trees_free);
}

double
tq_opposition_estimate (const TqOppositionModel *model, const TqOpposition *opposition)
{
    return 1 / (1 + exp (-model->bias - tq_trees_sum (model->trees, opposition->features)));
}

#define MAX_STATEMENT_WORDS 8

double
tq_opposition_threshold (const TqOppositionModel *model, const TqOpposition *opposition)
{
    const double *features = opposition->features, passage = features[TQ_OPPOSITION_PASSAGE];
    guint context = features[TQ_OPPOSITION_SOMEONE] == 0   ? TQ_IN_ALL
                    : features[TQ_OPPOSITION_COUNTED] == 0 ? TQ_OF_SOMEONE
                                                           : TQ_OF_COUNTED;

    return (1 - passage) * model->thresholds[context] +
           passage * model->thresholds[features[TQ_OPPOSITION_LENGTH_SHORT] <
                                               log (MAX_STATEMENT_WORDS + 1.5)
                                           ? TQ_IN_STATEMENT
                                           : TQ_IN_PASSAGE];
}

/* What a feature is evidence of; the others only say how comparable the two are. */
static const TqOpposed opposed_by[TQ_N_OPPOSITION_FEATURES] = {
    [TQ_OPPOSITION_OPPOSITE] = TQ_OPPOSED_BY_OPPOSITE,
    [TQ_OPPOSITION_OPPOSITE_COVERED] = TQ_OPPOSED_BY_OPPOSITE,
    [TQ_OPPOSITION_OPPOSITE_LONG] = TQ_OPPOSED_BY_OPPOSITE,
    [TQ_OPPOSITION_OPPOSITE_QUALITY] = TQ_OPPOSED_BY_OPPOSITE,
    [TQ_OPPOSITION_DENIED_OWN] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_DENIED_WHOLLY] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_DENIED_SCOPE] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_DENIED_VERB] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_DENIED_FIRST] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_FRAME_DENIED] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_FRAME_OPPOSITE] = TQ_OPPOSED_BY_OPPOSITE,
    [TQ_OPPOSITION_FRAME_SWAPPED] = TQ_OPPOSED_BY_ORDER,
    [TQ_OPPOSITION_TURNED] = TQ_OPPOSED_BY_OPPOSITE,
    [TQ_OPPOSITION_DENIED] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_DENIED_COVERED] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_DENIES_ONE] = TQ_OPPOSED_BY_DENIAL,
    [TQ_OPPOSITION_SWAPPED] = TQ_OPPOSED_BY_ORDER,
    [TQ_OPPOSITION_SWAPPED_ALL] = TQ_OPPOSED_BY_ORDER,
    [TQ_OPPOSITION_TURNED_ALL] = TQ_OPPOSED_BY_OPPOSITE,
    [TQ_OPPOSITION_NAME_CLASH] = TQ_OPPOSED_BY_NAME,
    [TQ_OPPOSITION_NAME_CLASH_COVERED] = TQ_OPPOSED_BY_NAME,
    [TQ_OPPOSITION_PLACE_CLASH] = TQ_OPPOSED_BY_NAME,
    [TQ_OPPOSITION_QUANTITY_CONFLICT] = TQ_OPPOSED_BY_VALUE,
    [TQ_OPPOSITION_DATE_CONFLICT] = TQ_OPPOSED_BY_VALUE,
};

TqOpposed
tq_opposition_main (const TqOppositionModel *model, const TqOpposition *opposition)
{
    double said[TQ_N_OPPOSED] = { 0 }, shares[TQ_N_OPPOSITION_FEATURES] = { 0 };
    TqOpposed ret = TQ_OPPOSED_BY_WORDS;

    tq_trees_explain (model->trees, opposition->features, shares);
    for (guint i = 0; i < TQ_N_OPPOSITION_FEATURES; i++)
        if (opposed_by[i] != TQ_OPPOSED_BY_WORDS && opposition->features[i] > 0)
            said[opposed_by[i]] += shares[i];
    for (guint i = 1; i < TQ_N_OPPOSED; i++)
        if (said[i] > said[ret] && (i == TQ_OPPOSED_BY_VALUE || opposition->decisive[i].a.end != 0))
            ret = (TqOpposed) i;
    return ret;
}
