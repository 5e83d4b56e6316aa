/* name-private.h - the tables behind name.h
 *
 *   name-table.c     reads common/spellings.tsv and common/given-names.tsv
 *   name-skeleton.c  a name → its skeleton, and the sound of that
 *   name.c           two skeletons → whether they are one name */
#ifndef TQ_PACK_NAME_PRIVATE_H
#define TQ_PACK_NAME_PRIVATE_H

#include "pack/name.h"

#define TQ_NAME_MAX_LETTERS 64
#define TQ_SPELLING_MAX_LETTERS 6

/* Of a name in another script and one in Latin letters; of two in Latin letters; of two in another
 * script. */
typedef enum { TQ_SPELLING_CROSS, TQ_SPELLING_LATIN, TQ_SPELLING_OTHER } TqSpellingKind;
#define TQ_N_SPELLING_KINDS 3

typedef enum { TQ_WHERE_ANY, TQ_WHERE_START, TQ_WHERE_INSIDE, TQ_WHERE_END } TqSpellingWhere;

/* @a of one name may stand for @b of the other; of TQ_SPELLING_CROSS @b is Latin, the others are
 * held both ways. */
typedef struct {
    gunichar2 a[TQ_SPELLING_MAX_LETTERS];
    gunichar2 b[TQ_SPELLING_MAX_LETTERS];
    guint8 n_a;
    guint8 n_b;
    guint8 cost;
    guint8 where; /* TqSpellingWhere */
} TqSpelling;

#define TQ_SPELLING_MAX_GROUPS 256

/* Rows of one kind by the group of the first letter of @a; those of an empty @a are group 0. */
typedef struct {
    GArray *rows; /* of TqSpelling */
    guint16 first[TQ_SPELLING_MAX_GROUPS + 1];
} TqSpellings;

#define TQ_MAX_NAMESAKE_ROWS 4

/* The rows of given-names.tsv that a spelling stands in. */
typedef struct {
    guint16 rows[TQ_MAX_NAMESAKE_ROWS]; /* line numbers, 0: none */
} TqGivenName;

/* An article that is written onto the name. */
typedef struct {
    char *text; /* owned */
    glong n_letters_behind; /* at least so many must follow it */
} TqAttachedArticle;

/* What letters sound like. */
typedef struct {
    char *letters; /* owned */
    gsize n_bytes;
    char sound;
} TqNameSound;

struct TqNames {
    TqSpellings spellings[TQ_N_SPELLING_KINDS];
    /* by letter of the BMP: of those that rows begin with, a number from 1 on; 0: no row does */
    guint8 *groups;
    guint n_groups;      /* 0 included */
    GHashTable *letters; /* code point → letters to put instead; owned */
    GHashTable *given;   /* skeleton → TqGivenName; owned */
    GArray *budgets;     /* of guint8[3]: kind, least number of letters, cost borne; rising */
    GPtrArray *articles; /* words of their own, owned; `=` is the letter that follows */
    GArray *attached;    /* of TqAttachedArticle */
    GPtrArray *endings;  /* that make a name of a name; owned */
    GArray *sounds;      /* of TqNameSound, longest letters first */
    gboolean are_vowels[128];
};

/* Whose rows may begin with the letter: an index of TqSpellings.first. */
static inline guint8
tq_name_group (const TqNames *names, gunichar2 letter)
{
    return names->groups[letter];
}

/* The letters of @text, at most @max; returns how many. What is beyond the BMP is U+FFFD. */
guint tq_name_letters (const char *text, gunichar2 *ret, guint max);

#endif
