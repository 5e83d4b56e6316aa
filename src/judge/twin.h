/* twin.h - one contradiction that was found twice, in one topic
 *
 * "Two guards were wounded", "nobody was hurt": told as figures, two and none, and as statements
 * that exclude each other. A reader sees one question. Where a contradiction of statements shares
 * both its sentences with another contradiction, or its words with a figure, a day or a statement
 * of another, it goes to the topic of that one: of values before statements, the surest first. */
#ifndef TQ_JUDGE_TWIN_H
#define TQ_JUDGE_TWIN_H

#include "align/align.h"

/* @topics: judged, worst first; one that loses all its claims is freed and removed. What gets some
 * keeps its kind, label and fingerprint, and has the confidence of the surer of the two. (transfer
 * container) (element-type TqTopic): those that have claims left, to be settled anew. */
GPtrArray *tq_twins_join (const TqClaimSet *claims, GPtrArray *topics);

#endif
