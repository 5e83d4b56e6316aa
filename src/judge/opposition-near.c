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

/* "Died on Sunday" against a passage on a man whose "life" had been saved a year before: in a passage, what is opposite elsewhere is said of something else. */
gboolean
tq_opposition_is_near (const TqOpposing *c, guint j)
{
    return c->ret->features[TQ_OPPOSITION_PASSAGE] < 1 || (j >= c->first_near && j < c->end_near);
}

void
tq_opposition_weigh_nearness (TqOpposing *c)
{
    guint n = find_stretch (c);

    c->ret->features[TQ_OPPOSITION_NEAR] = c->s.n > 0 ? MIN (1, (double) n / c->s.n) : 0;
    c->ret->features[TQ_OPPOSITION_INSERTED] = log (1 + c->end_near - c->first_near - n);
    weigh_denied (c);
}
