/* relation.h - how two lexemes stand to each other, remembered
 *
 * Comparing claims asks the lexicon about the same few pairs of words over and over. A TqRelations
 * answers what it was asked before from a table of fixed size, in which a newer pair takes the
 * place of an older one. Pair and answers are one atomic word, so that threads share the table
 * without a lock, and what one of them overwrites only has to be asked again. An answer depends on
 * the lexicon alone, never on what is remembered.
 *
 *   entry: a, 28 bits | b, 28 bits | same 2 | opposite 2 | steps 4
 *
 * Each answer has a bit that says it is known.
 * Cost: one load from memory for a pair that is known. The table takes no memory until pairs are
 * entered. */
#ifndef TQ_PACK_RELATION_H
#define TQ_PACK_RELATION_H

#include <tanaqud/model.h>

typedef enum {
    TQ_RELATION_SAME,     /* 1: they share a concept */
    TQ_RELATION_OPPOSITE, /* 1: they are opposites */
    /* 1 + steps over is-a between the nearest concepts, at most TQ_MAX_STEPS; 1 if they share one;
     * 0: farther */
    TQ_RELATION_STEPS,
    TQ_N_RELATIONS
} TqRelationKind;

#define TQ_MAX_STEPS 3

/* What the lexicon says. @data: the lexicon */
typedef guint (*TqRelationFunc) (gconstpointer data, TqLexeme a, TqLexeme b);

typedef struct TqRelations TqRelations;

TqRelations *tq_relations_new (void);
void tq_relations_free (TqRelations *relations);

/* The answer to @kind for (a, b), in this order; @ask is asked if it is not known. */
guint tq_relations_get (TqRelations *relations, TqRelationKind kind, TqLexeme a, TqLexeme b,
                        TqRelationFunc ask, gconstpointer data);

#endif
