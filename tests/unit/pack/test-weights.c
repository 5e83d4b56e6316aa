/* Weights by name; what is refused. */
#include <criterion/criterion.h>
#include <string.h>

#include "pack/weights.h"

static TqWeights *
parse (const char *text, GError **error)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

    return tq_weights_parse ("w.json", bytes, error);
}

Test (weights, are_found_by_name)
{
    static const char *const features[] = { "first", "second" };
    TqWeights *weights = parse ("{\"models\": {\"m\": {\"reason\": \"r\", \"bias\": -1, \"weights\": {\"second\": 2.5},"
                                " \"thresholds\": {\"link\": 0.5}}}}", NULL);
    double values[2] = { 9, 9 };

    cr_assert_not_null (weights);
    cr_expect_eq (tq_weights_fill (weights, "m", features, 2, values), -1);
    cr_expect_eq (values[0], 0);
    cr_expect_eq (values[1], 2.5);
    cr_expect_eq (tq_weights_threshold (weights, "m", "link"), 0.5);
    cr_expect_eq (tq_weights_threshold (weights, "m", "other"), 0);
    cr_expect_eq (tq_weights_fill (weights, "none", features, 2, values), 0);
    cr_expect_eq (values[1], 0);
    tq_weights_free (weights);
}

static const struct {
    const char *text, *message;
} refused[] = {
    { "{\"models\": {", "w.json:1:" },
    { "{\"models\": {\"m\": {\"bias\": 1, \"weights\": {}}}}", "model m: reason, bias and weights are needed" },
    { "{\"models\": {\"m\": {\"reason\": \"\", \"bias\": 1, \"weights\": {\"f\": \"x\"}}}}", "model m: weights.f is not a number" },
};

Test (weights, wrong_ones_are_refused)
{
    for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
        g_autoptr (GError) error = NULL;

        cr_expect_null (parse (refused[i].text, &error), "%s", refused[i].text);
        cr_expect (error != NULL && strstr (error->message, refused[i].message) != NULL, "%s: %s", refused[i].text,
                   error != NULL ? error->message : "no error");
    }
}
