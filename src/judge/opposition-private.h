/* opposition-private.h - two sides while they are compared: shared by opposition.c and opposition-frame.c */
#ifndef TQ_JUDGE_OPPOSITION_PRIVATE_H
#define TQ_JUDGE_OPPOSITION_PRIVATE_H

#include "align/match.h"
#include "judge/opposition.h"

/* Words of a side beyond these are not looked at. */
#define MAX_TERMS 256

typedef struct {
    const TqTerm *terms;
    TqMatch matches[MAX_TERMS];
    guint n;
    guint n_left;     /* without counterpart */
    guint n_concepts; /* met by other words */
    guint n_kinds;    /* met by a wider or a narrower word */
    gboolean is_wider[MAX_TERMS]; /* of these: this one is the wider */
    gboolean is_narrower[MAX_TERMS];
    gboolean denies;
    gboolean is_of_someone;
} TqOpposedSide;

typedef struct {
    const TqEvidence *evidence;
    TqOpposedSide s; /* the shorter */
    TqOpposedSide l;
    gboolean is_reversed; /* the shorter is the second */
    TqOpposition *ret;
} TqOpposing;

/* Keeps the first words found to say so. */
void tq_opposition_decide (const TqOpposing *c, TqOpposed by, const TqTerm *of_s, const TqTerm *of_l);

void tq_opposition_weigh_frames (const TqOpposing *c, const TqClaim *s, const TqClaim *l);
void tq_opposition_weigh_style (const TqOpposing *c, const TqClaim *s, const TqClaim *l);

#endif
