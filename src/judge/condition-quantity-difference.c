/* condition-quantity-difference.c - whether two figures that are not one exclude each other
 *
 * So they do where both count the same: not the dead and the hurt, the shares of two wholes, what
 * fell in an hour and in a day. Far apart they are of two things. */

#include "judge/condition-private.h"

#include "align/match.h"
#include "pack/units.h"

/* ---- nobody against some --------------------------------------------------------------------- */

/* "Nobody" contradicts a few, hardly thousands. */
#define MAX_AGAINST_ZERO 1000.0

static gboolean
counts_anybody (const TqComparison *c, const TqClaim *claim)
{
    return claim->n_terms > 0 && tq_claim_terms (c->evidence->claims, claim)[0].is_generic;
}

/* "None of them was affected", "it employs 30 people": what is told of whom no word names is all
 * that tells them apart. */
static gboolean
are_people_of_two_states (const TqComparison *c)
{
    return c->a->state != 0 && c->b->state != 0 && c->a->state != c->b->state &&
           (counts_anybody (c, c->a) || counts_anybody (c, c->b));
}

/* "No restrictions" says nothing of hundreds of customers, however alike the sentences: what there
 * is none of must be what the other counts. */
static gboolean
counts_one_thing (const TqComparison *c)
{
    if (c->a->state != 0 && c->a->state == c->b->state)
        return TRUE;
    return !are_people_of_two_states (c) && tq_align_names_head (c->evidence, c->a, c->b);
}

/* Two counts of one event differ by less, a day later or in other words. */
#define MAX_NEAR 1.5

static gboolean
is_about_as_many (const TqClaim *claim, const TqClaim *some)
{
    double x = claim->number.number, y = some->number.number;

    return claim->kind == TQ_CLAIM_QUANTITY && claim->state == some->state &&
           claim->unit == some->unit && x > 0 && MAX (x, y) <= MAX_NEAR * MIN (x, y);
}

/* An article that tells of none and, elsewhere, of about as many as the other does speaks of two
 * events: the other one tells of the latter. */
static gboolean
counts_some_as_well (const TqClaimSet *claims, guint32 none, const TqClaim *some)
{
    guint32 doc = tq_claim_set_get (claims, none)->doc;

    for (guint32 i = none; i > 0 && tq_claim_set_get (claims, i - 1)->doc == doc; i--)
        if (is_about_as_many (tq_claim_set_get (claims, i - 1), some))
            return TRUE;
    for (guint32 i = none + 1; i < claims->claims->len && tq_claim_set_get (claims, i)->doc == doc;
         i++)
        if (is_about_as_many (tq_claim_set_get (claims, i), some))
            return TRUE;
    return FALSE;
}

/* "Nine sailors have drowned, and none of the cold": who counts some in one breath with none tells
 * of none of some kind. "None of the 19 aboard died" counts those aboard. */
static gboolean
counts_some_beside (const TqClaimSet *claims, guint32 none)
{
    const TqClaim *claim = tq_claim_set_get (claims, none);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (claims, none, &end); claim->state != 0 && i < end;
         i++) {
        const TqClaim *other = tq_claim_set_get (claims, i);

        if (other->kind == TQ_CLAIM_QUANTITY && other->state == claim->state &&
            other->number.number > 0 &&
            (other->value_span.end <= claim->span.start ||
             other->value_span.start >= claim->span.end) &&
            !(other->flags & (TQ_CLAIM_NEGATED_NUMBER | TQ_CLAIM_BACKGROUND)))
            return TRUE;
    }
    return FALSE;
}

/* "Nobody" against a few. */
static gboolean
denies_some (const TqComparison *c)
{
    gboolean a_is_none = c->interval_a.number == 0;
    guint32 none = a_is_none ? c->index_a : c->index_b;

    return counts_one_thing (c) && !counts_some_beside (c->evidence->claims, none) &&
           (c->a->doc == c->b->doc ||
            !counts_some_as_well (c->evidence->claims, none, a_is_none ? c->b : c->a));
}

/* ---- figures of two things ------------------------------------------------------------------- */

/* Below it a zero more is no slip but another count. */
#define MIN_SLIPPED 100.0

/* 1,500 against 15,000 of the same: a zero too many, or a lie. */
static gboolean
is_zero_slipped (const TqComparison *c, double less, double more)
{
    double zeros = log10 (more / less);

    return less >= MIN_SLIPPED && c->interval_a.is_exact && c->interval_b.is_exact &&
           fabs (zeros - round (zeros)) < 1e-9 && c->a->unit == c->b->unit &&
           tq_align_names_head (c->evidence, c->a, c->b);
}

