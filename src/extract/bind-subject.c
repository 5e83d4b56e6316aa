/* bind-subject.c - the state that a counted subject is in, told behind what parts it from its verb
 *
 *   "Twelve people, three children among them, were killed"   between marks
 *   "Two people who were on the bridge died"                 a relative clause, which has its own
 *     verb first
 *   «إن 12 شخصا، بينهم ثلاثة أطفال، قتلوا»
 *
 * What follows must be the predicate of the subject: nothing with content stands before the word of
 * state, and the word is a verb. */
#include "extract/bind-private.h"

#define MAX_ASIDE 16     /* tokens of an aside, its marks among them */
#define MAX_PREDICATE 5  /* tokens from the aside's end to the word of state: "have all been" */
#define MAX_RELATIVE 12  /* tokens of a relative clause */

static const TqCueMatch *
verb_of_state (const TqSentence *sentence, guint token)
{
    const TqCueMatch *state = tq_phrase_cue_at (sentence, TQ_CUE_STATE, token);

    return state != NULL && tq_sentence_reading (sentence, state->first, TQ_POS_VERB) != NULL &&
                   !(state->proclitics & TQ_FORM_CONJUNCTION)
               ? state
               : NULL;
}

/* The word of state that begins the predicate at @first, or NULL. */
static const TqCueMatch *
predicate_at (const TqSentence *sentence, guint first)
{
    for (guint i = first; i < MIN (sentence->n_tokens, first + MAX_PREDICATE); i++) {
        guint bits = tq_phrase_bits (sentence, i);
        const TqCueMatch *state = verb_of_state (sentence, i);

        if (state != NULL)
            return state;
        if (bits &
                (TQ_PHRASE_BREAK | TQ_PHRASE_NUMBER | TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE) ||
            (tq_phrase_is_content (bits) && !(bits & TQ_PHRASE_VERB)) ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, i) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, i) != NULL)
            break;
    }
    return NULL;
}

/* Behind the mark that ends the aside which begins at @opening, or 0. */
static guint
behind_aside (const TqSentence *sentence, guint opening)
{
    for (guint i = opening + 1; i < MIN (sentence->n_tokens, opening + MAX_ASIDE); i++) {
        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN ||
            sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE)
            break;
        if (tq_phrase_is_break (sentence, i))
            return i + 1;
    }
    return 0;
}

/* "… who were on the bridge | died": the second verb, no mark and no "and" before it. */
static const TqCueMatch *
behind_relative (const TqSentence *sentence, guint relative)
{
    gboolean has_verb = FALSE;

    for (guint i = relative + 1; i < MIN (sentence->n_tokens, relative + MAX_RELATIVE); i++) {
        if (tq_phrase_is_break (sentence, i) ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, i) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, i) != NULL)
            break;
        if (has_verb && verb_of_state (sentence, i) != NULL)
            return verb_of_state (sentence, i);
        has_verb |= tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, i) != NULL ||
                    (tq_phrase_bits (sentence, i) & TQ_PHRASE_VERB) != 0;
    }
    return NULL;
}

const TqCueMatch *
tq_bind_state_behind (const TqBinding *binding, guint end)
{
    const TqSentence *sentence = binding->sentence;

    if (end >= sentence->n_tokens)
        return NULL;
    if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, end) != NULL)
        return behind_relative (sentence, end);
    if (tq_phrase_is_break (sentence, end)) {
        guint behind = behind_aside (sentence, end);

        return behind > 0 ? predicate_at (sentence, behind) : NULL;
    }
    return NULL;
}
