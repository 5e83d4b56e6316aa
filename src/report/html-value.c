#include "report/html-private.h"

#include <string.h>

#include "base/quotes.h"
#include "base/time.h"
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
    tq_escape_html (html->out, tq_view_document (html->view, doc)->text + span.start,
                    span.end - span.start);
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
    g_string_append_printf (html->out, "\" dir=\"%s\"",
                            tq_packs_lang_is_rtl (html->view->packs, lang) ? "rtl" : "ltr");
}

void
tq_html_isolated (TqHtml *html, const char *text)
{
    g_string_append (html->out, "<bdi>");
    tq_html_text (html, text);
    g_string_append (html->out, "</bdi>");
}

void
tq_html_source (TqHtml *html, guint32 doc)
{
    tq_html_isolated (html, tq_view_source (html->view, doc));
}

void
tq_html_count (TqHtml *html, guint n)
{
    g_string_append_printf (html->out, "<bdi>%u</bdi>", n);
}

void
tq_html_share (TqHtml *html, guint n, guint n_all)
{
    tq_html_count (html, n);
    g_string_append_c (html->out, ' ');
    tq_html_string (html, "of");
    g_string_append_c (html->out, ' ');
    tq_html_count (html, n_all);
}

/* Bytes of the number that @text begins with, the marks between its groups of digits included. */
static gsize
number_length (const char *text)
{
    /* U+202F, U+00A0 */
    static const char *const marks[] = { ",", ".", "\xe2\x80\xaf", "\xc2\xa0" };
    gsize n = strspn (text, "0123456789");

    for (guint i = 0; n > 0 && i < G_N_ELEMENTS (marks); i++)
        if (g_str_has_prefix (text + n, marks[i]) && g_ascii_isdigit (text[n + strlen (marks[i])]))
            return n + strlen (marks[i]) + number_length (text + n + strlen (marks[i]));
    return n;
}

void
tq_html_with_digits (TqHtml *html, const char *text)
{
    while (*text != '\0') {
        gsize n_other = strcspn (text, "0123456789"), n_digits = number_length (text + n_other);

        tq_escape_html (html->out, text, n_other);
        if (n_digits > 0)
            g_string_append_printf (html->out, "<bdi>%.*s</bdi>", (int) n_digits, text + n_other);
        text += n_other + n_digits;
    }
}

void
tq_html_left_out (TqHtml *html, const char *key, const double counts[TQ_STRINGS_N_COUNTS])
{
    g_autofree char *text = tq_strings_format (html->strings, key, counts);

    g_string_append (html->out, "<p class=\"meta\">");
    tq_html_with_digits (html, text);
    g_string_append (html->out, "</p>\n");
}

void
tq_html_template (TqHtml *html, const char *key, const char *const *parts, guint n_parts)
{
    for (const char *c = tq_strings_get (html->strings, key); *c != '\0';
         c = g_utf8_next_char (c)) {
        guint index = c[0] == '{' && g_ascii_isdigit (c[1]) && c[2] == '}'
                          ? (guint) g_ascii_digit_value (c[1])
                          : n_parts;

        if (index < n_parts) {
            g_string_append (html->out, parts[index]);
            c += 2;
        } else {
            tq_escape_html (html->out, c, (gsize) (g_utf8_next_char (c) - c));
        }
    }
}

/* ---- verdicts -------------------------------------------------------------------------------- */

const char *
tq_html_glyph (TqVerdict verdict)
{
    static const char *const glyphs[TQ_N_VERDICTS] = {
        [TQ_VERDICT_CONFLICT] = "≠",          [TQ_VERDICT_ATTRIBUTED_DISPUTE] = "⇄",
        [TQ_VERDICT_CHANGED_OVER_TIME] = "↻", [TQ_VERDICT_PART_WHOLE] = "⊂",
        [TQ_VERDICT_ROUNDING] = "≈",          [TQ_VERDICT_COMPATIBLE] = "≍",
        [TQ_VERDICT_AGREEMENT] = "=",         [TQ_VERDICT_SINGLE_SOURCE] = "○",
        [TQ_VERDICT_UNRELATED] = "–",
    };

    return glyphs[verdict];
}

