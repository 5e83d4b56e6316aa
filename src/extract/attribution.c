/* attribution.c - reporting words, their speakers, and what is said
 *
 * A speaker stands between the reporting word and "that" («قال الوزير إن», rows of value "after"),
 * or before it ("the minister said that"), or after it at the end of what is said ("…, said the
 * minister"). A reporting word without a speaker of its own takes the last one of the block. */
#include "extract/attribution-private.h"

#include <string.h>

#include "extract/bind.h"
#include "extract/frame-private.h"
#include "extract/phrase.h"
#include "extract/scope.h"

#define MAX_GAP 24 /* tokens between a reporting word and what is said */
#define MAX_TITLE_SPEAKER 5
#define MAX_AFTER_QUOTE 6

/* A quotation that is closed before "that" is a name: a newspaper's, a ship's. */
static gboolean
is_quoted_name (const TqSentence *sentence, guint token, guint that)
{
    if (sentence->tokens[token].kind != TQ_TOKEN_QUOTE_OPEN)
        return FALSE;
    for (guint i = token + 1; i < that; i++)
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE)
            return TRUE;
    return FALSE;
}

/* First token of what is said after the reporting word: "that", a colon or an opening quotation
 * mark. */
static guint
said_from (const TqSentence *sentence, guint after)
{
    const TqCueMatch *that = tq_sentence_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT, after,
                                              MIN (sentence->n_tokens, after + MAX_GAP));

    for (guint i = after; i < MIN (sentence->n_tokens, after + MAX_GAP); i++) {
        if (that != NULL && that->first == i)
            return i + that->n_tokens;
        if (that != NULL && is_quoted_name (sentence, i, that->first))
            continue;
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN || tq_speech_is_mark (sentence, i, ':'))
            return i + 1;
    }
    return sentence->n_tokens;
}

void
tq_attribution_emit (TqAttributionScan *scan, guint32 index, guint first, guint end,
                     const TqAttribution *attribution)
{
    TqSpeech speech = { index, (guint16) first, (guint16) end, *attribution };
    guint32 *last = &scan->last_of[index];

    if (first >= end)
        return;
    if (*last == TQ_NONE ||
        speech.attribution.cue.start >=
            g_array_index (scan->speeches, TqSpeech, *last).attribution.cue.start)
        *last = scan->speeches->len;
    g_array_append_val (scan->speeches, speech);
}

/* ---- sources --------------------------------------------------------------------------------- */

/* "according to what the centre reported": the verb and its pronoun stand before the speaker. */
static guint
source_from (const TqSentence *sentence, guint token)
{
    for (guint first = token; token < sentence->n_tokens && token - first < 4; token++) {
        guint bits = tq_phrase_bits (sentence, token);
        gboolean is_verb = (bits & TQ_PHRASE_VERB) != 0 ||
                           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL ||
                           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_TOLD, token) != NULL;
        gboolean is_particle =
            (bits & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) ==
            TQ_PHRASE_FUNCTION;

        if (tq_speech_is_break (sentence, token) ||
            (!is_particle &&
             (!is_verb || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_UNNAMED, token) != NULL)))
            break;
    }
    return token;
}

/* Of what stands before @match, where the part begins that no source before it has: "1.1 million
 * according to the unions, 380,000 according to". */
static guint
own_part (const TqSentence *sentence, const TqCueMatch *match)
{
    guint from = 0;

    for (const TqCueMatch *cue = sentence->cues;
         cue < sentence->cues + sentence->n_cues && cue->first + cue->n_tokens <= match->first;
         cue++)
        if (cue->cue->cue_class == TQ_CUE_SPEECH_ACCORDING)
            from = tq_speaker_from (sentence, source_from (sentence, cue->first + cue->n_tokens),
                                    match->first)
                       .end;
    return from;
}

