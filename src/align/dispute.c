#include "align/dispute.h"

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
};

/* ---- what a side says ------------------------------------------------------------------------------------------ */

/* One claim of two, in its own words: the rest of its sentence is often the other's. */
typedef struct {
    guint32 index;
    const TqClaim *claim;
    guint64 own;  /* a bit for each of its first terms that stands inside it */
    TqPoles poles; /* of those */
    double weight; /* how rare they are */
} Side;

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

/* Whether a word of the name of @speaker's speaker stands in what @side says, as written, with whatever is joined to it. */
static gboolean
names_speaker (const TqScorer *scorer, const Side *side, const TqClaim *speaker)
{
    const TqDocument *document = g_ptr_array_index (scorer->evidence->documents, speaker->doc);
    const char *end = document->text + speaker->attribution.speaker.end;

    for (const char *word = document->text + speaker->attribution.speaker.start; word < end;) {
        gsize length = strcspn (word, " ,");

        length = MIN (length, (gsize) (end - word));
        if (g_utf8_strlen (word, (gssize) length) >= MIN_LETTERS &&
            memmem (document->text + side->claim->span.start, side->claim->span.end - side->claim->span.start, word, length) != NULL)
            return TRUE;
        word += length + 1;
    }
    return FALSE;
}

/* ---- two sides ------------------------------------------------------------------------------------------------- */

static gboolean
has_flag (const Side *side, TqClaimFlags flag)
{
    return (side->claim->flags & (guint32) flag) != 0;
}

static gboolean
is_fact (guint modality)
{
    return modality == TQ_MODALITY_ASSERTED || modality == TQ_MODALITY_REPORTED;
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
    ret[TQ_DISPUTE_SHARED] = MIN (__builtin_popcountll (shared), MANY_SHARED) / (double) MANY_SHARED;
    ret[TQ_DISPUTE_COVERED] = MIN (1, weight_of (scorer, y, shared) / MAX (MIN (x->weight, y->weight), 1));
    ret[TQ_DISPUTE_OPPOSITE_WORDS] = has_opposite_words (x, y);
    ret[TQ_DISPUTE_SHORT] = MIN (__builtin_popcountll (x->own), __builtin_popcountll (y->own)) < FEW_WORDS;
}

static void
fill_speakers (const TqScorer *scorer, const Side *x, const Side *y, double *ret)
{
    const TqAttribution *first = &x->claim->attribution, *second = &y->claim->attribution;

    ret[TQ_DISPUTE_DENIES] = second->is_denial;
    ret[TQ_DISPUTE_DENIED_FIRST] = first->is_denial;
    ret[TQ_DISPUTE_SPEAKS_FOR_ITSELF] = names_speaker (scorer, x, y->claim);
    ret[TQ_DISPUTE_NAMES_SPEAKER] = names_speaker (scorer, y, x->claim);
    ret[TQ_DISPUTE_BOTH_NAMED] = first->is_named && second->is_named;
}

static void
fill_features (const TqScorer *scorer, const TqProbe *probe, const Side *x, const Side *y, guint n_apart, double *ret)
{
    memset (ret, 0, TQ_N_DISPUTE_FEATURES * sizeof *ret);
    ret[TQ_DISPUTE_SAME_SENTENCE] = n_apart == 0;
    ret[TQ_DISPUTE_NEXT_SENTENCE] = n_apart == 1;
    ret[TQ_DISPUTE_ONE_BLOCK] = n_apart > 0 && x->claim->block == y->claim->block;
    ret[TQ_DISPUTE_OPPOSED] = x->claim->polarity != y->claim->polarity;
    ret[TQ_DISPUTE_REPLIES] = has_flag (y, TQ_CLAIM_REPLIES);
    ret[TQ_DISPUTE_CONTRASTS] = has_flag (y, TQ_CLAIM_CONTRASTS);
    ret[TQ_DISPUTE_ACCUSES] = has_flag (x, TQ_CLAIM_ACCUSES);
    ret[TQ_DISPUTE_TAKES_UP] = has_flag (y, TQ_CLAIM_TAKES_UP);
    ret[TQ_DISPUTE_GENERAL] = has_flag (x, TQ_CLAIM_GENERAL) || has_flag (y, TQ_CLAIM_GENERAL);
    ret[TQ_DISPUTE_FACTS] = is_fact (x->claim->modality) && is_fact (y->claim->modality);
    ret[TQ_DISPUTE_ASIDE] = has_flag (x, TQ_CLAIM_ASIDE) || has_flag (y, TQ_CLAIM_ASIDE);
    fill_words (scorer, probe, x, y, ret);
    fill_speakers (scorer, x, y, ret);
    ret[TQ_DISPUTE_OPPOSED_AND_COVERED] = ret[TQ_DISPUTE_OPPOSED] * ret[TQ_DISPUTE_COVERED];
    ret[TQ_DISPUTE_OPPOSED_AND_CONTRASTS] = ret[TQ_DISPUTE_OPPOSED] * MAX (ret[TQ_DISPUTE_CONTRASTS], ret[TQ_DISPUTE_REPLIES]);
}

