#include "extract/number-private.h"

#include "pack/units.h"

/* ---- sums ------------------------------------------------------------------------------------------------------ */

static double
low_part (const TqFold *fold, double modulus)
{
    return fold->has_current ? fmod (fold->current.lo, modulus) : 0;
}

static gboolean
is_one_of (int last, TqNumberClass a, TqNumberClass b, TqNumberClass c)
{
    return last == (int) a || last == (int) b || last == (int) c;
}

static void
set (TqFold *fold, double lo, double hi)
{
    fold->current = (TqFoldRange) { lo, hi };
    fold->has_current = TRUE;
}

void
tq_fold_add (TqFold *fold, double lo, double hi)
{
    if (fold->has_current)
        set (fold, fold->current.lo + lo, fold->current.hi + hi);
    else
        set (fold, lo, hi);
}

static void
multiply (TqFold *fold, double times)
{
    set (fold, fold->current.lo * times, fold->current.hi * times);
}

/* Whether a small number below @limit may follow what is there: nothing, a round current, a scale in the total. */
static gboolean
may_add (const TqFold *fold, double limit)
{
    if (fold->last == TQ_AFTER_FIGURE && fold->has_current)
        return FALSE;
    if (!fold->has_current)
        return !fold->has_total || fold->last_scale >= limit;
    return low_part (fold, limit) == 0 && fold->current.lo > 0 && fold->current.lo == floor (fold->current.lo);
}

/* ---- below a hundred ------------------------------------------------------------------------------------------- */

static gboolean
join_zero (TqFold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    if (fold->last != -1)
        return FALSE;
    tq_fold_add (fold, 0, 0);
    return TRUE;
}

static gboolean
join_unit (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last_value == TQ_NUMBER_TEEN_OPEN ? row->value < 7 || fold->is_joined
                                                : fold->has_current && is_one_of (fold->last_value, TQ_NUMBER_TEN_SUFFIX, TQ_NUMBER_TEEN, TQ_NUMBER_TEN))
        return FALSE;
    if (!may_add (fold, 10) || (fold->has_current && fold->last_value == TQ_NUMBER_FRACTION))
        return FALSE;
    tq_fold_add (fold, row->value, row->value);
    return TRUE;
}

/* "nineteen eighty-four", "twenty twenty-one": two numbers of two digits that count nothing but years. */
static gboolean
join_year (TqFold *fold, const TqNumberRow *row)
{
    gboolean is_century = fold->last == TQ_NUMBER_TEEN || fold->last == TQ_NUMBER_TENS;

    if (!is_century || fold->has_total || fold->is_joined || fold->is_hyphened || fold->is_year || fold->current.lo < 13 ||
        fold->current.lo > 20 || row->value < 10)
        return FALSE;
    set (fold, fold->current.lo * 100 + row->value, fold->current.lo * 100 + row->value);
    fold->is_year = TRUE;
    return TRUE;
}

static gboolean
join_teen (TqFold *fold, const TqNumberRow *row)
{
    gboolean is_open = fold->last_value == TQ_NUMBER_TENS_OPEN && low_part (fold, 100) >= 60;

    if (!is_open && !may_add (fold, 100))
        return row->number_class != TQ_NUMBER_TEEN_OPEN && join_year (fold, row);
    tq_fold_add (fold, row->value, row->value);
    return TRUE;
}

static gboolean
join_ten_suffix (TqFold *fold, const TqNumberRow *row)
{
    double unit = low_part (fold, 100);

    if (is_one_of (fold->last, TQ_NUMBER_UNIT, TQ_NUMBER_UNIT_CONSTRUCT, TQ_NUMBER_ORDINAL) && !fold->is_joined && unit >= 1 && unit <= 9) {
        tq_fold_add (fold, row->value, row->value);
        return TRUE;
    }
    return fold->last != TQ_NUMBER_UNIT_CONSTRUCT && join_teen (fold, row);
}

