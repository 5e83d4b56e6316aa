#include "report/html-private.h"

#include <string.h>

#include "pack/data.h"
#include "report/escape.h"

#define N_WORST 3

/* ---- the answer ------------------------------------------------------------------------------------------------ */

/* @text escaped, each run of digits in its own <bdi>. */
static void
append_with_isolated_digits (TqHtml *html, const char *text)
{
    while (*text != '\0') {
        gsize n_other = strcspn (text, "0123456789"), n_digits = strspn (text + n_other, "0123456789");

        tq_escape_html (html->out, text, n_other);
        if (n_digits > 0)
            g_string_append_printf (html->out, "<bdi>%.*s</bdi>", (int) n_digits, text + n_other);
        text += n_other + n_digits;
    }
}

static void
write_answer (TqHtml *html)
{
    const double counts[TQ_STRINGS_N_COUNTS] = { tq_view_count (html->view, TQ_VERDICT_CONFLICT),
                                                 html->view->result->topics->len - tq_view_count (html->view, TQ_VERDICT_SINGLE_SOURCE),
                                                 tq_view_n_origins (html->view) };
    g_autofree char *answer = tq_strings_format (html->strings, "answer", counts);

    append_with_isolated_digits (html, answer);
}

static void
write_title (TqHtml *html)
{
    g_string_append_printf (html->out, "tanaqud · ≠ %u", tq_view_count (html->view, TQ_VERDICT_CONFLICT));
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
    tq_html_isolated (html, tq_view_source (html->view, claim->doc));
}

static void
append_sentence (TqHtml *html, guint index)
{
    const TqTopic *topic = tq_html_topic (html, index);
    const TqPair *pair = &g_array_index (topic->pairs, TqPair, 0);
    const TqClaim *a = tq_view_claim (html->view, pair->a), *b = tq_view_claim (html->view, pair->b);
    g_autoptr (GString) label = g_string_new (NULL);
    g_autofree char *source_a = captured (html, write_source, a), *source_b = captured (html, write_source, b);
    g_autofree char *value_a = captured (html, tq_html_value, a), *value_b = captured (html, tq_html_value, b);
    GString *page = html->out;

    g_string_append_printf (label, "<a href=\"#%s\">", html->anchors[index]);
    html->out = label;
    tq_html_isolated (html, topic->label);
    html->out = page;
    g_string_append (label, "</a>");
    g_string_append (html->out, "<li>");
    tq_html_template (html, "sentence", (const char *const[]) { label->str, source_a, value_a, source_b, value_b }, 5);
    g_string_append (html->out, "</li>\n");
}

static void
write_worst (TqHtml *html)
{
    guint n = 0;

    g_string_append (html->out, "<ol class=\"worst\">\n");
    for (guint i = 0; i < html->view->result->topics->len && n < N_WORST; i++) {
        const TqTopic *topic = tq_html_topic (html, i);

        if (topic->verdict > TQ_VERDICT_ATTRIBUTED_DISPUTE || topic->pairs == NULL || topic->pairs->len == 0)
            continue;
        append_sentence (html, i);
        n++;
    }
    if (n == 0) {
        g_string_append (html->out, "<li>");
        tq_html_string (html, "nothing");
        g_string_append (html->out, "</li>\n");
    }
    g_string_append (html->out, "</ol>");
}

/* ---- provenance ------------------------------------------------------------------------------------------------ */

static void
append_input (TqHtml *html, const TqDocument *document)
{
    g_string_append (html->out, "<tr><td>");
    tq_html_isolated (html, document->path);
    g_string_append (html->out, "</td><td class=\"hash\" dir=\"ltr\">");
    tq_html_text (html, document->sha256);
    g_string_append (html->out, "</td></tr>\n");
}

static void
append_notices (TqHtml *html)
{
    const GArray *notices = html->view->result->notices;

    if (notices->len == 0)
        return;
    g_string_append (html->out, "<h3>");
    tq_html_string (html, "notices");
    g_string_append (html->out, "</h3>\n<ul>\n");
    for (guint i = 0; i < notices->len; i++) {
        const TqNotice *notice = &g_array_index (notices, TqNotice, i);

        g_string_append (html->out, "<li>");
        if (notice->is_skipped) {
            tq_html_string (html, "skipped");
            g_string_append (html->out, ": ");
        }
        tq_html_isolated (html, notice->path);
        g_string_append (html->out, " <span dir=\"auto\">");
        tq_html_text (html, notice->message);
        g_string_append (html->out, "</span></li>\n");
    }
    g_string_append (html->out, "</ul>\n");
}

static void
write_provenance (TqHtml *html)
{
    const TqLexicon *lexicon = tq_packs_lexicon (html->view->packs);
    const char *version = lexicon != NULL ? tq_lexicon_version (lexicon) : NULL;

    g_string_append (html->out, "<p>");
    tq_html_string (html, "version");
    g_string_append (html->out, ": <bdi>tanaqud " TQ_VERSION "</bdi>");
    if (version != NULL) {
        g_string_append (html->out, " · ");
        tq_html_string (html, "lexicon");
        g_string_append (html->out, ": ");
        tq_html_isolated (html, version);
    }
    g_string_append (html->out, "</p>\n<p>");
    tq_html_string (html, "limits");
    g_string_append (html->out, "</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"provenance-head\"><table><thead><tr>"
                                "<th scope=\"col\">");
    tq_html_string (html, "file");
    g_string_append (html->out, "</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>\n");
    for (guint i = 0; i < html->view->result->documents->len; i++)
        append_input (html, tq_view_document (html->view, i));
    g_string_append (html->out, "</tbody></table></div>\n");
    append_notices (html);
}

