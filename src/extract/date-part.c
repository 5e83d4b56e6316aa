/* date-part.c - parts of a period: its beginning, middle or end, halves, quarters, seasons */
#include "extract/date-resolve.h"

/* Ten days of a month, a month of a season, four months of a year, years of what is longer; of a
 * week its first two days, or its last three. */
static void
cut_edge (TqTime *time, int edge)
{
    gint64 first = tq_time_day (time), end = tq_time_end_day (time), third = (end - first) / 3;
    int year, month, day, n_years;

    tq_civil_from_days (first, &year, &month, &day);
    switch (time->precision) {
    case TQ_PRECISION_CENTURY:
    case TQ_PRECISION_DECADE:
        n_years = time->precision == TQ_PRECISION_DECADE ? 10 : 100;
        *time = tq_date_of_years (year + (n_years * (edge - 1) + 1) / 3,
                                  year + (n_years * edge + 1) / 3, time->precision + 1);
        return;
    case TQ_PRECISION_YEAR:
        *time = tq_time_of_days (tq_days_from_civil (year, edge * 4 - 3, 1),
                                 edge == 3 ? end : tq_days_from_civil (year, edge * 4 + 1, 1),
                                 TQ_PRECISION_SEASON);
        return;
    case TQ_PRECISION_SEASON:
        *time = tq_time_of_month (year, month + edge - 1);
        return;
    case TQ_PRECISION_WEEK:
        if (edge == 1)
            *time = tq_time_of_days (first, first + 2, TQ_PRECISION_WEEK);
        else if (edge == 2)
            *time = tq_time_of_days (first + 2, end - 3, TQ_PRECISION_WEEK);
        else
            *time = tq_time_of_days (end - 3, end, TQ_PRECISION_WEEK);
        return;
    case TQ_PRECISION_MONTH:
        third = 10;
        break;
    default:
        break;
    }
    *time = tq_time_of_days (first + (edge - 1) * third, edge == 3 ? end : first + edge * third,
                             MIN (TQ_PRECISION_WEEK, time->precision + 1));
}

/* Six months of a year, fifteen days of a month, years of what is longer. */
static void
cut_half (TqTime *time, int half)
{
    gint64 first = tq_time_day (time), end = tq_time_end_day (time);
    gint64 middle = first + (end - first) / 2;
    int year = tq_day_year (first), n_years = tq_day_year (end) - year;

    if (time->precision == TQ_PRECISION_MONTH)
        middle = first + 15;
    else if (time->precision == TQ_PRECISION_YEAR && n_years == 1)
        middle = tq_days_from_civil (year, 7, 1);
    else if (n_years > 1)
        middle = tq_days_from_civil (year + n_years / 2, 1, 1);
    *time = half == 1 ? tq_time_of_days (first, middle, time->precision + 1)
                      : tq_time_of_days (middle, end, time->precision + 1);
}

/* "the first half of 2021", "the second half of the month" */
gboolean
tq_date_resolve_half (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                      TqTime *ret)
{
    int half = pattern->has_argument  ? pattern->argument
               : slots->ordinal == -1 ? 2
                                      : slots->ordinal;
    int period = slots->n_periods > 0 ? slots->period[0] : TQ_PERIOD_YEAR;
    gboolean is_present = slots->n_dates == 0 && slots->year == 0;

    *ret = slots->n_dates > 0 ? slots->date : tq_time_of_year (slots->year);
    if (is_present && !tq_date_present_period (reader, period, 0, ret))
        return FALSE;
    if ((half != 1 && half != 2) || !tq_time_is_bounded (ret) ||
        ret->precision > TQ_PRECISION_MONTH || !tq_date_is_one_period (ret))
        return FALSE;
    cut_half (ret, half);
    ret->is_inferred = is_present;
    return TRUE;
}

/* "early May", "the end of the year" */
gboolean
tq_date_resolve_edge (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                      TqTime *ret)
{
    static const TqDatePattern month_pattern = { .op = TQ_DATE_OP_MONTH };
    int edge = pattern->has_argument ? pattern->argument % 10 : slots->edge;
    int period = pattern->argument >= 10 ? pattern->argument / 10 : slots->period[0];
    gboolean is_inferred;

    *ret = slots->date;
    if (slots->month != 0 ? !tq_date_resolve_month (reader, &month_pattern, slots, ret)
                          : slots->n_dates == 0 && !tq_date_present_period (reader, period, 0, ret))
        return FALSE;
    if (!tq_time_is_bounded (ret) || ret->precision >= TQ_PRECISION_DAY ||
        !tq_date_is_one_period (ret))
        return FALSE;
    is_inferred = ret->is_inferred;
    cut_edge (ret, edge);
    ret->is_approx = TRUE;
    ret->is_inferred = is_inferred;
    return TRUE;
}

/* "last winter", "late summer 2020" */
gboolean
tq_date_resolve_season (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                        const TqDateSlots *slots, TqTime *ret)
{
    int year;

    if (!tq_date_slot_year (reader, slots, MIN (slots->season * 3 + 2, 12),
                            slots->has_relation ? 28 : 1, &year))
        return FALSE;
    *ret = tq_date_of_three_months (year, slots->season * 3);
    if (slots->edge != 0)
        cut_edge (ret, slots->edge);
    ret->is_approx = TRUE;
    return TRUE;
}

/* "the third quarter of 2021" */
gboolean
tq_date_resolve_quarter (TqDateReader *reader, const TqDatePattern *pattern,
                         const TqDateSlots *slots, TqTime *ret)
{
    int quarter = pattern->has_argument ? pattern->argument : slots->ordinal;
    int year = slots->year;

    if (quarter == -1)
        quarter = 4;
    if (quarter < 1 || quarter > 4 ||
        (year == 0 && slots->n_dates == 0 && !tq_date_has_today (reader)))
        return FALSE;
    if (slots->n_dates > 0 && slots->date.precision != TQ_PRECISION_YEAR)
        return FALSE;
    if (year == 0)
        year = slots->n_dates > 0 ? tq_day_year (tq_time_day (&slots->date))
                                  : tq_day_year (reader->today);
    *ret = tq_date_of_three_months (year, quarter * 3 - 2);
    return TRUE;
}
