#include "align/feature.h"

#include "align/timeline.h"
#include "align/words.h"

const char *const tq_feature_names[TQ_N_FEATURES] = {
    "same-head", "similar-head", "generic-head", "other-head", "found-head", "label", "other-label", "near", "sentence", "common", "name",
    "other-name", "event", "other-event", "same-state", "one-state", "other-state", "measure", "same-unit", "one-qualified", "same-figure", "same-number",
    "far-number", "one-zero", "one-document", "other-language", "both-first", "one-first", "other-time", "other-modality", "one-speaker", "existence",
    "head-and-sentence", "state-and-sentence", "measure-and-sentence", "measure-and-label",
};

/* Shared weight at which "common" is one half. */
#define HALF_COMMON 6.0
#define FAR_RATIO 20.0

typedef struct {
    const TqClaim *claim;
    const TqTerm *terms;
    const TqProfile *profile;
    TqShared common; /* with the other side */
} Side;

static Side
side_of (const TqScorer *scorer, guint32 index)
{
    const TqClaim *claim = tq_claim_set_get (scorer->evidence->claims, index);

    return (Side) { claim, tq_claim_terms (scorer->evidence->claims, claim), &scorer->profiles[index], { 0, 0 } };
}

/* ---- overlap of words --------------------------------------------------------------------------------------------- */

typedef struct {
    double weight[TQ_N_WITHIN];
    double event;
} Overlap;

/* Weight of the terms of a claim that the other has too. */
static Overlap
overlap_of (const TqScorer *scorer, const TqProfile *profile, const TqTerm *terms, guint64 shared)
{
    Overlap ret = { 0 };

    for (guint64 left = shared; left != 0; left &= left - 1) {
        guint64 bit = left & (~left + 1);
        double weight = tq_scorer_idf (scorer, terms[g_bit_nth_lsf (left, -1)].atom);

        for (guint w = 0; w < TQ_N_WITHIN; w++)
            ret.weight[w] += profile->within[w] & bit ? weight : 0;
        ret.event += profile->near_events & bit ? weight : 0;
    }
    return ret;
}

static double
share (double shared_a, double shared_b, double weight_a, double weight_b)
{
    double least = MIN (weight_a, weight_b);

    return least > 0 ? MIN (1, (shared_a + shared_b) / 2 / least) : 0;
}

static void
fill_words (const TqScorer *scorer, const Side *x, const Side *y, double *ret)
{
    static const guint features[] = { [TQ_WITHIN_LABEL] = TQ_FEATURE_LABEL, [TQ_WITHIN_NEAR] = TQ_FEATURE_NEAR, [TQ_WITHIN_SENTENCE] = TQ_FEATURE_SENTENCE };
    const TqProfile *p = x->profile, *q = y->profile;
    Overlap a = overlap_of (scorer, p, x->terms, x->common.shared), b = overlap_of (scorer, q, y->terms, y->common.shared);
    double common = (a.weight[TQ_WITHIN_SENTENCE] + b.weight[TQ_WITHIN_SENTENCE]) / 2;
    gboolean shares_name = (p->near_names & x->common.shared) != 0 || (q->near_names & y->common.shared) != 0;

    for (guint w = 0; w < TQ_N_WITHIN; w++)
        ret[features[w]] = share (a.weight[w], b.weight[w], p->weight[w], q->weight[w]);
    ret[TQ_FEATURE_COMMON] = common / (common + HALF_COMMON);
    ret[TQ_FEATURE_NAME] = shares_name;
    ret[TQ_FEATURE_EVENT] = share (a.event, b.event, p->event_weight, q->event_weight);
    ret[TQ_FEATURE_OTHER_EVENT] = p->event_weight > 0 && q->event_weight > 0 && a.event + b.event == 0;
    ret[TQ_FEATURE_OTHER_NAME] = p->near_names != 0 && q->near_names != 0 && !shares_name;
}

/* ---- heads -------------------------------------------------------------------------------------------------------- */

/* The other's head, somewhere near but not as the head. */
static gboolean
stands_near (const Side *side)
{
    return (side->common.with_head & side->profile->within[TQ_WITHIN_NEAR] & ~G_GUINT64_CONSTANT (1)) != 0;
}

static void
fill_heads (const TqEvidence *evidence, const Side *x, const Side *y, double *ret)
{
    const TqTerm *a = x->terms, *b = y->terms;

    if (x->claim->n_terms == 0 || y->claim->n_terms == 0)
        return;
    ret[TQ_FEATURE_FOUND_HEAD] = stands_near (y) || stands_near (x);
    ret[TQ_FEATURE_OTHER_LABEL] = ret[TQ_FEATURE_LABEL] == 0 && x->profile->n_qualifiers > 0 && y->profile->n_qualifiers > 0;
    if (x->common.with_head & 1)
        ret[TQ_FEATURE_SAME_HEAD] = 1;
    else if (a->is_generic || b->is_generic)
        ret[TQ_FEATURE_GENERIC_HEAD] = 1;
    else
        ret[TQ_FEATURE_SIMILAR_HEAD] = tq_lexicon_similarity (tq_packs_lexicon (evidence->packs), a->lexeme, b->lexeme);
    ret[TQ_FEATURE_OTHER_HEAD] = ret[TQ_FEATURE_SAME_HEAD] + ret[TQ_FEATURE_GENERIC_HEAD] + ret[TQ_FEATURE_SIMILAR_HEAD] == 0 &&
                                 a->lang == b->lang && a->lexeme != 0 && b->lexeme != 0;
}

