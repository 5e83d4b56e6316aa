/* word.h - the vocabulary of one worker in one language: each folded form once, twice if it is seen
 * with ة and with ه
 *
 * A word is looked up by the hash of its bytes, as they stand in the text and then folded; what the
 * pack's tables and the lexicon know of it is found when it is first seen, so that a token costs
 * one probe. */
#ifndef TQ_TEXT_WORD_H
#define TQ_TEXT_WORD_H

#include <string.h>

#include "pack/axes.h"
#include "pack/choices.h"
#include "pack/lexicon.h"
#include "pack/pack.h"
#include "text/token.h"

/* A way to write a word that the pack's phrases know: its own form, a form without clitics, a
 * lemma. */
typedef struct {
    guint32 symbol;
    guint16 proclitics; /* TqForm bits taken off to get there */
} TqWordKey;

#define TQ_WORD_DATE_LITERALS 3

/* Everything that is known of one folded form, looked up once a worker: in front what is asked of a
 * token each time that it is met, in half a line of the cache, then what is asked of few. The
 * traits of tokens say which words need be asked at all. */
typedef struct {
    union {
        TqWordKey key; /* if there is one */
        TqWordKey *keys;
    };
    /* row + 1 of the pack's number table (src/pack/number-table.h), 0: no number word */
    guint16 number;
    guint16 number_proclitics;
    /* row + 1 of the pack's calendar (src/pack/calendar.h), 0: no word of time */
    guint16 calendar;
    guint16 calendar_proclitics;
    /* numbers of literals of date patterns: the word itself, then without a particle in front; 0:
     * none */
    guint16 date_literals[TQ_WORD_DATE_LITERALS];
    /* number of a literal that date patterns may begin with: of the word, else of the word without
     * clitics; 0: none */
    guint16 date_begin;
    guint8 n_keys;
    guint8 is_stopword;  /* <lang>/stopwords.tsv: of no content */
    guint8 flags;        /* of the tokens that show it: TA_MARBUTA or none */
    guint8 context;      /* TqContext of the next word */
    guint16 traits;      /* TqTraits */
    guint8 is_dual;      /* a noun that says two, without an article: جنديان */
    guint8 is_unit;      /* the pack's unit table has it as a word of its own */
    guint8 begins_unit;  /* TqAnswer (word.h): whether some form of the unit table begins with it */
    guint8 begins_name;  /* TqAnswer: whether names of several words that the lexicon knows may */
    TqAtom atom;
    /* shared with its relatives (src/text/root.h), once the analyses have been asked for; 0:
     * none */
    TqAtom root;
    TqAnalysis *analyses; /* n_analyses */
    /* the same with those first that fit, for TQ_CONTEXT_NOUN and after; NULL: not asked for */
    TqAnalysis *by_context[TQ_CONTEXT_SAME - TQ_CONTEXT_NOUN];
    TqPoles poles; /* axes of meaning (src/pack/axes.h), as well */
    TqChoice choice; /* value of a closed set (src/pack/choices.h), as well */
    guint64 happenings; /* kinds of what happens (src/pack/happenings.h), as well */
    TqAtom skeleton; /* as a name (src/extract/term.c); 0: not asked for */
    /* not even of one word, whatever particles are taken off; FALSE until it has been asked for
     * (known-name.c) */
    guint8 begins_no_name;
    /* 0 until tq_vocabulary_analyses() is asked: number reading needs none */
    guint8 n_analyses;
    guint8 n_joined;       /* bytes of a particle in front that is a word of its own; 0: none */
} TqWord;

/* The ways to write it. */
static inline const TqWordKey *
tq_word_keys (const TqWord *word)
{
    return word->n_keys == 1 ? &word->key : word->keys;
}

typedef struct TqVocabulary TqVocabulary;

TqVocabulary *tq_vocabulary_new (const TqPack *pack, TqAtoms *atoms); /* @pack: prepared */
void tq_vocabulary_free (TqVocabulary *vocabulary);

/* Number of the word with these folded bytes; made if it is new. @flags: of the token that shows
 * it; TA_MARBUTA makes it another word. */
guint32
tq_vocabulary_intern (TqVocabulary *vocabulary, const char *folded, gsize n_bytes, guint8 flags);

/* Of the bytes of a token: the first and the last eight or four of them (and those between, of up
 * to 24), each multiplied once. */
static inline guint32
tq_token_hash (const char *bytes, gsize n_bytes)
{
    const guint64 first_odd = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15),
                  second_odd = G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
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
        first = (guint64) (guint8) bytes[0] | (guint64) (guint8) bytes[n_bytes / 2] << 8 |
                (guint64) (guint8) bytes[n_bytes - 1] << 16;
    }
    first = (first ^ n_bytes) * first_odd;
    first = (first ^ first >> 32 ^ last ^ middle << 1) * second_odd;
    return (guint32) (first >> 32 ^ first >> 17);
}

/* The words of tokens as they stand in @text; a form is folded when its bytes are first seen. Each
 * token bears tq_token_hash() of them in place of its word. Fills in words and traits. Returns: the
 * traits that any has. */
guint16
tq_vocabulary_find_tokens (TqVocabulary *vocabulary, const char *text, TqToken *tokens, guint n);

/* Borrowed; moves when a new word is seen. */
TqWord *tq_vocabulary_get (TqVocabulary *vocabulary, guint32 word);
const char *tq_vocabulary_text (const TqVocabulary *vocabulary, guint32 word, gsize *ret_n_bytes);

/* Asks the lexicon once a word. @context: of the word before. */
const TqAnalysis *
tq_vocabulary_analyses (TqVocabulary *vocabulary, guint32 word, TqContext context, guint *ret_n);

/* What is asked of few words, and then kept with them. */
typedef enum { TQ_UNASKED, TQ_YES, TQ_NO } TqAnswer;

/* Whether a name of several words that the lexicon knows may begin with the word, with particles
 * off or not. Asks the lexicon once a word. */
gboolean tq_vocabulary_begins_name (TqVocabulary *vocabulary, guint32 word);

/* Whether some form of the pack's units begins with the word. */
gboolean tq_vocabulary_begins_unit (TqVocabulary *vocabulary, guint32 word);

#endif
