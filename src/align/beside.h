/* beside.h - what two sentences name beside the values of two claims: the same figure, the same
 * date, other figures (src/extract/said.h) */
#ifndef TQ_ALIGN_BESIDE_H
#define TQ_ALIGN_BESIDE_H

#include <tanaqud/model.h>

typedef struct {
    gboolean is_figure; /* one figure is the same */
    gboolean is_date;
    gboolean is_other; /* both name figures, none is the same */
} TqBeside;

TqBeside tq_beside (const TqClaim *x, const TqClaim *y);

#endif
