#include "align/timeline.h"

gboolean
tq_timeline_same (const TqTime *a, const TqTime *b)
{
    return a->lo == b->lo && a->hi == b->hi;
}

gboolean
tq_timeline_overlaps (const TqTime *a, const TqTime *b)
{
    return a->lo < b->hi && b->lo < a->hi;
}

/* In minutes: what "around" may hide. */
#define MAX_ROUNDED_MINUTES 8

gboolean
tq_timeline_rounded (const TqTime *a, const TqTime *b)
{
    if (a->precision < TQ_PRECISION_HOUR || b->precision < TQ_PRECISION_HOUR)
        return FALSE;
    return (a->is_approx || b->is_approx || a->lo % 5 == 0 || b->lo % 5 == 0) && ABS (a->lo - b->lo) <= MAX_ROUNDED_MINUTES;
}

static gboolean
is_open (const TqTime *time)
{
    return time->lo == TQ_TIME_PAST || time->hi == TQ_TIME_FUTURE;
}

gint64
tq_timeline_gap_days (const TqTime *a, const TqTime *b)
{
    if (is_open (a) || is_open (b) || tq_timeline_overlaps (a, b))
        return 0;
    return (a->lo < b->lo ? b->lo - a->hi : a->lo - b->hi) / TQ_MINUTES_PER_DAY;
}

int
tq_timeline_order (const TqTime *a, const TqTime *b)
{
    if (a->precision == TQ_PRECISION_NONE || b->precision == TQ_PRECISION_NONE || tq_timeline_overlaps (a, b))
        return 0;
    return a->lo < b->lo ? -1 : 1;
}
