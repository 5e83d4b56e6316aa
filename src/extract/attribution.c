/* attribution.c - reporting words, their speakers, and what is said
 *
 * A speaker stands between the reporting word and "that" («قال الوزير إن», rows of value "after"), or before it ("the minister said
 * that"), or after it at the end of what is said ("…, said the minister"). A reporting word without a speaker of its own takes
 * the last one of the block. */
#include "extract/attribution.h"

#include "extract/phrase.h"
#include "extract/scope.h"

#define MAX_SPEAKER_TOKENS 12
#define MAX_GAP 24 /* tokens between a reporting word and what is said */
#define MAX_TITLE_SPEAKER 5
#define MAX_AFTER_QUOTE 6

typedef struct {
    GArray *speeches;
    TqAttribution last; /* speaker that is carried over */
    guint32 last_sentence;
} Scan;

typedef struct {
    guint first;
    guint end;
} Stretch;

static gboolean
is_break (const TqSentence *sentence, guint token)
{
    if (tq_clause_is_hyphen (sentence, token))
        return FALSE;
    return sentence->tokens[token].kind == TQ_TOKEN_PUNCTUATION || sentence->tokens[token].kind == TQ_TOKEN_QUOTE_OPEN ||
           sentence->tokens[token].kind == TQ_TOKEN_QUOTE_CLOSE;
}

static gboolean
is_mark (const TqSentence *sentence, guint token, char mark)
{
    const TqSpan *span = &sentence->tokens[token].span;

    return span->end == span->start + 1 && sentence->document->text[span->start] == mark;
}

/* ---- speakers ---------------------------------------------------------------------------------------------------- */

/* Days and places say when and where he spoke. */
static gboolean
ends_speaker (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    if (tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXISTENCE, token) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_ABSENCE, token) != NULL)
        return TRUE;
    if (is_break (sentence, token) || tq_sentence_word (sentence, token)->calendar != 0)
        return TRUE;
    return (bits & TQ_PHRASE_FUNCTION) != 0 && !(bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_SPOKESMAN, token) == NULL;
}

static gboolean
has_content (const TqSentence *sentence, Stretch stretch)
{
    for (guint i = stretch.first; i < stretch.end; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)))
            return TRUE;
    return FALSE;
}

static Stretch
speaker_from (const TqSentence *sentence, guint first, guint end)
{
    Stretch ret = { first, first };

    while (ret.end < MIN (end, first + MAX_SPEAKER_TOKENS) && !ends_speaker (sentence, ret.end))
        ret.end++;
    if (!has_content (sentence, ret))
        ret.end = ret.first;
    return ret;
}

/* "…, two people with knowledge of it said": between a mark and the reporting word stands the speaker alone, unless another clause
 * begins there. */
static guint
reach_back (const TqSentence *sentence, Stretch speaker)
{
    guint first = speaker.first;

    while (first > 0 && speaker.end - first < MAX_SPEAKER_TOKENS && !is_break (sentence, first - 1))
        first--;
    if (first == 0 || !is_break (sentence, first - 1) ||
        tq_sentence_cue (sentence, TQ_CUE_CLAUSE_BREAK, first, speaker.end) != NULL ||
        tq_sentence_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT, first, speaker.end) != NULL ||
        (tq_phrase_bits (sentence, first) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE)) == TQ_PHRASE_FUNCTION)
        return speaker.first;
    return first;
}

static Stretch
speaker_before (const TqSentence *sentence, guint cue)
{
    Stretch ret = { cue, cue };

    /* Auxiliaries stand between: "has said", "a déclaré". */
    while (ret.end > 0 && ends_speaker (sentence, ret.end - 1) && !is_break (sentence, ret.end - 1) && cue - ret.end < 3)
        ret.end--;
    ret.first = ret.end;
    while (ret.first > 0 && ret.end - ret.first < MAX_SPEAKER_TOKENS && !ends_speaker (sentence, ret.first - 1))
        ret.first--;
    ret.first = reach_back (sentence, ret);
    return has_content (sentence, ret) ? ret : (Stretch) { cue, cue };
}

