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
#define MAX_BEFORE_VERB 3 /* "s'est", "a" */

typedef struct {
    TqSpeakers *speakers;
    GArray *speeches; /* of TqSpeech */
    /* of each sentence the speech whose reporting word stands last; TQ_NONE: it has none */
    guint32 *last_of;
} Scan;

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

static void
emit (Scan *scan, guint32 index, TqStretch said, const TqAttribution *attribution)
{
    TqSpeech speech = { index, (guint16) said.first, (guint16) said.end, *attribution };
    guint32 *last = &scan->last_of[index];

    if (said.first >= said.end)
        return;
    if (*last == TQ_NONE ||
        speech.attribution.cue.start >=
            g_array_index (scan->speeches, TqSpeech, *last).attribution.cue.start)
        *last = scan->speeches->len;
    g_array_append_val (scan->speeches, speech);
}

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
scan_source (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    TqStretch speaker = tq_speaker_from (
        sentence, source_from (sentence, match->first + match->n_tokens), sentence->n_tokens);
    /* "…; according to the villagers, …": what stands before the mark is another's */
    guint part = match->first > 0 && tq_speech_is_mark (sentence, match->first - 1u, ';')
                     ? match->first
                     : own_part (sentence, match);
    TqStretch before = { part, match->first };
    TqAttribution attribution;

    if (speaker.first == speaker.end)
        return;
    attribution = tq_speakers_attribute (scan->speakers, index, match, speaker);
    emit (scan, index, before, &attribution);
    /* what another source follows is that one's, unless this one stands in front of it all */
    if (before.first == before.end || tq_sentence_cue (sentence, TQ_CUE_SPEECH_ACCORDING,
                                                       speaker.end, sentence->n_tokens) == NULL)
        emit (scan, index, (TqStretch) { speaker.end, sentence->n_tokens }, &attribution);
}

#define MIN_STATEMENT 4 /* content words of one without a verb */

/* "On a visit to the town, the minister said" has no statement before the speaker. */
static gboolean
is_statement (const TqSentence *sentence, guint end)
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
        tq_speech_is_mark (sentence, first - 1, ';') || !is_statement (sentence, first))
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

/* "There was no gunman. There was no shot," he said: sentences before this one that are inside the
 * same quotation. */
static void
emit_quoted_before (Scan *scan, guint32 index, guint end, const TqAttribution *attribution)
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
        emit (scan, i - 1,
              (TqStretch) { opening < before->n_tokens ? opening : 0, before->n_tokens },
              attribution);
        if (opening < before->n_tokens)
            return;
    }
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

/* "He says that he paid; \"not a penny came\", she replies": what stands before the last such mark
 * is another's, unless it stands inside the quotation. */
static guint
own_first (const TqSentence *sentence, guint end)
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
scan_verb (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    guint from = own_from (sentence, match), first, rest;
    gboolean is_after = tq_speech_is_after (match), is_clause;
    TqStretch speaker = tq_speaker_of (sentence, match, from),
              place = speaker.first < speaker.end ? speaker
                                                  : (TqStretch) { match->first, match->first };
    TqAttribution attribution;

    if ((tq_speech_wants_that (match) && from == sentence->n_tokens) ||
        is_noun (sentence, match) || is_passive (sentence, match))
        return;
    attribution = tq_speakers_attribute (scan->speakers, index, match, speaker);
    if (attribution.speaker.start >= attribution.speaker.end)
        return;
    /* "…, which the firm denies": of no words of its own */
    is_clause =
        (is_after && from < sentence->n_tokens) || match->cue->cue_class == TQ_CUE_SPEECH_DENIAL;
    rest = is_clause ? 0 : parenthesis_end (sentence, match, place);
    if (rest == 0) {
        emit (scan, index,
              (TqStretch) { said_first (sentence, match, is_after, speaker, from),
                           sentence->n_tokens },
              &attribution);
        return;
    }
    first = MIN (match->first, place.first);
    emit_quoted_before (scan, index, first, &attribution);
    emit (scan, index, (TqStretch) { own_first (sentence, first), first }, &attribution);
    emit (scan, index, (TqStretch) { rest, sentence->n_tokens }, &attribution);
}

/* ---- quotations without a known reporting word ----------------------------------------------- */

/* Whether the words of @stretch are a person with an article or a name, and end at a mark or with
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

/* "\"…,\" snapped the guard", « …, s'étonne un voisin »: whatever a person does right behind what
 * is quoted he does by saying it. @close: the closing mark. */
