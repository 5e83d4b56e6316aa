/* bind-count.c - the claim of a figure whose noun, state and kind have been found
 *
 * It is quoted from the value to what it counts, as sure as what decides it is, and lends its state
 * to the other members of a list: "two women and four children were hurt". */
#include "extract/bind-private.h"

#include "extract/quantity-private.h"

/* ---- what is quoted -------------------------------------------------------------------------- */

/* A quote is from the value to what it counts; what stands further off is left out of it, and so is
 * a noun before it ("the gallery was found at 54 metres") or a state so many tokens from it. */
#define MAX_QUOTE_TOKENS 8
#define MAX_QUOTE_BEFORE 4
#define MAX_QUOTE_STATE 2

static void
widen (TqStretch *quote, guint other_first, guint other_end)
{
    TqStretch wide = { MIN (quote->first, other_first), MAX (quote->end, other_end) };

    if (other_end > other_first && wide.end - wide.first <= MAX_QUOTE_TOKENS)
        *quote = wide;
}

static gboolean
is_date_between (const TqBinding *binding, guint first, guint end)
{
    for (guint i = tq_bind_first_value (binding, first); i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);

        if (value->first_token >= end)
            return FALSE;
        if (tq_value_is_date (value))
            return TRUE;
    }
    return FALSE;
}

/* Where the quoted part of a noun phrase ends: a word that nobody knows, behind the head, may begin
 * what is said of it. */
static guint
quoted_end (const TqSentence *sentence, const TqNounPhrase *noun)
{
    guint end = noun->head + 1;

    while (end < noun->end && !(tq_phrase_bits (sentence, end) & TQ_PHRASE_UNKNOWN))
        end++;
    return end;
}

static void
widen_to_noun (const TqBinding *binding, const TqNounPhrase *noun, TqStretch *quote)
{
    const TqSentence *sentence = binding->sentence;

    if (noun->end <= noun->first ||
        (noun->end <= quote->first &&
         (quote->first - noun->first > MAX_QUOTE_BEFORE ||
          tq_bind_is_stop_between (sentence, noun->end, quote->first))) ||
        (noun->first > quote->end &&
         tq_phrase_bits (sentence, quote->end) & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE)))
        return;
    widen (quote, noun->first, quoted_end (sentence, noun));
}

static void
widen_to_state (const TqBinding *binding, const TqCueMatch *state, TqStretch *quote)
{
    guint state_end = tq_cue_end (state);

    if (state_end + MAX_QUOTE_STATE < quote->first || state->first > quote->end + MAX_QUOTE_STATE ||
        is_date_between (binding, MIN (state_end, quote->end), MAX (state->first, quote->first)))
        return;
    widen (quote, state->first, state_end);
}

static TqStretch
quote_of (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
          const TqCueMatch *state)
{
    TqStretch ret = { value->first_token, tq_value_end (value) };

    widen_to_noun (binding, noun, &ret);
    if (state != NULL)
        widen_to_state (binding, state, &ret);
    return ret;
}

/* ---- how surely it is so --------------------------------------------------------------------- */

static TqPolarity
polarity_of (const TqBinding *binding, const TqValue *value, const TqCueMatch *state, guint token)
{
    /* "no more than 23": what is denied there is the excess, which the bounds hold already */
    if (value->number.lo != value->number.hi || tq_state_has_own_denial (binding->sentence, state))
        return TQ_POLARITY_AFFIRMED;
    if (token < value->first_token && tq_sentence_cue (binding->sentence, TQ_CUE_SCOPE_EXCEPTION,
                                                       token, value->first_token) != NULL)
        return TQ_POLARITY_AFFIRMED; /* «لم يدم إلا ستة أيام» */
    return binding->scopes[token].polarity;
}

/* How surely @decides is said. "An inoculation that aims at 4,000 children": a plan that begins
 * behind the state, in front of the figure, says it. */
static TqModality
modality_of (const TqBinding *binding, const TqValue *value, const TqCueMatch *state, guint decides)
{
    TqModality of_figure = binding->scopes[value->first_token].modality;

    if (tq_state_has_own_must (binding->sentence, state))
        return TQ_MODALITY_ASSERTED;
    return state != NULL && decides < value->first_token && of_figure == TQ_MODALITY_PLANNED
               ? of_figure
               : (TqModality) binding->scopes[decides].modality;
}

