#include "report/json.h"

#include <string.h>

#include "base/time.h"
#include "base/utf8.h"
#include "report/escape.h"
#include "report/format.h"
#include "report/json-batch.h"

#define SCHEMA "tanaqud-report/1"

double
tq_json_confidence (double confidence)
{
    return floor (confidence * 1000 + 0.5) / 1000;
}

/* ---- values ---------------------------------------------------------------------------------------------------- */

static void
write_number (TqJson *json, const TqNumber *number, const char *unit)
{
    tq_json_number (json, "number", number->number);
    tq_json_number (json, "lo", number->lo);
    tq_json_number (json, "hi", number->hi);
    tq_json_word (json, "unit", unit != NULL && unit[0] != '\0' ? unit : NULL);
    tq_json_bool (json, "approx", number->is_approx);
}

static void
write_time (TqJson *json, const TqTime *time)
{
    TqEdtf edtf;

    tq_time_write_edtf (time, &edtf);
    tq_json_word (json, "date", edtf.whole);
    tq_json_word (json, "lo", edtf.lo[0] != '\0' ? edtf.lo : NULL);
    tq_json_word (json, "hi", edtf.hi[0] != '\0' ? edtf.hi : NULL);
}

/* But for its text. */
static void
write_value (TqJson *json, const TqPacks *packs, const TqValue *value)
{
    if (value->kind == TQ_VALUE_DATE || value->kind == TQ_VALUE_TIME) {
        write_time (json, &value->time);
    } else {
        const char *unit = tq_packs_unit_name (packs, value->unit);
        g_autofree char *with_per = value->per != 0 ? g_strconcat (unit, unit[0] != '\0' ? "-per-" : "per-", tq_packs_unit_name (packs, value->per), NULL) : NULL;

        write_number (json, &value->number, with_per != NULL ? with_per : unit);
    }
}

/* ---- claims ---------------------------------------------------------------------------------------------------- */

static void
write_slice (TqJson *json, const char *key, const TqView *view, guint32 doc, TqSpan span)
{
    tq_json_slice (json, key, tq_view_document (view, doc)->text + span.start, span.end - span.start);
}

static const TqTerm *
find_role (const TqTerm *terms, guint n_terms, TqRole role)
{
    for (guint i = 0; i < n_terms; i++)
        if (terms[i].role == role)
            return &terms[i];
    return NULL;
}

static void
write_role (TqJson *json, const char *key, const TqView *view, const TqClaim *claim, TqRole role)
{
    const TqTerm *term = find_role (tq_claim_terms (view->result->claims, claim), claim->n_terms, role);

    if (term != NULL)
        write_slice (json, key, view, claim->doc, term->span);
    else
        tq_json_string (json, key, NULL);
}

static void
write_about (TqJson *json, const TqView *view, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (view->result->claims, claim);

    tq_json_open (json, "about", '{');
    write_role (json, "head", view, claim, TQ_ROLE_HEAD);
    write_slice (json, "label", view, claim->doc, claim->label);
    tq_json_open (json, "qualifiers", '[');
    for (guint i = 0; i < claim->n_terms; i++)
        if (terms[i].role == TQ_ROLE_QUALIFIER)
            write_slice (json, NULL, view, claim->doc, terms[i].span);
    tq_json_close (json, ']');
    write_role (json, "place", view, claim, TQ_ROLE_PLACE);
    write_role (json, "actor", view, claim, TQ_ROLE_ACTOR);
    tq_json_close (json, '}');
}

/* A claim's date says its own bounds: an interval is written as one, "2025-06-01/2025-06-10", open ends as "..". `lo` and `hi` repeat
 * nothing and stay null, which readers that take bounds for numbers can bear. */
static void
write_claim_time (TqJson *json, const TqTime *time)
{
    g_autofree char *date = tq_time_to_edtf (time);

    tq_json_string (json, "date", date);
    tq_json_string (json, "lo", NULL);
    tq_json_string (json, "hi", NULL);
}

static void
write_claim_value (TqJson *json, const TqView *view, const TqClaim *claim)
{
    g_autofree char *unit = NULL;

    if (claim->kind == TQ_CLAIM_ASSERTION) {
        tq_json_string (json, "value", NULL);
        return;
    }
    tq_json_open (json, "value", '{');
    if (claim->kind == TQ_CLAIM_QUANTITY) {
        unit = tq_view_unit (view, claim);
        write_number (json, &claim->number, unit);
    } else {
        write_claim_time (json, &claim->time);
    }
    write_slice (json, "text", view, claim->doc, claim->value_span);
    tq_json_close (json, '}');
}

static void
write_attribution (TqJson *json, const TqView *view, const TqClaim *claim)
{
    const TqAttribution *attribution = &claim->attribution;

    if (attribution->speaker.start == attribution->speaker.end) {
        tq_json_string (json, "attribution", NULL);
        return;
    }
    tq_json_open (json, "attribution", '{');
    write_slice (json, "speaker", view, claim->doc, attribution->speaker);
    write_slice (json, "cue", view, claim->doc, attribution->cue);
    tq_json_bool (json, "named", attribution->is_named);
    tq_json_close (json, '}');
}

