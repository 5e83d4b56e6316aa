#include "extract/quantity-private.h"

static void
take_second (GArray *values, guint index)
{
    TqValue *first = &g_array_index (values, TqValue, index);
    const TqValue *second = &g_array_index (values, TqValue, index + 1);

    first->n_tokens = (guint16) (second->first_token + second->n_tokens - first->first_token);
    first->span.end = second->span.end;
    g_array_remove_index (values, index + 1);
}

/* ---- ranges ---------------------------------------------------------------------------------- */

/* Whether what stands between two values makes them the ends of one: "A–B", "from A to B", "between
 * A and B", "A or B". */
static gboolean
joins_range (const TqSentence *sentence, const TqValue *low, const TqValue *high)
{
    guint end = tq_value_end (low), n_between = high->first_token - end;
    const TqCueMatch *opener;

    if (n_between == 1 && tq_token_is_dash (sentence, end))
        return TRUE;
    if (n_between > 1)
        return FALSE;
    for (guint i = 0; i < sentence->n_cues; i++) {
        opener = &sentence->cues[i];
        if (opener->cue->cue_class == TQ_CUE_HEDGE_BETWEEN &&
            opener->first + opener->n_tokens == low->first_token)
            return TRUE;
        if (opener->cue->cue_class == TQ_CUE_RANGE_LINK && n_between == 1 && opener->first == end)
            return TRUE;
    }
    return FALSE;
}

/* "about 3 or 4": the hedge widens both ends. */
static gboolean
is_about (const TqNumber *number)
{
    return number->is_approx && number->lo < number->number && number->number < number->hi &&
           isfinite (number->hi);
}

static gboolean
may_be_range (const TqUnits *units, const TqValue *low, const TqValue *high)
{
    if (low->kind >= TQ_VALUE_DATE || high->kind >= TQ_VALUE_DATE ||
        low->kind == TQ_VALUE_ORDINAL || high->kind == TQ_VALUE_ORDINAL)
        return FALSE;
    if (low->unit != 0 && high->unit != 0 && !tq_units_comparable (units, low->unit, high->unit))
        return FALSE;
    return (low->number.lo == low->number.hi || is_about (&low->number)) &&
           high->number.lo == high->number.hi && low->number.number < high->number.number;
}

static void
join_ranges (const TqSentence *sentence, GArray *values, guint from)
{
    const TqUnits *units = tq_sentence_units (sentence);

    for (guint i = from; i + 1 < values->len; i++) {
        TqValue *low = &g_array_index (values, TqValue, i);
        const TqValue *high = &g_array_index (values, TqValue, i + 1);

        if (!may_be_range (units, low, high) || !joins_range (sentence, low, high))
            continue;
        low->number.hi = high->number.number *
                         (is_about (&low->number) ? low->number.hi / low->number.number : 1);
        low->number.last_digit = MIN (low->number.last_digit, high->number.last_digit);
        low->kind = high->unit != 0 ? high->kind : low->kind;
        low->unit = high->unit != 0 ? high->unit : low->unit;
        low->per = high->per;
        low->upper = high->span;
        low->upper_number = high->number.number;
        take_second (values, i);
    }
}

/* ---- sums of units --------------------------------------------------------------------------- */

static gboolean
is_exact (const TqNumber *number)
{
    return number->lo == number->hi && !number->is_approx;
}

/* Whether nothing, a comma or "and" parts two values. */
static gboolean
stand_together (const TqSentence *sentence, const TqValue *a, const TqValue *b)
{
    guint end = tq_value_end (a);

    if (b->first_token > end + 2 || b->first_token < end)
        return FALSE;
    for (guint i = end; i < b->first_token; i++) {
        gboolean is_comma = sentence->tokens[i].kind == TQ_TOKEN_PUNCTUATION &&
                            g_strcmp0 (tq_sentence_folded (sentence, i), ",") == 0;

        if (!tq_token_is_number_class (sentence, i, TQ_NUMBER_AND) && !is_comma)
            return FALSE;
    }
    return TRUE;
}

/* "2 yards 7 feet" is said as well. */
#define MOST_OF_SMALLER 12

/* "5 feet 2 inches": told in the smaller unit, so that it stays a whole number. A month counts 30
 * days, a year 365. */
static gboolean
add_smaller_unit (const TqUnitRow *big, const TqUnitRow *small, TqValue *a, const TqValue *b)
{
    double ratio = big->factor / small->factor;

    if (big->dimension != small->dimension || big->offset != 0 || small->offset != 0 ||
        ratio <= 1.5 || b->number.number >= MAX (ratio * 1.01, MOST_OF_SMALLER))
        return FALSE;
    ratio = ratio > 20 ? round (ratio) : ratio;
    a->number.number = a->number.lo = a->number.hi =
        round ((a->number.number * ratio + b->number.number) * 1e6) / 1e6;
    a->number.last_digit = b->number.last_digit;
    a->unit = b->unit;
    return TRUE;
}

