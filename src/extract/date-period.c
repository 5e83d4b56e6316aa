/* date-period.c - periods of the calendar, distances in them, their parts
 *
 * "last week", "the next three months", "two days before 3 March", "the end of the year", "the
 * third quarter", "the nineties". */
#include "extract/date-resolve.h"

/* ---- counting on ----------------------------------------------------------------------------- */

gboolean
tq_date_add_periods (gint64 day, int period, double n, gint64 *ret)
{
    static const int months[] = { [TQ_PERIOD_MONTH] = 1,
                                  [TQ_PERIOD_YEAR] = 12,
                                  [TQ_PERIOD_DECADE] = 120,
                                  [TQ_PERIOD_CENTURY] = 1200,
                                  [TQ_PERIOD_QUARTER] = 3 };
    int year, month, day_of_month, total;
    double whole;

    if (period == TQ_PERIOD_DAY || period == TQ_PERIOD_WEEK || period == TQ_PERIOD_FORTNIGHT ||
        period == TQ_PERIOD_WEEKEND) {
        *ret = day + (gint64) round (n * (period == TQ_PERIOD_DAY         ? 1
                                          : period == TQ_PERIOD_FORTNIGHT ? 14
                                                                          : 7));
        return fabs (n) < 100000;
    }
    if (period == TQ_PERIOD_HOUR) { /* minutes make no day */
        *ret = day + (gint64) floor (n / 24 + (n < 0 ? 0.999999 : 0));
        return fabs (n) < 100000;
    }
    if (period < 1 || period >= (int) G_N_ELEMENTS (months) || months[period] == 0 ||
        fabs (n) > 3000)
        return FALSE;
    tq_civil_from_days (day, &year, &month, &day_of_month);
    whole = trunc (n * months[period]);
    total = year * 12 + month - 1 + (int) whole;
    if (total < 12)
        return FALSE;
    *ret = tq_days_from_civil (total / 12, total % 12 + 1,
                               MIN (day_of_month, tq_days_in_month (total / 12, total % 12 + 1))) +
           (gint64) round ((n * months[period] - whole) * 30);
    return TRUE;
}

/* ---- periods --------------------------------------------------------------------------------- */

