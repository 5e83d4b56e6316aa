#include "cli/report-options.h"

static int
compare (const TqReportOptions *options, const TqReportPlan *plan, gboolean worksheet, int argc,
         char **argv)
{
    TqOptions run_options = { .min_confidence = plan->min_confidence };
    g_autoptr (TqPacks) packs = tq_cmd_open (&options->common, &run_options);
    g_autoptr (TqRun) run = packs != NULL ? tq_run_new (packs, &run_options) : NULL;
    TqViewOptions view_options = { .interface = run_options.interface,
                                   .min_severity = plan->min_severity,
                                   .min_confidence = plan->min_confidence,
                                   .baseline = options->baseline,
                                   .since = options->since };
    g_autoptr (TqProgress) progress = NULL;
    g_autoptr (TqResult) result = NULL;
    g_autoptr (TqView) view = NULL;
    g_autoptr (GError) error = NULL;
    int status;

    if (run == NULL)
        return TQ_EXIT_USAGE;
    tq_cmd_sort_operands (argc - 1, argv + 1);
    progress = tq_progress_new (run);
    status = tq_cmd_read (run, argc - 1, argv + 1);
    result = tq_run_compare (run);
    g_clear_pointer (&progress, tq_progress_free);
    status |= tq_cmd_print_notices (result);
    if (result->documents->len == 0) {
        tq_cmd_error ("nothing to compare: no article could be read");
        return TQ_EXIT_USAGE;
    }
    view = tq_view_new (run, packs, result, &view_options, &error);
    if (view == NULL) {
        tq_cmd_error ("%s", error->message);
        return TQ_EXIT_USAGE;
    }
    return tq_report_options_write (options, plan, view, worksheet, status);
}

int
tq_cmd_compare (int argc, char **argv)
{
    static const TqReportOptions defaults = { .out = (char *) "reports",
                                              .min_severity = (char *) "note" };
    TqReportOptions options = { 0 };
    gboolean worksheet = FALSE;
    const GOptionEntry entries[] = {
        { "worksheet", 0, 0, G_OPTION_ARG_NONE, &worksheet,
          "Write worksheet.html as well: questions for a class, with a key", NULL },
        TQ_REPORT_OPTIONS (options),
        G_OPTION_ENTRY_NULL,
    };
    TqReportPlan plan;
    int status = TQ_EXIT_USAGE;

    if (tq_cmd_parse (&argc, &argv, entries, "PATH…",
                      "Compares articles and reports where they contradict one another.") &&
        tq_report_options_settle (&options, &defaults, &plan)) {
        if (options.print_config)
            status = TQ_EXIT_OK;
        else if (argc < 2)
            tq_cmd_error ("compare: no article named");
        else
            status = compare (&options, &plan, worksheet, argc, argv);
    }
    tq_report_options_clear (&options);
    return status;
}