static gboolean
join_ten (TqFold *fold, const TqNumberRow *row)
{
    double unit = low_part (fold, 100);

    if (is_one_of (fold->last_value, TQ_NUMBER_UNIT, TQ_NUMBER_ORDINAL, TQ_NUMBER_FRACTION_OR_ORDINAL) && fold->is_joined && unit >= 1 && unit <= 9) {
        tq_fold_add (fold, row->value, row->value);
        return TRUE;
    }
    return join_teen (fold, row);
}

/* vingt: twenty, and four of them eighty. */
static gboolean
join_score (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last == TQ_NUMBER_UNIT && low_part (fold, 100) == 4) {
        tq_fold_add (fold, 4 * row->value - 4, 4 * row->value - 4);
        fold->last = TQ_NUMBER_TENS_OPEN;
        return TRUE;
    }
    return join_teen (fold, row);
}

/* ---- hundreds -------------------------------------------------------------------------------------------------- */

/* "34 cents" are cents, unless the number goes on: "3 cents et 21". */
static gboolean
is_unit_too (const TqFold *fold)
{
    const TqSentence *sentence = fold->sentence;
    guint next = fold->at + 1;

    if (tq_unit_table_find (sentence->pack->units, tq_sentence_folded (sentence, fold->at)) == NULL)
        return FALSE;
    next += tq_number_is_row (sentence, next, TQ_NUMBER_AND);
    return next >= sentence->n_tokens || !tq_number_may_begin (sentence, next);
}

static gboolean
join_hundred (TqFold *fold, const TqNumberRow *row)
{
    double part = low_part (fold, 1000);

    if (!fold->has_current || (part == 0 && fold->last != TQ_AFTER_FIGURE)) {
        if (!may_add (fold, 1000))
            return FALSE;
        tq_fold_add (fold, row->value, row->value);
        return TRUE;
    }
    if ((fold->last == TQ_AFTER_FIGURE && !fold->is_joined && fold->current.lo < 1000 && !fold->run->has_words && !is_unit_too (fold)) ||
        (fold->last == TQ_NUMBER_FRACTION && fold->current.lo < 1 && !fold->has_article)) {
        multiply (fold, row->value);
        fold->run->is_fraction = FALSE;
        return TRUE;
    }
    if (fold->is_joined || part < 1 || part > 99 || fold->last == TQ_AFTER_FIGURE)
        return FALSE;
    set (fold, fold->current.lo + (row->value - 1) * part, fold->current.hi + (row->value - 1) * (fold->current.hi - fold->current.lo + part));
    return TRUE;
}

static gboolean
join_hundreds (TqFold *fold, const TqNumberRow *row)
{
    if (!may_add (fold, 1000))
        return FALSE;
    tq_fold_add (fold, row->value, row->value);
    return TRUE;
}

/* ---- scales ---------------------------------------------------------------------------------------------------- */

/* A scale greater than the last one takes all that is there: "a hundred thousand million". */
void
tq_fold_take_scale (TqFold *fold, double scale)
{
    gboolean takes_all = fold->has_total && scale > fold->last_scale;

    if (!fold->has_current)
        set (fold, takes_all ? 0 : 1, takes_all ? 0 : 1);
    if (takes_all) {
        fold->total.lo = (fold->total.lo + fold->current.lo) * scale;
        fold->total.hi = (fold->total.hi + fold->current.hi) * scale;
    } else {
        fold->total.lo += fold->current.lo * scale;
        fold->total.hi += fold->current.hi * scale;
    }
    fold->has_total = TRUE;
    fold->has_current = FALSE;
    fold->last_scale = scale;
    fold->run->has_scale = TRUE;
}

/* "مئة مليون ومليون": one more of a round hundred of them. */
static gboolean
adds_one_more (const TqFold *fold, double scale)
{
    return fold->has_total && !fold->has_current && fold->is_joined && fold->last_scale == scale && fmod (fold->total.lo, 100 * scale) == 0;
}

