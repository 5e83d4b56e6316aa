/* number.h - number words and digits to values
 *
 * In: a sentence and a token. Out: the longest number that begins there, in digits ("1,500",
 * "٢٫٥"), words ("ثلاثة وعشرون", "quatre-vingt-dix-sept") or both ("3 آلاف", "2.5 million", "12k").
 * Method: words join by their class (src/pack/number-table.h), one function a class
 * (number-fold.c); small numbers gather in `current`, which a scale (thousand, million) moves to
 * `total`. What is composed of whole numbers is read behind the run: decimals in words (two point
 * five), fractions (five and a quarter, one over three), then a scale again (five and a quarter
 * million).
 * Cost: linear in the tokens read, no allocation. */
#ifndef TQ_EXTRACT_NUMBER_H
#define TQ_EXTRACT_NUMBER_H

#include "text/segment.h"

typedef struct {
    TqNumber number;
    guint16 first;
    guint16 end;        /* token after the last */
    guint16 proclitics; /* that the first word bears */
    guint16 suffix;     /* bytes of the last token that are left: "mph" of 73mph; 0: none */
    gboolean is_ordinal;
    gboolean is_fraction; /* half, two thirds: of something */
    gboolean is_interval; /* several, dozens */
    gboolean has_words;
    /* "one", un, واحد alone: more often an article or a pronoun than a count */
    gboolean is_bare_unit;
    gboolean has_noun_inside; /* one job in 15 */
    gboolean is_definite;  /* the words bear the article: العشرون */
    gboolean has_scale;    /* thousand, million … in words */
    double glued_scale; /* of k, m, b glued to the figure, else 0: m may be metres */
    guint8 n_digits;       /* of a figure without separators, else 0: a year has four */
} TqNumberRun;

/* Whether the token can begin a number at all: a figure, or a number word that is no mere helper
 * (of, and). Cheap. */
gboolean tq_number_may_begin (const TqSentence *sentence, guint token);

/* FALSE if no number begins at @from. */
gboolean tq_number_read (const TqSentence *sentence, guint from, TqNumberRun *ret);

/* Numbers of one sentence that have been read, or not been there, each at its token: the readers of
 * dates, clock times and quantities ask for the same ones. {0} before the first. */
#define TQ_NUMBER_MEMOS 8
typedef struct {
    struct {
        guint token; /* plus one; 0: none yet */
        gboolean is_number;
        TqNumberRun run;
    } read[TQ_NUMBER_MEMOS];
} TqNumberMemo;

/* As tq_number_read(), of what the memo does not have. */
gboolean
tq_number_recall (TqNumberMemo *memo, const TqSentence *sentence, guint from, TqNumberRun *ret);

/* "and a half" at @at, behind a unit. Returns the token after it, or 0. */
guint tq_number_read_joined_fraction (const TqSentence *sentence, guint at, double *ret);

/* ---- a number that has been read: its value, its bounds and its last digit */

/* @value and no other, told to the unit. */
static inline TqNumber
tq_number_exact (double value)
{
    return (TqNumber) { .number = value, .lo = value, .hi = value };
}

void tq_number_negate (TqNumber *number);

/* The value and the bounds; the last digit stays where it was written. */
void tq_number_multiply (TqNumber *number, double times);

/* "3" of "3 million": the last digit is the scale's then. */
void tq_number_scale (TqNumber *number, double scale);

/* Digits of any script with grouping and decimal marks, as @decimal (the pack's own mark) settles
 * them. FALSE if it is no number. */
gboolean tq_number_parse_digits (const TqPack *pack, const char *text, gsize n_bytes, char decimal,
                                 double *ret, gint8 *ret_last_digit);

#endif
