/* naming.h - two statements that name what answers one question: why something happened
 * (extract/naming.h)
 *
 * Of two causes of one fire each excludes the other. What they are of must be one thing as far as
 * it is said, and no word of the one may be in the other, nor be wider: "a fault", "a fault in the
 * brakes". Two that are both said beside something else may both be so. Of two places one may lie
 * in the other: they exclude each other only where both are of one sort, by the words around their
 * names, and neither is a country. */
#ifndef TQ_JUDGE_NAMING_H
#define TQ_JUDGE_NAMING_H

#include "align/align.h"

typedef enum { TQ_NAMED_UNRELATED, TQ_NAMED_SAME, TQ_NAMED_OTHER } TqNamed;

/* The same for (b, a). */
TqNamed tq_naming_compare (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

#endif
