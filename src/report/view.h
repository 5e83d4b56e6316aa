/* view.h - one view of a result for every writer
 *
 * Code point offsets, ids, values as text: what is shown is decided here once, so that all formats hold the same. */
#ifndef TQ_REPORT_VIEW_H
#define TQ_REPORT_VIEW_H

#include <tanaqud/report.h>

#include "base/offsets.h"
#include "judge/judge.h"
#include "pack/pack.h"

typedef struct {
    const TqRun *run;
    const TqPacks *packs;
    const TqResult *result;
    TqLang interface;
    TqOffsets **offsets; /* of each document */
} TqView;

TqView *tq_view_new (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface);
void tq_view_free (TqView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqView, tq_view_free)

const TqDocument *tq_view_document (const TqView *view, guint32 doc);
const TqClaim *tq_view_claim (const TqView *view, guint32 claim);
guint32 tq_view_code_points (const TqView *view, guint32 doc, guint32 byte);

/* A slice of a document, as it stands there. (transfer full) */
char *tq_view_slice (const TqView *view, guint32 doc, TqSpan span);

/* "person.killed", "km", "USD-per-week", "%"; "" for a bare count. (transfer full) */
char *tq_view_unit (const TqView *view, const TqClaim *claim);

/* 1234567.5 as "1,234,567.5", in every language and locale. (transfer full) */
char *tq_view_number (double number);

/* The stated value as a reader would write it: "2,500", "more than 40", "2021-12-31"; the clause of an assertion. (transfer full) */
char *tq_view_value (const TqView *view, const TqClaim *claim);

/* Outlet, else the file's name. Borrowed. */
const char *tq_view_source (const TqView *view, guint32 doc);

/* Number of topics with @verdict. */
guint tq_view_count (const TqView *view, TqVerdict verdict);
guint tq_view_n_origins (const TqView *view);

#endif
