#include "align/counterpart.h"

#include <math.h>
#include <string.h>

#include "align/feature.h"
#include "align/timeline.h"
#include "base/crew.h"
#include "pack/units.h"

/* What a thread needs to look for them. */
typedef struct {
    const TqScorer *scorer;
    const TqUnits *units;
    const char *share;         /* the dimension of shares */
    const GArray *quantities;  /* of guint32: the figures of all documents, those of one together */
    const guint32 *first;      /* of each document: the first of its own; n_documents + 1 */
    TqProbe *probe;            /* of the claim that others are held against */
    TqProbe *probe_of_whole;
    GArray *found;             /* of TqCounterpart: by this thread */
} Search;

static const TqClaim *
claim_at (const Search *search, guint32 index)
{
    return tq_claim_set_get (search->scorer->evidence->claims, index);
}

static guint32
quantity_at (const Search *search, guint32 place)
{
    return g_array_index (search->quantities, guint32, place);
}

static gboolean
is_of_kind (const Search *search, const TqClaim *claim, TqValueKind kind)
{
    const TqUnitRow *row = tq_units_get (search->units, claim->unit);

    return row != NULL && row->kind == kind;
}

static gboolean
is_share (const Search *search, const TqClaim *claim)
{
    const TqUnitRow *row = tq_units_get (search->units, claim->unit);

    return row != NULL && row->dimension == search->share;
}

/* ---- an amount and a share ------------------------------------------------------------------- */

/* Words of what two figures count that must meet, of all that they count by or of the nearest. */
#define MIN_LABEL 0.5
#define MIN_NEAR 0.35

static gboolean
names_one_thing (const Search *search, TqProbe *probe, guint32 other)
{
    double features[TQ_N_FEATURES];

    tq_features_begin (search->scorer, probe, other, features);
    return features[TQ_FEATURE_SAME_HEAD] > 0 || features[TQ_FEATURE_LABEL] >= MIN_LABEL ||
           features[TQ_FEATURE_NEAR] >= MIN_NEAR;
}

/* What a share may be off by, in percent: half of its last figure; hedged, so much of itself; "more
 * than a third" is not much more, and "up to a third" is none; nor is "15 to 77 %". */
#define MAX_OFF 0.5
#define PART_HEDGED 0.06
#define PART_BEYOND 0.1
#define MAX_RANGE 1.25

static gboolean
is_about (const TqNumber *share, double percent)
{
    double off = MIN (pow (10, share->last_digit) / 2, MAX_OFF), lo = share->lo,
           hi = isfinite (share->hi) ? share->hi : share->number * (1 + PART_BEYOND);

    if (share->is_approx) {
        lo = share->number * (1 - PART_HEDGED);
        hi = share->number * (1 + PART_HEDGED);
    }
    return lo > 0 && hi <= MAX_RANGE * lo && percent >= lo - off && percent < hi + off;
}

static double
amount_of (const Search *search, const TqClaim *claim)
{
    return tq_units_to_base (search->units, claim->unit, claim->number.number);
}

/* "Cut to 900", "cut by a third" of 1,350; "rose to 1,400 from 1,000", where a part of it is no
 * whole, and "by 40 %". */
static gboolean
is_moved_by_share (const Search *search, const TqClaim *share, guint32 index, const TqClaim *whole)
{
    const TqClaim *level = claim_at (search, index);
    double from = amount_of (search, whole), to = amount_of (search, level);

    return (to < from || (tq_claim_is_beside (level, whole) && whole->part_of != index)) &&
           is_about (&share->number, fabs (from - to) / from * 100);
}

/* A level that moved by the share, from the whole. A change that is the share of what it began
 * from, or of what is left. Else a part: the share of the whole. */
static gboolean
makes_share (const Search *search, const TqClaim *share, guint32 index, const TqClaim *whole)
{
    const TqClaim *amount = claim_at (search, index);
    double part = amount_of (search, amount), all = amount_of (search, whole);
    gboolean is_move = (share->flags & TQ_CLAIM_CHANGE) != 0;

    if (part <= 0 || all <= 0)
        return FALSE;
    if (is_move != ((amount->flags & TQ_CLAIM_CHANGE) != 0))
        return is_move && is_moved_by_share (search, share, index, whole);
    if (part >= all)
        return FALSE;
    return is_about (&share->number, part / all * 100) ||
           (is_move && is_about (&share->number, part / (all - part) * 100));
}

/* Of things counted one by one two and six are met with everywhere, and three of them are a
 * half. */
#define MIN_WHOLE 10.0

