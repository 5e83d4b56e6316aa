/* bind-date-eventless.c - dates on which nothing happens: what is held against another, denied of
 * this day alone, the same once more, or another plan than the one that counts */
#include <string.h>

#include "extract/bind-date-private.h"
#include "extract/date.h"

/* ---- what another day is held against -------------------------------------------------------- */

/* Between "compared with" and the date of what is held against. */
#define MAX_BASELINE_TOKENS 4

static gboolean
is_first_date_since (const TqBinding *binding, const TqValue *value, guint token)
{
    for (guint i = 0; i < binding->values->len; i++) {
        const TqValue *other = &g_array_index (binding->values, TqValue, i);

        if (other->kind == TQ_VALUE_DATE && other->first_token >= token &&
            other->first_token < value->first_token)
            return FALSE;
    }
    return TRUE;
}

/* "compared with 40 last year", "up from five a day in May", «مقارنة بيوم أمس»: that day nothing
 * happens. */
static gboolean
is_baseline (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < value->first_token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint end = tq_cue_end (cue);

        if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
            strcmp (cue->cue->value, "baseline") == 0 &&
            end + MAX_BASELINE_TOKENS >= value->first_token &&
            binding->clauses[cue->first] == binding->clauses[value->first_token])
            return is_first_date_since (binding, value, cue->first);
    }
    return FALSE;
}

/* Between "first" or "worst" and "since". */
#define MAX_RECORD_TOKENS 8

/* "The worst flood since 1998", "for the first time since May": that day is what it is held
 * against. */
static gboolean
is_record_since (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    if (!tq_bind_date_begins_with (sentence, value, "since"))
        return FALSE;
    for (guint gap = 1; gap <= MAX_RECORD_TOKENS && gap <= value->first_token &&
                        !tq_phrase_is_break (sentence, value->first_token - gap);
         gap++) {
        const TqCueMatch *order =
            tq_phrase_cue_at (sentence, TQ_CUE_EVENT_ORDER, value->first_token - gap);

        /* "the first group has been stuck since May" */
        if (tq_event_rank (binding, value->first_token - gap) == TQ_EVENT_VERB)
            return FALSE;
        if (order != NULL &&
            (strcmp (order->cue->value, "first") == 0 || strcmp (order->cue->value, "most") == 0))
            return TRUE;
    }
    return FALSE;
}

/* ---- the same once more ---------------------------------------------------------------------- */

/* "19 January, a Monday": the weekday of the date before it is no date of its own. */
static gboolean
is_weekday_of_date_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = value->first_token;

    if (value->n_tokens != 1 || tq_date_class (sentence, end) != TQ_CALENDAR_WEEKDAY)
        return FALSE;
    end -= end > 0 && (tq_phrase_bits (sentence, end - 1) & TQ_PHRASE_ARTICLE) != 0;
    if (end == value->first_token || end == 0 || !tq_phrase_is_break (sentence, end - 1))
        return FALSE;
    return tq_bind_before_dates (binding, end - 1) < end - 1;
}

static gboolean
is_clock (const TqValue *value)
{
    return tq_value_is_date (value) && value->time.precision == TQ_PRECISION_MINUTE;
}

/* How far the clock time before a bracket may end from it, in tokens: "14:20 local time (". */
#define MAX_ZONE_TOKENS 4

/* "At 14:20 local time (11:20 GMT)": the same once more, by another clock. */
static gboolean
is_other_clock (const TqBinding *binding, const TqValue *value)
{
    guint i = tq_bind_first_value (binding, value->first_token), bracket, end;
    const TqValue *before = i > 0 ? &g_array_index (binding->values, TqValue, i - 1) : NULL;

    if (before == NULL || value->first_token == 0 || !is_clock (value) || !is_clock (before))
        return FALSE;
    bracket = value->first_token - 1u;
    end = tq_value_end (before);
    return strcmp (tq_sentence_folded (binding->sentence, bracket), "(") == 0 && end <= bracket &&
           bracket - end <= MAX_ZONE_TOKENS;
}

