#include "judge/rival.h"

#include <string.h>

#include "align/match.h"
#include "align/timeline.h"
#include "judge/answers.h"
#include "judge/condition-private.h"
#include "judge/headline.h"
#include "judge/judge.h"
#include "judge/rejection.h"
#include "judge/turn.h"
#include "pack/units.h"

const char *const tq_rival_feature_names[TQ_N_RIVAL_FEATURES] = {
    "likeness", "one-told", "head", "denied", "head-denied", "existence", "covered", "left",
    "all-covered",
    "length", "one-document", "story", "gap", "first", "one-speaker", "speakers",
    "depth", "depth-apart", "depth-within", "apart-within", "dispute", "headline", "slip", "ratio",
    "zero", "exact", "only", "rejected", "times-apart",
    "head-opposite", "ahead", "recent", "long-past", "apart",
    "clock", "plan", "weeks-apart", "as-exact", "clause", "turn", "answer-other", "answer-lasting",
    "answer-event", "answer-same",
#define TQ_DATE_NAME(symbol, name) name,
    TQ_DATE_FEATURES (TQ_DATE_NAME)
#undef TQ_DATE_NAME
#define TQ_FRAME_NAME(symbol, name) name,
    TQ_FRAME_FEATURES (TQ_FRAME_NAME)
#undef TQ_FRAME_NAME
#define TQ_ARTICLE_NAME(symbol, name) name,
    TQ_ARTICLE_FEATURES (TQ_ARTICLE_NAME)
#undef TQ_ARTICLE_NAME
#define TQ_CRUX_NAME(symbol, name) name,
    TQ_CRUX_FEATURES (TQ_CRUX_NAME)
#undef TQ_CRUX_NAME
    "best", "nearest", "nearer", "agreeing", "agreeing-both",
};

typedef struct {
    double nearest;  /* of the nearest other claim of the article */
    double agreeing; /* of the nearest that agrees */
} Company;

static gboolean
agrees (const TqEvidence *evidence, guint32 a, guint32 b)
{
    TqVerdict verdict = tq_judge_verdict (evidence, a, b);

    return verdict == TQ_VERDICT_AGREEMENT || verdict == TQ_VERDICT_ROUNDING ||
           verdict == TQ_VERDICT_COMPATIBLE;
}

/* What @claim may be matched with in the article of @other. */
static Company
company_of (const TqEvidence *evidence, TqFinder *finder, guint32 claim, guint32 other)
{
    const GArray *links =
        tq_finder_links (finder, claim, tq_claim_set_get (evidence->claims, other)->doc);
    Company ret = { 0, 0 };
    /* statements agree in too many ways */
    gboolean is_value = tq_claim_set_get (evidence->claims, claim)->kind != TQ_CLAIM_ASSERTION;

    for (guint i = 0; i < links->len; i++) {
        const TqLink *link = &g_array_index (links, TqLink, i);

        if (link->other == other)
            continue;
        ret.nearest = MAX (ret.nearest, link->score);
        if (link->score > ret.agreeing && is_value && agrees (evidence, claim, link->other))
            ret.agreeing = link->score;
    }
    return ret;
}

#define MAX_TERMS 64
/* At so many words "left" and "length" are one half. */
#define HALF_WORDS 3.0

/* What an assertion that is denied says must be said by the other for the two to contradict each
 * other. */
