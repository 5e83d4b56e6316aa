/* mime.h - header fields as mail, HTTP and WARC write them, and the encodings of their bodies */
#ifndef TQ_READ_MIME_H
#define TQ_READ_MIME_H

#include <glib.h>

/* A head of fields and the body behind its empty line. */
typedef struct {
    const char *head;
    gsize n_head;
    const char *body;
    gsize n_body;
} TqMessage;

/* Splits at the first empty line; FALSE if there is none. */
gboolean tq_message_split (const char *bytes, gsize n_bytes, TqMessage *ret);

/* The value of a field, folded lines joined; NULL if there is none. (transfer full) */
char *tq_message_field (const TqMessage *message, const char *name);

/* The value of a parameter ("charset", "boundary") of a field's value; NULL if there is none.
 * (transfer full) */
char *tq_message_parameter (const char *value, const char *name);

/* Bytes of a body in Content-Transfer-Encoding quoted-printable or base64, or HTTP's chunks; what
 * is damaged ends them. (transfer full) */
GByteArray *tq_message_decode (const char *body, gsize n_bytes, const char *encoding);

#endif
