/* limits.h - how much of an input is read: named, settable, and named again in the message when one
 * is hit
 *
 * Any input may be hostile: each limit bounds the time or the memory that one costs. Counts are
 * exact: what has as many is read, what has one more is not. */
#ifndef TANAQUD_LIMITS_H
#define TANAQUD_LIMITS_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
    guint64 article_bytes;  /* "article": of one article's file, and of its text */
    guint64 expanded_bytes; /* "expanded": of everything that comes out of one compressed input */
    /* "ratio": the same in multiples of the input (the first MiB is free) */
    guint64 ratio;
    guint64 entries;        /* "entries": in one archive, records in one WARC */
    guint64 nesting;        /* "nesting": archives inside archives */
    /* "depth": elements inside elements; deeper ones are read as if they stood at this depth */
    guint64 depth;
    guint64 attributes;     /* "attributes": of one element; the others are ignored */
    guint64 pdf_seconds;    /* "pdf-seconds": of processor time for one PDF */
} TqLimits;

void tq_limits_init (TqLimits *limits); /* the usual ones: src/read/limits.c */

/* Sets one from "NAME=NUMBER" or "NAME=NUMBERk" (k, M, G: powers of 1024). FALSE with
 * TQ_ERROR_SYNTAX, naming the limits there are. */
gboolean tq_limits_set (TqLimits *limits, const char *assignment, GError **error);

G_END_DECLS

#endif
