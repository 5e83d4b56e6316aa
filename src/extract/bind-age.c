/* bind-age.c - how old somebody is
 *
 *   "a | 34-year-old | man", « un homme | de 34 ans », «شاب | يبلغ من العمر 23 عاماً»    by the
 *     words of an age
 *   "Ali Hasan, 52, said", « Paul Martin (52 ans) »                                   between two
 *     marks, behind whom it is of
 *   "the victim was 27", « la victime avait 27 ans »                                  what somebody
 *     is said to be
 *
 * An age counts nothing. It makes a claim, in a unit of its own, where the sentence says whose it
 * is: one person, by name or by a noun. How old somebody was when something else happened ("married
 * at the age of 20") is not told of today, save of the dead. */
#include <string.h>

#include "extract/bind-private.h"
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

static gboolean
has_be (const TqSentence *sentence, guint first, guint end)
{
    for (guint token = first; token < end; token++)
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) != NULL)
            return TRUE;
    return FALSE;
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
           has_be (sentence, noun->end, value->first_token);
}

/* "15 children aged under five": the children are counted, whatever is said behind them. */
static gboolean
counts_noun_before (const TqValue *value, const TqNounPhrase *noun, const TqCueMatch *cue)
{
    return value->kind == TQ_VALUE_NUMBER && noun != NULL && noun->end > noun->first &&
           noun->first >= tq_value_end (value) && cue->first > noun->head;
}

/* A noun of persons; @forms: that it may not be of. */
static gboolean
is_person_but (const TqSentence *sentence, guint token, guint forms)
{
    const TqAnalysis *noun = tq_token_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_lexicon_is_one_person (sentence->pack->lexicon, noun->lexeme) &&
           !(noun->form & forms) &&
           tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_GROUP, token) == NULL;
}

/* Of one person, be it the one that is spoken of. */
static gboolean
is_one_person (const TqSentence *sentence, guint token)
{
    return is_person_but (sentence, token, TQ_FORM_PLURAL | TQ_FORM_DUAL);
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
           is_person_but (sentence, value->first_token - 2u, 0);
}

/* The words of an age that @value stands in or next to, the first of them; NULL if there are none.
 * Behind a day they are of another number: "died on Tuesday | aged 90". */
