/* speaker-phrase.c - the words that name a speaker: what ends them, and what they need to name
 * somebody */
#include "extract/speaker-private.h"

#include <string.h>

#include "extract/bind.h"
#include "extract/frame-private.h"
#include "extract/scope.h"
#include "pack/calendar.h"

/* ---- where they end -------------------------------------------------------------------------- */

/* Monday; not the article or the preposition that dates may begin with. */
static gboolean
is_time (const TqSentence *sentence, guint token)
{
    return tq_sentence_word (sentence, token)->calendar != 0 &&
           !(tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION);
}

gboolean
tq_speaker_is_in_title (const TqSentence *sentence, guint first, guint token)
{
    guint calendar = tq_sentence_word (sentence, token)->calendar;
    const TqCalendarRow *row =
        calendar != 0 ? tq_calendar_get (sentence->pack->calendar, calendar) : NULL;
    gboolean is_dated = token + 1 < sentence->n_tokens &&
                        (is_time (sentence, token + 1) ||
                         (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_NUMBER) != 0);

    return row != NULL && token > first &&
           (!row->tells || row->calendar_class == TQ_CALENDAR_YEAR_WORD) && !is_dated &&
           tq_sentence_reading (sentence, token, TQ_POS_ADJECTIVE) != NULL &&
           (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE)) == 0;
}

/* «الوزير للصحافيين», «الوزير لـ»: whom he tells it. */
static gboolean
is_hearer (const TqSentence *sentence, guint token)
{
    const TqCueMatch *hearer = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_HEARER, token);

    if (sentence->pack->attached_to == NULL)
        return FALSE;
    if (strcmp (tq_sentence_folded (sentence, token), sentence->pack->attached_to) == 0)
        return TRUE;
    return hearer != NULL && (hearer->proclitics & TQ_FORM_PREPOSITION) != 0 &&
           g_str_has_prefix (tq_sentence_folded (sentence, token), sentence->pack->attached_to);
}

/* «بيان أصدرته الوزارة»: where verbs stand first, one right behind a common noun without article
 * begins a clause about it. */
static gboolean
is_relative_verb (const TqSentence *sentence, guint first, guint token)
{
    return token > first && sentence->pack->is_verb_first &&
           tq_phrase_bits (sentence, token) == TQ_PHRASE_VERB &&
           tq_frame_is_verb (sentence, token) &&
           (tq_phrase_bits (sentence, token - 1) &
            (TQ_PHRASE_NOUN | TQ_PHRASE_NAME | TQ_PHRASE_UNKNOWN | TQ_PHRASE_FUNCTION)) ==
               TQ_PHRASE_NOUN;
}

/* «الوزير مشيرا إلى أن»: how he goes on. */
static gboolean
is_next_saying (const TqSentence *sentence, guint first, guint token)
{
    const TqCueMatch *saying =
        token > first ? tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) : NULL;

    return saying != NULL && tq_speech_is_same (saying);
}

gboolean
tq_speaker_ends_at (const TqSentence *sentence, guint first, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    if (tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXISTENCE, token) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_ABSENCE, token) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) != NULL)
        return TRUE;
    if (tq_speech_is_break (sentence, token) || is_hearer (sentence, token) ||
        is_relative_verb (sentence, first, token) || is_next_saying (sentence, first, token) ||
        (is_time (sentence, token) && !tq_speaker_is_in_title (sentence, first, token)))
        return TRUE;
    return (bits & TQ_PHRASE_FUNCTION) != 0 &&
           !(bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE | TQ_PHRASE_POSSESSIVE)) &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_SPOKESMAN, token) == NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_UNNAMED, token) == NULL;
}

/* ---- whom they name -------------------------------------------------------------------------- */

/* "The union said it reported": a reporting word is nobody. */
static gboolean
is_reporting_word (const TqSentence *sentence, guint token)
{
    return (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) == 0 &&
           !tq_speech_is_noun (sentence, token) &&
           (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_DENIAL, token) != NULL);
}

/* The "t" of "a-t-il assuré", a و that stands by itself. */
static gboolean
is_letter (const TqSentence *sentence, guint token)
{
    const char *text = sentence->document->text;

    return g_utf8_next_char (text + sentence->tokens[token].span.start) >=
           text + sentence->tokens[token].span.end;
}

/* «أم خالد»: a name that begins with a word for "or" elsewhere. */
static gboolean
begins_name (const TqSentence *sentence, guint token)
{
    const TqCueMatch *particle = tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, token);

    return particle != NULL && strcmp (particle->cue->value, "first") == 0 &&
           token + 1 < sentence->n_tokens &&
           (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_FUNCTION) == 0 &&
           !tq_speech_is_break (sentence, token + 1);
}

