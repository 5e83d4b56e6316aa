/* html-matrix.c - topics × sources: what each says, and who is silent
 *
 * A table has no content-visibility, so that its size is kept in bounds: the worst topics and the
 * articles that say most. What is left out is said above it; the list below holds everything. */
#include "report/html-private.h"

#define MAX_MATRIX_ROWS 200
#define MAX_MATRIX_COLUMNS 16

/* What one document has on one topic. */
typedef struct {
    guint32 claim; /* the one to show, or TQ_NONE: silent */
    TqVerdict verdict;
} Cell;

typedef struct {
    guint32 documents[MAX_MATRIX_COLUMNS];
    guint n;
} Columns;

static void
fill_cells (const TqHtml *html, const TqTopic *topic, Cell *cells)
{
    const TqView *view = html->view;
    g_autofree guint8 *members = tq_view_members (view, topic);

    for (guint i = 0; i < view->result->documents->len; i++)
        cells[i] = (Cell) { TQ_NONE, TQ_VERDICT_UNRELATED };
    for (guint i = topic->claims->len; i-- > 0;) {
        guint32 claim = g_array_index (topic->claims, guint32, i);

        if (members[i])
            cells[tq_view_claim (view, claim)->doc] = (Cell) { claim, TQ_VERDICT_SINGLE_SOURCE };
    }
    /* Worst last, so that it stays: pairs are sorted most severe first. */
    for (guint i = topic->pairs != NULL ? topic->pairs->len : 0; i-- > 0;) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (!tq_view_shows_pair (view, topic, pair))
            continue;
        cells[tq_view_claim (view, pair->a)->doc] = (Cell) { pair->a, pair->verdict };
        cells[tq_view_claim (view, pair->b)->doc] = (Cell) { pair->b, pair->verdict };
    }
}

static void
append_cell (TqHtml *html, const Cell *cell)
{
    if (cell->claim == TQ_NONE) {
        g_string_append (
            html->out,
            "<td class=\"v-silent\"><span class=\"glyph\" aria-hidden=\"true\">–</span> ");
        tq_html_string (html, "silent");
        g_string_append (html->out, "</td>");
        return;
    }
    g_string_append_printf (html->out, "<td><a class=\"value\" href=\"#%s\">",
                            html->quotes[cell->claim]);
    tq_html_value (html, tq_view_claim (html->view, cell->claim));
    g_string_append (html->out, "</a>");
    tq_html_stand (html, cell->verdict);
    g_string_append (html->out, "</td>");
}

static void
append_sortable (TqHtml *html, const char *key, const char *order)
{
    g_string_append_printf (html->out, "<th scope=\"col\" data-sort=\"%s\">", order);
    tq_html_string (html, key);
    g_string_append (html->out, "</th>");
}

static void
append_column_head (TqHtml *html, guint32 doc)
{
    const TqDocument *document = tq_view_document (html->view, doc);

    g_string_append (html->out, "<th scope=\"col\">");
    if (html->has_article[doc])
        g_string_append_printf (html->out, "<a href=\"#d%u\">", doc + 1);
    tq_html_source (html, doc);
    if (html->has_article[doc])
        g_string_append (html->out, "</a>");
    if (document->date != NULL) {
        g_string_append (html->out, " <span class=\"date\">");
        tq_html_isolated (html, document->date);
        g_string_append (html->out, "</span>");
    }
    if (doc < html->view->options.n_drafts) {
        g_string_append (html->out, " <span class=\"date\">");
        tq_html_string (html, "draft");
        g_string_append (html->out, "</span>");
    }
    if (document->origin != doc) {
        g_string_append (html->out, " <span class=\"date\">");
        tq_html_string (html, "copy-of");
        g_string_append_c (html->out, ' ');
        tq_html_source (html, document->origin);
        g_string_append (html->out, "</span>");
    }
    g_string_append (html->out, "</th>");
}

static void
append_head (TqHtml *html, const Columns *columns)
{
    g_string_append (html->out, "<thead><tr>");
    append_sortable (html, "topic", "label");
    append_sortable (html, "filter-verdict", "severity");
    append_sortable (html, "coverage", "covered");
    for (guint i = 0; i < columns->n; i++)
        append_column_head (html, columns->documents[i]);
    g_string_append (html->out, "</tr></thead>\n");
}

