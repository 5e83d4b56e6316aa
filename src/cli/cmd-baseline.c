#include "cli/cmd.h"

#include <string.h>

#define DEFAULT_FILE "tanaqud-baseline.json"

typedef struct {
    char *baseline;
    char *reason;
    char *expires;
    char *min_severity;
    char **only;
} Options;

static int
update (const Options *options, const char *report)
{
    TqBaselineOptions how = { options->reason, options->expires, TQ_SEVERITY_WARNING,
                              (const char *const *) options->only };
    const char *path = options->baseline != NULL ? options->baseline : DEFAULT_FILE;
    g_autoptr (GError) error = NULL;
    TqBaselineChange change;

    if (options->min_severity != NULL &&
        !tq_severity_from_name (options->min_severity, &how.min_severity)) {
        tq_cmd_error ("--min-severity is error, warning or note, not \"%s\"",
                      options->min_severity);
        return TQ_EXIT_USAGE;
    }
    if (!tq_baseline_update (path, report, &how, &change, &error)) {
        tq_cmd_error ("%s", error->message);
        return TQ_EXIT_USAGE;
    }
    g_printerr ("tanaqud: %s: %u added, %u kept, %u gone\n", path, change.n_added, change.n_kept,
                change.n_dropped);
    return TQ_EXIT_OK;
}

int
tq_cmd_baseline (int argc, char **argv)
{
    Options options = { 0 };
    const GOptionEntry entries[] = {
        { "baseline", 0, 0, G_OPTION_ARG_FILENAME, &options.baseline,
          "File of accepted findings (default: " DEFAULT_FILE ")", "FILE" },
        { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, "Why new entries are accepted",
          "TEXT" },
        { "expires", 0, 0, G_OPTION_ARG_STRING, &options.expires,
          "Last day on which new entries hold", "YYYY-MM-DD" },
        { "min-severity", 0, 0, G_OPTION_ARG_STRING, &options.min_severity,
          "Accept nothing below error, warning (default) or note", "SEVERITY" },
        { "only", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.only,
          "Accept this finding and no other; again for more", "FINGERPRINT" },
        G_OPTION_ENTRY_NULL,
    };
    int status = TQ_EXIT_USAGE;

    if (tq_cmd_parse (&argc, &argv, entries, "update REPORT.json",
                      "Accepts the findings of a report: they are marked, and counted no more.")) {
        if (argc != 3 || strcmp (argv[1], "update") != 0)
            tq_cmd_error ("baseline: say update and one report.json");
        else
            status = update (&options, argv[2]);
    }
    g_free (options.baseline);
    g_free (options.reason);
    g_free (options.expires);
    g_free (options.min_severity);
    g_strfreev (options.only);
    return status;
}
