/* frame-subject.c - whose the next verb is, where it has no noun of its own: that of the verb
 * before, of who speaks, of whom he asks, of a pronoun */
#include <string.h>

#include "extract/frame-reader.h"
#include "extract/referent.h"
#include "pack/calendar.h"

/* ---- words of time --------------------------------------------------------------------------- */

/* A day or a month, of which what is written as other words are is none: "the march". */
static gboolean
is_when (const TqFrameReader *r, guint token)
{
    guint16 row = tq_sentence_word (r->sentence, token)->calendar;
    TqCalendarClass of = row != 0
                             ? tq_calendar_get (r->sentence->pack->calendar, row)->calendar_class
                             : TQ_N_CALENDAR_CLASSES;

    return (of == TQ_CALENDAR_WEEKDAY || of == TQ_CALENDAR_MONTH) &&
           (!r->sentence->pack->is_head_last ||
            (r->sentence->tokens[token].flags & TQ_TOKEN_CAPITAL));
}

static gboolean
is_of_class (const TqFrameReader *r, guint token, TqCalendarClass of)
{
    guint16 row = tq_sentence_word (r->sentence, token)->calendar;

    return row != 0 && tq_calendar_get (r->sentence->pack->calendar, row)->calendar_class == of;
}

/* «صباح اليوم», «ليلا» */
static gboolean
is_part_of_day (const TqFrameReader *r, const TqChunk *noun)
{
    return r->sentence->pack->is_verb_first &&
           is_of_class (r, noun->phrase.head, TQ_CALENDAR_PART) &&
           (tq_frame_is_accusative (r->sentence, noun->phrase.head) ||
            (noun->phrase.head + 1u < r->sentence->n_tokens &&
             is_of_class (r, noun->phrase.head + 1u, TQ_CALENDAR_DAY)));
}

/* « La mine rouvre lundi », «مساء الثلاثاء». */
gboolean
tq_frame_is_time_noun (const TqFrameReader *r, const TqChunk *noun)
{
    return noun->kind == TQ_CHUNK_NOUN && (is_when (r, noun->phrase.head) ||
                                           (!tq_phrase_is_empty (&noun->owner) &&
                                            is_when (r, noun->owner.head) && !noun->is_event) ||
                                           is_part_of_day (r, noun));
}

/* ---- pronouns -------------------------------------------------------------------------------- */

/* By any reading as @pos, or its ending. */
static gboolean
is_feminine (const TqFrameReader *r, const TqChunk *chunk, TqPos pos)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (r->sentence, chunk->phrase.head, &n);

    for (guint i = 0; i < n; i++)
        if (readings[i].pos == pos && (readings[i].form & TQ_FORM_FEMININE))
            return TRUE;
    return pos == TQ_POS_NOUN && tq_frame_ends_feminine (r->sentence, chunk->phrase.head);
}

/* Whether a noun is of the number, and where endings tell it the gender, of a pronoun. */
static gboolean
agrees (const TqFrameReader *r, const TqChunk *noun, const char *number)
{
    const TqAnalysis *reading = tq_sentence_reading (r->sentence, noun->phrase.head, TQ_POS_NOUN);
    gboolean is_plural = reading != NULL && (reading->form & TQ_FORM_PLURAL),
             is_she = is_feminine (r, noun, TQ_POS_NOUN);

    if (noun->kind != TQ_CHUNK_NOUN)
        return FALSE;
    if (strcmp (number, "many") == 0)
        return is_plural;
    if (!r->sentence->pack->is_verb_first)
        return !is_plural;
    return strcmp (number, "feminine") == 0 ? is_she || is_plural : !is_she && !is_plural;
}

/* "The firm denied that it had", «لكنه»: who stands before, where a clause of its own begins with
 * the pronoun; the subject before the object. TQ_FRAME_NONE where neither agrees. */
guint
tq_frame_antecedent (const TqFrameReader *r, guint index)
{
    const TqCueMatch *cue = tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_PRONOUN,
                                              tq_frame_chunk_at (r, index)->phrase.first);
    TqChunkKind before = index > 0 ? tq_frame_chunk_at (r, index - 1)->kind : TQ_N_CHUNK_KINDS;

    if (cue == NULL || strcmp (cue->cue->value, "-") == 0 ||
        strcmp (cue->cue->value, "self") == 0 || r->now.verb != TQ_FRAME_NONE ||
        (before != TQ_CHUNK_THAT && before != TQ_CHUNK_BREAK &&
         (before != TQ_CHUNK_RELATIVE || r->is_relative)))
        return TQ_FRAME_NONE;
    if (r->carried != TQ_FRAME_NONE &&
        agrees (r, tq_frame_chunk_at (r, r->carried), cue->cue->value))
        return r->carried;
    return r->last_noun != TQ_FRAME_NONE && r->last_noun != r->carried &&
                   agrees (r, tq_frame_chunk_at (r, r->last_noun), cue->cue->value)
               ? r->last_noun
               : TQ_FRAME_NONE;
}

