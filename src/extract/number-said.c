/* Numbers that are said otherwise than they are composed: figure by figure, or without their
 * hundred. */
#include "extract/number-private.h"

/* Fewer figures in a row are a list more often than one number. */
#define MIN_SAID_FIGURES 3
#define MAX_SAID_FIGURES 12

/* The figure that a word names, with nothing joined to it; -1 if it names none. */
static int
said_figure (const TqSentence *sentence, guint token)
{
    guint16 proclitics;
    const TqNumberRow *row = tq_number_row_at (sentence, token, &proclitics);

    if (row == NULL || proclitics != 0 ||
        (row->number_class != TQ_NUMBER_ZERO && row->number_class != TQ_NUMBER_UNIT &&
         row->number_class != TQ_NUMBER_UNIT_ARTICLE))
        return -1;
    return (int) row->value;
}

static void
set_said (TqNumberRun *ret, guint from, guint end, double value)
{
    *ret = (TqNumberRun) { .first = (guint16) from, .end = (guint16) end, .has_words = TRUE };
    ret->number = tq_number_exact (value);
}

/* "one two three zero", "zéro zéro sept" */
static gboolean
read_figures (const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    double value = 0;
    guint16 proclitics;
    guint n = 0;
    int figure;

    for (; n < MAX_SAID_FIGURES && (figure = said_figure (sentence, from + n)) >= 0; n++)
        value = value * 10 + figure;
    if (n < MIN_SAID_FIGURES)
        return FALSE;
    if (tq_number_row_at (sentence, from + n, &proclitics) != NULL &&
        !tq_number_is_row (sentence, from + n, TQ_NUMBER_ORDINAL_SUFFIX))
        return FALSE; /* "one two hundred": something else */
    set_said (ret, from, from + n, value);
    return TRUE;
}

/* "zéro zéro cent vingt": zeros before a number. */
static gboolean
read_behind_zeros (const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    guint at = from;

    while (at + 1 < sentence->n_tokens && said_figure (sentence, at) == 0)
        at++;
    if (at < from + 2 || !tq_number_read_run (sentence, at, FALSE, ret) || ret->proclitics != 0)
        return FALSE;
    ret->first = (guint16) from;
    return TRUE;
}

/* "one twenty-two": a hundred goes unsaid; where something is counted behind it, the first may be a
 * number of its own. */
static gboolean
read_without_hundred (const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    int hundreds = said_figure (sentence, from);
    TqNumberRun rest;

    if (hundreds < 1 || !tq_number_is_row (sentence, from + 1, TQ_NUMBER_TENS) ||
        !tq_number_read_run (sentence, from + 1, FALSE, &rest) ||
        rest.number.lo != rest.number.hi || rest.number.number != floor (rest.number.number) ||
        rest.number.number >= 100 || rest.is_ordinal || rest.is_fraction || rest.proclitics != 0 ||
        !tq_number_ends_share (sentence, rest.end) || tq_number_is_glued (sentence, rest.end, "-"))
        return FALSE;
    set_said (ret, from, rest.end, hundreds * 100 + rest.number.number);
    return TRUE;
}

gboolean
tq_number_read_said (const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    if (from + 1 >= sentence->n_tokens || said_figure (sentence, from) < 0)
        return FALSE;
    return read_figures (sentence, from, ret) || read_behind_zeros (sentence, from, ret) ||
           read_without_hundred (sentence, from, ret);
}