gboolean
tq_speaker_has_content (const TqSentence *sentence, TqStretch stretch)
{
    if (tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, stretch.first, stretch.end) != NULL ||
        (stretch.end > stretch.first + 1 && begins_name (sentence, stretch.first)))
        return TRUE;
    for (guint i = stretch.first; i < stretch.end; i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if (is_letter (sentence, i))
            continue;
        if (is_reporting_word (sentence, i))
            return FALSE;
        /* 2017 says nothing */
        if (tq_phrase_is_content (bits) ||
            (bits & TQ_PHRASE_NUMBER && sentence->tokens[i].kind != TQ_TOKEN_DIGITS))
            return (bits & (TQ_PHRASE_VERB | TQ_PHRASE_NOUN | TQ_PHRASE_NAME)) != TQ_PHRASE_VERB ||
                   (sentence->tokens[i].flags & TQ_TOKEN_CAPITAL);
    }
    return FALSE;
}

gboolean
tq_speaker_is_party (const TqSentence *sentence, TqStretch speaker)
{
    if (speaker.end > speaker.first + 1 && begins_name (sentence, speaker.first))
        return TRUE;
    for (guint i = speaker.first; i < speaker.end; i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if (sentence->tokens[i].kind != TQ_TOKEN_WORD ||
            (bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_FUNCTION)))
            continue;
        if ((bits & (TQ_PHRASE_NAME | TQ_PHRASE_UNKNOWN)) ||
            tq_frame_is_person (sentence, i) ||
            (sentence->tokens[i].flags & TQ_TOKEN_CAPITAL && !sentence->pack->is_head_last) ||
            (i > speaker.first && sentence->tokens[i].flags & TQ_TOKEN_CAPITAL))
            return TRUE;
    }
    return tq_bind_party (sentence, speaker.first, speaker.end) != 0;
}

/* ---- from their first word on ---------------------------------------------------------------- */

/* "told the paper" («قال للموقع», «قال لـ»): the particle for "to", written onto an article or by
 * itself, begins an addressee. */
static gboolean
is_addressee (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    if (g_strcmp0 (tq_sentence_folded (sentence, token), sentence->pack->attached_to) == 0)
        return TRUE;
    return reading != NULL && (reading->form & TQ_FORM_PREPOSITION) != 0 &&
           (reading->form & TQ_FORM_ARTICLE) != 0;
}

/* «نقلت الوكالة عن الوزير قوله إن» */
static gboolean
is_his_saying (const TqSentence *sentence, guint first, guint token)
{
    const TqCueMatch *same =
        token > first ? tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_SAME, token) : NULL;

    return same != NULL && same->n_tokens == 1;
}

/* «أقرت سابقا», «أعلن رسميا», «قال الوزير ضاحكا»: behind a verb that comes first, a word in the
 * accusative, or one that is no noun, says how or when. */
static gboolean
is_adverb (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    if (!sentence->pack->is_verb_first || reading == NULL ||
        (tq_phrase_bits (sentence, token) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)) != 0)
        return FALSE;
    return reading->pos == TQ_POS_ADVERB ||
           (reading->pos == TQ_POS_ADJECTIVE && (reading->form & TQ_FORM_ACCUSATIVE) != 0);
}

static gboolean
goes_on (const TqSentence *sentence, TqStretch speaker)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, speaker.end, TQ_POS_ADJECTIVE);

    if (speaker.end == speaker.first && begins_name (sentence, speaker.end))
        return TRUE;
    return !tq_speaker_ends_at (sentence, speaker.first, speaker.end) &&
           !is_his_saying (sentence, speaker.first, speaker.end) &&
           (speaker.end == speaker.first || reading == NULL ||
            (reading->form & TQ_FORM_ACCUSATIVE) == 0 || !is_adverb (sentence, speaker.end));
}

TqStretch
tq_speaker_from (const TqSentence *sentence, guint first, guint end)
{
    TqStretch ret = { first, first };

    /* "said on Monday the operator" */
    while (ret.first < end && (is_time (sentence, ret.first) || is_adverb (sentence, ret.first)))
        ret.first++;
    ret.end = ret.first;
    if (ret.first < end && is_addressee (sentence, ret.first))
        return (TqStretch) { first, first };
    while (ret.end < MIN (end, first + TQ_MAX_SPEAKER_TOKENS) && goes_on (sentence, ret))
        ret.end++;
    while (ret.end > ret.first + 1 &&
           (tq_phrase_bits (sentence, ret.end - 1) & TQ_PHRASE_GENITIVE) != 0 &&
           !tq_phrase_is_content (tq_phrase_bits (sentence, ret.end - 1)))
        ret.end--; /* «شكا الجيران من أن» */
    if (!tq_speaker_has_content (sentence, ret))
        ret.end = ret.first;
    return ret;
}