static void
scan_source (TqAttributionScan *scan, const TqSentence *sentence, guint32 index,
             const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens, part;
    TqStretch speaker =
        tq_speaker_from (sentence, source_from (sentence, after), sentence->n_tokens);
    TqAttribution attribution;

    if (speaker.first == speaker.end)
        return;
    /* "…; according to the villagers, …": what stands before the mark is another's */
    part = match->first > 0 && tq_speech_is_mark (sentence, match->first - 1u, ';')
               ? match->first
               : own_part (sentence, match);
    attribution = tq_speakers_attribute (scan->speakers, index, match, speaker);
    tq_attribution_emit (scan, index, part, match->first, &attribution);
    /* what another source follows is that one's, unless this one stands in front of it all */
    if (part == match->first || tq_sentence_cue (sentence, TQ_CUE_SPEECH_ACCORDING, speaker.end,
                                                 sentence->n_tokens) == NULL)
        tq_attribution_emit (scan, index, speaker.end, sentence->n_tokens, &attribution);
}

/* ---- reporting words ------------------------------------------------------------------------- */

#define MIN_STATEMENT 4 /* content words of one without a verb */

gboolean
tq_attribution_is_statement (const TqSentence *sentence, guint end)
{
    guint n_content = 0;

    for (guint i = 0; i < end; i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if (tq_frame_is_verb (sentence, i) || sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, i) != NULL)
            return TRUE;
        n_content += tq_phrase_is_content (bits);
    }
    return n_content >= MIN_STATEMENT;
}

/* Where the sentence goes on after "…, the minister said on Monday, …": a mark before the speaker
 * and one soon after the reporting word. Returns sentence->n_tokens where it ends there, 0 where
 * this is no parenthesis. */
static guint
parenthesis_end (const TqSentence *sentence, const TqCueMatch *match, TqStretch speaker)
{
    guint after = match->first + match->n_tokens,
          first = MIN (speaker.first, tq_speech_verb_group (sentence, match->first));

    if (first < 2 || !tq_speech_is_break (sentence, first - 1) ||
        sentence->tokens[first - 1].kind == TQ_TOKEN_QUOTE_OPEN ||
        tq_speech_is_mark (sentence, first - 1, ';') ||
        !tq_attribution_is_statement (sentence, first))
        return 0;
    /* "…, he says he paid" */
    if (speaker.end <= match->first && after < sentence->n_tokens &&
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PRONOUN, after) != NULL)
        return 0;
    after = MAX (after, speaker.end);
    for (guint i = after; i < MIN (sentence->n_tokens, after + MAX_AFTER_QUOTE); i++) {
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, i) != NULL)
            return 0;
        if (tq_speech_is_break (sentence, i))
            return i + 1;
    }
    return sentence->n_tokens - after <= MAX_AFTER_QUOTE ? sentence->n_tokens : 0;
}

/* What a reporting word says, up to the end of the sentence. */
static guint
said_first (const TqSentence *sentence, const TqCueMatch *match, gboolean is_after,
            TqStretch speaker, guint from)
{
    guint after = match->first + match->n_tokens;
    gboolean is_before = speaker.first < speaker.end && speaker.end <= match->first;

    /* "The firm denied it": its no is its own word. */
    if (match->cue->cue_class == TQ_CUE_SPEECH_DENIAL)
        return match->first;
    /* "The union said a signal was \"wrong for days\"": what follows is said, unless the language
     * puts its speaker there. */
    if (is_before && (from == sentence->n_tokens || !is_after))
        return after;
    if (from < sentence->n_tokens)
        return from;
    return speaker.first >= after && speaker.first < speaker.end ? speaker.end : after;
}

/* A "that" behind another reporting word is that word's. */
static guint
own_from (const TqSentence *sentence, const TqCueMatch *match)
{
    static const TqCueClass classes[] = { TQ_CUE_SPEECH_VERB, TQ_CUE_SPEECH_CONTINUED,
                                          TQ_CUE_SPEECH_DENIAL };
    guint after = match->first + match->n_tokens, from = said_from (sentence, after);

    for (guint i = 0; from < sentence->n_tokens && i < G_N_ELEMENTS (classes); i++)
        if (tq_sentence_cue (sentence, classes[i], after, from) != NULL)
            return sentence->n_tokens;
    return from;
}

