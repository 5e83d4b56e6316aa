#include "report/finding.h"

#include <string.h>

#include "base/quotes.h"
#include "judge/fingerprint.h"
#include "report/escape.h"
#include "report/view.h"

#define MAX_MESSAGE_LETTERS 160 /* of each quote */

static gboolean
is_draft (const TqView *view, guint32 claim)
{
    return tq_view_claim (view, claim)->doc < view->options.n_drafts;
}

/* Severity as the rule has it; a pair that is not sure enough is not selected at all. */
static gboolean
is_selected (const TqView *view, const TqPair *pair, TqSeverity *ret_severity)
{
    const TqRule *rule = tq_rules_get (tq_packs_rules (view->packs), pair->rule);

    *ret_severity = rule->severity;
    return pair->verdict <= TQ_LAST_FINDING_VERDICT &&
           rule->severity >= view->options.min_severity &&
           pair->confidence >= (float) view->options.min_confidence;
}

static void
mark (TqView *view, TqFinding *finding, guint64 fingerprint, const char *today)
{
    g_snprintf (finding->fingerprint, sizeof finding->fingerprint, "%016" G_GINT64_MODIFIER "x",
                fingerprint);
    if (view->history != NULL)
        finding->state = tq_history_has (view->history, finding->fingerprint) ? TQ_STATE_UNCHANGED
                                                                              : TQ_STATE_NEW;
    if (view->baseline != NULL)
        finding->acceptance = tq_baseline_find (view->baseline, finding->fingerprint);
    finding->is_accepted =
        finding->acceptance != NULL && !tq_acceptance_is_expired (finding->acceptance, today);
}

static TqFinding
finding_of (guint32 topic, const TqPair *pair, TqSeverity severity)
{
    return (TqFinding) { .topic = topic,
                         .a = pair->a,
                         .b = pair->b,
                         .pair = pair,
                         .verdict = pair->verdict,
                         .severity = severity };
}

static void
select_topic (TqView *view, guint32 index, const char *today)
{
    const TqTopic *topic = tq_view_topic (view, index);
    TqSeverity severity;
    TqFinding finding;

    if (topic->pairs == NULL || topic->pairs->len == 0 ||
        topic->verdict > TQ_LAST_FINDING_VERDICT || tq_view_shown (view, topic) != TQ_SHOWN ||
        !is_selected (view, &g_array_index (topic->pairs, TqPair, 0), &severity))
        return;
    finding = finding_of (index, &g_array_index (topic->pairs, TqPair, 0), severity);
    mark (view, &finding, topic->fingerprint, today);
    g_array_append_val (view->findings, finding);
}

/* A claim of a draft against one of a published article, or against itself. */
static gboolean
is_of_draft (const TqView *view, const TqPair *pair)
{
    return is_draft (view, pair->a) != is_draft (view, pair->b) ||
           (pair->a == pair->b && is_draft (view, pair->a));
}

/* Each claim of a draft once, with its worst pair: pairs are sorted worst first. */
static void
select_draft_claims (TqView *view, guint32 index, GHashTable *seen, const char *today)
{
    const TqTopic *topic = tq_view_topic (view, index);

    for (guint i = 0; topic->pairs != NULL && i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);
        TqSeverity severity;
        TqFinding finding;

        if (!is_of_draft (view, pair) || !is_selected (view, pair, &severity))
            continue;
        finding = finding_of (index, pair, severity);
        if (!is_draft (view, finding.a)) {
            finding.a = pair->b;
            finding.b = pair->a;
        }
        if (!g_hash_table_add (seen, GUINT_TO_POINTER (finding.a)))
            continue;
        mark (view, &finding,
              tq_fingerprint_pair (view->packs, view->result->documents, view->result->claims,
                                   pair->a, pair->b),
              today);
        g_array_append_val (view->findings, finding);
    }
}

static int
in_order_of_text (gconstpointer a, gconstpointer b)
{
    const TqFinding *x = a, *y = b;

    return (x->a > y->a) - (x->a < y->a);
}

void
tq_findings_select (TqView *view)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
    g_autofree char *today = tq_today ();

    for (guint32 i = 0; i < view->result->topics->len; i++) {
        if (view->options.n_drafts > 0)
            select_draft_claims (view, i, seen, today);
        else
            select_topic (view, i, today);
    }
    if (view->options.n_drafts > 0)
        /* claims lie in the order of documents and text */
        g_array_sort (view->findings, in_order_of_text);
    for (guint i = view->findings->len; i-- > 0;)
        view->finding_of_topic[g_array_index (view->findings, TqFinding, i).topic] = i;
}

const char *
tq_finding_state_name (TqFindingState state)
{
    static const char *const names[] = { NULL, "new", "unchanged", "resolved" };

    return names[state];
}

const char *
tq_finding_rule (const TqView *view, const TqFinding *finding)
{
    return tq_rules_get (tq_packs_rules (view->packs), finding->pair->rule)->id;
}

/* ---- message --------------------------------------------------------------------------------- */

/* The quote of a claim on one line, cut at a length that a line bears. (transfer full) */
static char *
quote_of (const TqView *view, guint32 index)
{
    g_autofree char *quote = tq_view_words (view, tq_view_claim (view, index)), *balanced = NULL;

    if (g_utf8_strlen (quote, -1) <= MAX_MESSAGE_LETTERS)
        return g_steal_pointer (&quote);
    *g_utf8_offset_to_pointer (quote, MAX_MESSAGE_LETTERS) = '\0';
    balanced = tq_quotes_balance (quote);
    return g_strconcat (balanced, "…", NULL);
}

/* The template of @key with {0} … {9} replaced; what is put in is not read again. (transfer
 * full) */
static char *
fill (const char *template, const char *const *parts, guint n_parts)
{
    GString *out = g_string_new (NULL);

    for (const char *c = template; *c != '\0'; c++) {
        guint index = c[0] == '{' && g_ascii_isdigit (c[1]) && c[2] == '}'
                          ? (guint) g_ascii_digit_value (c[1])
                          : n_parts;

        if (index < n_parts) {
            g_string_append (out, parts[index]);
            c += 2;
        } else {
            g_string_append_c (out, *c);
        }
    }
    return g_string_free (out, FALSE);
}

char *
tq_finding_message (const TqView *view, const TqFinding *finding)
{
    const char *label = tq_view_topic (view, finding->topic)->label;
    g_autofree char *quote_a = quote_of (view, finding->a), *quote_b = quote_of (view, finding->b);
    g_autofree char *side_a =
        tq_view_side (view, tq_view_claim (view, finding->a), finding->verdict);
    g_autofree char *side_b =
        tq_view_side (view, tq_view_claim (view, finding->b), finding->verdict);
    const char *const parts[] = {
        label != NULL ? label : "", side_a, quote_a, side_b, quote_b,
        tq_strings_member (view->strings, "verdict.", tq_verdict_name (finding->verdict)),
    };

    return fill (
        tq_strings_get (view->strings, finding->a == finding->b ? "message-itself" : "message"),
        parts, G_N_ELEMENTS (parts));
}
