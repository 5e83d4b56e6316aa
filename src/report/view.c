#include "report/view.h"

#include <string.h>

#include "extract/value.h"

TqView *
tq_view_new (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface)
{
    TqView *view = g_new0 (TqView, 1);

    view->run = run;
    view->packs = packs;
    view->result = result;
    view->interface = interface != 0 ? interface : tq_packs_lang (packs, "en");
    view->offsets = g_new0 (TqOffsets *, result->documents->len + 1);
    for (guint i = 0; i < result->documents->len; i++) {
        const TqDocument *document = tq_view_document (view, i);
        view->offsets[i] = tq_offsets_new (document->text, document->n_bytes);
    }
    return view;
}

void
tq_view_free (TqView *view)
{
    if (view == NULL)
        return;
    for (guint i = 0; i < view->result->documents->len; i++)
        tq_offsets_free (view->offsets[i]);
    g_free (view->offsets);
    g_free (view);
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

guint32
tq_view_code_points (const TqView *view, guint32 doc, guint32 byte)
{
    return tq_offsets_to_code_points (view->offsets[doc], byte);
}

char *
tq_view_slice (const TqView *view, guint32 doc, TqSpan span)
{
    return g_strndup (tq_view_document (view, doc)->text + span.start, span.end - span.start);
}

char *
tq_view_unit (const TqView *view, const TqClaim *claim)
{
    const TqStateRow *state = tq_packs_state (view->packs, claim->state);
    const char *unit = tq_packs_unit_name (view->packs, claim->unit), *per = tq_packs_unit_name (view->packs, claim->per);
    const char *base = state != NULL && state->is_person && unit[0] == '\0' ? "person" : unit;

    return g_strconcat (base, per[0] != '\0' ? "-per-" : "", per, state != NULL && base[0] != '\0' ? "." : "",
                        state != NULL ? state->name : "", NULL);
}

static void
append_number (GString *text, double number)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE], *dot;
    gsize n;

    g_ascii_formatd (digits, sizeof digits, "%.12g", fabs (number));
    dot = strpbrk (digits, ".e");
    n = dot != NULL ? (gsize) (dot - digits) : strlen (digits);
    if (number < 0)
        g_string_append (text, "−");
    for (gsize i = 0; i < n; i++) {
        g_string_append_c (text, digits[i]);
        if (i + 1 < n && (n - i - 1) % 3 == 0)
            g_string_append_c (text, ',');
    }
    g_string_append (text, digits + n);
}

char *
tq_view_number (double number)
{
    g_autoptr (GString) text = g_string_new (NULL);

    append_number (text, number);
    return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
quantity_text (const TqView *view, const TqClaim *claim)
{
    g_autoptr (GString) text = g_string_new (NULL);
    const TqNumber *number = &claim->number;
    const char *unit = tq_packs_unit_name (view->packs, claim->unit);

    if (number->is_approx)
        g_string_append (text, "≈ ");
    else if (isinf (number->hi) && isfinite (number->lo))
        g_string_append (text, number->is_lo_strict ? "> " : "≥ ");
    else if (isinf (number->lo) && isfinite (number->hi))
        g_string_append (text, number->is_hi_strict ? "< " : "≤ ");
    if (isfinite (number->lo) && isfinite (number->hi) && number->lo < number->hi && !number->is_approx) {
        append_number (text, number->lo);
        g_string_append (text, "–");
        append_number (text, number->hi);
    } else {
        append_number (text, number->number);
    }
    if (unit[0] != '\0')
        g_string_append_printf (text, "%s%s", strcmp (unit, "%") == 0 ? "" : " ", unit);
    return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
tq_view_value (const TqView *view, const TqClaim *claim)
{
    switch (claim->kind) {
    case TQ_CLAIM_QUANTITY:
        return quantity_text (view, claim);
    case TQ_CLAIM_DATE:
        return tq_time_to_edtf (&claim->time);
    case TQ_CLAIM_ASSERTION:
    default:
        return tq_view_slice (view, claim->doc, claim->span);
    }
}

const char *
tq_view_source (const TqView *view, guint32 doc)
{
    const TqDocument *document = tq_view_document (view, doc);

    return document->source != NULL && document->source[0] != '\0' ? document->source : document->id;
}

guint
tq_view_count (const TqView *view, TqVerdict verdict)
{
    guint n = 0;

    for (guint i = 0; i < view->result->topics->len; i++)
        n += ((const TqTopic *) g_ptr_array_index (view->result->topics, i))->verdict == verdict;
    return n;
}

guint
tq_view_n_origins (const TqView *view)
{
    guint n = 0;

    for (guint i = 0; i < view->result->documents->len; i++)
        n += tq_view_document (view, i)->origin == i;
    return n;
}