static void
fill_cover (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, double *ret)
{
    gboolean is_a_denied = a->polarity == TQ_POLARITY_DENIED;
    gboolean is_a_said = a->polarity != b->polarity ? is_a_denied : a->n_terms <= b->n_terms;
    const TqClaim *said = is_a_said ? a : b, *other = is_a_said ? b : a;
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

/* Words beside the two that exclude each other, of which more say no more. */
#define MANY_ANCHORS 2

static double
turn_of (const TqEvidence *evidence, const TqClaim *x, const TqClaim *y)
{
    TqTurn turn;

    return tq_turn_find (evidence, x, y, &turn)
               ? (double) MIN (turn.n_anchors, MANY_ANCHORS) / MANY_ANCHORS
               : 0;
}

static void
fill_answers (const TqEvidence *evidence, const TqClaim *x, const TqClaim *y, double *ret)
{
    TqAnswered answered = tq_answers_compare (evidence, x, y);

    ret[TQ_RIVAL_ANSWER_OTHER] = answered.n_other > 0;
    ret[TQ_RIVAL_ANSWER_LASTING] =
        answered.is_lasting && tq_timeline_order (&x->as_of, &y->as_of) != 0;
    ret[TQ_RIVAL_ANSWER_EVENT] = answered.n_other > 0 && !answered.is_lasting;
    ret[TQ_RIVAL_ANSWER_SAME] = answered.n_same > 0 && answered.n_other == 0;
}

/* ---- the articles ---------------------------------------------------------------------------- */

#define LONG_GAP_DAYS 60.0

static double
days_as_share (gint64 days, double many)
{
    return MIN (1, log1p ((double) days) / log1p (many));
}

static void
fill_depth (gboolean is_within, double x, double y, double *ret)
{
    ret[is_within ? TQ_RIVAL_DEPTH_WITHIN : TQ_RIVAL_DEPTH] = (x + y) / 2;
    ret[is_within ? TQ_RIVAL_APART_WITHIN : TQ_RIVAL_DEPTH_APART] = fabs (x - y);
}

static void
fill_setting (const TqEvidence *evidence, const TqClaim *x, const TqClaim *y, double share,
              double *ret)
{
    const TqDocument *d = g_ptr_array_index (evidence->documents, x->doc),
                     *e = g_ptr_array_index (evidence->documents, y->doc);

    ret[TQ_RIVAL_ONE_DOCUMENT] = x->doc == y->doc;
    ret[TQ_RIVAL_STORY] = x->doc == y->doc ? 0 : share;
    ret[TQ_RIVAL_GAP] =
        days_as_share (tq_timeline_gap_days (&d->published, &e->published), LONG_GAP_DAYS);
    ret[TQ_RIVAL_FIRST] = (tq_align_is_first (evidence, x) + tq_align_is_first (evidence, y)) / 2.0;
    ret[TQ_RIVAL_ONE_SPEAKER] =
        x->attribution.party != 0 && x->attribution.party == y->attribution.party;
    fill_depth (x->doc == y->doc, tq_align_depth (evidence, x), tq_align_depth (evidence, y), ret);
    ret[TQ_RIVAL_PLAN] = tq_comparison_is_fact (x) != tq_comparison_is_fact (y);
    ret[TQ_RIVAL_SPEAKERS] = ((x->attribution.party != 0) + (y->attribution.party != 0)) / 2.0;
}

static gboolean
is_headline_against_body (const TqEvidence *evidence, guint32 a, guint32 b)
{
    return tq_claim_set_get (evidence->claims, a)->doc ==
               tq_claim_set_get (evidence->claims, b)->doc &&
           (tq_headline_stands_alone (evidence, a) || tq_headline_stands_alone (evidence, b));
}

/* ---- clauses --------------------------------------------------------------------------------- */

/* What a figure counts or what happens on a date is told by its clause: the narrowest statement
 * that holds it with its noun or event. TQ_NONE: there is none. */
static guint32
clause_of (const TqEvidence *evidence, guint32 index)
{
    const TqClaim *claim = tq_claim_set_get (evidence->claims, index);
    guint32 best = TQ_NONE, width = G_MAXUINT32, end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, index, &end); i < end; i++) {
        const TqClaim *clause = tq_claim_set_get (evidence->claims, i);

        if (clause->kind != TQ_CLAIM_ASSERTION || clause->span.start > claim->label.start ||
            clause->span.end < claim->label.end || clause->span.end - clause->span.start >= width)
            continue;
        best = i;
        width = clause->span.end - clause->span.start;
    }
    return best;
}

/* FALSE: either is in no statement. */
static gboolean
find_clauses (const TqEvidence *evidence, guint32 a, guint32 b, guint32 *ret_a, guint32 *ret_b)
{
    *ret_a = clause_of (evidence, a);
    *ret_b = clause_of (evidence, b);
    return *ret_a != TQ_NONE && *ret_b != TQ_NONE;
}

/* ---- the values ------------------------------------------------------------------------------ */

/* Significant digits without the zeros behind. Returns: how many, 0 if the figure is no whole
 * number. */
static guint
digits_of (double number, char *ret)
{
    guint n;

    if (number < 1 || number >= 1e15 || number != floor (number))
        return 0;
    n = (guint) g_snprintf (ret, 20, "%.0f", number);
    while (n > 1 && ret[n - 1] == '0')
        n--;
    return n;
}

