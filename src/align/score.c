#include "align/score.h"

#include "align/feature.h"
#include "align/near.h"
#include "align/timeline.h"
#include "pack/units.h"

/* ---- terms ----------------------------------------------------------------------------------- */

static gboolean
is_same_term (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    if (x->atom != 0 && x->atom == y->atom)
        return TRUE;
    if (x->kind == TQ_TERM_NAME && y->kind == TQ_TERM_NAME)
        return tq_name_same (tq_packs_names (evidence->packs),
                             tq_atom_text (evidence->atoms, x->atom),
                             tq_atom_text (evidence->atoms, y->atom));
    return tq_lexicon_same (tq_packs_lexicon (evidence->packs), x->lexeme, y->lexeme);
}

static const TqTerm *
find_same (const TqEvidence *evidence, const TqTerm *term, const TqTerm *terms, guint n)
{
    for (guint i = 0; i < n; i++)
        if (terms[i].role != TQ_ROLE_HEAD && is_same_term (evidence, term, &terms[i]))
            return &terms[i];
    return NULL;
}

gboolean
tq_align_names_head (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqTerm *x = tq_claim_terms (evidence->claims, a),
                 *y = tq_claim_terms (evidence->claims, b);

    return is_same_term (evidence, x, y) || find_same (evidence, x, y, b->n_terms) != NULL ||
           find_same (evidence, y, x, a->n_terms) != NULL;
}

gboolean
tq_align_other_state (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqStateRow *x = tq_packs_state (evidence->packs, a->state),
                     *y = tq_packs_state (evidence->packs, b->state);

    return a->state != b->state && x != NULL && y != NULL && (x->is_exclusive || y->is_exclusive);
}

gboolean
tq_align_is_bare_clock (const TqClaim *claim)
{
    return (claim->flags & TQ_CLAIM_CLOCK) != 0 && claim->time.is_inferred;
}

gboolean
tq_align_is_hour_and_day (const TqClaim *a, const TqClaim *b)
{
    return (tq_align_is_bare_clock (a) && !(b->flags & TQ_CLAIM_CLOCK)) ||
           (tq_align_is_bare_clock (b) && !(a->flags & TQ_CLAIM_CLOCK));
}

/* ---- of whom an age is ----------------------------------------------------------------------- */

static guint
count_label (const TqTerm *terms, guint n, TqTermKind kind)
{
    guint ret = 0;

    for (guint i = 0; i < n; i++)
        ret += tq_term_is_label (&terms[i]) && terms[i].kind == kind;
    return ret;
}

/* How many words of the label of the one, of a kind, the label of the other has too; @wants_role:
 * but for "man" and "child", which say no more of whom. */
static guint
count_shared (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqTermKind kind,
              gboolean wants_role)
{
    const TqTerm *x = tq_claim_terms (evidence->claims, a),
                 *y = tq_claim_terms (evidence->claims, b);
    guint ret = 0;

    for (guint i = 0; i < a->n_terms; i++) {
        gboolean is_found = FALSE;

        for (guint j = 0; j < b->n_terms && !is_found && tq_term_is_label (&x[i]) &&
                          x[i].kind == kind && !(wants_role && x[i].is_someone);
             j++)
            is_found = tq_term_is_label (&y[j]) && y[j].kind == kind &&
                       is_same_term (evidence, &x[i], &y[j]);
        ret += is_found;
    }
    return ret;
}

/* Whether no other age of the article is of such a person: of "a man of 34 and a man of 41" neither
 * is "the man" of another. */
static gboolean
is_only_of_noun (const TqScorer *scorer, guint32 index)
{
    const TqClaimSet *claims = scorer->evidence->claims;
    const TqClaim *claim = tq_claim_set_get (claims, index);
    guint32 first = index, end = index + 1;

    while (first > 0 && scorer->profiles[first - 1].doc == claim->doc)
        first--;
    while (end < claims->claims->len && scorer->profiles[end].doc == claim->doc)
        end++;
    for (guint32 i = first; i < end; i++) {
        const TqClaim *other = tq_claim_set_get (claims, i);

        if (i != index && other->kind == TQ_CLAIM_QUANTITY && other->unit == scorer->age &&
            other->number.number != claim->number.number &&
            count_shared (scorer->evidence, claim, other, TQ_TERM_COMMON, TRUE) > 0)
            return FALSE;
    }
    return TRUE;
}

/* Articles on one event come out within so many days, and so much do the sentences share that tell
 * of one person by a noun. */
#define MAX_DAYS_OF_EVENT 14
#define MIN_SHARED_OF_EVENT 0.3

static gboolean
are_of_one_event (const TqScorer *scorer, const TqProfile *x, const TqProfile *y,
                  const double *features)
{
    const TqDocument *a = g_ptr_array_index (scorer->evidence->documents, x->doc),
                     *b = g_ptr_array_index (scorer->evidence->documents, y->doc);

    return x->doc != y->doc &&
           tq_timeline_gap_days (&a->published, &b->published) <= MAX_DAYS_OF_EVENT &&
           (features[TQ_FEATURE_EVENT] > 0 ||
            features[TQ_FEATURE_SENTENCE] >= MIN_SHARED_OF_EVENT);
}

/* By all that the shorter of two names has; else by the only noun of its kind, "the driver", "a
 * 34-year-old delivery driver", of one event. A man of 34 is known by nothing but his age. */
