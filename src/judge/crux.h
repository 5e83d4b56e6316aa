/* crux.h - the word on which two statements part, and how the one that denies is made
 *
 * Of "the permit was not suspended" the crux is "suspended", of "no alarm" the alarm, of "fell"
 * against "rose" either. Two articles that speak of one permit suspend it in a sentence or two;
 * what both do in every sentence ("said", "came", the name of the town) joins sentences that have
 * nothing to do with each other. So a word is weighed by how few sentences of the two articles it
 * stands in, and so are the words of both sentences and of the sentences beside them. And a denial
 * counts by how it is made: of all there may be, in its own sentence, of what was so before. */
#ifndef TQ_JUDGE_CRUX_H
#define TQ_JUDGE_CRUX_H

#include "align/links.h"

#define TQ_CRUX_FEATURES(X) \
    /* it is the predicate of the other claim: 1, any word of it: 0.5 */ \
    X (FOUND, "crux-found") \
    /* it stands in no other sentence of the two articles: 1 … in many: 0 */ \
    X (ALONE, "crux-alone") \
    /* the same of all words that both claims have, rare ones first; 0 none … 1 many */ \
    X (COMMON, "common-alone") \
    X (REST, "rest-alone")        /* and of those beside the word they part on */ \
    /* how many these are: none 0, one 0.5, more 1. "Nobody came back", "he came by boat": none */ \
    X (BESIDE, "crux-beside") \
    X (SENTENCE, "sentence-alone") /* of all words of both sentences: judge/passage.h */ \
    X (PASSAGE, "passage-alone")  /* and of the sentences beside them */ \
    /* how the one that is denied is said; 0 where both are or neither */ \
    /* of all there may be: one case is enough to speak against it */ \
    X (GENERAL, "denied-general") \
    X (ASIDE, "denied-aside")     /* beside another statement */ \
    X (SO_MANY, "denied-so-many") /* with a figure: of so many only */ \
    X (RETORT, "denied-in-reply") /* it answers, or is set against, what stands before */ \
    /* the other is said beside another statement: who came by boat */ \
    X (OTHER_ASIDE, "affirmed-aside") \
    /* days since what the other affirms was true; 0 … 1 a month: it is no news that came after \
     * the denial */ \
    X (SINCE, "denied-since")

typedef enum {
#define TQ_CRUX_ENUM(symbol, name) TQ_CRUX_##symbol,
    TQ_CRUX_FEATURES (TQ_CRUX_ENUM)
#undef TQ_CRUX_ENUM
    TQ_N_CRUX_FEATURES
} TqCruxFeature;

/* What one thread knows of the articles that it was asked of. @links must outlive it. */
typedef struct TqCruxes TqCruxes;

TqCruxes *tq_cruxes_new (const TqEvidence *evidence, const TqLinks *links);
void tq_cruxes_free (TqCruxes *cruxes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqCruxes, tq_cruxes_free)

/* Of two assertions that exclude each other; of two dates or figures their sentences and passages
 * alone, the rest is 0.
 * @ret: (array fixed-size=TQ_N_CRUX_FEATURES): the same for (b, a) */
void tq_cruxes_features (TqCruxes *cruxes, guint32 a, guint32 b, double *ret);

#endif
