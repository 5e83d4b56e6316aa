/* two-subjects.h - two statements of two persons or things, which answer one question, or are
 * denied, each for itself
 *
 * "The board of Kestrel approved it unanimously", "the board of Norvik approved it by 6 votes to
 * 3"; "the northern road is closed", "the southern road is open"; "the seller paid", "the buyer
 * refused": no word is in the way of both being true. Looked at is who does it and to whom, by the
 * frames of the two predicates. They are two where both are named, and no name of the one is one of
 * the other's, or each has one of its own; where one word for both has beside it, on each side,
 * what the other has not; or another name behind a short word ("shares in Orm"; of an event that is
 * where it happens); where the one is the opposite party of the other; or where one word has
 * another name right behind it, whatever the frames are ("the ferry Solveig").
 * Said of one alone ("the mill at Orm", "the mill") nothing tells them apart, nor do names of two
 * languages, which may be one name. */
#ifndef TQ_JUDGE_TWO_SUBJECTS_H
#define TQ_JUDGE_TWO_SUBJECTS_H

#include "align/align.h"

/* FALSE: one, or the words do not say. The same for (b, a). */
gboolean tq_subjects_are_two (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

#endif
