/* infer.h - what nobody says of an article, from its own text and its URL; always marked as inferred
 *
 * The date: from the URL, a line with a full date beside the headline, the dateline ("PARIS, 12 March 2025 (AFP) -"), or a relative day that
 * stands beside a full date ("yesterday, Thursday 3 July 2025": the article is of the fourth). The outlet: the host of the URL. The agency:
 * its name in the dateline's brackets, between its dashes, or alone on a line.
 * It reads dates with the extractors, which come later in the pipeline: a date is a date wherever it stands, and a second reader of
 * dates would disagree with the first. */
#ifndef TQ_READ_INFER_H
#define TQ_READ_INFER_H

#include "read/reading.h"

void tq_infer_metadata (TqReading *reading, TqDocument *document);

#endif
