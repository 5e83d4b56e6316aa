#include "pack/sieve.h"

#include <string.h>

void
tq_sieve_add_keys (TqSieve *sieve, GHashTable *table)
{
    GHashTableIter iter;
    gpointer word;

    if (table == NULL)
        return;
    g_hash_table_iter_init (&iter, table);
    while (g_hash_table_iter_next (&iter, &word, NULL))
        tq_sieve_add (sieve, word, strlen (word));
}
