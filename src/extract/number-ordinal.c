/* Fractions and ordinals. Many words are both ("a fifth", "cinquième"): what stands around them
 * tells which. */
#include "extract/number-private.h"
#include "extract/phrase.h"

/* ---- fractions ------------------------------------------------------------------------------- */

static gboolean
is_empty_but_one (const TqFold *fold)
{
    return !fold->has_total && !fold->is_joined &&
           (!fold->has_current || (tq_fold_is_one_of (fold->last, TQ_NUMBER_UNIT,
                                                      TQ_NUMBER_UNIT_ARTICLE, TQ_NUMBER_ARTICLE) &&
                                   fold->current.lo == 1));
}

/* "one billion and a half million": the fraction is of the smaller scale behind it. */
static gboolean
is_of_smaller_scale (const TqFold *fold)
{
    guint16 proclitics;
    const TqNumberRow *next = tq_number_row_at (fold->sentence, fold->at + 1, &proclitics);

    return next != NULL && proclitics == 0 && next->number_class == TQ_NUMBER_SCALE &&
           next->value < fold->last_scale;
}

/* Alone, times a scale that follows (half a million), or added to the last scale (a million and a
 * half). Added to anything else it is read behind the run: number-behind.c. */
static gboolean
join_fraction (TqFold *fold, const TqNumberRow *row)
{
    if (is_empty_but_one (fold)) {
        tq_fold_set (fold, row->value, row->value);
        fold->run->is_fraction = TRUE;
        return TRUE;
    }
    if (!fold->is_joined && fold->last == TQ_NUMBER_UNIT && !fold->has_total &&
        fold->sentence->pack->has_word_fractions) {
        tq_fold_multiply (fold, row->value);
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

    if (total != floor (total) || fold->is_joined ||
        (fold->has_total && total * fraction == floor (total * fraction) &&
         fold->last_scale < 1e6))
        return FALSE; /* "two thousand fifths" may be ordinals */
    tq_fold_set (fold, total * fraction, total * fraction);
    fold->total = (TqFoldRange) { 0, 0 };
    fold->has_total = FALSE;
    fold->run->is_fraction = TRUE;
    return TRUE;
}

/* ---- ordinals -------------------------------------------------------------------------------- */

gboolean
tq_number_ends_share (const TqSentence *sentence, guint next)
{
    guint16 proclitics;
    const TqNumberRow *row = tq_number_row_at (sentence, next, &proclitics);

    if (next >= sentence->n_tokens || sentence->tokens[next].kind == TQ_TOKEN_PUNCTUATION ||
        sentence->tokens[next].kind == TQ_TOKEN_QUOTE_CLOSE)
        return TRUE;
    return row != NULL && row->number_class == TQ_NUMBER_OF;
}

/* Whether @cue at @token says that a figure is of a change, or of how far it went: "by", « baissé
 * d' ». */
static gboolean
is_of_change (const TqSentence *sentence, guint token)
{
    const TqCueMatch *change;

    tq_sentence_ask_cues (sentence, TQ_CUES_ALL);
    change = tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_CHANGE, token);
    return tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_BY, token) != NULL ||
           (change != NULL && change->cue->value[0] == '\0');
}

/* "Fell by | a fifth last year", « baissé d'| un cinquième en mars »: behind a word for a change an
 * ordinal is a share, unless it stands before a noun that it may count: "overtaken by a fifth
 * boat". */
static gboolean
is_share_of_change (const TqFold *fold)
{
    const TqSentence *sentence = fold->sentence;
    guint next = fold->at + 1;

    if (fold->at < 2 || !is_of_change (sentence, fold->at - 2))
        return FALSE;
    return next >= sentence->n_tokens || !tq_phrase_is_content (tq_phrase_bits (sentence, next)) ||
           tq_phrase_is_time (sentence, next) ||
           (next + 1 < sentence->n_tokens &&
            tq_phrase_bits (sentence, next) & TQ_PHRASE_ADJECTIVE &&
            tq_phrase_is_time (sentence, next + 1));
}

