/* bind-age-person.c - whose age a figure is
 *
 * Before the words of an age and what links them to the person, or behind them; a name that stands
 * between marks beside a noun belongs to it: "the driver, a 34-year-old", "a 34-year-old driver,
 * Paul Martin, said". */
#include <string.h>

#include "extract/bind-age-private.h"

#define MAX_PERSON_TOKENS 8
/* Function words between a person and the age: "is only", "at the". */
#define MAX_LINK_TOKENS 4

gboolean
tq_age_is_person_but (const TqSentence *sentence, guint token, guint forms)
{
    const TqAnalysis *noun = tq_token_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_lexicon_is_one_person (sentence->pack->lexicon, noun->lexeme) &&
           !(noun->form & forms) && tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_GROUP, token) == NULL;
}

/* Of one person, be it the one that is spoken of. */
static gboolean
is_one_person (const TqSentence *sentence, guint token)
{
    return tq_age_is_person_but (sentence, token, TQ_FORM_PLURAL | TQ_FORM_DUAL);
}

gboolean
tq_age_has_person (const TqPerson *person)
{
    return person->name.end > person->name.first || person->noun.end > person->noun.first;
}

static gboolean
is_name_of_person (const TqSentence *sentence, const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME &&
           tq_atom_text (tq_worker_atoms (sentence->worker), term->atom)[0] != '=';
}

/* The first token of the name that ends with @last, whose own first is @token; over the names
 * written right before it, which are terms from @first_term on. */
static guint
beginning_of_name (const TqSentence *sentence, const TqTerm *first_term, const TqTerm *last,
                   guint token)
{
    for (; last > first_term && is_name_of_person (sentence, last - 1) &&
           sentence->tokens[token - 1].span.end == last[-1].span.end;
         last--)
        token = tq_bind_token_at (sentence, token - 1, last[-1].span.start);
    return token;
}

/* The person whose name, else noun, is the last of @terms, those of tokens [@from, @end). */
static TqPerson
person_of_terms (const TqSentence *sentence, const TqTerm *terms, guint n_terms, guint from,
                 guint end)
{
    const TqTerm *last = &terms[n_terms - 1];
    guint first = tq_bind_token_at (sentence, end - 1, last->span.start);
    TqPerson ret = { 0 };

    if (last->span.end != sentence->tokens[end - 1].span.end)
        return ret;
    if (!is_name_of_person (sentence, last)) {
        if (first + 1 == end && is_one_person (sentence, first))
            ret.noun = (TqStretch) { first, end };
        return ret;
    }
    first = beginning_of_name (sentence, terms, last, first);
    /* no capital tells at the head of a sentence */
    first -= first == from + 1 && tq_phrase_bits (sentence, from) & TQ_PHRASE_UNKNOWN;
    ret.name = (TqStretch) { first, end };
    if (first > from && is_one_person (sentence, first - 1))
        ret.noun = (TqStretch) { first - 1, first };
    return ret;
}

/* The person whose name, else noun, is the last word of [@from, @end). */
static TqPerson
person_in (const TqBinding *binding, guint from, guint end)
{
    GArray *terms = binding->set->terms;
    guint n = terms->len;
    TqPerson ret = { 0 };

    if (from >= end)
        return ret;
    tq_bind_terms (binding->sentence, from, end, TQ_ROLE_CONTEXT, terms);
    if (terms->len > n)
        ret = person_of_terms (binding->sentence, &g_array_index (terms, TqTerm, n), terms->len - n,
                               from, end);
    g_array_set_size (terms, n);
    return ret;
}

/* ---- where the person stands ----------------------------------------------------------------- */

/* The person that ends at @end, up to a mark or a value. */
static TqPerson
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
    TqPerson person;

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

/* "34-year-old | man", "34-year-old delivery driver | Paul Martin". */
static TqPerson
person_behind (const TqBinding *binding, const TqAge *age, guint *ret_end)
{
    TqNounPhrase noun =
        tq_noun_phrase_at (binding->sentence, age->end, tq_bind_clause_end (binding, age->end - 1));

    *ret_end = noun.first == age->end ? noun.end : age->end;
    return person_in (binding, age->end, *ret_end);
}

/* What stands before the mark before an article at @first: "| the driver |, a 34-year-old", "|
 * Peter Brandt |, a baker aged 61". */
static TqPerson
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
               : (TqPerson) { 0 };
}

/* Whose noun is known, else nothing, may bear a name between marks. */
static void
add_apposed (const TqBinding *binding, const TqAge *age, guint end, TqPerson *person)
{
    TqPerson before;

    if (person->name.end > 0)
        return;
    before = person_apposed (
        binding, tq_age_has_person (person) ? MIN (age->first, person->noun.first) : age->first);
    person->name = before.name.end > 0          ? before.name
                   : tq_age_has_person (person) ? name_behind (binding, end)
                                                : before.name;
    if (tq_age_has_person (person) && person->noun.end > 0)
        person->other = before.noun;
    else
        person->noun = before.noun;
}

/* ---- the dead -------------------------------------------------------------------------------- */

/* A word that says somebody died covers @token. */
static gboolean
is_death (const TqSentence *sentence, guint token)
{
    const TqStateRow *state =
        tq_state_row_of (sentence, tq_phrase_cue_at (sentence, TQ_CUE_STATE, token));

    return state != NULL && state->is_death;
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
static TqPerson
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
    return (TqPerson) { 0 };
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

TqPerson
tq_age_person (const TqBinding *binding, const TqAge *age)
{
    gboolean is_dead = FALSE;
    guint end = age->end, before;
    TqPerson ret;

    if (strcmp (age->how, "behind") == 0) {
        ret = person_behind (binding, age, &end);
        if (end == age->end || tq_age_has_person (&ret))
            add_apposed (binding, age, end, &ret);
        return ret;
    }
    before = strcmp (age->how, "first") == 0
                 ? age->first + 1
                 : before_link (binding->sentence, age->first, &is_dead);
    if (strcmp (age->how, "then") == 0 && !is_dead && !has_died (binding, before))
        return (TqPerson) { 0 };
    ret = strcmp (age->how, "then") == 0 ? person_who_died (binding, before) : (TqPerson) { 0 };
    if (!tq_age_has_person (&ret))
        ret = person_before (binding, before);
    if (tq_age_has_person (&ret))
        add_apposed (binding, age, end, &ret);
    return ret;
}
