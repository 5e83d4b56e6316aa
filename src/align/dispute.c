#include "align/dispute-private.h"

#include <math.h>
#include <string.h>

#include "align/party.h"
#include "align/score.h"
#include "base/crew.h"

/* Sentences that the two sides may be apart. */
#define MAX_APART 2

const char *const tq_dispute_feature_names[TQ_N_DISPUTE_FEATURES] = {
    [TQ_DISPUTE_SAME_SENTENCE] = "same-sentence",
    [TQ_DISPUTE_NEXT_SENTENCE] = "next-sentence",
    [TQ_DISPUTE_ONE_BLOCK] = "one-block",
    [TQ_DISPUTE_OPPOSED] = "opposed",
    [TQ_DISPUTE_DENIES] = "denies",
    [TQ_DISPUTE_DENIED_FIRST] = "denied-first",
    [TQ_DISPUTE_REPLIES] = "replies",
    [TQ_DISPUTE_CONTRASTS] = "contrasts",
    [TQ_DISPUTE_ACCUSES] = "accuses",
    [TQ_DISPUTE_TAKES_UP] = "takes-up",
    [TQ_DISPUTE_OPPOSITE_WORDS] = "opposite-words",
    [TQ_DISPUTE_SHARED] = "shared",
    [TQ_DISPUTE_COVERED] = "covered",
    [TQ_DISPUTE_SPEAKS_FOR_ITSELF] = "speaks-for-itself",
    [TQ_DISPUTE_NAMES_SPEAKER] = "names-speaker",
    [TQ_DISPUTE_BOTH_NAMED] = "both-named",
    [TQ_DISPUTE_GENERAL] = "general",
    [TQ_DISPUTE_FACTS] = "facts",
    [TQ_DISPUTE_ASIDE] = "aside",
    [TQ_DISPUTE_SHORT] = "short",
    [TQ_DISPUTE_OPPOSED_AND_COVERED] = "opposed-and-covered",
    [TQ_DISPUTE_OPPOSED_AND_CONTRASTS] = "opposed-and-contrasts",
    [TQ_DISPUTE_NEAREST] = "nearest",
    [TQ_DISPUTE_INSISTS] = "insists",
    [TQ_DISPUTE_AT_ODDS] = "at-odds",
    [TQ_DISPUTE_OPPOSED_AND_GENERAL] = "opposed-and-general",
};

/* ---- what a side says ------------------------------------------------------------------------ */

/* One claim of two, in its own words: the rest of its sentence is often the other's. */
typedef struct {
    guint32 index;
    const TqClaim *claim;
    guint32 speech; /* flags of all that its party says in its sentence up to it */
    gboolean denies; /* it is, or goes on from, a denial */
    guint64 own;  /* a bit for each of its first terms that stands inside it */
    TqPoles poles; /* of those */
    double weight; /* how rare they are */
} Side;

/* "It denied this and said that …": how a party takes up what another said is told once, in front
 * of all that it says. */
static void
fill_speech (const TqClaimSet *claims, Side *side)
{
    for (guint32 i = side->index + 1; i > 0; i--) {
        const TqClaim *claim = tq_claim_set_get (claims, i - 1);

        if (!tq_claim_is_beside (side->claim, claim))
            break;
        if (claim->kind != TQ_CLAIM_ASSERTION ||
            claim->attribution.speaker.start != side->claim->attribution.speaker.start)
            continue;
        side->speech |= claim->flags;
        side->denies |= claim->attribution.is_denial;
    }
}

static Side
side_of (const TqScorer *scorer, guint32 index)
{
    const TqClaimSet *claims = scorer->evidence->claims;
    Side ret = { .index = index, .claim = tq_claim_set_get (claims, index) };
    const TqTerm *terms = tq_claim_terms (claims, ret.claim);

    for (guint i = 0; i < MIN (ret.claim->n_terms, TQ_MAX_WORDS); i++) {
        if (terms[i].span.start < ret.claim->span.start || terms[i].span.end > ret.claim->span.end)
            continue;
        ret.own |= G_GUINT64_CONSTANT (1) << i;
        ret.poles.up |= terms[i].poles_up;
        ret.poles.down |= terms[i].poles_down;
        ret.weight += scorer->weights[ret.claim->first_term + i];
    }
    fill_speech (claims, &ret);
    return ret;
}

static double
weight_of (const TqScorer *scorer, const Side *side, guint64 terms)
{
    double sum = 0;

    for (; terms != 0; terms &= terms - 1)
        sum += scorer->weights[side->claim->first_term + (guint) __builtin_ctzll (terms)];
    return sum;
}