/* "a fifth", "trois cinquième": the ordinal as a denominator. */
static gboolean
join_denominator (TqFold *fold, double value)
{
    TqNumberRow fraction = { .number_class = TQ_NUMBER_FRACTION,
                             .value = 1 / value,
                             .hi = 1 / value };

    if ((fold->is_hyphened && !(fold->last == TQ_NUMBER_UNIT && fold->current.lo == 1)) ||
        value < 3 || fold->has_total || fold->run->is_ordinal)
        return FALSE;
    if (tq_fold_is_one_of (fold->last, TQ_NUMBER_ARTICLE, TQ_NUMBER_UNIT_ARTICLE,
                           TQ_NUMBER_UNIT) &&
        is_empty_but_one (fold))
        return (tq_number_ends_share (fold->sentence, fold->at + 1) ||
                is_share_of_change (fold)) &&
               fold->last != -1 && join_fraction (fold, &fraction);
    if (!tq_fold_is_one_of (fold->last_value, TQ_NUMBER_UNIT, TQ_NUMBER_UNIT_ARTICLE,
                            TQ_NUMBER_UNIT) ||
        tq_fold_may_add (fold, value < 10 ? 10 : 100))
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
    return tq_fold_may_add (fold, value < 10 ? 10 : 100);
}

static gboolean
join_ordinal (TqFold *fold, const TqNumberRow *row)
{
    double value = row->value;

    if (join_denominator (fold, value))
        return TRUE;
    if (value == 20 && fold->last == TQ_NUMBER_UNIT && fold->is_hyphened &&
        tq_fold_low (fold, 100) == 4 && !fold->run->is_ordinal)
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
    if (fold->last != -1 && fold->last != TQ_NUMBER_UNIT && is_empty_but_one (fold) &&
        join_denominator (fold, row->value))
        return TRUE;
    fold->run->is_ordinal = TRUE;
    if (row->value == 100)
        return tq_fold_join_hundred (fold, row);
    tq_fold_take_scale (fold, row->value);
    return TRUE;
}

/* "three quarters", "twenty hundredths": the denominator of all that is there. Alone or behind a
 * hyphen an ordinal: "les dixièmes". */
static gboolean
join_fractions (TqFold *fold, const TqNumberRow *row)
{
    double below = round (1 / row->value);
    TqNumberRow ordinal = { .number_class = TQ_NUMBER_ORDINAL, .value = below, .hi = below };

    /* five-eighths */
    gboolean is_of_unit =
        fold->last == TQ_NUMBER_UNIT && !fold->has_total && fold->current.lo < 10 && below < 20;

    if ((fold->is_hyphened && !is_of_unit) || (!fold->has_current && !fold->has_total))
        return below >= 3 && (below >= 100 ? join_ordinal_scale (fold, &ordinal)
                                           : join_ordinal (fold, &ordinal));
    return times_fraction (fold, row->value);
}

static gboolean
join_third (TqFold *fold, const TqNumberRow *row)
{
    TqNumberRow ordinal = { .number_class = TQ_NUMBER_ORDINAL,
                            .value = round (1 / row->value),
                            .hi = round (1 / row->value) };

    if (fold->last == TQ_NUMBER_ARTICLE ||
        (fold->last == TQ_NUMBER_UNIT && fold->current.lo == 1 && !fold->has_total))
        return (tq_number_ends_share (fold->sentence, fold->at + 1) || is_share_of_change (fold) ||
                fold->last != TQ_NUMBER_ARTICLE) &&
               join_fraction (fold, row);
    return join_ordinal (fold, &ordinal);
}

const TqFoldFunc tq_fold_ordinals[TQ_N_NUMBER_CLASSES] = {
    [TQ_NUMBER_FRACTION] = join_fraction,
    [TQ_NUMBER_FRACTION_JOINED] = join_fraction,
    [TQ_NUMBER_FRACTION_OR_ORDINAL] = join_third,
    [TQ_NUMBER_FRACTIONS] = join_fractions,
    [TQ_NUMBER_ORDINAL] = join_ordinal,
    [TQ_NUMBER_ORDINAL_SCALE] = join_ordinal_scale,
};
