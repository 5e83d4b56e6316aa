#include "judge/figures.h"

#include "align/timeline.h"
#include "judge/judge.h"

static gboolean
is_figure_of (const TqClaim *figure, const TqClaim *statement)
{
    return figure->kind != TQ_CLAIM_ASSERTION && figure->span.start >= statement->span.start &&
           figure->span.end <= statement->span.end;
}

/* "Did not start on Monday", "started on Monday": one day, whatever is said of it. */
static gboolean
is_one_time_denied (const TqClaim *x, const TqClaim *y)
{
    TqTime time = tq_timeline_beside (&x->time, &y->time);

    return x->kind == TQ_CLAIM_DATE && x->polarity != y->polarity &&
           (tq_timeline_overlaps (&time, &y->time) || tq_timeline_rounded (&time, &y->time));
}

/* Whether @statement has figures of the kind of @figure, and none that agrees with it. An hour is
 * no other day. */
static gboolean
gives_another (const TqEvidence *evidence, guint32 figure, guint32 statement)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, figure),
                  *said_in = tq_claim_set_get (evidence->claims, statement);
    gboolean is_given = FALSE;
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, statement, &end); i < end; i++) {
        const TqClaim *y = tq_claim_set_get (evidence->claims, i);
        TqVerdict verdict;

        if (!is_figure_of (y, said_in) || y->kind != x->kind ||
            (x->kind == TQ_CLAIM_DATE && tq_align_is_hour_and_day (x, y)))
            continue;
        verdict = tq_judge_verdict (evidence, figure, i);
        if (verdict == TQ_VERDICT_AGREEMENT || verdict == TQ_VERDICT_ROUNDING ||
            verdict == TQ_VERDICT_COMPATIBLE || is_one_time_denied (x, y))
            return FALSE;
        is_given = TRUE;
    }
    return is_given;
}

gboolean
tq_figures_are_others (const TqEvidence *evidence, guint32 a, guint32 b)
{
    const TqClaim *claim = tq_claim_set_get (evidence->claims, a);
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, a, &end); i < end; i++) {
        const TqClaim *figure = tq_claim_set_get (evidence->claims, i);

        /* "nobody" is no other number than "twelve": it is none */
        if (is_figure_of (figure, claim) &&
            !(figure->kind == TQ_CLAIM_QUANTITY && figure->number.number == 0) &&
            gives_another (evidence, i, b))
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_figures_say_when (const TqEvidence *evidence, guint32 index, const TqTerm *term)
{
    guint32 end;

    for (guint32 i = tq_claim_set_sentence (evidence->claims, index, &end); i < end; i++) {
        const TqClaim *date = tq_claim_set_get (evidence->claims, i);

        if (date->kind == TQ_CLAIM_DATE && date->value_span.start <= term->span.start &&
            term->span.end <= date->value_span.end)
            return TRUE;
    }
    return FALSE;
}
