/* selection.h - which pairs of a topic are judged, and which are kept
 *
 * All of them in a topic of a few claims. Where hundreds or thousands give one number, nearly all
 * pairs say the same: there each claim is held against those it is most like among the claims of
 * other values, and one of its own value, so that a value that a single article gives meets the
 * others, and the pairs are a few times as many as the claims, not their square. A part is always
 * held against its whole. */
#ifndef TQ_JUDGE_SELECTION_H
#define TQ_JUDGE_SELECTION_H

#include "align/links.h"

typedef struct {
    guint32 i; /* members of the topic by their place in it, i < j */
    guint32 j;
} TqMembers;

/* Place of @claim in the topic, whose claims ascend; TQ_NONE: it is none of them. */
guint32 tq_selection_place (const TqTopic *topic, guint32 claim);

/* Adds @claim, which is none of them, to the whole of the topic. */
void tq_selection_insert (TqTopic *topic, guint32 claim);

/* (transfer full) (element-type TqMembers): ascending */
GArray *tq_selection_of_topic (const TqEvidence *evidence, const TqLinks *links,
                               const TqTopic *topic);

/* Sorts the judged pairs of a topic, the worst first, and drops those behind the worst 200. */
void tq_selection_keep_worst (GArray *pairs);

#endif
