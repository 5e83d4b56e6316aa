/* date-match.h - what two dates have in common beside their events
 *
 * The same thing is told in other words, and so is another thing of its kind; what tells them apart
 * stands beside the event: that it is the first or the last of its kind, and the figures that its
 * sentence gives. "The crush of 2011, with 46 dead" and "46 people had died in 2013" tell of one.
 * How the date itself is told counts as well: every article has its "yesterday" and its "on
 * Friday", for whatever befell then, while the day of the month or the year is given to say
 * which. */
#ifndef TQ_JUDGE_DATE_MATCH_H
#define TQ_JUDGE_DATE_MATCH_H

#include "align/align.h"

#define TQ_DATE_FEATURES(X) \
    X (SAME_ORDER, "same-order")    /* both the first of their kind, or the last, or the next */ \
    X (SAME_FIGURE, "figure-beside") /* a figure stands in both sentences */ \
    /* both have figures of units that can be compared, and none in common */ \
    X (OTHER_FIGURE, "other-figure-beside") \
    /* both are told with a number: a day of the month, a year, an hour */ \
    X (NUMBERED, "numbered") \
    /* what happens is one word in both, or two of one meaning, in any of their readings */ \
    X (ONE_WORD, "one-word") \
    X (ONE_WORD_NUMBERED, "one-word-numbered") /* and both are told with a number */

typedef enum {
#define TQ_DATE_ENUM(symbol, name) TQ_DATES_##symbol,
    TQ_DATE_FEATURES (TQ_DATE_ENUM)
#undef TQ_DATE_ENUM
    TQ_N_DATE_FEATURES
} TqDateFeature;

/* Of two dates. @ret: (array fixed-size=TQ_N_DATE_FEATURES): each 0 or 1, the same for (b, a).
 * Cost: the product of the numbers of claims in their sentences. */
void tq_date_features (const TqEvidence *evidence, guint32 a, guint32 b, double *ret);

/* How a date is miswritten: 1 where the digits of a year change places ("1967", "1976"), 0.5 where
 * one digit is another ("12 May", "17 May"), else 0. The same for (b, a). */
double tq_date_slip (const TqTime *a, const TqTime *b);

#endif
