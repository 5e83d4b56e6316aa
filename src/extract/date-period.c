/* date-period.c - periods of the calendar: "last week", "the next three months", "the rest of the
 * year", "the last ten days of May", "the second week of it" */
#include "extract/date-resolve.h"

static TqTime
week_at (gint64 day, int shift)
{
    gint64 monday = tq_day_monday (day) + 7 * shift;

    return tq_time_of_days (monday, monday + 7, TQ_PRECISION_WEEK);
}

static TqTime
weekend_at (gint64 day, int shift)
{
    gint64 monday = tq_day_monday (day) + 7 * shift;

    return tq_time_of_days (monday + 5, monday + 7, TQ_PRECISION_WEEK);
}

gboolean
tq_date_period_at (gint64 at, int period, int shift, TqTime *ret)
{
    int year, month, day, first;

    tq_civil_from_days (at, &year, &month, &day);
    switch (period) {
    case TQ_PERIOD_DAY:
        *ret = tq_time_of_day (at + shift);
        return TRUE;
    case TQ_PERIOD_WEEK:
    case TQ_PERIOD_FORTNIGHT:
        *ret = week_at (at, shift);
        return TRUE;
    case TQ_PERIOD_WEEKEND:
        *ret = weekend_at (at, shift);
        return TRUE;
    case TQ_PERIOD_MONTH:
        *ret = tq_time_of_month (year, month + shift);
        return TRUE;
    case TQ_PERIOD_QUARTER:
        *ret = tq_date_of_three_months (year, (month - 1) / 3 * 3 + 1 + 3 * shift);
        return TRUE;
    case TQ_PERIOD_YEAR:
        *ret = tq_time_of_year (year + shift);
        return TRUE;
    case TQ_PERIOD_DECADE:
        first = (year / 10 + shift) * 10;
        *ret = tq_date_of_years (first, first + 10, TQ_PRECISION_DECADE);
        return TRUE;
    case TQ_PERIOD_CENTURY:
        first = (year / 100 + shift) * 100;
        *ret = tq_date_of_years (first, first + 100, TQ_PRECISION_CENTURY);
        return TRUE;
    default:
        return FALSE;
    }
}

gboolean
tq_date_present_period (const TqDateReader *reader, int period, int shift, TqTime *ret)
{
    return tq_date_has_today (reader) && tq_date_period_at (reader->today, period, shift, ret);
}

gboolean
tq_date_is_one_period (const TqTime *time)
{
    gint64 n_days = tq_time_end_day (time) - tq_time_day (time);

    switch (time->precision) {
    case TQ_PRECISION_YEAR:
        return n_days <= 366;
    case TQ_PRECISION_MONTH:
        return n_days <= 31;
    case TQ_PRECISION_WEEK:
        return n_days == 7;
    default:
        return TRUE;
    }
}

/* "the coming days": the next one, and as many more as one would still call so. Seven days are a
 * week, and so on. */
#define MAX_VAGUE_PERIODS 6

gboolean
tq_date_resolve_period (TqDateReader *reader, const TqDatePattern *pattern,
                        const TqDateSlots *slots, TqTime *ret)
{
    int shift = pattern->has_argument ? pattern->argument : slots->relation;
    TqTime far;

    if (!tq_date_present_period (reader, slots->period[0], shift, ret))
        return FALSE;
    if ((slots->is_plural || slots->is_dual) && ABS (shift) == 1) {
        shift *= slots->is_dual ? 2 : MAX_VAGUE_PERIODS;
        if (!tq_date_present_period (reader, slots->period[0], shift, &far))
            return FALSE;
        ret->lo = MIN (ret->lo, far.lo);
        ret->hi = MAX (ret->hi, far.hi);
        ret->is_approx = !slots->is_dual;
        ret->precision = MAX (ret->precision - 1, TQ_PRECISION_CENTURY);
    }
    ret->is_inferred = TRUE;
    return TRUE;
}

/* Where the words do not say which one: the last one in a text about the past, on its days too. */
gboolean
tq_date_resolve_weekend (TqDateReader *reader, const TqDatePattern *pattern,
                         const TqDateSlots *slots, TqTime *ret)
{
    gboolean is_said = pattern->has_argument || slots->has_relation;
    int shift = pattern->has_argument ? pattern->argument : slots->relation;

    if (!tq_date_has_today (reader))
        return FALSE;
    if (!is_said && !reader->is_isolated && tq_date_tense (reader) < 0 &&
        tq_day_weekday (reader->today) < 6)
        shift = -1;
    *ret = weekend_at (reader->today, shift);
    ret->is_inferred = TRUE;
    return TRUE;
}

/* "the week of 7 October" */
gboolean
tq_date_resolve_period_of (TqDateReader *reader G_GNUC_UNUSED,
                           const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots,
                           TqTime *ret)
{
    return tq_time_is_bounded (&slots->date) &&
           tq_date_period_at (tq_time_day (&slots->date), slots->period[0], 0, ret) &&
           ret->lo <= slots->date.lo && ret->hi >= slots->date.hi;
}