static void
write_claim_object (TqJson *json, const char *key, const TqView *view, guint32 index)
{
    const TqClaim *claim = tq_view_claim (view, index);
    g_autofree char *id = g_strdup_printf ("c%u", index + 1);
    g_autofree char *as_of = claim->as_of.precision != TQ_PRECISION_NONE ? tq_time_to_edtf (&claim->as_of) : NULL;

    tq_json_open (json, key, '{');
    tq_json_string (json, "id", id);
    tq_json_string (json, "doc", tq_view_document (view, claim->doc)->id);
    tq_json_string (json, "kind", tq_claim_kind_name (claim->kind));
    tq_json_uint (json, "start", tq_view_code_points (view, claim->doc, claim->span.start));
    tq_json_uint (json, "end", tq_view_code_points (view, claim->doc, claim->span.end));
    write_slice (json, "quote", view, claim->doc, claim->span);
    tq_json_open (json, "sentence", '[');
    tq_json_uint (json, NULL, tq_view_code_points (view, claim->doc, claim->sentence.start));
    tq_json_uint (json, NULL, tq_view_code_points (view, claim->doc, claim->sentence.end));
    tq_json_close (json, ']');
    write_about (json, view, claim);
    write_claim_value (json, view, claim);
    tq_json_string (json, "polarity", claim->polarity == TQ_POLARITY_DENIED ? "denied" : "affirmed");
    tq_json_string (json, "modality", tq_modality_name (claim->modality));
    write_attribution (json, view, claim);
    tq_json_string (json, "as_of", as_of);
    tq_json_number (json, "confidence", tq_json_confidence (claim->confidence));
    tq_json_close (json, '}');
}

void
tq_report_claim_lines (const TqRun *run, const TqPacks *packs, const TqResult *result, GString *lines)
{
    g_autoptr (TqView) view = tq_view_new_plain (run, packs, result, 0);

    for (guint i = 0; i < result->claims->claims->len; i++) {
        TqJson json = { .out = lines };

        write_claim_object (&json, NULL, view, i);
        g_string_append_c (lines, '\n');
    }
}

void
tq_report_pair_line (const TqRun *run, const TqPacks *packs, const TqResult *result, const char *id, TqVerdict verdict,
                     const TqPair *pair, GString *line)
{
    gboolean is_judged = verdict != TQ_VERDICT_UNRELATED;
    g_autoptr (TqView) view = is_judged ? tq_view_new_plain (run, packs, result, 0) : NULL;
    TqJson json = { .out = line };

    tq_json_open (&json, NULL, '{');
    tq_json_string (&json, "id", id);
    tq_json_string (&json, "verdict", tq_verdict_name (verdict));
    tq_json_number (&json, "confidence", tq_json_confidence (pair->confidence));
    tq_json_string (&json, "rule", is_judged ? tq_rules_get (tq_packs_rules (packs), pair->rule)->id : NULL);
    tq_json_string (&json, "why", pair->why);
    if (is_judged) {
        write_claim_object (&json, "a", view, pair->a);
        write_claim_object (&json, "b", view, pair->b);
    } else {
        tq_json_string (&json, "a", NULL);
        tq_json_string (&json, "b", NULL);
    }
    tq_json_close (&json, '}');
    g_string_append_c (line, '\n');
}

/* Lines of the values of one document. */
typedef struct {
    const TqPacks *packs;
    const TqDocument *document;
    const TqOffsets *offsets;
    GString *id; /* of the document, as JSON */
    GString *lines;
} ValueLines;

static void
write_value_line (const ValueLines *self, const TqValue *value)
{
    TqJson json = { .out = self->lines };
    const char *text = self->document->text;
    const guint32 start = tq_offsets_to_code_points (self->offsets, value->span.start), n_bytes = value->span.end - value->span.start;

    tq_json_open (&json, NULL, '{');
    tq_json_raw (&json, "doc", self->id->str, self->id->len);
    tq_json_uint (&json, "start", start);
    tq_json_uint (&json, "end", start + tq_utf8_count (text + value->span.start, n_bytes));
    tq_json_slice (&json, "quote", text + value->span.start, n_bytes);
    tq_json_word (&json, "kind", tq_value_kind_name (value->kind));
    tq_json_open (&json, "value", '{');
    write_value (&json, self->packs, value);
    tq_json_slice (&json, "text", text + value->span.start, n_bytes);
    tq_json_close (&json, '}');
    if (value->is_name)
        tq_json_bool (&json, "names", TRUE);
    tq_json_close (&json, '}');
    g_string_append_c (self->lines, '\n');
}

/* The upper end of a range is a value that is read as well: it has a line of its own behind the range's. */
static void
write_upper_line (const ValueLines *self, const TqValue *range)
{
    TqValue upper = *range;

    upper.span = range->upper;
    upper.number.number = upper.number.lo = upper.number.hi = range->upper_number;
    upper.number.is_approx = FALSE;
    write_value_line (self, &upper);
}

void
tq_report_value_lines (const TqPacks *packs, const TqDocument *document, const GArray *values, GString *lines)
{
    g_autoptr (TqOffsets) offsets = tq_offsets_new (document->text, document->n_bytes);
    g_autoptr (GString) id = g_string_new (NULL);
    const ValueLines self = { packs, document, offsets, id, lines };

    tq_escape_json (id, document->id, strlen (document->id));
    for (guint i = 0; i < values->len; i++) {
        const TqValue *value = &g_array_index (values, TqValue, i);

        write_value_line (&self, value);
        if (value->upper.end != value->upper.start)
            write_upper_line (&self, value);
    }
}

/* ---- report ---------------------------------------------------------------------------------------------------- */

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
        tq_json_string (json, "lang", document->lang != 0 ? tq_packs_lang_tag (view->packs, document->lang) : NULL);
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
    write_claim_object (json, NULL, view, index);
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
    g_autofree char *fingerprint = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", topic->fingerprint);

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

/* ---- findings -------------------------------------------------------------------------------------------------- */

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
    write_slice (json, "quote", view, claim->doc, claim->span);
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
