/* word.h - the vocabulary of one worker in one language: each folded form once, twice if it is seen with ة and with ه
 *
 * A word is looked up by the hash of its bytes, as they stand in the text and then folded; what the pack's tables and the lexicon know
 * of it is found when it is first seen, so that a token costs one probe. */
#ifndef TQ_TEXT_WORD_H
#define TQ_TEXT_WORD_H

#include "text/segment.h"

typedef struct TqVocabulary TqVocabulary;

TqVocabulary *tq_vocabulary_new (const TqPack *pack, TqAtoms *atoms);
void tq_vocabulary_free (TqVocabulary *vocabulary);

/* Number of the word with these folded bytes; made if it is new. @flags: of the token that shows it; TA_MARBUTA makes it
 * another word. */
guint32 tq_vocabulary_intern (TqVocabulary *vocabulary, const char *folded, gsize n_bytes, guint8 flags);

/* The words of tokens as they stand in @text; a form is folded when its bytes are first seen. Each token bears tq_hash_bytes() of them in place of its
 * word. Fills in words and traits. Returns: the traits that any has. */
guint16 tq_vocabulary_find_tokens (TqVocabulary *vocabulary, const char *text, TqToken *tokens, guint n);

/* Borrowed; moves when a new word is seen. */
TqWord *tq_vocabulary_get (TqVocabulary *vocabulary, guint32 word);
const char *tq_vocabulary_text (const TqVocabulary *vocabulary, guint32 word, gsize *ret_n_bytes);

/* Asks the lexicon once a word. @context: of the word before. */
const TqAnalysis *tq_vocabulary_analyses (TqVocabulary *vocabulary, guint32 word, TqContext context, guint *ret_n);

typedef enum { TQ_NAME_UNASKED, TQ_NAME_BEGINS, TQ_NAME_BEGINS_NOT } TqNameBegin;

/* Whether a name of several words that the lexicon knows may begin with the word, with particles off or not. Asks the lexicon once a word. */
gboolean tq_vocabulary_begins_name (TqVocabulary *vocabulary, guint32 word);

TqVocabulary *tq_worker_vocabulary (TqWorker *worker, TqLang lang);

#endif
