/* score.h - how likely two claims speak of the same thing, their values masked */
#ifndef TQ_ALIGN_SCORE_H
#define TQ_ALIGN_SCORE_H

#include "align/align.h"
#include "align/story.h"

typedef struct {
    const TqEvidence *evidence;
    const guint32 *n_documents_with; /* of each atom; NULL: every word weighs the same */
    guint n_documents;
    const TqStories *stories; /* NULL: all documents are taken to be on one story */
} TqScorer;

double tq_scorer_score (const TqScorer *scorer, guint32 a, guint32 b);

static inline double
tq_scorer_idf (const TqScorer *scorer, TqAtom atom)
{
    return scorer->n_documents_with == NULL ? 1 : log (1.0 + (double) scorer->n_documents / (1.0 + scorer->n_documents_with[atom]));
}

#endif
