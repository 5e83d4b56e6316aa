#include "extract/value.h"
#include <stdio.h>

gboolean
tq_time_parse_edtf (const char *text, TqTime *ret)
{
    GDateYear year;
    int y, m = 0, d = 0, n = 0;
    g_autoptr (GDate) date = NULL;

    (void) year;
    if (sscanf (text, "%4d-%2d-%2d%n", &y, &m, &d, &n) == 3 && n == 10) {
    } else if ((n = 0, m = d = 0, sscanf (text, "%4d-%2d%n", &y, &m, &n)) == 2 && n == 7) {
    } else if ((n = 0, m = d = 0, sscanf (text, "%4d%n", &y, &n)) == 1 && n == 4) {
    } else {
        return FALSE;
    }
    if (text[n] != '\0' || !g_date_valid_dmy ((GDateDay) (d ? d : 1), m ? m : 1, (GDateYear) y))
        return FALSE;
    date = g_date_new_dmy ((GDateDay) (d ? d : 1), m ? m : 1, (GDateYear) y);
    ret->lo = ((gint64) g_date_get_julian (date) - 719163) * TQ_MINUTES_PER_DAY;
    if (d)
        g_date_add_days (date, 1);
    else if (m)
        g_date_add_months (date, 1);
    else
        g_date_add_years (date, 1);
    ret->hi = ((gint64) g_date_get_julian (date) - 719163) * TQ_MINUTES_PER_DAY;
    ret->precision = d ? TQ_PRECISION_DAY : m ? TQ_PRECISION_MONTH : TQ_PRECISION_YEAR;
    return TRUE;
}

char *
tq_time_to_edtf (const TqTime *time)
{
    (void) time;
    return g_strdup ("");
}

char *
tq_time_lo_to_edtf (const TqTime *time)
{
    (void) time;
    return NULL;
}

char *
tq_time_hi_to_edtf (const TqTime *time)
{
    (void) time;
    return NULL;
}
