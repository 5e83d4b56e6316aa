#include "report/html-private.h"

static const char *const role_names[] = {
    [TQ_BLOCK_HEADER] = "header", [TQ_BLOCK_TITLE] = "title",         [TQ_BLOCK_LEAD] = "lead",
    [TQ_BLOCK_BODY] = "body",     [TQ_BLOCK_FURNITURE] = "furniture",
};

typedef struct {
    TqSpan span;
    guint32 claim;
} Mark;

static int
compare_marks (gconstpointer a, gconstpointer b)
{
    const Mark *left = a, *right = b;

    if (left->span.start != right->span.start)
        return left->span.start < right->span.start ? -1 : 1;
    return left->claim < right->claim ? -1 : 1;
}

/* The marks of one document, in text order; @next walks over the claims, which lie in document
 * order. */
static GArray *
marks_of (const TqHtml *html, guint32 doc, guint32 *next)
{
    const GArray *claims = html->view->result->claims->claims;
    GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));

    for (; *next < claims->len && tq_view_claim (html->view, *next)->doc == doc; (*next)++) {
        Mark mark = { tq_view_claim (html->view, *next)->value_span, *next };

        if (html->topic_of_claim[*next] != TQ_NONE)
            g_array_append_val (marks, mark);
    }
    g_array_sort (marks, compare_marks);
    return marks;
}

/* What nobody contradicts is marked less. */
static gboolean
is_quiet (const TqHtml *html, guint32 claim)
{
    return tq_html_topic (html, html->topic_of_claim[claim])->verdict >
           TQ_VERDICT_CHANGED_OVER_TIME;
}

/* A claim whose words are marked already, or that has none, is still a place to link to. */
static void
append_mark (TqHtml *html, guint32 doc, const Mark *mark, TqSpan block, guint32 *position)
{
    gboolean is_free = mark->span.start >= *position && mark->span.start < mark->span.end &&
                       mark->span.end <= block.end;

    if (!is_free) {
        g_string_append_printf (html->out, "<span id=\"a%s\"></span>", html->quotes[mark->claim]);
        return;
    }
    tq_html_slice (html, doc, (TqSpan) { *position, mark->span.start });
    g_string_append_printf (html->out, "<mark%s id=\"a%s\"><a href=\"#%s\">",
                            is_quiet (html, mark->claim) ? " class=\"quiet\"" : "",
                            html->quotes[mark->claim], html->quotes[mark->claim]);
    tq_html_slice (html, doc, mark->span);
    g_string_append (html->out, "</a></mark>");
    *position = mark->span.end;
}

static void
append_block (TqHtml *html, guint32 doc, const TqBlock *block, const GArray *marks, guint *next)
{
    guint32 position = block->span.start;

    if (block->role == TQ_BLOCK_BODY)
        g_string_append (html->out, "<p");
    else
        g_string_append_printf (html->out, "<p class=\"role-%s\"", role_names[block->role]);
    if (block->lang != tq_view_document (html->view, doc)->lang)
        tq_html_lang (html, block->lang);
    g_string_append_c (html->out, '>');
    for (; *next < marks->len && g_array_index (marks, Mark, *next).span.start < block->span.end;
         (*next)++)
        append_mark (html, doc, &g_array_index (marks, Mark, *next), block->span, &position);
    tq_html_slice (html, doc, (TqSpan) { position, block->span.end });
    g_string_append (html->out, "</p>\n");
}

static void
append_part (TqHtml *html, const char *text)
{
    if (text == NULL)
        return;
    g_string_append (html->out, " · ");
    tq_html_isolated (html, text);
}

static void
append_article (TqHtml *html, guint32 doc, const GArray *marks)
{
    const TqDocument *document = tq_view_document (html->view, doc);
    guint next = 0;

    g_string_append_printf (html->out, "<details class=\"article\" id=\"d%u\"><summary><strong>",
                            doc + 1);
    tq_html_source (html, doc);
    g_string_append (html->out, "</strong>");
    append_part (html, document->title);
    append_part (html, document->date);
    if (document->origin != doc) {
        g_string_append (html->out, " · ");
        tq_html_string (html, "copy-of");
        g_string_append_c (html->out, ' ');
        tq_html_source (html, document->origin);
    }
    g_string_append (html->out, "</summary>\n<div class=\"text\"");
    tq_html_lang (html, document->lang);
    g_string_append (html->out, ">\n");
    for (guint i = 0; document->blocks != NULL && i < document->blocks->len; i++)
        append_block (html, doc, &g_array_index (document->blocks, TqBlock, i), marks, &next);
    g_string_append (html->out, "</div></details>\n");
}

void
tq_html_articles (TqHtml *html)
{
    guint32 next = 0;
    guint n_documents = html->view->result->documents->len;

    if (html->n_articles < n_documents)
        tq_html_left_out (html, "articles-part",
                          (const double[TQ_STRINGS_N_COUNTS]){ html->n_articles, n_documents });
    for (guint i = 0; i < n_documents; i++) {
        g_autoptr (GArray) marks = marks_of (html, i, &next);

        if (html->has_article[i])
            append_article (html, i, marks);
    }
}