static gboolean
join_scale (TqFold *fold, const TqNumberRow *row)
{
    if (adds_one_more (fold, row->value)) {
        tq_fold_take_scale (fold, row->value);
        return TRUE;
    }
    if (fold->has_total && fold->last_scale == row->value)
        return FALSE;
    if (fold->has_current && fold->is_joined)
        return FALSE;
    if (fold->has_total && !fold->has_current && row->value < fold->last_scale && !fold->is_joined && fold->last_value != TQ_NUMBER_SCALE &&
        fold->last_value != TQ_NUMBER_SCALE_PLURAL)
        return FALSE;
    if (fold->has_total && fold->is_joined && row->value > fold->last_scale)
        return FALSE;
    tq_fold_take_scale (fold, row->value);
    fold->run->is_fraction = FALSE;
    return TRUE;
}

/* "thousands": at least two of them; an interval up to ten. */
static gboolean
join_scale_plural (TqFold *fold, const TqNumberRow *row)
{
    if (fold->has_current || (fold->has_total && row->value > fold->last_scale && !fold->is_joined))
        return join_scale (fold, row);
    if (fold->last != -1)
        return FALSE;
    set (fold, 2, 10);
    fold->run->is_interval = TRUE;
    tq_fold_take_scale (fold, row->value);
    return TRUE;
}

/* "ألفان" after nothing, after a greater scale, or after a round hundred: "مئة ومليونان". */
static gboolean
join_dual (TqFold *fold, const TqNumberRow *row)
{
    double scale = row->value / 2;

    if (fold->has_current && !(fold->is_joined && low_part (fold, 100) == 0 && !fold->has_total && fold->last != TQ_AFTER_FIGURE))
        return FALSE;
    if (fold->has_total && scale >= fold->last_scale && !adds_one_more (fold, scale))
        return FALSE;
    tq_fold_add (fold, 2, 2);
    tq_fold_take_scale (fold, scale);
    return TRUE;
}

/* Whether a noun follows, of which there may be two: «مليارا دولار», but not «مليارا ونصف», «بلغ مليارا.» */
static gboolean
precedes_noun (const TqFold *fold)
{
    const TqSentence *sentence = fold->sentence;
    guint next = fold->at + 1;
    const TqAnalysis *reading;

    if (next >= sentence->n_tokens || sentence->tokens[next].kind != TQ_TOKEN_WORD)
        return FALSE;
    if (tq_sentence_word (sentence, next)->number != 0)
        return !(tq_sentence_word (sentence, next)->number_proclitics & TQ_FORM_CONJUNCTION);
    reading = tq_sentence_reading (sentence, next, TQ_POS_UNKNOWN);
    return !(reading != NULL && reading->form & TQ_FORM_CONJUNCTION);
}

static gboolean
join_scale_or_dual (TqFold *fold, const TqNumberRow *row)
{
    TqNumberRow dual = { .number_class = TQ_NUMBER_DUAL, .value = row->value * 2, .hi = row->value * 2 };

    if (fold->has_current || (fold->sentence->tokens[fold->at].flags & TQ_TOKEN_TANWIN) || !precedes_noun (fold))
        return join_scale (fold, row);
    return join_dual (fold, &dual);
}

static gboolean
join_scale_short (TqFold *fold, const TqNumberRow *row)
{
    return fold->has_current && join_scale (fold, row);
}

/* ---- groups and vague counts ----------------------------------------------------------------------------------- */

static gboolean
join_interval_of (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last != TQ_AFTER_FIGURE && fold->has_current && fold->current.lo >= 1 && fold->current.lo < 100 && !fold->has_total && !fold->is_joined &&
        row->value == 100) {
        multiply (fold, row->value);
        return TRUE;
    }
    if (fold->last != -1)
        return FALSE;
    tq_fold_add (fold, 2 * row->value, 10 * row->value);
    fold->run->is_interval = TRUE;
    return TRUE;
}

static gboolean
join_dozen (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last == -1 || fold->last == TQ_NUMBER_ARTICLE || (fold->last == TQ_NUMBER_UNIT_ARTICLE && !fold->is_joined))
        set (fold, row->value, row->value);
    else if (fold->has_current && !fold->is_joined)
        multiply (fold, row->value);
    else
        return FALSE;
    return TRUE;
}

/* "dozens": times what comes before; alone an interval. */
static gboolean
join_dozens_of (TqFold *fold, const TqNumberRow *row)
{
    return fold->last == -1 ? join_interval_of (fold, row) : join_dozen (fold, row);
}

