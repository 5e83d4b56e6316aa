#include "pack/trees.h"

#include <string.h>

/* Children stand behind their parent, so 0 is no child. */
typedef struct {
    float cut;
    float value;
    guint32 low; /* 0: a leaf */
    guint32 high;
    guint16 feature;
} Node;

struct TqTrees {
    GArray *nodes; /* of Node */
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

/* Appends the tree; returns where its root stands. */
static guint32
add_tree (TqTrees *trees, const json_t *tree, const char *const *features, guint n)
{
    guint32 at = trees->nodes->len;
    Node node = { .value = (float) json_number_value (json_is_array (tree) ? json_array_get (tree, AT_VALUE) : tree) };

    g_array_append_val (trees->nodes, node);
    if (!json_is_array (tree))
        return at;
    node.feature = index_of (json_string_value (json_array_get (tree, AT_FEATURE)), features, n);
    node.cut = (float) json_number_value (json_array_get (tree, AT_CUT));
    node.low = add_tree (trees, json_array_get (tree, AT_LOW), features, n);
    node.high = add_tree (trees, json_array_get (tree, AT_HIGH), features, n);
    g_array_index (trees->nodes, Node, at) = node;
    return at;
}

TqTrees *
tq_trees_new (const json_t *trees, const char *const *features, guint n)
{
    TqTrees *ret = g_new0 (TqTrees, 1);

    ret->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
    ret->roots = g_array_new (FALSE, FALSE, sizeof (guint32));
    for (gsize i = 0; i < json_array_size (trees); i++) {
        guint32 root = add_tree (ret, json_array_get (trees, i), features, n);

        g_array_append_val (ret->roots, root);
    }
    return ret;
}

void
tq_trees_free (TqTrees *trees)
{
    if (trees == NULL)
        return;
    g_array_unref (trees->nodes);
    g_array_unref (trees->roots);
    g_free (trees);
}

/* ---- asking ------------------------------------------------------------------------------------------------------- */

double
tq_trees_sum (const TqTrees *trees, const double *features, double *ret_shares)
{
    const Node *nodes = (const Node *) trees->nodes->data;
    double sum = 0;

    for (guint i = 0; i < trees->roots->len; i++) {
        const Node *node = &nodes[g_array_index (trees->roots, guint32, i)];

        while (node->low != 0) {
            const Node *next = &nodes[features[node->feature] > node->cut ? node->high : node->low];

            if (ret_shares != NULL)
                ret_shares[node->feature] += next->value - node->value;
            node = next;
        }
        sum += node->value;
    }
    return sum;
}