/* ---- verbs without a subject ----------------------------------------------------------------- */

/* The nouns without a preposition behind a verb, up to where another clause begins; @ret_first: the
 * first, or TQ_FRAME_NONE. */
static guint
count_bare (const TqFrameReader *r, guint index, guint *ret_first)
{
    guint n = 0;

    *ret_first = TQ_FRAME_NONE;
    for (guint i = index + 1; i < r->chunks->len; i++) {
        const TqChunk *chunk = tq_frame_chunk_at (r, i);

        if (chunk->kind == TQ_CHUNK_VERB || chunk->kind >= TQ_CHUNK_RELATIVE || chunk->is_joined)
            break;
        if (chunk->kind != TQ_CHUNK_NOUN ||
            (tq_frame_chunk_at (r, i - 1)->kind >= TQ_CHUNK_BY &&
             tq_frame_chunk_at (r, i - 1)->kind <= TQ_CHUNK_PREPOSITION) ||
            tq_frame_is_time_noun (r, chunk))
            continue;
        if (n++ == 0)
            *ret_first = i;
    }
    return n;
}

static gboolean
is_one (const TqFrameReader *r, const TqChunk *noun)
{
    const TqAnalysis *reading = tq_sentence_reading (r->sentence, noun->phrase.head, TQ_POS_NOUN);

    return reading != NULL && !(reading->form & (TQ_FORM_PLURAL | TQ_FORM_DUAL));
}

/* Of a verb in front of it: things in the plural are feminine. */
static gboolean
may_be_subject (const TqFrameReader *r, const TqChunk *noun, gboolean is_she)
{
    const TqAnalysis *reading = tq_sentence_reading (r->sentence, noun->phrase.head, TQ_POS_NOUN);

    if (is_one (r, noun))
        return is_feminine (r, noun, TQ_POS_NOUN) == is_she;
    return is_she || reading == NULL || !(reading->form & TQ_FORM_PLURAL) ||
           tq_lexicon_is_person (r->sentence->pack->lexicon, reading->lexeme);
}

/* By any reading. */
static gboolean
may_be_many (const TqFrameReader *r, const TqChunk *noun)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (r->sentence, noun->phrase.head, &n);

    for (guint i = 0; i < n; i++)
        if (readings[i].pos == TQ_POS_NOUN && (readings[i].form & (TQ_FORM_PLURAL | TQ_FORM_DUAL)))
            return TRUE;
    return FALSE;
}

/* «40 جنديا» */
static gboolean
is_counted (const TqFrameReader *r, const TqChunk *noun)
{
    return noun->phrase.head > 0 &&
           (tq_phrase_bits (r->sentence, noun->phrase.head - 1u) & TQ_PHRASE_NUMBER) != 0;
}

/* «ولم ترمم السقف», «ولن نبيع الأرض», «اتخذ قرارا»: by its gender, or by its ending, not who does
 * it. */
gboolean
tq_frame_is_subject (const TqFrameReader *r, const TqChunk *noun, guint verb)
{
    const guint told = TQ_REFERENT_MASCULINE | TQ_REFERENT_FEMININE;
    guint says = tq_referent_of_verb (r->sentence, verb), is;
    gboolean acts;

    if (says == TQ_REFERENT_SELF ||
        (tq_frame_is_accusative (r->sentence, noun->phrase.head) && !is_counted (r, noun)))
        return FALSE;
    if (noun->kind != TQ_CHUNK_NOUN || !(says & told) || !is_one (r, noun) || may_be_many (r, noun))
        return TRUE;
    is = tq_referent_of_noun (r->sentence, &noun->phrase, FALSE, &acts);
    /* things may be feminine by no sign: «الكهرباء» */
    return (is & says) || (!(is & TQ_REFERENT_PERSON) && (is & TQ_REFERENT_MASCULINE));
}

/* «وصادرت سيارة», «وأغلق المدرسة»: where verbs stand first, the subject goes on to a verb that is
 * joined if no noun follows that can be its own: one in the accusative, or of another gender than
 * verb and subject. */
