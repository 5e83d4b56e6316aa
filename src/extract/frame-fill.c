/* frame-fill.c - the slots of predicates, and which noun fills which
 *
 * Where a preposition waits it says the slot; a noun without one is the verb's object, or where
 * verbs stand first the subject that it still wants. */
#include "extract/frame-reader.h"

/* ---- arguments ------------------------------------------------------------------------------- */

static TqSpan
span_of (const TqSentence *sentence, const TqPhrase *phrase)
{
    if (tq_phrase_is_empty (phrase))
        return (TqSpan) { 0, 0 };
    return (TqSpan) { sentence->tokens[phrase->first].span.start,
                     sentence->tokens[phrase->end - 1].span.end };
}

/* "No driver", «أي سائق»: said in front of the head or by the pronoun itself. */
static gboolean
is_any (const TqSentence *sentence, const TqPhrase *phrase)
{
    guint first = phrase->first > 0 ? phrase->first - 1u : 0;
    const TqCueMatch *measure;

    /* "none of the" */
    while (first > 0 && (tq_phrase_bits (sentence, first) & TQ_PHRASE_ARTICLE) &&
           (tq_phrase_bits (sentence, first - 1) & TQ_PHRASE_GENITIVE))
        first--;
    measure = tq_phrase_cue_at (sentence, TQ_CUE_MEASURE, first);
    for (guint i = measure != NULL ? measure->first : first; i <= phrase->head; i++)
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_ANY, i) != NULL)
            return TRUE;
    return FALSE;
}

TqArgument
tq_frame_argument_of (const TqFrameReader *r, const TqPhrase *phrase, gboolean has_word)
{
    if (tq_phrase_is_empty (phrase))
        return (TqArgument) { .term = TQ_NO_TERM };
    return (TqArgument) { span_of (r->sentence, phrase), has_word ? phrase->head : TQ_NO_TERM,
                         is_any (r->sentence, phrase) };
}

TqArgument
tq_frame_argument_at (const TqFrameReader *r, guint chunk)
{
    const TqChunk *noun = chunk < r->chunks->len ? tq_frame_chunk_at (r, chunk) : NULL;

    if (noun == NULL)
        return (TqArgument) { .term = TQ_NO_TERM };
    if (!tq_phrase_is_empty (&noun->name)) {
        TqPhrase phrase = noun->phrase;

        phrase.head = noun->name.head;
        return tq_frame_argument_of (r, &phrase, TRUE);
    }
    return tq_frame_argument_of (r, &noun->phrase, noun->kind == TQ_CHUNK_NOUN);
}

gboolean
tq_frame_is_free (const TqFrame *frame, TqArgumentKind slot)
{
    return frame->arguments[slot].span.end == 0;
}

void
tq_frame_fill (TqFrame *frame, TqArgumentKind slot, TqArgument argument)
{
    if (frame != NULL && argument.span.end != 0 && tq_frame_is_free (frame, slot))
        frame->arguments[slot] = argument;
}

/* ---- frames ---------------------------------------------------------------------------------- */

guint
tq_frame_add (TqFrameReader *r, guint token, guint8 flags)
{
    TqFrame frame = { .predicate = r->sentence->tokens[token].span,
                      .term = (guint16) token,
                      .polarity = r->scopes[token].polarity,
                      .modality = r->scopes[token].modality,
                      .flags = flags };

    for (guint i = 0; i < TQ_N_ARGUMENTS; i++)
        frame.arguments[i].term = TQ_NO_TERM;
    g_array_append_val (r->frames, frame);
    return r->frames->len - 1;
}

/* "The closure of the bridge", "the minister's resignation": what is owned is done to its owner, or
 * by him; if somebody else is said to do it, then to him. */
guint
tq_frame_add_nominal (TqFrameReader *r, const TqChunk *noun)
{
    guint index = tq_frame_add (r, noun->phrase.head, TQ_FRAME_NOMINAL);

    tq_frame_fill (tq_frame_at (r, index),
                   noun->is_owned_first ? TQ_ARGUMENT_AGENT : TQ_ARGUMENT_PATIENT,
                   tq_frame_argument_of (r, &noun->owner, TRUE));
    return index;
}

