/* spill.h - a string that is being written to a file while it is made
 *
 * The data of twenty thousand articles is a gigabyte of text: it is made and written by the
 * megabyte. */
#ifndef TQ_REPORT_SPILL_H
#define TQ_REPORT_SPILL_H

#include <glib.h>

typedef struct {
    int fd;     /* to write to */
    /* errno of the first write that failed, after which nothing more is written; 0: none */
    int error;
} TqSpill;

/* Writes @text and empties it, once it is a megabyte or more. @spill: NULL does nothing */
void tq_spill_some (TqSpill *spill, GString *text);
void tq_spill_all (TqSpill *spill, GString *text);

#endif
