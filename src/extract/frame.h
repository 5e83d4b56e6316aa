/* frame.h - who does what to whom
 *
 * In: a sentence, its scopes and values. Out: its predicates in text order, each with the phrases
 * that fill its slots (TqFrame in model.h).
 * Method: two passes without a parse tree. The first cuts the sentence into chunks (frame-chunk.c:
 * noun phrases, verb groups, prepositions by what they say of the phrase behind them, marks); the
 * second reads the chunks from left to right with one row for each kind of chunk (frame.c),
 * remembering the subject, the verb that takes arguments and the noun that a relative clause is
 * about. What a language does is in its pack: order of noun phrase and clause (pack.json),
 * cues-frame.tsv. Precision first: a phrase whose slot is not clear fills none.
 * Cost: linear in tokens; one array for a sentence. */
#ifndef TQ_EXTRACT_FRAME_H
#define TQ_EXTRACT_FRAME_H

#include "extract/scope.h"

/* Appends to @frames (element-type TqFrame). Their terms are tokens of @sentence until
 * tq_frame_bind(). @values: (element-type TqValue);
 * @chunks: (element-type TqChunk): those of the sentence (frame-private.h), in place of what it
 * held */
void tq_frame_scan (const TqSentence *sentence, const TqScope *scopes, const GArray *values,
                    GArray *chunks, GArray *frames);

/* Once for a frame: in place of tokens its predicate and heads become numbers of terms, of the @n
 * of a claim. */
void tq_frame_bind (const TqSentence *sentence, TqFrame *frame, const TqTerm *terms, guint n);

/* Where the terms that @frame is bound to stand @by further on in a longer list. */
void tq_frame_shift (TqFrame *frame, guint by);

#endif
