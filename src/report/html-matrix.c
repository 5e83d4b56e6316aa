#include "report/html-private.h"

/* What one document has on one topic. */
typedef struct {
    guint32 claim; /* the one to show, or TQ_NONE: silent */
    TqVerdict verdict;
} Cell;

static void
fill_cells (const TqHtml *html, const TqTopic *topic, Cell *cells)
{
    const TqView *view = html->view;

    for (guint i = 0; i < view->result->documents->len; i++)
        cells[i] = (Cell) { TQ_NONE, TQ_VERDICT_UNRELATED };
    for (guint i = topic->claims->len; i-- > 0;) {
        guint32 claim = g_array_index (topic->claims, guint32, i);

        cells[tq_view_claim (view, claim)->doc] = (Cell) { claim, TQ_VERDICT_AGREEMENT };
    }
    /* Worst last, so that it stays: pairs are sorted most severe first. */
    for (guint i = topic->pairs != NULL ? topic->pairs->len : 0; i-- > 0;) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        cells[tq_view_claim (view, pair->a)->doc] = (Cell) { pair->a, pair->verdict };
        cells[tq_view_claim (view, pair->b)->doc] = (Cell) { pair->b, pair->verdict };
    }
}

static void
append_cell (TqHtml *html, const Cell *cell)
{
    if (cell->claim == TQ_NONE) {
        g_string_append (html->out, "<td><span class=\"state v-silent\"><span class=\"glyph\" aria-hidden=\"true\">–</span> ");
        tq_html_string (html, "silent");
        g_string_append (html->out, "</span></td>");
        return;
    }
    g_string_append (html->out, "<td><span class=\"value\">");
    tq_html_value (html, tq_view_claim (html->view, cell->claim));
    g_string_append (html->out, "</span>");
    tq_html_verdict (html, "span", "state", cell->verdict);
    g_string_append (html->out, "</td>");
}

static void
append_head (TqHtml *html)
{
    const TqView *view = html->view;

    g_string_append (html->out, "<thead><tr><th scope=\"col\">");
    tq_html_string (html, "topic");
    g_string_append (html->out, "</th>");
    for (guint i = 0; i < view->result->documents->len; i++) {
        g_string_append (html->out, "<th scope=\"col\">");
        tq_html_isolated (html, tq_view_source (view, i));
        g_string_append (html->out, " <span class=\"date\">");
        tq_html_isolated (html, tq_view_document (view, i)->date);
        g_string_append (html->out, "</span></th>");
    }
    g_string_append (html->out, "</tr></thead>\n");
}

static void
append_row (TqHtml *html, guint index, Cell *cells)
{
    const TqTopic *topic = tq_html_topic (html, index);

    fill_cells (html, topic, cells);
    g_string_append_printf (html->out, "<tr data-topic=\"%s\"><th scope=\"row\"><a href=\"#%s\">", html->anchors[index],
                            html->anchors[index]);
    tq_html_isolated (html, topic->label);
    g_string_append (html->out, "</a></th>");
    for (guint i = 0; i < html->view->result->documents->len; i++)
        append_cell (html, &cells[i]);
    g_string_append (html->out, "</tr>\n");
}

/* Topics of a single source would fill the table with silence: they are listed with the findings only. */
void
tq_html_matrix (TqHtml *html)
{
    const TqResult *result = html->view->result;
    g_autofree Cell *cells = g_new0 (Cell, result->documents->len + 1);

    g_string_append (html->out, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"matrix-head\"><table>\n");
    append_head (html);
    g_string_append (html->out, "<tbody>\n");
    for (guint i = 0; i < result->topics->len; i++)
        if (tq_html_topic (html, i)->verdict != TQ_VERDICT_SINGLE_SOURCE)
            append_row (html, i, cells);
    g_string_append (html->out, "</tbody></table></div>\n");
}
