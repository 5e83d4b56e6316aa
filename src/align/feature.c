#include "align/feature.h"

#include <string.h>

#include "align/beside.h"
#include "align/timeline.h"
#include "align/words.h"

const char *const tq_feature_names[TQ_N_FEATURES] = {
    "same-head", "similar-head", "generic-head", "other-head", "found-head", "label", "other-label",
    "near", "sentence", "common", "name",
    "other-name", "event", "other-event", "same-state", "one-state", "other-state", "measure",
    "same-unit", "one-qualified", "same-figure", "same-number",
    "far-number", "one-zero", "one-document", "other-language", "both-first", "one-first",
    "other-time", "other-modality", "one-speaker", "existence", "question",
    "said-figure", "said-date", "other-said",
    "head-and-sentence", "state-and-sentence", "measure-and-sentence", "measure-and-label",
};

/* Shared weight at which "common" is one half. */
#define HALF_COMMON 6.0
#define FAR_RATIO 20.0

typedef struct {
    const TqProfile *profile;
    const float *weights; /* of its terms */
    TqShared common;      /* with the other side */
} Side;

static Side
side_of (const TqScorer *scorer, guint32 index)
{
    const TqProfile *profile = &scorer->profiles[index];

    return (Side) { profile, scorer->weights + profile->first_term, { 0, 0 } };
}

/* ---- overlap of words ------------------------------------------------------------------------ */

typedef struct {
    double weight[TQ_N_WITHIN];
    double event;
} Overlap;

