/* align.h - claims → topics: what is said about the same thing
 *
 * Candidates share a key (key.c: counted concept and state and unit class; predicate concept;
 * entity); never all pairs. A candidate pair is scored with its value masked (score.c: measure,
 * qualifiers, place, actor, event, time, rare words by their IDF over the run), then once more
 * beside what else either may be matched with (company.c); topics are clusters (cluster.c, topic.c)
 * that merge only on evidence against each member, with cannot-link (other state, other event,
 * other period, other role). A wrong merge destroys a fact: when in doubt do not merge. Weights and
 * thresholds stand in common/weights.json, fitted by tests/bench/fit-alignment.py. */
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

/* What likeness is measured with: the fitted weights and, once it has learned a run, how rare each
 * word is in it and which articles are on one story. */
typedef struct TqScorer TqScorer;

TqScorer *tq_scorer_new (const TqPacks *packs);
void tq_scorer_free (TqScorer *scorer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqScorer, tq_scorer_free)

/* Which claims the next questions are about; @evidence is borrowed until the next call. Every word
 * weighs the same. */
void tq_scorer_look_at (TqScorer *scorer, const TqEvidence *evidence);

/* The same, with the words of @evidence counted. What is learnt does not depend on @n_threads. */
void tq_scorer_learn (TqScorer *scorer, const TqEvidence *evidence, guint n_threads);

/* All pairs of claims that may be about the same thing: links.h. */
typedef struct TqLinks TqLinks;

/* Two claims that are less alike are no candidates for one thing. */
#define TQ_MIN_LINK 0.03
/* @keep_weak: links too weak to join topics are kept as well, all of them; for fitting. The result
 * does not depend on @n_threads. */
TqLinks *tq_links_new (const TqScorer *scorer, gboolean keep_weak, guint n_threads);
void tq_links_free (TqLinks *links);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqLinks, tq_links_free)

/**
 * tq_align_topics:
 * @cluster: (array length=n_claims): of each claim the first claim of its cluster: cluster.h
 * @counterparts: (element-type TqCounterpart): counterpart.h
 *
 * Returns: (transfer full) (element-type TqTopic): with kind, claims and label; a claim that stands
 * alone is a topic of one.
 */
GPtrArray *tq_align_topics (const TqScorer *scorer, const guint32 *cluster,
                            const GArray *counterparts, TqLang interface);

/* People in two states are two counts. What happened to things, or a state that one side leaves
 * out, is only weighed: FALSE. */
gboolean tq_align_other_state (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

/* "Six of them were hurt", where "them" are the guests: they are a part of the guests, and of the
 * hurt all. A count of the hurt is of the same. */
gboolean tq_align_is_all_in_state (const TqEvidence *evidence, const TqClaim *claim);

/* Whether the value of a claim is a clock time whose day is not told; and whether one of two is,
 * and the other a day alone: nothing to compare. */
gboolean tq_align_is_bare_clock (const TqClaim *claim);
gboolean tq_align_is_hour_and_day (const TqClaim *a, const TqClaim *b);

/* Whether a claim stands in a headline or lead. */
gboolean tq_align_is_first (const TqEvidence *evidence, const TqClaim *claim);

/* How deep in its article a claim stands: 0 it begins it … 1 it ends a long one. What is shorter
 * than TQ_SHORT_ARTICLE bytes is all lead: its last sentence is of the story as much as its
 * first. */
#define TQ_SHORT_ARTICLE 2000
double tq_align_depth (const TqEvidence *evidence, const TqClaim *claim);

/* One word, one name however it is spelled, or words of one concept. */
gboolean tq_align_is_same_term (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y);

/* Whether the head of one is the other's head or any other of its terms. Both have terms. */
gboolean tq_align_names_head (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

#endif
