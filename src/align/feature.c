#include "align/feature.h"

#include "align/near.h"
#include "align/timeline.h"
#include "align/words.h"
#include "pack/units.h"

const char *const tq_feature_names[TQ_N_FEATURES] = {
    "same-head", "similar-head", "generic-head", "other-head", "found-head", "label", "other-label", "near", "sentence", "common", "name",
    "other-name", "event", "other-event", "same-state", "one-state", "other-state", "measure", "same-unit", "one-qualified", "same-figure", "same-number",
    "far-number", "one-zero", "one-document", "other-language", "both-first", "one-first", "other-time", "other-modality", "one-speaker", "existence",
    "head-and-sentence", "state-and-sentence", "measure-and-sentence", "measure-and-label",
};

/* Shared weight at which "common" is one half. */
#define HALF_COMMON 6.0
#define FAR_RATIO 20.0

static gboolean
is_named (const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE || term->kind == TQ_TERM_DEMONYM;
}

/* ---- overlap of words --------------------------------------------------------------------------------------------- */

typedef enum { WITHIN_LABEL, WITHIN_NEAR, WITHIN_SENTENCE, N_WITHIN } Within;

typedef struct {
    double weight[N_WITHIN]; /* of one side's words */
    double shared[N_WITHIN]; /* that the other side has too */
    gboolean has_name, shares_name;
    double event, shared_event; /* weight of the near words that name what happens */
} Overlap;

static gboolean
is_event (const TqEvidence *evidence, const TqTerm *term)
{
    const TqLexicon *lexicon = tq_packs_lexicon (evidence->packs);

    return term->lexeme != 0 && (tq_lexicon_pos (lexicon, term->lexeme) == TQ_POS_VERB || tq_lexicon_is_event (lexicon, term->lexeme));
}

static void
add_term (const TqEvidence *evidence, const TqNear *side, const TqTerm *term, double idf, gboolean is_shared, Overlap *ret)
{
    const gboolean within[] = { tq_term_is_label (term), tq_near_has (side, term), TRUE };

    for (guint w = 0; w < N_WITHIN; w++) {
        ret->weight[w] += within[w] ? idf : 0;
        ret->shared[w] += within[w] && is_shared ? idf : 0;
    }
    if (is_named (term) && within[WITHIN_NEAR]) {
        ret->has_name = TRUE;
        ret->shares_name |= is_shared;
    }
    if (within[WITHIN_NEAR] && is_event (evidence, term)) {
        ret->event += idf;
        ret->shared_event += is_shared ? idf : 0;
    }
}

/* @shared: flags of the terms of @x */
static Overlap
overlap_of (const TqScorer *scorer, const TqNear *x, const guint8 *shared)
{
    Overlap ret = { 0 };

    for (guint i = 0; i < MIN (x->n, TQ_MAX_WORDS); i++)
        if (x->terms[i].role != TQ_ROLE_TIME)
            add_term (scorer->evidence, x, &x->terms[i], tq_scorer_idf (scorer, x->terms[i].atom), shared[i] != 0, &ret);
    return ret;
}

static double
share (const Overlap *x, const Overlap *y, Within within)
{
    double least = MIN (x->weight[within], y->weight[within]);

    return least > 0 ? MIN (1, (x->shared[within] + y->shared[within]) / 2 / least) : 0;
}

static void
fill_words (const TqScorer *scorer, const TqNear *x, const TqNear *y, const guint8 *of_x, const guint8 *of_y, double *ret)
{
    Overlap a = overlap_of (scorer, x, of_x), b = overlap_of (scorer, y, of_y);
    double common = (a.shared[WITHIN_SENTENCE] + b.shared[WITHIN_SENTENCE]) / 2;

    ret[TQ_FEATURE_LABEL] = share (&a, &b, WITHIN_LABEL);
    ret[TQ_FEATURE_NEAR] = share (&a, &b, WITHIN_NEAR);
    ret[TQ_FEATURE_SENTENCE] = share (&a, &b, WITHIN_SENTENCE);
    ret[TQ_FEATURE_COMMON] = common / (common + HALF_COMMON);
    ret[TQ_FEATURE_NAME] = a.shares_name || b.shares_name;
    ret[TQ_FEATURE_EVENT] = MIN (a.event, b.event) > 0 ? MIN (1, (a.shared_event + b.shared_event) / 2 / MIN (a.event, b.event)) : 0;
    ret[TQ_FEATURE_OTHER_EVENT] = a.event > 0 && b.event > 0 && a.shared_event + b.shared_event == 0;
    ret[TQ_FEATURE_OTHER_NAME] = a.has_name && b.has_name && !a.shares_name && !b.shares_name;
}

/* ---- heads -------------------------------------------------------------------------------------------------------- */

static gboolean
stands_near (const TqNear *side, const guint8 *shared)
{
    for (guint i = 1; i < MIN (side->n, TQ_MAX_WORDS); i++)
        if ((shared[i] & TQ_WORD_WITH_HEAD) && tq_near_has (side, &side->terms[i]))
            return TRUE;
    return FALSE;
}

