/* turn.h - the word by which two statements of one thing exclude each other, wherever it stands
 *
 * "Wheat futures fell on the news", "the market seemed to agree: wheat futures rose": whatever was
 * taken for the predicate of either, one word of the one stands in the other's place, beside the
 * same word, and both cannot be true of it. Two such words are opposites, or one word that what is
 * told is inside of and outside of, or two values of a closed set of which one person has only one:
 * colonel and brigadier.
 * Method: words in the order of the text; opposites count by the words that both statements have
 * within two words of both, titles where one name stands right behind both. */
#ifndef TQ_JUDGE_TURN_H
#define TQ_JUDGE_TURN_H

#include "align/align.h"

typedef struct {
    guint16 a; /* terms of the two claims */
    guint16 b;
    guint n_anchors; /* words that stand beside both */
} TqTurn;

/* The pair of opposites that has most in common beside it. FALSE: there is none. n_anchors is the
 * same for (b, a). */
gboolean tq_turn_find (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqTurn *ret);

/* Two values of a closed set (pack/choices.h) right before one name; n_anchors is 0. FALSE: there
 * are none. The same for (b, a). */
gboolean tq_turn_find_titles (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                              TqTurn *ret);

#endif
