/* frame-match.h - two frames of one event beside each other: which arguments are the same, which
 * are others
 *
 * In: two assertions with their frames (TqFrame). Out: for each argument whether both name it, and
 * the same. Where a frame has only one of agent and patient, it is held against the one that the
 * other has: the words may not say which it is. Of two clauses with several frames the two count
 * that seem most to tell of one event. */
#ifndef TQ_JUDGE_FRAME_MATCH_H
#define TQ_JUDGE_FRAME_MATCH_H

#include "align/align.h"

#define TQ_FRAME_FEATURES(X) \
    X (BOTH, "frames")                     /* both have one */ \
    X (PREDICATE, "frame-predicate")       /* the same predicate, or another word for it */ \
    X (OPPOSITE, "frame-opposite")         /* its opposite */ \
    /* agents and patients that meet, of those that both name */ \
    X (SAME_CORE, "frame-same-core") \
    X (OTHER_CORE, "frame-other-core")     /* and that do not */ \
    X (OTHER_NAME, "frame-other-name")     /* the same, where both are names */ \
    /* A to B against B to A; or the other end of it: sold, bought */ \
    X (SWAPPED, "frame-swapped") \
    X (SAME_PLACE, "frame-same-place") \
    X (OTHER_PLACE, "frame-other-place") \
    X (SAME_TO, "frame-same-to") \
    X (OTHER_TO, "frame-other-to") \
    X (STATE, "frame-state")               /* both say what something is */ \
    X (DENIED, "frame-denied")             /* one predicate is denied, the other is not */ \
    X (MODALITY, "frame-modality")         /* one is a fact, the other is not */ \
    /* one predicate, one is denied, and no argument is another */ \
    X (SAME_AND_DENIED, "frame-same-and-denied") \
    X (SAME_AND_OPPOSITE, "frame-same-and-opposite") /* opposite predicates of the same */ \
    /* one predicate, one argument the same, another not */ \
    X (SAME_AND_OTHER, "frame-same-and-other") \
    /* "no damage": and the other clause speaks of damage */ \
    X (ANY_FOUND, "frame-any-found") \
    /* denied of a place, a party or a thing that the other clause does not speak of */ \
    X (RESTRICTED, "frame-restricted")

typedef enum {
#define TQ_FRAME_ENUM(symbol, name) TQ_FRAMES_##symbol,
    TQ_FRAME_FEATURES (TQ_FRAME_ENUM)
#undef TQ_FRAME_ENUM
    TQ_N_FRAME_FEATURES
} TqFrameFeature;

extern const char *const tq_frame_feature_names[TQ_N_FRAME_FEATURES];

/* @ret: (array fixed-size=TQ_N_FRAME_FEATURES): each 0 … 1, the same for (b, a). All 0 where either
 * has no frame. */
void tq_frame_features (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                        double *ret);

/* Returns: (transfer none) (nullable): that of the claim's predicate. */
const TqFrame *tq_frame_of_head (const TqEvidence *evidence, const TqClaim *claim);

/* Whether one of the products of both frames, SAME_AND_…, is above 0. */
gboolean tq_frame_is_so (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                         TqFrameFeature product);

/* Agents and patients of two frames alone: fills SAME_CORE, OTHER_CORE, OTHER_NAME and SWAPPED of
 * @ret, which are 0 before. */
void tq_frame_core_features (const TqEvidence *evidence, const TqClaim *a, const TqFrame *of_a,
                             const TqClaim *b, const TqFrame *of_b, double *ret);

#endif
