/* frame-relative.c - a relative clause: which noun it is about, how that fills a slot of its verb,
 * and where one begins without a pronoun */
#include <string.h>

#include "extract/frame-reader.h"

/* What a relative clause is about: of "it was the deputy, not the mayor, who signed" the deputy. */
static guint
noun_before_relative (const TqFrameReader *r)
{
    if (r->last_noun == TQ_FRAME_NONE || r->last_noun != r->excluded ||
        r->beside == TQ_FRAME_NONE ||
        tq_sentence_cue (r->sentence, TQ_CUE_CLEFT, 0, r->sentence->n_tokens) == NULL)
        return r->last_noun;
    return r->beside;
}

void
tq_frame_begin_relative (TqFrameReader *r)
{
    if (!r->is_relative)
        r->outer = r->now;
    r->now = (TqFrameLevel) { TQ_FRAME_NONE, TQ_FRAME_NONE };
    r->antecedent = r->relative_of = noun_before_relative (r);
    r->is_relative = TRUE;
    r->is_closed = r->is_after_be = FALSE;
    r->waiting = TQ_N_CHUNK_KINDS;
}

void
tq_frame_fill_relative (TqFrameReader *r, const TqChunk *verb, TqFrame *frame)
{
    gboolean has_subject = r->now.subject != TQ_FRAME_NONE,
             is_done_to = verb->is_passive || verb->has_pronoun || has_subject;

    tq_frame_fill (frame, is_done_to ? TQ_ARGUMENT_PATIENT : TQ_ARGUMENT_AGENT,
                   tq_frame_argument_at (r, r->antecedent));
    if (has_subject && !verb->is_passive)
        tq_frame_fill (frame, TQ_ARGUMENT_AGENT, tq_frame_argument_at (r, r->now.subject));
    r->antecedent = TQ_FRAME_NONE;
}

void
tq_frame_end_relative (TqFrameReader *r)
{
    if (!r->is_relative)
        return;
    r->now = r->outer;
    r->is_relative = FALSE;
    r->antecedent = TQ_FRAME_NONE;
}

/* ---- without a pronoun ----------------------------------------------------------------------- */

static gboolean
is_subject_form (const TqFrameReader *r, const TqChunk *chunk)
{
    const TqCueMatch *pronoun =
        tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_PRONOUN, chunk->phrase.first);

    if (chunk->kind == TQ_CHUNK_NOUN)
        return chunk->phrase.first > 0 &&
               (tq_phrase_bits (r->sentence, chunk->phrase.first - 1u) & TQ_PHRASE_ARTICLE) != 0;
    return pronoun != NULL && strcmp (pronoun->cue->value, "-") != 0 &&
           strcmp (pronoun->cue->value, "thing") != 0;
}

/* "Had no brakes": a verb that is no chunk. */
static gboolean
has_auxiliary (const TqFrameReader *r, guint first, guint end)
{
    for (guint i = first; i < end && !tq_phrase_is_break (r->sentence, i); i++)
        if ((tq_phrase_bits (r->sentence, i) & TQ_PHRASE_FUNCTION) &&
            tq_frame_may_be_finite (r->sentence, i))
            return TRUE;
    return FALSE;
}

/* Whether what follows the verb at @index has one of its own, before a mark or a conjunction. */
static gboolean
has_verb_behind (const TqFrameReader *r, guint index)
{
    for (guint i = index + 1; i < r->chunks->len; i++) {
        const TqChunk *chunk = tq_frame_chunk_at (r, i), *last = tq_frame_chunk_at (r, i - 1);

        if (has_auxiliary (r, last->phrase.end, chunk->phrase.first))
            return TRUE;
        if (chunk->kind >= TQ_CHUNK_RELATIVE || chunk->kind == TQ_CHUNK_PRONOUN)
            return FALSE;
        if (chunk->kind == TQ_CHUNK_BE ||
            (chunk->kind == TQ_CHUNK_VERB && last->kind != TQ_CHUNK_TO))
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_frame_begins_contact (const TqFrameReader *r, guint index)
{
    const TqChunk *next = index + 1 < r->chunks->len ? tq_frame_chunk_at (r, index + 1) : NULL;

    if (r->sentence->pack->is_verb_first || index == 0 || r->last_noun != index - 1 ||
        r->now.subject != index - 1 || r->now.verb != TQ_FRAME_NONE || r->is_relative ||
        r->waiting != TQ_N_CHUNK_KINDS || next == NULL || next->kind != TQ_CHUNK_VERB ||
        next->is_passive || tq_frame_is_time_noun (r, tq_frame_chunk_at (r, index - 1)) ||
        tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_VERB, next->phrase.head) != NULL)
        return FALSE;
    return is_subject_form (r, tq_frame_chunk_at (r, index)) && has_verb_behind (r, index + 1);
}
