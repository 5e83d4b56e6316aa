/* attribution-quotation.c - quotations over more than one sentence, and those by which no reporting
 * word stands */
#include "extract/attribution-private.h"

#include "extract/frame-private.h"
#include "extract/phrase.h"

/* ---- sentences of one quotation -------------------------------------------------------------- */

/* The last opening quotation mark of a sentence before @end, or @end. */
static guint
last_opening (const TqSentence *sentence, guint end)
{
    for (guint i = end; i > 0; i--)
        if (sentence->tokens[i - 1].kind == TQ_TOKEN_QUOTE_OPEN)
            return i - 1;
    return end;
}

#define MAX_QUOTED_SENTENCES 6

void
tq_attribution_emit_quoted_before (TqAttributionScan *scan, guint32 index, guint end,
                                   const TqAttribution *attribution)
{
    const TqSentence *sentence = &g_array_index (scan->speakers->sentences, TqSentence, index);

    if (end < 2 ||
        (sentence->tokens[end - 1].kind != TQ_TOKEN_QUOTE_CLOSE &&
         sentence->tokens[end - 2].kind != TQ_TOKEN_QUOTE_CLOSE) ||
        last_opening (sentence, end) < end)
        return;
    for (guint32 i = index; i > 0 && index - i < MAX_QUOTED_SENTENCES; i--) {
        const TqSentence *before = &g_array_index (scan->speakers->sentences, TqSentence, i - 1);
        guint opening = last_opening (before, before->n_tokens);

        if (before->block != sentence->block)
            return;
        tq_attribution_emit (scan, i - 1, opening < before->n_tokens ? opening : 0,
                             before->n_tokens, attribution);
        if (opening < before->n_tokens)
            return;
    }
}

/* ---- a quotation, and somebody behind it ----------------------------------------------------- */

/* Whether the words of @speaker are a person with an article or a name, and end at a mark or with
 * the sentence. */
static gboolean
is_alone (const TqSentence *sentence, TqStretch speaker)
{
    gboolean is_begun = speaker.first < speaker.end &&
                        ((tq_phrase_bits (sentence, speaker.first) &
                          (TQ_PHRASE_ARTICLE | TQ_PHRASE_POSSESSIVE)) != 0 ||
                         (sentence->tokens[speaker.first].flags & TQ_TOKEN_CAPITAL) != 0);

    return is_begun && tq_speaker_is_party (sentence, speaker) &&
           (speaker.end == sentence->n_tokens || tq_speech_is_break (sentence, speaker.end));
}

#define MAX_BEFORE_VERB 3 /* "s'est", "a" */

/* "\"…,\" snapped the guard", « …, s'étonne un voisin »: whatever a person does right behind what
 * is quoted he does by saying it. @close: the closing mark. */
static void
scan_manner (TqAttributionScan *scan, const TqSentence *sentence, guint32 index, guint close)
{
    static const TqCue cue = { .cue_class = TQ_CUE_SPEECH_VERB, .value = "-" };
    guint first = close + 1, verb;
    TqCueMatch match = { &cue, 0, 1, 0 };
    TqStretch speaker;
    TqAttribution attribution;

    first += first < sentence->n_tokens && tq_speech_is_mark (sentence, first, ',');
    verb = first;
    while (verb < sentence->n_tokens && verb - first < MAX_BEFORE_VERB &&
           tq_phrase_bits (sentence, verb) == TQ_PHRASE_FUNCTION)
        verb++;
    if (verb + 1 >= sentence->n_tokens || !tq_frame_is_verb (sentence, verb) ||
        (sentence->tokens[verb].flags & TQ_TOKEN_CAPITAL) != 0 ||
        !tq_attribution_is_statement (sentence, close))
        return;
    speaker = tq_speaker_from (sentence, verb + 1, sentence->n_tokens);
    if (speaker.first != verb + 1 || !is_alone (sentence, speaker))
        return;
    match.first = (guint16) verb;
    attribution = tq_speakers_attribute (scan->speakers, index, &match, speaker);
    tq_attribution_emit_quoted_before (scan, index, first, &attribution);
    tq_attribution_emit (scan, index, tq_attribution_own_first (sentence, first), first,
                         &attribution);
    tq_attribution_emit (scan, index, speaker.end, sentence->n_tokens, &attribution);
}

void
tq_attribution_scan_quotations (TqAttributionScan *scan, const TqSentence *sentence, guint32 index)
{
    if (scan->last_of[index] != TQ_NONE)
        return;
    for (guint i = 1; i + 2 < sentence->n_tokens; i++)
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE)
            scan_manner (scan, sentence, index, i);
}

/* ---- a quotation that goes on ---------------------------------------------------------------- */

/* Last sentence of the quotation that @index begins with; TQ_NONE: it does not, or somebody is
 * named for part of it. */
static guint32
quotation_end (const TqAttributionScan *scan, guint32 index)
{
    const GArray *sentences = scan->speakers->sentences;
    const TqSentence *first = &g_array_index (sentences, TqSentence, index);

    if (first->n_tokens == 0 || first->tokens[0].kind != TQ_TOKEN_QUOTE_OPEN)
        return TQ_NONE;
    for (guint32 i = index; i < MIN (sentences->len, index + MAX_QUOTED_SENTENCES); i++) {
        const TqSentence *sentence = &g_array_index (sentences, TqSentence, i);

        if (sentence->block != first->block || scan->last_of[i] != TQ_NONE)
            return TQ_NONE;
        for (guint token = i == index ? 1 : 0; token < sentence->n_tokens; token++)
            if (sentence->tokens[token].kind == TQ_TOKEN_QUOTE_CLOSE)
                /* what stands behind it is no part of it */
                return sentence->n_tokens - token <= 2 ? i : TQ_NONE;
    }
    return TQ_NONE;
}

void
tq_attribution_scan_continued (TqAttributionScan *scan, guint32 index)
{
    const GArray *sentences = scan->speakers->sentences;
    const TqSentence *sentence = &g_array_index (sentences, TqSentence, index);
    TqAttribution attribution;
    guint32 end;

    if (sentence->pack == NULL || index == 0 || (sentence - 1)->block != sentence->block ||
        scan->last_of[index - 1] == TQ_NONE)
        return;
    end = quotation_end (scan, index);
    if (end == TQ_NONE)
        return;
    attribution = g_array_index (scan->speeches, TqSpeech, scan->last_of[index - 1]).attribution;
    attribution.is_denial = attribution.answers_party = FALSE;
    for (guint32 i = index; i <= end; i++)
        tq_attribution_emit (scan, i, 0, g_array_index (sentences, TqSentence, i).n_tokens,
                             &attribution);
}