static const TqCueMatch *
words_of_age (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = tq_phrase_first_cue (sentence,
                                        value->first_token > 14 ? value->first_token - 14u : 0);
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

/* ---- whose age ------------------------------------------------------------------------------- */

/* Tokens; empty where there is none. */
typedef struct {
    TqStretch name;
    TqStretch noun;  /* "driver", "the victim" */
    TqStretch other; /* "the suspect, a student of 21" */
} Person;

#define MAX_PERSON_TOKENS 8
/* Function words between a person and the age: "is only", "at the". */
#define MAX_LINK_TOKENS 4
/* A bare number between two marks may be anything else. */
#define MIN_BARE_AGE 12
#define MIN_AGE_OF_NOUN 4

static gboolean
has_person (const Person *person)
{
    return person->name.end > person->name.first || person->noun.end > person->noun.first;
}

static gboolean
is_name_of_person (const TqSentence *sentence, const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME &&
           tq_atom_text (tq_worker_atoms (sentence->worker), term->atom)[0] != '=';
}

/* The person whose name, else noun, is the last word of [@from, @end). */
static Person
person_in (const TqBinding *binding, guint from, guint end)
{
    const TqSentence *sentence = binding->sentence;
    GArray *terms = binding->set->terms;
    guint n = terms->len;
    Person ret = { 0 };

    if (from >= end)
        return ret;
    tq_bind_terms (sentence, from, end, TQ_ROLE_CONTEXT, terms);
    if (terms->len > n) {
        const TqTerm *last = &g_array_index (terms, TqTerm, terms->len - 1);
        guint first = tq_bind_token_at (sentence, end - 1, last->span.start);

        if (last->span.end != sentence->tokens[end - 1].span.end)
            first = end;
        else if (is_name_of_person (sentence, last)) {
            for (; last > &g_array_index (terms, TqTerm, n) &&
                   is_name_of_person (sentence, last - 1) &&
                   sentence->tokens[first - 1].span.end == last[-1].span.end;
                 last--)
                first = tq_bind_token_at (sentence, first - 1, last[-1].span.start);
            /* no capital tells at the head of a sentence */
            first -= first == from + 1 && tq_phrase_bits (sentence, from) & TQ_PHRASE_UNKNOWN;
            ret.name = (TqStretch) { first, end };
        }
        if (first > from && first < end && ret.name.end > 0 && is_one_person (sentence, first - 1))
            ret.noun = (TqStretch) { first - 1, first };
        if (ret.name.end == 0 && first + 1 == end && is_one_person (sentence, first))
            ret.noun = (TqStretch) { first, end };
    }
    g_array_set_size (terms, n);
    return ret;
}

/* The person that ends at @end, up to a mark or a value. */
static Person
person_before (const TqBinding *binding, guint end)
{
    guint from = end;

    while (from > 0 && end - from < MAX_PERSON_TOKENS &&
           !tq_phrase_is_break (binding->sentence, from - 1) &&
           !tq_bind_is_in_value (binding, from - 1))
        from--;
    return person_in (binding, from, end);
}

/* The name between the mark at @mark and the next one: "a 34-year-old driver|, Paul Martin,|
 * said". */
static TqStretch
name_behind (const TqBinding *binding, guint mark)
{
    const TqSentence *sentence = binding->sentence;
    guint end = mark + 1;
    Person person;

    if (mark >= sentence->n_tokens || !tq_phrase_is_break (sentence, mark))
        return (TqStretch) { 0, 0 };
    while (end < sentence->n_tokens && end - mark < MAX_PERSON_TOKENS &&
           !tq_phrase_is_break (sentence, end))
        end++;
    if (end == mark + 1 || end >= sentence->n_tokens || !tq_phrase_is_break (sentence, end))
        return (TqStretch) { 0, 0 };
    person = person_in (binding, mark + 1, end);
    return person.name.first == mark + 1 ? person.name : (TqStretch) { 0, 0 };
}

/* The state of the dead that covers @token. */
static gboolean
is_death (const TqSentence *sentence, guint token)
{
    const TqCueMatch *state = tq_phrase_cue_at (sentence, TQ_CUE_STATE, token);

    return state != NULL && strcmp (state->cue->value, "killed") == 0;
}

/* Steps back over what links a person to the age: a mark, or a form of "to be" and words without
 * content; @ret_is_death: over a word of death too. */
static guint
before_link (const TqSentence *sentence, guint token, gboolean *ret_is_death)
{
    *ret_is_death = FALSE;
    if (token > 0 && tq_phrase_is_break (sentence, token - 1))
        token--;
    for (guint n = 0; n < MAX_LINK_TOKENS && token > 0; n++, token--) {
        guint bits = tq_phrase_bits (sentence, token - 1);

        *ret_is_death |= is_death (sentence, token - 1) && !is_one_person (sentence, token - 1);
        if (!(is_death (sentence, token - 1) && !is_one_person (sentence, token - 1)) &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token - 1) == NULL &&
            (!(bits & TQ_PHRASE_FUNCTION) || tq_bind_is_stop_between (sentence, token - 1, token)))
            break;
    }
    return token;
}

/* The words of the age with its value; @how: the value of their row. */
typedef struct {
    guint first;
    guint end;
    const char *how;
    gboolean is_bare; /* marks alone make it one */
} Age;

/* "34-year-old | man", "34-year-old delivery driver | Paul Martin". */
static Person
person_behind (const TqBinding *binding, const Age *age, guint *ret_end)
{
    TqNounPhrase noun = tq_noun_phrase_at (binding->sentence, age->end,
                                           tq_bind_clause_end (binding, age->end - 1));

    *ret_end = noun.first == age->end ? noun.end : age->end;
    return person_in (binding, age->end, *ret_end);
}

/* What stands before the mark before an article at @first: "| the driver |, a 34-year-old", "|
 * Peter Brandt |, a baker aged 61". */