/* Whether @whole can be the whole of @amount by its unit. Points are of shares. */
static gboolean
is_measured_alike (const Search *search, const TqClaim *amount, const TqClaim *whole)
{
    if (is_of_kind (search, amount, TQ_VALUE_PERCENT))
        return is_share (search, whole);
    return whole->unit != 0 ? amount->unit != 0 &&
                                  tq_units_comparable (search->units, amount->unit, whole->unit)
                            : amount->unit == 0 && whole->number.number >= MIN_WHOLE;
}

static gboolean
is_whole (const Search *search, guint32 share, guint32 amount, guint32 whole)
{
    const TqClaim *x = claim_at (search, share), *y = claim_at (search, amount),
                  *z = claim_at (search, whole);

    if (whole == share || whole == amount ||
        !(tq_claim_is_beside (x, z) || tq_claim_is_beside (y, z)) || z->flags & TQ_CLAIM_CHANGE ||
        z->number.lo != z->number.hi || !is_measured_alike (search, y, z) ||
        !makes_share (search, x, amount, z))
        return FALSE;
    tq_probe_aim (search->probe_of_whole, search->scorer->words, whole);
    return names_one_thing (search, search->probe_of_whole, share) &&
           names_one_thing (search, search->probe_of_whole, amount);
}

/* Of the figures of their two sentences. */
static gboolean
has_whole (const Search *search, guint32 share, guint32 amount)
{
    const guint32 sides[] = { share, amount };

    for (guint s = 0; s < G_N_ELEMENTS (sides); s++) {
        guint32 end,
            whole = tq_claim_set_sentence (search->scorer->evidence->claims, sides[s], &end);

        for (; whole < end; whole++)
            if (claim_at (search, whole)->kind == TQ_CLAIM_QUANTITY &&
                is_whole (search, share, amount, whole))
                return TRUE;
    }
    return FALSE;
}

static gboolean
is_amount_of (const Search *search, guint32 share, guint32 amount)
{
    return !is_share (search, claim_at (search, amount)) &&
           names_one_thing (search, search->probe, amount) && has_whole (search, share, amount);
}

/* ---- two currencies -------------------------------------------------------------------------- */

/* Of the words nearest to two sums, as no figure speaks for them: so many, or those of what both
 * are of and some more. */
#define MIN_NEAR_OF_SUMS 0.45
#define MIN_NEAR_OF_ONE_HEAD 0.25

#define DECIDING_FLAGS (TQ_CLAIM_CHANGE | TQ_CLAIM_EACH | TQ_CLAIM_BACKGROUND)

/* Money of some currency; of piastres and cents it is not told of which. */
static gboolean
is_sum (const Search *search, const TqClaim *claim)
{
    return is_of_kind (search, claim, TQ_VALUE_MONEY) &&
           strcmp (tq_units_get (search->units, claim->unit)->dimension, "currency.minor") != 0;
}

static gboolean
are_told_alike (const TqClaim *a, const TqClaim *b)
{
    return a->per == b->per && (a->state == b->state || a->state == 0 || b->state == 0) &&
           a->modality == b->modality && ((a->flags ^ b->flags) & DECIDING_FLAGS) == 0;
}

/* "850 million euros (920 million dollars)": the other article's dollars are held against these. */
static gboolean
has_sum_like (const Search *search, guint32 claim, TqUnit unit)
{
    guint32 end, i = tq_claim_set_sentence (search->scorer->evidence->claims, claim, &end);

    while (i < end && !(claim_at (search, i)->kind == TQ_CLAIM_QUANTITY &&
                        tq_units_comparable (search->units, claim_at (search, i)->unit, unit)))
        i++;
    return i < end;
}

static gboolean
is_sum_of (const Search *search, guint32 claim, guint32 other)
{
    const TqClaim *x = claim_at (search, claim), *y = claim_at (search, other);
    double features[TQ_N_FEATURES];

    if (claim > other || !is_sum (search, y) ||
        tq_units_comparable (search->units, x->unit, y->unit) || !are_told_alike (x, y))
        return FALSE;
    tq_features_begin (search->scorer, search->probe, other, features);
    if (features[TQ_FEATURE_NEAR] < MIN_NEAR_OF_ONE_HEAD ||
        has_sum_like (search, claim, y->unit) || has_sum_like (search, other, x->unit))
        return FALSE;
    return features[TQ_FEATURE_NEAR] >= MIN_NEAR_OF_SUMS ||
           (features[TQ_FEATURE_SAME_HEAD] > 0 && features[TQ_FEATURE_LABEL] >= 1);
}

