/* json-batch.h - a long array of JSON, its members made by several threads
 *
 * The claims of twenty thousand articles are half a gigabyte of text, of which no member depends on
 * another. They are made in windows of a few thousand, each member's text by whichever thread is
 * free, and put together in their order: the bytes do not depend on the number of threads. */
#ifndef TQ_REPORT_JSON_BATCH_H
#define TQ_REPORT_JSON_BATCH_H

#include "report/json-writer.h"

/* Writes one member. Called by several threads at once, each with a writer of its own; @data must
 * bear it. */
typedef void (*TqJsonMemberFunc) (TqJson *json, guint32 index, gconstpointer data);

/* Members 0 … @n - 1 of the array that was just opened, each on a line of its own. */
void tq_json_batch (TqJson *json, guint32 n, TqJsonMemberFunc write, gconstpointer data);

#endif