/* How a figure is miswritten: two digits change places, or one is another. */
static double
slip_of (double x, double y)
{
    char a[20], b[20];
    guint n = digits_of (x, a), n_other = 0;
    int counts[10] = { 0 };

    if (n < 2 || digits_of (y, b) != n)
        return 0;
    for (guint i = 0; i < n; i++) {
        n_other += a[i] != b[i];
        counts[a[i] - '0']++;
        counts[b[i] - '0']--;
    }
    for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
        if (counts[i] != 0)
            return n_other == 1 && n > 2 ? 0.5 : 0;
    return n_other > 0;
}

static gboolean
is_exact (const TqNumber *number)
{
    return number->lo == number->hi && !number->is_approx && number->last_digit <= 0;
}

static void
fill_figures (const TqEvidence *evidence, const TqClaim *x, const TqClaim *y, double *ret)
{
    const TqUnits *units = tq_packs_units (evidence->packs);
    double a = fabs (tq_units_to_base (units, x->unit, x->number.number)),
           b = fabs (tq_units_to_base (units, y->unit, y->number.number));

    ret[TQ_RIVAL_SLIP] = slip_of (fabs (x->number.number), fabs (y->number.number));
    ret[TQ_RIVAL_RATIO] = MAX (a, b) > 0 ? MIN (a, b) / MAX (a, b) : 0;
    ret[TQ_RIVAL_ZERO] = (a == 0) != (b == 0);
    ret[TQ_RIVAL_EXACT] = is_exact (&x->number) && is_exact (&y->number);
    ret[TQ_RIVAL_ONLY] = ((a < b ? x : y)->flags & TQ_CLAIM_ONLY) != 0;
    ret[TQ_RIVAL_TIMES_APART] =
        days_as_share (tq_timeline_gap_days (&x->as_of, &y->as_of), LONG_GAP_DAYS);
    ret[TQ_RIVAL_HEAD_OPPOSITE] = tq_comparison_meets_opposite (evidence, x, y) ||
                                  tq_comparison_meets_opposite (evidence, y, x);
}

/* ---- dates ----------------------------------------------------------------------------------- */

/* Later plans of one weekday are no slip. */
#define MAX_WEEKS 4
#define RECENT_DAYS 2
#define LONG_PAST_DAYS 60

/* Days from the date to the day its article appeared; negative: it lies ahead. */
static gint64
days_before (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqTime *published =
        &((const TqDocument *) g_ptr_array_index (evidence->documents, claim->doc))->published;
    TqTime time = tq_timeline_begin (&claim->time);

    return tq_timeline_order (&time, published) * -tq_timeline_gap_days (&time, published);
}

/* A meeting of one weekday, a week or two later: how a date is mistaken, and moved. */
static gboolean
is_weeks_apart (const TqTime *x, const TqTime *y)
{
    gint64 days = tq_timeline_gap_days (x, y) + 1; /* from day to day */

    return x->precision == TQ_PRECISION_DAY && y->precision == TQ_PRECISION_DAY && days > 1 &&
           days <= MAX_WEEKS * 7 && days % 7 == 0;
}

static void
fill_dates (const TqEvidence *evidence, TqFinder *finder, guint32 index_a, guint32 index_b,
            double *ret)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, index_a),
                  *y = tq_claim_set_get (evidence->claims, index_b);
    TqTime beside = tq_timeline_beside (&x->time, &y->time);
    guint32 clause_a, clause_b;
    gboolean is_clock = (x->flags & y->flags & TQ_CLAIM_CLOCK) != 0,
             is_day_told = !is_clock || !(x->time.is_inferred || y->time.is_inferred);
    gint64 a = is_day_told ? days_before (evidence, x) : RECENT_DAYS + 1,
           b = is_day_told ? days_before (evidence, y) : RECENT_DAYS + 1;

    ret[TQ_RIVAL_AHEAD] = a < 0 && b < 0;
    ret[TQ_RIVAL_RECENT] = ABS (a) <= RECENT_DAYS && ABS (b) <= RECENT_DAYS;
    ret[TQ_RIVAL_LONG_PAST] = a > LONG_PAST_DAYS && b > LONG_PAST_DAYS;
    ret[TQ_RIVAL_APART] = days_as_share (tq_timeline_gap_days (&beside, &y->time), 365);
    ret[TQ_RIVAL_CLOCK] = is_clock;
    ret[TQ_RIVAL_WEEKS_APART] = is_weeks_apart (&x->time, &y->time);
    ret[TQ_RIVAL_AS_EXACT] = x->time.precision == y->time.precision;
    if (find_clauses (evidence, index_a, index_b, &clause_a, &clause_b)) {
        ret[TQ_RIVAL_CLAUSE] = tq_finder_score (finder, clause_a, clause_b);
        tq_frame_features (evidence, tq_claim_set_get (evidence->claims, clause_a),
                           tq_claim_set_get (evidence->claims, clause_b), ret + TQ_RIVAL_FRAMES);
    }
    ret[TQ_RIVAL_SLIP] = tq_date_slip (&x->time, &y->time);
    tq_date_features (evidence, index_a, index_b, ret + TQ_RIVAL_DATES);
}

