/* event-clause.c - events that the build of a clause tells, be another verb nearer: of the clause
 * that a date opens, stands in the middle of, or has for an apposition */
#include "base/time.h"
#include "extract/event-private.h"

/* A verb of speech before @token, of which what is said has not begun yet. */
static gboolean
has_said_before (const TqSentence *sentence, guint token)
{
    for (guint gap = 1; gap <= TQ_EVENT_MAX_TOKENS && gap <= token; gap++) {
        if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token - gap) != NULL)
            return FALSE;
        if (tq_event_is_speech_verb (sentence, token - gap))
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_event_is_saying (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value), mark = value->first_token;

    if (end < sentence->n_tokens && tq_phrase_is_break (sentence, end))
        end++;
    if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, end) == NULL)
        return FALSE;
    while (mark > 0 && !tq_phrase_is_break (sentence, mark - 1))
        if (tq_event_rank (binding, --mark) == TQ_EVENT_VERB)
            return FALSE;
    return mark > 0 && has_said_before (sentence, mark - 1);
}

guint
tq_event_of_cleft (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = tq_value_end (value), end = MIN (token + TQ_EVENT_MAX_TOKENS, sentence->n_tokens);

    if (!tq_event_begins_clause (binding, value) ||
        tq_sentence_cue (sentence, TQ_CUE_FRAME_BE,
                         tq_bind_clause_start (binding, value->first_token),
                         value->first_token) == NULL)
        return TQ_NONE;
    while (token < end && tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) == NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) == NULL)
        token++;
    return tq_event_first_verb (binding, token, end);
}

guint
tq_event_of_subject (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = tq_bind_clause_start (binding, value->first_token);
    guint end = tq_value_end (value), verb;
    TqNounPhrase subject = tq_noun_phrase_at (sentence, first, value->first_token);

    if (sentence->pack->is_verb_first || subject.first == subject.end ||
        end >= sentence->n_tokens || has_said_before (sentence, value->first_token) ||
        tq_event_first_verb (binding, first, value->first_token) != TQ_NONE)
        return TQ_NONE;
    verb = end + (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, end) != NULL &&
                  end + 1 < sentence->n_tokens);
    if (tq_event_rank (binding, verb) != TQ_EVENT_VERB || tq_event_is_speech (sentence, verb))
        return TQ_NONE;
    return tq_event_rank (binding, subject.head) == TQ_EVENT_NOUN ? subject.head : verb;
}

/* How far behind its date the word may stand that says what it is the day of: "(the) day", «(وهو)
 * الموعد»; and the event. */
#define MAX_DAY_TOKENS 2
#define MAX_DAY_EVENT_TOKENS 8

/* Such a word, behind no more than words that say nothing; TQ_NONE: there is none. */
static guint
day_word_in (const TqSentence *sentence, guint first, guint end)
{
    for (guint token = first; token < end && token <= first + MAX_DAY_TOKENS; token++) {
        if (tq_phrase_cue_at (sentence, TQ_CUE_EVENT_DAY, token) != NULL)
            return token;
        if (tq_phrase_is_content (tq_phrase_bits (sentence, token)))
            break;
    }
    return TQ_NONE;
}

guint
tq_event_of_apposition (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint mark = tq_value_end (value);
    guint end = MIN (mark + 1 + MAX_DAY_EVENT_TOKENS, sentence->n_tokens);
    guint day = mark < end && tq_phrase_is_break (sentence, mark)
                    ? day_word_in (sentence, mark + 1, end)
                    : TQ_NONE;

    if (day == TQ_NONE)
        return TQ_NONE;
    for (guint token = day + 1; token < end && !tq_phrase_is_break (sentence, token); token++)
        if (tq_event_rank (binding, token) == TQ_EVENT_NOUN)
            return token;
    return TQ_NONE;
}

/* "It broke on Monday, when the frost [came]": the verb of the clause that tells what else befell
 * on a date right before it. */
guint
tq_event_when (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = tq_value_end (value), end;
    const TqCueMatch *when;

    token += token < sentence->n_tokens && tq_phrase_is_break (sentence, token);
    when =
        token < sentence->n_tokens ? tq_phrase_cue_at (sentence, TQ_CUE_EVENT_WHEN, token) : NULL;
    if (when == NULL || when->first != token || !tq_time_is_bounded (&value->time))
        return TQ_NONE;
    token += when->n_tokens;
    end = MIN (token + TQ_EVENT_MAX_TOKENS, sentence->n_tokens);
    while (token < end && tq_event_rank (binding, token) != TQ_EVENT_VERB)
        if (tq_event_is_speech_verb (sentence, token) || tq_phrase_is_break (sentence, token++))
            return TQ_NONE;
    return token < end ? token : TQ_NONE;
}

guint
tq_event_of_opening (const TqBinding *binding, const TqValue *value)
{
    guint token = tq_value_end (value);
    guint end = MIN (token + TQ_EVENT_MAX_TOKENS, binding->sentence->n_tokens);

    for (guint before = 0; before < value->first_token; before++)
        if (tq_phrase_is_content (tq_phrase_bits (binding->sentence, before)))
            return TQ_NONE;
    while (token < end && tq_event_rank (binding, token) != TQ_EVENT_VERB)
        if (tq_event_is_speech_verb (binding->sentence, token++))
            return TQ_NONE;
    return token < end ? token : TQ_NONE;
}

/* How far before its date a preposition of time may stand. */
#define MAX_FROM_TOKENS 6

guint
tq_event_of_preposition (const TqBinding *binding, const TqValue *value)
{
    guint event = TQ_NONE;

    for (guint gap = 1; gap <= MAX_FROM_TOKENS && gap <= value->first_token; gap++) {
        guint token = value->first_token - gap;
        TqEventRank rank = tq_event_rank (binding, token);

        if (tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_FROM, token) != NULL)
            return event;
        if (rank == TQ_EVENT_VERB || tq_phrase_is_break (binding->sentence, token))
            return TQ_NONE;
        if (rank == TQ_EVENT_NOUN)
            event = token;
    }
    return TQ_NONE;
}
