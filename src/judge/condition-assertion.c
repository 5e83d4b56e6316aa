/* condition-assertion.c - questions about two assertions: whether one denies what the other says,
 * by its polarity, by opposite words or by another answer */
#include "judge/condition-assertion-private.h"

#include "align/match.h"
#include "judge/answers.h"
#include "judge/both-no.h"
#include "judge/figures.h"
#include "judge/frame-match.h"
#include "judge/halves.h"
#include "judge/journey.h"
#include "judge/roles.h"
#include "judge/turn.h"
#include "judge/two-subjects.h"

const TqClaim *
tq_comparison_denied (const TqComparison *c)
{
    return c->a->polarity == TQ_POLARITY_DENIED ? c->a : c->b;
}

gboolean
tq_comparison_ask_once (const TqComparison *c, TqAnswer *answer, TqCondition condition)
{
    if (!answer->is_known)
        *answer = (TqAnswer) { TRUE, condition (c) };
    return answer->is_yes;
}

/* ---- opposite words -------------------------------------------------------------------------- */

gboolean
tq_comparison_meets_opposite (const TqEvidence *evidence, const TqClaim *claim,
                              const TqClaim *other)
{
    const TqTerm *head = tq_claim_terms (evidence->claims, claim),
                 *terms = tq_claim_terms (evidence->claims, other);
    gboolean is_met = FALSE;

    if (claim->n_terms == 0)
        return FALSE;
    for (guint i = 0; i < other->n_terms; i++) {
        TqRelation relation = tq_match_terms (evidence, head, &terms[i]);

        if (relation == TQ_MATCH_SAME || relation == TQ_MATCH_CONCEPT)
            return FALSE;
        is_met |= relation == TQ_MATCH_OPPOSITE &&
                  !tq_journey_is_apart (evidence, claim, 0, other, i) &&
                  !tq_roles_are_turned (evidence, claim, 0, other, i);
    }
    return is_met;
}

static gboolean
ask_opposite_words (const TqComparison *c)
{
    return tq_comparison_meets_opposite (c->evidence, c->a, c->b) ||
           tq_comparison_meets_opposite (c->evidence, c->b, c->a);
}

gboolean
tq_assertions_have_opposite_words (const TqComparison *c)
{
    return tq_comparison_ask_once (c, &c->answers->opposite_words, ask_opposite_words);
}

TqPolarity
tq_assertion_polarity_of_words (const TqClaim *claim)
{
    return claim->flags & TQ_CLAIM_SAYS_NO ? TQ_POLARITY_AFFIRMED : claim->polarity;
}

/* "An opinion that was favourable", "gave an unfavourable opinion": whatever the predicates are,
 * what stands beside one word is opposite. */
static gboolean
ask_turned (const TqComparison *c)
{
    TqTurn turn;

    return tq_turn_find (c->evidence, c->a, c->b, &turn);
}

static gboolean
is_turned (const TqComparison *c)
{
    return tq_comparison_ask_once (c, &c->answers->turned, ask_turned);
}

/* "Shares rose", "shares fell", printed the day after: each tells of its own day where neither says
 * of which. */
static gboolean
moved_on_two_days (const TqComparison *c)
{
    const TqTerm *x = tq_claim_terms (c->evidence->claims, c->a),
                 *y = tq_claim_terms (c->evidence->claims, c->b);

    return c->a->n_terms > 0 && c->b->n_terms > 0 &&
           ((c->a->flags | c->b->flags) & TQ_CLAIM_DATED) == 0 &&
           tq_comparison_publication_order (c) != 0 &&
           tq_match_ends_of (x, y, tq_packs_get (c->evidence->packs, x->lang)->axes->of_days);
}

/* "Wheat prices rose", "milk prices fell": each for itself. Not where the opposites are what tells
 * the two apart: "gave a good mark", "got a bad mark". */
static gboolean
are_opposite_of_two (const TqComparison *c)
{
    TqTurn turn;

    return (!tq_turn_find (c->evidence, c->a, c->b, &turn) || turn.a + turn.b == 0) &&
           tq_subjects_are_two (c->evidence, c->a, c->b);
}

gboolean
tq_assertions_are_opposite (const TqComparison *c)
{
    return tq_assertion_polarity_of_words (c->a) == tq_assertion_polarity_of_words (c->b) &&
           (tq_assertions_have_opposite_words (c) || is_turned (c)) && !moved_on_two_days (c) &&
           !are_opposite_of_two (c);
}

/* ---- what is denied -------------------------------------------------------------------------- */

