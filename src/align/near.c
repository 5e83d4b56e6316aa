#include "align/near.h"

#define N_NEAREST 7

static guint32
distance (const TqNear *near, const TqTerm *term)
{
    if (term->is_resolved) /* what the pronoun beside the value means */
        return 0;
    if (term->span.end <= near->value.start)
        return near->value.start - term->span.end;
    return term->span.start > near->value.end ? term->span.start - near->value.end : 0;
}

TqNear
tq_near_of (const TqClaimSet *set, const TqClaim *claim)
{
    TqNear ret = { tq_claim_terms (set, claim), claim->n_terms, 0, claim->value_span };
    guint32 least[N_NEAREST], n = 0; /* the smallest distances, ascending */

    for (guint i = 0; i < ret.n; i++) {
        guint32 far = distance (&ret, &ret.terms[i]), at = n < N_NEAREST ? n : N_NEAREST - 1;

        if (n == N_NEAREST && far >= least[at])
            continue;
        for (; at > 0 && least[at - 1] > far; at--)
            least[at] = least[at - 1];
        least[at] = far;
        n = MIN (n + 1, N_NEAREST);
    }
    ret.reach = n > 0 ? least[n - 1] : 0;
    return ret;
}

gboolean
tq_near_has (const TqNear *near, const TqTerm *term)
{
    return tq_term_is_label (term) || distance (near, term) <= near->reach;
}
