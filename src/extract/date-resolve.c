/* date-resolve.c - the time that a filled pattern names: the table of operations, and spans between
 * dates
 *
 * What is said twice must agree: the weekday beside a date, the second name of a month. Where it
 * does not, the time is doubtful. */
#include "extract/date-resolve.h"

/* ---- spans ----------------------------------------------------------------------------------- */

/* "every Friday": is_doubtful says that nothing in it is a value. */
static gboolean
resolve_none (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern,
              const TqDateSlots *slots G_GNUC_UNUSED, TqTime *ret)
{
    *ret = (TqTime) { .precision = TQ_PRECISION_NONE, .is_doubtful = pattern->has_argument };
    return TRUE;
}

static gboolean
resolve_date (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED,
              const TqDateSlots *slots, TqTime *ret)
{
    const TqTime *a = &slots->date, *b = &slots->date2;
    gint64 gap;

    *ret = *a;
    if (slots->n_dates < 2)
        return TRUE;
    if (!tq_time_is_bounded (a) || !tq_time_is_bounded (b))
        return FALSE;
    /* Two calendars: the civil date is the exact one, and may be a day off (countries see the moon
     * on different days). */
    gap = ABS (tq_time_day (a) - tq_time_day (b));
    *ret = a->is_approx && !b->is_approx ? *b : !a->is_approx && b->is_approx ? *a : *b;
    ret->is_doubtful = a->is_doubtful || b->is_doubtful;
    return gap == 0 || (gap <= 1 && a->is_approx != b->is_approx && a->precision == b->precision);
}

static gboolean
resolve_since (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED,
               const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    if (ret->is_approx || tq_date_is_one_period (ret)) /* «منذ 1967 وحتى 2016» has its end */
        ret->hi = TQ_TIME_FUTURE;
    return slots->date.lo != TQ_TIME_PAST;
}

static gboolean
resolve_until (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern,
               const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    ret->lo = TQ_TIME_PAST;
    /* "through 2014" is in it */
    return slots->date.hi != TQ_TIME_FUTURE &&
           (!pattern->has_argument || slots->date.precision > TQ_PRECISION_YEAR);
}

/* A season is no shorter and no longer. */
#define MIN_SEASON_DAYS 89
#define MAX_SEASON_DAYS 93

/* "the end of the year": before it is up to its last day. A whole season has an end as well. */
static gboolean
is_end_of_period (const TqTime *time)
{
    gint64 n_days = tq_time_end_day (time) - tq_time_day (time);
    int year, month, day;

    if (time->precision == TQ_PRECISION_SEASON && n_days >= MIN_SEASON_DAYS &&
        n_days <= MAX_SEASON_DAYS)
        return FALSE;
    tq_civil_from_days (tq_time_end_day (time), &year, &month, &day);
    return time->is_approx && time->precision < TQ_PRECISION_DAY && day == 1;
}

static gboolean
resolve_before (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED,
                const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    ret->lo = TQ_TIME_PAST;
    ret->hi = is_end_of_period (&slots->date) ? slots->date.hi : slots->date.lo;
    ret->is_before = TRUE;
    return slots->date.lo != TQ_TIME_PAST && slots->date.hi != TQ_TIME_FUTURE;
}

/* "the night of Tuesday to Wednesday": two days that follow each other. */
static gboolean
resolve_night (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
               TqTime *ret)
{
    *ret = slots->date;
    if (pattern->has_argument) { /* "overnight" */
        if (!tq_date_has_today (reader) || tq_date_tense (reader) > 0)
            return FALSE;
        *ret = tq_time_of_day (reader->today + pattern->argument);
        ret->is_inferred = TRUE;
    } else if (slots->n_dates < 2) {
        if (slots->weekday2 != slots->weekday % 7 + 1 ||
            !tq_date_resolve_weekday (reader, pattern, slots, ret))
            return FALSE;
    } else if (!tq_time_is_bounded (&slots->date) || !tq_time_is_bounded (&slots->date2) ||
               tq_time_day (&slots->date2) != tq_time_day (ret) + 1) {
        return FALSE;
    }
    ret->hi = ret->lo + 2 * TQ_MINUTES_PER_DAY;
    ret->precision = TQ_PRECISION_WEEK;
    return TRUE;
}

