#include "judge/rival.h"

#include "align/match.h"
#include "judge/judge.h"

const char *const tq_rival_feature_names[TQ_N_RIVAL_FEATURES] = {
    "likeness", "best", "nearest", "nearer", "agreeing", "agreeing-both", "one-told", "head", "denied", "head-denied", "covered", "left", "all-covered",
    "length",
};

typedef struct {
    double own;      /* score of the pair itself */
    double nearest;  /* of the nearest other claim of the article */
    double agreeing; /* of the nearest that agrees */
} Company;

static gboolean
agrees (const TqEvidence *evidence, guint32 a, guint32 b)
{
    TqVerdict verdict = tq_judge_verdict (evidence, a, b);

    return verdict == TQ_VERDICT_AGREEMENT || verdict == TQ_VERDICT_ROUNDING || verdict == TQ_VERDICT_COMPATIBLE;
}

/* What @claim may be matched with in the article of @other. */
static Company
company_of (const TqEvidence *evidence, TqFinder *finder, guint32 claim, guint32 other)
{
    const GArray *links = tq_finder_links (finder, claim, tq_claim_set_get (evidence->claims, other)->doc);
    Company ret = { 0, 0, 0 };
    gboolean is_value = tq_claim_set_get (evidence->claims, claim)->kind != TQ_CLAIM_ASSERTION; /* statements agree in too many ways */

    for (guint i = 0; i < links->len; i++) {
        const TqLink *link = &g_array_index (links, TqLink, i);

        if (link->other == other) {
            ret.own = link->score;
            continue;
        }
        ret.nearest = MAX (ret.nearest, link->score);
        if (link->score > ret.agreeing && is_value && agrees (evidence, claim, link->other))
            ret.agreeing = link->score;
    }
    return ret;
}

#define MAX_TERMS 64
/* At so many words "left" and "length" are one half. */
#define HALF_WORDS 3.0

/* What an assertion that is denied says must be said by the other for the two to contradict each other. */
static void
fill_cover (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, double *ret)
{
    gboolean is_a_denied = a->polarity == TQ_POLARITY_DENIED;
    const TqClaim *said = a->polarity != b->polarity ? (is_a_denied ? a : b) : a->n_terms <= b->n_terms ? a : b;
    const TqClaim *other = said == a ? b : a;
    TqMatch of_said[MAX_TERMS], of_other[MAX_TERMS];
    double n_found = 0;

    if (said->n_terms == 0 || said->n_terms > MAX_TERMS || other->n_terms > MAX_TERMS)
        return;
    tq_match_claims (evidence, said, other, of_said, of_other);
    for (guint i = 0; i < said->n_terms; i++)
        n_found += of_said[i].relation != TQ_MATCH_NONE;
    ret[TQ_RIVAL_COVERED] = n_found / said->n_terms;
    ret[TQ_RIVAL_LEFT] = (said->n_terms - n_found) / (said->n_terms - n_found + HALF_WORDS);
    ret[TQ_RIVAL_ALL_COVERED] = n_found == said->n_terms;
    ret[TQ_RIVAL_LENGTH] = said->n_terms / (said->n_terms + HALF_WORDS);
}

double
tq_rival_features (const TqEvidence *evidence, TqFinder *finder, guint32 a, guint32 b, double *ret)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, a), *y = tq_claim_set_get (evidence->claims, b);
    Company of_a = company_of (evidence, finder, a, b), of_b = company_of (evidence, finder, b, a);
    double own = of_a.own, bounded = CLAMP (own, 0.01, 0.99);

    ret[TQ_RIVAL_LIKENESS] = log (bounded / (1 - bounded));
    ret[TQ_RIVAL_BEST] = ((own >= of_a.nearest) + (own >= of_b.nearest)) / 2.0;
    ret[TQ_RIVAL_NEAREST] = MAX (of_a.nearest, of_b.nearest);
    ret[TQ_RIVAL_NEARER] = MAX (0, ret[TQ_RIVAL_NEAREST] - own);
    ret[TQ_RIVAL_AGREEING] = MAX (of_a.agreeing, of_b.agreeing);
    ret[TQ_RIVAL_AGREEING_BOTH] = MIN (of_a.agreeing, of_b.agreeing);
    ret[TQ_RIVAL_ONE_TOLD] = ((x->flags ^ y->flags) & TQ_CLAIM_MOVING) != 0;
    ret[TQ_RIVAL_HEAD] = x->n_terms > 0 && y->n_terms > 0 && tq_align_names_head (evidence, x, y);
    ret[TQ_RIVAL_DENIED] = x->polarity != y->polarity;
    ret[TQ_RIVAL_HEAD_DENIED] = ret[TQ_RIVAL_HEAD] * ret[TQ_RIVAL_DENIED];
    ret[TQ_RIVAL_COVERED] = ret[TQ_RIVAL_LEFT] = ret[TQ_RIVAL_ALL_COVERED] = ret[TQ_RIVAL_LENGTH] = 0;
    if (x->kind == TQ_CLAIM_ASSERTION)
        fill_cover (evidence, x, y, ret);
    return own;
}
