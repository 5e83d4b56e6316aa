/* link-rank.c - ranks of links put in order: by comparing few, by their digits many */
#include "align/links.h"

#include <stdlib.h>

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
    guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

    return (x > y) - (x < y);
}

#define BITS_OF_PLACE 32
#define DIGIT_BITS 8
#define N_DIGITS (1u << DIGIT_BITS)
/* Fewer are sorted by comparing them. */
#define MIN_BY_DIGITS 128

/* One step of a radix sort: by the digit at @shift, else as they stand. */
static void
sort_by_digit (const guint64 *from, guint64 *to, guint32 n, guint shift)
{
    guint32 next[N_DIGITS + 1] = { 0 };

    for (guint32 i = 0; i < n; i++)
        next[(from[i] >> shift) % N_DIGITS + 1]++;
    for (guint digit = 0; digit < N_DIGITS; digit++)
        next[digit + 1] += next[digit];
    for (guint32 i = 0; i < n; i++)
        to[next[(from[i] >> shift) % N_DIGITS]++] = from[i];
}

/* Places stand in order already, so that the scores alone are sorted by. */
void
tq_link_sort_ranks (guint64 *ranks, guint32 n)
{
    g_autofree guint64 *scratch = NULL;

    if (n < MIN_BY_DIGITS) {
        qsort (ranks, n, sizeof *ranks, compare_ranks);
        return;
    }
    scratch = g_new (guint64, n);
    for (guint shift = BITS_OF_PLACE; shift < 64; shift += 2 * DIGIT_BITS) {
        sort_by_digit (ranks, scratch, n, shift);
        sort_by_digit (scratch, ranks, n, shift + DIGIT_BITS);
    }
}
