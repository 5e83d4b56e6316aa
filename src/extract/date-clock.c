/* date-clock.c - clock times: "6:42 a.m.", "3h17", "5.40 pm", "6am", "à huit heures et demie", "ten
 * past one", «الساعة الثامنة والنصف مساء», «عند الثالثة من فجر أمس», «العاشرة إلا ربعا»
 *
 * A time and the day beside it are one value; without a day it is on the article's own, and says
 * so. So it does where the words leave open which half of the day is meant. A bare number behind
 * "at" is a time where its day follows: "at seven on Sunday". */
#include "extract/date-clock-private.h"
#include "extract/phrase.h"

/* What "shortly" may hide. */
#define MAX_NEAR_MINUTES 30

/* Words before an hour: "at about". */
#define MAX_CUES 3

gboolean
tq_date_is_clock_joiner (const TqDateReader *reader, guint token)
{
    const TqCalendarRow *row = tq_date_row (reader, token);

    return row != NULL && (row->calendar_class == TQ_CALENDAR_DAY_JOIN ||
                           row->calendar_class == TQ_CALENDAR_YEAR_CUE);
}

/* ---- the half of the day --------------------------------------------------------------------- */

guint
tq_clock_half_at (const TqClock *clock, guint at, int *ret)
{
    const TqDateReader *reader = clock->reader;
    const TqToken *tokens = reader->sentence->tokens;
    gboolean is_pm = tq_date_is (reader, at, TQ_CALENDAR_PM, NULL);
    guint end;

    if (is_pm || tq_date_is (reader, at, TQ_CALENDAR_AM, NULL)) {
        const char *word = tq_sentence_folded (reader->sentence, at);

        *ret = is_pm ? TQ_HALF_PM : TQ_HALF_AM;
        return clock->is_certain || g_utf8_strlen (word, -1) > 1 ? at + 1 : 0;
    }
    is_pm = tq_date_is_mark (reader, at, "p");
    if (!tq_date_is_mark (reader, at + 1, ".") || !tq_date_is_mark (reader, at + 2, "m") ||
        (!is_pm && !tq_date_is_mark (reader, at, "a")))
        return 0;
    *ret = is_pm ? TQ_HALF_PM : TQ_HALF_AM;
    end = at + 3;
    return end +
           (tq_date_is_mark (reader, end, ".") && !(tokens[end].flags & TQ_TOKEN_SPACE_BEFORE));
}

/* "40 until Sunday evening", «18 منذ الصباح»: what lasts up to or from a part of the day has no
 * hour before it. */
static gboolean
joins_part (const TqDateReader *reader, guint token)
{
    const TqCalendarRow *row = tq_date_row (reader, token);

    return tq_date_is_clock_joiner (reader, token) &&
           !(row->calendar_class == TQ_CALENDAR_YEAR_CUE &&
             (row->value == TQ_YEAR_CUE_AHEAD || row->value == TQ_YEAR_CUE_SINCE ||
              row->value == TQ_YEAR_CUE_UNTIL));
}

guint
tq_clock_part_at (const TqDateReader *reader, guint at, int *ret)
{
    int part, last;

    for (guint i = 0; i < TQ_DATE_MAX_JOINERS && joins_part (reader, at); i++)
        at++;
    if (!tq_date_is (reader, at, TQ_CALENDAR_PART, &part))
        return 0;
    last = part % 100;
    *ret = last > 24 ? TQ_HALF_NIGHT : last > 12 ? TQ_HALF_PM : TQ_HALF_AM;
    return at + 1;
}

/* ---- the mark of an hour --------------------------------------------------------------------- */

gboolean
tq_clock_is_hour_mark (const TqDateReader *reader, guint at)
{
    int period, half;

    if (tq_date_is (reader, at, TQ_CALENDAR_HOUR_MARK, NULL))
        return TRUE;
    return tq_date_is (reader, at, TQ_CALENDAR_PERIOD, &period) && period == TQ_PERIOD_HOUR &&
           !reader->sentence->pack->is_rtl &&
           (!tq_date_is_clock_joiner (reader, at + 1) ||
            tq_clock_part_at (reader, at + 1, &half) != 0 ||
            tq_date_is (reader, at + 1, TQ_CALENDAR_DAY_JOIN, NULL));
}

/* What follows is a unit of so many, or a mark that stands for itself: "about two hours", « environ
 * deux heures »; "about three o'clock". */
static gboolean
is_duration (const TqClock *clock)
{
    const TqSentence *sentence = clock->reader->sentence;

    if (clock->may_be_hours)
        return FALSE;
    return clock->has_cue ? tq_sentence_word (sentence, clock->end)->is_unit
                          : !tq_date_is (clock->reader, clock->end, TQ_CALENDAR_HOUR_MARK, NULL);
}

/* "8 heures", "8 h 15" */
static void
take_hour_mark (TqClock *clock)
{
    const TqDateReader *reader = clock->reader;
    gboolean is_figure = reader->sentence->tokens[clock->end - 1].kind == TQ_TOKEN_DIGITS;
    double part = 0;
    guint end;

    if (clock->is_certain || !tq_clock_is_hour_mark (reader, clock->end) || is_duration (clock))
        return;
    clock->end++;
    clock->is_certain = clock->has_cue || !reader->sentence->pack->is_rtl;
    clock->is_of_24 = is_figure && !reader->sentence->pack->is_head_last;
    if (!reader->sentence->pack->is_head_last &&
        tq_date_figure_at (reader, clock->end, 2, &clock->minute)) {
        clock->end++;
        return;
    }
    end = tq_clock_minutes_behind (reader, clock->end, &part);
    if (end != 0) {
        tq_clock_set_hour (clock, clock->hour + part);
        clock->end = end;
    }
}