static gboolean
join_couple (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last != TQ_NUMBER_ARTICLE)
        return FALSE;
    set (fold, row->value, row->hi);
    fold->run->is_interval = row->hi > row->value;
    return TRUE;
}

static gboolean
join_about (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last != -1 && fold->last != TQ_NUMBER_UNIT_ARTICLE)
        return join_dozen (fold, row);
    set (fold, row->value, row->value);
    fold->run->number.is_approx = TRUE;
    return TRUE;
}

static gboolean
join_few (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last != -1 && fold->last != TQ_NUMBER_ARTICLE)
        return FALSE;
    tq_fold_add (fold, row->value, row->hi);
    fold->run->is_interval = TRUE;
    return TRUE;
}

static gboolean
join_odd (TqFold *fold, const TqNumberRow *row)
{
    if ((!fold->has_current && !fold->has_total) || !fold->is_joined)
        return FALSE;
    tq_fold_add (fold, row->value, row->hi);
    fold->run->is_interval = TRUE;
    return TRUE;
}

/* ---- fractions ------------------------------------------------------------------------------------------------- */

static gboolean
is_empty_but_one (const TqFold *fold)
{
    return !fold->has_total && !fold->is_joined &&
           (!fold->has_current || (is_one_of (fold->last, TQ_NUMBER_UNIT, TQ_NUMBER_UNIT_ARTICLE, TQ_NUMBER_ARTICLE) && fold->current.lo == 1));
}

/* "one billion and a half million": the fraction is of the smaller scale behind it. */
static gboolean
is_of_smaller_scale (const TqFold *fold)
{
    guint16 proclitics;
    const TqNumberRow *next = tq_number_row_at (fold->sentence, fold->at + 1, &proclitics);

    return next != NULL && proclitics == 0 && next->number_class == TQ_NUMBER_SCALE && next->value < fold->last_scale;
}

/* Alone, times a scale that follows (half a million), or added to the last scale (a million and a half). Added to anything else it is
 * read by number.c, behind the run. */
static gboolean
join_fraction (TqFold *fold, const TqNumberRow *row)
{
    if (is_empty_but_one (fold)) {
        set (fold, row->value, row->value);
        fold->run->is_fraction = TRUE;
        return TRUE;
    }
    if (!fold->is_joined && fold->last == TQ_NUMBER_UNIT && !fold->has_total && fold->sentence->pack->has_word_fractions) {
        multiply (fold, row->value);
        return fold->run->is_fraction = TRUE;
    }
    if (!fold->is_joined || !fold->has_total || fold->has_current)
        return FALSE;
    if (is_of_smaller_scale (fold)) {
        tq_fold_add (fold, row->value, row->value);
        return TRUE;
    }
    fold->total.lo += row->value * fold->last_scale;
    fold->total.hi += row->value * fold->last_scale;
    return TRUE;
}

static gboolean
times_fraction (TqFold *fold, double fraction)
{
    double total = fold->total.lo + (fold->has_current ? fold->current.lo : 0);

    if (total != floor (total) || fold->is_joined || (fold->has_total && total * fraction == floor (total * fraction) && fold->last_scale < 1e6))
        return FALSE; /* "two thousand fifths" may be ordinals */
    set (fold, total * fraction, total * fraction);
    fold->total = (TqFoldRange) { 0, 0 };
    fold->has_total = FALSE;
    fold->run->is_fraction = TRUE;
    return TRUE;
}

/* ---- ordinals -------------------------------------------------------------------------------------------------- */

gboolean
tq_number_ends_share (const TqSentence *sentence, guint next)
{
    guint16 proclitics;
    const TqNumberRow *row = tq_number_row_at (sentence, next, &proclitics);

    if (next >= sentence->n_tokens || sentence->tokens[next].kind == TQ_TOKEN_PUNCTUATION || sentence->tokens[next].kind == TQ_TOKEN_QUOTE_CLOSE)
        return TRUE;
    return row != NULL && row->number_class == TQ_NUMBER_OF;
}

