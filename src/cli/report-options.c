#include "cli/report-options.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

void
tq_report_options_clear (TqReportOptions *options)
{
    g_free (options->out);
    g_strfreev (options->formats);
    g_free (options->fail_on);
    g_free (options->min_severity);
    g_free (options->min_confidence);
    g_free (options->baseline);
    g_free (options->since);
    g_free (options->color);
    g_free (options->config);
    tq_common_options_clear (&options->common);
}

/* ---- checks ---------------------------------------------------------------------------------- */

static gboolean
parse_fail_on (const char *text, TqReportPlan *plan)
{
    plan->fails_on_verdict = tq_verdict_from_name (text, &plan->fail_verdict) &&
                             plan->fail_verdict < TQ_VERDICT_SINGLE_SOURCE;
    plan->fails_on_severity = tq_severity_from_name (text, &plan->fail_severity);
    if (plan->fails_on_verdict || plan->fails_on_severity || strcmp (text, "never") == 0)
        return TRUE;
    tq_cmd_error (
        "--fail-on is never, a verdict such as conflict, or error, warning or note; not \"%s\"",
        text);
    return FALSE;
}

static gboolean
parse_severity (const char *text, TqReportPlan *plan)
{
    if (tq_severity_from_name (text, &plan->min_severity))
        return TRUE;
    tq_cmd_error ("--min-severity is error, warning or note, not \"%s\"", text);
    return FALSE;
}

static gboolean
parse_confidence (const char *text, TqReportPlan *plan)
{
    char *end;

    plan->min_confidence = g_ascii_strtod (text, &end);
    if (end != text && *end == '\0' && plan->min_confidence >= 0 && plan->min_confidence <= 1)
        return TRUE;
    tq_cmd_error ("--min-confidence is a number from 0 to 1, not \"%s\"", text);
    return FALSE;
}

/* NO_COLOR as no-color.org has it: set and not empty. */
static gboolean
parse_color (const char *text, TqReportPlan *plan)
{
    const char *none = g_getenv ("NO_COLOR"), *terminal = g_getenv ("TERM");
    gboolean is_dumb = terminal == NULL || strcmp (terminal, "dumb") == 0;

    plan->has_colour =
        strcmp (text, "always") == 0 || (strcmp (text, "auto") == 0 && isatty (STDOUT_FILENO) &&
                                         !is_dumb && (none == NULL || none[0] == '\0'));
    if (strcmp (text, "always") == 0 || strcmp (text, "auto") == 0 || strcmp (text, "never") == 0)
        return TRUE;
    tq_cmd_error ("--color is auto, always or never, not \"%s\"", text);
    return FALSE;
}

/* A format's name with the file behind it, if there is one. */
static gboolean
is_format (const char *text, gboolean *ret_is_stdout)
{
    gsize n = strcspn (text, "=");
    const char *name;

    *ret_is_stdout = text[n] == '\0';
    for (guint i = 0; (name = tq_report_format_name (i)) != NULL; i++)
        if (strlen (name) == n && strncmp (name, text, n) == 0 &&
            (text[n] == '\0' || text[n + 1] != '\0'))
            return TRUE;
    return FALSE;
}

static gboolean
check_formats (char **formats)
{
    guint n_stdout = 0;

    for (guint i = 0; formats != NULL && formats[i] != NULL; i++) {
        gboolean is_stdout;

        if (!is_format (formats[i], &is_stdout)) {
            tq_cmd_error ("there is no format \"%s\"; --help lists them", formats[i]);
            return FALSE;
        }
        n_stdout += is_stdout;
    }
    if (n_stdout <= 1)
        return TRUE;
    tq_cmd_error ("two formats for standard output; write one to a file: --format NAME=FILE");
    return FALSE;
}

/* ---- where the settings come from ------------------------------------------------------------ */

static gboolean
load_config (const TqReportOptions *options, TqSetting *settings, guint n_settings)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *path = options->config != NULL ? g_strdup (options->config)
                            : options->no_config    ? NULL
                                                    : tq_config_find ();

    if (path == NULL || tq_config_load (path, settings, n_settings, &error))
        return TRUE;
    tq_cmd_error ("%s", error->message);
    return FALSE;
}

static void
note_origin (TqSetting *setting, const char *origin)
{
    gboolean has_value =
        setting->values != NULL ? *setting->values != NULL : *setting->value != NULL;

    if (setting->origin == NULL && has_value)
        setting->origin = g_strdup (origin);
}

