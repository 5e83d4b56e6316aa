#include "extract/value.h"

void
tq_value_scan (const TqSentence *sentence G_GNUC_UNUSED, GArray *values G_GNUC_UNUSED)
{
}
