/* condition-part.c - whether one of two quantities counts a part of what the other does */
#include "judge/condition-private.h"

#include "align/match.h"
#include "judge/rejection.h"

/* How much two wholes may differ that are told by a bound: "out of 8,150" and "more than 8,000". */
#define NEAR_WHOLE 0.9

static gboolean
is_one_whole (const TqInterval *x, const TqInterval *y)
{
    double less = MIN (x->number, y->number), more = MAX (x->number, y->number);

    return tq_interval_same (x, y) || tq_interval_rounded (x, y) ||
           (tq_interval_overlaps (x, y) && less >= NEAR_WHOLE * more);
}

static TqInterval
whole_of (const TqComparison *c, const TqClaim *part)
{
    return tq_interval_of (tq_packs_units (c->evidence->packs),
                           tq_claim_set_get (c->evidence->claims, part->part_of));
}

/* "96 of the 300 have arrived" beside another article's 300: whoever gives the number of the whole
 * speaks of the whole. */
static gboolean
is_part_of (const TqComparison *c, const TqClaim *part, guint32 other, const TqInterval *of_other)
{
    TqInterval of_whole;

    if (part->part_of == TQ_NONE || part->part_of == other)
        return part->part_of == other;
    of_whole = whole_of (c, part);
    return is_one_whole (&of_whole, of_other);
}

/* Fewer are so many by chance. */
#define MIN_TELLING 20

/* "The 72 cheap flats" beside another article's "240 flats, 72 of them cheap" */
static gboolean
is_told_as_part (const TqComparison *c, const TqInterval *of_part, guint32 whole)
{
    const TqClaimSet *claims = c->evidence->claims;
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (claims, whole, &end);
         of_part->number >= MIN_TELLING && i < end; i++) {
        const TqClaim *claim = tq_claim_set_get (claims, i);
        TqInterval told;

        if (claim->part_of != whole)
            continue;
        told = tq_interval_of (tq_packs_units (c->evidence->packs), claim);
        if (tq_interval_same (&told, of_part))
            return TRUE;
    }
    return FALSE;
}

/* Articles may differ on a whole and on its part; so far apart the wholes are two. */
#define MAX_WHOLE_RATIO 1.5

gboolean
tq_comparison_are_of_two_wholes (const TqComparison *c)
{
    TqInterval x, y;

    if (c->a->part_of == TQ_NONE || c->b->part_of == TQ_NONE || c->a->doc == c->b->doc)
        return FALSE;
    x = whole_of (c, c->a);
    y = whole_of (c, c->b);
    return !tq_interval_overlaps (&x, &y) &&
           MAX (x.number, y.number) > MAX_WHOLE_RATIO * MIN (x.number, y.number);
}

/* "Five of the 14 are open" and "nine of the 14 are closed": what both count makes up the whole
 * that both name. A half may be either half. */
static gboolean
are_rest_of_each_other (const TqComparison *c)
{
    TqInterval x, y;

    if (c->a->part_of == TQ_NONE || c->b->part_of == TQ_NONE || c->a->doc == c->b->doc)
        return FALSE;
    x = whole_of (c, c->a);
    y = whole_of (c, c->b);
    return tq_interval_same (&x, &y) && c->interval_a.is_exact && c->interval_b.is_exact &&
           fabs (c->interval_a.number + c->interval_b.number - x.number) < 1e-9 * x.number;
}

/* What is counted with the rest: of one noun, or in a state that may be theirs too ("120 damaged"),
 * as the dead are not with the rescued. */
static gboolean
is_counted_with (const TqComparison *c, const TqClaim *larger, const TqClaim *other)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, other->state);

    if (state != NULL)
        return !state->is_exclusive || other->state == larger->state;
    return larger->n_terms > 0 && other->n_terms > 0 &&
           tq_match_terms (c->evidence, tq_claim_terms (c->evidence->claims, larger),
                           tq_claim_terms (c->evidence->claims, other)) >= TQ_MATCH_CONCEPT;
}

/* Whether @claim and @other, which may have no state of its own, are what @whole counts: "136
 * passengers and six crew" of 142 on board. */
static gboolean
make_up (const TqComparison *c, const TqClaim *claim, const TqClaim *other, const TqClaim *whole)
{
    return other->kind == TQ_CLAIM_QUANTITY && other->unit == claim->unit &&
           other->per == claim->per && other->number.number > 0 &&
           (other->state == 0 || other->state == claim->state || claim->state == 0) &&
           is_counted_with (c, whole, other) &&
           fabs (claim->number.number + other->number.number - whole->number.number) <
               1e-9 * whole->number.number;
}

/* Whether the sentence of the smaller count has the rest of the larger one too, next to it: what is
 * no part of it, nor its whole. */
