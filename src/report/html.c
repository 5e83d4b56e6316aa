#include "report/html-private.h"

#include <string.h>

#include "base/atom.h"
#include "pack/data.h"

/* ---- slots that every page has --------------------------------------------------------------- */

static void
append_data (TqHtml *html, const char *name)
{
    g_autoptr (GBytes) bytes = tq_data_read (NULL, name, NULL);

    if (bytes != NULL)
        g_string_append_len (html->out, g_bytes_get_data (bytes, NULL),
                             (gssize) g_bytes_get_size (bytes));
}

/* 'sha256-…' as the Content-Security-Policy wants it, so that nothing but our own style and script
 * is ever used. */
static void
append_hash (TqHtml *html, const char *name)
{
    g_autoptr (GBytes) bytes = tq_data_read (NULL, name, NULL);
    g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
    g_autofree char *base64 = NULL;
    guint8 digest[32];
    gsize n_digest = sizeof digest;

    if (bytes != NULL)
        g_checksum_update (checksum, g_bytes_get_data (bytes, NULL),
                           (gssize) g_bytes_get_size (bytes));
    g_checksum_get_digest (checksum, digest, &n_digest);
    base64 = g_base64_encode (digest, n_digest);
    g_string_append_printf (html->out, "'sha256-%s'", base64);
}

void
tq_html_write_lang (TqHtml *html)
{
    tq_html_text (html, tq_packs_lang_tag (html->view->packs, html->view->interface));
}

void
tq_html_write_dir (TqHtml *html)
{
    g_string_append (html->out, tq_packs_lang_is_rtl (html->view->packs, html->view->interface)
                                    ? "rtl"
                                    : "ltr");
}

void
tq_html_write_style (TqHtml *html)
{
    append_data (html, "report/style.css");
}

void
tq_html_write_style_hash (TqHtml *html)
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
write_title (TqHtml *html)
{
    g_string_append_printf (html->out, "tanaqud · ≠ %u",
                            tq_view_count (html->view, TQ_VERDICT_CONFLICT));
}

/* ---- the shell ------------------------------------------------------------------------------- */

static const TqHtmlSlot slots[] = {
    { ".answer", tq_html_answer },
    { ".articles", tq_html_articles },
    { ".counts", tq_html_counts },
    { ".dir", tq_html_write_dir },
    { ".filters", tq_html_filters },
    { ".lang", tq_html_write_lang },
    { ".matrix", tq_html_matrix },
    { ".provenance", tq_html_provenance },
    { ".resolved", tq_html_resolved },
    { ".script", write_script },
    { ".script-hash", write_script_hash },
    { ".style", tq_html_write_style },
    { ".style-hash", tq_html_write_style_hash },
    { ".title", write_title },
    { ".topics", tq_html_topics },
    { ".worst", tq_html_worst },
};

static void
fill_slot (TqHtml *html, const char *name, const TqHtmlSlot *rows, guint n_rows)
{
    for (guint i = 0; i < n_rows; i++) {
        if (strcmp (rows[i].name, name) != 0)
            continue;
        rows[i].write (html);
        return;
    }
    tq_html_string (html, name);
}

static void
fill_shell (TqHtml *html, const char *shell, const TqHtmlSlot *rows, guint n_rows)
{
    for (;;) {
        const char *open = strstr (shell, "{{"), *close = open != NULL ? strstr (open, "}}") : NULL;
        g_autofree char *name = NULL;

        if (close == NULL)
            break;
        name = g_strndup (open + 2, (gsize) (close - open - 2));
        g_string_append_len (html->out, shell, open - shell);
        fill_slot (html, name, rows, n_rows);
        shell = close + 2;
    }
    g_string_append (html->out, shell);
}

/* ---- anchors --------------------------------------------------------------------------------- */

/* @anchor, or with a number behind it where it is taken. (transfer full) */
static char *
unique (GHashTable *seen, char *anchor)
{
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, anchor)) + 1;
    char *numbered = n > 1 ? g_strdup_printf ("%s-%u", anchor, n) : g_strdup (anchor);

    g_hash_table_replace (seen, anchor, GUINT_TO_POINTER (n));
    return numbered;
}

static char *
quote_anchor (const TqView *view, guint32 index)
{
    const TqClaim *claim = tq_view_claim (view, index);
    const TqDocument *document = tq_view_document (view, claim->doc);
    guint32 hash = tq_hash_bytes (document->id, strlen (document->id));

    hash = hash * 31 +
           tq_hash_bytes (document->text + claim->span.start, claim->span.end - claim->span.start);
    return g_strdup_printf ("q-%08x", hash);
}

static void
name_anchors (TqHtml *html)
{
    const TqResult *result = html->view->result;
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    guint n_claims = result->claims->claims->len;

    html->anchors = g_new0 (char *, result->topics->len + 1);
    html->quotes = g_new0 (char *, n_claims + 1);
    html->topic_of_claim = g_new (guint32, n_claims + 1);
    memset (html->topic_of_claim, 0xff, (n_claims + 1) * sizeof (guint32));
    for (guint i = 0; i < result->topics->len; i++) {
        const TqTopic *topic = tq_html_topic (html, i);

        for (guint j = 0; j < topic->claims->len; j++)
            html->topic_of_claim[g_array_index (topic->claims, guint32, j)] = i;
        html->anchors[i] =
            unique (seen, g_strdup_printf ("t-%016" G_GINT64_MODIFIER "x", topic->fingerprint));
    }
    for (guint i = 0; i < n_claims; i++)
        html->quotes[i] = unique (seen, quote_anchor (html->view, i));
}

/* Articles whose text is on the page. Of more, those that the worst topics quote. */
#define MAX_ARTICLES 500

static void
choose_articles (TqHtml *html)
{
    const TqResult *result = html->view->result;

    html->has_article = g_new0 (guint8, result->documents->len + 1);
    for (guint i = 0; i < result->topics->len && html->n_articles < MAX_ARTICLES &&
                      result->documents->len > MAX_ARTICLES;
         i++) {
        const TqTopic *topic = tq_html_topic (html, i);

        for (guint j = 0; j < topic->claims->len && html->n_articles < MAX_ARTICLES; j++) {
            guint8 *has =
                &html->has_article
                     [tq_view_claim (html->view, g_array_index (topic->claims, guint32, j))->doc];

            html->n_articles += !*has;
            *has = TRUE;
        }
    }
    if (result->documents->len > MAX_ARTICLES)
        return;
    memset (html->has_article, TRUE, result->documents->len);
    html->n_articles = result->documents->len;
}

void
tq_html_page (const TqView *view, GString *out, const char *name, const TqHtmlSlot *rows,
              guint n_rows)
{
    g_autoptr (GBytes) shell = tq_data_read (NULL, name, NULL);
    TqHtml html = { .out = out, .view = view, .strings = view->strings };

    if (shell != NULL) {
        g_autofree char *text =
            g_strndup (g_bytes_get_data (shell, NULL), g_bytes_get_size (shell));

        name_anchors (&html);
        choose_articles (&html);
        fill_shell (&html, text, rows, n_rows);
    }
    g_strfreev (html.anchors);
    g_strfreev (html.quotes);
    g_free (html.topic_of_claim);
    g_free (html.has_article);
}

void
tq_write_html (const TqView *view, GString *out)
{
    tq_html_page (view, out, "report/shell.html", slots, G_N_ELEMENTS (slots));
}
