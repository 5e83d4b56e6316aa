/* attribution.c - reporting words, their speakers, and what is said
 *
 * A speaker stands between the reporting word and "that" («قال الوزير إن», rows of value "after"), or before it ("the minister said
 * that"), or after it at the end of what is said ("…, said the minister"). A reporting word without a speaker of its own takes
 * the last one of the block. */
#include "extract/attribution.h"

#include "extract/bind.h"
#include "extract/frame-private.h"
#include "extract/mention.h"
#include "extract/phrase.h"
#include "extract/scope.h"
#include "extract/speaker.h"

#define MAX_SPEAKER_TOKENS 12
#define MAX_GAP 24 /* tokens between a reporting word and what is said */
#define MAX_TITLE_SPEAKER 5
#define MAX_AFTER_QUOTE 6

/* A speaker named in full, by the word that he may be called by later: "the minister". */
typedef struct {
    TqAtom lemma;
    TqAttribution attribution;
} Known;

typedef struct {
    const GArray *sentences; /* of TqSentence, of the document */
    GArray *speeches;
    GArray *known;      /* of Known */
    const TqMentions *mentions;
    TqAttribution last; /* speaker that is carried over */
    guint32 last_sentence;
    guint last_end; /* token behind the reporting word, in it */
} Scan;

static TqSpan
span_of (const TqSentence *sentence, TqStretch stretch)
{
    if (stretch.first >= stretch.end)
        return (TqSpan) { 0, 0 };
    return (TqSpan) { sentence->tokens[stretch.first].span.start, sentence->tokens[stretch.end - 1].span.end };
}

static TqAtom
party_atom (const TqSentence *sentence, TqSpan span)
{
    char skeleton[128];

    tq_name_skeleton (tq_packs_names (tq_worker_packs (sentence->worker)), sentence->document->text + span.start, span.end - span.start, skeleton, sizeof skeleton);
    return skeleton[0] == '\0' ? 0 : tq_atom_intern (tq_worker_atoms (sentence->worker), skeleton, -1);
}

/* A spokesman speaks for whom he is named by. */
static TqStretch
without_spokesman (const TqSentence *sentence, TqStretch speaker)
{
    const TqCueMatch *spokesman = tq_sentence_cue (sentence, TQ_CUE_SPEECH_SPOKESMAN, speaker.first, speaker.end);

    if (spokesman != NULL && spokesman->first + spokesman->n_tokens < speaker.end)
        speaker.first = spokesman->first + spokesman->n_tokens;
    else if (spokesman != NULL && spokesman->first > speaker.first)
        speaker.end = spokesman->first;
    return speaker;
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
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN || tq_speech_is_mark (sentence, i, ':'))
            return i + 1;
    }
    return sentence->n_tokens;
}

static void
emit (Scan *scan, guint32 index, TqStretch said, const TqAttribution *attribution)
{
    TqSpeech speech = { index, (guint16) said.first, (guint16) said.end, *attribution };

    if (said.first < said.end)
        g_array_append_val (scan->speeches, speech);
}

static TqAtom
lemma_of (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->lemma != 0 ? reading->lemma : tq_sentence_word (sentence, token)->atom;
}

static void
take_speaker (const TqAttribution *from, TqAttribution *attribution)
{
    attribution->speaker = from->speaker;
    attribution->party = from->party;
    attribution->is_named = from->is_named;
}

static gboolean
is_person (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme);
}

#define MAX_SAME_SENTENCES 4  /* "the same source" may be so far from it */
#define MAX_ADDED_SENTENCES 2 /* «وأضاف البيان» */

/* "The same source", "the statement added": whoever spoke last. */
static gboolean
is_last_speaker (const Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match, TqStretch speaker)
{
    if (scan->last.speaker.start >= scan->last.speaker.end)
        return FALSE;
    if (tq_sentence_cue (sentence, TQ_CUE_SPEECH_SAME, speaker.first, speaker.end) != NULL)
        return index <= scan->last_sentence + MAX_SAME_SENTENCES;
    return match->cue->cue_class == TQ_CUE_SPEECH_CONTINUED && speaker.end == speaker.first + 1 && index <= scan->last_sentence + MAX_ADDED_SENTENCES &&
           tq_frame_has_article (sentence, speaker.first) && !is_person (sentence, speaker.first);
}