/* "a fifth", "trois cinquième": the ordinal as a denominator. */
static gboolean
join_denominator (TqFold *fold, double value)
{
    TqNumberRow fraction = { .number_class = TQ_NUMBER_FRACTION, .value = 1 / value, .hi = 1 / value };

    if ((fold->is_hyphened && !(fold->last == TQ_NUMBER_UNIT && fold->current.lo == 1)) || value < 3 || fold->has_total || fold->run->is_ordinal)
        return FALSE;
    if (is_one_of (fold->last, TQ_NUMBER_ARTICLE, TQ_NUMBER_UNIT_ARTICLE, TQ_NUMBER_UNIT) && is_empty_but_one (fold))
        return tq_number_ends_share (fold->sentence, fold->at + 1) && fold->last != -1 && join_fraction (fold, &fraction);
    if (!is_one_of (fold->last_value, TQ_NUMBER_UNIT, TQ_NUMBER_UNIT_ARTICLE, TQ_NUMBER_UNIT) || may_add (fold, value < 10 ? 10 : 100))
        return FALSE;
    return fold->sentence->pack->has_word_fractions && times_fraction (fold, fraction.value);
}

/* Whether an ordinal below a hundred may follow: as its cardinal may. */
static gboolean
may_add_ordinal (const TqFold *fold, double value)
{
    if (fold->run->is_ordinal || fold->last == TQ_AFTER_FIGURE)
        return FALSE;
    if (fold->last_value == TQ_NUMBER_TENS_OPEN && value >= 10 && value < 20)
        return TRUE;
    if (fold->last_value == TQ_NUMBER_TEEN_OPEN && value >= 7 && value <= 9)
        return TRUE;
    return may_add (fold, value < 10 ? 10 : 100);
}

static gboolean
join_ordinal (TqFold *fold, const TqNumberRow *row)
{
    double value = row->value;

    if (join_denominator (fold, value))
        return TRUE;
    if (value == 20 && fold->last == TQ_NUMBER_UNIT && fold->is_hyphened && low_part (fold, 100) == 4 && !fold->run->is_ordinal)
        value = 76; /* quatre-vingtième */
    else if (!may_add_ordinal (fold, value))
        return FALSE;
    tq_fold_add (fold, value, value);
    fold->run->is_ordinal = TRUE;
    return TRUE;
}

static gboolean
join_ordinal_scale (TqFold *fold, const TqNumberRow *row)
{
    if (fold->run->is_ordinal)
        return FALSE;
    if (fold->last != -1 && fold->last != TQ_NUMBER_UNIT && is_empty_but_one (fold) && join_denominator (fold, row->value))
        return TRUE;
    fold->run->is_ordinal = TRUE;
    if (row->value == 100)
        return join_hundred (fold, row);
    tq_fold_take_scale (fold, row->value);
    return TRUE;
}

/* "three quarters", "twenty hundredths": the denominator of all that is there. Alone or behind a hyphen an ordinal: "les dixièmes". */
static gboolean
join_fractions (TqFold *fold, const TqNumberRow *row)
{
    double below = round (1 / row->value);
    TqNumberRow ordinal = { .number_class = TQ_NUMBER_ORDINAL, .value = below, .hi = below };

    gboolean is_of_unit = fold->last == TQ_NUMBER_UNIT && !fold->has_total && fold->current.lo < 10 && below < 20; /* five-eighths */

    if ((fold->is_hyphened && !is_of_unit) || (!fold->has_current && !fold->has_total))
        return below >= 3 && (below >= 100 ? join_ordinal_scale (fold, &ordinal) : join_ordinal (fold, &ordinal));
    return times_fraction (fold, row->value);
}

static gboolean
join_third (TqFold *fold, const TqNumberRow *row)
{
    TqNumberRow ordinal = { .number_class = TQ_NUMBER_ORDINAL, .value = round (1 / row->value), .hi = round (1 / row->value) };

    if (fold->last == TQ_NUMBER_ARTICLE || (fold->last == TQ_NUMBER_UNIT && fold->current.lo == 1 && !fold->has_total))
        return (tq_number_ends_share (fold->sentence, fold->at + 1) || fold->last != TQ_NUMBER_ARTICLE) && join_fraction (fold, row);
    return join_ordinal (fold, &ordinal);
}

