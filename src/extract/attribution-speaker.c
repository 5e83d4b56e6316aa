#include "extract/attribution-private.h"

#include "extract/bind.h"
#include "extract/frame-private.h"
#include "extract/mention-private.h"
#include "extract/phrase.h"
#include "extract/scope.h"

/* A speaker named in full, by the words that he may be called by later: "the minister", "Holt". */
typedef struct {
    TqAtom lemma;
    TqAtom surname; /* 0: no person that is called by the last word of the name */
    TqAttribution attribution;
} Known;

void
tq_speakers_init (TqSpeakers *ret, const GArray *sentences, const TqMentions *mentions)
{
    *ret = (TqSpeakers) { .sentences = sentences,
                         .mentions = mentions,
                         .known = g_array_new (FALSE, FALSE, sizeof (Known)) };
}

void
tq_speakers_clear (TqSpeakers *speakers)
{
    g_clear_pointer (&speakers->known, g_array_unref);
}

static TqSpan
span_of (const TqSentence *sentence, TqStretch stretch)
{
    if (stretch.first >= stretch.end)
        return (TqSpan) { 0, 0 };
    return (TqSpan) { sentence->tokens[stretch.first].span.start,
                     sentence->tokens[stretch.end - 1].span.end };
}

static TqAtom
party_atom (const TqSentence *sentence, TqSpan span)
{
    char skeleton[128];

    tq_name_skeleton (tq_packs_names (tq_worker_packs (sentence->worker)),
                      sentence->document->text + span.start, span.end - span.start, skeleton,
                      sizeof skeleton);
    return skeleton[0] == '\0' ? 0
                               : tq_atom_intern (tq_worker_atoms (sentence->worker), skeleton, -1);
}

/* A spokesman speaks for whom he is named by. */
static TqStretch
without_spokesman (const TqSentence *sentence, TqStretch speaker)
{
    const TqCueMatch *spokesman =
        tq_sentence_cue (sentence, TQ_CUE_SPEECH_SPOKESMAN, speaker.first, speaker.end);

    if (spokesman != NULL && spokesman->first + spokesman->n_tokens < speaker.end)
        speaker.first = spokesman->first + spokesman->n_tokens;
    else if (spokesman != NULL && spokesman->first > speaker.first)
        speaker.end = spokesman->first;
    return speaker;
}

static TqAtom
lemma_of (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->lemma != 0 ? reading->lemma
                                                  : tq_sentence_word (sentence, token)->atom;
}

static void
take_speaker (const TqAttribution *from, TqAttribution *attribution)
{
    attribution->speaker = from->speaker;
    attribution->party = from->party;
    attribution->is_named = from->is_named;
}

#define MAX_SAME_SENTENCES 4  /* "the same source" may be so far from it */
#define MAX_ADDED_SENTENCES 2 /* «وأضاف البيان» */

/* "The same source", "the statement added": whoever spoke last. */
static gboolean
is_last_speaker (const TqSpeakers *speakers, const TqSentence *sentence, guint32 index,
                 const TqCueMatch *match, TqStretch speaker)
{
    if (speakers->last.speaker.start >= speakers->last.speaker.end)
        return FALSE;
    if (tq_sentence_cue (sentence, TQ_CUE_SPEECH_SAME, speaker.first, speaker.end) != NULL)
        return index <= speakers->last_sentence + MAX_SAME_SENTENCES;
    return match->cue->cue_class == TQ_CUE_SPEECH_CONTINUED && speaker.end == speaker.first + 1 &&
           index <= speakers->last_sentence + MAX_ADDED_SENTENCES &&
           tq_frame_has_article (sentence, speaker.first) &&
           !tq_frame_is_person (sentence, speaker.first);
}

/* "Karl Holt", "the judge Karl Holt": with a title or a given name before it, and not "the staff of
 * Holt". */
static gboolean
is_surname (const TqSentence *sentence, guint first, guint last)
{
    return tq_mention_is_strange (sentence, last) &&
           (tq_mention_is_strange (sentence, first) || tq_mention_is_title (sentence, first));
}

