#include "extract/date-private.h"

#include <unicode/ucal.h>

/* Dates without a year: how far back and ahead the day may lie, in days. What is planned looks ahead, what is over looks back. */
#define MAX_BACK_DAYS 183
#define MAX_BACK_PLANNED_DAYS 92
#define MAX_BACK_PAST_DAYS 273 /* tickets were sold for a day of next month: three months ahead stay open */

/* "Friday 15": how far back it may lie where the text looks ahead, if the weekday agrees. */
#define MAX_BACK_WEEKDAY_DAYS 31

/* ---- days ------------------------------------------------------------------------------------------------------ */

/* ISO: 1 Monday … 7 Sunday. */
static int
weekday_of (gint64 day)
{
    return (int) (((day + 3) % 7 + 7) % 7) + 1;
}

static gint64
monday_of (gint64 day)
{
    return day - (weekday_of (day) - 1);
}

static gint64
first_day (const TqTime *time)
{
    return tq_time_day (time);
}

static gint64
end_day (const TqTime *time)
{
    return time->hi >= 0 ? time->hi / TQ_MINUTES_PER_DAY : (time->hi - TQ_MINUTES_PER_DAY + 1) / TQ_MINUTES_PER_DAY;
}

static gboolean
is_bounded (const TqTime *time)
{
    return time->lo != TQ_TIME_PAST && time->hi != TQ_TIME_FUTURE;
}

static gboolean
has_today (TqDateReader *reader)
{
    return reader->today != TQ_NO_TODAY;
}

static gint64
back_limit (TqDateReader *reader)
{
    if (reader->is_isolated)
        return reader->today - MAX_BACK_PLANNED_DAYS;
    switch (tq_date_tense (reader)) {
    case 1:
        return reader->today - MAX_BACK_PLANNED_DAYS;
    case -1:
        return reader->today - MAX_BACK_PAST_DAYS;
    default:
        return reader->today - MAX_BACK_DAYS;
    }
}

static int
year_of (gint64 day)
{
    int year, month, day_of_month;

    tq_civil_from_days (day, &year, &month, &day_of_month);
    return year;
}

/* The year that puts a month and day into the window about the article's date. */
static int
nearest_year (TqDateReader *reader, int month, int day)
{
    int year = year_of (reader->today) - 1;
    gint64 limit = back_limit (reader);

    while (tq_days_from_civil (year, month, MIN (day, 28)) < limit)
        year++;
    return year;
}

/* "6 September next": the next one after the article's date; last: the last one before it. */
static int
year_by_relation (TqDateReader *reader, int month, int day, int relation)
{
    int year = year_of (reader->today);
    gint64 at = tq_days_from_civil (year, month, MIN (day, 28));

    if (relation > 0)
        return at > reader->today ? year : year + 1;
    return relation < 0 && at >= reader->today ? year - 1 : year;
}

static int
full_year (int short_year)
{
    return short_year + (short_year < 40 ? 2000 : 1900);
}

static gboolean
slot_year (TqDateReader *reader, const TqDateSlots *slots, int month, int day, int *ret)
{
    if (slots->n_dates > 0) { /* "March of last year" */
        TqTime whole;

        if (!is_bounded (&slots->date))
            return FALSE;
        *ret = year_of (first_day (&slots->date));
        whole = tq_time_of_year (*ret);
        return whole.lo == slots->date.lo && whole.hi == slots->date.hi;
    }
    if (slots->year != 0 || slots->has_short_year)
        *ret = slots->has_short_year ? full_year (slots->year) : slots->year;
    else if (!has_today (reader))
        return FALSE;
    else if (slots->has_relation)
        *ret = year_by_relation (reader, month, day, slots->relation);
    else
        *ret = nearest_year (reader, month, day);
    return TRUE;
}

/* @n periods from @day, to the day. Months keep the day of the month where they can. */
static gboolean
add_periods (gint64 day, int period, double n, gint64 *ret)
{
    static const int months[] = { [TQ_PERIOD_MONTH] = 1, [TQ_PERIOD_YEAR] = 12, [TQ_PERIOD_DECADE] = 120, [TQ_PERIOD_CENTURY] = 1200, [TQ_PERIOD_QUARTER] = 3 };
    int year, month, day_of_month, total;
    double whole;

    if (period == TQ_PERIOD_DAY || period == TQ_PERIOD_WEEK || period == TQ_PERIOD_FORTNIGHT || period == TQ_PERIOD_WEEKEND) {
        *ret = day + (gint64) round (n * (period == TQ_PERIOD_DAY ? 1 : period == TQ_PERIOD_FORTNIGHT ? 14 : 7));
        return fabs (n) < 100000;
    }
    if (period == TQ_PERIOD_HOUR) { /* minutes make no day */
        *ret = day + (gint64) floor (n / 24 + (n < 0 ? 0.999999 : 0));
        return fabs (n) < 100000;
    }
    if (period < 1 || period >= (int) G_N_ELEMENTS (months) || months[period] == 0 || fabs (n) > 3000)
        return FALSE;
    tq_civil_from_days (day, &year, &month, &day_of_month);
    whole = trunc (n * months[period]);
    total = year * 12 + month - 1 + (int) whole;
    if (total < 12)
        return FALSE;
    *ret = tq_days_from_civil (total / 12, total % 12 + 1, MIN (day_of_month, tq_days_in_month (total / 12, total % 12 + 1))) +
           (gint64) round ((n * months[period] - whole) * 30);
    return TRUE;
}

