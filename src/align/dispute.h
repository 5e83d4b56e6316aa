/* dispute.h - two parties of one article who contradict each other
 *
 *   The mayor said no warning had come. The weather service replied that it had sent one.
 *
 * Such sides are told one after the other, and often share no word: what tells is that a second
 * party speaks within two sentences, that it replies, denies, is set against the first
 * (extract/retort.h), names what was said or is named in it, and that one of the two denies. Model
 * "dispute" of common/weights.json, fitted by tests/bench/fit-disputes.py on labelled bundles.
 * Cost: the claims of neighbouring sentences with a speaker, a few bit operations a pair. */
#ifndef TQ_ALIGN_DISPUTE_H
#define TQ_ALIGN_DISPUTE_H

#include "align/align.h"

typedef enum {
    TQ_DISPUTE_SAME_SENTENCE,
    TQ_DISPUTE_NEXT_SENTENCE, /* neither: the one after it */
    TQ_DISPUTE_ONE_BLOCK,     /* of two sentences, in one paragraph */
    TQ_DISPUTE_OPPOSED,       /* one is denied, the other is not */
    TQ_DISPUTE_DENIES,        /* the second speaker "denied that" */
    TQ_DISPUTE_DENIED_FIRST,  /* or the first */
    TQ_DISPUTE_REPLIES,
    TQ_DISPUTE_CONTRASTS,
    TQ_DISPUTE_ACCUSES, /* the first accuses somebody */
    TQ_DISPUTE_TAKES_UP, /* the second names what was said: "the allegation" */
    TQ_DISPUTE_OPPOSITE_WORDS,
    TQ_DISPUTE_SHARED,       /* how many words the two have in common; 1: four or more */
    TQ_DISPUTE_COVERED,      /* how much of the shorter they are, rare words most */
    TQ_DISPUTE_SPEAKS_FOR_ITSELF, /* the first names the second speaker */
    TQ_DISPUTE_NAMES_SPEAKER, /* the second names the first speaker */
    TQ_DISPUTE_BOTH_NAMED,
    TQ_DISPUTE_GENERAL,      /* one denies all there may be: never, nobody */
    TQ_DISPUTE_FACTS,        /* neither is a plan, a demand or a possibility */
    TQ_DISPUTE_ASIDE,        /* one stands beside another statement */
    TQ_DISPUTE_SHORT,        /* one says hardly anything */
    TQ_DISPUTE_OPPOSED_AND_COVERED,
    TQ_DISPUTE_OPPOSED_AND_CONTRASTS, /* or replies */
    TQ_DISPUTE_NEAREST,      /* nobody else speaks between the two */
    TQ_DISPUTE_INSISTS,      /* one stands by what he says */
    TQ_DISPUTE_AT_ODDS,      /* the sentence of the second tells that two are at odds */
    TQ_DISPUTE_OPPOSED_AND_GENERAL,
    TQ_N_DISPUTE_FEATURES
} TqDisputeFeature;

extern const char *const tq_dispute_feature_names[TQ_N_DISPUTE_FEATURES];

typedef struct {
    guint32 claim;
    guint32 other; /* said after it */
    float chance;  /* that the two parties contradict each other */
} TqDispute;

/* Those that are likely, each side in one of them only. (transfer full) (element-type TqDispute):
 * by claim. @scorer has learned the run. The result does not depend on @n_threads. */
GArray *tq_disputes_new (const TqScorer *scorer, guint n_threads);

/* Every pair that is looked at, with its features; for fitting. */
typedef void (*TqDisputeFunc) (guint32 claim, guint32 other, const double *features, gpointer data);
void tq_disputes_each (const TqScorer *scorer, TqDisputeFunc each, gpointer data);

#endif
