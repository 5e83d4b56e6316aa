/* cmd.h - the subcommands: arguments in, exit status out */
#ifndef TQ_CLI_CMD_H
#define TQ_CLI_CMD_H

#include <tanaqud/tanaqud.h>

enum { TQ_EXIT_OK = 0, TQ_EXIT_FINDINGS = 1, TQ_EXIT_USAGE = 2 };

int tq_cmd_baseline (int argc, char **argv);
int tq_cmd_check (int argc, char **argv);
int tq_cmd_compare (int argc, char **argv);
int tq_cmd_explain (int argc, char **argv);
int tq_cmd_extract (int argc, char **argv);
int tq_cmd_lookup (int argc, char **argv);
int tq_cmd_pairs (int argc, char **argv);
int tq_cmd_read_sources (int argc, char **argv);

/* ---- shared by the commands: options.c ------------------------------------------------------- */

/* Options that every command takes. */
typedef struct {
    char *data;  /* --data */
    char *input; /* --input */
    char *lang;  /* --lang */
    char **limits;  /* --limit */
    char **exclude; /* --exclude */
} TqCommonOptions;

#define TQ_COMMON_OPTIONS(common) \
    { "input", \
      0, \
      0, \
      G_OPTION_ARG_STRING, \
      &(common).input, \
      "How to read - and files of no known suffix: text or jsonl", \
      "FORMAT" }, \
        { "lang", \
          0, \
          0, \
          G_OPTION_ARG_STRING, \
          &(common).lang, \
          "Language of labels and reasons: ar, en or fr (default: the locale's)", \
          "TAG" }, \
        { "exclude", \
          0, \
          0, \
          G_OPTION_ARG_STRING_ARRAY, \
          &(common).exclude, \
          "Leave out files whose name or path fits (* and ?)", \
          "PATTERN" }, \
        { "limit", \
          0, \
          0, \
          G_OPTION_ARG_STRING_ARRAY, \
          &(common).limits, \
          "Read more or less of an input: article=16M, expanded, ratio, entries …", \
          "NAME=N" }, \
    { \
        "data", 0, 0, G_OPTION_ARG_FILENAME, &(common).data, \
            "Folder of tables in place of the built-in ones", "DIR" \
    }

/* Parses @entries and leaves the operands in argv[1 …]; FALSE after a message on standard error. */
gboolean tq_cmd_parse (int *argc, char ***argv, const GOptionEntry *entries, const char *operands,
                       const char *summary);

/* Opens the packs and checks the common options; NULL after a message on standard error. */
TqPacks *tq_cmd_open (const TqCommonOptions *common, TqOptions *options);

/* Brings operands into one order, so that the order in which a shell or a user names them changes
 * no verdict and no byte. */
void tq_cmd_sort_operands (int n, char **operands);

/* Reads every operand, one that is repeated behind itself once. Returns TQ_EXIT_USAGE if any could
 * not be read (the others were), after a message each. */
int tq_cmd_read (TqRun *run, int n, char *const *operands);

/* Notices of the result on standard error. Returns TQ_EXIT_USAGE if an input was skipped. */
int tq_cmd_print_notices (const TqResult *result);

/* "tanaqud: …" and a line end on standard error. What names of files and articles bring along
 * cannot act on a terminal or a build's log. */
void tq_cmd_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Whether all of standard output has been taken; FALSE after a message. */
gboolean tq_cmd_flush (void);

void tq_common_options_clear (TqCommonOptions *common);

#endif