/* ---- named days ------------------------------------------------------------------------------------------------ */

/* A day of the month without the month: nearest, and on its weekday if that is said. */
static gboolean
resolve_day_of_month (TqDateReader *reader, const TqDateSlots *slots, TqTime *ret)
{
    int year, month, day;
    gint64 best = 0;

    if (!has_today (reader))
        return FALSE;
    tq_civil_from_days (reader->today, &year, &month, &day);
    for (int shift = -11; shift <= 11; shift++) {
        TqTime whole = tq_time_of_month (year, month + shift);
        gint64 candidate = first_day (&whole) + slots->day - 1;

        if (slots->day > end_day (&whole) - first_day (&whole) || (slots->weekday == 0 && ABS (shift) > 1) ||
            (slots->weekday != 0 && weekday_of (candidate) != slots->weekday))
            continue;
        if (candidate < reader->today - (slots->weekday != 0 ? MAX_BACK_WEEKDAY_DAYS : 0) && (reader->is_isolated || tq_date_tense (reader) > 0))
            continue;
        if (best == 0 || ABS (candidate - reader->today) < ABS (best - reader->today))
            best = candidate;
    }
    *ret = tq_time_of_day (best);
    ret->is_inferred = TRUE;
    return best != 0;
}

/* In a programme of events the weekday tells the year that is left out: "Fri, Jul 18". A text that tells of what was errs in the weekday
 * rather than by a year. */
static int
year_of_weekday (TqDateReader *reader, const TqDateSlots *slots, int month, int year)
{
    for (int later = year; reader->is_isolated && slots->weekday != 0 && later < year + 3; later++)
        if (weekday_of (tq_days_from_civil (later, month, slots->day)) == slots->weekday)
            return later;
    return year;
}

static gboolean
resolve_calendar_day (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    int year;

    if (slots->month == 0)
        return resolve_day_of_month (reader, slots, ret);
    if (!slot_year (reader, slots, slots->month, slots->day, &year) || slots->day > tq_days_in_month (year, slots->month))
        return FALSE;
    if (slots->year == 0)
        year = year_of_weekday (reader, slots, slots->month, year);
    *ret = tq_time_of_day (tq_days_from_civil (year, slots->month, slots->day));
    ret->is_inferred = slots->year == 0 && !slots->has_short_year;
    /* "الثلاثاء الأول من أكتوبر": the weekday tells the first Tuesday from Tuesday the first. */
    return slots->weekday == 0 || slots->day > 5 || weekday_of (first_day (ret)) == slots->weekday;
}

static gboolean
resolve_day_in_figures (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *figures, TqTime *ret)
{
    gboolean is_month_first = reader->sentence->pack->is_month_first ? figures->day <= 12 : figures->day2 > 12;
    TqDateSlots slots = *figures;

    slots.month = is_month_first ? figures->day : figures->day2;
    slots.day = is_month_first ? figures->day2 : figures->day;
    slots.day2 = 0;
    return slots.month <= 12 && resolve_calendar_day (reader, pattern, &slots, ret);
}

static gboolean
resolve_day_range (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    int year;
    gint64 first;

    if (slots->month == 0) { /* "du 13 au 18" */
        if (slots->day2 <= slots->day || !resolve_day_of_month (reader, slots, ret))
            return FALSE;
        *ret = tq_time_of_days (first_day (ret), first_day (ret) + slots->day2 - slots->day + 1, TQ_PRECISION_WEEK);
        return TRUE;
    }
    if (slots->day2 <= slots->day || !slot_year (reader, slots, slots->month, slots->day, &year) || slots->day2 > tq_days_in_month (year, slots->month))
        return FALSE;
    first = tq_days_from_civil (year, slots->month, slots->day);
    *ret = tq_time_of_days (first, first + slots->day2 - slots->day + 1, TQ_PRECISION_WEEK);
    return TRUE;
}