/* "12 dollars and 30 cents": told in dollars. */
static gboolean
add_minor_currency (const TqUnitRow *big, const TqUnitRow *small, TqValue *a, const TqValue *b)
{
    if (big->kind != TQ_VALUE_MONEY || g_strcmp0 (small->dimension, "currency.minor") != 0 ||
        g_strcmp0 (big->dimension, "currency.minor") == 0 ||
        b->number.number * small->factor >= 1 || a->number.number != floor (a->number.number))
        return FALSE;
    a->number.number = a->number.lo = a->number.hi =
        a->number.number + b->number.number * small->factor;
    a->number.last_digit = -2;
    return TRUE;
}

/* "5 ft 2 in": a form that is a unit only here. */
static void
take_unit_in_sum (const TqSentence *sentence, const TqUnitRow *big, TqValue *b)
{
    guint end = tq_value_end (b);
    const TqUnitForm *form =
        end < sentence->n_tokens
            ? tq_unit_table_find_in_sum (sentence->pack->units, tq_sentence_folded (sentence, end))
            : NULL;

    if (form == NULL || b->kind != TQ_VALUE_NUMBER ||
        big->dimension != tq_units_get (tq_sentence_units (sentence), form->unit)->dimension)
        return;
    b->unit = form->unit;
    b->kind = tq_units_get (tq_sentence_units (sentence), form->unit)->kind;
    b->n_tokens++;
    b->span.end = sentence->tokens[end].span.end;
}

/* Units whose smaller part may go unnamed: "two hours ten", "15 dollars and 50". */
static const struct {
    const char *unit; /* or NULL: any money */
    const char *smaller;
    double ratio;
} unnamed[] = { { "hour", "minute", 60 }, { "m", NULL, 100 }, { NULL, NULL, 100 } };

/* Nothing is counted behind @b: the end, a mark, or, where it touches @a, "of": "un mètre cinquante
 * de neige". */
static gboolean
ends_phrase (const TqSentence *sentence, const TqValue *a, const TqValue *b)
{
    guint end = tq_value_end (b);

    if (end >= sentence->n_tokens || sentence->tokens[end].kind == TQ_TOKEN_PUNCTUATION ||
        sentence->tokens[end].kind == TQ_TOKEN_QUOTE_CLOSE)
        return TRUE;
    return b->first_token == tq_value_end (a) &&
           tq_token_is_number_class (sentence, end, TQ_NUMBER_OF);
}

/* A whole number of two figures at the end of a phrase, right behind a whole amount, is of the
 * smaller unit that goes unnamed. */
static gboolean
add_unnamed (const TqSentence *sentence, const TqUnitRow *big, TqValue *a, const TqValue *b)
{
    if (b->kind != TQ_VALUE_NUMBER || b->unit != 0 || b->is_fraction ||
        b->number.number != floor (b->number.number) ||
        a->number.number != floor (a->number.number) || !ends_phrase (sentence, a, b) ||
        g_strcmp0 (big->dimension, "currency.minor") == 0)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (unnamed); i++) {
        if (unnamed[i].unit != NULL ? g_strcmp0 (big->id, unnamed[i].unit) != 0
                                    : big->kind != TQ_VALUE_MONEY)
            continue;
        if (b->number.number < 1 || b->number.number >= unnamed[i].ratio)
            return FALSE;
        a->number.number += b->number.number / unnamed[i].ratio;
        if (unnamed[i].smaller != NULL) {
            a->number.number = round (a->number.number * unnamed[i].ratio);
            a->unit = tq_units_find (tq_sentence_units (sentence), unnamed[i].smaller);
        }
        a->number.lo = a->number.hi = a->number.number;
        a->number.last_digit = unnamed[i].smaller != NULL ? 0 : -2;
        return TRUE;
    }
    return FALSE;
}

static gboolean
is_comma_before (const TqSentence *sentence, const TqValue *value)
{
    return value->first_token > 0 &&
           sentence->tokens[value->first_token - 1].kind == TQ_TOKEN_PUNCTUATION;
}

/* What the hedge of @hedged allows, for @sum: "under two minutes" and 20 seconds. */
static void
hedge_sum (const TqNumber *hedged, TqNumber *sum)
{
    double times = sum->number / hedged->number;

    sum->lo = hedged->lo * times;
    sum->hi = hedged->hi * times;
    sum->is_approx = hedged->is_approx;
    sum->is_lo_strict = hedged->is_lo_strict;
    sum->is_hi_strict = hedged->is_hi_strict;
}

