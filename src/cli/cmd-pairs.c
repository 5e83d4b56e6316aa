#include "cli/cmd.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read/json-row.h"

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

static gboolean
put_line (const TqRun *run, const TqPacks *packs, const char *id, TqVerdict verdict, const TqPair *pair, const TqResult *result)
{
    g_autoptr (GString) line = g_string_new (NULL);

    tq_report_pair_line (run, packs, result, id, verdict, pair, line);
    return fwrite (line->str, 1, line->len, stdout) == line->len;
}

static void
judge_row (TqRun *run, const TqPacks *packs, const char *const *values)
{
    g_autoptr (TqResult) result = NULL;
    TqPair pair;
    TqVerdict verdict = tq_run_pair (run, values[KEY_PREMISE], values[KEY_HYPOTHESIS], values[KEY_LANG], values[KEY_DATE], &pair, &result);

    put_line (run, packs, values[KEY_ID], verdict, &pair, result);
    g_free (pair.why);
}

/* FALSE if the line is no pair; the line is then answered as unrelated if it has an id at all. @buffer: @n_bytes long */
static gboolean
judge_line (TqRun *run, const TqPacks *packs, const char *text, gsize n_bytes, char *buffer, guint number)
{
    const char *values[N_KEYS];
    json_error_t reason = { .text = "" };
    json_t *row = NULL;
    gboolean is_flat = tq_json_row_read (text, n_bytes, buffer, keys, values, N_KEYS), is_pair;

    if (!is_flat)
        row = load_row (text, n_bytes, values, &reason);
    is_pair = values[KEY_ID] != NULL && values[KEY_PREMISE] != NULL && values[KEY_HYPOTHESIS] != NULL;
    if (is_pair)
        judge_row (run, packs, values);
    else
        tq_cmd_error ("standard input:%u: %s", number,
                      !is_flat && row == NULL ? reason.text : "a pair has an \"id\", a \"premise\" and a \"hypothesis\"");
    json_decref (row);
    return is_pair;
}

static int
judge_lines (TqRun *run, const TqPacks *packs)
{
    g_autoptr (GString) buffer = g_string_new (NULL);
    char *line = NULL;
    size_t size = 0;
    ssize_t n;
    int status = TQ_EXIT_OK;

    for (guint number = 1; (n = getline (&line, &size, stdin)) >= 0; number++) {
        if (n > 0 && line[n - 1] == '\n')
            n--;
        g_string_set_size (buffer, (gsize) MAX (n, 0));
        if (n > 0 && !judge_line (run, packs, line, (gsize) n, buffer->str, number))
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