/* "96 % of the savers" and "71 % of the savings": no word for the one whole stands for the
 * other. */
static gboolean
are_shares_of_two_wholes (const TqComparison *c)
{
    const TqTerm *x = tq_claim_terms (c->evidence->claims, c->a),
                 *y = tq_claim_terms (c->evidence->claims, c->b);

    if (!tq_comparison_is_share_of_what_follows (c, c->a) ||
        !tq_comparison_is_share_of_what_follows (c, c->b))
        return FALSE;
    for (guint i = 0; i < c->a->n_terms; i++)
        for (guint j = 0; j < c->b->n_terms; j++)
            if (x[i].role <= TQ_ROLE_QUALIFIER && y[j].role <= TQ_ROLE_QUALIFIER &&
                tq_match_terms (c->evidence, x + i, y + j) >= TQ_MATCH_CONCEPT)
                return FALSE;
    return TRUE;
}

static gboolean
counts_a_move (const TqComparison *c, const TqClaim *claim)
{
    const TqTerm *head = tq_claim_terms (c->evidence->claims, claim);
    guint32 poles = claim->n_terms > 0 ? head->poles_up | head->poles_down : 0;

    return poles != 0 &&
           (poles & tq_packs_get (c->evidence->packs, head->lang)->axes->of_days) != 0;
}

/* "A rise of 60 %", "a quarter of the rise": by how much it rose, and how much of that something
 * accounts for. */
static gboolean
is_share_of_move (const TqComparison *c)
{
    return tq_comparison_is_share (c, c->a) && tq_comparison_is_share (c, c->b) &&
           tq_comparison_is_share_of_what_follows (c, c->a) !=
               tq_comparison_is_share_of_what_follows (c, c->b) &&
           counts_a_move (c, c->a) && counts_a_move (c, c->b);
}

/* Bytes to a length of time that is of the figure before it: what is counted, and a preposition. */
#define MAX_TO_LENGTH 24

/* "84 mm fell | in six hours": over how long the figure was counted; NULL if its sentence does not
 * say so right behind it. */
static const TqClaim *
length_behind (const TqClaimSet *claims, guint32 figure)
{
    const TqClaim *claim = tq_claim_set_get (claims, figure);
    guint32 end, from = MAX (claim->value_span.end, claim->label.end);

    for (guint32 i = tq_claim_set_sentence (claims, figure, &end); i < end; i++) {
        const TqClaim *length = tq_claim_set_get (claims, i);

        if (i != figure && length->flags & TQ_CLAIM_DURATION && length->value_span.start >= from &&
            length->value_span.start - from <= MAX_TO_LENGTH)
            return length;
    }
    return NULL;
}

/* "84 mm in six hours", "112 mm in two days": more over a longer time. */
static gboolean
is_more_over_longer (const TqComparison *c)
{
    const TqClaimSet *claims = c->evidence->claims;
    const TqUnits *units = tq_packs_units (c->evidence->packs);
    const TqClaim *x, *y;
    TqInterval of_x, of_y;

    if (c->a->flags & TQ_CLAIM_DURATION || (x = length_behind (claims, c->index_a)) == NULL ||
        (y = length_behind (claims, c->index_b)) == NULL ||
        !tq_units_comparable (units, x->unit, y->unit))
        return FALSE;
    of_x = tq_interval_of (units, x);
    of_y = tq_interval_of (units, y);
    return c->interval_a.number < c->interval_b.number ? of_x.number < of_y.number
                                                       : of_x.number > of_y.number;
}

/* "Six were not hurt", "four were hurt": those in a state and those who are not. */
static gboolean
count_two_sides (const TqComparison *c)
{
    return c->a->polarity != c->b->polarity && c->a->state != 0 && c->a->state == c->b->state &&
           !tq_comparison_is_share (c, c->a) && c->interval_a.number != 0 &&
           c->interval_b.number != 0;
}

gboolean
tq_comparison_is_different (const TqComparison *c)
{
    double x = fabs (c->interval_a.number), y = fabs (c->interval_b.number), less = MIN (x, y),
           more = MAX (x, y);

    /* "90 destroyed, 20 damaged": the damaged may be the others */
    if (tq_comparison_is_worse (c, c->a, c->b) || tq_comparison_is_worse (c, c->b, c->a))
        return less == 0;
    if (less == 0)
        return more <= MAX_AGAINST_ZERO && denies_some (c);
    if (tq_comparison_are_of_two_wholes (c) || is_more_over_longer (c) || count_two_sides (c))
        return FALSE;
    return (more <= TQ_MAX_DISPUTED_RATIO * less || is_zero_slipped (c, less, more)) &&
           !are_shares_of_two_wholes (c) && !is_share_of_move (c);
}
