/* opposition-bearing.c - when and where: "before the vote" against "after the vote", "near the
 * coast" against "far from it"
 *
 * What stands before a word says how something is to it (TqBearing). Told of one word, two such
 * bearings may exclude each other as opposite words do; told of two, "A before B" excludes "B
 * before A". */
#include "judge/opposition-private.h"

static gboolean
is_common (const TqOpposing *c, guint i)
{
    return c->s.matches[i].relation >= TQ_MATCH_CONCEPT;
}

/* Another word that both have bears on the longer side, and there alone, what the shorter side's
 * word @i bears here alone. */
static gboolean
is_borne_by_other (const TqOpposing *c, guint i)
{
    for (guint j = 0; j < c->s.n; j++)
        if (j != i && is_common (c, j) && c->s.terms[j].bearing == TQ_BEARING_UNSAID &&
            c->l.terms[c->s.matches[j].other].bearing == c->s.terms[i].bearing) {
            tq_opposition_decide (c, TQ_OPPOSED_BY_ORDER, &c->s.terms[i],
                                  &c->l.terms[c->s.matches[j].other]);
            return TRUE;
        }
    return FALSE;
}

void
tq_opposition_weigh_bearings (const TqOpposing *c)
{
    for (guint i = 0; i < c->s.n; i++) {
        const TqTerm *x = &c->s.terms[i], *y = &c->l.terms[c->s.matches[i].other];

        if (x->bearing == TQ_BEARING_UNSAID || !is_common (c, i))
            continue;
        if (tq_bearings_exclude (x->bearing, y->bearing) && x->is_negated == y->is_negated &&
            tq_opposition_is_near (c, c->s.matches[i].other)) {
            c->ret->features[TQ_OPPOSITION_OPPOSITE] =
                c->ret->features[TQ_OPPOSITION_OPPOSITE_AT] = 1;
            tq_opposition_decide (c, TQ_OPPOSED_BY_OPPOSITE, x, y);
        }
        if (y->bearing == TQ_BEARING_UNSAID &&
            (x->bearing == TQ_BEARING_BEFORE || x->bearing == TQ_BEARING_AFTER) &&
            is_borne_by_other (c, i))
            c->ret->features[TQ_OPPOSITION_SWAPPED] = 1;
    }
}
