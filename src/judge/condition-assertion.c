/* condition-assertion.c - questions about two assertions */
#include "judge/condition-private.h"

#include "align/match.h"
#include "align/timeline.h"
#include "judge/answers.h"
#include "judge/both-no.h"
#include "judge/figures.h"
#include "judge/frame-match.h"
#include "judge/journey.h"
#include "judge/opposition.h"
#include "judge/roles.h"
#include "judge/turn.h"
#include "judge/two-subjects.h"

static gboolean
has_same_head (const TqComparison *c)
{
    return c->a->n_terms > 0 && c->b->n_terms > 0 && tq_align_names_head (c->evidence, c->a, c->b);
}

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
ask_once (const TqComparison *c, TqAnswer *answer, TqCondition condition)
{
    if (!answer->is_known)
        *answer = (TqAnswer) { TRUE, condition (c) };
    return answer->is_yes;
}

static gboolean
ask_opposite_words (const TqComparison *c)
{
    return tq_comparison_meets_opposite (c->evidence, c->a, c->b) ||
           tq_comparison_meets_opposite (c->evidence, c->b, c->a);
}

static gboolean
has_opposite_words (const TqComparison *c)
{
    return ask_once (c, &c->answers->opposite_words, ask_opposite_words);
}

/* Where words are opposites, "refused" is the opposite of "agreed" and denies nothing more. */
static TqPolarity
polarity_of_words (const TqClaim *claim)
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
    return ask_once (c, &c->answers->turned, ask_turned);
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

static gboolean
opposite_predicates (const TqComparison *c)
{
    return polarity_of_words (c->a) == polarity_of_words (c->b) &&
           (has_opposite_words (c) || is_turned (c)) && !moved_on_two_days (c) &&
           !are_opposite_of_two (c);
}

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

static gboolean
have_one_predicate (const TqComparison *c)
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
    return n >= MIN_REPEATED && n >= MIN_REPEATED_PART * longest && !have_one_predicate (c);
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
    const TqClaim *denied = c->a->polarity == TQ_POLARITY_DENIED ? c->a : c->b,
                  *other = denied == c->a ? c->b : c->a;
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

/* "The north gate was locked", "the south gate was not": opposite words of which one is denied say
 * nothing against each other. */
