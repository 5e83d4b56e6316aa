/* antecedent.h - whom a pronoun means that its own sentence does not name
 *
 *   "The driver was questioned for two hours. He has not been arrested."    he: the driver
 *   «تعطل المحول. ولم يستبدل»                                              the verb's own subject:
 *     the transformer
 *   "I never touched the safe," the cashier said.                           I: the cashier
 *
 * In: the nouns of a document's sentences, one after the other, and the claims of each. Out: those
 * claims whose subject, or whose object that is written onto the verb, is a pronoun have whom it
 * means among their terms (TqTerm.is_resolved) and in the slot of their frame. What is shown of a
 * claim stays its own words.
 * Method: salience after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
 * (Computational Linguistics 20(4), 1994): what agrees (referent.h) is weighed by what it is in its
 * clause, which halves with every sentence; mentions of one thing add up. Of the paragraph and the
 * one before it. Departs from it where two are nearly as salient, or only what is neither subject
 * nor object is, or only what cannot do what its verb says: then nobody is meant. First persons in
 * a quotation are who speaks.
 * Cost: linear in nouns; for each pronoun a look at those of the sentences near it. */
#ifndef TQ_EXTRACT_ANTECEDENT_H
#define TQ_EXTRACT_ANTECEDENT_H

#include "extract/frame-private.h"

typedef struct {
    const GArray *sentences;
    const GArray *chunks; /* of the sentence taken up last */
    GArray *nouns; /* of what may be meant, by sentence */
    GArray *terms; /* scratch */
} TqAntecedents;

/* Of one document; what it holds is the worker's. @sentences: (element-type TqSentence) */
void tq_antecedents_open (TqAntecedents *antecedents, TqWorker *worker, const GArray *sentences);

/* Takes up the nouns of sentence @index. @chunks, which are borrowed until the next, @frames: as
 * tq_frame_scan() gave them, all of this sentence. */
void tq_antecedents_add (TqAntecedents *antecedents, guint index, const GArray *chunks,
                         const GArray *frames);

/* Once for sentence @index, when its nouns are taken up and its claims, from @first_claim to the
 * last of @set, have frames and attribution. */
void tq_antecedents_settle (TqAntecedents *antecedents, guint index, TqClaimSet *set,
                            guint first_claim);

#endif
