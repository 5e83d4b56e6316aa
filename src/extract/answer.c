#include "extract/answer.h"

#include "text/worker.h"

static gboolean
is_fact (const TqScope *scope)
{
    return scope->polarity == TQ_POLARITY_AFFIRMED && (scope->modality == TQ_MODALITY_ASSERTED || scope->modality == TQ_MODALITY_REPORTED);
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
        if (match->first >= first && match->cue->cue_class == TQ_CUE_ANSWER && is_fact (&scopes[match->first]))
            keep (claim, match->cue->answer, &questions_twice);
    }
    drop (claim, questions_twice);
}

/* Some number of people or things, not days or euros, is told of in the claim's own clause. */
static gboolean
is_of_several (const TqClaimSet *set, const TqClaim *claim, guint32 first_claim)
{
    for (guint32 i = first_claim; i < set->claims->len; i++) {
        const TqClaim *figure = tq_claim_set_get (set, i);

        if (figure->kind == TQ_CLAIM_QUANTITY && figure->unit == 0 && figure->span.start >= claim->span.start && figure->span.end <= claim->span.end)
            return TRUE;
    }
    return FALSE;
}

void
tq_answer_settle (const TqSentence *sentence, guint32 first_claim, TqClaimSet *set)
{
    for (guint32 i = first_claim; i < set->claims->len; i++) {
        TqClaim *claim = &g_array_index (set->claims, TqClaim, i);
        guint8 of_one = 0;

        for (guint k = 0; k < TQ_MAX_ANSWERS && claim->answers[k] != 0; k++)
            of_one |= tq_packs_question (tq_worker_packs (sentence->worker), claim->answers[k])->is_of_one ? 1u << k : 0;
        if (of_one != 0 && is_of_several (set, claim, first_claim))
            drop (claim, of_one);
    }
}
