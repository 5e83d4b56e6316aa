/* json.h - report.json, schema 1, and its parts as single lines */
#ifndef TQ_REPORT_JSON_H
#define TQ_REPORT_JSON_H

#include "report/json-writer.h"
#include "report/view.h"

/* Three decimals: more would only show how a processor rounds. */
double tq_json_confidence (double confidence);

#endif