/* What an event noun is against is its patient; its genitive then did it. */
static void
fill_against (TqFrame *frame, TqArgument argument)
{
    if (tq_frame_is_free (frame, TQ_ARGUMENT_AGENT)) {
        frame->arguments[TQ_ARGUMENT_AGENT] = frame->arguments[TQ_ARGUMENT_PATIENT];
        frame->arguments[TQ_ARGUMENT_PATIENT] = (TqArgument) { .term = TQ_NO_TERM };
    }
    tq_frame_fill (frame, TQ_ARGUMENT_PATIENT, argument);
}

/* "Minister Anna Holt", «رئيس الاتحاد فلان»: the name is what the noun says. */
void
tq_frame_add_title (TqFrameReader *r, const TqChunk *noun, const TqPhrase *name)
{
    TqFrame *frame = tq_frame_at (r, tq_frame_add (r, noun->phrase.head, TQ_FRAME_STATE));

    tq_frame_fill (frame, TQ_ARGUMENT_AGENT, tq_frame_argument_of (r, name, TRUE));
    tq_frame_fill (frame, TQ_ARGUMENT_PATIENT, tq_frame_argument_of (r, &noun->owner, TRUE));
}

/* ---- slots of the current clause ------------------------------------------------------------- */

void
tq_frame_settle_pending (TqFrameReader *r, guint frame)
{
    tq_frame_fill (tq_frame_at (r, frame), TQ_ARGUMENT_PLACE, r->place);
    tq_frame_fill (tq_frame_at (r, frame), TQ_ARGUMENT_TIME, r->time);
    r->place = r->time = (TqArgument) { .term = TQ_NO_TERM };
}

void
tq_frame_fill_place (TqFrameReader *r, TqArgumentKind slot, TqArgument argument)
{
    TqFrame *frame = tq_frame_at (r, r->now.verb != TQ_FRAME_NONE ? r->now.verb : r->nominal);

    if (frame != NULL)
        tq_frame_fill (frame, slot, argument);
    else if (slot == TQ_ARGUMENT_PLACE)
        r->place = argument;
    else
        r->time = argument;
}

static gboolean
is_full (const TqFrameReader *r, const TqFrame *frame)
{
    return r->sentence->pack->is_verb_first && !tq_frame_is_free (frame, TQ_ARGUMENT_AGENT) &&
           !tq_frame_is_free (frame, TQ_ARGUMENT_PATIENT);
}

/* A noun without a preposition, behind a verb. */
void
tq_frame_fill_bare (TqFrameReader *r, guint chunk)
{
    TqFrame *frame = tq_frame_at (r, r->now.verb);
    gboolean is_open = r->sentence->pack->is_verb_first &&
                       tq_frame_is_free (frame, TQ_ARGUMENT_AGENT) &&
                       !(frame->flags & TQ_FRAME_PASSIVE);
    TqArgumentKind slot =
        is_open && tq_frame_is_subject (r, tq_frame_chunk_at (r, chunk), frame->term)
            ? TQ_ARGUMENT_AGENT
            : TQ_ARGUMENT_PATIENT;

    /* «سيغلق المصنع الذي يوظف المئات أبوابه»: what a relative clause has no place for is of the
     * verb before it. */
    if (r->is_relative && is_full (r, frame) && r->outer.verb != TQ_FRAME_NONE) {
        tq_frame_end_relative (r);
        tq_frame_fill_bare (r, chunk);
        return;
    }
    if (slot == TQ_ARGUMENT_AGENT)
        r->now.subject = chunk;
    if (frame->flags & (TQ_FRAME_PASSIVE | TQ_FRAME_STATE) || !tq_frame_is_free (frame, slot))
        return;
    tq_frame_fill (frame, slot, tq_frame_argument_at (r, chunk));
    if (slot == TQ_ARGUMENT_PATIENT &&
        !tq_frame_has_article (r->sentence, tq_frame_chunk_at (r, chunk)->phrase.head) &&
        tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_GOVERNS, frame->term) == NULL)
        tq_frame_read_carried (r, frame, tq_frame_chunk_at (r, chunk));
}

