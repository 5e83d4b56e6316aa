#include "report/html-private.h"

#include <string.h>

#include "report/escape.h"

#define MAX_PAIRS_SHOWN 20
#define MAX_QUOTES_SHOWN 4 /* beside each other; the others are folded away */
/* A page of many thousands of findings must open at once: from here on a finding has its quotes,
 * values, rule and links, but no paragraph, no speaker and no axis, which cost three times the
 * elements. The page says so, and report.json has them all. */
#define MAX_RICH_TOPICS 250
/* What a browser can still hold: so many shared topics, so many of a single source, and so many
 * quotes of one topic. */
#define MAX_TOPICS 6000
#define MAX_SINGLE_TOPICS 500
#define MAX_QUOTES 24

/* ---- why ------------------------------------------------------------------------------------- */

/* The reason quotes the values of both sides: in another script than the sentence, each must stand
 * alone. */
void
tq_html_reason (TqHtml *html, const TqPair *pair)
{
    const guint32 sides[] = { pair->a, pair->b };
    const char *rest = pair->why != NULL ? pair->why : "";

    for (guint i = 0; i < 2; i++) {
        const TqClaim *claim = tq_view_claim (html->view, sides[i]);
        g_autofree char *value = tq_view_slice (html->view, claim->doc, claim->value_span);
        const char *at = value[0] != '\0' ? strstr (rest, value) : NULL;

        if (at == NULL)
            continue;
        tq_escape_html (html->out, rest, (gsize) (at - rest));
        tq_html_isolated (html, value);
        rest = at + strlen (value);
    }
    tq_html_text (html, rest);
}

/* In words, as a percentage says little of what to do with it; nothing is certain. */
static void
append_confidence (TqHtml *html, double confidence)
{
    const char *key = confidence >= 0.8   ? "confidence.high"
                      : confidence >= 0.5 ? "confidence.middle"
                                          : "confidence.low";

    g_string_append (html->out, "<span class=\"sure\" title=\"");
    tq_html_string (html, "confidence-means");
    g_string_append (html->out, "\">");
    tq_html_string (html, key);
    g_string_append_printf (html->out, " <bdi>%.0f%s%%</bdi></span>", MIN (confidence * 100, 99),
                            tq_strings_get (html->strings, "mark.sign"));
}

static void
append_why (TqHtml *html, const TqPair *pair)
{
    const TqRules *rules = tq_packs_rules (html->view->packs);
    const TqRule *rule = tq_rules_get (rules, pair->rule);

    g_string_append (html->out, "<span>");
    tq_html_reason (html, pair);
    g_string_append (html->out, "</span> <span class=\"rule\">");
    if (rule != NULL) {
        tq_html_string (html, "rule");
        tq_html_string (html, "mark.colon");
        tq_html_text (html, tq_rules_text (rules, pair->rule, "title", html->view->interface));
        g_string_append (html->out, " <code dir=\"ltr\">");
        tq_html_text (html, rule->id);
        g_string_append (html->out, "</code> · ");
    }
    append_confidence (html, pair->confidence);
    g_string_append (html->out, "</span>");
}

static void
append_pair (TqHtml *html, const TqPair *pair)
{
    const guint32 sides[] = { pair->a, pair->b };

    g_string_append (html->out, "<li>");
    for (guint i = 0; i < (pair->a == pair->b ? 1 : 2); i++) {
        g_string_append_printf (html->out, "%s<a href=\"#%s\">", i > 0 ? " · " : "",
                                html->quotes[sides[i]]);
        tq_html_source (html, tq_view_claim (html->view, sides[i])->doc);
        g_string_append (html->out, "</a>");
    }
    tq_html_string (html, "mark.colon");
    tq_html_verdict (html, "span", "state", pair->verdict);
    g_string_append (html->out, ". ");
    append_why (html, pair);
    g_string_append (html->out, "</li>\n");
}

static void
append_pairs (TqHtml *html, const TqTopic *topic)
{
    if (topic->pairs == NULL || topic->pairs->len < 2)
        return;
    g_string_append (html->out, "<details class=\"pairs\"><summary>");
    tq_html_string (html, "more-pairs");
    g_string_append_printf (html->out, " (<bdi>%u</bdi>)</summary><ul class=\"whys\">\n",
                            topic->n_pairs);
    for (guint i = 0; i < MIN (topic->pairs->len, MAX_PAIRS_SHOWN); i++)
        append_pair (html, &g_array_index (topic->pairs, TqPair, i));
    g_string_append (html->out, "</ul></details>\n");
}

