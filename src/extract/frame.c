/* frame.c - chunks, from left to right, to predicates with their slots
 *
 * One row for each kind of chunk. A preposition waits for the noun behind it; a noun without one is
 * the subject if no verb has come, else the verb's object; where verbs stand first it is the
 * subject that the verb still wants. A relative clause is read with the noun before it as one of
 * its arguments, and the outer subject comes back with the next verb. */
#include "extract/frame.h"

#include <string.h>

#include "extract/frame-reader.h"

/* ---- clauses --------------------------------------------------------------------------------- */

/* The verb at hand says something. */
static gboolean
has_speech (const TqFrameReader *r)
{
    const TqFrame *verb = tq_frame_at (r, r->now.verb);

    return verb != NULL && tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_VERB, verb->term) != NULL;
}

static void
keep_speaker (TqFrameReader *r)
{
    if (r->now.subject != TQ_FRAME_NONE && has_speech (r))
        r->speaker = r->now.subject;
}

static void
begin_clause (TqFrameReader *r)
{
    keep_speaker (r);
    if (r->now.subject != TQ_FRAME_NONE)
        r->carried = r->now.subject;
    r->now = (TqFrameLevel) { TQ_FRAME_NONE, TQ_FRAME_NONE };
    r->nominal = TQ_FRAME_NONE;
    r->is_relative = r->is_held = r->is_closed = r->is_joined = r->is_after_be = r->is_light =
        FALSE;
    r->antecedent = TQ_FRAME_NONE;
}

static gboolean
follows (const TqFrameReader *r, guint chunk, TqChunkKind kind)
{
    return chunk + 1 < r->chunks->len && tq_frame_chunk_at (r, chunk + 1)->kind == kind;
}

/* ---- nouns ----------------------------------------------------------------------------------- */

/* Between two marks, right behind the noun read last. */
static gboolean
is_apposition (const TqFrameReader *r, guint index)
{
    return index >= 2 && tq_frame_chunk_at (r, index - 1)->kind == TQ_CHUNK_MARK &&
           r->last_noun + 2 == index && follows (r, index, TQ_CHUNK_MARK);
}

/* "Anna Holt, head of the union," - "the head of the union, Anna Holt,": marks enclose what is the
 * same. */
static void
read_apposition (TqFrameReader *r, guint index)
{
    const TqChunk *noun = tq_frame_chunk_at (r, index), *before;

    if (!is_apposition (r, index))
        return;
    before = tq_frame_chunk_at (r, r->last_noun);
    if (!tq_phrase_is_empty (&noun->owner) && !tq_phrase_is_empty (&before->phrase) &&
        tq_phrase_is_empty (&before->owner))
        tq_frame_add_title (r, noun, &before->phrase);
    else if (!tq_phrase_is_empty (&before->owner) && tq_phrase_is_empty (&noun->owner) &&
             tq_phrase_is_empty (&before->name))
        tq_frame_add_title (r, before, &noun->phrase);
}

/* "Said the road was open", "said the man who fled was armed": what follows a verb of saying is its
 * object only if no verb of its own comes. */
static gboolean
is_subject_said (const TqFrameReader *r, guint index)
{
    gboolean is_told_more = FALSE;

    if (r->sentence->pack->is_verb_first || !has_speech (r))
        return FALSE;
    for (guint i = index + 1; i < r->chunks->len; i++) {
        TqChunkKind kind = tq_frame_chunk_at (r, i)->kind,
                    last = tq_frame_chunk_at (r, i - 1)->kind;

        if (kind == TQ_CHUNK_RELATIVE && i == index + 1)
            is_told_more = TRUE;
        else if (kind == TQ_CHUNK_MARK || kind == TQ_CHUNK_BREAK || kind == TQ_CHUNK_THAT ||
                 kind == TQ_CHUNK_RELATIVE)
            return FALSE;
        else if ((kind != TQ_CHUNK_VERB && kind != TQ_CHUNK_BE) ||
                 (kind == TQ_CHUNK_VERB && last == TQ_CHUNK_BE))
            continue;
        else if (is_told_more && last != TQ_CHUNK_TO)
            is_told_more = FALSE;
        else
            return last != TQ_CHUNK_TO && !tq_frame_chunk_at (r, i)->is_joined;
    }
    return FALSE;
}

