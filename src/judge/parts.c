#include "judge/parts.h"

#include "judge/interval.h"

static guint32
group_of (const TqTopic *topic, guint32 member)
{
    return g_array_index (topic->groups, guint32, member);
}

static const TqClaim *
claim_of (const TqEvidence *evidence, const TqTopic *topic, guint32 member)
{
    return tq_claim_set_get (evidence->claims, g_array_index (topic->claims, guint32, member));
}

GArray *
tq_parts_of_topic (const TqEvidence *evidence, const TqTopic *topic)
{
    GArray *parts = NULL;

    for (guint32 i = 0; i < topic->claims->len; i++) {
        if (group_of (topic, i) == 0 || claim_of (evidence, topic, i)->part_of == TQ_NONE)
            continue;
        if (parts == NULL)
            parts = g_array_new (FALSE, FALSE, sizeof (guint32));
        g_array_append_val (parts, i);
    }
    return parts;
}

static gboolean
is_as_many (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqUnits *units = tq_packs_units (evidence->packs);
    TqInterval x = tq_interval_of (units, a), y = tq_interval_of (units, b);

    return tq_interval_same (&x, &y) || tq_interval_rounded (&x, &y);
}

static gboolean
has_number_of_part (const TqEvidence *evidence, const TqTopic *topic, const GArray *parts,
                    guint32 member)
{
    for (guint i = 0; parts != NULL && i < parts->len; i++) {
        guint32 part = g_array_index (parts, guint32, i);

        if (group_of (topic, part) == group_of (topic, member) &&
            is_as_many (evidence, claim_of (evidence, topic, part),
                        claim_of (evidence, topic, member)))
            return TRUE;
    }
    return FALSE;
}

/* Whether @member, of the article of @part, gives the number of @whole, below the headline, with
 * which an article may be at odds. */
static gboolean
gives_whole (const TqEvidence *evidence, const TqTopic *topic, guint32 member, const TqClaim *whole)
{
    const TqClaim *claim = claim_of (evidence, topic, member);

    return group_of (topic, member) == 0 && !(claim->flags & TQ_CLAIM_IN_TITLE) &&
           is_as_many (evidence, claim, whole);
}

/* The members of one article stand together. */
static gboolean
article_has_whole (const TqEvidence *evidence, const TqTopic *topic, guint32 part,
                   const TqClaim *whole)
{
    guint32 doc = claim_of (evidence, topic, part)->doc, first = part;

    while (first > 0 && claim_of (evidence, topic, first - 1)->doc == doc)
        first--;
    for (guint32 i = first; i < topic->claims->len && claim_of (evidence, topic, i)->doc == doc;
         i++)
        if (gives_whole (evidence, topic, i, whole))
            return TRUE;
    return FALSE;
}

static gboolean
is_larger (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqUnits *units = tq_packs_units (evidence->packs);

    return tq_interval_of (units, a).number > tq_interval_of (units, b).number;
}

gboolean
tq_parts_join (const TqEvidence *evidence, const TqTopic *topic, const GArray *parts, guint32 i,
               guint32 j)
{
    guint32 member = group_of (topic, i) != 0 ? i : j;
    const TqClaim *part = claim_of (evidence, topic, member),
                  *whole = claim_of (evidence, topic, member == i ? j : i);

    if (group_of (topic, i) == group_of (topic, j) || part->kind != TQ_CLAIM_QUANTITY ||
        is_larger (evidence, part, whole))
        return FALSE;
    return part->part_of != TQ_NONE || part->flags & TQ_CLAIM_PART ||
           has_number_of_part (evidence, topic, parts, member) ||
           article_has_whole (evidence, topic, member, whole);
}
