/* json.h - report.json, schema 1, and its parts as single lines */
#ifndef TQ_REPORT_JSON_H
#define TQ_REPORT_JSON_H

#include "report/json-writer.h"
#include "report/view.h"

/* Three decimals: more would only show how a processor rounds. */
double tq_json_confidence (double confidence);

/* The bytes @span of an article. */
void tq_json_span (TqJson *json, const char *key, const TqView *view, guint32 doc, TqSpan span);

/* One claim as an object; @key: NULL in an array. */
void tq_json_claim (TqJson *json, const char *key, const TqView *view, guint32 index);

#endif
