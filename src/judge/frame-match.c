#include "judge/frame-match.h"

#include <string.h>

#include "align/match.h"
#include "judge/journey.h"
#include "judge/roles.h"

const char *const tq_frame_feature_names[TQ_N_FRAME_FEATURES] = {
#define TQ_FRAME_NAME(symbol, name) name,
    TQ_FRAME_FEATURES (TQ_FRAME_NAME)
#undef TQ_FRAME_NAME
};

typedef enum { UNSAID, OTHER, WITHIN, SAME } Standing;

typedef struct {
    const TqEvidence *evidence;
    const TqClaim *claims[2];
    const TqTerm *terms[2];
    const TqFrame *frames[2];
    gboolean is_turned; /* one event from its two ends: judge/roles.h */
} FramePair;

/* What fills a slot of one side. */
typedef struct {
    const TqArgument *argument;
    const TqTerm *head; /* NULL: a pronoun, or not said */
    guint side;
} Filler;

static Filler
filler (const FramePair *pair, guint side, TqArgumentKind kind)
{
    const TqArgument *argument = &pair->frames[side]->arguments[kind];

    return (Filler) { argument,
                     argument->term != TQ_NO_TERM ? &pair->terms[side][argument->term] : NULL,
                     side };
}

static gboolean
is_said (const Filler *filler)
{
    return filler->head != NULL || filler->argument->is_any;
}

static gboolean
is_named (const TqTerm *term)
{
    return term != NULL && (term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE ||
                            term->kind == TQ_TERM_DEMONYM);
}

/* "Nobody" is whoever fills the slot of the other side, "no soldier" any soldier. */
static gboolean
is_among_any (const FramePair *pair, const Filler *any, const Filler *other)
{
    if (!any->argument->is_any || pair->frames[any->side]->polarity != TQ_POLARITY_DENIED)
        return FALSE;
    return any->head == NULL ||
           (other->head != NULL && tq_lexicon_is_a (tq_packs_lexicon (pair->evidence->packs),
                                                    other->head->lexeme, any->head->lexeme));
}

/* Whether a word of @whole's phrase is the head of @part: "boxes of tablets", tablets. */
static gboolean
holds (const FramePair *pair, const Filler *whole, const Filler *part)
{
    const TqTerm *terms = pair->terms[whole->side];

    for (guint i = 0; i < pair->claims[whole->side]->n_terms; i++)
        if (terms[i].span.start >= whole->argument->span.start &&
            terms[i].span.end <= whole->argument->span.end &&
            tq_match_terms (pair->evidence, &terms[i], part->head) >= TQ_MATCH_CONCEPT)
            return TRUE;
    return FALSE;
}

static Standing
standing_of (const FramePair *pair, const Filler *x, const Filler *y)
{
    if (!is_said (x) || !is_said (y))
        return UNSAID;
    if (is_among_any (pair, x, y) || is_among_any (pair, y, x))
        return SAME;
    if (x->head == NULL || y->head == NULL)
        return UNSAID;
    if (tq_match_terms (pair->evidence, x->head, y->head) >= TQ_MATCH_CONCEPT)
        return SAME;
    return holds (pair, x, y) || holds (pair, y, x) ? WITHIN : OTHER;
}

static Standing
standing (const FramePair *pair, TqArgumentKind of_a, TqArgumentKind of_b)
{
    Filler x = filler (pair, 0, of_a), y = filler (pair, 1, of_b);

    return standing_of (pair, &x, &y);
}

static gboolean
has_both (const FramePair *pair, guint side)
{
    Filler agent = filler (pair, side, TQ_ARGUMENT_AGENT),
           patient = filler (pair, side, TQ_ARGUMENT_PATIENT);

    return is_said (&agent) && is_said (&patient);
}

/* The one core argument of a frame that has only one, else the one asked for. */
static TqArgumentKind
core (const FramePair *pair, guint side, TqArgumentKind kind)
{
    TqArgumentKind other = kind == TQ_ARGUMENT_AGENT ? TQ_ARGUMENT_PATIENT : TQ_ARGUMENT_AGENT;
    Filler wanted = filler (pair, side, kind);

    return is_said (&wanted) ? kind : other;
}

