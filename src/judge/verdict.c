#include <stdlib.h>
#include <string.h>

#include "align/counterpart.h"
#include "align/dispute.h"
#include "align/label.h"
#include "base/crew.h"
#include "judge/belief.h"
#include "judge/both-sides.h"
#include "judge/existence.h"
#include "judge/fingerprint.h"
#include "judge/judge.h"
#include "judge/parts.h"
#include "judge/selection.h"
#include "judge/split.h"
#include "judge/twin.h"

typedef struct {
    const TqEvidence *evidence;
    const TqLinks *links;
    const GArray *disputes; /* of TqDispute, by claim */
    const GArray *counterparts; /* of TqCounterpart, by claim */
    TqBelief *belief; /* of the thread */
    double min_confidence;
    TqLang interface;
} Judging;

static TqAtom
party_of (const TqEvidence *evidence, guint32 claim)
{
    const TqAttribution *attribution = &tq_claim_set_get (evidence->claims, claim)->attribution;

    return attribution->is_named ? attribution->party : 0;
}

/* The two parties of a pair, whichever comes first; 0 if they are not two. */
static guint64
parties_of (const TqEvidence *evidence, const TqPair *pair)
{
    TqAtom x = party_of (evidence, pair->a), y = party_of (evidence, pair->b);

    return x == 0 || y == 0 || x == y ? 0 : (guint64) MIN (x, y) << 32 | MAX (x, y);
}

/* Parties that some article of the topic lets say opposite things. (transfer full): a set of
 * gint64 */
static GHashTable *
find_disputes (const TqEvidence *evidence, const TqTopic *topic)
{
    GHashTable *disputes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);
        guint64 parties =
            pair->verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE ? parties_of (evidence, pair) : 0;

        if (parties != 0)
            g_hash_table_add (disputes, g_memdup2 (&parties, sizeof parties));
    }
    return disputes;
}

/* The claims of the topic that an article lets another party contradict. (transfer full): of
 * GUINT_TO_POINTER (claim + 1) */
static GHashTable *
find_sides (const TqEvidence *evidence, const TqTopic *topic)
{
    GHashTable *sides = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (pair->verdict != TQ_VERDICT_ATTRIBUTED_DISPUTE ||
            tq_claim_set_get (evidence->claims, pair->a)->doc !=
                tq_claim_set_get (evidence->claims, pair->b)->doc)
            continue;
        g_hash_table_add (sides, GUINT_TO_POINTER (pair->a + 1));
        g_hash_table_add (sides, GUINT_TO_POINTER (pair->b + 1));
    }
    return sides;
}

/* Two articles that both tell both sides: "the ministry says that it is safe, the engineer that it
 * is not". */
static gboolean
is_one_dispute (const TqEvidence *evidence, GHashTable *sides, const TqPair *pair)
{
    return tq_claim_set_get (evidence->claims, pair->a)->doc !=
               tq_claim_set_get (evidence->claims, pair->b)->doc &&
           g_hash_table_contains (sides, GUINT_TO_POINTER (pair->a + 1)) &&
           g_hash_table_contains (sides, GUINT_TO_POINTER (pair->b + 1));
}

static guint
find_dispute_rule (const TqRules *rules, TqClaimKind kind)
{
    guint n = tq_rules_count (rules), rule = 0;

    while (rule < n && (tq_rules_get (rules, rule)->kind != kind ||
                        tq_rules_get (rules, rule)->verdict != TQ_VERDICT_ATTRIBUTED_DISPUTE))
        rule++;
    return rule;
}

static void
explain (const Judging *judging, TqPair *pair)
{
    if (pair->why == NULL)
        pair->why = tq_judge_why (judging->evidence, pair, judging->interface);
}

/* A dispute that one article reports is the same dispute where two other articles give a side each,
 * where one of them gives a side, or where both tell of it: such conflicts take the rule of the
 * dispute, and keep why they are conflicts. */
