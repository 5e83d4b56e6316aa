/* article.h - bytes of one article → document
 *
 * Decoding, header lines, paragraphs. Used by corpus.c; the public entry is read.h. */
#ifndef TQ_READ_ARTICLE_H
#define TQ_READ_ARTICLE_H

#include "read/read.h"

/* What a corpus.json or a JSON Lines row says of an article; each may be NULL. Borrowed. */
typedef struct {
    const char *lang;
    const char *source;
    const char *date;
    const char *title;
    const char *url;
} TqMetadata;

/**
 * tq_article_new:
 * @has_header: whether `Source: …` lines may stand at the top
 * @metadata: (nullable): fills what the header lines leave out
 * @notices: (element-type TqNotice): bytes replaced, a date that is none
 *
 * Returns: (transfer full): NULL with TQ_ERROR_DATA (empty, binary) or TQ_ERROR_LIMIT.
 */
TqDocument *tq_article_new (const TqPacks *packs, const char *id, const char *path, const char *bytes, gsize n_bytes,
                            gboolean has_header, const TqMetadata *metadata, GArray *notices, GError **error);

void tq_notice_add (GArray *notices, gboolean is_skipped, const char *path, const char *format, ...) G_GNUC_PRINTF (4, 5);

#endif