static void
add_core (const FramePair *pair, TqArgumentKind of_a, TqArgumentKind of_b, double *ret)
{
    Filler x = filler (pair, 0, of_a), y = filler (pair, 1, of_b);
    Standing stands = standing_of (pair, &x, &y);

    ret[TQ_FRAMES_SAME_CORE] += stands == SAME ? 0.5 : stands == WITHIN ? 0.25 : 0;
    ret[TQ_FRAMES_OTHER_CORE] += stands == OTHER ? 0.5 : 0;
    ret[TQ_FRAMES_OTHER_NAME] +=
        stands == OTHER && is_named (x.head) && is_named (y.head) ? 0.5 : 0;
}

static void
fill_core (const FramePair *pair, double *ret)
{
    if (has_both (pair, 0) && has_both (pair, 1)) {
        add_core (pair, TQ_ARGUMENT_AGENT, TQ_ARGUMENT_AGENT, ret);
        add_core (pair, TQ_ARGUMENT_PATIENT, TQ_ARGUMENT_PATIENT, ret);
        ret[TQ_FRAMES_SWAPPED] = standing (pair, TQ_ARGUMENT_AGENT, TQ_ARGUMENT_PATIENT) == SAME &&
                                 standing (pair, TQ_ARGUMENT_PATIENT, TQ_ARGUMENT_AGENT) == SAME;
    } else if (has_both (pair, 0) || has_both (pair, 1)) {
        /* the one that is there is the same as either of the two, or another than both */
        guint side = has_both (pair, 0) ? 1 : 0;
        TqArgumentKind only = core (pair, side, TQ_ARGUMENT_AGENT);
        gboolean is_first = side == 0;

        for (TqArgumentKind kind = TQ_ARGUMENT_AGENT; kind <= TQ_ARGUMENT_PATIENT; kind++)
            if (standing (pair, is_first ? only : kind, is_first ? kind : only) == SAME)
                ret[TQ_FRAMES_SAME_CORE] = 0.5;
    } else {
        add_core (pair, core (pair, 0, TQ_ARGUMENT_AGENT), core (pair, 1, TQ_ARGUMENT_AGENT), ret);
    }
}

/* "Sold the mill to the bank", "the bank bought the mill": who does it there is the one to whom it
 * is done here. */
static void
fill_turned_core (const FramePair *pair, double *ret)
{
    static const TqArgumentKind givers[][2] = { { TQ_ARGUMENT_AGENT, TQ_ARGUMENT_TO },
                                                { TQ_ARGUMENT_TO, TQ_ARGUMENT_AGENT },
                                                { TQ_ARGUMENT_AGENT, TQ_ARGUMENT_PATIENT },
                                                { TQ_ARGUMENT_PATIENT, TQ_ARGUMENT_AGENT } };
    gboolean is_other_end = FALSE;

    for (guint i = 0; i < G_N_ELEMENTS (givers); i++)
        is_other_end |= standing (pair, givers[i][0], givers[i][1]) == SAME;
    ret[TQ_FRAMES_SAME_CORE] = is_other_end ? 0.5 : 0;
    ret[TQ_FRAMES_SWAPPED] = 1;
    add_core (pair, TQ_ARGUMENT_PATIENT, TQ_ARGUMENT_PATIENT, ret);
}

static gboolean
is_fact (const TqFrame *frame)
{
    return frame->modality == TQ_MODALITY_ASSERTED || frame->modality == TQ_MODALITY_REPORTED;
}

static void
fill_predicates (FramePair *pair, double *ret)
{
    const TqFrame *x = pair->frames[0], *y = pair->frames[1];
    TqRelation relation = TQ_MATCH_NONE;

    if (x->term != TQ_NO_TERM && y->term != TQ_NO_TERM)
        relation =
            tq_match_terms (pair->evidence, &pair->terms[0][x->term], &pair->terms[1][y->term]);
    if (relation == TQ_MATCH_OPPOSITE &&
        tq_journey_is_apart (pair->evidence, pair->claims[0], x->term, pair->claims[1], y->term))
        relation = TQ_MATCH_NONE;
    pair->is_turned =
        relation == TQ_MATCH_OPPOSITE &&
        tq_roles_are_turned (pair->evidence, pair->claims[0], x->term, pair->claims[1], y->term);
    relation = pair->is_turned ? TQ_MATCH_CONCEPT : relation;
    ret[TQ_FRAMES_PREDICATE] = relation >= TQ_MATCH_CONCEPT;
    ret[TQ_FRAMES_OPPOSITE] = relation == TQ_MATCH_OPPOSITE;
    ret[TQ_FRAMES_STATE] = (x->flags & y->flags & TQ_FRAME_STATE) != 0;
    ret[TQ_FRAMES_DENIED] = x->polarity != y->polarity;
    ret[TQ_FRAMES_MODALITY] = is_fact (x) != is_fact (y);
}

