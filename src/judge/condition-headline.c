/* condition-headline.c - questions about a headline and the text below it */
#include "judge/condition-private.h"

#include "judge/headline.h"

/* The text says itself that it gives the whole count: "taking the toll to 18", "rose to 40". */
static gboolean
is_told_total (const TqClaim *claim)
{
    return (claim->flags & (TQ_CLAIM_TOTAL | TQ_CLAIM_MOVING)) &&
           !(claim->flags & (TQ_CLAIM_PART | TQ_CLAIM_CHANGE | TQ_CLAIM_BACKGROUND |
                             TQ_CLAIM_NEGATED_NUMBER | TQ_CLAIM_UNTIL));
}

/* "Toll climbs to 21" above a text that counts 18 and gives no 21. */
static gboolean
headline_total (const TqComparison *c)
{
    return c->a->doc == c->b->doc && c->a->state != 0 && c->a->state == c->b->state &&
           ((c->a->flags | c->b->flags) & TQ_CLAIM_CUMULATIVE) &&
           (c->a->flags & TQ_CLAIM_IN_TITLE) && !(c->b->flags & TQ_CLAIM_IN_TITLE) &&
           is_told_total (c->b) && !tq_interval_overlaps (&c->interval_a, &c->interval_b) &&
           tq_headline_stands_alone (c->evidence, c->index_a);
}

/* The claim stands in the first sentence of its paragraph, which is the first of the text. */
static gboolean
begins_text (const TqComparison *c, guint32 at)
{
    const TqClaim *claim = tq_claim_set_get (c->evidence->claims, at);
    const TqDocument *document = g_ptr_array_index (c->evidence->documents, claim->doc);

    return tq_align_is_first (c->evidence, claim) &&
           claim->sentence.start ==
               g_array_index (document->blocks, TqBlock, claim->block).span.start;
}

/* Whether the sentence of claim @at tells of no others in its state. */
static gboolean
is_alone_in_state (const TqComparison *c, guint32 at)
{
    const TqClaimSet *claims = c->evidence->claims;
    const TqClaim *claim = tq_claim_set_get (claims, at);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (claims, at, &end); i < end; i++) {
        const TqClaim *other = tq_claim_set_get (claims, i);

        if (i != at && other->kind == TQ_CLAIM_QUANTITY && other->unit == claim->unit &&
            (other->state == claim->state || other->state == 0))
            return FALSE;
    }
    return TRUE;
}

gboolean
tq_comparison_tells_headline_again (const TqComparison *c)
{
    gboolean is_a_title = (c->a->flags & TQ_CLAIM_IN_TITLE) != 0;
    guint32 title = is_a_title ? c->index_a : c->index_b,
            text = is_a_title ? c->index_b : c->index_a;

    return c->a->doc == c->b->doc && c->a->state != 0 && c->a->state == c->b->state &&
           ((c->a->flags ^ c->b->flags) & TQ_CLAIM_IN_TITLE) &&
           !((c->a->flags | c->b->flags) & TQ_CLAIM_PART) && begins_text (c, text) &&
           is_alone_in_state (c, text) && tq_headline_stands_alone (c->evidence, title);
}

const TqConditionRow tq_conditions_of_headlines[] = {
    { "headline-total", headline_total },
    { NULL, NULL },
};
