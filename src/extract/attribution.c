/* attribution.c - reporting words, their speakers, and what is said
 *
 * A speaker stands between the reporting word and "that" («قال الوزير إن», rows of value "after"), or before it ("the minister said
 * that"), or after it at the end of what is said ("…, said the minister"). A reporting word without a speaker of its own takes
 * the last one of the block. */
#include "extract/attribution.h"

#include "extract/bind.h"
#include "extract/mention.h"
#include "extract/phrase.h"
#include "extract/scope.h"

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

/* Monday; not the article or the preposition that dates may begin with. */
static gboolean
is_time_word (const TqSentence *sentence, guint token)
{
    return tq_sentence_word (sentence, token)->calendar != 0 && !(tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION);
}

/* Days and places say when and where he spoke. */
static gboolean
ends_speaker (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    if (tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXISTENCE, token) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_ABSENCE, token) != NULL)
        return TRUE;
    if (is_break (sentence, token) || is_time_word (sentence, token))
        return TRUE;
    return (bits & TQ_PHRASE_FUNCTION) != 0 && !(bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_SPOKESMAN, token) == NULL;
}

static gboolean
has_content (const TqSentence *sentence, Stretch stretch)
{
    for (guint i = stretch.first; i < stretch.end; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)) || (tq_phrase_bits (sentence, i) & TQ_PHRASE_NUMBER))
            return TRUE;
    return FALSE;
}

/* "told the paper" («قال للموقع»): a preposition written onto an article begins an addressee. */
static gboolean
is_addressee (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && (reading->form & TQ_FORM_PREPOSITION) != 0 && (reading->form & TQ_FORM_ARTICLE) != 0;
}

/* "said on Monday the operator": the day stands before the speaker. */
static Stretch
speaker_from (const TqSentence *sentence, guint first, guint end)
{
    Stretch ret = { first, first };

    while (ret.first < end && is_time_word (sentence, ret.first))
        ret.first++;
    ret.end = ret.first;
    if (ret.first < end && is_addressee (sentence, ret.first))
        return (Stretch) { first, first };

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

/* First token of the verb group that ends in the reporting word: "has said", "a déclaré". */
static guint
verb_group (const TqSentence *sentence, guint cue)
{
    guint first = cue;

    while (first > 0 && cue - first < 2 && !is_break (sentence, first - 1) &&
           (tq_phrase_bits (sentence, first - 1) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE)) == TQ_PHRASE_FUNCTION)
        first--;
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
party_atom (const TqSentence *sentence, TqSpan span)
{
    char skeleton[128];

    tq_name_skeleton (tq_packs_names (tq_worker_packs (sentence->worker)), sentence->document->text + span.start, span.end - span.start, skeleton, sizeof skeleton);
    return skeleton[0] == '\0' ? 0 : tq_atom_intern (tq_worker_atoms (sentence->worker), skeleton, -1);
}

/* A spokesman speaks for whom he is named by. */
static Stretch
without_spokesman (const TqSentence *sentence, Stretch speaker)
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

static TqAtom
lemma_of (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->lemma != 0 ? reading->lemma : tq_sentence_word (sentence, token)->atom;
}

/* "The minister", when one has been named before in full, is that one; whoever is named in full is kept. */
static void
resolve_speaker (Scan *scan, const TqSentence *sentence, Stretch speaker, TqAttribution *attribution)
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
        attribution->speaker = known->attribution.speaker;
        attribution->party = known->attribution.party;
        attribution->is_named = known->attribution.is_named;
        return;
    }
    if (n_content > 1) {
        Known known = { first, *attribution };

        g_array_append_val (scan->known, known);
    }
}

/* "the Office for the Coordination of …": a name that reaches back over a word at which a noun phrase begins. */
static Stretch
widen_to_known (const TqSentence *sentence, Stretch speaker)
{
    for (guint first = speaker.first; first > 0 && speaker.first - first < MAX_SPEAKER_TOKENS && !is_break (sentence, first - 1); first--)
        if (tq_bind_party (sentence, first - 1, speaker.end) != 0)
            return (Stretch) { first - 1, speaker.end };
    return speaker;
}

/* The speaker as written, or if it is a short form ("Holt") of one that the article names in full, before or after, that; and whom he speaks for: a
 * state or an institution that every language knows, else the name without its title. */
