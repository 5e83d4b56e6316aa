#include "judge/belief.h"

#include <math.h>
#include <string.h>

#include "align/match.h"
#include "base/crew.h"
#include "judge/judge.h"
#include "judge/rival.h"
#include "pack/weights.h"

/* A fitted estimate that a pair whose values exclude each other is a contradiction. */
typedef struct {
    double bias;
    double weights[TQ_N_RIVAL_FEATURES];
    double flag;      /* less is not shown as one */
    /* no less where one says that a thing is there, the other that there is none; 0: no such
     * bound */
    double existence;
} ConflictModel;

struct TqBelief {
    const TqEvidence *evidence;
    guint64 beginnings; /* kinds of what happens: it begins, goes on again */
    guint64 closures; /* what ends when something begins */
    TqFinder *finder;
    TqArticles *articles;
    TqCruxes *cruxes;
    ConflictModel models[TQ_N_CLAIM_KINDS]; /* of each TqClaimKind */
};

static void
load_model (const TqPacks *packs, const char *name, ConflictModel *ret)
{
    const TqWeights *weights = tq_packs_weights (packs);

    ret->bias =
        tq_weights_fill (weights, name, tq_rival_feature_names, TQ_N_RIVAL_FEATURES, ret->weights);
    ret->flag = tq_weights_threshold (weights, name, "flag");
    ret->existence = tq_weights_threshold (weights, name, "existence");
}

/* Figures and days that one article tells in one voice are those of a list, a table, of steps; the
 * more alike their sentences, the surer. What it affirms in that voice and then denies is a
 * condition, another time, another view: of 83 such pairs one is a labelled contradiction. Figures
 * and days of two places are of two events; that there was none is said of every place. */
static gboolean
is_of_two_things (TqClaimKind kind, const double *features)
{
    return features[TQ_RIVAL_ARTICLES + TQ_ARTICLE_ONE_VOICE] > 0 ||
           (kind != TQ_CLAIM_ASSERTION &&
            features[TQ_RIVAL_ARTICLES + TQ_ARTICLE_PLACES_APART] > 0 &&
            features[TQ_RIVAL_ZERO] == 0);
}

/* "The town sold the hall", "the bank bought it": of one event, which the two parties tell by
 * opposite words. */
static gboolean
are_two_sides (const double *frames)
{
    return frames[TQ_FRAMES_SWAPPED] > 0 ||
           (frames[TQ_FRAMES_SAME_CORE] > 0 && frames[TQ_FRAMES_OTHER_CORE] > 0);
}

static gboolean
is_end (const TqClaim *claim)
{
    return (claim->flags & TQ_CLAIM_UNTIL) != 0 || claim->time.is_ending;
}

/* "It runs until 27 June", "it starts again on 3 July"; but what is "shut until Monday" opens
 * then. */
static gboolean
is_end_beside_beginning (const TqBelief *belief, const TqClaim *x, const TqClaim *y)
{
    const TqClaim *end = is_end (x) ? x : y, *beginning = is_end (x) ? y : x;

    return is_end (end) && !is_end (beginning) && (beginning->happenings & belief->beginnings) &&
           !(end->happenings & belief->closures);
}

/* "Opened in 1998", "closed in 2014", of one mill; "shut until Monday", "shut on Wednesday", where
 * the one day is that of the end: two events, each with a day of its own. What is "shut until
 * Monday" opens then. */
static gboolean
are_two_events (const TqBelief *belief, guint32 a, guint32 b, const double *features)
{
    const TqEvidence *evidence = belief->evidence;
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);
    TqRelation relation;

    if (x->kind != TQ_CLAIM_DATE || x->n_terms == 0 || y->n_terms == 0)
        return FALSE;
    if (is_end_beside_beginning (belief, x, y))
        return TRUE;
    relation = tq_match_terms (evidence, tq_claim_terms (evidence->claims, x),
                               tq_claim_terms (evidence->claims, y));
    if ((x->flags | y->flags) & TQ_CLAIM_UNTIL)
        return relation >= TQ_MATCH_CONCEPT && ((x->flags ^ y->flags) & TQ_CLAIM_UNTIL) != 0;
    return relation == TQ_MATCH_OPPOSITE && !are_two_sides (features + TQ_RIVAL_FRAMES);
}

/* Adds what the features of [from, end) weigh. */
static double
weigh (const ConflictModel *model, const double *features, guint from, guint end, double sum)
{
    for (guint i = from; i < end; i++)
        sum += model->weights[i] * features[i];
    return sum;
}

static double
chance_of (double sum)
{
    return 1 / (1 + exp (-sum));
}

/* Whether no features from @from on, which are at most 1, lift the estimate to the flag. */
static gboolean
is_hopeless (const ConflictModel *model, const double *features, guint from, double sum)
{
    for (guint i = from; i < TQ_N_RIVAL_FEATURES; i++)
        sum += MAX (model->weights[i], 0);
    return features[TQ_RIVAL_EXISTENCE] == 0 && chance_of (sum) < model->flag;
}

/* 0: below the flag, however far. @own: how near the two are. What costs most to find is asked for
 * last, and only where it may matter: nine of ten pairs are told without their company. */
