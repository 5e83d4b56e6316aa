/* opposition-order.c - the same words in another order: "A sold it to B", "B sold it to A"; "gold
 * rises as the dollar falls", "the dollar rises as gold falls" */

#include "judge/opposition-private.h"

/* ---- two parties turned round ---------------------------------------------------------------- */

static gboolean
is_party (const TqEvidence *evidence, const TqTerm *term)
{
    TqSort sort = tq_opposition_sort (evidence, term);

    return sort == TQ_SORT_NAME || sort == TQ_SORT_PLACE || sort == TQ_SORT_UNKNOWN ||
           (sort == TQ_SORT_NOUN &&
            tq_lexicon_is_person (tq_packs_lexicon (evidence->packs), term->lexeme));
}

static gboolean
is_common_verb (const TqOpposing *c, guint i)
{
    gboolean is_kind = c->s.is_wider[i] || c->s.is_narrower[i];

    return c->s.matches[i].relation >= TQ_MATCH_CONCEPT && !is_kind &&
           tq_opposition_sort (c->evidence, &c->s.terms[i]) == TQ_SORT_VERB;
}

/* Two parties on both sides, their order turned round, with the same word before, between or behind
 * them. */
static gboolean
is_swapped (const TqOpposing *c)
{
    for (guint i = 0; i < c->s.n; i++) {
        if (c->s.matches[i].relation != TQ_MATCH_SAME || !is_party (c->evidence, &c->s.terms[i]))
            continue;
        for (guint j = i + 1; j < c->s.n; j++) {
            guint x = c->s.matches[i].other, y = c->s.matches[j].other;

            if (c->s.matches[j].relation != TQ_MATCH_SAME ||
                !is_party (c->evidence, &c->s.terms[j]) || y >= x)
                continue;
            for (guint v = i + 1; v < j; v++)
                if (is_common_verb (c, v) && c->s.matches[v].other > y &&
                    c->s.matches[v].other < x) {
                    tq_opposition_decide (c, TQ_OPPOSED_BY_ORDER, &c->s.terms[i], &c->l.terms[y]);
                    return TRUE;
                }
            if (i > 0 && y > 0 && is_common_verb (c, i - 1) &&
                c->s.matches[i - 1].other + 1u == y) {
                tq_opposition_decide (c, TQ_OPPOSED_BY_ORDER, &c->s.terms[i], &c->l.terms[y]);
                return TRUE;
            }
        }
    }
    return FALSE;
}

/* Two parties can only be turned round where the shorter side has two, and a verb. */
static gboolean
may_be_turned_round (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);
    guint n_parties = 0, n_verbs = 0;

    for (guint i = 0; i < claim->n_terms && (n_parties < 2 || n_verbs == 0); i++) {
        n_parties += is_party (evidence, &terms[i]);
        n_verbs += tq_opposition_sort (evidence, &terms[i]) == TQ_SORT_VERB;
    }
    return n_parties >= 2 && n_verbs > 0;
}

/* Kinds are not asked for: only what is the same on both sides may be turned round. */
gboolean
tq_opposition_is_swapped (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    TqOpposition opposition;
    TqOpposing c = { 0 };
    TqClaim x, y;

    if (!may_be_turned_round (evidence, a->n_terms > b->n_terms ? b : a))
        return FALSE;
    tq_opposition_begin (&c, evidence, a, b, &x, &y, &opposition);
    return is_swapped (&c);
}

/* ---- two predicates that change places ------------------------------------------------------- */

/* "Sales of wheat grew, sales of maize shrank": which sales are meant cannot be told by the
 * word. */
static gboolean
is_said_twice (const TqOpposedSide *side, guint i)
{
    for (guint j = 0; j < side->n; j++)
        if (j != i && side->terms[j].atom == side->terms[i].atom)
            return TRUE;
    return FALSE;
}

/* Some word that both have stands near @p here and near @q there, and what @p itself meets there,
 * or @q here, is not as near to it: it is theirs, not that of the predicate beside. */
static gboolean
is_said_of_same (const TqOpposing *c, guint p, guint q)
{
    const TqMatch *own = &c->s.matches[p], *back = &c->l.matches[q];

    for (guint i = tq_reach_first (p); i < tq_reach_end (&c->s, p); i++) {
        const TqMatch *match = &c->s.matches[i];

        if (i == p || match->relation < TQ_MATCH_CONCEPT || match->other == q ||
            !tq_reach_has (match->other, q))
            continue;
        if (is_said_twice (&c->s, i) || (back->relation >= TQ_MATCH_CONCEPT &&
                                         tq_words_apart (back->other, i) <= tq_words_apart (p, i)))
            continue;
        if (own->relation < TQ_MATCH_CONCEPT ||
            tq_words_apart (own->other, match->other) > tq_words_apart (q, match->other))
            return TRUE;
    }
    return FALSE;
}

/* "Gold rises as the dollar falls" against "the dollar rises and gold falls": every word is in
 * both, and yet. */
static gboolean
is_turned (const TqOpposing *c)
{
    for (guint p = 0; p < c->s.n; p++) {
        TqMeaning meaning = tq_match_meaning (c->evidence, &c->s.terms[p]);

        if (c->s.terms[p].kind != TQ_TERM_COMMON || c->s.is_agreed[p] ||
            !tq_match_has_opposites (&c->s.terms[p], &meaning))
            continue;
        for (guint q = 0; q < c->l.n; q++)
            /* the lexicon is asked last: it takes longest */
            if (c->l.terms[q].kind == TQ_TERM_COMMON && tq_opposition_is_near (c, q) &&
                c->s.terms[p].is_negated == c->l.terms[q].is_negated && is_said_of_same (c, p, q) &&
                tq_match_terms (c->evidence, &c->s.terms[p], &c->l.terms[q]) == TQ_MATCH_OPPOSITE) {
                tq_opposition_decide (c, TQ_OPPOSED_BY_OPPOSITE, &c->s.terms[p], &c->l.terms[q]);
                c->ret->features[TQ_OPPOSITION_TURNED_MIXED] =
                    tq_opposition_sort (c->evidence, &c->s.terms[p]) !=
                    tq_opposition_sort (c->evidence, &c->l.terms[q]);
                return TRUE;
            }
    }
    return FALSE;
}

void
tq_opposition_weigh_order (const TqOpposing *c)
{
    double *ret = c->ret->features;

    if (is_swapped (c)) /* or as the bearings have it */
        ret[TQ_OPPOSITION_SWAPPED] = 1;
    ret[TQ_OPPOSITION_TURNED] = is_turned (c);
    ret[TQ_OPPOSITION_SWAPPED_ALL] = ret[TQ_OPPOSITION_SWAPPED] * ret[TQ_OPPOSITION_ALL_COVERED];
    ret[TQ_OPPOSITION_TURNED_ALL] = ret[TQ_OPPOSITION_TURNED] * ret[TQ_OPPOSITION_ALL_COVERED];
}