/* "The statement denied", «وقال المسؤول»: nothing else is said of it. */
static gboolean
takes_up_last (const TqSpeakers *speakers, const TqSentence *sentence, guint32 index,
               TqStretch speaker)
{
    const TqCueMatch *again = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_AGAIN, speaker.first);

    return again != NULL && again->first == speaker.first &&
           again->first + again->n_tokens == speaker.end &&
           speakers->last.speaker.start < speakers->last.speaker.end &&
           index <= speakers->last_sentence + MAX_ADDED_SENTENCES;
}

/* "The minister", or "Holt", when one has been named before in full, is that one; whoever is named
 * in full is kept. */
static void
resolve_speaker (TqSpeakers *speakers, const TqSentence *sentence, guint32 index,
                 TqStretch speaker, TqAttribution *attribution)
{
    guint n_content = 0, first = speaker.first, last = speaker.first;
    TqAtom lemma;

    for (guint i = speaker.first; i < speaker.end; i++) {
        if (!tq_phrase_is_content (tq_phrase_bits (sentence, i)))
            continue;
        first = n_content++ == 0 ? i : first;
        last = i;
    }
    lemma = lemma_of (sentence, first);
    for (guint i = speakers->known->len; n_content == 1 && i > 0; i--) {
        const Known *known = &g_array_index (speakers->known, Known, i - 1);

        if (known->lemma != lemma && known->surname != lemma)
            continue;
        take_speaker (&known->attribution, attribution);
        return;
    }
    if (takes_up_last (speakers, sentence, index, speaker)) {
        take_speaker (&speakers->last, attribution);
    } else if (n_content > 1) {
        Known known = { lemma, is_surname (sentence, first, last) ? lemma_of (sentence, last) : 0,
                        *attribution };

        g_array_append_val (speakers->known, known);
    }
}

/* "the Office for the Coordination of …": a name that reaches back over a word at which a noun
 * phrase begins. */
static TqStretch
widen_to_known (const TqSentence *sentence, TqStretch speaker)
{
    for (guint first = speaker.first; first > 0 && speaker.first - first < TQ_MAX_SPEAKER_TOKENS &&
                                      !tq_speech_is_break (sentence, first - 1);
         first--)
        if (tq_bind_party (sentence, first - 1, speaker.end) != 0)
            return (TqStretch) { first - 1, speaker.end };
    return speaker;
}

/* The speaker as written, or if it is a short form ("Holt") of one that the article names in full,
 * before or after, that; and whom he speaks for: a state or an institution that every language
 * knows, else the name without its title. */
static void
settle_speaker (const TqSpeakers *speakers, guint32 index, TqStretch speaker,
                TqAttribution *attribution)
{
    const TqSentence *sentence = &g_array_index (speakers->sentences, TqSentence, index);
    TqStretch party;
    TqAtom known;
    TqSpan full, name;

    speaker = widen_to_known (sentence, speaker);
    party = without_spokesman (sentence, speaker);
    known = tq_bind_party (sentence, party.first, party.end);
    attribution->speaker = span_of (sentence, speaker);
    attribution->party = known != 0 ? known : party_atom (sentence, span_of (sentence, party));
    if (!tq_mentions_find (speakers->mentions, index, speaker.first, speaker.end, &full, &name))
        return;
    if (known == 0)
        attribution->party = party_atom (sentence, name);
    if (full.end - full.start > attribution->speaker.end - attribution->speaker.start)
        attribution->speaker = full;
}

static TqAttribution
named_speaker (const TqSpeakers *speakers, guint32 index, TqStretch speaker)
{
    const TqSentence *sentence = &g_array_index (speakers->sentences, TqSentence, index);
    TqAttribution ret = { .is_named = tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED,
                                                       speaker.first, speaker.end) == NULL &&
                                      tq_speaker_is_party (sentence, speaker) };

    settle_speaker (speakers, index, speaker, &ret);
    return ret;
}

/* "The guide was heard on Monday. He said that": a pronoun is the person that the sentence before
 * begins with. */
