#include "cli/cmd.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/time.h"
#include "read/json-row.h"

/* Read and written at once. */
#define N_BUFFER_BYTES (1 << 16)

enum { KEY_ID, KEY_PREMISE, KEY_HYPOTHESIS, KEY_LANG, KEY_DATE, N_KEYS };
#define N_NEEDED 3 /* the first of them */
static const char *const keys[N_KEYS] = { "id", "premise", "hypothesis", "lang", "date" };

/* A pair of the input, until it is answered. */
typedef struct {
    GString *strings; /* what values point to: as long as its line */
    json_t *json;     /* or this, where the line is no flat row of strings; else NULL */
    const char *values[N_KEYS];
} Row;

/* So many pairs are read before the first of them is judged: reading and judging each take more
 * code than the nearest caches hold. */
#define N_AT_ONCE 64

typedef struct {
    TqRun *run;
    const TqPacks *packs;
    Row rows[N_AT_ONCE];
    guint n_rows;
    GString *answer; /* the line that is written */
} Judge;

static void
judge_row (const Judge *judge, const Row *row)
{
    const char *const *values = row->values;
    const TqResult *result;
    TqPair pair;
    TqVerdict verdict = tq_run_pair (judge->run, values[KEY_PREMISE], values[KEY_HYPOTHESIS],
                                     values[KEY_LANG], values[KEY_DATE], &pair, &result);

    g_string_truncate (judge->answer, 0);
    tq_report_pair_line (judge->run, judge->packs, result, values[KEY_ID], verdict, &pair,
                         judge->answer);
    fwrite (judge->answer->str, 1, judge->answer->len, stdout);
    g_free (pair.why);
}

static void
judge_rows (Judge *judge)
{
    for (guint i = 0; i < judge->n_rows; i++) {
        judge_row (judge, &judge->rows[i]);
        g_clear_pointer (&judge->rows[i].json, json_decref);
    }
    judge->n_rows = 0;
}

/* By the JSON library; no values if the line is broken. */
static void
load_row (const char *text, gsize n_bytes, Row *row)
{
    row->json = json_loadb (text, n_bytes, JSON_REJECT_DUPLICATES, NULL);
    for (guint i = 0; i < N_KEYS; i++)
        row->values[i] = json_string_value (json_object_get (row->json, keys[i]));
}

/* The first key whose value has the wrong type, or NULL. Null stands for nothing said, which
 * language and date may be. */
static const char *
wrong_key (const json_t *json)
{
    for (guint i = 0; i < N_KEYS; i++) {
        const json_t *value = json_object_get (json, keys[i]);

        if (value != NULL && !json_is_string (value) && (i < N_NEEDED || !json_is_null (value)))
            return keys[i];
    }
    return NULL;
}

/* Says why the line is no pair. */
static void
refuse_row (const char *text, gsize n_bytes, guint number)
{
    json_error_t reason = { .text = "" };
    json_t *json = json_loadb (text, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    const char *key = wrong_key (json);

    if (key != NULL)
        tq_cmd_error ("standard input:%u: \"%s\" is not a string", number, key);
    else
        tq_cmd_error ("standard input:%u: %s", number,
                      json != NULL ? "a pair has an \"id\", a \"premise\" and a \"hypothesis\""
                                   : reason.text);
    json_decref (json);
}

static gboolean
is_pair (const Row *row)
{
    for (guint i = 0; i < N_NEEDED; i++)
        if (row->values[i] == NULL)
            return FALSE;
    return row->json == NULL || wrong_key (row->json) == NULL;
}

/* As of an article: a date that is none is named, and the pair judged without it. */
static void
check_date (Row *row, guint number)
{
    const char *date = row->values[KEY_DATE];
    TqTime time;

    if (date == NULL || tq_time_parse_edtf (date, &time))
        return;
    tq_cmd_error ("standard input:%u: the date \"%s\" is not a date of the form 2021-07-23, "
                  "2021-07 or 2021; ignored",
                  number, date);
    row->values[KEY_DATE] = NULL;
}

/* FALSE if the line is no pair, and is not answered. */
static gboolean
read_row (Judge *judge, const char *text, gsize n_bytes, guint number)
{
    Row *row = &judge->rows[judge->n_rows];
    const char **values = row->values;

    g_string_set_size (row->strings, n_bytes);
    if (!tq_json_row_read (text, n_bytes, row->strings->str, keys, values, N_KEYS))
        load_row (text, n_bytes, row);
    if (is_pair (row)) {
        check_date (row, number);
        tq_run_expect (judge->run, values[KEY_PREMISE], values[KEY_LANG], values[KEY_DATE]);
        tq_run_expect (judge->run, values[KEY_HYPOTHESIS], values[KEY_LANG], values[KEY_DATE]);
        judge->n_rows++;
        return TRUE;
    }
    g_clear_pointer (&row->json, json_decref);
    refuse_row (text, n_bytes, number);
    return FALSE;
}

static int
judge_lines (Judge *judge)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t n;
    int status = TQ_EXIT_OK;

    setvbuf (stdin, NULL, _IOFBF, N_BUFFER_BYTES);
    setvbuf (stdout, NULL, _IOFBF, N_BUFFER_BYTES);
    for (guint number = 1; (n = getline (&line, &size, stdin)) >= 0; number++) {
        if (n > 0 && line[n - 1] == '\n')
            n--;
        if (n > 0 && !read_row (judge, line, (gsize) n, number))
            status = TQ_EXIT_USAGE;
        if (judge->n_rows == N_AT_ONCE)
            judge_rows (judge);
    }
    judge_rows (judge);
    free (line);
    return tq_cmd_flush () ? status : TQ_EXIT_USAGE;
}

int
tq_cmd_pairs (int argc, char **argv)
{
    TqCommonOptions common = { 0 };
    TqOptions options = { 0 };
    const GOptionEntry entries[] = { TQ_COMMON_OPTIONS (common), G_OPTION_ENTRY_NULL };
    TqPacks *packs;

    if (!tq_cmd_parse (
            &argc, &argv, entries, "",
            "Reads {\"id\",\"premise\",\"hypothesis\"} lines, writes a verdict for each."))
        return TQ_EXIT_USAGE;
    packs = tq_cmd_open (&common, &options);
    if (packs != NULL) {
        Judge judge = { .run = tq_run_new (packs, &options),
                        .packs = packs,
                        .answer = g_string_new (NULL) };

        for (guint i = 0; i < N_AT_ONCE; i++)
            judge.rows[i].strings = g_string_new (NULL);
        /* all is written; what the system takes back at once need not be given back piece by
         * piece */
        _exit (judge_lines (&judge));
    }
    tq_common_options_clear (&common);
    return TQ_EXIT_USAGE;
}
