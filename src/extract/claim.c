#include "extract/claim.h"

#include "extract/assertion.h"
#include "extract/attribution.h"
#include "extract/bind.h"
#include "extract/value.h"

void
tq_extract_values (TqWorker *worker, const TqDocument *document, GArray *values)
{
    g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));

    tq_segment_document (worker, document, sentences);
    for (guint i = 0; i < sentences->len; i++)
        tq_value_scan (&g_array_index (sentences, TqSentence, i), values);
}

void
tq_extract_claims (TqWorker *worker G_GNUC_UNUSED, const TqDocument *document G_GNUC_UNUSED, guint32 doc G_GNUC_UNUSED,
                   TqClaimSet *set G_GNUC_UNUSED)
{
}
