/* both-sides.h - an article that tells what one says and, in the same sentence, that another denies
 * it
 *
 *   The government speaks of a timetable, though London denies that there is one.
 *   "There is no timetable," a spokeswoman in London said.
 *
 *   The minister rejected the union's allegation that the crane had not been checked.
 *   The union said that the crane had not been checked.
 *
 * The second article has a side of the dispute that the first tells whole, so the two do not
 * contradict each other: two parties do. */
#ifndef TQ_JUDGE_BOTH_SIDES_H
#define TQ_JUDGE_BOTH_SIDES_H

#include "align/align.h"

/* Of two assertions of two articles that exclude each other, in either order: whether the sentence
 * of one has a denial of it in its own words by a named party, as the other, which a named party
 * says, is one, or one denies what it says that a party alleges. Cost: the claims of two
 * sentences. */
gboolean tq_both_sides_told (const TqEvidence *evidence, guint32 a, guint32 b);

#endif
