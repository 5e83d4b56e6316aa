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
    double candidate; /* two claims that score less by themselves are no link */
    double link;      /* nor those that score less in their company: company.h */
    double existence; /* no less for two that say of one thing that it is there, or is not */
} TqModel;

struct TqScorer {
    const TqEvidence *evidence;
    TqModel models[TQ_N_CLAIM_KINDS]; /* of each TqClaimKind */
    TqWords *words;             /* of the claims of evidence */
    TqProfile *profiles;        /* as well */
    /* of each of their terms: how rare it is, by the sentences of the run it stands in */
    float *weights;
    TqStories *stories;         /* NULL until it has learned a run */
    GArray *name_groups;        /* scratch of tq_words_new() */
    TqUnit age;                 /* in which ages are told */
    TqProbe *probe;             /* of whoever asked the scorer to look at something; NULL before */
};

/* Weight of a word while nothing is known of how rare it is. */
#define TQ_PLAIN_IDF 2

/* A score and its odds, as a logarithm; of the score 0, and of odds to which every score comes up,
 * -INFINITY. */
static inline double
tq_score_of_odds (double odds)
{
    return 1 / (1 + exp (-odds));
}

static inline double
tq_odds_of_score (double score)
{
    return log (score / (1 - score));
}

/* How likely the claim that @probe is aimed at and another speak of the same thing, value masked, 0
 * … 1; 0 for cannot-link, and for any whose odds are less than @least, which costs less to be told.
 * Symmetric. */
double tq_scorer_score (const TqScorer *scorer, const TqProbe *probe, guint32 other, double least);

/* Whether that is 0 whatever @least is: most are told without an estimate. */
gboolean tq_scorer_forbids (const TqScorer *scorer, const TqProbe *probe, guint32 other);

/* Whether two articles tell of two figures in ways that part them, a change and a level, a past
 * event and this one, and nothing else does. */
gboolean tq_scorer_tells_otherwise (const TqScorer *scorer, guint32 a, guint32 b);

/* Whether one sentence sets a figure against another of the same thing: "eleven, not nine", "85
 * instead of 80". */
gboolean tq_scorer_sets_against (const TqScorer *scorer, guint32 a, guint32 b);

/* Whether two statements, of which one is denied, overlap: the halves of "the clerk signed it, not
 * the heir", "they parted without a deal". */
gboolean tq_scorer_are_halves (const TqScorer *scorer, guint32 a, guint32 b);

#endif
