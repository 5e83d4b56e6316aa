/* bind-one.c - one person whom no number counts, said to be killed, hurt or missing
 *
 *   "A soldier was killed", "a woman died"               the noun before the state
 *   "the crash killed a pilot", "the death of a child"   the noun behind it
 *   «قُتل جندي», «مقتل طفل», «لقي عامل مصرعه»             the bare noun right behind, or inside
 *
 * Only for states of a toll (states.tsv), as elsewhere a singular is rarely meant as a count ("a
 * man arrived"); and only where it cannot be who does it to somebody («قتل رجل زوجته», "a man
 * killed his wife"). Where the article is a number word (un), number.c reads it, and bind.c binds
 * it. */
#include <string.h>

#include "extract/bind-private.h"

#include "extract/quantity-private.h"

#define MAX_BEFORE_STATE 8 /* from the article to the state */

gboolean
tq_bind_is_article_of_one (const TqSentence *sentence, guint token)
{
    return tq_token_is_number_class (sentence, token, TQ_NUMBER_ARTICLE);
}

gboolean
tq_bind_is_person (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_token_reading (sentence, token, TQ_POS_NOUN);
    const TqCueMatch *state = tq_phrase_cue_at (sentence, TQ_CUE_STATE, token);

    return (state == NULL || state->first != token) && reading != NULL &&
           (tq_lexicon_is_person (sentence->pack->lexicon, reading->lexeme) ||
            tq_phrase_cue_at (sentence, TQ_CUE_GENERIC, token) != NULL);
}

/* A noun of one person: no people, no group, nobody's own, and no name of a state ("a wounded"). */
static gboolean
is_one_person (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return tq_bind_is_person (sentence, token) &&
           !(reading->form & (TQ_FORM_PLURAL | TQ_FORM_DUAL | TQ_FORM_ARTICLE | TQ_FORM_PRONOUN |
                              TQ_FORM_PREPOSITION | TQ_FORM_CONJUNCTION)) &&
           tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_GROUP, token) == NULL;
}

static gboolean
is_of_country (const TqSentence *sentence, guint token)
{
    const char *folded = tq_sentence_folded (sentence, token);
    TqTermKind kind;

    return tq_lexicon_country (sentence->pack->lexicon, sentence->pack->tag, folded,
                               strlen (folded), &kind) != NULL;
}

/* Behind the head, where heads come first, stands what qualifies it; another person there, or
 * somebody's own, is whom the first one killed. */
static gboolean
has_patient_of_its_own (const TqSentence *sentence, const TqNounPhrase *noun, guint limit)
{
    for (guint token = noun->head + 1; token <= noun->end && token < limit; token++) {
        const TqAnalysis *reading = tq_token_reading (sentence, token, TQ_POS_UNKNOWN);

        if (reading == NULL || reading->form & TQ_FORM_CONJUNCTION)
            continue;
        if ((reading->pos == TQ_POS_NOUN && reading->form & TQ_FORM_PRONOUN) ||
            (tq_bind_is_person (sentence, token) && !is_of_country (sentence, token)))
            return TRUE;
    }
    return FALSE;
}

/* «جندي ثالث»: which of them he is, not how many there are. */
static gboolean
is_next_of_several (const TqBinding *binding, const TqNounPhrase *noun)
{
    for (guint i = tq_bind_first_value (binding, noun->head); i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);

        if (value->first_token > noun->end)
            break;
        if (value->kind == TQ_VALUE_ORDINAL)
            return TRUE;
    }
    return FALSE;
}

/* The phrase that begins at @from, if it is of one person. */
static TqNounPhrase
one_person_at (const TqBinding *binding, guint from, guint limit)
{
    const TqSentence *sentence = binding->sentence;
    TqNounPhrase ret = tq_noun_phrase_at (sentence, from, limit);

    if (ret.end == ret.first || ret.first != from || !is_one_person (sentence, ret.head) ||
        is_next_of_several (binding, &ret) ||
        (ret.end < sentence->n_tokens &&
         tq_phrase_bits (sentence, ret.end) & TQ_PHRASE_POSSESSIVE) ||
        (!sentence->pack->is_head_last && has_patient_of_its_own (sentence, &ret, limit)))
        return (TqNounPhrase) { 0 };
    return ret;
}

guint
tq_bind_skip_age (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    const TqValue *value = tq_bind_value_at (binding, token);

    if (value == NULL || !tq_bind_is_age (binding, value, NULL))
        return token;
    token = tq_value_end (value);
    while (token < sentence->n_tokens &&
           tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_AGE, token) != NULL)
        token++;
    return token;
}

gboolean
tq_bind_is_of_subject (const TqBinding *binding, const TqCueMatch *state, guint from)
{
    const TqSentence *sentence = binding->sentence;
    guint behind = tq_cue_end (state);

    if (tq_bind_has_cue (sentence, TQ_CUE_FRAME_BE, from, state->first) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_INTRANSITIVE, state->first) != NULL ||
        behind >= sentence->n_tokens)
        return TRUE;
    return !tq_bind_is_in_value (binding, behind) &&
           tq_phrase_bits (sentence, behind) &
               (TQ_PHRASE_BREAK | TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE);
}

