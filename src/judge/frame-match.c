#include "judge/frame-match.h"

#include <string.h>

#include "align/match.h"

const char *const tq_frame_feature_names[TQ_N_FRAME_FEATURES] = {
#define TQ_FRAME_NAME(symbol, name) name,
    TQ_FRAME_FEATURES (TQ_FRAME_NAME)
#undef TQ_FRAME_NAME
};

typedef enum { UNSAID, OTHER, SAME } Standing;

typedef struct {
    const TqEvidence *evidence;
    const TqTerm *terms[2];
    const TqFrame *frames[2];
} FramePair;

static const TqTerm *
argument (const FramePair *pair, guint side, TqArgumentKind kind)
{
    guint16 term = pair->frames[side]->arguments[kind].term;

    return term != TQ_NO_TERM ? &pair->terms[side][term] : NULL;
}

static gboolean
is_named (const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE || term->kind == TQ_TERM_DEMONYM;
}

static Standing
standing_of (const FramePair *pair, const TqTerm *x, const TqTerm *y)
{
    if (x == NULL || y == NULL)
        return UNSAID;
    return tq_match_terms (pair->evidence, x, y) >= TQ_MATCH_CONCEPT ? SAME : OTHER;
}

static Standing
standing (const FramePair *pair, TqArgumentKind of_a, TqArgumentKind of_b)
{
    return standing_of (pair, argument (pair, 0, of_a), argument (pair, 1, of_b));
}

static gboolean
has_both (const FramePair *pair, guint side)
{
    return argument (pair, side, TQ_ARGUMENT_AGENT) != NULL && argument (pair, side, TQ_ARGUMENT_PATIENT) != NULL;
}

/* The one core argument of a frame that has only one, else the one asked for. */
static TqArgumentKind
core (const FramePair *pair, guint side, TqArgumentKind kind)
{
    TqArgumentKind other = kind == TQ_ARGUMENT_AGENT ? TQ_ARGUMENT_PATIENT : TQ_ARGUMENT_AGENT;

    return argument (pair, side, kind) == NULL ? other : kind;
}

static void
add_core (const FramePair *pair, TqArgumentKind of_a, TqArgumentKind of_b, double *ret)
{
    const TqTerm *x = argument (pair, 0, of_a), *y = argument (pair, 1, of_b);
    Standing stands = standing_of (pair, x, y);

    ret[TQ_FRAMES_SAME_CORE] += stands == SAME ? 0.5 : 0;
    ret[TQ_FRAMES_OTHER_CORE] += stands == OTHER ? 0.5 : 0;
    ret[TQ_FRAMES_OTHER_NAME] += stands == OTHER && is_named (x) && is_named (y) ? 0.5 : 0;
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

static gboolean
is_fact (const TqFrame *frame)
{
    return frame->modality == TQ_MODALITY_ASSERTED || frame->modality == TQ_MODALITY_REPORTED;
}

static void
fill_predicates (const FramePair *pair, double *ret)
{
    const TqFrame *x = pair->frames[0], *y = pair->frames[1];
    TqRelation relation = TQ_MATCH_NONE;

    if (x->term != TQ_NO_TERM && y->term != TQ_NO_TERM)
        relation = tq_match_terms (pair->evidence, &pair->terms[0][x->term], &pair->terms[1][y->term]);
    ret[TQ_FRAMES_PREDICATE] = relation >= TQ_MATCH_CONCEPT;
    ret[TQ_FRAMES_OPPOSITE] = relation == TQ_MATCH_OPPOSITE;
    ret[TQ_FRAMES_STATE] = (x->flags & y->flags & TQ_FRAME_STATE) != 0;
    ret[TQ_FRAMES_DENIED] = x->polarity != y->polarity;
    ret[TQ_FRAMES_MODALITY] = is_fact (x) != is_fact (y);
}

static void
fill_products (double *ret)
{
    double same = MAX (ret[TQ_FRAMES_SAME_CORE], MAX (ret[TQ_FRAMES_SAME_TO], ret[TQ_FRAMES_SAME_PLACE]) / 2);
    double other = MAX (ret[TQ_FRAMES_OTHER_CORE], MAX (ret[TQ_FRAMES_OTHER_TO], ret[TQ_FRAMES_OTHER_PLACE]) / 2);

    ret[TQ_FRAMES_SAME_AND_DENIED] = ret[TQ_FRAMES_PREDICATE] * ret[TQ_FRAMES_DENIED] * same * (1 - other);
    ret[TQ_FRAMES_SAME_AND_OPPOSITE] = ret[TQ_FRAMES_OPPOSITE] * (1 - ret[TQ_FRAMES_DENIED]) * same;
    ret[TQ_FRAMES_SAME_AND_OTHER] = ret[TQ_FRAMES_PREDICATE] * (1 - ret[TQ_FRAMES_DENIED]) * (same > 0) * (other > 0);
}

void
tq_frame_features (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, double *ret)
{
    FramePair pair = { evidence, { tq_claim_terms (evidence->claims, a), tq_claim_terms (evidence->claims, b) },
                       { tq_claim_frames (evidence->claims, a), tq_claim_frames (evidence->claims, b) } };

    memset (ret, 0, TQ_N_FRAME_FEATURES * sizeof *ret);
    if (a->n_frames == 0 || b->n_frames == 0)
        return;
    ret[TQ_FRAMES_BOTH] = 1;
    fill_predicates (&pair, ret);
    fill_core (&pair, ret);
    ret[TQ_FRAMES_SAME_PLACE] = standing (&pair, TQ_ARGUMENT_PLACE, TQ_ARGUMENT_PLACE) == SAME;
    ret[TQ_FRAMES_OTHER_PLACE] = standing (&pair, TQ_ARGUMENT_PLACE, TQ_ARGUMENT_PLACE) == OTHER;
    ret[TQ_FRAMES_SAME_TO] = standing (&pair, TQ_ARGUMENT_TO, TQ_ARGUMENT_TO) == SAME;
    ret[TQ_FRAMES_OTHER_TO] = standing (&pair, TQ_ARGUMENT_TO, TQ_ARGUMENT_TO) == OTHER;
    fill_products (ret);
}
