/* assertion.h - propositions: predicate with its arguments
 *
 * In: a sentence, its scopes and frames. Out: claims of kind assertion: predicate concept as head
 * term, arguments as terms with their roles. Shallow: noun phrases and verb groups by part of
 * speech and particles, roles by order and agreement; a frame that is not understood is left
 * out. */
#ifndef TQ_EXTRACT_ASSERTION_H
#define TQ_EXTRACT_ASSERTION_H

#include "extract/scope.h"

/* @frames: (element-type TqFrame), not bound yet. Appends claims and their terms to @set; fills
 * kind, span, value_span, sentence, label, terms, flags, polarity, modality, confidence. */
void tq_assertion_scan (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses,
                        const GArray *frames, TqClaimSet *set);

#endif
