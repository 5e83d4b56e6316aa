/* condition-assertion-frame.c - questions about two assertions of one thing: who does what to whom,
 * and under which title */
#include "judge/condition-assertion-private.h"

#include "align/match.h"
#include "judge/frame-match.h"
#include "judge/opposition.h"
#include "judge/turn.h"

static gboolean
are_affirmed_alike (const TqComparison *c)
{
    return c->a->polarity == c->b->polarity && !tq_comparison_plan_and_fact (c);
}

static gboolean
swapped_parties (const TqComparison *c)
{
    return are_affirmed_alike (c) && tq_opposition_is_swapped (c->evidence, c->a, c->b);
}

/* Ranks and portfolios change with time; and an article that gives both tells of a promotion. */
static gboolean
other_titles (const TqComparison *c)
{
    TqTurn turn;

    return c->a->doc != c->b->doc && !tq_comparison_is_other_time (c) &&
           tq_turn_find_titles (c->evidence, c->a, c->b, &turn);
}

/* ---- opposite acts --------------------------------------------------------------------------- */

/* Articles of one event come out within so many days. */
#define MAX_DAYS_OF_ACT 7

/* Of two facts, or of two plans that one day told. */
static gboolean
are_of_one_standing (const TqComparison *c)
{
    if (tq_comparison_is_fact (c->a) && tq_comparison_is_fact (c->b))
        return tq_comparison_gap_days (c) <= MAX_DAYS_OF_ACT;
    return c->a->modality == TQ_MODALITY_PLANNED && c->b->modality == TQ_MODALITY_PLANNED &&
           tq_comparison_publication_order (c) == 0;
}

/* Of two articles, by predicates at the two ends of an axis. The ends of some follow one another,
 * as those of opening and closing do: not where both are plans. */
static gboolean
may_be_opposite_acts (const TqComparison *c)
{
    const TqTerm *x = tq_claim_terms (c->evidence->claims, c->a),
                 *y = tq_claim_terms (c->evidence->claims, c->b);
    const TqAxes *axes;
    guint32 apart;

    if (c->a->doc == c->b->doc || c->a->n_terms == 0 || c->b->n_terms == 0 ||
        tq_assertion_polarity_of_words (c->a) != tq_assertion_polarity_of_words (c->b) ||
        !are_of_one_standing (c) ||
        ((c->a->flags | c->b->flags) & (TQ_CLAIM_ASIDE | TQ_CLAIM_BACKGROUND)))
        return FALSE;
    axes = tq_packs_get (c->evidence->packs, x->lang)->axes;
    apart = axes->of_place | axes->of_roles | (tq_comparison_is_fact (c->a) ? axes->of_turns : 0);
    return tq_match_ends_of (x, y, ~apart);
}

static gboolean
is_of_one (const TqFrame *frame)
{
    return (frame->arguments[TQ_ARGUMENT_AGENT].term == TQ_NO_TERM) !=
           (frame->arguments[TQ_ARGUMENT_PATIENT].term == TQ_NO_TERM);
}

/* Of one alone, "rose", "fell", the words must say more: which one, and of what day. */
#define MIN_TERMS_OF_ONE 3

static gboolean
are_of_same_one (const TqComparison *c, const TqFrame *of_a, const TqFrame *of_b,
                 const double *frames)
{
    return is_of_one (of_a) && is_of_one (of_b) && frames[TQ_FRAMES_SAME_CORE] > 0 &&
           frames[TQ_FRAMES_OTHER_CORE] == 0 &&
           MIN (c->a->n_terms, c->b->n_terms) >= MIN_TERMS_OF_ONE &&
           (tq_comparison_publication_order (c) == 0 || tq_comparison_has_own_times (c)) &&
           tq_comparison_gap_days (c) == 0;
}

/* "The keeper signed the contract", "the keeper rejected the new contract": one does it to one
 * thing, and what the shorter says the longer says as well, but for the act. */
static gboolean
opposite_acts (const TqComparison *c)
{
    const TqFrame *of_a = tq_frame_of_head (c->evidence, c->a),
                  *of_b = tq_frame_of_head (c->evidence, c->b);
    double frames[TQ_N_FRAME_FEATURES] = { 0 };

    if (of_a == NULL || of_b == NULL || !may_be_opposite_acts (c) ||
        tq_match_count (c->evidence, c->a, c->b, TQ_MATCH_OPPOSITE) <
            MIN (c->a->n_terms, c->b->n_terms))
        return FALSE;
    tq_frame_core_features (c->evidence, c->a, of_a, c->b, of_b, frames);
    return frames[TQ_FRAMES_SAME_CORE] == 1 || are_of_same_one (c, of_a, of_b, frames);
}

/* ---- another argument ------------------------------------------------------------------------ */

/* Whether all that @claim says in its own words the other says as well. */
static gboolean
is_all_said (const TqEvidence *evidence, const TqClaim *claim, const TqClaim *other)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim),
                 *others = tq_claim_terms (evidence->claims, other);

    for (guint i = 0; i < claim->n_terms; i++) {
        guint j = 0;

        while (j < other->n_terms &&
               tq_match_terms (evidence, &terms[i], &others[j]) < TQ_MATCH_CONCEPT)
            j++;
        if (j == other->n_terms && terms[i].span.start >= claim->span.start &&
            terms[i].span.end <= claim->span.end)
            return FALSE;
    }
    return TRUE;
}

/* One predicate, an argument the same and another not: "the guard rescued 112", "fishermen rescued
 * 112". Not where both say it in the same words, and only what a pronoun was taken to mean is
 * another. */
static gboolean
ask_other_argument (const TqComparison *c)
{
    return tq_frame_is_so (c->evidence, c->a, c->b, TQ_FRAMES_SAME_AND_OTHER) &&
           !(is_all_said (c->evidence, c->a, c->b) && is_all_said (c->evidence, c->b, c->a));
}

gboolean
tq_assertions_differ_in_argument (const TqComparison *c)
{
    return tq_comparison_ask_once (c, &c->answers->other_argument, ask_other_argument);
}

static gboolean
other_argument (const TqComparison *c)
{
    return are_affirmed_alike (c) && tq_assertions_differ_in_argument (c);
}

const TqConditionRow tq_conditions_of_frames[] = {
    { "opposite-acts", opposite_acts },
    { "other-titles", other_titles },
    { "swapped-parties", swapped_parties },
    { "other-argument", other_argument },
    { NULL, NULL },
};
