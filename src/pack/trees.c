#include "pack/trees.h"

#include <math.h>
#include <string.h>

/* A question of a tree, asked of all trees in the order of its feature. The leaves of a tree are
 * numbered from the lower branch to the upper, so that a set of them is a word, and the one that is
 * come to is the first that no answer has taken away. */
typedef struct {
    float cut;
    guint32 tree;
    /* leaves that are left when the feature is above the cut: all but those of the lower branch */
    guint64 kept;
} Cut;

/* What one question on the way to a leaf moved the sum by. */
typedef struct {
    float moved;
    guint16 feature;
} Step;

struct TqTrees {
    guint n_features;
    /* of Cut; of one feature after the other, ascending; behind those of each one that nothing is
     * above */
    GArray *cuts;
    GArray *first_cuts;   /* of guint32, of each feature */
    GArray *first_leaves; /* of guint32, of each tree */
    GArray *answers;      /* of float, of each leaf */
    GArray *first_steps;  /* of guint32, of each leaf and one more */
    GArray *steps;        /* of Step, from the root down */
};

/* ---- reading --------------------------------------------------------------------------------- */

enum { AT_FEATURE, AT_CUT, AT_VALUE, AT_LOW, AT_HIGH, N_PARTS };

/* The number of its leaves, 0 if it is no tree. */
static gsize
count_leaves (const json_t *tree)
{
    gsize n_low, n_high;

    if (json_is_number (tree))
        return 1;
    if (!json_is_array (tree) || json_array_size (tree) != N_PARTS ||
        !json_is_string (json_array_get (tree, AT_FEATURE)) ||
        !json_is_number (json_array_get (tree, AT_CUT)) ||
        !json_is_number (json_array_get (tree, AT_VALUE)))
        return 0;
    n_low = count_leaves (json_array_get (tree, AT_LOW));
    n_high = count_leaves (json_array_get (tree, AT_HIGH));
    return n_low > 0 && n_high > 0 ? n_low + n_high : 0;
}

gboolean
tq_trees_check (const json_t *trees)
{
    for (gsize i = 0; i < json_array_size (trees); i++) {
        gsize n = count_leaves (json_array_get (trees, i));

        if (n == 0 || n > TQ_TREES_MAX_LEAVES)
            return FALSE;
    }
    return json_is_array (trees) && json_array_size (trees) <= TQ_TREES_MAX;
}

/* While the trees are put: the cuts of each feature still apart, the way to the node that is looked
 * at. */
typedef struct {
    TqTrees *trees;
    const char *const *features;
    GArray **cuts;
    Step way[TQ_TREES_MAX_LEAVES];
} Planting;

static guint16
index_of (const Planting *planting, const char *name)
{
    guint i = 0;

    while (i < planting->trees->n_features && strcmp (planting->features[i], name) != 0)
        i++;
    g_assert (i < planting->trees->n_features);
    return (guint16) i;
}

static float
value_of (const json_t *tree)
{
    const json_t *value = json_is_array (tree) ? json_array_get (tree, AT_VALUE) : tree;

    return (float) json_number_value (value);
}

static void
put_leaf (TqTrees *trees, float answer, const Step *way, guint depth)
{
    g_array_append_vals (trees->steps, way, depth);
    g_array_append_val (trees->first_steps, trees->steps->len);
    g_array_append_val (trees->answers, answer);
}

/* The leaves below @tree are numbered from @first on. Returns: the first number behind them. */
static guint
put_node (Planting *planting, const json_t *tree, guint first, guint depth)
{
    Step *step = &planting->way[depth];
    Cut cut = { .tree = planting->trees->first_leaves->len - 1 };
    const json_t *low = json_array_get (tree, AT_LOW), *high = json_array_get (tree, AT_HIGH);
    guint middle;

    if (!json_is_array (tree)) {
        put_leaf (planting->trees, value_of (tree), planting->way, depth);
        return first + 1;
    }
    step->feature = index_of (planting, json_string_value (json_array_get (tree, AT_FEATURE)));
    step->moved = value_of (low) - value_of (tree);
    middle = put_node (planting, low, first, depth + 1);
    step->moved = value_of (high) - value_of (tree);
    cut.cut = (float) json_number_value (json_array_get (tree, AT_CUT));
    cut.kept = ~(((G_GUINT64_CONSTANT (1) << (middle - first)) - 1) << first);
    g_array_append_val (planting->cuts[step->feature], cut);
    return put_node (planting, high, middle, depth + 1);
}

