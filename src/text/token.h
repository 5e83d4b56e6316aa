/* token.h - a token: where it stands, which word it is, and what most want to know of it
 *
 * Sixteen bytes, so that a document of ten thousand tokens stays in the nearer caches. What is
 * asked of every token stands in its flags (how it is written, where it stands) and its traits
 * (what its word may begin or be part of); the rest is known of its word (word.h). */
#ifndef TQ_TEXT_TOKEN_H
#define TQ_TEXT_TOKEN_H

#include <tanaqud/model.h>

typedef enum {
    TQ_TOKEN_WORD,
    /* digits of one script with their separators inside: 1,500 · 2.5 · ١٬٥٠٠ · 10:30 is three
     * tokens */
    TQ_TOKEN_DIGITS,
    TQ_TOKEN_MIXED,  /* letters and digits joined: 4G, F16, 12k, 73mph */
    TQ_TOKEN_PUNCTUATION,
    TQ_TOKEN_QUOTE_OPEN,
    TQ_TOKEN_QUOTE_CLOSE, /* straight quotes are told apart by their neighbours */
    TQ_TOKEN_SYMBOL,      /* % $ € + */
} TqTokenKind;

typedef enum {
    TQ_TOKEN_SPACE_BEFORE = 1 << 0,
    TQ_TOKEN_CAPITAL = 1 << 1,    /* first letter */
    TQ_TOKEN_ALL_CAPS = 1 << 2,   /* two letters or more */
    TQ_TOKEN_TA_MARBUTA = 1 << 3, /* the original ends in ة */
    TQ_TOKEN_TANWIN = 1 << 4,     /* the original bears ً ٌ ٍ */
    TQ_TOKEN_IN_QUOTES = 1 << 5,
    TQ_TOKEN_IN_BRACKETS = 1 << 6,
    /* of several tokens, that the lexicon knows: src/text/known-name.h */
    TQ_TOKEN_IN_NAME = 1 << 7,
} TqTokenFlags;

/* What is asked of every token, so that most need no look at their word. */
typedef enum {
    /* a number word, a word of time, a unit or a dual: a value may begin with it */
    TQ_TRAIT_VALUE = 1 << 0,
    TQ_TRAIT_CUE = 1 << 1,   /* a row of the cue tables may begin with it */
    TQ_TRAIT_LABEL = 1 << 2, /* a figure behind it is a name */
    TQ_TRAIT_SECOND = 1 << 3, /* of a name in the calendar that has two words */
    TQ_TRAIT_KEY = 1 << 4,   /* a row of the cue tables may go on with it */
    TQ_TRAIT_JOINED = 1 << 5, /* two words written as one: «لايوجد» */
    TQ_TRAIT_TELLS = 1 << 6, /* of each value some token has it, if it has no figure */
    TQ_TRAIT_DATE = 1 << 7,  /* a date or a number may have the word in it */
    /* of each date some token has it, but for figures and smaller numbers in words */
    TQ_TRAIT_TIME = 1 << 8,
    TQ_TRAIT_NUMBER = 1 << 9, /* a number may begin with the word, whatever follows */
    TQ_TRAIT_UNIT = 1 << 10, /* a unit or a dual */
    TQ_TRAIT_CUE_OF_DATES = 1 << 11,  /* as TQ_TRAIT_CUE, of TqCueSet */
    TQ_TRAIT_CUE_OF_VALUES = 1 << 12, /* as well */
} TqTraits;

typedef struct {
    TqSpan span;
    guint32 word;  /* in the worker's vocabulary of the sentence's language; every kind has one */
    guint8 kind;   /* TqTokenKind */
    guint8 flags;  /* TqTokenFlags */
    guint16 traits; /* TqTraits of the word */
} TqToken;

G_STATIC_ASSERT (sizeof (TqToken) == 16);

#endif