static gboolean
resolve_month (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *given, TqTime *ret)
{
    TqDateSlots numbered = *given;
    const TqDateSlots *slots = &numbered;
    int year, month, day;

    if (given->month == 0) /* "month 11" */
        numbered.month = given->day;
    if (slots->month > 12)
        return FALSE;
    if (slots->has_relation && slots->year == 0) { /* "last March": the one before this month */
        if (!has_today (reader))
            return FALSE;
        tq_civil_from_days (reader->today, &year, &month, &day);
        if (slots->relation < 0)
            year -= slots->month >= month;
        else if (slots->relation > 0)
            year += slots->month <= month;
    } else if (!slot_year (reader, slots, slots->month, 15, &year)) {
        return FALSE;
    }
    *ret = tq_time_of_month (year + pattern->argument, slots->month);
    ret->is_inferred = slots->year == 0 && !slots->has_short_year;
    return TRUE;
}

static gboolean
resolve_year (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    *ret = tq_time_of_year (slots->has_short_year ? full_year (slots->year) : slots->year);
    return slots->year != 0 || slots->has_short_year;
}

/* "today, Monday", published on Tuesday: articles are published up to two days after they were written, never before. */
#define MAX_DELAY_DAYS 2

static gint64
written_day (const TqDateSlots *slots, gint64 day)
{
    for (int delay = 0; slots->weekday != 0 && delay <= MAX_DELAY_DAYS; delay++)
        if (weekday_of (day - delay) == slots->weekday)
            return day - delay;
    return day;
}

static gboolean
resolve_day (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    if (!has_today (reader))
        return FALSE;
    *ret = tq_time_of_day (written_day (slots, reader->today + slots->shift + pattern->argument));
    ret->is_inferred = TRUE;
    return TRUE;
}

/* ---- weekdays -------------------------------------------------------------------------------------------------- */

/* The last one before today or the next one after it; "next" is that of the next week where the language means so. */
static gint64
weekday_by_relation (TqDateReader *reader, const TqDateSlots *slots)
{
    int back = (weekday_of (reader->today) - slots->weekday + 7) % 7;

    if (slots->relation < 0)
        return reader->today - (back == 0 ? 7 : back);
    if (reader->sentence->pack->is_next_of_next_week && !slots->is_nearest)
        return monday_of (reader->today) + 7 + slots->weekday - 1;
    return reader->today + (7 - back);
}

static gboolean
resolve_weekday (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    gint64 day;
    int back;

    if (!has_today (reader))
        return FALSE;
    back = (weekday_of (reader->today) - slots->weekday + 7) % 7;
    if (pattern->has_argument)
        day = monday_of (reader->today) + 7 * pattern->argument + slots->weekday - 1;
    else if (slots->has_relation && slots->relation == 0)
        day = monday_of (reader->today) + slots->weekday - 1;
    else if (slots->has_relation)
        day = weekday_by_relation (reader, slots);
    else if (reader->is_isolated || (back != 0 && tq_date_tense (reader) > 0))
        day = reader->today + 7 - back;
    else
        day = reader->today - back;
    *ret = tq_time_of_day (day);
    ret->is_inferred = TRUE;
    return TRUE;
}

static gboolean
resolve_weekday_of (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    if (!is_bounded (&slots->date) || slots->date.precision != TQ_PRECISION_WEEK)
        return FALSE;
    *ret = tq_time_of_day (monday_of (first_day (&slots->date)) + slots->weekday - 1);
    ret->is_inferred = TRUE;
    return TRUE;
}

static gboolean
resolve_nth_weekday (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    TqTime whole = slots->date;
    gint64 day;

    if (pattern->has_argument && is_bounded (&whole)) /* "the third Tuesday after 3 May" */
        whole.lo = whole.hi;
    if (slots->n_dates == 0) { /* "the second Sunday": of this month */
        int year, month, day_of_month;

        if (!has_today (reader) || slots->ordinal < 1)
            return FALSE;
        tq_civil_from_days (reader->today, &year, &month, &day_of_month);
        whole = tq_time_of_month (year, month);
    }
    if (!is_bounded (&whole) || slots->ordinal == 0)
        return FALSE;
    if (slots->ordinal < 0) {
        day = end_day (&whole) - 1;
        day -= (weekday_of (day) - slots->weekday + 7) % 7;
    } else {
        day = first_day (&whole);
        day += (slots->weekday - weekday_of (day) + 7) % 7 + 7 * (slots->ordinal - 1);
    }
    if (day < first_day (&whole) || (!pattern->has_argument && day >= end_day (&whole)))
        return FALSE;
    *ret = tq_time_of_day (day);
    return TRUE;
}

