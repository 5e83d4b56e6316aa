/* bind-position.c - where values, dates, clauses and asides stand among the tokens of a sentence */
#include "extract/bind-private.h"

#include "extract/quantity-private.h"

TqSpan
tq_token_span (const TqSentence *sentence, guint first, guint end)
{
    if (first >= end)
        return (TqSpan) { 0, 0 };
    return (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
}

gboolean
tq_bind_has_cue (const TqSentence *sentence, TqCueClass cue_class, guint first, guint end)
{
    for (guint token = first; token < end; token++)
        if (tq_phrase_cue_at (sentence, cue_class, token) != NULL)
            return TRUE;
    return FALSE;
}

guint
tq_bind_token_at (const TqSentence *sentence, guint token, guint32 byte)
{
    while (token > 0 && sentence->tokens[token].span.start > byte)
        token--;
    return token;
}

/* ---- values ---------------------------------------------------------------------------------- */

guint
tq_bind_first_value (const TqBinding *binding, guint token)
{
    guint lo = 0, hi = binding->values->len;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (tq_value_end (&g_array_index (binding->values, TqValue, middle)) <= token)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

static const TqValue *
value_number (const TqBinding *binding, guint i)
{
    return i < binding->values->len ? &g_array_index (binding->values, TqValue, i) : NULL;
}

const TqValue *
tq_bind_value_at (const TqBinding *binding, guint token)
{
    const TqValue *value = value_number (binding, tq_bind_first_value (binding, token));

    return value != NULL && value->first_token <= token ? value : NULL;
}

gboolean
tq_bind_is_in_value (const TqBinding *binding, guint token)
{
    return tq_bind_value_at (binding, token) != NULL;
}

const TqValue *
tq_bind_value_before (const TqBinding *binding, const TqValue *value)
{
    guint i = tq_bind_first_value (binding, value->first_token);

    return i > 0 ? value_number (binding, i - 1) : NULL;
}

const TqValue *
tq_bind_value_behind (const TqBinding *binding, const TqValue *value)
{
    return value_number (binding, tq_bind_first_value (binding, tq_value_end (value)));
}

gboolean
tq_bind_has_value_between (const TqBinding *binding, guint first, guint end)
{
    const TqValue *value = value_number (binding, tq_bind_first_value (binding, first));

    return value != NULL && value->first_token < end;
}

gboolean
tq_bind_has_count_between (const TqBinding *binding, guint first, guint end)
{
    for (guint i = tq_bind_first_value (binding, first); i < binding->values->len; i++) {
        const TqValue *value = value_number (binding, i);

        if (value->first_token >= end)
            return FALSE;
        if (!tq_value_is_date (value))
            return TRUE;
    }
    return FALSE;
}

guint
tq_bind_before_dates (const TqBinding *binding, guint token)
{
    for (guint i = tq_bind_first_value (binding, token); i > 0; i--) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i - 1);

        if (!tq_value_is_date (value) || tq_value_end (value) != token)
            break;
        token = value->first_token;
    }
    return token;
}

/* ---- clauses and asides ---------------------------------------------------------------------- */

guint
tq_bind_clause_start (const TqBinding *binding, guint token)
{
    guint16 clause = binding->clauses[token];

    while (token > 0 && binding->clauses[token - 1] == clause)
        token--;
    return token;
}

guint
tq_bind_clause_end (const TqBinding *binding, guint token)
{
    guint16 clause = binding->clauses[token];

    while (token < binding->sentence->n_tokens && binding->clauses[token] == clause)
        token++;
    return token;
}

#define MAX_ASIDE_TOKENS 14

guint
tq_bind_before_aside (const TqBinding *binding, guint from)
{
    const TqSentence *sentence = binding->sentence;
    guint mark = from;

    if (from < 3 || !(tq_phrase_bits (sentence, from - 1) & TQ_PHRASE_BREAK) ||
        tq_token_is_dash (sentence, from - 1))
        return from;
    while (mark > 1 && from - mark < MAX_ASIDE_TOKENS) {
        mark--;
        if (mark < from - 1 && tq_phrase_bits (sentence, mark) & TQ_PHRASE_BREAK &&
            !tq_clause_is_hyphen (sentence, mark))
            return tq_phrase_is_content (tq_phrase_bits (sentence, mark - 1)) ? mark : from;
    }
    return from;
}
