/* number-table.h - number words of one language: rows of <lang>/numbers.tsv
 *
 *   word  class  value
 *
 * The class says how a word joins its neighbours; src/extract/number.c is the grammar of the
 * classes. A value is a number, an interval a:b ("several"), or a fraction a/b. */
#ifndef TQ_PACK_NUMBER_TABLE_H
#define TQ_PACK_NUMBER_TABLE_H

#include <glib.h>

#include "pack/sieve.h"

#define TQ_NUMBER_CLASSES(X) \
    X (ZERO, "zero") \
    X (UNIT, "unit")                      /* 1 … 9 */ \
    /* 5, or a fifth before a definite noun: خمس السكان; a UNIT once loaded */ \
    X (UNIT_OR_SHARE, "unit-or-share") \
    X (UNIT_ARTICLE, "unit-article")      /* one, which is an article too: un */ \
    X (UNIT_CONSTRUCT, "unit-construct")  /* only before the suffix of a teen: اثنا عشر */ \
    X (TEEN, "teen")                      /* 10 … 19 */ \
    X (TEEN_OPEN, "teen-open")            /* 10; seven, eight or nine may follow: dix-sept */ \
    X (TEN_SUFFIX, "ten-suffix")          /* 10 alone, + 10 after a unit: خمسة عشر */ \
    X (TENS, "tens")                      /* 20 … 90, a unit may follow */ \
    X (TENS_OPEN, "tens-open")            /* a teen may follow: soixante-dix */ \
    /* 20 … 90, a unit may come before, joined by "and": خمسة وعشرون */ \
    X (TEN, "ten") \
    X (SCORE, "score")                    /* 20, four times if 4 comes before: quatre-vingts */ \
    X (HUNDRED, "hundred")                /* times what comes before */ \
    X (HUNDREDS, "hundreds")              /* 200 … 900 in one word */ \
    X (SCALE, "scale")                    /* thousand, million …: times what comes before */ \
    X (SCALE_PLURAL, "scale-plural")      /* alone: "thousands of", an interval */ \
    /* the scale after a number, two of it without one: ألفا */ \
    X (SCALE_OR_DUAL, "scale-or-dual") \
    X (SCALE_SHORT, "scale-short")        /* bn: after a figure only */ \
    X (SCALE_GLUED, "scale-glued")        /* k, m: glued to a figure only */ \
    /* G: a capital glued to a figure with decimals only, as 4G is a name */ \
    X (SCALE_DECIMAL, "scale-decimal") \
    X (DUAL, "dual")                      /* two of a scale in one word: ألفان */ \
    /* dozens, عشرات: an interval, times a scale that follows */ \
    X (TENS_OF, "tens-of") \
    X (DOZENS_OF, "dozens-of") \
    X (HUNDREDS_OF, "hundreds-of") \
    X (DOZEN, "dozen")                    /* times what comes before */ \
    X (COUPLE, "couple") \
    X (ABOUT, "about")                    /* une vingtaine: approximate */ \
    X (FRACTION, "fraction")              /* half: alone, or added to the scale before */ \
    X (FRACTION_JOINED, "fraction-joined") /* half, which is another word alone: ونص */ \
    X (FRACTION_OR_ORDINAL, "fraction-or-ordinal") /* third */ \
    X (FRACTIONS, "fractions")            /* quarters: times what comes before, never alone */ \
    X (FEW, "few")                        /* several: an interval */ \
    X (ODD, "odd")                        /* نيف: a little more than what comes before */ \
    X (ARTICLE, "article")                /* a hundred */ \
    X (AND, "and") \
    /* between a fraction and its scale: un quart de million */ \
    X (OF, "of") \
    X (ORDINAL, "ordinal") \
    X (ORDINAL_SCALE, "ordinal-scale") \
    X (ORDINAL_SUFFIX, "ordinal-suffix")  /* glued to a figure: 30th, 2e */ \
    X (ZERO_INSIDE, "zero-inside")        /* only among decimals: point o five */ \
    X (MINUS, "minus")                    /* before a number */ \
    X (POINT, "point")                    /* decimals follow, in words */ \
    X (OVER, "over")                      /* a denominator follows: one over three */ \
    /* ten, a hundred … follow as a denominator: ثلاثة من مئة */ \
    X (OVER_TEN, "over-ten") \
    X (EXCEPT, "except")                  /* less the fraction that follows: إلا ربعا */ \
    X (ONE_IN, "one-in")                  /* after one: one in five */ \
    /* no number, though it looks like one with a particle before it: كمية */ \
    X (LOOKALIKE, "lookalike") \
    /* between an ordinal and its hundred or thousand: الحادي بعد المئة */ \
    X (BEYOND, "beyond")

typedef enum {
#define TQ_NUMBER_ENUM(symbol, name) TQ_NUMBER_##symbol,
    TQ_NUMBER_CLASSES (TQ_NUMBER_ENUM)
#undef TQ_NUMBER_ENUM
    TQ_N_NUMBER_CLASSES
} TqNumberClass;

typedef struct {
    TqNumberClass number_class;
    double value;
    double hi; /* of an interval; else equal to value */
    gboolean is_share; /* may be one part of so many, too */
    gboolean is_inner; /* only stands inside or behind a number */
} TqNumberRow;

typedef struct TqNumberTable TqNumberTable;

TqNumberTable *tq_number_table_new (void);
void tq_number_table_free (TqNumberTable *table);
void tq_number_table_add_words (const TqNumberTable *table, TqSieve *sieve); /* each that it has */
gboolean tq_number_table_add (TqNumberTable *table, const char *name, GBytes *bytes,
                              char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                              GError **error);

/* Row number + 1 of a folded word, 0 if it is no number word. */
guint16 tq_number_table_find (const TqNumberTable *table, const char *folded);
const TqNumberRow *tq_number_table_get (const TqNumberTable *table, guint16 row_plus_one);

#endif