static gboolean
resolve_weekdays_on (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    double n = slots->n_numbers > 0 ? slots->n[0] : ABS (pattern->argument); /* "two Fridays ago", "Friday after next" */
    int back;

    if (!has_today (reader) || n != floor (n) || n > 1000)
        return FALSE;
    back = (weekday_of (reader->today) - slots->weekday + 7) % 7;
    *ret = tq_time_of_day (pattern->argument < 0 ? reader->today - (back == 0 ? 7 : back) - 7 * ((gint64) n - 1)
                                                 : reader->today + 7 - back + 7 * ((gint64) n - 1));
    ret->is_inferred = TRUE;
    return TRUE;
}

/* ---- periods --------------------------------------------------------------------------------------------------- */

/* The period of the calendar that is @shift periods from the one that @day lies in. */
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
        *ret = tq_time_of_days (monday_of (at) + 7 * shift, monday_of (at) + 7 * shift + 7, TQ_PRECISION_WEEK);
        return TRUE;
    case TQ_PERIOD_WEEKEND:
        *ret = tq_time_of_days (monday_of (at) + 5 + 7 * shift, monday_of (at) + 7 + 7 * shift, TQ_PRECISION_WEEK);
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
        *ret = tq_time_of_days (tq_days_from_civil (first, 1, 1), tq_days_from_civil (first + (period == TQ_PERIOD_DECADE ? 10 : 100), 1, 1),
                                period == TQ_PERIOD_DECADE ? TQ_PRECISION_DECADE : TQ_PRECISION_CENTURY);
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean
resolve_period (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    if (!has_today (reader) || !period_at (reader->today, slots->period[0], pattern->has_argument ? pattern->argument : slots->relation, ret))
        return FALSE;
    ret->is_inferred = TRUE;
    return TRUE;
}

/* "the week of 7 October" */
static gboolean
resolve_period_of (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    return is_bounded (&slots->date) && period_at (first_day (&slots->date), slots->period[0], 0, ret) &&
           ret->lo <= slots->date.lo && ret->hi >= slots->date.hi;
}

/* "the rest of the week" */
static gboolean
resolve_rest (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    if (!has_today (reader) || !period_at (reader->today, slots->period[0], 0, ret))
        return FALSE;
    ret->lo = reader->today * TQ_MINUTES_PER_DAY;
    ret->is_inferred = TRUE;
    return TRUE;
}

/* "the last two weeks", "the next three months": whole periods, without the present one. */
static gboolean
resolve_periods (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int relation = pattern->has_argument ? pattern->argument : slots->relation;
    TqTime first, last;

    if (!has_today (reader) || relation == 0 || slots->n[0] < 1 || slots->n[0] > 1000)
        return FALSE;
    if (!period_at (reader->today, slots->period[0], relation > 0 ? 1 : -(int) slots->n[0], &first) ||
        !period_at (reader->today, slots->period[0], relation > 0 ? (int) slots->n[0] : -1, &last))
        return FALSE;
    *ret = (TqTime) { .lo = first.lo, .hi = last.hi, .precision = first.precision, .is_inferred = TRUE };
    return TRUE;
}

static gboolean
resolve_nth_period (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    TqTime whole = slots->date;
    gint64 day;
    int period = slots->period[0] != 0 ? slots->period[0] : TQ_PERIOD_DAY; /* where the pattern names the day itself */
    int ordinal = !pattern->has_argument ? slots->ordinal : pattern->argument * MAX (slots->ordinal, 1); /* "the third last day" */

    if (slots->n_dates == 0 && (!has_today (reader) || !period_at (reader->today, slots->period[1], 0, &whole)))
        return FALSE;
    if (!is_bounded (&whole) || ordinal == 0)
        return FALSE;
    if (period == TQ_PERIOD_WEEK)
        day = ordinal < 0 ? monday_of (end_day (&whole)) + 7 * ordinal : monday_of (first_day (&whole) + 6) + 7 * (ordinal - 1);
    else if (period == TQ_PERIOD_DAY)
        day = ordinal < 0 ? end_day (&whole) + ordinal : first_day (&whole) + ordinal - 1;
    else if (!add_periods (ordinal < 0 ? end_day (&whole) - 1 : first_day (&whole), period, ordinal < 0 ? ordinal + 1 : ordinal - 1, &day))
        return FALSE;
    return day >= first_day (&whole) && day < end_day (&whole) && period_at (day, period, 0, ret);
}

static gboolean
resolve_day_of (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    if (slots->date.precision != TQ_PRECISION_MONTH || !is_bounded (&slots->date) || slots->day > end_day (&slots->date) - first_day (&slots->date))
        return FALSE;
    *ret = tq_time_of_day (first_day (&slots->date) + slots->day - 1);
    return TRUE;
}

/* ---- distances ------------------------------------------------------------------------------------------------- */

