/* Which half of "the clerk signed it, not the heir" another source speaks of. */
#include "support/aligned.h"

#include "judge/halves.h"

#define SENTENCE "The clerk signed the deed, not the heir."

static const struct {
    const char *other;
    TqHalf half;
    gboolean is_parted; /* from what SENTENCE says of the clerk */
} rows[] = {
    { "The heir signed the deed.", TQ_HALF_DENIED, TRUE },
    { "The clerk signed the deed.", TQ_HALF_SAID, FALSE },
    { "The clerk and the heir signed the deed.", TQ_HALF_NONE, FALSE },
    { "The butcher signed the deed.", TQ_HALF_NONE, FALSE },
    { "The heir sold the mill.", TQ_HALF_NONE, FALSE },
};

/* The statement of document @doc with @polarity. */
static guint32
statement_of (const Aligned *aligned, guint32 doc, TqPolarity polarity)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->doc == doc && claim->kind == TQ_CLAIM_ASSERTION && claim->polarity == polarity)
            return i;
    }
    return TQ_NONE;
}

Test (halves, which_one_is_told, .timeout = 60)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        guint32 said, denied, other;

        aligned_read (&aligned, "en", NULL, "2025-06-10", SENTENCE);
        aligned_read (&aligned, "en", NULL, "2025-06-10", rows[i].other);
        said = statement_of (&aligned, 0, TQ_POLARITY_AFFIRMED);
        denied = statement_of (&aligned, 0, TQ_POLARITY_DENIED);
        other = statement_of (&aligned, 1, TQ_POLARITY_AFFIRMED);
        cr_assert (said != TQ_NONE && denied != TQ_NONE && other != TQ_NONE, "%s", rows[i].other);
        cr_expect_eq (tq_halves_tell (&aligned.evidence, denied, other), rows[i].half, "%s",
                      rows[i].other);
        cr_expect_eq (tq_halves_part (&aligned.evidence, said, other), rows[i].is_parted, "%s",
                      rows[i].other);
        aligned_free (&aligned);
    }
}
