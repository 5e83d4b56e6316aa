#include "report/json.h"

#include <string.h>

#include "base/time.h"
#include "base/utf8.h"
#include "report/escape.h"

double
tq_json_confidence (double confidence)
{
    return floor (confidence * 1000 + 0.5) / 1000;
}

/* ---- values ---------------------------------------------------------------------------------- */

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
        g_autofree char *with_per =
            value->per != 0 ? g_strconcat (unit, unit[0] != '\0' ? "-per-" : "per-",
                                           tq_packs_unit_name (packs, value->per), NULL)
                            : NULL;

        write_number (json, &value->number, with_per != NULL ? with_per : unit);
    }
}

/* ---- claims ---------------------------------------------------------------------------------- */

void
tq_json_span (TqJson *json, const char *key, const TqView *view, guint32 doc, TqSpan span)
{
    tq_json_slice (json, key, tq_view_document (view, doc)->text + span.start,
                   span.end - span.start);
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
    const TqTerm *term =
        find_role (tq_claim_terms (view->result->claims, claim), claim->n_terms, role);

    if (term != NULL)
        tq_json_span (json, key, view, claim->doc, term->span);
    else
        tq_json_string (json, key, NULL);
}

static void
write_about (TqJson *json, const TqView *view, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (view->result->claims, claim);

    tq_json_open (json, "about", '{');
    write_role (json, "head", view, claim, TQ_ROLE_HEAD);
    tq_json_span (json, "label", view, claim->doc, claim->label);
    tq_json_open (json, "qualifiers", '[');
    for (guint i = 0; i < claim->n_terms; i++)
        if (terms[i].role == TQ_ROLE_QUALIFIER)
            tq_json_span (json, NULL, view, claim->doc, terms[i].span);
    tq_json_close (json, ']');
    write_role (json, "place", view, claim, TQ_ROLE_PLACE);
    write_role (json, "actor", view, claim, TQ_ROLE_ACTOR);
    tq_json_close (json, '}');
}

/* A claim's date says its own bounds: an interval is written as one, "2025-06-01/2025-06-10", open
 * ends as "..". `lo` and `hi` repeat nothing and stay null, which readers that take bounds for
 * numbers can bear. */
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
    tq_json_span (json, "text", view, claim->doc, claim->value_span);
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
    tq_json_span (json, "speaker", view, claim->doc, attribution->speaker);
    tq_json_span (json, "cue", view, claim->doc, attribution->cue);
    tq_json_bool (json, "named", attribution->is_named);
    tq_json_close (json, '}');
}

void
tq_json_claim (TqJson *json, const char *key, const TqView *view, guint32 index)
{
    const TqClaim *claim = tq_view_claim (view, index);
    g_autofree char *id = g_strdup_printf ("c%u", index + 1);
    g_autofree char *as_of =
        claim->as_of.precision != TQ_PRECISION_NONE ? tq_time_to_edtf (&claim->as_of) : NULL;

    tq_json_open (json, key, '{');
    tq_json_string (json, "id", id);
    tq_json_string (json, "doc", tq_view_document (view, claim->doc)->id);
    tq_json_string (json, "kind", tq_claim_kind_name (claim->kind));
    tq_json_uint (json, "start", tq_view_code_points (view, claim->doc, claim->span.start));
    tq_json_uint (json, "end", tq_view_code_points (view, claim->doc, claim->span.end));
    tq_json_span (json, "quote", view, claim->doc, claim->span);
    tq_json_open (json, "sentence", '[');
    tq_json_uint (json, NULL, tq_view_code_points (view, claim->doc, claim->sentence.start));
    tq_json_uint (json, NULL, tq_view_code_points (view, claim->doc, claim->sentence.end));
    tq_json_close (json, ']');
    write_about (json, view, claim);
    write_claim_value (json, view, claim);
    tq_json_string (json, "polarity",
                    claim->polarity == TQ_POLARITY_DENIED ? "denied" : "affirmed");
    tq_json_string (json, "modality", tq_modality_name (claim->modality));
    write_attribution (json, view, claim);
    tq_json_string (json, "as_of", as_of);
    tq_json_number (json, "confidence", tq_json_confidence (claim->confidence));
    tq_json_close (json, '}');
}

void
tq_report_claim_lines (const TqRun *run, const TqPacks *packs, const TqResult *result,
                       GString *lines)
{
    g_autoptr (TqView) view = tq_view_new_plain (run, packs, result, 0);

    for (guint i = 0; i < result->claims->claims->len; i++) {
        TqJson json = { .out = lines };

        tq_json_claim (&json, NULL, view, i);
        g_string_append_c (lines, '\n');
    }
}

void
tq_report_pair_line (const TqRun *run, const TqPacks *packs, const TqResult *result,
                     const char *id, TqVerdict verdict, const TqPair *pair, GString *line)
{
    gboolean is_judged = verdict != TQ_VERDICT_UNRELATED;
    g_autoptr (TqView) view = is_judged ? tq_view_new_plain (run, packs, result, 0) : NULL;
    TqJson json = { .out = line };

    tq_json_open (&json, NULL, '{');
    tq_json_string (&json, "id", id);
    tq_json_string (&json, "verdict", tq_verdict_name (verdict));
    tq_json_number (&json, "confidence", tq_json_confidence (pair->confidence));
    tq_json_string (&json, "rule",
                    is_judged ? tq_rules_get (tq_packs_rules (packs), pair->rule)->id : NULL);
    tq_json_string (&json, "why", pair->why);
    if (is_judged) {
        tq_json_claim (&json, "a", view, pair->a);
        tq_json_claim (&json, "b", view, pair->b);
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
    const guint32 start = tq_offsets_to_code_points (self->offsets, value->span.start),
                  n_bytes = value->span.end - value->span.start;

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

/* The upper end of a range is a value that is read as well: it has a line of its own behind the
 * range's. */
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
tq_report_value_lines (const TqPacks *packs, const TqDocument *document, const GArray *values,
                       GString *lines)
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
