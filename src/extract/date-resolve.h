/* date-resolve.h - what the files that resolve dates share
 *
 *   date-named.c    days, months, years and what is longer by their names and figures; weekdays
 *   date-period.c   periods of the calendar, and which one of another they are
 *   date-offset.c   distances in them
 *   date-part.c     their parts
 *   date-feast.c    the Hijri calendar, and feasts of both calendars
 *   date-resolve.c  spans between dates; the table of operations; what is said twice
 *
 * A resolver is one operation of src/pack/date-table.h: FALSE if there is no such day, or the
 * article's date is needed and unknown. */
#ifndef TQ_EXTRACT_DATE_RESOLVE_H
#define TQ_EXTRACT_DATE_RESOLVE_H

#include "extract/date-private.h"

gboolean tq_date_has_today (const TqDateReader *reader);

/* 21 -> 2021, 85 -> 1985 */
int tq_date_full_year (int short_year);

/* The years from @first on, without @end. */
TqTime tq_date_of_years (int first, int end, TqPrecision precision);

/* The season that begins with the month @first, which may be out of 1 … 12. */
TqTime tq_date_of_three_months (int year, int first);

/* The year as written, by its relation ("next 6 September"), or the one that puts the day nearest
 * to the article's date. */
gboolean
tq_date_slot_year (TqDateReader *reader, const TqDateSlots *slots, int month, int day, int *ret);

/* @n periods from @day, to the day. Months keep the day of the month where they can. FALSE if it is
 * out of all calendars. */
gboolean tq_date_add_periods (gint64 day, int period, double n, gint64 *ret);

/* The period of the calendar that is @shift periods from the one that the day @at lies in, or from
 * the present one. */
gboolean tq_date_period_at (gint64 at, int period, int shift, TqTime *ret);
gboolean tq_date_present_period (const TqDateReader *reader, int period, int shift, TqTime *ret);

/* Whether @time is no longer than a period of its precision: "March to May" is no month, "Monday to
 * Wednesday" no week. */
gboolean tq_date_is_one_period (const TqTime *time);

/* The months of a Hijri year; FALSE out of TQ_MIN_HIJRI_YEAR … TQ_MAX_HIJRI_YEAR. */
gboolean tq_date_hijri_year (int year, TqTime *ret);

/* The weekday tells which of the days that the calendars of two countries make of one date, a day
 * apart at most. FALSE if none is. */
gboolean tq_date_agree_with_weekday (TqTime *time, int weekday);

typedef gboolean TqDateResolver (TqDateReader *reader, const TqDatePattern *pattern,
                                 const TqDateSlots *slots, TqTime *ret);

/* date-named.c */
TqDateResolver tq_date_resolve_calendar_day, tq_date_resolve_day_in_figures,
    tq_date_resolve_day_range, tq_date_resolve_month, tq_date_resolve_year, tq_date_resolve_era,
    tq_date_resolve_decade, tq_date_resolve_century, tq_date_resolve_day, tq_date_resolve_weekday,
    tq_date_resolve_weekday_of, tq_date_resolve_nth_weekday, tq_date_resolve_weekdays_on;

/* date-period.c */
TqDateResolver tq_date_resolve_period, tq_date_resolve_period_of, tq_date_resolve_rest,
    tq_date_resolve_periods, tq_date_resolve_periods_of, tq_date_resolve_nth_period,
    tq_date_resolve_day_of, tq_date_resolve_weekend;

/* date-offset.c */
TqDateResolver tq_date_resolve_offset, tq_date_resolve_offset_from, tq_date_resolve_day_from;

/* date-part.c */
TqDateResolver tq_date_resolve_half, tq_date_resolve_edge, tq_date_resolve_season,
    tq_date_resolve_quarter;

/* date-feast.c */
TqDateResolver tq_date_resolve_hijri, tq_date_resolve_feast;

#endif
