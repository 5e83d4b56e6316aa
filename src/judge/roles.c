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

static gboolean
is_of_roles (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    guint32 mask = tq_packs_get (evidence->packs, x->lang)->axes->of_roles;

    return ((x->poles_up & y->poles_down) | (x->poles_down & y->poles_up)) & mask;
}

gboolean
tq_roles_are_turned (const TqEvidence *evidence, const TqClaim *a, guint i, const TqClaim *b, guint j)
{
    const TqTerm *of_a, *of_b;

    if (!is_of_roles (evidence, &tq_claim_terms (evidence->claims, a)[i], &tq_claim_terms (evidence->claims, b)[j]))
        return FALSE;
    of_a = agent_of (evidence, a, i);
    of_b = agent_of (evidence, b, j);
    return of_a == NULL || of_b == NULL || tq_match_terms (evidence, of_a, of_b) < TQ_MATCH_CONCEPT;
}
