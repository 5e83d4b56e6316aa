/* format-junit.c - JUnit XML as Jenkins and GitLab read it (tests/report/junit.xsd)
 *
 * An error or a warning is a failed case, a note a passed one, an accepted finding a skipped one;
 * an input that could not be read is an error. The first case says that articles were compared: a
 * suite without cases counts as a fault in some places. */
#include <string.h>

#include "report/escape.h"
#include "report/format.h"

static void
append_attribute (GString *out, const char *name, const char *text)
{
    g_string_append_printf (out, " %s=\"", name);
    tq_escape_xml (out, text, strlen (text));
    g_string_append_c (out, '"');
}

static void
append_outcome (const TqView *view, const TqFinding *finding, GString *out)
{
    g_autofree char *message = tq_finding_message (view, finding),
                    *remark = tq_finding_remark (view, finding);
    gboolean has_failed = finding->severity > TQ_SEVERITY_NOTE && !finding->is_accepted;
    g_auto (TqPlace) other = tq_view_place (view, finding->b);

    if (finding->is_accepted) {
        g_string_append (out, "<skipped");
        append_attribute (out, "message", remark);
        g_string_append (out, "/>");
    } else if (has_failed) {
        g_string_append (out, "<failure");
        append_attribute (out, "type", tq_finding_rule (view, finding));
        append_attribute (out, "message", message);
        g_string_append (out, ">");
        tq_escape_xml (out, other.path, strlen (other.path));
        g_string_append_printf (out, ":%u", other.line);
        if (remark != NULL) {
            g_string_append (out, " (");
            tq_escape_xml (out, remark, strlen (remark));
            g_string_append_c (out, ')');
        }
        g_string_append (out, "</failure>");
    }
    if (!has_failed) {
        g_string_append (out, "<system-out>");
        tq_escape_xml (out, message, strlen (message));
        g_string_append (out, "</system-out>");
    }
}

static void
append_case (const TqView *view, const TqFinding *finding, GString *out)
{
    const char *label = tq_view_topic (view, finding->topic)->label;
    g_auto (TqPlace) place = tq_view_place (view, finding->a);
    g_autofree char *line = g_strdup_printf ("%u", place.line);
    g_autofree char *name =
        g_strdup_printf ("%s [%s]", label != NULL ? label : "", finding->fingerprint);

    g_string_append (out, "<testcase");
    append_attribute (out, "classname", tq_finding_rule (view, finding));
    append_attribute (out, "name", name);
    append_attribute (out, "file", place.path);
    append_attribute (out, "line", line);
    g_string_append (out, " time=\"0\">");
    append_outcome (view, finding, out);
    g_string_append (out, "</testcase>\n");
}

static void
append_unread (const TqNotice *notice, GString *out)
{
    g_string_append (out, "<testcase classname=\"tanaqud\"");
    append_attribute (out, "name", notice->path);
    g_string_append (out, " time=\"0\"><error type=\"unread\"");
    append_attribute (out, "message", notice->message);
    g_string_append (out, "/></testcase>\n");
}

void
tq_write_junit (const TqView *view, GString *out)
{
    const GArray *notices = view->result->notices;
    guint n_failures = 0, n_skipped = 0, n_errors = 0;

    for (guint i = 0; i < tq_view_n_findings (view); i++) {
        const TqFinding *finding = tq_view_finding (view, i);

        n_skipped += finding->is_accepted;
        n_failures += !finding->is_accepted && finding->severity > TQ_SEVERITY_NOTE;
    }
    for (guint i = 0; i < notices->len; i++)
        n_errors += g_array_index (notices, TqNotice, i).is_skipped;
    g_string_append_printf (
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tanaqud\">\n<testsuite "
        "name=\"tanaqud\" tests=\"%u\" "
        "failures=\"%u\" errors=\"%u\" skipped=\"%u\" time=\"0\">\n"
        "<testcase classname=\"tanaqud\" name=\"%u articles compared\" time=\"0\"/>\n",
        1 + tq_view_n_findings (view) + n_errors, n_failures, n_errors, n_skipped,
        view->result->documents->len);
    for (guint i = 0; i < notices->len; i++)
        if (g_array_index (notices, TqNotice, i).is_skipped)
            append_unread (&g_array_index (notices, TqNotice, i), out);
    for (guint i = 0; i < tq_view_n_findings (view); i++)
        append_case (view, tq_view_finding (view, i), out);
    g_string_append (out, "</testsuite>\n</testsuites>\n");
}
