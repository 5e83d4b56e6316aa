/* nearest.h - of the links between two documents, those that are the best of either of their claims
 *
 * Articles that tell much alike have many links between each other, of which the weaker ones join
 * nothing that the better ones do not. Each claim keeps its TQ_MAX_LINKS best in every other
 * document, and those that are the best of the claim at their other end: what is kept of two
 * documents depends on these two alone, never on what else is compared, nor on which of them comes
 * first.
 * Cost: one look at each link from either end; memory of a few bytes a claim and thread. */
#ifndef TQ_ALIGN_NEAREST_H
#define TQ_ALIGN_NEAREST_H

#include "align/links.h"

/* Of one claim in one other document. */
#define TQ_MAX_LINKS 2

typedef struct TqNearest TqNearest;

TqNearest *tq_nearest_new (guint32 n_claims);
void tq_nearest_free (TqNearest *nearest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqNearest, tq_nearest_free)

/* Removes from @links (element-type TqLink), which are all that lead from the claims of one
 * document to later claims, those that are not kept. Of each claim those to one document stand
 * together. */
void tq_nearest_keep (TqNearest *nearest, const TqClaimSet *claims, GArray *links);

#endif
