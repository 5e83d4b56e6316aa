/* signature.h - what a file is by its first bytes
 *
 * Each asks for one format, and is written so that what the format prescribes, or all writers put
 * there, is enough: a text that only speaks of a format is none. */
#ifndef TQ_READ_SIGNATURE_H
#define TQ_READ_SIGNATURE_H

#include <glib.h>

gboolean tq_signature_is_gzip (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_zip (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_docx (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_odt (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_tar (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_warc (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_pdf (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_rtf (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_mhtml (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_page (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_feed (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_news_xml (const char *bytes, gsize n_bytes);
gboolean tq_signature_is_ninjs (const char *bytes, gsize n_bytes);

/* Of any kind; a ninjs item and a list of values as well. */
gboolean tq_signature_is_json (const char *bytes, gsize n_bytes);

#endif
