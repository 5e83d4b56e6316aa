#include "judge/crux.h"

#include <string.h>

#include "align/match.h"
#include "align/score.h"
#include "align/timeline.h"
#include "align/words.h"
#include "judge/passage.h"
#include "judge/told.h"

/* Weight at which "common-alone" is one half: about two words that stand nowhere else. */
#define HALF_COMMON 6.0
/* At so many "denied-since" is 1. */
#define MANY_DAYS 30.0

struct TqCruxes {
    const TqEvidence *evidence;
    const TqLinks *links;
    TqTold *told; /* in how many sentences of each article a word stands */
    TqPassages *passages;
};

/* ---- what an article tells ------------------------------------------------------------------- */

/* While they are counted, n is where the sentence begins. */
static int
compare_told (gconstpointer a, gconstpointer b)
{
    const TqToldWord *x = a, *y = b;

    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return (x->n > y->n) - (x->n < y->n);
}

static void
count_sentences (GArray *told)
{
    guint n = 0;
    guint32 last = TQ_NONE;

    g_array_sort (told, compare_told);
    for (guint i = 0; i < told->len; i++) {
        TqToldWord here = g_array_index (told, TqToldWord, i);

        if (n > 0 && g_array_index (told, TqToldWord, n - 1).id == here.id)
            g_array_index (told, TqToldWord, n - 1).n += here.n != last;
        else
            g_array_index (told, TqToldWord, n++) = (TqToldWord) { .id = here.id, .n = 1 };
        last = here.n;
    }
    g_array_set_size (told, n);
}

/* With the place of its sentence where the count belongs: count_sentences() makes one of it. */
static void
add_words (gconstpointer data, guint32 claim, GArray *told)
{
    const TqCruxes *cruxes = data;
    guint n;
    const TqWordId *words = tq_words_of (cruxes->links->scorer->words, claim, &n);

    for (guint i = 0; i < n; i++) {
        TqToldWord here = {
            .id = words[i].id,
            .n = tq_claim_set_get (cruxes->evidence->claims, claim)->sentence.start
        };

        g_array_append_val (told, here);
    }
}

static const TqToldKind sentences_told = { add_words, count_sentences };

static guint
count_of (const GArray *told, guint32 id)
{
    const TqToldWord *word = tq_told_find (told, id);

    return word != NULL ? word->n : 0;
}

/* ---- cruxes ---------------------------------------------------------------------------------- */

TqCruxes *
tq_cruxes_new (const TqEvidence *evidence, const TqLinks *links)
{
    TqCruxes *cruxes = g_new0 (TqCruxes, 1);

    cruxes->evidence = evidence;
    cruxes->links = links;
    cruxes->told = tq_told_new (links, &sentences_told, cruxes);
    cruxes->passages = tq_passages_new (evidence, links, cruxes->told);
    return cruxes;
}

void
tq_cruxes_free (TqCruxes *cruxes)
{
    if (cruxes == NULL)
        return;
    tq_passages_free (cruxes->passages);
    tq_told_free (cruxes->told);
    g_free (cruxes);
}

/* ---- a pair ---------------------------------------------------------------------------------- */

typedef struct {
    guint32 claim;
    const TqClaim *of;
    const float *weights; /* of each, how rare it is in the run */
    guint n;              /* terms, at most TQ_MAX_WORDS */
    TqMatch matches[G_MAXUINT8];
    gboolean is_crux[TQ_MAX_WORDS];
    guint n_told[TQ_MAX_WORDS]; /* sentences of both articles that a term stands in */
} Side;

static gboolean
begin_side (TqCruxes *cruxes, guint32 claim, Side *ret)
{
    ret->claim = claim;
    ret->of = tq_claim_set_get (cruxes->evidence->claims, claim);
    ret->weights = cruxes->links->scorer->weights + ret->of->first_term;
    ret->n = MIN (ret->of->n_terms, TQ_MAX_WORDS);
    return ret->of->n_terms > 0 && ret->of->n_terms < G_N_ELEMENTS (ret->matches);
}

/* What the other claim calls by another word counts as said there once. */
static void
count_told (TqCruxes *cruxes, Side *side, guint32 other_doc)
{
    guint n, n_own[TQ_MAX_WORDS] = { 0 }, n_other[TQ_MAX_WORDS] = { 0 };
    const TqWordId *words = tq_words_of (cruxes->links->scorer->words, side->claim, &n);
    const GArray *told = tq_told_by (cruxes->told, side->of->doc);

    for (guint i = 0; i < n; i++)
        n_own[words[i].term] = MAX (n_own[words[i].term], count_of (told, words[i].id));
    told = tq_told_by (cruxes->told, other_doc);
    for (guint i = 0; i < n; i++)
        n_other[words[i].term] = MAX (n_other[words[i].term], count_of (told, words[i].id));
    for (guint i = 0; i < side->n; i++)
        side->n_told[i] = other_doc == side->of->doc ? MAX (n_own[i], 2)
                                                     : MAX (n_own[i], 1) + MAX (n_other[i], 1);
}

/* 1: in the two sentences alone. */
static double
aloneness (const Side *side, guint term)
{
    return 2.0 / side->n_told[term];
}

