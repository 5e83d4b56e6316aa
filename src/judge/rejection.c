#include "judge/rejection.h"

#include <math.h>

#include "align/timeline.h"

/* "14 million euros, and not 9.4": the scale is said once. */
#define MIN_SCALE 1e3
#define MAX_SCALE 1e12

static gboolean
is_figure (const TqClaim *rejected, const TqClaim *beside, double number)
{
    double said = rejected->number.number;

    if (rejected->kind != TQ_CLAIM_QUANTITY || !(rejected->flags & TQ_CLAIM_NEGATED_NUMBER) ||
        said <= 0)
        return FALSE;
    for (double scale = 1; scale <= MAX_SCALE && scale <= beside->number.number; scale *= MIN_SCALE)
        if (fabs (said * scale - number) <= 1e-6 * number)
            return TRUE;
    return FALSE;
}

static const TqTime *
printed (const TqEvidence *evidence, const TqClaim *claim)
{
    return &((const TqDocument *) g_ptr_array_index (evidence->documents, claim->doc))->published;
}

/* "It costs 900 instead of 1,000", in an article printed after the one that tells of 1,000: an
 * amount that was so before. */
static gboolean
is_former (const TqEvidence *evidence, const TqClaim *rejected, const TqClaim *beside,
           const TqClaim *other)
{
    return rejected->flags & TQ_CLAIM_LAST && beside->unit != 0 && beside->state == 0 &&
           tq_timeline_order (printed (evidence, other), printed (evidence, beside)) < 0;
}

/* Whether @index says in its sentence that the figure of @other is wrong, or, for @wants_former,
 * that it was so before. */
static gboolean
rejects (const TqEvidence *evidence, guint32 index, guint32 other, gboolean wants_former)
{
    const TqClaim *claim = tq_claim_set_get (evidence->claims, index),
                  *with = tq_claim_set_get (evidence->claims, other);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, index, &end); i < end; i++) {
        const TqClaim *rejected = tq_claim_set_get (evidence->claims, i);

        if (i != index && is_figure (rejected, claim, with->number.number) &&
            is_former (evidence, rejected, claim, with) == wants_former)
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_rejection_joins (const TqEvidence *evidence, guint32 a, guint32 b)
{
    return rejects (evidence, a, b, FALSE) || rejects (evidence, b, a, FALSE);
}

gboolean
tq_rejection_replaces (const TqEvidence *evidence, guint32 a, guint32 b)
{
    return rejects (evidence, a, b, TRUE) || rejects (evidence, b, a, TRUE);
}
