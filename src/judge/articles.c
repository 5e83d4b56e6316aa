#include "judge/articles.h"

#include <string.h>

#include "align/score.h"
#include "align/timeline.h"
#include "align/words.h"
#include "judge/places.h"
#include "judge/told.h"

/* At so many a count is 1; more than that say no more. */
#define MANY 20
/* Weight of names at which "strange" is one half: about two that stand nowhere else. */
#define HALF_STRANGE 6.0

/* Which of the words of a claim. */
typedef enum { ALL, NAMES, PLACES, N_SORTS } Sort;

/* What a claim speaks of, kept from one pair to the next. */
typedef struct {
    guint32 claim;
    GArray *subjects[N_SORTS]; /* of TqToldWord, each once, by id */
    gboolean is_told[N_SORTS]; /* they have been asked for */
} Subjects;

/* How the figures and dates that two articles both give stand to each other. */
typedef struct {
    guint32 doc_a; /* the earlier one */
    guint32 doc_b; /* 0: none yet */
    guint n_same;
    guint n_same_figures; /* of these, those that are no dates: two events of one day share that */
    guint n_other;
} Elsewhere;

/* Two articles on one story meet in one topic after the other: so many pairs of them are
 * remembered, a newer one in place of an older one. */
#define N_ELSEWHERE_LOG2 14

struct TqArticles {
    const TqEvidence *evidence;
    const TqLinks *links;
    TqPlaces *places;
    TqTold *told;       /* what each article speaks of */
    TqTold *settings;   /* the places among that */
    TqTold *times;      /* when what each article dates was */
    Subjects of[2];     /* the claims of the last pair */
    guint last;         /* which of these was asked for last */
    /* of each claim: other articles with a claim that it is linked with, at most MANY */
    guint8 *n_linked;
    Elsewhere *elsewhere; /* 1 << N_ELSEWHERE_LOG2 */
};

/* ---- subjects: what is spoken of ------------------------------------------------------------- */

static gboolean
is_named (const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE ||
           term->kind == TQ_TERM_DEMONYM;
}

static int
compare_subjects (gconstpointer a, gconstpointer b)
{
    const TqToldWord *x = a, *y = b;

    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return (x->weight < y->weight) - (x->weight > y->weight);
}

/* What a term is known by, of its numbers the one that means most; 0: it is not of the sort. */
static guint32
subject_of (const TqArticles *articles, const TqTerm *term, guint32 best, Sort sort)
{
    if (sort == PLACES)
        return tq_places_of (articles->places, term);
    return sort == ALL || is_named (term) ? best : 0;
}

/* Appends what @claim speaks of. */
static void
add_subjects (const TqArticles *articles, guint32 claim, Sort sort, GArray *ret)
{
    const TqScorer *scorer = articles->links->scorer;
    const TqClaim *of = tq_claim_set_get (articles->evidence->claims, claim);
    const TqTerm *terms = tq_claim_terms (articles->evidence->claims, of);
    guint32 best[TQ_MAX_WORDS];

    tq_words_best (scorer->words, claim, best);
    for (guint i = 0; i < MIN (of->n_terms, TQ_MAX_WORDS); i++) {
        TqToldWord subject = { .id = subject_of (articles, &terms[i], best[i], sort),
                               .weight = scorer->weights[of->first_term + i] };

        if (subject.id != 0)
            g_array_append_val (ret, subject);
    }
}

static void
make_unique (GArray *subjects)
{
    guint n = 0;

    g_array_sort (subjects, compare_subjects);
    for (guint i = 0; i < subjects->len; i++)
        if (n == 0 || g_array_index (subjects, TqToldWord, n - 1).id !=
                          g_array_index (subjects, TqToldWord, i).id)
            g_array_index (subjects, TqToldWord, n++) = g_array_index (subjects, TqToldWord, i);
    g_array_set_size (subjects, n);
}

/* (element-type TqToldWord): borrowed, good until two other claims have been asked for. */
static const GArray *
subjects_of_claim (TqArticles *articles, guint32 claim, Sort sort)
{
    guint slot = articles->of[articles->last].claim == claim ? articles->last : 1 - articles->last;
    Subjects *of = &articles->of[slot];

    articles->last = slot;
    if (of->claim != claim)
        memset (of->is_told, 0, sizeof of->is_told);
    of->claim = claim;
    if (!of->is_told[sort]) {
        g_array_set_size (of->subjects[sort], 0);
        add_subjects (articles, claim, sort, of->subjects[sort]);
        make_unique (of->subjects[sort]);
        of->is_told[sort] = TRUE;
    }
    return of->subjects[sort];
}

