/* told.h - the words that an article tells, kept from one pair to the next
 *
 * articles.c asks which words an article has, or which places, and how rare they are, crux.c in how
 * many of its sentences each stands. Either is asked of both articles of a pair, and the pairs of a
 * run are of the same articles again and again: so an article's list is made when it is first asked
 * for, sorted by word, and searched by halves. Memory is bounded: when many are kept, those that
 * were not asked for lately are forgotten. */
#ifndef TQ_JUDGE_TOLD_H
#define TQ_JUDGE_TOLD_H

#include "align/links.h"

typedef struct {
    guint32 id; /* a number of a word: align/words.h */
    union {
        float weight; /* how rare it is in the run */
        guint32 n;    /* sentences of the article that it stands in */
    };
} TqToldWord;

/* How one kind of list is made of claims. */
typedef struct {
    /* Appends what @claim tells (element-type TqToldWord), in any order. @data: of tq_told_new() */
    void (*add) (gconstpointer data, guint32 claim, GArray *words);
    /* Sorts a list by id and leaves one entry of each. */
    void (*settle) (GArray *words);
} TqToldKind;

/* The lists of one thread. */
typedef struct TqTold TqTold;

/* All three must outlive it. (transfer full) */
TqTold *tq_told_new (const TqLinks *links, const TqToldKind *kind, gconstpointer data);
void tq_told_free (TqTold *told);

/* All that document @doc tells (element-type TqToldWord), ascending. Borrowed until thousands of
 * other documents have been asked for. */
const GArray *tq_told_by (TqTold *told, guint32 doc);

/* The entry of a word in a settled list, or NULL. */
const TqToldWord *tq_told_find (const GArray *words, guint32 id);

#endif
