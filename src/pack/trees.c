#include "pack/trees.h"

#include <math.h>
#include <string.h>

/* The child above the cut stands behind the one below, so that a step down is an addition. A leaf is its own child below a cut that nothing is above:
 * whoever has come to it stays, so that trees can be walked side by side without asking of each where it ends. */
typedef struct {
    double cut;
    guint32 low;
    guint16 feature;
} Node;

G_STATIC_ASSERT (sizeof (Node) == 16);

struct TqTrees {
    GArray *nodes;  /* of Node */
    GArray *values; /* of float, beside nodes */
    GArray *roots; /* of guint32 */
};

/* ---- reading ------------------------------------------------------------------------------------------------------ */

enum { AT_FEATURE, AT_CUT, AT_VALUE, AT_LOW, AT_HIGH, N_PARTS };

static gboolean
check_tree (const json_t *tree)
{
    if (json_is_number (tree))
        return TRUE;
    return json_is_array (tree) && json_array_size (tree) == N_PARTS && json_is_string (json_array_get (tree, AT_FEATURE)) &&
           json_is_number (json_array_get (tree, AT_CUT)) && json_is_number (json_array_get (tree, AT_VALUE)) &&
           check_tree (json_array_get (tree, AT_LOW)) && check_tree (json_array_get (tree, AT_HIGH));
}

gboolean
tq_trees_check (const json_t *trees)
{
    for (gsize i = 0; i < json_array_size (trees); i++)
        if (!check_tree (json_array_get (trees, i)))
            return FALSE;
    return json_is_array (trees);
}

static guint16
index_of (const char *name, const char *const *features, guint n)
{
    guint i = 0;

    while (i < n && strcmp (features[i], name) != 0)
        i++;
    g_assert (i < n);
    return (guint16) i;
}

static void
add_nodes (TqTrees *trees, guint n)
{
    g_array_set_size (trees->nodes, trees->nodes->len + n);
    g_array_set_size (trees->values, trees->nodes->len);
}

/* Puts the tree at @at, which is there already, and what stands below behind all that there is. */
static void
put_tree (TqTrees *trees, guint32 at, const json_t *tree, const char *const *features, guint n)
{
    gboolean is_leaf = !json_is_array (tree);
    Node node = { .cut = INFINITY, .low = at };

    g_array_index (trees->values, float, at) = (float) json_number_value (is_leaf ? tree : json_array_get (tree, AT_VALUE));
    if (!is_leaf) {
        node.feature = index_of (json_string_value (json_array_get (tree, AT_FEATURE)), features, n);
        node.cut = (float) json_number_value (json_array_get (tree, AT_CUT));
        node.low = trees->nodes->len;
        add_nodes (trees, 2);
        put_tree (trees, node.low, json_array_get (tree, AT_LOW), features, n);
        put_tree (trees, node.low + 1, json_array_get (tree, AT_HIGH), features, n);
    }
    g_array_index (trees->nodes, Node, at) = node;
}

TqTrees *
tq_trees_new (const json_t *trees, const char *const *features, guint n)
{
    TqTrees *ret = g_new0 (TqTrees, 1);

    ret->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
    ret->values = g_array_new (FALSE, FALSE, sizeof (float));
    ret->roots = g_array_new (FALSE, FALSE, sizeof (guint32));
    for (gsize i = 0; i < json_array_size (trees); i++) {
        guint32 root = ret->nodes->len;

        g_array_append_val (ret->roots, root);
        add_nodes (ret, 1);
        put_tree (ret, root, json_array_get (trees, i), features, n);
    }
    return ret;
}

void
tq_trees_free (TqTrees *trees)
{
    if (trees == NULL)
        return;
    g_array_unref (trees->nodes);
    g_array_unref (trees->values);
    g_array_unref (trees->roots);
    g_free (trees);
}

/* ---- asking ------------------------------------------------------------------------------------------------------- */

static guint32
step (const Node *nodes, const double *features, guint32 at)
{
    return nodes[at].low + (features[nodes[at].feature] > nodes[at].cut);
}

/* The answer to one tree need not wait for that of another. */
#define N_LANES 8

/* FALSE if all have come to their leaves. */
static gboolean
step_all (const Node *nodes, const double *features, guint32 *at)
{
    guint32 moved = 0;

    for (guint lane = 0; lane < N_LANES; lane++) {
        guint32 next = step (nodes, features, at[lane]);

        moved |= next ^ at[lane];
        at[lane] = next;
    }
    return moved != 0;
}

double
tq_trees_sum (const TqTrees *trees, const double *features)
{
    const Node *nodes = (const Node *) trees->nodes->data;
    double sum = 0;

    for (guint first = 0; first < trees->roots->len; first += N_LANES) {
        guint32 at[N_LANES] = { 0 };
        guint n = MIN (N_LANES, trees->roots->len - first);

        memcpy (at, &g_array_index (trees->roots, guint32, first), n * sizeof *at);
        while (step_all (nodes, features, at)) {
        }
        for (guint lane = 0; lane < n; lane++)
            sum += g_array_index (trees->values, float, at[lane]);
    }
    return sum;
}

void
tq_trees_explain (const TqTrees *trees, const double *features, double *shares)
{
    const Node *nodes = (const Node *) trees->nodes->data;
    const float *values = (const float *) trees->values->data;

    for (guint i = 0; i < trees->roots->len; i++)
        for (guint32 at = g_array_index (trees->roots, guint32, i), next; (next = step (nodes, features, at)) != at; at = next)
            shares[nodes[at].feature] += values[next] - values[at];
}
