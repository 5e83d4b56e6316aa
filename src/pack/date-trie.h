/* date-trie.h - the patterns of one language as one trie, so that what begins alike is matched once
 *
 *   in the? <m>       root -"in"- o -"the"- o -<m>- end
 *   in <y>                         `--<m>-- end
 *                                  `--<y>-- end
 *
 * An optional element makes two ways: with it and without. A way takes a word (literal) or a slot,
 * or is a condition that takes nothing: <end>, or a word that must not follow. Ends bear their
 * place in the order in which patterns, and the ways of each, were tried one by one: rows in order,
 * with an optional element before without it. Of two readings of one length the earlier counts.
 * Cost: built once a pack; 11 optional elements, the most that a row has, make 2^11 ways. */
#ifndef TQ_PACK_DATE_TRIE_H
#define TQ_PACK_DATE_TRIE_H

#include "pack/date-table.h"

typedef struct {
    guint16 literal; /* of the way's words; sorted by it */
    guint32 node;
} TqDateWordWay;

typedef struct {
    const TqDateElement *element; /* <end>, or is_absent */
    guint32 node;
} TqDateCondition;

typedef struct {
    const TqDatePattern *pattern;
    guint32 place;
} TqDateEnd;

typedef struct {
    /* a bit for each way by a slot; their nodes are slot_nodes[first_slot …], lowest bit first */
    guint32 slots;
    guint32 first_slot;
    guint32 first_word, n_words;
    guint32 first_condition, n_conditions;
    guint32 first_end, n_ends;
} TqDateNode;

typedef struct TqDateTrie {
    TqDateNode *nodes; /* [0] is the root */
    guint32 *slot_nodes;
    TqDateWordWay *words;
    TqDateCondition *conditions;
    TqDateEnd *ends;
    guint n_nodes;
} TqDateTrie;

/* @patterns: (element-type TqDatePattern): borrowed, must outlive the result */
TqDateTrie *tq_date_trie_new (const GPtrArray *patterns);
void tq_date_trie_free (TqDateTrie *trie);

/* The first of the ways of @node by @literal, which follow each other; NULL if there is none. */
const TqDateWordWay *tq_date_trie_word (const TqDateTrie *trie, const TqDateNode *node,
                                        guint16 literal);

/* The node behind @slot, which must be among node->slots. */
static inline guint32
tq_date_trie_slot (const TqDateTrie *trie, const TqDateNode *node, guint slot)
{
    guint32 before = node->slots & ((1u << slot) - 1);

    return trie->slot_nodes[node->first_slot + (guint) __builtin_popcount (before)];
}

#endif