static gboolean
may_be_one_person (const TqScorer *scorer, guint32 a, guint32 b, const double *features)
{
    const TqEvidence *evidence = scorer->evidence;
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);
    guint n_x = count_label (tq_claim_terms (evidence->claims, x), x->n_terms, TQ_TERM_NAME);
    guint n_y = count_label (tq_claim_terms (evidence->claims, y), y->n_terms, TQ_TERM_NAME);

    if (n_x > 0 && n_y > 0)
        return count_shared (evidence, n_x <= n_y ? x : y, n_x <= n_y ? y : x, TQ_TERM_NAME,
                             FALSE) == MIN (n_x, n_y);
    if (!are_of_one_event (scorer, &scorer->profiles[a], &scorer->profiles[b], features))
        return FALSE;
    if (count_shared (evidence, x, y, TQ_TERM_COMMON, TRUE) > 0)
        return is_only_of_noun (scorer, a) && is_only_of_noun (scorer, b);
    return x->number.number == y->number.number &&
           count_shared (evidence, x, y, TQ_TERM_COMMON, FALSE) > 0;
}

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
        !may_be_one_person (scorer, tq_probe_claim (probe), other, features))
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

/* ---- the scorer ------------------------------------------------------------------------------ */

static void
load_model (const TqWeights *weights, const char *name, TqModel *ret)
{
    ret->bias = tq_weights_fill (weights, name, tq_feature_names, TQ_N_FEATURES, ret->weights);
    ret->candidate = tq_weights_threshold (weights, name, "candidate");
    ret->link = tq_weights_threshold (weights, name, "link");
    ret->existence = tq_weights_threshold (weights, name, "existence");
}

TqScorer *
tq_scorer_new (const TqPacks *packs)
{
    TqScorer *scorer = g_new0 (TqScorer, 1);
    const TqWeights *weights = tq_packs_weights (packs);

    scorer->name_groups = g_array_new (FALSE, TRUE, sizeof (TqAtom));
    scorer->age = tq_units_find (tq_packs_units (packs), "year.age");
    load_model (weights, "same-quantity", &scorer->models[TQ_CLAIM_QUANTITY]);
    load_model (weights, "same-date", &scorer->models[TQ_CLAIM_DATE]);
    load_model (weights, "same-assertion", &scorer->models[TQ_CLAIM_ASSERTION]);
    return scorer;
}

static void
forget (TqScorer *scorer)
{
    g_clear_pointer (&scorer->weights, g_free);
    g_clear_pointer (&scorer->stories, tq_stories_free);
    g_clear_pointer (&scorer->words, tq_words_free);
    g_clear_pointer (&scorer->profiles, g_aligned_free);
}

void
tq_scorer_free (TqScorer *scorer)
{
    if (scorer == NULL)
        return;
    forget (scorer);
    tq_probe_free (scorer->probe);
    g_array_unref (scorer->name_groups);
    g_free (scorer);
}

static void
begin (TqScorer *scorer, const TqEvidence *evidence, guint n_threads)
{
    forget (scorer);
    scorer->evidence = evidence;
    scorer->words = tq_words_new (evidence, scorer->name_groups, n_threads);
}

void
tq_scorer_look_at (TqScorer *scorer, const TqEvidence *evidence)
{
    begin (scorer, evidence, 1);
    if (scorer->probe == NULL)
        scorer->probe = tq_probe_new ();
    scorer->weights = g_new (float, evidence->claims->terms->len + 1);
    for (guint i = 0; i < evidence->claims->terms->len; i++)
        scorer->weights[i] = TQ_PLAIN_IDF;
    scorer->profiles = tq_profiles_new (evidence, scorer->weights);
}

/* In how many sentences each atom stands; claims of one sentence come one after the other. Returns
 * the number of sentences. */
static guint32
count_sentences (const TqEvidence *evidence, guint32 *n_with)
{
    g_autofree guint32 *last = g_new0 (guint32, tq_atoms_count (evidence->atoms) + 1);
    const TqClaim *before = NULL;
    guint32 n = 0;

    for (guint32 i = 0; i < evidence->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (evidence->claims, i);
        const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

        n += before == NULL || before->doc != claim->doc ||
             before->sentence.start != claim->sentence.start;
        before = claim;
        for (guint t = 0; t < claim->n_terms; t++) {
            n_with[terms[t].atom] += last[terms[t].atom] != n;
            last[terms[t].atom] = n;
        }
    }
    return n;
}

/* A few sentences say little of how rare a word is: so many more without it are thought of, lest
 * one article beside three changes what is made of them. */
#define UNREAD_SENTENCES 50.0f

static void
weigh_words (TqScorer *scorer)
{
    const GArray *terms = scorer->evidence->claims->terms;
    guint32 n_atoms = tq_atoms_count (scorer->evidence->atoms) + 1;
    g_autofree guint32 *n_with = g_new0 (guint32, n_atoms);
    g_autofree float *idf = g_new (float, n_atoms);
    guint32 n = count_sentences (scorer->evidence, n_with);

    for (guint32 i = 0; i < n_atoms; i++)
        idf[i] = logf (1 + ((float) n + UNREAD_SENTENCES) / (1 + (float) n_with[i]));
    scorer->weights = g_new (float, terms->len + 1);
    for (guint i = 0; i < terms->len; i++)
        scorer->weights[i] = idf[g_array_index (terms, TqTerm, i).atom];
}

void
tq_scorer_learn (TqScorer *scorer, const TqEvidence *evidence, guint n_threads)
{
    begin (scorer, evidence, n_threads);
    tq_words_thin (scorer->words, evidence->claims->claims->len);
    weigh_words (scorer);
    scorer->profiles = tq_profiles_new (evidence, scorer->weights);
    scorer->stories = tq_stories_new (evidence, scorer->words, n_threads);
}
