#include "judge/rejection.h"

#include <math.h>

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
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (claims, index, &end); i < end; i++)
        if (i != index && is_figure (tq_claim_set_get (claims, i), claim, number))
            return TRUE;
    return FALSE;
}

gboolean
tq_rejection_joins (const TqEvidence *evidence, guint32 a, guint32 b)
{
    return rejects (evidence->claims, a, b) || rejects (evidence->claims, b, a);
}
