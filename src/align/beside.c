#include "align/beside.h"

static gboolean
has_common (const guint32 *x, const guint32 *y, guint n)
{
    for (guint i = 0; i < n && x[i] != 0; i++)
        for (guint j = 0; j < n && y[j] != 0; j++)
            if (x[i] == y[j])
                return TRUE;
    return FALSE;
}

TqBeside
tq_beside (const TqClaim *x, const TqClaim *y)
{
    gboolean is_figure = has_common (x->said_figures, y->said_figures, TQ_MAX_SAID);

    return (TqBeside) {
        .is_figure = is_figure,
        .is_date = has_common (x->said_dates, y->said_dates, TQ_MAX_SAID_DATES),
        .is_other = !is_figure && x->said_figures[0] != 0 && y->said_figures[0] != 0,
    };
}
