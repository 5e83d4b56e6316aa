/* number-private.h - what the files of the number reader share
 *
 *   digits.c         one figure, with its grouping and decimal marks
 *   number-fold.c    one word joined to the words before it: the sums, and which words may join
 *   number-cardinal.c, number-ordinal.c, number-vague.c   what each class of words does to the sums
 *   number-figure.c  a figure with what is written onto it, and joined to what stands before it
 *   number.c         the run: figures, words, signs
 *   number-behind.c  what composes whole runs: decimals in words, fractions, powers
 *   number-share.c   so many of so many: one in three, three twenty-fifths
 *   number-said.c    what is said otherwise than it is composed */
#ifndef TQ_EXTRACT_NUMBER_PRIVATE_H
#define TQ_EXTRACT_NUMBER_PRIVATE_H

#include "extract/number.h"
#include "pack/number-table.h"

/* An interval word (several, dozens) is carried as lo and hi through the same sums. */
typedef struct {
    double lo;
    double hi;
} TqFoldRange;

/*  two hundred thousand | five hundred   and two
 *  `---- total -------'   `- current -'  joined   */
typedef struct {
    const TqSentence *sentence;
    guint at; /* token being joined */
    TqFoldRange total;
    TqFoldRange current;
    gboolean has_total;
    gboolean has_current;
    double last_scale; /* of what is in total */
    /* class of the word before, -1 at the start, TQ_AFTER_FIGURE after a figure */
    int last;
    int last_value;    /* the same, without words that only help (and, a, of) */
    gboolean is_joined;   /* by "and", as a word or attached */
    gboolean has_article; /* this word bears the article */
    gboolean is_hyphened; /* a hyphen before this word */
    gboolean is_year;     /* nineteen eighty-four */
    TqNumberRun *run;
} TqFold;

#define TQ_AFTER_FIGURE ((int) TQ_N_NUMBER_CLASSES)

/* Joins a word to the fold; FALSE if it begins something else. The fold is then as it was, but for
 * `last`. */
gboolean tq_fold_join (TqFold *fold, const TqNumberRow *row, guint16 proclitics);

/* ---- number-fold.c: sums */

/* Of `current` what is below @modulus: 45 of 1,345 and a hundred; 0 where there is none. */
double tq_fold_low (const TqFold *fold, double modulus);

/* Whether a small number below @limit may follow what is there: nothing, a round current, a scale
 * in the total. */
gboolean tq_fold_may_add (const TqFold *fold, double limit);

/* What is in `current` from now on; more of it; times what there is. */
void tq_fold_set (TqFold *fold, double lo, double hi);
void tq_fold_add (TqFold *fold, double lo, double hi);
void tq_fold_multiply (TqFold *fold, double times);

/* Whether @last, of TqFold, is one of three classes. */
static inline gboolean
tq_fold_is_one_of (int last, TqNumberClass a, TqNumberClass b, TqNumberClass c)
{
    return last == (int) a || last == (int) b || last == (int) c;
}

/* ---- one function a class: joins a word of it; FALSE if it does not go with what is there, which
 * stays as it is */
typedef gboolean (*TqFoldFunc) (TqFold *fold, const TqNumberRow *row);

/* By TqNumberClass; NULL: a class of another of them. */
extern const TqFoldFunc tq_fold_cardinals[TQ_N_NUMBER_CLASSES]; /* number-cardinal.c */
/* number-ordinal.c: fractions too */
extern const TqFoldFunc tq_fold_ordinals[TQ_N_NUMBER_CLASSES];
extern const TqFoldFunc tq_fold_vague[TQ_N_NUMBER_CLASSES];     /* number-vague.c */

/* ---- number-cardinal.c */

/* Moves current, times the scale, to the total. A scale greater than the last one takes all that is
 * there: "a hundred thousand million". */
void tq_fold_take_scale (TqFold *fold, double scale);

gboolean tq_fold_join_hundred (TqFold *fold, const TqNumberRow *row);

/* Words that only help: a number must not end with them. */
gboolean tq_fold_is_helper (TqNumberClass number_class);

/* ---- number-figure.c */

/* Takes the figure that @fold is at. Returns the token after it, or the same if there is none. */
guint tq_number_read_figure (TqFold *fold);

/* Takes a figure after a scale or a round hundred, smaller than it: "3 آلاف و500", "3 hundred and
 * 21". */
gboolean tq_number_join_figure (TqFold *fold);

/* ½ and its like; 0 if the token is none. */
double tq_number_vulgar (const TqSentence *sentence, guint token);

/* ---- number.c, number-behind.c, number-share.c, number-said.c, digits.c */

const TqNumberRow *
tq_number_row_of_word (const TqSentence *sentence, guint token, guint16 *ret_proclitics);

/* Number word at a token, with what it bears in front; NULL if it is none. */
static inline const TqNumberRow *
tq_number_row_at (const TqSentence *sentence, guint token, guint16 *ret_proclitics)
{
    *ret_proclitics = 0;
    return tq_token_may_be_in_date (sentence, token)
               ? tq_number_row_of_word (sentence, token, ret_proclitics)
               : NULL;
}

gboolean tq_number_is_row (const TqSentence *sentence, guint token, TqNumberClass number_class);

/* Whether the token is @mark, with no space before it. */
gboolean tq_number_is_glued (const TqSentence *sentence, guint token, const char *mark);

/* Words and figures from @from on that join into one number; a part ends with its fraction. FALSE
 * if there are none, as behind the sentence's end. */
gboolean
tq_number_read_run (const TqSentence *sentence, guint from, gboolean is_part, TqNumberRun *ret);

/* Decimal place of the last figure that is not zero, for numbers in words. */
gint8 tq_number_last_digit (double value);

/* The run is exactly @value, said in words, and ends at @end. */
void tq_number_run_set (TqNumberRun *run, double value, guint end);

/* A count: no ordinal, no interval, no fraction, no letters left behind it. */
gboolean tq_number_run_is_whole (const TqNumberRun *run);

/* Takes what stands behind a run into it. */
void tq_number_take_behind (const TqSentence *sentence, TqNumberRun *run);

/* The same of what makes the run a share. */
void tq_number_take_share (const TqSentence *sentence, TqNumberRun *run);

/* Whether what stands at @next leaves the ordinal before it a share ("a fifth of"): "of", a mark,
 * the end. */
gboolean tq_number_ends_share (const TqSentence *sentence, guint next);

/* "twenty-fifths", "vingt cinquièmes" at @at: tens and a plural share. Returns the token after it,
 * or 0; @ret may be NULL. */
guint tq_number_read_denominator (const TqSentence *sentence, guint at, double *ret);

/* Numbers that are said otherwise than they are composed: figure by figure ("one two three"), or
 * without their hundred ("one twenty-two").
 * Returns FALSE if none begins at @from. */
gboolean tq_number_read_said (const TqSentence *sentence, guint from, TqNumberRun *ret);

/* The grouping or decimal mark that @cp is in a text of the pack's language, in ASCII ('D' and 'T'
 * for the Arabic signs, ';' for the Arabic comma, 'R' for TqPack.decimal_letter); 0 if it is
 * none. */
char tq_digits_mark (const TqPack *pack, gunichar cp);

#endif
