/* bind-none.c - claims of zero
 *
 *   "nobody was hurt", "no casualties"             figure.none, and the state that nobody is in
 *   "the 19 men were unhurt"                       a state in which nobody is in another one
 *   « les douze employés n'ont pas été blessés »   denied of all of them */
#include "extract/bind-private.h"

#define MAX_NONE_TOKENS 8

/* "No restrictions on withdrawals" are in no state of people. */
static gboolean
may_be_in (const TqBinding *binding, const TqNounPhrase *noun, const TqCueMatch *cue)
{
    const TqStateRow *row = tq_state_row_of (binding->sentence, cue);

    return row != NULL && !(row->is_person && tq_bind_is_known_thing (binding->sentence, noun));
}

/* "None of the crew was hurt", "nobody aboard was hurt": who they are or where they were, if
 * another word says what did not befall them. A noun of a toll ("no deaths") says it itself. */
static gboolean
says_who (const TqBinding *binding, const TqCueMatch *cue)
{
    const TqStateRow *row = tq_state_row_of (binding->sentence, cue);
    const TqAnalysis *reading = tq_sentence_reading (binding->sentence, cue->first, TQ_POS_UNKNOWN);

    return (row->is_fixed && !row->is_exclusive) ||
           (!row->is_toll && cue->n_tokens == 1 && reading != NULL && reading->pos == TQ_POS_NOUN);
}

static gboolean
names_toll (const TqBinding *binding, const TqCueMatch *cue)
{
    const TqStateRow *row = tq_state_row_of (binding->sentence, cue);

    return row != NULL && row->is_toll;
}

/* "Nobody read the list of casualties", «لم يتلق أي طلب للإخلاء»: behind another verb, or behind a
 * preposition, a noun says what that is of. */
static gboolean
is_of_other (const TqBinding *binding, guint none_end, const TqCueMatch *cue)
{
    const TqSentence *sentence = binding->sentence;
    const TqAnalysis *reading = tq_sentence_reading (sentence, cue->first, TQ_POS_UNKNOWN);

    if (cue->first <= none_end || reading == NULL || reading->pos != TQ_POS_NOUN)
        return FALSE;
    if (reading->form & TQ_FORM_PREPOSITION)
        return TRUE;
    for (guint token = none_end; token < cue->first; token++) {
        guint bits = tq_phrase_bits (sentence, token);

        if (bits & TQ_PHRASE_VERB &&
            !(bits & (TQ_PHRASE_NOUN | TQ_PHRASE_ADJECTIVE | TQ_PHRASE_FUNCTION)))
            return TRUE;
    }
    return FALSE;
}

static const TqCueMatch *
state_of_none (const TqBinding *binding, const TqCueMatch *none)
{
    const TqSentence *sentence = binding->sentence;
    guint none_end = tq_cue_end (none), limit = none_end + MAX_NONE_TOKENS;
    TqNounPhrase noun = tq_noun_phrase_at (sentence, none_end, limit);
    const TqCueMatch *who = NULL;

    for (guint i = tq_phrase_first_cue (sentence, none->first);
         i < sentence->n_cues && sentence->cues[i].first < limit; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class != TQ_CUE_STATE ||
            tq_bind_is_stop_between (sentence, none_end, MAX (cue->first, none_end)) ||
            binding->clauses[cue->first] != binding->clauses[none->first] ||
            !may_be_in (binding, &noun, cue) || is_of_other (binding, none_end, cue))
            continue;
        if (!says_who (binding, cue))
            return cue;
        if (who == NULL)
            who = cue;
    }
    return who;
}

/* "None of the 23 divers was hurt" gives their number, and tells of no 23 who were hurt. */
static void
free_of_state (const TqBinding *binding, TqSpan between, TqState state)
{
    for (guint i = binding->first_claim; i < binding->set->claims->len; i++) {
        TqClaim *claim = tq_bind_claim (binding, i);

        if (claim->kind != TQ_CLAIM_QUANTITY || claim->value_span.start < between.start ||
            MAX (claim->value_span.end, claim->label.end) > between.end)
            continue;
        claim->polarity = TQ_POLARITY_AFFIRMED;
        if (claim->state == state) {
            claim->state = 0;
            claim->span.end = CLAMP (claim->label.end, claim->value_span.end, claim->span.end);
        }
    }
}

/* "None of | the 19 | crew": how many they are is no word for who they are. */
static guint
behind_whole (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    const TqValue *whole;
    guint end = token;

    while (end < sentence->n_tokens &&
           tq_phrase_bits (sentence, end) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE))
        end++;
    whole = tq_bind_value_at (binding, end);
    return whole != NULL && whole->kind == TQ_VALUE_NUMBER && !whole->has_noun
               ? tq_value_end (whole)
               : token;
}

/* @state may be the cue of none itself, whose row then names a state: «لم يفقد أي». */
static void
add_none (TqBinding *binding, const TqCueMatch *none, const TqCueMatch *state)
{
    const TqSentence *sentence = binding->sentence;
    guint none_end = tq_cue_end (none), state_end = tq_cue_end (state);
    guint who = behind_whole (binding, none_end);
    TqNounPhrase noun =
        tq_noun_phrase_at (sentence, who, state_end > none_end ? state_end : who + 4);
    TqClaim claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);

    if (noun.end == noun.first)
        noun = (TqNounPhrase) { state->first, state_end, state->first, 0.8 };
    claim.span = tq_token_span (sentence, none->first, MAX (MAX (none_end, state_end), noun.end));
    claim.value_span = tq_token_span (sentence, none->first, none_end);
    claim.label = tq_token_span (sentence, noun.first, noun.end);
    claim.state = tq_state_of (sentence, state);
    claim.modality = binding->scopes[none->first].modality;
    claim.confidence = 0.8f;
    if (tq_scope_is_so_far (sentence, tq_bind_clause_start (binding, none->first),
                            tq_bind_clause_end (binding, none->first)))
        claim.flags |= TQ_CLAIM_MOVING;
    tq_bind_add_terms (binding, &claim, &noun, none->first, none_end);
    if (state->first > none_end)
        free_of_state (binding, tq_token_span (sentence, none_end, state->first), claim.state);
    g_array_append_val (binding->set->claims, claim);
}

