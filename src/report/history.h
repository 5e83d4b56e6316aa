/* history.h - the findings of an earlier report.json, by fingerprint */
#ifndef TQ_REPORT_HISTORY_H
#define TQ_REPORT_HISTORY_H

#include <jansson.h>
#include <tanaqud/model.h>

typedef struct {
    char *fingerprint;
    char *label;
    TqVerdict verdict;
    TqSeverity severity;
} TqPastFinding;

typedef struct {
    GArray *findings; /* of TqPastFinding, in the order of that report */
    GHashTable *known; /* their fingerprints, borrowed */
} TqHistory;

/* NULL with an error that names the file and the reason: no JSON, no report of this schema. */
TqHistory *tq_history_load (const char *path, GError **error);
void tq_history_free (TqHistory *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqHistory, tq_history_free)

/* What jansson says of a file, with the place where there is one. */
void tq_json_failure (GError **error, const char *path, const json_error_t *reason);

gboolean tq_history_has (const TqHistory *history, const char *fingerprint);

#endif