/* Of several words the one that is the predicate of both, then the one that stands nowhere else. */
static void
weigh_crux (Side *side, Side *other, guint term, gboolean is_opposite, double *ret)
{
    const TqMatch *match = &side->matches[term];
    double found = match->other == 0 ? 1 : 0.5, alone = aloneness (side, term);

    if (match->relation == TQ_MATCH_NONE ||
        is_opposite != (match->relation == TQ_MATCH_OPPOSITE) || match->other >= TQ_MAX_WORDS)
        return;
    side->is_crux[term] = other->is_crux[match->other] = TRUE;
    if (found < ret[TQ_CRUX_FOUND] || (found == ret[TQ_CRUX_FOUND] && alone < ret[TQ_CRUX_ALONE]))
        return;
    ret[TQ_CRUX_FOUND] = found;
    ret[TQ_CRUX_ALONE] = alone;
}

/* Where one is denied: its predicate and whatever its frames deny; else the two predicates. */
static void
weigh_cruxes (const TqCruxes *cruxes, Side *side, Side *other, double *ret)
{
    const TqFrame *frames = tq_claim_frames (cruxes->evidence->claims, side->of);
    gboolean is_opposite = side->of->polarity == other->of->polarity;

    if (is_opposite || side->of->polarity == TQ_POLARITY_DENIED)
        weigh_crux (side, other, 0, is_opposite, ret);
    for (guint i = 0; i < side->of->n_frames; i++)
        if (frames[i].polarity == TQ_POLARITY_DENIED && frames[i].term < side->n)
            weigh_crux (side, other, frames[i].term, FALSE, ret);
}

/* @is_beside: all but what they part on */
static double
common (const Side *side, gboolean is_beside)
{
    double sum = 0;

    for (guint i = 0; i < side->n; i++)
        if (side->matches[i].relation >= TQ_MATCH_CONCEPT && !(is_beside && side->is_crux[i]))
            sum += side->weights[i] * aloneness (side, i);
    return sum / (sum + HALF_COMMON);
}

/* Words beside the crux of which more say no more. */
#define MANY_BESIDE 2

static double
beside (const Side *side)
{
    guint n = 0;

    for (guint i = 0; i < side->n; i++)
        n += side->matches[i].relation >= TQ_MATCH_CONCEPT && !side->is_crux[i];
    return (double) MIN (n, MANY_BESIDE) / MANY_BESIDE;
}

static void
weigh_manner (const TqClaim *denied, const TqClaim *affirmed, double *ret)
{
    ret[TQ_CRUX_GENERAL] = (denied->flags & TQ_CLAIM_GENERAL) != 0;
    ret[TQ_CRUX_ASIDE] = (denied->flags & TQ_CLAIM_ASIDE) != 0;
    ret[TQ_CRUX_SO_MANY] = (denied->flags & TQ_CLAIM_OF_SO_MANY) != 0;
    ret[TQ_CRUX_RETORT] =
        (denied->flags & (TQ_CLAIM_REPLIES | TQ_CLAIM_CONTRASTS | TQ_CLAIM_TAKES_UP)) != 0;
    ret[TQ_CRUX_OTHER_ASIDE] = (affirmed->flags & TQ_CLAIM_ASIDE) != 0;
    if (tq_timeline_order (&affirmed->as_of, &denied->as_of) < 0)
        ret[TQ_CRUX_SINCE] =
            MIN (1, log1p ((double) tq_timeline_gap_days (&affirmed->as_of, &denied->as_of) + 1) /
                        log1p (MANY_DAYS));
}

static void
fill_statements (TqCruxes *cruxes, guint32 a, guint32 b, double *ret)
{
    Side x = { 0 }, y = { 0 };

    if (!begin_side (cruxes, a, &x) || !begin_side (cruxes, b, &y))
        return;
    tq_match_claims (cruxes->evidence, x.of, y.of, x.matches, y.matches);
    count_told (cruxes, &x, y.of->doc);
    count_told (cruxes, &y, x.of->doc);
    weigh_cruxes (cruxes, &x, &y, ret);
    weigh_cruxes (cruxes, &y, &x, ret);
    ret[TQ_CRUX_BESIDE] = MAX (beside (&x), beside (&y));
    ret[TQ_CRUX_COMMON] = (common (&x, FALSE) + common (&y, FALSE)) / 2;
    ret[TQ_CRUX_REST] = (common (&x, TRUE) + common (&y, TRUE)) / 2;
    if (x.of->polarity != y.of->polarity)
        weigh_manner (x.of->polarity == TQ_POLARITY_DENIED ? x.of : y.of,
                      x.of->polarity == TQ_POLARITY_DENIED ? y.of : x.of, ret);
}

void
tq_cruxes_features (TqCruxes *cruxes, guint32 a, guint32 b, double *ret)
{
    TqClaimKind kind = tq_claim_set_get (cruxes->evidence->claims, a)->kind;
    TqPassageShare share;

    memset (ret, 0, TQ_N_CRUX_FEATURES * sizeof *ret);
    share = tq_passages_share (cruxes->passages, a, b);
    ret[TQ_CRUX_SENTENCE] = share.sentence;
    ret[TQ_CRUX_PASSAGE] = share.passage;
    if (kind == TQ_CLAIM_ASSERTION)
        fill_statements (cruxes, a, b, ret);
}
