/* opposition-denial.c - words of both that are denied on one side only, and words that are
 * opposites: "the door was not closed", "the door was open" */

#include "judge/opposition-private.h"

/* ---- opposites ------------------------------------------------------------------------------- */

static void
weigh_opposite (const TqOpposing *c, guint i, gboolean differs)
{
    const TqTerm *x = &c->s.terms[i], *y = &c->l.terms[c->s.matches[i].other];
    gboolean is_quality = tq_opposition_sort (c->evidence, x) == TQ_SORT_ADJECTIVE ||
                          tq_opposition_sort (c->evidence, y) == TQ_SORT_ADJECTIVE;

    c->ret->features[differs      ? TQ_OPPOSITION_OPPOSITE_DENIED
                     : is_quality ? TQ_OPPOSITION_OPPOSITE_QUALITY
                                  : TQ_OPPOSITION_OPPOSITE] = 1;
    if (differs)
        return;
    tq_opposition_decide (c, TQ_OPPOSED_BY_OPPOSITE, x, y);
    for (guint p = tq_reach_first (i); p < tq_reach_end (&c->s, i); p++) {
        if (c->s.matches[p].relation >= TQ_MATCH_CONCEPT &&
            tq_reach_has (c->s.matches[p].other, c->s.matches[i].other))
            c->ret->features[TQ_OPPOSITION_OPPOSITE_AT] = 1;
        if (tq_opposed_is_left (&c->s, p) &&
            tq_opposition_has_left (c, c->s.matches[i].other,
                                    tq_opposition_sort (c->evidence, &c->s.terms[p])))
            c->ret->features[TQ_OPPOSITION_OPPOSITE_INSTEAD] = 1;
    }
}

static void
weigh_opposites (const TqOpposing *c)
{
    double *ret = c->ret->features;

    for (guint i = 0; i < c->s.n; i++) {
        const TqMatch *match = &c->s.matches[i];

        if (match->relation == TQ_MATCH_OPPOSITE && !c->s.is_agreed[i] &&
            tq_opposition_is_near (c, match->other))
            weigh_opposite (c, i, c->s.terms[i].is_negated != c->l.terms[match->other].is_negated);
    }
    ret[TQ_OPPOSITION_OPPOSITE_COVERED] = ret[TQ_OPPOSITION_OPPOSITE] * tq_opposed_cover (&c->s);
    ret[TQ_OPPOSITION_OPPOSITE_LONG] = ret[TQ_OPPOSITION_OPPOSITE] * tq_opposed_cover (&c->l);
}

/* ---- what is denied -------------------------------------------------------------------------- */

gboolean
tq_opposition_differs (const TqOpposing *c, guint i, guint j)
{
    return c->s.terms[i].is_negated != c->l.terms[j].is_negated && !c->s.is_settled[i] &&
           !c->l.is_settled[j];
}

static void
settle (TqOpposedSide *side, guint i)
{
    for (guint p = i + 1; p-- > 0 && side->terms[p].is_negated;)
        side->is_settled[p] = TRUE;
    for (guint p = i + 1; p < side->n && side->terms[p].is_negated; p++)
        side->is_settled[p] = TRUE;
}

void
tq_opposition_settle_denials (TqOpposing *c)
{
    for (guint i = 0; i < c->s.n; i++) {
        guint j = c->s.matches[i].other;

        if (c->s.matches[i].relation != TQ_MATCH_OPPOSITE ||
            c->s.terms[i].is_negated == c->l.terms[j].is_negated)
            continue;
        if (c->s.terms[i].is_negated)
            settle (&c->s, i);
        else
            settle (&c->l, j);
    }
}

/* "Some boats did not sail" denies that all did, as "all the boats did not sail" may: what is said
 * of boats is none the worse for it. */
static gboolean
is_of_some (const TqOpposedSide *denier, const TqOpposedSide *other, guint i)
{
    const TqMatch *match = &denier->matches[i];

    return denier->terms[i].share != TQ_SHARE_UNSAID && !denier->terms[i].is_negated &&
           (match->relation == TQ_MATCH_NONE || other->terms[match->other].share != TQ_SHARE_ALL);
}

