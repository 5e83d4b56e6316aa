/* date.c - where a date begins, how far it reaches, and the clock time beside it */
#include "extract/date-private.h"

/* Neither a word of time nor a number: only a pattern can begin with it. */
static gboolean
is_plain_word (const TqSentence *sentence, guint token)
{
    const TqWord *word = tq_sentence_word (sentence, token);

    return sentence->tokens[token].kind == TQ_TOKEN_WORD && word->calendar == 0 &&
           word->number == 0;
}

/* How often a date is taken into a longer one: "May | to July | of last year". */
#define MAX_EXTENSIONS 3

guint
tq_date_longest (TqDateReader *reader, guint from, TqTime *ret)
{
    guint best = tq_date_match (reader, from, ret);

    if (best != 0 && ret->precision == TQ_PRECISION_NONE)
        return ret->is_doubtful ? best : 0;
    if (!is_plain_word (reader->sentence, from))
        best = tq_date_shape (reader, from, best, ret);
    for (guint i = 0; best != 0 && i < MAX_EXTENSIONS; i++) {
        TqTime time;
        guint end = tq_date_extend (reader, best, ret, &time);

        if (end == 0)
            break;
        best = end;
        *ret = time;
    }
    return best;
}

static TqValue
value_of (const TqSentence *sentence, guint from, guint end, TqValueKind kind, TqTime time)
{
    return (TqValue) {
        .span = { sentence->tokens[from].span.start, sentence->tokens[end - 1].span.end },
        .kind = kind,
        .first_token = (guint16) from,
        .n_tokens = (guint16) (end - from),
        .time = time,
    };
}

/* Whether anything at @from can begin a time expression: most tokens cannot. */
static gboolean
may_begin (const TqSentence *sentence, guint from)
{
    const TqToken *token = &sentence->tokens[from];
    const TqWord *word;

    if (token->kind == TQ_TOKEN_DIGITS || token->kind == TQ_TOKEN_MIXED)
        return TRUE;
    if (token->kind != TQ_TOKEN_WORD)
        return FALSE;
    word = tq_sentence_word (sentence, from);
    return word->date_begin != 0 ||
           (word->calendar != 0 &&
            tq_calendar_get (sentence->pack->calendar, word->calendar)->may_begin) ||
           tq_number_may_begin (sentence, from);
}

/* Tokens beside the date in a sentence that is little more than it, as in a programme of events: it
 * looks ahead. */
#define MAX_TOKENS_BESIDE 1
#define MAX_TOKENS_LINE 16

/* Reads again as if the date stood alone, and keeps that if it does. Returns the end, or 0. */
static guint
read_isolated (TqDateReader *reader, guint from, TqTime *ret)
{
    guint end = 0;

    if (from > MAX_TOKENS_BESIDE || reader->sentence->n_tokens > MAX_TOKENS_LINE)
        return 0;
    reader->is_isolated = TRUE;
    end = tq_date_longest (reader, from, ret);
    reader->is_isolated = end != 0 && from + reader->sentence->n_tokens - end <= MAX_TOKENS_BESIDE;
    return reader->is_isolated ? end : 0;
}

static gint64
today_of (const TqDocument *document)
{
    const TqTime *published = &document->published;

    return published->precision != TQ_PRECISION_NONE ? tq_time_day (published) : TQ_NO_TODAY;
}

gboolean
tq_date_read (const TqSentence *sentence, TqNumberMemo *numbers, guint from, TqValue *ret)
{
    TqDateReader reader = { .sentence = sentence,
                            .numbers = numbers,
                            .from = from,
                            .today = today_of (sentence->document) };
    TqTime time = { 0 }, clock = { 0 };
    guint end, clock_end = 0;

    if (!may_begin (sentence, from))
        return FALSE;
    if (!is_plain_word (sentence, from))
        clock_end = tq_date_clock (&reader, from, &clock);
    end = read_isolated (&reader, from, &time);
    if (end == 0)
        end = tq_date_longest (&reader, from, &time);
    if (clock_end > end) {
        TqValueKind kind = clock.is_inferred ? TQ_VALUE_TIME : TQ_VALUE_DATE;

        *ret = value_of (sentence, from, clock_end, kind, clock);
        return TRUE;
    }
    if (end == 0)
        return FALSE;
    end = tq_date_clock_behind (&reader, end, &time);
    *ret = value_of (sentence, from, end, TQ_VALUE_DATE, time);
    return TRUE;
}
