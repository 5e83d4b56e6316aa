/* party.h - two names that may be one speaker's
 *
 *   the judge Karl Holt … Karl, the Ministry of Health … the ministry, وزارة الفلاحة … الفلاحة
 *
 * An article calls a speaker by fewer words once he is known (extract/mention.h,
 * extract/attribution-speaker.c lead most of them back). Where every word of one name is in the
 * other, nothing says that they are two: so may be "the firm" and "the firm's director". */
#ifndef TQ_ALIGN_PARTY_H
#define TQ_ALIGN_PARTY_H

#include "align/align.h"

/* Symmetric; of two claims of one document. Cost: the product of the words of the two. */
gboolean tq_parties_may_be_one (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

/* Whether the two are said by two who speak for themselves; as above. */
gboolean tq_parties_are_two (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

#endif
