/* dispute-private.h - what the two files of disputes share
 *
 *   dispute.c          statements: by a model
 *   dispute-figure.c   figures: by what is counted */
#ifndef TQ_ALIGN_DISPUTE_PRIVATE_H
#define TQ_ALIGN_DISPUTE_PRIVATE_H

#include "align/dispute.h"
#include "align/score.h"

/* Neither a plan nor a demand, a condition or a possibility. */
static inline gboolean
tq_dispute_is_fact (guint modality)
{
    return modality == TQ_MODALITY_ASSERTED || modality == TQ_MODALITY_REPORTED;
}

/* @found: (element-type TqDispute): those of figures are added. */
void tq_disputes_add_figures (const TqScorer *scorer, GArray *found);

#endif
