/* speech.c - what a reporting word is, and where it stands */
#include "extract/speech.h"

#include <string.h>

#include "extract/phrase.h"
#include "extract/scope.h"

gboolean
tq_speech_is_after (const TqCueMatch *match)
{
    return g_str_has_prefix (match->cue->value, "after");
}

gboolean
tq_speech_wants_that (const TqCueMatch *match)
{
    return g_str_has_suffix (match->cue->value, "that");
}

gboolean
tq_speech_is_same (const TqCueMatch *match)
{
    return g_str_has_suffix (match->cue->value, "same");
}

gboolean
tq_speech_is_act (const TqCueMatch *match)
{
    return g_str_has_suffix (match->cue->value, "act");
}

gboolean
tq_speech_leads_in (const TqCueMatch *match)
{
    return g_str_has_suffix (match->cue->value, "into");
}

gboolean
tq_speech_is_break (const TqSentence *sentence, guint token)
{
    if (tq_clause_is_hyphen (sentence, token) ||
        tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_POSSESSIVE, token) != NULL)
        return FALSE;
    return sentence->tokens[token].kind == TQ_TOKEN_PUNCTUATION ||
           sentence->tokens[token].kind == TQ_TOKEN_QUOTE_OPEN ||
           sentence->tokens[token].kind == TQ_TOKEN_QUOTE_CLOSE;
}

gboolean
tq_speech_is_mark (const TqSentence *sentence, guint token, char mark)
{
    const TqSpan *span = &sentence->tokens[token].span;

    return span->end == span->start + 1 && sentence->document->text[span->start] == mark;
}

gboolean
tq_speech_is_comma (const TqSentence *sentence, guint token)
{
    return tq_speech_is_mark (sentence, token, ',') ||
           strncmp (sentence->document->text + sentence->tokens[token].span.start, "،",
                    strlen ("،")) == 0;
}

#define MAX_CUE_TOKENS 4

/* Whether a phrase of @cue_class ends right before the token. */
static gboolean
follows_cue (const TqSentence *sentence, TqCueClass cue_class, guint token)
{
    for (guint first = token; first > 0 && token - first < MAX_CUE_TOKENS; first--) {
        const TqCueMatch *match = tq_phrase_cue_at (sentence, cue_class, first - 1);

        if (match != NULL && match->first + match->n_tokens == token)
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_speech_is_noun (const TqSentence *sentence, guint token)
{
    return token > 0 && tq_sentence_reading (sentence, token, TQ_POS_NOUN) != NULL &&
           (tq_sentence_word (sentence, token - 1)->context == TQ_CONTEXT_NOUN ||
            follows_cue (sentence, TQ_CUE_SPEECH_ACCORDING, token) ||
            (follows_cue (sentence, TQ_CUE_SPEECH_DENIAL, token) &&
             tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_REPORT, token) != NULL));
}

guint
tq_speech_verb_group (const TqSentence *sentence, guint cue)
{
    guint first = cue;

    while (first > 0 && cue - first < 2 && !tq_speech_is_break (sentence, first - 1) &&
           (tq_phrase_bits (sentence, first - 1) &
            (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE)) ==
               TQ_PHRASE_FUNCTION)
        first--;
    /* "a-t-elle déclaré": its hyphens join one word more each */
    while (first < cue && first > 1 && tq_clause_is_hyphen (sentence, first - 1))
        first -= 2;
    return first;
}
