/* claim.c - what align.h asks of claims, without the profiles and words of a scorer */
#include "align/align.h"

/* ---- words ----------------------------------------------------------------------------------- */

gboolean
tq_align_is_same_term (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    if (x->atom != 0 && x->atom == y->atom)
        return TRUE;
    if (x->kind == TQ_TERM_NAME && y->kind == TQ_TERM_NAME)
        return tq_name_same (tq_packs_names (evidence->packs),
                             tq_atom_text (evidence->atoms, x->atom),
                             tq_atom_text (evidence->atoms, y->atom));
    return tq_lexicon_same (tq_packs_lexicon (evidence->packs), x->lexeme, y->lexeme);
}

static const TqTerm *
find_same (const TqEvidence *evidence, const TqTerm *term, const TqTerm *terms, guint n)
{
    for (guint i = 0; i < n; i++)
        if (terms[i].role != TQ_ROLE_HEAD && tq_align_is_same_term (evidence, term, &terms[i]))
            return &terms[i];
    return NULL;
}

gboolean
tq_align_names_head (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqTerm *x = tq_claim_terms (evidence->claims, a),
                 *y = tq_claim_terms (evidence->claims, b);

    return tq_align_is_same_term (evidence, x, y) ||
           find_same (evidence, x, y, b->n_terms) != NULL ||
           find_same (evidence, y, x, a->n_terms) != NULL;
}

/* ---- values ---------------------------------------------------------------------------------- */

gboolean
tq_align_other_state (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqStateRow *x = tq_packs_state (evidence->packs, a->state),
                     *y = tq_packs_state (evidence->packs, b->state);

    return a->state != b->state && x != NULL && y != NULL && (x->is_exclusive || y->is_exclusive);
}

/* Who is counted by a noun ("six of the hurt were children"), or beside a whole in the same state
 * ("eleven were hurt, six of them children"), is in it with the others. */
gboolean
tq_align_is_all_in_state (const TqEvidence *evidence, const TqClaim *claim)
{
    return claim->flags & TQ_CLAIM_PART && claim->state != 0 &&
           claim->label.start == claim->label.end &&
           (claim->part_of == TQ_NONE ||
            tq_claim_set_get (evidence->claims, claim->part_of)->state != claim->state);
}

gboolean
tq_align_is_bare_clock (const TqClaim *claim)
{
    return (claim->flags & TQ_CLAIM_CLOCK) != 0 && claim->time.is_inferred;
}

gboolean
tq_align_is_hour_and_day (const TqClaim *a, const TqClaim *b)
{
    return (tq_align_is_bare_clock (a) && !(b->flags & TQ_CLAIM_CLOCK)) ||
           (tq_align_is_bare_clock (b) && !(a->flags & TQ_CLAIM_CLOCK));
}

/* ---- places in the article ------------------------------------------------------------------- */

/* A lead is no longer: of an article without paragraphs only the beginning is one. */
#define MAX_LEAD_BYTES 600

gboolean
tq_align_is_first (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    const TqBlock *block = document->blocks != NULL && claim->block < document->blocks->len
                               ? &g_array_index (document->blocks, TqBlock, claim->block)
                               : NULL;

    if (block == NULL || block->role == TQ_BLOCK_TITLE)
        return block != NULL;
    return block->role == TQ_BLOCK_LEAD &&
           claim->sentence.start < block->span.start + MAX_LEAD_BYTES;
}

double
tq_align_depth (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);

    return (double) claim->span.start / MAX (document->n_bytes, TQ_SHORT_ARTICLE);
}
