/* format-gitlab.c - GitLab Code Quality: one array, an object a finding */
#include "report/format.h"
#include "report/json.h"

static const char *const severities[] = {
    [TQ_SEVERITY_NOTE] = "info", [TQ_SEVERITY_WARNING] = "minor", [TQ_SEVERITY_ERROR] = "major"
};

static void
write_issue (TqJson *json, const TqView *view, const TqFinding *finding)
{
    g_autofree char *message = tq_finding_message (view, finding),
                    *remark = tq_finding_remark (view, finding);
    g_autofree char *whole =
        remark != NULL ? g_strdup_printf ("%s (%s)", message, remark) : g_strdup (message);
    g_auto (TqPlace) place = tq_view_place (view, finding->a);

    tq_json_line (json);
    tq_json_open (json, NULL, '{');
    tq_json_string (json, "description", whole);
    tq_json_string (json, "check_name", tq_finding_rule (view, finding));
    tq_json_string (json, "fingerprint", finding->fingerprint);
    tq_json_string (json, "severity",
                    severities[finding->is_accepted ? TQ_SEVERITY_NOTE : finding->severity]);
    tq_json_open (json, "location", '{');
    tq_json_string (json, "path", place.path);
    tq_json_open (json, "lines", '{');
    tq_json_uint (json, "begin", place.line);
    tq_json_uint (json, "end", place.end_line);
    tq_json_close (json, '}');
    tq_json_close (json, '}');
    tq_json_close (json, '}');
}

void
tq_write_gitlab (const TqView *view, GString *out)
{
    TqJson json = { .out = out };

    tq_json_open (&json, NULL, '[');
    for (guint i = 0; i < tq_view_n_findings (view); i++)
        write_issue (&json, view, tq_view_finding (view, i));
    tq_json_close (&json, ']');
    g_string_append_c (out, '\n');
}
