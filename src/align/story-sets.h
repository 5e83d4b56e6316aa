/* story-sets.h - what each document of a run speaks of, as a set of numbers
 *
 * Concepts, so that languages meet; names; else words: of each word of its claims the number that
 * means most. Numbers lie in a row, so that they index arrays. */
#ifndef TQ_ALIGN_STORY_SETS_H
#define TQ_ALIGN_STORY_SETS_H

#include "align/words.h"

typedef struct {
    const TqEvidence *evidence;
    GArray *ids;        /* of guint32: the set of each document, ascending */
    guint32 *first;     /* of each document; n_documents + 1 */
    guint32 n_ids;      /* distinct */
    guint32 *n_with;    /* documents with each */
    float *all;         /* weight of each document's set */
} TqStorySets;

/* @sets: its evidence is set; @words: of the claims of it. Cleared by tq_story_sets_clear(). */
void tq_story_sets_fill (TqStorySets *sets, const TqWords *words);
void tq_story_sets_clear (TqStorySets *sets);

/* The fewer documents have it, the more. */
double tq_story_weight (const TqStorySets *sets, guint32 id);

#endif
