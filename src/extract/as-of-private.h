/* as-of-private.h - the parts of finding when a claim holds
 *
 *   as-of.c        as-of of each claim; earlier events, corrections
 *   as-of-date.c   which date of its sentence a claim is of */
#ifndef TQ_EXTRACT_AS_OF_PRIVATE_H
#define TQ_EXTRACT_AS_OF_PRIVATE_H

#include "extract/as-of.h"
#include "extract/value.h"

/* The dates of a sentence, and what parts them. */
typedef struct {
    const TqSentence *sentence;
    const guint16 *clauses;
    const GArray *values; /* of TqValue */
} TqDates;

/* ---- as-of-date.c */

/* The date of @claim, whose figure or predicate is at @token, or NULL. A date in another clause
 * tells of another thing ("… who had voted in 2020"). */
const TqValue *tq_as_of_date (const TqDates *dates, const TqClaim *claim, guint token);

#endif
