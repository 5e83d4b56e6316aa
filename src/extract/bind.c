#include "extract/bind.h"

void
tq_bind_values (const TqSentence *sentence G_GNUC_UNUSED, const TqScope *scopes G_GNUC_UNUSED,
                const guint16 *clauses G_GNUC_UNUSED, const GArray *values G_GNUC_UNUSED, TqClaimSet *set G_GNUC_UNUSED)
{
}

guint
tq_bind_terms (const TqSentence *sentence G_GNUC_UNUSED, guint first G_GNUC_UNUSED, guint end G_GNUC_UNUSED,
               TqRole role G_GNUC_UNUSED, GArray *terms G_GNUC_UNUSED)
{
    return 0;
}
