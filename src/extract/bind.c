/* bind.c - values → claims of kind quantity and date
 *
 * One claim per value that has something to be about: a counted noun, a state, a whole it is part
 * of, an event. A value that has none makes no claim: precision first. Which noun, which state,
 * which event: bind-noun.c, bind-state.c, bind-date.c; what kind of figure: bind-figure.c; whether
 * parts make up their whole: bind-sum.c. */
#include <string.h>

#include "extract/bind-private.h"

#include "extract/quantity-private.h"

/* Context beyond so many terms says nothing more about a claim; keeps long sentences linear. */
#define MAX_CONTEXT_TERMS 40
#define MAX_CONTEXT_TOKENS 60
/* A quote is from the value to what it counts; what stands further off is left out of it, and so is
 * a noun before it ("the gallery was found at 54 metres") or a state so many tokens from it. */
#define MAX_QUOTE_TOKENS 8
#define MAX_QUOTE_BEFORE 4
#define MAX_QUOTE_STATE 2

TqClaim
tq_bind_new_claim (const TqBinding *binding, TqClaimKind kind)
{
    return (TqClaim) {
        .kind = kind,
        .block = binding->sentence->block,
        .sentence = binding->sentence->span,
        .first_term = binding->set->terms->len,
        .part_of = TQ_NONE,
    };
}

/* ---- terms ----------------------------------------------------------------------------------- */

static void
add_noun_terms (TqBinding *binding, const TqNounPhrase *noun)
{
    GArray *terms = binding->set->terms;

    if (noun->end <= noun->first)
        return;
    tq_bind_terms (binding->sentence, noun->head, noun->head + 1, TQ_ROLE_HEAD, terms);
    tq_bind_terms (binding->sentence, noun->first, noun->head, TQ_ROLE_QUALIFIER, terms);
    tq_bind_terms (binding->sentence, noun->head + 1, noun->end, TQ_ROLE_QUALIFIER, terms);
}

/* A name or a country after a preposition of place is a place; anything else is context. */
static void
add_context_run (TqBinding *binding, guint first, guint end, gboolean is_place)
{
    GArray *terms = binding->set->terms;
    guint from = terms->len;

    tq_bind_terms (binding->sentence, first, end, TQ_ROLE_CONTEXT, terms);
    for (guint i = from; is_place && i < terms->len; i++) {
        TqTerm *term = &g_array_index (terms, TqTerm, i);

        if (term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE)
            term->role = TQ_ROLE_PLACE;
    }
}

typedef struct {
    const TqNounPhrase *noun;
    guint skip;
    guint skip_end;
    guint16 clause;
    gboolean wants_clause; /* tokens of the clause, else those of the rest of the sentence */
} Context;

static gboolean
is_context (const TqBinding *binding, const Context *context, guint token)
{
    if (token >= context->skip && token < context->skip_end)
        return FALSE;
    if (token >= context->noun->first && token < context->noun->end)
        return FALSE;
    if ((binding->clauses[token] == context->clause) != context->wants_clause ||
        tq_bind_is_in_value (binding, token))
        return FALSE;
    return tq_phrase_is_content (tq_phrase_bits (binding->sentence, token));
}

static void
add_context (TqBinding *binding, const Context *context, guint from, guint to, guint max_terms)
{
    const TqSentence *sentence = binding->sentence;

    for (guint token = from; token < to && binding->set->terms->len < max_terms;) {
        guint end = token;

        while (end < to && is_context (binding, context, end))
            end++;
        if (end > token)
            add_context_run (
                binding, token, end,
                tq_phrase_bears_preposition (sentence, token) ||
                    (token > 0 && tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_PLACE));
        token = end + 1;
    }
}

