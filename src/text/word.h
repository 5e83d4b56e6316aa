/* word.h - the vocabulary of one worker in one language: each folded form once, twice if it is seen with ة and with ه
 *
 * A word is looked up by the hash of its bytes, as they stand in the text and then folded; what the pack's tables and the lexicon know
 * of it is found when it is first seen, so that a token costs one probe. */
#ifndef TQ_TEXT_WORD_H
#define TQ_TEXT_WORD_H

#include <string.h>

#include "text/segment.h"

typedef struct TqVocabulary TqVocabulary;

TqVocabulary *tq_vocabulary_new (const TqPack *pack, TqAtoms *atoms); /* @pack: prepared */
void tq_vocabulary_free (TqVocabulary *vocabulary);

/* Number of the word with these folded bytes; made if it is new. @flags: of the token that shows it; TA_MARBUTA makes it
 * another word. */
guint32 tq_vocabulary_intern (TqVocabulary *vocabulary, const char *folded, gsize n_bytes, guint8 flags);

/* Of the bytes of a token: the first and the last eight or four of them (and those between, of up to 24), each multiplied once. */
static inline guint32
tq_token_hash (const char *bytes, gsize n_bytes)
{
    const guint64 first_odd = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15), second_odd = G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
    guint64 first = 0, last = 0, middle = 0;

    if (n_bytes >= 8) {
        memcpy (&first, bytes, 8);
        memcpy (&last, bytes + n_bytes - 8, 8);
        if (n_bytes > 16)
            memcpy (&middle, bytes + 8, 8);
    } else if (n_bytes >= 4) {
        memcpy (&first, bytes, 4);
        memcpy (&last, bytes + n_bytes - 4, 4);
    } else if (n_bytes > 0) {
        first = (guint64) (guint8) bytes[0] | (guint64) (guint8) bytes[n_bytes / 2] << 8 | (guint64) (guint8) bytes[n_bytes - 1] << 16;
    }
    first = (first ^ n_bytes) * first_odd;
    first = (first ^ first >> 32 ^ last ^ middle << 1) * second_odd;
    return (guint32) (first >> 32 ^ first >> 17);
}

/* The words of tokens as they stand in @text; a form is folded when its bytes are first seen. Each token bears tq_token_hash() of them in place of its
 * word. Fills in words and traits. Returns: the traits that any has. */
guint16 tq_vocabulary_find_tokens (TqVocabulary *vocabulary, const char *text, TqToken *tokens, guint n);

/* Borrowed; moves when a new word is seen. */
TqWord *tq_vocabulary_get (TqVocabulary *vocabulary, guint32 word);
const char *tq_vocabulary_text (const TqVocabulary *vocabulary, guint32 word, gsize *ret_n_bytes);

/* Asks the lexicon once a word. @context: of the word before. */
const TqAnalysis *tq_vocabulary_analyses (TqVocabulary *vocabulary, guint32 word, TqContext context, guint *ret_n);

/* What is asked of few words, and then kept with them. */
typedef enum { TQ_UNASKED, TQ_YES, TQ_NO } TqAnswer;

/* Whether a name of several words that the lexicon knows may begin with the word, with particles off or not. Asks the lexicon once a word. */
gboolean tq_vocabulary_begins_name (TqVocabulary *vocabulary, guint32 word);

/* Whether some form of the pack's units begins with the word. */
gboolean tq_vocabulary_begins_unit (TqVocabulary *vocabulary, guint32 word);

#endif