/* An object behind the preposition that its verb wants. */
static void
fill_governed (const TqFrameReader *r, TqFrame *verb, guint chunk)
{
    tq_frame_fill (verb, TQ_ARGUMENT_PATIENT, tq_frame_argument_at (r, chunk));
    tq_frame_read_carried (r, verb, tq_frame_chunk_at (r, chunk));
}

/* "Workers hurt in the fire were treated": what looked like the verb says what had been done to the
 * subject. */
void
tq_frame_read_as_reduced (TqFrameReader *r)
{
    TqFrame *frame = tq_frame_at (r, r->now.verb);

    if (!tq_frame_is_free (frame, TQ_ARGUMENT_PATIENT) || r->sentence->pack->is_verb_first ||
        !tq_frame_is_participle (r->sentence, frame->term))
        return;
    frame->flags |= TQ_FRAME_PASSIVE;
    frame->arguments[TQ_ARGUMENT_PATIENT] = frame->arguments[TQ_ARGUMENT_AGENT];
    frame->arguments[TQ_ARGUMENT_AGENT] = (TqArgument) { .term = TQ_NO_TERM };
}

/* "Ferry sold by council": the participle without "was" of headlines; "by Monday" and "by ten" say
 * no agent. */
static void
fill_agent (TqFrameReader *r, guint chunk)
{
    TqFrame *verb = tq_frame_at (r, r->now.verb), *nominal = tq_frame_at (r, r->nominal);
    guint head = tq_frame_chunk_at (r, chunk)->phrase.head;

    if (tq_frame_is_time_word (r, head) || (tq_phrase_bits (r->sentence, head) & TQ_PHRASE_NUMBER))
        return;
    if (verb != NULL && nominal == NULL && !(verb->flags & (TQ_FRAME_PASSIVE | TQ_FRAME_STATE)))
        tq_frame_read_as_reduced (r);
    tq_frame_fill (verb != NULL && (verb->flags & TQ_FRAME_PASSIVE) ? verb : nominal,
                   TQ_ARGUMENT_AGENT, tq_frame_argument_at (r, chunk));
}

/* A noun behind the preposition that waits. */
void
tq_frame_fill_waiting (TqFrameReader *r, guint chunk)
{
    TqFrame *verb = tq_frame_at (r, r->now.verb), *nominal = tq_frame_at (r, r->nominal);
    TqArgument argument = tq_frame_argument_at (r, chunk);

    if (tq_frame_is_governed (r, verb, chunk)) {
        fill_governed (r, verb, chunk);
        return;
    }
    switch (r->waiting) {
    case TQ_CHUNK_BY:
        fill_agent (r, chunk);
        break;
    case TQ_CHUNK_AGAINST:
    case TQ_CHUNK_TO:
        if (tq_frame_is_time_word (r, tq_frame_chunk_at (r, chunk)->phrase.head))
            tq_frame_fill_place (r, TQ_ARGUMENT_TIME, argument);
        else if (nominal != NULL && r->waiting == TQ_CHUNK_TO &&
                 !tq_frame_is_free (nominal, TQ_ARGUMENT_PATIENT) &&
                 !tq_phrase_is_empty (&tq_frame_chunk_at (r, chunk - 1)->phrase))
            /* "the transfer of the wounded to the hospital" */
            tq_frame_fill (nominal, TQ_ARGUMENT_TO, argument);
        else if (nominal != NULL)
            fill_against (nominal, argument);
        else
            tq_frame_fill (verb, TQ_ARGUMENT_TO, argument);
        break;
    case TQ_CHUNK_PLACE:
        tq_frame_fill_place (r,
                             tq_frame_is_time_word (r, tq_frame_chunk_at (r, chunk)->phrase.head)
                                 ? TQ_ARGUMENT_TIME
                                 : TQ_ARGUMENT_PLACE,
                             argument);
        break;
    default:
        break;
    }
}
