/* passage.h - whether two sentences stand in passages on one thing
 *
 * "And the wheel has never come off": which wheel, the sentences beside it say. Two reports of one
 * thing have rare words in common there; two sentences that share a verb and little else have not.
 * Method: the words of the sentence, and those of the one before and the one behind as well; a word
 * that both sides have counts by how rare it is in the run and by how few sentences of the two
 * articles it stands in.
 * Cost: sorting the words of three sentences of either side. */
#ifndef TQ_JUDGE_PASSAGE_H
#define TQ_JUDGE_PASSAGE_H

#include "judge/told.h"

typedef struct {
    /* what the two sentences have in common; 0 none … 1 many rare words; 0 within one article */
    double sentence;
    double passage;  /* what the two passages have in common, the sentences with it */
} TqPassageShare;

/* What one thread needs to compare passages. */
typedef struct TqPassages TqPassages;

/* @told: in how many sentences of each article a word stands. All three must outlive it. (transfer
 * full) */
TqPassages *tq_passages_new (const TqEvidence *evidence, const TqLinks *links, TqTold *told);
void tq_passages_free (TqPassages *passages);

/* The same for (b, a). */
TqPassageShare tq_passages_share (TqPassages *passages, guint32 a, guint32 b);

#endif