static void
scan_manner (Scan *scan, const TqSentence *sentence, guint32 index, guint close)
{
    static const TqCue cue = { .cue_class = TQ_CUE_SPEECH_VERB, .value = "-" };
    guint first = close + 1, verb;
    TqCueMatch match = { &cue, 0, 1, 0 };
    TqStretch speaker;
    TqAttribution attribution;

    first += first < sentence->n_tokens && tq_speech_is_mark (sentence, first, ',');
    for (verb = first; verb < sentence->n_tokens && verb - first < MAX_BEFORE_VERB &&
                       tq_phrase_bits (sentence, verb) == TQ_PHRASE_FUNCTION;)
        verb++;
    if (verb + 1 >= sentence->n_tokens || !tq_frame_is_verb (sentence, verb) ||
        (sentence->tokens[verb].flags & TQ_TOKEN_CAPITAL) != 0 || !is_statement (sentence, close))
        return;
    speaker = tq_speaker_from (sentence, verb + 1, sentence->n_tokens);
    if (speaker.first != verb + 1 || !is_alone (sentence, speaker))
        return;
    match.first = (guint16) verb;
    attribution = tq_speakers_attribute (scan->speakers, index, &match, speaker);
    emit_quoted_before (scan, index, first, &attribution);
    emit (scan, index, (TqStretch) { own_first (sentence, first), first }, &attribution);
    emit (scan, index, (TqStretch) { speaker.end, sentence->n_tokens }, &attribution);
}

/* Where no reporting word that is known follows a quotation. */
static void
scan_quotations (Scan *scan, const TqSentence *sentence, guint32 index)
{
    if (scan->last_of[index] != TQ_NONE)
        return;
    for (guint i = 1; i + 2 < sentence->n_tokens; i++)
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE)
            scan_manner (scan, sentence, index, i);
}

/* Last sentence of the quotation that @index begins with; TQ_NONE: it does not, or somebody is
 * named for part of it. */
static guint32
quotation_end (const Scan *scan, guint32 index)
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

/* "…, said Holt. \"We saw no smoke. We ran.\"": a quotation that is nobody's by its own words goes
 * on with whoever spoke right before it. */
static void
scan_continued (Scan *scan, guint32 index)
{
    const TqSentence *sentence = &g_array_index (scan->speakers->sentences, TqSentence, index);
    guint32 end = sentence->pack != NULL && index > 0 && (sentence - 1)->block == sentence->block
                      ? quotation_end (scan, index)
                      : TQ_NONE;
    TqAttribution attribution;

    if (end == TQ_NONE || scan->last_of[index - 1] == TQ_NONE)
        return;
    attribution = g_array_index (scan->speeches, TqSpeech, scan->last_of[index - 1]).attribution;
    attribution.is_denial = attribution.answers_party = FALSE;
    for (guint32 i = index; i <= end; i++)
        emit (scan, i,
              (TqStretch) { 0, g_array_index (scan->speakers->sentences, TqSentence, i).n_tokens },
              &attribution);
}

/* Whether the words of @stretch name whoever is made to say something elsewhere in the article. */
static gboolean
is_heard (const Scan *scan, const TqSentence *sentence, TqStretch stretch)
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
may_speak (const Scan *scan, const TqSentence *sentence, TqStretch stretch)
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
scan_title (Scan *scan, const TqSentence *sentence, guint32 index)
{
    static const TqCue cue = { .cue_class = TQ_CUE_SPEECH_VERB };

    if (tq_sentence_cue (sentence, TQ_CUE_SPEECH_ACCORDING, 0, sentence->n_tokens) != NULL)
        return;
    for (guint i = 1; i < MIN (sentence->n_tokens, MAX_TITLE_SPEAKER + 1); i++)
        if (tq_speech_is_mark (sentence, i, ':')) {
            TqCueMatch colon = { &cue, (guint16) i, 1, 0 };
            TqAttribution attribution;

            if (!may_speak (scan, sentence, (TqStretch) { 0, i }))
                return;
            attribution =
                tq_speakers_attribute (scan->speakers, index, &colon, (TqStretch) { 0, i });
            emit (scan, index, (TqStretch) { i + 1, sentence->n_tokens }, &attribution);
            return;
        }
}

static gboolean
is_title (const TqSentence *sentence)
{
    const GArray *blocks = sentence->document->blocks;

    return blocks != NULL && sentence->block < blocks->len &&
           g_array_index (blocks, TqBlock, sentence->block).role == TQ_BLOCK_TITLE;
}

static void
scan_sentence (Scan *scan, const TqSentence *sentence, guint32 index)
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
    scan_quotations (scan, sentence, index);
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
    Scan scan = { &speakers, speeches, last_of };

    tq_speakers_init (&speakers, sentences, mentions);
    memset (last_of, 0xff, sentences->len * sizeof *last_of); /* TQ_NONE */
    g_array_set_size (speeches, 0);
    for (guint i = 0; i < sentences->len; i++)
        scan_sentence (&scan, &g_array_index (sentences, TqSentence, i), i);
    for (guint i = 0; i < sentences->len; i++)
        scan_continued (&scan, i);
    for (guint i = 0; i < sentences->len; i++)
        if (g_array_index (sentences, TqSentence, i).pack != NULL &&
            is_title (&g_array_index (sentences, TqSentence, i)))
            scan_title (&scan, &g_array_index (sentences, TqSentence, i), i);
    g_array_sort (speeches, compare_speeches);
}