void
tq_html_verdict (TqHtml *html, const char *element, const char *class, TqVerdict verdict)
{
    const char *name = tq_verdict_name (verdict);

    g_string_append_printf (
        html->out, "<%s class=\"%s v-%s\"><span class=\"glyph\" aria-hidden=\"true\">%s</span> ",
        element, class, name, tq_html_glyph (verdict));
    tq_html_text (html, tq_strings_member (html->strings, "verdict.", name));
    g_string_append_printf (html->out, "</%s>", element);
}

void
tq_html_stand (TqHtml *html, TqVerdict verdict)
{
    const char *name = tq_verdict_name (verdict);

    g_string_append_printf (
        html->out,
        "<span class=\"state v-%s\"><span class=\"glyph\" aria-hidden=\"true\">%s</span> ", name,
        tq_html_glyph (verdict));
    tq_html_text (html, tq_strings_member (html->strings, "stand.", name));
    g_string_append (html->out, "</span>");
}

/* ---- quotes ---------------------------------------------------------------------------------- */

static gboolean
is_inside (TqSpan inner, TqSpan outer)
{
    return inner.start >= outer.start && inner.end <= outer.end && inner.start < inner.end;
}

/* @span with the part of it that is @mark in a <mark>. */
static void
append_marked (TqHtml *html, guint32 doc, TqSpan span, TqSpan mark)
{
    if (is_inside (mark, span)) {
        tq_html_slice (html, doc, (TqSpan) { span.start, mark.start });
        g_string_append (html->out, "<mark>");
        tq_html_slice (html, doc, mark);
        g_string_append (html->out, "</mark>");
        span.start = mark.end;
    }
    tq_html_slice (html, doc, span);
}

/* The clause of an assertion is underlined, as the word that decides says little alone. */
void
tq_html_quote (TqHtml *html, const TqClaim *claim, TqSpan span)
{
    gboolean has_clause = claim->kind == TQ_CLAIM_ASSERTION && is_inside (claim->span, span) &&
                          is_inside (claim->value_span, claim->span);

    g_string_append (html->out, "<blockquote");
    tq_html_lang (html, tq_view_document (html->view, claim->doc)->lang);
    g_string_append_c (html->out, '>');
    if (has_clause) {
        tq_html_slice (html, claim->doc, (TqSpan) { span.start, claim->span.start });
        g_string_append (html->out, "<span class=\"clause\">");
        append_marked (html, claim->doc, claim->span, claim->value_span);
        g_string_append (html->out, "</span>");
        tq_html_slice (html, claim->doc, (TqSpan) { claim->span.end, span.end });
    } else {
        append_marked (html, claim->doc, span, claim->value_span);
    }
    g_string_append (html->out, "</blockquote>\n");
}

/* ---- values ---------------------------------------------------------------------------------- */

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

/* Data have "1,234.5" in every language; a reader has the marks of his own, in which a comma may
 * mean the opposite. (transfer full) */
static char *
figures_of (const TqHtml *html, double number)
{
    g_autofree char *data = tq_view_number (number);
    GString *text = g_string_new (NULL);

    for (const char *c = data; *c != '\0'; c++) {
        if (*c == ',' || *c == '.')
            g_string_append (text, tq_strings_get (html->strings,
                                                   *c == ',' ? "mark.thousands" : "mark.decimal"));
        else
            g_string_append_c (text, *c);
    }
    return g_string_free (text, FALSE);
}

void
tq_html_number (TqHtml *html, double number)
{
    g_autofree char *text = figures_of (html, number);

    tq_html_isolated (html, text);
}

/* A sign that belongs to the figures ("%") stands in their <bdi>. */
static void
append_number (TqHtml *html, double number, const char *sign)
{
    g_autofree char *figures = figures_of (html, number);
    g_autofree char *text = g_strconcat (
        figures, sign[0] != '\0' ? tq_strings_get (html->strings, "mark.sign") : "", sign, NULL);

    tq_html_isolated (html, text);
}

static void
append_bounds (TqHtml *html, const TqNumber *number, const char *sign)
{
    const char *hedge = hedge_of (number);

    if (hedge != NULL) {
        tq_html_string (html, hedge);
        g_string_append_c (html->out, ' ');
    }
    if (hedge == NULL && isfinite (number->lo) && isfinite (number->hi) &&
        number->lo < number->hi) {
        append_number (html, number->lo, sign);
        g_string_append_c (html->out, ' ');
        tq_html_string (html, "to");
        g_string_append_c (html->out, ' ');
        append_number (html, number->hi, sign);
    } else {
        append_number (html, number->number, sign);
    }
}

