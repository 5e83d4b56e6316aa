#include "pack/date-trie.h"

#include <stdlib.h>
#include <string.h>

/* ---- building -------------------------------------------------------------------------------- */

/* A way while the trie grows: one of a list that its node holds. */
typedef struct {
    const TqDateElement *element;
    guint32 node;
    guint32 next; /* plus one; 0: the last */
} Way;

typedef struct {
    guint32 first_way; /* plus one */
    GArray *ends;      /* of TqDateEnd, or NULL */
} Draft;

typedef struct {
    GArray *drafts; /* of Draft */
    GArray *ways;   /* of Way */
    guint32 n_places;
} Builder;

static gboolean
is_same (const TqDateElement *a, const TqDateElement *b)
{
    guint i = 0;

    if (a->slot != b->slot || a->is_absent != b->is_absent)
        return FALSE;
    for (; a->slot == TQ_SLOT_LITERAL && a->literals[i] != 0; i++)
        if (a->literals[i] != b->literals[i])
            return FALSE;
    return a->slot != TQ_SLOT_LITERAL || b->literals[i] == 0;
}

static guint32
add_draft (Builder *builder)
{
    Draft draft = { 0, NULL };

    g_array_append_val (builder->drafts, draft);
    return builder->drafts->len - 1;
}

/* The node behind @element, made if there is none. Ways stand in order of first use. */
static guint32
follow (Builder *builder, guint32 number, const TqDateElement *element)
{
    guint32 *link = &g_array_index (builder->drafts, Draft, number).first_way;
    Way way = { element, builder->drafts->len, 0 };

    while (*link != 0) {
        const Way *known = &g_array_index (builder->ways, Way, *link - 1);

        if (is_same (known->element, element))
            return known->node;
        link = &g_array_index (builder->ways, Way, *link - 1).next;
    }
    *link = builder->ways->len + 1; /* before the array may move */
    g_array_append_val (builder->ways, way);
    return add_draft (builder);
}

static void
add_end (Builder *builder, guint32 number, const TqDatePattern *pattern)
{
    Draft *draft = &g_array_index (builder->drafts, Draft, number);
    TqDateEnd end = { pattern, builder->n_places++ };

    if (draft->ends == NULL)
        draft->ends = g_array_new (FALSE, FALSE, sizeof (TqDateEnd));
    g_array_append_val (draft->ends, end);
}

/* All ways of the pattern from element @i on. */
static void
add_ways (Builder *builder, guint32 number, const TqDatePattern *pattern, guint i)
{
    const TqDateElement *element = &pattern->elements[i];

    if (i == pattern->n_elements) {
        add_end (builder, number, pattern);
        return;
    }
    add_ways (builder, follow (builder, number, element), pattern, i + 1);
    if (element->is_optional && !element->is_absent && element->slot != TQ_SLOT_END)
        add_ways (builder, number, pattern, i + 1);
}

/* ---- as it is read --------------------------------------------------------------------------- */

typedef struct {
    GArray *slot_nodes; /* of guint32 */
    GArray *words;      /* of TqDateWordWay */
    GArray *conditions; /* of TqDateCondition */
    GArray *ends;       /* of TqDateEnd */
} Flat;

static int
compare_words (gconstpointer a, gconstpointer b)
{
    const TqDateWordWay *x = a, *y = b;

    return x->literal != y->literal ? (int) x->literal - (int) y->literal
                                    : (x->node > y->node) - (x->node < y->node);
}

static void
add_way (TqDateNode *node, guint32 *by_slot, const Way *way, Flat *flat)
{
    const TqDateElement *element = way->element;

    if (element->is_absent || element->slot == TQ_SLOT_END) {
        TqDateCondition condition = { element, way->node };
        g_array_append_val (flat->conditions, condition);
    } else if (element->slot == TQ_SLOT_LITERAL) {
        for (guint i = 0; element->literals[i] != 0; i++) {
            TqDateWordWay word = { element->literals[i], way->node };
            g_array_append_val (flat->words, word);
        }
    } else {
        node->slots |= 1u << element->slot;
        by_slot[element->slot] = way->node;
    }
}

