/* html-axis.c - the values of a topic on one axis
 *
 * The drawing is a column of its table: each row has the source, the value in words, and an SVG in
 * which places are percentages, so that it fits any width and its labels stay text. In a page from
 * right to left the axis runs from right to left as well. */
#include <string.h>

#include "report/html-private.h"

#define MAX_ROWS 24
#define MARGIN_PERCENT 3.0

typedef enum { AXIS_NONE, AXIS_NUMBER, AXIS_DATE, AXIS_AS_OF } AxisKind;

typedef struct {
    guint32 claim;
    double lo, hi; /* may be infinite */
    double at;     /* the dot; NAN: none */
} Row;

typedef struct {
    AxisKind kind;
    double lo, hi; /* of everything finite */
} Axis;

static const char *const captions[] = { "", "axis-number", "axis-date", "axis-as-of" };

static double
minutes (gint64 time)
{
    return time == TQ_TIME_PAST ? -INFINITY : time == TQ_TIME_FUTURE ? INFINITY : (double) time;
}

static gboolean
row_of (const TqClaim *claim, AxisKind kind, Row *row)
{
    const TqTime *time = kind == AXIS_DATE ? &claim->time : &claim->as_of;

    if (kind == AXIS_NUMBER) {
        row->lo = claim->number.lo;
        row->hi = claim->number.hi;
        row->at = claim->number.number;
        return isfinite (row->at);
    }
    if (time->precision == TQ_PRECISION_NONE)
        return FALSE;
    row->lo = minutes (time->lo);
    row->hi = minutes (time->hi);
    row->at = isfinite (row->lo) && isfinite (row->hi) ? (row->lo + row->hi) / 2 : NAN;
    return isfinite (row->lo) || isfinite (row->hi);
}

static const TqClaim *
claim_at (const TqHtml *html, const TqTopic *topic, guint i)
{
    return tq_view_claim (html->view, g_array_index (topic->claims, guint32, i));
}

/* The first that is of the kind of its topic. */
static const TqClaim *
first_claim (const TqHtml *html, const TqTopic *topic)
{
    guint i = 0;

    while (i + 1 < topic->claims->len && claim_at (html, topic, i)->kind != topic->kind)
        i++;
    return claim_at (html, topic, i);
}

/* Numbers of different units have no common axis. */
static AxisKind
kind_of (const TqHtml *html, const TqTopic *topic)
{
    const TqClaim *first = first_claim (html, topic);

    if (topic->verdict == TQ_VERDICT_CHANGED_OVER_TIME)
        return AXIS_AS_OF;
    if (topic->kind == TQ_CLAIM_DATE)
        return first->flags & TQ_CLAIM_CLOCK ? AXIS_NONE : AXIS_DATE;
    if (topic->kind == TQ_CLAIM_ASSERTION)
        return AXIS_NONE;
    for (guint i = 0; i < topic->claims->len; i++) {
        const TqClaim *claim = claim_at (html, topic, i);

        if (claim->kind == topic->kind && (claim->unit != first->unit || claim->per != first->per))
            return AXIS_NONE;
    }
    return AXIS_NUMBER;
}

static void
widen (Axis *axis, double place)
{
    if (!isfinite (place))
        return;
    axis->lo = MIN (axis->lo, place);
    axis->hi = MAX (axis->hi, place);
}

static gboolean
is_known (const GArray *rows, const TqView *view, const Row *row)
{
    for (guint i = 0; i < rows->len; i++) {
        const Row *other = &g_array_index (rows, Row, i);

        if (other->lo == row->lo && other->hi == row->hi &&
            tq_view_claim (view, other->claim)->doc == tq_view_claim (view, row->claim)->doc)
            return TRUE;
    }
    return FALSE;
}

/* The rows of @topic: an article that repeats its value has one, a statement beside figures none,
 * nor what no pair that is shown holds to be of one thing. */
static GArray *
collect (const TqHtml *html, const TqTopic *topic, Axis *axis)
{
    GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
    g_autofree guint8 *members = tq_view_members (html->view, topic);

    for (guint i = 0; i < topic->claims->len && rows->len < MAX_ROWS; i++) {
        Row row = { .claim = g_array_index (topic->claims, guint32, i) };
        const TqClaim *claim = claim_at (html, topic, i);

        if (!members[i] || claim->kind != topic->kind || !row_of (claim, axis->kind, &row) ||
            is_known (rows, html->view, &row))
            continue;
        widen (axis, row.lo);
        widen (axis, row.hi);
        widen (axis, row.at);
        g_array_append_val (rows, row);
    }
    return rows;
}

/* ---- drawing --------------------------------------------------------------------------------- */

