/* make-page.c - reports made by hand, for what no corpus of articles brings about
 *
 *   make-page strings FORMAT LANG FILE [BASELINE [SINCE]]  every line of FILE in every field of two
 *     articles and of their topic
 *   make-page large FORMAT LANG N                           N findings in twenty articles
 *
 * Prints the report in FORMAT. In FILE, \n, \t, \r, \e and \xHH stand for what they stand for in
 * C. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tanaqud/tanaqud.h>

#include "pack/pack.h"
#include "pack/rules.h"

typedef struct {
    const TqPacks *packs;
    TqResult *result;
    guint16 rules[3]; /* a conflict of each kind */
} Maker;

static guint16
rule_named (const TqPacks *packs, const char *id)
{
    const TqRules *rules = tq_packs_rules (packs);
    guint16 i = 0;

    while (strcmp (tq_rules_get (rules, i)->id, id) != 0)
        i++;
    return i;
}

/* A document whose text grows as claims are added. */
static guint32
add_document (Maker *maker, const char *name, const char *url, const char *lang)
{
    TqDocument *document = g_new0 (TqDocument, 1);

    document->id = g_strdup (name);
    document->path = g_strdup (name);
    document->source = g_strdup (name);
    document->title = g_strdup (name);
    document->date = g_strdup (name);
    document->url = g_strdup (url);
    document->lang = tq_packs_lang (maker->packs, lang);
    document->text = g_strdup ("");
    document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
    document->origin = maker->result->documents->len;
    g_ptr_array_add (maker->result->documents, document);
    return document->origin;
}

/* Appends a paragraph; returns where it stands. */
static TqSpan
add_paragraph (TqDocument *document, const char *text)
{
    TqBlock block = { { document->n_bytes, document->n_bytes + (guint32) strlen (text) },
                      TQ_BLOCK_BODY,
                      document->lang,
                      NULL };
    char *whole = g_strconcat (document->text, text, "\n", NULL);

    g_free (document->text);
    document->text = whole;
    document->n_bytes = block.span.end + 1;
    g_array_append_val (document->blocks, block);
    return block.span;
}

static TqClaim
new_claim (const Maker *maker, guint32 doc, TqClaimKind kind, TqSpan sentence, TqSpan quote,
           TqSpan value)
{
    const TqDocument *document = g_ptr_array_index (maker->result->documents, doc);

    return (TqClaim) { .doc = doc,
                      .block = document->blocks->len - 1,
                      .kind = kind,
                      .span = quote,
                      .sentence = sentence,
                      .value_span = value,
                      .label = quote,
                      .part_of = TQ_NONE,
                      .confidence = 0.9f,
                      .first_term = maker->result->claims->terms->len };
}

static guint32
add_claim (Maker *maker, const TqClaim *claim)
{
    g_array_append_vals (maker->result->claims->claims, claim, 1);
    return maker->result->claims->claims->len - 1;
}

static void
add_topic (Maker *maker, TqClaimKind kind, const char *label, const char *why, guint32 a, guint32 b)
{
    TqTopic *topic = g_new0 (TqTopic, 1);
    TqPair pair = { a,           b,    TQ_VERDICT_CONFLICT, maker->rules[kind],
                    G_MAXUINT16, 0.8f, g_strdup (why) };

    topic->id = maker->result->topics->len + 1;
    topic->kind = kind;
    topic->label = g_strdup (label);
    topic->claims = g_array_new (FALSE, FALSE, sizeof (guint32));
    topic->pairs = tq_pairs_new ();
    topic->n_pairs = 1;
    topic->severity = TQ_SEVERITY_ERROR;
    topic->confidence = 0.8f;
    topic->fingerprint = 0x1000 + topic->id;
    g_array_append_val (topic->claims, a);
    g_array_append_val (topic->claims, b);
    g_array_append_val (topic->pairs, pair);
    g_ptr_array_add (maker->result->topics, topic);
}

/* ---- strings --------------------------------------------------------------------------------- */

/* One claim of @kind whose sentence holds @string before, in and after the words that count. */
static guint32
add_string_claim (Maker *maker, guint32 doc, TqClaimKind kind, const char *string, guint number)
{
    TqDocument *document = g_ptr_array_index (maker->result->documents, doc);
    g_autofree char *figure = g_strdup_printf ("%u %s", number, string),
                    *text = g_strdup_printf ("%s. %s %s", string, figure, string);
    TqSpan block = add_paragraph (document, text);
    guint32 start = block.start + (guint32) strlen (string) + 2;
    TqSpan quote = { start, start + (guint32) strlen (figure) };
    TqClaim claim = new_claim (maker, doc, kind, (TqSpan) { start, block.end }, quote, quote);

    claim.number = (TqNumber) { .number = number, .lo = number, .hi = number };
    claim.time = (TqTime) { .lo = number * TQ_MINUTES_PER_DAY,
                           .hi = (number + 1) * TQ_MINUTES_PER_DAY,
                           .precision = TQ_PRECISION_DAY };
    claim.attribution.speaker = (TqSpan) { block.start, block.start + (guint32) strlen (string) };
    return add_claim (maker, &claim);
}