static gboolean
denies_in_frames (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqFrame *frames = tq_claim_frames (evidence->claims, claim);

    for (guint i = 0; i < claim->n_frames; i++)
        if (frames[i].polarity == TQ_POLARITY_DENIED)
            return TRUE;
    return FALSE;
}

/* "Satellites show the start of the filling", "they insist that the filling has not started":
 * whatever the clauses say first, one event of both is denied by one of them. */
static gboolean
is_denied_in_frames (const TqComparison *c)
{
    return (denies_in_frames (c->evidence, c->a) || denies_in_frames (c->evidence, c->b)) &&
           tq_frame_is_so (c->evidence, c->a, c->b, TQ_FRAMES_SAME_AND_DENIED);
}

gboolean
tq_assertions_have_one_predicate (const TqComparison *c)
{
    const TqTerm *terms_a = tq_claim_terms (c->evidence->claims, c->a),
                 *terms_b = tq_claim_terms (c->evidence->claims, c->b);

    return c->a->n_terms > 0 && c->b->n_terms > 0 &&
           tq_match_terms (c->evidence, terms_a, terms_b) >= TQ_MATCH_CONCEPT;
}

/* So many words in common, and so much of both, are one text said twice, if something else was
 * taken for the predicate of each. Where it is one, as in "he did not hand in his resignation", "he
 * handed in his resignation", they part on it. */
#define MIN_REPEATED 6
#define MIN_REPEATED_PART 0.75

static gboolean
is_repetition (const TqComparison *c)
{
    guint n, longest = MAX (c->a->n_terms, c->b->n_terms);

    if (longest < MIN_REPEATED)
        return FALSE;
    n = tq_match_count (c->evidence, c->a, c->b, TQ_MATCH_SAME);
    return n >= MIN_REPEATED && n >= MIN_REPEATED_PART * longest &&
           !tq_assertions_have_one_predicate (c);
}

/* "38% of those asked do not pay", "67% would pay": one survey, of others. */
static gboolean
are_of_others (const TqComparison *c)
{
    return c->a->doc == c->b->doc && c->a->flags & c->b->flags & TQ_CLAIM_OF_SO_MANY;
}

/* "No loan outside the budget", "no guest except the mayor": nothing is denied of what is in the
 * budget, or of the mayor. */
static gboolean
denies_the_rest (const TqComparison *c)
{
    const TqClaim *denied = tq_comparison_denied (c), *other = tq_comparison_other (c, denied);
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, denied),
                 *others = tq_claim_terms (c->evidence->claims, other);

    for (guint i = 0; i < denied->n_terms; i++)
        for (guint j = 0; terms[i].bearing == TQ_BEARING_OUTSIDE && j < other->n_terms; j++)
            if (others[j].bearing != TQ_BEARING_OUTSIDE &&
                tq_match_terms (c->evidence, &terms[i], &others[j]) >= TQ_MATCH_CONCEPT)
                return TRUE;
    return FALSE;
}

/* "He denied that 500 were bought", "it bought 420": the number is denied, not the purchase. */
static gboolean
denies_a_figure (const TqComparison *c)
{
    gboolean is_first = c->a->polarity == TQ_POLARITY_DENIED;

    return tq_figures_are_others (c->evidence, is_first ? c->index_a : c->index_b,
                                  is_first ? c->index_b : c->index_a);
}

/* Of "the clerk signed, not the heir", which half the other statement tells of. */
static TqHalf
half_of (const TqComparison *c)
{
    gboolean is_first = c->a->polarity == TQ_POLARITY_DENIED;

    if (c->a->polarity == c->b->polarity)
        return TQ_HALF_NONE;
    return tq_halves_tell (c->evidence, is_first ? c->index_a : c->index_b,
                           is_first ? c->index_b : c->index_a);
}

/* "The north gate was locked", "the south gate was not": opposite words of which one is denied say
 * nothing against each other. */
static gboolean
is_turned_and_denied (const TqComparison *c)
{
    return tq_assertion_polarity_of_words (c->a) != tq_assertion_polarity_of_words (c->b) &&
           is_turned (c);
}

/* "It began on Monday", "there was no update on Monday": nothing that the one denies is said by the
 * other. */
static gboolean
share_only_when (const TqComparison *c)
{
    TqMatch of_a[TQ_MATCH_MAX_COUNTED], of_b[TQ_MATCH_MAX_COUNTED];
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, c->a);
    guint n_when = 0, n = 0;

    if (MAX (c->a->n_terms, c->b->n_terms) > TQ_MATCH_MAX_COUNTED)
        return FALSE;
    tq_match_claims (c->evidence, c->a, c->b, of_a, of_b);
    for (guint i = 0; i < c->a->n_terms; i++) {
        n += of_a[i].relation != TQ_MATCH_NONE;
        n_when += of_a[i].relation != TQ_MATCH_NONE &&
                  tq_figures_say_when (c->evidence, c->index_a, &terms[i]);
    }
    return n > 0 && n_when == n;
}

