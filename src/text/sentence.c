/* What the stages ask of a sentence. */
#include "text/segment.h"

const TqAnalysis *
tq_sentence_analyses (const TqSentence *sentence, guint token, guint *ret_n)
{
    const TqWord *word = tq_sentence_word (sentence, token);
    TqContext context = TQ_CONTEXT_NONE;

    if (token > 0 && sentence->tokens[token - 1].kind == TQ_TOKEN_WORD)
        context = tq_sentence_word (sentence, token - 1)->context;
    *ret_n = word->n_analyses;
    if (word->n_analyses == 1 || (word->n_analyses > 0 && context == TQ_CONTEXT_NONE))
        return word->analyses;
    return tq_vocabulary_analyses (sentence->vocabulary, sentence->tokens[token].word, context, ret_n);
}

const TqAnalysis *
tq_sentence_reading (const TqSentence *sentence, guint token, TqPos pos)
{
    guint n;
    const TqAnalysis *analyses = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < n; i++)
        if (pos == TQ_POS_UNKNOWN || analyses[i].pos == pos)
            return &analyses[i];
    return NULL;
}

const char *
tq_sentence_folded (const TqSentence *sentence, guint token)
{
    return tq_vocabulary_text (sentence->vocabulary, sentence->tokens[token].word, NULL);
}

const TqCueMatch *
tq_sentence_cue (const TqSentence *sentence, TqCueClass cue_class, guint from, guint to)
{
    if (from >= sentence->n_tokens)
        return NULL;
    for (guint i = sentence->token_cues[from].first; i < sentence->n_cues && sentence->cues[i].first < to; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->first + match->n_tokens <= to && match->cue->cue_class == cue_class)
            return match;
    }
    return NULL;
}
