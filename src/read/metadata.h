/* metadata.h - what is known of an article beside its text
 *
 * Whoever knows something sets it, the surest witness first: a field that has been set stays. */
#ifndef TQ_READ_METADATA_H
#define TQ_READ_METADATA_H

#include "pack/pack.h"

/* What stands outside an article's own bytes and says something of it (a corpus.json, a feed, a
 * WARC header); each may be NULL. Borrowed. */
typedef struct {
    const char *lang; /* tag */
    const char *source;
    const char *date;
    const char *title;
    const char *url;
    const char *from; /* who says so, static; NULL: the user */
} TqMetadata;

/* Sets a field that has no value yet; blank and NULL values set nothing. @value: copied. @from:
 * static, who says so; NULL: the user. */
void tq_document_set (const TqPacks *packs, TqDocument *document, TqField field, const char *value,
                      const char *from);

/* The same of each field of @metadata. Dates are taken as they are. */
void tq_document_set_metadata (const TqPacks *packs, TqDocument *document,
                               const TqMetadata *metadata);

/* Which field a header line "Name: value" sets, and where its value begins; FALSE if it is none. */
gboolean tq_header_line (const char *line, gsize n_bytes, TqField *ret_field, gsize *ret_value);

#endif