/* One is denied and the other is not, or one of the words is the opposite of one of the other's:
 * but not both. Whether they are about one thing is for the model of conflicts to say (rival.h),
 * but where the words name two: "the mayor of Tarn resigned", "the mayor of Orm did not". */
static gboolean
ask_opposed (const TqComparison *c)
{
    if (are_of_others (c))
        return FALSE;
    if (c->a->polarity != c->b->polarity &&
        (is_repetition (c) || tq_both_say_no (c->evidence, c->a, c->b) || denies_the_rest (c) ||
         denies_a_figure (c) || share_only_when (c) || half_of (c) == TQ_HALF_SAID ||
         tq_subjects_are_two (c->evidence, c->a, c->b)))
        return FALSE;
    if (tq_assertions_have_opposite_words (c))
        return tq_assertions_are_opposite (c);
    return !is_turned_and_denied (c) &&
           (c->a->polarity != c->b->polarity || is_denied_in_frames (c) ||
            tq_assertions_are_opposite (c));
}

gboolean
tq_assertions_exclude (const TqComparison *c)
{
    return tq_comparison_ask_once (c, &c->answers->opposed, ask_opposed);
}

/* "By road", "by rail": whatever the words are. */
gboolean
tq_assertions_answer_otherwise (const TqComparison *c)
{
    return !are_of_others (c) && tq_answers_compare (c->evidence, c->a, c->b).n_other > 0;
}

static gboolean
opposed_by_named (const TqComparison *c)
{
    return tq_comparison_both_sides_named (c) &&
           (tq_assertions_answer_otherwise (c) || tq_assertions_exclude (c));
}

/* One article sets right what the other says of the same: "it was the clerk who signed the deed, not
 * the heir". */
static gboolean
denied_by_name (const TqComparison *c)
{
    double frames[TQ_N_FRAME_FEATURES] = { 0 };

    if (c->a->doc == c->b->doc || half_of (c) != TQ_HALF_DENIED || !tq_assertions_exclude (c))
        return FALSE;
    tq_frame_features (c->evidence, c->a, c->b, frames);
    return frames[TQ_FRAMES_SAME_CORE] > 0;
}

/* ---- what is the same ------------------------------------------------------------------------ */

/* Only sentences taken as wholes are judged by what else differs: src/judge/sentence.c. */
static gboolean
whole_statements (const TqComparison *c)
{
    return (c->a->flags & c->b->flags & TQ_CLAIM_WHOLE) != 0;
}

static gboolean
has_same_head (const TqComparison *c)
{
    return c->a->n_terms > 0 && c->b->n_terms > 0 && tq_align_names_head (c->evidence, c->a, c->b);
}

/* Two statements on one thing share a word; those that say the same share most of what either
 * says. */
#define MIN_SAID_BY_BOTH 0.6

static gboolean
say_as_much (const TqComparison *c)
{
    return tq_match_count (c->evidence, c->a, c->b, TQ_MATCH_CONCEPT) >=
           MIN_SAID_BY_BOTH * MAX (c->a->n_terms, c->b->n_terms);
}

/* "The heir signed it", "it was the clerk, not the heir, who signed it". */
static gboolean
are_parted (const TqComparison *c)
{
    return c->a->polarity == TQ_POLARITY_AFFIRMED && c->b->polarity == TQ_POLARITY_AFFIRMED &&
           (tq_halves_part (c->evidence, c->index_a, c->index_b) ||
            tq_halves_part (c->evidence, c->index_b, c->index_a));
}

static gboolean
same_assertion (const TqComparison *c)
{
    return c->a->polarity == c->b->polarity && has_same_head (c) && !are_parted (c) &&
           !tq_assertions_have_opposite_words (c) && !tq_assertions_answer_otherwise (c) &&
           say_as_much (c) && !tq_assertions_differ_in_argument (c) &&
           !tq_figures_are_others (c->evidence, c->index_a, c->index_b) &&
           !tq_figures_are_others (c->evidence, c->index_b, c->index_a);
}

const TqConditionRow tq_conditions_of_assertions[] = {
    { "opposed-by-named", opposed_by_named },
    { "other-answer", tq_assertions_answer_otherwise },
    { "opposite-predicates", tq_assertions_are_opposite },
    { "denied-by-name", denied_by_name },
    { "opposed-polarity", tq_assertions_exclude },
    { "whole-statements", whole_statements },
    { "same-assertion", same_assertion },
    { NULL, NULL },
};
