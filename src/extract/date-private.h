/* date-private.h - what the files of the date reader share
 *
 *   date.c           where a date begins, how far it reaches, the clock time beside it
 *   date-match.c     patterns of <lang>/dates.tsv against tokens
 *   date-slot.c      what fills the slots of a pattern (date-slot-count.c: those that count)
 *   date-resolve.c   filled slots to an interval, against the article's own date (date-resolve.h:
 *                    in several files)
 *   date-shape.c     what no pattern tells: figures with marks, a year or a month alone
 *   date-clock.c     clock times (date-clock-private.h: in several files)
 *   date-tense.c     whether the words about a date tell of what is over or what is to come
 *   date-word.c      the words and figures that all of them ask for */
#ifndef TQ_EXTRACT_DATE_PRIVATE_H
#define TQ_EXTRACT_DATE_PRIVATE_H

#include "base/time.h"
#include "extract/date.h"
#include "extract/number.h"
#include "pack/date-table.h"

#define TQ_NO_TODAY G_MININT64
#define TQ_MIN_YEAR 1000
#define TQ_MAX_YEAR 2199
#define TQ_MIN_HIJRI_YEAR 1300
#define TQ_MAX_HIJRI_YEAR 1500

#define TQ_DATE_MEMOS 4

/* Which slots may begin at a token, as asked last. */
typedef struct {
    guint token; /* plus one; 0: none */
    guint32 slots;
} TqDateSlotMemo;

/* How deep dates lie inside dates. */
#define TQ_DATE_MAX_DEPTH 3

/* The date read last at one depth. */
typedef struct {
    guint token; /* plus one; 0: none yet */
    guint end;
    gboolean is_isolated;
    TqTime time;
} TqDateInside;

typedef struct {
    const TqSentence *sentence;
    guint from;           /* where the whole expression begins */
    gint64 today;         /* the article's first day, or TQ_NO_TODAY */
    gboolean is_isolated; /* the sentence is little more than the date */
    guint depth;          /* dates inside dates */
    TqNumberMemo *numbers; /* of the sentence, borrowed */
    TqDateSlotMemo slots[TQ_DATE_MEMOS];
    TqDateInside inside[TQ_DATE_MAX_DEPTH + 1];
    gboolean has_tense;
    int tense; /* of tq_date_tense() */
} TqDateReader;

/* What "days ago" is read as. */
#define TQ_DATE_A_FEW 3

#define TQ_DATE_MAX_TERMS 3

/* Slots of one pattern; 0 where it has none, but as said. Of a slot that a pattern has twice, the
 * second is in the field with `2`. */
typedef struct {
    int day, day2, month, month2, year, weekday, weekday2, ordinal, relation, season, edge, hijri,
        shift, part;
    int period[TQ_DATE_MAX_TERMS]; /* "a year, two months and ten days ago" */
    double n[TQ_DATE_MAX_TERMS];
    guint n_periods, n_numbers;
    gboolean has_short_year, has_relation, has_wrong_twin;
    gboolean is_nearest; /* coming, upcoming: never the one of next week */
    gboolean is_plural;  /* the period: "the coming days" */
    gboolean is_dual;    /* «الأسبوعين المقبلين» */
    gboolean is_one;     /* "last year", «العام الماضي»: a singular that no number counts */
    gboolean is_vague;   /* "a few weeks", "more than a month" */
    TqTime date, date2;
    guint n_dates;
} TqDateSlots;

/* ---- date-word.c */

/* The row of the word itself, whatever its traits say. */
const TqCalendarRow *tq_date_row_of_word (const TqSentence *sentence, guint token);

/* The row of a token; NULL: no word of time. */
static inline const TqCalendarRow *
tq_date_row (const TqDateReader *reader, guint token)
{
    return tq_token_may_be_in_date (reader->sentence, token)
               ? tq_date_row_of_word (reader->sentence, token)
               : NULL;
}

/* The row of one word or two. */
const TqCalendarRow *tq_date_row_at (const TqDateReader *reader, guint token, guint *ret_end);

gboolean tq_date_is (const TqDateReader *reader, guint token, TqCalendarClass calendar_class,
                     int *ret_value);
gboolean tq_date_is_mark (const TqDateReader *reader, guint token, const char *mark);

/* The number that begins at a token, in figures or in words. */
static inline gboolean
tq_date_number_at (const TqDateReader *reader, guint token, TqNumberRun *ret)
{
    return token < reader->sentence->n_tokens &&
           tq_number_recall (reader->numbers, reader->sentence, token, ret);
}

/* A whole number of at most @max_digits digits, written as a figure without marks. */
gboolean tq_date_figure_at (const TqDateReader *reader, guint token, guint max_digits, int *ret);
gboolean tq_date_year_at (const TqDateReader *reader, guint token, int *ret);