static gboolean
offset_from (gint64 day, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int sign = pattern->argument < 0 ? -1 : 1;

    for (guint i = 0; i < slots->n_periods; i++)
        if (!add_periods (day, slots->period[i], sign * (i < slots->n_numbers ? slots->n[i] : 1), &day))
            return FALSE;
    *ret = tq_time_of_day (day);
    ret->is_approx = slots->is_vague || slots->period[0] != TQ_PERIOD_DAY;
    ret->is_inferred = TRUE;
    return TRUE;
}

static gboolean
resolve_offset (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    return has_today (reader) && offset_from (reader->today, pattern, slots, ret);
}

static gboolean
resolve_offset_from (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    return is_bounded (&slots->date) && offset_from (first_day (&slots->date), pattern, slots, ret);
}

/* ---- parts of a period ----------------------------------------------------------------------------------------- */

/* Ten days of a month, four months of a year, a third of anything else; of a week its last three days. */
static void
cut_edge (TqTime *time, int edge)
{
    gint64 first = first_day (time), end = end_day (time), third = (end - first) / 3;
    int year = year_of (first);

    if (time->precision == TQ_PRECISION_MONTH) {
        third = 10;
    } else if (time->precision == TQ_PRECISION_YEAR) {
        *time = tq_time_of_days (tq_days_from_civil (year, edge * 4 - 3, 1), edge == 3 ? end : tq_days_from_civil (year, edge * 4 + 1, 1), TQ_PRECISION_SEASON);
        return;
    } else if (time->precision == TQ_PRECISION_WEEK) {
        *time = tq_time_of_days (edge == 1 ? first : edge == 2 ? first + 2 : end - 3, edge == 1 ? first + 2 : edge == 2 ? end - 3 : end, TQ_PRECISION_WEEK);
        return;
    }
    *time = tq_time_of_days (first + (edge - 1) * third, edge == 3 ? end : first + edge * third, MIN (TQ_PRECISION_WEEK, time->precision + 1));
}

static gboolean
resolve_edge (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int edge = pattern->has_argument ? pattern->argument % 10 : slots->edge;
    int period = pattern->argument >= 10 ? pattern->argument / 10 : slots->period[0];

    *ret = slots->date;
    if (slots->n_dates == 0 && (!has_today (reader) || !period_at (reader->today, period, 0, ret)))
        return FALSE;
    if (!is_bounded (ret) || ret->precision >= TQ_PRECISION_DAY)
        return FALSE;
    cut_edge (ret, edge);
    ret->is_approx = TRUE;
    return TRUE;
}

static gboolean
resolve_season (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    int year;
    TqTime last;

    if (!slot_year (reader, slots, MIN (slots->season * 3 + 2, 12), slots->has_relation ? 28 : 1, &year))
        return FALSE;
    *ret = tq_time_of_month (year, slots->season * 3);
    last = tq_time_of_month (year, slots->season * 3 + 2);
    *ret = (TqTime) { .lo = ret->lo, .hi = last.hi, .precision = TQ_PRECISION_SEASON, .is_approx = TRUE };
    return TRUE;
}

static gboolean
resolve_decade (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int year = pattern->has_argument ? pattern->argument : slots->has_short_year ? full_year (slots->year) : slots->year;

    if (year < 100)
        year = year + (year < 20 ? 2000 : 1900);
    if (year % 10 != 0)
        return FALSE;
    *ret = tq_time_of_days (tq_days_from_civil (year, 1, 1), tq_days_from_civil (year + 10, 1, 1), TQ_PRECISION_DECADE);
    return TRUE;
}

static gboolean
resolve_century (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    if (slots->ordinal < 5 || slots->ordinal > 22)
        return FALSE;
    *ret = tq_time_of_days (tq_days_from_civil (slots->ordinal * 100 - 99, 1, 1), tq_days_from_civil (slots->ordinal * 100 + 1, 1, 1), TQ_PRECISION_CENTURY);
    return TRUE;
}

static gboolean
resolve_quarter (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int year = slots->year, quarter = pattern->has_argument ? pattern->argument : slots->ordinal;
    TqTime last;

    if (quarter == -1)
        quarter = 4;
    if (quarter < 1 || quarter > 4 || (year == 0 && slots->n_dates == 0 && !has_today (reader)))
        return FALSE;
    if (slots->n_dates > 0 && slots->date.precision != TQ_PRECISION_YEAR)
        return FALSE;
    if (year == 0)
        year = slots->n_dates > 0 ? year_of (first_day (&slots->date)) : year_of (reader->today);
    *ret = tq_time_of_month (year, quarter * 3 - 2);
    last = tq_time_of_month (year, quarter * 3);
    *ret = (TqTime) { .lo = ret->lo, .hi = last.hi, .precision = TQ_PRECISION_SEASON };
    return TRUE;
}

