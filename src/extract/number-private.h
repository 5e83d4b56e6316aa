/* number-private.h - what the files of the number reader share
 *
 *   digits.c       one figure, with its grouping and decimal marks
 *   number-fold.c  one word joined to the words before it, by its class
 *   number.c       the run: figures, words, signs, decimals in words, fractions behind */
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
    int last;          /* class of the word before, -1 at the start, TQ_AFTER_FIGURE after a figure */
    int last_value;    /* the same, without words that only help (and, a, of) */
    gboolean is_joined;   /* by "and", as a word or attached */
    gboolean has_article; /* this word bears the article */
    gboolean is_hyphened; /* a hyphen before this word */
    gboolean is_year;     /* nineteen eighty-four */
    TqNumberRun *run;
} TqFold;

#define TQ_AFTER_FIGURE ((int) TQ_N_NUMBER_CLASSES)

/* Joins a word to the fold; FALSE if it begins something else. The fold is then as it was, but for `last`. */
gboolean tq_fold_join (TqFold *fold, const TqNumberRow *row, guint16 proclitics);

/* Moves current, times the scale, to the total. */
void tq_fold_take_scale (TqFold *fold, double scale);
void tq_fold_add (TqFold *fold, double lo, double hi);

/* Words that only help: a number must not end with them. */
gboolean tq_fold_is_helper (TqNumberClass number_class);

/* The grouping or decimal mark that @cp is, in ASCII ('D' and 'T' for the Arabic ones); 0 if it is none. */
char tq_digits_mark (gunichar cp);

#endif
