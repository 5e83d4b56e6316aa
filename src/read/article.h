/* article.h - bytes of one plain-text article → document
 *
 * Decoding, header lines, paragraphs. The document's text is the decoded file itself. */
#ifndef TQ_READ_ARTICLE_H
#define TQ_READ_ARTICLE_H

#include "read/reading.h"

/**
 * tq_article_new:
 * @id: numbered if it was given before
 * @has_header: whether `Source: …` lines may stand at the top; the source's metadata fills what
 *   they leave out
 *
 * Returns: (transfer full): NULL with TQ_ERROR_DATA (empty, binary) or TQ_ERROR_LIMIT.
 */
TqDocument *tq_article_new (TqReading *reading, const TqSource *source, const char *id,
                            gboolean has_header, GError **error);

#endif
