/* date-clock-private.h - what the files that read clock times share
 *
 *   date-clock.c          the words before and behind the hour; which half of the day is meant
 *   date-clock-figure.c   hours in figures
 *   date-clock-word.c     hours and minutes in words
 *   date-clock-day.c      the day beside a time, and spans of two times (date-private.h) */
#ifndef TQ_EXTRACT_DATE_CLOCK_PRIVATE_H
#define TQ_EXTRACT_DATE_CLOCK_PRIVATE_H

#include "extract/date-private.h"

/* Half of the day: what is added to an hour up to twelve. */
enum {
    TQ_HALF_NONE = -1, /* not said */
    TQ_HALF_AM = 0,
    TQ_HALF_PM = 12,
    TQ_HALF_NIGHT = 18, /* before midnight from six o'clock on, else behind it */
};

typedef struct {
    const TqDateReader *reader;
    guint end; /* token after the hour */
    int hour, minute;
    int half; /* that is glued to the hour, "6am"; else TQ_HALF_NONE */
    gboolean has_cue; /* a word before it that a clock time may follow */
    /* and "two hours" as one: « vers deux heures », not "about two hours", which something takes */
    gboolean may_be_hours;
    gboolean is_at;      /* that word gives the time, not a number: at */
    gboolean is_beside;  /* or what is near it: "shortly before" */
    gboolean is_behind;  /* a preposition that dates stand behind: «في الثامنة والنصف» */
    gboolean is_certain; /* can be nothing else */
    gboolean is_of_24;   /* written as the hours of a whole day are: 3h17, 03:17 */
} TqClock;

/* One way to tell an hour, which begins at the token @at. FALSE if it does not; else the hour, what
 * is said of it and its end are filled. */
typedef gboolean TqClockShape (TqClock *clock, guint at);

/* date-clock-figure.c */
TqClockShape tq_clock_take_glued, tq_clock_take_glued_half, tq_clock_take_dotted,
    tq_clock_take_figures;

/* date-clock-word.c */
TqClockShape tq_clock_take_minutes_first, tq_clock_take_words;

/* What is added to the hour before @at, or taken from it, in hours. Returns the token after it, or
 * 0. */
guint tq_clock_minutes_behind (const TqDateReader *reader, guint at, double *ret);

/* Hour and minute of @hour, with its fraction. */
void tq_clock_set_hour (TqClock *clock, double hour);

/* ---- date-clock.c */

/* "O'clock", "h"; a word for hours where what follows does not make it a distance: "à 8 heures du
 * matin", not "à 3 heures de route". */
gboolean tq_clock_is_hour_mark (const TqDateReader *reader, guint at);

/* Each returns the token after it, or 0. */

/* A word for AM or PM, also spelt with dots: a . m . One letter alone may be a unit too. */
guint tq_clock_half_at (const TqClock *clock, guint at, int *ret);

/* "in the evening", «من مساء», "du matin": the half that the part of the day is in. */
guint tq_clock_part_at (const TqDateReader *reader, guint at, int *ret);

#endif