static void
append_member (TqHtml *html, const char *family, const char *name)
{
    g_autofree char *currency = NULL;

    if (name[0] == '\0')
        return;
    currency = strcmp (family, "unit.") == 0 ? tq_strings_currency (html->strings, name) : NULL;
    g_string_append_c (html->out, ' ');
    tq_html_isolated (html, currency != NULL ? currency
                                             : tq_strings_member (html->strings, family, name));
}

static void
append_quantity (TqHtml *html, const TqClaim *claim)
{
    const TqPacks *packs = html->view->packs;
    const TqStateRow *state = tq_packs_state (packs, claim->state);
    const char *unit = tq_packs_unit_name (packs, claim->unit),
               *per = tq_packs_unit_name (packs, claim->per);
    gboolean is_sign = strcmp (unit, "%") == 0;

    append_bounds (html, &claim->number, is_sign ? unit : "");
    append_member (html, "unit.", is_sign ? "" : unit);
    if (per[0] != '\0')
        g_string_append (html->out, " /");
    append_member (html, "unit.", per);
    if (state == NULL)
        return;
    /* whatever the number, a word in brackets needs no other ending */
    g_string_append (html->out, " (<bdi>");
    tq_html_text (html, tq_strings_member (html->strings, "state.", state->name));
    g_string_append (html->out, "</bdi>)");
}

/* ---- dates ----------------------------------------------------------------------------------- */

static void
append_hedged (TqHtml *html, const char *key, const char *date, gsize n_bytes)
{
    if (key != NULL) {
        tq_html_string (html, key);
        g_string_append_c (html->out, ' ');
    }
    g_string_append (html->out, "<bdi class=\"d\">");
    for (gsize i = 0; i < n_bytes; i++) /* EDTF has a letter between day and hour */
        tq_escape_html (html->out, date[i] == 'T' ? " " : date + i, 1);
    g_string_append (html->out, "</bdi>");
}

/* EDTF writes "2025-06-01/2025-06-10", "../2020" and "2020~": for people each date stands alone and
 * the signs are words. */
void
tq_html_time (TqHtml *html, const TqTime *time)
{
    g_autofree char *edtf = tq_time_to_edtf (time);
    const char *slash = edtf != NULL ? strchr (edtf, '/') : NULL;
    gsize n = edtf != NULL ? strlen (edtf) : 0;

    if (edtf == NULL)
        return;
    if (slash == NULL) {
        gboolean is_about = n > 0 && strchr ("~%", edtf[n - 1]) != NULL;

        append_hedged (html, is_about ? "about" : NULL, edtf, n - is_about);
    } else if (g_str_has_prefix (edtf, "..") || slash == edtf) {
        append_hedged (html, "until", slash + 1, strlen (slash + 1));
    } else if (slash[1] == '.' || slash[1] == '\0') {
        append_hedged (html, "since", edtf, (gsize) (slash - edtf));
    } else {
        append_hedged (html, NULL, edtf, (gsize) (slash - edtf));
        g_string_append_c (html->out, ' ');
        append_hedged (html, "to", slash + 1, strlen (slash + 1));
    }
}

void
tq_html_words (TqHtml *html, const TqClaim *claim)
{
    g_autofree char *clause = tq_view_words (html->view, claim), *shown = NULL;
    gboolean is_cut = g_utf8_strlen (clause, -1) > MAX_ASSERTION_LETTERS;

    if (is_cut)
        *g_utf8_offset_to_pointer (clause, MAX_ASSERTION_LETTERS) = '\0';
    g_string_append (html->out, "<q");
    tq_html_lang (html, tq_view_document (html->view, claim->doc)->lang);
    g_string_append_c (html->out, '>');
    shown = tq_quotes_balance (clause);
    tq_html_text (html, shown);
    g_string_append (html->out, is_cut ? "…</q>" : "</q>");
}

void
tq_html_value (TqHtml *html, const TqClaim *claim)
{
    switch (claim->kind) {
    case TQ_CLAIM_QUANTITY:
        append_quantity (html, claim);
        break;
    case TQ_CLAIM_DATE:
        tq_html_time (html, &claim->time);
        break;
    case TQ_CLAIM_ASSERTION:
    default:
        tq_html_words (html, claim);
        break;
    }
}