static void
fill_products (double *ret)
{
    double same = MAX (ret[TQ_FRAMES_SAME_CORE],
                       MAX (ret[TQ_FRAMES_SAME_TO], ret[TQ_FRAMES_SAME_PLACE]) / 2);
    double other = MAX (ret[TQ_FRAMES_OTHER_CORE],
                        MAX (ret[TQ_FRAMES_OTHER_TO], ret[TQ_FRAMES_OTHER_PLACE]) / 2);

    ret[TQ_FRAMES_SAME_AND_DENIED] =
        ret[TQ_FRAMES_PREDICATE] * ret[TQ_FRAMES_DENIED] * same * (1 - other);
    ret[TQ_FRAMES_SAME_AND_OPPOSITE] = ret[TQ_FRAMES_OPPOSITE] * (1 - ret[TQ_FRAMES_DENIED]) * same;
    ret[TQ_FRAMES_SAME_AND_OTHER] =
        ret[TQ_FRAMES_PREDICATE] * (1 - ret[TQ_FRAMES_DENIED]) * (same > 0) * (other > 0);
}

/* ---- what is denied -------------------------------------------------------------------------- */

static gboolean
says (const FramePair *pair, guint side, const TqTerm *word)
{
    for (guint i = 0; i < pair->claims[side]->n_terms; i++)
        if (tq_match_terms (pair->evidence, &pair->terms[side][i], word) >= TQ_MATCH_CONCEPT)
            return TRUE;
    return FALSE;
}

/* A denial is of its predicate with its arguments: of what the other side does not speak of, it may
 * well be true. */
static void
fill_denied (const FramePair *pair, guint side, double *ret)
{
    guint n = 0, n_left = 0;

    for (TqArgumentKind kind = TQ_ARGUMENT_AGENT; kind <= TQ_ARGUMENT_PLACE; kind++) {
        Filler said = filler (pair, side, kind);
        gboolean is_found = said.head != NULL && says (pair, 1 - side, said.head);

        n += said.head != NULL;
        n_left += said.head != NULL && !is_found;
        if (is_found && said.argument->is_any)
            ret[TQ_FRAMES_ANY_FOUND] = 1;
    }
    if (n > 0)
        ret[TQ_FRAMES_RESTRICTED] = MAX (ret[TQ_FRAMES_RESTRICTED], (double) n_left / n);
}

/* "There was no explosion", «بلا انفجار»: a clause that only denies that something is there may
 * have no frame. */
static void
fill_absent (const FramePair *pair, guint side, double *ret)
{
    const TqClaim *claim = pair->claims[side];

    if (claim->polarity == TQ_POLARITY_DENIED && (claim->flags & TQ_CLAIM_EXISTENCE) &&
        claim->n_terms > 0 && says (pair, 1 - side, pair->terms[side]))
        ret[TQ_FRAMES_ANY_FOUND] = 1;
}

static void
fill_all_denied (FramePair *pair, double *ret)
{
    for (guint side = 0; side < 2; side++) {
        const TqFrame *frames = tq_claim_frames (pair->evidence->claims, pair->claims[side]);

        fill_absent (pair, side, ret);
        for (guint i = 0; i < pair->claims[side]->n_frames; i++) {
            pair->frames[side] = &frames[i];
            if (frames[i].polarity == TQ_POLARITY_DENIED)
                fill_denied (pair, side, ret);
        }
    }
}

/* ---- two clauses ----------------------------------------------------------------------------- */

