/* opposition-share.c - shares in words as intervals: "most", "few", "a third" of one thing that
 * cannot be one share
 *
 * Most is more than half, few is fewer, all is the whole; "some" says too little to exclude any of
 * them. */
#include "judge/interval.h"
#include "judge/opposition-private.h"

/* In percent. Bounds that are not reached themselves lie a little inside. */
static const struct {
    double lo;
    double hi;
} bounds[] = {
    [TQ_SHARE_UNSAID] = { 0, 100 }, [TQ_SHARE_SOME] = { 0, 100 },     [TQ_SHARE_FEW] = { 0, 49.9 },
    [TQ_SHARE_MOST] = { 50.1, 100 }, [TQ_SHARE_ALL] = { 99.9, 100 },
};

static gboolean
is_told (guint share)
{
    return share == TQ_SHARE_FEW || share == TQ_SHARE_MOST || share == TQ_SHARE_ALL;
}

void
tq_opposition_weigh_shares (const TqOpposing *c)
{
    for (guint i = 0; i < c->s.n; i++) {
        const TqTerm *x = &c->s.terms[i], *y = &c->l.terms[c->s.matches[i].other];
        gboolean overlap;

        if (c->s.matches[i].relation < TQ_MATCH_CONCEPT || !is_told (x->share) ||
            !is_told (y->share))
            continue;
        overlap = bounds[x->share].lo <= bounds[y->share].hi &&
                  bounds[y->share].lo <= bounds[x->share].hi;
        c->ret->features[overlap ? TQ_OPPOSITION_COUNTS_OVERLAP : TQ_OPPOSITION_COUNTS_APART] = 1;
        if (!overlap)
            tq_opposition_decide (c, TQ_OPPOSED_BY_WORDS, x, y);
    }
}

static gboolean
is_percent (const TqEvidence *evidence, const TqClaim *figure)
{
    const TqUnitRow *row = tq_units_get (tq_packs_units (evidence->packs), figure->unit);

    return row != NULL && row->kind == TQ_VALUE_PERCENT;
}

void
tq_opposition_weigh_figure (const TqEvidence *evidence, const TqClaim *figure,
                            const TqClaim *whole, double *features)
{
    const TqTerm *heads = tq_claim_terms (evidence->claims, figure),
                 *terms = tq_claim_terms (evidence->claims, whole);
    TqInterval interval;

    if (figure->n_terms == 0 || !is_percent (evidence, figure))
        return;
    interval = tq_interval_of (tq_packs_units (evidence->packs), figure);
    for (guint i = 0; i < whole->n_terms; i++) {
        gboolean overlap;

        if (!is_told (terms[i].share) ||
            tq_match_terms (evidence, heads, &terms[i]) < TQ_MATCH_CONCEPT)
            continue;
        overlap =
            interval.lo <= bounds[terms[i].share].hi && bounds[terms[i].share].lo <= interval.hi;
        features[overlap ? TQ_OPPOSITION_COUNTS_OVERLAP : TQ_OPPOSITION_COUNTS_APART] = 1;
    }
}
