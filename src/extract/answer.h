/* answer.h - which questions a clause answers: cues of class "answer", judge/answers.h holds those
 * of two statements against each other
 *
 * What is denied answers as well: "not unanimous"; and so does what is planned, but no other than a
 * plan is held against it. What is only possible answers nothing; nor does a clause that gives two
 * answers to one question ("from silver to gold"). */
#ifndef TQ_EXTRACT_ANSWER_H
#define TQ_EXTRACT_ANSWER_H

#include "extract/scope.h"

/* Fills @claim->answers with what the tokens [first, end) say. */
void tq_answer_scan (const TqSentence *sentence, const TqScope *scopes, guint first, guint end,
                     TqClaim *claim);

/* When all claims of a sentence, from @first_claim on, are read: what counts several answers no
 * question that is of one: "three died". "Held for four days" counts days. */
void tq_answer_settle (const TqSentence *sentence, guint32 first_claim, TqClaimSet *set);

#endif
