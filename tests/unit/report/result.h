/* result.h - a small result made by hand: three articles, a conflict, a dispute that holds hostile
 * text, a lone figure */
#ifndef TQ_TEST_REPORT_RESULT_H
#define TQ_TEST_REPORT_RESULT_H

#include <string.h>
#include <tanaqud/tanaqud.h>

#include "pack/pack.h"
#include "pack/rules.h"

#define HOSTILE "<script>alert(1)</script>"

static TqSpan
find_span (const TqDocument *document, const char *words)
{
    const char *at = strstr (document->text, words);

    g_assert (at != NULL);
    return (TqSpan) { (guint32) (at - document->text),
                     (guint32) (at - document->text + strlen (words)) };
}

static void
add_document (TqResult *result, const char *id, const char *source, TqLang lang, const char *text)
{
    TqDocument *document = g_new0 (TqDocument, 1);
    TqBlock block = { { 0, (guint32) strlen (text) }, TQ_BLOCK_BODY, lang, NULL };

    document->id = g_strdup (id);
    document->path = g_strconcat (id, ".txt", NULL);
    document->source = g_strdup (source);
    document->date = g_strdup ("2024-03-05");
    document->lang = lang;
    document->text = g_strdup (text);
    document->n_bytes = block.span.end;
    document->blocks = g_array_new (FALSE, FALSE, sizeof (TqBlock));
    document->origin = result->documents->len;
    g_strlcpy (document->sha256, "00", sizeof document->sha256);
    g_array_append_val (document->blocks, block);
    g_ptr_array_add (result->documents, document);
}

static TqClaim *
add_claim (TqResult *result, guint32 doc, TqClaimKind kind, const char *sentence,
           const char *quote, const char *value)
{
    const TqDocument *document = g_ptr_array_index (result->documents, doc);
    TqClaim claim = { .doc = doc, .kind = kind, .part_of = TQ_NONE, .confidence = 0.9f };

    claim.span = find_span (document, quote);
    claim.sentence = find_span (document, sentence);
    claim.value_span = find_span (document, value);
    claim.label = claim.span;
    claim.first_term = result->claims->terms->len;
    g_array_append_val (result->claims->claims, claim);
    return &g_array_index (result->claims->claims, TqClaim, result->claims->claims->len - 1);
}

static void
add_topic (TqResult *result, TqClaimKind kind, TqVerdict verdict, guint16 rule, const char *label,
           guint32 a, guint32 b)
{
    TqTopic *topic = g_new0 (TqTopic, 1);
    TqPair pair = {
        a, b, verdict, rule, G_MAXUINT16, 0.8f, g_strdup ("The two ranges do not meet.")
    };

    topic->id = result->topics->len + 1;
    topic->kind = kind;
    topic->label = g_strdup (label);
    topic->claims = g_array_new (FALSE, FALSE, sizeof (guint32));
    topic->pairs = tq_pairs_new ();
    topic->verdict = verdict;
    topic->severity =
        verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE ? TQ_SEVERITY_ERROR : TQ_SEVERITY_NOTE;
    topic->confidence = 0.8f;
    topic->fingerprint = 0x1234;
    g_array_append_val (topic->claims, a);
    if (a != b) {
        g_array_append_val (topic->claims, b);
        g_array_append_val (topic->pairs, pair);
        topic->n_pairs = 1;
    } else {
        g_free (pair.why);
    }
    g_ptr_array_add (result->topics, topic);
}

static TqNumber
number_between (double number, double lo, double hi)
{
    return (TqNumber) { .number = number, .lo = lo, .hi = hi };
}

static guint16
rule_named (const TqPacks *packs, const char *id)
{
    const TqRules *rules = tq_packs_rules (packs);
    guint16 i = 0;

    while (strcmp (tq_rules_get (rules, i)->id, id) != 0)
        i++;
    return i;
}

static TqResult *
make_result (const TqPacks *packs)
{
    TqResult *result = tq_result_new ();

    add_document (result, "a", "Morning Ledger", tq_packs_lang (packs, "en"),
                  "The ferry carried between 40 and 45 passengers. The harbour master said that the boat was sound.");
    add_document (result, "b", "صحيفة المرفأ", tq_packs_lang (packs, "ar"),
                  "كانت العبارة تحمل أكثر من 60 راكبا. ونفى النقيب أن يكون القارب سليما.");
    add_document (result, "c", HOSTILE, 0, "Le bateau " HOSTILE " transportait 3 voitures.");
    add_claim (result, 0, TQ_CLAIM_QUANTITY, "The ferry carried between 40 and 45 passengers.",
               "between 40 and 45 passengers", "between 40 and 45")
        ->number = number_between (42.5, 40, 45);
    add_claim (result, 0, TQ_CLAIM_ASSERTION, "The harbour master said that the boat was sound.",
               "the boat was sound", "was sound")
        ->attribution.speaker =
        find_span (g_ptr_array_index (result->documents, 0), "The harbour master");
    add_claim (result, 1, TQ_CLAIM_QUANTITY, "كانت العبارة تحمل أكثر من 60 راكبا.",
               "أكثر من 60 راكبا", "أكثر من 60")
        ->number = number_between (60, 60, INFINITY);
    add_claim (result, 1, TQ_CLAIM_ASSERTION, "ونفى النقيب أن يكون القارب سليما.",
               "يكون القارب سليما", "سليما")
        ->polarity = TQ_POLARITY_DENIED;
    add_claim (result, 2, TQ_CLAIM_QUANTITY, "Le bateau " HOSTILE " transportait 3 voitures.",
               "3 voitures", "3")
        ->number = number_between (3, 3, 3);
    add_topic (result, TQ_CLAIM_QUANTITY, TQ_VERDICT_CONFLICT,
               rule_named (packs, "quantity/conflict"), "passengers", 0, 2);
    add_topic (result, TQ_CLAIM_ASSERTION, TQ_VERDICT_ATTRIBUTED_DISPUTE,
               rule_named (packs, "assertion/dispute"), HOSTILE, 1, 3);
    add_topic (result, TQ_CLAIM_QUANTITY, TQ_VERDICT_SINGLE_SOURCE, 0, "voitures", 4, 4);
    return result;
}

/* The result in a format, for a terminal of @width columns (0: none). (transfer full) */
static inline char *
format_result (const char *format, const char *tag, guint width)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    g_autoptr (TqRun) run = tq_run_new (packs, NULL);
    g_autoptr (TqResult) result = make_result (packs);
    const TqViewOptions options = { .interface = tq_packs_lang (packs, tag), .width = width };
    g_autoptr (TqView) view = tq_view_new (run, packs, result, &options, NULL);

    return tq_report_format (view, format);
}

#endif
