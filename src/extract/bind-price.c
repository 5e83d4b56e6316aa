/* bind-price.c - what somebody bought or sold for a sum
 *
 *   "Lorne sold | the mill | to a fund for 4 million"
 *   "| the mill | was sold to a fund for 4 million"
 *   «اشترى الصندوق | المطحنة | مقابل 4 ملايين»
 *
 * The sum is of what changed hands, be it named before the verb or behind it, not of whoever stands
 * nearest; and a price is in no state of its own. */
#include "extract/bind-private.h"

#define MAX_TOKENS 14 /* from the verb to the sum */

static gboolean
is_trade (const TqSentence *sentence, guint token)
{
    const TqStateRow *state =
        tq_state_row_of (sentence, tq_phrase_cue_at (sentence, TQ_CUE_STATE, token));

    return state != NULL && state->is_trade;
}

/* "Sold 4 million euros' worth": a sum that no "for" leads to is what was sold. */
static gboolean
is_led_to (const TqSentence *sentence, guint first)
{
    return tq_noun_begins_anew (sentence, first) ||
           (sentence->tokens[first].kind == TQ_TOKEN_WORD &&
            tq_sentence_word (sentence, first)->number_proclitics & TQ_FORM_PREPOSITION) ||
           (first > 0 &&
            (tq_phrase_bits (sentence, first - 1) & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE) ||
             tq_noun_begins_anew (sentence, first - 1) ||
             tq_noun_is_letter (sentence, first - 1)));
}

static TqNounPhrase
traded (const TqBinding *binding, const TqFrame *frame, const TqValue *value)
{
    const TqArgument *thing = &frame->arguments[TQ_ARGUMENT_PATIENT];
    TqNounPhrase ret;

    if (thing->term == TQ_NO_TERM)
        thing = &frame->arguments[TQ_ARGUMENT_AGENT]; /* "wheat sold at" */
    if (thing->term == TQ_NO_TERM || thing->term >= value->first_token)
        return (TqNounPhrase) { 0 };
    ret = tq_bind_argument (binding->sentence, thing);
    return ret.end <= value->first_token ? ret : (TqNounPhrase) { 0 };
}

TqNounPhrase
tq_bind_price (const TqBinding *binding, const TqValue *value)
{
    if (value->kind != TQ_VALUE_MONEY || !is_led_to (binding->sentence, value->first_token))
        return (TqNounPhrase) { 0 };
    for (guint i = binding->frames->len; i > 0; i--) {
        const TqFrame *frame = &g_array_index (binding->frames, TqFrame, i - 1);
        TqNounPhrase ret;

        if (frame->term == TQ_NO_TERM || frame->term >= value->first_token ||
            value->first_token - frame->term > MAX_TOKENS ||
            binding->clauses[frame->term] != binding->clauses[value->first_token] ||
            !is_trade (binding->sentence, frame->term))
            continue;
        ret = traded (binding, frame, value);
        if (ret.end > ret.first)
            return ret;
    }
    return (TqNounPhrase) { 0 };
}
