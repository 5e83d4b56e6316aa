/* refusal.h - pairs of clusters that were found not to be one
 *
 * Many links lead from one cluster to another. Whether the two may be merged is a costly question
 * that need not be asked again at every link: a pair that is forbidden stays so, and one that was
 * too far apart is looked at again only when one of the two has grown by an eighth.
 * Method: open addressing with linear probing; nothing is ever removed. */
#ifndef TQ_ALIGN_REFUSAL_H
#define TQ_ALIGN_REFUSAL_H

#include <glib.h>

typedef struct TqRefusals TqRefusals;

TqRefusals *tq_refusals_new (void);
void tq_refusals_free (TqRefusals *refusals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqRefusals, tq_refusals_free)

/* @size: members of both clusters together. Whether (x, y), x < y, was refused, and would be
 * again. */
gboolean tq_refusals_has (const TqRefusals *refusals, guint32 x, guint32 y, guint32 size);
void tq_refusals_add (TqRefusals *refusals, guint32 x, guint32 y, guint32 size,
                      gboolean is_forbidden);

#endif
