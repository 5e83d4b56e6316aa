#include "report/view.h"

#include <string.h>

#include "pack/weights.h"

static TqView *
new_view (const TqRun *run, const TqPacks *packs, const TqResult *result,
          const TqViewOptions *options)
{
    TqView *view = g_new0 (TqView, 1);

    view->run = run;
    view->packs = packs;
    view->result = result;
    view->options = *options;
    view->interface = options->interface != 0 ? options->interface : tq_packs_lang (packs, "en");
    view->findings = g_array_new (FALSE, FALSE, sizeof (TqFinding));
    view->resolved = g_ptr_array_new ();
    view->finding_of_topic = g_new (guint32, result->topics->len + 1);
    memset (view->finding_of_topic, 0xff, (result->topics->len + 1) * sizeof (guint32));
    view->offsets = g_new0 (TqOffsets *, result->documents->len + 1);
    for (guint i = 0; i < result->documents->len; i++) {
        const TqDocument *document = tq_view_document (view, i);
        view->offsets[i] = tq_offsets_new (document->text, document->n_bytes);
    }
    return view;
}

static void
find_resolved (TqView *view)
{
    g_autoptr (GHashTable) current = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; i < view->findings->len; i++)
        g_hash_table_add (current, g_array_index (view->findings, TqFinding, i).fingerprint);
    for (guint i = 0; view->history != NULL && i < view->history->findings->len; i++) {
        TqPastFinding *past = &g_array_index (view->history->findings, TqPastFinding, i);

        if (past->severity >= view->options.min_severity &&
            !g_hash_table_contains (current, past->fingerprint))
            g_ptr_array_add (view->resolved, past);
    }
}

static const char *const models[TQ_N_CLAIM_KINDS] = { [TQ_CLAIM_QUANTITY] = "same-quantity",
                                                      [TQ_CLAIM_DATE] = "same-date",
                                                      [TQ_CLAIM_ASSERTION] = "same-assertion" };

TqView *
tq_view_new (const TqRun *run, const TqPacks *packs, const TqResult *result,
             const TqViewOptions *options, GError **error)
{
    g_autoptr (TqView) view = new_view (run, packs, result, options);

    view->strings = tq_strings_new (tq_packs_lang_tag (packs, view->interface));
    for (guint kind = 0; kind < TQ_N_CLAIM_KINDS; kind++)
        view->show[kind] = tq_weights_threshold (tq_packs_weights (packs), models[kind], "show");
    if (options->baseline != NULL &&
        (view->baseline = tq_baseline_load (options->baseline, error)) == NULL)
        return NULL;
    if (options->since != NULL && (view->history = tq_history_load (options->since, error)) == NULL)
        return NULL;
    tq_findings_select (view);
    find_resolved (view);
    return g_steal_pointer (&view);
}

TqView *
tq_view_new_plain (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface)
{
    return new_view (run, packs, result, &(TqViewOptions) { .interface = interface });
}

void
tq_view_free (TqView *view)
{
    if (view == NULL)
        return;
    for (guint i = 0; i < view->result->documents->len; i++)
        tq_offsets_free (view->offsets[i]);
    g_free (view->offsets);
    g_array_unref (view->findings);
    g_ptr_array_unref (view->resolved);
    g_free (view->finding_of_topic);
    tq_baseline_free (view->baseline);
    tq_history_free (view->history);
    tq_strings_free (view->strings);
    g_free (view);
}

void
tq_view_set_terminal (TqView *view, guint width, gboolean has_colour)
{
    view->options.width = width;
    view->options.has_colour = has_colour;
}

gboolean
tq_view_has_verdict (const TqView *view, TqVerdict verdict)
{
    for (guint i = 0; i < view->findings->len; i++) {
        const TqFinding *finding = &g_array_index (view->findings, TqFinding, i);

        if (!finding->is_accepted && finding->verdict <= verdict)
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_view_has_severity (const TqView *view, TqSeverity severity)
{
    for (guint i = 0; i < view->findings->len; i++) {
        const TqFinding *finding = &g_array_index (view->findings, TqFinding, i);

        if (!finding->is_accepted && finding->severity >= severity)
            return TRUE;
    }
    return FALSE;
}

const TqDocument *
tq_view_document (const TqView *view, guint32 doc)
{
    return g_ptr_array_index (view->result->documents, doc);
}

const TqClaim *
tq_view_claim (const TqView *view, guint32 claim)
{
    return tq_claim_set_get (view->result->claims, claim);
}

const TqTopic *
tq_view_topic (const TqView *view, guint32 topic)
{
    return g_ptr_array_index (view->result->topics, topic);
}

guint32
tq_view_code_points (const TqView *view, guint32 doc, guint32 byte)
{
    return tq_offsets_to_code_points (view->offsets[doc], byte);
}

guint
tq_view_n_resolved (const TqView *view)
{
    return view->resolved->len;
}

const TqPastFinding *
tq_view_resolved (const TqView *view, guint index)
{
    return g_ptr_array_index (view->resolved, index);
}
