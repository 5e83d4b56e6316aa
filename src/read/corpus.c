#include "read/read.h"

#include <tanaqud/error.h>

gboolean
tq_read_path (const TqPacks *packs G_GNUC_UNUSED, const char *path, TqInputFormat input G_GNUC_UNUSED,
              GPtrArray *documents G_GNUC_UNUSED, GArray *notices G_GNUC_UNUSED, GError **error)
{
    g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: no such file", path);
    return FALSE;
}
