/* bind-per.c - what a rate is for
 *
 *   "300 dollars | a day"                               behind the figure and what it counts
 *   "the price of | a tonne | of wheat was 240 euros"   behind the noun that leads to money
 *   "| a barrel | of crude cost 70 dollars"             that noun, or what stands before it */
#include <string.h>

#include "extract/bind-private.h"

#include "extract/quantity-private.h"
#include "pack/units.h"

/* «الطن»: the unit behind an article that is written onto it; NULL if it is none. */
static const TqUnitForm *
unit_behind_article (const TqSentence *sentence, guint token)
{
    const char *folded = tq_sentence_folded (sentence, token);

    for (guint i = 0; i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);

        if (clitic->form == TQ_FORM_ARTICLE && !clitic->is_enclitic &&
            strncmp (folded, clitic->text, clitic->n_bytes) == 0)
            return tq_unit_table_find (sentence->pack->units, folded + clitic->n_bytes);
    }
    return NULL;
}

/* «الغرامات» are fines, and no grams. */
static gboolean
is_many (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && noun->form & TQ_FORM_PLURAL;
}

/* One of a unit of measure at @token: no length of time, and no more than one of it. */
static TqUnit
one_at (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    const TqValue *other = tq_bind_value_at (binding, token);
    const TqUnitForm *form;

    if (other != NULL && other->number.number != 1)
        return 0;
    if (tq_unit_at (sentence, token, &form) == 0 &&
        (form = unit_behind_article (sentence, token)) == NULL)
        return 0;
    if (form->times != 1 || form->is_plural || is_many (sentence, token))
        return 0;
    return tq_units_get (tq_sentence_units (sentence), form->unit)->kind == TQ_VALUE_MEASURE
               ? form->unit
               : 0;
}

static gboolean
is_link (const TqSentence *sentence, guint token)
{
    return (tq_phrase_bits (sentence, token) &
            (TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE | TQ_PHRASE_NUMBER)) != 0;
}

/* The unit that the noun before an amount of money is, or that a genitive joins to it: "the price |
 * of a tonne", "a tonne of | wheat". */
static TqUnit
per_of_noun (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;
    guint behind = noun->head + 1, before = noun->first;
    TqUnit ret;

    if (value->kind != TQ_VALUE_MONEY || noun->end <= noun->first || noun->end > value->first_token)
        return 0;
    while (behind < value->first_token && is_link (sentence, behind))
        behind++;
    while (before > 0 && is_link (sentence, before - 1))
        before--;
    ret = one_at (binding, noun->head);
    if (ret == 0 && behind < value->first_token)
        ret = one_at (binding, behind);
    return ret == 0 && before > 0 && before < noun->first ? one_at (binding, before - 1) : ret;
}

TqUnit
tq_bind_per (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun, guint *end)
{
    TqUnit ret = value->per != 0 ? value->per : tq_unit_per_at (binding->sentence, end);

    return ret != 0 ? ret : per_of_noun (binding, value, noun);
}
