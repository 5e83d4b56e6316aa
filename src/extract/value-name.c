#include <stdlib.h>

#include "extract/number.h"
#include "extract/value.h"

/* Whether the token is a sign that joins figures with no space: 5/17/2018, 2-1. */
static gboolean
joins_figures (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];

    return token > 0 && token + 1 < sentence->n_tokens &&
           (t->kind == TQ_TOKEN_PUNCTUATION || t->kind == TQ_TOKEN_SYMBOL) &&
           t[-1].kind == TQ_TOKEN_DIGITS && t[1].kind == TQ_TOKEN_DIGITS &&
           !((t->flags | t[1].flags) & TQ_TOKEN_SPACE_BEFORE);
}

/* The words and figures of a value are told by it, but for the figures of a date that is written in
 * figures alone. */
static gboolean
is_told (const TqSentence *sentence, const TqValue *value, guint token)
{
    gboolean is_joined = (token + 1 < sentence->n_tokens && joins_figures (sentence, token + 1)) ||
                         (token > 0 && joins_figures (sentence, token - 1));

    return value->first_token <= token && token < (guint) value->first_token + value->n_tokens &&
           !(value->kind == TQ_VALUE_DATE && is_joined);
}

static void
append (const TqSentence *sentence, guint token, guint32 start, guint32 end, GArray *values)
{
    TqValue value = { .span = { start, end },
                      .kind = TQ_VALUE_NUMBER,
                      .first_token = (guint16) token,
                      .n_tokens = 1,
                      .is_name = TRUE };

    if (!tq_number_parse_digits (sentence->pack, sentence->document->text + start, end - start,
                                 sentence->pack->decimal, &value.number.number,
                                 &value.number.last_digit))
        return;
    value.number.lo = value.number.hi = value.number.number;
    g_array_append_val (values, value);
}

/* A figure, or the figures of a list without spaces: 22,24,26. */
static void
append_figures (const TqSentence *sentence, guint token, GArray *values)
{
    const TqSpan span = sentence->tokens[token].span;
    const char *text = sentence->document->text;
    guint32 start = span.start;
    double number;
    gint8 last_digit;

    if (tq_number_parse_digits (sentence->pack, text + span.start, span.end - span.start,
                                sentence->pack->decimal, &number, &last_digit)) {
        append (sentence, token, span.start, span.end, values);
        return;
    }
    for (guint32 at = span.start; at <= span.end; at++)
        if (at == span.end || text[at] == ',') {
            append (sentence, token, start, at, values);
            start = at + 1;
        }
}

/* "version two": the number in words behind a label. */
static void
append_words (const TqSentence *sentence, guint token, GArray *values)
{
    TqNumberRun run;
    TqValue value = { .kind = TQ_VALUE_NUMBER, .first_token = (guint16) token, .is_name = TRUE };

    if (!tq_number_read (sentence, token, &run) || run.is_ordinal || run.first != token)
        return;
    value.number = run.number;
    value.n_tokens = (guint16) (run.end - run.first);
    value.span =
        (TqSpan) { sentence->tokens[run.first].span.start, sentence->tokens[run.end - 1].span.end };
    g_array_append_val (values, value);
}

static gint
by_place (gconstpointer a, gconstpointer b)
{
    const TqValue *x = a, *y = b;

    return x->span.start != y->span.start ? (x->span.start < y->span.start ? -1 : 1)
                                          : (x->is_name ? 1 : 0) - (y->is_name ? 1 : 0);
}

/* Behind a label: "version two". */
static gboolean
is_labelled_word (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];

    return token > 0 && t[-1].traits & TQ_TRAIT_LABEL && t[-1].kind == TQ_TOKEN_WORD &&
           t->kind == TQ_TOKEN_WORD;
}

void
tq_value_add_names (const TqSentence *sentence, GArray *values, guint from)
{
    guint n_values = values->len, at = from;

    for (guint token = 0; token < sentence->n_tokens; token++) {
        gboolean is_figure = sentence->tokens[token].kind == TQ_TOKEN_DIGITS;

        if (!is_figure && !is_labelled_word (sentence, token))
            continue;
        while (at < n_values && (guint) g_array_index (values, TqValue, at).first_token +
                                        g_array_index (values, TqValue, at).n_tokens <=
                                    token)
            at++;
        if (at < n_values && is_told (sentence, &g_array_index (values, TqValue, at), token))
            continue;
        if (is_figure)
            append_figures (sentence, token, values);
        else
            append_words (sentence, token, values);
    }
    if (values->len > n_values)
        qsort (&g_array_index (values, TqValue, from), values->len - from, sizeof (TqValue),
               by_place);
}
