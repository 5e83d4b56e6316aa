/* bind-age.c - how old somebody is
 *
 *   "a | 34-year-old | man", «شاب | يبلغ من العمر 23 عاماً»   by the words of an age
 *   "Ali Hasan, 52, said", « Paul Martin (52 ans) »         between two marks, behind whom it is of
 *   "the victim was 27", « la victime avait 27 ans »        what somebody is said to be
 *
 * An age counts nothing. It makes a claim, in a unit of its own, where the sentence says whose it
 * is: one person, by name or by a noun. How old somebody was when something else happened ("married
 * at the age of 20") is not told of today, save of the dead. */
#include <string.h>

#include "extract/bind-age-private.h"
#include "pack/units.h"

static gboolean
is_break (const TqSentence *sentence, guint token)
{
    return token >= sentence->n_tokens || tq_phrase_bits (sentence, token) & TQ_PHRASE_BREAK;
}

/* «بلغ عدد الشقق، وفق البلدية، 23»: where the verb that gives a figure leads and has given none,
 * the source in between is no 23 years old. */
static gboolean
is_of_level (const TqBinding *binding, guint first)
{
    const TqSentence *sentence = binding->sentence;
    guint mark = tq_bind_before_aside (binding, first);

    if (!sentence->pack->is_verb_first || mark >= first ||
        tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_ACCORDING, mark + 1) == NULL)
        return FALSE;
    for (guint token = mark;
         token > 0 && binding->clauses[token - 1] == binding->clauses[mark - 1] &&
         !tq_bind_is_in_value (binding, token - 1);
         token--)
        if (tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, token - 1) != NULL)
            return TRUE;
    return FALSE;
}

/* "Lee, 29, a nurse", "(44 ans)": a lone number or years between two marks, after a name. */
static gboolean
is_apposition (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token;

    if (first < 2 || !is_break (sentence, first - 1) || !is_break (sentence, tq_value_end (value)))
        return FALSE;
    if (value->kind == TQ_VALUE_DURATION)
        return TRUE;
    return value->kind == TQ_VALUE_NUMBER && value->number.number < 130 &&
           value->number.number > 0 && tq_bind_they_before (sentence, first) == NULL &&
           !is_of_level (binding, first);
}

#define MAX_AGE 110

/* "The patients are under five": what people are said to be, with nothing counted behind it. */
static gboolean
is_age_of_person (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;
    const TqAnalysis *reading;

    if (noun->end == noun->first || noun->end > value->first_token ||
        value->number.number > MAX_AGE ||
        (value->kind != TQ_VALUE_NUMBER && value->kind != TQ_VALUE_DURATION) ||
        tq_phrase_cue_at (sentence, TQ_CUE_STATE, noun->head) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_GENERIC, noun->head) != NULL)
        return FALSE;
    for (guint token = noun->end; token < value->first_token; token++) {
        guint bits = tq_phrase_bits (sentence, token);

        /* "the singer, who was 88" */
        if (bits & TQ_PHRASE_BREAK &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token + 1) == NULL)
            return FALSE;
        if (!(bits & (TQ_PHRASE_FUNCTION | TQ_PHRASE_VERB | TQ_PHRASE_BREAK)))
            return FALSE;
    }
    reading = tq_sentence_reading (sentence, noun->head, TQ_POS_NOUN);
    return reading != NULL && tq_lexicon_is_person (sentence->pack->lexicon, reading->lexeme) &&
           tq_bind_has_cue (sentence, TQ_CUE_FRAME_BE, noun->end, value->first_token);
}

/* "15 children aged under five": the children are counted, whatever is said behind them. */
static gboolean
counts_noun_before (const TqValue *value, const TqNounPhrase *noun, const TqCueMatch *cue)
{
    return value->kind == TQ_VALUE_NUMBER && noun != NULL && noun->end > noun->first &&
           noun->first >= tq_value_end (value) && cue->first > noun->head;
}