static gboolean
is_good (const TqReportOptions *options, TqReportPlan *plan)
{
    return parse_fail_on (options->fail_on, plan) &&
           parse_severity (options->min_severity, plan) &&
           parse_confidence (options->min_confidence, plan) &&
           parse_color (options->color, plan) && check_formats (options->formats);
}

gboolean
tq_report_options_settle (TqReportOptions *options, const TqReportOptions *defaults,
                          TqReportPlan *ret_plan)
{
    TqSetting settings[] = {
        { .key = "output", .value = &options->out, .is_path = TRUE },
        { .key = "format", .values = &options->formats, .is_path = TRUE },
        { .key = "fail-on", .value = &options->fail_on },
        { .key = "min-severity", .value = &options->min_severity },
        { .key = "min-confidence", .value = &options->min_confidence },
        { .key = "baseline", .value = &options->baseline, .is_path = TRUE },
        { .key = "since", .value = &options->since, .is_path = TRUE },
        { .key = "color", .value = &options->color },
        { .key = "lang", .value = &options->common.lang },
        { .key = "input", .value = &options->common.input },
        { .key = "exclude", .values = &options->common.exclude },
        { .key = "limit", .values = &options->common.limits },
        { .key = "data", .value = &options->common.data, .is_path = TRUE },
    };
    const char *const values[] = { defaults->out, NULL, "never", defaults->min_severity,
                                   "0",           NULL, NULL,    "auto" };
    guint n = G_N_ELEMENTS (settings);
    gboolean is_settled;

    for (guint i = 0; i < n; i++)
        note_origin (&settings[i], "command line");
    is_settled = load_config (options, settings, n);
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        if (settings[i].origin == NULL && values[i] != NULL)
            *settings[i].value = g_strdup (values[i]);
    for (guint i = 0; i < n; i++)
        if (settings[i].origin == NULL)
            settings[i].origin = g_strdup ("default");
    is_settled = is_settled && is_good (options, ret_plan);
    if (is_settled && options->print_config)
        tq_config_print (settings, n);
    for (guint i = 0; i < n; i++)
        g_free (settings[i].origin);
    return is_settled;
}

/* ---- writing --------------------------------------------------------------------------------- */

static guint
terminal_width (void)
{
    struct winsize size;

    return isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col
                                                                                   : 0;
}

/* FALSE after a message. Takes the error. */
static gboolean
told (gboolean is_written, GError **error)
{
    if (!is_written)
        tq_cmd_error ("%s", (*error)->message);
    g_clear_error (error);
    return is_written;
}

/* What cannot be written is told, and the rest is: a full disk loses no table on standard
 * output. */
static gboolean
write_files (const TqReportOptions *options, TqView *view, gboolean worksheet,
             const char **ret_stdout)
{
    g_autoptr (GError) error = NULL;
    gboolean is_written =
        options->out == NULL ||
        told (tq_report_write_folder (view, options->out, worksheet, &error), &error);

    *ret_stdout = "text";
    for (guint i = 0; options->formats != NULL && options->formats[i] != NULL; i++) {
        const char *equals = strchr (options->formats[i], '=');
        g_autofree char *name = NULL, *text = NULL;

        if (equals == NULL) {
            *ret_stdout = options->formats[i];
            continue;
        }
        name = g_strndup (options->formats[i], (gsize) (equals - options->formats[i]));
        text = tq_report_format (view, name);
        is_written &= told (tq_report_write_file (equals + 1, text, &error), &error);
    }
    return is_written;
}

int
tq_report_options_write (const TqReportOptions *options, const TqReportPlan *plan, TqView *view,
                         gboolean worksheet, int status)
{
    const char *name;
    g_autofree char *text = NULL;

    if (!write_files (options, view, worksheet, &name))
        status = TQ_EXIT_USAGE;
    tq_view_set_terminal (view, terminal_width (), plan->has_colour);
    text = tq_report_format (view, name);
    fputs (text, stdout);
    if (!tq_cmd_flush ())
        return TQ_EXIT_USAGE;
    if (status == TQ_EXIT_OK &&
        ((plan->fails_on_verdict && tq_view_has_verdict (view, plan->fail_verdict)) ||
         (plan->fails_on_severity && tq_view_has_severity (view, plan->fail_severity))))
        return TQ_EXIT_FINDINGS;
    return status;
}