static void
settle_speaker (const Scan *scan, guint32 index, Stretch speaker, TqAttribution *attribution)
{
    const TqSentence *sentence = &g_array_index (scan->sentences, TqSentence, index);
    Stretch party;
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
attribution_of (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match, Stretch speaker)
{
    TqAttribution ret = { 0 };

    if (speaker.first < speaker.end) {
        ret.is_named = tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, speaker.first, speaker.end) == NULL;
        settle_speaker (scan, index, speaker, &ret);
        resolve_speaker (scan, sentence, speaker, &ret);
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

/* "according to what the centre reported": the verb and its pronoun stand before the speaker. */
static guint
source_from (const TqSentence *sentence, guint token)
{
    for (guint first = token; token < sentence->n_tokens && token - first < 4; token++) {
        guint bits = tq_phrase_bits (sentence, token);
        gboolean is_verb = (bits & TQ_PHRASE_VERB) != 0 || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL;
        gboolean is_particle = (bits & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) == TQ_PHRASE_FUNCTION;

        if (is_break (sentence, token) || (!is_particle && (!is_verb || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_UNNAMED, token) != NULL)))
            break;
    }
    return token;
}

static void
scan_source (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    Stretch speaker = speaker_from (sentence, source_from (sentence, match->first + match->n_tokens), sentence->n_tokens);
    TqAttribution attribution;

    if (speaker.first == speaker.end)
        return;
    attribution = attribution_of (scan, sentence, index, match, speaker);
    emit (scan, index, (Stretch) { 0, match->first }, &attribution);
    emit (scan, index, (Stretch) { speaker.end, sentence->n_tokens }, &attribution);
}

/* Where the sentence goes on after "…, the minister said on Monday, …": a mark before the speaker and one soon after the reporting word. Returns
 * sentence->n_tokens where it ends there, 0 where this is no parenthesis. */
static guint
parenthesis_end (const TqSentence *sentence, const TqCueMatch *match, Stretch speaker)
{
    guint after = match->first + match->n_tokens, first = MIN (speaker.first, verb_group (sentence, match->first));

    if (first < 2 || !is_break (sentence, first - 1) || sentence->tokens[first - 1].kind == TQ_TOKEN_QUOTE_OPEN)
        return 0;
    after = MAX (after, speaker.end);
    for (guint i = after; i < MIN (sentence->n_tokens, after + MAX_AFTER_QUOTE); i++) {
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN || is_mark (sentence, i, ':') ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, i) != NULL)
            return 0;
        if (is_break (sentence, i))
            return i + 1;
    }
    return sentence->n_tokens - after <= MAX_AFTER_QUOTE ? sentence->n_tokens : 0;
}

/* "The doctor, Anna Holt, said that": what is said follows, so the marks enclose an apposition. */
static Stretch
speaker_before_apposition (const TqSentence *sentence, guint cue)
{
    guint mark;

    cue = verb_group (sentence, cue);
    mark = cue;
    if (cue < 3 || !is_mark (sentence, cue - 1, ','))
        return (Stretch) { cue, cue };
    for (mark = cue - 2; mark > 0 && cue - mark <= MAX_SPEAKER_TOKENS && !is_break (sentence, mark);)
        mark--;
    if (mark == 0 || !is_mark (sentence, mark, ','))
        return (Stretch) { cue, cue };
    return (Stretch) { speaker_before (sentence, mark).first, cue - 1 };
}

/* Where the speaker of a reporting word stands. */
static Stretch
speaker_of (const TqSentence *sentence, const TqCueMatch *match, gboolean is_after, guint from)
{
    guint after = match->first + match->n_tokens;
    Stretch before = speaker_before (sentence, match->first), follows = speaker_from (sentence, after, from);
    gboolean is_closing = verb_group (sentence, match->first) > 0 && is_break (sentence, verb_group (sentence, match->first) - 1);

    /* "…, said the operator, a firm": nothing but a mark follows the speaker. */
    if (!is_after && before.first == before.end && is_closing && follows.first < follows.end &&
        (follows.end == sentence->n_tokens || is_break (sentence, follows.end)))
        return follows;
    if (!is_after && before.first == before.end && match->cue->cue_class != TQ_CUE_SPEECH_CONTINUED && (from < sentence->n_tokens || is_closing)) {
        Stretch apposition = speaker_before_apposition (sentence, match->first);

        if (apposition.first < apposition.end)
            return apposition;
    }
    if (follows.first == follows.end)
        return before;
    if (is_after)
        return from < sentence->n_tokens || before.first == before.end ? follows : before;
    return before.first < before.end || !is_closing ? before : follows;
}

/* What a reporting word says, up to the end of the sentence. */
static guint
said_first (const TqSentence *sentence, const TqCueMatch *match, gboolean is_after, Stretch speaker, guint from)
{
    guint after = match->first + match->n_tokens;
    gboolean is_before = speaker.first < speaker.end && speaker.end <= match->first;

    /* "The firm denied a dispute", "the union said a signal was \"wrong for days\"": what follows is said, unless the language puts its speaker there. */
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
        emit (scan, i - 1, (Stretch) { opening < before->n_tokens ? opening : 0, before->n_tokens }, attribution);
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

static void
scan_verb (Scan *scan, const TqSentence *sentence, guint32 index, const TqCueMatch *match)
{
    guint from = own_from (sentence, match);
    gboolean is_after = g_strcmp0 (match->cue->value, "after") == 0;
    Stretch speaker = speaker_of (sentence, match, is_after, from);
    TqAttribution attribution = attribution_of (scan, sentence, index, match, speaker);
    guint first = MIN (match->first, speaker.first < speaker.end ? speaker.first : match->first);
    guint rest = is_after && from < sentence->n_tokens ? 0 : parenthesis_end (sentence, match, speaker.first < speaker.end ? speaker : (Stretch) { match->first, match->first });

    if (attribution.speaker.start >= attribution.speaker.end)
        return;
    if (rest == 0) {
        emit (scan, index, (Stretch) { said_first (sentence, match, is_after, speaker, from), sentence->n_tokens }, &attribution);
        return;
    }
    emit_quoted_before (scan, index, first, &attribution);
    emit (scan, index, (Stretch) { 0, first }, &attribution);
    emit (scan, index, (Stretch) { rest, sentence->n_tokens }, &attribution);
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
    g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (Known));
    g_autoptr (TqMentions) mentions = tq_mentions_new (sentences);
    Scan scan = { .sentences = sentences, .speeches = speeches, .known = known, .mentions = mentions };

    g_array_set_size (speeches, 0);
    for (guint i = 0; i < sentences->len; i++)
        scan_sentence (&scan, &g_array_index (sentences, TqSentence, i), i);
    g_array_sort (speeches, compare_speeches);
}