static gboolean
is_years (const TqBinding *binding, const TqValue *value)
{
    const TqUnitRow *unit = value->kind == TQ_VALUE_DURATION
                                ? tq_units_get (tq_sentence_units (binding->sentence), value->unit)
                                : NULL;

    return unit != NULL && strcmp (unit->id, "year") == 0;
}

/* « Une skieuse de 34 ans »: years joined to persons by a genitive. */
static gboolean
is_joined_to_person (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    return value->first_token > 1 && is_years (binding, value) &&
           tq_phrase_bits (sentence, value->first_token - 1u) & TQ_PHRASE_GENITIVE &&
           tq_age_is_person_but (sentence, value->first_token - 2u, 0);
}

#define MAX_AGE_TOKENS 14u /* from the first of the words to the figure */

/* The words of an age that @value stands in or next to, the first of them; NULL if there are none.
 * Behind a day they are of another number: "died on Tuesday | aged 90". */
static const TqCueMatch *
words_of_age (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i =
             tq_phrase_first_cue (sentence, tq_bind_back (value->first_token, MAX_AGE_TOKENS));
         i < sentence->n_cues && sentence->cues[i].first <= tq_value_end (value) + 1; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_AGE &&
            tq_bind_cue_reaches (&sentence->cues[i], value, 1, 2) &&
            (value->kind != TQ_VALUE_DATE || value->time.precision < TQ_PRECISION_DAY ||
             sentence->cues[i].first < value->first_token) &&
            !counts_noun_before (value, noun, &sentence->cues[i]))
            return &sentence->cues[i];
    return NULL;
}

/* "Aged 12 | and 14": a bare number behind nothing but a conjunction or a mark, and an age before
 * it. */
static gboolean
goes_on (const TqBinding *binding, const TqValue *value)
{
    const TqValue *before = tq_bind_value_before (binding, value);

    if (before == NULL || before->kind != TQ_VALUE_NUMBER || value->kind != TQ_VALUE_NUMBER ||
        value->number.number > MAX_AGE)
        return FALSE;
    for (guint token = tq_value_end (before); token < value->first_token; token++)
        if (!tq_phrase_is_break (binding->sentence, token) &&
            tq_phrase_cue_at (binding->sentence, TQ_CUE_FRAME_AND, token) == NULL)
            return FALSE;
    return words_of_age (binding, before, NULL) != NULL || goes_on (binding, before);
}

gboolean
tq_bind_is_age (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    if (value->kind == TQ_VALUE_PERCENT || value->kind == TQ_VALUE_MONEY)
        return FALSE;
    return (noun != NULL && is_age_of_person (binding, value, noun)) ||
           words_of_age (binding, value, noun) != NULL || is_apposition (binding, value) ||
           is_joined_to_person (binding, value) ||
           (!value->has_noun &&
            (noun == NULL || noun->end == noun->first || noun->first != tq_value_end (value)) &&
            goes_on (binding, value));
}

/* ---- the claim ------------------------------------------------------------------------------- */

/* A bare number between two marks may be anything else. */
#define MIN_BARE_AGE 12
#define MIN_AGE_OF_NOUN 4

static gboolean
may_be_age (const TqBinding *binding, const TqValue *value)
{
    const TqNumber *number = &value->number;

    return (value->kind == TQ_VALUE_NUMBER || value->kind == TQ_VALUE_ORDINAL ||
            is_years (binding, value)) &&
           !value->is_fraction && !value->has_noun && number->lo == number->hi &&
           number->number >= 1 && number->number <= MAX_AGE &&
           fabs (number->number - round (number->number)) < 1e-9;
}

/* « Odile avait 31 ans et deux mois »: the words have their figure already. */
static gboolean
has_other_figure (const TqBinding *binding, const TqCueMatch *words, const TqValue *value)
{
    guint i = tq_bind_first_value (binding, words->first);
    const TqValue *inside =
        i < binding->values->len ? &g_array_index (binding->values, TqValue, i) : NULL;

    return inside != NULL && inside != value && inside->first_token < tq_cue_end (words);
}