void
tq_bind_add_terms (TqBinding *binding, TqClaim *claim, const TqNounPhrase *noun, guint skip,
                   guint skip_end)
{
    guint n_tokens = binding->sentence->n_tokens, max_terms = claim->first_term + MAX_CONTEXT_TERMS;
    guint from = skip > MAX_CONTEXT_TOKENS ? skip - MAX_CONTEXT_TOKENS : 0;
    guint to = MIN (n_tokens, skip_end + MAX_CONTEXT_TOKENS);
    Context context = { noun, skip, skip_end, binding->clauses[MIN (skip, n_tokens - 1)], TRUE };

    add_noun_terms (binding, noun);
    add_context (binding, &context, from, to, max_terms);
    context.wants_clause = FALSE;
    add_context (binding, &context, from, to, max_terms);
    claim->n_terms = (guint16) (binding->set->terms->len - claim->first_term);
}

/* ---- quantities ------------------------------------------------------------------------------ */

static void
widen (guint *first, guint *end, guint other_first, guint other_end)
{
    guint lo = MIN (*first, other_first), hi = MAX (*end, other_end);

    if (other_end <= other_first || hi - lo > MAX_QUOTE_TOKENS)
        return;
    *first = lo;
    *end = hi;
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
widen_to_noun (const TqBinding *binding, const TqNounPhrase *noun, guint *first, guint *end)
{
    const TqSentence *sentence = binding->sentence;

    if (noun->end <= noun->first ||
        (noun->end <= *first && (*first - noun->first > MAX_QUOTE_BEFORE ||
                                 tq_bind_is_stop_between (sentence, noun->end, *first))) ||
        (noun->first > *end &&
         tq_phrase_bits (sentence, *end) & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE)))
        return;
    widen (first, end, noun->first, quoted_end (sentence, noun));
}

static void
widen_to_state (const TqBinding *binding, const TqCueMatch *state, guint *first, guint *end)
{
    guint state_end = tq_cue_end (state);

    if (state_end + MAX_QUOTE_STATE < *first || state->first > *end + MAX_QUOTE_STATE ||
        is_date_between (binding, MIN (state_end, *end), MAX (state->first, *first)))
        return;
    widen (first, end, state->first, state_end);
}

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

static double
confidence_of (const TqValue *value, const TqNounPhrase *noun, const TqCueMatch *state)
{
    double ret = noun->end > noun->first ? noun->confidence : 0.55;

    if (state != NULL)
        ret = MIN (ret + 0.05, 0.95);
    return value->number.is_approx ? ret - 0.05 : ret;
}

#define MAX_FIXED_BEFORE 3
#define MAX_FIXED_AFTER 3

/* A word for what does not change by itself, in the noun phrase or near the value: "54 metres
 * deep", «مدته ستة أشهر». */
