#include "report/json.h"

#include "report/format.h"
#include "report/json-batch.h"

#define SCHEMA "tanaqud-report/1"

/* ---- report ---------------------------------------------------------------------------------- */

static void
write_documents (TqJson *json, const TqView *view)
{
    tq_json_open (json, "documents", '[');
    for (guint i = 0; i < view->result->documents->len; i++) {
        const TqDocument *document = tq_view_document (view, i);

        g_string_append_c (json->out, '\n');
        tq_json_open (json, NULL, '{');
        tq_json_string (json, "id", document->id);
        tq_json_string (json, "path", document->path);
        tq_json_string (json, "source", document->source);
        tq_json_string (json, "title", document->title);
        tq_json_string (json, "date", document->date);
        tq_json_string (json, "lang",
                        document->lang != 0 ? tq_packs_lang_tag (view->packs, document->lang)
                                            : NULL);
        tq_json_string (json, "url", document->url);
        tq_json_string (json, "sha256", document->sha256);
        tq_json_string (json, "origin", tq_view_document (view, document->origin)->id);
        if (view->options.n_drafts > 0)
            tq_json_bool (json, "draft", i < view->options.n_drafts);
        tq_json_slice (json, "text", document->text, document->n_bytes);
        tq_json_close (json, '}');
    }
    tq_json_close (json, ']');
}

static void
write_claim (TqJson *json, guint32 index, gconstpointer view)
{
    tq_json_claim (json, NULL, view, index);
}

static void
write_claims (TqJson *json, const TqView *view)
{
    tq_json_open (json, "claims", '[');
    tq_json_batch (json, view->result->claims->claims->len, write_claim, view);
    tq_json_close (json, ']');
}

static void
write_claim_id (TqJson *json, const char *key, guint32 claim)
{
    char id[16];

    g_snprintf (id, sizeof id, "c%u", claim + 1);
    tq_json_string (json, key, id);
}

static void
write_rule (TqJson *json, const char *key, const TqRules *rules, guint index)
{
    const TqRule *rule = index < tq_rules_count (rules) ? tq_rules_get (rules, index) : NULL;

    tq_json_string (json, key, rule != NULL ? rule->id : NULL);
}

static void
write_pair (TqJson *json, const TqView *view, const TqPair *pair)
{
    const TqRules *rules = tq_packs_rules (view->packs);

    tq_json_open (json, NULL, '{');
    write_claim_id (json, "a", pair->a);
    write_claim_id (json, "b", pair->b);
    tq_json_string (json, "verdict", tq_verdict_name (pair->verdict));
    write_rule (json, "rule", rules, pair->rule);
    tq_json_string (json, "why", pair->why);
    tq_json_number (json, "confidence", tq_json_confidence (pair->confidence));
    write_rule (json, "runner_up", rules, pair->runner_up);
    tq_json_close (json, '}');
}

/* Articles of which no claim is in the topic. */
static void
write_silent (TqJson *json, const TqView *view, const TqTopic *topic)
{
    g_autofree guint8 *speaks = tq_view_speaks (view, topic);

    tq_json_open (json, "silent", '[');
    for (guint i = 0; i < view->result->documents->len; i++)
        if (!speaks[i])
            tq_json_string (json, NULL, tq_view_document (view, i)->id);
    tq_json_close (json, ']');
}

static void
write_topic (TqJson *json, const TqView *view, const TqTopic *topic)
{
    g_autofree char *id = g_strdup_printf ("t%u", topic->id);
    g_autofree char *fingerprint =
        g_strdup_printf ("%016" G_GINT64_MODIFIER "x", topic->fingerprint);

    tq_json_open (json, NULL, '{');
    tq_json_string (json, "id", id);
    tq_json_string (json, "kind", tq_claim_kind_name (topic->kind));
    tq_json_string (json, "label", topic->label);
    tq_json_string (json, "verdict", tq_verdict_name (topic->verdict));
    tq_json_string (json, "severity", tq_severity_name (topic->severity));
    tq_json_number (json, "confidence", tq_json_confidence (topic->confidence));
    tq_json_string (json, "fingerprint", fingerprint);
    tq_json_open (json, "claims", '[');
    for (guint i = 0; i < topic->claims->len; i++)
        write_claim_id (json, NULL, g_array_index (topic->claims, guint32, i));
    tq_json_close (json, ']');
    tq_json_uint (json, "n_pairs", topic->n_pairs);
    tq_json_open (json, "pairs", '[');
    for (guint i = 0; topic->pairs != NULL && i < topic->pairs->len; i++)
        write_pair (json, view, &g_array_index (topic->pairs, TqPair, i));
    tq_json_close (json, ']');
    if (view->result->documents->len <= 64)
        write_silent (json, view, topic);
    tq_json_close (json, '}');
}

static void
write_topics (TqJson *json, const TqView *view)
{
    tq_json_open (json, "topics", '[');
    for (guint i = 0; i < view->result->topics->len; i++) {
        tq_json_line (json);
        write_topic (json, view, g_ptr_array_index (view->result->topics, i));
    }
    tq_json_close (json, ']');
}