/* How much two frames seem to tell of one event: the predicate first, then who and whom. */
static double
nearness (const double *features)
{
    return 4 * features[TQ_FRAMES_PREDICATE] + 3 * features[TQ_FRAMES_OPPOSITE] +
           2 * features[TQ_FRAMES_SAME_CORE] - features[TQ_FRAMES_OTHER_CORE] +
           (features[TQ_FRAMES_SAME_PLACE] + features[TQ_FRAMES_SAME_TO]) / 4;
}

/* What the arguments add to it at most. */
#define MOST_OF_ARGUMENTS 2.5

/* The same whichever claim comes first. */
static gboolean
is_nearer (const double *x, const double *y)
{
    double of_x = nearness (x), of_y = nearness (y);

    return of_x != of_y ? of_x > of_y : memcmp (x, y, TQ_N_FRAME_FEATURES * sizeof *x) > 0;
}

/* All but the predicates. */
static void
fill_arguments (const FramePair *pair, double *ret)
{
    Standing place, to;

    if (pair->is_turned)
        fill_turned_core (pair, ret);
    else
        fill_core (pair, ret);
    place = standing (pair, TQ_ARGUMENT_PLACE, TQ_ARGUMENT_PLACE);
    to = standing (pair, TQ_ARGUMENT_TO, TQ_ARGUMENT_TO);
    ret[TQ_FRAMES_SAME_PLACE] = place == SAME;
    ret[TQ_FRAMES_OTHER_PLACE] = place == OTHER;
    ret[TQ_FRAMES_SAME_TO] = to == SAME;
    ret[TQ_FRAMES_OTHER_TO] = to == OTHER;
    fill_products (ret);
    if (pair->is_turned) /* who buys one thing may sell another */
        ret[TQ_FRAMES_SAME_AND_OTHER] = 0;
}

/* The arguments are looked at where they may matter: most predicates have nothing to do with one
 * another. */
static void
try_pair (FramePair *pair, double *best)
{
    double features[TQ_N_FRAME_FEATURES] = { [TQ_FRAMES_BOTH] = 1 };

    fill_predicates (pair, features);
    if (best[TQ_FRAMES_BOTH] > 0 && nearness (features) + MOST_OF_ARGUMENTS < nearness (best))
        return;
    fill_arguments (pair, features);
    if (best[TQ_FRAMES_BOTH] == 0 || is_nearer (features, best))
        memcpy (best, features, sizeof features);
}

/* Of the two frames that seem most to tell of one event. @ret: 0 where either claim has none */
static void
fill_nearest (FramePair *pair, double *ret)
{
    const TqClaimSet *claims = pair->evidence->claims;

    memset (ret, 0, TQ_N_FRAME_FEATURES * sizeof *ret);
    for (guint i = 0; i < pair->claims[0]->n_frames; i++) {
        for (guint j = 0; j < pair->claims[1]->n_frames; j++) {
            pair->frames[0] = &tq_claim_frames (claims, pair->claims[0])[i];
            pair->frames[1] = &tq_claim_frames (claims, pair->claims[1])[j];
            try_pair (pair, ret);
        }
    }
}

static FramePair
pair_of (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    return (
        FramePair){ evidence,
                    { a, b },
                    { tq_claim_terms (evidence->claims, a), tq_claim_terms (evidence->claims, b) },
                    { NULL, NULL },
                    FALSE };
}

void
tq_frame_features (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, double *ret)
{
    FramePair pair = pair_of (evidence, a, b);

    fill_nearest (&pair, ret);
    fill_all_denied (&pair, ret);
}

const TqFrame *
tq_frame_of_head (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqFrame *frames = tq_claim_frames (evidence->claims, claim);

    for (guint i = 0; i < claim->n_frames; i++)
        if (frames[i].term == 0)
            return &frames[i];
    return NULL;
}

gboolean
tq_frame_is_so (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                TqFrameFeature product)
{
    FramePair pair = pair_of (evidence, a, b);
    double features[TQ_N_FRAME_FEATURES];

    fill_nearest (&pair, features);
    return features[product] > 0;
}

void
tq_frame_core_features (const TqEvidence *evidence, const TqClaim *a, const TqFrame *of_a,
                        const TqClaim *b, const TqFrame *of_b, double *ret)
{
    FramePair pair = pair_of (evidence, a, b);

    pair.frames[0] = of_a;
    pair.frames[1] = of_b;
    fill_core (&pair, ret);
}
