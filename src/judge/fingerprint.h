/* fingerprint.h - a name for what a topic, or a pair, disagrees about, that outlives edits
 * elsewhere
 *
 * Made of who says what: the source, the unit and state, and the value of each claim that takes
 * part in the worst verdict (for an assertion its words, without punctuation, spacing and case).
 * Places in the text, other articles that agree, ids and order do not enter. A source that repeats
 * its value adds nothing; a source that brings another value makes another fingerprint, as that is
 * news. */
#ifndef TQ_JUDGE_FINGERPRINT_H
#define TQ_JUDGE_FINGERPRINT_H

#include "align/align.h"

/* Of the topic: its worst pairs, or all its claims where it has no pairs. Its pairs are judged and
 * sorted. */
guint64 tq_fingerprint_topic (const TqPacks *packs, const GPtrArray *documents,
                              const TqClaimSet *claims, const TqTopic *topic);

/* Of one pair of claims; the same for (b, a). */
guint64 tq_fingerprint_pair (const TqPacks *packs, const GPtrArray *documents,
                             const TqClaimSet *claims, guint32 a, guint32 b);

#endif
