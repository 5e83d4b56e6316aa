/* score.h - how likely two claims speak of the same thing, their values masked */
#ifndef TQ_ALIGN_SCORE_H
#define TQ_ALIGN_SCORE_H

#include "align/align.h"
#include "align/story.h"
#include "align/words.h"
#include "pack/weights.h"

#define TQ_MAX_FEATURES 48

/* A model of weights.json, resolved. */
typedef struct {
    double bias;
    double weights[TQ_MAX_FEATURES];
    double link; /* two claims are one question above this */
} TqModel;

struct TqScorer {
    const TqEvidence *evidence;
    TqModel models[3];          /* of each TqClaimKind */
    guint32 *n_sentences_with;  /* of each atom; NULL: every word weighs the same */
    guint32 n_sentences;
    TqWords *words;             /* of the claims of evidence */
    TqStories *stories;         /* NULL: all documents are taken to be on one story */
};

static inline double
tq_scorer_idf (const TqScorer *scorer, TqAtom atom)
{
    return scorer->n_sentences_with == NULL ? 2 : log (1.0 + (double) scorer->n_sentences / (1.0 + scorer->n_sentences_with[atom]));
}

#endif