/* "The minister", when one has been named before in full, is that one; whoever is named in full is kept. */
static void
resolve_speaker (Scan *scan, const TqSentence *sentence, TqStretch speaker, TqAttribution *attribution)
{
    guint n_content = 0;
    TqAtom first = 0;

    for (guint i = speaker.first; i < speaker.end; i++) {
        if (!tq_phrase_is_content (tq_phrase_bits (sentence, i)))
            continue;
        if (n_content++ == 0)
            first = lemma_of (sentence, i);
    }
    for (guint i = scan->known->len; n_content == 1 && i > 0; i--) {
        const Known *known = &g_array_index (scan->known, Known, i - 1);

        if (known->lemma != first)
            continue;
        take_speaker (&known->attribution, attribution);
        return;
    }
    if (n_content > 1) {
        Known known = { first, *attribution };

        g_array_append_val (scan->known, known);
    }
}

/* "the Office for the Coordination of …": a name that reaches back over a word at which a noun phrase begins. */
static TqStretch
widen_to_known (const TqSentence *sentence, TqStretch speaker)
{
    for (guint first = speaker.first; first > 0 && speaker.first - first < MAX_SPEAKER_TOKENS && !tq_speech_is_break (sentence, first - 1); first--)
        if (tq_bind_party (sentence, first - 1, speaker.end) != 0)
            return (TqStretch) { first - 1, speaker.end };
    return speaker;
}

/* The speaker as written, or if it is a short form ("Holt") of one that the article names in full, before or after, that; and whom he speaks for: a
 * state or an institution that every language knows, else the name without its title. */
static void
settle_speaker (const Scan *scan, guint32 index, TqStretch speaker, TqAttribution *attribution)
{
    const TqSentence *sentence = &g_array_index (scan->sentences, TqSentence, index);
    TqStretch party;
    TqAtom known;
    TqSpan full, name;

    speaker = widen_to_known (sentence, speaker);
    party = without_spokesman (sentence, speaker);
    known = tq_bind_party (sentence, party.first, party.end);
    attribution->speaker = span_of (sentence, speaker);
    attribution->party = known != 0 ? known : party_atom (sentence, span_of (sentence, party));
    if (!tq_mentions_find (scan->mentions, index, speaker.first, speaker.end, &full, &name))
        return;
    if (known == 0)
        attribution->party = party_atom (sentence, name);
    if (full.end - full.start > attribution->speaker.end - attribution->speaker.start)
        attribution->speaker = full;
}

static TqAttribution
named_speaker (const Scan *scan, guint32 index, TqStretch speaker)
{
    const TqSentence *sentence = &g_array_index (scan->sentences, TqSentence, index);
    TqAttribution ret = { .is_named = tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, speaker.first, speaker.end) == NULL &&
                                      tq_speaker_is_party (sentence, speaker) };

    settle_speaker (scan, index, speaker, &ret);
    return ret;
}

/* "The guide was heard on Monday. He said that": a pronoun is the person that the sentence before begins with. */
static TqAttribution
subject_before (const Scan *scan, guint32 index, const TqCueMatch *match)
{
    const TqSentence *sentence = &g_array_index (scan->sentences, TqSentence, index), *before = sentence - 1;
    TqChunk noun;

    if (index == 0 || before->block != sentence->block || before->pack == NULL || before->n_tokens == 0 ||
        tq_sentence_cue (sentence, TQ_CUE_FRAME_PRONOUN, 0, match->first + match->n_tokens) == NULL ||
        !tq_frame_noun_at (before, 0, before->n_tokens, &noun) ||
        (tq_phrase_is_empty (&noun.name) && !is_person (before, noun.phrase.head)))
        return (TqAttribution) { 0 };
    return named_speaker (scan, index - 1, (TqStretch) { 0, noun.phrase.end });
}

