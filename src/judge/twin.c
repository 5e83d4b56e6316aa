#include "judge/twin.h"

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
share_sentence (const TqClaim *a, const TqClaim *b)
{
    return a->doc == b->doc && a->sentence.start == b->sentence.start;
}

static gboolean
share_words (const TqClaim *a, const TqClaim *b)
{
    return share_sentence (a, b) && a->span.start < b->span.end && b->span.start < a->span.end;
}

static gboolean
are_twins (const Contradiction *x, const Contradiction *y)
{
    const TqClaim *a = x->claims[0], *b = x->claims[1], *c = y->claims[0], *d = y->claims[1];

    return share_words (a, c) || share_words (a, d) || share_words (b, c) || share_words (b, d) ||
           (share_sentence (a, c) && share_sentence (b, d)) ||
           (share_sentence (a, d) && share_sentence (b, c));
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

/* Whether @claim is of some contradiction among @pairs, the worst of which stand first. */
static gboolean
is_contradicted (const GArray *pairs, guint32 claim)
{
    for (guint i = 0; i < pairs->len; i++) {
        const TqPair *pair = &g_array_index (pairs, TqPair, i);

        if (pair->verdict != TQ_VERDICT_CONFLICT)
            return FALSE;
        if (pair->a == claim || pair->b == claim)
            return TRUE;
    }
    return FALSE;
}

static void
move_claims (TqTopic *from, TqTopic *into)
{
    guint n = 0;

    for (guint i = 0; i < from->claims->len; i++) {
        guint32 claim = g_array_index (from->claims, guint32, i), group = 0;

        if (is_contradicted (from->pairs, claim)) {
            guint at = 0;

            while (at < into->claims->len && g_array_index (into->claims, guint32, at) < claim)
                at++;
            g_array_insert_val (into->claims, at, claim);
            g_array_insert_val (into->groups, at, group);
        } else {
            g_array_index (from->claims, guint32, n++) = claim;
        }
    }
    g_array_set_size (from->claims, n);
    g_array_set_size (from->groups, n); /* statements have no parts: all are 0 */
}

/* Pairs of a claim that has moved and one that has not are dropped. */
static void
move_pairs (TqTopic *from, TqTopic *into)
{
    GArray *left = tq_pairs_new ();

    for (guint i = 0; i < from->pairs->len; i++) {
        TqPair *pair = &g_array_index (from->pairs, TqPair, i);
        gboolean has_a = is_contradicted (from->pairs, pair->a),
                 has_b = is_contradicted (from->pairs, pair->b);

        if (has_a != has_b)
            continue;
        g_array_append_val (has_a ? into->pairs : left, *pair);
        pair->why = NULL; /* it has moved */
    }
    g_array_unref (from->pairs);
    from->pairs = left;
}

static void
move_contradictions (TqTopic *from, TqTopic *into)
{
    guint n_pairs = into->pairs->len;

    move_claims (from, into);
    move_pairs (from, into);
    into->n_pairs += into->pairs->len - n_pairs;
    tq_selection_keep_worst (into->pairs);
    into->confidence = MAX (into->confidence, from->confidence);
    into->severity = MAX (into->severity, from->severity);
}

static void
move_home (Twins *twins, GPtrArray *ret_left)
{
    guint n = 0;

    for (guint32 i = 0; i < twins->topics->len; i++)
        if (twins->home[i] != i)
            move_contradictions (twins->topics->pdata[i], twins->topics->pdata[twins->home[i]]);
    for (guint32 i = 0; i < twins->topics->len; i++) {
        g_autoptr (TqTopic) topic = g_steal_pointer (&twins->topics->pdata[i]);

        if (topic->claims->len == 0)
            continue;
        if (twins->home[i] != i)
            g_ptr_array_add (ret_left, topic);
        twins->topics->pdata[n++] = g_steal_pointer (&topic);
    }
    g_ptr_array_set_size (twins->topics, (int) n);
}

GPtrArray *
tq_twins_join (const TqClaimSet *claims, GPtrArray *topics)
{
    g_autofree guint32 *home = g_new (guint32, topics->len + 1);
    g_autoptr (GArray) contradictions = g_array_new (FALSE, FALSE, sizeof (Contradiction));
    g_autoptr (GHashTable) by_sentence = g_hash_table_new_full (
        g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
    Twins twins = { claims, topics, contradictions, by_sentence, home };
    GPtrArray *left = g_ptr_array_new ();

    for (guint32 i = 0; i < topics->len; i++) {
        home[i] = i;
        if (((const TqTopic *) g_ptr_array_index (topics, i))->verdict == TQ_VERDICT_CONFLICT)
            file_topic (&twins, i);
    }
    find_homes (&twins);
    move_home (&twins, left);
    return left;
}
