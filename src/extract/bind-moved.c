/* bind-moved.c - what somebody raised, cut or put, by a figure or to it
 *
 *   "the bank raised its key rate by half a point to 8.5 per cent"
 *   «خفضت الشركة سعر التذكرة إلى 40 دينارا»
 *   « la compagnie a réduit ses tarifs de 10 % »
 *
 * The figure is of what the verb is done to, not of who does it, though that may stand nearer: rows
 * of class moves are the verbs, and frame.h tells the two. */
#include "extract/bind-private.h"

#define MAX_TOKENS 14 /* from the verb to its figure */

static gboolean
is_verb_of_moving (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_MOVES, token) != NULL;
}

/* Not the adjective of who moves it, nor a particle that stands alone. */
static gboolean
is_thing (const TqSentence *sentence, guint token)
{
    return !(tq_phrase_bits (sentence, token) & TQ_PHRASE_ADJECTIVE) &&
           !tq_noun_is_letter (sentence, token);
}

/* Nothing that has a figure of its own, and no new clause, stands between what is moved and
 * @value. */
static gboolean
reaches (const TqBinding *binding, guint end, const TqValue *value)
{
    for (guint token = end; token < value->first_token; token++)
        if (!tq_bind_is_in_value (binding, token) &&
            (tq_phrase_bits (binding->sentence, token) & TQ_PHRASE_BREAK ||
             binding->clauses[token] != binding->clauses[value->first_token] ||
             tq_phrase_is_content (tq_phrase_bits (binding->sentence, token))))
            return FALSE;
    return TRUE;
}

TqNounPhrase
tq_bind_argument (const TqSentence *sentence, const TqArgument *argument)
{
    guint head = argument->term, first = tq_bind_token_at (sentence, head, argument->span.start),
          end = head + 1;

    while (end < sentence->n_tokens && sentence->tokens[end].span.end <= argument->span.end)
        end++;
    return (TqNounPhrase) { first, end, head, 0.8 };
}

/* A verb that bears "so that", before @value with nothing but "to" between them: what came of the
 * verb before it. */
static const TqCueMatch *
outcome_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint start = tq_bind_clause_start (binding, value->first_token);

    for (guint token = value->first_token;
         token > start &&
         !tq_phrase_is_content (tq_phrase_bits (sentence, token - 1) & ~(guint) TQ_PHRASE_VERB);
         token--) {
        const TqCueMatch *verb = tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, token - 1);

        if (verb != NULL)
            return verb->proclitics & TQ_FORM_PREPOSITION ? verb : NULL;
    }
    return NULL;
}

TqNounPhrase
tq_bind_outcome (const TqBinding *binding, const TqValue *value)
{
    const TqCueMatch *outcome = outcome_before (binding, value);

    for (guint i = outcome != NULL ? binding->frames->len : 0; i > 0; i--) {
        const TqFrame *frame = &g_array_index (binding->frames, TqFrame, i - 1);
        const TqArgument *moved = &frame->arguments[TQ_ARGUMENT_PATIENT];

        if (frame->term == TQ_NO_TERM || frame->term >= outcome->first ||
            outcome->first - frame->term > MAX_TOKENS ||
            !is_verb_of_moving (binding->sentence, frame->term))
            continue;
        if (moved->term == TQ_NO_TERM || tq_bind_is_in_value (binding, moved->term))
            moved = &frame->arguments[TQ_ARGUMENT_AGENT]; /* «ارتفع السعر دينارين ليصل إلى» */
        if (moved->term != TQ_NO_TERM)
            return tq_bind_argument (binding->sentence, moved);
    }
    return (TqNounPhrase) { 0 };
}

TqNounPhrase
tq_bind_moved (const TqBinding *binding, const TqValue *value)
{
    for (guint i = binding->frames->len; i > 0; i--) {
        const TqFrame *frame = &g_array_index (binding->frames, TqFrame, i - 1);
        const TqArgument *moved = &frame->arguments[TQ_ARGUMENT_PATIENT];
        TqNounPhrase ret;

        if (frame->term == TQ_NO_TERM || frame->term >= value->first_token ||
            value->first_token - frame->term > MAX_TOKENS ||
            (frame->flags & (TQ_FRAME_PASSIVE | TQ_FRAME_NOMINAL | TQ_FRAME_STATE)) ||
            moved->term == TQ_NO_TERM || !is_thing (binding->sentence, moved->term) ||
            frame->arguments[TQ_ARGUMENT_AGENT].span.end ==
                frame->arguments[TQ_ARGUMENT_AGENT].span.start ||
            !is_verb_of_moving (binding->sentence, frame->term))
            continue;
        ret = tq_bind_argument (binding->sentence, moved);
        if (ret.first > frame->term && ret.end <= value->first_token &&
            reaches (binding, ret.end, value))
            return ret;
    }
    return (TqNounPhrase) { 0 };
}