/* "A soldier was killed": only words without content stand between. */
static TqNounPhrase
noun_before_state (const TqBinding *binding, const TqCueMatch *state)
{
    const TqSentence *sentence = binding->sentence;
    guint start = tq_bind_clause_start (binding, state->first), token = state->first;
    TqNounPhrase ret = { 0 };

    while (token > start && state->first - token < MAX_BEFORE_STATE &&
           !tq_bind_is_article_of_one (sentence, token - 1))
        token--;
    if (token == start || !tq_bind_is_article_of_one (sentence, token - 1) ||
        tq_bind_is_in_value (binding, token - 1))
        return ret;
    ret = one_person_at (binding, tq_bind_skip_age (binding, token), state->first);
    for (guint i = ret.end; ret.end > ret.first && i < state->first; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)) ||
            tq_phrase_bits (sentence, i) & (TQ_PHRASE_NUMBER | TQ_PHRASE_GENITIVE |
                                            TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE) ||
            tq_bind_is_stop_between (sentence, i, i + 1))
            return (TqNounPhrase) { 0 };
    return ret.end > ret.first && tq_bind_is_of_subject (binding, state, ret.end)
               ? ret
               : (TqNounPhrase) { 0 };
}

gboolean
tq_bind_is_definite (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->form & (TQ_FORM_ARTICLE | TQ_FORM_PLURAL);
}

/* «تسعين إصابة جديدة»: the number is of the state's own word. «قُتل ثلاثة وأصيب جندي»: another
 * begins. */
static gboolean
is_counted (const TqBinding *binding, guint token)
{
    return token > 0 && tq_bind_is_in_value (binding, token - 1) &&
           !tq_noun_begins_anew (binding->sentence, token);
}

/* "killed a pilot", "the death of a child", «قُتل جندي» */
static TqNounPhrase
noun_behind_state (const TqBinding *binding, const TqCueMatch *state)
{
    const TqSentence *sentence = binding->sentence;
    guint at = tq_cue_end (state), limit = tq_bind_clause_end (binding, state->first);

    if (sentence->pack->has_dual &&
        (tq_bind_is_definite (sentence, state->first) || is_counted (binding, state->first)))
        return (TqNounPhrase) { 0 };
    if (sentence->pack->has_dual)
        return at < limit && !tq_bind_is_in_value (binding, at)
                   ? one_person_at (binding, at, limit)
                   : (TqNounPhrase) { 0 };
    if (at < limit && tq_phrase_bits (sentence, at) & TQ_PHRASE_GENITIVE)
        at++;
    if (at >= limit || !tq_bind_is_article_of_one (sentence, at) ||
        tq_bind_is_in_value (binding, at) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_INTRANSITIVE, state->first) != NULL)
        return (TqNounPhrase) { 0 };
    return one_person_at (binding, tq_bind_skip_age (binding, at + 1), limit);
}

/* «لقي عامل مصرعه»: the state's words stand about the noun. */
static TqNounPhrase
noun_inside_state (const TqBinding *binding, const TqCueMatch *state)
{
    guint first = state->first + 1u;

    if (state->n_tokens != 3 || !binding->sentence->pack->has_dual ||
        tq_bind_is_in_value (binding, first) || !is_one_person (binding->sentence, first))
        return (TqNounPhrase) { 0 };
    return (TqNounPhrase) { first, first + 1, first, 0.7 };
}

static TqNounPhrase (*const finders[]) (const TqBinding *binding, const TqCueMatch *state) = {
    noun_inside_state, noun_behind_state, noun_before_state
};

static gboolean
is_asserted (const TqBinding *binding, guint token)
{
    const TqScope *scope = &binding->scopes[token];

    return scope->polarity == TQ_POLARITY_AFFIRMED &&
           (scope->modality == TQ_MODALITY_ASSERTED || scope->modality == TQ_MODALITY_REPORTED);
}

gboolean
tq_bind_is_asserted_toll (const TqBinding *binding, const TqCueMatch *state)
{
    const TqStateRow *row = tq_state_row_of (binding->sentence, state);

    return row != NULL && row->is_toll && row->is_person && is_asserted (binding, state->first);
}

void
tq_bind_ones (TqBinding *binding)
{
    const TqSentence *sentence = binding->sentence;
    guint last_head = G_MAXUINT;

    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *state = &sentence->cues[i];
        TqNounPhrase noun = { 0 };
        TqValue one = {
            .kind = TQ_VALUE_NUMBER, .n_tokens = 1, .number = tq_number_exact (1), .has_noun = TRUE
        };

        if (state->cue->cue_class != TQ_CUE_STATE || !tq_bind_is_asserted_toll (binding, state))
            continue;
        for (guint f = 0; f < G_N_ELEMENTS (finders) && noun.end == noun.first; f++)
            noun = finders[f](binding, state);
        if (noun.end == noun.first || noun.head == last_head)
            continue;
        last_head = noun.head;
        noun.confidence = 0.7;
        one.first_token = (guint16) noun.head;
        one.span = sentence->tokens[noun.head].span;
        tq_bind_count (binding, &one, noun, tq_bind_graver (sentence, state, noun.end),
                       tq_bind_figure_flags (binding, &one));
    }
}