/* A number that counts: whole, and from @lo to @hi. */
gboolean tq_date_is_whole (const TqNumberRun *run, int lo, int hi);

/* Each returns the token after it, or 0. */
guint tq_date_year_in_words (const TqDateReader *reader, const TqNumberRun *run, int *ret);
guint tq_date_month_at (const TqDateReader *reader, guint token, TqCalendarClass calendar_class,
                        int *ret, gboolean *ret_has_wrong_twin);

/* ---- date-tense.c */

/* Never ahead: "since March". */
#define TQ_DATE_TENSE_SINCE (-2)

/* 1 if what the date belongs to lies ahead, -1 if it is over (or TQ_DATE_TENSE_SINCE), 0 if the
 * words do not say. */
int tq_date_tense (TqDateReader *reader);

/* Whether a verb of the past stands right before a date that is over: "he resigned on 11 January"
 * was not said in November of the next one, as "they sold tickets for 11 January" may be. */
gboolean tq_date_is_of_past (TqDateReader *reader);

/* Whether the words before the date tell of a day that was changed: "put off". */
gboolean tq_date_is_moved (const TqDateReader *reader);

/* ---- date.c */

/* The longest date at @from; the token after it, or 0. Of no precision: words that are no date, and
 * in which no value is read. */
guint tq_date_longest (TqDateReader *reader, guint from, TqTime *ret);

/* ---- date-shape.c */

/* The longest shape at @from that ends behind @best: its end; @best, and @ret as it is, if none
 * does. */
guint tq_date_shape (TqDateReader *reader, guint from, guint best, TqTime *ret);

/* ---- date-clock.c */

/* May stand between a clock time and its day or part of the day, so many of them: on, «من». */
#define TQ_DATE_MAX_JOINERS 3
gboolean tq_date_is_clock_joiner (const TqDateReader *reader, guint token);

/* A clock time, on the article's day; the token after it, or 0. @is_of_span: a bare number is one
 * too. @ret_is_certain: else it is one if its day follows. */
guint tq_date_clock_at (const TqDateReader *reader, guint from, gboolean is_of_span, TqTime *ret,
                        gboolean *ret_is_certain);

/* ---- date-clock-day.c: each returns the token after it */

/* A clock time at @from, with the day that follows it. Without one it is_inferred, on the article's
 * day. 0: there is none. */
guint tq_date_clock (TqDateReader *reader, guint from, TqTime *ret);

/* The day of @time, ended at @end, with the clock time that follows it; @end if none does. */
guint tq_date_clock_behind (TqDateReader *reader, guint end, TqTime *time);

/* ---- date-slot.c */

/* Fills a slot with what stands at @at. Returns: the token after it, or 0. A number that a dual or
 * a bare singular says ("two weeks" in one word) is filled and takes no token: @at is returned, as
 * that word fills the slot behind it too. */
guint tq_date_fill_slot (TqDateReader *reader, TqDateSlot slot, guint at, TqDateSlots *slots);

/* Bits `1 << TqDateSlot` of what may begin at @at: of the others tq_date_fill_slot() need not be
 * asked. */
guint32 tq_date_slots_that_may_begin (TqDateReader *reader, guint at);

/* ---- date-slot-count.c */

/* Fills one slot, as tq_date_fill_slot() does. */
typedef guint TqDateSlotFunc (TqDateReader *reader, guint at, TqDateSlots *slots);

TqDateSlotFunc tq_date_slot_period, tq_date_slot_number, tq_date_slot_ordinal;

/* XIX, XIXe, XXIst: a Roman figure of a century in capitals, with or without its ending. 0 if it is
 * none. */
int tq_date_roman_at (const TqDateReader *reader, guint at);

/* ---- date-match.c: the longest pattern at @from that can be resolved. With @base the patterns
 * that extend it to the right. */
guint tq_date_match (TqDateReader *reader, guint from, TqTime *ret);
guint tq_date_extend (TqDateReader *reader, guint end, const TqTime *base, TqTime *ret);

/* ---- date-feast.c: a day (or with @day 0 a month) of the Hijri calendar; FALSE out of
 * TQ_MIN_HIJRI_YEAR … TQ_MAX_HIJRI_YEAR. */
gboolean tq_date_of_hijri (int year, int month, int day, TqTime *ret);

/* ---- date-resolve.c: FALSE if there is no such day, or the article's date is needed and
 * unknown. */
gboolean tq_date_resolve (TqDateReader *reader, const TqDatePattern *pattern,
                          const TqDateSlots *slots, TqTime *ret);

#endif
