/* parts.h - which members of a topic are a part and a whole
 *
 * A topic holds a cluster and the clusters that are parts of it: one claim of the one is a part of
 * one claim of the other, as its sentence says.
 *
 *   "12 of the 21 kilns are cold"  part 12, whole 21
 *   "all twenty-one kilns"         the whole as well
 *   "twelve kilns are cold"        the part as well: it has its number
 *   "seven kilns are cold"         neither: it contradicts the twelve
 *   "thirty kilns are cold"        no part of 21, whatever its cluster
 *
 * So the clusters do not tell it of any two of their claims. A claim of the part's cluster is held
 * to be a part if it says so itself, if it has the number of one that does, or if its article has
 * the whole's number too, and counts something else with this one. */
#ifndef TQ_JUDGE_PARTS_H
#define TQ_JUDGE_PARTS_H

#include "align/align.h"

/* Those that say which parts of @topic they are. (transfer full) (element-type guint32): members by
 * their place; NULL: the topic has no parts */
GArray *tq_parts_of_topic (const TqEvidence *evidence, const TqTopic *topic);

/* Whether members @i and @j, one of which is of the whole, are part and whole. Cost: the parts of
 * the topic and the members of one article. */
gboolean tq_parts_join (const TqEvidence *evidence, const TqTopic *topic, const GArray *parts,
                        guint32 i, guint32 j);

#endif