/* "The union said that it waited because the firm had said so": the inner speaker is not carried over. After "but" another speaks. */
static gboolean
is_nested (const Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    gboolean is_aside = FALSE;

    if (scan->last_sentence != index || scan->last.speaker.start < sentence->span.start || match->first < scan->last_end)
        return FALSE;
    for (guint i = tq_phrase_first_cue (sentence, scan->last_end); i < sentence->n_cues && sentence->cues[i].first < match->first; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_CLAUSE_BREAK)
            is_aside = g_strcmp0 (sentence->cues[i].cue->value, "aside") == 0;
    return is_aside;
}

#define MAX_SUBJECT_TOKENS 4 /* "and the minister had received", «كما استقبل الوزير» */

/* «استقبل الوزير الوفد مؤكدا أن»: whoever acts in the sentence, which is the first of its nouns. */
static TqAttribution
subject_of (const Scan *scan, guint32 index)
{
    const TqSentence *sentence = &g_array_index (scan->sentences, TqSentence, index);

    for (guint first = 0; first < MIN (sentence->n_tokens, MAX_SUBJECT_TOKENS); first++) {
        TqChunk noun;

        if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, first) != NULL || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_CONTINUED, first) != NULL)
            break;
        if (!tq_frame_is_verb (sentence, first) && tq_frame_noun_at (sentence, first, sentence->n_tokens, &noun))
            return !tq_phrase_is_empty (&noun.name) || is_person (sentence, noun.phrase.head) ? named_speaker (scan, index, (TqStretch) { first, noun.phrase.end })
                                                                                              : (TqAttribution) { 0 };
    }
    return (TqAttribution) { 0 };
}

/* "The minister came and said that", «زار الوزير القرية وأكد أن»: the verb has the subject of the one before. */
static gboolean
is_second_verb (const TqSentence *sentence, const TqCueMatch *match)
{
    guint first = tq_speech_verb_group (sentence, match->first);

    return first > 0 && ((match->proclitics & TQ_FORM_CONJUNCTION) != 0 || tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, first) != NULL ||
                         tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, first - 1) != NULL);
}

static TqAttribution
attribution_of (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match, TqStretch speaker)
{
    TqAttribution ret = { 0 };

    if (speaker.first < speaker.end && is_last_speaker (scan, sentence, index, match, speaker)) {
        ret = scan->last;
    } else if (speaker.first < speaker.end) {
        ret = named_speaker (scan, index, speaker);
        /* a survey tells, but only a party denies */
        ret.is_named |= match->cue->cue_class == TQ_CUE_SPEECH_DENIAL && tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, speaker.first, speaker.end) == NULL;
        resolve_speaker (scan, sentence, speaker, &ret);
    } else if ((tq_speech_is_same (match) || is_second_verb (sentence, match)) && (index != scan->last_sentence || scan->last.speaker.end == 0)) {
        ret = subject_of (scan, index);
    } else if (index <= scan->last_sentence + 1 && scan->last.speaker.end != 0) {
        ret = scan->last;
    } else {
        ret = subject_before (scan, index, match);
    }
    ret.cue = span_of (sentence, (TqStretch) { match->first, match->first + match->n_tokens });
    ret.is_denial = match->cue->cue_class == TQ_CUE_SPEECH_DENIAL;
    if (ret.speaker.start < ret.speaker.end && !is_nested (scan, sentence, index, match)) {
        scan->last = ret;
        scan->last_sentence = index;
        scan->last_end = match->first + match->n_tokens;
    }
    return ret;
}

/* ---- the shapes of reported speech --------------------------------------------------------------------------------- */

/* "according to what the centre reported": the verb and its pronoun stand before the speaker. */
static guint
source_from (const TqSentence *sentence, guint token)
{
    for (guint first = token; token < sentence->n_tokens && token - first < 4; token++) {
        guint bits = tq_phrase_bits (sentence, token);
        gboolean is_verb = (bits & TQ_PHRASE_VERB) != 0 || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL ||
                           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_TOLD, token) != NULL;
        gboolean is_particle = (bits & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) == TQ_PHRASE_FUNCTION;

        if (tq_speech_is_break (sentence, token) || (!is_particle && (!is_verb || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_UNNAMED, token) != NULL)))
            break;
    }
    return token;
}

