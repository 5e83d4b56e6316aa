/* naming.h - what a clause answers in words of its own: why it happened, who won, where from
 *
 *   "The fire | was caused by | a spark from the mill"      «سبب | الحريق | شرارة من الطاحونة»
 *      of          naming.behind     said                      naming.of   of        said
 *
 * Questions that a few words answer are for extract/answer.h; here any words may be the answer, and
 * which they are is told by the words beside them: cues of the classes "naming". judge/answers.h
 * holds those of two statements against each other. What is denied, planned or only possible
 * answers nothing; only a place may be planned as well: where the head office will be.
 * Cost: the cues of the clause, and the tokens around the one that is found. */
#ifndef TQ_EXTRACT_NAMING_H
#define TQ_EXTRACT_NAMING_H

#include "extract/scope.h"

/* Fills @claim->naming with the first answer that the tokens [first, end) give. */
void tq_naming_scan (const TqSentence *sentence, const TqScope *scopes, guint first, guint end,
                     TqClaim *claim);

#endif
