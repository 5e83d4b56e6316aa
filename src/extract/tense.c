#include "extract/tense.h"

#include "extract/date.h"
#include "extract/phrase.h"

/* What the cues that cover the token make of it. */
static TqTense
tense_of_cues (const TqSentence *sentence, guint token)
{
    TqTense tense = TQ_TENSE_NONE;

    tq_sentence_ask_cues (sentence, TQ_CUES_OF_DATES);
    for (guint i = tq_phrase_first_cue_over (sentence, token);
         i < sentence->n_cues && sentence->cues[i].first <= token; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (tq_cue_end (match) <= token)
            continue;
        if (match->cue->cue_class == TQ_CUE_MODAL_PLANNED ||
            match->cue->cue_class == TQ_CUE_MODAL_DEMANDED)
            return TQ_TENSE_FUTURE;
        if (match->cue->cue_class == TQ_CUE_SPEECH_VERB ||
            match->cue->cue_class == TQ_CUE_SPEECH_DENIAL)
            tense = TQ_TENSE_PAST;
    }
    return tense;
}

TqTense
tq_tense_of_calendar (const TqSentence *sentence, guint token)
{
    TqCalendarClass calendar_class = tq_date_class (sentence, token);

    return calendar_class == TQ_CALENDAR_FUTURE ? TQ_TENSE_FUTURE
           : calendar_class == TQ_CALENDAR_PAST ? TQ_TENSE_PAST
                                                : TQ_TENSE_NONE;
}

/* How far before its participle a form of "to have" stands, in tokens: « n'a toujours pas ouvert
 * ». */
#define MAX_HAVE_TOKENS 3

/* « a ouvert », "has shut": behind a form of "to have" what may be an adjective is a verb; behind
 * one of "to be" it may be either. */
static gboolean
is_behind_have (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    if (verb == NULL || !(verb->form & TQ_FORM_PAST))
        return FALSE;
    for (guint gap = 1; gap <= MAX_HAVE_TOKENS && gap <= token; gap++) {
        if (tq_date_class (sentence, token - gap) == TQ_CALENDAR_PRESENT)
            return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token - gap) == NULL;
        if (!(tq_phrase_bits (sentence, token - gap) & TQ_PHRASE_FUNCTION))
            return FALSE;
    }
    return FALSE;
}

/* What the likeliest reading says. */
static TqTense
tense_of_readings (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    if (n == 0)
        return TQ_TENSE_NONE;
    if (readings[0].pos == TQ_POS_VERB && (readings[0].form & TQ_FORM_FUTURE))
        return TQ_TENSE_FUTURE;
    /* a participle is a noun or an adjective too */
    if (readings[0].form & TQ_FORM_PAST || is_behind_have (sentence, token))
        return TQ_TENSE_PAST;
    return readings[0].pos == TQ_POS_VERB ? TQ_TENSE_BARE : TQ_TENSE_NONE;
}

TqTense
tq_tense_at (const TqSentence *sentence, guint token)
{
    guint others; /* TqPhraseBits of what the word is more likely than a verb */
    TqTense tense;

    if (sentence->tokens[token].kind != TQ_TOKEN_WORD)
        return TQ_TENSE_NONE;
    tense = tq_tense_of_calendar (sentence, token);
    if (tense == TQ_TENSE_NONE)
        tense = tense_of_cues (sentence, token);
    if (tense != TQ_TENSE_NONE)
        return tense;
    tense = tense_of_readings (sentence, token);
    if (tense == TQ_TENSE_NONE)
        return TQ_TENSE_NONE;
    others = tense == TQ_TENSE_BARE ? TQ_PHRASE_FUNCTION | TQ_PHRASE_NOUN : TQ_PHRASE_FUNCTION;
    return tq_phrase_bits (sentence, token) & others ? TQ_TENSE_NONE : tense;
}
