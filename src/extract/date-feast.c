/* date-feast.c - the Hijri calendar, and feasts of both calendars */
#include "extract/date-resolve.h"

#include <unicode/ucal.h>

#define HIJRI_EPOCH_DAYS (-492148) /* 16 July 622 (Julian), in days from 1970 */
#define HIJRI_YEAR_DAYS 354.367

/* A year beside a Hijri month is a civil one from here on. */
#define MIN_CIVIL_YEAR 1900

/* ---- the Hijri calendar ---------------------------------------------------------------------- */

/* Umm al-Qura, as the Gulf states count; other countries may be a day off, so a day is approximate.
 * @day 0: the whole month. */
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
    if (day <= 0)
        /* ucal_add() would count the days of all years before */
        ucal_setDateTime (calendar, year, month, 1, 0, 0, 0, &status);
    end = (gint64) floor (ucal_getMillis (calendar, &status) / 86400000.0);
    ucal_close (calendar);
    if (U_FAILURE (status))
        return FALSE;
    *ret = day > 0 ? tq_time_of_day (first) : tq_time_of_days (first, end, TQ_PRECISION_MONTH);
    ret->is_approx = TRUE;
    return TRUE;
}

gboolean
tq_date_hijri_year (int year, TqTime *ret)
{
    TqTime first, last;

    if (!tq_date_of_hijri (year, 1, 0, &first) || !tq_date_of_hijri (year, 12, 0, &last))
        return FALSE;
    *ret = (TqTime) {
        .lo = first.lo,
        .hi = last.hi,
        .precision = TQ_PRECISION_YEAR,
        .is_approx = TRUE,
    };
    return TRUE;
}

/* By its mean length: at a turn of the year it may be one off. */
static int
hijri_year_of (gint64 day)
{
    return (int) ((day - HIJRI_EPOCH_DAYS) / HIJRI_YEAR_DAYS) + 1;
}

/* The one nearest to the article's date, or the last or next one if the words say so. */
static gboolean
nearest_hijri (TqDateReader *reader, const TqDateSlots *slots, int month, int day, TqTime *ret)
{
    /* a programme of events looks ahead */
    int year, tense = reader->is_isolated ? 1 : tq_date_tense (reader);
    gint64 best = G_MAXINT64;

    if (!tq_date_has_today (reader))
        return FALSE;
    year = hijri_year_of (reader->today);
    for (int candidate = year - 1; candidate <= year + 1; candidate++) {
        TqTime time;
        gint64 gap;

        if (!tq_date_of_hijri (candidate, month, day, &time))
            continue;
        gap = tq_time_day (&time) <= reader->today && reader->today < tq_time_end_day (&time)
                  ? 0
                  : tq_time_day (&time) - reader->today;
        if (slots->has_relation &&
            ((slots->relation < 0 && gap >= 0) || (slots->relation > 0 && gap <= 0)))
            continue;
        if (gap * tense < 0)
            gap *= 2;
        if (ABS (gap) < best) {
            best = ABS (gap);
            *ret = time;
        }
    }
    return best != G_MAXINT64;
}

gboolean
tq_date_agree_with_weekday (TqTime *time, int weekday)
{
    static const int shifts[] = { 0, 1, -1 };
    gint64 day = tq_time_day (time);

    for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
        if (tq_day_weekday (day + shifts[i]) == weekday) {
            *time = tq_time_of_day (day + shifts[i]);
            return TRUE;
        }
    return FALSE;
}

gboolean
tq_date_resolve_hijri (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                       TqTime *ret)
{
    int month = pattern->has_argument ? pattern->argument / 100 : slots->hijri;
    int day = pattern->has_argument ? pattern->argument % 100 : slots->day;
    gboolean is_civil = slots->year >= MIN_CIVIL_YEAR; /* "Ramadan 2020" */
    int year = is_civil ? hijri_year_of (tq_days_from_civil (slots->year, 1, 1)) : slots->year;

    if (year == 0)
        return nearest_hijri (reader, slots, month, day, ret);
    if (!tq_date_of_hijri (year, month, day, ret))
        return FALSE;
    return !is_civil || tq_day_year (tq_time_day (ret)) == slots->year ||
           tq_date_of_hijri (year + 1, month, day, ret);
}

/* ---- feasts ---------------------------------------------------------------------------------- */

/* Meeus, Jones and Butcher's rule for the Gregorian Easter Sunday. */
static gint64
easter_of (int year)
{
    int a = year % 19, b = year / 100, c = year % 100,
        d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7,
        f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

    return tq_days_from_civil (year, f / 31, f % 31 + 1);
}

/* The @nth @weekday of a month; 5: the last. */
static gint64
nth_weekday_of (int year, int month, int weekday, int nth)
{
    gint64 day = tq_days_from_civil (year, month, 1);

    day += (weekday - tq_day_weekday (day) + 7) % 7 + 7 * (nth - 1);
    return day < tq_days_from_civil (year, month, 1) + tq_days_in_month (year, month) ? day
                                                                                      : day - 7;
}

static gint64
feast_of (const TqDatePattern *pattern, int year)
{
    int argument = pattern->argument;

    if (pattern->op == TQ_DATE_OP_EASTER)
        return easter_of (year) + argument;
    if (pattern->op == TQ_DATE_OP_WEEKDAY_FEAST)
        return nth_weekday_of (year, argument / 1000, argument / 100 % 10, argument / 10 % 10) +
               argument % 10;
    return tq_days_from_civil (year, argument / 100, argument % 100);
}

/* By which the month of a feast is found where the article has no date. */
#define ANY_YEAR 2000

gboolean
tq_date_resolve_feast (TqDateReader *reader, const TqDatePattern *pattern, const TqDateSlots *slots,
                       TqTime *ret)
{
    gboolean has_today = tq_date_has_today (reader);
    int this_year = has_today ? tq_day_year (reader->today) : ANY_YEAR, year, month, day;
    gint64 at;

    tq_civil_from_days (feast_of (pattern, this_year), &year, &month, &day);
    if (slots->has_relation && slots->relation > 0 && has_today)
        year = this_year + (tq_days_from_civil (this_year, month, day) <= reader->today);
    else if (slots->has_relation && slots->relation < 0 && has_today)
        year = this_year - (tq_days_from_civil (this_year, month, day) >= reader->today);
    else if (!tq_date_slot_year (reader, slots, month, day, &year))
        return FALSE;
    at = feast_of (pattern, year);
    if (reader->is_isolated && slots->year == 0 && !slots->has_relation && at < reader->today)
        at = feast_of (pattern, year + 1);
    *ret = tq_time_of_day (at);
    return TRUE;
}
