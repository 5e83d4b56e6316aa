#include "cli/cmd.h"

int
main (int argc G_GNUC_UNUSED, char **argv G_GNUC_UNUSED)
{
    return TQ_EXIT_USAGE;
}
