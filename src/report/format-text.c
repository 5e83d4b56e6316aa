/* format-text.c - for a reader of a terminal, and for editors that read a compiler's lines */
#include <string.h>

#include "pack/pack.h"
#include "report/escape.h"
#include "report/format.h"

/* A terminal holds so many findings; a pipe or a file gets all. */
#define MAX_SHOWN 40
#define MAX_VALUE_LETTERS 70
#define MAX_SOURCE_LETTERS 30
#define NAME_COLUMNS 18
#define LABEL_COLUMN (NAME_COLUMNS + 6) /* behind " 63% " */
/* U+2068 first strong isolate, U+2069 its end: on a terminal a line must not be reordered by the
 * Arabic in it */
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"

typedef struct {
    GString *out;
    const TqView *view;
    gboolean is_terminal;
} TextReport;

/* SGR of a severity, and of what is stressed. */
static const char *const colours[] = {
    [TQ_SEVERITY_NOTE] = "36", [TQ_SEVERITY_WARNING] = "33", [TQ_SEVERITY_ERROR] = "31;1"
};
#define STRESSED "1"

static void
begin_colour (TextReport *report, const char *code)
{
    if (report->view->options.has_colour)
        g_string_append_printf (report->out, "\033[%sm", code);
}

static void
end_colour (TextReport *report)
{
    if (report->view->options.has_colour)
        g_string_append (report->out, "\033[0m");
}

/* Byte at which @text has filled @n_columns; its end if it never does. */
static const char *
cut_point (const char *text, glong n_columns)
{
    for (; *text != '\0'; text = g_utf8_next_char (text)) {
        gunichar cp = g_utf8_get_char (text);

        n_columns -= g_unichar_iszerowidth (cp) ? 0 : g_unichar_iswide (cp) ? 2 : 1;
        if (n_columns < 0)
            break;
    }
    return text;
}

/* @text on one line, cut to @n_columns (0: whole), isolated on a terminal. */
static void
append_cut (TextReport *report, const char *text, glong n_columns)
{
    g_autoptr (GString) line = g_string_new (NULL);
    gboolean is_cut = FALSE;

    if (text == NULL)
        return;
    tq_escape_terminal (line, text, strlen (text));
    if (n_columns > 0) {
        const char *end = cut_point (line->str, n_columns);

        is_cut = *end != '\0';
        g_string_truncate (line, (gsize) (end - line->str));
    }
    g_string_append_printf (report->out, "%s%s%s%s", report->is_terminal ? FSI : "", line->str,
                            is_cut ? "…" : "", report->is_terminal ? PDI : "");
}

/* Columns left on a line after @n_used; never so few that nothing can be read. */
static glong
columns_after (const TextReport *report, glong n_used)
{
    glong width = report->view->options.width > 0 ? (glong) report->view->options.width
                                                  : MAX_VALUE_LETTERS + MAX_SOURCE_LETTERS;

    return MAX (width - n_used - 1, 24);
}

/* ---- a table --------------------------------------------------------------------------------- */

static void
append_side (TextReport *report, guint32 index, TqVerdict verdict)
{
    const TqClaim *claim = tq_view_claim (report->view, index);
    g_autofree char *name = tq_view_side (report->view, claim, verdict),
                    *quote = tq_view_words (report->view, claim);
    glong n_letters =
        verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE ? 2 * MAX_SOURCE_LETTERS : MAX_SOURCE_LETTERS;

    g_string_append (report->out, "    ");
    append_cut (report, name, n_letters);
    g_string_append (report->out, ": ");
    append_cut (report, quote,
                columns_after (report, 6 + MIN (g_utf8_strlen (name, -1), n_letters)));
    g_string_append_c (report->out, '\n');
}

static void
append_remarks (TextReport *report, const TqFinding *finding)
{
    g_autofree char *remark = tq_finding_remark (report->view, finding);
    const char *state = tq_finding_state_name (finding->state);

    if (state != NULL)
        g_string_append_printf (report->out, " [%s]",
                                tq_strings_member (report->view->strings, "state-of.", state));
    if (remark == NULL)
        return;
    g_string_append (report->out, " (");
    append_cut (report, remark, 0);
    g_string_append_c (report->out, ')');
}

/* The verdict in the reader's language, and how sure it is; a finding that is gone has no
 * confidence. */
static void
append_verdict (TextReport *report, TqVerdict verdict, double confidence)
{
    const char *name =
        tq_strings_member (report->view->strings, "name.", tq_verdict_name (verdict));
    glong n_columns = g_utf8_strlen (name, -1);

    for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
        n_columns -= g_unichar_iszerowidth (g_utf8_get_char (c));
    g_string_append_printf (report->out, "%s%*s", name, (int) MAX (NAME_COLUMNS - n_columns, 0),
                            "");
    if (confidence >= 0)
        g_string_append_printf (report->out, " %3.0f%%", MIN (confidence * 100, 99));
    else
        g_string_append (report->out, "     ");
}