static gboolean
is_fixed (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;
    guint first =
              value->first_token > MAX_FIXED_BEFORE ? value->first_token - MAX_FIXED_BEFORE : 0,
          end = tq_value_end (value) + MAX_FIXED_AFTER;

    for (guint i = tq_phrase_first_cue (
             sentence, MIN (first, noun->end > noun->first ? noun->first : first));
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

/* With nothing between them but a hyphen: "second-quarter results". */
static gboolean
is_right_before (const TqSentence *sentence, guint end, guint first)
{
    return end == first || (end + 1 == first && tq_token_is_dash (sentence, end));
}

/* "the first half", «النصف الثاني»: which half, not how much. */
static gboolean
is_which_part (const TqBinding *binding, const TqValue *value)
{
    const TqValue *before = tq_bind_value_before (binding, value),
                  *next = tq_bind_value_behind (binding, value);

    if (!value->is_fraction)
        return FALSE;
    for (guint token = value->first_token; token < tq_value_end (value); token++)
        if (tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_LOOKALIKE, token) != NULL)
            return TRUE; /* «نصف النهائي», "a quarter point" */
    if (before != NULL && before->kind == TQ_VALUE_ORDINAL &&
        is_right_before (binding->sentence, tq_value_end (before), value->first_token))
        return TRUE;
    return next != NULL && next->kind == TQ_VALUE_ORDINAL &&
           next->first_token == tq_value_end (value);
}

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

void
tq_bind_count (TqBinding *binding, const TqValue *value, TqNounPhrase noun,
               const TqCueMatch *state, guint flags)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token, end = tq_value_end (value), phrase_end = MAX (end, noun.end);
    guint decides = state != NULL ? state->first
                    : noun.end > noun.first && !tq_bind_is_aside (binding, value, &noun)
                        ? noun.head
                        : first;
    gboolean has_verb_state =
        state != NULL && !(state->first >= noun.first && state->first < noun.end);
    const TqCueMatch *degree;
    TqClaim claim;

    if (noun.end == noun.first && state != NULL && !(flags & TQ_CLAIM_PART))
        noun = noun_of_state (state);
    claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    widen_to_noun (binding, &noun, &first, &end);
    if (state != NULL)
        widen_to_state (binding, state, &first, &end);
    claim.span = tq_token_span (sentence, first, end);
    claim.value_span = value->span;
    claim.label = tq_token_span (sentence, noun.first, noun.end);
    claim.number = value->number;
    claim.unit = value->unit;
    claim.per = tq_bind_per (binding, value, &noun, &phrase_end);
    claim.state = tq_state_of (sentence, state);
    if (claim.unit == 0 && (degree = tq_bind_degree (binding, value)) != NULL)
        claim.unit = tq_units_find (tq_sentence_units (sentence), degree->cue->value);
    make_share (binding, value, &claim);
    share_state (binding, value, &claim, has_verb_state);
    if (tq_bind_is_some_of (binding, value, &noun, claim.state))
        claim.flags |= TQ_CLAIM_PART;
    claim.basis = (guint16) tq_bind_basis (binding, value);
    claim.flags |= flags |
                   (value->kind == TQ_VALUE_DURATION ? TQ_CLAIM_DURATION | TQ_CLAIM_FIXED : 0) |
                   (is_fixed (binding, value, &noun) ? TQ_CLAIM_FIXED : 0);
    claim.polarity = polarity_of (binding, value, state, decides);
    claim.modality = modality_of (binding, value, state, decides);
    claim.confidence = (float) confidence_of (value, &noun, state);
    tq_bind_add_terms (binding, &claim, &noun, value->first_token, tq_value_end (value));
    if (value->kind == TQ_VALUE_MONEY)
        settle_currency (binding, &claim);
    remember (binding, &claim, MAX (phrase_end, end), has_verb_state);
    g_array_append_val (binding->set->claims, claim);
    tq_bind_none_of_all (binding, value, &noun, state, &claim);
}

#define MAX_MOVE_TOKENS 12

static gboolean
is_from (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_BETWEEN, token);

    if (!sentence->pack->is_head_last)
        return (tq_phrase_bits (sentence, token) & TQ_PHRASE_GENITIVE) != 0;
    return cue != NULL && strcmp (cue->cue->value, "from") == 0;
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
    for (guint i =
             tq_phrase_first_cue (sentence, first > MAX_MOVE_TOKENS ? first - MAX_MOVE_TOKENS : 0);
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
        (value->is_held_against && tq_bind_against (binding, value)))
        return;
    if ((noun.end == noun.first || noun.head == tq_bind_predicate_of (binding, value)) &&
        state == NULL && !(flags & TQ_CLAIM_PART) && !tq_bind_is_age (binding, value, &noun) &&
        tq_bind_elliptic (binding, value))
        return;
    if (noun.end == noun.first && flags & TQ_CLAIM_NEGATED_NUMBER) {
        tq_bind_rejected (binding, value);
        return;
    }
    if (!is_bound (binding, value, &noun, state, flags) || is_which_part (binding, value) ||
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
                GArray *values, const GArray *frames, TqClaimSet *set)
{
    TqBinding binding = { sentence, scopes, clauses,          values,
                          frames,   set,    set->claims->len, { TQ_NONE, 0, FALSE } };

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
