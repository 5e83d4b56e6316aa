#include "judge/split.h"

#include "judge/selection.h"

/* In larger topics many articles give one number; they are not split. */
#define MAX_CLAIMS 200
/* Two contradictions with claims so much alike are one question, told in other words. */
#define SAME_QUESTION 0.5

typedef struct {
    TqFinder *finder;
    TqTopic *topic;
    guint32 *parent;   /* of each member: one of its question's; itself if it stands for it */
    /* of each member: the number of its question; TQ_NONE: of no contradiction */
    guint32 *question;
    /* of guint32: of each question the member that stands for it; the surest first */
    GArray *firsts;
} Split;

static guint32
claim_of (const Split *split, guint32 member)
{
    return g_array_index (split->topic->claims, guint32, member);
}

static guint32
member_of (const Split *split, guint32 claim)
{
    return tq_selection_place (split->topic, claim);
}

static guint32
root_of (const Split *split, guint32 member)
{
    while (split->parent[member] != member)
        member = split->parent[member];
    return member;
}

static void
join (Split *split, guint32 a, guint32 b)
{
    guint32 x = root_of (split, a), y = root_of (split, b);

    split->parent[MAX (x, y)] = MIN (x, y);
}

static gboolean
is_whole (const TqTopic *topic)
{
    for (guint i = 0; i < topic->groups->len; i++)
        if (g_array_index (topic->groups, guint32, i) != 0)
            return FALSE;
    return TRUE;
}

/* ---- questions ------------------------------------------------------------------------------- */

static void
join_members (Split *split)
{
    for (guint i = 0; i < split->topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (split->topic->pairs, TqPair, i);

        if (pair->verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE || pair->verdict == TQ_VERDICT_AGREEMENT)
            join (split, member_of (split, pair->a), member_of (split, pair->b));
    }
}

/* @a, @b: conflicts */
static gboolean
are_alike (const Split *split, const TqPair *a, const TqPair *b)
{
    const guint32 x[] = { a->a, a->b }, y[] = { b->a, b->b };

    for (guint i = 0; i < 4; i++)
        if (tq_finder_score (split->finder, MIN (x[i / 2], y[i % 2]), MAX (x[i / 2], y[i % 2])) >=
            SAME_QUESTION)
            return TRUE;
    return FALSE;
}

static void
join_alike (Split *split)
{
    const TqPair *pairs = (const TqPair *) split->topic->pairs->data;

    for (guint i = 0; i < split->topic->pairs->len; i++)
        for (guint j = 0; j < i && pairs[i].verdict == TQ_VERDICT_CONFLICT; j++) {
            guint32 a = member_of (split, pairs[i].a), b = member_of (split, pairs[j].a);

            if (pairs[j].verdict == TQ_VERDICT_CONFLICT &&
                root_of (split, a) != root_of (split, b) &&
                are_alike (split, &pairs[i], &pairs[j]))
                join (split, a, b);
        }
}

static int
surest_first (gconstpointer a, gconstpointer b)
{
    const TqPair *const *x = a, *const *y = b;

    if ((*x)->confidence != (*y)->confidence)
        return (*x)->confidence > (*y)->confidence ? -1 : 1;
    return ((*x)->a > (*y)->a) - ((*x)->a < (*y)->a);
}

static guint32
number_of (const Split *split, guint32 member)
{
    guint32 root = root_of (split, member);

    for (guint i = 0; i < split->firsts->len; i++)
        if (g_array_index (split->firsts, guint32, i) == root)
            return i;
    return TQ_NONE;
}

/* Numbers the questions by their surest contradictions. */
static void
number_questions (Split *split)
{
    g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();

    for (guint i = 0; i < split->topic->pairs->len; i++) {
        TqPair *pair = &g_array_index (split->topic->pairs, TqPair, i);

        if (pair->verdict == TQ_VERDICT_CONFLICT)
            g_ptr_array_add (conflicts, pair);
    }
    g_ptr_array_sort (conflicts, surest_first);
    for (guint i = 0; i < conflicts->len; i++) {
        const TqPair *pair = g_ptr_array_index (conflicts, i);
        guint32 root = root_of (split, member_of (split, pair->a));

        if (number_of (split, root) == TQ_NONE)
            g_array_append_val (split->firsts, root);
    }
}

/* ---- members --------------------------------------------------------------------------------- */

/* What is in no contradiction goes to the question of the claim that it is most like, else to the
 * first one. */
static guint32
nearest_question (const Split *split, guint32 member)
{
    guint32 claim = claim_of (split, member), ret = 0;
    double best = 0;

    for (guint32 other = 0; other < split->topic->claims->len; other++) {
        guint32 question = number_of (split, other), c = claim_of (split, other);
        double score;

        if (question == TQ_NONE)
            continue;
        score = tq_finder_score (split->finder, MIN (claim, c), MAX (claim, c));
        if (score > best || (score == best && score > 0 && question < ret)) {
            best = score;
            ret = question;
        }
    }
    return ret;
}

static void
place_members (Split *split)
{
    for (guint32 member = 0; member < split->topic->claims->len; member++) {
        split->question[member] = number_of (split, member);
        if (split->question[member] == TQ_NONE)
            split->question[member] = nearest_question (split, member);
    }
}

/* ---- topics ---------------------------------------------------------------------------------- */

static TqTopic *
new_topic (const TqTopic *like)
{
    TqTopic *topic = g_new0 (TqTopic, 1);

    topic->kind = like->kind;
    topic->label = g_strdup (like->label);
    topic->claims = g_array_new (FALSE, FALSE, sizeof (guint32));
    topic->groups = g_array_new (FALSE, TRUE, sizeof (guint32));
    topic->pairs = tq_pairs_new ();
    return topic;
}

static void
move_pairs (const Split *split, GArray *pairs, GPtrArray *topics)
{
    for (guint i = 0; i < pairs->len; i++) {
        TqPair *pair = &g_array_index (pairs, TqPair, i);
        guint32 question = split->question[member_of (split, pair->a)];
        TqTopic *topic = g_ptr_array_index (topics, question);

        if (split->question[member_of (split, pair->b)] != question)
            continue;
        g_array_append_val (topic->pairs, *pair);
        pair->why = NULL; /* it has moved */
    }
}

/* @topics: one of each question, empty. */
static void
deal_out (const Split *split, GPtrArray *topics)
{
    for (guint32 member = 0; member < split->topic->claims->len; member++) {
        TqTopic *topic = g_ptr_array_index (topics, split->question[member]);
        guint32 claim = claim_of (split, member);

        g_array_append_val (topic->claims, claim);
        g_array_set_size (topic->groups, topic->claims->len);
    }
    move_pairs (split, split->topic->pairs, topics);
}

GPtrArray *
tq_split_topic (TqFinder *finder, TqTopic *topic)
{
    g_autofree guint32 *parent = g_new (guint32, topic->claims->len),
                       *question = g_new (guint32, topic->claims->len);
    g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (guint32));
    Split split = { finder, topic, parent, question, firsts };
    GPtrArray *topics = g_ptr_array_new ();

    for (guint32 i = 0; i < topic->claims->len; i++)
        parent[i] = i;
    if (topic->claims->len <= MAX_CLAIMS && is_whole (topic)) {
        join_members (&split);
        join_alike (&split);
        number_questions (&split);
    }
    if (firsts->len < 2) {
        g_ptr_array_add (topics, topic);
        return topics;
    }
    place_members (&split);
    for (guint i = 0; i < firsts->len; i++)
        g_ptr_array_add (topics, new_topic (topic));
    deal_out (&split, topics);
    tq_topic_free (topic);
    return topics;
}
