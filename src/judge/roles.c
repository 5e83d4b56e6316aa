#include "judge/roles.h"

#include "align/match.h"
#include "pack/pack.h"

/* Of the predicate @term; NULL: it is not said. */
static const TqTerm *
agent_of (const TqEvidence *evidence, const TqClaim *claim, guint term)
{
    const TqFrame *frames = tq_claim_frames (evidence->claims, claim);

    for (guint i = 0; i < claim->n_frames; i++) {
        guint16 agent = frames[i].arguments[TQ_ARGUMENT_AGENT].term;

        if (frames[i].term == term && agent != TQ_NO_TERM)
            return &tq_claim_terms (evidence->claims, claim)[agent];
    }
    return NULL;
}

gboolean
tq_roles_are_turned (const TqEvidence *evidence, const TqClaim *a, guint i, const TqClaim *b,
                     guint j)
{
    const TqTerm *x = &tq_claim_terms (evidence->claims, a)[i],
                 *y = &tq_claim_terms (evidence->claims, b)[j];
    const TqTerm *of_a, *of_b;

    if (!tq_match_ends_of (x, y, tq_packs_get (evidence->packs, x->lang)->axes->of_roles))
        return FALSE;
    of_a = agent_of (evidence, a, i);
    of_b = agent_of (evidence, b, j);
    return of_a == NULL || of_b == NULL || tq_match_terms (evidence, of_a, of_b) < TQ_MATCH_CONCEPT;
}
