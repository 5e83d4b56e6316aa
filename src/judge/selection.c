#include "judge/selection.h"

#include <stdlib.h>

#include "base/compare.h"

/* Topics of this many claims are judged whole: an outlet or two more than tell one story in a
 * day. */
#define MAX_WHOLE 24
/* Of a larger topic, how many of the nearest claims of other values, and of the same value, a claim
 * is held against. */
#define N_OTHER_VALUE 4
#define N_SAME_VALUE 1
/* Pairs kept in a topic: the worst of those that are judged. */
#define MAX_PAIRS 200

/* The pairs of a topic that are linked. */
typedef struct {
    GArray *pairs; /* of TqMembers, ascending */
    GArray *ranks; /* of guint64, as tq_link_rank() has it: which of them is nearer */
} Candidates;

static gboolean
is_same_time (const TqTime *a, const TqTime *b)
{
    return a->lo == b->lo && a->hi == b->hi;
}

/* Whether two claims of a topic say the same, as far as that can be told at once. */
static gboolean
is_same_value (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    if (a->kind == TQ_CLAIM_QUANTITY)
        return a->number.number == b->number.number && a->number.lo == b->number.lo &&
               a->number.hi == b->number.hi && a->unit == b->unit && a->per == b->per;
    if (a->kind == TQ_CLAIM_DATE)
        return is_same_time (&a->time, &b->time);
    return a->polarity == b->polarity && a->n_terms > 0 && b->n_terms > 0 &&
           tq_claim_terms (evidence->claims, a)->atom == tq_claim_terms (evidence->claims, b)->atom;
}

guint32
tq_selection_place (const TqTopic *topic, guint32 claim)
{
    const guint32 *claims = (const guint32 *) topic->claims->data;
    const guint32 *found =
        bsearch (&claim, claims, topic->claims->len, sizeof *claims, tq_compare_numbers);

    return found != NULL ? (guint32) (found - claims) : TQ_NONE;
}

void
tq_selection_insert (TqTopic *topic, guint32 claim)
{
    guint at = 0, whole = 0;

    while (at < topic->claims->len && g_array_index (topic->claims, guint32, at) < claim)
        at++;
    g_array_insert_val (topic->claims, at, claim);
    g_array_insert_val (topic->groups, at, whole);
}

static void
add_links_of (const TqLinks *links, const TqTopic *topic, guint32 i, Candidates *candidates)
{
    guint32 claim = g_array_index (topic->claims, guint32, i);

    for (guint l = tq_links_first (links, claim); l < links->links->len; l++) {
        const TqLink *link = &g_array_index (links->links, TqLink, l);
        TqMembers members = { i, TQ_NONE };
        guint64 rank = tq_link_rank (link, candidates->pairs->len);

        if (link->claim != claim)
            break;
        members.j = tq_selection_place (topic, link->other);
        if (members.j == TQ_NONE)
            continue;
        g_array_append_val (candidates->pairs, members);
        g_array_append_val (candidates->ranks, rank);
    }
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
    const TqMembers *x = a, *y = b;

    if (x->i != y->i)
        return x->i < y->i ? -1 : 1;
    return (x->j > y->j) - (x->j < y->j);
}

/* How many of the nearest of a claim have been chosen: of other values, and of the same. */
typedef struct {
    guint8 n[2];
} Chosen;

static const guint8 most[] = { [FALSE] = N_OTHER_VALUE, [TRUE] = N_SAME_VALUE };

static gboolean
has_all (const Chosen *chosen)
{
    return chosen->n[FALSE] >= most[FALSE] && chosen->n[TRUE] >= most[TRUE];
}

static gboolean
say_same (const TqEvidence *evidence, const TqTopic *topic, const TqMembers *members)
{
    return is_same_value (
        evidence,
        tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, members->i)),
        tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, members->j)));
}

/* Most pairs of a large topic are of two claims that have all they are held against: their values
 * are not looked at. */
static void
choose_nearest (const TqEvidence *evidence, const TqTopic *topic, const Candidates *candidates,
                GArray *chosen)
{
    g_autofree Chosen *of = g_new0 (Chosen, topic->claims->len);

    tq_link_sort_ranks ((guint64 *) candidates->ranks->data, candidates->ranks->len);
    for (guint c = 0; c < candidates->ranks->len; c++) {
        TqMembers members = g_array_index (
            candidates->pairs, TqMembers, (guint32) g_array_index (candidates->ranks, guint64, c));
        Chosen *x = &of[members.i], *y = &of[members.j];
        gboolean is_same;

        if (has_all (x) && has_all (y))
            continue;
        is_same = say_same (evidence, topic, &members);
        if (x->n[is_same] >= most[is_same] && y->n[is_same] >= most[is_same])
            continue;
        x->n[is_same] += x->n[is_same] < G_MAXUINT8;
        y->n[is_same] += y->n[is_same] < G_MAXUINT8;
        g_array_append_val (chosen, members);
    }
}

static void
add_parts (const TqEvidence *evidence, const TqTopic *topic, GArray *chosen)
{
    for (guint32 i = 0; i < topic->claims->len; i++) {
        guint32 whole =
            tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, i))
                ->part_of;
        guint32 place = whole != TQ_NONE ? tq_selection_place (topic, whole) : TQ_NONE;
        TqMembers members = { MIN (i, place), MAX (i, place) };

        if (place != TQ_NONE && place != i)
            g_array_append_val (chosen, members);
    }
}

static void
make_unique (GArray *chosen)
{
    guint n = 0;

    g_array_sort (chosen, compare_members);
    for (guint i = 0; i < chosen->len; i++) {
        TqMembers members = g_array_index (chosen, TqMembers, i);

        if (n == 0 || compare_members (&members, &g_array_index (chosen, TqMembers, n - 1)) != 0)
            g_array_index (chosen, TqMembers, n++) = members;
    }
    g_array_set_size (chosen, n);
}

static void
choose_all (guint n_members, GArray *chosen)
{
    for (guint32 i = 0; i < n_members; i++) {
        for (guint32 j = i + 1; j < n_members; j++) {
            TqMembers members = { i, j };

            g_array_append_val (chosen, members);
        }
    }
}

GArray *
tq_selection_of_topic (const TqEvidence *evidence, const TqLinks *links, const TqTopic *topic)
{
    GArray *chosen = g_array_new (FALSE, FALSE, sizeof (TqMembers));
    g_autoptr (GArray) pairs = NULL, ranks = NULL;
    Candidates candidates;

    if (topic->claims->len <= MAX_WHOLE) {
        choose_all (topic->claims->len, chosen);
        return chosen;
    }
    candidates.pairs = pairs = g_array_new (FALSE, FALSE, sizeof (TqMembers));
    candidates.ranks = ranks = g_array_new (FALSE, FALSE, sizeof (guint64));
    for (guint32 i = 0; i < topic->claims->len; i++)
        add_links_of (links, topic, i, &candidates);
    choose_nearest (evidence, topic, &candidates, chosen);
    add_parts (evidence, topic, chosen);
    make_unique (chosen);
    return chosen;
}

static int
worst_pair_first (gconstpointer a, gconstpointer b)
{
    const TqPair *x = a, *y = b;

    if (x->verdict != y->verdict)
        return x->verdict < y->verdict ? -1 : 1;
    if (x->confidence != y->confidence)
        return x->confidence > y->confidence ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

void
tq_selection_keep_worst (GArray *pairs)
{
    g_array_sort (pairs, worst_pair_first);
    if (pairs->len > MAX_PAIRS)
        g_array_set_size (pairs, MAX_PAIRS);
}