static void
add_all (gconstpointer articles, guint32 claim, GArray *words)
{
    add_subjects (articles, claim, ALL, words);
}

static void
add_places (gconstpointer articles, guint32 claim, GArray *words)
{
    add_subjects (articles, claim, PLACES, words);
}

/* A time as a number. */
static guint32
time_id (const TqTime *time)
{
    gint64 ends[] = { time->lo, time->hi };

    return tq_hash_bytes ((const char *) ends, sizeof ends);
}

static void
add_time (gconstpointer data, guint32 index, GArray *words)
{
    const TqArticles *articles = data;
    const TqClaim *claim = tq_claim_set_get (articles->evidence->claims, index);
    TqToldWord word = { .id = time_id (&claim->time), .weight = 1 };

    if (claim->kind == TQ_CLAIM_DATE)
        g_array_append_val (words, word);
}

static const TqToldKind all_told = { add_all, make_unique },
                        places_told = { add_places, make_unique },
                        times_told = { add_time, make_unique };

/* ---- articles -------------------------------------------------------------------------------- */

/* Links stand by claim and then by other claim, claims by document: of either end those with one
 * document follow each other. */
static void
count_linked (TqArticles *articles)
{
    const TqClaimSet *claims = articles->evidence->claims;
    g_autofree guint32 *last = g_new (guint32, claims->claims->len + 1);

    articles->n_linked = g_new0 (guint8, claims->claims->len + 1);
    memset (last, 0xff, (claims->claims->len + 1) * sizeof *last);
    for (guint i = 0; i < articles->links->links->len; i++) {
        const TqLink *link = &g_array_index (articles->links->links, TqLink, i);
        guint32 ends[] = { link->claim, link->other };

        for (guint end = 0; end < 2; end++) {
            guint32 other_doc = tq_claim_set_get (claims, ends[1 - end])->doc;

            if (other_doc == tq_claim_set_get (claims, ends[end])->doc ||
                other_doc == last[ends[end]])
                continue;
            last[ends[end]] = other_doc;
            articles->n_linked[ends[end]] += articles->n_linked[ends[end]] < MANY;
        }
    }
}

TqArticles *
tq_articles_new (const TqEvidence *evidence, const TqLinks *links)
{
    TqArticles *articles = g_new0 (TqArticles, 1);

    articles->evidence = evidence;
    articles->links = links;
    articles->places = tq_places_new (evidence);
    articles->told = tq_told_new (links, &all_told, articles);
    articles->settings = tq_told_new (links, &places_told, articles);
    articles->times = tq_told_new (links, &times_told, articles);
    articles->elsewhere = g_new0 (Elsewhere, 1u << N_ELSEWHERE_LOG2);
    for (guint i = 0; i < G_N_ELEMENTS (articles->of); i++) {
        articles->of[i].claim = TQ_NONE;
        for (Sort sort = 0; sort < N_SORTS; sort++)
            articles->of[i].subjects[sort] = g_array_new (FALSE, FALSE, sizeof (TqToldWord));
    }
    count_linked (articles);
    return articles;
}

void
tq_articles_free (TqArticles *articles)
{
    if (articles == NULL)
        return;
    tq_told_free (articles->told);
    tq_told_free (articles->settings);
    tq_told_free (articles->times);
    for (guint i = 0; i < G_N_ELEMENTS (articles->of); i++)
        for (Sort sort = 0; sort < N_SORTS; sort++)
            g_array_unref (articles->of[i].subjects[sort]);
    tq_places_free (articles->places);
    g_free (articles->n_linked);
    g_free (articles->elsewhere);
    g_free (articles);
}

static double
as_share (guint n)
{
    return log1p (MIN (n, MANY)) / log1p (MANY);
}

/* ---- names ----------------------------------------------------------------------------------- */

/* 0 … 1: how much of what @names holds is not among @known. */
static double
strangeness (const GArray *names, const GArray *known)
{
    double weight = 0;

    for (guint i = 0; i < names->len; i++)
        weight += tq_told_find (known, g_array_index (names, TqToldWord, i).id) != NULL
                      ? 0
                      : g_array_index (names, TqToldWord, i).weight;
    return weight / (weight + HALF_STRANGE);
}