static TqDateNode
flatten (const Builder *builder, const Draft *draft, Flat *flat)
{
    TqDateNode node = {
        0, flat->slot_nodes->len, flat->words->len, 0, flat->conditions->len, 0, flat->ends->len, 0
    };
    guint32 by_slot[TQ_N_SLOTS] = { 0 };

    for (guint32 link = draft->first_way; link != 0;
         link = g_array_index (builder->ways, Way, link - 1).next)
        add_way (&node, by_slot, &g_array_index (builder->ways, Way, link - 1), flat);
    for (guint slot = 0; slot < TQ_N_SLOTS; slot++)
        if (node.slots & 1u << slot)
            g_array_append_val (flat->slot_nodes, by_slot[slot]);
    if (draft->ends != NULL)
        g_array_append_vals (flat->ends, draft->ends->data, draft->ends->len);
    node.n_words = flat->words->len - node.first_word;
    node.n_conditions = flat->conditions->len - node.first_condition;
    node.n_ends = flat->ends->len - node.first_end;
    if (node.n_words > 1)
        qsort (&g_array_index (flat->words, TqDateWordWay, node.first_word), node.n_words,
               sizeof (TqDateWordWay), compare_words);
    return node;
}

static TqDateTrie *
flatten_all (const Builder *builder)
{
    TqDateTrie *trie = g_new0 (TqDateTrie, 1);
    Flat flat = { g_array_new (FALSE, FALSE, sizeof (guint32)),
                  g_array_new (FALSE, FALSE, sizeof (TqDateWordWay)),
                  g_array_new (FALSE, FALSE, sizeof (TqDateCondition)),
                  g_array_new (FALSE, FALSE, sizeof (TqDateEnd)) };

    trie->n_nodes = builder->drafts->len;
    trie->nodes = g_new0 (TqDateNode, trie->n_nodes);
    for (guint i = 0; i < trie->n_nodes; i++)
        trie->nodes[i] = flatten (builder, &g_array_index (builder->drafts, Draft, i), &flat);
    trie->slot_nodes = (guint32 *) (gpointer) g_array_free (flat.slot_nodes, FALSE);
    trie->words = (TqDateWordWay *) (gpointer) g_array_free (flat.words, FALSE);
    trie->conditions = (TqDateCondition *) (gpointer) g_array_free (flat.conditions, FALSE);
    trie->ends = (TqDateEnd *) (gpointer) g_array_free (flat.ends, FALSE);
    return trie;
}

TqDateTrie *
tq_date_trie_new (const GPtrArray *patterns)
{
    g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
    g_autoptr (GArray) ways = g_array_new (FALSE, FALSE, sizeof (Way));
    Builder builder = { drafts, ways, 0 };
    TqDateTrie *trie;

    add_draft (&builder);
    for (guint i = 0; i < patterns->len; i++)
        add_ways (&builder, 0, g_ptr_array_index (patterns, i), 0);
    trie = flatten_all (&builder);
    for (guint i = 0; i < drafts->len; i++)
        g_clear_pointer (&g_array_index (drafts, Draft, i).ends, g_array_unref);
    return trie;
}

void
tq_date_trie_free (TqDateTrie *trie)
{
    if (trie == NULL)
        return;
    g_free (trie->nodes);
    g_free (trie->slot_nodes);
    g_free (trie->words);
    g_free (trie->conditions);
    g_free (trie->ends);
    g_free (trie);
}

/* ---- reading --------------------------------------------------------------------------------- */

const TqDateWordWay *
tq_date_trie_word (const TqDateTrie *trie, const TqDateNode *node, guint16 literal)
{
    const TqDateWordWay *words = trie->words + node->first_word;
    guint lo = 0, hi = node->n_words;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (words[middle].literal < literal)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo < node->n_words && words[lo].literal == literal ? &words[lo] : NULL;
}
