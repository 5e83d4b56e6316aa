#include "extract/answer.h"

#include "text/worker.h"

static gboolean
is_fact (const TqScope *scope)
{
    return scope->polarity == TQ_POLARITY_AFFIRMED && (scope->modality == TQ_MODALITY_ASSERTED || scope->modality == TQ_MODALITY_REPORTED);
}

static gboolean
is_answer (const TqSentence *sentence, const TqScope *scopes, const TqCueMatch *match, const TqClaim *claim)
{
    if (match->cue->answer == 0 || !is_fact (&scopes[match->first]))
        return FALSE;
    return !(claim->flags & TQ_CLAIM_OF_SO_MANY) || !tq_packs_question (tq_worker_packs (sentence->worker), match->cue->answer)->is_of_one;
}

/* Entries whose answer is 0 are free. */
static void
keep (TqClaim *claim, TqAnswerId answer, guint8 *questions_twice)
{
    for (guint i = 0; i < TQ_MAX_ANSWERS; i++) {
        if (claim->answers[i] == 0)
            claim->answers[i] = answer;
        else if (tq_answer_question (claim->answers[i]) != tq_answer_question (answer))
            continue;
        *questions_twice |= claim->answers[i] != answer ? 1u << i : 0;
        return;
    }
}

/* Takes away those of the marked entries, and moves the rest up. */
static void
drop (TqClaim *claim, guint8 questions_twice)
{
    guint n = 0;

    for (guint i = 0; i < TQ_MAX_ANSWERS; i++) {
        TqAnswerId answer = questions_twice & (1u << i) ? 0 : claim->answers[i];

        claim->answers[i] = 0;
        if (answer != 0)
            claim->answers[n++] = answer;
    }
}

void
tq_answer_scan (const TqSentence *sentence, const TqScope *scopes, guint first, guint end, TqClaim *claim)
{
    guint8 questions_twice = 0;

    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < end; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        /* it may reach into the next part: "by 12 | votes to 9" */
        if (match->first >= first && is_answer (sentence, scopes, match, claim))
            keep (claim, match->cue->answer, &questions_twice);
    }
    drop (claim, questions_twice);
}
