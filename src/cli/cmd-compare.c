#include "cli/cmd.h"