static double
confidence_of (const TqValue *value, const TqNounPhrase *noun, const TqCueMatch *state)
{
    double ret = noun->end > noun->first ? noun->confidence : 0.55;

    if (state != NULL)
        ret = MIN (ret + 0.05, 0.95);
    return value->number.is_approx ? ret - 0.05 : ret;
}

/* ---- number and unit ------------------------------------------------------------------------- */

/* Shares are told in percent: a third is 33.3, between 33 and 34. */
static void
make_share (const TqBinding *binding, const TqValue *value, TqClaim *claim)
{
    TqNumber *number = &claim->number;
    double percent = number->number * 100;
    gboolean is_whole = fabs (percent - round (percent)) < 1e-9;

    if (!value->is_fraction || value->kind != TQ_VALUE_NUMBER || number->number <= 0 ||
        number->number >= 1)
        return;
    if (number->lo == number->hi) {
        number->lo = is_whole ? round (percent) : floor (percent);
        number->hi = is_whole ? round (percent) : ceil (percent);
    } else {
        number->lo *= 100;
        number->hi *= 100;
    }
    number->number = is_whole ? round (percent) : round (percent * 10) / 10;
    number->last_digit = 0;
    claim->unit = tq_units_find (tq_sentence_units (binding->sentence), "%");
}

/* "Canada paid 3 million dollars": which of the currencies of one name, where the sentence names
 * one country. */
static void
settle_currency (const TqBinding *binding, TqClaim *claim)
{
    const TqUnits *units = tq_sentence_units (binding->sentence);
    const TqTerm *terms = &g_array_index (binding->set->terms, TqTerm, claim->first_term);
    TqAtom country = 0;
    TqUnit currency;

    for (guint i = 0; i < claim->n_terms; i++) {
        if (terms[i].kind != TQ_TERM_PLACE && terms[i].kind != TQ_TERM_DEMONYM)
            continue;
        if (country != 0 && terms[i].atom != country)
            return;
        country = terms[i].atom;
    }
    currency = country != 0
                   ? tq_units_currency_of (
                         units, claim->unit,
                         tq_atom_text (tq_worker_atoms (binding->sentence->worker), country))
                   : 0;
    if (currency != 0)
        claim->unit = currency;
}

/* ---- lists ----------------------------------------------------------------------------------- */

/* Whether only commas and conjunctions part the last count from @value, and no "that", behind which
 * another statement begins. */
static gboolean
goes_on (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    if (binding->last.claim == TQ_NONE || value->first_token < binding->last.end ||
        value->first_token > binding->last.end + 2)
        return FALSE;
    for (guint token = binding->last.end; token < value->first_token; token++)
        if (!tq_bind_is_stop_between (sentence, token, token + 1) ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL)
            return FALSE;
    return TRUE;
}

/* "Two women and four children were hurt", «أصيبت امرأتان وطفلان»: a state said of a list is every
 * member's. */
static void
share_state (TqBinding *binding, const TqValue *value, TqClaim *claim, gboolean has_verb_state)
{
    TqClaim *last;

    if (!goes_on (binding, value) || claim->unit != 0)
        return;
    last = tq_bind_claim (binding, binding->last.claim);
    if (last->label.end > last->label.start && last->label.end <= last->value_span.start)
        return; /* "the toll rose to 14 and 30 were hurt": no list */
    if (claim->state == 0 && binding->last.has_verb_state)
        claim->state = last->state;
    /* a part is in the state of its whole */
    else if (last->state == 0 && has_verb_state && !(last->flags & TQ_CLAIM_PART))
        last->state = claim->state;
}

static void
remember (TqBinding *binding, const TqClaim *claim, guint end, gboolean has_verb_state)
{
    if (claim->unit == 0)
        binding->last = (TqBoundCount) { binding->set->claims->len, end, has_verb_state };
}

/* ---- the claim ------------------------------------------------------------------------------- */