static void
settle_disputes (const Judging *judging, TqTopic *topic)
{
    const TqEvidence *evidence = judging->evidence;
    const TqRules *rules = tq_packs_rules (evidence->packs);
    g_autoptr (GHashTable) disputes = find_disputes (evidence, topic),
                           sides = find_sides (evidence, topic);
    guint rule = find_dispute_rule (rules, topic->kind);

    for (guint i = 0; rule < tq_rules_count (rules) && i < topic->pairs->len; i++) {
        TqPair *pair = &g_array_index (topic->pairs, TqPair, i);
        guint64 parties = pair->verdict == TQ_VERDICT_CONFLICT ? parties_of (evidence, pair) : 0;
        gboolean is_between_parties = parties != 0 && g_hash_table_contains (disputes, &parties);

        if (pair->verdict != TQ_VERDICT_CONFLICT ||
            !(is_between_parties || is_one_dispute (evidence, sides, pair) ||
              tq_both_sides_told (evidence, pair->a, pair->b)))
            continue;
        explain (judging, pair);
        pair->runner_up = pair->rule;
        pair->rule = (guint16) rule;
        pair->verdict = TQ_VERDICT_ATTRIBUTED_DISPUTE;
    }
}

static gboolean
holds (const TqTopic *topic, guint32 claim)
{
    for (guint i = 0; i < topic->claims->len; i++)
        if (g_array_index (topic->claims, guint32, i) == claim)
            return TRUE;
    return FALSE;
}

static TqPair *
find_pair (const TqTopic *topic, guint32 a, guint32 b)
{
    for (guint i = 0; i < topic->pairs->len; i++) {
        TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (pair->a == a && pair->b == b)
            return pair;
    }
    return NULL;
}

static int
dispute_by_claim (gconstpointer key, gconstpointer element)
{
    guint32 claim = *(const guint32 *) key;
    const TqDispute *dispute = element;

    return (claim > dispute->claim) - (claim < dispute->claim);
}

/* What two parties dispute is their dispute, whatever else the rules say of their words. */
static void
add_dispute (const Judging *judging, TqTopic *topic, guint32 claim)
{
    const TqDispute *dispute =
        judging->disputes->len > 0
            ? bsearch (&claim, judging->disputes->data, judging->disputes->len, sizeof *dispute,
                       dispute_by_claim)
            : NULL;
    TqPair pair = { .a = claim,
                    .verdict = TQ_VERDICT_ATTRIBUTED_DISPUTE,
                    .runner_up = G_MAXUINT16 },
           *known;

    if (dispute == NULL || !holds (topic, dispute->other))
        return;
    pair.b = dispute->other;
    pair.rule =
        (guint16) find_dispute_rule (tq_packs_rules (judging->evidence->packs), topic->kind);
    pair.confidence = dispute->chance;
    known = find_pair (topic, pair.a, pair.b);
    if (known != NULL)
        *known = pair;
    else
        g_array_append_val (topic->pairs, pair);
}

/* What @claim says in another measure. */
static void
add_counterparts (const Judging *judging, TqTopic *topic, guint32 claim)
{
    for (guint i = tq_counterparts_first (judging->counterparts, claim);
         i < judging->counterparts->len; i++) {
        const TqCounterpart *counterpart = &g_array_index (judging->counterparts, TqCounterpart, i);
        TqPair pair;

        if (counterpart->claim != claim)
            break;
        if (holds (topic, counterpart->other) &&
            tq_judge_is_worth (judging->evidence, claim, counterpart->other) &&
            tq_judge_counterparts (judging->evidence, claim, counterpart->other, &pair))
            g_array_append_val (topic->pairs, pair);
    }
}

/* That an article agrees with itself says nothing of sources. */
static gboolean
is_repetition (const TqEvidence *evidence, const TqPair *pair)
{
    return pair->verdict == TQ_VERDICT_AGREEMENT &&
           tq_claim_set_get (evidence->claims, pair->a)->doc ==
               tq_claim_set_get (evidence->claims, pair->b)->doc;
}