/* "And those of its rival | rose": what follows is the subject of a verb of its own. */
static gboolean
has_own_verb (const TqFrameReader *r, guint index)
{
    guint i = index;

    while (follows (r, i, TQ_CHUNK_PREPOSITION) && follows (r, i + 1, TQ_CHUNK_NOUN))
        i += 2;
    return follows (r, i, TQ_CHUNK_VERB) || follows (r, i, TQ_CHUNK_BE);
}

/* «والجسر مدمر»: a conjunction that begins a sentence or a clause joins nothing to what stands in
 * it. */
static gboolean
is_joined (const TqFrameReader *r, guint index)
{
    return r->is_joined || (tq_frame_chunk_at (r, index)->is_joined && index > 0 &&
                            tq_frame_chunk_at (r, index - 1)->kind != TQ_CHUNK_BREAK);
}

/* The subject of another verb than the one at hand. */
static gboolean
is_next_subject (const TqFrameReader *r, guint index)
{
    return (is_joined (r, index) && r->now.verb != TQ_FRAME_NONE && has_own_verb (r, index)) ||
           is_subject_said (r, index);
}

static void
place_noun (TqFrameReader *r, guint index)
{
    if (tq_frame_read_complement (r, index))
        return;
    if (r->waiting != TQ_N_CHUNK_KINDS) {
        tq_frame_fill_waiting (r, index);
    } else if (tq_frame_is_time_noun (r, tq_frame_chunk_at (r, index))) {
        tq_frame_fill_place (r, TQ_ARGUMENT_TIME, tq_frame_argument_at (r, index));
    } else if (is_next_subject (r, index)) {
        keep_speaker (r);
        r->now = (TqFrameLevel) { index, TQ_FRAME_NONE };
    } else if (!is_joined (r, index) && !is_apposition (r, index)) {
        if (r->now.verb != TQ_FRAME_NONE && !r->is_closed)
            tq_frame_fill_bare (r, index);
        else
            r->now = (TqFrameLevel) { index, TQ_FRAME_NONE };
    }
}

/* "Not | the mayor", « et non le maire » */
static gboolean
is_left_out (const TqFrameReader *r, const TqChunk *noun)
{
    guint first = noun->phrase.first;
    const TqCueMatch *contrast;

    while (first > 0 && (tq_phrase_bits (r->sentence, first - 1) & TQ_PHRASE_ARTICLE))
        first--;
    contrast = first > 0 ? tq_phrase_cue_at (r->sentence, TQ_CUE_CONTRAST, first - 1) : NULL;
    return contrast != NULL && strcmp (contrast->cue->value, "back") != 0;
}

/* «تم إغلاق الطريق»: the noun behind a light verb is the predicate. */
static void
read_behind_light (TqFrameReader *r, const TqChunk *noun)
{
    TqArgument owner = tq_frame_argument_of (r, &noun->owner, TRUE),
               subject = tq_frame_argument_at (r, r->now.subject);
    gboolean is_owned = !tq_phrase_is_empty (&noun->owner);
    TqFrame *frame;

    r->now.verb = tq_frame_add (r, noun->phrase.head, TQ_FRAME_PASSIVE);
    frame = tq_frame_at (r, r->now.verb);
    tq_frame_fill (frame, TQ_ARGUMENT_PATIENT, is_owned ? owner : subject);
    /* « la police a procédé à l'arrestation du voleur » */
    if (is_owned && !r->sentence->pack->is_verb_first)
        tq_frame_fill (frame, TQ_ARGUMENT_AGENT, subject);
    tq_frame_settle_pending (r, r->now.verb);
    r->is_light = FALSE;
}

/* Whether the noun of an event has arguments of its own, and is not the predicate of its clause
 * already: "the closure | of the bridge", "the attack | by rebels", "the attack | on the town". */
static gboolean
is_nominal (const TqFrameReader *r, guint index)
{
    const TqChunk *noun = tq_frame_chunk_at (r, index);
    const TqFrame *verb = tq_frame_at (r, r->now.verb);

    if (!noun->is_event || (verb != NULL && verb->term == noun->phrase.head))
        return FALSE;
    return !tq_phrase_is_empty (&noun->owner) || follows (r, index, TQ_CHUNK_BY) ||
           (follows (r, index, TQ_CHUNK_AGAINST) && !tq_frame_is_governed (r, verb, index + 2));
}