/* On an axis where the two do not agree as well. */
static gboolean
has_opposite_words (const Side *x, const Side *y)
{
    guint32 opposite = (x->poles.up & y->poles.down) | (x->poles.down & y->poles.up);

    return (opposite & ~((x->poles.up & y->poles.up) | (x->poles.down & y->poles.down))) != 0;
}

#define MIN_LETTERS 4 /* of a word of a name that is looked for */

/* Whether a word of the name of @speaker's speaker stands in what @side says, as written, with
 * whatever is joined to it. */
static gboolean
names_speaker (const TqScorer *scorer, const Side *side, const TqClaim *speaker)
{
    const TqDocument *document = g_ptr_array_index (scorer->evidence->documents, speaker->doc);
    const char *end = document->text + speaker->attribution.speaker.end;

    for (const char *word = document->text + speaker->attribution.speaker.start; word < end;) {
        gsize length = strcspn (word, " ,");

        length = MIN (length, (gsize) (end - word));
        if (g_utf8_strlen (word, (gssize) length) >= MIN_LETTERS &&
            memmem (document->text + side->claim->span.start,
                    side->claim->span.end - side->claim->span.start, word, length) != NULL)
            return TRUE;
        word += length + 1;
    }
    return FALSE;
}

/* ---- two sides ------------------------------------------------------------------------------- */

static gboolean
has_flag (const Side *side, TqClaimFlags flag)
{
    return (side->claim->flags & (guint32) flag) != 0;
}

static gboolean
speech_has (const Side *side, TqClaimFlags flag)
{
    return (side->speech & (guint32) flag) != 0;
}

/* Whether nobody else speaks between the two. */
static gboolean
are_nearest (const TqClaimSet *claims, const Side *x, const Side *y)
{
    for (guint32 i = x->index + 1; i < y->index; i++) {
        const TqClaim *claim = tq_claim_set_get (claims, i);
        TqSpan speaker = claim->attribution.speaker;

        if (claim->kind == TQ_CLAIM_ASSERTION && speaker.start < speaker.end &&
            speaker.start != x->claim->attribution.speaker.start &&
            speaker.start != y->claim->attribution.speaker.start)
            return FALSE;
    }
    return TRUE;
}

#define MANY_SHARED 4
#define FEW_WORDS 3

static void
fill_words (const TqScorer *scorer, const TqProbe *probe, const Side *x, const Side *y, double *ret)
{
    TqShared of_x, of_y;
    guint64 shared;

    tq_probe_share (probe, scorer->words, y->index, &of_x, &of_y);
    shared = of_y.shared & y->own;
    if ((of_x.shared & x->own) == 0)
        shared = 0;
    ret[TQ_DISPUTE_SHARED] =
        MIN (__builtin_popcountll (shared), MANY_SHARED) / (double) MANY_SHARED;
    ret[TQ_DISPUTE_COVERED] =
        MIN (1, weight_of (scorer, y, shared) / MAX (MIN (x->weight, y->weight), 1));
    ret[TQ_DISPUTE_OPPOSITE_WORDS] = has_opposite_words (x, y);
    ret[TQ_DISPUTE_SHORT] =
        MIN (__builtin_popcountll (x->own), __builtin_popcountll (y->own)) < FEW_WORDS;
}

static void
fill_speakers (const TqScorer *scorer, const Side *x, const Side *y, double *ret)
{
    const TqAttribution *first = &x->claim->attribution, *second = &y->claim->attribution;

    ret[TQ_DISPUTE_DENIES] = y->denies;
    ret[TQ_DISPUTE_DENIED_FIRST] = x->denies;
    ret[TQ_DISPUTE_SPEAKS_FOR_ITSELF] = names_speaker (scorer, x, y->claim);
    ret[TQ_DISPUTE_NAMES_SPEAKER] = names_speaker (scorer, y, x->claim);
    ret[TQ_DISPUTE_BOTH_NAMED] = first->is_named && second->is_named;
}

