/* reading.h - one input on its way into the documents: shared by the readers, private to src/read
 *
 *   path → bytes → TqSource → a row of the table of readers (reader.c)
 *        → one TqBuilder an article → TqDocument
 *
 * A reader gets a source and adds documents to the reading: an article's reader one, a feed's or an
 * archive's many, the latter by handing each entry back to tq_reading_read(). What cannot be read
 * is a notice that names it, and the rest goes on. */
#ifndef TQ_READ_READING_H
#define TQ_READ_READING_H

#include <tanaqud/limits.h>

#include "read/charset.h"
#include "read/read.h"

/* One input on its way into the documents, be it a file, a folder or an archive. */
typedef struct {
    const TqPacks *packs;
    const TqReadOptions *options;
    TqLimits limits;
    GPtrArray *documents;
    GArray *notices;
    GHashTable *ids; /* set of those given so far. NULL: of one document, which is not added */
    guint n_read;    /* documents */
    guint n_skipped;
    /* bytes that came out of the archive being read, those inside it included */
    guint64 n_expanded;
    guint64 max_expanded;
    guint64 n_entries;
} TqReading;

/* Bytes with what is known of them from outside. All borrowed. */
typedef struct {
    const char *path; /* as messages name it: "feed.xml", "day.zip/a.html" */
    const char *bytes;
    gsize n_bytes;
    const char *charset; /* of a header outside, or NULL */
    const char *type;    /* MIME type of a header outside, or NULL */
    TqMetadata metadata;
    guint nesting;       /* archives around it */
    /* valid UTF-8 that was handed over as text: no bytes to find the encoding of */
    gboolean is_string;
    gboolean is_utf8;    /* bytes that have been checked: valid UTF-8 without a NUL */
    /* met in a folder or an archive, not named by the user: what no reader knows is left out
     * without a word */
    gboolean is_found;
} TqSource;

/* A reader of one format; FALSE with an error if the source gave no document. */
typedef gboolean (*TqReaderFunc) (TqReading *reading, const TqSource *source, GError **error);

/* Reads a source by the row of the table of readers that fits its bytes, its type or its suffix. */
gboolean tq_reading_read (TqReading *reading, const TqSource *source, GError **error);

/* Whether the name alone says that a reader knows the file. */
gboolean tq_reading_knows_suffix (const char *name);

/* Whether the table's row for this name reads a large file of many articles, which is mapped rather
 * than held to an article's size. */
gboolean tq_reading_is_container (const char *bytes, gsize n_bytes, const char *name,
                                  TqInputFormat input);

/* Sets the digest of the bytes as read, unless the options spare it. */
void tq_reading_digest (const TqReading *reading, const TqSource *source, TqDocument *document);

/* (transfer full): @wish, numbered if it was given before. */
char *tq_reading_new_id (const TqReading *reading, const char *wish);

/* The file's name without its suffix. (transfer full) */
char *tq_reading_stem (const char *path);

/* takes ownership: completed and handed on where the options say so */
void tq_reading_add (TqReading *reading, TqDocument *document);
void tq_reading_skip (TqReading *reading, const char *path, const char *message);
void tq_notice_add (GArray *notices, gboolean is_skipped, const char *path, const char *format,
                    ...) G_GNUC_PRINTF (4, 5);

/* Counts @n bytes that came out of an archive; FALSE with TQ_ERROR_LIMIT when that is too many. */
gboolean tq_reading_expand (TqReading *reading, const char *path, guint64 n, GError **error);

/* Begins to count for an archive of @n_bytes, unless it lies in another. */
void tq_reading_begin_archive (TqReading *reading, const TqSource *source);

/* Decodes the source's bytes by what is declared, and notes a guess, a repair, a replacement. FALSE
 * with an error if they are too many, or no text. */
gboolean tq_reading_decode (TqReading *reading, const TqSource *source, TqDecoded *ret,
                            GError **error);

/* ---- the readers: one file a format ---------------------------------------------------------- */

/* article.c */
gboolean tq_read_source_text (TqReading *reading, const TqSource *source, GError **error);
/* json-lines.c */
gboolean tq_read_source_json_lines (TqReading *reading, const TqSource *source, GError **error);
/* containers.c */
gboolean tq_read_source_archive (TqReading *reading, const TqSource *source, GError **error);
gboolean tq_read_source_gzip (TqReading *reading, const TqSource *source, GError **error);
/* warc.c */
gboolean tq_read_source_warc (TqReading *reading, const TqSource *source, GError **error);
/* mime.c */
gboolean tq_read_source_mhtml (TqReading *reading, const TqSource *source, GError **error);
/* office.c */
gboolean tq_read_source_docx (TqReading *reading, const TqSource *source, GError **error);
gboolean tq_read_source_odt (TqReading *reading, const TqSource *source, GError **error);
/* markdown.c */
gboolean tq_read_source_markdown (TqReading *reading, const TqSource *source, GError **error);
/* pdf.c */
gboolean tq_read_source_pdf (TqReading *reading, const TqSource *source, GError **error);
/* feed.c */
gboolean tq_read_source_feed (TqReading *reading, const TqSource *source, GError **error);
/* news-xml.c */
gboolean tq_read_source_news_xml (TqReading *reading, const TqSource *source, GError **error);
/* ninjs.c */
gboolean tq_read_source_ninjs (TqReading *reading, const TqSource *source, GError **error);
/* page.c */
gboolean tq_read_source_page (TqReading *reading, const TqSource *source, GError **error);

#endif