/* ---- the time -------------------------------------------------------------------------------- */

/* The minute, or the half hour before or after it: "shortly before 6 pm". On the article's day
 * until it gets its own. */
static TqTime
time_at (const TqDateReader *reader, int minute, int nearness)
{
    gint64 at = (reader->today == TQ_NO_TODAY ? 0 : reader->today) * TQ_MINUTES_PER_DAY + minute;
    TqTime time = {
        .lo = at,
        .hi = at + 1,
        .precision = TQ_PRECISION_MINUTE,
        .is_inferred = TRUE,
        .is_approx = nearness >= TQ_CLOCK_ABOUT,
    };

    if (nearness == TQ_CLOCK_BEFORE)
        time.lo -= MAX_NEAR_MINUTES;
    else if (nearness == TQ_CLOCK_AFTER)
        time.hi += MAX_NEAR_MINUTES;
    return time;
}

/* By the half of the day that it is in, if that is said. */
static TqTime
time_of_clock (const TqClock *clock, int half, int nearness)
{
    int hour = clock->hour;
    TqTime time;

    if (half == TQ_HALF_NIGHT)
        half = hour >= 6 && hour < 12 ? TQ_HALF_PM : TQ_HALF_AM;
    if (half == TQ_HALF_PM && hour < 12)
        hour += 12;
    else if (half == TQ_HALF_AM && hour == 12)
        hour = 0;
    time = time_at (clock->reader, (hour * 60 + clock->minute) % 1440, nearness);
    time.is_either_half = half == TQ_HALF_NONE && hour <= 12 && !clock->is_of_24;
    return time;
}

/* The words before the hour: "at", "shortly before", «عند الساعة». Returns the token after them. */
static guint
take_cues (TqClock *clock, guint at, int *ret_nearness)
{
    for (guint i = 0; i < MAX_CUES; i++) {
        guint end;
        const TqCalendarRow *row = tq_date_row_at (clock->reader, at, &end);

        if (row == NULL || row->calendar_class != TQ_CALENDAR_CLOCK)
            break;
        clock->has_cue = TRUE;
        clock->may_be_hours |=
            tq_phrase_cue_at (clock->reader->sentence, TQ_CUE_HEDGE_ABOUT, at) == NULL;
        clock->is_at |= row->value == TQ_CLOCK_AT;
        clock->is_beside |= row->value == TQ_CLOCK_BEFORE || row->value == TQ_CLOCK_AFTER;
        clock->is_certain |= row->value == TQ_CLOCK_CERTAIN;
        *ret_nearness = MAX (*ret_nearness, row->value);
        at = end;
    }
    return at;
}

/* "noon", "à midi" */
static gboolean
is_fixed_clock (const TqClock *clock, guint at, int *ret)
{
    const TqCalendarRow *row = tq_date_row (clock->reader, at);

    if (row == NULL ||
        !(row->calendar_class == TQ_CALENDAR_FIXED_CLOCK || (row->has_hour && clock->is_at)))
        return FALSE;
    *ret = row->has_hour ? row->hour : row->value;
    return TRUE;
}

/* «في الثامنة والنصف»: the preposition is left out of the time. */
static gboolean
is_behind_preposition (const TqDateReader *reader, guint at)
{
    return at > 0 && tq_date_is (reader, at - 1, TQ_CALENDAR_YEAR_CUE, NULL);
}

/* By which an hour is told, in the order in which they are tried: minutes before their hour look
 * like an hour, "10 past one". */
static TqClockShape *const shapes[] = {
    tq_clock_take_glued,         tq_clock_take_glued_half, tq_clock_take_dotted,
    tq_clock_take_minutes_first, tq_clock_take_figures,    tq_clock_take_words,
};

static gboolean
take_hour (TqClock *clock, guint at)
{
    for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        if (shapes[i](clock, at))
            return TRUE;
    return FALSE;
}

/* The half of the day that is glued to the hour or stands behind it. Returns the token after it, or
 * 0. */
static guint
take_half (const TqClock *clock, int *ret)
{
    guint end;

    if (clock->half != TQ_HALF_NONE) {
        *ret = clock->half;
        return clock->end;
    }
    end = tq_clock_half_at (clock, clock->end, ret);
    return end != 0 ? end : tq_clock_part_at (clock->reader, clock->end, ret);
}

guint
tq_date_clock_at (const TqDateReader *reader, guint from, gboolean is_of_span, TqTime *ret,
                  gboolean *ret_is_certain)
{
    int half = TQ_HALF_NONE, nearness = 0;
    TqClock clock = { .reader = reader,
                      .half = TQ_HALF_NONE,
                      .is_behind = is_behind_preposition (reader, from),
                      .is_certain = is_of_span };
    guint at = take_cues (&clock, from, &nearness), after;
    gboolean may_get_day;

    *ret_is_certain = TRUE;
    if (at >= reader->sentence->n_tokens)
        return 0;
    if (is_fixed_clock (&clock, at, &clock.hour)) {
        *ret = time_at (reader, clock.hour * 60, nearness);
        return at + 1;
    }
    if (!take_hour (&clock, at))
        return 0;
    take_hour_mark (&clock);
    after = take_half (&clock, &half);
    *ret_is_certain = after != 0 || (clock.is_certain && !is_of_span);
    may_get_day = is_of_span || (clock.is_at && clock.hour >= 1 && clock.hour <= 12);
    if ((!*ret_is_certain && !may_get_day) || clock.hour > 24 || clock.minute > 59)
        return 0;
    *ret = time_of_clock (&clock, half, nearness);
    return after != 0 ? after : clock.end;
}
