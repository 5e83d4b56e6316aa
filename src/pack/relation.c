#include "pack/relation.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "base/atom.h"

/* Two megabytes, which a processor's cache holds. */
#define N_ENTRIES_LOG2 18
#define LEXEME_BITS 28

struct TqRelations {
    _Atomic guint64 entries[1u << N_ENTRIES_LOG2];
};

static const struct {
    guint8 shift; /* of the bit that says it is known; the answer follows */
    guint8 mask;  /* of the answer */
} fields[TQ_N_RELATIONS] = {
    [TQ_RELATION_SAME] = { 0, 1 },
    [TQ_RELATION_OPPOSITE] = { 2, 1 },
    [TQ_RELATION_STEPS] = { 4, 7 },
};

G_STATIC_ASSERT (2 * LEXEME_BITS + 8 == 64 && 1 + TQ_MAX_STEPS <= 7);

TqRelations *
tq_relations_new (void)
{
    return g_new0 (TqRelations, 1);
}

void
tq_relations_free (TqRelations *relations)
{
    g_free (relations);
}

static guint32
slot_of (guint64 pair)
{
    return (guint32) (tq_hash_number (pair) >> (64 - N_ENTRIES_LOG2));
}

guint
tq_relations_get (TqRelations *relations, TqRelationKind kind, TqLexeme a, TqLexeme b,
                  TqRelationFunc ask, gconstpointer data)
{
    guint64 pair = (guint64) a << LEXEME_BITS | b, entry;
    _Atomic guint64 *slot = &relations->entries[slot_of (pair)];
    guint shift = fields[kind].shift, answer;

    /* only a damaged lexicon has such numbers */
    if ((a | b) >> LEXEME_BITS)
        return ask (data, a, b);
    entry = atomic_load_explicit (slot, memory_order_relaxed);
    if (entry >> 8 == pair && (entry >> shift & 1))
        return (guint) (entry >> (shift + 1)) & fields[kind].mask;
    answer = ask (data, a, b);
    if (entry >> 8 != pair)
        entry = pair << 8;
    atomic_store_explicit (slot, entry | (guint64) (answer << 1 | 1) << shift,
                           memory_order_relaxed);
    return answer;
}
