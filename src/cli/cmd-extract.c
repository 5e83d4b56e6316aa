#include "cli/cmd.h"

#include <stdio.h>

typedef struct {
    TqCommonOptions common;
    gboolean wants_values;
} Options;

typedef struct {
    const TqPacks *packs;
    GString *lines; /* of one document, used again */
} Output;

static void
put (Output *output)
{
    if (!ferror (stdout))
        fwrite (output->lines->str, 1, output->lines->len, stdout);
    g_string_truncate (output->lines, 0);
}

static void
put_values (const TqDocument *document, const GArray *values, gpointer data)
{
    Output *output = data;

    tq_report_value_lines (output->packs, document, values, output->lines);
    put (output);
}

static int
extract (const Options *options, int argc, char **argv)
{
    TqOptions run_options = { .skips_digests = TRUE };
    g_autoptr (TqPacks) packs = tq_cmd_open (&options->common, &run_options);
    g_autoptr (TqRun) run = packs != NULL ? tq_run_new (packs, &run_options) : NULL;
    g_autoptr (TqResult) result = NULL;
    g_autoptr (GString) lines = g_string_new (NULL);
    Output output = { packs, lines };
    int status;

    if (run == NULL)
        return TQ_EXIT_USAGE;
    if (options->wants_values)
        tq_run_stream_values (run, put_values, &output);
    status = tq_cmd_read (run, argc - 1, argv + 1);
    if (options->wants_values) {
        result = tq_run_documents (run);
    } else {
        result = tq_run_extract (run);
        tq_report_claim_lines (run, packs, result, lines);
        put (&output);
    }
    status |= tq_cmd_print_notices (result);
    return tq_cmd_flush () ? status : TQ_EXIT_USAGE;
}

int
tq_cmd_extract (int argc, char **argv)
{
    Options options = { 0 };
    const GOptionEntry entries[] = {
        { "values", 0, 0, G_OPTION_ARG_NONE, &options.wants_values,
          "Every value read, bound to a claim or not", NULL },
        TQ_COMMON_OPTIONS (options.common),
        G_OPTION_ENTRY_NULL,
    };
    int status = TQ_EXIT_USAGE;

    if (!tq_cmd_parse (&argc, &argv, entries, "PATH…",
                       "Prints the claims of articles, one JSON object a line."))
        return TQ_EXIT_USAGE;
    if (argc < 2)
        tq_cmd_error ("extract: no article named");
    else
        status = extract (&options, argc, argv);
    tq_common_options_clear (&options.common);
    return status;
}