static void
fill_names (TqArticles *articles, guint32 a, guint32 b, double *ret)
{
    const TqClaimSet *claims = articles->evidence->claims;
    const GArray *names_a = subjects_of_claim (articles, a, NAMES),
                 *names_b = subjects_of_claim (articles, b, NAMES);
    const GArray *all_a = subjects_of_claim (articles, a, ALL),
                 *all_b = subjects_of_claim (articles, b, ALL);
    double of_a =
        strangeness (names_a, tq_told_by (articles->told, tq_claim_set_get (claims, b)->doc));
    double of_b =
        strangeness (names_b, tq_told_by (articles->told, tq_claim_set_get (claims, a)->doc));

    ret[TQ_ARTICLE_STRANGE] = MAX (of_a, of_b);
    ret[TQ_ARTICLE_STRANGE_BOTH] = MIN (of_a, of_b);
    ret[TQ_ARTICLE_NAMES_APART] = MAX (strangeness (names_a, all_b), strangeness (names_b, all_a));
}

/* ---- places ---------------------------------------------------------------------------------- */

/* No place of the one is known to the other; each has some. */
static gboolean
is_elsewhere (const GArray *setting, const GArray *known)
{
    for (guint i = 0; i < setting->len; i++)
        if (tq_told_find (known, g_array_index (setting, TqToldWord, i).id) != NULL)
            return FALSE;
    return setting->len > 0;
}

/* What a claim tells is set where its sentence says, else where its article does. */
static gboolean
is_set_elsewhere (TqArticles *articles, guint32 claim, guint32 doc, guint32 other)
{
    const GArray *setting = subjects_of_claim (articles, claim, PLACES);

    return is_elsewhere (setting->len > 0 ? setting : tq_told_by (articles->settings, doc),
                         tq_told_by (articles->settings, other));
}

/* Of other languages places are spelled in other ways; two articles with a figure in common are on
 * one story, where a sentence names the place of a speech as well. */
static gboolean
are_places_apart (TqArticles *articles, guint32 a, guint32 b, const Elsewhere *elsewhere)
{
    const TqEvidence *evidence = articles->evidence;
    guint32 doc_a = tq_claim_set_get (evidence->claims, a)->doc,
            doc_b = tq_claim_set_get (evidence->claims, b)->doc;
    const TqDocument *d = g_ptr_array_index (evidence->documents, doc_a),
                     *e = g_ptr_array_index (evidence->documents, doc_b);

    return d->lang == e->lang && elsewhere->n_same_figures == 0 &&
           is_set_elsewhere (articles, a, doc_a, doc_b) &&
           is_set_elsewhere (articles, b, doc_b, doc_a);
}

/* ---- times ----------------------------------------------------------------------------------- */

static gboolean
knows_time (TqArticles *articles, guint32 doc, const TqTime *time)
{
    return tq_told_find (tq_told_by (articles->times, doc), time_id (time)) != NULL;
}

/* ---- other claims ---------------------------------------------------------------------------- */

static gboolean
is_same_value (const TqClaim *a, const TqClaim *b)
{
    TqTime beside;

    if (a->kind == TQ_CLAIM_QUANTITY)
        return a->number.number == b->number.number;
    beside = tq_timeline_beside (&a->time, &b->time);
    return tq_timeline_same (&beside, &b->time);
}

