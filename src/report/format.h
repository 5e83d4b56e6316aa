/* format.h - one writer a format, each in its own file
 *
 * A writer appends the whole of its format to @out. It shows every finding of the view and no
 * other, and says of each whether it is new, accepted or expired. Text of an article passes through
 * report/escape.h, never around it. */
#ifndef TQ_REPORT_FORMAT_H
#define TQ_REPORT_FORMAT_H

#include "report/spill.h"
#include "report/view.h"

typedef void (*TqWriter) (const TqView *view, GString *out);

/* a table; of drafts, lines as compilers print them */
void tq_write_text (const TqView *view, GString *out);
void tq_write_json (const TqView *view, GString *out);      /* report.json, schema 1 */
/* the same, by the megabyte; the rest is left in @out */
void tq_write_json_to (const TqView *view, GString *out, TqSpill *spill);
/* the findings alone, one object a line */
void tq_write_jsonl (const TqView *view, GString *out);
void tq_write_html (const TqView *view, GString *out);      /* the page */
/* a page for a class: questions, a sheet to print, a key */
void tq_write_worksheet (const TqView *view, GString *out);
/* RFC 4180, with a mark of UTF-8 for spreadsheets */
void tq_write_csv (const TqView *view, GString *out);
void tq_write_markdown (const TqView *view, GString *out);
void tq_write_sarif (const TqView *view, GString *out);     /* OASIS SARIF 2.1.0 */
void tq_write_junit (const TqView *view, GString *out);     /* XML as Jenkins and GitLab read it */
void tq_write_rdjson (const TqView *view, GString *out);    /* reviewdog */
void tq_write_github (const TqView *view, GString *out);    /* workflow commands */
void tq_write_gitlab (const TqView *view, GString *out);    /* Code Quality */

static inline guint
tq_view_n_findings (const TqView *view)
{
    return view->findings->len;
}

static inline const TqFinding *
tq_view_finding (const TqView *view, guint index)
{
    return &g_array_index (view->findings, TqFinding, index);
}

/* "accepted: REASON", "acceptance expired on DAY", in the interface language; NULL for a finding
 * that no baseline names. (transfer full) */
char *tq_finding_remark (const TqView *view, const TqFinding *finding);

#endif
