/* event-word.c - how well a word serves as the event of a date: verb or noun, of speech, of a plan,
 * light; participles that have the date behind them */
#include <string.h>

#include "extract/date.h"
#include "extract/event-private.h"

gboolean
tq_event_is_empty (const TqSentence *sentence, guint first, guint end)
{
    while (first < end && !tq_phrase_is_break (sentence, first) &&
           !tq_phrase_is_content (tq_phrase_bits (sentence, first)))
        first++;
    return first >= end;
}

guint
tq_event_skip_back (const TqSentence *sentence, guint first, guint end)
{
    while (end > first && !tq_phrase_is_break (sentence, end - 1) &&
           !tq_phrase_is_content (tq_phrase_bits (sentence, end - 1)))
        end--;
    return end;
}

gboolean
tq_event_is_told (const TqSentence *sentence, guint token)
{
    const TqCueMatch *verb = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token);
    const TqCueMatch *be = verb != NULL && verb->first > 0
                               ? tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, verb->first - 1)
                               : NULL;

    return be != NULL && strcmp (be->cue->value, "passive") == 0;
}

/* "The survey found that", but "the crew found the leak": of a row that wants a "that", whether
 * none follows. */
static gboolean
lacks_complement (const TqSentence *sentence, const TqCueMatch *verb)
{
    return strcmp (verb->cue->value, "that") == 0 &&
           tq_sentence_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT,
                            tq_cue_end (verb) - 1, sentence->n_tokens) == NULL;
}

/* «آخر [فحص]», «أول [كشف] على السد»: where verbs come first, what may be a noun is one right behind
 * a word of order that bears no article. */
static gboolean
is_ordered_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *order =
        token > 0 ? tq_sentence_reading (sentence, token - 1, TQ_POS_UNKNOWN) : NULL;

    return sentence->pack->is_verb_first && order != NULL && !(order->form & TQ_FORM_ARTICLE) &&
           tq_phrase_cue_at (sentence, TQ_CUE_EVENT_ORDER, token - 1) != NULL &&
           tq_sentence_reading (sentence, token, TQ_POS_NOUN) != NULL;
}

/* How far behind the mark that ends what is said the verb may stand: ", the mayor added". */
#define MAX_SPEAKER_TOKENS 3

/* "It was old, he continued", "added that it was old", but "the search continued": what goes on is
 * speech where words of somebody stand beside it. */
static gboolean
goes_on_speaking (const TqSentence *sentence, guint token)
{
    const TqCueMatch *verb = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_CONTINUED, token);

    if (verb == NULL)
        return FALSE;
    for (guint other = 0; other < sentence->n_tokens; other++)
        if (sentence->tokens[other].flags & TQ_TOKEN_IN_QUOTES ||
            (other < token && other + MAX_SPEAKER_TOKENS >= token &&
             tq_phrase_is_break (sentence, other)))
            return TRUE;
    return verb->n_tokens > 1 ||
           tq_sentence_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT, token, sentence->n_tokens) != NULL;
}

gboolean
tq_event_is_speech_verb (const TqSentence *sentence, guint token)
{
    const TqCueMatch *verb = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token);

    if (tq_event_is_told (sentence, token) || is_ordered_noun (sentence, token))
        return FALSE;
    return (verb != NULL && !lacks_complement (sentence, verb)) ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_DENIAL, token) != NULL ||
           goes_on_speaking (sentence, token) ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_TOLD, token) != NULL;
}

gboolean
tq_event_is_speech (const TqSentence *sentence, guint token)
{
    return tq_event_is_speech_verb (sentence, token) ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_ACCORDING, token) != NULL;
}

gboolean
tq_event_is_light (const TqSentence *sentence, guint token)
{
    const TqCueMatch *be = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token);

    return be != NULL && strcmp (be->cue->value, "light") == 0;
}

/* A word of class event.set, whose row has @value. */
static gboolean
is_set_as (const TqSentence *sentence, guint token, const char *value)
{
    const TqCueMatch *set =
        token != TQ_NONE ? tq_phrase_cue_at (sentence, TQ_CUE_EVENT_SET, token) : NULL;

    return set != NULL && strcmp (set->cue->value, value) == 0;
}

gboolean
tq_event_is_plan (const TqSentence *sentence, guint token)
{
    return is_set_as (sentence, token, "plan");
}

gboolean
tq_event_is_beginning (const TqSentence *sentence, guint token)
{
    return is_set_as (sentence, token, "begin");
}

gboolean
tq_event_is_moving (const TqSentence *sentence, guint token)
{
    return is_set_as (sentence, token, "to");
}

