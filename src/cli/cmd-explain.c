#include "cli/cmd.h"

int
tq_cmd_explain (int argc G_GNUC_UNUSED, char **argv G_GNUC_UNUSED)
{
    return TQ_EXIT_USAGE;
}
