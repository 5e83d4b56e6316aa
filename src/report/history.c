#include "report/history.h"

#include <errno.h>
#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>

#include "report/finding.h"

#define SCHEMA "tanaqud-report/1"

void
tq_json_failure (GError **error, const char *path, const json_error_t *reason)
{
    if (reason->line > 0)
        g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s:%d:%d: %s", path, reason->line,
                     reason->column, reason->text);
    else
        g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: %s", path, g_strerror (errno));
}

static void
clear_finding (gpointer data)
{
    TqPastFinding *finding = data;

    g_free (finding->fingerprint);
    g_free (finding->label);
}

/* An object of "findings". What is no finding of this schema is left out: a report is data from
 * outside. */
static void
add_finding (TqHistory *history, const json_t *row)
{
    const char *fingerprint = json_string_value (json_object_get (row, "fingerprint"));
    const char *label = json_string_value (json_object_get (row, "label"));
    const char *verdict = json_string_value (json_object_get (row, "verdict"));
    const char *severity = json_string_value (json_object_get (row, "severity"));
    TqPastFinding finding = { 0 };

    if (fingerprint == NULL || strlen (fingerprint) != 16 ||
        !tq_verdict_from_name (verdict, &finding.verdict) ||
        finding.verdict > TQ_LAST_FINDING_VERDICT ||
        !tq_severity_from_name (severity, &finding.severity))
        return;
    finding.fingerprint = g_strdup (fingerprint);
    finding.label = g_strdup (label != NULL ? label : "");
    g_array_append_val (history->findings, finding);
    g_hash_table_add (history->known, finding.fingerprint);
}

TqHistory *
tq_history_load (const char *path, GError **error)
{
    json_error_t reason;
    json_t *report = json_load_file (path, 0, &reason), *row;
    const char *schema = json_string_value (json_object_get (report, "schema"));
    const json_t *findings = json_object_get (report, "findings");
    TqHistory *history;
    gsize index;

    if (report == NULL) {
        tq_json_failure (error, path, &reason);
        return NULL;
    }
    if (schema == NULL || strcmp (schema, SCHEMA) != 0 || !json_is_array (findings)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "%s: no report of schema " SCHEMA " with findings", path);
        json_decref (report);
        return NULL;
    }
    history = g_new0 (TqHistory, 1);
    history->known = g_hash_table_new (g_str_hash, g_str_equal);
    history->findings = g_array_new (FALSE, FALSE, sizeof (TqPastFinding));
    g_array_set_clear_func (history->findings, clear_finding);
    json_array_foreach (findings, index, row)
        add_finding (history, row);
    json_decref (report);
    return history;
}

void
tq_history_free (TqHistory *history)
{
    if (history == NULL)
        return;
    g_hash_table_unref (history->known);
    g_array_unref (history->findings);
    g_free (history);
}

gboolean
tq_history_has (const TqHistory *history, const char *fingerprint)
{
    return g_hash_table_contains (history->known, fingerprint);
}
