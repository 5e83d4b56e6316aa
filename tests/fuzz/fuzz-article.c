/* Any bytes as an article: read, segmented, its claims extracted. Beyond not crashing: what points
 * into the text lies in it. */
#include "replay.h"

#include "extract/claim.h"
#include "read/read.h"

static void
check_span (const TqDocument *document, TqSpan span)
{
    if (span.start > span.end || span.end > document->n_bytes)
        g_error ("span %u–%u of %u bytes", span.start, span.end, document->n_bytes);
}

static void
check_claims (const TqDocument *document, const TqClaimSet *set)
{
    for (guint i = 0; i < set->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (set, i);

        check_span (document, claim->span);
        check_span (document, claim->value_span);
        check_span (document, claim->sentence);
        check_span (document, claim->label);
        check_span (document, claim->attribution.speaker);
        check_span (document, claim->attribution.cue);
        if (claim->first_term + claim->n_terms > set->terms->len ||
            claim->block >= document->blocks->len)
            g_error ("claim %u points out of its set", i);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t n_bytes)
{
    static TqPacks *packs; /* open for the life of the fuzzer */
    g_autoptr (TqDocument) document = NULL;

    if (packs == NULL)
        packs = tq_packs_open (NULL, NULL);
    g_assert (packs != NULL);
    document = tq_read_text (packs, "fuzz", "fuzz", (const char *) bytes, n_bytes, NULL);
    if (document == NULL)
        return 0;
    TqAtoms *atoms = tq_atoms_new ();
    TqWorker *worker = tq_worker_new (packs, atoms);
    g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
    g_autoptr (TqClaimSet) set = tq_claim_set_new ();

    if (!g_utf8_validate (document->text, document->n_bytes, NULL))
        g_error ("the text is not UTF-8");
    tq_segment_document (worker, document, sentences);
    for (guint i = 0; i < sentences->len; i++)
        check_span (document, g_array_index (sentences, TqSentence, i).span);
    tq_extract_claims (worker, document, 0, set);
    check_claims (document, set);
    tq_worker_free (worker);
    tq_atoms_free (atoms);
    return 0;
}
