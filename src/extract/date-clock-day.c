/* date-clock-day.c - clock times with the day beside them, and two that a span is told with:
 * "between 6.30 and 7.30 pm on Sunday" */
#include "extract/date-private.h"
#include "extract/phrase.h"

#include <string.h>

/* Whether that minute of its first day lies in @part. */
static gboolean
is_in_part (const TqTime *part, gint64 minute)
{
    gint64 at = tq_time_day (part) * TQ_MINUTES_PER_DAY + minute;

    return at >= part->lo && at < part->hi;
}

/* The half that the part of the day says: "at seven, on Sunday evening". */
static gint64
minute_in_part (const TqTime *part, const TqTime *clock)
{
    gint64 at = clock->lo % TQ_MINUTES_PER_DAY;
    gint64 later = (at + TQ_MINUTES_PER_DAY / 2) % TQ_MINUTES_PER_DAY;
    gboolean has_part = clock->is_either_half && part->precision == TQ_PRECISION_HOUR;

    return has_part && !is_in_part (part, at) && is_in_part (part, later) ? later : at;
}

gboolean
tq_date_set_clock (TqTime *time, const TqTime *clock)
{
    gint64 day = tq_time_day (time) * TQ_MINUTES_PER_DAY, at = minute_in_part (time, clock);
    gboolean is_night =
        time->precision == TQ_PRECISION_WEEK && time->hi - time->lo == 2 * TQ_MINUTES_PER_DAY;

    if (time->lo == TQ_TIME_PAST || time->hi == TQ_TIME_FUTURE ||
        (time->precision < TQ_PRECISION_DAY && !is_night))
        return FALSE;
    if (is_night && at < TQ_MINUTES_PER_DAY / 2)
        day += TQ_MINUTES_PER_DAY;
    *time = (TqTime) {
        .lo = day + at,
        .hi = day + at + clock->hi - clock->lo,
        .precision = TQ_PRECISION_MINUTE,
        .is_approx = clock->is_approx,
        .is_doubtful = time->is_doubtful,
        .is_either_half = clock->is_either_half && time->precision < TQ_PRECISION_HOUR,
    };
    return TRUE;
}

/* ---- spans ----------------------------------------------------------------------------------- */

/* The time of that clock that lies before @last by less than half a day. */
static gint64
beginning_of_span (const TqTime *first, const TqTime *last)
{
    gint64 period = first->is_either_half ? TQ_MINUTES_PER_DAY / 2 : TQ_MINUTES_PER_DAY;
    gint64 at = first->lo;

    while (at >= last->lo)
        at -= period;
    while (at + period < last->lo)
        at += period;
    return at;
}

/* Whether @at joins the two: a word that says nothing, or a dash; else the second bears its
 * prefix. */
static gboolean
is_joint (const TqDateReader *reader, guint at)
{
    return at < reader->sentence->n_tokens &&
           ((tq_phrase_bits (reader->sentence, at) & TQ_PHRASE_FUNCTION) != 0 ||
            tq_date_is_mark (reader, at, "-") || tq_date_is_mark (reader, at, "–"));
}

/* The second time of a span; 0 where it may be a number. */
static guint
last_of_span (const TqDateReader *reader, guint at, TqTime *ret)
{
    gboolean is_certain;
    guint end = tq_date_clock_at (reader, at, FALSE, ret, &is_certain);

    if (end == 0 || !is_certain)
        end = tq_date_clock_at (reader, at, TRUE, ret, &is_certain);
    return is_certain ? end : 0;
}

/* Two times behind "between": the second tells the half of the day for both. Returns the token
 * after it, or 0. */
static guint
span_at (const TqDateReader *reader, guint from, TqTime *ret)
{
    TqTime first, last;
    gboolean is_certain;
    guint end, at;

    if (from == 0 || !tq_date_opens_span (reader->sentence, from - 1))
        return 0;
    at = tq_date_clock_at (reader, from, FALSE, &first, &is_certain);
    if (at == 0 || !is_certain)
        at = tq_date_clock_at (reader, from, TRUE, &first, &is_certain);
    /* "from 12 at 5 pm" */
    if (at == 0 || (!is_certain && tq_date_is (reader, at, TQ_CALENDAR_CLOCK, NULL)))
        return 0;
    end = last_of_span (reader, at + is_joint (reader, at), &last);
    if (end == 0)
        return 0;
    *ret = last;
    ret->lo = beginning_of_span (&first, &last);
    return last.lo - ret->lo < TQ_MINUTES_PER_DAY / 2 ? end : 0;
}