static void
read_noun (TqFrameReader *r, guint index)
{
    const TqChunk *noun = tq_frame_chunk_at (r, index);

    if (tq_frame_begins_contact (r, index))
        tq_frame_begin_relative (r);
    read_apposition (r, index);
    if (r->is_light)
        read_behind_light (r, noun);
    else
        place_noun (r, index);
    if (!tq_phrase_is_empty (&noun->name))
        tq_frame_add_title (r, noun, &noun->name);
    r->nominal = is_nominal (r, index) ? tq_frame_add_nominal (r, noun) : TQ_FRAME_NONE;
    r->waiting = TQ_N_CHUNK_KINDS;
    if (is_left_out (r, noun)) {
        r->excluded = index;
        r->beside = r->last_noun;
    }
    r->last_noun = index;
    r->is_joined = FALSE;
}

/* «السائق | هو | المسؤول»: a pronoun in place of "is". */
static gboolean
is_copula (const TqFrameReader *r, guint index)
{
    return r->sentence->pack->is_verb_first && r->now.verb == TQ_FRAME_NONE &&
           r->now.subject != TQ_FRAME_NONE && r->now.subject + 1 == index &&
           follows (r, index, TQ_CHUNK_NOUN) && !follows (r, index + 1, TQ_CHUNK_VERB) &&
           tq_frame_has_article (r->sentence, tq_frame_chunk_at (r, index + 1)->phrase.head);
}

static void
read_pronoun (TqFrameReader *r, guint index)
{
    guint antecedent = tq_frame_antecedent (r, index);

    if (is_copula (r, index)) {
        r->is_after_be = TRUE;
        return;
    }
    if (tq_frame_begins_contact (r, index))
        tq_frame_begin_relative (r);
    if (antecedent != TQ_FRAME_NONE && r->waiting == TQ_N_CHUNK_KINDS)
        r->now = (TqFrameLevel) { antecedent, TQ_FRAME_NONE };
    else
        place_noun (r, index);
    r->waiting = TQ_N_CHUNK_KINDS;
    r->is_joined = FALSE;
}

/* ---- verbs ----------------------------------------------------------------------------------- */

/* A verb where the last one is still open: the relative clause is over, or there was none. */
static void
meet_verb (TqFrameReader *r)
{
    if (r->now.verb == TQ_FRAME_NONE || r->is_joined || r->waiting == TQ_CHUNK_TO)
        return;
    if (r->is_relative)
        tq_frame_end_relative (r);
    else
        tq_frame_read_as_reduced (r);
}

/* Where verbs stand first, one in front of its subject is singular: a plural says "they" by itself,
 * and what follows it is whom. */
static gboolean
has_own_subject (const TqFrameReader *r, const TqChunk *verb)
{
    return r->sentence->pack->is_verb_first && verb->is_plural && !verb->is_passive;
}

/* Where the verb at @index is not the present subject's. @before: the frame of the verb before;
 * @asked, @speaker: whom that asks, and who spoke. */
static void
change_subject (TqFrameReader *r, guint index, guint before, guint asked, guint speaker)
{
    if (asked != TQ_FRAME_NONE)
        r->now.subject = asked;
    else if (speaker != TQ_FRAME_NONE)
        r->now.subject = speaker;
    else if (tq_frame_subject_before_be (r, index) != TQ_FRAME_NONE)
        r->now.subject = r->carried;
    else if (tq_frame_starts_anew (r, index, before) ||
             (tq_frame_chunk_at (r, index)->is_joined && r->sentence->pack->is_verb_first &&
              !tq_frame_is_subject_carried (r, index)))
        r->now.subject = TQ_FRAME_NONE;
}

/* @subject: chunk, or TQ_FRAME_NONE */
static void
fill_verb (TqFrameReader *r, const TqChunk *verb, guint subject, TqFrame *frame)
{
    if (r->is_relative && r->antecedent != TQ_FRAME_NONE)
        tq_frame_fill_relative (r, verb, frame);
    else if (verb->has_pronoun && r->now.subject != TQ_FRAME_NONE)
        /* "The village, the army attacked it" */
        tq_frame_fill (frame, TQ_ARGUMENT_PATIENT, tq_frame_argument_at (r, r->now.subject));
    else
        tq_frame_fill (frame, verb->is_passive ? TQ_ARGUMENT_PATIENT : TQ_ARGUMENT_AGENT,
                       tq_frame_argument_at (r, subject));
    if (verb->has_pronoun && tq_frame_is_free (frame, TQ_ARGUMENT_PATIENT))
        frame->arguments[TQ_ARGUMENT_PATIENT].span = frame->predicate;
    if (has_own_subject (r, verb) && tq_frame_is_free (frame, TQ_ARGUMENT_AGENT))
        frame->arguments[TQ_ARGUMENT_AGENT].span = frame->predicate;
}

