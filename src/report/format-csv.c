/* format-csv.c - RFC 4180 with a header row; the mark of UTF-8 in front lets spreadsheets read
 * Arabic */
#include <string.h>

#include "report/escape.h"
#include "report/format.h"

static const char *const columns[] = {
    "fingerprint", "verdict",    "severity",     "confidence",   "rule",
    "topic",       "source",     "date",         "file",         "line",
    "column",      "quote",      "value",        "other_source", "other_date",
    "other_file",  "other_line", "other_column", "other_quote",  "other_value",
    "why",         "state",      "accepted",     "reason",       "expires",
};

static void
append_cell (GString *out, const char *text)
{
    if (text != NULL)
        tq_escape_csv (out, text, strlen (text));
    g_string_append_c (out, ',');
}

static void
append_side (const TqView *view, guint32 index, GString *out)
{
    const TqClaim *claim = tq_view_claim (view, index);
    g_auto (TqPlace) place = tq_view_place (view, index);
    g_autofree char *quote = tq_view_slice (view, claim->doc, claim->span);
    g_autofree char *value = claim->kind != TQ_CLAIM_ASSERTION ? tq_view_value (view, claim) : NULL;

    append_cell (out, tq_view_source (view, claim->doc));
    append_cell (out, tq_view_document (view, claim->doc)->date);
    append_cell (out, place.path);
    g_string_append_printf (out, "%u,%u,", place.line, place.column);
    append_cell (out, quote);
    append_cell (out, value);
}

static void
append_row (const TqView *view, const TqFinding *finding, GString *out)
{
    char confidence[G_ASCII_DTOSTR_BUF_SIZE];

    append_cell (out, finding->fingerprint);
    append_cell (out, tq_verdict_name (finding->verdict));
    append_cell (out, tq_severity_name (finding->severity));
    append_cell (
        out, g_ascii_formatd (confidence, sizeof confidence, "%.3f", finding->pair->confidence));
    append_cell (out, tq_finding_rule (view, finding));
    append_cell (out, tq_view_topic (view, finding->topic)->label);
    append_side (view, finding->a, out);
    append_side (view, finding->b, out);
    append_cell (out, finding->pair->why);
    append_cell (out, tq_finding_state_name (finding->state));
    append_cell (out, finding->acceptance == NULL ? NULL
                      : finding->is_accepted      ? "yes"
                                                  : "expired");
    append_cell (out, finding->acceptance != NULL ? finding->acceptance->reason : NULL);
    append_cell (out, finding->acceptance != NULL ? finding->acceptance->expires : NULL);
    g_string_truncate (out, out->len - 1);
    g_string_append (out, "\r\n");
}

void
tq_write_csv (const TqView *view, GString *out)
{
    g_string_append (out, "\xef\xbb\xbf");
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "," : "", columns[i]);
    g_string_append (out, "\r\n");
    for (guint i = 0; i < tq_view_n_findings (view); i++)
        append_row (view, tq_view_finding (view, i), out);
}
