/* Any bytes as one paragraph, in each language: its numbers and dates. Values lie in the text, in
 * order, and are numbers. */
#include "replay.h"

#include "base/time.h"
#include "extract/value.h"
#include "read/read.h"

static void
check_values (const TqDocument *document, const GArray *values)
{
    guint32 end = 0;

    for (guint i = 0; i < values->len; i++) {
        const TqValue *value = &g_array_index (values, TqValue, i);

        if (value->span.start < end || value->span.end < value->span.start ||
            value->span.end > document->n_bytes)
            g_error ("value %u: span %u–%u after %u", i, value->span.start, value->span.end, end);
        end = value->span.end;
        if (value->kind == TQ_VALUE_DATE || value->kind == TQ_VALUE_TIME) {
            TqEdtf edtf;

            tq_time_write_edtf (&value->time, &edtf);
            if (edtf.whole[0] == '\0')
                g_error ("value %u: a time that is written as nothing", i);
            if (value->time.lo > value->time.hi)
                g_error ("value %u: a time that ends before it begins", i);
        } else if (isnan (value->number.number) || value->number.lo > value->number.hi) {
            g_error ("value %u: no number", i);
        }
    }
}

static void
scan (TqWorker *worker, const TqPacks *packs, TqLang lang, const char *bytes, gsize n_bytes)
{
    const TqMetadata metadata = { .lang = tq_packs_lang_tag (packs, lang), .date = "2025-06-15" };
    g_autoptr (TqDocument) document =
        tq_read_plain (packs, "fuzz", bytes, n_bytes, &metadata, NULL);
    g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));

    if (document == NULL)
        return;
    tq_segment_document (worker, document, sentences);
    for (guint i = 0; i < sentences->len; i++) {
        g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (TqValue));

        tq_value_scan (&g_array_index (sentences, TqSentence, i), values);
        check_values (document, values);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t n_bytes)
{
    static TqPacks *packs; /* open for the life of the fuzzer */
    TqAtoms *atoms;
    TqWorker *worker;

    if (packs == NULL)
        packs = tq_packs_open (NULL, NULL);
    g_assert (packs != NULL);
    atoms = tq_atoms_new ();
    worker = tq_worker_new (packs, atoms);
    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++)
        scan (worker, packs, lang, (const char *) bytes, n_bytes);
    tq_worker_free (worker);
    tq_atoms_free (atoms);
    return 0;
}
