#include "report/view.h"

char *
tq_report_html (const TqRun *run G_GNUC_UNUSED, const TqPacks *packs G_GNUC_UNUSED, const TqResult *result G_GNUC_UNUSED,
                TqLang interface G_GNUC_UNUSED)
{
    return g_strdup ("");
}
