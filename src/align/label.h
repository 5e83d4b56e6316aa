/* label.h - what a person would call a topic, in the words of its members */
#ifndef TQ_ALIGN_LABEL_H
#define TQ_ALIGN_LABEL_H

#include "align/align.h"

/**
 * tq_label_of_claims:
 * @claims: (element-type guint32): of one topic, ascending
 *
 * The fullest name that a member gives what is counted; of assertions and dates, which have no
 * name, the shortest statement. A member in the reader's language comes before the others.
 *
 * Returns: (transfer full): one line, short enough for a table; the first quote if no member has
 * words of its own.
 */
char *tq_label_of_claims (const TqEvidence *evidence, const GArray *claims, TqLang interface);

#endif
