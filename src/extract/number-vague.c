/* Dozens, several, a couple, odd: words that count in groups, or leave the count open between two
 * bounds. */
#include "extract/number-private.h"

static gboolean
join_interval_of (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last != TQ_AFTER_FIGURE && fold->has_current && fold->current.lo >= 1 &&
        fold->current.lo < 100 && !fold->has_total && !fold->is_joined && row->value == 100) {
        tq_fold_multiply (fold, row->value);
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
    if (fold->last == -1 || fold->last == TQ_NUMBER_ARTICLE ||
        (fold->last == TQ_NUMBER_UNIT_ARTICLE && !fold->is_joined))
        tq_fold_set (fold, row->value, row->value);
    else if (fold->has_current && !fold->is_joined)
        tq_fold_multiply (fold, row->value);
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
    tq_fold_set (fold, row->value, row->hi);
    fold->run->is_interval = row->hi > row->value;
    return TRUE;
}

static gboolean
join_about (TqFold *fold, const TqNumberRow *row)
{
    if (fold->last != -1 && fold->last != TQ_NUMBER_UNIT_ARTICLE)
        return join_dozen (fold, row);
    tq_fold_set (fold, row->value, row->value);
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

const TqFoldFunc tq_fold_vague[TQ_N_NUMBER_CLASSES] = {
    [TQ_NUMBER_TENS_OF] = join_interval_of,
    [TQ_NUMBER_DOZENS_OF] = join_dozens_of,
    [TQ_NUMBER_HUNDREDS_OF] = join_interval_of,
    [TQ_NUMBER_DOZEN] = join_dozen,
    [TQ_NUMBER_COUPLE] = join_couple,
    [TQ_NUMBER_ABOUT] = join_about,
    [TQ_NUMBER_FEW] = join_few,
    [TQ_NUMBER_ODD] = join_odd,
};