/* ---- who speaks beside whom ------------------------------------------------------------------------------------ */

static gboolean
is_side (const TqClaim *claim)
{
    return claim->kind == TQ_CLAIM_ASSERTION && claim->n_terms > 0 && claim->attribution.speaker.start < claim->attribution.speaker.end &&
           !(claim->flags & TQ_CLAIM_IN_TITLE);
}

static gboolean
are_two_parties (const TqScorer *scorer, const TqClaim *a, const TqClaim *b)
{
    const TqAttribution *x = &a->attribution, *y = &b->attribution;

    return x->speaker.start != y->speaker.start && (x->party != y->party || x->party == 0) && !tq_parties_may_be_one (scorer->evidence, a, b);
}

/* The sides before @index that are near enough, and those of its own sentence: each with @index, once. */
static void
each_before (const TqScorer *scorer, TqProbe *probe, guint32 index, TqDisputeFunc each, gpointer data)
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
        if (!is_side (claim) || !are_two_parties (scorer, claim, second.claim))
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

/* ---- figures --------------------------------------------------------------------------------------------------- */

#define FIGURES_CHANCE 0.75f /* as the rule of disputed figures has it */
#define MAX_RATIO 6.0        /* farther apart they are of two things */
#define MIN_RATIO 1.1        /* nearer they are one, rounded */

static gboolean
is_figure_of_source (const TqClaim *claim)
{
    const guint32 others = TQ_CLAIM_PART | TQ_CLAIM_CHANGE | TQ_CLAIM_EACH | TQ_CLAIM_NEGATED_NUMBER | TQ_CLAIM_RETRACTED;

    return claim->kind == TQ_CLAIM_QUANTITY && claim->attribution.speaker.start < claim->attribution.speaker.end &&
           (claim->flags & others) == 0 && claim->part_of == TQ_NONE && claim->number.number > 0;
}

static gboolean
is_within (TqSpan span, TqSpan other)
{
    return span.start >= other.start && span.end <= other.end;
}

/* "Three divers said": who speaks is not what is counted. */
static gboolean
counts_speakers (const TqClaim *first, const TqClaim *second)
{
    return is_within (first->value_span, first->attribution.speaker) || is_within (first->value_span, second->attribution.speaker) ||
           is_within (second->value_span, first->attribution.speaker) || is_within (second->value_span, second->attribution.speaker);
}

/* "38 % of the staff by the ministry, 65 % by the union": the second need not say again what it counts, and the only noun beside it is then a speaker. */
static gboolean
counts_nothing_else (const TqClaim *first, const TqClaim *second)
{
    return (first->attribution.is_named || second->attribution.is_named) &&
           (second->label.start == second->label.end || is_within (second->label, first->label) ||
            is_within (second->label, first->attribution.speaker) || is_within (second->label, second->attribution.speaker));
}

/* "8,000 marchers", "20,000 people marched" */
static gboolean
count_alike (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqProfile *x = &scorer->profiles[first], *y = &scorer->profiles[second];

    return x->head != 0 && y->head != 0 && x->n_qualifiers == y->n_qualifiers &&
           (x->head == y->head || (x->state != 0 && x->state == y->state && (x->is_generic_head || y->is_generic_head)));
}

static gboolean
count_one_thing (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqProfile *x = &scorer->profiles[first], *y = &scorer->profiles[second];
    const TqClaim *a = tq_claim_set_get (scorer->evidence->claims, first), *b = tq_claim_set_get (scorer->evidence->claims, second);

    return x->unit == y->unit && x->per == y->per && (x->state == y->state || y->state == 0) && !counts_speakers (a, b) &&
           (counts_nothing_else (a, b) || (a->attribution.is_named && b->attribution.is_named && count_alike (scorer, first, second)));
}

/* Of one time, and nothing that is yet to come. */
static gboolean
are_of_one_time (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqProfile *x = &scorer->profiles[first], *y = &scorer->profiles[second];

    return is_fact (x->modality) && is_fact (y->modality) && x->as_of_lo <= y->as_of_hi && y->as_of_lo <= x->as_of_hi;
}