static void
add_string (Maker *maker, const char *string, guint index)
{
    static const char *const langs[] = { "en", "ar", "fr" };
    g_autofree char *url = g_strconcat ("https://news.example/", string, NULL);
    guint32 with_link = add_document (maker, string, url, langs[index % 3]);
    guint32 without = add_document (maker, string, string, langs[(index + 1) % 3]);
    TqClaimKind kind = index % 3;
    guint32 a = add_string_claim (maker, with_link, kind, string, 40),
            b = add_string_claim (maker, without, kind, string, 52);
    TqNotice notice = { g_strdup (string), g_strdup (string), index % 2 };

    add_topic (maker, kind, string, string, a, b);
    g_array_append_val (maker->result->notices, notice);
}

static void
add_strings (Maker *maker, const char *path)
{
    g_autofree char *text = NULL;
    g_auto (GStrv) lines = NULL;

    if (!g_file_get_contents (path, &text, NULL, NULL))
        exit (2);
    lines = g_strsplit (text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        g_autofree char *plain = lines[i][0] != '\0' ? g_strcompress (lines[i]) : NULL,
                        *valid = NULL;

        if (plain == NULL)
            continue;
        valid = g_utf8_make_valid (plain, -1);
        add_string (maker, valid, i);
    }
}

/* ---- many findings --------------------------------------------------------------------------- */

#define N_ARTICLES 20

static const char *const sentences[][2] = {
    { "en", "The survey of site %u, published late on Monday by the regional office, counted %u workers at the gate before the shift began." },
    { "ar", "وذكر التقرير الصادر عن المكتب الإقليمي مساء الاثنين أن الموقع رقم %u يضم %u عاملا عند البوابة قبل بدء العمل." },
    { "fr", "Le relevé du site %u, publié lundi soir par le bureau régional, a compté %u ouvriers à la porte avant le début du travail." },
};

static guint32
add_site_claim (Maker *maker, guint32 doc, guint site, guint n_workers)
{
    TqDocument *document = g_ptr_array_index (maker->result->documents, doc);
    g_autofree char *digits = g_strdup_printf ("%u", n_workers),
                    *text = g_strdup_printf (sentences[doc % 3][1], site, n_workers);
    TqSpan block = add_paragraph (document, text);
    char *at = g_strrstr (text, digits);
    TqSpan value = { block.start + (guint32) (at - text),
                     block.start + (guint32) (at - text + strlen (digits)) };
    TqClaim claim = new_claim (maker, doc, TQ_CLAIM_QUANTITY, block, value, value);

    claim.number = (TqNumber) { .number = n_workers, .lo = n_workers, .hi = n_workers };
    return add_claim (maker, &claim);
}

/* Claims must lie in the order of the documents: all of one article before the next. */
static void
add_many (Maker *maker, guint n)
{
    g_autofree guint32 *first = g_new (guint32, n), *second = g_new (guint32, n);

    for (guint doc = 0; doc < N_ARTICLES; doc++) {
        g_autofree char *name = g_strdup_printf ("Gazette %u", doc + 1);

        add_document (maker, name, "https://news.example/a", sentences[doc % 3][0]);
        for (guint site = doc; site < n; site += N_ARTICLES)
            first[site] = add_site_claim (maker, doc, site + 1, 1000 + site);
        for (guint site = (doc + N_ARTICLES - 7) % N_ARTICLES; site < n; site += N_ARTICLES)
            second[site] = add_site_claim (maker, doc, site + 1, 1200 + site);
    }
    for (guint site = 0; site < n; site++) {
        g_autofree char *label = g_strdup_printf ("workers at site %u", site + 1);

        add_topic (maker, TQ_CLAIM_QUANTITY, label, "The two numbers cannot both be true.",
                   MIN (first[site], second[site]), MAX (first[site], second[site]));
    }
}

int
main (int argc, char **argv)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    g_autoptr (TqRun) run = tq_run_new (packs, NULL);
    g_autoptr (TqResult) result = tq_result_new ();
    g_autoptr (TqView) view = NULL;
    g_autoptr (GError) error = NULL;
    Maker maker = { packs,
                    result,
                    { rule_named (packs, "quantity/conflict"), rule_named (packs, "date/conflict"),
                      rule_named (packs, "assertion/denied") } };
    TqViewOptions options = { 0 };
    g_autofree char *text = NULL;

    setlocale (LC_ALL, "");
    if (argc < 5)
        return 2;
    if (strcmp (argv[1], "strings") == 0)
        add_strings (&maker, argv[4]);
    else
        add_many (&maker, (guint) g_ascii_strtoull (argv[4], NULL, 10));
    options.interface = tq_packs_lang (packs, argv[3]);
    options.baseline = argc > 5 ? argv[5] : NULL;
    options.since = argc > 6 ? argv[6] : NULL;
    view = tq_view_new (run, packs, result, &options, &error);
    if (view == NULL) {
        fprintf (stderr, "%s\n", error->message);
        return 2;
    }
    text = tq_report_format (view, argv[2]);
    return fputs (text, stdout) == EOF;
}