/* ---- one topic ------------------------------------------------------------------------------- */

guint
tq_html_decisive (const TqHtml *html, const TqTopic *topic, guint32 ret_claims[2])
{
    guint32 finding = html->view->finding_of_topic[topic->id - 1];
    const TqPair *worst = topic->pairs != NULL && topic->pairs->len > 0
                              ? &g_array_index (topic->pairs, TqPair, 0)
                              : NULL;

    if (finding != TQ_NONE) {
        ret_claims[0] = tq_view_finding (html->view, finding)->a;
        ret_claims[1] = tq_view_finding (html->view, finding)->b;
        return ret_claims[0] == ret_claims[1] ? 1 : 2; /* one claim may contradict itself */
    }
    ret_claims[0] = worst != NULL ? worst->a : g_array_index (topic->claims, guint32, 0);
    if (worst != NULL)
        ret_claims[1] = worst->b;
    else if (topic->claims->len > 1)
        ret_claims[1] = g_array_index (topic->claims, guint32, 1);
    return (worst != NULL && worst->a != worst->b) || (worst == NULL && topic->claims->len > 1)
               ? 2
               : 1;
}

/* A statement beside the figures of its topic (judge/twin.h), in the sentence of one of them. */
static gboolean
is_told_by_value (const TqHtml *html, const TqTopic *topic, const TqClaim *claim)
{
    for (guint i = 0; claim->kind != topic->kind && i < topic->claims->len; i++) {
        const TqClaim *other =
            tq_view_claim (html->view, g_array_index (topic->claims, guint32, i));

        if (other->kind == topic->kind && tq_claim_is_beside (claim, other))
            return TRUE;
    }
    return FALSE;
}

/* The claims in the order in which they are shown: those that decide, those that belong to them,
 * the others. Returns how many are not folded away. */
static guint
order_sides (const TqHtml *html, const TqTopic *topic, GArray *ret)
{
    guint32 decisive[2];
    guint n_decisive = tq_html_decisive (html, topic, decisive), n_open = 0;
    g_autofree guint8 *members = tq_view_members (html->view, topic);

    g_array_append_vals (ret, decisive, n_decisive);
    for (guint pass = 0; pass < 2; pass++) {
        for (guint i = 0; i < topic->claims->len; i++) {
            guint32 claim = g_array_index (topic->claims, guint32, i);
            gboolean is_open =
                members[i] &&
                !is_told_by_value (html, topic, tq_view_claim (html->view, claim));

            if (claim != decisive[0] && (n_decisive == 1 || claim != decisive[1]) &&
                is_open == (pass == 0))
                g_array_append_val (ret, claim);
        }
        n_open = pass == 0 ? ret->len : n_open;
    }
    return MIN (n_open, MAX_QUOTES_SHOWN);
}

/* Many are folded away, and of very many some are left out. */
static void
append_sides (TqHtml *html, const TqTopic *topic, void (*append) (TqHtml *, guint32))
{
    g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (guint32));
    guint n_open = order_sides (html, topic, claims), n = MIN (claims->len, MAX_QUOTES);

    g_string_append (html->out, "<div class=\"sides\">\n");
    for (guint i = 0; i < n; i++) {
        if (i == n_open) {
            g_string_append (html->out, "</div>\n<details class=\"others\"><summary>");
            tq_html_string (html, "other-quotes");
            g_string_append_printf (html->out, " (<bdi>%u</bdi>)</summary><div class=\"sides\">\n",
                                    claims->len - n_open);
        }
        append (html, g_array_index (claims, guint32, i));
    }
    if (n < claims->len)
        tq_html_left_out (html, "quotes-part",
                          (const double[TQ_STRINGS_N_COUNTS]){ MAX_QUOTES, claims->len });
    g_string_append (html->out, n > n_open ? "</div></details>\n" : "</div>\n");
}

/* Who does not speak of it; beyond a dozen names only how many. */
#define MAX_SILENT_NAMED 12

static void
append_silent (TqHtml *html, const TqTopic *topic)
{
    g_autofree guint8 *speaks = tq_view_speaks (html->view, topic);
    guint n_documents = html->view->result->documents->len, n_silent = 0, n_named = 0;

    for (guint i = 0; i < n_documents; i++)
        n_silent += !speaks[i];
    if (n_silent == 0)
        return;
    g_string_append (html->out, "<p class=\"meta\">");
    tq_html_string (html, "silent-here");
    tq_html_string (html, "mark.colon");
    if (n_silent > MAX_SILENT_NAMED)
        tq_html_share (html, n_silent, n_documents);
    for (guint i = 0; i < n_documents && n_silent <= MAX_SILENT_NAMED; i++) {
        if (speaks[i])
            continue;
        g_string_append (html->out, n_named++ > 0 ? " · " : "");
        tq_html_source (html, i);
    }
    g_string_append (html->out, "</p>\n");
}

