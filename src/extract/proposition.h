/* proposition.h - all that a short text says, as one claim
 *
 * Two sentences are compared as wholes before any clause of theirs is: what both name, what one turns into its opposite, what only one
 * says. So the content words and numbers of all sentences of a document make one more claim of kind assertion, flag
 * TQ_CLAIM_WHOLE, its terms in text order, each with the denial that reaches it. Only `pairs` asks for it. */
#ifndef TQ_EXTRACT_PROPOSITION_H
#define TQ_EXTRACT_PROPOSITION_H

#include "extract/scope.h"

/* Appends the terms of one sentence to @terms (element-type TqTerm), those of its @values (element-type TqValue) among them. */
void tq_proposition_add (const TqSentence *sentence, const TqScope *scopes, const GArray *values, GArray *terms);

/* Appends the claim that @terms make, if there are any, to @set. */
void tq_proposition_close (const TqDocument *document, guint32 doc, const GArray *terms, TqClaimSet *set);

#endif
