/* time.h - civil dates as minutes and back, and as EDTF
 *
 * Days are counted from 1970-01-01, years as astronomers do (0 is 1 BC), both proleptic Gregorian.
 * Method: Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil,
 * civil_from_days); EDTF as ISO 8601-2:2019 has it, levels 0 and 1. */
#ifndef TQ_BASE_TIME_H
#define TQ_BASE_TIME_H

#include <tanaqud/model.h>

gint64 tq_days_from_civil (int year, int month, int day);
void tq_civil_from_days (gint64 days, int *ret_year, int *ret_month, int *ret_day);
int tq_days_in_month (int year, int month);

TqTime tq_time_of_day (gint64 day);                   /* one day */
TqTime tq_time_of_days (gint64 first, gint64 end, TqPrecision precision);
TqTime tq_time_of_month (int year, int month);        /* month may be out of 1 … 12 */
TqTime tq_time_of_year (int year);

gint64 tq_time_day (const TqTime *time);     /* of its beginning */
gint64 tq_time_end_day (const TqTime *time); /* the day after its last */
gboolean tq_time_is_bounded (const TqTime *time);

int tq_day_weekday (gint64 day); /* ISO: 1 Monday … 7 Sunday */
gint64 tq_day_monday (gint64 day); /* of the same week */
int tq_day_year (gint64 day);

/* ---- EDTF ------------------------------------------------------------------------------------ */

/* The date that @text (EDTF level 0: 2021, 2021-07, 2021-07-23) stands for; FALSE if it is none. */
gboolean tq_time_parse_edtf (const char *text, TqTime *ret);

/* EDTF of a time: "2021-07-23", "2021-07-23T06:42", "2021-07"; an interval that is no single one of
 * these: "lo/hi". A date that its own words contradict has the mark of EDTF level 1 for what is
 * uncertain: "2021-07-23?". (transfer full) */
char *tq_time_to_edtf (const TqTime *time);

/* The same and its ends, with nothing allocated. */
#define TQ_EDTF_END_BYTES sizeof "-2021-06-16T08:15"
typedef struct {
    char whole[2 * TQ_EDTF_END_BYTES];
    char lo[TQ_EDTF_END_BYTES]; /* first day (or minute) in it; "" if open */
    char hi[TQ_EDTF_END_BYTES]; /* last day (or minute) in it; "" if open */
} TqEdtf;
void tq_time_write_edtf (const TqTime *time, TqEdtf *ret);

#endif