void
tq_rival_begin (const TqEvidence *evidence, TqFinder *finder, guint32 a, guint32 b, double own,
                gboolean is_dispute, double *ret)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);
    const TqClaim *denied = x->polarity == TQ_POLARITY_DENIED ? x : y;
    guint32 clause_a, clause_b;
    double bounded = CLAMP (own, 0.01, 0.99);

    memset (ret, 0, TQ_N_RIVAL_FEATURES * sizeof *ret);
    ret[TQ_RIVAL_LIKENESS] = log (bounded / (1 - bounded));
    ret[TQ_RIVAL_ONE_TOLD] = ((x->flags ^ y->flags) & TQ_CLAIM_MOVING) != 0;
    ret[TQ_RIVAL_HEAD] = x->n_terms > 0 && y->n_terms > 0 && tq_align_names_head (evidence, x, y);
    ret[TQ_RIVAL_DENIED] = x->polarity != y->polarity;
    ret[TQ_RIVAL_HEAD_DENIED] = ret[TQ_RIVAL_HEAD] * ret[TQ_RIVAL_DENIED];
    ret[TQ_RIVAL_EXISTENCE] = ret[TQ_RIVAL_HEAD_DENIED] > 0 && own > 0.5 &&
                              (x->flags & y->flags & TQ_CLAIM_EXISTENCE) != 0 &&
                              /* "without a licence" is of one thing among many */
                              (denied->flags & TQ_CLAIM_ASIDE) == 0;
    if (x->kind == TQ_CLAIM_ASSERTION) {
        fill_cover (evidence, x, y, ret);
        tq_frame_features (evidence, x, y, ret + TQ_RIVAL_FRAMES);
        ret[TQ_RIVAL_TURN] = turn_of (evidence, x, y);
        fill_answers (evidence, x, y, ret);
    } else if (x->kind == TQ_CLAIM_QUANTITY) {
        fill_figures (evidence, x, y, ret);
        if (find_clauses (evidence, a, b, &clause_a, &clause_b))
            ret[TQ_RIVAL_CLAUSE] = tq_finder_score (finder, clause_a, clause_b);
        ret[TQ_RIVAL_REJECTED] = tq_rejection_joins (evidence, a, b);
    } else {
        fill_dates (evidence, finder, a, b, ret);
    }
    ret[TQ_RIVAL_DISPUTE] = is_dispute;
    ret[TQ_RIVAL_HEADLINE] = is_headline_against_body (evidence, a, b);
    fill_setting (evidence, x, y, tq_finder_share (finder, x->doc, y->doc), ret);
}

void
tq_rival_company (const TqEvidence *evidence, TqFinder *finder, guint32 a, guint32 b, double own,
                  double *ret)
{
    Company of_a = company_of (evidence, finder, a, b), of_b = company_of (evidence, finder, b, a);

    ret[TQ_RIVAL_BEST] = ((own >= of_a.nearest) + (own >= of_b.nearest)) / 2.0;
    ret[TQ_RIVAL_NEAREST] = MAX (of_a.nearest, of_b.nearest);
    ret[TQ_RIVAL_NEARER] = MAX (0, ret[TQ_RIVAL_NEAREST] - own);
    ret[TQ_RIVAL_AGREEING] = MAX (of_a.agreeing, of_b.agreeing);
    ret[TQ_RIVAL_AGREEING_BOTH] = MIN (of_a.agreeing, of_b.agreeing);
}

double
tq_rival_features (const TqEvidence *evidence, TqFinder *finder, TqArticles *articles,
                   TqCruxes *cruxes, guint32 a, guint32 b, gboolean is_dispute, double *ret)
{
    double own = tq_finder_score (finder, a, b);

    tq_rival_begin (evidence, finder, a, b, own, is_dispute, ret);
    tq_articles_features (articles, a, b, ret + TQ_RIVAL_ARTICLES);
    tq_cruxes_features (cruxes, a, b, ret + TQ_RIVAL_CRUX);
    tq_rival_company (evidence, finder, a, b, own, ret);
    return own;
}