/* ---- all ------------------------------------------------------------------------------------- */

static void
hold_against (Search *search, guint32 claim, guint32 doc)
{
    gboolean is_of_share = is_share (search, claim_at (search, claim));

    for (guint32 i = search->first[doc]; i < search->first[doc + 1]; i++) {
        TqCounterpart found = { claim, quantity_at (search, i) };

        if (is_of_share ? is_amount_of (search, claim, found.other)
                        : is_sum_of (search, claim, found.other))
            g_array_append_val (search->found, found);
    }
}

/* So many days later one asks for another sum, and another part of it. */
#define MAX_GAP_DAYS 7

static gboolean
are_of_one_week (const Search *search, guint32 a, guint32 b)
{
    const TqDocument *x = g_ptr_array_index (search->scorer->evidence->documents, a),
                     *y = g_ptr_array_index (search->scorer->evidence->documents, b);

    return x->published.precision == TQ_PRECISION_NONE ||
           y->published.precision == TQ_PRECISION_NONE ||
           tq_timeline_gap_days (&x->published, &y->published) <= MAX_GAP_DAYS;
}

static void
search_document (guint thread, guint doc, gpointer data)
{
    Search *search = (Search *) data + thread;
    guint n;
    const TqNeighbour *neighbours = tq_stories_neighbours (search->scorer->stories, doc, &n);

    for (guint32 i = search->first[doc]; i < search->first[doc + 1]; i++) {
        guint32 claim = quantity_at (search, i);

        if (!is_share (search, claim_at (search, claim)) &&
            !is_sum (search, claim_at (search, claim)))
            continue;
        tq_probe_aim (search->probe, search->scorer->words, claim);
        for (guint j = 0; j < n; j++)
            if (are_of_one_week (search, doc, neighbours[j].doc))
                hold_against (search, claim, neighbours[j].doc);
    }
}

/* Figures that an article stands by. */
static void
list_quantities (const TqEvidence *evidence, GArray *quantities, guint32 *first)
{
    guint32 n_claims = evidence->claims->claims->len, claim = 0;

    for (guint32 doc = 0; doc < evidence->documents->len; doc++) {
        first[doc] = quantities->len;
        for (; claim < n_claims && tq_claim_set_get (evidence->claims, claim)->doc == doc;
             claim++) {
            const TqClaim *it = tq_claim_set_get (evidence->claims, claim);

            if (it->kind == TQ_CLAIM_QUANTITY && it->n_terms > 0 &&
                !(it->flags & (TQ_CLAIM_RETRACTED | TQ_CLAIM_NEGATED_NUMBER)))
                g_array_append_val (quantities, claim);
        }
    }
    first[evidence->documents->len] = quantities->len;
}

static int
compare_counterparts (gconstpointer a, gconstpointer b)
{
    const TqCounterpart *x = a, *y = b;

    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

GArray *
tq_counterparts_new (const TqScorer *scorer, guint n_threads)
{
    const TqEvidence *evidence = scorer->evidence;
    const TqUnits *units = tq_packs_units (evidence->packs);
    const TqUnitRow *percent = tq_units_get (units, tq_units_find (units, "%"));
    g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_autofree guint32 *first = g_new (guint32, evidence->documents->len + 1);
    g_autofree Search *searches = g_new0 (Search, MAX (n_threads, 1));
    GArray *found = g_array_new (FALSE, FALSE, sizeof (TqCounterpart));

    list_quantities (evidence, quantities, first);
    for (guint i = 0; i < MAX (n_threads, 1); i++)
        searches[i] = (Search) { .scorer = scorer,
                                 .units = units,
                                 .share = percent != NULL ? percent->dimension : NULL,
                                 .quantities = quantities,
                                 .first = first,
                                 .probe = tq_probe_new (),
                                 .probe_of_whole = tq_probe_new (),
                                 .found = g_array_new (FALSE, FALSE, sizeof (TqCounterpart)) };
    tq_crew_run (n_threads, evidence->documents->len, search_document, searches);
    for (guint i = 0; i < MAX (n_threads, 1); i++) {
        g_array_append_vals (found, searches[i].found->data, searches[i].found->len);
        g_array_unref (searches[i].found);
        tq_probe_free (searches[i].probe);
        tq_probe_free (searches[i].probe_of_whole);
    }
    g_array_sort (found, compare_counterparts);
    return found;
}

guint
tq_counterparts_first (const GArray *counterparts, guint32 claim)
{
    guint lo = 0, hi = counterparts->len;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (g_array_index (counterparts, TqCounterpart, middle).claim < claim)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}
