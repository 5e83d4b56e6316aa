/* words.h - the words of every claim as sorted numbers, so that one look at each lays two claims
 * side by side
 *
 * A word has a few numbers: its lemma, its form, each concept of its likeliest reading, and for a
 * name the group of names of the run that are spelled alike (name groups are made once, inside
 * blocks of one first sound, and are transitive: a run rarely has two people whose names are that
 * near). Two words are one if they share a number.
 *
 *   claim 0: [12→t0, 40→t1, C7→t0, C9→t1, N3→t4]
 *   claim 1: [12→t3, C9→t0]
 *   shared:  12 and C9, which are t0 and t1 of claim 0, t3 and t0 of claim 1
 *
 * Cost: memory of four bytes a number; holding a claim against a probe takes a look at each of its
 * numbers. */
#ifndef TQ_ALIGN_WORDS_H
#define TQ_ALIGN_WORDS_H

#include "align/align.h"

/* Terms of a claim beyond these are not looked at. */
#define TQ_MAX_WORDS 64

typedef struct {
    /* above TQ_WORD_BITS its kind: a word or form, a concept, a group of names; the later the more
     * it means */
    guint32 id : 26;
    guint32 term : 6; /* in its claim */
} TqWordId;

#define TQ_WORD_BITS 24 /* a number that takes more is not looked at: sixteen million words */

typedef struct TqWords TqWords;

/* @groups: (element-type TqAtom): scratch, zero throughout and left so: a run of many pairs has a
 * name or two in each and very many atoms. The result does not depend on @n_threads. */
TqWords *tq_words_new (const TqEvidence *evidence, GArray *groups, guint n_threads);
void tq_words_free (TqWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqWords, tq_words_free)

/* Leaves out each number that has, wherever it stands in the run, the same one beside it that means
 * most of its term: who shares the first shares the second. tq_words_best() is as before. */
void tq_words_thin (TqWords *words, guint32 n_claims);

/* Numbers of a claim, ascending. Borrowed. */
const TqWordId *tq_words_of (const TqWords *words, guint32 claim, guint *ret_n);

/* Of the numbers of each term the one that means most; 0: it has none. @ret: (array
 * fixed-size=TQ_MAX_WORDS) */
void tq_words_best (const TqWords *words, guint32 claim, guint32 *ret);

/* What two claims have in common, from one side: a bit for each of its terms. */
typedef struct {
    guint64 shared;    /* the term is one of the other claim's too */
    guint64 with_head; /* it is the other claim's head */
} TqShared;

/* One claim, laid out so that many others can be held against it. */
typedef struct TqProbe TqProbe;

TqProbe *tq_probe_new (void);
void tq_probe_free (TqProbe *probe);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqProbe, tq_probe_free)

void tq_probe_aim (TqProbe *probe, const TqWords *words, guint32 claim);
guint32 tq_probe_claim (const TqProbe *probe); /* TQ_NONE: aimed at none */
void tq_probe_share (const TqProbe *probe, const TqWords *words, guint32 other,
                     TqShared *ret_claim, TqShared *ret_other);

#endif