static void
append_row (TqHtml *html, guint index, const Columns *columns, Cell *cells)
{
    const TqTopic *topic = tq_html_topic (html, index);
    guint n_documents = html->view->result->documents->len, n_speaking = 0;

    fill_cells (html, topic, cells);
    for (guint i = 0; i < n_documents; i++)
        n_speaking += cells[i].claim != TQ_NONE;
    g_string_append_printf (
        html->out, "<tr data-topic=\"%s\" data-n=\"%u\"><th scope=\"row\"><a href=\"#%s\">",
        html->anchors[index], n_speaking, html->anchors[index]);
    tq_html_isolated (html, topic->label);
    g_string_append (html->out, "</a></th><td>");
    tq_html_verdict (html, "span", "state", topic->verdict);
    g_string_append (html->out, "</td><td class=\"n\">");
    tq_html_share (html, n_speaking, n_documents);
    g_string_append (html->out, "</td>");
    for (guint i = 0; i < columns->n; i++)
        append_cell (html, &cells[columns->documents[i]]);
    g_string_append (html->out, "</tr>\n");
}

typedef struct {
    guint32 doc;
    guint n_topics;
} Weight;

static int
most_topics_first (gconstpointer a, gconstpointer b)
{
    const Weight *x = a, *y = b;

    if (x->n_topics != y->n_topics)
        return x->n_topics > y->n_topics ? -1 : 1;
    return (x->doc > y->doc) - (x->doc < y->doc);
}

static int
compare_docs (gconstpointer a, gconstpointer b)
{
    guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

    return (x > y) - (x < y);
}

/* The documents that speak of the most shared topics, in their own order. */
static Columns
choose_columns (const TqHtml *html)
{
    const TqResult *result = html->view->result;
    g_autoptr (GArray) weights = g_array_new (FALSE, TRUE, sizeof (Weight));
    Columns columns = { .n = MIN (result->documents->len, MAX_MATRIX_COLUMNS) };

    g_array_set_size (weights, result->documents->len);
    for (guint i = 0; i < result->documents->len; i++)
        g_array_index (weights, Weight, i).doc = i;
    for (guint i = 0; i < result->topics->len; i++) {
        const TqTopic *topic = tq_html_topic (html, i);

        for (guint j = 0; topic->verdict != TQ_VERDICT_SINGLE_SOURCE && j < topic->claims->len; j++)
            g_array_index (
                weights, Weight,
                tq_view_claim (html->view, g_array_index (topic->claims, guint32, j))->doc)
                .n_topics++;
    }
    g_array_sort (weights, most_topics_first);
    for (guint i = 0; i < columns.n; i++)
        columns.documents[i] = g_array_index (weights, Weight, i).doc;
    qsort (columns.documents, columns.n, sizeof columns.documents[0], compare_docs);
    return columns;
}

/* Topics of a single source would fill the table with silence, doubtful ones with what has nothing
 * to do with each other: they are listed with the findings only. */
void
tq_html_matrix (TqHtml *html)
{
    const TqResult *result = html->view->result;
    g_autofree Cell *cells = g_new0 (Cell, result->documents->len + 1);
    Columns columns = choose_columns (html);
    guint n_shared = tq_view_n_shared (html->view), n_left = MIN (n_shared, MAX_MATRIX_ROWS);

    if (n_left < n_shared || columns.n < result->documents->len)
        tq_html_left_out (html, "matrix-part",
                          (const double[TQ_STRINGS_N_COUNTS]){ n_left, n_shared, columns.n,
                                                               result->documents->len });
    g_string_append (html->out,
                     "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    tq_html_string (html, "matrix-table");
    g_string_append (html->out, "\"><table>\n");
    append_head (html, &columns);
    g_string_append (html->out, "<tbody>\n");
    for (guint i = 0; i < result->topics->len && n_left > 0; i++) {
        if (tq_view_shown (html->view, tq_html_topic (html, i)) != TQ_SHOWN)
            continue;
        append_row (html, i, &columns, cells);
        n_left--;
    }
    g_string_append (html->out, "</tbody></table></div>\n");
}
