#include <string.h>

#include "cli/report-options.h"

/* Reads paths; returns how many articles there are now. */
static guint
read_paths (TqRun *run, guint n_paths, char **paths, int *status)
{
    tq_cmd_sort_operands ((int) n_paths, paths);
    *status |= tq_cmd_read (run, (int) n_paths, paths);
    return tq_run_n_documents (run);
}

static int
check (const TqReportOptions *options, const TqReportPlan *plan, char **drafts, char **published)
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
    int status = TQ_EXIT_OK;

    if (run == NULL)
        return TQ_EXIT_USAGE;
    progress = tq_progress_new (run);
    view_options.n_drafts = read_paths (run, g_strv_length (drafts), drafts, &status);
    tq_run_end_drafts (run);
    if (read_paths (run, g_strv_length (published), published, &status) == view_options.n_drafts ||
        view_options.n_drafts == 0)
        status = TQ_EXIT_USAGE;
    result = tq_run_compare (run);
    g_clear_pointer (&progress, tq_progress_free);
    status |= tq_cmd_print_notices (result);
    if (view_options.n_drafts == 0 || result->documents->len == view_options.n_drafts) {
        tq_cmd_error ("nothing to compare: no %s could be read",
                      view_options.n_drafts == 0 ? "draft" : "published article");
        return TQ_EXIT_USAGE;
    }
    view = tq_view_new (run, packs, result, &view_options, &error);
    if (view == NULL) {
        tq_cmd_error ("%s", error->message);
        return TQ_EXIT_USAGE;
    }
    return tq_report_options_write (options, plan, view, FALSE, status);
}

/* GLib takes one value an option; here --against takes all operands up to the next option.
 * (transfer container) */
static char **
spread_against (int argc, char **argv)
{
    GPtrArray *spread = g_ptr_array_new ();
    gboolean is_against = FALSE;

    for (int i = 0; i < argc; i++) {
        gboolean is_option = argv[i][0] == '-' && argv[i][1] != '\0';

        if (is_option)
            is_against = FALSE;
        if (is_against)
            g_ptr_array_add (spread, (char *) "--against");
        if (is_option && strcmp (argv[i], "--against") == 0 && i + 1 < argc)
            is_against = TRUE;
        else
            g_ptr_array_add (spread, argv[i]);
    }
    g_ptr_array_add (spread, NULL);
    return (char **) g_ptr_array_free (spread, FALSE);
}

int
tq_cmd_check (int argc, char **argv)
{
    static const TqReportOptions defaults = { .min_severity = (char *) "warning" };
    TqReportOptions options = { 0 };
    g_auto (GStrv) published = NULL;
    const GOptionEntry entries[] = {
        { "against", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &published,
          "Published articles: files, folders, .jsonl", "PATH…" },
        TQ_REPORT_OPTIONS (options),
        G_OPTION_ENTRY_NULL,
    };
    g_autofree char **spread = spread_against (argc, argv);
    int n_spread = (int) g_strv_length (spread);
    char **operands = spread;
    TqReportPlan plan;
    int status = TQ_EXIT_USAGE;

    if (tq_cmd_parse (&n_spread, &operands, entries, "DRAFT… --against PATH…",
                      "Checks drafts against published articles.") &&
        tq_report_options_settle (&options, &defaults, &plan)) {
        operands[n_spread] = NULL;
        if (options.print_config)
            status = TQ_EXIT_OK;
        else if (n_spread < 2)
            tq_cmd_error ("check: no draft named");
        else if (published == NULL)
            tq_cmd_error ("check: no published article named; --against PATH… names them");
        else
            status = check (&options, &plan, operands + 1, published);
    }
    tq_report_options_clear (&options);
    return status;
}
