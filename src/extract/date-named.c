/* date-named.c - days, months, years and what is longer by their names and figures; weekdays
 *
 * What the words leave out is the nearest to the article's date: "5 March", "Friday 15", "last
 * March". */
#include "extract/date-resolve.h"

/* Dates without a year: how far back and ahead the day may lie, in days. What is planned looks
 * ahead, what is over looks back. */
#define MAX_BACK_DAYS 183
#define MAX_BACK_PLANNED_DAYS 92
/* tickets were sold for a day of next month: three months ahead stay open */
#define MAX_BACK_PAST_DAYS 273
#define MAX_BACK_SINCE_DAYS 365

/* "Friday 15": how far back it may lie where the text looks ahead, if the weekday agrees. */
#define MAX_BACK_WEEKDAY_DAYS 31

/* Arguments of the operation "era", and its last year. */
#define ERA_HIJRI 2
#define MAX_ERA_YEAR 9999

/* ---- the year that is left out --------------------------------------------------------------- */

gboolean
tq_date_has_today (const TqDateReader *reader)
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
    case TQ_DATE_TENSE_SINCE:
        return reader->today - MAX_BACK_SINCE_DAYS;
    default:
        return reader->today - MAX_BACK_DAYS;
    }
}

/* The year that puts a month and day into the window about the article's date; @is_day: a day of
 * the month is told. */
static int
nearest_year (TqDateReader *reader, int month, int day, gboolean is_day)
{
    int year = tq_day_year (reader->today) - 1;
    gint64 limit = is_day && tq_date_is_of_past (reader) ? reader->today - MAX_BACK_SINCE_DAYS
                                                         : back_limit (reader);

    while (tq_days_from_civil (year, month, MIN (day, 28)) < limit)
        year++;
    return year;
}

/* "6 September next": the next one after the article's date; last: the last one before it. */
static int
year_by_relation (TqDateReader *reader, int month, int day, int relation)
{
    int year = tq_day_year (reader->today);
    gint64 at = tq_days_from_civil (year, month, MIN (day, 28));

    if (relation > 0)
        return at > reader->today ? year : year + 1;
    return relation < 0 && at >= reader->today ? year - 1 : year;
}

int
tq_date_full_year (int short_year)
{
    return short_year + (short_year < 40 ? 2000 : 1900);
}

TqTime
tq_date_of_years (int first, int end, TqPrecision precision)
{
    return tq_time_of_days (tq_days_from_civil (first, 1, 1), tq_days_from_civil (end, 1, 1),
                            precision);
}

TqTime
tq_date_of_three_months (int year, int first)
{
    TqTime time = tq_time_of_month (year, first), last = tq_time_of_month (year, first + 2);

    time.hi = last.hi;
    time.precision = TQ_PRECISION_SEASON;
    return time;
}

gboolean
tq_date_slot_year (TqDateReader *reader, const TqDateSlots *slots, int month, int day, int *ret)
{
    if (slots->n_dates > 0) { /* "March of last year" */
        TqTime whole;

        if (!tq_time_is_bounded (&slots->date))
            return FALSE;
        *ret = tq_day_year (tq_time_day (&slots->date));
        whole = tq_time_of_year (*ret);
        return whole.lo == slots->date.lo && whole.hi == slots->date.hi;
    }
    if (slots->year != 0 || slots->has_short_year)
        *ret = slots->has_short_year ? tq_date_full_year (slots->year) : slots->year;
    else if (!tq_date_has_today (reader))
        return FALSE;
    else if (slots->has_relation)
        *ret = year_by_relation (reader, month, day, slots->relation);
    else
        *ret = nearest_year (reader, month, day, slots->day != 0);
    return TRUE;
}

/* ---- named days ------------------------------------------------------------------------------ */

