/* report-options.h - what compare and check share: how findings are selected and written, from the
 * command line or .tanaqud.ini */
#ifndef TQ_CLI_REPORT_OPTIONS_H
#define TQ_CLI_REPORT_OPTIONS_H

#include "cli/cmd.h"

/* Strings as given, so that a value's origin can be told; NULL: not given. */
typedef struct {
    TqCommonOptions common;
    char *out;
    char **formats; /* NAME or NAME=FILE */
    char *fail_on;
    char *min_severity;
    char *min_confidence;
    char *baseline;
    char *since;
    char *color;
    char *config;
    gboolean no_config;
    gboolean print_config;
} TqReportOptions;

#define TQ_REPORT_OPTIONS(o) \
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &(o).out, "Folder for index.html and report.json", "DIR" }, \
    { "format", 'f', 0, G_OPTION_ARG_STRING_ARRAY, &(o).formats, \
      "text, json, jsonl, html, worksheet, csv, markdown, sarif, junit, rdjson, github or gitlab; again for more", "NAME[=FILE]" }, \
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &(o).fail_on, "Exit with 1 on this verdict or severity, or a worse one (default: never)", "WHAT" }, \
    { "min-severity", 0, 0, G_OPTION_ARG_STRING, &(o).min_severity, "Flag nothing below error, warning or note", "SEVERITY" }, \
    { "min-confidence", 0, 0, G_OPTION_ARG_STRING, &(o).min_confidence, "Flag nothing below this (0 … 1)", "NUMBER" }, \
    { "baseline", 0, 0, G_OPTION_ARG_FILENAME, &(o).baseline, "Accepted findings: marked, and counted no more", "FILE" }, \
    { "since", 0, 0, G_OPTION_ARG_FILENAME, &(o).since, "An earlier report.json: findings are new, unchanged or resolved", "FILE" }, \
    { "color", 0, 0, G_OPTION_ARG_STRING, &(o).color, "auto, always or never", "WHEN" }, \
    { "config", 0, 0, G_OPTION_ARG_FILENAME, &(o).config, "Settings in place of the nearest .tanaqud.ini", "FILE" }, \
    { "no-config", 0, 0, G_OPTION_ARG_NONE, &(o).no_config, "Read no .tanaqud.ini", NULL }, \
    { "print-config", 0, 0, G_OPTION_ARG_NONE, &(o).print_config, "Print each setting with its origin, and end", NULL }, \
    TQ_COMMON_OPTIONS ((o).common)

/* The same, checked. */
typedef struct {
    TqSeverity min_severity;
    double min_confidence;
    gboolean fails_on_verdict, fails_on_severity;
    TqVerdict fail_verdict;
    TqSeverity fail_severity;
    gboolean has_colour;
} TqReportPlan;

void tq_report_options_clear (TqReportOptions *options);

/* Takes what the command line left out from .tanaqud.ini, then from @defaults, and checks all of
 * it. FALSE after a message. */
gboolean tq_report_options_settle (TqReportOptions *options, const TqReportOptions *defaults,
                                   TqReportPlan *ret_plan);

/* Writes every format that was asked for, the folder if there is one, and one format to standard
 * output.
 * Returns the exit status: @status, or TQ_EXIT_FINDINGS, or TQ_EXIT_USAGE after a message. */
int tq_report_options_write (const TqReportOptions *options, const TqReportPlan *plan,
                             TqView *view, gboolean worksheet, int status);

/* ---- config.c -------------------------------------------------------------------------------- */

/* One setting, as .tanaqud.ini names it. */
typedef struct {
    const char *key;
    char **value;    /* one string; or NULL */
    char ***values;  /* a list; or NULL */
    gboolean is_path; /* relative to the file that names it; of a list, what follows the "=" */
    char *origin;    /* "command line", "FILE", "default"; owned */
} TqSetting;

/* Fills the settings that have no value from @path. FALSE with an error that names file and key. */
gboolean tq_config_load (const char *path, TqSetting *settings, guint n_settings, GError **error);

/* The nearest .tanaqud.ini from the working folder upward. (transfer full): NULL if there is
 * none */
char *tq_config_find (void);

/* The settings as a file that can be read again, each with its origin above it. */
void tq_config_print (const TqSetting *settings, guint n_settings);

/* ---- progress.c ------------------------------------------------------------------------------ */

/* Articles, claims and time left on standard error, where that is a terminal and the run takes more
 * than a second. */
typedef struct TqProgress TqProgress;
TqProgress *tq_progress_new (TqRun *run);
void tq_progress_free (TqProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqProgress, tq_progress_free)

#endif
