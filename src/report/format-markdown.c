/* format-markdown.c - for a pull request, a step summary, a mail */
#include <string.h>

#include "report/escape.h"
#include "report/format.h"

static void
append_text (GString *out, const char *text)
{
    if (text != NULL)
        tq_escape_markdown (out, text, strlen (text));
}

static void
append_side (const TqView *view, guint32 index, GString *out)
{
    const TqClaim *claim = tq_view_claim (view, index);
    const char *date = tq_view_document (view, claim->doc)->date;
    g_autofree char *quote = tq_view_slice (
        view, claim->doc,
        claim->sentence.start < claim->sentence.end ? claim->sentence : claim->span);
    g_auto (TqPlace) place = tq_view_place (view, index);

    g_string_append (out, "- **");
    append_text (out, tq_view_source (view, claim->doc));
    g_string_append (out, "**");
    if (date != NULL) {
        g_string_append (out, ", ");
        append_text (out, date);
    }
    g_string_append (out, ": ");
    append_text (out, quote);
    g_string_append (out, " — ");
    append_text (out, place.path);
    g_string_append_printf (out, ":%u\n", place.line);
}

static void
append_finding (const TqView *view, const TqFinding *finding, GString *out)
{
    g_autofree char *remark = tq_finding_remark (view, finding);
    const char *state = tq_finding_state_name (finding->state);

    g_string_append (out, "### ");
    append_text (
        out, tq_strings_member (view->strings, "verdict.", tq_verdict_name (finding->verdict)));
    g_string_append (out, ": ");
    append_text (out, tq_view_topic (view, finding->topic)->label);
    g_string_append (out, "\n\n");
    append_side (view, finding->a, out);
    append_side (view, finding->b, out);
    g_string_append (out, "\n");
    append_text (out, finding->pair->why);
    g_string_append_printf (out, " (`%s`, %s, `%s`)", tq_finding_rule (view, finding),
                            tq_severity_name (finding->severity), finding->fingerprint);
    if (state != NULL) {
        g_string_append (out, " · ");
        append_text (out, tq_strings_member (view->strings, "state-of.", state));
    }
    if (remark != NULL) {
        g_string_append (out, " · ");
        append_text (out, remark);
    }
    g_string_append (out, "\n\n");
}

static void
append_resolved (const TqView *view, GString *out)
{
    if (tq_view_n_resolved (view) == 0)
        return;
    g_string_append (out, "### ");
    append_text (out, tq_strings_get (view->strings, "state-of.resolved"));
    g_string_append (out, "\n\n");
    for (guint i = 0; i < tq_view_n_resolved (view); i++) {
        const TqPastFinding *finding = tq_view_resolved (view, i);

        g_string_append (out, "- ");
        append_text (out, finding->label);
        g_string_append_printf (out, " (%s, `%s`)\n", tq_verdict_name (finding->verdict),
                                finding->fingerprint);
    }
    g_string_append_c (out, '\n');
}

void
tq_write_markdown (const TqView *view, GString *out)
{
    g_autofree char *summary = tq_view_summary (view);

    g_string_append (out, "## ");
    append_text (out, summary);
    g_string_append (out, "\n\n");
    for (guint i = 0; i < tq_view_n_findings (view); i++)
        append_finding (view, tq_view_finding (view, i), out);
    append_resolved (view, out);
    append_text (out, tq_strings_get (view->strings, "neutral"));
    g_string_append_c (out, '\n');
}