static gboolean
is_part_beside_rest (const TqComparison *c)
{
    const TqClaimSet *claims = c->evidence->claims;
    gboolean a_is_whole = c->a->number.number > c->b->number.number;
    guint32 at = a_is_whole ? c->index_b : c->index_a, end;
    const TqClaim *part = a_is_whole ? c->b : c->a, *whole = a_is_whole ? c->a : c->b;

    if (part->unit != whole->unit || part->number.number <= 0)
        return FALSE;
    for (guint32 i = tq_claim_set_sentence (claims, at, &end); i < end; i++)
        if (i != at && i != part->part_of && tq_claim_set_get (claims, i)->part_of != at &&
            make_up (c, part, tq_claim_set_get (claims, i), whole))
            return TRUE;
    return FALSE;
}

/* By the clusters of the two; of another month a part may be of another whole. */
static gboolean
is_part_of_topic (const TqComparison *c)
{
    return c->are_parts && tq_comparison_gap_days (c) < TQ_MIN_GAP_DAYS;
}

static gboolean
linked_part (const TqComparison *c)
{
    return is_part_of_topic (c) || is_part_of (c, c->a, c->index_b, &c->interval_b) ||
           is_part_of (c, c->b, c->index_a, &c->interval_a) ||
           is_told_as_part (c, &c->interval_a, c->index_b) ||
           is_told_as_part (c, &c->interval_b, c->index_a) || is_part_beside_rest (c) ||
           are_rest_of_each_other (c);
}

/* What kind of thing a qualifier says: two claims that are qualified by different words of one kind
 * (two nationalities) exclude each other, one that is qualified and one that is not are part and
 * whole. */
static guint
count_qualifiers (const TqComparison *c, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, claim);
    guint n = 0;

    for (guint i = 0; i < claim->n_terms; i++)
        n += terms[i].role <= TQ_ROLE_QUALIFIER && terms[i].kind == TQ_TERM_DEMONYM;
    return n;
}

gboolean
tq_comparison_is_worse (const TqComparison *c, const TqClaim *claim, const TqClaim *other)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, claim->state);

    return state != NULL && state->worse_than != 0 && state->worse_than == other->state;
}

/* "70 stalls burned in whole or in part", "30 stalls burned wholly" */
static gboolean
is_of_narrower_extent (const TqClaim *claim, const TqClaim *other)
{
    return tq_basis_decided (claim->basis) & TQ_BASIS_EXTENT &&
           (other->basis & TQ_BASIS_EXTENT) == TQ_BASIS_EXTENT;
}

/* Words that narrow what @claim counts and that @other, all its sentence included, has nothing
 * for. */
static guint
count_narrowing (const TqComparison *c, const TqClaim *claim, const TqClaim *other)
{
    const TqTerm *x = tq_claim_terms (c->evidence->claims, claim),
                 *y = tq_claim_terms (c->evidence->claims, other);
    guint n = 0;

    for (guint i = 0; i < claim->n_terms; i++) {
        guint j = 0;

        if (x[i].role != TQ_ROLE_QUALIFIER || x[i].is_generic)
            continue;
        while (j < other->n_terms && tq_match_terms (c->evidence, x + i, y + j) == TQ_MATCH_NONE)
            j++;
        n += j == other->n_terms;
    }
    return n;
}

/* "Five dead", "three people of the village died": whom the larger count says nothing of, the
 * smaller one narrows. */
static gboolean
is_of_narrower_people (const TqComparison *c, const TqClaim *claim, const TqClaim *other)
{
    const TqStateRow *state = tq_packs_state (c->evidence->packs, other->state);

    return state != NULL && state->is_person && other->n_terms > 0 &&
           tq_claim_terms (c->evidence->claims, other)[0].is_generic &&
           count_narrowing (c, claim, other) > 0 && count_narrowing (c, other, claim) == 0;
}

static gboolean
qualified_part (const TqComparison *c)
{
    guint n_a = count_qualifiers (c, c->a), n_b = count_qualifiers (c, c->b);
    gboolean a_is_smaller = c->interval_a.number < c->interval_b.number;
    const TqClaim *smaller = a_is_smaller ? c->a : c->b, *larger = a_is_smaller ? c->b : c->a;

    if (c->are_parts || tq_comparison_is_worse (c, smaller, larger) ||
        is_of_narrower_extent (smaller, larger) || is_of_narrower_people (c, smaller, larger))
        return TRUE;
    if (tq_rejection_joins (c->evidence, c->index_a, c->index_b) ||
        tq_comparison_tells_headline_again (c) ||
        (smaller->state == larger->state && tq_align_is_all_in_state (c->evidence, smaller)))
        return FALSE;
    if ((c->a->flags ^ c->b->flags) & TQ_CLAIM_PART)
        return ((c->a->flags & TQ_CLAIM_PART) != 0) == a_is_smaller;
    return n_a != n_b && (n_a > n_b) == a_is_smaller;
}

const TqConditionRow tq_conditions_of_parts[] = {
    { "linked-part", linked_part },
    { "qualified-part", qualified_part },
    { NULL, NULL },
};