/* ---- figures ------------------------------------------------------------------------------------------------------ */

static void
fill_state (const Side *x, const Side *y, double *ret)
{
    const TqClaim *a = x->claim, *b = y->claim;

    ret[TQ_FEATURE_SAME_STATE] = a->state != 0 && a->state == b->state;
    ret[TQ_FEATURE_ONE_STATE] = (a->state == 0) != (b->state == 0);
    ret[TQ_FEATURE_OTHER_STATE] = a->state != 0 && b->state != 0 && a->state != b->state;
    ret[TQ_FEATURE_MEASURE] = a->unit != 0 && b->unit != 0;
    ret[TQ_FEATURE_SAME_UNIT] = a->unit != 0 && a->unit == b->unit;
    ret[TQ_FEATURE_ONE_QUALIFIED] = x->profile->has_people != y->profile->has_people || ((a->flags ^ b->flags) & TQ_CLAIM_PART) != 0;
}

static void
fill_number (const Side *a, const Side *b, double *ret)
{
    double x = a->profile->size, y = b->profile->size, n_digits = a->profile->n_digits;
    gboolean is_equal = fabs (x - y) <= 1e-6 * MAX (x, y);

    ret[TQ_FEATURE_SAME_FIGURE] = is_equal && n_digits >= 100;
    ret[TQ_FEATURE_SAME_NUMBER] = is_equal && n_digits < 100;
    ret[TQ_FEATURE_ONE_ZERO] = (x == 0) != (y == 0);
    if (x > 0 && y > 0)
        ret[TQ_FEATURE_FAR_NUMBER] = MIN (1, fabs (log (x / y)) / log (FAR_RATIO));
}

#define FAR_DAYS 730.0

static void
fill_time (const TqTime *x, const TqTime *y, double *ret)
{
    ret[TQ_FEATURE_SAME_NUMBER] = tq_timeline_same (x, y);
    ret[TQ_FEATURE_FAR_NUMBER] = MIN (1, log1p ((double) tq_timeline_gap_days (x, y)) / log1p (FAR_DAYS));
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static void
fill_setting (const TqEvidence *evidence, const Side *x, const Side *y, double *ret)
{
    const TqClaim *a = x->claim, *b = y->claim;
    const TqDocument *d = g_ptr_array_index (evidence->documents, a->doc), *e = g_ptr_array_index (evidence->documents, b->doc);
    gboolean a_is_first = x->profile->is_first, b_is_first = y->profile->is_first;

    ret[TQ_FEATURE_ONE_DOCUMENT] = a->doc == b->doc;
    ret[TQ_FEATURE_OTHER_LANGUAGE] = d->lang != e->lang;
    ret[TQ_FEATURE_BOTH_FIRST] = a_is_first && b_is_first;
    ret[TQ_FEATURE_ONE_FIRST] = a_is_first != b_is_first;
    ret[TQ_FEATURE_OTHER_TIME] = tq_timeline_order (&a->as_of, &b->as_of) != 0;
    ret[TQ_FEATURE_OTHER_MODALITY] = a->modality != b->modality;
    ret[TQ_FEATURE_ONE_SPEAKER] = a->attribution.party != 0 && a->attribution.party == b->attribution.party;
}

static void
fill_existence (const TqClaim *a, const TqClaim *b, double *ret)
{
    ret[TQ_FEATURE_EXISTENCE] = ret[TQ_FEATURE_SAME_HEAD] > 0 && (a->flags & b->flags & TQ_CLAIM_EXISTENCE) != 0;
}

static void
fill_products (double *ret)
{
    ret[TQ_FEATURE_HEAD_AND_SENTENCE] = ret[TQ_FEATURE_SAME_HEAD] * ret[TQ_FEATURE_SENTENCE];
    ret[TQ_FEATURE_STATE_AND_SENTENCE] = ret[TQ_FEATURE_SAME_STATE] * ret[TQ_FEATURE_SENTENCE];
    ret[TQ_FEATURE_MEASURE_AND_SENTENCE] = ret[TQ_FEATURE_MEASURE] * ret[TQ_FEATURE_SENTENCE];
    ret[TQ_FEATURE_MEASURE_AND_LABEL] = ret[TQ_FEATURE_MEASURE] * ret[TQ_FEATURE_LABEL];
}

void
tq_features_of_pair (const TqScorer *scorer, const TqProbe *probe, guint32 other, double *ret)
{
    guint32 claim = tq_probe_claim (probe);
    Side x = side_of (scorer, claim), y = side_of (scorer, other);

    for (guint i = 0; i < TQ_N_FEATURES; i++)
        ret[i] = 0;
    tq_probe_share (probe, scorer->words, other, &x.common, &y.common);
    fill_words (scorer, &x, &y, ret);
    fill_heads (scorer->evidence, &x, &y, ret);
    if (x.claim->kind == TQ_CLAIM_QUANTITY) {
        fill_state (&x, &y, ret);
        fill_number (&x, &y, ret);
    } else if (x.claim->kind == TQ_CLAIM_DATE) {
        fill_time (&x.claim->time, &y.claim->time, ret);
    }
    fill_setting (scorer->evidence, &x, &y, ret);
    fill_existence (x.claim, y.claim, ret);
    fill_products (ret);
}
