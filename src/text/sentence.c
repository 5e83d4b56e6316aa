/* What the stages ask of a sentence. */
#include <string.h>

#include "text/segment.h"

#define MIN_LONG_MASDAR 8 /* bytes */

/* «إدارته» is no «أدارته», behind a conjunction too. */
static gboolean
begins_as_noun (const TqSentence *sentence, guint token)
{
    const char *letter = sentence->pack->noun_initial,
               *text = sentence->document->text + sentence->tokens[token].span.start;
    gsize n = letter != NULL ? strlen (letter) : 0;

    if (n == 0 || sentence->tokens[token].span.end - sentence->tokens[token].span.start <= 2 * n)
        return FALSE;
    return memcmp (text, letter, n) == 0 || memcmp (g_utf8_next_char (text), letter, n) == 0;
}

/* «أصابته» is no «إصابته»: it begins with a letter that is folded as that of the noun is, and is
 * neither that nor the bare one that stands for both. */
static gboolean
begins_as_verb (const TqSentence *sentence, guint token, const TqAnalysis *noun)
{
    const char *letter = sentence->pack->noun_initial,
               *text = sentence->document->text + sentence->tokens[token].span.start;
    const char *folded = tq_sentence_folded (sentence, token);

    return letter != NULL && noun->pos == TQ_POS_NOUN &&
           (noun->form & (TQ_FORM_MASDAR | TQ_FORM_PRONOUN)) ==
               (TQ_FORM_MASDAR | TQ_FORM_PRONOUN) &&
           noun->stem_end - noun->stem_start >= MIN_LONG_MASDAR &&
           memcmp (text, letter, strlen (letter)) != 0 &&
           g_utf8_get_char (text) != g_utf8_get_char (folded);
}

TqContext
tq_sentence_context (const TqSentence *sentence, guint token)
{
    TqContext context = TQ_CONTEXT_SAME;
    guint before = token;

    for (; context == TQ_CONTEXT_SAME && before > 0 &&
           sentence->tokens[before - 1].kind == TQ_TOKEN_WORD;
         before--)
        context = tq_sentence_word (sentence, before - 1)->context;
    if (context == TQ_CONTEXT_BEHIND && before + 1 < token)
        return TQ_CONTEXT_BARE;
    return context == TQ_CONTEXT_SAME || context == TQ_CONTEXT_BEHIND ? TQ_CONTEXT_NONE : context;
}

const TqAnalysis *
tq_sentence_analyses (const TqSentence *sentence, guint token, guint *ret_n)
{
    TqContext context = tq_sentence_context (sentence, token);
    const TqWord *word;

    /* else a word would be read otherwise where it is met first */
    if (tq_sentence_word (sentence, token)->n_analyses == 0)
        tq_vocabulary_analyses (sentence->vocabulary, sentence->tokens[token].word,
                                TQ_CONTEXT_NONE, ret_n);
    word = tq_sentence_word (sentence, token);
    if (word->n_analyses > 1 && word->analyses[0].pos == TQ_POS_VERB &&
        begins_as_noun (sentence, token))
        context = TQ_CONTEXT_NOUN;
    else if (word->n_analyses > 1 && context == TQ_CONTEXT_NONE &&
             begins_as_verb (sentence, token, &word->analyses[0]))
        context = TQ_CONTEXT_VERB;
    *ret_n = word->n_analyses;
    if (word->n_analyses == 1 || (word->n_analyses > 0 && context == TQ_CONTEXT_NONE))
        return word->analyses;
    return tq_vocabulary_analyses (sentence->vocabulary, sentence->tokens[token].word, context,
                                   ret_n);
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

guint
tq_sentence_token_at (const TqSentence *sentence, guint32 byte)
{
    guint lo = 0, hi = sentence->n_tokens;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (sentence->tokens[middle].span.end <= byte)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
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
    for (guint i = sentence->token_cues[from].first;
         i < sentence->n_cues && sentence->cues[i].first < to; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (tq_cue_end (match) <= to && match->cue->cue_class == cue_class)
            return match;
    }
    return NULL;
}
