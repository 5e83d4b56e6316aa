/* weights.h - the numbers that steer alignment and verdicts: common/weights.json, common/pairs.json
 *
 * A model is a named row of weights, one for each named feature, with a bias: the log-odds of what
 * it estimates is the bias plus the sum of weight times feature (logistic regression). Each model
 * says in `reason` what it estimates, on what it was fitted and by which script; a threshold stands
 * beside the model whose estimates it cuts.
 *
 *   {"models": {"same-quantity": {"reason": "…", "bias": -2.1,
 *                                 "weights": {"same-head": 1.7, …},
 *                                 "thresholds": {"link": 0.5}}}}
 *
 * In place of weights a model may have "trees" (trees.h). */
#ifndef TQ_PACK_WEIGHTS_H
#define TQ_PACK_WEIGHTS_H

#include "pack/trees.h"

typedef struct TqWeights TqWeights;

/* NULL with TQ_ERROR_PACK, with line and column where it is no JSON, with the model and the key
 * where a value is no number. */
TqWeights *tq_weights_parse (const char *name, GBytes *bytes, GError **error);
void tq_weights_free (TqWeights *weights);

/**
 * tq_weights_fill:
 * @features: (array length=n): names in the order in which the caller keeps its features
 * @ret: (out caller-allocates) (array length=n): the weight of each, 0 where the model has none
 *
 * Returns: the bias. A model that is missing has no weights and a bias of 0. A programmer's
 * mistake, caught by the tests: a weight in the model for which @features has no name.
 */
double tq_weights_fill (const TqWeights *weights, const char *model, const char *const *features,
                        guint n, double *ret);

/* The trees of a model (transfer full), and its bias; of one that is missing, trees that answer
 * 0. */
TqTrees *tq_weights_trees (const TqWeights *weights, const char *model,
                           const char *const *features, guint n, double *ret_bias);

/* 0 if there is none */
double tq_weights_threshold (const TqWeights *weights, const char *model, const char *threshold);

#endif
