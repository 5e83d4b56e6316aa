/* builder.h - blocks and metadata → TqDocument
 *
 * For the formats whose text is not the file itself. The document's text is then its blocks in
 * reading order, furniture included, each with its white space run together, parted by an empty
 * line; offsets of claims are offsets into that text, and where the reader knows the place of a
 * block in the decoded source, it is kept beside (TqDocument.places). */
#ifndef TQ_READ_BUILDER_H
#define TQ_READ_BUILDER_H

#include "read/reading.h"

typedef struct {
    TqReading *reading;
    const TqSource *source;
    TqDocument *document;
    GString *text;
    gboolean is_marked; /* the reader has told furniture from text itself */
} TqBuilder;

/* @format: name of the reader, static. The hash is of @source's bytes. */
void tq_builder_init (TqBuilder *builder, TqReading *reading, const TqSource *source,
                      const char *format);
void tq_builder_clear (TqBuilder *builder);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TqBuilder, tq_builder_clear)

/**
 * tq_builder_add:
 * @reason: (nullable): of furniture, static or of a pack
 * @place: (nullable): where it stands in the decoded source
 *
 * Appends a block; one that is blank is none.
 */
void tq_builder_add (TqBuilder *builder, TqBlockRole role, const char *reason, const char *text,
                     gsize n_bytes, const TqSpan *place);

/* As tq_document_set(); dates of any common form are made EDTF, and one that is none is left
 * out. */
void tq_builder_set (TqBuilder *builder, TqField field, const char *value, const char *from);
void tq_builder_set_metadata (TqBuilder *builder, const TqMetadata *metadata);

/* Lines "Source: …", "Date: …" at the top, as a plain text may have them, become fields and header
 * blocks. */
void tq_builder_take_header (TqBuilder *builder);

/* Completes the document (title, languages, furniture unless marked, roles) and adds it to the
 * reading. FALSE with TQ_ERROR_DATA if it has no text. */
gboolean tq_builder_finish (TqBuilder *builder, const char *id, GError **error);

/* Languages of the document and of its blocks. Also used where the text is the file itself. */
void tq_document_find_languages (const TqPacks *packs, TqDocument *document);

#endif
