/* links.h - which claims may be about the same thing, and how likely
 *
 * Candidates are claims of one document, or of two on one story (story.h), that share a key (key.h); never all pairs. Each that is not forbidden is scored once. What is kept serves twice: the strong links join
 * claims to topics (topic.c), and all of them tell what else a claim might be matched with (judge/rival.h). */
#ifndef TQ_ALIGN_LINKS_H
#define TQ_ALIGN_LINKS_H

#include "align/align.h"

typedef struct {
    guint32 claim;
    guint32 other;
    float score;
} TqLink;

struct TqLinks {
    GArray *links; /* of TqLink, each pair in both directions; by claim, then other */
};

/* First link of @claim to a claim at or after @other; index in links. */
guint tq_links_find (const TqLinks *links, guint32 claim, guint32 other);

/* 0 if the two are not linked. */
double tq_links_score (const TqLinks *links, guint32 a, guint32 b);

static inline const TqLink *
tq_links_get (const TqLinks *links, guint index)
{
    return &g_array_index (links->links, TqLink, index);
}

#endif
