/* date-table.h - how dates are written in one language: rows of <lang>/dates.tsv
 *
 *   pattern  means  example
 *
 * A pattern is a run of elements parted by spaces: words or marks ("of", ",", "a|b" for either), or
 * slots: <d> day of the month (<d1>: in one word), <m> month, <y> year, <yy> year of two digits,
 * <w> weekday, <p> period (week, month …), <n> number, <o> ordinal, <r> last, next or this, <s>
 * season, <part> of a day, <day> today, yesterday …, <edge> beginning, middle or end, <hm> Hijri
 * month, <date> a whole date, <end> nothing: no word follows that a figure could count. A `?`
 * behind an element makes it optional, a `!` before a word says that it must not follow. A pattern
 * that begins with <date> extends a date to the right. `means` is an operation of
 * src/extract/date-resolve.c with an optional number behind a colon; a `~` behind the number says
 * that the words reckon from the day that the text has come to ("two days later"), which is the
 * article's own only where nothing is told as over; a `^` that they are a date only where something
 * is to come («خلال أسبوعين»). The suite reads every example, on Wednesday 2021-06-16: "text =
 * EDTF". */
#ifndef TQ_PACK_DATE_TABLE_H
#define TQ_PACK_DATE_TABLE_H

#include <glib.h>

#include "pack/sieve.h"

#define TQ_DATE_SLOTS(X) \
    X (DAY_NUMBER, "<d>") X (DAY_WORD, "<d1>") X (MONTH, "<m>") X (YEAR, "<y>") \
    X (SHORT_YEAR, "<yy>") X (WEEKDAY, "<w>") X (PERIOD, "<p>") \
    X (NUMBER, "<n>") X (ORDINAL, "<o>") X (RELATION, "<r>") X (SEASON, "<s>") \
    X (PART, "<part>") X (DAY, "<day>") \
    X (EDGE, "<edge>") X (HIJRI_MONTH, "<hm>") X (END, "<end>") X (DATE, "<date>")

#define TQ_DATE_OPERATIONS(X) \
    /* no date, though a shorter pattern would be one: «اليوم الوطني»; with 1: nor is anything in \
     * it a value, "every Friday" */ \
    X (NONE, "none") \
    /* the <date> inside, as it is; the number is the part of the day, as in calendar.tsv */ \
    X (DATE, "date") \
    X (CALENDAR_DAY, "calendar-day") /* <d>, <m>, <y>: what is missing is the nearest */ \
    X (DAY_IN_FIGURES, "day-in-figures") /* <d> <d>: day and month as the pack orders them */ \
    X (DAY_RANGE, "day-range")       /* <d> to <d> */ \
    /* or two that follow each other; with a number so many years from the last or next one */ \
    X (MONTH, "month") \
    X (YEAR, "year") \
    X (DAY, "day")                   /* <day>, so many days on */ \
    X (WEEKDAY, "weekday")           /* by <r>, or by the number: in which week */ \
    X (WEEKDAY_OF, "weekday-of")     /* of the week that <date> is */ \
    X (NTH_WEEKDAY, "nth-weekday")   /* <o> <w> of <date>; with 1: after it */ \
    /* <o> <p> of <date>; with -1: from its end; a day where there is no <p> */ \
    X (NTH_PERIOD, "nth-period") \
    /* <d> of <date>, a month; of the current one, or by <r>, where there is none */ \
    X (DAY_OF, "day-of") \
    X (PERIOD, "period")             /* <p> by <r> or by the number */ \
    X (PERIOD_OF, "period-of")       /* the <p> that <date> lies in */ \
    X (REST, "rest")                 /* what is left of the current <p> */ \
    X (PERIODS, "periods")           /* <n> <p> by <r>; two where there is no <n> */ \
    /* the first <n> <p> of <date> or of the current <p>, the second one; with -1 the last */ \
    X (PERIODS_OF, "periods-of") \
    /* <n> <p>, with a second <n> what is added to it, a half; the number says in which \
     * direction */ \
    X (OFFSET, "offset") \
    X (OFFSET_FROM, "offset-from")   /* <n> <p> from <date> */ \
    /* <n> <w> from now, or as many as the number says; ago where it is negative */ \
    X (WEEKDAYS_ON, "weekdays-on") \
    X (DAY_FROM, "day-from")         /* so many days from <date>, a day; or its <o> day */ \
    X (WEEKEND, "weekend")           /* so many weeks on, or by <r> */ \
    /* the first or second half, by <o> or the number, of <date> or of the current <p>, the year \
     * if there is none */ \
    X (HALF, "half") \
    /* <edge> of <date>, <m> <y> or of the current <p>; 3: end, 43: end of the current year (<p> \
     * 4) */ \
    X (EDGE, "edge") \
    X (SEASON, "season")             /* or the <edge> of one */ \
    X (SINCE, "since") \
    X (UNTIL, "until")               /* its end in it; with 1: no year */ \
    X (BEFORE, "before")             /* up to its beginning */ \
    /* <date> to <date>; with 1: one of two that follow each other */ \
    X (RANGE, "range") \
    /* from <date>, <w> or so many days on to the next day: evening to morning */ \
    X (NIGHT, "night") \
    X (DECADE, "decade") \
    X (CENTURY, "century") \
    /* the year <n> of an era, with <d> and <m> or without: 1 the common one, -1 before it, 2 \
     * Hijri */ \
    X (ERA, "era") \
    X (QUARTER, "quarter") \
    /* <d>, <hm>, <y>; a feast of that calendar: the number is month * 100 + day, day 0 the \
     * month */ \
    X (HIJRI, "hijri") \
    /* a feast on a day of the year: the number is month * 100 + day */ \
    X (FIXED, "fixed") \
    /* month * 1000 + weekday * 100 + which (5 last) * 10 + days after it */ \
    X (WEEKDAY_FEAST, "weekday-feast") \
    X (EASTER, "easter")             /* so many days from Easter Sunday */

