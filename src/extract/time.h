/* time.h - civil dates as minutes and back
 *
 * Method: Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days). */
#ifndef TQ_EXTRACT_TIME_H
#define TQ_EXTRACT_TIME_H

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

#endif
