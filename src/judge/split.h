/* split.h - a topic that holds several contradictions, as topics of one each
 *
 * Statements about one thing stand in one topic though they answer several questions: was the power
 * cut in the quarter, were its schools open? Two contradictions that share no claim, nor agree with
 * each other's claims, are two findings, and a reader would miss the second below the first. Each
 * becomes a topic; what else stood with them goes to the one that it is most like. Pairs across
 * them are dropped. Topics with parts of a whole are left as they are. */
#ifndef TQ_JUDGE_SPLIT_H
#define TQ_JUDGE_SPLIT_H

#include "align/links.h"

/* @topic: (transfer full): with all its pairs. (transfer full) (element-type TqTopic): @topic
 * itself, or the topics that it makes, with kind, label, claims, groups and pairs; that of the
 * surest contradiction first. */
GPtrArray *tq_split_topic (TqFinder *finder, TqTopic *topic);

#endif
