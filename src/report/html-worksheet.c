/* html-worksheet.c - a lesson: what do these articles say, and can it all be true?
 *
 * Quotes stand side by side without a verdict; each topic asks the same questions; the answer is
 * behind a control on a screen and on a page of its own in print. No script. */
#include "report/html-private.h"

/* A sheet that nobody finishes teaches nothing: the worst topics, then others to tell apart from
 * them. */
#define MAX_QUESTIONS 12
#define MAX_OF_VERDICT 4

static const char *const questions[] = { "ask-both", "ask-why", "ask-source" };

/* The topics asked about: a few of each verdict, so that not every answer is the same. (transfer
 * full) (element-type guint32) */
static GArray *
choose_topics (const TqHtml *html)
{
    const TqResult *result = html->view->result;
    GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint32));
    guint n_of[TQ_N_VERDICTS] = { 0 };

    for (guint32 i = 0; i < result->topics->len && chosen->len < MAX_QUESTIONS; i++) {
        const TqTopic *topic = tq_html_topic (html, i);
        guint32 claims[2];

        if (topic->verdict == TQ_VERDICT_SINGLE_SOURCE ||
            tq_html_decisive (html, topic, claims) < 2 || n_of[topic->verdict] >= MAX_OF_VERDICT)
            continue;
        n_of[topic->verdict]++;
        g_array_append_val (chosen, i);
    }
    return chosen;
}

static const TqPair *
deciding_pair (const TqHtml *html, guint32 index)
{
    guint32 finding = html->view->finding_of_topic[index];

    return finding != TQ_NONE ? tq_view_finding (html->view, finding)->pair
                              : &g_array_index (tq_html_topic (html, index)->pairs, TqPair, 0);
}

static void
append_side (TqHtml *html, guint32 index, char letter)
{
    const TqClaim *claim = tq_view_claim (html->view, index);
    const char *date = tq_view_document (html->view, claim->doc)->date;

    g_string_append_printf (html->out,
                            "<figure class=\"side\"><figcaption><strong><bdi>%c</bdi> · ", letter);
    tq_html_source (html, claim->doc);
    g_string_append (html->out, "</strong>");
    if (date != NULL) {
        g_string_append (html->out, " <span class=\"meta\">· ");
        tq_html_isolated (html, date);
        g_string_append (html->out, "</span>");
    }
    g_string_append (html->out, "</figcaption>\n");
    tq_html_quote (html, claim,
                   claim->sentence.start < claim->sentence.end ? claim->sentence : claim->span);
    g_string_append (html->out, "</figure>\n");
}

static void
append_answer (TqHtml *html, guint32 index)
{
    const TqRules *rules = tq_packs_rules (html->view->packs);
    const TqPair *pair = deciding_pair (html, index);

    g_string_append (html->out, "<p class=\"badges\">");
    tq_html_verdict (html, "span", "badge", pair->verdict);
    g_string_append (html->out, " · <strong>");
    tq_html_string (html, pair->verdict == TQ_VERDICT_CONFLICT             ? "answer-no"
                          : pair->verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE ? "answer-party"
                                                                           : "answer-yes");
    g_string_append (html->out, "</strong></p>\n<p>");
    tq_html_reason (html, pair);
    g_string_append (html->out, ". ");
    tq_html_text (html, tq_rules_text (rules, pair->rule, "meaning", html->view->interface));
    g_string_append (html->out, " <span class=\"meta\">");
    tq_html_string (html, "for-example");
    tq_html_string (html, "mark.colon");
    g_string_append (html->out, "<bdi>");
    tq_html_text (html, tq_rules_text (rules, pair->rule, "example", html->view->interface));
    g_string_append (html->out, "</bdi></span></p>\n");
}

static void
append_question (TqHtml *html, guint number, guint32 index)
{
    const TqTopic *topic = tq_html_topic (html, index);
    guint32 claims[2];

    tq_html_decisive (html, topic, claims);
    g_string_append_printf (html->out,
                            "<article class=\"question\" id=\"%s\"><h2><bdi>%u</bdi> · ",
                            html->anchors[index], number);
    tq_html_isolated (html, topic->label);
    g_string_append (html->out, "</h2>\n<div class=\"sides\">\n");
    append_side (html, claims[0], 'A');
    append_side (html, claims[1], 'B');
    g_string_append (html->out, "</div>\n<ol class=\"ask\">\n");
    for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
        g_string_append (html->out, "<li>");
        tq_html_string (html, questions[i]);
        g_string_append (html->out, "<span class=\"line\"></span></li>\n");
    }
    g_string_append (html->out, "</ol>\n<details class=\"reveal\"><summary>");
    tq_html_string (html, "show-answer");
    g_string_append (html->out, "</summary>\n");
    append_answer (html, index);
    g_string_append (html->out, "</details></article>\n");
}

static void
write_questions (TqHtml *html)
{
    g_autoptr (GArray) chosen = choose_topics (html);

    for (guint i = 0; i < chosen->len; i++)
        append_question (html, i + 1, g_array_index (chosen, guint32, i));
    if (chosen->len > 0)
        return;
    g_string_append (html->out, "<p>");
    tq_html_string (html, "no-questions");
    g_string_append (html->out, "</p>\n");
}

static void
write_key (TqHtml *html)
{
    g_autoptr (GArray) chosen = choose_topics (html);

    g_string_append (html->out, "<ol class=\"answers\">\n");
    for (guint i = 0; i < chosen->len; i++) {
        guint32 index = g_array_index (chosen, guint32, i);

        g_string_append (html->out, "<li><h3>");
        tq_html_isolated (html, tq_html_topic (html, index)->label);
        g_string_append (html->out, "</h3>\n");
        append_answer (html, index);
        g_string_append (html->out, "</li>\n");
    }
    g_string_append (html->out, "</ol>\n");
}

static const TqHtmlSlot slots[] = {
    { ".dir", tq_html_write_dir },     { ".key", write_key },
    { ".lang", tq_html_write_lang },   { ".questions", write_questions },
    { ".style", tq_html_write_style }, { ".style-hash", tq_html_write_style_hash },
};

void
tq_write_worksheet (const TqView *view, GString *out)
{
    tq_html_page (view, out, "report/worksheet.html", slots, G_N_ELEMENTS (slots));
}