static void
fill_features (const TqScorer *scorer, const TqProbe *probe, const Side *x, const Side *y,
               guint n_apart, double *ret)
{
    memset (ret, 0, TQ_N_DISPUTE_FEATURES * sizeof *ret);
    ret[TQ_DISPUTE_SAME_SENTENCE] = n_apart == 0;
    ret[TQ_DISPUTE_NEXT_SENTENCE] = n_apart == 1;
    ret[TQ_DISPUTE_ONE_BLOCK] = n_apart > 0 && x->claim->block == y->claim->block;
    ret[TQ_DISPUTE_OPPOSED] = x->claim->polarity != y->claim->polarity;
    ret[TQ_DISPUTE_REPLIES] = speech_has (y, TQ_CLAIM_REPLIES);
    ret[TQ_DISPUTE_CONTRASTS] = speech_has (y, TQ_CLAIM_CONTRASTS);
    ret[TQ_DISPUTE_ACCUSES] = speech_has (x, TQ_CLAIM_ACCUSES);
    ret[TQ_DISPUTE_TAKES_UP] = speech_has (y, TQ_CLAIM_TAKES_UP);
    ret[TQ_DISPUTE_GENERAL] = has_flag (x, TQ_CLAIM_GENERAL) || has_flag (y, TQ_CLAIM_GENERAL);
    ret[TQ_DISPUTE_FACTS] =
        tq_dispute_is_fact (x->claim->modality) && tq_dispute_is_fact (y->claim->modality);
    ret[TQ_DISPUTE_ASIDE] = has_flag (x, TQ_CLAIM_ASIDE) || has_flag (y, TQ_CLAIM_ASIDE);
    fill_words (scorer, probe, x, y, ret);
    fill_speakers (scorer, x, y, ret);
    ret[TQ_DISPUTE_OPPOSED_AND_COVERED] = ret[TQ_DISPUTE_OPPOSED] * ret[TQ_DISPUTE_COVERED];
    ret[TQ_DISPUTE_OPPOSED_AND_CONTRASTS] =
        ret[TQ_DISPUTE_OPPOSED] * MAX (ret[TQ_DISPUTE_CONTRASTS], ret[TQ_DISPUTE_REPLIES]);
    ret[TQ_DISPUTE_NEAREST] = are_nearest (scorer->evidence->claims, x, y);
    ret[TQ_DISPUTE_INSISTS] = speech_has (x, TQ_CLAIM_INSISTS) || speech_has (y, TQ_CLAIM_INSISTS);
    ret[TQ_DISPUTE_AT_ODDS] = has_flag (y, TQ_CLAIM_AT_ODDS);
    ret[TQ_DISPUTE_OPPOSED_AND_GENERAL] = ret[TQ_DISPUTE_OPPOSED] * ret[TQ_DISPUTE_GENERAL];
}

/* ---- who speaks beside whom ------------------------------------------------------------------ */

static gboolean
is_side (const TqClaim *claim)
{
    return claim->kind == TQ_CLAIM_ASSERTION && claim->n_terms > 0 &&
           claim->attribution.speaker.start < claim->attribution.speaker.end &&
           !(claim->flags & TQ_CLAIM_IN_TITLE);
}

/* The sides before @index that are near enough, and those of its own sentence: each with @index,
 * once. */
static void
each_before (const TqScorer *scorer, TqProbe *probe, guint32 index, TqDisputeFunc each,
             gpointer data)
{
    const TqClaimSet *claims = scorer->evidence->claims;
    Side second = side_of (scorer, index);
    guint32 sentence = second.claim->sentence.start;
    guint n_apart = 0;

    for (guint32 i = index; i > 0; i--) {
        const TqClaim *claim = tq_claim_set_get (claims, i - 1);
        double features[TQ_N_DISPUTE_FEATURES];
        Side first;

        if (claim->doc != second.claim->doc)
            return;
        n_apart += claim->sentence.start != sentence;
        sentence = claim->sentence.start;
        if (n_apart > MAX_APART)
            return;
        if (!is_side (claim) || !tq_parties_are_two (scorer->evidence, claim, second.claim))
            continue;
        first = side_of (scorer, i - 1);
        tq_probe_aim (probe, scorer->words, i - 1);
        fill_features (scorer, probe, &first, &second, n_apart, features);
        each (i - 1, index, features, data);
    }
}

static void
each_of (const TqScorer *scorer, guint32 first, guint32 end, TqDisputeFunc each, gpointer data)
{
    TqProbe *probe = tq_probe_new ();

    for (guint32 i = first; i < end; i++)
        if (is_side (tq_claim_set_get (scorer->evidence->claims, i)))
            each_before (scorer, probe, i, each, data);
    tq_probe_free (probe);
}

void
tq_disputes_each (const TqScorer *scorer, TqDisputeFunc each, gpointer data)
{
    each_of (scorer, 0, scorer->evidence->claims->claims->len, each, data);
}

/* ---- the likely ones ------------------------------------------------------------------------- */

#define CLAIMS_PER_TASK 4096

typedef struct {
    const TqScorer *scorer;
    double bias;
    double weights[TQ_N_DISPUTE_FEATURES];
    double say;
    GArray *found; /* of TqDispute: by this thread */
} Search;

static void
add_likely (guint32 claim, guint32 other, const double *features, gpointer data)
{
    Search *search = data;
    double sum = search->bias;

    for (guint i = 0; i < TQ_N_DISPUTE_FEATURES; i++)
        sum += search->weights[i] * features[i];
    if (1 / (1 + exp (-sum)) >= search->say)
        g_array_append_val (search->found,
                            ((TqDispute) { claim, other, (float) (1 / (1 + exp (-sum))) }));
}