/* Appends what is to be said of two members of the topic, if anything. */
static void
judge_members (const Judging *judging, const GArray *parts, TqTopic *topic, guint i, guint j)
{
    guint32 a = g_array_index (topic->claims, guint32, i),
            b = g_array_index (topic->claims, guint32, j);
    guint32 group_a = g_array_index (topic->groups, guint32, i),
            group_b = g_array_index (topic->groups, guint32, j);
    gboolean are_parts;
    TqPair pair;

    /* two parts of one whole say nothing of each other */
    if ((group_a != group_b && group_a != 0 && group_b != 0) ||
        !tq_judge_is_worth (judging->evidence, a, b))
        return;
    are_parts = tq_parts_join (judging->evidence, topic, parts, i, j);
    if (!tq_judge_rule (judging->evidence, a, b, are_parts, &pair) ||
        !tq_belief_settle (judging->belief, are_parts, &pair) ||
        is_repetition (judging->evidence, &pair))
        return;
    tq_judge_run_up (judging->evidence, are_parts, &pair);
    g_array_append_val (topic->pairs, pair);
}

static void
judge_pairs (const Judging *judging, TqTopic *topic)
{
    g_autoptr (GArray) members = tq_selection_of_topic (judging->evidence, judging->links, topic),
                       parts = tq_parts_of_topic (judging->evidence, topic);

    for (guint i = 0; i < topic->claims->len; i++)
        if (tq_judge_is_at_odds (tq_claim_set_get (judging->evidence->claims,
                                                   g_array_index (topic->claims, guint32, i))))
            judge_members (judging, parts, topic, i, i);
    for (guint i = 0; i < members->len; i++)
        judge_members (judging, parts, topic, g_array_index (members, TqMembers, i).i,
                       g_array_index (members, TqMembers, i).j);
    for (guint i = 0; i < topic->claims->len; i++)
        add_dispute (judging, topic, g_array_index (topic->claims, guint32, i));
    for (guint i = 0; i < topic->claims->len; i++)
        add_counterparts (judging, topic, g_array_index (topic->claims, guint32, i));
    settle_disputes (judging, topic);
}

static void
keep_worst_pairs (const Judging *judging, TqTopic *topic)
{
    topic->n_pairs = topic->pairs->len;
    tq_selection_keep_worst (topic->pairs);
    for (guint i = 0; i < topic->pairs->len; i++)
        explain (judging, &g_array_index (topic->pairs, TqPair, i));
}

static gboolean
has_two_documents (const TqEvidence *evidence, const TqTopic *topic)
{
    guint32 first =
        tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, 0))->doc;

    for (guint i = 1; i < topic->claims->len; i++)
        if (tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, i))->doc !=
            first)
            return TRUE;
    return FALSE;
}

typedef struct {
    Judging *judgings; /* of each thread */
    GPtrArray *topics;
    GPtrArray **made;  /* of each topic those that it is split into, itself if it is not */
} Topics;

/* A topic of statements is known by those that decide it, not by whatever else stands with them. */
static void
name_after (const Judging *judging, const TqPair *pair, TqTopic *topic)
{
    g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_autofree char *label = NULL;

    g_array_append_val (claims, pair->a);
    g_array_append_val (claims, pair->b);
    label = tq_label_of_claims (judging->evidence, claims, judging->interface);
    if (label[0] == '\0')
        return;
    g_free (topic->label);
    topic->label = g_steal_pointer (&label);
}

