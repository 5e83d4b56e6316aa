#include "judge/answers.h"

#include "align/match.h"
#include "judge/frame-match.h"
#include "judge/naming.h"
#include "judge/two-subjects.h"
#include "pack/pack.h"

typedef enum { ANSWERS_APART, ANSWERS_SAME, ANSWERS_OTHER } Agreement;

/* Two answers to one question. Who denies one of two gives the other; who denies one of more leaves
 * the rest open. A plan may come to nothing. */
static Agreement
relate (const TqEvidence *evidence, TqAnswerId a, TqAnswerId b)
{
    gboolean is_one = ((a ^ b) & ~TQ_ANSWER_DENIED) == 0,
             is_one_denied = ((a ^ b) & TQ_ANSWER_DENIED) != 0;

    if ((a ^ b) & TQ_ANSWER_PLANNED)
        return ANSWERS_APART;
    if (is_one)
        return is_one_denied ? ANSWERS_OTHER : ANSWERS_SAME;
    if (!is_one_denied && !(a & TQ_ANSWER_DENIED))
        return ANSWERS_OTHER;
    if (g_strv_length (tq_packs_question (evidence->packs, a)->answers) > 2)
        return ANSWERS_APART;
    return is_one_denied ? ANSWERS_SAME : ANSWERS_OTHER;
}

/* The word that answers may stand in both. */
#define MAX_IN_COMMON 1

/* "The guard entered three times", "the hall was searched once": two acts. Not asked of two
 * languages, whose words may be one. */
static gboolean
are_two_acts (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqFrame *of_a = tq_frame_of_head (evidence, a), *of_b = tq_frame_of_head (evidence, b);
    const TqTerm *x = tq_claim_terms (evidence->claims, a),
                 *y = tq_claim_terms (evidence->claims, b);
    double frames[TQ_N_FRAME_FEATURES] = { 0 };

    if (a->n_terms == 0 || b->n_terms == 0 || x->lang != y->lang ||
        tq_match_terms (evidence, x, y) != TQ_MATCH_NONE)
        return FALSE;
    if (of_a == NULL || of_b == NULL)
        return tq_match_count (evidence, a, b, TQ_MATCH_CONCEPT) <= MAX_IN_COMMON;
    tq_frame_core_features (evidence, a, of_a, b, of_b, frames);
    return frames[TQ_FRAMES_SAME_CORE] == 0;
}

static void
compare_one (const TqEvidence *evidence, TqAnswerId answer, const TqClaim *claim,
             const TqClaim *other, TqAnswered *ret)
{
    for (guint i = 0; i < TQ_MAX_ANSWERS && other->answers[i] != 0; i++) {
        Agreement agreement;

        if (tq_answer_question (other->answers[i]) != tq_answer_question (answer))
            continue;
        agreement = relate (evidence, answer, other->answers[i]);
        if (agreement == ANSWERS_OTHER && tq_packs_question (evidence->packs, answer)->is_of_act &&
            are_two_acts (evidence, claim, other))
            continue;
        ret->n_same += agreement == ANSWERS_SAME;
        ret->n_other += agreement == ANSWERS_OTHER;
        ret->is_lasting &=
            agreement != ANSWERS_OTHER || tq_packs_question (evidence->packs, answer)->is_lasting;
    }
}

static void
compare_named (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqAnswered *ret)
{
    TqNamed named = tq_naming_compare (evidence, a, b);

    ret->n_same += named == TQ_NAMED_SAME;
    ret->n_other += named == TQ_NAMED_OTHER;
    ret->is_lasting &= named != TQ_NAMED_OTHER ||
                       tq_packs_question (evidence->packs, a->naming.answer)->is_lasting;
}

TqAnswered
tq_answers_compare (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    TqAnswered ret = { 0, 0, TRUE };

    for (guint i = 0; i < TQ_MAX_ANSWERS && a->answers[i] != 0; i++)
        compare_one (evidence, a->answers[i], a, b, &ret);
    if (ret.n_other > 0 && tq_subjects_are_two (evidence, a, b))
        ret.n_other = 0;
    compare_named (evidence, a, b, &ret);
    ret.is_lasting &= ret.n_other > 0;
    return ret;
}

static gboolean
is_awaited (const TqEvidence *evidence, TqAnswerId answer)
{
    guint awaited = tq_packs_question (evidence->packs, answer)->awaited;

    return awaited != 0 && (answer & 0xff) == awaited;
}

/* Whether @claim has another answer to the question of @answer. */
static gboolean
answers_otherwise (const TqEvidence *evidence, const TqClaim *claim, TqAnswerId answer)
{
    for (guint i = 0; i < TQ_MAX_ANSWERS && claim->answers[i] != 0; i++)
        if (tq_answer_question (claim->answers[i]) == tq_answer_question (answer) &&
            relate (evidence, claim->answers[i], answer) == ANSWERS_OTHER)
            return TRUE;
    return FALSE;
}

gboolean
tq_answers_came (const TqEvidence *evidence, const TqClaim *printed, const TqClaim *later)
{
    for (guint i = 0; i < TQ_MAX_ANSWERS && later->answers[i] != 0; i++)
        if (is_awaited (evidence, later->answers[i]) &&
            answers_otherwise (evidence, printed, later->answers[i]))
            return TRUE;
    return FALSE;
}
