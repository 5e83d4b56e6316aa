#include "cli/cmd.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>

#include "report/escape.h"

void
tq_cmd_error (const char *format, ...)
{
    g_autofree char *text = NULL, *valid = NULL;
    g_autoptr (GString) line = g_string_new ("tanaqud: ");
    va_list arguments;

    va_start (arguments, format);
    text = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    valid = g_utf8_make_valid (text, -1);
    tq_escape_terminal (line, valid, strlen (valid));
    g_string_append_c (line, '\n');
    fputs (line->str, stderr);
}

gboolean
tq_cmd_parse (int *argc, char ***argv, const GOptionEntry *entries, const char *operands,
              const char *summary)
{
    g_autoptr (GOptionContext) context = g_option_context_new (operands);
    g_autoptr (GError) error = NULL;

    g_option_context_set_summary (context, summary);
    g_option_context_add_main_entries (context, entries, NULL);
    if (g_option_context_parse (context, argc, argv, &error)) {
        if (*argc > 1 && strcmp ((*argv)[1], "--") == 0) {
            memmove (*argv + 1, *argv + 2, (gsize) (*argc - 1) * sizeof (char *));
            (*argc)--;
        }
        return TRUE;
    }
    tq_cmd_error ("%s", error->message);
    return FALSE;
}

/* The first of the user's languages that there is a pack for. */
static TqLang
language_of_locale (const TqPacks *packs)
{
    const char *const *names = g_get_language_names ();

    for (guint i = 0; names[i] != NULL; i++) {
        TqLang lang = tq_packs_lang (packs, names[i]);

        if (lang != 0)
            return lang;
    }
    return tq_packs_lang (packs, "en");
}

static gboolean
parse_input (const char *text, TqInputFormat *ret)
{
    if (text == NULL)
        return TRUE;
    if (strcmp (text, "jsonl") == 0)
        *ret = TQ_INPUT_JSONL;
    else if (strcmp (text, "text") == 0)
        *ret = TQ_INPUT_TEXT;
    else
        return FALSE;
    return TRUE;
}

static gboolean
set_limits (char *const *assignments, TqLimits *limits)
{
    tq_limits_init (limits);
    for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++) {
        g_autoptr (GError) error = NULL;

        if (tq_limits_set (limits, assignments[i], &error))
            continue;
        g_printerr ("tanaqud: %s\n", error->message);
        return FALSE;
    }
    return TRUE;
}

TqPacks *
tq_cmd_open (const TqCommonOptions *common, TqOptions *options)
{
    g_autoptr (GError) error = NULL;
    const char *data = common->data != NULL ? common->data : g_getenv ("TANAQUD_DATA");
    g_autoptr (TqPacks) packs = NULL;

    if (!parse_input (common->input, &options->input)) {
        tq_cmd_error ("--input is text or jsonl, not \"%s\"", common->input);
        return NULL;
    }
    if (!set_limits (common->limits, &options->limits))
        return NULL;
    options->exclude = (const char *const *) common->exclude;
    packs = tq_packs_open (data, &error);
    if (packs == NULL) {
        tq_cmd_error ("%s", error->message);
        return NULL;
    }
    if (!tq_packs_has_lexicon (packs))
        tq_cmd_error ("the lexicon, tanaqud.lex, is not beside the program: words are known by "
                      "their spelling alone, and much is missed");
    options->interface =
        common->lang != NULL ? tq_packs_lang (packs, common->lang) : language_of_locale (packs);
    if (options->interface == 0) {
        tq_cmd_error ("there is no language \"%s\"", common->lang);
        return NULL;
    }
    return g_steal_pointer (&packs);
}

static int
compare_operands (const void *a, const void *b)
{
    return strcmp (*(char *const *) a, *(char *const *) b);
}

void
tq_cmd_sort_operands (int n, char **operands)
{
    qsort (operands, (gsize) n, sizeof *operands, compare_operands);
}

int
tq_cmd_read (TqRun *run, int n, char *const *operands)
{
    int status = TQ_EXIT_OK;

    for (int i = 0; i < n; i++) {
        g_autoptr (GError) error = NULL;

        if (i > 0 && strcmp (operands[i], operands[i - 1]) == 0) {
            tq_cmd_error ("%s: named twice; read once", operands[i]);
            continue;
        }
        if (tq_run_add_path (run, operands[i], &error))
            continue;
        tq_cmd_error ("%s", error->message);
        status = TQ_EXIT_USAGE;
    }
    return status;
}

int
tq_cmd_print_notices (const TqResult *result)
{
    int status = TQ_EXIT_OK;

    for (guint i = 0; i < result->notices->len; i++) {
        const TqNotice *notice = &g_array_index (result->notices, TqNotice, i);
        gboolean names_path = g_str_has_prefix (notice->message, notice->path);

        if (notice->is_skipped)
            status = TQ_EXIT_USAGE;
        tq_cmd_error ("%s%s%s%s", notice->is_skipped ? "skipped: " : "",
                      names_path ? "" : notice->path, names_path ? "" : ": ", notice->message);
    }
    return status;
}

gboolean
tq_cmd_flush (void)
{
    if (fflush (stdout) == 0 && !ferror (stdout))
        return TRUE;
    tq_cmd_error ("standard output: %s", g_strerror (errno));
    __fpurge (stdout); /* told once */
    clearerr (stdout);
    return FALSE;
}

void
tq_common_options_clear (TqCommonOptions *common)
{
    g_free (common->data);
    g_free (common->input);
    g_free (common->lang);
    g_strfreev (common->limits);
    g_strfreev (common->exclude);
}
