/* date-clock-word.c - hours and minutes in words: "half past one", «الثامنة والنصف», « huit heures
 * moins le quart » */
#include "extract/date-clock-private.h"

#include <string.h>

#include "extract/phrase.h"

/* ---- minutes --------------------------------------------------------------------------------- */

/* The word for minutes at @at. */
static gboolean
is_minute_word (const TqDateReader *reader, guint at)
{
    int unit;

    return tq_date_is (reader, at, TQ_CALENDAR_PERIOD, &unit) && unit == TQ_PERIOD_MINUTE;
}

/* «إلا ربعا», "moins dix", "moins le quart". An accusative third is no dual here. */
static guint
minutes_less (const TqDateReader *reader, guint at, double *ret)
{
    TqNumberRun run;

    at += tq_date_is (reader, at, TQ_CALENDAR_DAY_JOIN, NULL);
    if (!tq_date_number_at (reader, at, &run) ||
        !(run.is_fraction ? run.number.number < 1 : tq_date_is_whole (&run, 1, 30)))
        return 0;
    if (run.is_fraction)
        *ret = run.number.number > 0.5 ? run.number.number - 1 : -run.number.number;
    else
        *ret = -run.number.number / 60;
    return run.end + (!run.is_fraction && is_minute_word (reader, run.end));
}

/* "and" alone: before figures it is no part of their word. */
static gboolean
is_conjunction (const TqSentence *sentence, guint at)
{
    const char *word = at < sentence->n_tokens && sentence->tokens[at].kind == TQ_TOKEN_WORD
                           ? tq_sentence_folded (sentence, at)
                           : "";

    for (guint i = 0; i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && (clitic->form & TQ_FORM_CONJUNCTION) &&
            strcmp (clitic->text, word) == 0)
            return TRUE;
    }
    return FALSE;
}

/* «والنصف», «وعشر دقائق», «و10 دقائق» */
static guint
minutes_more (const TqDateReader *reader, guint at, double *ret)
{
    gboolean is_parted = is_conjunction (reader->sentence, at);
    TqNumberRun run;

    if (!tq_date_number_at (reader, at + is_parted, &run) ||
        !(is_parted || (run.proclitics & TQ_FORM_CONJUNCTION)))
        return 0;
    *ret = run.is_fraction ? run.number.number : run.number.number / 60;
    if (run.is_fraction)
        return run.number.number < 1 ? run.end : 0;
    return tq_date_is_whole (&run, 1, 59) && is_minute_word (reader, run.end) ? run.end + 1u : 0;
}

/* What is added to the hour before @at, or taken from it, in hours. Returns the token after it, or
 * 0. */
guint
tq_clock_minutes_behind (const TqDateReader *reader, guint at, double *ret)
{
    guint end;

    if (tq_date_is (reader, at, TQ_CALENDAR_HOUR_LESS, NULL))
        return minutes_less (reader, at + 1, ret);
    end = minutes_more (reader, at, ret);
    return end != 0 ? end : tq_number_read_joined_fraction (reader->sentence, at, ret);
}

void
tq_clock_set_hour (TqClock *clock, double hour)
{
    int minutes = (int) floor (hour * 60 + 0.5);

    clock->hour = minutes / 60;
    clock->minute = minutes % 60;
}

/* "one", or "midnight". Returns the token after it, or 0. */
static guint
hour_behind_minutes (TqClock *clock, guint at, double *ret)
{
    TqNumberRun hour;
    int fixed;

    if (tq_date_is (clock->reader, at, TQ_CALENDAR_FIXED_CLOCK, &fixed)) {
        clock->is_of_24 = TRUE;
        *ret = fixed == 0 ? 24 : fixed;
        return at + 1;
    }
    if (!tq_date_number_at (clock->reader, at, &hour) || !tq_date_is_whole (&hour, 1, 12))
        return 0;
    *ret = hour.number.number;
    return hour.end;
}

/* A quarter, or half past: "from half to two" and "a third to one" are no times. */
static gboolean
may_be_minutes (const TqNumberRun *run, int sign)
{
    return run->is_fraction ? run->number.number == 0.25 || (run->number.number == 0.5 && sign > 0)
                            : tq_date_is_whole (run, 1, 29);
}

/* "from a quarter to two percent" */
static gboolean
is_counting (const TqDateReader *reader, guint end)
{
    return tq_date_is_mark (reader, end, "%") ||
           (end < reader->sentence->n_tokens &&
            reader->sentence->tokens[end].kind == TQ_TOKEN_WORD &&
            tq_sentence_word (reader->sentence, end)->is_unit);
}

/* "half past one", "ten minutes to six". A bare number before "to" is one only behind "at": votes
 * are ten to six too. */