/* ---- the shell ------------------------------------------------------------------------------------------------- */

static void
append_data (TqHtml *html, const char *name)
{
    g_autoptr (GBytes) bytes = tq_data_read (NULL, name, NULL);

    if (bytes != NULL)
        g_string_append_len (html->out, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

/* 'sha256-…' as the Content-Security-Policy wants it, so that nothing but our own style and script is ever used. */
static void
append_hash (TqHtml *html, const char *name)
{
    g_autoptr (GBytes) bytes = tq_data_read (NULL, name, NULL);
    g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
    g_autofree char *base64 = NULL;
    guint8 digest[32];
    gsize n_digest = sizeof digest;

    if (bytes != NULL)
        g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
    g_checksum_get_digest (checksum, digest, &n_digest);
    base64 = g_base64_encode (digest, n_digest);
    g_string_append_printf (html->out, "'sha256-%s'", base64);
}

static void
write_lang (TqHtml *html)
{
    tq_html_text (html, tq_packs_lang_tag (html->view->packs, html->view->interface));
}

static void
write_dir (TqHtml *html)
{
    g_string_append (html->out, tq_packs_lang_is_rtl (html->view->packs, html->view->interface) ? "rtl" : "ltr");
}

static void
write_style (TqHtml *html)
{
    append_data (html, "report/style.css");
}

static void
write_style_hash (TqHtml *html)
{
    append_hash (html, "report/style.css");
}

static void
write_script (TqHtml *html)
{
    append_data (html, "report/script.js");
}

static void
write_script_hash (TqHtml *html)
{
    append_hash (html, "report/script.js");
}

static void
write_verdict_options (TqHtml *html)
{
    for (guint v = 0; v < TQ_VERDICT_UNRELATED; v++) {
        g_string_append_printf (html->out, "<option value=\"%s\">", tq_verdict_name (v));
        tq_html_text (html, tq_strings_member (html->strings, "verdict.", tq_verdict_name (v)));
        g_string_append (html->out, "</option>");
    }
}

/* {{.name}} in the shell; {{key}} is a word of the interface. */
static const struct {
    const char *name;
    void (*write) (TqHtml *html);
} slots[] = {
    { ".answer", write_answer },
    { ".articles", tq_html_articles },
    { ".dir", write_dir },
    { ".lang", write_lang },
    { ".matrix", tq_html_matrix },
    { ".provenance", write_provenance },
    { ".script", write_script },
    { ".script-hash", write_script_hash },
    { ".style", write_style },
    { ".style-hash", write_style_hash },
    { ".title", write_title },
    { ".topics", tq_html_topics },
    { ".verdict-options", write_verdict_options },
    { ".worst", write_worst },
};

static void
fill_slot (TqHtml *html, const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (slots); i++) {
        if (strcmp (slots[i].name, name) != 0)
            continue;
        slots[i].write (html);
        return;
    }
    tq_html_string (html, name);
}

/* What is written into a slot is never read again, so that no text of an article can name one. */
static void
fill_shell (TqHtml *html, const char *shell)
{
    for (;;) {
        const char *open = strstr (shell, "{{"), *close = open != NULL ? strstr (open, "}}") : NULL;
        g_autofree char *name = NULL;

        if (close == NULL)
            break;
        name = g_strndup (open + 2, (gsize) (close - open - 2));
        g_string_append_len (html->out, shell, open - shell);
        fill_slot (html, name);
        shell = close + 2;
    }
    g_string_append (html->out, shell);
}

static void
name_topics (TqHtml *html)
{
    const TqResult *result = html->view->result;
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

    html->anchors = g_new0 (char *, result->topics->len + 1);
    html->topic_of_claim = g_new (guint32, result->claims->claims->len + 1);
    memset (html->topic_of_claim, 0xff, (result->claims->claims->len + 1) * sizeof (guint32));
    for (guint i = 0; i < result->topics->len; i++) {
        const TqTopic *topic = tq_html_topic (html, i);
        char *anchor = g_strdup_printf ("t-%016" G_GINT64_MODIFIER "x", topic->fingerprint);

        for (guint j = 0; j < topic->claims->len; j++)
            html->topic_of_claim[g_array_index (topic->claims, guint32, j)] = i;
        if (g_hash_table_contains (seen, anchor)) {
            g_free (anchor);
            anchor = g_strdup_printf ("t-%016" G_GINT64_MODIFIER "x-%u", topic->fingerprint, i + 1);
        }
        g_hash_table_add (seen, anchor);
        html->anchors[i] = anchor;
    }
}

char *
tq_report_html (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface)
{
    g_autoptr (TqView) view = tq_view_new (run, packs, result, interface);
    g_autoptr (TqStrings) strings = tq_strings_new (tq_packs_lang_tag (packs, view->interface));
    g_autoptr (GBytes) shell = tq_data_read (NULL, "report/shell.html", NULL);
    TqHtml html = { g_string_new (NULL), view, strings, NULL, NULL };

    if (shell != NULL) {
        g_autofree char *text = g_strndup (g_bytes_get_data (shell, NULL), g_bytes_get_size (shell));

        name_topics (&html);
        fill_shell (&html, text);
    }
    g_strfreev (html.anchors);
    g_free (html.topic_of_claim);
    return g_string_free (html.out, FALSE);
}
