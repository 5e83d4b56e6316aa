#include "base/time.h"

#include <string.h>

gint64
tq_days_from_civil (int year, int month, int day)
{
    gint64 y = year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400;
    gint64 year_of_era = y - era * 400;
    gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

void
tq_civil_from_days (gint64 days, int *ret_year, int *ret_month, int *ret_day)
{
    gint64 z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097,
           day_of_era = z - era * 146097;
    gint64 year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    gint64 month = (5 * day_of_year + 2) / 153;

    *ret_day = (int) (day_of_year - (153 * month + 2) / 5 + 1);
    *ret_month = (int) (month < 10 ? month + 3 : month - 9);
    *ret_year = (int) (year_of_era + era * 400 + (*ret_month <= 2));
}

int
tq_days_in_month (int year, int month)
{
    return (
        int) (tq_days_from_civil (month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) -
              tq_days_from_civil (year, month, 1));
}

TqTime
tq_time_of_days (gint64 first, gint64 end, TqPrecision precision)
{
    return (TqTime) { .lo = first * TQ_MINUTES_PER_DAY,
                     .hi = end * TQ_MINUTES_PER_DAY,
                     .precision = precision };
}

TqTime
tq_time_of_day (gint64 day)
{
    return tq_time_of_days (day, day + 1, TQ_PRECISION_DAY);
}

TqTime
tq_time_of_month (int year, int month)
{
    while (month > 12) {
        month -= 12;
        year++;
    }
    while (month < 1) {
        month += 12;
        year--;
    }
    return tq_time_of_days (
        tq_days_from_civil (year, month, 1),
        tq_days_from_civil (month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1),
        TQ_PRECISION_MONTH);
}

TqTime
tq_time_of_year (int year)
{
    return tq_time_of_days (tq_days_from_civil (year, 1, 1), tq_days_from_civil (year + 1, 1, 1),
                            TQ_PRECISION_YEAR);
}

static gint64
floor_day (gint64 minutes)
{
    return minutes >= 0 ? minutes / TQ_MINUTES_PER_DAY
                        : -((-minutes + TQ_MINUTES_PER_DAY - 1) / TQ_MINUTES_PER_DAY);
}

gint64
tq_time_day (const TqTime *time)
{
    return floor_day (time->lo == TQ_TIME_PAST ? time->hi - 1 : time->lo);
}

gint64
tq_time_end_day (const TqTime *time)
{
    return floor_day (time->hi);
}

gboolean
tq_time_is_bounded (const TqTime *time)
{
    return time->lo != TQ_TIME_PAST && time->hi != TQ_TIME_FUTURE;
}

int
tq_day_weekday (gint64 day)
{
    return (int) (((day + 3) % 7 + 7) % 7) + 1;
}

gint64
tq_day_monday (gint64 day)
{
    return day - (tq_day_weekday (day) - 1);
}

int
tq_day_year (gint64 day)
{
    int year, month, day_of_month;

    tq_civil_from_days (day, &year, &month, &day_of_month);
    return year;
}

/* ---- EDTF ------------------------------------------------------------------------------------ */

/* Exactly @n digits at *@text, which is moved behind them. */
static gboolean
read_digits (const char **text, guint n, int *ret)
{
    *ret = 0;
    for (guint i = 0; i < n; i++, (*text)++) {
        if (!g_ascii_isdigit (**text))
            return FALSE;
        *ret = *ret * 10 + (**text - '0');
    }
    return TRUE;
}

gboolean
tq_time_parse_edtf (const char *text, TqTime *ret)
{
    int year, month, day;

    if (!read_digits (&text, 4, &year) || year < 1)
        return FALSE;
    if (*text == '\0') {
        *ret = tq_time_of_year (year);
        return TRUE;
    }
    if (*text++ != '-' || !read_digits (&text, 2, &month) || month < 1 || month > 12)
        return FALSE;
    if (*text == '\0') {
        *ret = tq_time_of_month (year, month);
        return TRUE;
    }
    if (*text++ != '-' || !read_digits (&text, 2, &day) || day < 1 ||
        day > tq_days_in_month (year, month))
        return FALSE;
    if (*text != '\0' && *text != 'T')
        return FALSE;
    *ret = tq_time_of_day (tq_days_from_civil (year, month, day));
    return TRUE;
}

/* @n digits, and what follows them. */
static char *
put_digits (char *at, int value, guint n, char mark)
{
    for (guint i = n; i > 0; i--, value /= 10)
        at[i - 1] = (char) ('0' + value % 10);
    at[n] = mark;
    return at + n + 1;
}

/* A year of four digits, and behind it a mark. */
static char *
put_year (char *at, int year, char mark)
{
    if (year < 0)
        *at++ = '-';
    return put_digits (at, MIN (ABS (year), 9999), 4, mark);
}

/* Returns: where its NUL is. */
static char *
put_day (char *at, gint64 day)
{
    int year, month, day_of_month;

    tq_civil_from_days (day, &year, &month, &day_of_month);
    at = put_digits (put_year (at, year, '-'), month, 2, '-');
    return put_digits (at, day_of_month, 2, '\0') - 1;
}

static void
put_minute (char *at, gint64 minute)
{
    int of_day = (int) (minute - floor_day (minute) * TQ_MINUTES_PER_DAY);

    at = put_day (at, floor_day (minute));
    *at++ = 'T';
    put_digits (put_digits (at, of_day / 60, 2, ':'), of_day % 60, 2, '\0');
}

static gboolean
is_finer_than_day (const TqTime *time)
{
    return time->precision >= TQ_PRECISION_HOUR;
}

/* "" where the end is open. @minute: the first one, or the last. */
static void
put_end (char *at, const TqTime *time, gboolean is_open, gint64 minute)
{
    *at = '\0';
    if (is_open || time->precision == TQ_PRECISION_NONE)
        return;
    if (is_finer_than_day (time))
        put_minute (at, minute);
    else
        put_day (at, floor_day (minute));
}

/* A whole year or month as "2021" or "2021-07"; FALSE if the interval is none. */
static gboolean
put_calendar_unit (char *at, const TqTime *time)
{
    int year, month, day;
    TqTime whole;

    tq_civil_from_days (floor_day (time->lo), &year, &month, &day);
    whole = tq_time_of_year (year);
    if (whole.lo == time->lo && whole.hi == time->hi) {
        put_year (at, year, '\0');
        return TRUE;
    }
    whole = tq_time_of_month (year, month);
    if (whole.lo != time->lo || whole.hi != time->hi)
        return FALSE;
    put_digits (put_year (at, year, '-'), month, 2, '\0');
    return TRUE;
}

void
tq_time_write_edtf (const TqTime *time, TqEdtf *ret)
{
    put_end (ret->lo, time, time->lo == TQ_TIME_PAST, time->lo);
    put_end (ret->hi, time, time->hi == TQ_TIME_FUTURE, time->hi - 1);
    if (ret->lo[0] != '\0' && strcmp (ret->lo, ret->hi) == 0)
        g_stpcpy (g_stpcpy (ret->whole, ret->lo), time->is_doubtful ? "?" : "");
    else if (ret->lo[0] == '\0' || ret->hi[0] == '\0' || is_finer_than_day (time) ||
             !put_calendar_unit (ret->whole, time))
        g_stpcpy (g_stpcpy (g_stpcpy (ret->whole, ret->lo[0] != '\0' ? ret->lo : ".."), "/"),
                  ret->hi[0] != '\0' ? ret->hi : "..");
}

char *
tq_time_to_edtf (const TqTime *time)
{
    TqEdtf edtf;

    tq_time_write_edtf (time, &edtf);
    return g_strdup (edtf.whole);
}
