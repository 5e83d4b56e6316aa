/* align.h - claims → topics: what is said about the same thing
 *
 * Candidates share a key (key.c: counted concept and state and unit class; predicate concept; entity); never all pairs.
 * A candidate pair is scored with its value masked (score.c: measure, qualifiers, place, actor, event, time, rare words by their
 * IDF over the run); topics are clusters (topic.c) that merge only on evidence against each member, with cannot-link
 * (other state, other event, other period, other role). A wrong merge destroys a fact: when in doubt do not merge.
 * Weights and thresholds stand in common/weights.json, fitted by tests/bench/fit.py. */
#ifndef TQ_ALIGN_ALIGN_H
#define TQ_ALIGN_ALIGN_H

#include "base/atom.h"
#include "pack/pack.h"

typedef struct {
    const TqPacks *packs;
    const TqAtoms *atoms;
    const GPtrArray *documents; /* of TqDocument */
    const TqClaimSet *claims;
} TqEvidence;

/* Documents with nearly the same text (shingles) get one origin: fills TqDocument.origin. */
void tq_align_origins (GPtrArray *documents);

/**
 * tq_align_topics:
 *
 * Returns: (transfer full) (element-type TqTopic): with kind, claims and label; a claim that stands alone is a topic of one.
 */
GPtrArray *tq_align_topics (const TqEvidence *evidence, TqLang interface);

/* How likely two claims speak of the same thing, value masked, 0 … 1; 0 for cannot-link. For `pairs` and for tests. */
double tq_align_score (const TqEvidence *evidence, guint32 a, guint32 b);

/* People in two states are two counts. What happened to things, or a state that one side leaves out, is only weighed: FALSE. */
gboolean tq_align_other_state (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

/* Whether the head of one is the other's head or any other of its terms. Both have terms. */
gboolean tq_align_names_head (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

#endif
