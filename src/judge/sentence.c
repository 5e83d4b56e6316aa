#include "judge/sentence.h"

#include "align/match.h"
#include "align/score.h"
#include "align/timeline.h"
#include "judge/interval.h"

/* Below this two claims of a pair are not taken to speak of the same thing. */
#define MIN_PAIR_SCORE 0.60

struct TqSentenceJudge {
    TqOppositionModel contradicts;
    TqOppositionModel agrees;
};

TqSentenceJudge *
tq_sentence_judge_new (const TqPacks *packs)
{
    TqSentenceJudge *judge = g_new (TqSentenceJudge, 1);

    judge->contradicts = tq_opposition_model (packs, "pair-contradicts");
    judge->agrees = tq_opposition_model (packs, "pair-agrees");
    return judge;
}

void
tq_sentence_judge_free (TqSentenceJudge *judge)
{
    if (judge == NULL)
        return;
    tq_opposition_model_clear (&judge->contradicts);
    tq_opposition_model_clear (&judge->agrees);
    g_free (judge);
}

/* ---- values ---------------------------------------------------------------------------------- */

static void
keep_worst (TqPair *worst, TqPair *pair)
{
    if (worst->why == NULL || pair->verdict < worst->verdict ||
        (pair->verdict == worst->verdict && pair->confidence > worst->confidence)) {
        g_free (worst->why);
        *worst = *pair;
    } else {
        g_free (pair->why);
    }
}

/* Evidence of one verdict on two quantities. */
static void
weigh_quantity (const TqPair *pair, double *features)
{
    if (pair->verdict == TQ_VERDICT_CONFLICT)
        features[TQ_OPPOSITION_QUANTITY_CONFLICT] =
            MAX (features[TQ_OPPOSITION_QUANTITY_CONFLICT], pair->confidence);
    else if (pair->verdict != TQ_VERDICT_CHANGED_OVER_TIME)
        features[TQ_OPPOSITION_QUANTITY_AGREES] =
            MAX (features[TQ_OPPOSITION_QUANTITY_AGREES], pair->confidence);
}

/* Whether both texts have a figure, or both a date. */
static gboolean
have_values (const TqEvidence *evidence, guint32 first_of_b)
{
    gboolean has[TQ_CLAIM_ASSERTION + 1] = { FALSE };

    for (guint32 a = 0; a < first_of_b; a++)
        has[tq_claim_set_get (evidence->claims, a)->kind] = TRUE;
    for (guint32 b = first_of_b; b < evidence->claims->claims->len; b++) {
        TqClaimKind kind = tq_claim_set_get (evidence->claims, b)->kind;

        if (kind != TQ_CLAIM_ASSERTION && has[kind])
            return TRUE;
    }
    return FALSE;
}

/* Whether what both say first of themselves, the thing counted or the event, is one. */
static gboolean
have_one_head (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    return a->n_terms > 0 && b->n_terms > 0 &&
           tq_match_terms (evidence, tq_claim_terms (evidence->claims, a),
                           tq_claim_terms (evidence->claims, b)) >= TQ_MATCH_CONCEPT;
}

/* Whether two figures of one thing, by their own words, may be one number: whatever else their
 * sentences say. */
static void
weigh_counts (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, double *features)
{
    const TqUnits *units = tq_packs_units (evidence->packs);
    TqInterval x, y;

    if (!tq_units_comparable (units, a->unit, b->unit) || !have_one_head (evidence, a, b))
        return;
    x = tq_interval_of (units, a);
    y = tq_interval_of (units, b);
    features[tq_interval_overlaps (&x, &y) ? TQ_OPPOSITION_COUNTS_OVERLAP
                                           : TQ_OPPOSITION_COUNTS_APART] = 1;
}

/* The same of two dates of one event. Returns: whether they part. */
static gboolean
weigh_dates (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, double *features)
{
    if (have_one_head (evidence, a, b)) {
        gboolean overlap = tq_timeline_overlaps (&a->time, &b->time);

        features[overlap ? TQ_OPPOSITION_DATE_AGREES : TQ_OPPOSITION_DATE_CONFLICT] = 1;
        return !overlap;
    }
    if (tq_timeline_same (&a->time, &b->time))
        features[TQ_OPPOSITION_DATE_OTHER] = 1;
    return FALSE;
}

static gboolean
has_unit (const TqClaim *claim)
{
    return claim->kind == TQ_CLAIM_QUANTITY && claim->unit != 0;
}

/* Whether a figure with a unit of the claims [@first, @end) can be compared with some of [@others,
 * @end_others) and is none of them. */
