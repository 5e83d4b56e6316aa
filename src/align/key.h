/* key.h - what two claims must share before anything else is looked at
 *
 * A claim has a few keys: for a quantity its dimension, period and state, with the thing counted
 * or, for people in a state, without; for a date its event; for an assertion its predicate and each
 * argument. Only claims that share a key are compared. */
#ifndef TQ_ALIGN_KEY_H
#define TQ_ALIGN_KEY_H

#include "align/align.h"

/* Packed, as a run has some twenty for each claim. */
typedef struct {
    guint64 key;
    guint32 claim;
} __attribute__ ((packed)) TqKeyed;

/* Whether every claim that shares any other key of a claim with it shares this one too. It is the
 * least of the claim's keys. */
gboolean tq_key_is_widest (guint64 key);

/* Appends the keys of @claim to @keys (element-type TqKeyed). */
void tq_keys_of_claim (const TqEvidence *evidence, guint32 claim, GArray *keys);

#endif
