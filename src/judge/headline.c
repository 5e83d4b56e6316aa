#include "judge/headline.h"

#include "align/timeline.h"
#include "judge/interval.h"

static gboolean
is_headline (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);

    return document->blocks != NULL && claim->block < document->blocks->len &&
           g_array_index (document->blocks, TqBlock, claim->block).role == TQ_BLOCK_TITLE;
}

/* The same figure may count something else below, which is left to who reads it; "more than 20"
 * gives only figures of its own kind. */
static gboolean
may_be_one_figure (const TqUnits *units, const TqClaim *above, const TqClaim *below)
{
    TqInterval a = tq_interval_of (units, above), b = tq_interval_of (units, below);
    gboolean is_of_one_kind =
        above->unit == below->unit &&
        (above->state == below->state || above->state == 0 || below->state == 0);

    if (above->number.number == below->number.number)
        return TRUE;
    return is_of_one_kind && (tq_interval_overlaps (&a, &b) || tq_interval_rounded (&a, &b));
}

static gboolean
may_be_one_date (const TqClaim *above, const TqClaim *below)
{
    TqTime beside = tq_timeline_beside (&above->time, &below->time);

    return tq_timeline_overlaps (&beside, &below->time);
}

gboolean
tq_headline_stands_alone (const TqEvidence *evidence, guint32 index)
{
    const TqClaim *claim = tq_claim_set_get (evidence->claims, index);
    const TqUnits *units = tq_packs_units (evidence->packs);
    guint n_below = 0;

    if (claim->kind == TQ_CLAIM_ASSERTION || !is_headline (evidence, claim))
        return FALSE;
    /* a title's claims stand before those below it */
    for (guint32 i = index + 1; i < evidence->claims->claims->len; i++) {
        const TqClaim *other = tq_claim_set_get (evidence->claims, i);

        if (other->doc != claim->doc)
            break;
        if (other->kind != claim->kind || is_headline (evidence, other))
            continue;
        if (claim->kind == TQ_CLAIM_QUANTITY ? may_be_one_figure (units, claim, other)
                                             : may_be_one_date (claim, other))
            return FALSE;
        n_below++;
    }
    return n_below > 0;
}
