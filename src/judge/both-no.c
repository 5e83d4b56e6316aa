#include "judge/both-no.h"

#include "align/match.h"
#include "pack/pack.h"

static gboolean
says_word (const TqEvidence *evidence, const TqClaim *claim, const TqTerm *word)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

    for (guint i = 0; i < claim->n_terms; i++)
        if (tq_match_terms (evidence, word, &terms[i]) >= TQ_MATCH_CONCEPT)
            return TRUE;
    return FALSE;
}

/* Not where the word may as well say that something does: "turned". */
static gboolean
ends (const TqEvidence *evidence, const TqTerm *word)
{
    guint32 axes;

    if (word->poles_down == 0)
        return FALSE;
    axes = tq_packs_get (evidence->packs, word->lang)->axes->of_not;
    return (word->poles_down & axes) != 0 && (word->poles_up & axes) == 0;
}

gboolean
tq_both_say_no (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqClaim *denied = a->polarity == TQ_POLARITY_DENIED ? a : b, *other = denied == a ? b : a;
    const TqTerm *head = tq_claim_terms (evidence->claims, denied),
                 *of_other = tq_claim_terms (evidence->claims, other);

    if (denied->n_terms == 0 || other->n_terms == 0)
        return FALSE;
    if (denied->flags & TQ_CLAIM_SAYS_NO)
        return says_word (evidence, other, head);
    return ends (evidence, of_other) && !ends (evidence, head) &&
           !says_word (evidence, other, head) && !says_word (evidence, denied, of_other);
}