static const char *
state_of (const TqFinding *finding)
{
    if (finding == NULL)
        return "";
    return finding->is_accepted ? "accepted" : "open";
}

/* What the filters go by. Sources are numbers, so that no name of an outlet stands in an attribute.
 * Claims lie in the order of the documents. */
static void
append_data (TqHtml *html, const TqTopic *topic, const TqFinding *finding)
{
    const char *age = finding != NULL ? tq_finding_state_name (finding->state) : NULL;
    guint n_langs = tq_packs_n_langs (html->view->packs);
    g_autofree guint8 *langs = g_new0 (guint8, n_langs + 1);
    guint32 before = TQ_NONE;

    g_string_append_printf (html->out,
                            " data-verdict=\"%s\" data-kind=\"%s\" data-severity=\"%s\" "
                            "data-state=\"%s %s\" data-docs=\"",
                            tq_verdict_name (topic->verdict), tq_claim_kind_name (topic->kind),
                            tq_severity_name (topic->severity), state_of (finding),
                            age != NULL ? age : "");
    for (guint i = 0; i < topic->claims->len; i++) {
        guint32 doc = tq_view_claim (html->view, g_array_index (topic->claims, guint32, i))->doc;

        if (doc == before)
            continue;
        g_string_append_printf (html->out, "%s%u", before != TQ_NONE ? " " : "", doc + 1);
        langs[tq_view_document (html->view, doc)->lang] = TRUE;
        before = doc;
    }
    g_string_append (html->out, "\" data-langs=\"");
    for (TqLang lang = 1; lang <= n_langs; lang++)
        if (langs[lang])
            g_string_append_printf (html->out, "%s ", tq_packs_lang_tag (html->view->packs, lang));
    g_string_append (html->out, "\"");
}

static void
append_badges (TqHtml *html, const TqTopic *topic, const TqFinding *finding)
{
    g_autofree char *remark = finding != NULL ? tq_finding_remark (html->view, finding) : NULL;
    const char *age = finding != NULL ? tq_finding_state_name (finding->state) : NULL;

    g_string_append (html->out, "<p class=\"badges\">");
    tq_html_verdict (html, "span", "badge", topic->verdict);
    g_string_append (html->out, " <span class=\"kind\">");
    tq_html_text (html,
                  tq_strings_member (html->strings, "kind.", tq_claim_kind_name (topic->kind)));
    g_string_append (html->out, "</span>");
    if (age != NULL) {
        g_string_append_printf (html->out, " <span class=\"age age-%s\">", age);
        tq_html_text (html, tq_strings_member (html->strings, "state-of.", age));
        g_string_append (html->out, "</span>");
    }
    if (remark != NULL) {
        g_string_append (html->out, " <span class=\"accepted\">");
        tq_html_isolated (html, remark);
        g_string_append (html->out, "</span>");
    }
    g_string_append (html->out, "</p>\n");
}

static const TqFinding *
finding_of (const TqHtml *html, guint index)
{
    guint32 at = html->view->finding_of_topic[index];

    return at != TQ_NONE ? tq_view_finding (html->view, at) : NULL;
}

/* The pair that speaks for a topic: that of its finding, else the first; NULL if none was
 * judged. */
static const TqPair *
pair_of (const TqTopic *topic, const TqFinding *finding)
{
    if (topic->pairs == NULL || topic->pairs->len == 0)
        return NULL;
    return finding != NULL ? finding->pair : &g_array_index (topic->pairs, TqPair, 0);
}

static void
append_topic (TqHtml *html, guint index)
{
    const TqTopic *topic = tq_html_topic (html, index);
    const TqFinding *finding = finding_of (html, index);
    const TqPair *pair = pair_of (topic, finding);

    append_badges (html, topic, finding);
    g_string_append_printf (html->out, "<h3><a href=\"#%s\">", html->anchors[index]);
    tq_html_isolated (html, topic->label);
    g_string_append (html->out, "</a></h3>\n");
    if (pair != NULL) {
        g_string_append (html->out, "<p class=\"why\">");
        append_why (html, pair);
        g_string_append (html->out, "</p>\n");
    }
    append_sides (html, topic, tq_html_claim);
    tq_html_axis (html, topic);
    if (topic->verdict != TQ_VERDICT_SINGLE_SOURCE)
        append_silent (html, topic);
    append_pairs (html, topic);
}

