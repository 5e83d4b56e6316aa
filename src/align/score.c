#include "align/score.h"

#include "align/feature.h"
#include "align/person.h"
#include "pack/units.h"

/* ---- what forbids a link --------------------------------------------------------------------- */

/* Flags in which both must agree: a change is no level, one of many is not all of them, the past
 * event is not this one. */
#define DECIDING_FLAGS (TQ_CLAIM_CHANGE | TQ_CLAIM_EACH | TQ_CLAIM_BACKGROUND | TQ_CLAIM_DURATION)

/* What befell people is no count of things. */
static gboolean
is_people_and_things (const TqProfile *people, const TqProfile *things)
{
    return people->is_of_people && things->is_thing && things->state == 0;
}

/* As counted things of two kinds; as one of many and all of them, a past event and this one; a rate
 * and a figure of no period. */
static gboolean
is_told_otherwise (const TqProfile *x, const TqProfile *y)
{
    return ((x->flags ^ y->flags) & DECIDING_FLAGS) != 0 || is_people_and_things (x, y) ||
           is_people_and_things (y, x) ||
           (tq_profile_is_per_unsaid (x, y) && !tq_profile_is_measure_unsaid (x, y));
}

/* A bound meets all that is beyond it; so much less is no figure of the same. */
#define MIN_AGREEING_RATIO 0.7

/* What is told otherwise joins topics after what is told alike. */
#define TOLD_OTHERWISE_FACTOR 0.5

/* Of things that are counted one by one, two and three are met with everywhere. */
#define MIN_TELLING_COUNT 10

static gboolean
is_telling (const TqProfile *profile)
{
    return profile->kind == TQ_CLAIM_QUANTITY &&
           (profile->unit != 0 || profile->per != 0 || profile->size >= MIN_TELLING_COUNT);
}

/* Whether two articles give figures of which neither excludes the other. How a claim is told is
 * read from the words around it, and is read wrong or is one writer's choice ("last year", "each",
 * "lost"); where the figures agree as well, the two may be one claim after all, and cannot be a
 * contradiction. */
static gboolean
figures_agree (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqProfile *x = &scorer->profiles[a], *y = &scorer->profiles[b];
    const TqUnits *units = tq_packs_units (scorer->evidence->packs);
    const TqNumber *p = &tq_claim_set_get (scorer->evidence->claims, a)->number,
                   *q = &tq_claim_set_get (scorer->evidence->claims, b)->number;
    gboolean is_per_unsaid = tq_profile_is_per_unsaid (x, y);
    TqUnit per_x = is_per_unsaid ? 0 : x->per, per_y = is_per_unsaid ? 0 : y->per;
    double size_x = is_per_unsaid ? x->size * x->period : x->size,
           size_y = is_per_unsaid ? y->size * y->period : y->size;

    return is_telling (x) && is_telling (y) && x->doc != y->doc &&
           MIN (size_x, size_y) > MIN_AGREEING_RATIO * MAX (size_x, size_y) &&
           tq_units_rate_to_base (units, x->unit, per_x, p->lo) <=
               tq_units_rate_to_base (units, y->unit, per_y, q->hi) &&
           tq_units_rate_to_base (units, y->unit, per_y, q->lo) <=
               tq_units_rate_to_base (units, x->unit, per_x, p->hi);
}

static gboolean
is_comparable (const TqUnits *units, TqUnit a, TqUnit b)
{
    return a == b || tq_units_comparable (units, a, b);
}

/* However they are told. */
static gboolean
are_of_two_things (const TqScorer *scorer, const TqProfile *x, const TqProfile *y)
{
    const TqUnits *units = tq_packs_units (scorer->evidence->packs);

    if (x->kind == TQ_CLAIM_QUANTITY &&
        ((x->state != y->state && x->state != 0 && y->state != 0 &&
          (x->is_exclusive || y->is_exclusive)) ||
         !is_comparable (units, x->unit, y->unit) ||
         (!tq_profile_is_per_unsaid (x, y) && !is_comparable (units, x->per, y->per))))
        return TRUE;
    /* "at nine" is of no day */
    if ((x->is_bare_clock && !(y->flags & TQ_CLAIM_CLOCK)) ||
        (y->is_bare_clock && !(x->flags & TQ_CLAIM_CLOCK)))
        return TRUE;
    /* 11:20 GMT is 14:20 somewhere */
    if (x->is_universal != y->is_universal && (x->flags & y->flags & TQ_CLAIM_CLOCK))
        return TRUE;
    /* "since 2014" says how long something has been so, a day when something happened */
    if (x->kind == TQ_CLAIM_DATE &&
        (x->is_since != y->is_since || tq_profile_is_state_beside_act (x, y)))
        return TRUE;
    /* two different nationalities of what is counted: never one thing */
    return x->people != 0 && y->people != 0 && x->people != y->people;
}

