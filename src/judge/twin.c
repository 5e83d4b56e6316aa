#include "judge/twin.h"

#include <string.h>

#include "judge/selection.h"

typedef struct {
    const TqClaim *claims[2];
    guint32 topic; /* index in Twins.topics */
} Contradiction;

typedef struct {
    const TqClaimSet *claims;
    GPtrArray *topics;
    GArray *contradictions;  /* of Contradiction, by topic */
    GHashTable *by_sentence; /* its key → GArray of guint32: contradictions with a claim in it */
    guint32 *home;           /* of each topic: the one that it goes into; itself if it stays */
    guint32 *place; /* of each statement: the topic of figures that it stands in, or TQ_NONE */
    guint8 *moves;  /* of each statement: whether its topic loses it */
} Twins;

static gint64
sentence_key (const TqClaim *claim)
{
    return (gint64) claim->doc << 32 | claim->sentence.start;
}

static void
file_under (Twins *twins, const TqClaim *claim, guint32 contradiction)
{
    gint64 key = sentence_key (claim);
    GArray *filed = g_hash_table_lookup (twins->by_sentence, &key);

    if (filed == NULL) {
        filed = g_array_new (FALSE, FALSE, sizeof (guint32));
        g_hash_table_insert (twins->by_sentence, g_memdup2 (&key, sizeof key), filed);
    }
    g_array_append_val (filed, contradiction);
}

static void
file_topic (Twins *twins, guint32 index)
{
    const TqTopic *topic = g_ptr_array_index (twins->topics, index);

    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);
        Contradiction contradiction = { { tq_claim_set_get (twins->claims, pair->a),
                                          tq_claim_set_get (twins->claims, pair->b) },
                                        index };

        if (pair->verdict != TQ_VERDICT_CONFLICT)
            break; /* the worst stand first */
        g_array_append_val (twins->contradictions, contradiction);
        for (guint side = 0; side < 2; side++)
            file_under (twins, contradiction.claims[side], twins->contradictions->len - 1);
    }
}

static gboolean
share_words (const TqClaim *a, const TqClaim *b)
{
    return tq_claim_is_beside (a, b) && a->span.start < b->span.end && b->span.start < a->span.end;
}

static gboolean
are_twins (const Contradiction *x, const Contradiction *y)
{
    const TqClaim *a = x->claims[0], *b = x->claims[1], *c = y->claims[0], *d = y->claims[1];

    return share_words (a, c) || share_words (a, d) || share_words (b, c) || share_words (b, d) ||
           (tq_claim_is_beside (a, c) && tq_claim_is_beside (b, d)) ||
           (tq_claim_is_beside (a, d) && tq_claim_is_beside (b, c));
}

static gboolean
is_of_statements (const Twins *twins, guint32 topic)
{
    return ((const TqTopic *) g_ptr_array_index (twins->topics, topic))->kind ==
           TQ_CLAIM_ASSERTION;
}

/* Whether topics of statements go into @a rather than into @b. */
static gboolean
is_better_home (const Twins *twins, guint32 a, guint32 b)
{
    gboolean says = is_of_statements (twins, a);

    if (b == TQ_NONE || says != is_of_statements (twins, b))
        return b == TQ_NONE || !says;
    return a < b;
}

/* The best home among the topics with a twin of @contradiction in the sentence of @claim, and
 * @home. Statements go into those that were settled before. */
static guint32
best_home (const Twins *twins, const Contradiction *contradiction, const TqClaim *claim,
           guint32 home)
{
    gint64 key = sentence_key (claim);
    const GArray *filed = g_hash_table_lookup (twins->by_sentence, &key);

    for (guint i = 0; i < filed->len; i++) {
        const Contradiction *other = &g_array_index (twins->contradictions, Contradiction,
                                                     g_array_index (filed, guint32, i));
        guint32 topic = other->topic;

        if (topic != contradiction->topic &&
            (topic < contradiction->topic || !is_of_statements (twins, topic)) &&
            is_better_home (twins, twins->home[topic], home) && are_twins (contradiction, other))
            home = twins->home[topic];
    }
    return home;
}

static void
find_homes (Twins *twins)
{
    for (guint i = 0; i < twins->contradictions->len; i++) {
        const Contradiction *contradiction =
            &g_array_index (twins->contradictions, Contradiction, i);
        guint32 topic = contradiction->topic,
                home = twins->home[topic] != topic ? twins->home[topic] : TQ_NONE;

        if (!is_of_statements (twins, topic))
            continue;
        for (guint side = 0; side < 2; side++)
            home = best_home (twins, contradiction, contradiction->claims[side], home);
        if (home != TQ_NONE)
            twins->home[topic] = home;
    }
}

/* Takes @claim, the @at-th of its topic, and its pairs out of it. */
static void
drop_claim (TqTopic *topic, guint at, guint32 claim)
{
    g_array_remove_index (topic->claims, at);
    g_array_remove_index (topic->groups, at);
    for (guint i = topic->pairs->len; i-- > 0;) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (pair->a != claim && pair->b != claim)
            continue;
        g_array_remove_index (topic->pairs, i);
        topic->n_pairs--;
    }
}

/* Notes the statements that stand in topics of figures already (existence.h): each in the worst
 * of them, as "nobody was killed or hurt" may be of two. */