/* "people (killed)": what befell those whom the label counts. */
static void
append_state (TextReport *report, const TqFinding *finding)
{
    const TqClaim *a = tq_view_claim (report->view, finding->a),
                  *b = tq_view_claim (report->view, finding->b);
    const TqStateRow *state = a->kind == TQ_CLAIM_QUANTITY && a->state == b->state
                                  ? tq_packs_state (report->view->packs, a->state)
                                  : NULL;

    if (state != NULL)
        g_string_append_printf (report->out, " (%s)",
                                tq_strings_member (report->view->strings, "state.", state->name));
}

static void
append_finding (TextReport *report, const TqFinding *finding)
{
    begin_colour (report, colours[finding->is_accepted ? TQ_SEVERITY_NOTE : finding->severity]);
    append_verdict (report, finding->verdict, finding->pair->confidence);
    end_colour (report);
    g_string_append_c (report->out, ' ');
    begin_colour (report, STRESSED);
    append_cut (report, tq_view_topic (report->view, finding->topic)->label,
                columns_after (report, LABEL_COLUMN));
    end_colour (report);
    append_state (report, finding);
    append_remarks (report, finding);
    g_string_append_c (report->out, '\n');
    append_side (report, finding->a, finding->verdict);
    if (finding->b != finding->a)
        append_side (report, finding->b, finding->verdict);
}

static void
append_resolved (TextReport *report)
{
    for (guint i = 0; i < tq_view_n_resolved (report->view); i++) {
        const TqPastFinding *finding = tq_view_resolved (report->view, i);

        append_verdict (report, finding->verdict, -1);
        g_string_append_c (report->out, ' ');
        append_cut (report, finding->label, columns_after (report, LABEL_COLUMN));
        g_string_append_printf (report->out, " [%s]\n",
                                tq_strings_get (report->view->strings, "state-of.resolved"));
    }
}

static void
append_table (TextReport *report)
{
    guint n = tq_view_n_findings (report->view),
          n_shown = report->is_terminal ? MIN (n, MAX_SHOWN) : n;
    g_autofree char *summary = tq_view_summary (report->view);

    for (guint i = 0; i < n_shown; i++)
        append_finding (report, tq_view_finding (report->view, i));
    if (n > n_shown)
        g_string_append_printf (report->out, "%u %s\n", n - n_shown,
                                tq_strings_get (report->view->strings, "more-findings"));
    append_resolved (report);
    g_string_append_printf (report->out, "%s%s\n", n > 0 ? "\n" : "", summary);
}

/* ---- a compiler's lines ---------------------------------------------------------------------- */

static void
append_place (TextReport *report, guint32 claim)
{
    g_auto (TqPlace) place = tq_view_place (report->view, claim);

    tq_escape_terminal (report->out, place.path, strlen (place.path));
    g_string_append_printf (report->out, ":%u:%u: ", place.line, place.column);
}

/* Where the other article says it, on a line of its own. */
static void
append_other (TextReport *report, guint32 index)
{
    const TqClaim *other = tq_view_claim (report->view, index);
    g_autofree char *quote = tq_view_slice (
        report->view, other->doc,
        other->sentence.start < other->sentence.end ? other->sentence : other->span);

    g_string_append (report->out, "    ");
    append_place (report, index);
    append_cut (report, tq_view_source (report->view, other->doc), MAX_SOURCE_LETTERS);
    g_string_append (report->out, ": ");
    append_cut (report, quote, 0);
    g_string_append_c (report->out, '\n');
}

static void
append_diagnostic (TextReport *report, const TqFinding *finding)
{
    g_autofree char *message = tq_finding_message (report->view, finding);
    TqSeverity severity = finding->is_accepted ? TQ_SEVERITY_NOTE : finding->severity;

    begin_colour (report, STRESSED);
    append_place (report, finding->a);
    end_colour (report);
    begin_colour (report, colours[severity]);
    g_string_append_printf (report->out, "%s: ", tq_severity_name (severity));
    end_colour (report);
    append_cut (report, message, 0);
    g_string_append_printf (report->out, " [%s]", tq_finding_rule (report->view, finding));
    append_remarks (report, finding);
    g_string_append_c (report->out, '\n');
    if (finding->b != finding->a)
        append_other (report, finding->b);
}

void
tq_write_text (const TqView *view, GString *out)
{
    TextReport report = { out, view, view->options.width > 0 };

    if (view->options.n_drafts == 0) {
        append_table (&report);
        return;
    }
    for (guint i = 0; i < tq_view_n_findings (view); i++)
        append_diagnostic (&report, tq_view_finding (view, i));
    append_resolved (&report);
}
