/* format-github.c - workflow commands
 *
 * The runner shows ten annotations of a kind and drops the rest in silence, so the worst ten of
 * each are written, and how many there are besides. Data escapes %, CR and LF; properties also :
 * and , so that no text of an article ends a command or begins one. */
#include "report/escape.h"
#include "report/format.h"

#include <string.h>

#define MAX_OF_KIND 10

static const char *const kinds[] = {
    [TQ_SEVERITY_NOTE] = "notice", [TQ_SEVERITY_WARNING] = "warning", [TQ_SEVERITY_ERROR] = "error"
};

static void
append_property (GString *out, const char *name, const char *text)
{
    g_string_append_printf (out, "%s=", name);
    tq_escape_workflow (out, text, strlen (text), TRUE);
}

static void
append_command (const TqView *view, const TqFinding *finding, TqSeverity severity, GString *out)
{
    g_autofree char *message = tq_finding_message (view, finding),
                    *remark = tq_finding_remark (view, finding);
    g_auto (TqPlace) place = tq_view_place (view, finding->a);
    g_auto (TqPlace) other = tq_view_place (view, finding->b);
    g_autofree char *whole = g_strdup_printf (
        "%s\n%s:%u%s%s%s", message, other.path, other.line, remark != NULL ? " (" : "",
        remark != NULL ? remark : "", remark != NULL ? ")" : "");

    g_string_append_printf (out, "::%s ", kinds[severity]);
    append_property (out, "file", place.path);
    g_string_append_printf (out, ",line=%u", place.line);
    if (!place.is_whole_line)
        g_string_append_printf (out, ",endLine=%u,col=%u,endColumn=%u", place.end_line,
                                place.column, place.end_column);
    g_string_append_c (out, ',');
    append_property (out, "title", tq_finding_rule (view, finding));
    g_string_append (out, "::");
    tq_escape_workflow (out, whole, strlen (whole), FALSE);
    g_string_append_c (out, '\n');
}

void
tq_write_github (const TqView *view, GString *out)
{
    guint n[3] = { 0 }, n_left = 0;

    /* Live findings first: what is accepted must not take their places. */
    for (guint pass = 0; pass < 2; pass++) {
        for (guint i = 0; i < tq_view_n_findings (view); i++) {
            const TqFinding *finding = tq_view_finding (view, i);
            TqSeverity severity = finding->is_accepted ? TQ_SEVERITY_NOTE : finding->severity;

            if (finding->is_accepted != (pass == 1))
                continue;
            if (n[severity]++ < MAX_OF_KIND)
                append_command (view, finding, severity, out);
            else
                n_left++;
        }
    }
    if (n_left > 0)
        g_string_append_printf (out, "::notice title=tanaqud::%u %s\n", n_left,
                                tq_strings_get (view->strings, "more-findings"));
}
