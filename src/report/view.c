#include "report/view.h"

#include <string.h>

#include "base/quotes.h"
#include "base/time.h"
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

gboolean
tq_view_shows_pair (const TqView *view, const TqTopic *topic, const TqPair *pair)
{
    return pair->verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE ||
           pair->confidence >= (float) view->show[topic->kind] ||
           topic->pairs->len < topic->n_pairs;
}

/* Some pair that is shown is of two articles. */
static gboolean
joins_articles (const TqView *view, const TqTopic *topic)
{
    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (tq_view_claim (view, pair->a)->doc != tq_view_claim (view, pair->b)->doc &&
            tq_view_shows_pair (view, topic, pair))
            return TRUE;
    }
    return FALSE;
}

TqShown
tq_view_shown (const TqView *view, const TqTopic *topic)
{
    if (topic->verdict == TQ_VERDICT_SINGLE_SOURCE)
        return TQ_SHOWN_SINGLE;
    if (topic->verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE)
        return TQ_SHOWN;
    return topic->confidence >= (float) view->show[topic->kind] && joins_articles (view, topic)
               ? TQ_SHOWN
               : TQ_SHOWN_DOUBTFUL;
}

guint
tq_view_n_shown_as (const TqView *view, TqShown shown)
{
    guint n = 0;

    for (guint i = 0; i < view->result->topics->len; i++)
        n += tq_view_shown (view, g_ptr_array_index (view->result->topics, i)) == shown;
    return n;
}

guint
tq_view_count_shown (const TqView *view, TqVerdict verdict)
{
    guint n = 0;

    for (guint i = 0; i < view->result->topics->len; i++) {
        const TqTopic *topic = g_ptr_array_index (view->result->topics, i);

        n += topic->verdict == verdict && tq_view_shown (view, topic) != TQ_SHOWN_DOUBTFUL;
    }
    return n;
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

guint
tq_view_n_shared (const TqView *view)
{
    return tq_view_n_shown_as (view, TQ_SHOWN);
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
    guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

    return (x > y) - (x < y);
}

static void
set_member (const TqTopic *topic, guint32 claim, guint8 *members)
{
    const guint32 *claims = (const guint32 *) topic->claims->data;
    const guint32 *found =
        bsearch (&claim, claims, topic->claims->len, sizeof claim, compare_claims);

    if (found != NULL)
        members[found - claims] = TRUE;
}

guint8 *
tq_view_members (const TqView *view, const TqTopic *topic)
{
    guint8 *members = g_new0 (guint8, topic->claims->len + 1);
    gboolean is_told = topic->pairs != NULL && topic->pairs->len == topic->n_pairs &&
                       tq_view_shown (view, topic) == TQ_SHOWN;

    if (!is_told)
        memset (members, TRUE, topic->claims->len);
    for (guint i = 0; is_told && i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (!tq_view_shows_pair (view, topic, pair))
            continue;
        set_member (topic, pair->a, members);
        set_member (topic, pair->b, members);
    }
    return members;
}

guint8 *
tq_view_speaks (const TqView *view, const TqTopic *topic)
{
    guint8 *speaks = g_new0 (guint8, view->result->documents->len + 1);
    g_autofree guint8 *members = tq_view_members (view, topic);

    for (guint i = 0; i < topic->claims->len; i++)
        if (members[i])
            speaks[tq_view_claim (view, g_array_index (topic->claims, guint32, i))->doc] = TRUE;
    return speaks;
}

char *
tq_view_summary (const TqView *view)
{
    const double counts[TQ_STRINGS_N_COUNTS] = { tq_view_count (view, TQ_VERDICT_CONFLICT),
                                                 tq_view_n_shared (view),
                                                 view->result->documents->len,
                                                 tq_view_n_origins (view) };

    return tq_strings_format (view->strings, "summary", counts);
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

/* ---- places ---------------------------------------------------------------------------------- */

/* The line of an article that came from a JSON Lines file, whose path is "FILE:LINE"; 0 for a file
 * of its own. */
static guint32
line_of_lines (const TqDocument *document, gsize *ret_n_path)
{
    const char *colon = strrchr (document->path, ':');
    gsize n = colon != NULL ? (gsize) (colon - document->path) : 0;

    if (colon == NULL || colon[1] == '\0' || strspn (colon + 1, "0123456789") != strlen (colon + 1))
        return 0;
    if (!g_str_has_prefix (document->path, "standard input:") &&
        (n < 6 || memcmp (colon - 6, ".jsonl", 6) != 0))
        return 0;
    *ret_n_path = n;
    return (guint32) g_ascii_strtoull (colon + 1, NULL, 10);
}

static guint32
byte_column (const TqDocument *document, guint32 byte)
{
    guint32 start = byte;

    while (start > 0 && document->text[start - 1] != '\n')
        start--;
    return byte - start + 1;
}

TqPlace
tq_view_place (const TqView *view, guint32 index)
{
    const TqClaim *claim = tq_view_claim (view, index);
    const TqDocument *document = tq_view_document (view, claim->doc);
    gsize n_path = 0;
    guint32 line = line_of_lines (document, &n_path);
    TqPlace place = { NULL, TRUE, line, 1, line, 1, 1, 1 };

    if (line != 0) {
        place.path = g_strndup (document->path, n_path);
        return place;
    }
    if (document->format != NULL && strcmp (document->format, "text") != 0) {
        place.path = g_strdup (document->path);
        place.line = place.end_line = 1;
        return place;
    }
    place.is_whole_line = FALSE;
    place.path = g_strdup (document->path);
    tq_offsets_to_line (view->offsets[claim->doc], claim->span.start, &place.line, &place.column);
    tq_offsets_to_line (view->offsets[claim->doc], claim->span.end, &place.end_line,
                        &place.end_column);
    place.byte_column = byte_column (document, claim->span.start);
    place.end_byte_column = byte_column (document, claim->span.end);
    return place;
}

void
tq_place_clear (TqPlace *place)
{
    g_clear_pointer (&place->path, g_free);
}
