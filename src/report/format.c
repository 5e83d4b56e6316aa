#include "report/format.h"

#include <string.h>

static const struct {
    const char *name;
    TqWriter write;
} formats[] = {
    { "text", tq_write_text },           { "json", tq_write_json },
    { "jsonl", tq_write_jsonl },         { "html", tq_write_html },
    { "worksheet", tq_write_worksheet }, { "csv", tq_write_csv },
    { "markdown", tq_write_markdown },   { "sarif", tq_write_sarif },
    { "junit", tq_write_junit },         { "rdjson", tq_write_rdjson },
    { "github", tq_write_github },       { "gitlab", tq_write_gitlab },
};

const char *
tq_report_format_name (guint index)
{
    return index < G_N_ELEMENTS (formats) ? formats[index].name : NULL;
}

char *
tq_report_format (const TqView *view, const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
        GString *out;

        if (strcmp (formats[i].name, name) != 0)
            continue;
        out = g_string_new (NULL);
        formats[i].write (view, out);
        return g_string_free (out, FALSE);
    }
    return NULL;
}

char *
tq_finding_remark (const TqView *view, const TqFinding *finding)
{
    const TqAcceptance *acceptance = finding->acceptance;

    if (acceptance == NULL)
        return NULL;
    if (!finding->is_accepted)
        return g_strdup_printf ("%s %s", tq_strings_get (view->strings, "accepted-until"),
                                acceptance->expires);
    if (acceptance->reason == NULL || acceptance->reason[0] == '\0')
        return g_strdup (tq_strings_get (view->strings, "accepted"));
    return g_strdup_printf ("%s: %s", tq_strings_get (view->strings, "accepted"),
                            acceptance->reason);
}
