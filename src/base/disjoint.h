/* disjoint.h - sets of numbers that are joined, two at a time: union-find
 *
 * An array holds for each number another one of its set, or itself if it is the root: the smallest
 * of the set, so that the sets do not depend on the order in which they were joined.
 * Method: path halving after Tarjan & van Leeuwen, "Worst-case Analysis of Set Union Algorithms"
 * (1984). */
#ifndef TQ_BASE_DISJOINT_H
#define TQ_BASE_DISJOINT_H

#include <glib.h>

/* Leaves the array as it is: several threads may ask. */
static inline guint32
tq_disjoint_root (const guint32 *sets, guint32 number)
{
    while (sets[number] != number)
        number = sets[number];
    return number;
}

/* The same, and makes the way shorter. */
static inline guint32
tq_disjoint_shorten (guint32 *sets, guint32 number)
{
    while (sets[number] != number)
        number = sets[number] = sets[sets[number]];
    return number;
}

static inline void
tq_disjoint_join (guint32 *sets, guint32 a, guint32 b)
{
    guint32 x = tq_disjoint_shorten (sets, a), y = tq_disjoint_shorten (sets, b);

    sets[MAX (x, y)] = MIN (x, y);
}

#endif
