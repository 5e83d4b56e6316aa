/* side.h - the sentences of pairs, read once
 *
 * Who holds one sentence against many gives it again and again, and in sets of labelled pairs every
 * third sentence has stood in a pair before. What was read of a sentence and what it claims are
 * kept, in a table of fixed size and no more than 64 megabytes; then the table begins anew. A word
 * is read the same whatever was read before it, so what is kept is what would be read again. */
#ifndef TQ_EXTRACT_SIDE_H
#define TQ_EXTRACT_SIDE_H

#include "text/segment.h"

typedef struct TqSides TqSides;

TqSides *tq_sides_new (TqWorker *worker); /* @worker borrowed */
void tq_sides_free (TqSides *sides);

/* Reads a text that will be added soon, if it is one of those that are kept. */
void tq_sides_expect (TqSides *sides, const char *text, const char *lang, const char *date);

/* The result that sides are added to, empty; it is @sides' own, and is emptied by the next call. */
const TqResult *tq_sides_begin (TqSides *sides);

/**
 * tq_sides_add:
 * @id: of the document; borrowed until tq_sides_begin()
 * @text: valid UTF-8
 * @lang, @date: (nullable): as TqMetadata has them
 *
 * The document and its claims, as tq_extract_propositions() finds them, are appended to the result.
 *
 * Returns: FALSE if the text is empty; the result is then as it was.
 */
gboolean tq_sides_add (TqSides *sides, const char *id, const char *text, const char *lang,
                       const char *date);

#endif
