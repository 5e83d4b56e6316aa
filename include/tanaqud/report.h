/* report.h - write a result
 *
 * A TqView is one view of a result: its findings are selected once (severity, confidence, what a
 * baseline accepts, what is new), and every format writes that same selection. Output is
 * deterministic: no clock (today's date, for the expiry of accepted findings, follows
 * SOURCE_DATE_EPOCH), no address, no order of a hash table. */
#ifndef TANAQUD_REPORT_H
#define TANAQUD_REPORT_H

#include <tanaqud/model.h>
#include <tanaqud/pack.h>
#include <tanaqud/pipeline.h>

G_BEGIN_DECLS

typedef struct {
    TqLang interface;        /* of the words around the quotes; 0: English */
    TqSeverity min_severity; /* findings below it are not selected */
    double min_confidence;   /* nor those below this, 0 … 1 */
    /* the first documents are drafts: findings are theirs against the others; 0: every topic is
     * looked at */
    guint n_drafts;
    const char *baseline;    /* file of accepted findings, or NULL */
    const char *since;       /* an earlier report.json, or NULL */
    guint width;             /* columns of the terminal for `text`; 0: no terminal */
    gboolean has_colour;     /* of `text` */
} TqViewOptions;

typedef struct TqView TqView;

/**
 * tq_view_new:
 * @result: borrowed, as are @run and @packs; all outlive the view
 *
 * Returns: (transfer full): NULL with an error that names the file if the baseline or the earlier
 * report cannot be read or is none.
 */
TqView *tq_view_new (const TqRun *run, const TqPacks *packs, const TqResult *result,
                     const TqViewOptions *options, GError **error);
void tq_view_free (TqView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqView, tq_view_free)

/* Where `text` goes from now on. */
void tq_view_set_terminal (TqView *view, guint width, gboolean has_colour);

/* Whether a finding that no baseline accepts has @verdict or a worse one, or at least @severity. */
gboolean tq_view_has_verdict (const TqView *view, TqVerdict verdict);
gboolean tq_view_has_severity (const TqView *view, TqSeverity severity);

/* ---- formats --------------------------------------------------------------------------------- */

/* The view in the format of this name: "text", "json", "sarif", … (transfer full); NULL if there is
 * no such format. */
char *tq_report_format (const TqView *view, const char *name);

/* Names of the formats in order; NULL after the last. */
const char *tq_report_format_name (guint index);

/**
 * tq_report_write_folder:
 * @folder: made if it is missing; index.html and report.json are written beside their old versions,
 *   synced, and renamed,
 *          so that a reader finds the old report or the new one, never a torn one
 * @worksheet: whether worksheet.html is written as well
 *
 * Returns: FALSE with TQ_ERROR_WRITE; what was there before is intact.
 */
gboolean tq_report_write_folder (const TqView *view, const char *folder, gboolean worksheet,
                                 GError **error);

/* @text as the whole of the file at @path, by the same way: written beside, synced, renamed. FALSE
 * with TQ_ERROR_WRITE. */
gboolean tq_report_write_file (const char *path, const char *text, GError **error);

/* ---- lines of the other commands ------------------------------------------------------------- */

/* The claims alone, one object of report.json a line, appended to @lines. */
void tq_report_claim_lines (const TqRun *run, const TqPacks *packs, const TqResult *result,
                            GString *lines);
/* {"id","verdict","confidence","rule","why","a","b"} of a pair that tq_run_pair() judged, with its
 * line end. */
void tq_report_pair_line (const TqRun *run, const TqPacks *packs, const TqResult *result,
                          const char *id, TqVerdict verdict, const TqPair *pair, GString *line);
/* Values (element-type TqValue) of one document, one object a line:
 * {"doc","start","end","quote","kind","value"}. */
void tq_report_value_lines (const TqPacks *packs, const TqDocument *document, const GArray *values,
                            GString *lines);
/* What was understood of a source: metadata with who says so, blocks with their roles. One JSON
 * object a line, or lines for a reader;
 * @is_whole: every block in full, not its beginning. Appended. */
void tq_report_document_line (const TqPacks *packs, const TqDocument *document, GString *lines);
void tq_report_document_text (const TqPacks *packs, const TqDocument *document, gboolean is_whole,
                              GString *out);

/* ---- accepted findings ----------------------------------------------------------------------- */

typedef struct {
    const char *reason;  /* why they are accepted, of new entries; or NULL */
    const char *expires; /* YYYY-MM-DD, the last day on which new entries hold; or NULL */
    TqSeverity min_severity;
    /* fingerprints (NULL-terminated): accept these of any severity, and leave all other entries; or
     * NULL */
    const char *const *only;
} TqBaselineOptions;

typedef struct {
    guint n_added;
    guint n_kept;
    guint n_dropped; /* entries that no finding of the report has any more */
} TqBaselineChange;

/**
 * tq_baseline_update:
 * @baseline: file of accepted findings; made if it is missing
 * @report: a report.json
 *
 * Accepts every finding of @report, or those that the options name. Entries that were there keep
 * their reason and expiry; those that the report no longer
 * has go.
 *
 * Returns: FALSE with an error that names the file: one that cannot be read or is of another kind,
 * an expiry that is no day or a finding that
 * @report does not have (TQ_ERROR_DATA), or a baseline that cannot be written (TQ_ERROR_WRITE).
 *   @baseline is then as it was, and @ret_change untouched.
 */
gboolean
tq_baseline_update (const char *baseline, const char *report, const TqBaselineOptions *options,
                    TqBaselineChange *ret_change, GError **error);

G_END_DECLS

#endif
