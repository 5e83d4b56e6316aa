/* frame-govern.c - verbs whose object stands behind a preposition, and verbs that only carry the
 * noun of an event
 *
 *   «سمح الحارس | بدخول الوفد»     what he let happen is the object, as in «منع الحارس | دخول
 *     الوفد»
 *   «قامت البلدية | بهدم السور»    she demolished it: the noun is the predicate, and her subject is
 *     its own */
#include <string.h>

#include "extract/frame-reader.h"

gboolean
tq_frame_governs (const TqSentence *sentence, guint verb, guint token)
{
    const TqCueMatch *row = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_GOVERNS, verb);
    const TqAnalysis *reading;
    const char *folded;

    if (row == NULL || token >= sentence->n_tokens)
        return FALSE;
    if (!tq_phrase_bears_preposition (sentence, token))
        return tq_token_is_written (sentence, token, row->cue->value);
    reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);
    folded = tq_sentence_folded (sentence, token);
    return !(reading->form & TQ_FORM_CONJUNCTION) && g_str_has_prefix (folded, row->cue->value);
}

/* «تعرضت قوارب | تابعة للميناء | لأضرار»: what stands right behind an adjective is of that, where
 * the verb has one of its own further on. */
static gboolean
is_of_adjective (const TqSentence *sentence, guint verb, guint token)
{
    const TqAnalysis *before =
        token > verb + 1 ? tq_sentence_reading (sentence, token - 1, TQ_POS_UNKNOWN) : NULL;

    if (before == NULL || !(before->form & TQ_FORM_PARTICIPLE ||
                            tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_ADJECTIVE))
        return FALSE;
    for (guint next = token + 1; next < sentence->n_tokens && !tq_phrase_is_break (sentence, next);
         next++)
        if (tq_frame_governs (sentence, verb, next))
            return TRUE;
    return FALSE;
}

gboolean
tq_frame_is_governed (const TqFrameReader *r, const TqFrame *verb, guint chunk)
{
    const TqChunk *preposition = chunk > 0 ? tq_frame_chunk_at (r, chunk - 1) : NULL;

    /* a particle that is written onto its noun is a chunk without tokens */
    return verb != NULL && preposition != NULL &&
           !(verb->flags & (TQ_FRAME_NOMINAL | TQ_FRAME_STATE)) &&
           tq_frame_governs (r->sentence, verb->term, preposition->phrase.first) &&
           !is_of_adjective (r->sentence, verb->term, preposition->phrase.first);
}

void
tq_frame_read_carried (const TqFrameReader *r, TqFrame *verb, const TqChunk *noun)
{
    const TqCueMatch *row = tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_CARRIES, verb->term);
    guint head = noun->phrase.head;
    gboolean is_undergone = row != NULL && strcmp (row->cue->value, "patient") == 0;

    /* of who is meant by the verb's ending only the verb can tell */
    if (row == NULL || !noun->is_event || (verb->flags & TQ_FRAME_PASSIVE) ||
        (!is_undergone && verb->arguments[TQ_ARGUMENT_AGENT].term == TQ_NO_TERM))
        return;
    verb->predicate = r->sentence->tokens[head].span;
    verb->term = (guint16) head;
    verb->polarity = r->scopes[head].polarity;
    if (!is_undergone) {
        verb->arguments[TQ_ARGUMENT_PATIENT] = tq_frame_argument_of (r, &noun->owner, TRUE);
        return;
    }
    verb->flags |= TQ_FRAME_PASSIVE;
    if (verb->arguments[TQ_ARGUMENT_PATIENT].term == head ||
        !tq_frame_is_free (verb, TQ_ARGUMENT_AGENT))
        verb->arguments[TQ_ARGUMENT_PATIENT] = verb->arguments[TQ_ARGUMENT_AGENT];
    verb->arguments[TQ_ARGUMENT_AGENT] = (TqArgument) { .term = TQ_NO_TERM };
}
