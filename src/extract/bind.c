/* bind.c - values → claims of kind quantity and date
 *
 * One claim per value that has something to be about: a counted noun, a state, a whole it is part
 * of, an event. A value that has none makes no claim: precision first. Which noun, which state,
 * which event: bind-noun.c, bind-state.c, bind-date.c; what kind of figure: bind-figure.c; the
 * claim of it: bind-count.c; whether parts make up their whole: bind-sum.c. */
#include "extract/bind-private.h"

#include "extract/quantity-private.h"

/* "One" alone is a pronoun more often than a count, unless people are said to be in some state:
 * "one was killed". */
static gboolean
is_one_of_state (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
                 const TqCueMatch *state)
{
    guint first = value->first_token, end = MAX (tq_value_end (value), noun->end);

    if (state == NULL || binding->scopes[first].polarity == TQ_POLARITY_DENIED ||
        tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_NONE, first) != NULL)
        return FALSE;
    if (state->first < first)
        return tq_cue_end (state) == first;
    return state->first <= end + 3 &&
           (state->first < end || tq_bind_is_of_subject (binding, state, end));
}

static gboolean
is_bound (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
          const TqCueMatch *state, guint flags)
{
    if (value->is_bare_unit)
        return (flags & TQ_CLAIM_ONLY && noun->end > noun->first) ||
               is_one_of_state (binding, value, noun, state);
    if (noun->end > noun->first || state != NULL)
        return TRUE;
    if (value->first_token > 0 && tq_phrase_cue_at (binding->sentence, TQ_CUE_SPEECH_ACCORDING,
                                                    value->first_token - 1u) != NULL)
        return FALSE; /* "according to three of them" */
    return flags & TQ_CLAIM_PART || value->kind == TQ_VALUE_MONEY ||
           value->kind == TQ_VALUE_PERCENT || value->kind == TQ_VALUE_MEASURE;
}

#define MAX_MOVE_TOKENS 12

static gboolean
is_from (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_BETWEEN, token);

    if (!sentence->pack->is_head_last)
        return (tq_phrase_bits (sentence, token) & TQ_PHRASE_GENITIVE) != 0;
    return tq_cue_says (cue, "from");
}

/* "raises the age from 64 to 66": no range but the end of a move. */
static TqValue
take_end_of_move (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token;
    TqValue ret = *value;

    if (value->upper.end <= value->upper.start || first == 0 || !is_from (sentence, first - 1))
        return ret;
    for (guint i = tq_phrase_first_cue (sentence, tq_bind_back (first, MAX_MOVE_TOKENS));
         i < sentence->n_cues && sentence->cues[i].first < first; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_MOVES &&
            binding->clauses[sentence->cues[i].first] == binding->clauses[first])
            ret.number.number = ret.number.lo = ret.number.hi = value->upper_number;
    return ret;
}

static void
bind_quantity (TqBinding *binding, const TqValue *value)
{
    TqValue moved = take_end_of_move (binding, value);
    TqNounPhrase noun = tq_bind_noun (binding, value);
    const TqCueMatch *state = tq_bind_state (binding, value, &noun);
    guint flags = tq_bind_figure_flags (binding, value);

    if (tq_bind_tally (binding, value) ||
        (value->is_held_against && tq_bind_against (binding, value)) ||
        (state == NULL && tq_bind_rival (binding, value)))
        return;
    if ((noun.end == noun.first || noun.head == tq_bind_predicate_of (binding, value)) &&
        state == NULL && !(flags & TQ_CLAIM_PART) && !tq_bind_is_age (binding, value, &noun) &&
        tq_bind_elliptic (binding, value))
        return;
    if (noun.end == noun.first && flags & TQ_CLAIM_NEGATED_NUMBER) {
        tq_bind_rejected (binding, value);
        return;
    }
    if (!is_bound (binding, value, &noun, state, flags) || tq_bind_is_which_part (binding, value) ||
        tq_bind_is_age (binding, value, &noun) || tq_bind_is_no_length (binding, value))
        return;
    tq_bind_count (binding, &moved, noun, state, flags);
}

static void (*const binders[]) (TqBinding *binding, const TqValue *value) = {
    [TQ_VALUE_NUMBER] = bind_quantity,  [TQ_VALUE_ORDINAL] = tq_bind_rank,
    [TQ_VALUE_PERCENT] = bind_quantity, [TQ_VALUE_MONEY] = bind_quantity,
    [TQ_VALUE_MEASURE] = bind_quantity, [TQ_VALUE_DURATION] = bind_quantity,
    [TQ_VALUE_DATE] = tq_bind_date,     [TQ_VALUE_TIME] = tq_bind_date,
};

void
tq_bind_values (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses,
                GArray *values, const GArray *frames, guint first_of_document, TqClaimSet *set)
{
    TqBinding binding = { .sentence = sentence,
                          .scopes = scopes,
                          .clauses = clauses,
                          .values = values,
                          .frames = frames,
                          .set = set,
                          .first_of_document = first_of_document,
                          .first_claim = set->claims->len,
                          .last = { .claim = TQ_NONE } };

    if (sentence->pack == NULL || sentence->n_tokens == 0)
        return;
    tq_bind_lend_units (&binding);
    for (guint i = 0; i < values->len; i++) {
        const TqValue *value = &g_array_index (values, TqValue, i);

        if (value->kind < G_N_ELEMENTS (binders) && binders[value->kind] != NULL)
            binders[value->kind](&binding, value);
    }
    tq_bind_ones (&binding);
    tq_bind_lists (&binding);
    tq_bind_none (&binding);
    tq_bind_grown (&binding);
    tq_bind_parts (&binding);
    tq_bind_sums (&binding);
    tq_bind_ages (&binding);
}
