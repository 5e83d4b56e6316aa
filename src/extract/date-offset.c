/* date-offset.c - days told by their distance: "nine years ago", "two days before 3 March", "the
 * eve of 3 May" */
#include "extract/date-resolve.h"

/* More days, weeks or hours, and more of what is longer, lead out of all calendars. */
#define MAX_SHORT_PERIODS 100000
#define MAX_LONG_PERIODS 3000

#define DAYS_OF_MONTH 30

/* The whole months to the day of the month where there is one; a part of a month in days. */
static gboolean
add_months (gint64 day, double n, gint64 *ret)
{
    double whole = trunc (n);
    int year, month, day_of_month, total;

    tq_civil_from_days (day, &year, &month, &day_of_month);
    total = year * 12 + month - 1 + (int) whole;
    if (total < 12)
        return FALSE;
    year = total / 12;
    month = total % 12 + 1;
    *ret = tq_days_from_civil (year, month, MIN (day_of_month, tq_days_in_month (year, month))) +
           (gint64) round ((n - whole) * DAYS_OF_MONTH);
    return TRUE;
}

gboolean
tq_date_add_periods (gint64 day, int period, double n, gint64 *ret)
{
    static const int days_of[] = {
        [TQ_PERIOD_DAY] = 1,
        [TQ_PERIOD_WEEK] = 7,
        [TQ_PERIOD_WEEKEND] = 7,
        [TQ_PERIOD_FORTNIGHT] = 14,
    };
    static const int months_of[] = {
        [TQ_PERIOD_MONTH] = 1,    [TQ_PERIOD_QUARTER] = 3,    [TQ_PERIOD_YEAR] = 12,
        [TQ_PERIOD_DECADE] = 120, [TQ_PERIOD_CENTURY] = 1200,
    };
    guint row = (guint) period;
    int n_days = row < G_N_ELEMENTS (days_of) ? days_of[row] : 0;
    int n_months = row < G_N_ELEMENTS (months_of) ? months_of[row] : 0;

    if (n_days != 0) {
        *ret = day + (gint64) round (n * n_days);
        return fabs (n) < MAX_SHORT_PERIODS;
    }
    if (period == TQ_PERIOD_HOUR) { /* minutes make no day */
        *ret = day + (gint64) floor (n / 24 + (n < 0 ? 0.999999 : 0));
        return fabs (n) < MAX_SHORT_PERIODS;
    }
    return n_months != 0 && fabs (n) <= MAX_LONG_PERIODS && add_months (day, n * n_months, ret);
}

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
