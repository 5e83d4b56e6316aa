/* as-of.h - when a claim holds, and whether it is about an earlier event
 *
 * In: a sentence with its values and the claims made of it. Out: their as_of and the flags
 * BACKGROUND, CORRECTION, RETRACTED. As-of: a date of the claim's clause; else the date before a
 * relative clause ("the floods of 2013, which killed 52"); else a date that is a clause alone,
 * leading the sentence or beside the claim's; else, while a paragraph goes on about an earlier
 * event, the date that it began with; else the publication date (is_inferred). The day of an event
 * ("Sunday's collapse") and what is still to come date no count. */
#ifndef TQ_EXTRACT_AS_OF_H
#define TQ_EXTRACT_AS_OF_H

#include "extract/scope.h"

/* What one sentence leaves to the next ones. All zero: nothing, as at the start of a document. */
typedef struct {
    guint32 block;
    /* date of the earlier event that the paragraph tells of; precision NONE: none */
    TqTime earlier;
    /* TqClaimFlags: what figures of the notice are, until a cue says otherwise */
    guint correction;
} TqStory;

/* Whether a time lies so long before the document that what it dates is another event. */
gboolean tq_as_of_is_long_ago (const TqSentence *sentence, gint64 minute);

/* Claims of @set from @first_claim on are those of @sentence. */
void tq_as_of_settle (const TqSentence *sentence, const guint16 *clauses, const GArray *values,
                      TqStory *story, TqClaimSet *set, guint first_claim);

#endif