static void
read_verb (TqFrameReader *r, guint index)
{
    const TqChunk *verb = tq_frame_chunk_at (r, index);
    guint before = r->now.verb, asked = tq_frame_asked (r, index),
          speaker = tq_frame_speaker (r, index), subject;

    r->is_held = r->is_held && r->is_relative;
    meet_verb (r);
    change_subject (r, index, before, asked, speaker);
    subject = r->now.subject;
    if (subject == TQ_FRAME_NONE && (before != TQ_FRAME_NONE || r->waiting == TQ_CHUNK_TO))
        subject = r->carried;
    r->now.verb = tq_frame_add (r, verb->phrase.head, verb->is_passive ? TQ_FRAME_PASSIVE : 0);
    fill_verb (r, verb, subject, tq_frame_at (r, r->now.verb));
    tq_frame_settle_pending (r, r->now.verb);
    r->nominal = TQ_FRAME_NONE;
    r->waiting = TQ_N_CHUNK_KINDS;
    r->is_closed = r->is_joined = r->is_after_be = FALSE;
}

static void
read_be (TqFrameReader *r, guint index G_GNUC_UNUSED)
{
    r->is_held = r->is_held && r->is_relative;
    meet_verb (r);
    if (r->is_relative && r->antecedent != TQ_FRAME_NONE && r->now.subject == TQ_FRAME_NONE) {
        r->now.subject = r->antecedent;
        r->antecedent = TQ_FRAME_NONE;
    }
    r->is_after_be = !r->sentence->pack->is_verb_first;
    r->is_only_be = r->now.verb == TQ_FRAME_NONE;
    r->now.verb = TQ_FRAME_NONE;
    r->waiting = TQ_N_CHUNK_KINDS;
}

static void
read_light (TqFrameReader *r, guint index G_GNUC_UNUSED)
{
    r->is_light = TRUE;
}

/* ---- what stands between --------------------------------------------------------------------- */

static void
read_time (TqFrameReader *r, guint index)
{
    tq_frame_fill_place (r, TQ_ARGUMENT_TIME,
                         tq_frame_argument_of (r, &tq_frame_chunk_at (r, index)->phrase, FALSE));
    r->waiting = TQ_N_CHUNK_KINDS;
}

static void
read_preposition (TqFrameReader *r, guint index)
{
    r->waiting = tq_frame_chunk_at (r, index)->kind;
    r->is_after_be = FALSE;
}

static void
read_that (TqFrameReader *r, guint index G_GNUC_UNUSED)
{
    begin_clause (r);
}

/* "The bridge, | which fell", «العمدة، لا الوالي، | هو الذي»: something stands between the noun and
 * the relative pronoun at @token. */
static gboolean
is_apart_from_noun (const TqFrameReader *r, guint index, guint token)
{
    gboolean is_behind_pronoun = tq_phrase_cue_at (r->sentence, TQ_CUE_CLEFT, token) != NULL;

    return index > 1 && r->last_noun != TQ_FRAME_NONE &&
           (r->last_noun + 2 == index || (is_behind_pronoun && r->last_noun + 3 == index)) &&
           tq_frame_chunk_at (r, index - 1)->kind != TQ_CHUNK_VERB;
}

/* "That" behind a reporting verb begins what is said, not what the noun before it is. */
static void
read_relative (TqFrameReader *r, guint index)
{
    guint token = tq_frame_chunk_at (r, index)->phrase.first;
    gboolean is_that = tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL,
             is_behind_noun = index > 0 && r->last_noun + 1 == index,
             is_apart = !is_that && is_apart_from_noun (r, index, token);

    if ((!is_behind_noun && !is_apart) || (is_that && has_speech (r))) {
        begin_clause (r);
        return;
    }
    tq_frame_begin_relative (r);
    r->is_held = r->is_held && is_apart;
}

static void
read_and (TqFrameReader *r, guint index G_GNUC_UNUSED)
{
    r->is_joined = TRUE;
}

/* "The mast, some 40 metres high, leans", «منح المجلس، وهو الأعلى، الوزير ثقته»: behind an aside,
 * which has no verb or is a relative clause, what stood before it goes on. */
