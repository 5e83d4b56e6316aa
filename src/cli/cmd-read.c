#include "cli/cmd.h"

#include <stdio.h>

typedef struct {
    TqCommonOptions common;
    gboolean wants_json;
    gboolean wants_all;
} Options;

static int
show (const Options *options, int argc, char **argv)
{
    TqOptions run_options = { 0 };
    g_autoptr (TqPacks) packs = tq_cmd_open (&options->common, &run_options);
    g_autoptr (TqRun) run = packs != NULL ? tq_run_new (packs, &run_options) : NULL;
    g_autoptr (TqResult) result = NULL;
    g_autoptr (GString) out = g_string_new (NULL);
    int status;

    if (run == NULL)
        return TQ_EXIT_USAGE;
    status = tq_cmd_read (run, argc - 1, argv + 1);
    result = tq_run_documents (run);
    for (guint i = 0; i < result->documents->len; i++) {
        const TqDocument *document = g_ptr_array_index (result->documents, i);

        if (options->wants_json)
            tq_report_document_line (packs, document, out);
        else
            tq_report_document_text (packs, document, options->wants_all, out);
    }
    status |= tq_cmd_print_notices (result);
    fwrite (out->str, 1, out->len, stdout);
    return tq_cmd_flush () ? status : TQ_EXIT_USAGE;
}

int
tq_cmd_read_sources (int argc, char **argv)
{
    Options options = { 0 };
    const GOptionEntry entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &options.wants_json,
          "One JSON object a document, one a line", NULL },
        { "all", 0, 0, G_OPTION_ARG_NONE, &options.wants_all,
          "The whole text of every block, not its beginning", NULL },
        TQ_COMMON_OPTIONS (options.common),
        G_OPTION_ENTRY_NULL,
    };
    int status = TQ_EXIT_USAGE;

    if (!tq_cmd_parse (&argc, &argv, entries, "PATH…",
                       "Shows what was understood of articles: metadata and who says so, blocks "
                       "and their roles, what was left out and why."))
        return TQ_EXIT_USAGE;
    if (argc < 2)
        g_printerr ("tanaqud: read: no article named\n");
    else
        status = show (&options, argc, argv);
    tq_common_options_clear (&options.common);
    return status;
}
