/* Units, tens, hundreds and scales: each joins what is there by place value, or begins another
 * number. */
#include "extract/number-private.h"

#include "pack/units.h"

/* ---- below a hundred ------------------------------------------------------------------------- */

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
    if (fold->last_value == TQ_NUMBER_TEEN_OPEN
            ? row->value < 7 || fold->is_joined
            : fold->has_current && tq_fold_is_one_of (fold->last_value, TQ_NUMBER_TEN_SUFFIX,
                                                      TQ_NUMBER_TEEN, TQ_NUMBER_TEN))
        return FALSE;
    if (!tq_fold_may_add (fold, 10) ||
        (fold->has_current && fold->last_value == TQ_NUMBER_FRACTION))
        return FALSE;
    tq_fold_add (fold, row->value, row->value);
    return TRUE;
}

/* « 2,4 millions | un an plus tôt »: behind a figure, or before a unit, a scale is not joined to
 * one alone. */
static gboolean
join_article (TqFold *fold, const TqNumberRow *row)
{
    const TqSentence *sentence = fold->sentence;
    guint next = fold->at + 1;

    if (fold->has_total && !fold->has_current && !fold->is_joined &&
        (sentence->tokens[fold->run->first].kind == TQ_TOKEN_DIGITS ||
         (tq_token_is_word (sentence, next) && tq_sentence_word (sentence, next)->is_unit)))
        return FALSE;
    return join_unit (fold, row);
}

/* "nineteen eighty-four", "twenty twenty-one": two numbers of two digits that count nothing but
 * years. */
static gboolean
join_year (TqFold *fold, const TqNumberRow *row)
{
    gboolean is_century = fold->last == TQ_NUMBER_TEEN || fold->last == TQ_NUMBER_TENS;

    if (!is_century || fold->has_total || fold->is_joined || fold->is_hyphened || fold->is_year ||
        fold->current.lo < 13 || fold->current.lo > 20 || row->value < 10)
        return FALSE;
    tq_fold_set (fold, fold->current.lo * 100 + row->value, fold->current.lo * 100 + row->value);
    fold->is_year = TRUE;
    return TRUE;
}

static gboolean
join_teen (TqFold *fold, const TqNumberRow *row)
{
    gboolean is_open = fold->last_value == TQ_NUMBER_TENS_OPEN && tq_fold_low (fold, 100) >= 60;

    if (!is_open && !tq_fold_may_add (fold, 100))
        return row->number_class != TQ_NUMBER_TEEN_OPEN && join_year (fold, row);
    tq_fold_add (fold, row->value, row->value);
    return TRUE;
}

static gboolean
join_ten_suffix (TqFold *fold, const TqNumberRow *row)
{
    double unit = tq_fold_low (fold, 100);

    if (tq_fold_is_one_of (fold->last, TQ_NUMBER_UNIT, TQ_NUMBER_UNIT_CONSTRUCT,
                           TQ_NUMBER_ORDINAL) &&
        !fold->is_joined && unit >= 1 && unit <= 9) {
        tq_fold_add (fold, row->value, row->value);
        return TRUE;
    }
    return fold->last != TQ_NUMBER_UNIT_CONSTRUCT && join_teen (fold, row);
}

static gboolean
join_ten (TqFold *fold, const TqNumberRow *row)
{
    double unit = tq_fold_low (fold, 100);

    if (tq_fold_is_one_of (fold->last_value, TQ_NUMBER_UNIT, TQ_NUMBER_ORDINAL,
                           TQ_NUMBER_FRACTION_OR_ORDINAL) &&
        fold->is_joined && unit >= 1 && unit <= 9) {
        tq_fold_add (fold, row->value, row->value);
        return TRUE;
    }
    return join_teen (fold, row);
}

/* vingt: twenty, and four of them eighty. */
static gboolean
join_score (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last == TQ_NUMBER_UNIT && tq_fold_low (fold, 100) == 4) {
        tq_fold_add (fold, 4 * row->value - 4, 4 * row->value - 4);
        fold->last = TQ_NUMBER_TENS_OPEN;
        return TRUE;
    }
    return join_teen (fold, row);
}

/* ---- hundreds -------------------------------------------------------------------------------- */

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

gboolean
tq_fold_join_hundred (TqFold *fold, const TqNumberRow *row)
{
    double part = tq_fold_low (fold, 1000);

    if (!fold->has_current || (part == 0 && fold->last != TQ_AFTER_FIGURE)) {
        if (!tq_fold_may_add (fold, 1000))
            return FALSE;
        tq_fold_add (fold, row->value, row->value);
        return TRUE;
    }
    if ((fold->last == TQ_AFTER_FIGURE && !fold->is_joined && fold->current.lo < 1000 &&
         !fold->run->has_words && !is_unit_too (fold)) ||
        (fold->last == TQ_NUMBER_FRACTION && fold->current.lo < 1 && !fold->has_article)) {
        tq_fold_multiply (fold, row->value);
        fold->run->is_fraction = FALSE;
        return TRUE;
    }
    if (fold->is_joined || part < 1 || part > 99 || fold->last == TQ_AFTER_FIGURE)
        return FALSE;
    tq_fold_set (fold, fold->current.lo + (row->value - 1) * part,
                 fold->current.hi +
                     (row->value - 1) * (fold->current.hi - fold->current.lo + part));
    return TRUE;
}

