/* json-writer.h - JSON into a string, or through one into a file, commas and quotes kept right
 *
 * Keys come out in the order in which they are written; numbers do not depend on the locale. */
#ifndef TQ_REPORT_JSON_WRITER_H
#define TQ_REPORT_JSON_WRITER_H

#include "report/spill.h"

typedef struct {
    GString *out;
    gboolean needs_comma;
    TqSpill *spill; /* where the string goes line by line as it grows; NULL: it stays */
} TqJson;

/* '{' or '['; @key NULL inside an array */
void tq_json_open (TqJson *json, const char *key, char bracket);
void tq_json_close (TqJson *json, char bracket);                 /* '}' or ']' */
void tq_json_string (TqJson *json, const char *key, const char *text);              /* NULL: null */
void tq_json_slice (TqJson *json, const char *key, const char *text, gsize n_bytes);
/* ours, with nothing to escape; NULL: null */
void tq_json_word (TqJson *json, const char *key, const char *word);
/* is JSON as it stands */
void tq_json_raw (TqJson *json, const char *key, const char *value, gsize n_bytes);
void tq_json_uint (TqJson *json, const char *key, guint64 number);
void tq_json_number (TqJson *json, const char *key, double number); /* infinite or none: null */
void tq_json_bool (TqJson *json, const char *key, gboolean value);

/* The next member of an array begins on a line of its own. */
void tq_json_line (TqJson *json);

#endif
