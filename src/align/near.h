/* near.h - the words nearest to a claim's value
 *
 * A sentence may hold several figures; what each is about stands near it. Nearness is counted in
 * content words, whichever side they are on, so that it means the same in every language. */
#ifndef TQ_ALIGN_NEAR_H
#define TQ_ALIGN_NEAR_H

#include <tanaqud/model.h>

typedef struct {
    const TqTerm *terms; /* of the claim, borrowed */
    guint n;
    guint32 reach; /* bytes from the value to the last of its nearest terms */
    TqSpan value;
} TqNear;

TqNear tq_near_of (const TqClaimSet *set, const TqClaim *claim);
/* head and qualifiers are always near */
gboolean tq_near_has (const TqNear *near, const TqTerm *term);

static inline gboolean
tq_term_is_label (const TqTerm *term)
{
    return term->role == TQ_ROLE_HEAD || term->role == TQ_ROLE_QUALIFIER;
}

#endif
