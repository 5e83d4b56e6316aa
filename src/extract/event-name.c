/* event-name.c - dates that are part of the name of what happens: "Sunday's collapse", "the 2019
 * vote", «انفجار الثلاثاء», « la grève d'hier » */
#include "extract/date.h"
#include "extract/event-private.h"

/* A year in figures that stands right behind a noun or an article names something: "the 2019
 * election", «كأس إفريقيا 2017». */
static gboolean
is_year_of_name (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint before = value->first_token - 1u;

    if (value->first_token == 0 || value->n_tokens != 1 ||
        value->time.precision != TQ_PRECISION_YEAR ||
        sentence->tokens[value->first_token].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    return (tq_phrase_bits (sentence, before) & TQ_PHRASE_ARTICLE) != 0 ||
           (sentence->tokens[before].kind == TQ_TOKEN_WORD &&
            tq_sentence_word (sentence, before)->calendar == 0 &&
            tq_phrase_is_content (tq_phrase_bits (sentence, before)));
}

static gboolean
is_possessive (const TqSentence *sentence, const TqValue *value)
{
    guint end = tq_value_end (value);

    return end < sentence->n_tokens && (tq_phrase_bits (sentence, end) & TQ_PHRASE_POSSESSIVE) != 0;
}

static guint
event_noun_behind (const TqBinding *binding, guint from)
{
    for (guint token = from;
         token < binding->sentence->n_tokens && token < from + TQ_EVENT_NOUN_TOKENS; token++) {
        guint bits = tq_phrase_bits (binding->sentence, token);

        if (bits & (TQ_PHRASE_BREAK | TQ_PHRASE_FUNCTION))
            return TQ_NONE;
        if (tq_event_rank (binding, token) == TQ_EVENT_NOUN ||
            ((bits & TQ_PHRASE_NOUN) && tq_event_rank (binding, token) == TQ_EVENT_VERB))
            return token;
    }
    return TQ_NONE;
}

/* A weekday, "yesterday" or a figure: what may follow a noun that it names. «صباح اليوم» says
 * when. */
static gboolean
may_name (const TqSentence *sentence, guint token)
{
    TqCalendarClass calendar_class = tq_date_class (sentence, token);

    return sentence->tokens[token].kind == TQ_TOKEN_DIGITS ||
           calendar_class == TQ_CALENDAR_WEEKDAY || calendar_class == TQ_CALENDAR_DAY;
}

/* Whether a date is of a noun right before it. With a genitive between, where nouns are not joined
 * without one, any thing may bear the date's name: "the sample of 17 January". */
static gboolean
bears_date (const TqBinding *binding, guint token, gboolean has_genitive)
{
    const TqSentence *sentence = binding->sentence;

    /* « le contrôle date de mai » */
    if (tq_phrase_cue_at (sentence, TQ_CUE_EVENT_SET, token) != NULL)
        return FALSE;
    return tq_event_rank (binding, token) == TQ_EVENT_NOUN ||
           (has_genitive && !sentence->pack->joins_nouns &&
            tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
            tq_event_is_thing (sentence, token));
}

/* « du 3 au 9 mai », "from 3 to 9 May" */
static gboolean
is_span_of_days (const TqSentence *sentence, const TqValue *value)
{
    return value->time.precision >= TQ_PRECISION_WEEK &&
           value->time.hi - value->time.lo > TQ_MINUTES_PER_DAY &&
           (tq_date_opens_span (sentence, value->first_token) ||
            (value->first_token > 0 && tq_date_opens_span (sentence, value->first_token - 1)));
}

/* « la [fermeture] du lac du 3 au 9 mai »: the first event noun before a span of days, where no
 * verb stands before it. */
static guint
event_of_span (const TqBinding *binding, const TqValue *value)
{
    guint first = tq_bind_clause_start (binding, value->first_token), event = TQ_NONE;

    if (tq_event_first_verb (binding, first, value->first_token) != TQ_NONE)
        return TQ_NONE;
    for (guint token = value->first_token;
         token > first && !tq_phrase_is_break (binding->sentence, token - 1); token--)
        if (tq_event_rank (binding, token - 1) == TQ_EVENT_NOUN)
            event = token - 1;
    return event;
}

/* The noun right before the date that bears its name, joined to it by a genitive or by standing
 * before it without an article. */
static guint
event_noun_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = value->first_token;
    gboolean has_genitive =
        token > 0 && (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_GENITIVE) != 0;

    /* no genitive: « du » */
    if (!sentence->pack->is_verb_first && is_span_of_days (sentence, value))
        return event_of_span (binding, value);
    if (!has_genitive && (!sentence->pack->joins_nouns || !may_name (sentence, token)))
        return TQ_NONE;
    token -= has_genitive;
    if (token == 0 || !bears_date (binding, token - 1, has_genitive))
        return TQ_NONE;
    return has_genitive ||
                   !(tq_sentence_reading (sentence, token - 1, TQ_POS_NOUN)->form & TQ_FORM_ARTICLE)
               ? token - 1
               : TQ_NONE;
}

guint
tq_event_named (const TqBinding *binding, const TqValue *value, gboolean *ret_is_of_name)
{
    guint event = event_noun_before (binding, value);

    *ret_is_of_name = event != TQ_NONE || is_possessive (binding->sentence, value) ||
                      is_year_of_name (binding, value);
    if (event == TQ_NONE && *ret_is_of_name)
        event = event_noun_behind (binding,
                                   tq_value_end (value) + is_possessive (binding->sentence, value));
    return event;
}