/* ---- with its day ---------------------------------------------------------------------------- */

/* How many words may name the place whose clock is meant, and stand in a bracket with another
 * clock. */
#define MAX_ZONE_NAMES 2
#define MAX_ZONE_BRACKET 6

static gboolean
may_name_zone (const TqDateReader *reader, guint at)
{
    return at < reader->sentence->n_tokens &&
           tq_phrase_is_content (tq_phrase_bits (reader->sentence, at)) &&
           tq_date_row (reader, at) == NULL;
}

/* "GMT", "local time", «بتوقيت القاهرة»: by which clock; @at where nothing says so. */
static guint
behind_zone (const TqDateReader *reader, guint at)
{
    const TqSentence *sentence = reader->sentence;
    const TqCueMatch *zone;
    gboolean is_named;

    if (at >= sentence->n_tokens)
        return at;
    tq_sentence_ask_cues (sentence, TQ_CUES_OF_DATES);
    zone = tq_phrase_cue_at (sentence, TQ_CUE_EVENT_ZONE, at);
    if (zone == NULL || zone->first != at)
        return at;
    at += zone->n_tokens;
    is_named = strcmp (zone->cue->value, "of") == 0;
    for (guint n = 0; is_named && n < MAX_ZONE_NAMES && may_name_zone (reader, at); n++)
        at++;
    return at;
}

/* "(01:17 GMT)": the same once more; @at where no such bracket begins there. */
static guint
behind_other_clock (const TqDateReader *reader, guint at)
{
    gboolean has_zone = FALSE;

    if (!tq_date_is_mark (reader, at, "("))
        return at;
    for (guint token = at + 1; token < reader->sentence->n_tokens && token <= at + MAX_ZONE_BRACKET;
         token++) {
        has_zone |= behind_zone (reader, token) > token;
        if (tq_date_is_mark (reader, token, ")"))
            return has_zone ? token + 1 : at;
    }
    return at;
}

static gboolean
is_comma (const TqDateReader *reader, guint at)
{
    return tq_date_is_mark (reader, at, ",") || tq_date_is_mark (reader, at, "،");
}

guint
tq_date_clock (TqDateReader *reader, guint from, TqTime *ret)
{
    gboolean is_certain = TRUE;
    guint end = span_at (reader, from, ret), at, date_end;
    TqTime date;

    if (end == 0)
        end = tq_date_clock_at (reader, from, FALSE, ret, &is_certain);
    if (end == 0)
        return 0;
    at = behind_other_clock (reader, behind_zone (reader, end));
    for (guint i = 0; i <= TQ_DATE_MAX_JOINERS && at < reader->sentence->n_tokens; i++, at++) {
        date_end = tq_date_longest (reader, at, &date);
        /* not "at two Sunday markets" */
        if (date_end != 0 && (is_certain || i > 0 || date.precision == TQ_PRECISION_HOUR) &&
            tq_date_set_clock (&date, ret)) {
            *ret = date;
            return date_end;
        }
        if (date_end != 0 || !(tq_date_is_clock_joiner (reader, at) || is_comma (reader, at)))
            break;
    }
    return is_certain ? end : 0;
}

/* In one word or more: "at", "shortly after". */
static gboolean
is_word_of_clock (const TqDateReader *reader, guint at)
{
    guint end;
    const TqCalendarRow *row =
        at < reader->sentence->n_tokens ? tq_date_row_at (reader, at, &end) : NULL;

    return row != NULL && row->calendar_class == TQ_CALENDAR_CLOCK;
}

/* «الثلاثاء في الساعة الثامنة», «الثلاثاء بداية من الساعة الثامنة»: the word of the clock behind
 * what joins it to its day; @at where there is none. */
static guint
behind_joiners (const TqDateReader *reader, guint at)
{
    guint behind = at;

    while (behind < at + 2 && (tq_date_is_clock_joiner (reader, behind) ||
                               tq_date_is (reader, behind, TQ_CALENDAR_EARLY, NULL)))
        behind++;
    return is_word_of_clock (reader, behind) ? behind : at;
}

guint
tq_date_clock_behind (TqDateReader *reader, guint end, TqTime *time)
{
    guint at = behind_joiners (reader, end + is_comma (reader, end)), clock_end;
    gboolean is_certain;
    TqTime clock;

    if (!is_word_of_clock (reader, at))
        return end;
    clock_end = tq_date_clock_at (reader, at, FALSE, &clock, &is_certain);
    return clock_end != 0 && is_certain && tq_date_set_clock (time, &clock) ? clock_end : end;
}
