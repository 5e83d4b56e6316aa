#include "align/score-private.h"

static const struct {
    double same_head;
    double similar_head; /* times the similarity of the lexicon */
    double found_head;   /* the predicate of one stands in the other: not every clause names its own by a verb */
    double generic_head;
    double same_event;   /* given to all: two claims that nothing forbids to link */
    double context;      /* times the share of words in common */
} weight = { 0.40, 0.30, 0.30, 0.15, 0.10, 0.45 };

static double
head_evidence (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqTerm *x = tq_claim_terms (evidence->claims, a), *y = tq_claim_terms (evidence->claims, b);
    double similarity;

    if (tq_score_same_term (evidence, x, y))
        return weight.same_head;
    if (x->is_generic || y->is_generic)
        return weight.generic_head;
    similarity = tq_lexicon_similarity (tq_packs_lexicon (evidence->packs), x->lexeme, y->lexeme);
    if (similarity > 0)
        return similarity * weight.similar_head;
    return tq_align_names_head (evidence, a, b) ? weight.found_head : 0;
}

double
tq_score_assertions (const TqScorer *scorer, const TqClaim *a, const TqClaim *b)
{
    return weight.same_event + head_evidence (scorer->evidence, a, b) + weight.context * tq_score_shared_context (scorer, a, b);
}