/* @topic: with all its pairs. */
static void
settle_topic (const Judging *judging, TqTopic *topic)
{
    const TqEvidence *evidence = judging->evidence;
    const TqPair *worst;

    keep_worst_pairs (judging, topic);
    topic->fingerprint =
        tq_fingerprint_topic (evidence->packs, evidence->documents, evidence->claims, topic);
    topic->verdict = TQ_VERDICT_SINGLE_SOURCE;
    topic->confidence =
        tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, 0))->confidence;
    if (topic->pairs->len == 0)
        return;
    worst = &g_array_index (topic->pairs, TqPair, 0);
    if (worst->verdict > TQ_VERDICT_ATTRIBUTED_DISPUTE && !has_two_documents (evidence, topic))
        return;
    if (topic->kind != TQ_CLAIM_QUANTITY)
        name_after (judging, worst, topic);
    topic->verdict = worst->verdict;
    topic->confidence = worst->confidence;
    topic->severity = worst->confidence >= judging->min_confidence
                          ? tq_rules_get (tq_packs_rules (evidence->packs), worst->rule)->severity
                          : TQ_SEVERITY_NOTE;
}

static void
judge_next (guint thread, guint task, gpointer data)
{
    const Topics *topics = data;
    const Judging *judging = &topics->judgings[thread];
    TqTopic *topic = g_ptr_array_index (topics->topics, task);

    topic->pairs = tq_pairs_new ();
    judge_pairs (judging, topic);
    topics->made[task] = tq_split_topic (tq_belief_finder (judging->belief), topic);
    for (guint i = 0; i < topics->made[task]->len; i++) {
        topic = g_ptr_array_index (topics->made[task], i);
        tq_existence_state (judging->evidence, topic);
        settle_topic (judging, topic);
    }
}

/* What each topic was made into stands in its place, or behind all. */
static void
gather (GPtrArray **made, GPtrArray *topics)
{
    guint n = topics->len;

    for (guint i = 0; i < n; i++) {
        g_autoptr (GPtrArray) own = made[i];

        topics->pdata[i] = own->pdata[0];
        for (guint k = 1; k < own->len; k++)
            g_ptr_array_add (topics, own->pdata[k]);
    }
}

static int
worst_topic_first (gconstpointer a, gconstpointer b)
{
    const TqTopic *x = *(TqTopic *const *) a, *y = *(TqTopic *const *) b;

    if (x->verdict != y->verdict)
        return x->verdict < y->verdict ? -1 : 1;
    if (x->confidence != y->confidence)
        return x->confidence > y->confidence ? -1 : 1;
    return g_array_index (x->claims, guint32, 0) < g_array_index (y->claims, guint32, 0) ? -1 : 1;
}

void
tq_judge_topics (const TqEvidence *evidence, const TqLinks *links, TqBelief *const *beliefs,
                 const GArray *disputes, const GArray *counterparts, GPtrArray *topics,
                 double min_confidence, TqLang interface, guint n_threads)
{
    g_autofree Judging *judgings = NULL;
    g_autofree GPtrArray **made = g_new0 (GPtrArray *, topics->len + 1);
    g_autoptr (GPtrArray) left = NULL;

    n_threads = MAX (n_threads, 1);
    judgings = g_new0 (Judging, n_threads);
    for (guint i = 0; i < n_threads; i++)
        judgings[i] = (Judging) { .evidence = evidence,
                                 .links = links,
                                 .belief = beliefs[i],
                                 .disputes = disputes,
                                 .counterparts = counterparts,
                                 .min_confidence = min_confidence,
                                 .interface = interface };
    tq_crew_run (n_threads, topics->len, judge_next, &(Topics) { judgings, topics, made });
    gather (made, topics);
    g_ptr_array_sort (topics, worst_topic_first);
    left = tq_twins_join (evidence->claims, topics);
    for (guint i = 0; i < left->len; i++)
        settle_topic (&judgings[0], g_ptr_array_index (left, i));
    g_ptr_array_sort (topics, worst_topic_first);
    for (guint i = 0; i < topics->len; i++)
        ((TqTopic *) g_ptr_array_index (topics, i))->id = i + 1;
}
