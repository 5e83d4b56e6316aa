#include "extract/bind.h"

void
tq_bind_values (const TqSentence *sentence G_GNUC_UNUSED, const TqScope *scopes G_GNUC_UNUSED,
                const guint16 *clauses G_GNUC_UNUSED, const GArray *values G_GNUC_UNUSED, TqClaimSet *set G_GNUC_UNUSED)
{
}
