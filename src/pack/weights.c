#include "pack/weights.h"

#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>

struct TqWeights {
    json_t *json;
};

static gboolean
check_numbers (const char *name, const char *model, const char *group, json_t *numbers,
               GError **error)
{
    const char *key;
    json_t *value;

    json_object_foreach (numbers, key, value) {
        if (json_is_number (value))
            continue;
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: model %s: %s.%s is not a number", name,
                     model, group, key);
        return FALSE;
    }
    return TRUE;
}

static gboolean
check_model (const char *name, const char *model, const json_t *row, GError **error)
{
    if (!json_is_string (json_object_get (row, "reason")) ||
        !json_is_number (json_object_get (row, "bias")) ||
        (!json_is_object (json_object_get (row, "weights")) &&
         !tq_trees_check (json_object_get (row, "trees")))) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK,
                     "%s: model %s: reason, bias and weights or trees are needed", name, model);
        return FALSE;
    }
    return check_numbers (name, model, "weights", json_object_get (row, "weights"), error) &&
           check_numbers (name, model, "thresholds", json_object_get (row, "thresholds"), error);
}

TqWeights *
tq_weights_parse (const char *name, GBytes *bytes, GError **error)
{
    TqWeights *weights = g_new0 (TqWeights, 1);
    json_error_t reason;
    gsize n_bytes;
    const char *text = g_bytes_get_data (bytes, &n_bytes), *model;
    gboolean is_good;
    json_t *row;

    weights->json = json_loadb (text, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    is_good = weights->json != NULL;
    if (!is_good)
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s:%d:%d: %s", name, reason.line,
                     reason.column, reason.text);
    json_object_foreach (json_object_get (weights->json, "models"), model, row)
        is_good = is_good && check_model (name, model, row, error);
    if (!is_good)
        g_clear_pointer (&weights, tq_weights_free);
    return weights;
}

void
tq_weights_free (TqWeights *weights)
{
    if (weights == NULL)
        return;
    json_decref (weights->json);
    g_free (weights);
}

static const json_t *
find_model (const TqWeights *weights, const char *model)
{
    return json_object_get (json_object_get (weights->json, "models"), model);
}

double
tq_weights_fill (const TqWeights *weights, const char *model, const char *const *features, guint n,
                 double *ret)
{
    const json_t *row = find_model (weights, model), *named = json_object_get (row, "weights");
    gsize n_found = 0;

    for (guint i = 0; i < n; i++) {
        const json_t *weight = json_object_get (named, features[i]);

        ret[i] = json_number_value (weight);
        n_found += weight != NULL;
    }
    g_assert (n_found == json_object_size (named));
    return json_number_value (json_object_get (row, "bias"));
}

TqTrees *
tq_weights_trees (const TqWeights *weights, const char *model, const char *const *features,
                  guint n, double *ret_bias)
{
    const json_t *row = find_model (weights, model);

    *ret_bias = json_number_value (json_object_get (row, "bias"));
    return tq_trees_new (json_object_get (row, "trees"), features, n);
}

double
tq_weights_threshold (const TqWeights *weights, const char *model, const char *threshold)
{
    return json_number_value (
        json_object_get (json_object_get (find_model (weights, model), "thresholds"), threshold));
}
