/* scope-private.h - what polarity.c, polarity-joined.c, denial.c and modality.c share */
#ifndef TQ_EXTRACT_SCOPE_PRIVATE_H
#define TQ_EXTRACT_SCOPE_PRIVATE_H

#include "extract/scope.h"

typedef enum {
    TQ_REACH_NOUN,       /* its noun phrase */
    TQ_REACH_CLAUSE,     /* to the end of its clause */
    TQ_REACH_COMPLEMENT, /* and over the clause of its "that" */
    TQ_REACH_SENTENCE,
} TqReach;

/* The token after the last one that a cue at @token reaches. */
guint tq_scope_end (const TqSentence *sentence, const guint16 *clauses, guint token, TqReach reach);

/* The conjunction before @end at which what @denial reaches stops (polarity-joined.c); @end:
 * none. */
guint tq_scope_joined_end (const TqSentence *sentence, const guint16 *clauses,
                           const TqCueMatch *denial, guint end);

gboolean tq_scope_is_finite (const TqSentence *sentence, guint token);

/* What a word of denial denies. Half-open, in tokens; empty: nothing. */
typedef struct {
    guint first;
    guint end;
    /* it stands behind a "that": whoever did not deny it has not said it either */
    gboolean is_said;
} TqDenied;

TqDenied tq_denial_find (const TqSentence *sentence, const guint16 *clauses,
                         const TqCueMatch *match);

/* A clause that begins with "that" belongs to the word before it. */
gboolean tq_scope_begins_complement (const TqSentence *sentence, guint token);

/* Fills the modality of @ret alone. */
void tq_modality_scan (const TqSentence *sentence, const guint16 *clauses, TqScope *ret);

#endif
