/* view-value.c - claims and their sources as text: quotes, units, numbers, values */
#include "report/view.h"

#include <string.h>

#include "base/quotes.h"
#include "base/time.h"

char *
tq_view_slice (const TqView *view, guint32 doc, TqSpan span)
{
    return g_strndup (tq_view_document (view, doc)->text + span.start, span.end - span.start);
}

char *
tq_view_words (const TqView *view, const TqClaim *claim)
{
    g_autofree char *slice = tq_view_slice (view, claim->doc, claim->span);

    return tq_quotes_balance (g_strdelimit (slice, "\r\n\t", ' '));
}

/* A concept goes by an English word; where that is first of all something else, as "sea" of a
 * sailor, it tells nobody who is meant. */
static gboolean
names_a_person (const TqLexicon *lexicon, const char *label)
{
    TqAnalysis reading;

    return label[0] != '\0' && strpbrk (label, " _") == NULL &&
           tq_lexicon_analyse (lexicon, "en", label, strlen (label), FALSE, &reading, 1) > 0 &&
           tq_lexicon_is_one_person (lexicon, reading.lexeme);
}

/* "person.soldier" of whom no state is told, by the concept, so that all languages have one;
 * "person" of people in general, and where the concept is narrower than its word: an officer need
 * not be a military officer. (transfer full): NULL if no people are counted */
static char *
unit_of_people (const TqView *view, const TqClaim *claim)
{
    const TqLexicon *lexicon = tq_packs_lexicon (view->packs);
    const TqTerm *head = claim->n_terms > 0 ? tq_claim_terms (view->result->claims, claim) : NULL;
    const TqConcept *concepts;
    const char *label;
    guint n;

    if (claim->kind != TQ_CLAIM_QUANTITY || claim->unit != 0 || head == NULL ||
        head->kind != TQ_TERM_COMMON || !tq_lexicon_is_one_person (lexicon, head->lexeme))
        return NULL;
    concepts = tq_lexicon_concepts (lexicon, head->lexeme, &n);
    label = n > 0 ? tq_lexicon_label (lexicon, concepts[0]) : "";
    if (head->is_generic || !names_a_person (lexicon, label))
        return g_strdup ("person");
    return g_strconcat ("person.", label, NULL);
}

char *
tq_view_unit (const TqView *view, const TqClaim *claim)
{
    const TqStateRow *state = tq_packs_state (view->packs, claim->state);
    const char *unit = tq_packs_unit_name (view->packs, claim->unit),
               *per = tq_packs_unit_name (view->packs, claim->per);
    const char *base = state != NULL && state->is_person && unit[0] == '\0' ? "person" : unit;
    g_autofree char *people = state == NULL && per[0] == '\0' ? unit_of_people (view, claim) : NULL;

    if (people != NULL)
        return g_steal_pointer (&people);
    return g_strconcat (base, base[0] != '\0' && per[0] != '\0' ? "-" : "",
                        per[0] != '\0' ? "per-" : "", per,
                        state != NULL && (base[0] != '\0' || per[0] != '\0') ? "." : "",
                        state != NULL ? state->name : "", NULL);
}

#define MAX_DECIMALS 5 /* more are of no number that an article has */

static void
append_number (GString *text, double number)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE], *dot;
    gsize n;

    g_ascii_formatd (digits, sizeof digits, "%.12g", fabs (number));
    dot = strpbrk (digits, ".e");
    if (dot != NULL && strlen (dot) > MAX_DECIMALS) { /* two thirds */
        g_ascii_formatd (digits, sizeof digits, fabs (number) < 1e-2 ? "%.3g" : "%.2f",
                         fabs (number));
        dot = strpbrk (digits, ".e");
    }
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
    if (isfinite (number->lo) && isfinite (number->hi) && number->lo < number->hi &&
        !number->is_approx) {
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

    return document->source != NULL && document->source[0] != '\0' ? document->source
                                                                   : document->id;
}

char *
tq_view_side (const TqView *view, const TqClaim *claim, TqVerdict verdict)
{
    const char *source = tq_view_source (view, claim->doc);
    g_autofree char *speaker = tq_view_slice (view, claim->doc, claim->attribution.speaker);

    return verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE && speaker[0] != '\0'
               ? g_strconcat (source, tq_strings_get (view->strings, "comma"), speaker, NULL)
               : g_strdup (source);
}
