/* error.h - failures, one domain for the library
 *
 * A failure is something that keeps a stage from doing its work (a file that cannot be read, a
 * table that is wrong). What is wrong *in an article* (a conflict, a doubtful date) is a finding,
 * never an error. Each level adds what it knows, so that a message names file, place and reason:
 * `src/data/ar/numbers.tsv:41: value is not a number`. */
#ifndef TANAQUD_ERROR_H
#define TANAQUD_ERROR_H

#include <glib.h>

G_BEGIN_DECLS

#define TQ_ERROR (tq_error_quark ())
GQuark tq_error_quark (void);

typedef enum {
    TQ_ERROR_NOT_FOUND, /* no such file, no article in a folder */
    TQ_ERROR_READ,      /* there, but the system would not give it */
    TQ_ERROR_SYNTAX,    /* JSON, TSV, a date: line and column in the message */
    /* well formed, but says something impossible: empty, binary, a path outside its folder */
    TQ_ERROR_DATA,
    TQ_ERROR_LIMIT,     /* one of the named limits; the message names it */
    TQ_ERROR_PACK,      /* a table or the lexicon is missing, damaged or of another version */
    TQ_ERROR_WRITE,     /* the output could not be written; what was there before is intact */
} TqError;

G_END_DECLS

#endif
