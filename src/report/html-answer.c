/* html-answer.c - what the page says first, and last: the answer, how many of each, filters, where
 * it comes from */
#include "report/html-private.h"

#include <string.h>

#define N_WORST 3

/* ---- the answer ------------------------------------------------------------------------------ */

void
tq_html_answer (TqHtml *html)
{
    const double counts[TQ_STRINGS_N_COUNTS] = { tq_view_count (html->view, TQ_VERDICT_CONFLICT),
                                                 tq_view_n_shared (html->view),
                                                 html->view->result->documents->len,
                                                 tq_view_n_origins (html->view) };
    g_autofree char *answer = tq_strings_format (html->strings, "answer", counts);

    tq_html_with_digits (html, answer);
}

/* What @write puts on the page, as a string of its own. (transfer full) */
static char *
captured (TqHtml *html, void (*write) (TqHtml *, const TqClaim *), const TqClaim *claim)
{
    GString *page = html->out;
    char *part;

    html->out = g_string_new (NULL);
    write (html, claim);
    part = g_string_free (html->out, FALSE);
    html->out = page;
    return part;
}

static void
write_source (TqHtml *html, const TqClaim *claim)
{
    g_string_append (html->out, "<strong>");
    tq_html_source (html, claim->doc);
    g_string_append (html->out, "</strong>");
}

/* A sentence about articles quotes them; what was read in the words stands in the table and with
 * the finding. */
static void
write_words (TqHtml *html, const TqClaim *claim)
{
    g_string_append (html->out, "<span class=\"said\">");
    tq_html_words (html, claim);
    g_string_append (html->out, "</span>");
}

static void
write_speaker (TqHtml *html, const TqClaim *claim)
{
    g_autofree char *speaker = tq_view_slice (html->view, claim->doc, claim->attribution.speaker);

    tq_html_isolated (html, speaker);
}

/* What is counted has a name, under which two figures stand; a statement has none, and would be
 * said twice: the sentence itself is the link. */
static const struct {
    const char *named, *plain, *link;
} sentences[] = {
    { "sentence", "plain", "plain-link" },
    { "sentence-dispute", "plain-dispute", "plain-dispute-link" },
    { "sentence-same", "plain-same", "plain-same-link" },
};

/* Row of sentences. */
static guint
sentence_of (const TqFinding *finding, const TqClaim *a, const TqClaim *b)
{
    if (a->doc != b->doc)
        return 0;
    return finding->verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE ? 1 : 2;
}

static void
append_sentence (TqHtml *html, const TqFinding *finding)
{
    const TqTopic *topic = tq_html_topic (html, finding->topic);
    const TqClaim *a = tq_view_claim (html->view, finding->a),
                  *b = tq_view_claim (html->view, finding->b);
    g_autoptr (GString) label = g_string_new (NULL);
    g_autofree char *source_a = captured (html, write_source, a),
                    *source_b = captured (html, write_source, b);
    g_autofree char *value_a = captured (html, write_words, a),
                    *value_b = captured (html, write_words, b);
    g_autofree char *speaker_a = captured (html, write_speaker, a),
                    *speaker_b = captured (html, write_speaker, b);
    GString *page = html->out;
    guint row = sentence_of (finding, a, b);
    gboolean is_named = a == b || topic->kind == TQ_CLAIM_QUANTITY;

    g_string_append_printf (label, "<a href=\"#%s\">", html->anchors[finding->topic]);
    html->out = label;
    tq_html_isolated (html, is_named ? topic->label
                                     : tq_strings_get (html->strings, sentences[row].link));
    html->out = page;
    g_string_append (label, "</a>");
    g_string_append_printf (
        html->out,
        "<li class=\"v-%s\"><span class=\"glyph\" aria-hidden=\"true\">%s</span> <span>",
        tq_verdict_name (finding->verdict), tq_html_glyph (finding->verdict));
    tq_html_template (html,
                      a == b     ? "sentence-itself"
                      : is_named ? sentences[row].named
                                 : sentences[row].plain,
                      (const char *const[]){ label->str, source_a, value_a, source_b, value_b,
                                             speaker_a, speaker_b },
                      7);
    g_string_append (html->out, "</span></li>\n");
}

void
tq_html_worst (TqHtml *html)
{
    guint n = 0;

    g_string_append (html->out, "<ol class=\"worst\">\n");
    for (guint i = 0; i < tq_view_n_findings (html->view) && n < N_WORST; i++) {
        const TqFinding *finding = tq_view_finding (html->view, i);

        if (finding->is_accepted || finding->verdict > TQ_VERDICT_ATTRIBUTED_DISPUTE)
            continue;
        append_sentence (html, finding);
        n++;
    }
    if (n == 0) {
        g_string_append (html->out, "<li><span>");
        tq_html_string (html, "nothing");
        g_string_append (html->out, "</span></li>\n");
    }
    g_string_append (html->out, "</ol>");
}

/* ---- how many of each ------------------------------------------------------------------------ */