static gboolean
has_own (const TqEvidence *evidence, guint32 first, guint32 end, guint32 others, guint32 end_others)
{
    const TqUnits *units = tq_packs_units (evidence->packs);

    for (guint32 i = first; i < end; i++) {
        const TqClaim *x = tq_claim_set_get (evidence->claims, i);
        gboolean is_comparable = FALSE, is_there = FALSE;

        for (guint32 j = others; has_unit (x) && j < end_others; j++) {
            const TqClaim *y = tq_claim_set_get (evidence->claims, j);
            TqInterval of_x, of_y;

            if (!has_unit (y) || !tq_units_comparable (units, x->unit, y->unit))
                continue;
            of_x = tq_interval_of (units, x);
            of_y = tq_interval_of (units, y);
            is_comparable = TRUE;
            is_there = is_there || tq_interval_overlaps (&of_x, &of_y);
        }
        if (is_comparable && !is_there)
            return TRUE;
    }
    return FALSE;
}

static gboolean
are_apart (const TqEvidence *evidence, guint32 first_of_b)
{
    guint32 end = evidence->claims->claims->len;

    return has_own (evidence, 0, first_of_b, first_of_b, end) &&
           has_own (evidence, first_of_b, end, 0, first_of_b);
}

static void
judge_values (const TqScorer *scorer, const TqEvidence *evidence, TqLang interface,
              guint32 first_of_b, TqPair *worst, double *features)
{
    TqProbe *probe = scorer->probe;

    for (guint32 a = 0; a < first_of_b; a++) {
        TqClaimKind kind = tq_claim_set_get (evidence->claims, a)->kind;

        tq_probe_aim (probe, scorer->words, a);
        for (guint32 b = first_of_b;
             kind != TQ_CLAIM_ASSERTION && b < evidence->claims->claims->len; b++) {
            const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                          *y = tq_claim_set_get (evidence->claims, b);
            double score = y->kind == kind ? tq_scorer_score (scorer, probe, b, -INFINITY) : 0;
            gboolean parts = FALSE;
            TqPair pair;

            if (y->kind != kind)
                continue;
            if (kind == TQ_CLAIM_QUANTITY)
                weigh_counts (evidence, x, y, features);
            else
                parts = weigh_dates (evidence, x, y, features);
            if ((score < MIN_PAIR_SCORE && !parts) ||
                !tq_judge_pair (evidence, a, b, FALSE, interface, &pair))
                continue;
            pair.confidence *= (float) (0.5 + 0.5 * score);
            if (kind == TQ_CLAIM_QUANTITY)
                weigh_quantity (&pair, features);
            keep_worst (worst, &pair);
        }
    }
}

/* Figures of each text against the whole of the other. */
static void
weigh_figures (const TqEvidence *evidence, guint32 whole_a, guint32 whole_b, double *features)
{
    for (guint32 i = 0; i < whole_b; i++) {
        const TqClaim *claim = tq_claim_set_get (evidence->claims, i);

        if (claim->kind == TQ_CLAIM_QUANTITY)
            tq_opposition_weigh_figure (
                evidence, claim,
                tq_claim_set_get (evidence->claims, i < whole_a ? whole_b : whole_a), features);
    }
}

/* Of several weak signs in a long passage each may be chance; all of them hardly are. */
static void
count_witnesses (double *features)
{
    static const TqOppositionFeature speaking[] = {
        TQ_OPPOSITION_DENIED_FIRST, TQ_OPPOSITION_OPPOSITE, TQ_OPPOSITION_OPPOSITE_QUALITY,
        TQ_OPPOSITION_FRAME_OPPOSITE, TQ_OPPOSITION_FRAME_DENIED,
        TQ_OPPOSITION_TURNED, TQ_OPPOSITION_COUNTS_APART, TQ_OPPOSITION_DATE_CONFLICT,
        TQ_OPPOSITION_QUANTITY_CONFLICT,
    };

    for (guint i = 0; i < G_N_ELEMENTS (speaking); i++)
        features[TQ_OPPOSITION_WITNESSES] += features[speaking[i]];
}

/* ---- sentences ------------------------------------------------------------------------------- */

static guint32
first_claim_of (const TqEvidence *evidence, guint32 doc)
{
    guint32 claim = 0;

    while (claim < evidence->claims->claims->len &&
           tq_claim_set_get (evidence->claims, claim)->doc < doc)
        claim++;
    return claim;
}

static gboolean
is_whole (const TqEvidence *evidence, guint32 claim)
{
    return claim < evidence->claims->claims->len &&
           (tq_claim_set_get (evidence->claims, claim)->flags & TQ_CLAIM_WHOLE) != 0;
}

