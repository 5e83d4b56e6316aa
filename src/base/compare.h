/* compare.h - the order of numbers, for sorting and searching arrays of them */
#ifndef TQ_BASE_COMPARE_H
#define TQ_BASE_COMPARE_H

#include <glib.h>

/* Of two guint32: a GCompareFunc. */
static inline int
tq_compare_numbers (gconstpointer a, gconstpointer b)
{
    guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

    return (x > y) - (x < y);
}

#endif
