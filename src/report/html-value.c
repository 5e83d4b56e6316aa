#include "report/html-private.h"

#include <string.h>

#include "extract/value.h"
#include "report/escape.h"

#define MAX_ASSERTION_LETTERS 90

void
tq_html_text (TqHtml *html, const char *text)
{
    if (text != NULL)
        tq_escape_html (html->out, text, strlen (text));
}

void
tq_html_slice (TqHtml *html, guint32 doc, TqSpan span)
{
    tq_escape_html (html->out, tq_view_document (html->view, doc)->text + span.start, span.end - span.start);
}

void
tq_html_string (TqHtml *html, const char *key)
{
    tq_html_text (html, tq_strings_get (html->strings, key));
}

void
tq_html_lang (TqHtml *html, TqLang lang)
{
    if (lang == 0) {
        g_string_append (html->out, " dir=\"auto\"");
        return;
    }
    g_string_append (html->out, " lang=\"");
    tq_html_text (html, tq_packs_lang_tag (html->view->packs, lang));
    g_string_append_printf (html->out, "\" dir=\"%s\"", tq_packs_lang_is_rtl (html->view->packs, lang) ? "rtl" : "ltr");
}

void
tq_html_isolated (TqHtml *html, const char *text)
{
    g_string_append (html->out, "<bdi>");
    tq_html_text (html, text);
    g_string_append (html->out, "</bdi>");
}

void
tq_html_template (TqHtml *html, const char *key, const char *const *parts, guint n_parts)
{
    for (const char *c = tq_strings_get (html->strings, key); *c != '\0'; c = g_utf8_next_char (c)) {
        guint index = c[0] == '{' && g_ascii_isdigit (c[1]) && c[2] == '}' ? (guint) g_ascii_digit_value (c[1]) : n_parts;

        if (index < n_parts) {
            g_string_append (html->out, parts[index]);
            c += 2;
        } else {
            tq_escape_html (html->out, c, (gsize) (g_utf8_next_char (c) - c));
        }
    }
}

/* ---- verdicts -------------------------------------------------------------------------------------------------- */

const char *
tq_html_glyph (TqVerdict verdict)
{
    static const char *const glyphs[TQ_N_VERDICTS] = {
        [TQ_VERDICT_CONFLICT] = "≠",  [TQ_VERDICT_ATTRIBUTED_DISPUTE] = "⇄", [TQ_VERDICT_CHANGED_OVER_TIME] = "↻",
        [TQ_VERDICT_PART_WHOLE] = "=", [TQ_VERDICT_ROUNDING] = "=",          [TQ_VERDICT_COMPATIBLE] = "=",
        [TQ_VERDICT_AGREEMENT] = "=", [TQ_VERDICT_SINGLE_SOURCE] = "○",      [TQ_VERDICT_UNRELATED] = "–",
    };

    return glyphs[verdict];
}

void
tq_html_verdict (TqHtml *html, const char *element, const char *class, TqVerdict verdict)
{
    const char *name = tq_verdict_name (verdict);

    g_string_append_printf (html->out, "<%s class=\"%s v-%s\"><span class=\"glyph\" aria-hidden=\"true\">%s</span> ", element, class, name,
                            tq_html_glyph (verdict));
    tq_html_text (html, tq_strings_member (html->strings, "verdict.", name));
    g_string_append_printf (html->out, "</%s>", element);
}

/* ---- values ---------------------------------------------------------------------------------------------------- */

/* What the bounds mean in words, first match wins; NULL: nothing to say. */
static const char *
hedge_of (const TqNumber *number)
{
    if (number->is_approx)
        return "about";
    if (isinf (number->hi) && isfinite (number->lo))
        return number->is_lo_strict ? "more-than" : "at-least";
    if (isinf (number->lo) && isfinite (number->hi))
        return number->is_hi_strict ? "less-than" : "at-most";
    return NULL;
}

static void
append_number (TqHtml *html, double number)
{
    g_autofree char *text = tq_view_number (number);

    tq_html_isolated (html, text);
}

static void
append_bounds (TqHtml *html, const TqNumber *number)
{
    const char *hedge = hedge_of (number);

    if (hedge != NULL) {
        tq_html_string (html, hedge);
        g_string_append_c (html->out, ' ');
    }
    if (hedge == NULL && isfinite (number->lo) && isfinite (number->hi) && number->lo < number->hi) {
        append_number (html, number->lo);
        g_string_append_c (html->out, ' ');
        tq_html_string (html, "to");
        g_string_append_c (html->out, ' ');
        append_number (html, number->hi);
    } else {
        append_number (html, number->number);
    }
}

static void
append_member (TqHtml *html, const char *family, const char *name)
{
    if (name[0] == '\0')
        return;
    g_string_append_c (html->out, ' ');
    tq_html_isolated (html, tq_strings_member (html->strings, family, name));
}

static void
append_quantity (TqHtml *html, const TqClaim *claim)
{
    const TqPacks *packs = html->view->packs;
    const TqStateRow *state = tq_packs_state (packs, claim->state);
    const char *per = tq_packs_unit_name (packs, claim->per);

    append_bounds (html, &claim->number);
    append_member (html, "unit.", tq_packs_unit_name (packs, claim->unit));
    if (per[0] != '\0')
        g_string_append (html->out, " /");
    append_member (html, "unit.", per);
    if (state != NULL)
        append_member (html, "state.", state->name);
}

/* The clause, cut at a length that a cell holds. */
static void
append_clause (TqHtml *html, const TqClaim *claim)
{
    g_autofree char *clause = tq_view_slice (html->view, claim->doc, claim->span);
    gboolean is_cut = g_utf8_strlen (clause, -1) > MAX_ASSERTION_LETTERS;

    if (is_cut)
        *g_utf8_offset_to_pointer (clause, MAX_ASSERTION_LETTERS) = '\0';
    g_string_append (html->out, "<q");
    tq_html_lang (html, tq_view_document (html->view, claim->doc)->lang);
    g_string_append_c (html->out, '>');
    tq_html_text (html, clause);
    g_string_append (html->out, is_cut ? "…</q>" : "</q>");
}

void
tq_html_value (TqHtml *html, const TqClaim *claim)
{
    g_autofree char *date = NULL;

    switch (claim->kind) {
    case TQ_CLAIM_QUANTITY:
        append_quantity (html, claim);
        break;
    case TQ_CLAIM_DATE:
        date = tq_time_to_edtf (&claim->time);
        tq_html_isolated (html, date);
        break;
    case TQ_CLAIM_ASSERTION:
    default:
        append_clause (html, claim);
        break;
    }
}
