#include "pack/lexicon.h"

#include <string.h>

void
tq_name_skeleton (const char *name, gsize n_bytes, char *ret, gsize size)
{
    gsize n = MIN (n_bytes, size - 1);

    memcpy (ret, name, n);
    ret[n] = '\0';
}

gboolean
tq_name_same (const char *skeleton_a, const char *skeleton_b)
{
    return strcmp (skeleton_a, skeleton_b) == 0;
}
