#include "cli/cmd.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    int (*run) (int argc, char **argv);
    const char *summary;
} commands[] = {
    { "compare", tq_cmd_compare,
      "articles in; a report of where they contradict one another out" },
    { "check", tq_cmd_check, "drafts against published articles, a line a finding" },
    { "baseline", tq_cmd_baseline,
      "accept the findings of a report, so that only new ones count" },
    { "extract", tq_cmd_extract, "the claims of articles, one JSON object a line" },
    { "read", tq_cmd_read_sources,
      "what is understood of a source: metadata, blocks and their roles" },
    { "pairs", tq_cmd_pairs, "a verdict for each pair of sentences on standard input" },
    { "explain", tq_cmd_explain, "what a rule means, with an example" },
    { "lookup", tq_cmd_lookup, "what the lexicon knows of words" },
};

static void
print_usage (void)
{
    g_print ("usage: tanaqud COMMAND [OPTION…] [OPERAND…]\n\n");
    for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        g_print ("  %-9s %s\n", commands[i].name, commands[i].summary);
    g_print ("\ntanaqud COMMAND --help says more. Exit status: 0 nothing at or above --fail-on, 1 "
             "such a finding,\n"
             "2 bad usage or an input that could not be read.\n");
}

/* Output is UTF-8 in every locale: GLib would turn letters into question marks where the locale
 * lacks them. */
static void
put_out (const char *text)
{
    fputs (text, stdout);
}

static void
put_error (const char *text)
{
    fputs (text, stderr);
}

/* Also behind --help, which ends the process by itself. */
static void
close_output (void)
{
    if (!tq_cmd_flush ())
        _exit (TQ_EXIT_USAGE);
}

int
main (int argc, char **argv)
{
    setlocale (LC_ALL, "");
    atexit (close_output);
    g_set_print_handler (put_out);
    g_set_printerr_handler (put_error);
    /* what the library logs for debugging is none of the output */
    g_log_writer_default_set_use_stderr (TRUE);
    if (argc < 2) {
        tq_cmd_error ("no command; tanaqud --help lists them");
        return TQ_EXIT_USAGE;
    }
    if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0) {
        print_usage ();
        return TQ_EXIT_OK;
    }
    if (strcmp (argv[1], "--version") == 0) {
        g_print ("tanaqud %s\n", TQ_VERSION);
        return TQ_EXIT_OK;
    }
    for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        if (strcmp (argv[1], commands[i].name) == 0)
            return commands[i].run (argc - 1, argv + 1);
    tq_cmd_error ("there is no command \"%s\"; tanaqud --help lists them", argv[1]);
    return TQ_EXIT_USAGE;
}