static TqAttribution
subject_before (const TqSpeakers *speakers, guint32 index, const TqCueMatch *match)
{
    const TqSentence *sentence = &g_array_index (speakers->sentences, TqSentence, index),
                     *before = sentence - 1;
    TqChunk noun;

    if (index == 0 || before->block != sentence->block || before->pack == NULL ||
        before->n_tokens == 0 ||
        tq_sentence_cue (sentence, TQ_CUE_FRAME_PRONOUN, 0, match->first + match->n_tokens) ==
            NULL ||
        !tq_frame_noun_at (before, 0, before->n_tokens, &noun) ||
        (tq_phrase_is_empty (&noun.name) && !tq_frame_is_person (before, noun.phrase.head)))
        return (TqAttribution) { 0 };
    return named_speaker (speakers, index - 1, (TqStretch) { 0, noun.phrase.end });
}

/* "The state says the trader took it. He denies it": a word of denial with nothing of its own to
 * deny. */
static gboolean
denies_what_was_said (const TqSentence *sentence, const TqCueMatch *match)
{
    if (match->cue->cue_class != TQ_CUE_SPEECH_DENIAL)
        return FALSE;
    for (guint i = match->first + match->n_tokens; i < sentence->n_tokens; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)) &&
            tq_phrase_cue_at (sentence, TQ_CUE_DISPUTE_CHARGE, i) == NULL &&
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_IT, i) == NULL)
            return FALSE;
    return TRUE;
}

/* Nobody denies what he has just said himself: a person that it was said of does, the first there
 * is. */
static TqAttribution
first_told_of (const TqSpeakers *speakers)
{
    const TqSentence *sentence =
        &g_array_index (speakers->sentences, TqSentence, speakers->last_sentence);
    TqSpan speaker = speakers->last.speaker;

    for (guint first = speakers->last_end; first < sentence->n_tokens; first++) {
        guint bits = tq_phrase_bits (sentence, first);
        TqChunk noun;

        if (!tq_phrase_is_content (bits) || tq_frame_is_verb (sentence, first) ||
            !tq_frame_noun_at (sentence, first, sentence->n_tokens, &noun))
            continue;
        if ((!tq_phrase_is_empty (&noun.name) || tq_frame_is_person (sentence, noun.phrase.head)) &&
            (sentence->tokens[first].span.start >= speaker.end ||
             sentence->tokens[first].span.end <= speaker.start))
            return named_speaker (speakers, speakers->last_sentence,
                                  (TqStretch) { first, noun.phrase.end });
        first = noun.phrase.end > first ? noun.phrase.end - 1u : first;
    }
    return (TqAttribution) { 0 };
}

/* "The union said that it waited because the firm had said so": the inner speaker is not carried
 * over. After "but" another speaks. */
static gboolean
is_nested (const TqSpeakers *speakers, const TqSentence *sentence, guint32 index,
           const TqCueMatch *match)
{
    gboolean is_aside = FALSE;

    if (speakers->last_sentence != index || speakers->last.speaker.start < sentence->span.start ||
        match->first < speakers->last_end)
        return FALSE;
    for (guint i = tq_phrase_first_cue (sentence, speakers->last_end);
         i < sentence->n_cues && sentence->cues[i].first < match->first; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_CLAUSE_BREAK)
            is_aside = g_strcmp0 (sentence->cues[i].cue->value, "aside") == 0;
    return is_aside;
}

#define MAX_SUBJECT_TOKENS 4 /* "and the minister had received", «كما استقبل الوزير» */

/* «استقبل الوزير الوفد مؤكدا أن»: whoever acts in the sentence, which is the first of its nouns. */
static TqAttribution
subject_of (const TqSpeakers *speakers, guint32 index, gboolean is_same)
{
    const TqSentence *sentence = &g_array_index (speakers->sentences, TqSentence, index);

    for (guint first = 0; first < MIN (sentence->n_tokens, MAX_SUBJECT_TOKENS); first++) {
        TqChunk noun;

        if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, first) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_CONTINUED, first) != NULL)
            break;
        if (!tq_frame_is_verb (sentence, first) &&
            tq_frame_noun_at (sentence, first, sentence->n_tokens, &noun))
            return is_same || !tq_phrase_is_empty (&noun.name) ||
                           tq_frame_is_person (sentence, noun.phrase.head)
                       ? named_speaker (speakers, index, (TqStretch) { first, noun.phrase.end })
                       : (TqAttribution) { 0 };
    }
    return (TqAttribution) { 0 };
}