static gint
compare_cuts (gconstpointer a, gconstpointer b)
{
    const Cut *x = a, *y = b;

    return (x->cut > y->cut) - (x->cut < y->cut);
}

static void
join_cuts (TqTrees *trees, GArray **cuts)
{
    const Cut last = { .cut = INFINITY };

    for (guint i = 0; i < trees->n_features; i++) {
        g_array_append_val (trees->first_cuts, trees->cuts->len);
        g_array_sort (cuts[i], compare_cuts);
        g_array_append_vals (trees->cuts, cuts[i]->data, cuts[i]->len);
        g_array_append_val (trees->cuts, last);
        g_array_unref (cuts[i]);
    }
}

TqTrees *
tq_trees_new (const json_t *trees, const char *const *features, guint n)
{
    TqTrees *ret = g_new0 (TqTrees, 1);
    g_autofree GArray **cuts = g_new (GArray *, n);
    Planting planting = { .trees = ret, .features = features, .cuts = cuts };

    ret->n_features = n;
    ret->cuts = g_array_new (FALSE, FALSE, sizeof (Cut));
    ret->first_cuts = g_array_new (FALSE, FALSE, sizeof (guint32));
    ret->first_leaves = g_array_new (FALSE, FALSE, sizeof (guint32));
    ret->answers = g_array_new (FALSE, FALSE, sizeof (float));
    ret->first_steps = g_array_new (FALSE, FALSE, sizeof (guint32));
    ret->steps = g_array_new (FALSE, FALSE, sizeof (Step));
    g_array_append_val (ret->first_steps, ret->steps->len);
    for (guint i = 0; i < n; i++)
        cuts[i] = g_array_new (FALSE, FALSE, sizeof (Cut));
    for (gsize i = 0; i < json_array_size (trees); i++) {
        g_array_append_val (ret->first_leaves, ret->answers->len);
        put_node (&planting, json_array_get (trees, i), 0, 0);
    }
    join_cuts (ret, cuts);
    return ret;
}

void
tq_trees_free (TqTrees *trees)
{
    if (trees == NULL)
        return;
    g_array_unref (trees->cuts);
    g_array_unref (trees->first_cuts);
    g_array_unref (trees->first_leaves);
    g_array_unref (trees->answers);
    g_array_unref (trees->first_steps);
    g_array_unref (trees->steps);
    g_free (trees);
}

/* ---- asking ---------------------------------------------------------------------------------- */

/* Takes from each tree the leaves that it does not come to; the first that is left is the one it
 * does. */
static void
find_leaves (const TqTrees *trees, const double *features, guint64 *left)
{
    const Cut *cuts = (const Cut *) trees->cuts->data;
    const guint32 *first_cuts = (const guint32 *) trees->first_cuts->data;

    memset (left, 0xff, trees->first_leaves->len * sizeof *left);
    for (guint i = 0; i < trees->n_features; i++) {
        const double value = features[i];

        for (const Cut *cut = &cuts[first_cuts[i]]; value > cut->cut; cut++)
            left[cut->tree] &= cut->kept;
    }
}

static guint32
leaf_of (const TqTrees *trees, const guint64 *left, guint tree)
{
    return g_array_index (trees->first_leaves, guint32, tree) +
           (guint32) __builtin_ctzll (left[tree]);
}

double
tq_trees_sum (const TqTrees *trees, const double *features)
{
    const float *answers = (const float *) trees->answers->data;
    guint64 left[TQ_TREES_MAX];
    double sum = 0;

    find_leaves (trees, features, left);
    for (guint i = 0; i < trees->first_leaves->len; i++)
        sum += answers[leaf_of (trees, left, i)];
    return sum;
}

void
tq_trees_explain (const TqTrees *trees, const double *features, double *shares)
{
    const guint32 *first_steps = (const guint32 *) trees->first_steps->data;
    const Step *steps = (const Step *) trees->steps->data;
    guint64 left[TQ_TREES_MAX];

    find_leaves (trees, features, left);
    for (guint i = 0; i < trees->first_leaves->len; i++) {
        guint32 leaf = leaf_of (trees, left, i);

        for (const Step *step = &steps[first_steps[leaf]], *end = &steps[first_steps[leaf + 1]];
             step < end; step++)
            shares[step->feature] += step->moved;
    }
}