/* ---- spans ----------------------------------------------------------------------------------------------------- */

static gboolean
resolve_date (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    const TqTime *a = &slots->date, *b = &slots->date2;
    gint64 gap;

    *ret = *a;
    if (slots->n_dates < 2)
        return TRUE;
    if (!is_bounded (a) || !is_bounded (b))
        return FALSE;
    /* Two calendars: the civil date is the exact one, and may be a day off (countries see the moon on different days). */
    gap = ABS (first_day (a) - first_day (b));
    *ret = a->is_approx && !b->is_approx ? *b : !a->is_approx && b->is_approx ? *a : *b;
    ret->is_doubtful = a->is_doubtful || b->is_doubtful;
    return gap == 0 || (gap <= 1 && a->is_approx != b->is_approx && a->precision == b->precision);
}

static gboolean
resolve_since (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    ret->hi = TQ_TIME_FUTURE;
    return slots->date.lo != TQ_TIME_PAST;
}

static gboolean
resolve_until (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    ret->lo = TQ_TIME_PAST;
    return slots->date.hi != TQ_TIME_FUTURE;
}

/* "the end of the year": before it is up to its last day. */
static gboolean
is_end_of_period (const TqTime *time)
{
    int year, month, day;

    tq_civil_from_days (end_day (time), &year, &month, &day);
    return time->is_approx && time->precision < TQ_PRECISION_DAY && day == 1;
}

static gboolean
resolve_before (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    ret->lo = TQ_TIME_PAST;
    ret->hi = is_end_of_period (&slots->date) ? slots->date.hi : slots->date.lo;
    ret->is_before = TRUE;
    return slots->date.lo != TQ_TIME_PAST && slots->date.hi != TQ_TIME_FUTURE;
}

