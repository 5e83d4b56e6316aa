/* scope.h - what is denied, and how surely the rest is said
 *
 * In: a sentence with its cues. Out: for every token, its polarity and its modality.
 * Polarity and modality are scopes, not word counts: a cue reaches as far as its row says (to the
 * verb, over the clause, over the noun phrase), look-alikes reach nowhere, an exception turns back,
 * two denials cancel.
 * polarity.c and modality.c each fill one of the arrays. */
#ifndef TQ_EXTRACT_SCOPE_H
#define TQ_EXTRACT_SCOPE_H

#include "text/segment.h"

typedef struct {
    guint8 polarity; /* TqPolarity */
    guint8 modality; /* TqModality */
    guint16 cue;     /* token of the cue that decided, or G_MAXUINT16 */
} TqScope;

/* Clauses: the number of its clause for each token, so that nothing reaches over a clause's end
 * unless its row says so. */
void tq_clause_scan (const TqSentence *sentence, guint16 *ret);

/* @clauses: as tq_clause_scan() fills them; @ret: (out caller-allocates) (array
 * length=sentence->n_tokens) */
void tq_scope_scan (const TqSentence *sentence, const guint16 *clauses, TqScope *ret);

/* Takes back the breaks at marks inside a value: "5 كانون الثاني (يناير) 2020". @values: of
 * TqValue, those of the sentence, text order. */
void tq_clause_join_values (const TqSentence *sentence, const GArray *values, guint16 *clauses);

/* Whether @scope is that of what a word of denial denies: "denied reports of a sale", "the rumour
 * of a sale is false". */
gboolean tq_scope_is_denied_speech (const TqSentence *sentence, const TqScope *scope);

/* Whether the clause in tokens [first, end), which denies something, says that it has not come to
 * pass so far: "has not been claimed yet", «لم يصل الوفد بعد»; « À ce stade, personne … », where a
 * mark stands between. */
gboolean tq_scope_is_so_far (const TqSentence *sentence, guint first, guint end);

/* A hyphen inside a word ends nothing. */
gboolean tq_clause_is_hyphen (const TqSentence *sentence, guint token);

#endif
