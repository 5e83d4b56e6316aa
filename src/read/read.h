/* read.h - paths → documents
 *
 * Files of every format in the table of readers (reader.c), folders, corpus.json, archives,
 * standard input. Bytes are decoded once (charset.h); blocks are marked title, lead, body or
 * furniture (furniture.c, by rows of <lang>/furniture.tsv and by shape), never cut. */
#ifndef TQ_READ_READ_H
#define TQ_READ_READ_H

#include <tanaqud/pipeline.h>

#include "pack/pack.h"
#include "read/metadata.h"

typedef struct {
    TqInputFormat input;          /* TQ_INPUT_AUTO: by bytes and suffix */
    const TqLimits *limits;       /* (nullable): the usual ones */
    /* (nullable): NULL-terminated patterns (* and ?) of names and paths to leave out */
    const char *const *exclude;
    gboolean skips_digests;       /* TqDocument.sha256 stays empty */
    /* (nullable): set of the identifiers given so far, owned strings; NULL: those of the documents
     * so far */
    GHashTable *ids;
    /* (nullable): may add what the source and the user do not say of a document that has been
     * read */
    void (*complete) (TqDocument *document, gpointer data);
    gpointer complete_data;
    /* (nullable): is handed each document as soon as it is read, in place of the result */
    void (*take) (TqDocument *document, gpointer data);
    gpointer take_data;
} TqReadOptions;

/**
 * tq_read_path:
 * @path: a file, a folder, a pattern with wildcards, or "-"
 * @result: its documents are appended to, unless @options says who takes them; its notices by what
 *   was skipped or read with a loss, by name and reason
 *
 * Returns: FALSE with an error if @path gave no document at all.
 */
gboolean tq_read_path (const TqPacks *packs, const char *path, const TqReadOptions *options,
                       TqResult *result, GError **error);

/* The same of bytes in memory, as if a file named @path held them. */
gboolean tq_read_memory (const TqPacks *packs, const char *path, GBytes *bytes,
                         const TqReadOptions *options, TqResult *result, GError **error);

/* One article from text in memory: decodes, splits off the header lines, marks the blocks. @id,
 * @path copied. (transfer full): NULL with TQ_ERROR_DATA (empty, binary) or TQ_ERROR_LIMIT. */
TqDocument *tq_read_text (const TqPacks *packs, const char *id, const char *path,
                          const char *bytes, gsize n_bytes, GError **error);

/* An article whose text is given as such, a sentence of a pair: no header lines, no digest. @id: of
 * the path too; copied, as are @text and @metadata.
 * (transfer full): NULL as above. */
TqDocument *tq_read_plain (const TqPacks *packs, const char *id, const char *text, gsize n_bytes,
                           const TqMetadata *metadata, GError **error);

#endif