/* Of rows that have the same words the one that names a state: «لم يصب أحد» is of the injured,
 * whoever they are. */
static const TqCueMatch *
none_with_state (const TqSentence *sentence, guint i)
{
    const TqCueMatch *none = &sentence->cues[i];

    for (guint j = i; j < sentence->n_cues && sentence->cues[j].first == none->first; j++)
        if (sentence->cues[j].cue->cue_class == TQ_CUE_FIGURE_NONE &&
            sentence->cues[j].n_tokens == none->n_tokens &&
            tq_state_of (sentence, &sentence->cues[j]) != 0)
            return &sentence->cues[j];
    return none;
}

void
tq_bind_none (TqBinding *binding)
{
    const TqSentence *sentence = binding->sentence;
    guint end = 0;

    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *none = &sentence->cues[i], *state;

        if (none->cue->cue_class != TQ_CUE_FIGURE_NONE || none->first < end)
            continue;
        none = none_with_state (sentence, i);
        state = state_of_none (binding, none);
        if (tq_state_of (sentence, none) != 0 &&
            (state == NULL || says_who (binding, state) || !names_toll (binding, state)))
            state = none;
        if (state == NULL)
            continue;
        add_none (binding, none, state);
        end = MAX (tq_cue_end (none), tq_cue_end (state));
    }
}

/* ---- all of them ----------------------------------------------------------------------------- */

static gboolean
is_all (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_SOME, token);

    return tq_cue_says (cue, "all");
}

/* "The 19", "all 19", «البحارة الـ19»: whoever gives the number of the whole. "Not all 19" is
 * denied of some. */
static gboolean
counts_whole (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
              TqPolarity polarity)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token;

    if (noun->end > noun->first && noun->end <= first)
        return tq_noun_bears_article (sentence, noun->head);
    if (first == 0 || (first > 1 && tq_phrase_bits (sentence, first - 2) & TQ_PHRASE_GENITIVE))
        return FALSE;
    if (is_all (sentence, first - 1) || (first > 1 && is_all (sentence, first - 2)))
        return polarity == TQ_POLARITY_AFFIRMED;
    return (tq_phrase_bits (sentence, first - 1) & TQ_PHRASE_ARTICLE) != 0;
}

/* Which state nobody of them is in; 0: nothing is said of one. */
static TqState
state_of_nobody (const TqBinding *binding, const TqCueMatch *state, TqPolarity polarity)
{
    const TqPacks *packs = tq_worker_packs (binding->sentence->worker);
    const TqStateRow *row = tq_state_row_of (binding->sentence, state);
    const TqScope *scope = &binding->scopes[state->first];

    if (row == NULL || (scope->modality != TQ_MODALITY_ASSERTED &&
                        !tq_state_has_own_must (binding->sentence, state)))
        return 0;
    if (polarity == TQ_POLARITY_AFFIRMED)
        return row->nobody != NULL ? tq_packs_find_state (packs, row->nobody) : 0;
    return row->is_toll && row->is_person && !tq_scope_is_denied_speech (binding->sentence, scope)
               ? tq_state_of (binding->sentence, state)
               : 0;
}

/* "The survivors", of whom no word says that they are all: their state is the noun that they are
 * counted by. */
static gboolean
is_of_noun (const TqNounPhrase *noun, const TqCueMatch *state)
{
    return state->first >= noun->first && state->first < noun->end;
}

/* Whether the sentence tells of some who are in @state, or are others: "two were hurt and the other
 * 17 are unhurt". */
static gboolean
has_others (const TqBinding *binding, TqState state)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class == TQ_CUE_FIGURE_MORE_OF ||
            cue->cue->cue_class == TQ_CUE_FIGURE_PART ||
            cue->cue->cue_class == TQ_CUE_SCOPE_EXCEPTION ||
            (cue->cue->cue_class == TQ_CUE_STATE && tq_state_of (sentence, cue) == state &&
             binding->scopes[cue->first].polarity == TQ_POLARITY_AFFIRMED))
            return TRUE;
    }
    return FALSE;
}

void
tq_bind_none_of_all (TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
                     const TqCueMatch *state, const TqClaim *all)
{
    TqState nobody = 0;
    TqClaim claim;

    if (state != NULL && !is_of_noun (noun, state) && all->unit == 0 &&
        !(all->flags & TQ_CLAIM_PART) &&
        counts_whole (binding, value, noun, (TqPolarity) all->polarity))
        nobody = state_of_nobody (binding, state, (TqPolarity) all->polarity);
    if (nobody == 0 || has_others (binding, nobody))
        return;
    claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    claim.span = all->span;
    claim.value_span = tq_token_span (binding->sentence, state->first, tq_cue_end (state));
    claim.label = all->label;
    claim.state = nobody;
    claim.confidence = 0.7f;
    tq_bind_add_terms (binding, &claim, noun, value->first_token, tq_value_end (value));
    g_array_append_val (binding->set->claims, claim);
}
