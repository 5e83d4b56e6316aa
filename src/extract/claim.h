/* claim.h - one document → its claims
 *
 * The only entry of the stage: runs value, scope, attribution, bind and assertion over the
 * sentences, then settles what needs more than one sentence: as-of (own date in the sentence, else
 * the paragraph's, else the dateline, else the publication date), speaker, corrections,
 * background. */
#ifndef TQ_EXTRACT_CLAIM_H
#define TQ_EXTRACT_CLAIM_H

#include "text/segment.h"

/* Appends to @set. @doc: the document's index in the result. Atoms are those of the worker's
 * table. */
void tq_extract_claims (TqWorker *worker, const TqDocument *document, guint32 doc, TqClaimSet *set);

/* The claims that have a value, and last the one that all of the document makes together
 * (proposition.h), in place of the assertions of its clauses. */
void tq_extract_propositions (TqWorker *worker, const TqDocument *document, guint32 doc,
                              TqClaimSet *set);

/* Appends all claims of @from, which count their own terms, frames and totals, to @into. Atoms stay
 * as they are. */
void tq_claims_append (TqClaimSet *into, const TqClaimSet *from);

/* The claims of @set from @first_claim on count their terms, frames and totals from these on, not
 * from the first of the set. */
void
tq_claims_shift (TqClaimSet *set, guint32 first_claim, guint32 first_term, guint32 first_frame);

/* Every value of a document, bound or not; appended to @values. */
void tq_extract_values (TqWorker *worker, const TqDocument *document, GArray *values);

#endif