static void
read_mark (TqFrameReader *r, guint index)
{
    if (r->is_relative && r->now.verb != TQ_FRAME_NONE &&
        (r->is_held || r->last_noun + 2 != index + 1))
        tq_frame_end_relative (r);
    if (r->is_held && !r->is_relative)
        r->now = r->held;
    r->is_closed =
        !(r->is_held && r->sentence->pack->is_verb_first && r->now.verb != TQ_FRAME_NONE);
    r->is_held =
        !r->is_relative && (r->now.subject != TQ_FRAME_NONE || r->now.verb != TQ_FRAME_NONE);
    r->held = r->now;
    r->nominal = TQ_FRAME_NONE;
    r->waiting = TQ_N_CHUNK_KINDS;
}

static void
read_break (TqFrameReader *r, guint index G_GNUC_UNUSED)
{
    begin_clause (r);
    r->waiting = TQ_N_CHUNK_KINDS;
}

static void (*const readers[TQ_N_CHUNK_KINDS]) (TqFrameReader *r, guint index) = {
    [TQ_CHUNK_NOUN] = read_noun,
    [TQ_CHUNK_PRONOUN] = read_pronoun,
    [TQ_CHUNK_VERB] = read_verb,
    [TQ_CHUNK_BE] = read_be,
    [TQ_CHUNK_LIGHT] = read_light,
    [TQ_CHUNK_TIME] = read_time,
    [TQ_CHUNK_BY] = read_preposition,
    [TQ_CHUNK_AGAINST] = read_preposition,
    [TQ_CHUNK_TO] = read_preposition,
    [TQ_CHUNK_PLACE] = read_preposition,
    [TQ_CHUNK_PREPOSITION] = read_preposition,
    [TQ_CHUNK_RELATIVE] = read_relative,
    [TQ_CHUNK_THAT] = read_that,
    [TQ_CHUNK_AND] = read_and,
    [TQ_CHUNK_MARK] = read_mark,
    [TQ_CHUNK_BREAK] = read_break,
};

/* ---- the sentence ---------------------------------------------------------------------------- */

/* "Train driver arrested": a past that is told from "was arrested" by nothing but that nothing
 * follows. */
static void
read_headline (TqFrameReader *r, TqFrame *frame)
{
    const TqArgument *agent = &frame->arguments[TQ_ARGUMENT_AGENT];

    if (frame->flags != 0 ||
        tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_DONE, frame->term) == NULL ||
        !tq_frame_is_free (frame, TQ_ARGUMENT_PATIENT) || agent->span.end == 0 ||
        agent->span.start > frame->predicate.start ||
        !tq_frame_is_participle (r->sentence, frame->term) ||
        tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, frame->term + 1u) != NULL)
        return;
    frame->flags |= TQ_FRAME_PASSIVE;
    frame->arguments[TQ_ARGUMENT_PATIENT] = *agent;
    frame->arguments[TQ_ARGUMENT_AGENT] = (TqArgument) { .term = TQ_NO_TERM };
}

void
tq_frame_scan (const TqSentence *sentence, const TqScope *scopes, const GArray *values,
               GArray *chunks, GArray *frames)
{
    TqFrameReader r = { .sentence = sentence,
                        .scopes = scopes,
                        .chunks = chunks,
                        .frames = frames,
                        .now = { TQ_FRAME_NONE, TQ_FRAME_NONE },
                        .outer = { TQ_FRAME_NONE, TQ_FRAME_NONE },
                        .antecedent = TQ_FRAME_NONE,
                        .relative_of = TQ_FRAME_NONE,
                        .carried = TQ_FRAME_NONE,
                        .speaker = TQ_FRAME_NONE,
                        .last_noun = TQ_FRAME_NONE,
                        .excluded = TQ_FRAME_NONE,
                        .beside = TQ_FRAME_NONE,
                        .nominal = TQ_FRAME_NONE,
                        .waiting = TQ_N_CHUNK_KINDS };
    const guint first = frames->len;

    g_array_set_size (chunks, 0);
    tq_frame_chunk (sentence, values, chunks);
    for (guint i = 0; i < chunks->len; i++)
        readers[tq_frame_chunk_at (&r, i)->kind](&r, i);
    for (guint i = first; i < frames->len; i++)
        read_headline (&r, tq_frame_at (&r, i));
}
