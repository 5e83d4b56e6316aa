#include "align/align.h"

GPtrArray *
tq_align_topics (const TqEvidence *evidence G_GNUC_UNUSED, TqLang interface G_GNUC_UNUSED)
{
    return g_ptr_array_new_with_free_func ((GDestroyNotify) tq_topic_free);
}
