#include "text/normalise.h"

char *
tq_fold (const TqFolding *folding G_GNUC_UNUSED, const char *text, gsize n_bytes, GArray **ret_map G_GNUC_UNUSED)
{
    return g_strndup (text, n_bytes);
}
