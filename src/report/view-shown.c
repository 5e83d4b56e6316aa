/* view-shown.c - which topics, pairs and members are shown to people, and how many there are */
#include "report/view.h"

#include <string.h>

#include "judge/selection.h"

gboolean
tq_view_shows_pair (const TqView *view, const TqTopic *topic, const TqPair *pair)
{
    return pair->verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE ||
           pair->confidence >= (float) view->show[topic->kind] ||
           topic->pairs->len < topic->n_pairs;
}

/* Some pair that is shown is of two articles. */
static gboolean
joins_articles (const TqView *view, const TqTopic *topic)
{
    for (guint i = 0; i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (tq_view_claim (view, pair->a)->doc != tq_view_claim (view, pair->b)->doc &&
            tq_view_shows_pair (view, topic, pair))
            return TRUE;
    }
    return FALSE;
}

TqShown
tq_view_shown (const TqView *view, const TqTopic *topic)
{
    if (topic->verdict == TQ_VERDICT_SINGLE_SOURCE)
        return TQ_SHOWN_SINGLE;
    if (topic->verdict <= TQ_VERDICT_ATTRIBUTED_DISPUTE)
        return TQ_SHOWN;
    return topic->confidence >= (float) view->show[topic->kind] && joins_articles (view, topic)
               ? TQ_SHOWN
               : TQ_SHOWN_DOUBTFUL;
}

guint
tq_view_n_shown_as (const TqView *view, TqShown shown)
{
    guint n = 0;

    for (guint i = 0; i < view->result->topics->len; i++)
        n += tq_view_shown (view, g_ptr_array_index (view->result->topics, i)) == shown;
    return n;
}

guint
tq_view_count_shown (const TqView *view, TqVerdict verdict)
{
    guint n = 0;

    for (guint i = 0; i < view->result->topics->len; i++) {
        const TqTopic *topic = g_ptr_array_index (view->result->topics, i);

        n += topic->verdict == verdict && tq_view_shown (view, topic) != TQ_SHOWN_DOUBTFUL;
    }
    return n;
}

guint
tq_view_count (const TqView *view, TqVerdict verdict)
{
    guint n = 0;

    for (guint i = 0; i < view->result->topics->len; i++)
        n += ((const TqTopic *) g_ptr_array_index (view->result->topics, i))->verdict == verdict;
    return n;
}

guint
tq_view_n_origins (const TqView *view)
{
    guint n = 0;

    for (guint i = 0; i < view->result->documents->len; i++)
        n += tq_view_document (view, i)->origin == i;
    return n;
}

guint
tq_view_n_shared (const TqView *view)
{
    return tq_view_n_shown_as (view, TQ_SHOWN);
}

static void
set_member (const TqTopic *topic, guint32 claim, guint8 *members)
{
    guint32 place = tq_selection_place (topic, claim);

    if (place != TQ_NONE)
        members[place] = TRUE;
}

guint8 *
tq_view_members (const TqView *view, const TqTopic *topic)
{
    guint8 *members = g_new0 (guint8, topic->claims->len + 1);
    gboolean is_told = topic->pairs != NULL && topic->pairs->len == topic->n_pairs &&
                       tq_view_shown (view, topic) == TQ_SHOWN;

    if (!is_told)
        memset (members, TRUE, topic->claims->len);
    for (guint i = 0; is_told && i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (!tq_view_shows_pair (view, topic, pair))
            continue;
        set_member (topic, pair->a, members);
        set_member (topic, pair->b, members);
    }
    return members;
}

guint8 *
tq_view_speaks (const TqView *view, const TqTopic *topic)
{
    guint8 *speaks = g_new0 (guint8, view->result->documents->len + 1);
    g_autofree guint8 *members = tq_view_members (view, topic);

    for (guint i = 0; i < topic->claims->len; i++)
        if (members[i])
            speaks[tq_view_claim (view, g_array_index (topic->claims, guint32, i))->doc] = TRUE;
    return speaks;
}

char *
tq_view_summary (const TqView *view)
{
    const double counts[TQ_STRINGS_N_COUNTS] = { tq_view_count (view, TQ_VERDICT_CONFLICT),
                                                 tq_view_n_shared (view),
                                                 view->result->documents->len,
                                                 tq_view_n_origins (view) };

    return tq_strings_format (view->strings, "summary", counts);
}
