#include "judge/answers.h"

#include "judge/naming.h"
#include "pack/pack.h"

static void
compare_one (const TqEvidence *evidence, TqAnswerId answer, const TqClaim *other, TqAnswered *ret)
{
    for (guint i = 0; i < TQ_MAX_ANSWERS && other->answers[i] != 0; i++) {
        if (tq_answer_question (other->answers[i]) != tq_answer_question (answer))
            continue;
        ret->n_same += other->answers[i] == answer;
        ret->n_other += other->answers[i] != answer;
        ret->is_lasting &= other->answers[i] == answer || tq_packs_question (evidence->packs, answer)->is_lasting;
    }
}

static void
compare_named (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqAnswered *ret)
{
    TqNamed named = tq_naming_compare (evidence, a, b);

    ret->n_same += named == TQ_NAMED_SAME;
    ret->n_other += named == TQ_NAMED_OTHER;
    ret->is_lasting &= named != TQ_NAMED_OTHER || tq_packs_question (evidence->packs, a->naming.answer)->is_lasting;
}

TqAnswered
tq_answers_compare (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    TqAnswered ret = { 0, 0, TRUE };

    for (guint i = 0; i < TQ_MAX_ANSWERS && a->answers[i] != 0; i++)
        compare_one (evidence, a->answers[i], b, &ret);
    compare_named (evidence, a, b, &ret);
    ret.is_lasting &= ret.n_other > 0;
    return ret;
}