gboolean
tq_sentence_weigh (TqScorer *scorer, const TqEvidence *evidence, TqLang interface, TqPair *ret,
                   TqOpposition *ret_opposition)
{
    guint32 first_of_b = first_claim_of (evidence, 1), whole_a = first_of_b - 1,
            whole_b = evidence->claims->claims->len - 1;

    *ret = (TqPair) { 0 };
    if (first_of_b == 0 || whole_b == whole_a || !is_whole (evidence, whole_a) ||
        !is_whole (evidence, whole_b))
        return FALSE;
    tq_opposition_weigh (evidence, tq_claim_set_get (evidence->claims, whole_a),
                         tq_claim_set_get (evidence->claims, whole_b), ret_opposition);
    weigh_figures (evidence, whole_a, whole_b, ret_opposition->features);
    if (have_values (evidence, first_of_b)) {
        tq_scorer_look_at (scorer, evidence);
        judge_values (scorer, evidence, interface, first_of_b, ret, ret_opposition->features);
        ret_opposition->features[TQ_OPPOSITION_UNITS_APART] = are_apart (evidence, first_of_b);
        /* an event that is told of at several times has the one that both give */
        if (ret_opposition->features[TQ_OPPOSITION_DATE_AGREES] > 0)
            ret_opposition->features[TQ_OPPOSITION_DATE_CONFLICT] = 0;
    }
    /* as of a thing of which several figures are given: one of them is the other side's */
    if (ret_opposition->features[TQ_OPPOSITION_COUNTS_OVERLAP] > 0)
        ret_opposition->features[TQ_OPPOSITION_COUNTS_APART] = 0;
    count_witnesses (ret_opposition->features);
    return TRUE;
}

/* The pair of the two wholes, by the rule that names what decided. */
static void
set_whole (const TqEvidence *evidence, TqLang interface, const char *rule_id,
           const TqDecisive *decisive, TqPair *ret)
{
    const TqRules *rules = tq_packs_rules (evidence->packs);
    const TqRule *rule = tq_rules_find (rules, rule_id);
    guint32 a = first_claim_of (evidence, 1) - 1, b = evidence->claims->claims->len - 1;

    g_free (ret->why);
    *ret = (TqPair) { .a = a,
                     .b = b,
                     .verdict = rule->verdict,
                     .rule = (guint16) tq_rules_index (rules, rule),
                     .runner_up = G_MAXUINT16 };
    ret->why = tq_judge_explain (evidence, ret->rule, a,
                                 decisive != NULL ? decisive->a : (TqSpan) { 0, 0 }, b,
                                 decisive != NULL ? decisive->b : (TqSpan) { 0, 0 }, interface);
}

TqVerdict
tq_sentence_judge (const TqSentenceJudge *judge, TqScorer *scorer, const TqEvidence *evidence,
                   TqLang interface, TqPair *ret)
{
    static const char *const rule_of[] = {
        [TQ_OPPOSED_BY_WORDS] = "assertion/other-words",
        [TQ_OPPOSED_BY_OPPOSITE] = "assertion/opposite",
        [TQ_OPPOSED_BY_DENIAL] = "assertion/denied",
        [TQ_OPPOSED_BY_ORDER] = "assertion/swapped",
        [TQ_OPPOSED_BY_NAME] = "assertion/other-name",
    };
    TqOpposition opposition;
    double contradicts, agrees;

    if (!tq_sentence_weigh (scorer, evidence, interface, ret, &opposition))
        return TQ_VERDICT_UNRELATED;
    contradicts = tq_opposition_estimate (&judge->contradicts, &opposition);
    if (contradicts >= tq_opposition_threshold (&judge->contradicts, &opposition)) {
        TqOpposed by = tq_opposition_main (&judge->contradicts, &opposition);

        if (by == TQ_OPPOSED_BY_VALUE && ret->verdict != TQ_VERDICT_CONFLICT)
            by = TQ_OPPOSED_BY_WORDS;
        if (by != TQ_OPPOSED_BY_VALUE)
            set_whole (evidence, interface, rule_of[by], &opposition.decisive[by], ret);
        ret->confidence = (float) contradicts;
        return ret->verdict;
    }
    agrees = tq_opposition_estimate (&judge->agrees, &opposition);
    if (agrees >= tq_opposition_threshold (&judge->agrees, &opposition)) {
        if (ret->why == NULL || ret->verdict == TQ_VERDICT_CONFLICT)
            set_whole (evidence, interface, "assertion/same", NULL, ret);
        ret->confidence = (float) MAX (agrees, 0.5);
        return ret->verdict;
    }
    g_free (ret->why);
    *ret = (TqPair) { 0 };
    return TQ_VERDICT_UNRELATED;
}
