/* event-aside.c - dates that stand behind words which say nothing of what happens: "it closes, as
 * planned, on 31 March", « elle débutera selon le maire le 15 avril », "it struck the pier, by the
 * log of the ferry, at noon" */
#include <string.h>

#include "extract/event-private.h"
#include "extract/quantity-private.h"

gboolean
tq_event_is_which (const TqSentence *sentence, guint token)
{
    const TqCueMatch *order = tq_phrase_cue_at (sentence, TQ_CUE_EVENT_ORDER, token);

    return order != NULL && strcmp (order->cue->value, "most") != 0;
}

gboolean
tq_event_is_ahead (const TqBinding *binding, const TqValue *value)
{
    const TqTime *published = &binding->sentence->document->published;

    return published->precision != TQ_PRECISION_NONE && value->time.lo >= published->hi;
}

gboolean
tq_event_begins_clause (const TqBinding *binding, const TqValue *value)
{
    for (guint token = value->first_token;
         token > 0 && binding->clauses[token - 1] == binding->clauses[value->first_token]; token--)
        if (tq_phrase_is_content (tq_phrase_bits (binding->sentence, token - 1)) &&
            !tq_event_is_which (binding->sentence, token - 1))
            return FALSE;
    return TRUE;
}

guint
tq_event_first_verb (const TqBinding *binding, guint first, guint end)
{
    while (first < end && tq_event_rank (binding, first) != TQ_EVENT_VERB)
        first++;
    return first < end ? first : TQ_NONE;
}

/* "As planned", «كما كان مقررا»: no more than a form of "to be" and that it was planned. */
static gboolean
is_as_planned (const TqBinding *binding, guint first, guint end)
{
    const TqSentence *sentence = binding->sentence;
    gboolean is_planned = FALSE;

    if (first >= end || !(tq_phrase_bits (sentence, first) & TQ_PHRASE_FUNCTION) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, first) != NULL)
        return FALSE;
    for (guint token = first; token < end; token++) {
        is_planned |= tq_event_is_plan (sentence, token);
        if (tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
            !tq_event_is_plan (sentence, token) &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) == NULL)
            return FALSE;
    }
    return is_planned;
}

/* No statement, none that a date stands in, and nobody's words: "the mayor said". A source may be
 * one: "as fishermen tell". */
static gboolean
is_aside (const TqBinding *binding, guint first, guint end)
{
    const TqSentence *sentence = binding->sentence;

    if (is_as_planned (binding, first, end))
        return TRUE;
    return tq_phrase_is_content (tq_phrase_bits (sentence, end - 1)) &&
           tq_event_first_verb (binding, first, end) == TQ_NONE &&
           !tq_event_begins_with_date (binding, first, end) &&
           (tq_phrase_bits (sentence, first) & TQ_PHRASE_FUNCTION ||
            tq_sentence_cue (sentence, TQ_CUE_SPEECH_VERB, first, end) == NULL);
}

/* "The firm takes over from Orm Lines, [which has run it since 1963,] on 1 March": a clause on what
 * stands before it. Where marks say less, «التي تخدم الجزيرة منذ 1963», it has a day of its own. */
static gboolean
is_relative_aside (const TqBinding *binding, const TqValue *value, guint first, guint end)
{
    const TqSentence *sentence = binding->sentence;
    guint behind = tq_value_end (value);

    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, first) != NULL &&
           tq_event_first_verb (binding, first, end) != TQ_NONE &&
           tq_sentence_cue (sentence, TQ_CUE_SPEECH_VERB, first, end) == NULL &&
           (!sentence->pack->is_verb_first || tq_event_begins_with_date (binding, first, end)) &&
           (behind >= sentence->n_tokens || tq_phrase_is_break (sentence, behind));
}

/* "According to the mayor": on a day that lies ahead nobody has said it yet. */
static gboolean
is_source (const TqBinding *binding, const TqValue *value, guint first)
{
    return tq_phrase_cue_at (binding->sentence, TQ_CUE_SPEECH_ACCORDING, first) != NULL &&
           tq_event_is_ahead (binding, value) &&
           tq_event_first_verb (binding, first, value->first_token) == TQ_NONE &&
           !tq_event_begins_with_date (binding, first, value->first_token) &&
           tq_sentence_cue (binding->sentence, TQ_CUE_SPEECH_VERB, first, value->first_token) ==
               NULL;
}

/* Where the clause of the date begins if nothing else stands in it before the date, no mark before
 * it: « elle débutera selon le maire le 15 avril ». */
static guint
before_remark (const TqBinding *binding, const TqValue *value)
{
    guint first = tq_bind_clause_start (binding, value->first_token);

    if (first == 0 || tq_phrase_is_break (binding->sentence, first - 1) ||
        (!is_source (binding, value, first) &&
         !is_as_planned (binding, first, value->first_token)))
        return value->first_token;
    return first;
}

guint
tq_event_before_aside (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint mark, aside;

    if (!tq_event_begins_clause (binding, value))
        return before_remark (binding, value);
    mark = tq_event_skip_back (sentence, 0, value->first_token);
    aside = tq_bind_before_aside (binding, mark);
    if (aside == mark || sentence->tokens[aside].kind != TQ_TOKEN_PUNCTUATION ||
        tq_token_is_dash (sentence, aside) ||
        !(is_aside (binding, aside + 1, mark - 1) ||
          is_relative_aside (binding, value, aside + 1, mark - 1)))
        return value->first_token;
    return aside;
}