#define MAX_OTHER_BEGINNING (45 * TQ_MINUTES_PER_DAY)

/* "The third this year" is no other figure than "the seventh in ten years". */
static gboolean
is_counted_from_elsewhere (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqTime *x = &tq_claim_set_get (scorer->evidence->claims, a)->time,
                 *y = &tq_claim_set_get (scorer->evidence->claims, b)->time;

    return (x->precision == TQ_PRECISION_NONE) != (y->precision == TQ_PRECISION_NONE) ||
           ABS (x->lo - y->lo) > MAX_OTHER_BEGINNING;
}

static gboolean
cannot_link (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqProfile *x = &scorer->profiles[a], *y = &scorer->profiles[b];

    return x->kind != y->kind ||
           (x->kind == TQ_CLAIM_QUANTITY && x->unit != 0 &&
            is_counted_from_elsewhere (scorer, a, b)) ||
           (is_told_otherwise (x, y) && !figures_agree (scorer, a, b)) ||
           are_of_two_things (scorer, x, y);
}

gboolean
tq_scorer_tells_otherwise (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqProfile *x = &scorer->profiles[a], *y = &scorer->profiles[b];

    return x->kind == TQ_CLAIM_QUANTITY && y->kind == TQ_CLAIM_QUANTITY && x->doc != y->doc &&
           is_told_otherwise (x, y) && !are_of_two_things (scorer, x, y);
}

/* Members of one sentence are parts, lists or steps, not versions of one another. */
static gboolean
is_same_sentence (const TqProfile *x, const TqProfile *y)
{
    return x->doc == y->doc && x->sentence == y->sentence;
}

/* A figure that its sentence names only to say that another holds. */
#define SET_AGAINST (TQ_CLAIM_NEGATED_NUMBER | TQ_CLAIM_RETRACTED | TQ_CLAIM_LAST)

gboolean
tq_scorer_sets_against (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqProfile *x = &scorer->profiles[a], *y = &scorer->profiles[b];

    return x->kind == TQ_CLAIM_QUANTITY && is_same_sentence (x, y) &&
           !(x->flags & SET_AGAINST) != !(y->flags & SET_AGAINST) && !cannot_link (scorer, a, b);
}

gboolean
tq_scorer_are_halves (const TqScorer *scorer, guint32 a, guint32 b)
{
    const TqClaim *x = tq_claim_set_get (scorer->evidence->claims, a),
                  *y = tq_claim_set_get (scorer->evidence->claims, b);

    return x->kind == TQ_CLAIM_ASSERTION && y->kind == TQ_CLAIM_ASSERTION && x->doc == y->doc &&
           x->polarity != y->polarity && x->span.start < y->span.end && y->span.start < x->span.end;
}

/* Sentences on people and on things that share no more than this of their words speak of two
 * matters. */
#define MIN_SHARED 0.1

/* Two counts of unlike things whose sentences have no word in common, or next to none where one
 * counts people: only a figure of many digits may make them one. */
static gboolean
has_nothing_in_common (const TqProfile *x, const TqProfile *y, const double *features)
{
    double least = (x->is_person && y->is_thing) || (x->is_thing && y->is_person) ? MIN_SHARED : 0;

    return x->unit == 0 && y->unit == 0 && features[TQ_FEATURE_OTHER_HEAD] > 0 &&
           features[TQ_FEATURE_FOUND_HEAD] == 0 && features[TQ_FEATURE_SENTENCE] <= least &&
           features[TQ_FEATURE_SAME_FIGURE] == 0;
}

/* So many miners of whom nothing is said, for whom a sentence on the dead has no word. */
static gboolean
is_other_people (const TqProfile *of_people, const TqProfile *plain, const double *features)
{
    return of_people->is_of_people && plain->state == 0 && plain->unit == 0 && plain->has_terms &&
           !plain->is_generic_head &&
           features[TQ_FEATURE_SAME_HEAD] + features[TQ_FEATURE_SIMILAR_HEAD] +
                   features[TQ_FEATURE_FOUND_HEAD] + features[TQ_FEATURE_SAME_FIGURE] ==
               0;
}

