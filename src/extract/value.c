#include "extract/value.h"

#include "extract/date.h"
#include "extract/quantity-private.h"

/* "One" as the whole of a line, or with its full stop, is a count. */
#define MAX_ISOLATED_TOKENS 2

/* What is read backwards (a hedge, a sign) ends where the value before it does. */
static void
start_behind (const TqSentence *sentence, guint first, TqValue *value)
{
    if (value->first_token >= first)
        return;
    value->n_tokens = (guint16) (value->n_tokens - (first - value->first_token));
    value->first_token = (guint16) first;
    value->span.start = sentence->tokens[first].span.start;
}

/* "sept personnes": the abbreviation of a month that is a number word too needs a day or a year
 * beside it. */
static gboolean
is_number_alone (const TqSentence *sentence, const TqValue *value)
{
    const TqWord *word = sentence->tokens[value->first_token].kind == TQ_TOKEN_WORD
                             ? tq_sentence_word (sentence, value->first_token)
                             : NULL;

    return value->n_tokens == 1 && word != NULL && word->number != 0 &&
           word->number_proclitics == 0 &&
           tq_number_table_get (sentence->pack->numbers, word->number)->number_class ==
               TQ_NUMBER_UNIT;
}

/* "un peu plus de mille": the article belongs to the hedge. */
static void
drop_bare_unit (GArray *values, guint from, guint first_token)
{
    const TqValue *last =
        values->len > from ? &g_array_index (values, TqValue, values->len - 1) : NULL;

    if (last != NULL && last->is_bare_unit && tq_value_end (last) > first_token)
        g_array_set_size (values, values->len - 1);
}

/* A date, which has no precision where it is none after all and is to be passed over. Returns the
 * token after it, or 0. */
static guint
read_date (const TqSentence *sentence, TqNumberMemo *numbers, guint from, TqValue *ret)
{
    return tq_date_read (sentence, numbers, from, ret) && !is_number_alone (sentence, ret)
               ? tq_value_end (ret)
               : 0;
}

void
tq_value_scan (const TqSentence *sentence, GArray *values)
{
    guint from = values->len, last_end = 0, next;
    TqDateAhead ahead = { 0 };
    TqNumberMemo numbers = { 0 };

    if (!tq_value_may_be_in (sentence))
        return;
    for (guint i = 0; i < sentence->n_tokens; i = next) {
        guint begins = tq_value_may_begin (&ahead, sentence, i), end, passed;
        TqValue value;

        next = i + 1;
        if (begins == 0)
            continue;
        end = begins & TQ_BEGIN_DATE ? read_date (sentence, &numbers, i, &value) : 0;
        passed = end == 0                                    ? tq_figures_skip (sentence, i)
                 : value.time.precision == TQ_PRECISION_NONE ? end
                                                             : 0;
        if (passed != 0) {
            next = passed;
            continue;
        }
        if (end == 0 && begins & TQ_BEGIN_QUANTITY)
            end = tq_quantity_read (sentence, &numbers, i, last_end, &value);
        if (end <= i)
            continue;
        start_behind (sentence, last_end, &value);
        value.is_bare_unit =
            value.is_bare_unit && value.unit == 0 && sentence->n_tokens > MAX_ISOLATED_TOKENS;
        drop_bare_unit (values, from, value.first_token);
        g_array_append_val (values, value);
        last_end = value.is_bare_unit ? last_end : end;
        next = end;
    }
    tq_values_join (sentence, values, from);
}
