/* words.h - the words of every claim as sorted numbers, so that two claims are laid side by side by one merge
 *
 * A word has a few numbers: its lemma, its form, each concept of its likeliest reading, and for a name the group of names of the run that
 * are spelled alike (name groups are made once, inside blocks of one first sound, and are transitive: a run rarely has two people whose
 * names are that near). Two words are one if they share a number.
 *
 *   claim 0: [12→t0, 40→t1, C7→t0, C9→t1, N3→t4]      claim 1: [12→t3, C9→t0]      12 and C9 are shared: t0, t1 and t3, t0
 *
 * Cost: memory of eight bytes a number; comparing two claims is linear in their words. */
#ifndef TQ_ALIGN_WORDS_H
#define TQ_ALIGN_WORDS_H

#include "align/align.h"

/* Terms of a claim beyond these are not looked at. */
#define TQ_MAX_WORDS 64

typedef struct {
    guint32 id;
    guint32 term; /* in its claim */
} TqWordId;

typedef struct TqWords TqWords;

TqWords *tq_words_new (const TqEvidence *evidence);
void tq_words_free (TqWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqWords, tq_words_free)

/* Numbers of a claim, ascending. Borrowed. */
const TqWordId *tq_words_of (const TqWords *words, guint32 claim, guint *ret_n);

enum {
    TQ_WORD_SHARED = 1 << 0,    /* the term is one of the other claim's too */
    TQ_WORD_WITH_HEAD = 1 << 1, /* it is the other claim's head */
};

/* @of_a, @of_b: (out caller-allocates) (array fixed-size=TQ_MAX_WORDS): flags of each term. */
void tq_words_share (const TqWords *words, guint32 a, guint32 b, guint8 *of_a, guint8 *of_b);

#endif