/* What only the features tell of cannot-link. */
static gboolean
is_apart (const TqProfile *x, const TqProfile *y, const double *features)
{
    return x->kind == TQ_CLAIM_QUANTITY &&
           (has_nothing_in_common (x, y, features) || is_other_people (x, y, features) ||
            is_other_people (y, x, features));
}

/* FALSE: is_apart() is, whatever the features are. Two claims with one word for a head have that in
 * common. */
static gboolean
may_be_apart (const TqProfile *x, const TqProfile *y)
{
    gboolean is_one_head = x->has_terms && y->has_terms && x->head != 0 && x->head == y->head &&
                           !x->is_generic_head && !y->is_generic_head;

    return x->kind == TQ_CLAIM_QUANTITY && (x->unit == 0 || y->unit == 0) && !is_one_head;
}

/* ---- how likely two claims are of one thing -------------------------------------------------- */

/* In two sums that do not wait for each other, which are added up by one instruction: 1.7 % fewer
 * in a whole comparison. */
static double
log_odds (const TqModel *model, const double *features)
{
    double even = model->bias, odd = 0;

    for (guint i = 0; i + 1 < TQ_N_FEATURES; i += 2) {
        even += model->weights[i] * features[i];
        odd += model->weights[i + 1] * features[i + 1];
    }
    return even + odd +
           (TQ_N_FEATURES % 2 != 0
                ? model->weights[TQ_N_FEATURES - 1] * features[TQ_N_FEATURES - 1]
                : 0);
}

/* What two heads that are not one may add at most, whatever the lexicon says of them. */
static double
most_of_heads (const TqModel *model)
{
    return MAX (
        0, MAX (model->weights[TQ_FEATURE_SIMILAR_HEAD], model->weights[TQ_FEATURE_OTHER_HEAD]));
}

/* What is no less than the model's bound, and so is a link. */
static gboolean
is_floored (const TqModel *model, const double *features)
{
    return model->existence > 0 && features[TQ_FEATURE_EXISTENCE] > 0 &&
           features[TQ_FEATURE_LABEL] >= 1;
}

/* What is not told before the lexicon has been asked is added last. */
static double
estimate (const TqScorer *scorer, const TqProbe *probe, guint32 other, double least)
{
    const TqModel *model = &scorer->models[scorer->profiles[other].kind];
    double features[TQ_N_FEATURES], odds;
    gboolean is_open = tq_features_begin (scorer, probe, other, features);

    odds = log_odds (model, features);
    if (is_open) {
        if (odds + most_of_heads (model) < least && !is_floored (model, features))
            return 0;
        tq_features_of_heads (scorer, probe, other, features);
        odds += model->weights[TQ_FEATURE_SIMILAR_HEAD] * features[TQ_FEATURE_SIMILAR_HEAD] +
                model->weights[TQ_FEATURE_OTHER_HEAD] * features[TQ_FEATURE_OTHER_HEAD];
    }
    if (is_apart (&scorer->profiles[tq_probe_claim (probe)], &scorer->profiles[other], features))
        return 0;
    if (scorer->age != 0 && scorer->profiles[other].unit == scorer->age &&
        !tq_persons_may_be_one (scorer, tq_probe_claim (probe), other, features))
        return 0;
    if (is_floored (model, features))
        return MAX (tq_score_of_odds (odds), model->existence);
    return odds < least ? 0 : tq_score_of_odds (odds);
}

double
tq_scorer_score (const TqScorer *scorer, const TqProbe *probe, guint32 other, double least)
{
    const TqProfile *x = &scorer->profiles[tq_probe_claim (probe)], *y = &scorer->profiles[other];
    double score;

    if (is_same_sentence (x, y) || cannot_link (scorer, tq_probe_claim (probe), other))
        return 0;
    score = estimate (scorer, probe, other, least);
    if (score == 0 || !is_told_otherwise (x, y))
        return score;
    score *= TOLD_OTHERWISE_FACTOR;
    return tq_odds_of_score (score) < least ? 0 : score;
}

gboolean
tq_scorer_forbids (const TqScorer *scorer, const TqProbe *probe, guint32 other)
{
    const TqProfile *x = &scorer->profiles[tq_probe_claim (probe)], *y = &scorer->profiles[other];

    if (is_same_sentence (x, y) || cannot_link (scorer, tq_probe_claim (probe), other))
        return TRUE;
    return (may_be_apart (x, y) || (scorer->age != 0 && y->unit == scorer->age)) &&
           tq_scorer_score (scorer, probe, other, -INFINITY) <= 0;
}