/* "the rest of the week" */
gboolean
tq_date_resolve_rest (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                      const TqDateSlots *slots, TqTime *ret)
{
    if (!tq_date_present_period (reader, slots->period[0], 0, ret))
        return FALSE;
    ret->lo = reader->today * TQ_MINUTES_PER_DAY;
    ret->is_inferred = TRUE;
    return TRUE;
}

#define MAX_PERIODS 1000

/* "the last two weeks", "the next three months": whole periods, without the present one. */
gboolean
tq_date_resolve_periods (TqDateReader *reader, const TqDatePattern *pattern,
                         const TqDateSlots *slots, TqTime *ret)
{
    int relation = pattern->has_argument ? pattern->argument : slots->relation;
    double n = slots->n_numbers > 0 ? slots->n[0] : 2; /* "the last couple of weeks" */
    gboolean is_counting = n > 1 && slots->is_one; /* "it sold 40 last year" */
    TqTime first, last;

    if (relation == 0 || n < 1 || n > MAX_PERIODS || is_counting ||
        !tq_date_present_period (reader, slots->period[0], relation > 0 ? 1 : -(int) n, &first) ||
        !tq_date_present_period (reader, slots->period[0], relation > 0 ? (int) n : -1, &last))
        return FALSE;
    *ret = (TqTime) {
        .lo = first.lo,
        .hi = last.hi,
        .precision = first.precision,
        .is_inferred = TRUE,
    };
    return TRUE;
}

/* What a part is of: the date that it names, or the present period. */
static gboolean
whole_of (const TqDateReader *reader, const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    return slots->n_dates > 0 || tq_date_present_period (reader, slots->period[1], 0, ret);
}

/* "the first five months of the year", "the last ten days of May" */
gboolean
tq_date_resolve_periods_of (TqDateReader *reader, const TqDatePattern *pattern,
                            const TqDateSlots *slots, TqTime *ret)
{
    gboolean is_last = pattern->argument < 0;
    double n = slots->n_numbers > 0 ? slots->n[0] : slots->is_dual ? 2 : 0;
    gint64 first, end, cut;
    TqTime whole;

    if (n < 2 || !whole_of (reader, slots, &whole) || !tq_time_is_bounded (&whole) ||
        whole.precision > TQ_PRECISION_MONTH)
        return FALSE;
    first = tq_time_day (&whole);
    end = tq_time_end_day (&whole);
    if (!tq_date_add_periods (is_last ? end : first, slots->period[0], is_last ? -n : n, &cut) ||
        cut <= first || cut >= end)
        return FALSE;
    *ret = tq_time_of_days (is_last ? cut : first, is_last ? end : cut, whole.precision + 1);
    ret->is_inferred = slots->n_dates == 0 || slots->date.is_inferred;
    return TRUE;
}

/* A day of the @ordinal-th @period of @whole, counted from its end if that is negative. */
static gboolean
day_in_nth (const TqTime *whole, int period, int ordinal, gint64 *ret)
{
    gint64 first = tq_time_day (whole), end = tq_time_end_day (whole);

    switch (period) {
    case TQ_PERIOD_WEEK:
        *ret = ordinal < 0 ? tq_day_monday (end) + 7 * ordinal
                           : tq_day_monday (first + 6) + 7 * (ordinal - 1);
        return TRUE;
    case TQ_PERIOD_DAY:
        *ret = ordinal < 0 ? end + ordinal : first + ordinal - 1;
        return TRUE;
    default:
        return ordinal < 0 ? tq_date_add_periods (end - 1, period, ordinal + 1, ret)
                           : tq_date_add_periods (first, period, ordinal - 1, ret);
    }
}

/* "the second week of May", "the third last day of the year" */
gboolean
tq_date_resolve_nth_period (TqDateReader *reader, const TqDatePattern *pattern,
                            const TqDateSlots *slots, TqTime *ret)
{
    /* where the pattern names the day itself */
    int period = slots->period[0] != 0 ? slots->period[0] : TQ_PERIOD_DAY;
    int ordinal =
        pattern->has_argument ? pattern->argument * MAX (slots->ordinal, 1) : slots->ordinal;
    TqTime whole;
    gint64 day;

    if (!whole_of (reader, slots, &whole) || !tq_time_is_bounded (&whole) || ordinal == 0 ||
        !day_in_nth (&whole, period, ordinal, &day))
        return FALSE;
    return day >= tq_time_day (&whole) && day < tq_time_end_day (&whole) &&
           tq_date_period_at (day, period, 0, ret) &&
           /* «نهاية شهر حزيران» is no last month of June */
           (ret->lo > whole.lo || ret->hi < whole.hi);
}

/* "the 15th of this month" */
gboolean
tq_date_resolve_day_of (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                        const TqDateSlots *slots, TqTime *ret)
{
    TqTime month = slots->date;

    if (slots->n_dates == 0 &&
        !tq_date_present_period (reader, TQ_PERIOD_MONTH, slots->relation, &month))
        return FALSE;
    if (month.precision != TQ_PRECISION_MONTH || month.is_approx || !tq_time_is_bounded (&month) ||
        slots->day > tq_time_end_day (&month) - tq_time_day (&month))
        return FALSE;
    *ret = tq_time_of_day (tq_time_day (&month) + slots->day - 1);
    return TRUE;
}
