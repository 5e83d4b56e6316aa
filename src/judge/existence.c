#include "judge/existence.h"

#include "judge/selection.h"
#include "pack/rules.h"
#include "pack/weights.h"

static gboolean
is_none (const TqClaim *claim)
{
    return claim->number.number == 0 && claim->number.hi == 0;
}

/* Bytes of a statement; what a clause says of its subject before that there is such a one. */
static guint
rank_of (const TqClaim *claim)
{
    return 2 * (claim->span.end - claim->span.start) + ((claim->flags & TQ_CLAIM_EXISTENCE) != 0);
}

/* The shortest statement of the sentence of @figure that the figure stands in; TQ_NONE: it stands
 * in none. */
static guint32
statement_around (const TqClaimSet *claims, guint32 figure)
{
    const TqSpan inner = tq_claim_set_get (claims, figure)->span;
    guint32 best = TQ_NONE, end;

    for (guint32 i = tq_claim_set_sentence (claims, figure, &end); i < end; i++) {
        const TqClaim *claim = tq_claim_set_get (claims, i);

        if (claim->kind == TQ_CLAIM_ASSERTION && claim->span.start < inner.end &&
            inner.start < claim->span.end &&
            (best == TQ_NONE || rank_of (claim) < rank_of (tq_claim_set_get (claims, best))))
            best = i;
    }
    return best;
}

static const TqPair *
surest_with_none (const TqClaimSet *claims, const TqTopic *topic)
{
    const TqPair *best = NULL;

    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (pair->verdict == TQ_VERDICT_CONFLICT &&
            is_none (tq_claim_set_get (claims, pair->a)) !=
                is_none (tq_claim_set_get (claims, pair->b)) &&
            (best == NULL || pair->confidence > best->confidence))
            best = pair;
    }
    return best;
}

void
tq_existence_state (const TqEvidence *evidence, TqTopic *topic)
{
    const TqRules *rules = tq_packs_rules (evidence->packs);
    const TqPair *figures = topic->kind == TQ_CLAIM_QUANTITY
                                ? surest_with_none (evidence->claims, topic)
                                : NULL;
    TqPair pair = { .verdict = TQ_VERDICT_CONFLICT, .runner_up = G_MAXUINT16 };

    if (figures == NULL ||
        figures->confidence < tq_weights_threshold (tq_packs_weights (evidence->packs),
                                                    "conflict-quantity", "as-statements"))
        return;
    pair.a = statement_around (evidence->claims, figures->a);
    pair.b = statement_around (evidence->claims, figures->b);
    if (pair.a == TQ_NONE || pair.b == TQ_NONE || pair.a >= pair.b)
        return;
    pair.rule = (guint16) tq_rules_index (rules, tq_rules_find (rules, "assertion/denied"));
    pair.confidence = figures->confidence;
    tq_selection_insert (topic, pair.a);
    tq_selection_insert (topic, pair.b);
    g_array_append_val (topic->pairs, pair);
}
