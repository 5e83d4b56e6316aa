/* speaker-before.c - who stands before a reporting word: right before it, before what marks enclose
 * ("the doctor, Anna Holt, said"), or as what the clause is about («أما الوزارة فتقول إن») */
#include "extract/speaker-private.h"

#include "extract/frame-private.h"
#include "extract/scope.h"

/* "…, two people with knowledge of it said": between a mark and the reporting word stands the
 * speaker alone, unless another clause begins there; where the sentence ends with the word, all of
 * it is his: "…, a man whose son was there and a guard said." */
static guint
reach_back (const TqSentence *sentence, TqStretch speaker, gboolean is_last)
{
    guint first = speaker.first;

    while (first > 0 && speaker.end - first < TQ_MAX_SPEAKER_TOKENS &&
           !tq_speech_is_break (sentence, first - 1))
        first--;
    if (first == 0 || !tq_speech_is_break (sentence, first - 1) ||
        (!is_last &&
         tq_sentence_cue (sentence, TQ_CUE_CLAUSE_BREAK, first, speaker.end) != NULL) ||
        tq_sentence_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT, first, speaker.end) != NULL ||
        (tq_phrase_bits (sentence, first) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE)) ==
            TQ_PHRASE_FUNCTION)
        return speaker.first;
    return first;
}

gboolean
tq_speaker_begins_clause (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL ||
           (tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) != NULL &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token) == NULL);
}

/* "An accusation | the owners reject": where an article follows a noun without a word between them,
 * a relative clause begins. */
static guint
behind_its_object (const TqSentence *sentence, TqStretch speaker)
{
    for (guint i = speaker.end; i > speaker.first + 1; i--)
        if ((tq_phrase_bits (sentence, i - 1) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) ==
                TQ_PHRASE_ARTICLE &&
            tq_phrase_is_content (tq_phrase_bits (sentence, i - 2)))
            return sentence->pack->is_head_last ? i - 1 : speaker.first;
    return speaker.first;
}

/* "Says that the company turned it down": in front of an article the word for "that" is none
 * itself. */
static gboolean
begins_what_is_said (const TqSentence *sentence, guint token)
{
    return token + 1 < sentence->n_tokens &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL &&
           (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_ARTICLE) != 0;
}

#define MAX_AUXILIARIES 3

TqStretch
tq_speaker_before (const TqSentence *sentence, guint cue)
{
    TqStretch ret = { cue, cue };
    gboolean is_last = cue + 2 >= sentence->n_tokens && cue + 1 < sentence->n_tokens &&
                       tq_speech_is_break (sentence, cue + 1);

    /* Auxiliaries stand between: "has said", "a déclaré". */
    while (ret.end > 0 && tq_speaker_ends_at (sentence, ret.end - 1, ret.end - 1) &&
           !tq_speech_is_break (sentence, ret.end - 1) && cue - ret.end < MAX_AUXILIARIES) {
        /* "… and said", «لأنه قال»: another verb's subject */
        if (tq_speaker_begins_clause (sentence, ret.end - 1))
            return (TqStretch) { cue, cue };
        ret.end--;
    }
    ret.first = ret.end;
    while (ret.first > 0 && ret.end - ret.first < TQ_MAX_SPEAKER_TOKENS &&
           !begins_what_is_said (sentence, ret.first - 1) &&
           (!tq_speaker_ends_at (sentence, ret.first - 1, ret.first - 1) ||
            (ret.first < ret.end && tq_speaker_is_in_title (sentence, 0, ret.first - 1))))
        ret.first--;
    ret.first = reach_back (sentence, ret, is_last);
    ret.first = behind_its_object (sentence, ret);
    return tq_speaker_has_content (sentence, ret) ? ret : (TqStretch) { cue, cue };
}

/* "the group, which took them in March some miles from there, said" */
#define MAX_RELATIVE_TOKENS 24

TqStretch
tq_speaker_before_apposition (const TqSentence *sentence, guint cue)
{
    TqStretch ret;
    guint mark;

    cue = tq_speech_verb_group (sentence, cue);
    if (cue < 3 || !tq_speech_is_comma (sentence, cue - 1))
        return (TqStretch) { cue, cue };
    mark = cue - 2;
    while (mark > 0 && cue - mark <= MAX_RELATIVE_TOKENS && !tq_speech_is_comma (sentence, mark) &&
           sentence->tokens[mark].kind != TQ_TOKEN_QUOTE_CLOSE)
        mark--;
    /* "« …, I stopped it », he said": a quotation is nobody */
    if (mark == 0 || !tq_speech_is_comma (sentence, mark))
        return (TqStretch) { cue, cue };
    ret = tq_speaker_before (sentence, mark);
    if (ret.first == ret.end)
        return (TqStretch) { cue, cue };
    if (tq_sentence_cue (sentence, TQ_CUE_CLAUSE_BREAK, mark + 1, cue) == NULL &&
        cue - mark <= TQ_MAX_SPEAKER_TOKENS)
        ret.end = cue - 1;
    return ret;
}

TqStretch
tq_speaker_topic_before (const TqSentence *sentence, guint cue)
{
    TqStretch ret = tq_speaker_before (sentence, cue);
    const TqCueMatch *contrast =
        ret.first > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_DISPUTE_CONTRAST, ret.first - 1) : NULL;

    for (guint i = ret.first; i < ret.end; i++)
        if (tq_frame_is_verb (sentence, i))
            contrast = NULL;
    return contrast != NULL ? ret : (TqStretch) { cue, cue };
}
