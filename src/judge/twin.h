/* twin.h - one contradiction that was found twice, as one topic
 *
 * "The hut stands seven kilometres from the road", "eleven kilometres from the road": told as
 * figures, and as statements that exclude each other; "two guards were wounded", "nobody was hurt"
 * as well. A reader sees one question. Where a contradiction of statements shares both its
 * sentences with another, or its words with a figure, a day or a statement of another, its topic
 * goes into that one: of values before statements, the surest first. */
#ifndef TQ_JUDGE_TWIN_H
#define TQ_JUDGE_TWIN_H

#include "align/align.h"

/* @topics: judged, worst first. Those that go into another are freed and removed; what takes them
 * keeps its kind, label and fingerprint, and has the confidence of the surer of the two. */
void tq_twins_join (const TqClaimSet *claims, GPtrArray *topics);

#endif
