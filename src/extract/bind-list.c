/* bind-list.c - people told one by one, who are so many in all
 *
 *   "a motorist and two drivers were hurt"     three: the list is the whole subject of the state
 *   «قُتل جندي وثلاثة مدنيين»                    four, behind it
 *
 * The parts have claims of their own and are linked to the sum, which another article may tell
 * alone. Only of states of a toll, and where each member is understood: a number and a noun of
 * persons, or one person. */
#include "extract/bind-private.h"

#include "extract/number.h"

#define MAX_MEMBERS 6
#define MAX_TO_STATE 5 /* tokens from the list to its state: "were all slightly" */

typedef struct {
    guint first;
    guint end;
    guint n_members;
    double total;
} List;

static gboolean
is_counted_person (const TqSentence *sentence, const TqNounPhrase *noun, guint from)
{
    return noun->end > noun->first && noun->first == from &&
           tq_bind_is_person (sentence, noun->head);
}

/* "Four patients", «وثلاثة مدنيين», «وطفلان»: the token behind them; 0 if @value counts no
 * persons. */
static guint
end_of_counted (const TqBinding *binding, const TqValue *value, guint limit)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value);
    TqNounPhrase noun;

    if (value->kind != TQ_VALUE_NUMBER || value->is_fraction ||
        value->number.lo != value->number.hi || value->number.is_approx ||
        value->number.number < 1)
        return 0;
    if (value->has_noun)
        return tq_bind_is_person (sentence, value->first_token) ? end : 0;
    noun = tq_noun_phrase_at (sentence, end, limit);
    return is_counted_person (sentence, &noun, end) ? noun.end : 0;
}

/* "A doctor", "the pilot", «جندي»: the token behind one person; 0 if none begins at @from. */
static guint
end_of_one (const TqBinding *binding, guint from, gboolean is_definite, guint limit)
{
    const TqSentence *sentence = binding->sentence;
    gboolean has_article = tq_bind_is_article_of_one (sentence, from);
    guint at = has_article ? tq_bind_skip_age (binding, from + 1) : from;
    TqNounPhrase noun = tq_noun_phrase_at (sentence, at, limit);
    const TqAnalysis *reading;

    if ((!has_article && !is_definite && !sentence->pack->has_dual) ||
        !is_counted_person (sentence, &noun, at) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_GROUP, noun.head) != NULL)
        return 0;
    reading = tq_sentence_reading (sentence, noun.head, TQ_POS_NOUN);
    return reading->form & (TQ_FORM_PLURAL | TQ_FORM_DUAL | TQ_FORM_MASDAR) ||
                   !tq_lexicon_is_one_person (sentence->pack->lexicon, reading->lexeme)
               ? 0
               : noun.end;
}

static gboolean
read_member (const TqBinding *binding, guint limit, List *list)
{
    const TqSentence *sentence = binding->sentence;
    guint token = list->end, end;
    const TqValue *count;

    while (token < limit && tq_phrase_bits (sentence, token) & TQ_PHRASE_ARTICLE &&
           !tq_bind_is_article_of_one (sentence, token) && !tq_bind_is_in_value (binding, token))
        token++;
    if (token >= limit)
        return FALSE;
    count = tq_bind_value_at (binding, token);
    if (count != NULL && count->first_token < token)
        count = NULL;
    end = count != NULL ? end_of_counted (binding, count, limit)
                        : end_of_one (binding, token, token > list->end, limit);
    if (end == 0)
        return FALSE;
    list->total += count != NULL ? count->number.number : 1;
    list->n_members++;
    list->end = end;
    return TRUE;
}

/* Steps over ", ", " and " or nothing, if the next word bears the conjunction; FALSE if the list
 * ends here. */
static gboolean
read_link (const TqSentence *sentence, guint limit, List *list)
{
    guint token = list->end;

    if (token >= limit)
        return FALSE;
    if (sentence->pack->has_dual) {
        const TqAnalysis *reading = tq_token_reading (sentence, token, TQ_POS_UNKNOWN);

        return (reading != NULL && reading->form & TQ_FORM_CONJUNCTION &&
                reading->pos != TQ_POS_VERB) ||
               tq_sentence_word (sentence, token)->number_proclitics & TQ_FORM_CONJUNCTION;
    }
    if (tq_phrase_bits (sentence, token) & TQ_PHRASE_BREAK)
        token++;
    if (token < limit && tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token) != NULL)
        token++;
    if (token == list->end)
        return FALSE;
    list->end = token;
    return TRUE;
}