/* "The minister came and said that", «زار الوزير القرية وأكد أن»: the verb has the subject of the
 * one before. */
static gboolean
is_second_verb (const TqSentence *sentence, const TqCueMatch *match)
{
    guint first = tq_speech_verb_group (sentence, match->first);

    return first > 0 && ((match->proclitics & TQ_FORM_CONJUNCTION) != 0 ||
                         tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, first) != NULL ||
                         tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, first - 1) != NULL);
}

#define MAX_TO_REPORT 6 /* tokens from "denied" to "the allegation" */

/* "The union's | allegation", « les accusations | du syndicat », «مزاعم | النقابة»: a party whose
 * word it is. */
static gboolean
has_party_beside (const TqSentence *sentence, const TqCueMatch *report)
{
    guint behind = report->first + report->n_tokens;
    TqChunk noun;

    if (report->first > 1 && tq_phrase_bits (sentence, report->first - 1u) & TQ_PHRASE_POSSESSIVE)
        return tq_speaker_is_party (sentence,
                                    (TqStretch) { report->first - 2u, report->first - 1u });
    if (behind < sentence->n_tokens && tq_phrase_bits (sentence, behind) & TQ_PHRASE_GENITIVE)
        behind++;
    return behind < sentence->n_tokens &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, behind) == NULL &&
           tq_frame_noun_at (sentence, behind, sentence->n_tokens, &noun) &&
           tq_speaker_is_party (sentence, (TqStretch) { behind, noun.phrase.end });
}

static gboolean
answers_party (const TqSentence *sentence, const TqCueMatch *denial)
{
    guint first = denial->first + denial->n_tokens;

    for (guint i = first;
         i < MIN (first + MAX_TO_REPORT, sentence->n_tokens) && !tq_phrase_is_break (sentence, i);
         i++) {
        const TqCueMatch *report = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_REPORT, i);

        if (report != NULL)
            return has_party_beside (sentence, report);
    }
    return FALSE;
}

TqAttribution
tq_speakers_attribute (TqSpeakers *speakers, guint32 index, const TqCueMatch *match,
                       TqStretch speaker)
{
    const TqSentence *sentence = &g_array_index (speakers->sentences, TqSentence, index);
    TqAttribution ret = { 0 };

    if (speaker.first < speaker.end &&
        is_last_speaker (speakers, sentence, index, match, speaker)) {
        ret = speakers->last;
    } else if (speaker.first < speaker.end) {
        ret = named_speaker (speakers, index, speaker);
        /* a survey tells, but only a party denies */
        ret.is_named |=
            match->cue->cue_class == TQ_CUE_SPEECH_DENIAL &&
            tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, speaker.first, speaker.end) == NULL;
        resolve_speaker (speakers, sentence, index, speaker, &ret);
    } else if ((tq_speech_is_same (match) || is_second_verb (sentence, match)) &&
               (index != speakers->last_sentence || speakers->last.speaker.end == 0)) {
        ret = subject_of (speakers, index, tq_speech_is_same (match));
    } else if (index <= speakers->last_sentence + 1 && speakers->last.speaker.end != 0 &&
               denies_what_was_said (sentence, match)) {
        ret = first_told_of (speakers);
    } else if (index <= speakers->last_sentence + 1 && speakers->last.speaker.end != 0) {
        ret = speakers->last;
    } else {
        ret = subject_before (speakers, index, match);
    }
    ret.cue = span_of (sentence, (TqStretch) { match->first, match->first + match->n_tokens });
    ret.is_denial = match->cue->cue_class == TQ_CUE_SPEECH_DENIAL;
    ret.answers_party = ret.is_denial && answers_party (sentence, match);
    if (ret.speaker.start < ret.speaker.end && !is_nested (speakers, sentence, index, match)) {
        speakers->last = ret;
        speakers->last_sentence = index;
        speakers->last_end = match->first + match->n_tokens;
    }
    return ret;
}