/* The period of the calendar that is @shift periods from the one that the day @at lies in. */
static gboolean
period_at (gint64 at, int period, int shift, TqTime *ret)
{
    int year, month, day, first;
    TqTime last;

    tq_civil_from_days (at, &year, &month, &day);
    switch (period) {
    case TQ_PERIOD_DAY:
        *ret = tq_time_of_day (at + shift);
        return TRUE;
    case TQ_PERIOD_WEEK:
    case TQ_PERIOD_FORTNIGHT:
        *ret = tq_time_of_days (tq_day_monday (at) + 7 * shift, tq_day_monday (at) + 7 * shift + 7,
                                TQ_PRECISION_WEEK);
        return TRUE;
    case TQ_PERIOD_WEEKEND:
        *ret = tq_time_of_days (tq_day_monday (at) + 5 + 7 * shift,
                                tq_day_monday (at) + 7 + 7 * shift, TQ_PRECISION_WEEK);
        return TRUE;
    case TQ_PERIOD_MONTH:
        *ret = tq_time_of_month (year, month + shift);
        return TRUE;
    case TQ_PERIOD_QUARTER:
        *ret = tq_time_of_month (year, (month - 1) / 3 * 3 + 1 + 3 * shift);
        last = tq_time_of_month (year, (month - 1) / 3 * 3 + 3 + 3 * shift);
        ret->hi = last.hi;
        ret->precision = TQ_PRECISION_SEASON;
        return TRUE;
    case TQ_PERIOD_YEAR:
        *ret = tq_time_of_year (year + shift);
        return TRUE;
    case TQ_PERIOD_DECADE:
    case TQ_PERIOD_CENTURY:
        first = period == TQ_PERIOD_DECADE ? (year / 10 + shift) * 10 : (year / 100 + shift) * 100;
        *ret = tq_time_of_days (
            tq_days_from_civil (first, 1, 1),
            tq_days_from_civil (first + (period == TQ_PERIOD_DECADE ? 10 : 100), 1, 1),
            period == TQ_PERIOD_DECADE ? TQ_PRECISION_DECADE : TQ_PRECISION_CENTURY);
        return TRUE;
    default:
        return FALSE;
    }
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

    if (!tq_date_has_today (reader) || !period_at (reader->today, slots->period[0], shift, ret))
        return FALSE;
    if ((slots->is_plural || slots->is_dual) && ABS (shift) == 1) {
        if (!period_at (reader->today, slots->period[0],
                        shift * (slots->is_dual ? 2 : MAX_VAGUE_PERIODS), &far))
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
    period_at (reader->today, TQ_PERIOD_WEEKEND, shift, ret);
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
           period_at (tq_time_day (&slots->date), slots->period[0], 0, ret) &&
           ret->lo <= slots->date.lo && ret->hi >= slots->date.hi;
}

/* "the rest of the week" */
gboolean
tq_date_resolve_rest (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                      const TqDateSlots *slots, TqTime *ret)
{
    if (!tq_date_has_today (reader) || !period_at (reader->today, slots->period[0], 0, ret))
        return FALSE;
    ret->lo = reader->today * TQ_MINUTES_PER_DAY;
    ret->is_inferred = TRUE;
    return TRUE;
}

/* "the last two weeks", "the next three months": whole periods, without the present one. */
gboolean
tq_date_resolve_periods (TqDateReader *reader, const TqDatePattern *pattern,
                         const TqDateSlots *slots, TqTime *ret)
{
    int relation = pattern->has_argument ? pattern->argument : slots->relation;
    double n = slots->n_numbers > 0 ? slots->n[0] : 2; /* "the last couple of weeks" */
    TqTime first, last;

    if (!tq_date_has_today (reader) || relation == 0 || n < 1 || n > 1000 ||
        (n > 1 && slots->is_one))
        return FALSE; /* "it sold 40 last year" */
    if (!period_at (reader->today, slots->period[0], relation > 0 ? 1 : -(int) n, &first) ||
        !period_at (reader->today, slots->period[0], relation > 0 ? (int) n : -1, &last))
        return FALSE;
    *ret = (TqTime){
        .lo = first.lo, .hi = last.hi, .precision = first.precision, .is_inferred = TRUE
    };
    return TRUE;
}

/* "the first five months of the year", "the last ten days of May" */
gboolean
tq_date_resolve_periods_of (TqDateReader *reader, const TqDatePattern *pattern,
                            const TqDateSlots *slots, TqTime *ret)
{
    gboolean is_last = pattern->argument < 0;
    double n = slots->n_numbers > 0 ? slots->n[0] : slots->is_dual ? 2 : 0;
    TqTime whole = slots->date;
    gint64 from;

    if (slots->n_dates == 0 &&
        (!tq_date_has_today (reader) || !period_at (reader->today, slots->period[1], 0, &whole)))
        return FALSE;
    if (n < 2 || !tq_time_is_bounded (&whole) || whole.precision > TQ_PRECISION_MONTH)
        return FALSE;
    from = is_last ? tq_time_end_day (&whole) : tq_time_day (&whole);
    if (!tq_date_add_periods (from, slots->period[0], is_last ? -n : n, &from) ||
        from <= tq_time_day (&whole) || from >= tq_time_end_day (&whole))
        return FALSE;
    *ret = tq_time_of_days (is_last ? from : tq_time_day (&whole),
                            is_last ? tq_time_end_day (&whole) : from, whole.precision + 1);
    ret->is_inferred = slots->n_dates == 0 || slots->date.is_inferred;
    return TRUE;
}

gboolean
tq_date_resolve_nth_period (TqDateReader *reader, const TqDatePattern *pattern,
                            const TqDateSlots *slots, TqTime *ret)
{
    TqTime whole = slots->date;
    gint64 day;
    /* where the pattern names the day itself */
    int period = slots->period[0] != 0 ? slots->period[0] : TQ_PERIOD_DAY;
    /* "the third last day" */
    int ordinal =
        !pattern->has_argument ? slots->ordinal : pattern->argument * MAX (slots->ordinal, 1);

    if (slots->n_dates == 0 &&
        (!tq_date_has_today (reader) || !period_at (reader->today, slots->period[1], 0, &whole)))
        return FALSE;
    if (!tq_time_is_bounded (&whole) || ordinal == 0)
        return FALSE;
    if (period == TQ_PERIOD_WEEK)
        day = ordinal < 0 ? tq_day_monday (tq_time_end_day (&whole)) + 7 * ordinal
                          : tq_day_monday (tq_time_day (&whole) + 6) + 7 * (ordinal - 1);
    else if (period == TQ_PERIOD_DAY)
        day = ordinal < 0 ? tq_time_end_day (&whole) + ordinal : tq_time_day (&whole) + ordinal - 1;
    else if (!tq_date_add_periods (ordinal < 0 ? tq_time_end_day (&whole) - 1
                                               : tq_time_day (&whole),
                                   period, ordinal < 0 ? ordinal + 1 : ordinal - 1, &day))
        return FALSE;
    return day >= tq_time_day (&whole) && day < tq_time_end_day (&whole) &&
           period_at (day, period, 0, ret) &&
           /* «نهاية شهر حزيران» is no last month of June */
           (ret->lo > whole.lo || ret->hi < whole.hi);
}

gboolean
tq_date_resolve_day_of (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                        const TqDateSlots *slots, TqTime *ret)
{
    TqTime month = slots->date;

    if (slots->n_dates == 0 &&
        (!tq_date_has_today (reader) ||
         !period_at (reader->today, TQ_PERIOD_MONTH, slots->relation, &month)))
        return FALSE;
    if (month.precision != TQ_PRECISION_MONTH || month.is_approx || !tq_time_is_bounded (&month) ||
        slots->day > tq_time_end_day (&month) - tq_time_day (&month))
        return FALSE;
    *ret = tq_time_of_day (tq_time_day (&month) + slots->day - 1);
    return TRUE;
}

/* ---- distances ------------------------------------------------------------------------------- */

/* Half of what it is counted in: "nine years ago" is no day. */
static guint16
slack_of (int period)
{
    static const guint16 slack[] = {
        [TQ_PERIOD_WEEK] = 3,        [TQ_PERIOD_FORTNIGHT] = 3, [TQ_PERIOD_MONTH] = 15,
        [TQ_PERIOD_QUARTER] = 45,    [TQ_PERIOD_YEAR] = 183,    [TQ_PERIOD_DECADE] = 1826,
        [TQ_PERIOD_CENTURY] = 18262,
    };

    return (guint) period < G_N_ELEMENTS (slack) ? slack[period] : 0;
}

static gboolean
offset_from (gint64 day, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int sign = pattern->argument < 0 ? -1 : 1;

    for (guint i = 0; i < slots->n_periods; i++) {
        double n = i < slots->n_numbers ? slots->n[i] : slots->is_plural ? TQ_DATE_A_FEW : 1;

        if (slots->n_periods == 1 && slots->n_numbers == 2) /* «سنة ونصف», "un an et demi" */
            n += slots->n[1];
        if (!tq_date_add_periods (day, slots->period[i], sign * n, &day))
            return FALSE;
    }
    *ret = tq_time_of_day (day);
    ret->slack_days = slots->n_periods > 0 ? slack_of (slots->period[slots->n_periods - 1]) : 0;
    ret->is_approx = slots->is_vague || (slots->is_plural && slots->n_numbers == 0) ||
                     slots->period[0] != TQ_PERIOD_DAY;
    ret->is_inferred = TRUE;
    return TRUE;
}

gboolean
tq_date_resolve_offset (TqDateReader *reader, const TqDatePattern *pattern,
                        const TqDateSlots *slots, TqTime *ret)
{
    return tq_date_has_today (reader) && offset_from (reader->today, pattern, slots, ret);
}

/* "For six weeks from 3 April", « pour un an à partir de mai »: how long something lasts, and when
 * it begins. */
static gboolean
is_length (const TqDateReader *reader)
{
    return reader->from > 0 && tq_date_is (reader, reader->from - 1, TQ_CALENDAR_TOWARD, NULL);
}

gboolean
tq_date_resolve_offset_from (TqDateReader *reader, const TqDatePattern *pattern,
                             const TqDateSlots *slots, TqTime *ret)
{
    return !is_length (reader) && tq_time_is_bounded (&slots->date) &&
           offset_from (tq_time_day (&slots->date), pattern, slots, ret);
}

/* "the eve of 3 May" */
gboolean
tq_date_resolve_day_from (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern,
                          const TqDateSlots *slots, TqTime *ret)
{
    /* «ثاني أيام العيد» */
    int shift = pattern->has_argument ? pattern->argument : slots->ordinal - 1;

    if (slots->date.precision != TQ_PRECISION_DAY || !tq_time_is_bounded (&slots->date) ||
        shift < -31 || shift > 31)
        return FALSE;
    *ret = tq_time_of_day (tq_time_day (&slots->date) + shift);
    ret->is_approx = slots->date.is_approx;
    ret->is_inferred = TRUE;
    return TRUE;
}

/* ---- parts of a period ----------------------------------------------------------------------- */

/* Ten days of a month, a month of a season, four months of a year, years of what is longer; of a
 * week its last three days. */
static void
cut_edge (TqTime *time, int edge)
{
    gint64 first = tq_time_day (time), end = tq_time_end_day (time), third = (end - first) / 3;
    int year, month, day;

    tq_civil_from_days (first, &year, &month, &day);
    if (time->precision == TQ_PRECISION_MONTH) {
        third = 10;
    } else if (time->precision == TQ_PRECISION_YEAR) {
        *time = tq_time_of_days (tq_days_from_civil (year, edge * 4 - 3, 1),
                                 edge == 3 ? end : tq_days_from_civil (year, edge * 4 + 1, 1),
                                 TQ_PRECISION_SEASON);
        return;
    } else if (time->precision == TQ_PRECISION_SEASON) {
        *time = tq_time_of_month (year, month + edge - 1);
        return;
    } else if (time->precision == TQ_PRECISION_DECADE || time->precision == TQ_PRECISION_CENTURY) {
        int n_years = time->precision == TQ_PRECISION_DECADE ? 10 : 100,
            from = (n_years * (edge - 1) + 1) / 3, to = (n_years * edge + 1) / 3;

        *time = tq_time_of_days (tq_days_from_civil (year + from, 1, 1),
                                 tq_days_from_civil (year + to, 1, 1), time->precision + 1);
        return;
    } else if (time->precision == TQ_PRECISION_WEEK) {
        *time = tq_time_of_days (edge == 1   ? first
                                 : edge == 2 ? first + 2
                                             : end - 3,
                                 edge == 1   ? first + 2
                                 : edge == 2 ? end - 3
                                             : end,
                                 TQ_PRECISION_WEEK);
        return;
    }
    *time = tq_time_of_days (first + (edge - 1) * third, edge == 3 ? end : first + edge * third,
                             MIN (TQ_PRECISION_WEEK, time->precision + 1));
}

/* Six months of a year, fifteen days of a month, years of what is longer. */
static void
cut_half (TqTime *time, int half)
{
    gint64 first = tq_time_day (time), end = tq_time_end_day (time),
           middle = first + (end - first) / 2;
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

gboolean
tq_date_resolve_half (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                      TqTime *ret)
{
    int half = pattern->has_argument  ? pattern->argument
               : slots->ordinal == -1 ? 2
                                      : slots->ordinal;

    *ret = slots->n_dates > 0 ? slots->date : tq_time_of_year (slots->year);
    if (slots->n_dates == 0 && slots->year == 0 &&
        (!tq_date_has_today (reader) ||
         !period_at (reader->today, slots->n_periods > 0 ? slots->period[0] : TQ_PERIOD_YEAR, 0,
                     ret)))
        return FALSE;
    if ((half != 1 && half != 2) || !tq_time_is_bounded (ret) ||
        ret->precision > TQ_PRECISION_MONTH || !tq_date_is_one_period (ret))
        return FALSE;
    cut_half (ret, half);
    ret->is_inferred = slots->n_dates == 0 && slots->year == 0;
    return TRUE;
}

gboolean
tq_date_resolve_edge (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                      TqTime *ret)
{
    static const TqDatePattern month_pattern = { .op = TQ_DATE_OP_MONTH };
    int edge = pattern->has_argument ? pattern->argument % 10 : slots->edge;
    gboolean is_inferred;
    int period = pattern->argument >= 10 ? pattern->argument / 10 : slots->period[0];

    *ret = slots->date;
    if (slots->month != 0 ? !tq_date_resolve_month (reader, &month_pattern, slots, ret)
                          : slots->n_dates == 0 && (!tq_date_has_today (reader) ||
                                                    !period_at (reader->today, period, 0, ret)))
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

gboolean
tq_date_resolve_season (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                        const TqDateSlots *slots, TqTime *ret)
{
    int year;
    TqTime last;

    if (!tq_date_slot_year (reader, slots, MIN (slots->season * 3 + 2, 12),
                            slots->has_relation ? 28 : 1, &year))
        return FALSE;
    *ret = tq_time_of_month (year, slots->season * 3);
    last = tq_time_of_month (year, slots->season * 3 + 2);
    *ret = (TqTime) { .lo = ret->lo, .hi = last.hi, .precision = TQ_PRECISION_SEASON };
    if (slots->edge != 0)
        cut_edge (ret, slots->edge);
    ret->is_approx = TRUE;
    return TRUE;
}

gboolean
tq_date_resolve_decade (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern,
                        const TqDateSlots *slots, TqTime *ret)
{
    int year = pattern->has_argument   ? pattern->argument
               : slots->has_short_year ? tq_date_full_year (slots->year)
                                       : slots->year;

    if (year < 100)
        year = year + (year < 20 ? 2000 : 1900);
    if (year % 10 != 0)
        return FALSE;
    *ret = tq_time_of_days (tq_days_from_civil (year, 1, 1), tq_days_from_civil (year + 10, 1, 1),
                            TQ_PRECISION_DECADE);
    return TRUE;
}

gboolean
tq_date_resolve_century (TqDateReader *reader G_GNUC_UNUSED,
                         const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots,
                         TqTime *ret)
{
    int century = slots->n_numbers > 0 ? (int) slots->n[0] : slots->ordinal; /* «القرن الـ19» */

    if (century < 5 || century > 22)
        return FALSE;
    *ret = tq_time_of_days (tq_days_from_civil (century * 100 - 99, 1, 1),
                            tq_days_from_civil (century * 100 + 1, 1, 1), TQ_PRECISION_CENTURY);
    return TRUE;
}

gboolean
tq_date_resolve_quarter (TqDateReader *reader, const TqDatePattern *pattern,
                         const TqDateSlots *slots, TqTime *ret)
{
    int year = slots->year, quarter = pattern->has_argument ? pattern->argument : slots->ordinal;
    TqTime last;

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
    *ret = tq_time_of_month (year, quarter * 3 - 2);
    last = tq_time_of_month (year, quarter * 3);
    *ret = (TqTime) { .lo = ret->lo, .hi = last.hi, .precision = TQ_PRECISION_SEASON };
    return TRUE;
}
