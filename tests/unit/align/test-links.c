/* Ranks of links in order, as few and as many, whichever way they are sorted. */
#include <criterion/criterion.h>

#include "align/links.h"

#define MOST 1000

static void
expect_sorted (guint32 n)
{
    guint64 ranks[MOST];
    guint32 state = 1;

    for (guint32 i = 0; i < n; i++) {
        TqLink link = { i, i + 1, 0 };

        state = state * 1664525 + 1013904223;                /* Numerical Recipes, 7.1 */
        link.score = (float) ((state >> 16) % 100 + 1) / 100; /* so that many are equal */
        ranks[i] = tq_link_rank (&link, i);
    }
    tq_link_sort_ranks (ranks, n);
    for (guint32 i = 1; i < n; i++)
        cr_expect_lt (ranks[i - 1], ranks[i], "of %u, at %u", n, i);
}

Test (links, ranks_are_sorted)
{
    static const guint32 sizes[] = { 0, 1, 2, 127, 128, 129, MOST };

    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        expect_sorted (sizes[i]);
}
