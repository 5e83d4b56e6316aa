/* links.h - which claims may be about the same thing, and how likely
 *
 * Candidates are claims of one document, or of two on one story (story.h), that share a key
 * (key.h); never all pairs. Each that is not forbidden is scored. Strong links, which join claims
 * to topics (cluster.c), are weighed in their company (company.h) and kept, of two documents only
 * the best (nearest.h); what else a claim might be matched with (judge/rival.h) is asked of a
 * finder when it matters, as weak links outnumber the strong ones by far. */
#ifndef TQ_ALIGN_LINKS_H
#define TQ_ALIGN_LINKS_H

#include <string.h>

#include "align/align.h"

typedef struct {
    guint32 claim;
    guint32 other; /* after claim, in TqLinks.links */
    float score;
} TqLink;

struct TqLinks {
    const TqScorer *scorer;
    double min_score;     /* of a link */
    GArray *links;        /* of TqLink, each pair once; by claim, then other */
    guint32 *first_link;  /* of each claim: the place of the first of its own; n_claims + 1 */
    GArray *keys;         /* of TqKeyed, those of a document together, sorted */
    guint32 *first_key;   /* of each document; n_documents + 1 */
    guint64 *signatures;  /* of each document, some hundred bits: which keys may be among its own */
    guint32 *first_claim; /* as well */
};

/* A link by its @place among others, as a number: the better it is the less, and of equal ones the
 * earlier. Scores are above 0, where the bits of a number of IEEE 754 stand in its order. */
static inline guint64
tq_link_rank (const TqLink *link, guint32 place)
{
    guint32 bits;

    memcpy (&bits, &link->score, sizeof bits);
    return (guint64) ~bits << 32 | place;
}

/* Sorts such numbers, of which those of the earlier places come first. */
void tq_link_sort_ranks (guint64 *ranks, guint32 n);

/* Of the links from @claim to later claims, the first: its place in links. */
static inline guint
tq_links_first (const TqLinks *links, guint32 claim)
{
    return links->first_link[claim];
}

/* What one thread needs to look for links. @links must outlive it. */
typedef struct TqFinder TqFinder;

TqFinder *tq_finder_new (const TqLinks *links);
void tq_finder_free (TqFinder *finder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqFinder, tq_finder_free)

/* The links of @claim to the claims of document @doc, its own or another, weak ones too.
 * (element-type TqLink), until the next question */
const GArray *tq_finder_links (TqFinder *finder, guint32 claim, guint32 doc);

/* How much two documents are on one story (TqNeighbour); 0 if they are no neighbours, or one. */
double tq_finder_share (const TqFinder *finder, guint32 doc_a, guint32 doc_b);

/* 0 if the two are not linked. */
double tq_finder_score (TqFinder *finder, guint32 a, guint32 b);

#endif
