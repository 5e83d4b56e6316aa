/* value.h - every value of a sentence, bound to a claim or not
 *
 * In: a sentence. Out: TqValue, text order, not overlapping: numbers, ordinals, percent, money,
 * measures, durations, dates, clock times. What is an identifier, a phone number, a score or a list
 * number is none (src/data/<lang>/not-values.tsv).
 * Method: number.c reads runs of digits and number words by the pack's number table (add and
 * multiply folding over a longest match); quantity.c adds units, hedge.c what makes it vague,
 * range.c joins ends and sums; date.c reads time expressions against the article's date.
 * Cost: linear in tokens, no allocation per token. */
#ifndef TQ_EXTRACT_VALUE_H
#define TQ_EXTRACT_VALUE_H

#include "text/segment.h"

/* The token behind it. */
static inline guint
tq_value_end (const TqValue *value)
{
    return (guint) value->first_token + value->n_tokens;
}

/* A date or a clock time. */
static inline gboolean
tq_value_is_date (const TqValue *value)
{
    return value->kind == TQ_VALUE_DATE || value->kind == TQ_VALUE_TIME;
}

/**
 * tq_value_scan:
 * @values: (element-type TqValue): appended to; spans in bytes of the document. Those with
 *   is_bare_unit ("one" among other words) are
 *   more often pronouns than values: they count only what a state says of them.
 */
void tq_value_scan (const TqSentence *sentence, GArray *values);

/* Whether a token has a figure, or a word of TQ_TRAIT_TELLS: else tq_value_scan() and
 * tq_value_add_names() find nothing in the sentence. */
gboolean tq_value_may_be_in (const TqSentence *sentence);

/* How far a sentence has been looked at for what tells a date, from one token to the next: {0}
 * before its first. */
typedef struct {
    guint end; /* token */
    gboolean is_date;
} TqDateAhead;

enum { TQ_BEGIN_DATE = 1 << 0, TQ_BEGIN_QUANTITY = 1 << 1 };

/* What may begin with the token: a quantity with a figure, a number word, a unit or a noun that
 * counts itself; a date with a word that leads to one that tells a time. Tokens are asked about in
 * text order. */
guint tq_value_may_begin (TqDateAhead *ahead, const TqSentence *sentence, guint token);

/**
 * tq_value_add_names:
 * @values: the values of the sentence from @from on, as tq_value_scan() gave them; in text order
 *   after the call as well
 *
 * Adds the figures that name and count nothing, with is_name: of telephone numbers, labels, scores,
 * names, and of dates that are written in
 * figures alone; number words behind a label. For a list of all that can be read: no claim is made
 * of them.
 */
void tq_value_add_names (const TqSentence *sentence, GArray *values, guint from);

#endif
