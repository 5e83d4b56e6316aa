/* format-sarif.c - OASIS SARIF 2.1.0
 *
 * Accepted findings stay, with a suppression: results that vanish make code scanning close and open
 * its alerts again. Results come worst first and are cut where GitHub stops storing them, with a
 * notification that says so. */
#include <string.h>

#include "report/format.h"
#include "report/json.h"

#define MAX_RESULTS 5000
#define SCHEMA_URI "https://json.schemastore.org/sarif-2.1.0.json"

static void
write_text (TqJson *json, const char *key, const char *text)
{
    tq_json_open (json, key, '{');
    tq_json_string (json, "text", text);
    tq_json_close (json, '}');
}

/* A path of the command line as a relative or file: URI. */
static void
write_uri (TqJson *json, const char *path)
{
    g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
    g_autofree char *uri = g_strconcat (path[0] == '/' ? "file://" : "", escaped, NULL);

    tq_json_string (json, "uri", uri);
}

static void
write_rules (TqJson *json, const TqView *view)
{
    const TqRules *rules = tq_packs_rules (view->packs);

    tq_json_open (json, "rules", '[');
    for (guint i = 0; i < tq_rules_count (rules); i++) {
        tq_json_line (json);
        tq_json_open (json, NULL, '{');
        tq_json_string (json, "id", tq_rules_get (rules, i)->id);
        write_text (json, "shortDescription", tq_rules_text (rules, i, "title", view->interface));
        write_text (json, "fullDescription", tq_rules_text (rules, i, "meaning", view->interface));
        write_text (json, "help", tq_rules_text (rules, i, "example", view->interface));
        tq_json_open (json, "defaultConfiguration", '{');
        tq_json_string (json, "level", tq_severity_name (tq_rules_get (rules, i)->severity));
        tq_json_close (json, '}');
        tq_json_close (json, '}');
    }
    tq_json_close (json, ']');
}

static void
write_region (TqJson *json, const TqView *view, guint32 index, const TqPlace *place)
{
    const TqClaim *claim = tq_view_claim (view, index);

    tq_json_open (json, "region", '{');
    tq_json_uint (json, "startLine", place->line);
    if (!place->is_whole_line) {
        tq_json_uint (json, "startColumn", place->column);
        tq_json_uint (json, "endLine", place->end_line);
        tq_json_uint (json, "endColumn", place->end_column);
    }
    tq_json_open (json, "snippet", '{');
    tq_json_slice (json, "text", tq_view_document (view, claim->doc)->text + claim->span.start,
                   claim->span.end - claim->span.start);
    tq_json_close (json, '}');
    tq_json_close (json, '}');
}

/* @id: of a related location, from 1; 0: the place of the result itself. */
static void
write_location (TqJson *json, const TqView *view, guint32 claim, guint id)
{
    g_auto (TqPlace) place = tq_view_place (view, claim);

    tq_json_open (json, NULL, '{');
    if (id > 0)
        tq_json_uint (json, "id", id);
    tq_json_open (json, "physicalLocation", '{');
    tq_json_open (json, "artifactLocation", '{');
    write_uri (json, place.path);
    tq_json_close (json, '}');
    write_region (json, view, claim, &place);
    tq_json_close (json, '}');
    write_text (json, "message", tq_view_source (view, tq_view_claim (view, claim)->doc));
    tq_json_close (json, '}');
}

static void
write_fingerprint (TqJson *json, const char *fingerprint)
{
    tq_json_open (json, "partialFingerprints", '{');
    tq_json_string (json, "tanaqud/1", fingerprint);
    tq_json_close (json, '}');
}

/* An empty list says that the finding is known to be not suppressed; the standard wants it in all
 * results or in none. */
static void
write_suppressions (TqJson *json, const TqFinding *finding)
{
    tq_json_open (json, "suppressions", '[');
    if (finding->is_accepted) {
        tq_json_open (json, NULL, '{');
        tq_json_string (json, "kind", "external");
        tq_json_string (json, "status", "accepted");
        if (finding->acceptance->reason != NULL)
            tq_json_string (json, "justification", finding->acceptance->reason);
        tq_json_close (json, '}');
    }
    tq_json_close (json, ']');
}

static guint
rule_index (const TqView *view, const TqFinding *finding)
{
    return finding->pair->rule < tq_rules_count (tq_packs_rules (view->packs))
               ? finding->pair->rule
               : 0;
}

