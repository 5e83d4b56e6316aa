#include "align/nearest.h"

/* The best links of a claim in one document, best first; of equal ones that to the earlier
 * claim. */
typedef struct {
    guint32 n;
    guint32 claims[TQ_MAX_LINKS];
    float scores[TQ_MAX_LINKS];
} Best;

struct TqNearest {
    Best *of_other; /* of each claim: among the claims of the document that is looked at */
};

TqNearest *
tq_nearest_new (guint32 n_claims)
{
    TqNearest *nearest = g_new0 (TqNearest, 1);

    nearest->of_other = g_new0 (Best, n_claims + 1);
    return nearest;
}

void
tq_nearest_free (TqNearest *nearest)
{
    if (nearest == NULL)
        return;
    g_free (nearest->of_other);
    g_free (nearest);
}

static gboolean
is_better (float score, guint32 claim, const Best *best, guint place)
{
    return score != best->scores[place] ? score > best->scores[place] : claim < best->claims[place];
}

static void
offer (Best *best, guint32 claim, float score)
{
    guint at = best->n < TQ_MAX_LINKS ? best->n++ : TQ_MAX_LINKS;

    for (; at > 0 && is_better (score, claim, best, at - 1); at--) {
        if (at == TQ_MAX_LINKS)
            continue;
        best->scores[at] = best->scores[at - 1];
        best->claims[at] = best->claims[at - 1];
    }
    if (at == TQ_MAX_LINKS)
        return;
    best->scores[at] = score;
    best->claims[at] = claim;
}

static gboolean
has (const Best *best, guint32 claim)
{
    for (guint i = 0; i < best->n; i++)
        if (best->claims[i] == claim)
            return TRUE;
    return FALSE;
}

static guint32
doc_of (const TqClaimSet *claims, guint32 claim)
{
    return tq_claim_set_get (claims, claim)->doc;
}

/* The links of one claim to one document, from @from on: where they end. */
static guint
end_of_run (const TqClaimSet *claims, const GArray *links, guint from, Best *ret)
{
    const TqLink *first = &g_array_index (links, TqLink, from);
    guint32 doc = doc_of (claims, first->other);
    guint end = from;

    *ret = (Best) { 0 };
    for (; end < links->len; end++) {
        const TqLink *link = &g_array_index (links, TqLink, end);

        if (link->claim != first->claim || doc_of (claims, link->other) != doc)
            break;
        offer (ret, link->other, link->score);
    }
    return end;
}

void
tq_nearest_keep (TqNearest *nearest, const TqClaimSet *claims, GArray *links)
{
    TqLink *all = (TqLink *) links->data;
    guint n = 0;

    for (guint i = 0; i < links->len; i++)
        nearest->of_other[all[i].other].n = 0;
    for (guint i = 0; i < links->len; i++)
        offer (&nearest->of_other[all[i].other], all[i].claim, all[i].score);
    for (guint from = 0, end; from < links->len; from = end) {
        Best of_claim;

        end = end_of_run (claims, links, from, &of_claim);
        for (guint i = from; i < end; i++)
            if (has (&of_claim, all[i].other) ||
                has (&nearest->of_other[all[i].other], all[i].claim))
                all[n++] = all[i];
    }
    g_array_set_size (links, n);
}
