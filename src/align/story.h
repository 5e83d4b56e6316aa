/* story.h - how much two documents are about the same story
 *
 * The share of common words among the terms of their claims, names and rare words first: documents on one event share its places and
 * people, documents on two events of one kind share only the words of that kind. */
#ifndef TQ_ALIGN_STORY_H
#define TQ_ALIGN_STORY_H

#include "align/align.h"

typedef struct TqStories TqStories;

TqStories *tq_stories_new (const TqEvidence *evidence);
void tq_stories_free (TqStories *stories);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqStories, tq_stories_free)

/* 0 … 1: common terms over those of the document that has fewer. */
double tq_story_share (const TqStories *stories, guint32 doc_a, guint32 doc_b);

#endif
