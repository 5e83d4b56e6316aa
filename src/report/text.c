#include "report/view.h"

#include <string.h>

#include "report/escape.h"

/* What a reader of a terminal sees: the findings that ask for a look, worst first; the rest is counted. */
static const TqVerdict shown[] = { TQ_VERDICT_CONFLICT, TQ_VERDICT_ATTRIBUTED_DISPUTE, TQ_VERDICT_CHANGED_OVER_TIME };
#define MAX_SHOWN 40
#define MAX_VALUE_LETTERS 70

static void
append_cut (GString *out, const char *text, glong max_letters)
{
    g_autoptr (GString) line = g_string_new (NULL);

    tq_escape_terminal (line, text, strlen (text));
    if (g_utf8_strlen (line->str, -1) > max_letters) {
        *g_utf8_offset_to_pointer (line->str, max_letters) = '\0';
        g_string_append_printf (out, "%s…", line->str);
    } else {
        g_string_append (out, line->str);
    }
}

static void
append_side (GString *out, const TqView *view, guint32 index, glong max_letters)
{
    const TqClaim *claim = tq_view_claim (view, index);
    g_autofree char *quote = tq_view_slice (view, claim->doc, claim->span);

    g_string_append (out, "    ");
    append_cut (out, tq_view_source (view, claim->doc), 30);
    g_string_append (out, ": ");
    append_cut (out, quote, max_letters);
    g_string_append_c (out, '\n');
}

static void
append_topic (GString *out, const TqView *view, const TqTopic *topic, glong max_letters)
{
    const TqPair *worst = topic->pairs != NULL && topic->pairs->len > 0 ? &g_array_index (topic->pairs, TqPair, 0) : NULL;

    g_string_append_printf (out, "%-18s ", tq_verdict_name (topic->verdict));
    append_cut (out, topic->label != NULL ? topic->label : "", max_letters);
    g_string_append_c (out, '\n');
    if (worst == NULL)
        return;
    append_side (out, view, worst->a, max_letters);
    append_side (out, view, worst->b, max_letters);
}

char *
tq_report_text (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface, guint width)
{
    g_autoptr (TqView) view = tq_view_new (run, packs, result, interface);
    GString *out = g_string_new (NULL);
    glong max_letters = width > 60 ? (glong) width - 40 : MAX_VALUE_LETTERS;
    guint n_shown = 0;

    for (guint v = 0; v < G_N_ELEMENTS (shown); v++) {
        for (guint i = 0; i < result->topics->len && n_shown < MAX_SHOWN; i++) {
            const TqTopic *topic = g_ptr_array_index (result->topics, i);

            if (topic->verdict != shown[v])
                continue;
            append_topic (out, view, topic, max_letters);
            n_shown++;
        }
    }
    g_string_append_printf (out, "%s%u conflicts, %u disputes, %u changes over time in %u topics; %u articles, %u origins\n",
                            n_shown > 0 ? "\n" : "", tq_view_count (view, TQ_VERDICT_CONFLICT),
                            tq_view_count (view, TQ_VERDICT_ATTRIBUTED_DISPUTE),
                            tq_view_count (view, TQ_VERDICT_CHANGED_OVER_TIME), result->topics->len, result->documents->len,
                            tq_view_n_origins (view));
    return g_string_free (out, FALSE);
}