static void
append_short_topic (TqHtml *html, guint index)
{
    const TqTopic *topic = tq_html_topic (html, index);
    const TqFinding *finding = finding_of (html, index);
    const TqPair *pair = pair_of (topic, finding);

    append_badges (html, topic, finding);
    g_string_append_printf (html->out, "<h3><a dir=\"auto\" href=\"#%s\">", html->anchors[index]);
    tq_html_text (html, topic->label);
    g_string_append (html->out, "</a></h3>");
    if (pair != NULL) {
        g_string_append (html->out, "<p class=\"why\">");
        tq_html_reason (html, pair);
        g_string_append (html->out, " <code dir=\"ltr\">");
        tq_html_text (html, tq_rules_get (tq_packs_rules (html->view->packs), pair->rule)->id);
        g_string_append (html->out, "</code></p>");
    }
    append_sides (html, topic, tq_html_short_claim);
}

static void
append_numbered_topic (TqHtml *html, guint index)
{
    const TqTopic *topic = tq_html_topic (html, index);

    g_string_append_printf (html->out, "<article class=\"topic v-%s\" id=\"%s\"",
                            tq_verdict_name (topic->verdict), html->anchors[index]);
    append_data (html, topic, finding_of (html, index));
    g_string_append (html->out, ">\n");
    if (index < MAX_RICH_TOPICS)
        append_topic (html, index);
    else
        append_short_topic (html, index);
    g_string_append (html->out, "</article>\n");
}

static void
append_topics (TqHtml *html, TqShown shown)
{
    guint n_all = tq_view_n_shown_as (html->view, shown),
          n_left = MIN (n_all, shown == TQ_SHOWN ? MAX_TOPICS : MAX_SINGLE_TOPICS);

    if (n_left < n_all)
        tq_html_left_out (html, "topics-part",
                          (const double[TQ_STRINGS_N_COUNTS]){ n_left, n_all });
    for (guint i = 0; i < html->view->result->topics->len && n_left > 0; i++) {
        if (tq_view_shown (html->view, tq_html_topic (html, i)) == shown) {
            append_numbered_topic (html, i);
            n_left--;
        }
        if (i + 1 == MAX_RICH_TOPICS && shown == TQ_SHOWN &&
            i + 1 < html->view->result->topics->len) {
            g_string_append (html->out, "<p class=\"meta\">");
            tq_html_string (html, "short-form");
            g_string_append (html->out, "</p>\n");
        }
    }
}

/* Folded, with how many there are. */
static void
append_fold (TqHtml *html, TqShown shown, const char *key)
{
    guint n = tq_view_n_shown_as (html->view, shown);

    if (n == 0)
        return;
    g_string_append_printf (html->out, "<details id=\"%s\" class=\"fold\"><summary>", key);
    tq_html_string (html, key);
    g_string_append_printf (html->out, " (<bdi>%u</bdi>)</summary>\n", n);
    append_topics (html, shown);
    g_string_append (html->out, "</details>\n");
}

void
tq_html_topics (TqHtml *html)
{
    append_topics (html, TQ_SHOWN);
    append_fold (html, TQ_SHOWN_DOUBTFUL, "doubtful");
    append_fold (html, TQ_SHOWN_SINGLE, "single");
}

/* What an earlier report flagged and this one no longer does. */
void
tq_html_resolved (TqHtml *html)
{
    if (tq_view_n_resolved (html->view) == 0)
        return;
    g_string_append (
        html->out,
        "<section id=\"resolved\" aria-labelledby=\"resolved-head\"><h2 id=\"resolved-head\">");
    tq_html_string (html, "state-of.resolved");
    g_string_append (html->out, "</h2>\n<ul>\n");
    for (guint i = 0; i < tq_view_n_resolved (html->view); i++) {
        const TqPastFinding *finding = tq_view_resolved (html->view, i);

        g_string_append (html->out, "<li>");
        tq_html_verdict (html, "span", "state", finding->verdict);
        tq_html_string (html, "mark.colon");
        tq_html_isolated (html, finding->label);
        g_string_append (html->out, " <code dir=\"ltr\">");
        tq_html_text (html, finding->fingerprint);
        g_string_append (html->out, "</code></li>\n");
    }
    g_string_append (html->out, "</ul>\n</section>\n");
}