/* A day of the month without the month: nearest, and on its weekday if that is said. */
static gboolean
nearest_day_of_month (TqDateReader *reader, const TqDateSlots *slots, TqTime *ret)
{
    int year, month, day;
    gint64 best = 0;

    if (!tq_date_has_today (reader))
        return FALSE;
    tq_civil_from_days (reader->today, &year, &month, &day);
    for (int shift = -11; shift <= 11; shift++) {
        TqTime whole = tq_time_of_month (year, month + shift);
        gint64 candidate = tq_time_day (&whole) + slots->day - 1;

        if (slots->day > tq_time_end_day (&whole) - tq_time_day (&whole) ||
            (slots->weekday == 0 && ABS (shift) > 1) ||
            (slots->weekday != 0 && tq_day_weekday (candidate) != slots->weekday))
            continue;
        if (candidate < reader->today - (slots->weekday != 0 ? MAX_BACK_WEEKDAY_DAYS : 0) &&
            (reader->is_isolated || tq_date_tense (reader) > 0))
            continue;
        if (best == 0 || ABS (candidate - reader->today) < ABS (best - reader->today))
            best = candidate;
    }
    *ret = tq_time_of_day (best);
    ret->is_inferred = TRUE;
    return best != 0;
}

/* In a programme of events the weekday tells the year that is left out: "Fri, Jul 18". A text that
 * tells of what was errs in the weekday rather than by a year. */
static int
year_of_weekday (TqDateReader *reader, const TqDateSlots *slots, int month, int year)
{
    for (int later = year; reader->is_isolated && slots->weekday != 0 && later < year + 3; later++)
        if (tq_day_weekday (tq_days_from_civil (later, month, slots->day)) == slots->weekday)
            return later;
    return year;
}

gboolean
tq_date_resolve_calendar_day (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                              const TqDateSlots *slots, TqTime *ret)
{
    int year;

    if (slots->month == 0)
        return nearest_day_of_month (reader, slots, ret);
    if (!tq_date_slot_year (reader, slots, slots->month, slots->day, &year) ||
        slots->day > tq_days_in_month (year, slots->month))
        return FALSE;
    if (slots->year == 0)
        year = year_of_weekday (reader, slots, slots->month, year);
    *ret = tq_time_of_day (tq_days_from_civil (year, slots->month, slots->day));
    ret->is_inferred = slots->year == 0 && !slots->has_short_year;
    /* "الثلاثاء الأول من أكتوبر": the weekday tells the first Tuesday from Tuesday the first. */
    return slots->weekday == 0 || slots->day > 5 ||
           tq_day_weekday (tq_time_day (ret)) == slots->weekday;
}

gboolean
tq_date_resolve_day_in_figures (TqDateReader *reader, const TqDatePattern *pattern,
                                const TqDateSlots *figures, TqTime *ret)
{
    gboolean is_month_first =
        reader->sentence->pack->is_month_first ? figures->day <= 12 : figures->day2 > 12;
    TqDateSlots slots = *figures;

    slots.month = is_month_first ? figures->day : figures->day2;
    slots.day = is_month_first ? figures->day2 : figures->day;
    slots.day2 = 0;
    return slots.month <= 12 && tq_date_resolve_calendar_day (reader, pattern, &slots, ret);
}

gboolean
tq_date_resolve_day_range (TqDateReader *reader, const TqDatePattern *pattern G_GNUC_UNUSED,
                           const TqDateSlots *slots, TqTime *ret)
{
    int year;
    gint64 first;

    /* "put off from 3 to 18 May" */
    if (tq_date_opens_span (reader->sentence, reader->from) && tq_date_is_moved (reader))
        return FALSE;
    if (slots->month == 0) { /* "du 13 au 18" */
        if (slots->day2 <= slots->day || !nearest_day_of_month (reader, slots, ret))
            return FALSE;
        *ret =
            tq_time_of_days (tq_time_day (ret), tq_time_day (ret) + slots->day2 - slots->day + 1,
                             TQ_PRECISION_WEEK);
        return TRUE;
    }
    if (slots->day2 <= slots->day ||
        !tq_date_slot_year (reader, slots, slots->month, slots->day, &year) ||
        slots->day2 > tq_days_in_month (year, slots->month))
        return FALSE;
    first = tq_days_from_civil (year, slots->month, slots->day);
    *ret = tq_time_of_days (first, first + slots->day2 - slots->day + 1, TQ_PRECISION_WEEK);
    return TRUE;
}

/* "last March": the one before this month. */
static int
year_of_month_by_relation (const TqDateReader *reader, int month, int relation)
{
    int year, this_month, day;

    tq_civil_from_days (reader->today, &year, &this_month, &day);
    if (relation < 0)
        return year - (month >= this_month);
    return year + (relation > 0 && month <= this_month);
}

