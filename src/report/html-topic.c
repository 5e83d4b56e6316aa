#include "report/html-private.h"

#include <string.h>

#include "extract/value.h"
#include "report/escape.h"

#define MAX_PAIRS_SHOWN 20

/* ---- one claim ------------------------------------------------------------------------------------------------- */

static gboolean
is_inside (TqSpan inner, TqSpan outer)
{
    return inner.start >= outer.start && inner.end <= outer.end && inner.start < inner.end;
}

/* @span of the document with @mark in a <mark>. */
static void
append_marked (TqHtml *html, guint32 doc, TqSpan span, TqSpan mark)
{
    if (!is_inside (mark, span)) {
        tq_html_slice (html, doc, span);
        return;
    }
    tq_html_slice (html, doc, (TqSpan) { span.start, mark.start });
    g_string_append (html->out, "<mark>");
    tq_html_slice (html, doc, mark);
    g_string_append (html->out, "</mark>");
    tq_html_slice (html, doc, (TqSpan) { mark.end, span.end });
}

static void
append_quote (TqHtml *html, const TqClaim *claim, TqSpan span)
{
    g_string_append (html->out, "<blockquote");
    tq_html_lang (html, tq_view_document (html->view, claim->doc)->lang);
    g_string_append (html->out, ">");
    append_marked (html, claim->doc, span, claim->value_span);
    g_string_append (html->out, "</blockquote>\n");
}

static void
begin_term (TqHtml *html, const char *key)
{
    g_string_append (html->out, "<dt>");
    tq_html_string (html, key);
    g_string_append (html->out, "</dt><dd>");
}

static void
append_details (TqHtml *html, const TqClaim *claim)
{
    g_autofree char *as_of = claim->as_of.precision != TQ_PRECISION_NONE ? tq_time_to_edtf (&claim->as_of) : NULL;
    TqSpan speaker = claim->attribution.speaker;

    g_string_append (html->out, "<dl>");
    if (claim->kind != TQ_CLAIM_ASSERTION) {
        begin_term (html, "value");
        tq_html_value (html, claim);
        g_string_append (html->out, "</dd>");
    }
    if (speaker.start < speaker.end) {
        begin_term (html, "speaker");
        g_string_append (html->out, "<bdi>");
        tq_html_slice (html, claim->doc, speaker);
        g_string_append (html->out, "</bdi></dd>");
    }
    if (as_of != NULL) {
        begin_term (html, "as-of");
        tq_html_isolated (html, as_of);
        g_string_append (html->out, "</dd>");
    }
    if (claim->modality != TQ_MODALITY_ASSERTED || claim->polarity == TQ_POLARITY_DENIED) {
        begin_term (html, "modality");
        if (claim->polarity == TQ_POLARITY_DENIED)
            tq_html_string (html, "denied");
        if (claim->modality != TQ_MODALITY_ASSERTED) {
            g_string_append (html->out, claim->polarity == TQ_POLARITY_DENIED ? " · " : "");
            tq_html_text (html, tq_strings_member (html->strings, "modality.", tq_modality_name (claim->modality)));
        }
        g_string_append (html->out, "</dd>");
    }
    g_string_append (html->out, "</dl>\n");
}

static void
append_context (TqHtml *html, const TqClaim *claim)
{
    const GArray *blocks = tq_view_document (html->view, claim->doc)->blocks;
    const TqBlock *block = blocks != NULL && claim->block < blocks->len ? &g_array_index (blocks, TqBlock, claim->block) : NULL;

    if (block == NULL || !is_inside (claim->sentence, block->span) ||
        block->span.end - block->span.start == claim->sentence.end - claim->sentence.start)
        return;
    g_string_append (html->out, "<details><summary>");
    tq_html_string (html, "context");
    g_string_append (html->out, "</summary>\n");
    append_quote (html, claim, block->span);
    g_string_append (html->out, "</details>\n");
}

static void
append_claim (TqHtml *html, guint32 index)
{
    const TqClaim *claim = tq_view_claim (html->view, index);
    const char *date = tq_view_document (html->view, claim->doc)->date;

    g_string_append_printf (html->out, "<figure class=\"side claim\" id=\"c%u\"><figcaption><strong>", index + 1);
    tq_html_isolated (html, tq_view_source (html->view, claim->doc));
    g_string_append (html->out, "</strong> <span class=\"meta\">");
    if (date != NULL) {
        g_string_append (html->out, "· ");
        tq_html_isolated (html, date);
    }
    g_string_append_printf (html->out, " · <a href=\"#a-c%u\">", index + 1);
    tq_html_string (html, "in-article");
    g_string_append (html->out, "</a></span></figcaption>\n");
    append_quote (html, claim, claim->sentence.start < claim->sentence.end ? claim->sentence : claim->span);
    append_details (html, claim);
    append_context (html, claim);
    g_string_append (html->out, "</figure>\n");
}