/* Of what stands before @match, where the part begins that no source before it has: "1.1 million according to the unions, 380,000 according to". */
static guint
own_part (const TqSentence *sentence, const TqCueMatch *match)
{
    guint from = 0;

    for (const TqCueMatch *cue = sentence->cues; cue < sentence->cues + sentence->n_cues && cue->first + cue->n_tokens <= match->first; cue++)
        if (cue->cue->cue_class == TQ_CUE_SPEECH_ACCORDING)
            from = tq_speaker_from (sentence, source_from (sentence, cue->first + cue->n_tokens), match->first).end;
    return from;
}

static void
scan_source (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    TqStretch speaker = tq_speaker_from (sentence, source_from (sentence, match->first + match->n_tokens), sentence->n_tokens);
    TqStretch before = { own_part (sentence, match), match->first };
    TqAttribution attribution;

    if (speaker.first == speaker.end)
        return;
    attribution = attribution_of (scan, sentence, index, match, speaker);
    emit (scan, index, before, &attribution);
    /* what another source follows is that one's, unless this one stands in front of it all */
    if (before.first == before.end || tq_sentence_cue (sentence, TQ_CUE_SPEECH_ACCORDING, speaker.end, sentence->n_tokens) == NULL)
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

        if (tq_frame_is_verb (sentence, i) || sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE || tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, i) != NULL)
            return TRUE;
        n_content += tq_phrase_is_content (bits);
    }
    return n_content >= MIN_STATEMENT;
}

/* Where the sentence goes on after "…, the minister said on Monday, …": a mark before the speaker and one soon after the reporting word. Returns
 * sentence->n_tokens where it ends there, 0 where this is no parenthesis. */
static guint
parenthesis_end (const TqSentence *sentence, const TqCueMatch *match, TqStretch speaker)
{
    guint after = match->first + match->n_tokens, first = MIN (speaker.first, tq_speech_verb_group (sentence, match->first));

    if (first < 2 || !tq_speech_is_break (sentence, first - 1) || sentence->tokens[first - 1].kind == TQ_TOKEN_QUOTE_OPEN ||
        !is_statement (sentence, first))
        return 0;
    after = MAX (after, speaker.end);
    for (guint i = after; i < MIN (sentence->n_tokens, after + MAX_AFTER_QUOTE); i++) {
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, i) != NULL)
            return 0;
        if (tq_speech_is_break (sentence, i))
            return i + 1;
    }
    return sentence->n_tokens - after <= MAX_AFTER_QUOTE ? sentence->n_tokens : 0;
}

/* What a reporting word says, up to the end of the sentence. */
static guint
said_first (const TqSentence *sentence, const TqCueMatch *match, gboolean is_after, TqStretch speaker, guint from)
{
    guint after = match->first + match->n_tokens;
    gboolean is_before = speaker.first < speaker.end && speaker.end <= match->first;

    /* "The firm denied it": its no is its own word. */
    if (match->cue->cue_class == TQ_CUE_SPEECH_DENIAL)
        return match->first;
    /* "The union said a signal was \"wrong for days\"": what follows is said, unless the language puts its speaker there. */
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

/* "There was no gunman. There was no shot," he said: sentences before this one that are inside the same quotation. */
static void
emit_quoted_before (Scan *scan, guint32 index, guint end, const TqAttribution *attribution)
{
    const TqSentence *sentence = &g_array_index (scan->sentences, TqSentence, index);

    if (end < 2 || (sentence->tokens[end - 1].kind != TQ_TOKEN_QUOTE_CLOSE && sentence->tokens[end - 2].kind != TQ_TOKEN_QUOTE_CLOSE) ||
        last_opening (sentence, end) < end)
        return;
    for (guint32 i = index; i > 0 && index - i < MAX_QUOTED_SENTENCES; i--) {
        const TqSentence *before = &g_array_index (scan->sentences, TqSentence, i - 1);
        guint opening = last_opening (before, before->n_tokens);

        if (before->block != sentence->block)
            return;
        emit (scan, i - 1, (TqStretch) { opening < before->n_tokens ? opening : 0, before->n_tokens }, attribution);
        if (opening < before->n_tokens)
            return;
    }
}

/* A "that" behind another reporting word is that word's. */
static guint
own_from (const TqSentence *sentence, const TqCueMatch *match)
{
    static const TqCueClass classes[] = { TQ_CUE_SPEECH_VERB, TQ_CUE_SPEECH_CONTINUED, TQ_CUE_SPEECH_DENIAL };
    guint after = match->first + match->n_tokens, from = said_from (sentence, after);

    for (guint i = 0; from < sentence->n_tokens && i < G_N_ELEMENTS (classes); i++)
        if (tq_sentence_cue (sentence, classes[i], after, from) != NULL)
            return sentence->n_tokens;
    return from;
}

/* "The report", «عدم ذكر اسمه»: behind an article or a preposition the word is no verb. */
static gboolean
is_noun (const TqSentence *sentence, const TqCueMatch *match)
{
    return match->first > 0 && tq_sentence_word (sentence, match->first - 1)->context == TQ_CONTEXT_NOUN &&
           tq_sentence_reading (sentence, match->first, TQ_POS_NOUN) != NULL;
}

/* "The sum was confirmed", « a été annoncé »: nobody says it. */
static gboolean
is_passive (const TqSentence *sentence, const TqCueMatch *match)
{
    const TqCueMatch *be = match->first > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, match->first - 1) : NULL;

    return be != NULL && g_strcmp0 (be->cue->value, "passive") == 0;
}

