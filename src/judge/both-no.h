/* both-no.h - two statements that both say no
 *
 * "The board did not hold its meeting", "the board cancelled its meeting": one is denied, the other
 * is not, and nothing speaks against either. The other says by its predicate that something does
 * not take place, or no longer: a word that says no of itself and that the first denies as well
 * ("three abstained", "with three abstentions"), or one at the lower end of an axis of such
 * (pack/axes.h). What the one denies must not be that word ("the meeting was not cancelled"), nor
 * may the other speak of what it denies ("the pump stopped when a leak was found", "no leak was
 * found"). */
#ifndef TQ_JUDGE_BOTH_NO_H
#define TQ_JUDGE_BOTH_NO_H

#include "align/align.h"

/* Of two assertions, one denied, the other not. The same for (b, a). */
gboolean tq_both_say_no (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

#endif
