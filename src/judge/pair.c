#include "judge/judge.h"

#include <string.h>

#include "align/timeline.h"
#include "align/unsaid.h"
#include "base/quotes.h"
#include "judge/condition-private.h"
#include "judge/turn.h"

/* Words of an article, short enough for a sentence about them. */
#define MAX_WHY_LETTERS 80

static char *
words_at (const TqEvidence *evidence, const TqClaim *claim, TqSpan span)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    g_autofree char *words = g_strndup (document->text + span.start, span.end - span.start),
                    *balanced = NULL;

    if (g_utf8_strlen (words, -1) > MAX_WHY_LETTERS) {
        *g_utf8_offset_to_pointer (words, MAX_WHY_LETTERS) = '\0';
        balanced = tq_quotes_balance (words);
        return g_strconcat (balanced, "…", NULL);
    }
    return tq_quotes_balance (words);
}

/* The claim's own words where @span is empty. */
static TqSpan
span_or_own (const TqClaim *claim, TqSpan span)
{
    if (span.start < span.end)
        return span;
    return claim->kind == TQ_CLAIM_ASSERTION ? claim->span : claim->value_span;
}

/* What a template may ask for: {a} and {b}, the words of the two claims, {A} and {B}, who says
 * them. */
static TqSpan
span_of_place (const TqClaim *a, TqSpan words_a, const TqClaim *b, TqSpan words_b, char place)
{
    switch (place) {
    case 'a':
        return span_or_own (a, words_a);
    case 'b':
        return span_or_own (b, words_b);
    case 'A':
        return a->attribution.speaker;
    default:
        return b->attribution.speaker;
    }
}

char *
tq_judge_explain (const TqEvidence *evidence, guint rule, guint32 a, TqSpan words_a, guint32 b,
                  TqSpan words_b, TqLang interface)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);
    const char *template = tq_rules_text (tq_packs_rules (evidence->packs), rule, "why", interface);
    GString *why = g_string_new (NULL);

    for (; *template != '\0'; template++) {
        if (*template == '{' && template[1] != '\0' && strchr ("abAB", template[1]) != NULL &&
            template[2] == '}') {
            gboolean is_a = g_ascii_tolower (template[1]) == 'a';
            g_autofree char *words = words_at (
                evidence, is_a ? x : y, span_of_place (x, words_a, y, words_b, template[1]));

            g_string_append (why, words);
            template += 2;
        } else {
            g_string_append_c (why, *template);
        }
    }
    return g_string_free (why, FALSE);
}

/* An inquiry gives the minute weeks after the first report. */
#define MAX_INQUIRY_DAYS 31

/* "From noon", in two articles of two weeks: of two days. Where one thing happens then, in those of
 * two months. */
static gboolean
are_hours_of_two_days (const TqComparison *c)
{
    gint64 gap = tq_timeline_gap_days (tq_comparison_published (c, c->a),
                                       tq_comparison_published (c, c->b));

    if (!tq_align_is_bare_clock (c->a) || !tq_align_is_bare_clock (c->b) || gap < TQ_MIN_GAP_DAYS)
        return FALSE;
    return gap > MAX_INQUIRY_DAYS || c->a->n_terms == 0 || c->b->n_terms == 0 ||
           !tq_align_names_head (c->evidence, c->a, c->b);
}

static gboolean
is_comparable (const TqComparison *comparison)
{
    const TqEvidence *evidence = comparison->evidence;
    const TqClaim *a = comparison->a, *b = comparison->b;
    const TqUnits *units = tq_packs_units (evidence->packs);

    if (a->kind != b->kind)
        return FALSE;
    if (a->kind != TQ_CLAIM_QUANTITY)
        return a->kind != TQ_CLAIM_DATE ||
               !(tq_align_is_hour_and_day (a, b) || are_hours_of_two_days (comparison));
    return (comparison->are_parts || !tq_align_other_state (evidence, a, b)) &&
           tq_units_comparable (units, a->unit, b->unit) &&
           (tq_per_is_unsaid (a->per, b->per) || tq_units_comparable (units, a->per, b->per));
}