/* Weight of the terms of a claim that the other has too. */
static Overlap
overlap_of (const Side *side)
{
    const TqProfile *profile = side->profile;
    Overlap ret = { 0 };

    for (guint64 left = side->common.shared; left != 0; left &= left - 1) {
        guint64 bit = left & (~left + 1);
        double weight = side->weights[__builtin_ctzll (left)];

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
fill_words (const Side *x, const Side *y, double *ret)
{
    static const guint features[] = { [TQ_WITHIN_LABEL] = TQ_FEATURE_LABEL,
                                      [TQ_WITHIN_NEAR] = TQ_FEATURE_NEAR,
                                      [TQ_WITHIN_SENTENCE] = TQ_FEATURE_SENTENCE };
    const TqProfile *p = x->profile, *q = y->profile;
    Overlap a = overlap_of (x), b = overlap_of (y);
    double common = (a.weight[TQ_WITHIN_SENTENCE] + b.weight[TQ_WITHIN_SENTENCE]) / 2;
    gboolean shares_name =
        (p->near_names & x->common.shared) != 0 || (q->near_names & y->common.shared) != 0;

    for (guint w = 0; w < TQ_N_WITHIN; w++)
        ret[features[w]] = share (a.weight[w], b.weight[w], p->weight[w], q->weight[w]);
    ret[TQ_FEATURE_COMMON] = common / (common + HALF_COMMON);
    ret[TQ_FEATURE_NAME] = shares_name;
    ret[TQ_FEATURE_EVENT] = share (a.event, b.event, p->event_weight, q->event_weight);
    ret[TQ_FEATURE_OTHER_EVENT] =
        p->event_weight > 0 && q->event_weight > 0 && a.event + b.event == 0;
    ret[TQ_FEATURE_OTHER_NAME] = p->near_names != 0 && q->near_names != 0 && !shares_name;
}

/* ---- heads ----------------------------------------------------------------------------------- */

/* The other's head, somewhere near but not as the head. */
static gboolean
stands_near (const Side *side)
{
    return (side->common.with_head & side->profile->within[TQ_WITHIN_NEAR] &
            ~G_GUINT64_CONSTANT (1)) != 0;
}

/* What happens on two dates is of one kind: "arrested", "picked up". */
static gboolean
is_of_one_kind (const TqProfile *x, const TqProfile *y)
{
    return x->kind == TQ_CLAIM_DATE && (x->happenings & y->happenings) != 0;
}

/* Returns: whether it is left to be told how near they are. */
static gboolean
fill_heads (const Side *x, const Side *y, double *ret)
{
    memset (ret, 0, (TQ_FEATURE_FOUND_HEAD + 1) * sizeof *ret);
    ret[TQ_FEATURE_OTHER_LABEL] = 0;
    if (!x->profile->has_terms || !y->profile->has_terms)
        return FALSE;
    ret[TQ_FEATURE_FOUND_HEAD] = stands_near (y) || stands_near (x);
    ret[TQ_FEATURE_OTHER_LABEL] =
        ret[TQ_FEATURE_LABEL] == 0 && x->profile->n_qualifiers > 0 && y->profile->n_qualifiers > 0;
    if ((x->common.with_head & 1) || is_of_one_kind (x->profile, y->profile))
        ret[TQ_FEATURE_SAME_HEAD] = 1;
    else if (x->profile->is_generic_head || y->profile->is_generic_head)
        ret[TQ_FEATURE_GENERIC_HEAD] = 1;
    else
        return TRUE;
    return FALSE;
}

/* ---- figures --------------------------------------------------------------------------------- */

static void
clear_figures (double *ret)
{
    memset (ret + TQ_FEATURE_SAME_STATE, 0,
            (TQ_FEATURE_ONE_ZERO + 1 - TQ_FEATURE_SAME_STATE) * sizeof *ret);
}

/* Beside one in its state, who is all there is in it is no part. */
static gboolean
is_one_part (const TqProfile *x, const TqProfile *y)
{
    gboolean is_one_state = x->state != 0 && x->state == y->state,
             is_x_part = x->flags & TQ_CLAIM_PART && !(is_one_state && x->is_all_in_state),
             is_y_part = y->flags & TQ_CLAIM_PART && !(is_one_state && y->is_all_in_state);

    return is_x_part != is_y_part;
}

static void
fill_state (const TqProfile *x, const TqProfile *y, double *ret)
{
    ret[TQ_FEATURE_SAME_STATE] = x->state != 0 && x->state == y->state;
    ret[TQ_FEATURE_ONE_STATE] = (x->state == 0) != (y->state == 0);
    ret[TQ_FEATURE_OTHER_STATE] = x->state != 0 && y->state != 0 && x->state != y->state;
    ret[TQ_FEATURE_MEASURE] = x->unit != 0 && y->unit != 0;
    ret[TQ_FEATURE_SAME_UNIT] = x->unit != 0 && x->unit == y->unit;
    ret[TQ_FEATURE_ONE_QUALIFIED] = x->has_people != y->has_people || is_one_part (x, y);
}

/* A state is what befell them, be it told by a verb, a participle or a noun, in whatever language:
 * "is missing", "nobody has vanished". */
static void
fill_event_of_state (double *ret)
{
    if (ret[TQ_FEATURE_SAME_STATE] == 0 || ret[TQ_FEATURE_OTHER_EVENT] == 0)
        return;
    ret[TQ_FEATURE_EVENT] = 1;
    ret[TQ_FEATURE_OTHER_EVENT] = 0;
}

static void
fill_number (const TqProfile *p, const TqProfile *q, double *ret)
{
    gboolean is_per_unsaid = tq_profile_is_per_unsaid (p, q);
    double x = is_per_unsaid ? p->size * p->period : p->size,
           y = is_per_unsaid ? q->size * q->period : q->size, n_digits = p->n_digits;
    gboolean is_equal = fabs (x - y) <= 1e-6 * MAX (x, y);

    ret[TQ_FEATURE_SAME_FIGURE] = is_equal && n_digits >= 100;
    ret[TQ_FEATURE_SAME_NUMBER] = is_equal && n_digits < 100;
    ret[TQ_FEATURE_ONE_ZERO] = (x == 0) != (y == 0);
    if (x > 0 && y > 0)
        ret[TQ_FEATURE_FAR_NUMBER] = MIN (
            1, fabs (is_per_unsaid ? log (x / y) : p->log_size - q->log_size) / log (FAR_RATIO));
}

#define FAR_DAYS 730.0

static void
fill_time (const TqTime *x, const TqTime *y, double *ret)
{
    TqTime beside = tq_timeline_beside (x, y);

    ret[TQ_FEATURE_SAME_NUMBER] = tq_timeline_same (&beside, y);
    ret[TQ_FEATURE_FAR_NUMBER] =
        MIN (1, log1p ((double) tq_timeline_gap_days (&beside, y)) / log1p (FAR_DAYS));
}

/* ---- all ------------------------------------------------------------------------------------- */

static void
fill_setting (const TqProfile *x, const TqProfile *y, double *ret)
{
    ret[TQ_FEATURE_ONE_DOCUMENT] = x->doc == y->doc;
    ret[TQ_FEATURE_OTHER_LANGUAGE] = x->lang != y->lang;
    ret[TQ_FEATURE_BOTH_FIRST] = x->is_first && y->is_first;
    ret[TQ_FEATURE_ONE_FIRST] = x->is_first != y->is_first;
    ret[TQ_FEATURE_OTHER_TIME] = x->as_of_lo >= y->as_of_hi || y->as_of_lo >= x->as_of_hi;
    ret[TQ_FEATURE_OTHER_MODALITY] = x->modality != y->modality;
    ret[TQ_FEATURE_ONE_SPEAKER] = x->party != 0 && x->party == y->party;
}

static void
fill_existence (const TqProfile *x, const TqProfile *y, double *ret)
{
    ret[TQ_FEATURE_EXISTENCE] =
        ret[TQ_FEATURE_SAME_HEAD] > 0 && (x->flags & y->flags & TQ_CLAIM_EXISTENCE) != 0;
}

static void
fill_question (const TqProfile *x, const TqProfile *y, double *ret)
{
    gboolean is_one = FALSE;

    for (guint i = 0; i < G_N_ELEMENTS (x->questions) && x->questions[i] != 0; i++)
        for (guint j = 0; j < G_N_ELEMENTS (y->questions) && y->questions[j] != 0; j++)
            is_one |= x->questions[i] == y->questions[j];
    ret[TQ_FEATURE_QUESTION] = is_one;
}

/* Of most pairs the bits tell that there is nothing in common. */
static void
fill_beside (const TqScorer *scorer, guint32 a, guint32 b, double *ret)
{
    guint64 x = scorer->profiles[a].said, y = scorer->profiles[b].said;
    TqBeside beside = { FALSE, FALSE, (guint32) x != 0 && (guint32) y != 0 };

    if ((x & y) != 0)
        beside = tq_beside (tq_claim_set_get (scorer->evidence->claims, a),
                            tq_claim_set_get (scorer->evidence->claims, b));
    ret[TQ_FEATURE_SAID_FIGURE] = beside.is_figure;
    ret[TQ_FEATURE_SAID_DATE] = beside.is_date;
    ret[TQ_FEATURE_OTHER_SAID] = beside.is_other;
}

static void
fill_products (double *ret)
{
    ret[TQ_FEATURE_HEAD_AND_SENTENCE] = ret[TQ_FEATURE_SAME_HEAD] * ret[TQ_FEATURE_SENTENCE];
    ret[TQ_FEATURE_STATE_AND_SENTENCE] = ret[TQ_FEATURE_SAME_STATE] * ret[TQ_FEATURE_SENTENCE];
    ret[TQ_FEATURE_MEASURE_AND_SENTENCE] = ret[TQ_FEATURE_MEASURE] * ret[TQ_FEATURE_SENTENCE];
    ret[TQ_FEATURE_MEASURE_AND_LABEL] = ret[TQ_FEATURE_MEASURE] * ret[TQ_FEATURE_LABEL];
}

/* Each part sets its own: to clear all before would cost as much as half of them. */
gboolean
tq_features_begin (const TqScorer *scorer, const TqProbe *probe, guint32 other, double *ret)
{
    Side x = side_of (scorer, tq_probe_claim (probe)), y = side_of (scorer, other);
    gboolean is_open;

    tq_probe_share (probe, scorer->words, other, &x.common, &y.common);
    fill_words (&x, &y, ret);
    is_open = fill_heads (&x, &y, ret);
    clear_figures (ret);
    if (x.profile->kind == TQ_CLAIM_QUANTITY) {
        fill_state (x.profile, y.profile, ret);
        fill_event_of_state (ret);
        fill_number (x.profile, y.profile, ret);
    } else if (x.profile->kind == TQ_CLAIM_DATE) {
        fill_time (&x.profile->time, &y.profile->time, ret);
    }
    fill_setting (x.profile, y.profile, ret);
    fill_existence (x.profile, y.profile, ret);
    fill_question (x.profile, y.profile, ret);
    fill_beside (scorer, tq_probe_claim (probe), other, ret);
    fill_products (ret);
    return is_open;
}

void
tq_features_of_heads (const TqScorer *scorer, const TqProbe *probe, guint32 other, double *ret)
{
    const TqProfile *x = &scorer->profiles[tq_probe_claim (probe)], *y = &scorer->profiles[other];
    double similarity =
        tq_lexicon_similarity (tq_packs_lexicon (scorer->evidence->packs), x->head, y->head);

    ret[TQ_FEATURE_SIMILAR_HEAD] = similarity;
    ret[TQ_FEATURE_OTHER_HEAD] =
        similarity == 0 && x->head_lang == y->head_lang && x->head != 0 && y->head != 0;
}

void
tq_features_of_pair (const TqScorer *scorer, const TqProbe *probe, guint32 other, double *ret)
{
    if (tq_features_begin (scorer, probe, other, ret))
        tq_features_of_heads (scorer, probe, other, ret);
}