static Person
person_apposed (const TqBinding *binding, guint first)
{
    const TqSentence *sentence = binding->sentence;

    while (first > 0 && !tq_phrase_is_break (sentence, first - 1) &&
           tq_phrase_bits (sentence, first - 1) &
               (TQ_PHRASE_ARTICLE | TQ_PHRASE_FUNCTION | TQ_PHRASE_NUMBER) &&
           !tq_bind_is_stop_between (sentence, first - 1, first))
        first--;
    return first > 1 && tq_phrase_is_break (sentence, first - 1)
               ? person_before (binding, first - 1)
               : (Person) { 0 };
}

/* Whose noun is known, else nothing, may bear a name between marks. */
static void
add_apposed (const TqBinding *binding, const Age *age, guint end, Person *person)
{
    Person before;

    if (person->name.end > 0)
        return;
    before = person_apposed (binding, has_person (person) ? MIN (age->first, person->noun.first)
                                                          : age->first);
    person->name = before.name.end > 0   ? before.name
                   : has_person (person) ? name_behind (binding, end)
                                         : before.name;
    if (has_person (person) && person->noun.end > 0)
        person->other = before.noun;
    else
        person->noun = before.noun;
}

/* Whether somebody is said to have died, in the clause that ends at @end. */
static gboolean
has_died (const TqBinding *binding, guint end)
{
    for (guint token = end > 0 ? tq_bind_clause_start (binding, end - 1) : end; token < end;
         token++)
        if (is_death (binding->sentence, token))
            return TRUE;
    return FALSE;
}

/* Who is said to have died in the clause that ends at @end, further off: "the singer died | in
 * hospital on Tuesday | at the age of 84". */
static Person
person_who_died (const TqBinding *binding, guint end)
{
    for (guint i = binding->frames->len; i > 0; i--) {
        const TqFrame *frame = &g_array_index (binding->frames, TqFrame, i - 1);
        const TqArgument *who = &frame->arguments[TQ_ARGUMENT_AGENT];
        TqNounPhrase phrase;

        if (frame->term == TQ_NO_TERM || frame->term >= end ||
            binding->clauses[frame->term] != binding->clauses[end - 1] ||
            !is_death (binding->sentence, frame->term))
            continue;
        who = who->term == TQ_NO_TERM ? &frame->arguments[TQ_ARGUMENT_PATIENT] : who;
        if (who->term == TQ_NO_TERM || who->term >= end)
            continue;
        phrase = tq_bind_argument (binding->sentence, who);
        return person_in (binding, phrase.first,
                          tq_bind_before_dates (binding, MIN (phrase.end, end)));
    }
    return (Person) { 0 };
}

static Person
person_of (const TqBinding *binding, const Age *age)
{
    gboolean is_dead = FALSE;
    guint end = age->end, before;
    Person ret;

    if (strcmp (age->how, "behind") == 0) {
        ret = person_behind (binding, age, &end);
        if (end == age->end || has_person (&ret))
            add_apposed (binding, age, end, &ret);
        return ret;
    }
    before = strcmp (age->how, "first") == 0
                 ? age->first + 1
                 : before_link (binding->sentence, age->first, &is_dead);
    if (strcmp (age->how, "then") == 0 && !is_dead && !has_died (binding, before))
        return (Person) { 0 };
    ret = strcmp (age->how, "then") == 0 ? person_who_died (binding, before) : (Person) { 0 };
    if (!has_person (&ret))
        ret = person_before (binding, before);
    if (has_person (&ret))
        add_apposed (binding, age, end, &ret);
    return ret;
}

/* ---- the claim ------------------------------------------------------------------------------- */

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
read_age (const TqBinding *binding, const TqValue *value, Age *ret)
{
    const TqCueMatch *words = words_of_age (binding, value, NULL);
    TqNounPhrase noun;

    *ret = (Age) { value->first_token, tq_value_end (value), "", FALSE };
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
add_age (TqBinding *binding, const TqValue *value, const Age *age, const Person *person)
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
is_sure (const TqBinding *binding, const TqValue *value, const Age *age, const Person *person)
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
        Person person;
        Age age;

        if (!may_be_age (binding, value) || !read_age (binding, value, &age) ||
            strcmp (age.how, "service") == 0)
            continue;
        person = person_of (binding, &age);
        if (has_person (&person) && is_sure (binding, value, &age, &person))
            add_age (binding, value, &age, &person);
    }
}

