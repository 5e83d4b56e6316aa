/* headline.h - figures and dates of a headline that its own article does not give
 *
 * A headline sums up what stands below it, so each of its figures stands there again, as it is or
 * more exactly. One that does not was set by another hand or left from an earlier version: what the
 * article says instead contradicts it more often than two figures of one article do else. */
#ifndef TQ_JUDGE_HEADLINE_H
#define TQ_JUDGE_HEADLINE_H

#include "align/align.h"

/* @claim is a figure or date of its document's title, and no figure or date below may be the same.
 * FALSE of statements, and where nothing of the kind stands below. Cost: a look at each claim of
 * the document, for those of titles. */
gboolean tq_headline_stands_alone (const TqEvidence *evidence, guint32 claim);

#endif