static gboolean
join_hundreds (TqFold *fold, const TqNumberRow *row)
{
    if (!tq_fold_may_add (fold, 1000))
        return FALSE;
    tq_fold_add (fold, row->value, row->value);
    return TRUE;
}

/* ---- scales ---------------------------------------------------------------------------------- */

void
tq_fold_take_scale (TqFold *fold, double scale)
{
    gboolean takes_all = fold->has_total && scale > fold->last_scale;

    if (!fold->has_current)
        tq_fold_set (fold, takes_all ? 0 : 1, takes_all ? 0 : 1);
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
    return fold->has_total && !fold->has_current && fold->is_joined && fold->last_scale == scale &&
           fmod (fold->total.lo, 100 * scale) == 0;
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
    if (fold->has_total && !fold->has_current && row->value < fold->last_scale &&
        !fold->is_joined && fold->last_value != TQ_NUMBER_SCALE &&
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
    tq_fold_set (fold, 2, 10);
    fold->run->is_interval = TRUE;
    tq_fold_take_scale (fold, row->value);
    return TRUE;
}

/* "ألفان" after nothing, after a greater scale, or after a round hundred: "مئة ومليونان". */
static gboolean
join_dual (TqFold *fold, const TqNumberRow *row)
{
    double scale = row->value / 2;

    if (fold->has_current && !(fold->is_joined && tq_fold_low (fold, 100) == 0 &&
                               !fold->has_total && fold->last != TQ_AFTER_FIGURE))
        return FALSE;
    if (fold->has_total && scale >= fold->last_scale && !adds_one_more (fold, scale))
        return FALSE;
    tq_fold_add (fold, 2, 2);
    tq_fold_take_scale (fold, scale);
    return TRUE;
}

/* Whether a noun follows, of which there may be two: «مليارا دولار», but not «مليارا ونصف», «مليارا
 * و200», «بلغ مليارا.» */
static gboolean
precedes_noun (const TqFold *fold)
{
    const TqSentence *sentence = fold->sentence;
    guint next = fold->at + 1;
    const TqAnalysis *reading;

    if (!tq_token_is_word (sentence, next) || tq_number_is_row (sentence, next, TQ_NUMBER_AND))
        return FALSE;
    if (tq_sentence_word (sentence, next)->number != 0)
        return !(tq_sentence_word (sentence, next)->number_proclitics & TQ_FORM_CONJUNCTION);
    reading = tq_sentence_reading (sentence, next, TQ_POS_UNKNOWN);
    return !(reading != NULL && reading->form & TQ_FORM_CONJUNCTION);
}

static gboolean
join_scale_or_dual (TqFold *fold, const TqNumberRow *row)
{
    TqNumberRow dual = { .number_class = TQ_NUMBER_DUAL,
                         .value = row->value * 2,
                         .hi = row->value * 2 };

    if (fold->has_current || (fold->sentence->tokens[fold->at].flags & TQ_TOKEN_TANWIN) ||
        !precedes_noun (fold))
        return join_scale (fold, row);
    return join_dual (fold, &dual);
}

static gboolean
join_scale_short (TqFold *fold, const TqNumberRow *row)
{
    return fold->has_current && join_scale (fold, row);
}

const TqFoldFunc tq_fold_cardinals[TQ_N_NUMBER_CLASSES] = {
    [TQ_NUMBER_ZERO] = join_zero,
    [TQ_NUMBER_UNIT] = join_unit,
    [TQ_NUMBER_UNIT_ARTICLE] = join_article,
    [TQ_NUMBER_UNIT_CONSTRUCT] = join_unit,
    [TQ_NUMBER_TEEN] = join_teen,
    [TQ_NUMBER_TEEN_OPEN] = join_teen,
    [TQ_NUMBER_TEN_SUFFIX] = join_ten_suffix,
    [TQ_NUMBER_TENS] = join_teen,
    [TQ_NUMBER_TENS_OPEN] = join_teen,
    [TQ_NUMBER_TEN] = join_ten,
    [TQ_NUMBER_SCORE] = join_score,
    [TQ_NUMBER_HUNDRED] = tq_fold_join_hundred,
    [TQ_NUMBER_HUNDREDS] = join_hundreds,
    [TQ_NUMBER_SCALE] = join_scale,
    [TQ_NUMBER_SCALE_PLURAL] = join_scale_plural,
    [TQ_NUMBER_SCALE_OR_DUAL] = join_scale_or_dual,
    [TQ_NUMBER_SCALE_SHORT] = join_scale_short,
    [TQ_NUMBER_DUAL] = join_dual,
};
