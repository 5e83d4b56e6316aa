/* bind.h - what a value counts, and what happens on a date
 *
 * In: a sentence, its values, scopes. Out: claims of kind quantity and date. A number is bound to
 * the noun it counts, before or after it, over adjectives and genitives; to a state (killed,
 * injured …) by the verb or participle that governs it; to qualifiers, place and actor. "of whom",
 * بينهم, dont link a part to its whole. What cannot be bound makes no claim. */
#ifndef TQ_EXTRACT_BIND_H
#define TQ_EXTRACT_BIND_H

#include "extract/scope.h"

/* Appends claims and their terms to @set; fills every field that the sentence alone decides, or the
 * count that the sentence before tells of. @first_of_document: the first claim of the sentence's
 * document */
void tq_bind_values (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses,
                     GArray *values, const GArray *frames, guint first_of_document,
                     TqClaimSet *set);

/* Terms for every content word of a stretch of tokens, with the role given; shared with
 * assertion.c. Returns how many were appended. */
guint
tq_bind_terms (const TqSentence *sentence, guint first, guint end, TqRole role, GArray *terms);

/* What a speaker speaks for, if the tokens are the name of a country, a capital (for its country:
 * "Washington said") or an institution, articles aside: the same atom in every language. Else 0. */
TqAtom tq_bind_party (const TqSentence *sentence, guint first, guint end);

#endif
