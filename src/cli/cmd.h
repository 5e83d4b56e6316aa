/* cmd.h - the subcommands: arguments in, exit status out */
#ifndef TQ_CLI_CMD_H
#define TQ_CLI_CMD_H

#include <tanaqud/tanaqud.h>

enum { TQ_EXIT_OK = 0, TQ_EXIT_FINDINGS = 1, TQ_EXIT_USAGE = 2 };

#endif
