/* date-clock.c - clock times: "6:42 a.m.", "3h17", "5.40 pm", "à huit heures", «الساعة الثامنة والنصف مساء», «عند الثالثة من فجر أمس»
 *
 * A time and the day beside it are one value; without a day it is on the article's own, and says so. */
#include "extract/date-private.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    const TqDateReader *reader;
    guint end;
    int hour, minute;
    gboolean has_cue;    /* a word before it that a clock time may follow */
    gboolean is_certain; /* can be nothing else */
} Clock;

#define NO_HALF (-1)
#define NIGHT_HALF 18 /* before midnight from six o'clock on, else behind it */

/* Values of class CLOCK. */
enum { CLOCK_CERTAIN = 1, CLOCK_ABOUT, CLOCK_BEFORE, CLOCK_AFTER };

/* What "shortly" may hide. */
#define MAX_NEAR_MINUTES 30

#define MAX_CUES 3

static gboolean
is_joiner (const TqDateReader *reader, guint token)
{
    const TqCalendarRow *row = tq_date_row (reader, token);

    return row != NULL && (row->calendar_class == TQ_CALENDAR_DAY_JOIN || row->calendar_class == TQ_CALENDAR_YEAR_CUE);
}

#define MAX_JOINERS 3

/* ---- the half of the day --------------------------------------------------------------------------------------- */

/* An AM or PM word, also spelt with dots: a . m . One letter alone may be a unit too. */
static guint
half_day_at (const Clock *clock, guint at, int *ret)
{
    const TqDateReader *reader = clock->reader;
    const TqToken *tokens = reader->sentence->tokens;
    guint end;

    if (tq_date_is (reader, at, TQ_CALENDAR_AM, NULL) || tq_date_is (reader, at, TQ_CALENDAR_PM, NULL)) {
        *ret = tq_date_is (reader, at, TQ_CALENDAR_PM, NULL) ? 12 : 0;
        return clock->is_certain || g_utf8_strlen (tq_sentence_folded (reader->sentence, at), -1) > 1 ? at + 1 : 0;
    }
    if (!tq_date_is_mark (reader, at + 1, ".") || !tq_date_is_mark (reader, at + 2, "m") ||
        (!tq_date_is_mark (reader, at, "a") && !tq_date_is_mark (reader, at, "p")))
        return 0;
    *ret = tq_date_is_mark (reader, at, "p") ? 12 : 0;
    end = at + 3;
    return end + (tq_date_is_mark (reader, end, ".") && !(tokens[end].flags & TQ_TOKEN_SPACE_BEFORE));
}

/* "in the evening", «من مساء», «du matin» */
static guint
part_of_day_at (const TqDateReader *reader, guint at, int *ret)
{
    int part;

    for (guint i = 0; i < MAX_JOINERS && is_joiner (reader, at); i++)
        at++;
    if (!tq_date_is (reader, at, TQ_CALENDAR_PART, &part))
        return 0;
    *ret = part % 100 > 24 ? NIGHT_HALF : part % 100 > 12 ? 12 : 0;
    return at + 1;
}

/* A word for hours is one too where what follows does not make it a distance: "à 8 heures du matin", not "à 3 heures de route". */
static gboolean
is_hour_mark (const TqDateReader *reader, guint at)
{
    int period, half;

    if (tq_date_is (reader, at, TQ_CALENDAR_HOUR_MARK, NULL))
        return TRUE;
    return tq_date_is (reader, at, TQ_CALENDAR_PERIOD, &period) && period == TQ_PERIOD_HOUR && !reader->sentence->pack->is_rtl &&
           (!is_joiner (reader, at + 1) || part_of_day_at (reader, at + 1, &half) != 0 || tq_date_is (reader, at + 1, TQ_CALENDAR_DAY_JOIN, NULL));
}

/* ---- the hour -------------------------------------------------------------------------------------------------- */

/* Hours glued to their letter: 3h17, 15h. */
static gboolean
take_glued (Clock *clock, guint at)
{
    const TqToken *token = &clock->reader->sentence->tokens[at];
    char text[8] = "";
    int n = 0;

    if (token->kind != TQ_TOKEN_MIXED || token->span.end - token->span.start >= sizeof text)
        return FALSE;
    memcpy (text, clock->reader->sentence->document->text + token->span.start, token->span.end - token->span.start);
    if (text[1] != 'h' && text[2] != 'h')
        return FALSE;
    if (sscanf (text, "%2dh%2d%n", &clock->hour, &clock->minute, &n) != 2 || text[n] != '\0') {
        clock->minute = n = 0;
        if (sscanf (text, "%2dh%n", &clock->hour, &n) != 1 || n == 0 || text[n] != '\0')
            return FALSE;
    }
    clock->end = at + 1;
    clock->is_certain = TRUE;
    return TRUE;
}

