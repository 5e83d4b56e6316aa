/* A unit or a noun that counts by itself: two where its form is the dual («يومين», «جنديان»), one
 * where the words around it say so ("for a year"). */
#include "extract/quantity-private.h"

/* «سنة كاملة» */
static gboolean
is_full (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = token < sentence->n_tokens
                                ? tq_sentence_cue (sentence, TQ_CUE_UNIT_ONE, token, token + 1)
                                : NULL;

    return tq_cue_says (cue, "full");
}

/* "for a year", «لمدة سنة»: words before the unit at @token that make it one; of a length of time a
 * row with the value "lasting" too, "has a year to", and one with "full" that stands behind it,
 * «سنة كاملة». */
static gboolean
is_made_one (const TqSentence *sentence, guint token, const TqUnitRow *unit)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class == TQ_CUE_UNIT_ONE && tq_cue_end (cue) == token &&
            (cue->cue->value[0] == '\0' || unit->kind == TQ_VALUE_DURATION))
            return TRUE;
    }
    return unit->kind == TQ_VALUE_DURATION && is_full (sentence, token + 1);
}

/* "an hour and a half", "ساعة ونصف"; "for a year"; a unit that is the whole text counts as one
 * where a bare noun does. */
static gboolean
is_one_of_unit (const TqSentence *sentence, guint end, const TqUnitForm *form)
{
    const TqUnitRow *row = tq_units_get (tq_sentence_units (sentence), form->unit);
    double part;

    if (row->kind != TQ_VALUE_DURATION && row->kind != TQ_VALUE_MEASURE)
        return FALSE;
    return tq_number_read_joined_fraction (sentence, end, &part) != 0 ||
           (sentence->n_tokens == 1 && sentence->pack->has_dual) ||
           (sentence->n_tokens == 2 && end == 2 &&
            tq_token_is_number_class (sentence, 0, TQ_NUMBER_ARTICLE)) ||
           (!form->is_plural && is_made_one (sentence, end - 1, row));
}

/* «مديرين عامين»: behind a bare noun of several persons the word is an adjective that looks like
 * two of a unit. */
static gboolean
qualifies_people (const TqSentence *sentence, guint from)
{
    const TqAnalysis *before = from > 0 ? tq_token_reading (sentence, from - 1, TQ_POS_NOUN) : NULL;

    return before != NULL && before->form & (TQ_FORM_DUAL | TQ_FORM_PLURAL) &&
           !(before->form & TQ_FORM_ARTICLE) &&
           tq_lexicon_is_person (sentence->pack->lexicon, before->lexeme);
}

guint
tq_quantity_read_dual_unit (const TqSentence *sentence, guint from, TqValue *ret)
{
    const TqUnits *units = tq_sentence_units (sentence);
    const TqUnitForm *form;
    guint end, first = from;

    if (!tq_token_is_word (sentence, from) || !tq_sentence_word (sentence, from)->is_unit)
        return 0;
    form = tq_unit_table_find (sentence->pack->units, tq_sentence_folded (sentence, from));
    end = from + 1;
    if (form == NULL || (form->times != 2 && !is_one_of_unit (sentence, end, form)) ||
        qualifies_people (sentence, from))
        return 0;
    *ret = (TqValue) { .number = tq_number_exact (form->times), .unit = form->unit };
    end = tq_quantity_take_half_of_unit (sentence, end, &ret->number);
    end += is_full (sentence, end);
    ret->kind = tq_units_get (units, form->unit)->kind;
    if (from > 0 && (tq_token_is_number_class (sentence, from - 1, TQ_NUMBER_ARTICLE) ||
                     tq_token_is_number_class (sentence, from - 1, TQ_NUMBER_UNIT_ARTICLE)))
        first = from - 1;
    first = tq_hedge_read (sentence, first, &end, &ret->number);
    return tq_quantity_place (sentence, first, end, ret);
}

/* «جنديان أميركيان»: the second qualifies the first. */
static gboolean
agrees_with_dual (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return token > 0 && tq_token_is_word (sentence, token - 1) &&
           tq_sentence_word (sentence, token - 1)->is_dual &&
           !(reading != NULL && reading->form & TQ_FORM_CONJUNCTION);
}

guint
tq_quantity_read_dual_noun (const TqSentence *sentence, guint from, TqValue *ret)
{
    guint end = from + 1, first;
    TqNumberRun again;

    if (!tq_token_is_word (sentence, from) || !tq_sentence_word (sentence, from)->is_dual ||
        agrees_with_dual (sentence, from))
        return 0;
    if (end < sentence->n_tokens && tq_number_read (sentence, end, &again) &&
        again.number.number == 2 && again.end == end + 1 && !again.proclitics)
        end = again.end;
    *ret = (TqValue) { .number = tq_number_exact (2), .kind = TQ_VALUE_NUMBER, .has_noun = TRUE };
    end = tq_quantity_take_half_of_noun (sentence, from, end, &ret->number);
    first = tq_hedge_read (sentence, from, &end, &ret->number);
    return tq_quantity_place (sentence, first, end, ret);
}