/* The list that begins at @first; no members if it holds one that is not understood. */
static List
read_list (const TqBinding *binding, guint first, guint limit)
{
    List ret = { first, first, 0, 0 };

    while (ret.n_members < MAX_MEMBERS && read_member (binding, limit, &ret))
        if (!read_link (binding->sentence, limit, &ret))
            return ret;
    ret.n_members = 0;
    return ret;
}

/* Whether @state is said of the list that ends at @end: nothing of content but verbs and adverbs
 * between. */
static gboolean
is_said_of (const TqBinding *binding, const TqCueMatch *state, guint end)
{
    const TqSentence *sentence = binding->sentence;

    if (state->first < end || state->first - end > MAX_TO_STATE ||
        !tq_bind_is_of_subject (binding, state, end))
        return FALSE;
    for (guint token = end; token < state->first; token++)
        if (tq_phrase_bits (sentence, token) &
                (TQ_PHRASE_BREAK | TQ_PHRASE_NUMBER | TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE |
                 TQ_PHRASE_GENITIVE) ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token) != NULL)
            return FALSE;
    return TRUE;
}

/* Nothing belongs to the list before @first: the sentence begins there, or it stands behind a day,
 * or behind whoever says it. */
static gboolean
may_begin (const TqBinding *binding, guint first)
{
    const TqSentence *sentence = binding->sentence;
    guint before = first > 1 && tq_phrase_is_break (sentence, first - 1) ? first - 1 : first;

    return first == 0 || tq_bind_before_dates (binding, before) < before ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, first - 1) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, first - 1) != NULL;
}

static List
list_of_state (const TqBinding *binding, const TqCueMatch *state)
{
    guint end = tq_bind_clause_end (binding, state->first), behind = tq_cue_end (state);
    List ret = { 0 };

    if (binding->sentence->pack->has_dual)
        return behind < end && !tq_bind_is_definite (binding->sentence, state->first)
                   ? read_list (binding, behind, end)
                   : ret;
    for (guint first = 0; first < state->first && ret.n_members < 2; first++) {
        if (!may_begin (binding, first))
            continue;
        ret = read_list (binding, first, state->first);
        if (ret.n_members < 2 || !is_said_of (binding, state, ret.end))
            ret.n_members = 0;
    }
    return ret;
}

/* The claims within the list are its parts. */
static void
link_members (TqBinding *binding, const List *list, guint whole, TqState state)
{
    TqSpan span = tq_token_span (binding->sentence, list->first, list->end);

    for (guint i = binding->first_claim; i < whole; i++) {
        TqClaim *part = tq_bind_claim (binding, i);

        if (part->kind != TQ_CLAIM_QUANTITY || part->part_of != TQ_NONE || part->unit != 0 ||
            part->value_span.start < span.start || part->value_span.end > span.end)
            continue;
        part->part_of = whole;
        part->state = state;
    }
}

static void
add_sum (TqBinding *binding, const List *list, const TqCueMatch *state)
{
    guint state_end = tq_cue_end (state), whole = binding->set->claims->len;
    TqNounPhrase noun = { state->first, state_end, state->first, 0.75 };
    TqClaim claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);

    claim.span = tq_token_span (binding->sentence, MIN (list->first, state->first),
                                MAX (list->end, state_end));
    claim.value_span = tq_token_span (binding->sentence, list->first, list->end);
    claim.label = tq_token_span (binding->sentence, state->first, state_end);
    claim.number = tq_number_exact (list->total);
    claim.state = tq_state_of (binding->sentence, state);
    claim.modality = binding->scopes[state->first].modality;
    claim.confidence = 0.7f;
    tq_bind_add_terms (binding, &claim, &noun, list->first, list->end);
    g_array_append_val (binding->set->claims, claim);
    link_members (binding, list, whole, claim.state);
}

void
tq_bind_lists (TqBinding *binding)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *state = &sentence->cues[i];
        List list;

        if (state->cue->cue_class != TQ_CUE_STATE || !tq_bind_is_asserted_toll (binding, state))
            continue;
        list = list_of_state (binding, state);
        if (list.n_members >= 2)
            add_sum (binding, &list, state);
    }
}
