/* proposition.h - all that a short text says, as one claim
 *
 * Two sentences are compared as wholes before any clause of theirs is: what both name, what one
 * turns into its opposite, what only one says. So the content words and numbers of all sentences of
 * a document make one more claim of kind assertion, flag TQ_CLAIM_WHOLE, its terms in text order,
 * each with the denial that reaches it, and its frames: who does what to whom in each of its
 * clauses (TqFrame in model.h, frame.h). Only `pairs` asks for it. */
#ifndef TQ_EXTRACT_PROPOSITION_H
#define TQ_EXTRACT_PROPOSITION_H

#include "extract/scope.h"

typedef struct {
    GArray *terms;  /* of TqTerm */
    GArray *frames; /* of TqFrame, bound to the terms */
} TqProposition;

/* Empty; of one worker there can be one at a time, as what it holds is the worker's. */
void tq_proposition_open (TqWorker *worker, TqProposition *proposition);

/* Appends what one sentence says: its content words, those of its @values (element-type TqValue)
 * among them, and its @frames (element-type TqFrame, not bound yet). */
void tq_proposition_add (const TqSentence *sentence, const TqScope *scopes, const GArray *values,
                         const GArray *frames, TqProposition *proposition);

/* Appends the claim of @proposition, if it says anything, to @set. */
void tq_proposition_close (const TqProposition *proposition, const TqDocument *document,
                           guint32 doc, TqClaimSet *set);

#endif
