#include "cli/cmd.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *
string_of (const json_t *row, const char *key)
{
    return json_string_value (json_object_get (row, key));
}

static gboolean
put_line (const TqRun *run, const TqPacks *packs, const char *id, TqVerdict verdict, const TqPair *pair, const TqResult *result)
{
    g_autoptr (GString) line = g_string_new (NULL);

    tq_report_pair_line (run, packs, result, id, verdict, pair, line);
    return fwrite (line->str, 1, line->len, stdout) == line->len;
}

/* FALSE if the line is no pair; the line is then answered as unrelated if it has an id at all. */
static gboolean
judge_line (TqRun *run, const TqPacks *packs, const char *text, gsize n_bytes, guint number)
{
    json_error_t reason;
    json_t *row = json_loadb (text, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    const char *id = string_of (row, "id"), *premise = string_of (row, "premise"), *hypothesis = string_of (row, "hypothesis");
    g_autoptr (TqResult) result = NULL;
    TqPair pair;
    gboolean is_pair = id != NULL && premise != NULL && hypothesis != NULL;

    if (is_pair) {
        TqVerdict verdict = tq_run_pair (run, premise, hypothesis, string_of (row, "lang"), string_of (row, "date"), &pair, &result);

        put_line (run, packs, id, verdict, &pair, result);
        g_free (pair.why);
    } else {
        tq_cmd_error ("standard input:%u: %s", number,
                    row == NULL ? reason.text : "a pair has an \"id\", a \"premise\" and a \"hypothesis\"");
    }
    json_decref (row);
    return is_pair;
}

static int
judge_lines (TqRun *run, const TqPacks *packs)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t n;
    int status = TQ_EXIT_OK;

    for (guint number = 1; (n = getline (&line, &size, stdin)) >= 0; number++) {
        if (n > 0 && line[n - 1] == '\n')
            n--;
        if (n > 0 && !judge_line (run, packs, line, (gsize) n, number))
            status = TQ_EXIT_USAGE;
    }
    free (line);
    if (fflush (stdout) != 0 || ferror (stdout)) {
        tq_cmd_error ("standard output: %s", g_strerror (errno));
        return TQ_EXIT_USAGE;
    }
    return status;
}

int
tq_cmd_pairs (int argc, char **argv)
{
    TqCommonOptions common = { 0 };
    TqOptions options = { 0 };
    const GOptionEntry entries[] = { TQ_COMMON_OPTIONS (common), G_OPTION_ENTRY_NULL };
    g_autoptr (TqPacks) packs = NULL;
    g_autoptr (TqRun) run = NULL;
    int status = TQ_EXIT_USAGE;

    if (!tq_cmd_parse (&argc, &argv, entries, "", "Reads {\"id\",\"premise\",\"hypothesis\"} lines, writes a verdict for each."))
        return TQ_EXIT_USAGE;
    packs = tq_cmd_open (&common, &options);
    if (packs != NULL) {
        run = tq_run_new (packs, &options);
        status = judge_lines (run, packs);
    }
    tq_common_options_clear (&common);
    return status;
}
