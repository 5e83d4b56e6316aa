/* opposition-left.c - words without a counterpart on the other side, and what stands in their
 * place: "Lind won", "Berg won" */

#include "judge/opposition-private.h"

gboolean
tq_opposition_has_left (const TqOpposing *c, guint there, TqSort sort)
{
    for (guint j = tq_reach_first (there); j < tq_reach_end (&c->l, there); j++)
        if (tq_opposed_is_left (&c->l, j) &&
            tq_opposition_sort (c->evidence, &c->l.terms[j]) == sort)
            return TRUE;
    return FALSE;
}

/* What the words that are left say by their sort. */
static const struct {
    TqOppositionFeature clash; /* both sides have some */
    TqOppositionFeature left; /* the shorter side has some; 0, a feature of another kind: none */
    TqOppositionFeature instead; /* and the longer side has some in their place */
} features_of_sort[TQ_N_SORTS] = {
    [TQ_SORT_VERB] = { TQ_OPPOSITION_VERB_CLASH, TQ_OPPOSITION_VERB_LEFT,
                       TQ_OPPOSITION_VERB_INSTEAD },
    [TQ_SORT_NOUN] = { TQ_OPPOSITION_NOUN_CLASH, TQ_OPPOSITION_NOUN_LEFT,
                       TQ_OPPOSITION_NOUN_INSTEAD },
    [TQ_SORT_NAME] = { TQ_OPPOSITION_NAME_CLASH, TQ_OPPOSITION_NAME_LEFT,
                       TQ_OPPOSITION_NAME_INSTEAD },
    [TQ_SORT_PLACE] = { TQ_OPPOSITION_PLACE_CLASH, TQ_OPPOSITION_NAME_LEFT,
                        TQ_OPPOSITION_NAME_INSTEAD },
    [TQ_SORT_UNKNOWN] = { TQ_OPPOSITION_UNKNOWN_CLASH, TQ_OPPOSITION_NAME_LEFT,
                          TQ_OPPOSITION_NAME_INSTEAD },
    [TQ_SORT_NUMBER] = { TQ_OPPOSITION_NUMBER_CLASH, 0, TQ_OPPOSITION_NUMBER_INSTEAD },
    [TQ_SORT_ADJECTIVE] = { TQ_OPPOSITION_ADJECTIVE_CLASH, 0, TQ_OPPOSITION_QUALITY_INSTEAD },
};

static void
count_left (const TqOpposing *c, const TqOpposedSide *side, guint *ret)
{
    for (guint i = 0; i < side->n; i++)
        if (tq_opposed_is_left (side, i))
            ret[tq_opposition_sort (c->evidence, &side->terms[i])]++;
}

/* What both have, and what they speak of. */
static void
weigh_common (const TqOpposing *c)
{
    double *ret = c->ret->features;
    guint n_names = 0;

    for (guint i = 0; i < c->s.n; i++) {
        TqSort sort = tq_opposition_sort (c->evidence, &c->s.terms[i]);
        gboolean is_name = sort == TQ_SORT_NAME || sort == TQ_SORT_PLACE,
                 is_same = c->s.matches[i].relation == TQ_MATCH_SAME;

        if (is_name)
            ret[TQ_OPPOSITION_NAMED] = 1;
        if (sort == TQ_SORT_NUMBER)
            ret[TQ_OPPOSITION_COUNTED] = 1;
        if (sort == TQ_SORT_UNKNOWN && is_same)
            ret[TQ_OPPOSITION_UNKNOWN_SAME] = 1;
        if (sort == TQ_SORT_NUMBER && is_same)
            ret[TQ_OPPOSITION_NUMBER_SAME] = 1;
        n_names += is_name && is_same;
    }
    ret[TQ_OPPOSITION_SOMEONE] = c->s.is_of_someone || c->l.is_of_someone;
    ret[TQ_OPPOSITION_NAMES_SAME] = MIN (n_names, 3) / 3.0;
}

static void
weigh_clashes (const TqOpposing *c)
{
    double *ret = c->ret->features;
    guint left_s[TQ_N_SORTS] = { 0 }, left_l[TQ_N_SORTS] = { 0 };

    count_left (c, &c->s, left_s);
    count_left (c, &c->l, left_l);
    for (guint sort = 0; sort < TQ_N_SORTS; sort++)
        if (sort != TQ_SORT_OTHER && left_s[sort] > 0 && left_l[sort] > 0)
            ret[features_of_sort[sort].clash] = 1;
    ret[TQ_OPPOSITION_NAME_CLASH_COVERED] =
        ret[TQ_OPPOSITION_NAME_CLASH] * tq_opposed_cover (&c->s);
    ret[TQ_OPPOSITION_NUMBER_LEFT] = left_s[TQ_SORT_NUMBER] > 0;
    if (c->s.n_left != 1 || c->l.n_left != 1)
        return;
    ret[TQ_OPPOSITION_REPLACED] = 1;
    ret[TQ_OPPOSITION_REPLACED_VERB] = ret[TQ_OPPOSITION_VERB_CLASH];
    ret[TQ_OPPOSITION_REPLACED_NAMED] = ret[TQ_OPPOSITION_NAMES_SAME] > 0;
}

/* Where the neighbours of the shorter side's word @i stand is a word of the longer side without
 * counterpart and of @sort. */
static gboolean
has_instead (const TqOpposing *c, guint i, TqSort sort)
{
    for (guint p = tq_reach_first (i); p < tq_reach_end (&c->s, i); p++)
        if (!tq_opposed_is_left (&c->s, p) &&
            tq_opposition_has_left (c, c->s.matches[p].other, sort))
            return TRUE;
    return FALSE;
}

static void
weigh_left (const TqOpposing *c)
{
    double *ret = c->ret->features;

    for (guint i = 0; i < c->s.n; i++) {
        TqSort sort = tq_opposition_sort (c->evidence, &c->s.terms[i]);

        if (!tq_opposed_is_left (&c->s, i) || sort == TQ_SORT_OTHER)
            continue;
        if (features_of_sort[sort].left != 0)
            ret[features_of_sort[sort].left] = 1;
        if (has_instead (c, i, sort))
            ret[features_of_sort[sort].instead] = 1;
    }
}

/* The first word without counterpart, of @sort; of any where that is TQ_SORT_OTHER. */
static const TqTerm *
first_left (const TqOpposing *c, const TqOpposedSide *side, TqSort sort)
{
    for (guint i = 0; i < side->n; i++)
        if (tq_opposed_is_left (side, i) &&
            (sort == TQ_SORT_OTHER || tq_opposition_sort (c->evidence, &side->terms[i]) == sort))
            return &side->terms[i];
    return NULL;
}

static void
decide_left (const TqOpposing *c, TqOpposed by, TqSort sort)
{
    const TqTerm *x = first_left (c, &c->s, sort), *y = first_left (c, &c->l, sort);

    if (x != NULL && y != NULL)
        tq_opposition_decide (c, by, x, y);
}

void
tq_opposition_weigh_left (const TqOpposing *c)
{
    weigh_common (c);
    weigh_clashes (c);
    weigh_left (c);
    decide_left (c, TQ_OPPOSED_BY_NAME, TQ_SORT_NAME);
    decide_left (c, TQ_OPPOSED_BY_NAME, TQ_SORT_PLACE);
    decide_left (c, TQ_OPPOSED_BY_WORDS, TQ_SORT_VERB);
    decide_left (c, TQ_OPPOSED_BY_WORDS, TQ_SORT_OTHER);
}
