/* opposition-near.c - where in a passage the short statement is told, and what is denied or opposite just there */
#include "judge/opposition-private.h"

/* The stretch of the longer side, hardly longer than the shorter side, that holds most of its words. */
static guint
find_stretch (TqOpposing *c)
{
    guint reach = c->s.n + c->s.n / 2 + 2, best = 0;

    for (guint first = 0; first < c->l.n; first++) {
        guint n = 0, last = first;

        if (c->l.matches[first].relation == TQ_MATCH_NONE)
            continue;
        for (guint j = first; j < MIN (c->l.n, first + reach); j++)
            if (c->l.matches[j].relation != TQ_MATCH_NONE) {
                n++;
                last = j;
            }
        if (n > best) {
            best = n;
            c->first_near = first;
            c->end_near = last + 1;
        }
    }
    return best;
}

static gboolean
is_one_sort (const TqOpposing *c, guint p, guint q)
{
    return tq_opposition_sort (c->evidence, &c->s.terms[p]) == tq_opposition_sort (c->evidence, &c->l.terms[q]);
}

static gboolean
differs (const TqOpposing *c, guint j)
{
    return c->l.matches[j].relation >= TQ_MATCH_CONCEPT && c->l.terms[j].is_negated != c->s.terms[c->l.matches[j].other].is_negated;
}

/* "Did not at first buy the weapon, but began to buy arms": what is denied here is affirmed there. */
static gboolean
is_said_otherwise (const TqOpposing *c, guint j)
{
    for (guint i = 0; i < c->l.n; i++)
        if (i != j && c->l.terms[i].is_negated != c->l.terms[j].is_negated &&
            tq_match_terms (c->evidence, &c->l.terms[i], &c->l.terms[j]) >= TQ_MATCH_CONCEPT)
            return TRUE;
    return FALSE;
}

static void
weigh_denied (const TqOpposing *c)
{
    double *ret = c->ret->features;
    guint n = 0, n_near = 0, n_named = 0, n_otherwise = 0;

    for (guint j = 0; j < c->l.n; j++) {
        TqSort sort;

        if (!differs (c, j))
            continue;
        sort = tq_opposition_sort (c->evidence, &c->l.terms[j]);
        n++;
        n_near += j >= c->first_near && j < c->end_near;
        n_named += sort != TQ_SORT_VERB && sort != TQ_SORT_NOUN && sort != TQ_SORT_ADJECTIVE;
        n_otherwise += is_said_otherwise (c, j);
    }
    if (n == 0)
        return;
    ret[TQ_OPPOSITION_DENIED_NEAR] = (double) n_near / MAX (c->s.n, 1);
    ret[TQ_OPPOSITION_DENIED_NAMES] = (double) n_named / n;
    ret[TQ_OPPOSITION_DENIED_OTHERWISE] = (double) n_otherwise / n;
}

static void
weigh_opposites (const TqOpposing *c)
{
    for (guint j = c->first_near; j < c->end_near; j++)
        if (c->l.matches[j].relation == TQ_MATCH_OPPOSITE)
            c->ret->features[is_one_sort (c, c->l.matches[j].other, j) ? TQ_OPPOSITION_OPPOSITE_NEAR : TQ_OPPOSITION_OPPOSITE_MIXED] = 1;
}

void
tq_opposition_weigh_turn (const TqOpposing *c, guint p, guint q)
{
    double *ret = c->ret->features;

    ret[TQ_OPPOSITION_TURNED_NEAR] = q >= c->first_near && q < c->end_near;
    ret[TQ_OPPOSITION_TURNED_MIXED] = !is_one_sort (c, p, q);
}

void
tq_opposition_weigh_nearness (TqOpposing *c)
{
    guint n = find_stretch (c);

    c->ret->features[TQ_OPPOSITION_NEAR] = c->s.n > 0 ? MIN (1, (double) n / c->s.n) : 0;
    c->ret->features[TQ_OPPOSITION_INSERTED] = log (1 + c->end_near - c->first_near - n);
    weigh_denied (c);
    weigh_opposites (c);
}