/* ---- helpers --------------------------------------------------------------------------------------------------- */

static gboolean
join_article (TqFold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    return fold->last == -1 || is_one_of (fold->last, TQ_NUMBER_AND, TQ_NUMBER_FRACTION, TQ_NUMBER_OF);
}

static gboolean
join_and (TqFold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    return (fold->has_current || fold->has_total) && fold->last != TQ_NUMBER_AND;
}

/* "un quart de million", "half of a million" */
static gboolean
join_of (TqFold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    return fold->last == TQ_NUMBER_FRACTION || fold->last == TQ_NUMBER_FRACTIONS;
}

typedef gboolean (*JoinFunc) (TqFold *fold, const TqNumberRow *row);

/* NULL: never joins a word; number.c asks for these itself. */
static const JoinFunc joins[TQ_N_NUMBER_CLASSES] = {
    [TQ_NUMBER_ZERO] = join_zero,
    [TQ_NUMBER_UNIT] = join_unit,
    [TQ_NUMBER_UNIT_ARTICLE] = join_unit,
    [TQ_NUMBER_UNIT_CONSTRUCT] = join_unit,
    [TQ_NUMBER_TEEN] = join_teen,
    [TQ_NUMBER_TEEN_OPEN] = join_teen,
    [TQ_NUMBER_TEN_SUFFIX] = join_ten_suffix,
    [TQ_NUMBER_TENS] = join_teen,
    [TQ_NUMBER_TENS_OPEN] = join_teen,
    [TQ_NUMBER_TEN] = join_ten,
    [TQ_NUMBER_SCORE] = join_score,
    [TQ_NUMBER_HUNDRED] = join_hundred,
    [TQ_NUMBER_HUNDREDS] = join_hundreds,
    [TQ_NUMBER_SCALE] = join_scale,
    [TQ_NUMBER_SCALE_PLURAL] = join_scale_plural,
    [TQ_NUMBER_SCALE_OR_DUAL] = join_scale_or_dual,
    [TQ_NUMBER_SCALE_SHORT] = join_scale_short,
    [TQ_NUMBER_DUAL] = join_dual,
    [TQ_NUMBER_TENS_OF] = join_interval_of,
    [TQ_NUMBER_DOZENS_OF] = join_dozens_of,
    [TQ_NUMBER_HUNDREDS_OF] = join_interval_of,
    [TQ_NUMBER_DOZEN] = join_dozen,
    [TQ_NUMBER_COUPLE] = join_couple,
    [TQ_NUMBER_ABOUT] = join_about,
    [TQ_NUMBER_FRACTION] = join_fraction,
    [TQ_NUMBER_FRACTION_JOINED] = join_fraction,
    [TQ_NUMBER_FRACTION_OR_ORDINAL] = join_third,
    [TQ_NUMBER_FRACTIONS] = join_fractions,
    [TQ_NUMBER_FEW] = join_few,
    [TQ_NUMBER_ODD] = join_odd,
    [TQ_NUMBER_ARTICLE] = join_article,
    [TQ_NUMBER_AND] = join_and,
    [TQ_NUMBER_OF] = join_of,
    [TQ_NUMBER_ORDINAL] = join_ordinal,
    [TQ_NUMBER_ORDINAL_SCALE] = join_ordinal_scale,
};

/* ---- one word -------------------------------------------------------------------------------------------------- */

gboolean
tq_fold_is_helper (TqNumberClass number_class)
{
    return number_class == TQ_NUMBER_ARTICLE || number_class == TQ_NUMBER_AND || number_class == TQ_NUMBER_UNIT_CONSTRUCT ||
           number_class == TQ_NUMBER_OF;
}

/* Inside a run: attached prepositions begin something new; the article stands in ordinals, after "dozens of" and after "and a half". */
static gboolean
proclitics_fit (const TqFold *fold, guint16 proclitics, const TqNumberRow *row)
{
    if (proclitics & TQ_FORM_PREPOSITION)
        return FALSE;
    if (proclitics & TQ_FORM_ARTICLE)
        return fold->run->is_ordinal || fold->run->is_interval || (fold->run->proclitics & TQ_FORM_ARTICLE) ||
               (row->number_class == TQ_NUMBER_SCALE && fold->last == TQ_NUMBER_FRACTION);
    return TRUE;
}

