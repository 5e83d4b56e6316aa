/* company.h - how likely two claims are about the same thing, given what else either may be matched
 * with
 *
 * An article mostly tells a thing once, so that a better match of either claim in the article of
 * the other speaks against a link; another two claims of the same two sentences that are alike
 * speak for it; and articles tell one thing about as early or as late. score.h looks at the two
 * claims alone; here its score is weighed once more beside all the links of two documents, and on
 * nothing else, so that the result never depends on what else is compared. Weights: models
 * company-quantity, company-date and company-assertion of common/weights.json, fitted by
 * tests/bench/fit-alignment.py.
 * Method: the one-to-one constraint of record linkage (Jaro 1989), as evidence in place of an
 * assignment.
 * Cost: linear in the links, but for those between two sentences, each of which is held against
 * each. */
#ifndef TQ_ALIGN_COMPANY_H
#define TQ_ALIGN_COMPANY_H

#include "align/links.h"

/* 0 … 1, but for the first; symmetric */
typedef enum {
    TQ_COMPANY_LIKENESS,     /* the score by itself, as log-odds */
    TQ_COMPANY_BEST,         /* none is a better match of either: a half for each claim */
    /* score of the nearest other claim that either may be matched with in the document of the
     * other */
    TQ_COMPANY_NEAREST,
    TQ_COMPANY_NEAREST_BOTH, /* the lesser of the two */
    TQ_COMPANY_NEARER,       /* by how much the nearest is nearer than the two are */
    /* how much deeper in its article the one stands than the other; of two articles */
    TQ_COMPANY_DEPTH_APART,
    TQ_COMPANY_APART_WITHIN, /* the same within one */
    TQ_COMPANY_BESIDE,       /* score of the nearest other two claims of the same two sentences */
    TQ_COMPANY_BESIDE_KIND,  /* of such as are of another kind */
    TQ_N_COMPANY_FEATURES
} TqCompanyFeature;

/* as weights.json spells them */
extern const char *const tq_company_feature_names[TQ_N_COMPANY_FEATURES];

/* What one thread needs. @scorer must outlive it. */
typedef struct TqCompany TqCompany;

TqCompany *tq_company_new (const TqScorer *scorer);
void tq_company_free (TqCompany *company);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqCompany, tq_company_free)

/* @links: (element-type TqLink): all strong ones that lead from the claims of one document to later
 * claims, by claim; of each claim those to one document stand together. @ret: (array): one row for
 * each */
void tq_company_features (TqCompany *company, const GArray *links,
                          double (*ret)[TQ_N_COMPANY_FEATURES]);

/* Scores such links anew and removes those that are strong no more. */
void tq_company_weigh (TqCompany *company, GArray *links);

#endif
