#include "judge/passage.h"

#include "align/score.h"
#include "align/words.h"

/* Weight at which a share is one half: about two words that stand nowhere else. */
#define HALF_SHARED 6.0

typedef struct {
    guint32 id;
    float weight;    /* how rare it is in the run */
    gboolean is_own; /* it stands in the sentence itself, not beside it alone */
    guint n;         /* sentences of both articles that it stands in */
} Word;

struct TqPassages {
    const TqEvidence *evidence;
    const TqLinks *links;
    TqTold *told;
    GArray *sides[2]; /* of Word, each once, by id: the passages of the pair in hand */
    guint32 of[2];    /* whose they are: one claim meets many, one after the other */
    GArray *shared;   /* of Word */
};

TqPassages *
tq_passages_new (const TqEvidence *evidence, const TqLinks *links, TqTold *told)
{
    TqPassages *passages = g_new0 (TqPassages, 1);

    passages->evidence = evidence;
    passages->links = links;
    passages->told = told;
    passages->sides[0] = g_array_new (FALSE, FALSE, sizeof (Word));
    passages->sides[1] = g_array_new (FALSE, FALSE, sizeof (Word));
    passages->shared = g_array_new (FALSE, FALSE, sizeof (Word));
    passages->of[0] = passages->of[1] = TQ_NONE;
    return passages;
}

void
tq_passages_free (TqPassages *passages)
{
    if (passages == NULL)
        return;
    g_array_unref (passages->sides[0]);
    g_array_unref (passages->sides[1]);
    g_array_unref (passages->shared);
    g_free (passages);
}

/* ---- a passage ------------------------------------------------------------------------------- */

static guint32
sentence_of (const TqPassages *passages, guint32 claim)
{
    return tq_claim_set_get (passages->evidence->claims, claim)->sentence.start;
}

/* Claims of one sentence follow each other. Returns: the first of the sentence of @claim */
static guint32
begin_of (const TqPassages *passages, guint32 claim, guint32 first)
{
    guint32 start = sentence_of (passages, claim);

    while (claim > first && sentence_of (passages, claim - 1) == start)
        claim--;
    return claim;
}

/* Returns: the claim behind the last one of the sentence of @claim */
static guint32
end_of (const TqPassages *passages, guint32 claim, guint32 end)
{
    guint32 start = sentence_of (passages, claim);

    while (claim < end && sentence_of (passages, claim) == start)
        claim++;
    return claim;
}

static void
add_words (const TqPassages *passages, guint32 claim, gboolean is_own, GArray *words)
{
    const TqScorer *scorer = passages->links->scorer;
    const TqClaim *of = tq_claim_set_get (passages->evidence->claims, claim);
    guint32 best[TQ_MAX_WORDS];

    tq_words_best (scorer->words, claim, best);
    for (guint i = 0; i < MIN (of->n_terms, TQ_MAX_WORDS); i++) {
        Word word = { .id = best[i],
                      .weight = scorer->weights[of->first_term + i],
                      .is_own = is_own };

        if (word.id != 0)
            g_array_append_val (words, word);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
    const Word *x = a, *y = b;

    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    if (x->is_own != y->is_own)
        return x->is_own ? -1 : 1;
    return (x->weight < y->weight) - (x->weight > y->weight);
}

static void
make_unique (GArray *words)
{
    guint n = 0;

    g_array_sort (words, compare_words);
    for (guint i = 0; i < words->len; i++)
        if (n == 0 || g_array_index (words, Word, n - 1).id != g_array_index (words, Word, i).id)
            g_array_index (words, Word, n++) = g_array_index (words, Word, i);
    g_array_set_size (words, n);
}

/* The words of the sentence of @claim and of the two beside it. */
static void
read_passage (TqPassages *passages, guint side, guint32 claim)
{
    GArray *words = passages->sides[side];
    guint32 doc = tq_claim_set_get (passages->evidence->claims, claim)->doc;
    guint32 first = passages->links->first_claim[doc], last = passages->links->first_claim[doc + 1];
    guint32 begin = begin_of (passages, claim, first), end = end_of (passages, claim, last);
    guint32 from = begin > first ? begin_of (passages, begin - 1, first) : begin,
            to = end < last ? end_of (passages, end, last) : end;

    g_array_set_size (words, 0);
    for (guint32 i = from; i < to; i++)
        add_words (passages, i, i >= begin && i < end, words);
    make_unique (words);
    passages->of[side] = claim;
}

/* ---- two passages ---------------------------------------------------------------------------- */

static void
find_shared (TqPassages *passages)
{
    const GArray *x = passages->sides[0], *y = passages->sides[1];

    g_array_set_size (passages->shared, 0);
    for (guint i = 0, j = 0; i < x->len && j < y->len;) {
        Word of_x = g_array_index (x, Word, i);
        const Word *of_y = &g_array_index (y, Word, j);

        i += of_x.id <= of_y->id;
        j += of_y->id <= of_x.id;
        if (of_x.id != of_y->id)
            continue;
        of_x.weight = MAX (of_x.weight, of_y->weight);
        of_x.is_own = of_x.is_own && of_y->is_own;
        g_array_append_val (passages->shared, of_x);
    }
}

static void
count_told (TqPassages *passages, guint32 doc)
{
    const GArray *told = tq_told_by (passages->told, doc);

    for (guint i = 0; i < passages->shared->len; i++) {
        Word *word = &g_array_index (passages->shared, Word, i);
        const TqToldWord *found = tq_told_find (told, word->id);

        word->n += found != NULL ? found->n : 1;
    }
}

TqPassageShare
tq_passages_share (TqPassages *passages, guint32 a, guint32 b)
{
    const TqClaimSet *claims = passages->evidence->claims;
    guint32 doc_a = tq_claim_set_get (claims, a)->doc, doc_b = tq_claim_set_get (claims, b)->doc;
    double of_sentences = 0, of_passages = 0;

    if (doc_a == doc_b)
        return (TqPassageShare) { 0, 0 };
    if (passages->of[0] != a)
        read_passage (passages, 0, a);
    if (passages->of[1] != b)
        read_passage (passages, 1, b);
    find_shared (passages);
    count_told (passages, doc_a);
    count_told (passages, doc_b);
    for (guint i = 0; i < passages->shared->len; i++) {
        const Word *word = &g_array_index (passages->shared, Word, i);
        double weight = word->weight * 2 / word->n; /* 1: in these two sentences alone */

        of_passages += weight;
        of_sentences += word->is_own ? weight : 0;
    }
    return (TqPassageShare) { of_sentences / (of_sentences + HALF_SHARED),
                             of_passages / (of_passages + HALF_SHARED) };
}
