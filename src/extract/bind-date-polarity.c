/* bind-date-polarity.c - whether something is said to happen on its date, or not to: "will not
 * reopen before 4 March", "had not been inspected since November", «لم تصل إلا ظهر الأحد»
 *
 * What is denied up to a date is affirmed from it on, and the other way round: such a claim gets
 * other ends than the words of the date have. */
#include <string.h>

#include "extract/bind-date-private.h"

/* "will not open until May": the exception turns the denial back, so that the verb is affirmed; of
 * the date it is "not before". */
static gboolean
is_exception_of_denial (const TqBinding *binding, const TqValue *value, guint event)
{
    const TqSentence *sentence = binding->sentence;

    return tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXCEPTION, value->first_token) != NULL &&
           tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, tq_bind_clause_start (binding, event),
                            value->first_token) != NULL;
}

/* «لم تقلع إلا صباح الأحد»: but for that day it is denied, and so of it affirmed. */
static gboolean
is_only_then (const TqBinding *binding, const TqValue *value, guint event)
{
    const TqSentence *sentence = binding->sentence;
    const TqCueMatch *except =
        value->first_token > 0
            ? tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXCEPTION, value->first_token - 1)
            : NULL;

    return except != NULL && tq_cue_end (except) == value->first_token && event < except->first;
}

/* "If talks do not resume before May": up to then they may. What "would" not be is no condition. */
static gboolean
is_condition (const TqBinding *binding, guint verb)
{
    const TqCueMatch *condition =
        verb != TQ_NONE && binding->scopes[verb].modality == TQ_MODALITY_CONDITIONAL
            ? tq_sentence_cue (binding->sentence, TQ_CUE_MODAL_CONDITIONAL,
                               tq_bind_clause_start (binding, verb), verb)
            : NULL;

    return condition != NULL && g_strcmp0 (condition->cue->value, "unreal") != 0;
}

/* "will not reopen before 4 March", "not until March": denied up to the date is affirmed from the
 * date on, at the earliest. */
static void
turn_not_before (TqClaim *claim, gboolean is_denied)
{
    if (!is_denied || claim->time.lo != TQ_TIME_PAST || claim->time.hi == TQ_TIME_FUTURE)
        return;
    claim->time.lo =
        claim->time.is_before ? claim->time.hi : tq_bind_beginning_of_last (&claim->time);
    claim->time.hi = TQ_TIME_FUTURE;
    claim->time.is_before = FALSE;
    claim->polarity = TQ_POLARITY_AFFIRMED;
}

/* "Put off until May": then it will be. */
static void
turn_until_then (const TqSentence *sentence, guint verb, TqClaim *claim)
{
    if (tq_event_is_moving (sentence, verb) && claim->time.lo == TQ_TIME_PAST &&
        claim->time.hi != TQ_TIME_FUTURE && !claim->time.is_before)
        claim->time.lo = tq_bind_beginning_of_last (&claim->time);
}

/* "Had not been inspected since November" tells when it last was: affirmed, of November. Since a
 * day says as well from when on it was looked at: "not once since Sunday". */
static void
turn_not_since (const TqBinding *binding, const TqValue *value, TqClaim *claim)
{
    const TqSentence *sentence = binding->sentence;

    if (claim->polarity != TQ_POLARITY_DENIED || claim->time.hi != TQ_TIME_FUTURE ||
        claim->time.lo == TQ_TIME_PAST || !tq_bind_date_begins_with (sentence, value, "since") ||
        tq_sentence_cue (sentence, TQ_CUE_SCOPE_EXCEPTION, value->first_token,
                         sentence->n_tokens) != NULL)
        return;
    claim->time.hi = tq_bind_end_of_first (&claim->time);
    if (claim->time.hi != TQ_TIME_FUTURE)
        claim->polarity = TQ_POLARITY_AFFIRMED;
}

/* "Not in May [but] in July", «بل في تموز»: the word that says so stands right before the date. */
static gboolean
is_turned_to (const TqSentence *sentence, const TqValue *value)
{
    guint token = value->first_token;
    const TqCueMatch *turn;

    while (token > 0 &&
           (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK)) ==
               TQ_PHRASE_FUNCTION &&
           tq_phrase_cue_at (sentence, TQ_CUE_CONTRAST, token - 1) == NULL)
        token--;
    turn = token > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_CONTRAST, token - 1) : NULL;
    return turn != NULL && strcmp (turn->cue->value, "back") == 0;
}

/* "The first lorry did not come but on Sunday", «لم تصل إلا ظهر الأحد»: then it came. */
static void
turn_not_but (const TqBinding *binding, const TqValue *value, guint verb, TqClaim *claim)
{
    if (claim->polarity == TQ_POLARITY_DENIED && verb < value->first_token &&
        tq_time_is_bounded (&claim->time) &&
        (is_turned_to (binding->sentence, value) ||
         tq_sentence_cue (binding->sentence, TQ_CUE_SCOPE_EXCEPTION, verb, tq_value_end (value)) !=
             NULL))
        claim->polarity = TQ_POLARITY_AFFIRMED;
}

/* Where the words begin that say of @event that it is on the date: behind it, as "before" may begin
 * a clause of its own. */
static guint
behind_event (const TqBinding *binding, const TqValue *value, guint event)
{
    for (guint token = event; token < value->first_token; token++)
        if (tq_phrase_is_break (binding->sentence, token))
            return tq_bind_clause_start (binding, value->first_token);
    return event < value->first_token ? event + 1
                                      : tq_bind_clause_start (binding, value->first_token);
}

/* "The first load will not be before May": of a form of "to be" between the negation and the date,
 * where no verb is the event. */
static gboolean
is_denied_being (const TqBinding *binding, const TqValue *value, guint event)
{
    const TqSentence *sentence = binding->sentence;
    guint first = behind_event (binding, value, event);

    return tq_sentence_cue (sentence, TQ_CUE_FRAME_BE, first, value->first_token) != NULL &&
           tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, first, value->first_token) != NULL;
}

void
tq_bind_date_polarity (const TqBinding *binding, const TqValue *value, const TqEvent *event,
                       TqClaim *claim)
{
    gboolean is_denied = is_denied_being (binding, value, event->token);

    claim->polarity = TQ_POLARITY_AFFIRMED;
    claim->modality = TQ_MODALITY_ASSERTED;
    if (event->verb != TQ_NONE) {
        const TqScope *scope = &binding->scopes[event->verb];

        claim->polarity = is_exception_of_denial (binding, value, event->verb) ? TQ_POLARITY_DENIED
                                                                               : scope->polarity;
        claim->modality = scope->modality;
        if (is_only_then (binding, value, event->verb))
            claim->polarity = TQ_POLARITY_AFFIRMED;
        is_denied |= claim->polarity == TQ_POLARITY_DENIED;
    }
    turn_not_before (claim, is_denied && !is_condition (binding, event->verb));
    if (event->verb == TQ_NONE)
        return;
    turn_not_since (binding, value, claim);
    turn_not_but (binding, value, event->verb, claim);
    turn_until_then (binding->sentence, event->verb, claim);
}