/* Index of the first rule at or after @from that holds, of those whose verdict is no worse than
 * @worst; or tq_rules_count(). */
static guint
first_rule (const TqRules *rules, const TqComparison *comparison, guint from, TqVerdict worst)
{
    guint n = tq_rules_count (rules);

    for (guint i = from; i < n; i++) {
        const TqRule *rule = tq_rules_get (rules, i);
        TqCondition condition = rule->kind == comparison->a->kind && rule->verdict >= worst
                                    ? tq_condition_of_rule (rule)
                                    : NULL;

        if (condition != NULL && condition (comparison))
            return i;
    }
    return n;
}

/* The one that is a rate is for a unit of measure, and the other may be. */
static gboolean
is_measure_unsaid (const TqUnits *units, const TqClaim *a, const TqClaim *b)
{
    const TqUnitRow *per = tq_units_get (units, a->per != 0 ? a->per : b->per);

    return per->kind == TQ_VALUE_MEASURE &&
           tq_measure_may_be_unsaid (a->unit, fabs (a->number.number), b->unit,
                                     fabs (b->number.number));
}

/* What one of the two leaves of the period unsaid can agree with the other, and contradict nothing.
 * FALSE if it does not agree. */
static gboolean
measure (TqComparison *c)
{
    const TqUnits *units = tq_packs_units (c->evidence->packs);
    TqClaim a = *c->a, b = *c->b;
    gboolean is_unsaid = tq_per_is_unsaid (a.per, b.per);

    if (is_unsaid)
        a.per = b.per = 0;
    c->interval_a = tq_interval_of (units, &a);
    c->interval_b = tq_interval_of (units, &b);
    return !is_unsaid || is_measure_unsaid (units, c->a, c->b) ||
           tq_interval_overlaps (&c->interval_a, &c->interval_b);
}

/* @answers: as long-lived as @ret. FALSE if the two cannot be compared. */
static gboolean
begin_comparison (const TqEvidence *evidence, guint32 a, guint32 b, gboolean are_parts,
                  TqAnswers *answers, TqComparison *ret)
{
    *answers = (TqAnswers) { .opposed.is_known = FALSE };
    *ret = (TqComparison) { .evidence = evidence,
                           .index_a = MIN (a, b),
                           .index_b = MAX (a, b),
                           .are_parts = are_parts,
                           .answers = answers };
    ret->a = tq_claim_set_get (evidence->claims, ret->index_a);
    ret->b = tq_claim_set_get (evidence->claims, ret->index_b);
    ret->are_parts |= ret->a->part_of == ret->index_b || ret->b->part_of == ret->index_a;
    if (!is_comparable (ret))
        return FALSE;
    return ret->a->kind != TQ_CLAIM_QUANTITY || measure (ret);
}

static void
settle_on (const TqComparison *comparison, guint rule, TqPair *ret)
{
    const TqRules *rules = tq_packs_rules (comparison->evidence->packs);

    *ret = (TqPair) { .a = comparison->index_a,
                      .b = comparison->index_b,
                      .verdict = tq_rules_get (rules, rule)->verdict,
                      .rule = (guint16) rule,
                      .runner_up = G_MAXUINT16 };
    ret->confidence = (float) tq_rules_get (rules, rule)->confidence *
                      MIN (comparison->a->confidence, comparison->b->confidence);
}

/* Settles on the first rule from row @from on that holds, of those whose verdict is no worse than
 * @worst; FALSE if none does. */
static gboolean
judge_from (const TqEvidence *evidence, guint32 a, guint32 b, gboolean are_parts, guint from,
            TqVerdict worst, TqPair *ret)
{
    const TqRules *rules = tq_packs_rules (evidence->packs);
    TqComparison comparison;
    TqAnswers answers;
    guint rule;

    if (!begin_comparison (evidence, a, b, are_parts, &answers, &comparison))
        return FALSE;
    rule = first_rule (rules, &comparison, from, worst);
    if (rule == tq_rules_count (rules))
        return FALSE;
    settle_on (&comparison, rule, ret);
    return TRUE;
}

