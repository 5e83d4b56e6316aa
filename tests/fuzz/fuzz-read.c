/* Any bytes as a file of one format (TQ_FUZZ_NAME, whose suffix chooses the reader where the bytes
 * do not): what is read is UTF-8, its blocks lie in it, in order and apart, and its places in the
 * source are spans. */
#include "replay.h"

#include <tanaqud/limits.h>

#include "extract/infer.h"
#include "read/read.h"

static void
check_document (const TqDocument *document)
{
    guint32 end = 0;

    if (!g_utf8_validate_len (document->text, document->n_bytes, NULL))
        g_error ("the text is not UTF-8");
    if (document->places != NULL && document->places->len != document->blocks->len)
        g_error ("%u places of %u blocks", document->places->len, document->blocks->len);
    for (guint i = 0; i < document->blocks->len; i++) {
        const TqBlock *block = &g_array_index (document->blocks, TqBlock, i);

        if (block->span.start < end || block->span.end <= block->span.start ||
            block->span.end > document->n_bytes)
            g_error ("block %u: %u–%u after %u of %u bytes", i, block->span.start, block->span.end,
                     end, document->n_bytes);
        if (block->role == TQ_BLOCK_FURNITURE && block->reason == NULL)
            g_error ("block %u is furniture without a reason", i);
        end = block->span.end;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t n_bytes)
{
    static TqPacks *packs; /* open for the life of the fuzzer */
    g_autoptr (TqResult) result = tq_result_new ();
    g_autoptr (GBytes) all = g_bytes_new_static (bytes, n_bytes);
    g_autoptr (GError) error = NULL;
    g_autoptr (TqInference) inference = NULL;
    TqReadOptions options = { .complete = tq_infer_metadata };

    if (packs == NULL)
        packs = tq_packs_open (NULL, NULL);
    g_assert (packs != NULL);
    options.complete_data = inference = tq_inference_new (packs);
    if (!tq_read_memory (packs, TQ_FUZZ_NAME, all, &options, result, &error) && error == NULL)
        g_error ("failed without a reason");
    for (guint i = 0; i < result->documents->len; i++)
        check_document (g_ptr_array_index (result->documents, i));
    return 0;
}