/* "a million and a half (of a) million": the scale named again adds nothing. */
static gboolean
repeats_scale (const TqFold *fold, const TqNumberRow *row)
{
    return fold->last == TQ_NUMBER_FRACTION && fold->has_total && !fold->has_current && row->number_class == TQ_NUMBER_SCALE &&
           row->value == fold->last_scale;
}

/* "twenty and three fifths": what follows "and" is no unit of the number. Tens take no unit by the word "and" either, but one. */
static gboolean
begins_fraction (const TqFold *fold, const TqNumberRow *row)
{
    const TqSentence *sentence = fold->sentence;
    guint next = fold->at + 1;
    guint16 number;
    TqNumberClass next_class;

    if (fold->last != TQ_NUMBER_AND || (row->number_class != TQ_NUMBER_UNIT && row->number_class != TQ_NUMBER_UNIT_ARTICLE))
        return FALSE;
    if (fold->last_value == TQ_NUMBER_TENS && row->value != 1)
        return TRUE;
    number = next < sentence->n_tokens && sentence->tokens[next].kind == TQ_TOKEN_WORD ? tq_sentence_word (sentence, next)->number : 0;
    if (number == 0)
        return FALSE;
    next_class = tq_number_table_get (sentence->pack->numbers, number)->number_class;
    return next_class == TQ_NUMBER_FRACTIONS || (next_class == TQ_NUMBER_FRACTION && row->value > 1);
}

/* "one hundred thirty-fifths", "twenty twenty-fifths": tens that no "and" joins belong to the denominator behind them. */
static gboolean
begins_denominator (const TqFold *fold, const TqNumberRow *row)
{
    return (fold->has_current || fold->has_total) && !fold->is_joined && !fold->is_hyphened && fold->sentence->pack->has_word_fractions &&
           (row->number_class == TQ_NUMBER_TENS || row->number_class == TQ_NUMBER_TENS_OPEN) && tq_number_read_denominator (fold->sentence, fold->at, NULL) != 0;
}

/* «ثمانية آلاف وعشرة آلاف» are two numbers: what follows "and" has a scale of its own, no smaller than the one before. */
static gboolean
begins_number (const TqFold *fold, const TqNumberRow *row)
{
    guint16 proclitics;
    const TqNumberRow *next = tq_number_row_at (fold->sentence, fold->at + 1, &proclitics);

    return fold->is_joined && fold->has_total && !fold->has_current && row->value < 1000 && next != NULL && proclitics == 0 &&
           (next->number_class == TQ_NUMBER_SCALE || next->number_class == TQ_NUMBER_SCALE_PLURAL) && next->value >= fold->last_scale &&
           row->number_class != TQ_NUMBER_FRACTION;
}

gboolean
tq_fold_join (TqFold *fold, const TqNumberRow *row, guint16 proclitics)
{
    int before = fold->last;

    fold->is_joined = (proclitics & TQ_FORM_CONJUNCTION) != 0 || fold->last == TQ_NUMBER_AND ||
                      (fold->last == TQ_NUMBER_ARTICLE && fold->is_joined);
    fold->has_article = (proclitics & TQ_FORM_ARTICLE) != 0;
    if (fold->last == -1)
        fold->is_joined = FALSE;
    if (fold->last != -1 && !proclitics_fit (fold, proclitics, row))
        return FALSE;
    if (repeats_scale (fold, row))
        return TRUE;
    if (begins_fraction (fold, row) || begins_number (fold, row) || begins_denominator (fold, row))
        return FALSE;
    if (joins[row->number_class] == NULL || !joins[row->number_class] (fold, row))
        return FALSE;
    if (fold->last == before)
        fold->last = (int) row->number_class;
    if (!tq_fold_is_helper (row->number_class) || row->number_class == TQ_NUMBER_UNIT_CONSTRUCT)
        fold->last_value = fold->last;
    return TRUE;
}