/* Each is a link that filters; without scripts it leads to the findings. */
static void
append_chip (TqHtml *html, const char *query, guint n)
{
    g_string_append_printf (html->out, "<li><a href=\"#topics\" data-query=\"%s\"><bdi>%u</bdi> ",
                            query, n);
}

static void
append_states (TqHtml *html)
{
    guint n_of[4] = { 0 }, n_accepted = 0;

    for (guint i = 0; i < tq_view_n_findings (html->view); i++) {
        n_of[tq_view_finding (html->view, i)->state]++;
        n_accepted += tq_view_finding (html->view, i)->is_accepted;
    }
    for (guint state = TQ_STATE_NEW; html->view->history != NULL && state <= TQ_STATE_UNCHANGED;
         state++) {
        g_autofree char *query = g_strdup_printf ("state=%s", tq_finding_state_name (state));

        append_chip (html, query, n_of[state]);
        tq_html_text (
            html, tq_strings_member (html->strings, "state-of.", tq_finding_state_name (state)));
        g_string_append (html->out, "</a></li>\n");
    }
    if (tq_view_n_resolved (html->view) > 0) {
        g_string_append_printf (html->out, "<li><a href=\"#resolved\"><bdi>%u</bdi> ",
                                tq_view_n_resolved (html->view));
        tq_html_string (html, "state-of.resolved");
        g_string_append (html->out, "</a></li>\n");
    }
    if (html->view->baseline != NULL) {
        append_chip (html, "state=accepted", n_accepted);
        tq_html_string (html, "accepted");
        g_string_append (html->out, "</a></li>\n");
    }
}

void
tq_html_counts (TqHtml *html)
{
    g_string_append (html->out, "<ul class=\"chips\">\n");
    for (TqVerdict verdict = 0; verdict < TQ_VERDICT_UNRELATED; verdict++) {
        g_autofree char *query = g_strdup_printf ("verdict=%s", tq_verdict_name (verdict));
        guint n = tq_view_count_shown (html->view, verdict);

        if (n == 0)
            continue;
        append_chip (html, query, n);
        tq_html_verdict (html, "span", "state", verdict);
        g_string_append (html->out, "</a></li>\n");
    }
    append_states (html);
    g_string_append (html->out, "</ul>\n");
}

/* ---- filters --------------------------------------------------------------------------------- */

static void
append_option (TqHtml *html, const char *value, const char *family)
{
    g_string_append_printf (html->out, "<option value=\"%s\">", value);
    tq_html_text (html, tq_strings_member (html->strings, family, value));
    g_string_append (html->out, "</option>");
}

/* A <select> with "all" first; @name is also its key in the address and in the words of the
 * interface. */
static void
begin_select (TqHtml *html, const char *name)
{
    g_autofree char *key = g_strconcat ("filter-", name, NULL);

    g_string_append (html->out, "<label>");
    tq_html_string (html, key);
    g_string_append_printf (html->out, " <select name=\"%s\"><option value=\"\">", name);
    tq_html_string (html, "all");
    g_string_append (html->out, "</option>");
}

static void
append_sources (TqHtml *html, const char *name)
{
    begin_select (html, name);
    for (guint i = 0; i < html->view->result->documents->len; i++) {
        const TqDocument *document = tq_view_document (html->view, i);

        g_string_append_printf (html->out, "<option value=\"%u\">", i + 1);
        tq_html_text (html, tq_view_source (html->view, i));
        if (document->date != NULL) {
            g_string_append (html->out, " · ");
            tq_html_text (html, document->date);
        }
        g_string_append (html->out, "</option>");
    }
    g_string_append (html->out, "</select></label>\n");
}

static void
append_languages (TqHtml *html)
{
    begin_select (html, "lang");
    for (TqLang lang = 1; lang <= tq_packs_n_langs (html->view->packs); lang++)
        append_option (html, tq_packs_lang_tag (html->view->packs, lang), "lang.");
    g_string_append (html->out, "</select></label>\n");
}

static const char *
verdict_name (guint i)
{
    return tq_verdict_name (i);
}

static const char *
kind_name (guint i)
{
    return tq_claim_kind_name (i);
}

static const char *
severity_name (guint i)
{
    return tq_severity_name (TQ_SEVERITY_ERROR - i);
}

static const struct {
    const char *name;
    const char *family;
    const char *(*name_of) (guint index);
    guint n;
} selects[] = {
    { "verdict", "verdict.", verdict_name, TQ_VERDICT_UNRELATED },
    { "kind", "kind.", kind_name, 3 },
    { "severity", "severity.", severity_name, 3 },
};

static void
append_state_select (TqHtml *html)
{
    if (html->view->history == NULL && html->view->baseline == NULL)
        return;
    begin_select (html, "state");
    if (html->view->history != NULL) {
        append_option (html, "new", "state-of.");
        append_option (html, "unchanged", "state-of.");
    }
    if (html->view->baseline != NULL) {
        append_option (html, "accepted", "state-of.");
        append_option (html, "open", "state-of.");
    }
    g_string_append (html->out, "</select></label>\n");
}

