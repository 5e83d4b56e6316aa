/* calendar.h - words of time in one language: rows `word  class  value` of <lang>/calendar.tsv
 *
 * A word is one folded word or two parted by a space (كانون الثاني). How they make dates is
 * told by the patterns of <lang>/dates.tsv (src/pack/date-table.h). */
#ifndef TQ_PACK_CALENDAR_H
#define TQ_PACK_CALENDAR_H

#include <glib.h>

#include "pack/sieve.h"

#define TQ_CALENDAR_CLASSES(X) \
    X (MONTH, "month")           /* 1 … 12 */ \
    X (MONTH_CAPITAL, "month-capital") /* a common word too, a month only with a capital: May */ \
    X (MONTH_START, "month-start") /* nothing but the first word of a name of two words */ \
    X (HIJRI_MONTH, "hijri-month") \
    X (WEEKDAY, "weekday")       /* 1 Monday … 7 */ \
    X (WEEKDAY_CAPITAL, "weekday-capital") /* Sun */ \
    /* a common word too, a weekday only behind an ordinal: أول أحد */ \
    X (WEEKDAY_ORDINAL, "weekday-ordinal") \
    X (DAY, "day")               /* days from the article's: -1 yesterday */ \
    X (DAY_WORD, "day-word")     /* the word "day" */ \
    X (YEAR_WORD, "year-word")   /* the word "year": a period, and before a bare year */ \
    /* a bare year may follow: during; 1: and lies ahead: until; 2: also in words: "in nineteen \
     * eighty-four"; 3: so too, and lies behind: since; 4: until */ \
    X (YEAR_CUE, "year-cue") \
    /* between the century and a year below ten: "nineteen oh five" */ \
    X (YEAR_ZERO, "year-zero") \
    /* what follows lies ahead: for; 1: and a date that begins with it too: اعتبارا */ \
    X (TOWARD, "toward") \
    /* of a day: its first hour * 100 + the hour at which it ends, past 24 on the next day */ \
    X (PART, "part") \
    /* may stand between a clock time and its day or part of the day: on, the, من */ \
    X (DAY_JOIN, "day-join") \
    /* 1 day 2 week 3 month 4 year 5 decade 6 century 7 quarter 8 hour 9 minute 10 weekend 11 \
     * fortnight */ \
    X (PERIOD, "period") \
    /* of this class, the next one, and the words for periods: 100 more of a plural, 200 of a \
     * dual */ \
    X (LAST, "last") \
    X (NEXT, "next")             /* 1: the nearest, though "next" be that of next week: coming */ \
    X (THIS, "this") \
    /* a, where it counts a period: a week ago; few: what it is read as */ \
    X (ONE, "one") \
    X (EARLY, "early") \
    X (MID, "mid") \
    X (LATE, "late") \
    X (SEASON, "season")         /* 1 spring … 4 winter */ \
    X (FUTURE, "future")         /* what it goes with lies ahead: will, hoped */ \
    X (PAST, "past")             /* … lies behind: was */ \
    X (PRESENT, "present")       /* an auxiliary of what lasts: is, are */ \
    /* a clock time may follow: at; 1 for certain: الساعة; 2 about; 3 shortly before; 4 shortly \
     * after */ \
    X (CLOCK, "clock") \
    X (HOUR_MARK, "hour-mark")   /* after the hour: o'clock, h, heures */ \
    X (AM, "am") \
    X (PM, "pm") \
    /* noon, midnight: the hour; of a part of the day too, behind a word of class clock: à midi */ \
    X (FIXED_CLOCK, "fixed-clock") \
    X (HOUR_LESS, "hour-less")   /* behind the hour, what is taken from it: moins, «إلا» */ \
    /* between minutes and their hour, beside what else the word is: ten past one */ \
    X (HOUR_PAST, "hour-past") \
    X (HOUR_TO, "hour-to")       /* and to the hour that comes: ten to one */ \
    /* two clock times may follow, beside what else the word is: between, from */ \
    X (CLOCK_SPAN, "clock-span") \
    /* behind a word for moving what follows lies ahead, beside what else the word is: « reporté à \
     * » */ \
    X (MOVED_TO, "moved-to")

/* Values of class YEAR_CUE. */
enum { TQ_YEAR_CUE_AHEAD = 1, TQ_YEAR_CUE_WORDS, TQ_YEAR_CUE_SINCE, TQ_YEAR_CUE_UNTIL };

/* Of class CLOCK. */
enum { TQ_CLOCK_AT, TQ_CLOCK_CERTAIN, TQ_CLOCK_ABOUT, TQ_CLOCK_BEFORE, TQ_CLOCK_AFTER };

/* Of class TOWARD. */
#define TQ_TOWARD_ITSELF 1

/* Values of class PERIOD. */
typedef enum {
    TQ_PERIOD_DAY = 1,
    TQ_PERIOD_WEEK,
    TQ_PERIOD_MONTH,
    TQ_PERIOD_YEAR,
    TQ_PERIOD_DECADE,
    TQ_PERIOD_CENTURY,
    TQ_PERIOD_QUARTER,
    TQ_PERIOD_HOUR,
    TQ_PERIOD_MINUTE,
    TQ_PERIOD_WEEKEND,
    TQ_PERIOD_FORTNIGHT,
} TqPeriod;

typedef enum {
#define TQ_CALENDAR_ENUM(symbol, name) TQ_CALENDAR_##symbol,
    TQ_CALENDAR_CLASSES (TQ_CALENDAR_ENUM)
#undef TQ_CALENDAR_ENUM
    TQ_N_CALENDAR_CLASSES
} TqCalendarClass;

typedef struct {
    TqCalendarClass calendar_class;
    int value;
    gboolean may_begin;  /* a time expression may begin with the word */
    /* what it says of time needs no other such word: a month; while "in" or "last" do */
    gboolean tells;
    gboolean tells_time; /* the same with a number beside it: "pm", "o'clock" */
    gboolean begins_two; /* also the first word of a name of two words */
    gboolean is_plural;  /* of a period or its adjective: "days", "derniers" */
    gboolean is_dual;
    gboolean has_hour;   /* of a part of the day: it is a clock time too */
    gint8 hour;
    gint8 minutes_sign;  /* 1: hour-past, -1: hour-to, whatever the class */
    gboolean opens_span; /* clock-span, whatever the class */
    gboolean is_moved_to; /* moved-to, whatever the class */
} TqCalendarRow;

typedef struct TqCalendar TqCalendar;

TqCalendar *tq_calendar_new (void);
void tq_calendar_free (TqCalendar *calendar);
void tq_calendar_add_words (const TqCalendar *table, TqSieve *sieve); /* each that it has */
gboolean tq_calendar_add (TqCalendar *calendar, const char *name, GBytes *bytes,
                          char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                          GError **error);
guint16 tq_calendar_find (const TqCalendar *calendar, const char *folded); /* row + 1, or 0 */
/* whether it is the second word of a name of two */
gboolean tq_calendar_ends_two (const TqCalendar *calendar, const char *folded);
const TqCalendarRow *tq_calendar_get (const TqCalendar *calendar, guint16 row_plus_one);

#endif
