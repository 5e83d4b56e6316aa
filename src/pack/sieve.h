/* sieve.h - words that may be in one of many tables: most words of a text are in none, which one
 * bit tells
 *
 * A set of bits by the hash of a word (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable
 * Errors", 1970, with one hash): what has no bit is in no table, what has one is looked up in each.
 * Cost: 32 KiB a language, so that some ten thousand words leave one in twenty-five wrong. */
#ifndef TQ_PACK_SIEVE_H
#define TQ_PACK_SIEVE_H

#include <glib.h>

#include "base/atom.h"

#define TQ_SIEVE_BITS (1u << 18)

typedef struct {
    guint64 bits[TQ_SIEVE_BITS / 64];
} TqSieve;

static inline void
tq_sieve_add (TqSieve *sieve, const char *word, gsize n_bytes)
{
    guint32 hash = tq_hash_bytes (word, n_bytes) % TQ_SIEVE_BITS;

    sieve->bits[hash / 64] |= G_GUINT64_CONSTANT (1) << hash % 64;
}

static inline gboolean
tq_sieve_may_have (const TqSieve *sieve, const char *word, gsize n_bytes)
{
    guint32 hash = tq_hash_bytes (word, n_bytes) % TQ_SIEVE_BITS;

    return (sieve->bits[hash / 64] >> hash % 64 & 1) != 0;
}

/* All keys of a table of folded words; @table may be NULL. */
void tq_sieve_add_keys (TqSieve *sieve, GHashTable *table);

#endif
