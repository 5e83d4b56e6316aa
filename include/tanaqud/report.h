/* report.h - write a result
 *
 * Every writer reads the same view of the result, so that all formats hold the same findings. Output is deterministic:
 * no clock (SOURCE_DATE_EPOCH is printed where a time stamp is wanted), no address, no order of a hash table. */
#ifndef TANAQUD_REPORT_H
#define TANAQUD_REPORT_H

#include <tanaqud/model.h>
#include <tanaqud/pack.h>
#include <tanaqud/pipeline.h>

G_BEGIN_DECLS

/**
 * tq_report_write_folder:
 * @folder: made if it is missing; index.html and report.json are written beside their old versions, synced, and renamed,
 *          so that a reader finds the old report or the new one, never a torn one
 *
 * Returns: FALSE with TQ_ERROR_WRITE; what was there before is intact.
 */
gboolean tq_report_write_folder (const TqRun *run, const TqPacks *packs, const TqResult *result, const char *folder,
                                 TqLang interface, GError **error);

char *tq_report_json (const TqRun *run, const TqPacks *packs, const TqResult *result);                   /* schema 1 */
char *tq_report_html (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface); /* one file */
/* The claims alone, one object of report.json a line, appended to @lines. */
void tq_report_claim_lines (const TqRun *run, const TqPacks *packs, const TqResult *result, GString *lines);
/* {"id","verdict","confidence","rule","why","a","b"} of a pair that tq_run_pair() judged, with its line end. */
void tq_report_pair_line (const TqRun *run, const TqPacks *packs, const TqResult *result, const char *id, TqVerdict verdict,
                          const TqPair *pair, GString *line);
/* Values (element-type TqValue) of one document, one object a line: {"doc","start","end","quote","kind","value"}. */
void tq_report_value_lines (const TqPacks *packs, const TqDocument *document, const GArray *values, GString *lines);
/* A short table of findings, worst first, for a terminal of @width columns (0: unlimited). */
char *tq_report_text (const TqRun *run, const TqPacks *packs, const TqResult *result, TqLang interface, guint width);

G_END_DECLS

#endif
