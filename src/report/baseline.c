#include "report/baseline.h"

#include <errno.h>
#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>
#include <tanaqud/report.h>

#include "report/history.h"
#include "report/json-writer.h"

#define SCHEMA "tanaqud-baseline/1"

struct TqBaseline {
    GHashTable *entries; /* fingerprint → TqAcceptance, owned; the key is the entry's */
};

static void
free_entry (gpointer data)
{
    TqAcceptance *entry = data;

    g_free (entry->fingerprint);
    g_free (entry->verdict);
    g_free (entry->label);
    g_free (entry->reason);
    g_free (entry->expires);
    g_free (entry);
}

static TqBaseline *
new_baseline (void)
{
    TqBaseline *baseline = g_new0 (TqBaseline, 1);

    baseline->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entry);
    return baseline;
}

void
tq_baseline_free (TqBaseline *baseline)
{
    if (baseline == NULL)
        return;
    g_hash_table_unref (baseline->entries);
    g_free (baseline);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqBaseline, tq_baseline_free)

static gboolean
is_fingerprint (const char *text)
{
    return text != NULL && strlen (text) == 16 && strspn (text, "0123456789abcdef") == 16;
}

static gboolean
is_day (const char *text)
{
    int year, month, day;
    char rest;

    return strlen (text) == 10 && sscanf (text, "%4d-%2d-%2d%c", &year, &month, &day, &rest) == 3 &&
           g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year);
}

static gboolean
add_entry (TqBaseline *baseline, const char *path, gsize index, const json_t *row, GError **error)
{
    const char *fingerprint = json_string_value (json_object_get (row, "fingerprint"));
    const char *expires = json_string_value (json_object_get (row, "expires"));
    TqAcceptance *entry;

    if (!is_fingerprint (fingerprint)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "%s: entry %" G_GSIZE_FORMAT
                     " has no \"fingerprint\" of 16 hexadecimal digits",
                     path, index + 1);
        return FALSE;
    }
    if (expires != NULL && !is_day (expires)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "%s: entry %" G_GSIZE_FORMAT
                     ": \"expires\" is a day such as 2030-12-31, not \"%s\"",
                     path, index + 1, expires);
        return FALSE;
    }
    entry = g_new0 (TqAcceptance, 1);
    entry->fingerprint = g_strdup (fingerprint);
    entry->verdict = g_strdup (json_string_value (json_object_get (row, "verdict")));
    entry->label = g_strdup (json_string_value (json_object_get (row, "label")));
    entry->reason = g_strdup (json_string_value (json_object_get (row, "reason")));
    entry->expires = g_strdup (expires);
    g_hash_table_replace (baseline->entries, entry->fingerprint, entry);
    return TRUE;
}

TqBaseline *
tq_baseline_load (const char *path, GError **error)
{
    json_error_t reason;
    json_t *file = json_load_file (path, JSON_REJECT_DUPLICATES, &reason), *row;
    const json_t *accepted = json_object_get (file, "accepted");
    const char *schema = json_string_value (json_object_get (file, "schema"));
    g_autoptr (TqBaseline) baseline = new_baseline ();
    gboolean is_good = file != NULL;
    gsize index;

    if (file == NULL) {
        tq_json_failure (error, path, &reason);
    } else if (schema == NULL || strcmp (schema, SCHEMA) != 0 || !json_is_array (accepted)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: no baseline of schema " SCHEMA, path);
        is_good = FALSE;
    }
    if (is_good)
        json_array_foreach (accepted, index, row)
            is_good = is_good && add_entry (baseline, path, index, row, error);
    json_decref (file);
    return is_good ? g_steal_pointer (&baseline) : NULL;
}

const TqAcceptance *
tq_baseline_find (const TqBaseline *baseline, const char *fingerprint)
{
    return g_hash_table_lookup (baseline->entries, fingerprint);
}

gboolean
tq_acceptance_is_expired (const TqAcceptance *acceptance, const char *today)
{
    return acceptance->expires != NULL && strcmp (acceptance->expires, today) < 0;
}

char *
tq_today (void)
{
    const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
    g_autoptr (GDateTime) now =
        epoch != NULL && epoch[0] != '\0'
            ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
            : NULL;

    if (now == NULL)
        now = g_date_time_new_now_utc ();
    return g_date_time_format (now, "%Y-%m-%d");
}

/* ---- update ---------------------------------------------------------------------------------- */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
    return strcmp (((const TqAcceptance *) a)->fingerprint,
                   ((const TqAcceptance *) b)->fingerprint);
}