static void
write_summary (TqJson *json, const TqView *view)
{
    tq_json_open (json, "summary", '{');
    tq_json_uint (json, "documents", view->result->documents->len);
    tq_json_uint (json, "origins", tq_view_n_origins (view));
    tq_json_uint (json, "claims", view->result->claims->claims->len);
    tq_json_uint (json, "topics", view->result->topics->len);
    tq_json_open (json, "verdicts", '{');
    for (guint i = 0; i < TQ_VERDICT_UNRELATED; i++)
        tq_json_uint (json, tq_verdict_name (i), tq_view_count (view, i));
    tq_json_close (json, '}');
    tq_json_open (json, "notices", '[');
    for (guint i = 0; i < view->result->notices->len; i++) {
        const TqNotice *notice = &g_array_index (view->result->notices, TqNotice, i);

        tq_json_open (json, NULL, '{');
        tq_json_string (json, "path", notice->path);
        tq_json_string (json, "message", notice->message);
        tq_json_bool (json, "skipped", notice->is_skipped);
        tq_json_close (json, '}');
    }
    tq_json_close (json, ']');
    tq_json_close (json, '}');
}

/* ---- findings -------------------------------------------------------------------------------- */

static void
write_side (TqJson *json, const char *key, const TqView *view, guint32 index)
{
    const TqClaim *claim = tq_view_claim (view, index);
    g_auto (TqPlace) place = tq_view_place (view, index);

    tq_json_open (json, key, '{');
    write_claim_id (json, "claim", index);
    tq_json_string (json, "doc", tq_view_document (view, claim->doc)->id);
    tq_json_string (json, "source", tq_view_source (view, claim->doc));
    tq_json_string (json, "path", place.path);
    tq_json_uint (json, "line", place.line);
    tq_json_uint (json, "column", place.column);
    tq_json_span (json, "quote", view, claim->doc, claim->span);
    tq_json_close (json, '}');
}

static void
write_acceptance (TqJson *json, const TqFinding *finding)
{
    if (finding->acceptance == NULL) {
        tq_json_string (json, "accepted", NULL);
        return;
    }
    tq_json_open (json, "accepted", '{');
    tq_json_string (json, "reason", finding->acceptance->reason);
    tq_json_string (json, "expires", finding->acceptance->expires);
    tq_json_bool (json, "expired", !finding->is_accepted);
    tq_json_close (json, '}');
}

static void
write_finding (TqJson *json, const TqView *view, const TqFinding *finding)
{
    g_autofree char *topic = g_strdup_printf ("t%u", tq_view_topic (view, finding->topic)->id);
    g_autofree char *message = tq_finding_message (view, finding);

    tq_json_open (json, NULL, '{');
    tq_json_string (json, "fingerprint", finding->fingerprint);
    tq_json_string (json, "topic", topic);
    tq_json_string (json, "label", tq_view_topic (view, finding->topic)->label);
    tq_json_string (json, "verdict", tq_verdict_name (finding->verdict));
    tq_json_string (json, "severity", tq_severity_name (finding->severity));
    tq_json_number (json, "confidence", tq_json_confidence (finding->pair->confidence));
    tq_json_string (json, "rule", tq_finding_rule (view, finding));
    tq_json_string (json, "message", message);
    tq_json_string (json, "why", finding->pair->why);
    write_side (json, "a", view, finding->a);
    write_side (json, "b", view, finding->b);
    tq_json_string (json, "state", tq_finding_state_name (finding->state));
    write_acceptance (json, finding);
    tq_json_close (json, '}');
}

static void
write_findings (TqJson *json, const TqView *view)
{
    tq_json_open (json, "findings", '[');
    for (guint i = 0; i < tq_view_n_findings (view); i++) {
        tq_json_line (json);
        write_finding (json, view, tq_view_finding (view, i));
    }
    tq_json_close (json, ']');
}

static void
write_resolved (TqJson *json, const TqView *view)
{
    if (view->history == NULL)
        return;
    tq_json_open (json, "resolved", '[');
    for (guint i = 0; i < tq_view_n_resolved (view); i++) {
        const TqPastFinding *finding = tq_view_resolved (view, i);

        tq_json_line (json);
        tq_json_open (json, NULL, '{');
        tq_json_string (json, "fingerprint", finding->fingerprint);
        tq_json_string (json, "label", finding->label);
        tq_json_string (json, "verdict", tq_verdict_name (finding->verdict));
        tq_json_string (json, "severity", tq_severity_name (finding->severity));
        tq_json_close (json, '}');
    }
    tq_json_close (json, ']');
}

void
tq_write_jsonl (const TqView *view, GString *out)
{
    for (guint i = 0; i < tq_view_n_findings (view); i++) {
        TqJson json = { .out = out };

        write_finding (&json, view, tq_view_finding (view, i));
        g_string_append_c (out, '\n');
    }
}

void
tq_write_json_to (const TqView *view, GString *out, TqSpill *spill)
{
    TqJson json = { .out = out, .spill = spill };

    tq_json_open (&json, NULL, '{');
    tq_json_string (&json, "schema", SCHEMA);
    tq_json_open (&json, "tool", '{');
    tq_json_string (&json, "name", "tanaqud");
    tq_json_string (&json, "version", TQ_VERSION);
    tq_json_close (&json, '}');
    write_documents (&json, view);
    write_claims (&json, view);
    write_topics (&json, view);
    write_findings (&json, view);
    write_resolved (&json, view);
    write_summary (&json, view);
    tq_json_close (&json, '}');
    g_string_append_c (out, '\n');
}

void
tq_write_json (const TqView *view, GString *out)
{
    tq_write_json_to (view, out, NULL);
}