void
tq_html_filters (TqHtml *html)
{
    static const char *const orders[] = { "severity", "label", "covered", "blind" };

    for (guint i = 0; i < G_N_ELEMENTS (selects); i++) {
        begin_select (html, selects[i].name);
        for (guint j = 0; j < selects[i].n; j++)
            append_option (html, selects[i].name_of (j), selects[i].family);
        g_string_append (html->out, "</select></label>\n");
    }
    append_sources (html, "source");
    append_sources (html, "silent");
    append_languages (html);
    append_state_select (html);
    g_string_append (html->out, "<label>");
    tq_html_string (html, "sort");
    g_string_append (html->out, " <select name=\"sort\">");
    for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
        append_option (html, i == 0 ? "" : orders[i], i == 0 ? "sort.severity" : "sort.");
    g_string_append (html->out, "</select></label>\n");
}

/* ---- provenance ------------------------------------------------------------------------------ */

static void
append_cell_count (TqHtml *html, guint n)
{
    g_string_append (html->out, "<td>");
    tq_html_count (html, n);
    g_string_append (html->out, "</td>");
}

static void
append_input (TqHtml *html, guint32 doc, guint n_claims)
{
    const TqDocument *document = tq_view_document (html->view, doc);

    g_string_append (html->out, "<tr><th scope=\"row\">");
    tq_html_isolated (html, document->path);
    g_string_append (html->out, "</th><td>");
    tq_html_isolated (html, document->format != NULL ? document->format : "text");
    g_string_append (html->out, " · ");
    tq_html_isolated (html, document->charset != NULL ? document->charset : "UTF-8");
    g_string_append (html->out, "</td><td>");
    if (document->origin != doc)
        tq_html_source (html, document->origin);
    g_string_append (html->out, "</td>");
    append_cell_count (html, n_claims);
    append_cell_count (html, document->n_replaced);
    g_string_append (html->out, "<td class=\"hash\" dir=\"ltr\">");
    tq_html_text (html, document->sha256);
    g_string_append (html->out, "</td></tr>\n");
}

static void
append_inputs (TqHtml *html)
{
    static const char *const heads[] = { "file", "read-as", "copy-of", "n-claims", "n-replaced" };
    guint n_documents = html->view->result->documents->len;
    g_autofree guint *n_claims = g_new0 (guint, n_documents + 1);

    for (guint i = 0; i < html->view->result->claims->claims->len; i++)
        n_claims[tq_view_claim (html->view, i)->doc]++;
    g_string_append (html->out,
                     "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    tq_html_string (html, "inputs");
    g_string_append (html->out, "\"><table><thead><tr>");
    for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
        g_string_append (html->out, "<th scope=\"col\">");
        tq_html_string (html, heads[i]);
        g_string_append (html->out, "</th>");
    }
    g_string_append (html->out, "<th scope=\"col\">SHA-256</th></tr></thead><tbody>\n");
    for (guint i = 0; i < n_documents; i++)
        append_input (html, i, n_claims[i]);
    g_string_append (html->out, "</tbody></table></div>\n");
}

static void
append_notices (TqHtml *html)
{
    const GArray *notices = html->view->result->notices;

    g_string_append (html->out, "<h3>");
    tq_html_string (html, "notices");
    g_string_append (html->out, "</h3>\n");
    if (notices->len == 0) {
        g_string_append (html->out, "<p>");
        tq_html_string (html, "no-notices");
        g_string_append (html->out, "</p>\n");
        return;
    }
    g_string_append (html->out, "<ul>\n");
    for (guint i = 0; i < notices->len; i++) {
        const TqNotice *notice = &g_array_index (notices, TqNotice, i);

        g_string_append (html->out, "<li>");
        if (notice->is_skipped) {
            tq_html_string (html, "skipped");
            tq_html_string (html, "mark.colon");
        }
        tq_html_isolated (html, notice->path);
        g_string_append (html->out, " <bdi>");
        tq_html_text (html, notice->message);
        g_string_append (html->out, "</bdi></li>\n");
    }
    g_string_append (html->out, "</ul>\n");
}

void
tq_html_provenance (TqHtml *html)
{
    const TqLexicon *lexicon = tq_packs_lexicon (html->view->packs);
    const char *version = lexicon != NULL ? tq_lexicon_version (lexicon) : NULL;

    g_string_append (html->out, "<p>");
    tq_html_string (html, "version");
    g_string_append (html->out, ": <bdi>tanaqud " TQ_VERSION "</bdi>");
    if (version != NULL) {
        g_string_append (html->out, " · ");
        tq_html_string (html, "lexicon");
        tq_html_string (html, "mark.colon");
        tq_html_isolated (html, version);
    }
    g_string_append (html->out, "</p>\n<p>");
    tq_html_string (html, "limits");
    g_string_append (html->out, "</p>\n");
    append_inputs (html);
    append_notices (html);
}