/* "An accusation rejected by" ends in a verb. */
static gboolean
is_noun (const TqSentence *sentence, const TqCueMatch *match)
{
    return (match->cue->cue_class != TQ_CUE_SPEECH_DENIAL || match->n_tokens == 1) &&
           tq_speech_is_noun (sentence, match->first);
}

/* "The sum was confirmed", « a été annoncé »: nobody says it. */
static gboolean
is_passive (const TqSentence *sentence, const TqCueMatch *match)
{
    const TqCueMatch *be =
        match->first > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, match->first - 1) : NULL;

    return be != NULL && g_strcmp0 (be->cue->value, "passive") == 0;
}

guint
tq_attribution_own_first (const TqSentence *sentence, guint end)
{
    gboolean is_quoted = FALSE;

    for (guint i = end; i > 0; i--) {
        TqTokenKind kind = sentence->tokens[i - 1].kind;

        is_quoted = kind == TQ_TOKEN_QUOTE_CLOSE || (is_quoted && kind != TQ_TOKEN_QUOTE_OPEN);
        if (!is_quoted && tq_speech_is_mark (sentence, i - 1, ';'))
            return i;
    }
    return 0;
}

static void
scan_verb (TqAttributionScan *scan, const TqSentence *sentence, guint32 index,
           const TqCueMatch *match)
{
    guint from = own_from (sentence, match), first, rest;
    gboolean is_after = tq_speech_is_after (match), is_clause;
    TqStretch speaker = tq_speaker_of (sentence, match, from), place = speaker;
    TqAttribution attribution;

    if ((tq_speech_wants_that (match) && from == sentence->n_tokens) ||
        is_noun (sentence, match) || is_passive (sentence, match))
        return;
    attribution = tq_speakers_attribute (scan->speakers, index, match, speaker);
    if (attribution.speaker.start >= attribution.speaker.end)
        return;
    if (speaker.first >= speaker.end)
        place = (TqStretch) { match->first, match->first };
    /* "…, which the firm denies": of no words of its own */
    is_clause =
        (is_after && from < sentence->n_tokens) || match->cue->cue_class == TQ_CUE_SPEECH_DENIAL;
    rest = is_clause ? 0 : parenthesis_end (sentence, match, place);
    if (rest == 0) {
        first = said_first (sentence, match, is_after, speaker, from);
        tq_attribution_emit (scan, index, first, sentence->n_tokens, &attribution);
        return;
    }
    first = MIN (match->first, place.first);
    tq_attribution_emit_quoted_before (scan, index, first, &attribution);
    tq_attribution_emit (scan, index, tq_attribution_own_first (sentence, first), first,
                         &attribution);
    tq_attribution_emit (scan, index, rest, sentence->n_tokens, &attribution);
}

/* ---- headlines ------------------------------------------------------------------------------- */