static TqSpan
span_of (const TqSentence *sentence, Stretch stretch)
{
    if (stretch.first >= stretch.end)
        return (TqSpan) { 0, 0 };
    return (TqSpan) { sentence->tokens[stretch.first].span.start, sentence->tokens[stretch.end - 1].span.end };
}

static TqAtom
party_of (const TqSentence *sentence, Stretch speaker)
{
    const TqCueMatch *spokesman = tq_sentence_cue (sentence, TQ_CUE_SPEECH_SPOKESMAN, speaker.first, speaker.end);
    char skeleton[128];
    TqSpan span;

    if (spokesman != NULL && spokesman->first + spokesman->n_tokens < speaker.end)
        speaker.first = spokesman->first + spokesman->n_tokens;
    else if (spokesman != NULL && spokesman->first > speaker.first)
        speaker.end = spokesman->first;
    span = span_of (sentence, speaker);
    tq_name_skeleton (sentence->document->text + span.start, span.end - span.start, skeleton, sizeof skeleton);
    return skeleton[0] == '\0' ? 0 : tq_atom_intern (tq_worker_atoms (sentence->worker), skeleton, -1);
}

/* ---- what is said ------------------------------------------------------------------------------------------------- */

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

/* First token of what is said after the reporting word: "that", a colon or an opening quotation mark. */
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
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN || is_mark (sentence, i, ':'))
            return i + 1;
    }
    return sentence->n_tokens;
}

static void
emit (Scan *scan, guint32 index, Stretch said, const TqAttribution *attribution)
{
    TqSpeech speech = { index, (guint16) said.first, (guint16) said.end, *attribution };

    if (said.first < said.end)
        g_array_append_val (scan->speeches, speech);
}

static TqAttribution
attribution_of (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match, Stretch speaker)
{
    TqAttribution ret = { 0 };

    if (speaker.first < speaker.end) {
        ret.speaker = span_of (sentence, speaker);
        ret.party = party_of (sentence, speaker);
        ret.is_named = tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, speaker.first, speaker.end) == NULL;
    } else if (index <= scan->last_sentence + 1) {
        ret = scan->last;
    }
    ret.cue = span_of (sentence, (Stretch) { match->first, match->first + match->n_tokens });
    ret.is_denial = match->cue->cue_class == TQ_CUE_SPEECH_DENIAL;
    if (ret.speaker.start < ret.speaker.end) {
        scan->last = ret;
        scan->last_sentence = index;
    }
    return ret;
}

/* ---- the shapes of reported speech --------------------------------------------------------------------------------- */

static void
scan_source (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    Stretch speaker = speaker_from (sentence, match->first + match->n_tokens, sentence->n_tokens);
    TqAttribution attribution;

    if (speaker.first == speaker.end)
        return;
    attribution = attribution_of (scan, sentence, index, match, speaker);
    emit (scan, index, (Stretch) { 0, match->first }, &attribution);
    emit (scan, index, (Stretch) { speaker.end, sentence->n_tokens }, &attribution);
}

/* "…, the minister said on Monday.": a mark before the speaker, and little after the reporting word. */
static gboolean
closes_quote (const TqSentence *sentence, const TqCueMatch *match, Stretch speaker, guint from)
{
    guint after = match->first + match->n_tokens;

    return speaker.first > 1 && speaker.first < speaker.end && speaker.end <= match->first && from == sentence->n_tokens &&
           is_break (sentence, speaker.first - 1) && sentence->n_tokens - after <= MAX_AFTER_QUOTE;
}