static guint
count_qualifiers (const TqNear *side)
{
    guint n = 0;

    for (guint i = 0; i < side->n; i++)
        n += side->terms[i].role == TQ_ROLE_QUALIFIER;
    return n;
}

static void
fill_heads (const TqEvidence *evidence, const TqNear *x, const TqNear *y, const guint8 *of_x, const guint8 *of_y, double *ret)
{
    const TqTerm *a = x->terms, *b = y->terms;

    if (x->n == 0 || y->n == 0)
        return;
    ret[TQ_FEATURE_FOUND_HEAD] = stands_near (y, of_y) || stands_near (x, of_x);
    ret[TQ_FEATURE_OTHER_LABEL] = ret[TQ_FEATURE_LABEL] == 0 && count_qualifiers (x) > 0 && count_qualifiers (y) > 0;
    if (of_x[0] & TQ_WORD_WITH_HEAD)
        ret[TQ_FEATURE_SAME_HEAD] = 1;
    else if (a->is_generic || b->is_generic)
        ret[TQ_FEATURE_GENERIC_HEAD] = 1;
    else
        ret[TQ_FEATURE_SIMILAR_HEAD] = tq_lexicon_similarity (tq_packs_lexicon (evidence->packs), a->lexeme, b->lexeme);
    ret[TQ_FEATURE_OTHER_HEAD] = ret[TQ_FEATURE_SAME_HEAD] + ret[TQ_FEATURE_GENERIC_HEAD] + ret[TQ_FEATURE_SIMILAR_HEAD] == 0 &&
                                 a->lang == b->lang && a->lexeme != 0 && b->lexeme != 0;
}

/* ---- figures ------------------------------------------------------------------------------------------------------ */

static gboolean
has_demonym (const TqNear *side)
{
    for (guint i = 0; i < side->n; i++)
        if (side->terms[i].kind == TQ_TERM_DEMONYM && tq_term_is_label (&side->terms[i]))
            return TRUE;
    return FALSE;
}

static void
fill_state (const TqClaim *a, const TqClaim *b, const TqNear *x, const TqNear *y, double *ret)
{
    ret[TQ_FEATURE_SAME_STATE] = a->state != 0 && a->state == b->state;
    ret[TQ_FEATURE_ONE_STATE] = (a->state == 0) != (b->state == 0);
    ret[TQ_FEATURE_OTHER_STATE] = a->state != 0 && b->state != 0 && a->state != b->state;
    ret[TQ_FEATURE_MEASURE] = a->unit != 0 && b->unit != 0;
    ret[TQ_FEATURE_SAME_UNIT] = a->unit != 0 && a->unit == b->unit;
    ret[TQ_FEATURE_ONE_QUALIFIED] = has_demonym (x) != has_demonym (y) || ((a->flags ^ b->flags) & TQ_CLAIM_PART) != 0;
}

static void
fill_number (const TqUnits *units, const TqClaim *a, const TqClaim *b, double *ret)
{
    double x = fabs (tq_units_rate_to_base (units, a->unit, a->per, a->number.number));
    double y = fabs (tq_units_rate_to_base (units, b->unit, b->per, b->number.number));
    double n_digits = fabs (a->number.number) / pow (10, a->number.last_digit);
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

static gboolean
is_first (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    TqBlockRole role = document->blocks != NULL && claim->block < document->blocks->len
                           ? g_array_index (document->blocks, TqBlock, claim->block).role : TQ_BLOCK_BODY;

    return role == TQ_BLOCK_TITLE || role == TQ_BLOCK_LEAD;
}

static void
fill_setting (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, double *ret)
{
    const TqDocument *d = g_ptr_array_index (evidence->documents, a->doc), *e = g_ptr_array_index (evidence->documents, b->doc);
    gboolean a_is_first = is_first (evidence, a), b_is_first = is_first (evidence, b);

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
tq_features_of_pair (const TqScorer *scorer, guint32 index_a, guint32 index_b, double *ret)
{
    const TqClaimSet *claims = scorer->evidence->claims;
    const TqClaim *a = tq_claim_set_get (claims, index_a), *b = tq_claim_set_get (claims, index_b);
    TqNear x = tq_near_of (claims, a), y = tq_near_of (claims, b);
    guint8 of_x[TQ_MAX_WORDS], of_y[TQ_MAX_WORDS];

    for (guint i = 0; i < TQ_N_FEATURES; i++)
        ret[i] = 0;
    tq_words_share (scorer->words, index_a, index_b, of_x, of_y);
    fill_words (scorer, &x, &y, of_x, of_y, ret);
    fill_heads (scorer->evidence, &x, &y, of_x, of_y, ret);
    if (a->kind == TQ_CLAIM_QUANTITY) {
        fill_state (a, b, &x, &y, ret);
        fill_number (tq_packs_units (scorer->evidence->packs), a, b, ret);
    } else if (a->kind == TQ_CLAIM_DATE) {
        fill_time (&a->time, &b->time, ret);
    }
    fill_setting (scorer->evidence, a, b, ret);
    fill_existence (a, b, ret);
    fill_products (ret);
}
