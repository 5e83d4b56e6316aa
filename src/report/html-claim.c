#include "report/html-private.h"

/* A longer paragraph is not written again beside each of its claims: its article is a link away. */
#define MAX_CONTEXT_BYTES (16u << 10)

static void
begin_term (TqHtml *html, const char *key)
{
    g_string_append (html->out, "<dt>");
    tq_html_string (html, key);
    g_string_append (html->out, "</dt><dd>");
}

static void
append_modality (TqHtml *html, const TqClaim *claim)
{
    gboolean is_denied = claim->polarity == TQ_POLARITY_DENIED;

    if (claim->modality == TQ_MODALITY_ASSERTED && !is_denied)
        return;
    begin_term (html, "modality");
    if (is_denied)
        tq_html_string (html, "denied");
    if (claim->modality != TQ_MODALITY_ASSERTED) {
        g_string_append (html->out, is_denied ? " · " : "");
        tq_html_text (html, tq_strings_member (html->strings, "modality.",
                                               tq_modality_name (claim->modality)));
    }
    g_string_append (html->out, "</dd>");
}

/* The value as it stands there beside what was read in it. */
static void
append_value (TqHtml *html, const TqClaim *claim)
{
    begin_term (html, "value");
    g_string_append (html->out, "<q");
    tq_html_lang (html, tq_view_document (html->view, claim->doc)->lang);
    g_string_append_c (html->out, '>');
    tq_html_slice (html, claim->doc, claim->value_span);
    g_string_append (html->out, "</q> = ");
    tq_html_value (html, claim);
    g_string_append (html->out, "</dd>");
}

static void
append_details (TqHtml *html, const TqClaim *claim)
{
    TqSpan speaker = claim->attribution.speaker;

    g_string_append (html->out, "<dl>");
    if (claim->kind != TQ_CLAIM_ASSERTION)
        append_value (html, claim);
    begin_term (html, "speaker");
    if (speaker.start < speaker.end) {
        g_string_append (html->out, "<bdi>");
        tq_html_slice (html, claim->doc, speaker);
        g_string_append (html->out, "</bdi>");
    } else {
        tq_html_string (html, "outlet-itself");
    }
    g_string_append (html->out, "</dd>");
    if (claim->as_of.precision != TQ_PRECISION_NONE) {
        begin_term (html, "as-of");
        tq_html_time (html, &claim->as_of);
        g_string_append (html->out, "</dd>");
    }
    append_modality (html, claim);
    g_string_append (html->out, "</dl>\n");
}

/* The paragraph, where it says more than the sentence. */
static void
append_context (TqHtml *html, const TqClaim *claim)
{
    const GArray *blocks = tq_view_document (html->view, claim->doc)->blocks;
    const TqBlock *block = blocks != NULL && claim->block < blocks->len
                               ? &g_array_index (blocks, TqBlock, claim->block)
                               : NULL;
    guint32 n_bytes = block != NULL ? block->span.end - block->span.start : 0;

    if (block == NULL || claim->sentence.start < block->span.start ||
        claim->sentence.end > block->span.end ||
        n_bytes == claim->sentence.end - claim->sentence.start || n_bytes > MAX_CONTEXT_BYTES)
        return;
    g_string_append (html->out, "<details class=\"context\"><summary>");
    tq_html_string (html, "context");
    g_string_append (html->out, "</summary>\n");
    tq_html_quote (html, claim, block->span);
    g_string_append (html->out, "</details>\n");
}

static TqSpan
sentence_of (const TqClaim *claim)
{
    return claim->sentence.start < claim->sentence.end ? claim->sentence : claim->span;
}

/* To where it stands in its article, if the page has that. */
static void
append_article_link (TqHtml *html, guint32 doc, guint32 index, const char *before)
{
    if (!html->has_article[doc])
        return;
    g_string_append_printf (html->out, "%s<a href=\"#a%s\">", before, html->quotes[index]);
    tq_html_string (html, "in-article");
    g_string_append (html->out, "</a>");
}

void
tq_html_claim (TqHtml *html, guint32 index)
{
    const TqClaim *claim = tq_view_claim (html->view, index);
    const char *date = tq_view_document (html->view, claim->doc)->date;

    g_string_append_printf (html->out, "<figure class=\"side\" id=\"%s\"><figcaption><strong>",
                            html->quotes[index]);
    tq_html_source (html, claim->doc);
    g_string_append (html->out, "</strong> <span class=\"meta\">");
    if (date != NULL) {
        g_string_append (html->out, "· ");
        tq_html_isolated (html, date);
    }
    append_article_link (html, claim->doc, index, " · ");
    tq_html_source_link (html, claim);
    g_string_append (html->out, "</span></figcaption>\n");
    tq_html_quote (html, claim, sentence_of (claim));
    append_details (html, claim);
    append_context (html, claim);
    g_string_append (html->out, "</figure>\n");
}

/* The same in as few elements as it can be said. */
void
tq_html_short_claim (TqHtml *html, guint32 index)
{
    const TqClaim *claim = tq_view_claim (html->view, index);
    const char *date = tq_view_document (html->view, claim->doc)->date;

    g_string_append_printf (html->out,
                            "<figure class=\"side\" id=\"%s\"><figcaption><strong dir=\"auto\">",
                            html->quotes[index]);
    tq_html_text (html, tq_view_source (html->view, claim->doc));
    g_string_append (html->out, "</strong> ");
    if (date != NULL)
        tq_html_isolated (html, date);
    append_article_link (html, claim->doc, index, " ");
    g_string_append (html->out, "</figcaption>");
    tq_html_quote (html, claim, sentence_of (claim));
    if (claim->kind != TQ_CLAIM_ASSERTION) {
        g_string_append (html->out, "= ");
        tq_html_value (html, claim);
    }
    g_string_append (html->out, "</figure>");
}