/* The same day of the year that begins at @from. */
static gint64
move_by_years (gint64 day, gint64 from)
{
    while (day < from && tq_date_add_periods (day, TQ_PERIOD_YEAR, 1, &day))
        ;
    while (day >= from + 366 && tq_date_add_periods (day, TQ_PERIOD_YEAR, -1, &day))
        ;
    return day;
}

static gboolean
is_named_day (const TqTime *time)
{
    return time->is_inferred && time->precision == TQ_PRECISION_DAY;
}

/* One end may lack the year that the other has: "between January and July 2015", "10 August 2013 -
 * 12 September"; or the week: "from Monday to Friday", said on a Thursday. Alone it is the one that
 * is not over. */
static void
move_ends (const TqDateReader *reader, const TqTime *low, const TqTime *high, gint64 *first,
           gint64 *last)
{
    gboolean is_year_apart = ABS (*last - *first) > 31;

    if (low->is_inferred && is_year_apart)
        *first = move_by_years (*first, *last - 366);
    else if (high->is_inferred && is_year_apart)
        *last = move_by_years (*last, *first + 1);
    else if (is_named_day (low) && is_named_day (high) && *last - 1 <= *first && *last + 7 > *first)
        *(reader->is_isolated ? first : last) += reader->is_isolated ? -7 : 7;
}

static gboolean
resolve_range (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
               TqTime *ret)
{
    const TqTime *low = &slots->date, *high = &slots->date2;
    gint64 first, last, n_low, n_high;

    if (!tq_time_is_bounded (low) || !tq_time_is_bounded (high) ||
        low->precision >= TQ_PRECISION_HOUR || high->precision >= TQ_PRECISION_HOUR)
        return FALSE;
    if ((low->precision > TQ_PRECISION_YEAR && high->precision == TQ_PRECISION_YEAR) ||
        (!pattern->has_argument && tq_date_is_moved (reader))) /* "slipped from Monday to Friday" */
        return FALSE;
    first = tq_time_day (low);
    last = tq_time_end_day (high);
    n_low = tq_time_end_day (low) - first;
    n_high = last - tq_time_day (high);
    move_ends (reader, low, high, &first, &last);
    if (first >= last - 1 || (pattern->has_argument && first + n_low != last - n_high))
        return FALSE;
    *ret = tq_time_of_days (first, last, MIN (TQ_PRECISION_WEEK, high->precision));
    ret->is_inferred = low->is_inferred;
    return TRUE;
}

/* ---- the operations -------------------------------------------------------------------------- */

static TqDateResolver *const resolvers[TQ_N_DATE_OPS] = {
    [TQ_DATE_OP_NONE] = resolve_none,
    [TQ_DATE_OP_DATE] = resolve_date,
    [TQ_DATE_OP_CALENDAR_DAY] = tq_date_resolve_calendar_day,
    [TQ_DATE_OP_DAY_IN_FIGURES] = tq_date_resolve_day_in_figures,
    [TQ_DATE_OP_DAY_RANGE] = tq_date_resolve_day_range,
    [TQ_DATE_OP_MONTH] = tq_date_resolve_month,
    [TQ_DATE_OP_YEAR] = tq_date_resolve_year,
    [TQ_DATE_OP_DAY] = tq_date_resolve_day,
    [TQ_DATE_OP_WEEKDAY] = tq_date_resolve_weekday,
    [TQ_DATE_OP_WEEKDAY_OF] = tq_date_resolve_weekday_of,
    [TQ_DATE_OP_NTH_WEEKDAY] = tq_date_resolve_nth_weekday,
    [TQ_DATE_OP_NTH_PERIOD] = tq_date_resolve_nth_period,
    [TQ_DATE_OP_DAY_OF] = tq_date_resolve_day_of,
    [TQ_DATE_OP_PERIOD] = tq_date_resolve_period,
    [TQ_DATE_OP_PERIOD_OF] = tq_date_resolve_period_of,
    [TQ_DATE_OP_REST] = tq_date_resolve_rest,
    [TQ_DATE_OP_PERIODS] = tq_date_resolve_periods,
    [TQ_DATE_OP_PERIODS_OF] = tq_date_resolve_periods_of,
    [TQ_DATE_OP_OFFSET] = tq_date_resolve_offset,
    [TQ_DATE_OP_OFFSET_FROM] = tq_date_resolve_offset_from,
    [TQ_DATE_OP_WEEKDAYS_ON] = tq_date_resolve_weekdays_on,
    [TQ_DATE_OP_DAY_FROM] = tq_date_resolve_day_from,
    [TQ_DATE_OP_WEEKEND] = tq_date_resolve_weekend,
    [TQ_DATE_OP_HALF] = tq_date_resolve_half,
    [TQ_DATE_OP_EDGE] = tq_date_resolve_edge,
    [TQ_DATE_OP_SEASON] = tq_date_resolve_season,
    [TQ_DATE_OP_SINCE] = resolve_since,
    [TQ_DATE_OP_UNTIL] = resolve_until,
    [TQ_DATE_OP_BEFORE] = resolve_before,
    [TQ_DATE_OP_RANGE] = resolve_range,
    [TQ_DATE_OP_NIGHT] = resolve_night,
    [TQ_DATE_OP_DECADE] = tq_date_resolve_decade,
    [TQ_DATE_OP_CENTURY] = tq_date_resolve_century,
    [TQ_DATE_OP_ERA] = tq_date_resolve_era,
    [TQ_DATE_OP_QUARTER] = tq_date_resolve_quarter,
    [TQ_DATE_OP_HIJRI] = tq_date_resolve_hijri,
    [TQ_DATE_OP_FIXED] = tq_date_resolve_feast,
    [TQ_DATE_OP_EASTER] = tq_date_resolve_feast,
    [TQ_DATE_OP_WEEKDAY_FEAST] = tq_date_resolve_feast,
};

