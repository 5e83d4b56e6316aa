#include "extract/scope.h"

void
tq_scope_scan (const TqSentence *sentence, TqScope *ret)
{
    for (guint i = 0; i < sentence->n_tokens; i++)
        ret[i] = (TqScope) { TQ_POLARITY_AFFIRMED, TQ_MODALITY_ASSERTED, G_MAXUINT16 };
}

void
tq_clause_scan (const TqSentence *sentence, guint16 *ret)
{
    for (guint i = 0; i < sentence->n_tokens; i++)
        ret[i] = 0;
}