#define MAX_FIXED_BEFORE 3
#define MAX_FIXED_AFTER 3

/* A word for what does not change by itself, in the noun phrase or near the value: "54 metres
 * deep", «مدته ستة أشهر». */
static gboolean
is_fixed (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;
    guint first = tq_bind_back (value->first_token, MAX_FIXED_BEFORE),
          end = tq_value_end (value) + MAX_FIXED_AFTER;

    for (guint i = tq_phrase_first_cue (sentence,
                                        MIN (first, noun->end > noun->first ? noun->first : first));
         i < sentence->n_cues; i++) {
        guint at = sentence->cues[i].first;

        if (at >= MAX (end, noun->end))
            return FALSE;
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_FIXED &&
            sentence->cues[i].cue->value[0] == '\0' &&
            binding->clauses[at] == binding->clauses[value->first_token] &&
            ((at >= first && at < end) || (at >= noun->first && at < noun->end)))
            return TRUE;
    }
    return FALSE;
}

/* What stands for the noun where there is none: the state's word itself ("46 injured"). */
static TqNounPhrase
noun_of_state (const TqCueMatch *state)
{
    return (TqNounPhrase) { state->first, tq_cue_end (state), state->first, 0.75 };
}

/* The token by which it is told whether and how surely the count is so. */
static guint
deciding_token (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
                const TqCueMatch *state)
{
    if (state != NULL)
        return state->first;
    return noun->end > noun->first && !tq_bind_is_aside (binding, value, noun) ? noun->head
                                                                               : value->first_token;
}

static TqUnit
unit_of (const TqBinding *binding, const TqValue *value)
{
    const TqCueMatch *degree = value->unit == 0 ? tq_bind_degree (binding, value) : NULL;

    return degree != NULL
               ? tq_units_find (tq_sentence_units (binding->sentence), degree->cue->value)
               : value->unit;
}

static guint
flags_of (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun, TqState state)
{
    guint ret = tq_bind_is_some_of (binding, value, noun, state) ? TQ_CLAIM_PART : 0;

    if (value->kind == TQ_VALUE_DURATION)
        ret |= TQ_CLAIM_DURATION | TQ_CLAIM_FIXED;
    return ret | (is_fixed (binding, value, noun) ? TQ_CLAIM_FIXED : 0);
}

void
tq_bind_count (TqBinding *binding, const TqValue *value, TqNounPhrase noun, const TqCueMatch *state,
               guint flags)
{
    const TqSentence *sentence = binding->sentence;
    guint phrase_end = MAX (tq_value_end (value), noun.end),
          decides = deciding_token (binding, value, &noun, state);
    gboolean has_verb_state =
        state != NULL && !(state->first >= noun.first && state->first < noun.end);
    TqClaim claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    TqStretch quote;

    if (noun.end == noun.first && state != NULL && !(flags & TQ_CLAIM_PART))
        noun = noun_of_state (state);
    quote = quote_of (binding, value, &noun, state);
    claim.span = tq_token_span (sentence, quote.first, quote.end);
    claim.value_span = value->span;
    claim.label = tq_token_span (sentence, noun.first, noun.end);
    claim.number = value->number;
    claim.unit = unit_of (binding, value);
    claim.per = tq_bind_per (binding, value, &noun, &phrase_end);
    claim.state = tq_state_of (sentence, state);
    make_share (binding, value, &claim);
    share_state (binding, value, &claim, has_verb_state);
    claim.flags = flags | flags_of (binding, value, &noun, claim.state);
    claim.basis = (guint16) tq_bind_basis (binding, value);
    claim.polarity = polarity_of (binding, value, state, decides);
    claim.modality = modality_of (binding, value, state, decides);
    claim.confidence = (float) confidence_of (value, &noun, state);
    tq_bind_add_terms (binding, &claim, &noun, value->first_token, tq_value_end (value));
    if (value->kind == TQ_VALUE_MONEY)
        settle_currency (binding, &claim);
    remember (binding, &claim, MAX (phrase_end, quote.end), has_verb_state);
    g_array_append_val (binding->set->claims, claim);
    tq_bind_none_of_all (binding, value, &noun, state, &claim);
}