/* "the night of Tuesday to Wednesday": two days that follow each other. */
static gboolean
resolve_night (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    *ret = slots->date;
    if (slots->n_dates < 2) {
        if (slots->weekday2 != slots->weekday % 7 + 1 || !resolve_weekday (reader, pattern, slots, ret))
            return FALSE;
    } else if (!is_bounded (&slots->date) || !is_bounded (&slots->date2) || first_day (&slots->date2) != first_day (ret) + 1) {
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
    while (day < from && add_periods (day, TQ_PERIOD_YEAR, 1, &day))
        ;
    while (day >= from + 366 && add_periods (day, TQ_PERIOD_YEAR, -1, &day))
        ;
    return day;
}

/* One end may lack the year that the other has: "between January and July 2015", "10 August 2013 - 12 September". */
static gboolean
resolve_range (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots, TqTime *ret)
{
    const TqTime *low = &slots->date, *high = &slots->date2;
    gint64 first, last;

    if (!is_bounded (low) || !is_bounded (high) || low->precision >= TQ_PRECISION_HOUR || high->precision >= TQ_PRECISION_HOUR)
        return FALSE;
    if (low->precision > TQ_PRECISION_YEAR && high->precision == TQ_PRECISION_YEAR)
        return FALSE;
    first = first_day (low);
    last = end_day (high);
    if (low->is_inferred && ABS (last - first) > 31)
        first = move_by_years (first, last - 366);
    else if (high->is_inferred && ABS (last - first) > 31)
        last = move_by_years (last, first + 1);
    if (first >= last - 1)
        return FALSE;
    *ret = (TqTime) { .lo = first * TQ_MINUTES_PER_DAY, .hi = last * TQ_MINUTES_PER_DAY, .precision = MIN (TQ_PRECISION_WEEK, high->precision), .is_inferred = low->is_inferred };
    return TRUE;
}

#define HIJRI_EPOCH_DAYS (-492148) /* 16 July 622 (Julian), in days from 1970 */
#define HIJRI_YEAR_DAYS 354.367

/* ---- other calendars, feasts ----------------------------------------------------------------------------------- */

/* Umm al-Qura, as the Gulf states count; other countries may be a day off, so a day is approximate. @day 0: the whole month. */
gboolean
tq_date_of_hijri (int year, int month, int day, TqTime *ret)
{
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar;
    gint64 first, end;

    if (year < TQ_MIN_HIJRI_YEAR || year > TQ_MAX_HIJRI_YEAR || day > 30)
        return FALSE;
    calendar = ucal_open (u"GMT", 3, "en@calendar=islamic-umalqura", UCAL_DEFAULT, &status);
    if (U_FAILURE (status))
        return FALSE;
    ucal_clear (calendar);
    ucal_setDateTime (calendar, year, month - 1, MAX (day, 1), 0, 0, 0, &status);
    first = (gint64) floor (ucal_getMillis (calendar, &status) / 86400000.0);
    ucal_add (calendar, UCAL_MONTH, 1, &status);
    end = (gint64) floor (ucal_getMillis (calendar, &status) / 86400000.0);
    ucal_close (calendar);
    if (U_FAILURE (status))
        return FALSE;
    *ret = day > 0 ? tq_time_of_day (first) : tq_time_of_days (first, end, TQ_PRECISION_MONTH);
    ret->is_approx = TRUE;
    return TRUE;
}

/* The one nearest to the article's date, or the last or next one if the words say so. */
static gboolean
nearest_hijri (TqDateReader *reader, const TqDateSlots *slots, int month, int day, TqTime *ret)
{
    gint64 best = G_MAXINT64;
    int year;

    if (!has_today (reader))
        return FALSE;
    year = (int) ((reader->today - HIJRI_EPOCH_DAYS) / HIJRI_YEAR_DAYS) + 1;
    for (int candidate = year - 1; candidate <= year + 1; candidate++) {
        TqTime time;
        gint64 gap;

        if (!tq_date_of_hijri (candidate, month, day, &time))
            continue;
        gap = first_day (&time) <= reader->today && reader->today < end_day (&time) ? 0 : first_day (&time) - reader->today;
        if (slots->has_relation && ((slots->relation < 0 && gap >= 0) || (slots->relation > 0 && gap <= 0)))
            continue;
        if (gap < 0 && reader->is_isolated)
            gap *= 2; /* a programme of events looks ahead */
        if (ABS (gap) < best) {
            best = ABS (gap);
            *ret = time;
        }
    }
    return best != G_MAXINT64;
}

/* The weekday tells which of the days that the calendars of two countries make of one date. */
static gboolean
agree_with_weekday (const TqDateSlots *slots, TqTime *time)
{
    gint64 day = first_day (time);

    if (slots->weekday == 0 || time->precision != TQ_PRECISION_DAY)
        return TRUE;
    for (int shift = 0; shift < 3; shift++) {
        gint64 candidate = day + (shift == 2 ? -1 : shift);

        if (weekday_of (candidate) == slots->weekday) {
            *time = tq_time_of_day (candidate);
            return TRUE;
        }
    }
    time->is_doubtful = TRUE;
    return TRUE;
}

static gboolean
resolve_hijri (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int month = pattern->has_argument ? pattern->argument / 100 : slots->hijri;
    int day = pattern->has_argument ? pattern->argument % 100 : slots->day;
    int year = slots->year >= 1900 ? 0 : slots->year; /* "Ramadan 2020": of a civil year */

    if (slots->year >= 1900)
        year = (int) ((tq_days_from_civil (slots->year, 1, 1) - HIJRI_EPOCH_DAYS) / HIJRI_YEAR_DAYS) + 1;
    if (year == 0)
        return nearest_hijri (reader, slots, month, day, ret) && agree_with_weekday (slots, ret);
    if (!tq_date_of_hijri (year, month, day, ret))
        return FALSE;
    if (slots->weekday != 0)
        return agree_with_weekday (slots, ret);
    return slots->year < 1900 || year_of (first_day (ret)) == slots->year || tq_date_of_hijri (year + 1, month, day, ret);
}

/* Meeus, Jones and Butcher's rule for the Gregorian Easter Sunday. */
static gint64
easter_of (int year)
{
    int a = year % 19, b = year / 100, c = year % 100, d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7, f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

    return tq_days_from_civil (year, f / 31, f % 31 + 1);
}

/* The @nth @weekday of a month; 5: the last. */
static gint64
nth_weekday_of (int year, int month, int weekday, int nth)
{
    gint64 day = tq_days_from_civil (year, month, 1);

    day += (weekday - weekday_of (day) + 7) % 7 + 7 * (nth - 1);
    return day < tq_days_from_civil (year, month, 1) + tq_days_in_month (year, month) ? day : day - 7;
}

static gint64
feast_of (const TqDatePattern *pattern, int year)
{
    int argument = pattern->argument;

    if (pattern->op == TQ_DATE_OP_EASTER)
        return easter_of (year) + argument;
    if (pattern->op == TQ_DATE_OP_WEEKDAY_FEAST)
        return nth_weekday_of (year, argument / 1000, argument / 100 % 10, argument / 10 % 10) + argument % 10;
    return tq_days_from_civil (year, argument / 100, argument % 100);
}

static gboolean
resolve_feast (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    int year, month, day;
    gint64 at;

    tq_civil_from_days (feast_of (pattern, has_today (reader) ? year_of (reader->today) : 2000), &year, &month, &day);
    if (slots->has_relation && slots->relation > 0 && has_today (reader))
        year = year_of (reader->today) + (tq_days_from_civil (year_of (reader->today), month, day) <= reader->today);
    else if (slots->has_relation && slots->relation < 0 && has_today (reader))
        year = year_of (reader->today) - (tq_days_from_civil (year_of (reader->today), month, day) >= reader->today);
    else if (!slot_year (reader, slots, month, day, &year))
        return FALSE;
    at = feast_of (pattern, year);
    if (reader->is_isolated && slots->year == 0 && !slots->has_relation && at < reader->today)
        at = feast_of (pattern, year + 1);
    *ret = tq_time_of_day (at);
    return TRUE;
}

typedef gboolean (*ResolveFunc) (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret);

static const ResolveFunc resolvers[TQ_N_DATE_OPS] = {
    [TQ_DATE_OP_DATE] = resolve_date,
    [TQ_DATE_OP_CALENDAR_DAY] = resolve_calendar_day,
    [TQ_DATE_OP_DAY_IN_FIGURES] = resolve_day_in_figures,
    [TQ_DATE_OP_DAY_RANGE] = resolve_day_range,
    [TQ_DATE_OP_MONTH] = resolve_month,
    [TQ_DATE_OP_YEAR] = resolve_year,
    [TQ_DATE_OP_DAY] = resolve_day,
    [TQ_DATE_OP_WEEKDAY] = resolve_weekday,
    [TQ_DATE_OP_WEEKDAY_OF] = resolve_weekday_of,
    [TQ_DATE_OP_NTH_WEEKDAY] = resolve_nth_weekday,
    [TQ_DATE_OP_NTH_PERIOD] = resolve_nth_period,
    [TQ_DATE_OP_DAY_OF] = resolve_day_of,
    [TQ_DATE_OP_PERIOD] = resolve_period,
    [TQ_DATE_OP_PERIOD_OF] = resolve_period_of,
    [TQ_DATE_OP_REST] = resolve_rest,
    [TQ_DATE_OP_PERIODS] = resolve_periods,
    [TQ_DATE_OP_OFFSET] = resolve_offset,
    [TQ_DATE_OP_OFFSET_FROM] = resolve_offset_from,
    [TQ_DATE_OP_WEEKDAYS_ON] = resolve_weekdays_on,
    [TQ_DATE_OP_EDGE] = resolve_edge,
    [TQ_DATE_OP_SEASON] = resolve_season,
    [TQ_DATE_OP_SINCE] = resolve_since,
    [TQ_DATE_OP_UNTIL] = resolve_until,
    [TQ_DATE_OP_BEFORE] = resolve_before,
    [TQ_DATE_OP_RANGE] = resolve_range,
    [TQ_DATE_OP_NIGHT] = resolve_night,
    [TQ_DATE_OP_DECADE] = resolve_decade,
    [TQ_DATE_OP_CENTURY] = resolve_century,
    [TQ_DATE_OP_QUARTER] = resolve_quarter,
    [TQ_DATE_OP_HIJRI] = resolve_hijri,
    [TQ_DATE_OP_FIXED] = resolve_feast,
    [TQ_DATE_OP_EASTER] = resolve_feast,
    [TQ_DATE_OP_WEEKDAY_FEAST] = resolve_feast,
};

/* Operations of which a weekday is a check, not a part: «أمس الخميس», "Tuesday, 5 May". */
static gboolean
is_checked_by_weekday (TqDateOp op)
{
    return op == TQ_DATE_OP_DAY || op == TQ_DATE_OP_CALENDAR_DAY || op == TQ_DATE_OP_DAY_IN_FIGURES || op == TQ_DATE_OP_DATE;
}

gboolean
tq_date_resolve (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots, TqTime *ret)
{
    if ((pattern->is_of_story || pattern->is_ahead) && !reader->is_isolated && tq_date_tense (reader) < pattern->is_ahead)
        return FALSE;
    if (!resolvers[pattern->op](reader, pattern, slots, ret))
        return FALSE;
    if (slots->has_wrong_twin || (slots->weekday != 0 && is_checked_by_weekday (pattern->op) && ret->precision == TQ_PRECISION_DAY &&
                                  weekday_of (first_day (ret)) != slots->weekday)) {
        if (slots->n_dates > 0 && slots->date.is_inferred) /* "Tuesday, Wednesday" are two days */
            return FALSE;
        ret->is_doubtful = TRUE;
    }
    if (slots->part != 0 && (ret->precision < TQ_PRECISION_DAY || !is_bounded (ret)))
        return FALSE;
    if (slots->part != 0 && ret->precision == TQ_PRECISION_DAY) { /* "Tuesday evening" */
        gint64 day = first_day (ret) * TQ_MINUTES_PER_DAY;

        ret->lo = day + slots->part / 100 * 60;
        ret->hi = day + slots->part % 100 * 60;
        ret->precision = TQ_PRECISION_HOUR;
    }
    return TRUE;
}
