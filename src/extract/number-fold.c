/* One word joined to the number before it: what the words around it allow, and then what its class
 * does. */
#include "extract/number-private.h"

/* ---- sums ------------------------------------------------------------------------------------ */

double
tq_fold_low (const TqFold *fold, double modulus)
{
    return fold->has_current ? fmod (fold->current.lo, modulus) : 0;
}

void
tq_fold_set (TqFold *fold, double lo, double hi)
{
    fold->current = (TqFoldRange) { lo, hi };
    fold->has_current = TRUE;
}

void
tq_fold_add (TqFold *fold, double lo, double hi)
{
    if (fold->has_current)
        tq_fold_set (fold, fold->current.lo + lo, fold->current.hi + hi);
    else
        tq_fold_set (fold, lo, hi);
}

void
tq_fold_multiply (TqFold *fold, double times)
{
    tq_fold_set (fold, fold->current.lo * times, fold->current.hi * times);
}

gboolean
tq_fold_may_add (const TqFold *fold, double limit)
{
    if (fold->last == TQ_AFTER_FIGURE && fold->has_current)
        return FALSE;
    if (!fold->has_current)
        return !fold->has_total || fold->last_scale >= limit;
    return tq_fold_low (fold, limit) == 0 && fold->current.lo > 0 &&
           fold->current.lo == floor (fold->current.lo);
}

/* ---- helpers --------------------------------------------------------------------------------- */

static gboolean
join_article (TqFold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    return fold->last == -1 ||
           tq_fold_is_one_of (fold->last, TQ_NUMBER_AND, TQ_NUMBER_FRACTION, TQ_NUMBER_OF);
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

static const TqFoldFunc helpers[TQ_N_NUMBER_CLASSES] = {
    [TQ_NUMBER_ARTICLE] = join_article,
    [TQ_NUMBER_AND] = join_and,
    [TQ_NUMBER_OF] = join_of,
};

/* A class of none of the tables never joins a word; number.c asks for these itself. */
static gboolean
join_by_class (TqFold *fold, const TqNumberRow *row)
{
    const TqFoldFunc *const tables[] = { tq_fold_cardinals, tq_fold_ordinals, tq_fold_vague,
                                         helpers };

    for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        if (tables[i][row->number_class] != NULL)
            return tables[i][row->number_class](fold, row);
    return FALSE;
}

/* ---- one word -------------------------------------------------------------------------------- */

gboolean
tq_fold_is_helper (TqNumberClass number_class)
{
    return number_class == TQ_NUMBER_ARTICLE || number_class == TQ_NUMBER_AND ||
           number_class == TQ_NUMBER_UNIT_CONSTRUCT || number_class == TQ_NUMBER_OF;
}

/* Inside a run: attached prepositions begin something new; the article stands in ordinals, after
 * "dozens of" and after "and a half". */
static gboolean
proclitics_fit (const TqFold *fold, guint16 proclitics, const TqNumberRow *row)
{
    if (proclitics & TQ_FORM_PREPOSITION)
        return FALSE;
    if (proclitics & TQ_FORM_ARTICLE)
        return fold->run->is_ordinal || fold->run->is_interval ||
               (fold->run->proclitics & TQ_FORM_ARTICLE) ||
               (row->number_class == TQ_NUMBER_SCALE && fold->last == TQ_NUMBER_FRACTION);
    return TRUE;
}

/* "a million and a half (of a) million": the scale named again adds nothing. */
static gboolean
repeats_scale (const TqFold *fold, const TqNumberRow *row)
{
    return fold->last == TQ_NUMBER_FRACTION && fold->has_total && !fold->has_current &&
           row->number_class == TQ_NUMBER_SCALE && row->value == fold->last_scale;
}

/* "twenty and three fifths": what follows "and" is no unit of the number. Tens take no unit by the
 * word "and" either, but one. */
static gboolean
begins_fraction (const TqFold *fold, const TqNumberRow *row)
{
    guint16 proclitics;
    const TqNumberRow *next = tq_number_row_at (fold->sentence, fold->at + 1, &proclitics);

    if (fold->last != TQ_NUMBER_AND ||
        (row->number_class != TQ_NUMBER_UNIT && row->number_class != TQ_NUMBER_UNIT_ARTICLE))
        return FALSE;
    if (fold->last_value == TQ_NUMBER_TENS && row->value != 1)
        return TRUE;
    return next != NULL && (next->number_class == TQ_NUMBER_FRACTIONS ||
                            (next->number_class == TQ_NUMBER_FRACTION && row->value > 1));
}

/* "one hundred thirty-fifths", "twenty twenty-fifths": tens that no "and" joins belong to the
 * denominator behind them. */
static gboolean
begins_denominator (const TqFold *fold, const TqNumberRow *row)
{
    return (fold->has_current || fold->has_total) && !fold->is_joined && !fold->is_hyphened &&
           fold->sentence->pack->has_word_fractions &&
           (row->number_class == TQ_NUMBER_TENS || row->number_class == TQ_NUMBER_TENS_OPEN) &&
           tq_number_read_denominator (fold->sentence, fold->at, NULL) != 0;
}

/* «ثمانية آلاف وعشرة آلاف» are two numbers: what follows "and" has a scale of its own, no smaller
 * than the one before. */
static gboolean
begins_number (const TqFold *fold, const TqNumberRow *row)
{
    guint16 proclitics;
    const TqNumberRow *next = tq_number_row_at (fold->sentence, fold->at + 1, &proclitics);

    return fold->is_joined && fold->has_total && !fold->has_current && row->value < 1000 &&
           next != NULL && proclitics == 0 &&
           (next->number_class == TQ_NUMBER_SCALE ||
            next->number_class == TQ_NUMBER_SCALE_PLURAL) &&
           next->value >= fold->last_scale && row->number_class != TQ_NUMBER_FRACTION;
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
    if (!join_by_class (fold, row))
        return FALSE;
    if (fold->last == before)
        fold->last = (int) row->number_class;
    if (!tq_fold_is_helper (row->number_class) || row->number_class == TQ_NUMBER_UNIT_CONSTRUCT)
        fold->last_value = fold->last;
    return TRUE;
}
