/* opposition-private.h - two sides while they are compared: shared by opposition.c,
 * opposition-bearing.c, opposition-near.c, opposition-share.c and opposition-frame.c */
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

/* Keeps the first words found to say so. */
void
tq_opposition_decide (const TqOpposing *c, TqOpposed by, const TqTerm *of_s, const TqTerm *of_l);

TqSort tq_opposition_sort (const TqEvidence *evidence, const TqTerm *term);

/* The shorter side's word @i and its counterpart @j are one, denied on one side and affirmed on the
 * other. */
gboolean tq_opposition_differs (const TqOpposing *c, guint i, guint j);

/* Finds that stretch. What is denied and what is opposite in it is of the same statement; what
 * stands elsewhere in a passage may not be. */
void tq_opposition_weigh_nearness (TqOpposing *c);
/* Whether the longer side's word @j may be of it; always where it is no passage. */
gboolean tq_opposition_is_near (const TqOpposing *c, guint j);

void tq_opposition_weigh_shares (const TqOpposing *c);
void tq_opposition_weigh_bearings (const TqOpposing *c);
void tq_opposition_weigh_frames (TqOpposing *c, const TqClaim *s, const TqClaim *l);
void tq_opposition_weigh_style (const TqOpposing *c, const TqClaim *s, const TqClaim *l);

#endif