static double
percent (const TqHtml *html, const Axis *axis, double place)
{
    double share = CLAMP ((place - axis->lo) / (axis->hi - axis->lo), 0, 1);
    double x = MARGIN_PERCENT + share * (100 - 2 * MARGIN_PERCENT);

    return tq_packs_lang_is_rtl (html->view->packs, html->view->interface) ? 100 - x : x;
}

static void
append_line (TqHtml *html, const char *class, double x1, double x2)
{
    char from[G_ASCII_DTOSTR_BUF_SIZE], to[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf (html->out,
                            "<line class=\"%s\" x1=\"%s%%\" x2=\"%s%%\" y1=\"9\" y2=\"9\"/>",
                            class, g_ascii_formatd (from, sizeof from, "%.2f", x1),
                            g_ascii_formatd (to, sizeof to, "%.2f", x2));
}

static void
append_drawing (TqHtml *html, const Axis *axis, const Row *row)
{
    double start = percent (html, axis, axis->lo), end = percent (html, axis, axis->hi);
    char x[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append (
        html->out, "<svg width=\"100%\" height=\"18\" aria-hidden=\"true\" focusable=\"false\">");
    append_line (html, "ground", 0, 100);
    if (isinf (row->lo))
        append_line (html, "open", start, percent (html, axis, row->hi));
    if (isinf (row->hi))
        append_line (html, "open", percent (html, axis, row->lo), end);
    if (isfinite (row->lo) && isfinite (row->hi) && row->lo < row->hi)
        append_line (html, "span", percent (html, axis, row->lo), percent (html, axis, row->hi));
    if (!isnan (row->at))
        g_string_append_printf (
            html->out, "<circle class=\"dot\" cx=\"%s%%\" cy=\"9\" r=\"5\"/>",
            g_ascii_formatd (x, sizeof x, "%.2f", percent (html, axis, row->at)));
    g_string_append (html->out, "</svg>");
}

static void
append_bound (TqHtml *html, const Axis *axis, double place)
{
    TqTime day = { .precision = TQ_PRECISION_DAY };

    if (axis->kind == AXIS_NUMBER) {
        tq_html_number (html, place);
        return;
    }
    day.lo = (gint64) floor (place / TQ_MINUTES_PER_DAY) * TQ_MINUTES_PER_DAY;
    day.hi = day.lo + TQ_MINUTES_PER_DAY;
    tq_html_time (html, &day);
}

static void
append_head (TqHtml *html, const Axis *axis)
{
    g_string_append (html->out, "<table class=\"axis\"><caption>");
    tq_html_string (html, captions[axis->kind]);
    g_string_append (html->out, "</caption><thead><tr><th scope=\"col\">");
    tq_html_string (html, "source");
    g_string_append (html->out, "</th><th scope=\"col\">");
    tq_html_string (html, axis->kind == AXIS_AS_OF ? "as-of" : "value");
    g_string_append (html->out, "</th><td class=\"ends\"><span>");
    append_bound (html, axis, axis->lo);
    g_string_append (html->out, "</span><span>");
    append_bound (html, axis, axis->hi);
    g_string_append (html->out, "</span></td></tr></thead><tbody>\n");
}

static void
append_row (TqHtml *html, const Axis *axis, const Row *row)
{
    const TqClaim *claim = tq_view_claim (html->view, row->claim);

    g_string_append_printf (html->out, "<tr><th scope=\"row\"><a href=\"#%s\">",
                            html->quotes[row->claim]);
    tq_html_source (html, claim->doc);
    g_string_append (html->out, "</a></th><td>");
    if (axis->kind == AXIS_AS_OF) {
        tq_html_time (html, &claim->as_of);
        if (claim->kind == TQ_CLAIM_QUANTITY) {
            g_string_append (html->out, " · ");
            tq_html_value (html, claim);
        }
    } else {
        tq_html_value (html, claim);
    }
    g_string_append (html->out, "</td><td>");
    append_drawing (html, axis, row);
    g_string_append (html->out, "</td></tr>\n");
}

void
tq_html_axis (TqHtml *html, const TqTopic *topic)
{
    Axis axis = { topic->claims->len > 1 ? kind_of (html, topic) : AXIS_NONE, INFINITY, -INFINITY };
    g_autoptr (GArray) rows = axis.kind != AXIS_NONE ? collect (html, topic, &axis) : NULL;

    if (rows == NULL || rows->len < 2 || !(axis.lo < axis.hi))
        return;
    append_head (html, &axis);
    for (guint i = 0; i < rows->len; i++)
        append_row (html, &axis, &g_array_index (rows, Row, i));
    g_string_append (html->out, "</tbody></table>\n");
}
