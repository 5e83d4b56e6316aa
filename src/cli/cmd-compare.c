#include "cli/cmd.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

typedef struct {
    TqCommonOptions common;
    char *out;
    char *fail_on;
    double min_confidence;
} Options;

/* Names for --fail-on: a verdict, or a severity. */
static gboolean
parse_fail_on (const char *text, TqVerdict *ret)
{
    if (text == NULL || strcmp (text, "never") == 0) {
        *ret = TQ_N_VERDICTS;
        return TRUE;
    }
    for (guint i = 0; i < TQ_VERDICT_SINGLE_SOURCE; i++) {
        if (strcmp (text, tq_verdict_name (i)) == 0) {
            *ret = i;
            return TRUE;
        }
    }
    return FALSE;
}

/* Verdicts are numbered by severity, the worst first. */
static gboolean
has_finding (const TqResult *result, TqVerdict fail_on)
{
    for (guint i = 0; fail_on != TQ_N_VERDICTS && i < result->topics->len; i++)
        if (((const TqTopic *) g_ptr_array_index (result->topics, i))->verdict <= fail_on)
            return TRUE;
    return FALSE;
}

static guint
terminal_width (void)
{
    struct winsize size;

    return isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static int
compare (const Options *options, TqVerdict fail_on, int argc, char **argv)
{
    TqOptions run_options = { .min_confidence = options->min_confidence };
    g_autoptr (TqPacks) packs = tq_cmd_open (&options->common, &run_options);
    g_autoptr (TqRun) run = packs != NULL ? tq_run_new (packs, &run_options) : NULL;
    g_autoptr (TqResult) result = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;
    int status;

    if (run == NULL)
        return TQ_EXIT_USAGE;
    status = tq_cmd_read (run, argc, argv);
    result = tq_run_compare (run);
    status |= tq_cmd_print_notices (result);
    if (result->documents->len == 0) {
        g_printerr ("tanaqud: nothing to compare\n");
        return TQ_EXIT_USAGE;
    }
    if (!tq_report_write_folder (run, packs, result, options->out != NULL ? options->out : "reports", run_options.interface,
                                 &error)) {
        g_printerr ("tanaqud: %s\n", error->message);
        return TQ_EXIT_USAGE;
    }
    text = tq_report_text (run, packs, result, run_options.interface, terminal_width ());
    g_print ("%s", text);
    if (status == TQ_EXIT_OK && has_finding (result, fail_on))
        status = TQ_EXIT_FINDINGS;
    return status;
}

int
tq_cmd_compare (int argc, char **argv)
{
    Options options = { 0 };
    const GOptionEntry entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.out, "Folder for index.html and report.json (default: reports)", "DIR" },
        { "fail-on", 0, 0, G_OPTION_ARG_STRING, &options.fail_on, "Exit with 1 on this verdict or a worse one (default: never)",
          "VERDICT" },
        { "min-confidence", 0, 0, G_OPTION_ARG_DOUBLE, &options.min_confidence, "Flag nothing below this (0 … 1)", "NUMBER" },
        TQ_COMMON_OPTIONS (options.common),
        G_OPTION_ENTRY_NULL,
    };
    TqVerdict fail_on;
    int status = TQ_EXIT_USAGE;

    if (!tq_cmd_parse (&argc, &argv, entries, "PATH…", "Compares articles and reports where they contradict one another."))
        return TQ_EXIT_USAGE;
    if (argc < 2)
        g_printerr ("tanaqud: compare: no article named\n");
    else if (!parse_fail_on (options.fail_on, &fail_on))
        g_printerr ("tanaqud: compare: --fail-on is never or a verdict such as conflict, not \"%s\"\n", options.fail_on);
    else
        status = compare (&options, fail_on, argc, argv);
    g_free (options.out);
    g_free (options.fail_on);
    tq_common_options_clear (&options.common);
    return status;
}
