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
    TqWeights *weights = parse (
        "{\"models\": {\"m\": {\"reason\": \"r\", \"bias\": -1, \"weights\": {\"second\": 2.5},"
        " \"thresholds\": {\"link\": 0.5}}}}",
        NULL);
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
    { "{\"models\": {\"m\": {\"bias\": 1, \"weights\": {}}}}", "model m: reason, bias and weights or trees are needed" },
    { "{\"models\": {\"m\": {\"reason\": \"\", \"bias\": 1, \"trees\": [[\"f\", 0.5, 0, 1]]}}}", "model m: reason, bias and weights or trees are needed" },
    { "{\"models\": {\"m\": {\"reason\": \"\", \"bias\": 1, \"weights\": {\"f\": \"x\"}}}}", "model m: weights.f is not a number" },
};

Test (weights, wrong_ones_are_refused)
{
    for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
        g_autoptr (GError) error = NULL;

        cr_expect_null (parse (refused[i].text, &error), "%s", refused[i].text);
        cr_expect (error != NULL && strstr (error->message, refused[i].message) != NULL, "%s: %s",
                   refused[i].text, error != NULL ? error->message : "no error");
    }
}

/* Two trees: the first asks for "second" and then for "first", the other always answers the
 * same. */
#define TREES \
    "{\"models\": {\"m\": {\"reason\": \"r\", \"bias\": -1, \"trees\": [[\"second\", 0.5, 0.25, " \
    "-2, [\"first\", 3, 1, 0.5, 4]], 0.125]}}}"

static const struct {
    double first, second, sum, share_of_first, share_of_second;
} asked[] = {
    { 9, 0.5, -1.875, 0, -2.25 }, /* at the cut is below it */
    { 3, 1, 0.625, -0.5, 0.75 },
    { 4, 1, 4.125, 3, 0.75 },
};

Test (weights, trees_answer_and_say_why)
{
    static const char *const features[] = { "first", "second" };
    TqWeights *weights = parse (TREES, NULL);
    TqTrees *trees, *none;
    double bias;

    cr_assert_not_null (weights);
    none = tq_weights_trees (weights, "none", features, 2, &bias);
    cr_expect_eq (tq_trees_sum (none, (double[]) { 1, 1 }), 0);
    trees = tq_weights_trees (weights, "m", features, 2, &bias);
    cr_expect_eq (bias, -1);
    for (guint i = 0; i < G_N_ELEMENTS (asked); i++) {
        double shares[2] = { 0 };

        cr_expect_eq (tq_trees_sum (trees, (double[]){ asked[i].first, asked[i].second }),
                      asked[i].sum, "row %u", i);
        tq_trees_explain (trees, (double[]) { asked[i].first, asked[i].second }, shares);
        cr_expect_eq (shares[0], asked[i].share_of_first, "row %u: %g", i, shares[0]);
        cr_expect_eq (shares[1], asked[i].share_of_second, "row %u: %g", i, shares[1]);
    }
    tq_trees_free (none);
    tq_trees_free (trees);
    tq_weights_free (weights);
}

/* Many trees, each of one question with a cut and an answer of its own. */
Test (weights, many_trees_are_all_asked)
{
    static const char *const features[] = { "f" };
    g_autoptr (GString) text =
        g_string_new ("{\"models\": {\"m\": {\"reason\": \"r\", \"bias\": 0, \"trees\": [");
    TqWeights *weights;
    TqTrees *trees;
    double bias;

    for (guint i = 0; i < 21; i++)
        g_string_append_printf (text, "%s[\"f\", %u, 0, 0, %u]", i > 0 ? ", " : "", i, 1u << i);
    g_string_append (text, "]}}}");
    weights = parse (text->str, NULL);
    cr_assert_not_null (weights);
    trees = tq_weights_trees (weights, "m", features, 1, &bias);
    for (guint i = 0; i <= 21; i++)
        cr_expect_eq (tq_trees_sum (trees, (double[]) { i }), (1u << i) - 1, "above %u cuts", i);
    tq_trees_free (trees);
    tq_weights_free (weights);
}

/* A chain of questions, each of which has one more leaf: as many as a word has bits are let in. */
static char *
make_chain (guint n_leaves)
{
    GString *text =
        g_string_new ("{\"models\": {\"m\": {\"reason\": \"r\", \"bias\": 0, \"trees\": [");

    for (guint i = 1; i < n_leaves; i++)
        g_string_append_printf (text, "[\"f\", %u, 0, %u, ", i, i);
    g_string_append_printf (text, "%u", n_leaves);
    for (guint i = 1; i < n_leaves; i++)
        g_string_append_c (text, ']');
    g_string_append (text, "]}}}");
    return g_string_free (text, FALSE);
}

Test (weights, a_tree_has_so_many_leaves)
{
    static const char *const features[] = { "f" };
    g_autofree char *most = make_chain (TQ_TREES_MAX_LEAVES),
                    *too_many = make_chain (TQ_TREES_MAX_LEAVES + 1);
    g_autoptr (GError) error = NULL;
    TqWeights *weights = parse (most, NULL);
    TqTrees *trees;
    double bias;

    cr_assert_not_null (weights);
    trees = tq_weights_trees (weights, "m", features, 1, &bias);
    for (guint i = 1; i <= TQ_TREES_MAX_LEAVES; i++)
        cr_expect_eq (tq_trees_sum (trees, (double[]) { i }), i, "at cut %u", i);
    cr_expect_null (parse (too_many, &error));
    tq_trees_free (trees);
    tq_weights_free (weights);
}
