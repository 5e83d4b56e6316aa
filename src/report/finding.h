/* finding.h - what is flagged: selected once, before any writer
 *
 * A finding is a topic in which two claims stand in a way that asks for a look (a conflict, a
 * dispute, a change over time, part and whole, a rounding), shown by its worst pair. Against
 * drafts, it is a claim of a draft with the worst pair that it has in a published article. A
 * finding that a baseline accepts is marked and stays in every format; it counts for no exit status
 * until its acceptance expires. */
#ifndef TQ_REPORT_FINDING_H
#define TQ_REPORT_FINDING_H

#include <tanaqud/report.h>

#include "report/baseline.h"

/* Agreement and wider or narrower words are no findings. */
#define TQ_LAST_FINDING_VERDICT TQ_VERDICT_ROUNDING

typedef enum {
    TQ_STATE_UNKNOWN,
    TQ_STATE_NEW,
    TQ_STATE_UNCHANGED,
    TQ_STATE_RESOLVED
} TqFindingState;

typedef struct {
    guint32 topic; /* index in the result */
    guint32 a;     /* claim that it is shown at: the draft's; else the earlier one */
    guint32 b;     /* claim that it is compared with */
    const TqPair *pair;
    TqVerdict verdict;
    TqSeverity severity;
    char fingerprint[17]; /* hexadecimal */
    TqFindingState state; /* against the earlier report; unknown without one */
    const TqAcceptance *acceptance; /* entry of the baseline, expired or not; NULL: none */
    gboolean is_accepted;           /* by an entry that still holds */
} TqFinding;

/* Fills the view's findings. */
void tq_findings_select (TqView *view);

/* "new", "unchanged", "resolved"; NULL for unknown. */
const char *tq_finding_state_name (TqFindingState state);

/* One sentence for people: both sources with what they say, in the interface language, on one line.
 * (transfer full) */
char *tq_finding_message (const TqView *view, const TqFinding *finding);

/* Id of the rule that decided; "" if there is none. Borrowed. */
const char *tq_finding_rule (const TqView *view, const TqFinding *finding);

#endif
