/* What stands behind the unit and belongs to it: "and a half", "below zero", "a day". */
#include "extract/quantity-private.h"

/* ---- and a half ------------------------------------------------------------------------------ */

/* "an hour and a half", "ساعة ونصف": a fraction of the unit behind it. */
static guint
take_half_behind (const TqSentence *sentence, guint end, TqNumber *number)
{
    double part;
    guint after = tq_number_read_joined_fraction (sentence, end, &part);

    if (after == 0 || number->lo != number->hi || number->number != floor (number->number))
        return end;
    number->number = number->lo = number->hi = number->number + part;
    number->last_digit = -1;
    return after;
}

guint
tq_quantity_take_half_of_unit (const TqSentence *sentence, guint end, TqNumber *number)
{
    guint after = take_half_behind (sentence, end, number);
    const TqAnalysis *unit, *again;

    if (after == end)
        return end;
    unit = tq_token_reading (sentence, end - 1, TQ_POS_NOUN);
    again = tq_token_reading (sentence, after, TQ_POS_NOUN);
    return unit != NULL && again != NULL && unit->lexeme == again->lexeme ? after + 1 : after;
}

/* Whether what stands at @at, behind "and a half", leaves the half to the noun @counted: another
 * noun would be what it is half of. */
static gboolean
leaves_half (const TqSentence *sentence, guint at, guint counted)
{
    const TqAnalysis *noun, *own;

    if (!tq_token_is_word (sentence, at))
        return TRUE;
    noun = tq_sentence_reading (sentence, at, TQ_POS_NOUN);
    own = tq_sentence_reading (sentence, counted, TQ_POS_NOUN);
    if (noun != NULL)
        return own != NULL && noun->lexeme == own->lexeme; /* «موسمين ونصف الموسم» */
    return tq_sentence_reading (sentence, at, TQ_POS_VERB) != NULL;
}

guint
tq_quantity_take_half_of_noun (const TqSentence *sentence, guint counted, guint end,
                               TqNumber *number)
{
    TqNumber with_half = *number;
    guint after = end < sentence->n_tokens ? take_half_behind (sentence, end, &with_half) : end;

    if (after == end || number->number < 1 || !leaves_half (sentence, after, counted))
        return end;
    *number = with_half;
    return after;
}

/* "three seasons and a half": behind a number and its noun. */
static guint
take_noun_and_half (const TqSentence *sentence, guint end, TqValue *value)
{
    guint after;

    if (value->kind != TQ_VALUE_NUMBER || value->unit != 0 || value->is_fraction ||
        value->has_noun || value->is_bare_unit || end + 1 >= sentence->n_tokens ||
        tq_token_reading (sentence, end, TQ_POS_NOUN) == NULL)
        return end;
    after = tq_quantity_take_half_of_noun (sentence, end, end + 1, &value->number);
    value->has_noun = after > end + 1;
    return value->has_noun ? after : end;
}

/* ---- all that may stand there ---------------------------------------------------------------- */

/* "11 degrees below zero", «11 تحت الصفر». Returns: the token after it, @end if it is none. */
static guint
take_below_zero (const TqSentence *sentence, guint end, TqValue *value)
{
    const TqUnits *units = tq_sentence_units (sentence);
    const TqCueMatch *match = end < sentence->n_tokens
                                  ? tq_sentence_cue (sentence, TQ_CUE_UNIT_BELOW_ZERO, end,
                                                     MIN (end + 5, sentence->n_tokens))
                                  : NULL;
    TqUnit degree = match != NULL ? tq_units_find (units, match->cue->value) : 0;
    const TqUnitRow *row = tq_units_get (units, value->unit);

    if (match == NULL || match->first != end || value->number.number <= 0 ||
        value->kind == TQ_VALUE_ORDINAL ||
        (row != NULL && value->unit != degree && g_strcmp0 (row->dimension, "temperature") != 0))
        return end;
    if (value->unit == 0) {
        value->unit = degree;
        value->kind = TQ_VALUE_MEASURE;
    }
    tq_number_negate (&value->number);
    return end + match->n_tokens;
}

/* "95 km an hour" is of the unit of "95 km/h". */
static void
take_per (const TqSentence *sentence, guint *end, TqValue *value)
{
    TqUnit per = tq_unit_per_at (sentence, end),
           rate = tq_units_rate (tq_sentence_units (sentence), value->unit, per);

    value->unit = rate != 0 ? rate : value->unit;
    value->per = rate != 0 ? 0 : per;
}

guint
tq_quantity_take_behind (const TqSentence *sentence, guint end, TqValue *value)
{
    if (value->kind == TQ_VALUE_DURATION || value->kind == TQ_VALUE_MEASURE)
        end = tq_quantity_take_half_of_unit (sentence, end, &value->number);
    end = take_noun_and_half (sentence, end, value);
    end = take_below_zero (sentence, end, value);
    take_per (sentence, &end, value);
    return end;
}
