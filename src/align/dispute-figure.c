/* dispute-figure.c - figures of two parties of one article, of one thing at one time: "4,000
 * marchers, by the union; 1,200, by the police" */
#include "align/dispute-private.h"
#include "align/party.h"

#define FIGURES_CHANCE 0.75f /* as the rule of disputed figures has it */
#define MAX_RATIO 6.0        /* farther apart they are of two things */
#define MIN_RATIO 1.1        /* nearer they are one, rounded */

static gboolean
is_figure_of_source (const TqClaim *claim)
{
    const guint32 others = TQ_CLAIM_PART | TQ_CLAIM_CHANGE | TQ_CLAIM_EACH |
                           TQ_CLAIM_NEGATED_NUMBER | TQ_CLAIM_RETRACTED;

    return claim->kind == TQ_CLAIM_QUANTITY &&
           claim->attribution.speaker.start < claim->attribution.speaker.end &&
           (claim->flags & others) == 0 && claim->part_of == TQ_NONE && claim->number.number > 0;
}

static gboolean
is_within (TqSpan span, TqSpan other)
{
    return span.start >= other.start && span.end <= other.end;
}

/* "Three divers said": who speaks is not what is counted. */
static gboolean
counts_speakers (const TqClaim *first, const TqClaim *second)
{
    return is_within (first->value_span, first->attribution.speaker) ||
           is_within (first->value_span, second->attribution.speaker) ||
           is_within (second->value_span, first->attribution.speaker) ||
           is_within (second->value_span, second->attribution.speaker);
}

/* "38 % of the staff by the ministry, 65 % by the union": the second need not say again what it
 * counts, and the only noun beside it is then a speaker. */
static gboolean
counts_nothing_else (const TqClaim *first, const TqClaim *second)
{
    return (first->attribution.is_named || second->attribution.is_named) &&
           (second->label.start == second->label.end || is_within (second->label, first->label) ||
            is_within (second->label, first->attribution.speaker) ||
            is_within (second->label, second->attribution.speaker));
}

/* "8,000 marchers", "20,000 people marched" */
static gboolean
count_alike (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqProfile *x = &scorer->profiles[first], *y = &scorer->profiles[second];

    return x->head != 0 && y->head != 0 && x->n_qualifiers == y->n_qualifiers &&
           (x->head == y->head ||
            (x->state != 0 && x->state == y->state && (x->is_generic_head || y->is_generic_head)));
}

static gboolean
count_one_thing (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqProfile *x = &scorer->profiles[first], *y = &scorer->profiles[second];
    const TqClaim *a = tq_claim_set_get (scorer->evidence->claims, first),
                  *b = tq_claim_set_get (scorer->evidence->claims, second);

    return x->unit == y->unit && x->per == y->per && (x->state == y->state || y->state == 0) &&
           !counts_speakers (a, b) &&
           (counts_nothing_else (a, b) || (a->attribution.is_named && b->attribution.is_named &&
                                           count_alike (scorer, first, second)));
}

/* Of one time, and nothing that is yet to come. */
static gboolean
are_of_one_time (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqProfile *x = &scorer->profiles[first], *y = &scorer->profiles[second];

    return tq_dispute_is_fact (x->modality) && tq_dispute_is_fact (y->modality) &&
           x->as_of_lo <= y->as_of_hi && y->as_of_lo <= x->as_of_hi;
}

static gboolean
are_disputed_figures (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqClaim *a = tq_claim_set_get (scorer->evidence->claims, first),
                  *b = tq_claim_set_get (scorer->evidence->claims, second);
    double ratio =
        MAX (a->number.number, b->number.number) / MIN (a->number.number, b->number.number);

    return ratio >= MIN_RATIO && ratio <= MAX_RATIO && count_one_thing (scorer, first, second) &&
           are_of_one_time (scorer, first, second) && tq_parties_are_two (scorer->evidence, a, b);
}

/* Of one sentence, or of two that follow each other, the nearest. */
void
tq_disputes_add_figures (const TqScorer *scorer, GArray *found)
{
    const TqClaimSet *claims = scorer->evidence->claims;

    for (guint32 i = 1; i < claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (claims, i);
        guint n_apart = 0;

        if (!is_figure_of_source (claim))
            continue;
        for (guint32 j = i; j > 0 && tq_claim_set_get (claims, j - 1)->doc == claim->doc; j--) {
            const TqClaim *before = tq_claim_set_get (claims, j - 1);

            n_apart += before->sentence.start != tq_claim_set_get (claims, j)->sentence.start;
            if (n_apart > 1)
                break;
            if (is_figure_of_source (before) && are_disputed_figures (scorer, j - 1, i)) {
                g_array_append_val (found, ((TqDispute) { j - 1, i, FIGURES_CHANCE }));
                break;
            }
        }
    }
}