gboolean
tq_date_resolve_month (TqDateReader *reader, const TqDatePattern *pattern,
                       const TqDateSlots *slots, TqTime *ret)
{
    int first = slots->month != 0 ? slots->month : slots->day; /* "month 11" */
    int last = slots->month2 != 0 ? slots->month2 : first, year;
    gboolean has_relation = slots->has_relation || pattern->argument != 0;
    TqTime end;

    if (first > 12 || (last != first && last != first % 12 + 1))
        return FALSE;
    if (has_relation && slots->year == 0) {
        if (!tq_date_has_today (reader))
            return FALSE;
        year = year_of_month_by_relation (
            reader, last, slots->has_relation ? slots->relation : pattern->argument);
    } else if (!tq_date_slot_year (reader, slots, last, 15, &year)) {
        return FALSE;
    }
    year += pattern->argument;
    end = tq_time_of_month (year, last);
    *ret = tq_time_of_month (year - (first > last), first);
    ret->hi = end.hi;
    ret->is_inferred = slots->year == 0 && !slots->has_short_year;
    return TRUE;
}

gboolean
tq_date_resolve_year (TqDateReader *reader G_GNUC_UNUSED,
                      const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots,
                      TqTime *ret)
{
    *ret = tq_time_of_year (slots->has_short_year ? tq_date_full_year (slots->year) : slots->year);
    return slots->year != 0 || slots->has_short_year;
}

/* "44 BC", "10 August 88 CE", «عام 1442 هـ». There is no year 0: 1 BC is the year before 1. */
gboolean
tq_date_resolve_era (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern,
                     const TqDateSlots *slots, TqTime *ret)
{
    double n = slots->n_numbers > 0 ? slots->n[0] : 0;
    int year = pattern->argument < 0 ? 1 - (int) n : (int) n;

    if (n < 1 || n > MAX_ERA_YEAR || n != floor (n) ||
        slots->day > (slots->month != 0 ? tq_days_in_month (year, slots->month) : 0))
        return FALSE;
    if (pattern->argument == ERA_HIJRI)
        return tq_date_hijri_year (year, ret);
    *ret = slots->month == 0 ? tq_time_of_year (year)
         : slots->day == 0   ? tq_time_of_month (year, slots->month)
                             : tq_time_of_day (tq_days_from_civil (year, slots->month, slots->day));
    return TRUE;
}

/* "the nineties", "the 2010s" */
gboolean
tq_date_resolve_decade (TqDateReader *reader G_GNUC_UNUSED, const TqDatePattern *pattern,
                        const TqDateSlots *slots, TqTime *ret)
{
    int year = pattern->has_argument   ? pattern->argument
               : slots->has_short_year ? tq_date_full_year (slots->year)
                                       : slots->year;

    if (year < 100)
        year += year < 20 ? 2000 : 1900;
    if (year % 10 != 0)
        return FALSE;
    *ret = tq_date_of_years (year, year + 10, TQ_PRECISION_DECADE);
    return TRUE;
}

/* "the 19th century", «القرن الـ19» */
gboolean
tq_date_resolve_century (TqDateReader *reader G_GNUC_UNUSED,
                         const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots,
                         TqTime *ret)
{
    int century = slots->n_numbers > 0 ? (int) slots->n[0] : slots->ordinal;

    if (century < 5 || century > 22)
        return FALSE;
    *ret = tq_date_of_years (century * 100 - 99, century * 100 + 1, TQ_PRECISION_CENTURY);
    return TRUE;
}

/* "today, Monday", published on Tuesday: articles are published up to two days after they were
 * written, never before. */
#define MAX_DELAY_DAYS 2

static gint64
written_day (const TqDateSlots *slots, gint64 day)
{
    for (int delay = 0; slots->weekday != 0 && delay <= MAX_DELAY_DAYS; delay++)
        if (tq_day_weekday (day - delay) == slots->weekday)
            return day - delay;
    return day;
}

gboolean
tq_date_resolve_day (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                     TqTime *ret)
{
    if (!tq_date_has_today (reader))
        return FALSE;
    *ret = tq_time_of_day (written_day (slots, reader->today + slots->shift + pattern->argument));
    ret->is_inferred = TRUE;
    return TRUE;
}

/* ---- weekdays -------------------------------------------------------------------------------- */

