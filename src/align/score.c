#include "align/score.h"

#include "pack/units.h"

/* Weights of the evidence for "the same thing", value masked. To be fitted; the order of magnitude is what matters: the head decides, the
 * rest confirms or forbids. */
static const struct {
    double same_head;
    double similar_head;
    double same_state;
    double same_place;
    double same_actor;
    double context; /* times the share of rare words in common */
    double other_demonym;
} weight = { 0.45, 0.30, 0.40, 0.10, 0.10, 0.50, -1.0 };

/* ---- terms ----------------------------------------------------------------------------------------------------- */

static gboolean
same_term (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    if (x->atom != 0 && x->atom == y->atom)
        return TRUE;
    if (x->kind == TQ_TERM_NAME && y->kind == TQ_TERM_NAME)
        return tq_name_same (tq_atom_text (evidence->atoms, x->atom), tq_atom_text (evidence->atoms, y->atom));
    return tq_lexicon_same (tq_packs_lexicon (evidence->packs), x->lexeme, y->lexeme);
}

static const TqTerm *
find_same (const TqEvidence *evidence, const TqTerm *term, const TqTerm *terms, guint n, gboolean wants_head)
{
    for (guint i = 0; i < n; i++)
        if ((terms[i].role == TQ_ROLE_HEAD) == wants_head && same_term (evidence, term, &terms[i]))
            return &terms[i];
    return NULL;
}

/* Heads count fully, everything else by how rare it is in the run. */
static double
shared_context (const TqScorer *scorer, const TqClaim *a, const TqClaim *b)
{
    const TqEvidence *evidence = scorer->evidence;
    const TqTerm *x = tq_claim_terms (evidence->claims, a), *y = tq_claim_terms (evidence->claims, b);
    double shared = 0, least = 0, all_a = 0, all_b = 0;

    for (guint i = 0; i < a->n_terms; i++) {
        double idf = tq_scorer_idf (scorer, x[i].atom);

        if (x[i].role == TQ_ROLE_HEAD || x[i].role == TQ_ROLE_TIME)
            continue;
        all_a += idf;
        if (find_same (evidence, &x[i], y, b->n_terms, FALSE) != NULL)
            shared += idf;
    }
    for (guint i = 0; i < b->n_terms; i++)
        if (y[i].role != TQ_ROLE_HEAD && y[i].role != TQ_ROLE_TIME)
            all_b += tq_scorer_idf (scorer, y[i].atom);
    least = MIN (all_a, all_b);
    return least > 0 ? MIN (1.0, shared / least) : 0;
}

static double
head_evidence (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqTerm *x = tq_claim_terms (evidence->claims, a), *y = tq_claim_terms (evidence->claims, b);
    double similarity;

    if (same_term (evidence, x, y))
        return weight.same_head;
    similarity = tq_lexicon_similarity (tq_packs_lexicon (evidence->packs), x->lexeme, y->lexeme);
    return similarity * weight.similar_head;
}

/* Two different nationalities of what is counted: never one thing. */
static gboolean
has_other_demonym (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqTerm *x = tq_claim_terms (evidence->claims, a), *y = tq_claim_terms (evidence->claims, b);
    TqAtom of_a = 0, of_b = 0;

    for (guint i = 0; i < a->n_terms; i++)
        if (x[i].kind == TQ_TERM_DEMONYM && x[i].role <= TQ_ROLE_QUALIFIER)
            of_a = x[i].atom;
    for (guint i = 0; i < b->n_terms; i++)
        if (y[i].kind == TQ_TERM_DEMONYM && y[i].role <= TQ_ROLE_QUALIFIER)
            of_b = y[i].atom;
    return of_a != 0 && of_b != 0 && of_a != of_b;
}

/* ---- what forbids a link --------------------------------------------------------------------------------------- */

/* Flags in which both must agree: a change is no level, one of many is not all of them, the past event is not this one. */
#define DECIDING_FLAGS (TQ_CLAIM_CHANGE | TQ_CLAIM_EACH | TQ_CLAIM_BACKGROUND | TQ_CLAIM_CLOCK | TQ_CLAIM_DURATION)

static gboolean
cannot_link (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqUnits *units = tq_packs_units (evidence->packs);

    if (a->kind != b->kind || ((a->flags ^ b->flags) & DECIDING_FLAGS))
        return TRUE;
    if (a->kind == TQ_CLAIM_QUANTITY &&
        (a->state != b->state || !tq_units_comparable (units, a->unit, b->unit) || !tq_units_comparable (units, a->per, b->per)))
        return TRUE;
    return has_other_demonym (evidence, a, b);
}

static gboolean
is_linked (const TqEvidence *evidence, guint32 a, guint32 b)
{
    return tq_claim_set_get (evidence->claims, a)->part_of == b || tq_claim_set_get (evidence->claims, b)->part_of == a;
}

double
tq_scorer_score (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqEvidence *evidence = scorer->evidence;
    const TqClaim *x = tq_claim_set_get (evidence->claims, a), *y = tq_claim_set_get (evidence->claims, b);
    double score, context;

    if (is_linked (evidence, a, b))
        return 1;
    if (cannot_link (evidence, x, y))
        return 0;
    context = shared_context (scorer, x, y);
    score = head_evidence (evidence, x, y) + weight.context * context;
    if (x->kind == TQ_CLAIM_QUANTITY && x->state != 0)
        score += weight.same_state;
    return CLAMP (score, 0, 1);
}

double
tq_align_score (const TqEvidence *evidence, guint32 a, guint32 b)
{
    TqScorer scorer = { evidence, NULL, 0 };

    return tq_scorer_score (&scorer, a, b);
}