/* Operations of which a weekday is a check, not a part: «أمس الخميس», "Tuesday, 5 May". */
static gboolean
is_checked_by_weekday (TqDateOp op)
{
    return op == TQ_DATE_OP_DAY || op == TQ_DATE_OP_CALENDAR_DAY ||
           op == TQ_DATE_OP_DAY_IN_FIGURES || op == TQ_DATE_OP_DATE || op == TQ_DATE_OP_HIJRI;
}

/* An approximate day is the one that the weekday says. */
static gboolean
has_wrong_weekday (const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *time)
{
    if (slots->weekday == 0 || !is_checked_by_weekday (pattern->op) ||
        time->precision != TQ_PRECISION_DAY || !tq_time_is_bounded (time) ||
        (time->is_approx && tq_date_agree_with_weekday (time, slots->weekday)))
        return FALSE;
    return tq_day_weekday (tq_time_day (time)) != slots->weekday;
}

/* "Tuesday evening" */
static gboolean
cut_part (TqTime *time, int part)
{
    gint64 day = tq_time_day (time) * TQ_MINUTES_PER_DAY;

    if (time->precision < TQ_PRECISION_DAY || !tq_time_is_bounded (time))
        return FALSE;
    if (time->precision == TQ_PRECISION_DAY) {
        time->lo = day + part / 100 * 60;
        time->hi = day + part % 100 * 60;
        time->precision = TQ_PRECISION_HOUR;
    }
    return TRUE;
}

gboolean
tq_date_resolve (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                 TqTime *ret)
{
    int part;

    if ((pattern->is_of_story || pattern->is_ahead) && !reader->is_isolated &&
        tq_date_tense (reader) < pattern->is_ahead)
        return FALSE;
    if (!resolvers[pattern->op](reader, pattern, slots, ret))
        return FALSE;
    /* «الأحد وحتى الثلاثاء» is no Sunday that is a Tuesday */
    if (slots->weekday != 0 && pattern->op == TQ_DATE_OP_DATE && !tq_time_is_bounded (ret))
        return FALSE;
    if (has_wrong_weekday (pattern, slots, ret) || slots->has_wrong_twin) {
        if (slots->n_dates > 0 && slots->date.is_inferred) /* "Tuesday, Wednesday" are two days */
            return FALSE;
        ret->is_doubtful = TRUE;
    }
    part = slots->part == 0 && pattern->op == TQ_DATE_OP_DATE ? pattern->argument : slots->part;
    return part == 0 || pattern->op == TQ_DATE_OP_NONE || cut_part (ret, part);
}
