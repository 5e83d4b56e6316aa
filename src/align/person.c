#include "align/person.h"

#include "align/feature.h"
#include "align/near.h"
#include "align/timeline.h"

static guint
count_label (const TqTerm *terms, guint n, TqTermKind kind)
{
    guint ret = 0;

    for (guint i = 0; i < n; i++)
        ret += tq_term_is_label (&terms[i]) && terms[i].kind == kind;
    return ret;
}

static gboolean
has_in_label (const TqEvidence *evidence, const TqClaim *claim, const TqTerm *term)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

    for (guint i = 0; i < claim->n_terms; i++)
        if (tq_term_is_label (&terms[i]) && terms[i].kind == term->kind &&
            tq_align_is_same_term (evidence, term, &terms[i]))
            return TRUE;
    return FALSE;
}

/* How many words of the label of the one, of a kind, the label of the other has too; @wants_role:
 * but for "man" and "child", which say no more of whom. */
static guint
count_shared (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqTermKind kind,
              gboolean wants_role)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, a);
    guint ret = 0;

    for (guint i = 0; i < a->n_terms; i++)
        ret += tq_term_is_label (&terms[i]) && terms[i].kind == kind &&
               !(wants_role && terms[i].is_someone) && has_in_label (evidence, b, &terms[i]);
    return ret;
}

/* Whether no other age of the article is of such a person: of "a man of 34 and a man of 41" neither
 * is "the man" of another. */
static gboolean
is_only_of_noun (const TqScorer *scorer, guint32 index)
{
    const TqClaimSet *claims = scorer->evidence->claims;
    const TqClaim *claim = tq_claim_set_get (claims, index);
    guint32 first = index, end = index + 1;

    while (first > 0 && scorer->profiles[first - 1].doc == claim->doc)
        first--;
    while (end < claims->claims->len && scorer->profiles[end].doc == claim->doc)
        end++;
    for (guint32 i = first; i < end; i++) {
        const TqClaim *other = tq_claim_set_get (claims, i);

        if (i != index && other->kind == TQ_CLAIM_QUANTITY && other->unit == scorer->age &&
            other->number.number != claim->number.number &&
            count_shared (scorer->evidence, claim, other, TQ_TERM_COMMON, TRUE) > 0)
            return FALSE;
    }
    return TRUE;
}

/* Articles on one event come out within so many days, and so much do the sentences share that tell
 * of one person by a noun. */
#define MAX_DAYS_OF_EVENT 14
#define MIN_SHARED_OF_EVENT 0.3

static gboolean
are_of_one_event (const TqScorer *scorer, const TqProfile *x, const TqProfile *y,
                  const double *features)
{
    const TqDocument *a = g_ptr_array_index (scorer->evidence->documents, x->doc),
                     *b = g_ptr_array_index (scorer->evidence->documents, y->doc);

    return x->doc != y->doc &&
           tq_timeline_gap_days (&a->published, &b->published) <= MAX_DAYS_OF_EVENT &&
           (features[TQ_FEATURE_EVENT] > 0 || features[TQ_FEATURE_SENTENCE] >= MIN_SHARED_OF_EVENT);
}

gboolean
tq_persons_may_be_one (const TqScorer *scorer, guint32 a, guint32 b, const double *features)
{
    const TqEvidence *evidence = scorer->evidence;
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);
    guint n_x = count_label (tq_claim_terms (evidence->claims, x), x->n_terms, TQ_TERM_NAME);
    guint n_y = count_label (tq_claim_terms (evidence->claims, y), y->n_terms, TQ_TERM_NAME);

    if (n_x > 0 && n_y > 0)
        return count_shared (evidence, n_x <= n_y ? x : y, n_x <= n_y ? y : x, TQ_TERM_NAME,
                             FALSE) == MIN (n_x, n_y);
    if (!are_of_one_event (scorer, &scorer->profiles[a], &scorer->profiles[b], features))
        return FALSE;
    if (count_shared (evidence, x, y, TQ_TERM_COMMON, TRUE) > 0)
        return is_only_of_noun (scorer, a) && is_only_of_noun (scorer, b);
    return x->number.number == y->number.number &&
           count_shared (evidence, x, y, TQ_TERM_COMMON, FALSE) > 0;
}
