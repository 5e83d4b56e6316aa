/* said.h - which figures and dates a sentence names beside what a claim says
 *
 * Two sentences that both speak of 140 people and of Tuesday are mostly on one thing, whatever
 * their words and languages are: a figure and a date are spelled in many ways and mean one thing
 * each. A claim bears those of its sentence as numbers that can be held against those of another,
 * its own value not among them, as it is for others to judge. A statement has no value of its
 * own. */
#ifndef TQ_EXTRACT_SAID_H
#define TQ_EXTRACT_SAID_H

#include "text/segment.h"

/* Of the claims from @first_claim on, which are of one sentence. @values: (element-type TqValue):
 * of the sentence */
void tq_said_settle (const GArray *values, guint first_claim, TqClaimSet *set);

#endif