/* A participle that is an adjective too: "recorded", "fixed". */
static gboolean
is_participle (const TqSentence *sentence, guint token, guint bits)
{
    const TqAnalysis *verb =
        bits & TQ_PHRASE_ADJECTIVE ? tq_sentence_reading (sentence, token, TQ_POS_VERB) : NULL;

    return verb != NULL && (verb->form & TQ_FORM_PAST) != 0;
}

/* Of the adjectives right before @token, but for the first word; @token where there are none. */
static guint
first_adjective (const TqSentence *sentence, guint token)
{
    while (token > 1 && tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_ADJECTIVE)
        token--;
    return token;
}

/* "The new [levy] on sugar": behind an article and adjectives and before a preposition. */
static gboolean
is_described_noun (const TqSentence *sentence, guint token)
{
    guint first;

    if (token + 1 >= sentence->n_tokens ||
        !(tq_phrase_bits (sentence, token + 1) &
          (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION | TQ_PHRASE_GENITIVE)) ||
        tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST))
        return FALSE;
    first = first_adjective (sentence, token);
    return first < token && (tq_phrase_bits (sentence, first - 1) & TQ_PHRASE_ARTICLE) != 0;
}

/* How far before "to" the verb stands that points there: "came back to", "was closed again to". */
#define MAX_TOWARDS_TOKENS 2

/* "Returned to [work]", "closed to [traffic]", but "voted to strike". */
static gboolean
is_behind_towards (const TqSentence *sentence, guint to)
{
    return tq_phrase_has_cue_before (sentence, TQ_CUE_EVENT_TOWARDS, to, MAX_TOWARDS_TOKENS);
}

/* How far a noun stands behind its preposition: "at her new training [base]". */
#define MAX_PLACE_TOKENS 4

/* "He spoke near the bus [pumps] on Monday": the last word of a phrase behind a preposition, where
 * the verb of the clause stands before that; without one it may be the verb: "near the port the
 * shops [close] on Monday". */
static gboolean
ends_place_phrase (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    guint before = token - 1, first = tq_bind_clause_start (binding, token);

    if (token + 1 < sentence->n_tokens && !tq_phrase_is_break (sentence, token + 1) &&
        !(tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_FUNCTION) &&
        !tq_event_is_in_date (binding, token + 1))
        return FALSE;
    while (before > first && token - before < MAX_PLACE_TOKENS &&
           (tq_phrase_bits (sentence, before) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_ADJECTIVE) ||
            (tq_phrase_bits (sentence, before) & (TQ_PHRASE_NOUN | TQ_PHRASE_FUNCTION)) ==
                TQ_PHRASE_NOUN))
        before--;
    if (!(tq_phrase_bits (sentence, before) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, before) != NULL)
        return FALSE;
    while (before > first && !tq_phrase_is_verb_of (sentence, before - 1, TQ_FORM_PAST))
        before--;
    return before > first;
}

/* "Past the pumps at noon", "the train lurched": a word that may be a noun is one right behind an
 * article or a preposition, and right before a verb with a tense, where verbs do not come first. */
static gboolean
is_noun_by_place (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;

    if (token == 0 || sentence->pack->is_verb_first ||
        tq_sentence_reading (sentence, token, TQ_POS_NOUN) == NULL)
        return FALSE;
    if (tq_phrase_bits (sentence, token - 1) &
        (TQ_PHRASE_ARTICLE | TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION))
        return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, token - 1) == NULL ||
               is_behind_towards (sentence, token - 1);
    if (is_described_noun (sentence, token))
        return TRUE;
    if (!tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST) && ends_place_phrase (binding, token))
        return TRUE;
    return token + 1 < sentence->n_tokens &&
           !tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST) &&
           tq_phrase_is_verb_of (sentence, token + 1, TQ_FORM_PAST) &&
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token - 1) == NULL;
}

/* "The restart of the kiln", "the last check of the lift": behind an article and before a genitive
 * a word is a noun, be it known as a verb alone. */
static gboolean
is_made_noun (const TqSentence *sentence, guint token)
{
    guint first;

    if (token + 1 >= sentence->n_tokens ||
        !(tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_GENITIVE) ||
        tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST))
        return FALSE;
    first = first_adjective (sentence, token);
    return first > 0 && (tq_phrase_bits (sentence, first - 1) & TQ_PHRASE_ARTICLE) != 0;
}

/* By its likeliest reading as a noun, or by any as a masdar: «الإدراج» is listing, and a plural of
 * "drawer". */
gboolean
tq_event_is_named_by (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN), *readings;
    guint n;

    if (noun != NULL && tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme))
        return TRUE;
    readings = tq_sentence_analyses (sentence, token, &n);
    for (guint i = 0; i < n; i++)
        if (readings[i].pos == TQ_POS_NOUN && readings[i].form & TQ_FORM_MASDAR)
            return TRUE;
    return FALSE;
}

