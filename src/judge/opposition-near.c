/* opposition-near.c - where in a passage the short statement is told, and what is denied or
 * opposite just there */
#include "judge/opposition-private.h"

/* The stretch of the longer side, hardly longer than the shorter side, that holds most of its
 * words. */
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
    return c->l.matches[j].relation >= TQ_MATCH_CONCEPT &&
           tq_opposition_differs (c, c->l.matches[j].other, j);
}

/* "Did not at first buy the weapon, but began to buy arms": what is denied here is affirmed
 * there. */
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

/* "Died on Sunday" against a passage on a man whose "life" had been saved a year before: in a
 * passage, what is opposite elsewhere is said of something else. */
gboolean
tq_opposition_is_near (const TqOpposing *c, guint j)
{
    return c->ret->features[TQ_OPPOSITION_PASSAGE] < 1 || (j >= c->first_near && j < c->end_near);
}

/* ---- neighbours ------------------------------------------------------------------------------ */

/* How far apart two words of the shorter side, without a common word between them, count as
 * neighbours. */
#define MAX_NEIGHBOURS 3

static gboolean
has_verb_between (const TqOpposing *c, guint from, guint to)
{
    for (guint j = from + 1; j < to; j++)
        if (c->l.matches[j].relation == TQ_MATCH_NONE &&
            tq_opposition_sort (c->evidence, &c->l.terms[j]) == TQ_SORT_VERB)
            return TRUE;
    return FALSE;
}

/* Another word of @sort stands nearer to the longer side's word @at than @reach. */
static gboolean
has_nearer (const TqOpposing *c, guint at, guint reach, TqSort sort)
{
    for (guint j = at >= reach ? at - reach + 1 : 0; j < MIN (c->l.n, at + reach); j++)
        if (j != at && c->l.matches[j].relation == TQ_MATCH_NONE &&
            tq_opposition_sort (c->evidence, &c->l.terms[j]) == sort)
            return TRUE;
    return FALSE;
}

/* The next word of the shorter side that the longer one has as well. */
static guint
next_common (const TqOpposing *c, guint i)
{
    do
        i++;
    while (i < c->s.n && c->s.matches[i].relation < TQ_MATCH_CONCEPT);
    return i;
}

static void
weigh_neighbours (const TqOpposing *c)
{
    double *ret = c->ret->features;
    guint n = 0, n_parted = 0, n_reversed = 0, n_usurped = 0, n_named = 0;

    for (guint i = next_common (c, G_MAXUINT), j = next_common (c, i); j < c->s.n;
         i = j, j = next_common (c, j)) {
        guint u = c->s.matches[i].other, v = c->s.matches[j].other, gap = tq_words_apart (u, v);
        TqSort sort = tq_opposition_sort (c->evidence, &c->s.terms[j]);

        if (j - i > MAX_NEIGHBOURS)
            continue;
        n++;
        n_reversed += v < u;
        n_parted += has_verb_between (c, MIN (u, v), MAX (u, v));
        if (gap < 2 || !has_nearer (c, u, gap, sort))
            continue;
        n_usurped++;
        n_named += sort == TQ_SORT_NAME || sort == TQ_SORT_PLACE || sort == TQ_SORT_NUMBER;
    }
    if (n == 0)
        return;
    ret[TQ_OPPOSITION_PARTED] = (double) n_parted / n;
    ret[TQ_OPPOSITION_REVERSED] = (double) n_reversed / n;
    ret[TQ_OPPOSITION_USURPED] = (double) n_usurped / n;
    ret[TQ_OPPOSITION_USURPED_NAMED] = (double) n_named / n;
}

void
tq_opposition_weigh_nearness (TqOpposing *c)
{
    guint n = find_stretch (c);

    c->ret->features[TQ_OPPOSITION_NEAR] = c->s.n > 0 ? MIN (1, (double) n / c->s.n) : 0;
    c->ret->features[TQ_OPPOSITION_INSERTED] = log (1 + c->end_near - c->first_near - n);
    weigh_denied (c);
    weigh_neighbours (c);
}
