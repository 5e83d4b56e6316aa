#include "judge/halves.h"

#include "align/match.h"

/* What one of two halves has of its own. */
typedef struct {
    guint n; /* words */
    guint n_told; /* of which the other source has so many */
} Own;

/* Whether a word that stands at @span is one of @half. */
static gboolean
stands_in (const TqEvidence *evidence, const TqClaim *half, const TqSpan *span)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, half);

    for (guint i = 0; i < half->n_terms; i++)
        if (terms[i].span.start == span->start)
            return TRUE;
    return FALSE;
}

static gboolean
is_told (const TqEvidence *evidence, const TqTerm *term, const TqClaim *other)
{
    const TqTerm *others = tq_claim_terms (evidence->claims, other);

    for (guint i = 0; i < other->n_terms; i++)
        if (tq_match_terms (evidence, term, &others[i]) >= TQ_MATCH_CONCEPT)
            return TRUE;
    return FALSE;
}

static gboolean
is_written_in (const TqClaim *claim, const TqTerm *term)
{
    return term->span.start >= claim->span.start && term->span.end <= claim->span.end;
}

/* The words of @half that @rest has not, or, where @is_common, that it has. */
static Own
count_own (const TqEvidence *evidence, const TqClaim *half, const TqClaim *rest, gboolean is_common,
           const TqClaim *other)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, half);
    Own ret = { 0, 0 };

    for (guint i = 0; i < half->n_terms; i++) {
        if (!is_written_in (half, &terms[i]) ||
            stands_in (evidence, rest, &terms[i].span) != is_common)
            continue;
        ret.n++;
        ret.n_told += is_told (evidence, &terms[i], other);
    }
    return ret;
}

/* The statement that overlaps with @denied and says of another what that denies; NULL: there is
 * none. Of "they parted without a deal" the second has no word of its own. */
static const TqClaim *
find_said (const TqEvidence *evidence, guint32 denied)
{
    const TqClaim *half = tq_claim_set_get (evidence->claims, denied);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, denied, &end); i < end; i++) {
        const TqClaim *said = tq_claim_set_get (evidence->claims, i);

        if (said->kind == TQ_CLAIM_ASSERTION && said->polarity == TQ_POLARITY_AFFIRMED &&
            said->span.start < half->span.end && half->span.start < said->span.end &&
            count_own (evidence, half, said, FALSE, half).n > 0 &&
            count_own (evidence, half, said, TRUE, half).n > 0 &&
            count_own (evidence, said, half, FALSE, half).n > 0)
            return said;
    }
    return NULL;
}

TqHalf
tq_halves_tell (const TqEvidence *evidence, guint32 denied, guint32 other)
{
    const TqClaim *half = tq_claim_set_get (evidence->claims, denied),
                  *claim = tq_claim_set_get (evidence->claims, other),
                  *said = find_said (evidence, denied);
    Own of_denied, of_said, of_both;

    if (said == NULL)
        return TQ_HALF_NONE;
    of_denied = count_own (evidence, half, said, FALSE, claim);
    of_said = count_own (evidence, said, half, FALSE, claim);
    of_both = count_own (evidence, half, said, TRUE, claim);
    if (of_denied.n_told == of_denied.n && of_said.n_told == 0 && of_both.n_told > 0)
        return TQ_HALF_DENIED;
    return of_denied.n_told == 0 && of_said.n_told > 0 ? TQ_HALF_SAID : TQ_HALF_NONE;
}

gboolean
tq_halves_part (const TqEvidence *evidence, guint32 said, guint32 other)
{
    const TqClaim *claim = tq_claim_set_get (evidence->claims, said);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, said, &end); i < end; i++) {
        const TqClaim *half = tq_claim_set_get (evidence->claims, i);

        if (half->kind == TQ_CLAIM_ASSERTION && half->polarity == TQ_POLARITY_DENIED &&
            find_said (evidence, i) == claim &&
            tq_halves_tell (evidence, i, other) == TQ_HALF_DENIED)
            return TRUE;
    }
    return FALSE;
}