static double
conflict_chance (const TqBelief *belief, TqClaimKind kind, const TqPair *pair, double own)
{
    const ConflictModel *model = &belief->models[kind];
    guint32 a = pair->a, b = pair->b;
    double features[TQ_N_RIVAL_FEATURES], sum;

    tq_rival_begin (belief->evidence, belief->finder, a, b, own,
                    pair->verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE, features);
    sum = weigh (model, features, 0, TQ_RIVAL_ARTICLES, model->bias);
    if (is_hopeless (model, features, TQ_RIVAL_ARTICLES, sum))
        return 0;
    tq_articles_features (belief->articles, a, b, features + TQ_RIVAL_ARTICLES);
    sum = weigh (model, features, TQ_RIVAL_ARTICLES, TQ_RIVAL_CRUX, sum);
    if (is_of_two_things (kind, features) || are_two_events (belief, a, b, features) ||
        is_hopeless (model, features, TQ_RIVAL_CRUX, sum))
        return 0;
    tq_cruxes_features (belief->cruxes, a, b, features + TQ_RIVAL_CRUX);
    sum = weigh (model, features, TQ_RIVAL_CRUX, TQ_RIVAL_BEST, sum);
    if (is_hopeless (model, features, TQ_RIVAL_BEST, sum))
        return 0;
    tq_rival_company (belief->evidence, belief->finder, a, b, own, features);
    sum = weigh (model, features, TQ_RIVAL_BEST, TQ_N_RIVAL_FEATURES, sum);
    return features[TQ_RIVAL_EXISTENCE] > 0 ? MAX (chance_of (sum), model->existence)
                                            : chance_of (sum);
}

/* At so many bytes no two writers hit upon the same words. */
#define MIN_COPIED 40

/* One text, printed again: "next week" is then reckoned from two days, and means one. Looked at up
 * to where the claims end. */
static gboolean
is_copied (const TqEvidence *evidence, guint32 a, guint32 b)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);
    const TqDocument *d = g_ptr_array_index (evidence->documents, x->doc),
                     *e = g_ptr_array_index (evidence->documents, y->doc);
    guint32 n = x->span.end - x->sentence.start;

    return x->doc != y->doc && n >= MIN_COPIED && y->span.end - y->sentence.start == n &&
           memcmp (d->text + x->sentence.start, e->text + y->sentence.start, n) == 0;
}

/* Two statements that were opposite at two times must be about one thing as well as those of one
 * time. */
static gboolean
is_contradiction (TqClaimKind kind, TqVerdict verdict)
{
    return verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE ||
           (kind == TQ_CLAIM_ASSERTION && verdict == TQ_VERDICT_CHANGED_OVER_TIME);
}

gboolean
tq_belief_settle (const TqBelief *belief, gboolean are_parts, TqPair *pair)
{
    TqClaimKind kind = tq_claim_set_get (belief->evidence->claims, pair->a)->kind;
    double own;

    if (pair->a == pair->b) /* it contradicts itself: no other has to be about the same thing */
        return TRUE;
    own = tq_finder_score (belief->finder, pair->a, pair->b);
    if (is_contradiction (kind, pair->verdict)) {
        double least = tq_rules_get (tq_packs_rules (belief->evidence->packs), pair->rule)->least;

        pair->confidence = is_copied (belief->evidence, pair->a, pair->b)
                               ? 0
                               : (float) MAX (conflict_chance (belief, kind, pair, own), least);
        if (pair->confidence >= belief->models[kind].flag)
            return TRUE;
        if (!tq_judge_give_way (belief->evidence, are_parts, pair) ||
            is_contradiction (kind, pair->verdict))
            return FALSE;
    }
    pair->confidence *= (float) (0.5 + 0.5 * own);
    return TRUE;
}

static guint64
kinds_of (const TqEvidence *evidence, const char *name)
{
    return tq_happenings_find (tq_packs_happenings (evidence->packs), name);
}

TqBelief *
tq_belief_new (const TqEvidence *evidence, const TqLinks *links)
{
    TqBelief *belief = g_new0 (TqBelief, 1);

    belief->evidence = evidence;
    belief->beginnings =
        kinds_of (evidence, "begin") | kinds_of (evidence, "resume") | kinds_of (evidence, "open");
    belief->closures = kinds_of (evidence, "close") | kinds_of (evidence, "stop");
    belief->finder = tq_finder_new (links);
    belief->articles = tq_articles_new (evidence, links);
    belief->cruxes = tq_cruxes_new (evidence, links);
    load_model (evidence->packs, "conflict-quantity", &belief->models[TQ_CLAIM_QUANTITY]);
    load_model (evidence->packs, "conflict-date", &belief->models[TQ_CLAIM_DATE]);
    load_model (evidence->packs, "conflict-assertion", &belief->models[TQ_CLAIM_ASSERTION]);
    return belief;
}

void
tq_belief_free (TqBelief *belief)
{
    tq_finder_free (belief->finder);
    tq_articles_free (belief->articles);
    tq_cruxes_free (belief->cruxes);
    g_free (belief);
}

typedef struct {
    const TqEvidence *evidence;
    const TqLinks *links;
    TqBelief **beliefs;
} Making;

static void
make_belief (guint thread G_GNUC_UNUSED, guint task, gpointer data)
{
    Making *making = data;

    making->beliefs[task] = tq_belief_new (making->evidence, making->links);
}

TqBelief **
tq_beliefs_new (const TqEvidence *evidence, const TqLinks *links, guint n_threads)
{
    TqBelief **beliefs = g_new0 (TqBelief *, n_threads);

    tq_crew_run (n_threads, n_threads, make_belief, &(Making) { evidence, links, beliefs });
    return beliefs;
}

void
tq_beliefs_free (TqBelief **beliefs, guint n_threads)
{
    for (guint i = 0; i < n_threads; i++)
        tq_belief_free (beliefs[i]);
    g_free (beliefs);
}

TqFinder *
tq_belief_finder (const TqBelief *belief)
{
    return belief->finder;
}
