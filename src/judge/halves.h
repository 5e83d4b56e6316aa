/* halves.h - what a sentence says of one and denies of another
 *
 * "The clerk signed the deed, not the heir" is read as two statements that overlap: the clerk signed
 * it, the heir did not. What each has of its own, the clerk and the heir, tells which of the two
 * another source speaks of: "the heir signed the deed" is contradicted, by the very words; "the
 * clerk signed the deed" agrees, and what is denied of the heir says nothing against it. */
#ifndef TQ_JUDGE_HALVES_H
#define TQ_JUDGE_HALVES_H

#include "align/align.h"

typedef enum {
    TQ_HALF_NONE, /* the denied statement is no half of any, or the other speaks of both, neither */
    TQ_HALF_DENIED, /* the other says of whom it was denied that it was so */
    TQ_HALF_SAID, /* the other says what its sentence says as well, of the same */
} TqHalf;

/* @denied: an assertion, by its number; @other: one that is not denied. */
TqHalf tq_halves_tell (const TqEvidence *evidence, guint32 denied, guint32 other);

/* Whether the sentence of @said, an assertion that is not denied, denies of somebody what @other
 * says of the same: the two do not say the same, however many words they share. */
gboolean tq_halves_part (const TqEvidence *evidence, guint32 said, guint32 other);

#endif