/* ---- one topic ------------------------------------------------------------------------------------------------- */

/* The reason quotes the values of both sides: in another script than the sentence, each must stand alone. */
static void
append_reason (TqHtml *html, const TqPair *pair)
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

static void
append_why (TqHtml *html, const TqPair *pair)
{
    const TqRule *rule = tq_rules_get (tq_packs_rules (html->view->packs), pair->rule);

    g_string_append (html->out, "<span>");
    append_reason (html, pair);
    g_string_append (html->out, "</span> <code dir=\"ltr\">");
    tq_html_text (html, rule != NULL ? rule->id : "");
    g_string_append (html->out, "</code>");
}

static void
append_pair (TqHtml *html, const TqPair *pair)
{
    const guint32 sides[] = { pair->a, pair->b };

    g_string_append (html->out, "<li>");
    for (guint i = 0; i < 2; i++) {
        g_string_append_printf (html->out, "%s<a href=\"#c%u\">", i > 0 ? " · " : "", sides[i] + 1);
        tq_html_isolated (html, tq_view_source (html->view, tq_view_claim (html->view, sides[i])->doc));
        g_string_append (html->out, "</a>");
    }
    g_string_append (html->out, ": ");
    tq_html_verdict (html, "span", "state", pair->verdict);
    g_string_append (html->out, ". ");
    append_why (html, pair);
    g_string_append (html->out, "</li>\n");
}

static void
append_pairs (TqHtml *html, const TqTopic *topic)
{
    if (topic->pairs == NULL || topic->pairs->len == 0)
        return;
    g_string_append (html->out, "<p class=\"why\">");
    append_why (html, &g_array_index (topic->pairs, TqPair, 0));
    g_string_append (html->out, "</p>\n");
    if (topic->pairs->len < 2)
        return;
    g_string_append (html->out, "<details><summary>");
    tq_html_string (html, "more-pairs");
    g_string_append_printf (html->out, " (<bdi>%u</bdi>)</summary><ul class=\"whys\">\n", topic->n_pairs);
    for (guint i = 0; i < MIN (topic->pairs->len, MAX_PAIRS_SHOWN); i++)
        append_pair (html, &g_array_index (topic->pairs, TqPair, i));
    g_string_append (html->out, "</ul></details>\n");
}

static void
append_topic (TqHtml *html, guint index)
{
    const TqTopic *topic = tq_html_topic (html, index);
    const char *verdict = tq_verdict_name (topic->verdict);

    g_string_append_printf (html->out, "<article class=\"topic v-%s\" id=\"%s\" data-verdict=\"%s\" data-kind=\"%s\">\n", verdict,
                            html->anchors[index], verdict, tq_claim_kind_name (topic->kind));
    tq_html_verdict (html, "p", "badge", topic->verdict);
    g_string_append_printf (html->out, "\n<h3><a href=\"#%s\">", html->anchors[index]);
    tq_html_isolated (html, topic->label);
    g_string_append (html->out, "</a></h3>\n<div class=\"sides\">\n");
    for (guint i = 0; i < topic->claims->len; i++)
        append_claim (html, g_array_index (topic->claims, guint32, i));
    g_string_append (html->out, "</div>\n");
    append_pairs (html, topic);
    g_string_append (html->out, "</article>\n");
}

static guint
append_topics (TqHtml *html, gboolean is_single)
{
    guint n = 0;

    for (guint i = 0; i < html->view->result->topics->len; i++) {
        if ((tq_html_topic (html, i)->verdict == TQ_VERDICT_SINGLE_SOURCE) != is_single)
            continue;
        append_topic (html, i);
        n++;
    }
    return n;
}

void
tq_html_topics (TqHtml *html)
{
    append_topics (html, FALSE);
    if (tq_view_count (html->view, TQ_VERDICT_SINGLE_SOURCE) == 0)
        return;
    g_string_append (html->out, "<details id=\"single\"><summary>");
    tq_html_string (html, "single");
    g_string_append_printf (html->out, " (<bdi>%u</bdi>)</summary>\n", tq_view_count (html->view, TQ_VERDICT_SINGLE_SOURCE));
    append_topics (html, TRUE);
    g_string_append (html->out, "</details>\n");
}