static void
write_result (TqJson *json, const TqView *view, const TqFinding *finding)
{
    g_autofree char *message = tq_finding_message (view, finding);

    tq_json_line (json);
    tq_json_open (json, NULL, '{');
    tq_json_string (json, "ruleId", tq_finding_rule (view, finding));
    tq_json_uint (json, "ruleIndex", rule_index (view, finding));
    tq_json_string (json, "level", tq_severity_name (finding->severity));
    tq_json_number (json, "rank", tq_json_confidence (finding->pair->confidence) * 100);
    write_text (json, "message", message);
    tq_json_open (json, "locations", '[');
    write_location (json, view, finding->a, 0);
    tq_json_close (json, ']');
    tq_json_open (json, "relatedLocations", '[');
    write_location (json, view, finding->b, 1);
    tq_json_close (json, ']');
    write_fingerprint (json, finding->fingerprint);
    if (finding->state != TQ_STATE_UNKNOWN)
        tq_json_string (json, "baselineState", tq_finding_state_name (finding->state));
    if (view->baseline != NULL)
        write_suppressions (json, finding);
    tq_json_close (json, '}');
}

static void
write_resolved (TqJson *json, const TqView *view, const TqPastFinding *finding)
{
    const TqRules *rules = tq_packs_rules (view->packs);
    guint rule = 0;

    while (rule + 1 < tq_rules_count (rules) &&
           tq_rules_get (rules, rule)->verdict != finding->verdict)
        rule++;
    tq_json_line (json);
    tq_json_open (json, NULL, '{');
    tq_json_string (json, "ruleId", tq_rules_get (rules, rule)->id);
    tq_json_string (json, "level", tq_severity_name (finding->severity));
    write_text (json, "message", finding->label);
    write_fingerprint (json, finding->fingerprint);
    tq_json_string (json, "baselineState", "absent");
    if (view->baseline != NULL) {
        tq_json_open (json, "suppressions", '[');
        tq_json_close (json, ']');
    }
    tq_json_close (json, '}');
}

static void
write_results (TqJson *json, const TqView *view)
{
    tq_json_open (json, "results", '[');
    for (guint i = 0; i < MIN (tq_view_n_findings (view), MAX_RESULTS); i++)
        write_result (json, view, tq_view_finding (view, i));
    for (guint i = 0; i < tq_view_n_resolved (view); i++)
        write_resolved (json, view, tq_view_resolved (view, i));
    tq_json_close (json, ']');
}

static void
write_notification (TqJson *json, const char *level, const char *text)
{
    tq_json_open (json, NULL, '{');
    tq_json_string (json, "level", level);
    write_text (json, "message", text);
    tq_json_close (json, '}');
}

static void
write_invocation (TqJson *json, const TqView *view)
{
    gboolean is_complete = TRUE;

    for (guint i = 0; i < view->result->notices->len; i++)
        is_complete &= !g_array_index (view->result->notices, TqNotice, i).is_skipped;
    tq_json_open (json, "invocations", '[');
    tq_json_open (json, NULL, '{');
    tq_json_bool (json, "executionSuccessful", is_complete);
    tq_json_open (json, "toolExecutionNotifications", '[');
    for (guint i = 0; i < view->result->notices->len; i++) {
        const TqNotice *notice = &g_array_index (view->result->notices, TqNotice, i);
        g_autofree char *text = g_strdup_printf ("%s: %s", notice->path, notice->message);

        write_notification (json, notice->is_skipped ? "error" : "warning", text);
    }
    if (tq_view_n_findings (view) > MAX_RESULTS) {
        g_autofree char *text = g_strdup_printf ("%u findings, of which the first %d are here",
                                                 tq_view_n_findings (view), MAX_RESULTS);

        write_notification (json, "warning", text);
    }
    tq_json_close (json, ']');
    tq_json_close (json, '}');
    tq_json_close (json, ']');
}

void
tq_write_sarif (const TqView *view, GString *out)
{
    TqJson json = { .out = out };

    tq_json_open (&json, NULL, '{');
    tq_json_string (&json, "$schema", SCHEMA_URI);
    tq_json_string (&json, "version", "2.1.0");
    tq_json_open (&json, "runs", '[');
    tq_json_open (&json, NULL, '{');
    tq_json_open (&json, "tool", '{');
    tq_json_open (&json, "driver", '{');
    tq_json_string (&json, "name", "tanaqud");
    tq_json_string (&json, "version", TQ_VERSION);
    write_rules (&json, view);
    tq_json_close (&json, '}');
    tq_json_close (&json, '}');
    tq_json_string (&json, "columnKind", "unicodeCodePoints");
    write_invocation (&json, view);
    write_results (&json, view);
    tq_json_close (&json, '}');
    tq_json_close (&json, ']');
    tq_json_close (&json, '}');
    g_string_append_c (out, '\n');
}
