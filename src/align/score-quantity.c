#include "align/score-private.h"

/* What they say: people in one state are one count unless something speaks against it; a unit alone is little. */
static const struct {
    double same_head;
    double similar_head; /* times the similarity of the lexicon */
    double generic_head; /* "people": fits any head */
    double other_head;   /* guards, passengers */
    double same_state;
    double other_state;  /* one says no state, or things bought and things imported */
    double same_dimension;
    double context;      /* times the share of words in common */
    double same_number;  /* three significant figures or more: an anchor across languages */
} weight = { 0.40, 0.30, 0.15, -0.25, 0.45, -0.05, 0.20, 0.45, 0.15 };

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
    return x->lang == y->lang && a->unit == 0 ? weight.other_head : 0;
}

/* The same figure with three significant digits or more. */
static gboolean
has_same_figure (const TqClaim *a, const TqClaim *b)
{
    double scale = fabs (a->number.number) / pow (10, a->number.last_digit);

    return a->kind == TQ_CLAIM_QUANTITY && a->number.number == b->number.number && scale >= 100;
}

double
tq_score_quantities (const TqScorer *scorer, const TqClaim *a, const TqClaim *b)
{
    double score = head_evidence (scorer->evidence, a, b) + weight.context * tq_score_shared_context (scorer, a, b);

    if (a->state != b->state)
        score += weight.other_state + (a->unit != 0 ? weight.same_dimension : 0);
    else if (a->state != 0)
        score += weight.same_state + (a->unit != 0 ? weight.same_dimension / 2 : 0);
    else if (a->unit != 0)
        score += weight.same_dimension;
    return score + (has_same_figure (a, b) ? weight.same_number : 0);
}
