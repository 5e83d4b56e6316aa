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
    double link;      /* two claims are one question above this */
    double existence; /* no less for two that say of one thing that it is there, or is not */
} TqModel;

struct TqScorer {
    const TqEvidence *evidence;
    TqModel models[3];          /* of each TqClaimKind */
    float *idf;                 /* of each atom, by the sentences of the run it stands in; NULL: every word weighs the same */
    TqWords *words;             /* of the claims of evidence */
    TqStories *stories;         /* NULL until it has learned a run */
};

static inline double
tq_scorer_idf (const TqScorer *scorer, TqAtom atom)
{
    return scorer->idf == NULL ? 2 : scorer->idf[atom];
}

#endif
