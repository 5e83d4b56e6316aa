#include "judge/both-sides.h"

#include "align/match.h"

/* One word in common is the subject of the story. */
#define MIN_COMMON 2

/* Whether @denial, of the sentence of @claim, is a named party's no to it. */
static gboolean
denies (const TqEvidence *evidence, const TqClaim *denial, const TqClaim *claim)
{
    const TqAttribution *by = &denial->attribution;

    return denial->kind == TQ_CLAIM_ASSERTION && by->is_denial && by->is_named &&
           by->party != claim->attribution.party && denial->polarity != claim->polarity &&
           tq_match_count (evidence, denial, claim, TQ_MATCH_CONCEPT) >= MIN_COMMON;
}

/* Whether the sentence of @claim has a no to it, of the polarity of @other. */
static gboolean
is_denied_beside (const TqEvidence *evidence, guint32 claim, const TqClaim *other)
{
    const TqClaim *told = tq_claim_set_get (evidence->claims, claim);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, claim, &end); i < end; i++) {
        const TqClaim *denial = tq_claim_set_get (evidence->claims, i);

        if (i != claim && denial->polarity == other->polarity && denies (evidence, denial, told))
            return TRUE;
    }
    return FALSE;
}

/* "Denied the union's allegation that": it says that the other says so. */
static gboolean
answers (const TqClaim *denial, const TqClaim *claim)
{
    const TqAttribution *by = &denial->attribution;

    return by->is_named && by->answers_party && claim->attribution.is_named &&
           by->party != claim->attribution.party && denial->polarity != claim->polarity;
}

gboolean
tq_both_sides_told (const TqEvidence *evidence, guint32 a, guint32 b)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);

    if (x->doc == y->doc || x->kind != TQ_CLAIM_ASSERTION)
        return FALSE;
    if (answers (x, y) || answers (y, x))
        return TRUE;
    return (y->attribution.is_named && is_denied_beside (evidence, a, y)) ||
           (x->attribution.is_named && is_denied_beside (evidence, b, x));
}