/* Whether the words of @stretch name whoever is made to say something elsewhere in the article. */
static gboolean
is_heard (const TqAttributionScan *scan, const TqSentence *sentence, TqStretch stretch)
{
    const char *text = sentence->document->text;
    guint32 start = sentence->tokens[stretch.first].span.start;
    g_autofree char *needle =
        g_strndup (text + start, sentence->tokens[stretch.end - 1].span.end - start);

    for (guint i = 0; i < scan->speeches->len; i++) {
        TqSpan speaker = g_array_index (scan->speeches, TqSpeech, i).attribution.speaker;

        if (g_strstr_len (text + speaker.start, speaker.end - speaker.start, needle) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* Whether words before a colon may speak: a person or a body of persons, or who is heard in the
 * article: "Drought: …" is its subject. */
static gboolean
may_speak (const TqAttributionScan *scan, const TqSentence *sentence, TqStretch stretch)
{
    const TqAnalysis *head;
    TqChunk noun;

    if (is_heard (scan, sentence, stretch) ||
        tq_bind_party (sentence, stretch.first, stretch.end) != 0)
        return TRUE;
    if (!tq_frame_noun_at (sentence, stretch.first, stretch.end, &noun))
        return FALSE;
    head = tq_sentence_reading (sentence, noun.phrase.head, TQ_POS_NOUN);
    return head != NULL && tq_lexicon_is_person (sentence->pack->lexicon, head->lexeme) &&
           !tq_lexicon_is_event (sentence->pack->lexicon, head->lexeme);
}

/* A headline "Minister: the road is open". */
static void
scan_title (TqAttributionScan *scan, const TqSentence *sentence, guint32 index)
{
    static const TqCue cue = { .cue_class = TQ_CUE_SPEECH_VERB };
    TqCueMatch colon = { &cue, 1, 1, 0 };
    guint end = MIN (sentence->n_tokens, MAX_TITLE_SPEAKER + 1);
    TqStretch speaker = { 0, 1 };
    TqAttribution attribution;

    if (tq_sentence_cue (sentence, TQ_CUE_SPEECH_ACCORDING, 0, sentence->n_tokens) != NULL)
        return;
    while (speaker.end < end && !tq_speech_is_mark (sentence, speaker.end, ':'))
        speaker.end++;
    if (speaker.end >= end || !may_speak (scan, sentence, speaker))
        return;
    colon.first = (guint16) speaker.end;
    attribution = tq_speakers_attribute (scan->speakers, index, &colon, speaker);
    tq_attribution_emit (scan, index, speaker.end + 1, sentence->n_tokens, &attribution);
}

static gboolean
is_title (const TqSentence *sentence)
{
    const GArray *blocks = sentence->document->blocks;

    return blocks != NULL && sentence->block < blocks->len &&
           g_array_index (blocks, TqBlock, sentence->block).role == TQ_BLOCK_TITLE;
}

/* ---- a document ------------------------------------------------------------------------------ */

static void
scan_sentence (TqAttributionScan *scan, const TqSentence *sentence, guint32 index)
{
    if (sentence->pack == NULL)
        return;
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->cue->cue_class == TQ_CUE_SPEECH_ACCORDING)
            scan_source (scan, sentence, index, match);
        else if (match->cue->cue_class == TQ_CUE_SPEECH_VERB ||
                 match->cue->cue_class == TQ_CUE_SPEECH_CONTINUED ||
                 match->cue->cue_class == TQ_CUE_SPEECH_DENIAL ||
                 match->cue->cue_class == TQ_CUE_SPEECH_DOUBT)
            scan_verb (scan, sentence, index, match);
    }
    tq_attribution_scan_quotations (scan, sentence, index);
}

/* By sentence, then first token; of two that begin together the longer is the outer one. */
static int
compare_speeches (gconstpointer a, gconstpointer b)
{
    const TqSpeech *x = a, *y = b;

    if (x->sentence != y->sentence)
        return x->sentence < y->sentence ? -1 : 1;
    if (x->first_token != y->first_token)
        return x->first_token < y->first_token ? -1 : 1;
    return (x->end_token < y->end_token) - (x->end_token > y->end_token);
}

void
tq_attribution_scan (const GArray *sentences, GArray *speeches)
{
    g_autoptr (TqMentions) mentions = tq_mentions_new (sentences);
    g_auto (TqSpeakers) speakers = { 0 };
    g_autofree guint32 *last_of = g_new (guint32, sentences->len);
    TqAttributionScan scan = { &speakers, speeches, last_of };

    tq_speakers_init (&speakers, sentences, mentions);
    memset (last_of, 0xff, sentences->len * sizeof *last_of); /* TQ_NONE */
    g_array_set_size (speeches, 0);
    for (guint i = 0; i < sentences->len; i++)
        scan_sentence (&scan, &g_array_index (sentences, TqSentence, i), i);
    for (guint i = 0; i < sentences->len; i++)
        tq_attribution_scan_continued (&scan, i);
    for (guint i = 0; i < sentences->len; i++)
        if (g_array_index (sentences, TqSentence, i).pack != NULL &&
            is_title (&g_array_index (sentences, TqSentence, i)))
            scan_title (&scan, &g_array_index (sentences, TqSentence, i), i);
    g_array_sort (speeches, compare_speeches);
}