/* "5.40 pm", «الساعة 07,25»: one token of figures */
static gboolean
take_dotted (Clock *clock, guint at)
{
    const TqToken *token = &clock->reader->sentence->tokens[at];
    char text[8] = "";
    int n = 0, half;

    if (token->kind != TQ_TOKEN_DIGITS || token->span.end - token->span.start > 5)
        return FALSE;
    memcpy (text, clock->reader->sentence->document->text + token->span.start, token->span.end - token->span.start);
    if (text[1] != '.' && text[1] != ',' && text[2] != '.' && text[2] != ',') /* what is no clock time is told before sscanf() is asked */
        return FALSE;
    if ((!clock->is_certain && half_day_at (clock, at + 1, &half) == 0) || sscanf (text, "%2d%*1[.,]%2d%n", &clock->hour, &clock->minute, &n) != 2 ||
        text[n] != '\0')
        return FALSE;
    clock->end = at + 1;
    clock->is_certain = TRUE;
    return TRUE;
}

/* "6", "6:42", "at 6:42:15" */
static gboolean
take_figures (Clock *clock, guint at)
{
    const TqDateReader *reader = clock->reader;
    int seconds;

    if (!tq_date_figure_at (reader, at, 2, &clock->hour))
        return FALSE;
    clock->end = at + 1;
    if (tq_date_is_mark (reader, at + 1, ":") && tq_date_figure_at (reader, at + 2, 2, &clock->minute) &&
        reader->sentence->tokens[at + 2].span.end - reader->sentence->tokens[at + 2].span.start >= 2 && /* "2:1" is a ratio */
        !(reader->sentence->tokens[at + 2].flags & TQ_TOKEN_SPACE_BEFORE)) {
        gboolean has_seconds = tq_date_is_mark (reader, at + 3, ":") && tq_date_figure_at (reader, at + 4, 2, &seconds);

        if (has_seconds && !clock->has_cue) /* "in 2:07:15": a race */
            return FALSE;
        clock->end = at + (has_seconds ? 5 : 3);
        clock->is_certain = TRUE;
    }
    return TRUE;
}

/* An hour in words: for certain behind its cue («الساعة الثامنة والنصف»), else an ordinal before a part of the day («عند الثالثة من فجر»),
 * or before the word for hours («à huit heures»). */
static gboolean
take_words (Clock *clock, guint at)
{
    const TqDateReader *reader = clock->reader;
    double whole, part = 0;
    TqNumberRun run, more;
    int half, unit;

    if ((!clock->is_certain && !clock->has_cue) || !tq_number_may_begin (reader->sentence, at) || !tq_number_read (reader->sentence, at, &run) || run.number.number > 24 ||
        run.is_interval || run.is_fraction || run.suffix != 0 || run.number.number < 1)
        return FALSE;
    part = modf (run.number.number, &whole);
    clock->end = run.end;
    if (run.end < reader->sentence->n_tokens && tq_number_read (reader->sentence, run.end, &more) && (more.proclitics & TQ_FORM_CONJUNCTION) != 0) {
        if (more.is_fraction) { /* «الثامنة والنصف» */
            part = more.number.number;
            clock->end = more.end;
        } else if (tq_date_is (reader, more.end, TQ_CALENDAR_PERIOD, &unit) && unit == TQ_PERIOD_MINUTE && more.number.number < 60) { /* «الثامنة وعشر دقائق» */
            part = more.number.number / 60;
            clock->end = more.end + 1;
        }
    }
    if (!clock->is_certain && !(clock->has_cue && ((run.is_ordinal && run.is_definite && part_of_day_at (reader, clock->end, &half) != 0) ||
                                                   is_hour_mark (reader, clock->end))))
        return FALSE;
    clock->hour = (int) whole;
    clock->minute = (int) floor (part * 60 + 0.5);
    return TRUE;
}

/* "8 heures", "8 h 15" */
static void
take_hour_mark (Clock *clock)
{
    const TqDateReader *reader = clock->reader;

    if (clock->is_certain || !is_hour_mark (reader, clock->end) || (!clock->has_cue && !tq_date_is (reader, clock->end, TQ_CALENDAR_HOUR_MARK, NULL)))
        return;
    clock->end++;
    clock->is_certain = clock->has_cue || !reader->sentence->pack->is_rtl;
    if (!reader->sentence->pack->is_head_last && tq_date_figure_at (reader, clock->end, 2, &clock->minute))
        clock->end++;
}

/* The minute, or the half hour before or after it: "shortly before 6 pm". On the article's day until it gets its own. */
static TqTime
time_of_clock (const TqDateReader *reader, int minute, int nearness)
{
    gint64 at = (reader->today == TQ_NO_TODAY ? 0 : reader->today) * TQ_MINUTES_PER_DAY + minute;
    TqTime time = { .lo = at, .hi = at + 1, .precision = TQ_PRECISION_MINUTE, .is_inferred = TRUE, .is_approx = nearness >= CLOCK_ABOUT };

    if (nearness == CLOCK_BEFORE)
        time.lo -= MAX_NEAR_MINUTES;
    else if (nearness == CLOCK_AFTER)
        time.hi += MAX_NEAR_MINUTES;
    return time;
}