gboolean
tq_frame_is_subject_carried (const TqFrameReader *r, guint index)
{
    const TqChunk *verb = tq_frame_chunk_at (r, index),
                  *subject = r->now.subject != TQ_FRAME_NONE
                                 ? tq_frame_chunk_at (r, r->now.subject)
                                 : NULL;
    gboolean is_she = is_feminine (r, verb, TQ_POS_VERB);
    guint first, n = count_bare (r, index, &first);

    if (subject == NULL || verb->is_passive ||
        (is_one (r, subject) &&
         (verb->is_plural || is_feminine (r, subject, TQ_POS_NOUN) != is_she)))
        return FALSE;
    if (verb->is_plural)
        return TRUE;
    if (n != 1)
        return n == 0;
    return tq_frame_is_accusative (r->sentence, tq_frame_chunk_at (r, first)->phrase.head) ||
           (is_one (r, subject) && !may_be_subject (r, tq_frame_chunk_at (r, first), is_she));
}

/* «نفى الوزير أن يكون قد | باع المنزل»: between "is" and its verb no subject of its own stands. */
guint
tq_frame_subject_before_be (const TqFrameReader *r, guint index)
{
    const TqChunk *verb = tq_frame_chunk_at (r, index),
                  *subject =
                      r->carried != TQ_FRAME_NONE ? tq_frame_chunk_at (r, r->carried) : NULL;

    if (!r->sentence->pack->is_verb_first || index < 2 ||
        tq_frame_chunk_at (r, index - 1)->kind != TQ_CHUNK_BE ||
        tq_frame_chunk_at (r, index - 2)->kind != TQ_CHUNK_THAT ||
        r->now.subject != TQ_FRAME_NONE || subject == NULL || subject->kind != TQ_CHUNK_NOUN ||
        verb->is_passive || !is_one (r, subject) ||
        is_feminine (r, subject, TQ_POS_NOUN) != is_feminine (r, verb, TQ_POS_VERB))
        return TQ_FRAME_NONE;
    return r->carried;
}

/* «وفق ما أعلنته البلدية، | أغلق المتحف أبوابه»: behind a mark, where the subject before has had
 * its verb, a noun that may be the new verb's subject is. */
gboolean
tq_frame_starts_anew (const TqFrameReader *r, guint index, guint before)
{
    const TqChunk *verb = tq_frame_chunk_at (r, index);
    guint first;

    return r->sentence->pack->is_verb_first && r->is_closed && !r->is_relative &&
           before != TQ_FRAME_NONE && !verb->is_joined && count_bare (r, index, &first) > 0 &&
           tq_frame_is_subject (r, tq_frame_chunk_at (r, first), verb->phrase.head);
}

/* "Said the dam was safe and added": who spoke before, not the dam. */
guint
tq_frame_speaker (const TqFrameReader *r, guint index)
{
    const TqChunk *verb = tq_frame_chunk_at (r, index);
    guint first;

    if (r->speaker == TQ_FRAME_NONE || !(verb->is_joined || r->is_joined) ||
        (tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_VERB, verb->phrase.head) == NULL &&
         tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_CONTINUED, verb->phrase.head) == NULL))
        return TQ_FRAME_NONE;
    return r->sentence->pack->is_verb_first && count_bare (r, index, &first) > 0 ? TQ_FRAME_NONE
                                                                                 : r->speaker;
}

static gboolean
is_asked (const TqFrameReader *r, guint frame)
{
    return tq_frame_at (r, frame) != NULL &&
           tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_ASKS, tq_frame_at (r, frame)->term) != NULL;
}

/* Whom the verb before asks to do what the verb at @index says: "urged the government to
 * declare". */
guint
tq_frame_asked (const TqFrameReader *r, guint index)
{
    const TqAnalysis *verb =
        tq_sentence_reading (r->sentence, tq_frame_chunk_at (r, index)->phrase.head, TQ_POS_VERB);
    const guint finite = TQ_FORM_PAST | TQ_FORM_PRESENT | TQ_FORM_FUTURE | TQ_FORM_PARTICIPLE;

    if (r->last_noun == TQ_FRAME_NONE || r->last_noun + 2 != index ||
        r->waiting == TQ_N_CHUNK_KINDS || !is_asked (r, r->now.verb) || verb == NULL ||
        (verb->form & finite))
        return TQ_FRAME_NONE;
    return r->last_noun;
}