static char *
baseline_text (const TqBaseline *baseline)
{
    GList *entries = g_list_sort (g_hash_table_get_values (baseline->entries), compare_entries);
    TqJson json = { .out = g_string_new (NULL) };

    tq_json_open (&json, NULL, '{');
    tq_json_string (&json, "schema", SCHEMA);
    tq_json_open (&json, "accepted", '[');
    for (GList *at = entries; at != NULL; at = at->next) {
        const TqAcceptance *entry = at->data;

        tq_json_line (&json);
        tq_json_open (&json, NULL, '{');
        tq_json_string (&json, "fingerprint", entry->fingerprint);
        tq_json_string (&json, "verdict", entry->verdict);
        tq_json_string (&json, "label", entry->label);
        tq_json_string (&json, "reason", entry->reason);
        tq_json_string (&json, "expires", entry->expires);
        tq_json_close (&json, '}');
    }
    g_string_append_c (json.out, '\n');
    tq_json_close (&json, ']');
    tq_json_close (&json, '}');
    g_string_append_c (json.out, '\n');
    g_list_free (entries);
    return g_string_free (json.out, FALSE);
}

/* The entry of one finding, taken over from @old or made. */
static TqAcceptance *
accept_finding (const TqBaseline *old, const TqPastFinding *finding,
                const TqBaselineOptions *options)
{
    const TqAcceptance *known = old != NULL ? tq_baseline_find (old, finding->fingerprint) : NULL;
    TqAcceptance *entry = g_new0 (TqAcceptance, 1);

    entry->fingerprint = g_strdup (finding->fingerprint);
    entry->verdict = g_strdup (tq_verdict_name (finding->verdict));
    entry->label = g_strdup (finding->label);
    entry->reason = g_strdup (known != NULL ? known->reason : options->reason);
    entry->expires = g_strdup (known != NULL ? known->expires : options->expires);
    return entry;
}

static gboolean
has_all (const TqHistory *history, const char *report, const char *const *only, GError **error)
{
    for (guint i = 0; only != NULL && only[i] != NULL; i++) {
        if (g_hash_table_contains (history->known, only[i]))
            continue;
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: no finding \"%s\"", report, only[i]);
        return FALSE;
    }
    return TRUE;
}

static gboolean
is_wanted (const TqPastFinding *finding, const TqBaselineOptions *options)
{
    return options->only != NULL ? g_strv_contains (options->only, finding->fingerprint)
                                 : finding->severity >= options->min_severity;
}

/* Entries of @old that @new has not. Returns how many. */
static guint
keep_others (TqBaseline *new, TqBaseline *old)
{
    GHashTableIter at;
    gpointer fingerprint, entry;
    guint n = 0;

    g_hash_table_iter_init (&at, old->entries);
    while (g_hash_table_iter_next (&at, &fingerprint, &entry)) {
        if (tq_baseline_find (new, fingerprint) != NULL)
            continue;
        g_hash_table_iter_steal (&at);
        g_hash_table_insert (new->entries, fingerprint, entry);
        n++;
    }
    return n;
}

gboolean
tq_baseline_update (const char *path, const char *report, const TqBaselineOptions *options,
                    TqBaselineChange *ret_change, GError **error)
{
    g_autoptr (TqHistory) history = tq_history_load (report, error);
    g_autoptr (TqBaseline) old = NULL;
    g_autoptr (TqBaseline) new = new_baseline ();
    g_autofree char *text = NULL;
    TqBaselineChange change = { 0 };
    guint n_old;

    if (history == NULL || !has_all (history, report, options->only, error))
        return FALSE;
    if (options->expires != NULL && !is_day (options->expires)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "an expiry is a day such as 2030-12-31, not \"%s\"", options->expires);
        return FALSE;
    }
    if (g_file_test (path, G_FILE_TEST_EXISTS) && (old = tq_baseline_load (path, error)) == NULL)
        return FALSE;
    for (guint i = 0; i < history->findings->len; i++) {
        const TqPastFinding *finding = &g_array_index (history->findings, TqPastFinding, i);
        TqAcceptance *entry;

        if (!is_wanted (finding, options) || tq_baseline_find (new, finding->fingerprint) != NULL)
            continue;
        entry = accept_finding (old, finding, options);
        g_hash_table_replace (new->entries, entry->fingerprint, entry);
        if (old != NULL && tq_baseline_find (old, entry->fingerprint) != NULL)
            change.n_kept++;
    }
    n_old = old != NULL ? g_hash_table_size (old->entries) : 0;
    change.n_added = g_hash_table_size (new->entries) - change.n_kept;
    if (options->only != NULL && old != NULL)
        change.n_kept += keep_others (new, old);
    change.n_dropped = n_old - change.n_kept;
    text = baseline_text (new);
    if (!tq_report_write_file (path, text, error))
        return FALSE;
    *ret_change = change;
    return TRUE;
}
