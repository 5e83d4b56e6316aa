/* score.h - how likely two claims speak of the same thing, their values masked */
#ifndef TQ_ALIGN_SCORE_H
#define TQ_ALIGN_SCORE_H

#include "align/align.h"
#include "align/profile.h"
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
    TqProfile *profiles;        /* as well */
    TqStories *stories;         /* NULL until it has learned a run */
};

/* Weight of a word while nothing is known of how rare it is. */
#define TQ_PLAIN_IDF 2

static inline double
tq_scorer_idf (const TqScorer *scorer, TqAtom atom)
{
    return scorer->idf == NULL ? TQ_PLAIN_IDF : scorer->idf[atom];
}

/* How likely the claim that @probe is aimed at and another speak of the same thing, value masked, 0 … 1; 0 for cannot-link. Symmetric. */
double tq_scorer_score (const TqScorer *scorer, const TqProbe *probe, guint32 other);

#endif