gboolean
tq_event_is_thing (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->pos == TQ_POS_NOUN && reading->lexeme != 0 &&
           !tq_lexicon_is_person (sentence->pack->lexicon, reading->lexeme);
}

/* «من السجن», "in hospital": a state that is told by a place, which is no more of a date than any
 * other noun. */
static gboolean
is_place_of_state (const TqSentence *sentence, guint token)
{
    guint before = token > 0 ? tq_phrase_bits (sentence, token - 1) : 0;

    return tq_event_is_thing (sentence, token) && !tq_event_is_named_by (sentence, token) &&
           (tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN)->form & TQ_FORM_PREPOSITION ||
            before & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION | TQ_PHRASE_GENITIVE));
}

gboolean
tq_event_begins_with_date (const TqBinding *binding, guint first, guint end)
{
    guint i = tq_bind_first_value (binding, first);
    const TqValue *value =
        i < binding->values->len ? &g_array_index (binding->values, TqValue, i) : NULL;

    return value != NULL && value->first_token < end && tq_value_is_date (value);
}

/* «أربعين [يوما] حتى»: how long it lasts. */
static gboolean
is_period (const TqSentence *sentence, guint token)
{
    return tq_date_class (sentence, token) == TQ_CALENDAR_PERIOD && token > 0 &&
           (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NUMBER) != 0;
}

TqEventRank
tq_event_rank (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    guint bits = tq_phrase_bits (sentence, token);
    const TqAnalysis *noun;

    if (!tq_phrase_is_content (bits) || tq_event_is_speech (sentence, token) ||
        tq_event_is_light (sentence, token) || tq_event_is_in_date (binding, token) ||
        is_period (sentence, token))
        return TQ_EVENT_NONE;
    if (bits & TQ_PHRASE_VERB &&
        (is_made_noun (sentence, token) || is_ordered_noun (sentence, token)))
        return TQ_EVENT_NOUN;
    if ((bits & TQ_PHRASE_VERB && !is_noun_by_place (binding, token)) ||
        is_participle (sentence, token, bits) ||
        (tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) != NULL &&
         !is_place_of_state (sentence, token)))
        return TQ_EVENT_VERB;
    noun = bits & (TQ_PHRASE_NAME | TQ_PHRASE_ADJECTIVE)
               ? NULL
               : tq_sentence_reading (sentence, token, TQ_POS_NOUN);
    return noun != NULL && tq_event_is_named_by (sentence, token) ? TQ_EVENT_NOUN : TQ_EVENT_NONE;
}

/* ---- participles that have the date behind them ---------------------------------------------- */

/* «المولود»: behind its noun or behind a mark; «الموقع» is a place as well. */
static gboolean
is_attribute (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN), *before;

    if (token == 0 || tq_phrase_cue_at (sentence, TQ_CUE_EVENT_ATTRIBUTE, token) == NULL)
        return FALSE;
    if (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_BREAK | TQ_PHRASE_NAME))
        return TRUE;
    before = tq_sentence_reading (sentence, token - 1, TQ_POS_NOUN);
    return before != NULL && tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)) &&
           (noun == NULL || ((noun->form ^ before->form) & TQ_FORM_ARTICLE) == 0);
}

/* Whether any reading of the word has one of the forms. */
static gboolean
bears (const TqSentence *sentence, guint token, guint forms)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < n; i++)
        if (readings[i].form & forms)
            return TRUE;
    return FALSE;
}

/* Things in the plural go with a feminine. */
static gboolean
agrees_with (const TqSentence *sentence, guint noun, guint participle)
{
    return bears (sentence, participle, TQ_FORM_FEMININE)
               ? bears (sentence, noun, TQ_FORM_FEMININE | TQ_FORM_PLURAL)
               : !bears (sentence, noun, TQ_FORM_FEMININE);
}

/* How far a noun may stand before the participle that goes with it: «معاهدة تقاسم مياه النهر
 * المبرمة». */
#define MAX_ATTRIBUTE_TOKENS 6

guint
tq_event_of_attribute (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = value->first_token - 1u, event = token;

    if (value->first_token < 2 || tq_event_is_in_date (binding, token) ||
        !is_attribute (sentence, token))
        return TQ_NONE;
    for (guint gap = 1; gap <= MAX_ATTRIBUTE_TOKENS && gap <= token &&
                        tq_phrase_is_content (tq_phrase_bits (sentence, token - gap)) &&
                        !tq_phrase_is_break (sentence, token - gap) &&
                        tq_event_rank (binding, token - gap) != TQ_EVENT_VERB;
         gap++)
        if (tq_event_rank (binding, token - gap) == TQ_EVENT_NOUN &&
            agrees_with (sentence, token - gap, token))
            event = token - gap;
    return event;
}
