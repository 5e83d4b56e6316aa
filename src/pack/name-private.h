/* name-private.h - the tables behind name.h, read by name-table.c */
#ifndef TQ_PACK_NAME_PRIVATE_H
#define TQ_PACK_NAME_PRIVATE_H

#include "pack/name.h"

/* One byte a letter: ASCII as it is, the Arabic block above it. */
#define TQ_NAME_MAX_LETTERS 64
#define TQ_SPELLING_MAX_LETTERS 6

typedef enum { TQ_SPELLING_CROSS, TQ_SPELLING_LATIN, TQ_SPELLING_ARABIC } TqSpellingKind;
#define TQ_N_SPELLING_KINDS 3

typedef enum { TQ_WHERE_ANY, TQ_WHERE_START, TQ_WHERE_INSIDE, TQ_WHERE_END } TqSpellingWhere;

/* @a of one name may stand for @b of the other; of `cross` @a is Arabic, the others are held both ways. */
typedef struct {
    guint8 a[TQ_SPELLING_MAX_LETTERS];
    guint8 b[TQ_SPELLING_MAX_LETTERS];
    guint8 n_a;
    guint8 n_b;
    guint8 cost;
    guint8 where; /* TqSpellingWhere */
} TqSpelling;

/* Rows of one kind by the first letter of @a; those of an empty @a are first. */
typedef struct {
    GArray *rows; /* of TqSpelling */
    guint16 first[257];
} TqSpellings;

#define TQ_MAX_NAMESAKE_ROWS 4

/* The rows of given-names.tsv that a spelling stands in. */
typedef struct {
    guint16 rows[TQ_MAX_NAMESAKE_ROWS]; /* line numbers, 0: none */
} TqGivenName;

struct TqNames {
    TqSpellings spellings[TQ_N_SPELLING_KINDS];
    GHashTable *letters; /* code point → letters to put instead; owned */
    GHashTable *given;   /* skeleton → TqGivenName; owned */
    GArray *budgets;     /* of guint8[3]: kind, least number of letters, cost borne; rising */
};

/* The letters of @text, at most @max; returns how many. What is neither ASCII nor Arabic is left out. */
guint tq_name_letters (const char *text, guint8 *ret, guint max);

#endif
