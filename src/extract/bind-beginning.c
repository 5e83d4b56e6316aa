/* bind-beginning.c - which dates are those of a beginning
 *
 * "Has been closed since Friday" and "closed on Sunday" exclude each other, "has killed twenty
 * since Friday" and "killed three on Sunday" do not: what decides is whether the verb tells of
 * something that begins once and then lasts. Such words are rows of `begins` (cue.h). */
#include "base/time.h"
#include "extract/bind-private.h"

/* How far before a participle its form of "to be" may stand: "was again closed". */
#define MAX_BE_TOKENS 2

static gboolean
begins_at (const TqSentence *sentence, guint token, gboolean is_since)
{
    const TqCueMatch *match =
        token != TQ_NONE ? tq_phrase_cue_at (sentence, TQ_CUE_BEGINS, token) : NULL;

    if (match == NULL || is_since)
        return match != NULL;
    return !tq_cue_says (match, "state") &&
           (!tq_cue_says (match, "act") ||
            !tq_phrase_has_cue_before (sentence, TQ_CUE_FRAME_BE, match->first, MAX_BE_TOKENS));
}

/* Of what began: the first day, or the first month or year where no more is told. */
static gint64
end_of_beginning (const TqTime *time)
{
    gint64 end = tq_bind_end_of_first (time);

    if (end != TQ_TIME_FUTURE || time->precision < TQ_PRECISION_YEAR)
        return end;
    return time->lo + (time->precision == TQ_PRECISION_MINUTE ? 1
                       : time->precision == TQ_PRECISION_WEEK ? 7 * TQ_MINUTES_PER_DAY
                                                              : TQ_MINUTES_PER_DAY);
}

/* "Did not open until Wednesday", «لم تفتح إلا الأربعاء»: what had been denied began then, whatever
 * its verb. */
static gboolean
is_turned (const TqBinding *binding, const TqValue *value, const TqEvent *event,
           const TqClaim *claim)
{
    if (claim->polarity != TQ_POLARITY_AFFIRMED || claim->time.lo == TQ_TIME_PAST)
        return FALSE;
    return value->time.lo == TQ_TIME_PAST ||
           (event->verb != TQ_NONE && binding->scopes[event->verb].polarity == TQ_POLARITY_DENIED);
}

/* What was not so until a day that is over, was so on it. */
static void
close_past (const TqBinding *binding, const TqValue *value, TqClaim *claim)
{
    if (claim->time.hi == TQ_TIME_FUTURE && !value->time.is_before &&
        claim->time.lo < binding->sentence->document->published.lo)
        claim->time.hi = end_of_beginning (&claim->time);
}

void
tq_bind_beginning (const TqBinding *binding, const TqValue *value, const TqEvent *event,
                   TqClaim *claim)
{
    const TqCueMatch *from =
        tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_FROM, value->first_token);
    gboolean is_since = value->time.lo != TQ_TIME_PAST && value->time.hi == TQ_TIME_FUTURE &&
                        tq_cue_says (from, "since");

    if (is_turned (binding, value, event, claim)) {
        claim->time.is_beginning = TRUE;
        close_past (binding, value, claim);
        return;
    }
    if (claim->polarity != TQ_POLARITY_AFFIRMED ||
        !(begins_at (binding->sentence, event->token, is_since) ||
          begins_at (binding->sentence, event->verb, is_since)))
        return;
    claim->time.is_beginning = TRUE;
    if (!is_since || claim->time.hi != TQ_TIME_FUTURE)
        return;
    claim->time.hi = end_of_beginning (&claim->time);
    claim->time.is_since = claim->time.hi != TQ_TIME_FUTURE;
}
