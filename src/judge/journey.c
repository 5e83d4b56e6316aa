#include "judge/journey.h"

#include "align/match.h"
#include "pack/pack.h"

/* A country, a capital ("=IT"), or a strange word behind a preposition of place. */
static gboolean
is_place (const TqEvidence *evidence, const TqTerm *term)
{
    if (term->kind == TQ_TERM_PLACE)
        return TRUE;
    if (term->kind == TQ_TERM_NAME && tq_atom_text (evidence->atoms, term->atom)[0] == '=')
        return TRUE;
    return term->role == TQ_ROLE_PLACE &&
           (term->kind == TQ_TERM_NAME || (term->kind == TQ_TERM_COMMON && term->lexeme == 0));
}

/* "Leaves Rome", "arrives from Rome in Oslo", «يغادر الوفد روما»: the first place behind the word.
 * NULL: none is said. */
static const TqTerm *
place_behind (const TqEvidence *evidence, const TqClaim *claim, const TqTerm *word)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim), *best = NULL;

    for (guint i = 0; i < claim->n_terms; i++)
        if (is_place (evidence, &terms[i]) && terms[i].span.start > word->span.start &&
            (best == NULL || terms[i].span.start < best->span.start))
            best = &terms[i];
    return best;
}

gboolean
tq_journey_is_apart (const TqEvidence *evidence, const TqClaim *a, guint i, const TqClaim *b,
                     guint j)
{
    const TqTerm *x = &tq_claim_terms (evidence->claims, a)[i],
                 *y = &tq_claim_terms (evidence->claims, b)[j];
    const TqTerm *of_x, *of_y;

    if (!tq_match_ends_of (x, y, tq_packs_get (evidence->packs, x->lang)->axes->of_place))
        return FALSE;
    of_x = place_behind (evidence, a, x);
    of_y = place_behind (evidence, b, y);
    return of_x != NULL && of_y != NULL && tq_match_terms (evidence, of_x, of_y) < TQ_MATCH_CONCEPT;
}
