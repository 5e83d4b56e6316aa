#include "judge/rejection.h"

#include <math.h>

static gboolean
is_of_sentence (const TqClaimSet *claims, guint32 index, const TqClaim *claim)
{
    const TqClaim *other = index < claims->claims->len ? tq_claim_set_get (claims, index) : NULL;

    return other != NULL && other->doc == claim->doc && other->sentence.start == claim->sentence.start;
}

/* "14 million euros, and not 9.4": the scale is said once. */
#define MIN_SCALE 1e3
#define MAX_SCALE 1e12

static gboolean
is_figure (const TqClaim *rejected, const TqClaim *beside, double number)
{
    double said = rejected->number.number;

    if (rejected->kind != TQ_CLAIM_QUANTITY || !(rejected->flags & TQ_CLAIM_NEGATED_NUMBER) || said <= 0)
        return FALSE;
    for (double scale = 1; scale <= MAX_SCALE && scale <= beside->number.number; scale *= MIN_SCALE)
        if (fabs (said * scale - number) <= 1e-6 * number)
            return TRUE;
    return FALSE;
}

/* Whether @index says in its sentence that the figure of @other is wrong. */
static gboolean
rejects (const TqClaimSet *claims, guint32 index, guint32 other)
{
    const TqClaim *claim = tq_claim_set_get (claims, index);
    double number = tq_claim_set_get (claims, other)->number.number;
    guint32 first = index;

    while (first > 0 && is_of_sentence (claims, first - 1, claim))
        first--;
    for (guint32 i = first; is_of_sentence (claims, i, claim); i++)
        if (i != index && is_figure (tq_claim_set_get (claims, i), claim, number))
            return TRUE;
    return FALSE;
}

gboolean
tq_rejection_joins (const TqEvidence *evidence, guint32 a, guint32 b)
{
    return rejects (evidence->claims, a, b) || rejects (evidence->claims, b, a);
}
