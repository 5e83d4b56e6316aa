/* bind-date-private.h - the parts of binding a date to what happens on it
 *
 *   bind-date.c             the claim
 *   bind-date-eventless.c   dates that make none
 *   bind-date-polarity.c    whether it happens then, or is denied to */
#ifndef TQ_EXTRACT_BIND_DATE_PRIVATE_H
#define TQ_EXTRACT_BIND_DATE_PRIVATE_H

#include "base/time.h"
#include "extract/event-private.h"

/* ---- bind-date.c ----------------------------------------------------------------------------- */

/* The date has the word of class event.from that says so: "since March", "until March". */
gboolean tq_bind_date_begins_with (const TqSentence *sentence, const TqValue *value,
                                   const char *what);

/* Where the day, week, month, season or year begins that a time ends with, of "until it". */
gint64 tq_bind_beginning_of_last (const TqTime *time);

/* ---- bind-date-eventless.c ------------------------------------------------------------------- */

/* No day on which something happens. */
gboolean tq_bind_date_is_eventless (const TqBinding *binding, const TqValue *value);

/* "The hearing, first set for [3 May], was put off to 9 May": the sentence itself has the day that
 * counts. */
gboolean tq_bind_date_is_superseded (const TqBinding *binding, const TqValue *value,
                                     const TqEvent *event);

/* ---- bind-date-polarity.c -------------------------------------------------------------------- */

/* Gives @claim, whose time is that of @value, its polarity and modality, and the ends that a denial
 * gives its time. */
void tq_bind_date_polarity (const TqBinding *binding, const TqValue *value, const TqEvent *event,
                            TqClaim *claim);

#endif