/* The words before the hour: "at", "shortly before", «عند الساعة». Returns the token after them. */
static guint
take_cues (Clock *clock, guint at, int *ret_nearness)
{
    const TqCalendarRow *row;
    guint end;

    for (guint i = 0; i < MAX_CUES && (row = tq_date_row_at (clock->reader, at, &end)) != NULL && row->calendar_class == TQ_CALENDAR_CLOCK; i++) {
        clock->has_cue = TRUE;
        clock->is_certain |= row->value == CLOCK_CERTAIN;
        *ret_nearness = MAX (*ret_nearness, row->value);
        at = end;
    }
    return at;
}

static guint
clock_at (const TqDateReader *reader, guint from, TqTime *ret)
{
    int half = NO_HALF, nearness = 0;
    Clock clock = { .reader = reader };
    guint at = take_cues (&clock, from, &nearness), after;

    if (at >= reader->sentence->n_tokens)
        return 0;
    if (tq_date_is (reader, at, TQ_CALENDAR_FIXED_CLOCK, &clock.hour)) {
        *ret = time_of_clock (reader, clock.hour * 60, nearness);
        return at + 1;
    }
    if (!take_glued (&clock, at) && !take_dotted (&clock, at) && !take_figures (&clock, at) && !take_words (&clock, at))
        return 0;
    take_hour_mark (&clock);
    after = half_day_at (&clock, clock.end, &half);
    if (after == 0)
        after = part_of_day_at (reader, clock.end, &half);
    if ((after == 0 && !clock.is_certain) || clock.hour > 24 || clock.minute > 59)
        return 0;
    if (half == NIGHT_HALF)
        half = clock.hour >= 6 && clock.hour < 12 ? 12 : 0;
    if (half == 12 && clock.hour < 12)
        clock.hour += 12;
    else if (half == 0 && clock.hour == 12)
        clock.hour = 0;
    *ret = time_of_clock (reader, (clock.hour * 60 + clock.minute) % 1440, nearness);
    return after != 0 ? after : clock.end;
}

/* ---- with its day ---------------------------------------------------------------------------------------------- */

/* Only a day, a part of one, or the night between two has a clock. */
static gboolean
set_clock (TqTime *time, const TqTime *clock)
{
    gint64 day = tq_time_day (time) * TQ_MINUTES_PER_DAY, at = clock->lo % TQ_MINUTES_PER_DAY;
    gboolean is_night = time->precision == TQ_PRECISION_WEEK && time->hi - time->lo == 2 * TQ_MINUTES_PER_DAY;

    if (time->lo == TQ_TIME_PAST || time->hi == TQ_TIME_FUTURE || (time->precision < TQ_PRECISION_DAY && !is_night))
        return FALSE;
    if (is_night && at < TQ_MINUTES_PER_DAY / 2)
        day += TQ_MINUTES_PER_DAY;
    *time = (TqTime) { .lo = day + at, .hi = day + at + clock->hi - clock->lo, .precision = TQ_PRECISION_MINUTE,
                       .is_approx = clock->is_approx, .is_doubtful = time->is_doubtful };
    return TRUE;
}

guint
tq_date_clock (TqDateReader *reader, guint from, TqTime *ret)
{
    guint end = clock_at (reader, from, ret), at = end, date_end;
    TqTime date;

    if (end == 0)
        return 0;
    for (guint i = 0; i <= MAX_JOINERS && at < reader->sentence->n_tokens; i++, at++) {
        date_end = tq_date_longest (reader, at, &date);
        if (date_end != 0 && set_clock (&date, ret)) {
            *ret = date;
            return date_end;
        }
        if (date_end != 0 || !(is_joiner (reader, at) || tq_date_is_mark (reader, at, ",") || tq_date_is_mark (reader, at, "،")))
            break;
    }
    return end;
}

guint
tq_date_clock_behind (TqDateReader *reader, guint end, TqTime *time)
{
    guint at = end + (tq_date_is_mark (reader, end, ",") || tq_date_is_mark (reader, end, "،")), clock_end;
    TqTime clock;

    at += is_joiner (reader, at) && tq_date_is (reader, at + 1, TQ_CALENDAR_CLOCK, NULL); /* «الثلاثاء في الساعة الثامنة» */
    if (at >= reader->sentence->n_tokens || !tq_date_is (reader, at, TQ_CALENDAR_CLOCK, NULL))
        return end;
    clock_end = clock_at (reader, at, &clock);
    return clock_end != 0 && set_clock (time, &clock) ? clock_end : end;
}