/* The last one before today or the next one after it; "next" is that of the next week where the
 * language means so. */
static gint64
weekday_by_relation (TqDateReader *reader, const TqDateSlots *slots)
{
    int back = (tq_day_weekday (reader->today) - slots->weekday + 7) % 7;

    if (slots->relation < 0)
        return reader->today - (back == 0 ? 7 : back);
    if (reader->sentence->pack->is_next_of_next_week && !slots->is_nearest)
        return tq_day_monday (reader->today) + 7 + slots->weekday - 1;
    return reader->today + (7 - back);
}

gboolean
tq_date_resolve_weekday (TqDateReader *reader, const TqDatePattern *pattern,
                         const TqDateSlots *slots, TqTime *ret)
{
    gint64 day;
    int back;

    if (!tq_date_has_today (reader))
        return FALSE;
    back = (tq_day_weekday (reader->today) - slots->weekday + 7) % 7;
    if (pattern->has_argument)
        day = tq_day_monday (reader->today) + 7 * pattern->argument + slots->weekday - 1;
    else if (slots->has_relation && slots->relation == 0)
        day = tq_day_monday (reader->today) + slots->weekday - 1;
    else if (slots->has_relation)
        day = weekday_by_relation (reader, slots);
    else if (back != 0 && (reader->is_isolated || tq_date_tense (reader) > 0))
        day = reader->today + 7 - back;
    else
        day = reader->today - back;
    *ret = tq_time_of_day (day);
    ret->is_inferred = TRUE;
    return TRUE;
}

gboolean
tq_date_resolve_weekday_of (TqDateReader *reader G_GNUC_UNUSED,
                            const TqDatePattern *pattern G_GNUC_UNUSED, const TqDateSlots *slots,
                            TqTime *ret)
{
    if (!tq_time_is_bounded (&slots->date) || slots->date.precision != TQ_PRECISION_WEEK ||
        !tq_date_is_one_period (&slots->date))
        return FALSE;
    *ret = tq_time_of_day (tq_day_monday (tq_time_day (&slots->date)) + slots->weekday - 1);
    ret->is_inferred = TRUE;
    return TRUE;
}

gboolean
tq_date_resolve_nth_weekday (TqDateReader *reader, const TqDatePattern *pattern,
                             const TqDateSlots *slots, TqTime *ret)
{
    TqTime whole = slots->date;
    gint64 day;

    if (pattern->has_argument && tq_time_is_bounded (&whole)) /* "the third Tuesday after 3 May" */
        whole.lo = whole.hi;
    if (slots->n_dates == 0) { /* "the second Sunday": of this month */
        int year, month, day_of_month;

        if (!tq_date_has_today (reader) || slots->ordinal < 1)
            return FALSE;
        tq_civil_from_days (reader->today, &year, &month, &day_of_month);
        whole = tq_time_of_month (year, month);
    }
    if (!tq_time_is_bounded (&whole) || slots->ordinal == 0)
        return FALSE;
    if (slots->ordinal < 0) {
        day = tq_time_end_day (&whole) - 1;
        day -= (tq_day_weekday (day) - slots->weekday + 7) % 7;
    } else {
        day = tq_time_day (&whole);
        day += (slots->weekday - tq_day_weekday (day) + 7) % 7 + 7 * (slots->ordinal - 1);
    }
    if (day < tq_time_day (&whole) || (!pattern->has_argument && day >= tq_time_end_day (&whole)))
        return FALSE;
    *ret = tq_time_of_day (day);
    return TRUE;
}

gboolean
tq_date_resolve_weekdays_on (TqDateReader *reader, const TqDatePattern *pattern,
                             const TqDateSlots *slots, TqTime *ret)
{
    /* "two Fridays ago", "Friday after next" */
    double n = slots->n_numbers > 0 ? slots->n[0] : ABS (pattern->argument);
    int back;

    if (!tq_date_has_today (reader) || n != floor (n) || n > 1000)
        return FALSE;
    back = (tq_day_weekday (reader->today) - slots->weekday + 7) % 7;
    *ret = tq_time_of_day (pattern->argument < 0
                               ? reader->today - (back == 0 ? 7 : back) - 7 * ((gint64) n - 1)
                               : reader->today + 7 - back + 7 * ((gint64) n - 1));
    ret->is_inferred = TRUE;
    return TRUE;
}
