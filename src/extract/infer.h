/* infer.h - what nobody says of an article, from its own text and its URL; always marked as
 * inferred
 *
 * The date: from the URL, a line with a full date beside the headline, the dateline ("PARIS, 12
 * March 2025 (AFP) -"), or a relative day that stands beside a full date ("yesterday, Thursday 3
 * July 2025": the article is of the fourth). The outlet: the host of the URL. The agency: its name
 * in the dateline's brackets, between its dashes, or alone on a line.
 * It is asked while an article is being read (TqReadOptions.complete), yet stands here: a date is a
 * date wherever it is written, and a second reader of dates would disagree with the first. */
#ifndef TQ_EXTRACT_INFER_H
#define TQ_EXTRACT_INFER_H

#include "pack/pack.h"

/* What is needed to read dates, which costs as much to make as many pages to read: one for all of
 * them, made when the first date is looked for. */
typedef struct TqInference TqInference;

TqInference *tq_inference_new (const TqPacks *packs); /* @packs: borrowed */
void tq_inference_free (TqInference *inference);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqInference, tq_inference_free)

/* Sets those of the date, the outlet and the agency of @document that are NULL and that can be
 * told, with who says so in TqDocument.from.
 * @inference: a TqInference; a gpointer, as TqReadOptions.complete has it. */
void tq_infer_metadata (TqDocument *document, gpointer inference);

#endif
