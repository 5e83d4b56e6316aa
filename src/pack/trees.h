/* trees.h - boosted trees: a model that asks one thing after the other
 *
 * The log-odds of what a model estimates are its bias plus the answers of its trees. A tree asks
 * whether a feature is above a cut, and of what stands there the next thing, until a leaf answers;
 * so a denial can mean one thing between two headlines and another in a long passage, which a sum
 * of weights cannot say. Each node knows what its part of the training rows would answer, so that
 * the steps down a tree tell how much each feature moved the sum (Saabas 2014, Palczewska et al.
 * 2013).
 *
 *   tree:  [feature, cut, value, tree at or below the cut, tree above it]   or   value
 *
 * Trees are not walked, which would be a jump for each question: all questions on one feature stand
 * together, ascending, and those that it is above take from their trees the leaves that cannot be
 * come to any more (QuickScorer: Lucchese et al. 2015).
 *
 * Fitted by tests/bench/trees.py. */
#ifndef TQ_PACK_TREES_H
#define TQ_PACK_TREES_H

#include <glib.h>
#include <jansson.h>

typedef struct TqTrees TqTrees;

#define TQ_TREES_MAX 1024
#define TQ_TREES_MAX_LEAVES 64 /* of a tree */

/* TRUE if @trees is an array of trees as above, not more and none larger than these. */
gboolean tq_trees_check (const json_t *trees);

/**
 * tq_trees_new:
 * @trees: (nullable): an array that tq_trees_check() has passed; none answers 0
 * @features: (array length=n): names in the order in which the caller keeps its features. A
 *   programmer's mistake, caught by the tests: a
 *   tree asks for another one
 */
TqTrees *tq_trees_new (const json_t *trees, const char *const *features, guint n);
void tq_trees_free (TqTrees *trees);

/* The sum of all answers. */
double tq_trees_sum (const TqTrees *trees, const double *features);

/* Adds to each of @shares, beside @features, what asking the feature moved. */
void tq_trees_explain (const TqTrees *trees, const double *features, double *shares);

#endif
