#include "align/timeline.h"

/* "Nine years ago", said on two days of a week: of two times as wide, both counted from such days,
 * a tenth does not count. */
static gboolean
is_about (const TqTime *a, const TqTime *b)
{
    return a->slack_days > 0 && a->slack_days == b->slack_days &&
           ABS (a->lo - b->lo) <= (a->hi - a->lo) / 10;
}

gboolean
tq_timeline_same (const TqTime *a, const TqTime *b)
{
    return (a->lo == b->lo && a->hi == b->hi) || is_about (a, b);
}

gboolean
tq_timeline_overlaps (const TqTime *a, const TqTime *b)
{
    return a->lo < b->hi && b->lo < a->hi;
}

/* So long is the last part of a time that is told as exactly. */
static gint64
length_of_end (const TqTime *time)
{
    static const guint16 days_of[] = { [TQ_PRECISION_YEAR] = 366,
                                       [TQ_PRECISION_SEASON] = 92,
                                       [TQ_PRECISION_MONTH] = 31,
                                       [TQ_PRECISION_WEEK] = 7,
                                       [TQ_PRECISION_MINUTE] = 0 };

    return MAX (days_of[time->precision], 1) * TQ_MINUTES_PER_DAY;
}

gboolean
tq_timeline_ends_apart (const TqTime *a, const TqTime *b)
{
    if (MIN (a->precision, b->precision) < TQ_PRECISION_YEAR)
        return FALSE;
    return a->hi - length_of_end (a) >= b->hi || b->hi - length_of_end (b) >= a->hi;
}

/* In minutes: what a multiple of five may hide, and "around" a half or a whole hour. */
#define MAX_ROUNDED_MINUTES 8
#define MAX_VAGUE_MINUTES 15
#define HALF_HOUR 30

static gboolean
is_vague (const TqTime *time)
{
    return time->is_approx && time->lo % HALF_HOUR == 0;
}

gboolean
tq_timeline_rounded (const TqTime *a, const TqTime *b)
{
    if (a->precision < TQ_PRECISION_HOUR || b->precision < TQ_PRECISION_HOUR)
        return FALSE;
    if ((is_vague (a) || is_vague (b)) && ABS (a->lo - b->lo) <= MAX_VAGUE_MINUTES)
        return TRUE;
    return (a->is_approx || b->is_approx || a->lo % 5 == 0 || b->lo % 5 == 0) &&
           ABS (a->lo - b->lo) <= MAX_ROUNDED_MINUTES;
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

TqTime
tq_timeline_begin (const TqTime *time)
{
    TqTime ret = *time;

    if (time->hi == TQ_TIME_FUTURE && time->lo != TQ_TIME_PAST)
        ret.hi = time->lo + 1;
    return ret;
}

int
tq_timeline_order (const TqTime *a, const TqTime *b)
{
    if (a->precision == TQ_PRECISION_NONE || b->precision == TQ_PRECISION_NONE ||
        tq_timeline_overlaps (a, b))
        return 0;
    return a->lo < b->lo ? -1 : 1;
}

static gboolean
is_clock (const TqTime *time)
{
    return time->precision == TQ_PRECISION_MINUTE && !is_open (time);
}

/* To the nearest whole number of periods. */
static gint64
whole_periods (gint64 minutes, gint64 period)
{
    return (minutes + (minutes < 0 ? -period : period) / 2) / period * period;
}

TqTime
tq_timeline_beside (const TqTime *time, const TqTime *other)
{
    gboolean is_half_open = time->is_either_half || other->is_either_half,
             is_day_open = time->is_inferred || other->is_inferred;
    TqTime ret = *time;
    gint64 gap = other->lo - time->lo, shift;

    if (!is_clock (time) || !is_clock (other) || !(is_half_open || is_day_open))
        return ret;
    shift = whole_periods (gap, is_half_open ? TQ_MINUTES_PER_DAY / 2 : TQ_MINUTES_PER_DAY);
    if (!is_day_open) /* the half alone: on its own day */
        shift = CLAMP (shift, -TQ_MINUTES_PER_DAY / 2, TQ_MINUTES_PER_DAY / 2);
    ret.lo += shift;
    ret.hi += shift;
    return ret;
}