static int
likeliest_first (gconstpointer a, gconstpointer b)
{
    const TqDispute *x = a, *y = b;

    if (x->chance != y->chance)
        return x->chance > y->chance ? -1 : 1;
    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

static int
by_claim (gconstpointer a, gconstpointer b)
{
    const TqDispute *x = a, *y = b;

    return (x->claim > y->claim) - (x->claim < y->claim);
}

/* What one party says in one sentence, by the first of its claims there. */
static guint32
speech_of (const TqClaimSet *claims, guint32 index)
{
    const TqClaim *claim = tq_claim_set_get (claims, index);
    guint32 end, first = tq_claim_set_sentence (claims, index, &end);

    while (tq_claim_set_get (claims, first)->attribution.speaker.start !=
           claim->attribution.speaker.start)
        first++;
    return first;
}

/* How much the two sides say, by how rare their words are. */
static double
richness_of (const TqScorer *scorer, const TqDispute *dispute)
{
    return side_of (scorer, dispute->claim).weight + side_of (scorer, dispute->other).weight;
}

#define NEARLY_AS_LIKELY 0.8f

/* "He denied it, saying that no boat had left": of what is said in the same two speeches, that
 * which tells most stands for them. */
static void
take_richer (const TqScorer *scorer, TqDispute *kept, const TqDispute *dispute)
{
    const TqClaimSet *claims = scorer->evidence->claims;

    if (dispute->chance < kept->chance * NEARLY_AS_LIKELY ||
        tq_claim_set_get (claims, kept->claim)->kind !=
            tq_claim_set_get (claims, dispute->claim)->kind ||
        richness_of (scorer, dispute) <= richness_of (scorer, kept))
        return;
    kept->claim = dispute->claim;
    kept->other = dispute->other;
}

/* A party answers once in a sentence, and is answered once. */
static void
keep_best (const TqScorer *scorer, GArray *found)
{
    const TqClaimSet *claims = scorer->evidence->claims;
    /* speech → number of the dispute that is kept, from 1 */
    g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
    guint n = 0;

    g_array_sort (found, likeliest_first);
    for (guint i = 0; i < found->len; i++) {
        TqDispute dispute = g_array_index (found, TqDispute, i);
        gpointer first = GUINT_TO_POINTER (speech_of (claims, dispute.claim) + 1),
                 second = GUINT_TO_POINTER (speech_of (claims, dispute.other) + 1);
        guint of_first = GPOINTER_TO_UINT (g_hash_table_lookup (taken, first)),
              of_second = GPOINTER_TO_UINT (g_hash_table_lookup (taken, second));

        if (of_first != 0 && of_first == of_second)
            take_richer (scorer, &g_array_index (found, TqDispute, of_first - 1), &dispute);
        if (of_first != 0 || of_second != 0)
            continue;
        g_array_index (found, TqDispute, n++) = dispute;
        g_hash_table_insert (taken, first, GUINT_TO_POINTER (n));
        g_hash_table_insert (taken, second, GUINT_TO_POINTER (n));
    }
    g_array_set_size (found, n);
    g_array_sort (found, by_claim);
}

static void
search_next (guint thread, guint task, gpointer data)
{
    Search *search = (Search *) data + thread;
    guint32 first = task * CLAIMS_PER_TASK;

    each_of (search->scorer, first,
             MIN (first + CLAIMS_PER_TASK, search->scorer->evidence->claims->claims->len),
             add_likely, search);
}

GArray *
tq_disputes_new (const TqScorer *scorer, guint n_threads)
{
    const TqWeights *weights = tq_packs_weights (scorer->evidence->packs);
    guint32 n_claims = scorer->evidence->claims->claims->len;
    GArray *found = g_array_new (FALSE, FALSE, sizeof (TqDispute));
    g_autofree Search *searches = g_new0 (Search, MAX (n_threads, 1));

    for (guint i = 0; i < MAX (n_threads, 1); i++) {
        searches[i] =
            (Search) { .scorer = scorer, .found = g_array_new (FALSE, FALSE, sizeof (TqDispute)) };
        searches[i].bias = tq_weights_fill (weights, "dispute", tq_dispute_feature_names,
                                            TQ_N_DISPUTE_FEATURES, searches[i].weights);
        searches[i].say = tq_weights_threshold (weights, "dispute", "say");
    }
    tq_crew_run (n_threads, (n_claims + CLAIMS_PER_TASK - 1) / CLAIMS_PER_TASK, search_next,
                 searches);
    for (guint i = 0; i < MAX (n_threads, 1); i++) {
        g_array_append_vals (found, searches[i].found->data, searches[i].found->len);
        g_array_unref (searches[i].found);
    }
    tq_disputes_add_figures (scorer, found);
    keep_best (scorer, found);
    return found;
}