static void
scan_verb (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    guint from = own_from (sentence, match), first, rest;
    gboolean is_after = tq_speech_is_after (match);
    TqStretch speaker = tq_speaker_of (sentence, match, from), place = speaker.first < speaker.end ? speaker : (TqStretch) { match->first, match->first };
    TqAttribution attribution;

    if ((tq_speech_wants_that (match) && from == sentence->n_tokens) || is_noun (sentence, match) || is_passive (sentence, match))
        return;
    attribution = attribution_of (scan, sentence, index, match, speaker);
    if (attribution.speaker.start >= attribution.speaker.end)
        return;
    rest = is_after && from < sentence->n_tokens ? 0 : parenthesis_end (sentence, match, place);
    if (rest == 0) {
        emit (scan, index, (TqStretch) { said_first (sentence, match, is_after, speaker, from), sentence->n_tokens }, &attribution);
        return;
    }
    first = MIN (match->first, place.first);
    emit_quoted_before (scan, index, first, &attribution);
    emit (scan, index, (TqStretch) { 0, first }, &attribution);
    emit (scan, index, (TqStretch) { rest, sentence->n_tokens }, &attribution);
}

/* A headline "Minister: the road is open". */
static void
scan_title (Scan *scan, const TqSentence *sentence, guint32 index)
{
    TqCueMatch colon = { 0 };
    TqCue cue = { .cue_class = TQ_CUE_SPEECH_VERB };
    const GArray *blocks = sentence->document->blocks;

    if (blocks == NULL || sentence->block >= blocks->len || g_array_index (blocks, TqBlock, sentence->block).role != TQ_BLOCK_TITLE ||
        tq_sentence_cue (sentence, TQ_CUE_SPEECH_ACCORDING, 0, sentence->n_tokens) != NULL)
        return;
    for (guint i = 1; i < MIN (sentence->n_tokens, MAX_TITLE_SPEAKER + 1); i++)
        if (tq_speech_is_mark (sentence, i, ':')) {
            TqAttribution attribution;

            colon = (TqCueMatch) { &cue, (guint16) i, 1, 0 };
            attribution = attribution_of (scan, sentence, index, &colon, (TqStretch) { 0, i });
            emit (scan, index, (TqStretch) { i + 1, sentence->n_tokens }, &attribution);
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
    g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (Known));
    g_autoptr (TqMentions) mentions = tq_mentions_new (sentences);
    Scan scan = { .sentences = sentences, .speeches = speeches, .known = known, .mentions = mentions };

    g_array_set_size (speeches, 0);
    for (guint i = 0; i < sentences->len; i++)
        scan_sentence (&scan, &g_array_index (sentences, TqSentence, i), i);
    g_array_sort (speeches, compare_speeches);
}