typedef enum {
#define TQ_SLOT_ENUM(symbol, name) TQ_SLOT_##symbol,
    TQ_DATE_SLOTS (TQ_SLOT_ENUM)
#undef TQ_SLOT_ENUM
    TQ_SLOT_LITERAL,
    TQ_N_SLOTS
} TqDateSlot;

typedef enum {
#define TQ_OPERATION_ENUM(symbol, name) TQ_DATE_OP_##symbol,
    TQ_DATE_OPERATIONS (TQ_OPERATION_ENUM)
#undef TQ_OPERATION_ENUM
    TQ_N_DATE_OPS
} TqDateOp;

typedef struct {
    TqDateSlot slot;
    gboolean is_optional;
    gboolean is_absent; /* the literal must not stand here */
    char **words; /* of a literal: folded alternatives, strv */
    guint16 *literals; /* their numbers, ended by 0 */
} TqDateElement;

#define TQ_DATE_MAX_ELEMENTS 16

typedef struct {
    TqDateElement elements[TQ_DATE_MAX_ELEMENTS + 1]; /* and one that is empty */
    guint n_elements;
    TqDateOp op;
    int argument;
    gboolean has_argument;
    gboolean is_of_story; /* reckoned from the day that the text has come to */
    gboolean is_ahead;    /* a date only where something is to come: else a duration */
    guint32 begin_slots;  /* slots that it may begin with, a bit each */
    char *example;
} TqDatePattern;

typedef struct TqDateTable TqDateTable;

TqDateTable *tq_date_table_new (void);
void tq_date_table_free (TqDateTable *table);
void tq_date_table_add_words (const TqDateTable *table, TqSieve *sieve); /* each that it has */
gboolean tq_date_table_add (TqDateTable *table, const char *name, GBytes *bytes,
                            char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                            GError **error);

/* of TqDatePattern *, in order of the rows */
const GPtrArray *tq_date_table_patterns (const TqDateTable *table);

/* All of them as one trie (src/pack/date-trie.h), made when no more are added. */
void tq_date_table_prepare (TqDateTable *table);
const struct TqDateTrie *tq_date_table_trie (const TqDateTable *table);

/* Number of a word that some pattern has as a literal, or 0. */
guint16 tq_date_table_literal (const TqDateTable *table, const char *folded);

/* Whether the word @literal may tell a date by itself: it must stand in each that some pattern
 * reads, and all else there is words that every text has. "Day before yesterday" is told by
 * "yesterday", the first <d> of <m> by its month. */
gboolean tq_date_table_tells (const TqDateTable *table, guint16 literal);

/* The same where figures tell none either, but for years of four: "on" tells that "on the 15th" may
 * be a date. */
gboolean tq_date_table_tells_time (const TqDateTable *table, guint16 literal);

/* The same if some pattern may begin with the word, else 0. */
guint16 tq_date_table_begin_word (const TqDateTable *table, const char *folded);

/* Whether @pattern may begin with the word @literal. */
gboolean tq_date_pattern_begins_with (const TqDatePattern *pattern, guint16 literal);

#endif
