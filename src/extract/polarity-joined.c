/* polarity-joined.c - where a denial stops at a conjunction
 *
 *   "There was no fire | and nobody was hurt"       what is joined is denied by a word of its own
 *   "Refused to pay | and left"                    what is refused, or what is denied without a
 *     "that", has no tense
 *   "Nobody was hurt | and the road reopened"      what is joined has a subject and a tense of its
 *     own
 *   "Was not hurt | and has gone home"             or a tense of its own, where the denial stands
 *     at the verb
 *
 * Not "no trains | and buses ran": what is denied has no verb before the conjunction; nor what a
 * "that" carries on. */
#include "extract/frame-private.h"
#include "extract/phrase.h"
#include "extract/scope-private.h"

gboolean
tq_scope_is_finite (const TqSentence *sentence, guint token)
{
    return tq_frame_is_verb (sentence, token) && tq_frame_may_be_finite (sentence, token);
}

/* "And nobody was hurt", "et le préfet n'est pas venu": before its verb. */
static gboolean
denies_itself (const TqSentence *sentence, guint token, guint end)
{
    for (; token < end && !(tq_phrase_bits (sentence, token) & TQ_PHRASE_BREAK); token++) {
        if (tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_ABSENCE, token) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, token) != NULL)
            return TRUE;
        if ((tq_phrase_bits (sentence, token) &
             (TQ_PHRASE_VERB | TQ_PHRASE_NOUN | TQ_PHRASE_FUNCTION)) == TQ_PHRASE_VERB)
            return FALSE;
    }
    return FALSE;
}

static gboolean
is_left (const TqSentence *sentence, const TqCueMatch *denial, guint joined)
{
    return (denial->cue->cue_class == TQ_CUE_SCOPE_NEGATIVE_VERB ||
            denial->cue->cue_class == TQ_CUE_SPEECH_DENIAL) &&
           (tq_scope_is_finite (sentence, joined) || tq_phrase_is_auxiliary (sentence, joined));
}

/* A verb that is no noun by its form, and no participle that somebody is said to have done: "the
 * bags | left by tourists". */
static gboolean
is_sure_verb (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_scope_is_finite (sentence, token)
                                 ? tq_sentence_reading (sentence, token, TQ_POS_VERB)
                                 : NULL;

    if (verb == NULL || (token + 1 < sentence->n_tokens &&
                         tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BY, token + 1) != NULL))
        return FALSE;
    return (verb->form & TQ_FORM_PAST) != 0 || !(tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN);
}

static gboolean
has_tense (const TqSentence *sentence, guint first, guint end)
{
    while (first < end && !tq_phrase_is_auxiliary (sentence, first) &&
           !tq_scope_is_finite (sentence, first))
        first++;
    return first < end;
}

static gboolean
begins_inner_clause (const TqSentence *sentence, guint token)
{
    return tq_scope_begins_complement (sentence, token) ||
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token) != NULL;
}

/* A noun or a pronoun, and behind it a verb with a tense. */
static gboolean
has_own_subject (const TqSentence *sentence, guint token, guint end)
{
    gboolean has_subject = FALSE;

    for (; token < end && !begins_inner_clause (sentence, token); token++) {
        guint bits = tq_phrase_bits (sentence, token);

        if (tq_phrase_is_auxiliary (sentence, token) || is_sure_verb (sentence, token) ||
            tq_frame_is_bare_past (sentence, token))
            return has_subject;
        if ((bits & TQ_PHRASE_BREAK) ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token) != NULL)
            break;
        has_subject |= tq_phrase_is_content (bits) ||
                       tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PRONOUN, token) != NULL;
    }
    return FALSE;
}

static gboolean
has_that (const TqSentence *sentence, guint first, guint end)
{
    while (first < end && !tq_scope_begins_complement (sentence, first))
        first++;
    return first < end;
}

/* A past behind a verb that has no tense: "did not pay | and left". */
static gboolean
is_past_behind_bare (const TqSentence *sentence, guint first, guint joined)
{
    const TqAnalysis *verb = tq_scope_is_finite (sentence, joined)
                                 ? tq_sentence_reading (sentence, joined, TQ_POS_VERB)
                                 : NULL;

    if (verb == NULL || !(verb->form & TQ_FORM_PAST))
        return FALSE;
    while (first < joined && tq_sentence_reading (sentence, first, TQ_POS_VERB) == NULL)
        first++;
    return first < joined &&
           !(tq_sentence_reading (sentence, first, TQ_POS_VERB)->form & TQ_FORM_PAST);
}

/* "Was not hurt | and has gone home"; of "nobody came and has asked" neither is so. */
static gboolean
has_own_tense (const TqSentence *sentence, const TqCueMatch *denial, guint joined)
{
    if (denial->cue->cue_class != TQ_CUE_SCOPE_NEGATION ||
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_ANY, denial->first) != NULL)
        return FALSE;
    return tq_phrase_is_auxiliary (sentence, joined) ||
           is_past_behind_bare (sentence, denial->first + denial->n_tokens, joined);
}

/* Whether the words from @joined on are a statement beside the denied one, which begins with the
 * clause. */
static gboolean
is_beside (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *denial,
           guint joined, guint end)
{
    guint first = denial->first, and = joined - 1;

    if (sentence->pack->is_verb_first || joined >= end || has_that (sentence, denial->first, and))
        return FALSE;
    while (first > 0 && clauses[first - 1] == clauses[denial->first])
        first--;
    return has_tense (sentence, first, and) &&
           (has_own_subject (sentence, joined, end) || has_own_tense (sentence, denial, joined));
}

guint
tq_scope_joined_end (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *denial,
                     guint end)
{
    const TqCueMatch *and =
        tq_sentence_cue (sentence, TQ_CUE_FRAME_AND, denial->first + denial->n_tokens, end);

    for (; and != NULL; and = tq_sentence_cue (sentence, TQ_CUE_FRAME_AND, and->first + 1u, end)) {
        guint joined = and->first + and->n_tokens;

        if (denies_itself (sentence, joined, end) ||
            (joined < end && !sentence->pack->is_verb_first &&
             is_left (sentence, denial, joined)) ||
            is_beside (sentence, clauses, denial, joined, end))
            return and->first;
    }
    return end;
}
