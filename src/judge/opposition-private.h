/* opposition-private.h - two sides while they are compared
 *
 * opposition.c lays them side by side; each opposition-*.c weighs one way in which they may exclude
 * each other. */
#ifndef TQ_JUDGE_OPPOSITION_PRIVATE_H
#define TQ_JUDGE_OPPOSITION_PRIVATE_H

#include "align/match.h"
#include "judge/opposition.h"

/* Words of a side beyond these are not looked at. */
#define MAX_TERMS 256

/* What kind of word a term is. */
typedef enum {
    TQ_SORT_OTHER,
    TQ_SORT_VERB,
    TQ_SORT_NOUN,
    TQ_SORT_ADJECTIVE,
    TQ_SORT_NAME,
    TQ_SORT_PLACE,
    TQ_SORT_NUMBER,
    TQ_SORT_UNKNOWN,
    TQ_N_SORTS,
} TqSort;

typedef struct {
    const TqTerm *terms;
    TqMatch matches[MAX_TERMS];
    guint n;
    guint n_left;     /* without counterpart */
    guint n_concepts; /* met by other words */
    guint n_kinds;    /* met by a wider or a narrower word */
    bool is_wider[MAX_TERMS]; /* of these: this one is the wider */
    bool is_narrower[MAX_TERMS];
    bool is_agreed[MAX_TERMS]; /* the predicate of a frame that the other side has as well */
    /* denied with a word whose opposite the other side affirms: "did not close the door", "opened
     * the door" */
    bool is_settled[MAX_TERMS];
    gboolean denies;
    gboolean is_of_someone;
} TqOpposedSide;

typedef struct {
    const TqEvidence *evidence;
    TqOpposedSide s; /* the shorter */
    TqOpposedSide l;
    gboolean is_reversed; /* the shorter is the second */
    /* the stretch of the longer side that tells what the shorter side tells, if any does */
    guint first_near;
    guint end_near;
    TqOpposition *ret;
} TqOpposing;

/* Lays the words of both side by side. @x, @y: (out): the claims, the one with fewer words first;
 * as long-lived as @c. */
void tq_opposition_begin (TqOpposing *c, const TqEvidence *evidence, const TqClaim *a,
                          const TqClaim *b, TqClaim *x, TqClaim *y, TqOpposition *ret);

/* Keeps the first words found to say so. */
void tq_opposition_decide (const TqOpposing *c, TqOpposed by, const TqTerm *of_s,
                           const TqTerm *of_l);

TqSort tq_opposition_sort (const TqEvidence *evidence, const TqTerm *term);

/* A word without counterpart. */
static inline gboolean
tq_opposed_is_left (const TqOpposedSide *side, guint i)
{
    return side->matches[i].relation == TQ_MATCH_NONE;
}

/* The share of the side's words that the other side has as well. */
static inline double
tq_opposed_cover (const TqOpposedSide *side)
{
    return side->n > 0 ? (double) (side->n - side->n_left) / side->n : 0;
}

/* A predicate stands at most so many content words from what it is said of, and a word from its
 * neighbours and what stands in its place. */
#define MAX_REACH 2

static inline guint
tq_words_apart (guint x, guint y)
{
    return MAX (x, y) - MIN (x, y);
}

static inline gboolean
tq_reach_has (guint x, guint y)
{
    return tq_words_apart (x, y) <= MAX_REACH;
}

/* The words of a side in reach of its word @i: from the first to before the end. */
static inline guint
tq_reach_first (guint i)
{
    return i > MAX_REACH ? i - MAX_REACH : 0;
}

static inline guint
tq_reach_end (const TqOpposedSide *side, guint i)
{
    return MIN (side->n, i + MAX_REACH + 1);
}

/* In reach of the longer side's word @there is a word without counterpart and of @sort. */
gboolean tq_opposition_has_left (const TqOpposing *c, guint there, TqSort sort);

/* The shorter side's word @i and its counterpart @j are one, denied on one side and affirmed on the
 * other. */
gboolean tq_opposition_differs (const TqOpposing *c, guint i, guint j);

/* Finds that stretch. What is denied and what is opposite in it is of the same statement; what
 * stands elsewhere in a passage may not be. */
void tq_opposition_weigh_nearness (TqOpposing *c);
/* Whether the longer side's word @j may be of it; always where it is no passage. */
gboolean tq_opposition_is_near (const TqOpposing *c, guint j);

/* Who denies the opposite of what the other side says denies nothing of it. Before all weighing. */
void tq_opposition_settle_denials (TqOpposing *c);

void tq_opposition_weigh_denials (const TqOpposing *c);
void tq_opposition_weigh_left (const TqOpposing *c);
/* After the bearings, which are of order too. */
void tq_opposition_weigh_order (const TqOpposing *c);
void tq_opposition_weigh_shares (const TqOpposing *c);
void tq_opposition_weigh_bearings (const TqOpposing *c);
void tq_opposition_weigh_frames (TqOpposing *c, const TqClaim *s, const TqClaim *l);
void tq_opposition_weigh_style (const TqOpposing *c, const TqClaim *s, const TqClaim *l);

#endif
