/* figures.h - the figures and dates that stand in two statements
 *
 * "A ticket costs 120 pounds", "a ticket will cost 90" are alike but for what they are told for;
 * "did not reopen on Monday", "reopened on Monday" tell of one day and part on the deed. */
#ifndef TQ_JUDGE_FIGURES_H
#define TQ_JUDGE_FIGURES_H

#include "align/align.h"

/* Whether statement @a has a figure or a date that @b gives otherwise. Not symmetric. */
gboolean tq_figures_are_others (const TqEvidence *evidence, guint32 a, guint32 b);

/* Whether @term of claim @index is one of the words that say when: "on Monday". */
gboolean tq_figures_say_when (const TqEvidence *evidence, guint32 index, const TqTerm *term);

#endif