static gboolean
is_turned_and_denied (const TqComparison *c)
{
    return polarity_of_words (c->a) != polarity_of_words (c->b) && is_turned (c);
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
 * but not both. Whether they are about one thing is for the model of conflicts to say (rival.h). */
static gboolean
ask_opposed (const TqComparison *c)
{
    if (are_of_others (c))
        return FALSE;
    if (c->a->polarity != c->b->polarity &&
        (is_repetition (c) || tq_both_say_no (c->evidence, c->a, c->b) || denies_the_rest (c) ||
         denies_a_figure (c) || share_only_when (c)))
        return FALSE;
    if (!has_opposite_words (c) && is_turned_and_denied (c))
        return FALSE;
    return has_opposite_words (c) ? opposite_predicates (c)
                                  : c->a->polarity != c->b->polarity || is_denied_in_frames (c) ||
                                        opposite_predicates (c);
}

static gboolean
is_opposed (const TqComparison *c)
{
    return ask_once (c, &c->answers->opposed, ask_opposed);
}

static gboolean
opposed_polarity (const TqComparison *c)
{
    return is_opposed (c);
}

/* "By road", "by rail": whatever the words are. */
static gboolean
other_answer (const TqComparison *c)
{
    return !are_of_others (c) && tq_answers_compare (c->evidence, c->a, c->b).n_other > 0;
}

static gboolean
opposed_by_named (const TqComparison *c)
{
    return tq_comparison_both_sides_named (c) && (other_answer (c) || is_opposed (c));
}

/* A denial of what has happened holds for all the time before it: whoever told earlier that it
 * happened is contradicted, however long ago that was. What had not happened when one was printed
 * may have happened since. */
static gboolean
denies_what_was_told (const TqComparison *c)
{
    const TqClaim *denied = c->a->polarity == TQ_POLARITY_DENIED ? c->a : c->b,
                  *other = denied == c->a ? c->b : c->a;

    return c->a->polarity != c->b->polarity && tq_comparison_is_fact (denied) &&
           tq_comparison_is_fact (other) && tq_timeline_order (&other->as_of, &denied->as_of) < 0;
}

/* "It hopes to reopen on Friday", "it will not reopen before March", later: a hope that came to
 * nothing, as plans do. */
static gboolean
is_hope_given_up (const TqComparison *c)
{
    const TqClaim *denied = c->a->polarity == TQ_POLARITY_DENIED ? c->a : c->b,
                  *hope = denied == c->a ? c->b : c->a;

    return c->a->polarity != c->b->polarity && hope->modality == TQ_MODALITY_POSSIBLE &&
           denied->modality == TQ_MODALITY_PLANNED &&
           tq_timeline_order (tq_comparison_published (c, hope),
                              tq_comparison_published (c, denied)) < 0;
}

/* "He will not resign", "he resigned on Tuesday", where the one was printed on Monday: what has
 * happened since. So it has where the denial was of what had not happened so far, or of what is
 * awaited. */
static gboolean
has_happened_since (const TqComparison *c, const TqClaim *claim, const TqClaim *printed)
{
    if (printed->polarity == TQ_POLARITY_DENIED && printed->flags & TQ_CLAIM_CUMULATIVE)
        return claim->polarity == TQ_POLARITY_AFFIRMED &&
               tq_timeline_order (tq_comparison_published (c, printed),
                                  tq_comparison_published (c, claim)) < 0;
    if (tq_answers_came (c->evidence, printed, claim) &&
        tq_timeline_order (tq_comparison_published (c, printed),
                           tq_comparison_published (c, claim)) < 0)
        return TRUE;
    return !(claim->flags & TQ_CLAIM_UNTIL) && tq_comparison_is_of_time_after (c, claim, printed);
}

/* Another day changes a state, and what had not happened; it may have an event of its own if both
 * sentences say when. How an event went is told of it weeks later as well. */
static gboolean
is_changed_answer (const TqComparison *c)
{
    gboolean are_dated = (c->a->flags & c->b->flags & TQ_CLAIM_DATED) != 0;

    return c->a->polarity != c->b->polarity ||
           (are_dated && tq_comparison_gap_days (c) >= TQ_MIN_GAP_DAYS) ||
           tq_answers_compare (c->evidence, c->a, c->b).is_lasting;
}

static gboolean
opposed_at_other_time (const TqComparison *c)
{
    if (is_hope_given_up (c))
        return is_opposed (c);
    if (denies_what_was_told (c))
        return FALSE;
    if (!tq_comparison_is_other_time (c) && !has_happened_since (c, c->a, c->b) &&
        !has_happened_since (c, c->b, c->a))
        return FALSE;
    return other_answer (c) ? is_changed_answer (c) : is_opposed (c);
}

/* What turned after longer is hardly what the other tells of. */
#define MAX_DAYS_BEFORE_TURN 90

/* "The road is shut", "the road reopened", printed later: what turned says itself that it was
 * otherwise before. Not where it turned before the time that the other tells of. */
static gboolean
turned (const TqComparison *c)
{
    int order = tq_comparison_publication_order (c);
    const TqClaim *before = order < 0 ? c->a : c->b, *after = order < 0 ? c->b : c->a;

    return order != 0 && after->flags & TQ_CLAIM_MOVING && !(before->flags & TQ_CLAIM_MOVING) &&
           tq_comparison_is_fact (before) &&
           tq_timeline_order (&before->as_of, &after->as_of) <= 0 &&
           tq_comparison_gap_days (c) <= MAX_DAYS_BEFORE_TURN &&
           (opposite_predicates (c) || (c->a->polarity == c->b->polarity && other_answer (c)));
}

/* Ranks and portfolios change with time; and an article that gives both tells of a promotion. */
static gboolean
other_titles (const TqComparison *c)
{
    TqTurn turn;

    return c->a->doc != c->b->doc && !tq_comparison_is_other_time (c) &&
           tq_turn_find_titles (c->evidence, c->a, c->b, &turn);
}

/* "The ferry has not sailed yet", "the ferry sailed", printed later: the one said itself that it
 * may still happen. */
static gboolean
happened_since (const TqComparison *c)
{
    const TqClaim *denied = c->a->polarity == TQ_POLARITY_DENIED ? c->a : c->b,
                  *other = denied == c->a ? c->b : c->a;

    return c->a->polarity != c->b->polarity && (denied->flags & TQ_CLAIM_CUMULATIVE) &&
           tq_comparison_is_fact (denied) && tq_comparison_is_fact (other) &&
           tq_timeline_order (tq_comparison_published (c, denied),
                              tq_comparison_published (c, other)) < 0 &&
           tq_comparison_gap_days (c) <= MAX_DAYS_BEFORE_TURN &&
           tq_frame_is_so (c->evidence, c->a, c->b, TQ_FRAMES_SAME_AND_DENIED);
}

/* Only sentences taken as wholes are judged by what else differs: src/judge/sentence.c. */
static gboolean
whole_statements (const TqComparison *c)
{
    return (c->a->flags & c->b->flags & TQ_CLAIM_WHOLE) != 0;
}

/* "They will not appeal", "they appealed", told no later: what is done already is no plan that
 * somebody may give up. */
static gboolean
denies_what_is_done (const TqComparison *c)
{
    const TqClaim *denied = c->a->polarity == TQ_POLARITY_DENIED ? c->a : c->b,
                  *done = denied == c->a ? c->b : c->a;

    return c->a->polarity != c->b->polarity && denied->modality == TQ_MODALITY_PLANNED &&
           tq_comparison_is_fact (done) && have_one_predicate (c) &&
           tq_timeline_order (tq_comparison_published (c, done),
                              tq_comparison_published (c, denied)) <= 0;
}

/* A plan and what came of it, opposed: neither says that the other is wrong. */
static gboolean
opposed_plan (const TqComparison *c)
{
    return tq_comparison_plan_and_fact (c) && is_opposed (c) && !denies_what_is_done (c);
}

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
        polarity_of_words (c->a) != polarity_of_words (c->b) || !are_of_one_standing (c) ||
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
           tq_comparison_publication_order (c) == 0 && tq_comparison_gap_days (c) == 0;
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

static gboolean
differs_in_an_argument (const TqComparison *c)
{
    return ask_once (c, &c->answers->other_argument, ask_other_argument);
}

static gboolean
other_argument (const TqComparison *c)
{
    return are_affirmed_alike (c) && differs_in_an_argument (c);
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

static gboolean
same_assertion (const TqComparison *c)
{
    return c->a->polarity == c->b->polarity && has_same_head (c) && !has_opposite_words (c) &&
           !other_answer (c) && say_as_much (c) && !differs_in_an_argument (c) &&
           !tq_figures_are_others (c->evidence, c->index_a, c->index_b) &&
           !tq_figures_are_others (c->evidence, c->index_b, c->index_a);
}

const TqConditionRow tq_conditions_of_assertions[] = {
    { "opposed-plan", opposed_plan },
    { "turned", turned },
    { "happened-since", happened_since },
    { "opposed-by-named", opposed_by_named },
    { "opposed-at-other-time", opposed_at_other_time },
    { "other-answer", other_answer },
    { "opposite-acts", opposite_acts },
    { "opposite-predicates", opposite_predicates },
    { "opposed-polarity", opposed_polarity },
    { "other-titles", other_titles },
    { "swapped-parties", swapped_parties },
    { "other-argument", other_argument },
    { "whole-statements", whole_statements },
    { "same-assertion", same_assertion },
    { NULL, NULL },
};