TqVerdict
tq_judge_verdict (const TqEvidence *evidence, guint32 a, guint32 b)
{
    TqPair pair;

    return tq_judge_rule (evidence, a, b, FALSE, &pair) ? pair.verdict : TQ_VERDICT_UNRELATED;
}

gboolean
tq_judge_rule (const TqEvidence *evidence, guint32 a, guint32 b, gboolean are_parts, TqPair *ret)
{
    return judge_from (evidence, a, b, are_parts, 0, TQ_VERDICT_CONFLICT, ret);
}

gboolean
tq_judge_give_way (const TqEvidence *evidence, gboolean are_parts, TqPair *pair)
{
    return judge_from (evidence, pair->a, pair->b, are_parts, pair->rule + 1u,
                       TQ_VERDICT_ATTRIBUTED_DISPUTE + 1, pair);
}

gboolean
tq_judge_counterparts (const TqEvidence *evidence, guint32 a, guint32 b, TqPair *ret)
{
    const TqRules *rules = tq_packs_rules (evidence->packs);
    const TqConditionRow *row = tq_conditions_across;
    TqComparison comparison;
    TqAnswers answers;

    begin_comparison (evidence, a, b, FALSE, &answers, &comparison);
    while (row->name != NULL && !row->condition (&comparison))
        row++;
    for (guint i = 0; row->name != NULL && i < tq_rules_count (rules); i++) {
        if (strcmp (tq_rules_get (rules, i)->condition, row->name) == 0) {
            settle_on (&comparison, i, ret);
            return TRUE;
        }
    }
    return FALSE;
}

void
tq_judge_run_up (const TqEvidence *evidence, gboolean are_parts, TqPair *pair)
{
    TqPair next;

    pair->runner_up = judge_from (evidence, pair->a, pair->b, are_parts, pair->rule + 1u,
                                  TQ_VERDICT_CONFLICT, &next)
                          ? next.rule
                          : G_MAXUINT16;
}

/* The one rule that rests on one word of each statement. */
static gboolean
find_deciding (const TqEvidence *evidence, const TqPair *pair, TqTurn *ret)
{
    const TqRule *rule = tq_rules_get (tq_packs_rules (evidence->packs), pair->rule);

    return strcmp (rule->condition, "other-titles") == 0 &&
           tq_turn_find_titles (evidence, tq_claim_set_get (evidence->claims, pair->a),
                                tq_claim_set_get (evidence->claims, pair->b), ret);
}

char *
tq_judge_why (const TqEvidence *evidence, const TqPair *pair, TqLang interface)
{
    const TqClaim *a = tq_claim_set_get (evidence->claims, pair->a),
                  *b = tq_claim_set_get (evidence->claims, pair->b);
    TqSpan words_a = { 0 }, words_b = pair->a == pair->b ? a->label : words_a;
    TqTurn turn;

    if (find_deciding (evidence, pair, &turn)) {
        words_a = tq_claim_terms (evidence->claims, a)[turn.a].span;
        words_b = tq_claim_terms (evidence->claims, b)[turn.b].span;
    }
    return tq_judge_explain (evidence, pair->rule, pair->a, words_a, pair->b, words_b, interface);
}

gboolean
tq_judge_is_worth (const TqEvidence *evidence, guint32 a, guint32 b)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);
    const TqDocument *d = g_ptr_array_index (evidence->documents, x->doc),
                     *e = g_ptr_array_index (evidence->documents, y->doc);

    if ((x->flags | y->flags) & (TQ_CLAIM_RETRACTED | TQ_CLAIM_NEGATED_NUMBER))
        return FALSE;
    return x->doc == y->doc || d->origin != e->origin;
}

gboolean
tq_judge_pair (const TqEvidence *evidence, guint32 a, guint32 b, gboolean are_parts,
               TqLang interface, TqPair *ret)
{
    if (!tq_judge_rule (evidence, a, b, are_parts, ret))
        return FALSE;
    tq_judge_run_up (evidence, are_parts, ret);
    ret->why = tq_judge_why (evidence, ret, interface);
    return TRUE;
}