static void
find_places (Twins *twins)
{
    for (guint32 i = 0; i < twins->topics->len; i++) {
        TqTopic *topic = g_ptr_array_index (twins->topics, i);

        for (guint k = topic->claims->len; topic->kind != TQ_CLAIM_ASSERTION && k-- > 0;) {
            guint32 claim = g_array_index (topic->claims, guint32, k);

            if (tq_claim_set_get (twins->claims, claim)->kind != TQ_CLAIM_ASSERTION)
                continue;
            if (twins->place[claim] == TQ_NONE)
                twins->place[claim] = i;
            else
                drop_claim (topic, k, claim);
        }
    }
}

/* Marks the claims of contradictions of @topic, the worst pairs of which stand first. */
static void
mark_contradicted (Twins *twins, const TqTopic *topic)
{
    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (pair->verdict != TQ_VERDICT_CONFLICT)
            break;
        twins->moves[pair->a] = twins->moves[pair->b] = TRUE;
    }
}

static gboolean
stays (const Twins *twins, guint32 claim)
{
    return !twins->moves[claim] && twins->place[claim] == TQ_NONE;
}

/* Whether @claim will stand in the topic @home. */
static gboolean
comes (const Twins *twins, guint32 claim, guint32 home)
{
    return twins->place[claim] == home ||
           (twins->moves[claim] && twins->place[claim] == TQ_NONE);
}

/* Pairs of one claim that leaves and one that does not are dropped, and those of two that stand
 * there already. */
static void
move_pairs (const Twins *twins, TqTopic *from, guint32 home)
{
    TqTopic *into = g_ptr_array_index (twins->topics, home);
    GArray *left = tq_pairs_new ();

    for (guint i = 0; i < from->pairs->len; i++) {
        TqPair *pair = &g_array_index (from->pairs, TqPair, i);
        gboolean is_new =
            twins->place[pair->a] == TQ_NONE || twins->place[pair->b] == TQ_NONE;

        if (stays (twins, pair->a) && stays (twins, pair->b))
            g_array_append_val (left, *pair);
        else if (is_new && comes (twins, pair->a, home) && comes (twins, pair->b, home))
            g_array_append_val (into->pairs, *pair);
        else
            continue;
        pair->why = NULL; /* it has moved */
    }
    g_array_unref (from->pairs);
    from->pairs = left;
}

static void
move_claims (Twins *twins, TqTopic *from, guint32 home)
{
    guint n = 0;

    for (guint i = 0; i < from->claims->len; i++) {
        guint32 claim = g_array_index (from->claims, guint32, i);

        if (stays (twins, claim)) {
            g_array_index (from->claims, guint32, n++) = claim;
        } else if (twins->place[claim] == TQ_NONE) {
            tq_selection_insert (g_ptr_array_index (twins->topics, home), claim);
            twins->place[claim] = home;
        }
    }
    g_array_set_size (from->claims, n);
    g_array_set_size (from->groups, n); /* statements have no parts: all are 0 */
}

/* Returns: whether the topic has lost claims. */
static gboolean
move_contradictions (Twins *twins, guint32 index)
{
    guint32 home = twins->home[index];
    TqTopic *from = g_ptr_array_index (twins->topics, index),
            *into = g_ptr_array_index (twins->topics, home);
    guint n_claims = from->claims->len, n_pairs = into->pairs->len;

    if (home != index)
        mark_contradicted (twins, from);
    move_pairs (twins, from, home);
    move_claims (twins, from, home);
    if (home != index) {
        into->n_pairs += into->pairs->len - n_pairs;
        tq_selection_keep_worst (into->pairs);
        into->confidence = MAX (into->confidence, from->confidence);
        into->severity = MAX (into->severity, from->severity);
    }
    return from->claims->len < n_claims;
}

/* Returns: (transfer container): the topics that have lost some claims, not all. */
static GPtrArray *
move_home (Twins *twins)
{
    GPtrArray *left = g_ptr_array_new ();
    guint n = 0;

    for (guint32 i = 0; i < twins->topics->len; i++) {
        TqTopic *topic = g_ptr_array_index (twins->topics, i);

        if (topic->kind == TQ_CLAIM_ASSERTION && move_contradictions (twins, i) &&
            topic->claims->len > 0)
            g_ptr_array_add (left, topic);
    }
    for (guint32 i = 0; i < twins->topics->len; i++) {
        g_autoptr (TqTopic) topic = g_steal_pointer (&twins->topics->pdata[i]);

        if (topic->claims->len > 0)
            twins->topics->pdata[n++] = g_steal_pointer (&topic);
    }
    g_ptr_array_set_size (twins->topics, (int) n);
    return left;
}

GPtrArray *
tq_twins_join (const TqClaimSet *claims, GPtrArray *topics)
{
    guint32 n_claims = claims->claims->len;
    g_autofree guint32 *home = g_new (guint32, topics->len + 1),
                       *place = g_new (guint32, n_claims + 1);
    g_autofree guint8 *moves = g_new0 (guint8, n_claims + 1);
    g_autoptr (GArray) contradictions = g_array_new (FALSE, FALSE, sizeof (Contradiction));
    g_autoptr (GHashTable) by_sentence = g_hash_table_new_full (
        g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
    Twins twins = { claims, topics, contradictions, by_sentence, home, place, moves };

    memset (place, 0xff, (n_claims + 1) * sizeof *place);
    for (guint32 i = 0; i < topics->len; i++) {
        home[i] = i;
        if (((const TqTopic *) g_ptr_array_index (topics, i))->verdict == TQ_VERDICT_CONFLICT)
            file_topic (&twins, i);
    }
    find_places (&twins);
    find_homes (&twins);
    return move_home (&twins);
}