/* Whether @b adds to @a, which then has the sum. */
static gboolean
add_exact (const TqSentence *sentence, TqValue *a, TqValue *b)
{
    const TqUnits *units = tq_sentence_units (sentence);
    const TqUnitRow *big = a->kind < TQ_VALUE_DATE ? tq_units_get (units, a->unit) : NULL, *small;

    if (big == NULL || b->kind >= TQ_VALUE_DATE || a->per != 0 || !is_exact (&a->number) ||
        !is_exact (&b->number) || !stand_together (sentence, a, b))
        return FALSE;
    take_unit_in_sum (sentence, big, b);
    small = tq_units_get (units, b->unit);
    if (small != NULL)
        return add_smaller_unit (big, small, a, b) || add_minor_currency (big, small, a, b);
    return !is_comma_before (sentence, b) && add_unnamed (sentence, big, a, b);
}

static gboolean
is_sum (const TqSentence *sentence, TqValue *a, TqValue *b)
{
    TqNumber hedged = a->number;

    if (is_exact (&hedged) || a->kind >= TQ_VALUE_DATE || !(hedged.number > 0))
        return add_exact (sentence, a, b);
    a->number.lo = a->number.hi = hedged.number;
    a->number.is_approx = FALSE;
    if (add_exact (sentence, a, b)) {
        hedge_sum (&hedged, &a->number);
        return TRUE;
    }
    a->number = hedged;
    return FALSE;
}

static void
join_sums (const TqSentence *sentence, GArray *values, guint from)
{
    for (guint i = from; i + 1 < values->len;) {
        if (is_sum (sentence, &g_array_index (values, TqValue, i),
                    &g_array_index (values, TqValue, i + 1)))
            take_second (values, i);
        else
            i++;
    }
}

static gboolean
bears_and (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           tq_sentence_word (sentence, token)->number_proclitics & TQ_FORM_CONJUNCTION;
}

#define MAX_BARE_UNIT_WORDS 2

/* «ساعة وعشر دقائق», «متر و20 سنتيمتراً»: where a bare noun counts as one, so does a unit that a
 * smaller one is added to. Words before @limit belong to the value before. */
static void
take_one_before (const TqSentence *sentence, guint limit, TqValue *small)
{
    guint at = small->first_token;
    const TqUnitRow *row = small->kind < TQ_VALUE_DATE
                               ? tq_units_get (tq_sentence_units (sentence), small->unit)
                               : NULL;
    const TqUnitForm *form;

    if (row == NULL || !sentence->pack->has_dual || !is_exact (&small->number))
        return;
    if (at > limit && tq_token_is_number_class (sentence, at - 1, TQ_NUMBER_AND))
        at--;
    else if (!bears_and (sentence, at))
        return;
    for (guint n = MAX_BARE_UNIT_WORDS; n > 0; n--) {
        TqValue one = { .kind = small->kind, .number = { 1, 1, 1, .last_digit = 0 } };

        if (at < limit + n || tq_unit_at (sentence, at - n, &form) != at || form->times != 1)
            continue;
        one.unit = form->unit;
        if (!add_smaller_unit (tq_units_get (tq_sentence_units (sentence), form->unit), row, &one,
                               small))
            continue;
        small->number = one.number;
        small->n_tokens = (guint16) (small->n_tokens + small->first_token - (at - n));
        small->first_token = (guint16) (at - n);
        small->span.start = sentence->tokens[at - n].span.start;
        return;
    }
}

/* ---- durations in whole numbers -------------------------------------------------------------- */

/* "1.5 hours" are 90 minutes; halves and quarters only. */
static void
make_whole (const TqUnits *units, TqValue *value)
{
    static const struct {
        const char *unit, *finer;
        double ratio;
    } finer[] = { { "year", "month", 12 }, { "month", "day", 30 },   { "week", "day", 7 },
                  { "day", "hour", 24 },   { "hour", "minute", 60 }, { "minute", "second", 60 } };
    const TqUnitRow *row = tq_units_get (units, value->unit);

    if (value->kind != TQ_VALUE_DURATION || row == NULL ||
        value->number.number == floor (value->number.number) ||
        4 * value->number.number != floor (4 * value->number.number) || !is_exact (&value->number))
        return;
    for (guint i = 0; i < G_N_ELEMENTS (finer); i++) {
        double number = value->number.number * finer[i].ratio;

        if (g_strcmp0 (row->id, finer[i].unit) != 0 || fabs (number - round (number)) > 1e-9)
            continue;
        value->number.number = value->number.lo = value->number.hi = round (number);
        value->number.last_digit = 0;
        value->unit = tq_units_find (units, finer[i].finer);
        value->is_fraction = FALSE;
        return;
    }
}

void
tq_values_join (const TqSentence *sentence, GArray *values, guint from)
{
    for (guint i = from; i < values->len; i++)
        make_whole (tq_sentence_units (sentence), &g_array_index (values, TqValue, i));
    for (guint i = from; i < values->len; i++)
        take_one_before (sentence,
                         i > 0 ? tq_value_end (&g_array_index (values, TqValue, i - 1)) : 0,
                         &g_array_index (values, TqValue, i));
    join_sums (sentence, values, from);
    join_ranges (sentence, values, from);
}
