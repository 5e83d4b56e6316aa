/* existence.h - none against some, as the statements that they are
 *
 * "Nobody was hurt", "two were hurt": whoever holds the one to be true denies the other, whatever
 * number it gives. So where two figures contradict each other and one of them is none, the
 * statements around them do as well, and are as likely to. */
#ifndef TQ_JUDGE_EXISTENCE_H
#define TQ_JUDGE_EXISTENCE_H

#include "align/align.h"

/* @topic: of figures, with all its pairs. Adds the two statements of its surest contradiction that
 * has one of none, and their pair, without `why`. They may stand in a topic of their own as well:
 * tq_twins_join() takes them out of it. */
void tq_existence_state (const TqEvidence *evidence, TqTopic *topic);

#endif
