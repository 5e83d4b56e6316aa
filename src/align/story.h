/* story.h - which documents are on one story
 *
 * Documents on one event share its places, people and rare words; documents on two events of one
 * kind share only the words of that kind. Each document is the set of what its claims speak of
 * (concepts, so that languages meet; names; else words); two are as near as the rare part of these
 * sets that they share. Only documents that share something rare are ever compared, and each keeps
 * its nearest TQ_MAX_NEIGHBOURS, so that ten thousand articles on one fire cost no more than ten
 * thousand on different ones. Two that share less are on one story if a third is on that of both: a
 * report and a comment on one event meet in the agency's account of it.
 * Method: inverted index over rare terms, overlap coefficient with inverse document frequency. */
#ifndef TQ_ALIGN_STORY_H
#define TQ_ALIGN_STORY_H

#include "align/words.h"

#define TQ_MAX_NEIGHBOURS 12

typedef struct {
    guint32 doc;
    /* 0 … 1: weight of what the two have in common over that of the one that has less */
    float share;
} TqNeighbour;

typedef struct TqStories TqStories;

/* @words: of the claims of @evidence. The result does not depend on @n_threads. */
TqStories *tq_stories_new (const TqEvidence *evidence, const TqWords *words, guint n_threads);
void tq_stories_free (TqStories *stories);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqStories, tq_stories_free)

/* The documents on the story of @doc, itself not among them, by number: those it is nearest to and
 * those that are nearest to it. Borrowed. */
const TqNeighbour *tq_stories_neighbours (const TqStories *stories, guint32 doc, guint *ret_n);
gboolean tq_stories_are_neighbours (const TqStories *stories, guint32 a, guint32 b);
double tq_stories_share (const TqStories *stories, guint32 a, guint32 b); /* 0 if they are none */

#endif