/* ---- no day of what happens ------------------------------------------------------------------ */

/* Words between a negation and its date. */
#define MAX_REJECTING_TOKENS 3

/* "Not [on] 1 June", « non [le] 1er »: with nothing between but words that say nothing. */
static const TqCueMatch *
negation_before (const TqBinding *binding, guint date)
{
    const TqSentence *sentence = binding->sentence;

    for (guint gap = 1; gap <= MAX_REJECTING_TOKENS + 1 && gap <= date; gap++) {
        guint token = date - gap;
        const TqCueMatch *negation;

        if (tq_phrase_is_break (sentence, token) || tq_event_is_in_date (binding, token))
            return NULL;
        negation = tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, token);
        if (negation != NULL || !(tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION))
            return negation;
    }
    return NULL;
}

/* "On 8 June, not on 1 June", « le 8 et non le 1er », «في الثامن لا في الأول»: the date alone is
 * denied, as another's. */
static gboolean
is_rejected (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    const TqCueMatch *negation = negation_before (binding, value->first_token);
    guint token;

    if (negation == NULL || !tq_time_is_bounded (&value->time))
        return FALSE;
    token = negation->first;
    token -= token > 1 && (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_FUNCTION) != 0 &&
             !tq_event_is_in_date (binding, token - 1);
    return token > 0 &&
           (tq_phrase_is_break (sentence, token - 1) || tq_event_is_in_date (binding, token - 1));
}

/* Words between the day that is no more and the one put in its place. */
#define MAX_TO_TOKENS 2

/* "Put off from [3 May] to 10 May", «من [الاثنين] إلى الخميس»: the day on which it will not be. */
static gboolean
is_moved_from (const TqBinding *binding, const TqValue *value)
{
    guint from = value->first_token, next = tq_bind_first_value (binding, tq_value_end (value));
    const TqValue *to =
        next < binding->values->len ? &g_array_index (binding->values, TqValue, next) : NULL;

    if (to == NULL || !tq_value_is_date (to) ||
        to->first_token > tq_value_end (value) + MAX_TO_TOKENS ||
        !tq_bind_is_put_off (binding, value))
        return FALSE;
    return tq_date_opens_span (binding->sentence, from) ||
           (from > 0 && tq_date_opens_span (binding->sentence, from - 1));
}

gboolean
tq_bind_date_is_eventless (const TqBinding *binding, const TqValue *value)
{
    return value->time.precision == TQ_PRECISION_NONE || tq_bind_is_age (binding, value, NULL) ||
           is_baseline (binding, value) || is_weekday_of_date_before (binding, value) ||
           is_rejected (binding, value) || is_record_since (binding, value) ||
           is_other_clock (binding, value) || is_moved_from (binding, value);
}

/* "Originally": what tells of a first plan stands between what is set and its day. */
static gboolean
is_first_plan (const TqBinding *binding, guint event, const TqValue *value)
{
    const TqCueMatch *moved =
        event < value->first_token
            ? tq_sentence_cue (binding->sentence, TQ_CUE_MOVED, event, value->first_token)
            : NULL;

    return moved != NULL && strcmp (moved->cue->value, "plan") == 0;
}

gboolean
tq_bind_date_is_superseded (const TqBinding *binding, const TqValue *value, const TqEvent *event)
{
    if (event->token == event->verb)
        return FALSE;
    for (guint i = tq_bind_first_value (binding, tq_value_end (value)); i < binding->values->len;
         i++) {
        const TqValue *other = &g_array_index (binding->values, TqValue, i);
        TqEvent later = tq_value_is_date (other) ? tq_event_of_date (binding, other)
                                                 : (TqEvent) { TQ_NONE, TQ_NONE };

        if (later.token == event->token && later.verb != event->verb && later.verb != later.token &&
            (tq_event_is_moving (binding->sentence, later.verb) ||
             is_first_plan (binding, event->token, value)))
            return TRUE;
    }
    return FALSE;
}
