/* retort.h - how one speaker takes up what another said
 *
 * In: a sentence with the claims made of it. Out: flags on its assertions: it replies, it is set
 * against what stands before, it accuses, it names what was said before ("the allegation"). What
 * says so stands in the claim or between it and the claim before: "…, shot back that". Two claims
 * of two parties become a dispute by these and by their words: src/align/dispute.h. */
#ifndef TQ_EXTRACT_RETORT_H
#define TQ_EXTRACT_RETORT_H

#include "text/segment.h"

/* Claims from @first_claim on are those of @sentence, in text order. */
void tq_retort_mark (const TqSentence *sentence, TqClaimSet *set, guint first_claim);

#endif
