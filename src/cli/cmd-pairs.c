#include "cli/cmd.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "read/json-row.h"

/* Read and written at once. */
#define N_BUFFER_BYTES (1 << 16)

enum { KEY_ID, KEY_PREMISE, KEY_HYPOTHESIS, KEY_LANG, KEY_DATE, N_KEYS };
static const char *const keys[N_KEYS] = { "id", "premise", "hypothesis", "lang", "date" };

/* A line that is no flat row of strings, by the JSON library; (transfer full), NULL with @ret_reason if it is broken. */
static json_t *
load_row (const char *text, gsize n_bytes, const char **values, json_error_t *ret_reason)
{
    json_t *row = json_loadb (text, n_bytes, JSON_REJECT_DUPLICATES, ret_reason);

    for (guint i = 0; i < N_KEYS; i++)
        values[i] = json_string_value (json_object_get (row, keys[i]));
    return row;
}

typedef struct {
    TqRun *run;
    const TqPacks *packs;
    GString *strings; /* of the row that is read: as long as its line */
    GString *answer;  /* the line that is written */
} Judge;

static void
judge_row (const Judge *judge, const char *const *values)
{
    const TqResult *result;
    TqPair pair;
    TqVerdict verdict = tq_run_pair (judge->run, values[KEY_PREMISE], values[KEY_HYPOTHESIS], values[KEY_LANG], values[KEY_DATE], &pair, &result);

    g_string_truncate (judge->answer, 0);
    tq_report_pair_line (judge->run, judge->packs, result, values[KEY_ID], verdict, &pair, judge->answer);
    fwrite (judge->answer->str, 1, judge->answer->len, stdout);
    g_free (pair.why);
}

/* FALSE if the line is no pair, and is not answered. */
static gboolean
judge_line (const Judge *judge, const char *text, gsize n_bytes, guint number)
{
    const char *values[N_KEYS];
    json_error_t reason = { .text = "" };
    json_t *row = NULL;
    gboolean is_flat, is_pair;

    g_string_set_size (judge->strings, n_bytes);
    is_flat = tq_json_row_read (text, n_bytes, judge->strings->str, keys, values, N_KEYS);
    if (!is_flat)
        row = load_row (text, n_bytes, values, &reason);
    is_pair = values[KEY_ID] != NULL && values[KEY_PREMISE] != NULL && values[KEY_HYPOTHESIS] != NULL;
    if (is_pair)
        judge_row (judge, values);
    else
        tq_cmd_error ("standard input:%u: %s", number,
                      !is_flat && row == NULL ? reason.text : "a pair has an \"id\", a \"premise\" and a \"hypothesis\"");
    json_decref (row);
    return is_pair;
}

static int
judge_lines (TqRun *run, const TqPacks *packs)
{
    g_autoptr (GString) strings = g_string_new (NULL);
    g_autoptr (GString) answer = g_string_new (NULL);
    Judge judge = { run, packs, strings, answer };
    char *line = NULL;
    size_t size = 0;
    ssize_t n;
    int status = TQ_EXIT_OK;

    setvbuf (stdin, NULL, _IOFBF, N_BUFFER_BYTES);
    setvbuf (stdout, NULL, _IOFBF, N_BUFFER_BYTES);
    for (guint number = 1; (n = getline (&line, &size, stdin)) >= 0; number++) {
        if (n > 0 && line[n - 1] == '\n')
            n--;
        if (n > 0 && !judge_line (&judge, line, (gsize) n, number))
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
        _exit (status); /* all is written; what the system takes back at once need not be given back sentence by sentence */
    }
    tq_common_options_clear (&common);
    return status;
}