/* Place of the first link of @claim to @other or a later claim. */
static guint
find_link (const TqLinks *links, guint32 claim, guint32 other)
{
    guint lo = tq_links_first (links, claim), hi = tq_links_first (links, claim + 1);

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (g_array_index (links->links, TqLink, middle).other < other)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

static gboolean
are_linked (const TqLinks *links, guint32 a, guint32 b)
{
    guint l = find_link (links, MIN (a, b), MAX (a, b));

    return l < links->links->len && g_array_index (links->links, TqLink, l).claim == MIN (a, b) &&
           g_array_index (links->links, TqLink, l).other == MAX (a, b);
}

/* Holds what @claim counts or dates against what document @doc does. */
static void
count_values (const TqArticles *articles, guint32 claim, guint32 doc, Elsewhere *ret)
{
    const TqLinks *links = articles->links;
    const TqClaim *a = tq_claim_set_get (articles->evidence->claims, claim);
    guint32 end = links->first_claim[doc + 1];

    for (guint l = find_link (links, claim, links->first_claim[doc]); l < links->links->len; l++) {
        const TqLink *link = &g_array_index (links->links, TqLink, l);
        gboolean is_same;

        if (link->claim != claim || link->other >= end)
            return;
        is_same = is_same_value (a, tq_claim_set_get (articles->evidence->claims, link->other));
        ret->n_same += is_same;
        ret->n_same_figures += is_same && a->kind == TQ_CLAIM_QUANTITY;
        ret->n_other += !is_same;
    }
}

/* Of two documents. */
static const Elsewhere *
look_elsewhere (const TqArticles *articles, guint32 doc_a, guint32 doc_b)
{
    guint32 from = MIN (doc_a, doc_b), to = MAX (doc_a, doc_b);
    guint64 pair = (guint64) from << 32 | to;
    Elsewhere *ret = &articles->elsewhere[tq_hash_number (pair) >> (64 - N_ELSEWHERE_LOG2)];

    if (ret->doc_a == from && ret->doc_b == to)
        return ret;
    *ret = (Elsewhere) { .doc_a = from, .doc_b = to };
    for (guint32 claim = articles->links->first_claim[from];
         claim < articles->links->first_claim[from + 1]; claim++)
        if (tq_claim_set_get (articles->evidence->claims, claim)->kind != TQ_CLAIM_ASSERTION)
            count_values (articles, claim, to, ret);
    return ret;
}

/* ---- all ------------------------------------------------------------------------------------- */

static gboolean
is_one_outlet (const TqEvidence *evidence, guint32 doc_a, guint32 doc_b)
{
    const TqDocument *a = g_ptr_array_index (evidence->documents, doc_a),
                     *b = g_ptr_array_index (evidence->documents, doc_b);

    return doc_a != doc_b && a->source != NULL && g_strcmp0 (a->source, b->source) == 0;
}

/* Neither is the headline's or lead's against the rest, and not two parties say them. An article
 * without paragraphs is all lead. */
static gboolean
is_one_voice (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    TqAtom x = a->attribution.party, y = b->attribution.party;

    if (a->doc != b->doc || (x != 0 && y != 0 && x != y))
        return FALSE;
    return a->block == b->block ||
           (!tq_align_is_first (evidence, a) && !tq_align_is_first (evidence, b));
}

/* Of figures that two reports of one event give both, a quarter or more are the same; few figures
 * say little. */
#define USUAL_SHARE 0.25
#define FEW_VALUES 4.0

static void
fill_elsewhere (guint n_same, guint n_other, double *ret)
{
    ret[TQ_ARTICLE_ELSEWHERE_SAME] = as_share (n_same);
    ret[TQ_ARTICLE_ELSEWHERE_OTHER] = as_share (n_other);
    ret[TQ_ARTICLE_ELSEWHERE_SHARE] =
        (n_same + USUAL_SHARE * FEW_VALUES) / (n_same + n_other + FEW_VALUES);
}

void
tq_articles_features (TqArticles *articles, guint32 a, guint32 b, double *ret)
{
    const TqClaim *x = tq_claim_set_get (articles->evidence->claims, a),
                  *y = tq_claim_set_get (articles->evidence->claims, b);
    const Elsewhere *elsewhere;
    gboolean is_counted = x->kind != TQ_CLAIM_ASSERTION && !is_same_value (x, y) &&
                          are_linked (articles->links, a, b);

    ret[TQ_ARTICLE_OUTLET] = is_one_outlet (articles->evidence, x->doc, y->doc);
    ret[TQ_ARTICLE_LINKED] = as_share (MAX (articles->n_linked[a], articles->n_linked[b]));
    ret[TQ_ARTICLE_ONE_VOICE] = is_one_voice (articles->evidence, x, y);
    fill_elsewhere (0, 0, ret);
    fill_names (articles, a, b, ret);
    if (x->doc == y->doc)
        return;
    elsewhere = look_elsewhere (articles, x->doc, y->doc);
    fill_elsewhere (elsewhere->n_same, elsewhere->n_other - is_counted, ret);
    ret[TQ_ARTICLE_TIME_KNOWN] =
        x->kind == TQ_CLAIM_DATE &&
        (knows_time (articles, y->doc, &x->time) || knows_time (articles, x->doc, &y->time));
    ret[TQ_ARTICLE_PLACES_APART] = are_places_apart (articles, a, b, elsewhere);
}
