/* frame-complement.c - what is said of a subject without a verb: "X is the head of Y", «الطريق
 * مقطوع»
 *
 * An "is" before the noun says so. Where verbs stand first there may be none: an adjective without
 * the article that the noun before it bears is no part of that noun's phrase. */
#include "extract/frame-reader.h"

/* «المتجر | والمخزن | مغلقان» */
static gboolean
is_second_subject (const TqFrameReader *r, guint index)
{
    return r->now.subject + 1 == index && tq_frame_chunk_at (r, index)->kind == TQ_CHUNK_NOUN &&
           tq_frame_chunk_at (r, index)->is_joined;
}

/* Right behind the subject, but for an "is" or an aside: «الجسر كان مغلقا», «ما زال الجسر، وهو
 * القديم، مغلقا»; behind an "is" that is the subject's only verb wherever that stands: «الجسر الذي
 * يصل القرية ما زال مغلقا». */
static gboolean
is_behind_subject (const TqFrameReader *r, guint index)
{
    if (r->now.subject + 1 == index || index < 2)
        return r->now.subject + 1 == index;
    return is_second_subject (r, index - 1) ||
           (tq_frame_chunk_at (r, index - 1)->kind == TQ_CHUNK_BE &&
            (r->now.subject + 2 == index || r->is_only_be)) ||
           (tq_frame_chunk_at (r, index - 1)->kind == TQ_CHUNK_MARK && r->is_held &&
            tq_frame_is_accusative (r->sentence, tq_frame_chunk_at (r, index)->phrase.head));
}

/* «ظل الحارس | محتجزا» */
static gboolean
is_behind_be (const TqFrameReader *r, guint index)
{
    return tq_frame_chunk_at (r, index - 1)->kind == TQ_CHUNK_BE ||
           (index > 1 && tq_frame_chunk_at (r, index - 2)->kind == TQ_CHUNK_BE &&
            tq_frame_is_accusative (r->sentence, tq_frame_chunk_at (r, index)->phrase.head));
}

/* A statement without "is": a definite subject, and an adjective that does not agree in that;
 * behind an "is" any noun. */
static gboolean
is_bare_complement (const TqFrameReader *r, guint index)
{
    const TqChunk *noun = tq_frame_chunk_at (r, index);

    return r->sentence->pack->is_verb_first && r->now.verb == TQ_FRAME_NONE &&
           r->now.subject != TQ_FRAME_NONE && is_behind_subject (r, index) &&
           (is_behind_be (r, index) || tq_frame_is_adjective (r->sentence, noun->phrase.head)) &&
           !tq_frame_has_article (r->sentence, noun->phrase.head);
}

/* Whether a verb or an "is" that none joins comes before the clause is over. */
static gboolean
has_verb_ahead (const TqFrameReader *r, guint index)
{
    for (guint i = index + 1; i < r->chunks->len; i++) {
        const TqChunk *chunk = tq_frame_chunk_at (r, i);

        if (chunk->kind == TQ_CHUNK_VERB || chunk->kind == TQ_CHUNK_BE ||
            chunk->kind == TQ_CHUNK_LIGHT)
            return !chunk->is_joined;
        if (chunk->kind >= TQ_CHUNK_RELATIVE)
            return FALSE;
    }
    return FALSE;
}

/* «اللوحة التي عرضها المتحف | مزورة»: an adjective that its relative clause has no place for says
 * what the noun before that is. */
static gboolean
is_behind_relative (const TqFrameReader *r, guint index)
{
    guint head = tq_frame_chunk_at (r, index)->phrase.head;

    return r->sentence->pack->is_verb_first && r->is_relative && r->now.verb != TQ_FRAME_NONE &&
           r->waiting == TQ_N_CHUNK_KINDS && !r->is_joined && r->outer.verb == TQ_FRAME_NONE &&
           r->outer.subject != TQ_FRAME_NONE && r->outer.subject == r->relative_of &&
           tq_frame_is_adjective (r->sentence, head) &&
           !tq_frame_has_article (r->sentence, head) &&
           !tq_frame_is_accusative (r->sentence, head) && !has_verb_ahead (r, index);
}

/* "X is the head of Y", «الطريق مقطوع»: a frame of the noun, with what it is said of. */
static void
add_complement (TqFrameReader *r, guint index)
{
    const TqChunk *noun = tq_frame_chunk_at (r, index);
    gboolean is_participle = tq_frame_is_participle (r->sentence, noun->phrase.head) &&
                             !r->sentence->pack->is_head_last;
    TqFrame *frame;

    r->now.verb =
        tq_frame_add (r, noun->phrase.head, is_participle ? TQ_FRAME_PASSIVE : TQ_FRAME_STATE);
    frame = tq_frame_at (r, r->now.verb);
    tq_frame_fill (frame, is_participle ? TQ_ARGUMENT_PATIENT : TQ_ARGUMENT_AGENT,
                   tq_frame_argument_at (r, r->now.subject));
    tq_frame_fill (frame, TQ_ARGUMENT_PATIENT, tq_frame_argument_of (r, &noun->owner, TRUE));
    tq_frame_settle_pending (r, r->now.verb);
    r->is_after_be = FALSE;
}

gboolean
tq_frame_read_complement (TqFrameReader *r, guint index)
{
    gboolean is_behind = is_behind_relative (r, index);

    if (is_behind)
        tq_frame_end_relative (r);
    if (!is_behind && !r->is_after_be && !is_bare_complement (r, index))
        return FALSE;
    add_complement (r, index);
    return TRUE;
}