/* "The doctor, Anna Holt, said that": what is said follows, so the marks enclose an apposition. */
static Stretch
speaker_before_apposition (const TqSentence *sentence, guint cue)
{
    guint mark = cue;

    if (cue < 3 || !is_mark (sentence, cue - 1, ','))
        return (Stretch) { cue, cue };
    for (mark = cue - 2; mark > 0 && cue - mark <= MAX_SPEAKER_TOKENS && !is_break (sentence, mark);)
        mark--;
    if (mark == 0 || !is_mark (sentence, mark, ','))
        return (Stretch) { cue, cue };
    return (Stretch) { speaker_before (sentence, mark).first, cue - 1 };
}

static void
scan_verb (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens, from = said_from (sentence, after);
    gboolean is_after = g_strcmp0 (match->cue->value, "after") == 0;
    Stretch speaker = speaker_before (sentence, match->first), follows = speaker_from (sentence, after, from);
    Stretch said = { from < sentence->n_tokens ? from : follows.end, sentence->n_tokens };
    gboolean is_closing = match->first > 0 && is_break (sentence, match->first - 1) && from == sentence->n_tokens;
    TqAttribution attribution;

    if (!is_after && speaker.first == speaker.end && from < sentence->n_tokens)
        speaker = speaker_before_apposition (sentence, match->first);
    /* "The firm denied a dispute": what follows is what is denied, unless the language puts its speaker there. */
    if (!is_after && speaker.first < speaker.end && from == sentence->n_tokens)
        said.first = after;
    else if (is_closing && follows.first < follows.end)
        said = (Stretch) { 0, match->first };
    if (follows.first < follows.end && (is_after ? from < sentence->n_tokens || speaker.first == speaker.end
                                                 : speaker.first == speaker.end))
        speaker = follows;
    if (is_after && speaker.first != follows.first && from == sentence->n_tokens)
        said.first = after;
    if (closes_quote (sentence, match, speaker, from))
        said = (Stretch) { 0, speaker.first };
    if (said.first >= said.end)
        said = (Stretch) { after, sentence->n_tokens };
    attribution = attribution_of (scan, sentence, index, match, speaker);
    if (attribution.speaker.start < attribution.speaker.end)
        emit (scan, index, said, &attribution);
}

/* A headline "Minister: the road is open". */
static void
scan_title (Scan *scan, const TqSentence *sentence, guint32 index)
{
    TqCueMatch colon = { 0 };
    TqCue cue = { .cue_class = TQ_CUE_SPEECH_VERB };
    const GArray *blocks = sentence->document->blocks;

    if (blocks == NULL || sentence->block >= blocks->len ||
        g_array_index (blocks, TqBlock, sentence->block).role != TQ_BLOCK_TITLE)
        return;
    for (guint i = 1; i < MIN (sentence->n_tokens, MAX_TITLE_SPEAKER + 1); i++)
        if (is_mark (sentence, i, ':')) {
            TqAttribution attribution;

            colon = (TqCueMatch) { &cue, (guint16) i, 1, 0 };
            attribution = attribution_of (scan, sentence, index, &colon, (Stretch) { 0, i });
            emit (scan, index, (Stretch) { i + 1, sentence->n_tokens }, &attribution);
            return;
        }
}

static void
scan_sentence (Scan *scan, const TqSentence *sentence, guint32 index)
{
    if (sentence->pack == NULL)
        return;
    scan_title (scan, sentence, index);
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->cue->cue_class == TQ_CUE_SPEECH_ACCORDING)
            scan_source (scan, sentence, index, match);
        else if (match->cue->cue_class == TQ_CUE_SPEECH_VERB || match->cue->cue_class == TQ_CUE_SPEECH_CONTINUED ||
                 match->cue->cue_class == TQ_CUE_SPEECH_DENIAL || match->cue->cue_class == TQ_CUE_SPEECH_DOUBT)
            scan_verb (scan, sentence, index, match);
    }
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
    Scan scan = { .speeches = speeches };

    g_array_set_size (speeches, 0);
    for (guint i = 0; i < sentences->len; i++)
        scan_sentence (&scan, &g_array_index (sentences, TqSentence, i), i);
    g_array_sort (speeches, compare_speeches);
}
