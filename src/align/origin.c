#include "align/align.h"

void
tq_align_origins (GPtrArray *documents)
{
    for (guint i = 0; i < documents->len; i++)
        ((TqDocument *) g_ptr_array_index (documents, i))->origin = i;
}