static gboolean
are_disputed_figures (const TqScorer *scorer, guint32 first, guint32 second)
{
    const TqClaim *a = tq_claim_set_get (scorer->evidence->claims, first), *b = tq_claim_set_get (scorer->evidence->claims, second);
    double ratio = MAX (a->number.number, b->number.number) / MIN (a->number.number, b->number.number);

    return ratio >= MIN_RATIO && ratio <= MAX_RATIO && count_one_thing (scorer, first, second) && are_of_one_time (scorer, first, second) &&
           are_two_parties (scorer, a, b);
}

/* Of one sentence, or of two that follow each other, the nearest. */
static void
add_figures (const TqScorer *scorer, GArray *found)
{
    const TqClaimSet *claims = scorer->evidence->claims;

    for (guint32 i = 1; i < claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (claims, i);
        guint n_apart = 0;

        if (!is_figure_of_source (claim))
            continue;
        for (guint32 j = i; j > 0 && tq_claim_set_get (claims, j - 1)->doc == claim->doc; j--) {
            const TqClaim *before = tq_claim_set_get (claims, j - 1);

            n_apart += before->sentence.start != tq_claim_set_get (claims, j)->sentence.start;
            if (n_apart > 1)
                break;
            if (is_figure_of_source (before) && are_disputed_figures (scorer, j - 1, i)) {
                g_array_append_val (found, ((TqDispute) { j - 1, i, FIGURES_CHANCE }));
                break;
            }
        }
    }
}

/* ---- the likely ones ------------------------------------------------------------------------------------------- */

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
        g_array_append_val (search->found, ((TqDispute) { claim, other, (float) (1 / (1 + exp (-sum))) }));
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

    while (tq_claim_set_get (claims, first)->attribution.speaker.start != claim->attribution.speaker.start)
        first++;
    return first;
}

/* How much the two sides say, by how rare their words are. */
static double
richness_of (const TqScorer *scorer, const TqDispute *dispute)
{
    return side_of (scorer, dispute->claim).weight + side_of (scorer, dispute->other).weight;
}

/* "He denied it, saying that no boat had left": of what is said in the same two speeches, that which tells most stands for them. */
static void
take_richer (const TqScorer *scorer, TqDispute *kept, const TqDispute *dispute)
{
    const TqClaimSet *claims = scorer->evidence->claims;

    if (tq_claim_set_get (claims, kept->claim)->kind != tq_claim_set_get (claims, dispute->claim)->kind ||
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
    g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL); /* speech → number of the dispute that is kept, from 1 */
    guint n = 0;

    g_array_sort (found, likeliest_first);
    for (guint i = 0; i < found->len; i++) {
        TqDispute dispute = g_array_index (found, TqDispute, i);
        gpointer first = GUINT_TO_POINTER (speech_of (claims, dispute.claim) + 1), second = GUINT_TO_POINTER (speech_of (claims, dispute.other) + 1);
        guint of_first = GPOINTER_TO_UINT (g_hash_table_lookup (taken, first)), of_second = GPOINTER_TO_UINT (g_hash_table_lookup (taken, second));

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

    each_of (search->scorer, first, MIN (first + CLAIMS_PER_TASK, search->scorer->evidence->claims->claims->len), add_likely, search);
}

GArray *
tq_disputes_new (const TqScorer *scorer, guint n_threads)
{
    const TqWeights *weights = tq_packs_weights (scorer->evidence->packs);
    guint32 n_claims = scorer->evidence->claims->claims->len;
    GArray *found = g_array_new (FALSE, FALSE, sizeof (TqDispute));
    g_autofree Search *searches = g_new0 (Search, MAX (n_threads, 1));

    for (guint i = 0; i < MAX (n_threads, 1); i++) {
        searches[i] = (Search) { .scorer = scorer, .found = g_array_new (FALSE, FALSE, sizeof (TqDispute)) };
        searches[i].bias = tq_weights_fill (weights, "dispute", tq_dispute_feature_names, TQ_N_DISPUTE_FEATURES, searches[i].weights);
        searches[i].say = tq_weights_threshold (weights, "dispute", "say");
    }
    tq_crew_run (n_threads, (n_claims + CLAIMS_PER_TASK - 1) / CLAIMS_PER_TASK, search_next, searches);
    for (guint i = 0; i < MAX (n_threads, 1); i++) {
        g_array_append_vals (found, searches[i].found->data, searches[i].found->len);
        g_array_unref (searches[i].found);
    }
    add_figures (scorer, found);
    keep_best (scorer, found);
    return found;
}