gboolean
tq_clock_take_minutes_first (TqClock *clock, guint at)
{
    const TqDateReader *reader = clock->reader;
    const TqCalendarRow *row;
    TqNumberRun minutes;
    gboolean has_word;
    double part, hour;
    guint between;

    if (!tq_number_may_begin (reader->sentence, at) || !tq_date_number_at (reader, at, &minutes))
        return FALSE;
    has_word = is_minute_word (reader, minutes.end);
    between = (guint) minutes.end + has_word;
    row = between < reader->sentence->n_tokens ? tq_date_row (reader, between) : NULL;
    if (row == NULL || row->minutes_sign == 0 || !may_be_minutes (&minutes, row->minutes_sign) ||
        (row->minutes_sign < 0 && !minutes.is_fraction && !has_word && !clock->is_at))
        return FALSE;
    clock->end = hour_behind_minutes (clock, between + 1, &hour);
    if (clock->end == 0 || is_counting (reader, clock->end))
        return FALSE;
    part = minutes.is_fraction ? minutes.number.number : minutes.number.number / 60;
    tq_clock_set_hour (clock, hour + row->minutes_sign * part);
    clock->is_certain = TRUE;
    return TRUE;
}

/* ---- hours ----------------------------------------------------------------------------------- */

/* Behind the hour nothing follows that it could count: «قرابة الحادية عشرة من دون حوادث», not «نحو
 * الثالثة عالميا». */
static gboolean
stands_alone (const TqDateReader *reader, guint end)
{
    const TqSentence *sentence = reader->sentence;

    return end >= sentence->n_tokens || sentence->tokens[end].kind != TQ_TOKEN_WORD ||
           tq_sentence_word (sentence, end)->is_stopword;
}

/* "Just before three.", "shortly after two, the wall fell" */
static gboolean
ends_words (const TqDateReader *reader, guint end)
{
    return end >= reader->sentence->n_tokens || tq_phrase_is_break (reader->sentence, end) ||
           tq_date_is_mark (reader, end, ".");
}

/* Whether an hour in words, ended at @end, is one. */
static gboolean
is_hour_in_words (const TqClock *clock, const TqNumberRun *run, guint end, gboolean has_minutes)
{
    int half;

    if (clock->is_certain || (clock->has_cue && tq_clock_is_hour_mark (clock->reader, end)))
        return TRUE;
    if (run->number.number > 12 ||
        (!run->is_definite && (run->is_ordinal || run->number.number < 1)))
        return FALSE;
    if (!run->is_definite)
        return clock->is_at ||
               (clock->has_cue && tq_clock_part_at (clock->reader, end, &half) != 0) ||
               (clock->is_beside && ends_words (clock->reader, end));
    /* «الواحدة ظهرا»: one o'clock is no ordinal */
    if (run->number.number == 1 && tq_clock_part_at (clock->reader, end, &half) != 0)
        return TRUE;
    return has_minutes ||
           (run->is_ordinal && (tq_clock_part_at (clock->reader, end, &half) != 0 ||
                                (clock->has_cue && stands_alone (clock->reader, end))));
}

/* Of «الثامنة والنصف» the number has its half; figures with one are no hour. */
static gboolean
may_be_hour (const TqSentence *sentence, guint at, const TqNumberRun *run)
{
    double hour = run->number.number;

    return hour > 0.5 && hour <= 24 && !run->is_interval && !run->is_fraction && run->suffix == 0 &&
           (sentence->tokens[at].kind != TQ_TOKEN_DIGITS || hour == floor (hour));
}

/* An hour in words, whole or not ("at seven" is one if its day follows): for certain behind its cue
 * («الساعة الثامنة والنصف»), else an ordinal before a part of the day («عند الثالثة من فجر») or
 * with its minutes, or before the word for hours («à huit heures»). */
gboolean
tq_clock_take_words (TqClock *clock, guint at)
{
    const TqDateReader *reader = clock->reader;
    double minutes = 0;
    TqNumberRun run;
    guint end;

    if ((!clock->is_certain && !clock->has_cue && !clock->is_behind) ||
        !tq_number_may_begin (reader->sentence, at) || !tq_date_number_at (reader, at, &run) ||
        !may_be_hour (reader->sentence, at, &run))
        return FALSE;
    end = tq_clock_minutes_behind (reader, run.end, &minutes);
    clock->end = end != 0 ? end : run.end;
    if (!is_hour_in_words (clock, &run, clock->end, end != 0))
        return FALSE;
    tq_clock_set_hour (clock, run.number.number + minutes);
    clock->is_certain |= run.is_definite || clock->is_beside;
    return TRUE;
}