/* Marks say less than words. */
static gboolean
read_age (const TqBinding *binding, const TqValue *value, TqAge *ret)
{
    const TqCueMatch *words = words_of_age (binding, value, NULL);
    TqNounPhrase noun;

    *ret = (TqAge) { value->first_token, tq_value_end (value), "", FALSE };
    if (words != NULL) {
        ret->first = MIN (ret->first, words->first);
        ret->end = MAX (ret->end, tq_cue_end (words));
        ret->how = words->cue->value;
        return !has_other_figure (binding, words, value);
    }
    if (value->kind == TQ_VALUE_ORDINAL)
        return FALSE;
    if (is_joined_to_person (binding, value)) {
        ret->first--;
        return TRUE;
    }
    if (is_apposition (binding, value)) {
        ret->is_bare = TRUE;
        return value->number.number >= MIN_AGE_OF_NOUN &&
               binding->sentence->tokens[value->first_token - 1].kind == TQ_TOKEN_PUNCTUATION;
    }
    noun = tq_bind_noun (binding, value);
    return value->number.number >= MIN_BARE_AGE && is_break (binding->sentence, ret->end) &&
           is_age_of_person (binding, value, &noun);
}

static void
add_age (TqBinding *binding, const TqValue *value, const TqAge *age, const TqPerson *person)
{
    const TqSentence *sentence = binding->sentence;
    gboolean has_name = person->name.end > 0, has_noun = person->noun.end > 0;
    guint first = MIN (age->first, MIN (has_name ? person->name.first : age->first,
                                        has_noun ? person->noun.first : age->first));
    guint end = MAX (age->end, MAX (person->name.end, person->noun.end));
    TqClaim claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    const TqStretch *head = has_name ? &person->name : &person->noun;
    TqNounPhrase none = { 0 };

    claim.span = tq_token_span (sentence, first, end);
    claim.value_span = value->span;
    claim.label = tq_token_span (sentence, head->first, head->end);
    claim.number = value->number;
    claim.unit = tq_units_find (tq_sentence_units (sentence), "year.age");
    claim.flags = TQ_CLAIM_FIXED;
    claim.polarity = TQ_POLARITY_AFFIRMED;
    claim.confidence = 0.8f;
    tq_bind_terms (sentence, head->end - 1, head->end, TQ_ROLE_HEAD, binding->set->terms);
    tq_bind_terms (sentence, head->first, head->end - 1, TQ_ROLE_QUALIFIER, binding->set->terms);
    if (has_name && has_noun)
        tq_bind_terms (sentence, person->noun.first, person->noun.end, TQ_ROLE_QUALIFIER,
                       binding->set->terms);
    tq_bind_terms (sentence, person->other.first, person->other.end, TQ_ROLE_QUALIFIER,
                   binding->set->terms);
    if (binding->set->terms->len == claim.first_term)
        return;
    tq_bind_add_terms (binding, &claim, &none, first, end);
    g_array_append_val (binding->set->claims, claim);
}

/* Between marks a figure may be anything: "York, 12,", « la peine de Paul Martin, 10 ans, ». */
static gboolean
is_sure (const TqBinding *binding, const TqValue *value, const TqAge *age, const TqPerson *person)
{
    guint first = person->name.first;

    if (!age->is_bare || person->name.end == 0)
        return TRUE;
    if (first > 0 && tq_phrase_bits (binding->sentence, first - 1) & TQ_PHRASE_GENITIVE)
        return FALSE;
    return value->kind == TQ_VALUE_DURATION ||
           (value->number.number >= MIN_BARE_AGE &&
            (person->name.end > first + 1 || person->noun.end > 0 || person->other.end > 0));
}

void
tq_bind_ages (TqBinding *binding)
{
    for (guint i = 0; i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);
        TqPerson person;
        TqAge age;

        if (!may_be_age (binding, value) || !read_age (binding, value, &age) ||
            strcmp (age.how, "service") == 0)
            continue;
        person = tq_age_person (binding, &age);
        if (tq_age_has_person (&person) && is_sure (binding, value, &age, &person))
            add_age (binding, value, &age, &person);
    }
}
