/* baseline.h - findings that people have looked at and accept, by fingerprint
 *
 * {"schema": "tanaqud-baseline/1", "accepted": [{"fingerprint", "verdict", "label", "reason"?,
 * "expires"?}]}, sorted by fingerprint, so that a change reads well in version control. Made by
 * `tanaqud baseline update`; reasons are for people to write. */
#ifndef TQ_REPORT_BASELINE_H
#define TQ_REPORT_BASELINE_H

#include <glib.h>

typedef struct TqBaseline TqBaseline;

typedef struct {
    char *fingerprint;
    char *verdict;
    char *label;
    char *reason;  /* or NULL */
    char *expires; /* YYYY-MM-DD, the last day on which it holds; NULL: never */
} TqAcceptance;

/* NULL with an error that names the file, the entry and the reason. */
TqBaseline *tq_baseline_load (const char *path, GError **error);
void tq_baseline_free (TqBaseline *baseline);

/* Borrowed; NULL if @fingerprint is not accepted. */
const TqAcceptance *tq_baseline_find (const TqBaseline *baseline, const char *fingerprint);

gboolean tq_acceptance_is_expired (const TqAcceptance *acceptance, const char *today);

/* Today, or the day of SOURCE_DATE_EPOCH, in UTC: YYYY-MM-DD. (transfer full) */
char *tq_today (void);

#endif
