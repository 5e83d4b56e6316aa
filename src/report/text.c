#include "report/view.h"

#include <string.h>

#include "report/escape.h"
#include "report/strings.h"

/* What a reader of a terminal sees: the findings that ask for a look, worst first; the rest is counted. */
static const TqVerdict shown[] = { TQ_VERDICT_CONFLICT, TQ_VERDICT_ATTRIBUTED_DISPUTE, TQ_VERDICT_CHANGED_OVER_TIME };
#define MAX_SHOWN 40
#define MAX_VALUE_LETTERS 70
#define FSI "\xe2\x81\xa8" /* U+2068 first strong isolate, U+2069 its end */
#define PDI "\xe2\x81\xa9"

typedef struct {
    GString *out;
    const TqView *view;
    glong max_letters;
    gboolean is_terminal; /* only there does a line need to be kept from reordering by the Arabic in it */
} TextReport;

/* @text on one line, cut to @max_letters, and isolated on a terminal. */
static void
append_cut (TextReport *report, const char *text, glong max_letters)
{
    g_autoptr (GString) line = g_string_new (NULL);
    gboolean is_cut;

    tq_escape_terminal (line, text, strlen (text));
    is_cut = g_utf8_strlen (line->str, -1) > max_letters;
    if (is_cut)
        *g_utf8_offset_to_pointer (line->str, max_letters) = '\0';
    g_string_append_printf (report->out, "%s%s%s%s", report->is_terminal ? FSI : "", line->str, is_cut ? "…" : "",
                            report->is_terminal ? PDI : "");
}

static void
append_side (TextReport *report, guint32 index)
{
    const TqClaim *claim = tq_view_claim (report->view, index);
    g_autofree char *quote = tq_view_slice (report->view, claim->doc, claim->span);

    g_string_append (report->out, "    ");
    append_cut (report, tq_view_source (report->view, claim->doc), 30);
    g_string_append (report->out, ": ");
    append_cut (report, quote, report->max_letters);
    g_string_append_c (report->out, '\n');
}

static void
append_topic (TextReport *report, const TqTopic *topic)
{
    const TqPair *worst = topic->pairs != NULL && topic->pairs->len > 0 ? &g_array_index (topic->pairs, TqPair, 0) : NULL;

    g_string_append_printf (report->out, "%-18s ", tq_verdict_name (topic->verdict));
    append_cut (report, topic->label != NULL ? topic->label : "", report->max_letters);
    g_string_append_c (report->out, '\n');
    if (worst == NULL)
        return;
    append_side (report, worst->a);
    append_side (report, worst->b);
}

static guint
append_topics (TextReport *report)
{
    const GPtrArray *topics = report->view->result->topics;
    guint n_shown = 0;

    for (guint v = 0; v < G_N_ELEMENTS (shown); v++) {
        for (guint i = 0; i < topics->len && n_shown < MAX_SHOWN; i++) {
            const TqTopic *topic = g_ptr_array_index (topics, i);

            if (topic->verdict != shown[v])
                continue;
            append_topic (report, topic);
            n_shown++;
        }
    }
    return n_shown;
}

char *
tq_report_text (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface, guint width)
{
    g_autoptr (TqView) view = tq_view_new (run, packs, result, interface);
    g_autoptr (TqStrings) strings = tq_strings_new (tq_packs_lang_tag (packs, view->interface));
    TextReport report = { g_string_new (NULL), view, width > 60 ? (glong) width - 40 : MAX_VALUE_LETTERS, width > 0 };
    const double counts[TQ_STRINGS_N_COUNTS] = { tq_view_count (view, TQ_VERDICT_CONFLICT),
                                                 result->topics->len - tq_view_count (view, TQ_VERDICT_SINGLE_SOURCE),
                                                 result->documents->len, tq_view_n_origins (view) };
    g_autofree char *summary = tq_strings_format (strings, "summary", counts);

    if (append_topics (&report) > 0)
        g_string_append_c (report.out, '\n');
    g_string_append_printf (report.out, "%s\n", summary);
    return g_string_free (report.out, FALSE);
}
