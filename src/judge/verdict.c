#include "judge/judge.h"

void
tq_judge_topics (const TqEvidence *evidence G_GNUC_UNUSED, GPtrArray *topics G_GNUC_UNUSED, double min_confidence G_GNUC_UNUSED,
                 TqLang interface G_GNUC_UNUSED)
{
}