/* How far before a denied word its subject's head may stand. */
#define MAX_SUBJECT 3

static gboolean
denies_some (const TqOpposedSide *denier, const TqOpposedSide *other)
{
    for (guint i = 1; i < denier->n; i++)
        for (guint j = i > MAX_SUBJECT ? i - MAX_SUBJECT : 0; denier->terms[i].is_negated && j < i;
             j++)
            if (is_of_some (denier, other, j))
                return TRUE;
    return FALSE;
}

/* What of it the other side affirms, and what it does not speak of. */
static void
weigh_scope (const TqOpposing *c, const TqOpposedSide *denier)
{
    double *ret = c->ret->features;
    const TqOpposedSide *other = denier == &c->s ? &c->l : &c->s;
    guint n = 0, n_left = 0, n_affirmed = 0;

    for (guint i = 0; i < denier->n; i++) {
        const TqMatch *match = &denier->matches[i];
        gboolean is_first = i == 0 || !denier->terms[i - 1].is_negated;

        if (!denier->terms[i].is_negated)
            continue;
        n++;
        n_left += match->relation == TQ_MATCH_NONE;
        if (match->relation < TQ_MATCH_CONCEPT || other->terms[match->other].is_negated ||
            denier->is_settled[i])
            continue;
        n_affirmed++;
        if (is_first)
            ret[TQ_OPPOSITION_DENIED_FIRST] = 1;
        if (tq_opposition_sort (c->evidence, &denier->terms[i]) == TQ_SORT_VERB)
            ret[TQ_OPPOSITION_DENIED_VERB] = 1;
        if (denier->is_wider[i])
            ret[TQ_OPPOSITION_WIDER_DENIED] = 1;
        if (denier->is_narrower[i])
            ret[TQ_OPPOSITION_NARROWER_DENIED] = 1;
    }
    ret[TQ_OPPOSITION_DENIED_SCOPE] = n > 0 ? (double) n_affirmed / n : 0;
    ret[TQ_OPPOSITION_DENIED_SOME] = denies_some (denier, other);
    ret[TQ_OPPOSITION_DENIED_LEFT] = log (1 + n_left);
    ret[TQ_OPPOSITION_DENIED_BY_LONG] = denier == &c->l;
}

static void
weigh_denials (const TqOpposing *c)
{
    double *ret = c->ret->features;
    guint n_common = 0, n_denied = 0, n_by_s = 0;
    const TqOpposedSide *denier;

    for (guint i = 0; i < c->s.n; i++) {
        const TqMatch *match = &c->s.matches[i];
        gboolean differs;

        if (match->relation < TQ_MATCH_CONCEPT)
            continue;
        n_common++;
        differs = tq_opposition_differs (c, i, match->other);
        n_denied += differs;
        n_by_s += differs && c->s.terms[i].is_negated;
        if (differs)
            tq_opposition_decide (c, TQ_OPPOSED_BY_DENIAL, &c->s.terms[i],
                                  &c->l.terms[match->other]);
    }
    denier = n_by_s * 2 >= n_denied ? &c->s : &c->l;
    ret[TQ_OPPOSITION_DENIED] = n_common > 0 ? (double) n_denied / n_common : 0;
    ret[TQ_OPPOSITION_DENIES_ONE] = c->s.denies != c->l.denies;
    ret[TQ_OPPOSITION_DENIED_COVERED] = ret[TQ_OPPOSITION_DENIED] * tq_opposed_cover (&c->s);
    ret[TQ_OPPOSITION_DENIED_OWN] = ret[TQ_OPPOSITION_DENIED] * tq_opposed_cover (denier);
    ret[TQ_OPPOSITION_DENIED_WHOLLY] = denier->n_left == 0 ? ret[TQ_OPPOSITION_DENIED] : 0;
    if (n_denied > 0)
        weigh_scope (c, denier);
}

void
tq_opposition_weigh_denials (const TqOpposing *c)
{
    weigh_opposites (c);
    weigh_denials (c);
}
