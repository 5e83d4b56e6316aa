/* format-rdjson.c - reviewdog's diagnostic format; its columns count bytes of UTF-8 */
#include "report/format.h"
#include "report/json.h"

static const char *const severities[] = {
    [TQ_SEVERITY_NOTE] = "INFO", [TQ_SEVERITY_WARNING] = "WARNING", [TQ_SEVERITY_ERROR] = "ERROR"
};

static void
write_position (TqJson *json, const char *key, guint32 line, guint32 column)
{
    tq_json_open (json, key, '{');
    tq_json_uint (json, "line", line);
    if (column > 0)
        tq_json_uint (json, "column", column);
    tq_json_close (json, '}');
}

static void
write_location (TqJson *json, const TqView *view, guint32 claim)
{
    g_auto (TqPlace) place = tq_view_place (view, claim);

    tq_json_open (json, "location", '{');
    tq_json_string (json, "path", place.path);
    tq_json_open (json, "range", '{');
    write_position (json, "start", place.line, place.is_whole_line ? 0 : place.byte_column);
    if (!place.is_whole_line)
        write_position (json, "end", place.end_line, place.end_byte_column);
    tq_json_close (json, '}');
    tq_json_close (json, '}');
}

static void
write_diagnostic (TqJson *json, const TqView *view, const TqFinding *finding)
{
    g_autofree char *message = tq_finding_message (view, finding),
                    *remark = tq_finding_remark (view, finding);
    g_autofree char *whole =
        remark != NULL ? g_strdup_printf ("%s (%s)", message, remark) : g_strdup (message);

    tq_json_line (json);
    tq_json_open (json, NULL, '{');
    tq_json_string (json, "message", whole);
    write_location (json, view, finding->a);
    tq_json_string (json, "severity",
                    severities[finding->is_accepted ? TQ_SEVERITY_NOTE : finding->severity]);
    tq_json_open (json, "code", '{');
    tq_json_string (json, "value", tq_finding_rule (view, finding));
    tq_json_close (json, '}');
    tq_json_open (json, "relatedLocations", '[');
    tq_json_open (json, NULL, '{');
    tq_json_string (json, "message", tq_view_source (view, tq_view_claim (view, finding->b)->doc));
    write_location (json, view, finding->b);
    tq_json_close (json, '}');
    tq_json_close (json, ']');
    tq_json_string (json, "originalOutput", finding->fingerprint);
    tq_json_close (json, '}');
}

void
tq_write_rdjson (const TqView *view, GString *out)
{
    TqJson json = { .out = out };

    tq_json_open (&json, NULL, '{');
    tq_json_open (&json, "source", '{');
    tq_json_string (&json, "name", "tanaqud");
    tq_json_close (&json, '}');
    tq_json_open (&json, "diagnostics", '[');
    for (guint i = 0; i < tq_view_n_findings (view); i++)
        write_diagnostic (&json, view, tq_view_finding (view, i));
    tq_json_close (&json, ']');
    tq_json_close (&json, '}');
    g_string_append_c (out, '\n');
}
