/* date-clock.c - clock times: "6:42 a.m.", "3h17", "5.40 pm", "6am", "à huit heures et demie", "ten
 * past one", «الساعة الثامنة والنصف مساء», «عند الثالثة من فجر أمس», «العاشرة إلا ربعا»
 *
 * A time and the day beside it are one value; without a day it is on the article's own, and says
 * so. So it does where the words leave open which half of the day is meant. A bare number behind
 * "at" is a time where its day follows: "at seven on Sunday". */
#include "extract/date-private.h"
#include "extract/phrase.h"

#include <stdio.h>
#include <string.h>

#define NO_HALF (-1)
#define NIGHT_HALF 18 /* before midnight from six o'clock on, else behind it */

typedef struct {
    const TqDateReader *reader;
    guint end;
    int hour, minute;
    /* that is glued to it, "6am": what half_day_at() says of it; else NO_HALF */
    int half;
    gboolean has_cue;    /* a word before it that a clock time may follow */
    /* and "two hours" as one: « vers deux heures », not "about two hours", which something takes */
    gboolean may_be_hours;
    gboolean is_at;      /* that word gives the time, not a number: at */
    gboolean is_beside;  /* or what is near it: "shortly before" */
    gboolean is_behind;  /* a preposition that dates stand behind: «في الثامنة والنصف» */
    gboolean is_certain; /* can be nothing else */
    gboolean is_of_24;   /* written as the hours of a whole day are: 3h17, 03:17 */
} Clock;


/* What "shortly" may hide. */
#define MAX_NEAR_MINUTES 30

#define MAX_CUES 3

gboolean
tq_date_is_clock_joiner (const TqDateReader *reader, guint token)
{
    const TqCalendarRow *row = tq_date_row (reader, token);

    return row != NULL && (row->calendar_class == TQ_CALENDAR_DAY_JOIN ||
                           row->calendar_class == TQ_CALENDAR_YEAR_CUE);
}

/* ---- the half of the day --------------------------------------------------------------------- */

/* An AM or PM word, also spelt with dots: a . m . One letter alone may be a unit too. */
static guint
half_day_at (const Clock *clock, guint at, int *ret)
{
    const TqDateReader *reader = clock->reader;
    const TqToken *tokens = reader->sentence->tokens;
    guint end;

    if (tq_date_is (reader, at, TQ_CALENDAR_AM, NULL) ||
        tq_date_is (reader, at, TQ_CALENDAR_PM, NULL)) {
        *ret = tq_date_is (reader, at, TQ_CALENDAR_PM, NULL) ? 12 : 0;
        return clock->is_certain ||
                       g_utf8_strlen (tq_sentence_folded (reader->sentence, at), -1) > 1
                   ? at + 1
                   : 0;
    }
    if (!tq_date_is_mark (reader, at + 1, ".") || !tq_date_is_mark (reader, at + 2, "m") ||
        (!tq_date_is_mark (reader, at, "a") && !tq_date_is_mark (reader, at, "p")))
        return 0;
    *ret = tq_date_is_mark (reader, at, "p") ? 12 : 0;
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

/* "in the evening", «من مساء», «du matin» */
static guint
part_of_day_at (const TqDateReader *reader, guint at, int *ret)
{
    int part;

    for (guint i = 0; i < TQ_DATE_MAX_JOINERS && joins_part (reader, at); i++)
        at++;
    if (!tq_date_is (reader, at, TQ_CALENDAR_PART, &part))
        return 0;
    *ret = part % 100 > 24 ? NIGHT_HALF : part % 100 > 12 ? 12 : 0;
    return at + 1;
}

/* A word for hours is one too where what follows does not make it a distance: "à 8 heures du
 * matin", not "à 3 heures de route". */
static gboolean
is_hour_mark (const TqDateReader *reader, guint at)
{
    int period, half;

    if (tq_date_is (reader, at, TQ_CALENDAR_HOUR_MARK, NULL))
        return TRUE;
    return tq_date_is (reader, at, TQ_CALENDAR_PERIOD, &period) && period == TQ_PERIOD_HOUR &&
           !reader->sentence->pack->is_rtl &&
           (!tq_date_is_clock_joiner (reader, at + 1) ||
            part_of_day_at (reader, at + 1, &half) != 0 ||
            tq_date_is (reader, at + 1, TQ_CALENDAR_DAY_JOIN, NULL));
}

/* ---- the hour -------------------------------------------------------------------------------- */

/* Hours glued to their letter: 3h17, 15h. */
static gboolean
take_glued (Clock *clock, guint at)
{
    const TqToken *token = &clock->reader->sentence->tokens[at];
    char text[8] = "";
    int n = 0;

    if (token->kind != TQ_TOKEN_MIXED || token->span.end - token->span.start >= sizeof text)
        return FALSE;
    memcpy (text, clock->reader->sentence->document->text + token->span.start,
            token->span.end - token->span.start);
    if (text[1] != 'h' && text[2] != 'h')
        return FALSE;
    if (sscanf (text, "%2dh%2d%n", &clock->hour, &clock->minute, &n) != 2 || text[n] != '\0') {
        clock->minute = n = 0;
        if (sscanf (text, "%2dh%n", &clock->hour, &n) != 1 || n == 0 || text[n] != '\0')
            return FALSE;
    }
    clock->end = at + 1;
    clock->is_certain = clock->is_of_24 = TRUE;
    return TRUE;
}

#define MAX_HALF_BYTES 3

/* The half of the day that @suffix is a word for. */
static gboolean
is_half (const TqSentence *sentence, const char *suffix, int *ret)
{
    const TqWord *word;
    TqCalendarClass calendar_class;

    if (suffix[0] == '\0' || strlen (suffix) > MAX_HALF_BYTES)
        return FALSE;
    word = tq_vocabulary_get (
        sentence->vocabulary,
        tq_vocabulary_intern (sentence->vocabulary, suffix, strlen (suffix), 0));
    calendar_class =
        word->calendar != 0
            ? tq_calendar_get (sentence->pack->calendar, word->calendar)->calendar_class
            : TQ_N_CALENDAR_CLASSES;
    *ret = calendar_class == TQ_CALENDAR_PM ? 12 : 0;
    return calendar_class == TQ_CALENDAR_PM || calendar_class == TQ_CALENDAR_AM;
}

/* Figures glued to the word for their half of the day: 6am, 3.56pm, 3:56pm. */
static gboolean
take_glued_half (Clock *clock, guint at)
{
    const TqSentence *sentence = clock->reader->sentence;
    gboolean is_parted = tq_date_is_mark (clock->reader, at + 1, ":") &&
                         tq_date_figure_at (clock->reader, at, 2, &clock->hour);
    guint last = is_parted ? at + 2 : at;
    const char *text = last < sentence->n_tokens && sentence->tokens[last].kind == TQ_TOKEN_MIXED
                           ? tq_sentence_folded (sentence, last)
                           : "";
    int n = 0;

    if (is_parted ? sscanf (text, "%2d%n", &clock->minute, &n) != 1
                  : sscanf (text, "%2d%*1[.,]%2d%n", &clock->hour, &clock->minute, &n) != 2) {
        clock->minute = n = 0;
        if (is_parted || sscanf (text, "%2d%n", &clock->hour, &n) != 1)
            return FALSE;
    }
    if (n == 0 || !is_half (sentence, text + n, &clock->half) || clock->hour < 1 ||
        clock->hour > 12) {
        clock->half = NO_HALF;
        clock->minute = 0;
        return FALSE;
    }
    clock->end = last + 1;
    clock->is_certain = TRUE;
    return TRUE;
}

/* How many words of a day may stand before its part: "on Friday [morning]". */
#define MAX_DAY_WORDS 3

/* "on Friday morning", "on the evening of 12 May" */
static gboolean
has_day_in_part (const TqDateReader *reader, guint at)
{
    for (guint i = 0; i <= MAX_DAY_WORDS; i++, at++) {
        if (tq_date_is (reader, at, TQ_CALENDAR_PART, NULL))
            return TRUE;
        if (!tq_date_is_clock_joiner (reader, at) &&
            !tq_date_is (reader, at, TQ_CALENDAR_WEEKDAY, NULL) &&
            !tq_date_is (reader, at, TQ_CALENDAR_DAY, NULL))
            return FALSE;
    }
    return FALSE;
}

/* "5.40 pm", "at 5.40 in the afternoon", "at 5.40 on Friday morning", «الساعة 07,25»: one token of
 * figures */
static gboolean
take_dotted (Clock *clock, guint at)
{
    const TqToken *token = &clock->reader->sentence->tokens[at];
    char text[8] = "";
    int n = 0, half;

    if (token->kind != TQ_TOKEN_DIGITS || token->span.end - token->span.start > 5)
        return FALSE;
    memcpy (text, clock->reader->sentence->document->text + token->span.start,
            token->span.end - token->span.start);
    /* what is no clock time is told before sscanf() is asked */
    if (text[1] != '.' && text[1] != ',' && text[2] != '.' && text[2] != ',')
        return FALSE;
    if (!clock->is_certain && half_day_at (clock, at + 1, &half) == 0 &&
        !(clock->has_cue && part_of_day_at (clock->reader, at + 1, &half) != 0) &&
        !(clock->is_at && has_day_in_part (clock->reader, at + 1)))
        return FALSE;
    if (sscanf (text, "%2d%*1[.,]%2d%n", &clock->hour, &clock->minute, &n) != 2 || text[n] != '\0')
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
    if (tq_date_is_mark (reader, at + 1, ":") &&
        tq_date_figure_at (reader, at + 2, 2, &clock->minute) &&
        reader->sentence->tokens[at + 2].span.end - reader->sentence->tokens[at + 2].span.start >=
            2 && /* "2:1" is a ratio */
        !(reader->sentence->tokens[at + 2].flags & TQ_TOKEN_SPACE_BEFORE)) {
        gboolean has_seconds = tq_date_is_mark (reader, at + 3, ":") &&
                               tq_date_figure_at (reader, at + 4, 2, &seconds);

        if (has_seconds && !clock->has_cue) /* "in 2:07:15": a race */
            return FALSE;
        clock->end = at + (has_seconds ? 5 : 3);
        clock->is_certain = TRUE;
        clock->is_of_24 = tq_date_is_mark (reader, at, "0");
    }
    return TRUE;
}

/* ---- minutes in words ------------------------------------------------------------------------ */

#define IS_WHOLE(run, most) \
    (!(run).is_ordinal && !(run).is_fraction && !(run).is_interval && (run).suffix == 0 && \
     (run).number.number >= 1 && (run).number.number <= (most) && \
     (run).number.number == floor ((run).number.number))

static gboolean
read_number (const TqDateReader *reader, guint at, TqNumberRun *ret)
{
    return at < reader->sentence->n_tokens &&
           tq_number_recall (reader->numbers, reader->sentence, at, ret);
}

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
    if (!read_number (reader, at, &run) ||
        !(run.is_fraction ? run.number.number < 1 : IS_WHOLE (run, 30)))
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

    if (!read_number (reader, at + is_parted, &run) ||
        !(is_parted || (run.proclitics & TQ_FORM_CONJUNCTION)))
        return 0;
    *ret = run.is_fraction ? run.number.number : run.number.number / 60;
    if (run.is_fraction)
        return run.number.number < 1 ? run.end : 0;
    return IS_WHOLE (run, 59) && is_minute_word (reader, run.end) ? run.end + 1u : 0;
}

/* What is added to the hour before @at, or taken from it, in hours. Returns the token after it, or
 * 0. */
static guint
minutes_behind (const TqDateReader *reader, guint at, double *ret)
{
    guint end;

    if (tq_date_is (reader, at, TQ_CALENDAR_HOUR_LESS, NULL))
        return minutes_less (reader, at + 1, ret);
    end = minutes_more (reader, at, ret);
    return end != 0 ? end : tq_number_read_joined_fraction (reader->sentence, at, ret);
}

static void
set_hour (Clock *clock, double hour)
{
    int minutes = (int) floor (hour * 60 + 0.5);

    clock->hour = minutes / 60;
    clock->minute = minutes % 60;
}

/* "one", or "midnight". Returns the token after it, or 0. */
static guint
hour_behind_minutes (Clock *clock, guint at, double *ret)
{
    TqNumberRun hour;
    int fixed;

    if (tq_date_is (clock->reader, at, TQ_CALENDAR_FIXED_CLOCK, &fixed)) {
        clock->is_of_24 = TRUE;
        *ret = fixed == 0 ? 24 : fixed;
        return at + 1;
    }
    if (!read_number (clock->reader, at, &hour) || !IS_WHOLE (hour, 12))
        return 0;
    *ret = hour.number.number;
    return hour.end;
}

/* A quarter, or half past: "from half to two" and "a third to one" are no times. */
static gboolean
may_be_minutes (const TqNumberRun *run, int sign)
{
    return run->is_fraction ? run->number.number == 0.25 || (run->number.number == 0.5 && sign > 0)
                            : IS_WHOLE (*run, 29);
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
static gboolean
take_minutes_first (Clock *clock, guint at)
{
    const TqDateReader *reader = clock->reader;
    const TqCalendarRow *between;
    TqNumberRun minutes;
    gboolean has_word;
    double part, hour;

    if (!tq_number_may_begin (reader->sentence, at) || !read_number (reader, at, &minutes))
        return FALSE;
    has_word = is_minute_word (reader, minutes.end);
    between = (guint) minutes.end + has_word < reader->sentence->n_tokens
                  ? tq_date_row (reader, minutes.end + has_word)
                  : NULL;
    if (between == NULL || between->minutes_sign == 0 ||
        !may_be_minutes (&minutes, between->minutes_sign) ||
        (between->minutes_sign < 0 && !minutes.is_fraction && !has_word && !clock->is_at))
        return FALSE;
    clock->end = hour_behind_minutes (clock, minutes.end + has_word + 1u, &hour);
    if (clock->end == 0 || is_counting (reader, clock->end))
        return FALSE;
    part = minutes.is_fraction ? minutes.number.number : minutes.number.number / 60;
    set_hour (clock, hour + between->minutes_sign * part);
    clock->is_certain = TRUE;
    return TRUE;
}

/* ---- the hour in words ----------------------------------------------------------------------- */

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
is_hour_in_words (const Clock *clock, const TqNumberRun *run, guint end, gboolean has_minutes)
{
    int half;

    if (clock->is_certain || (clock->has_cue && is_hour_mark (clock->reader, end)))
        return TRUE;
    if (run->number.number > 12 ||
        (!run->is_definite && (run->is_ordinal || run->number.number < 1)))
        return FALSE;
    if (!run->is_definite)
        return clock->is_at ||
               (clock->has_cue && part_of_day_at (clock->reader, end, &half) != 0) ||
               (clock->is_beside && ends_words (clock->reader, end));
    /* «الواحدة ظهرا»: one o'clock is no ordinal */
    if (run->number.number == 1 && part_of_day_at (clock->reader, end, &half) != 0)
        return TRUE;
    return has_minutes ||
           (run->is_ordinal && (part_of_day_at (clock->reader, end, &half) != 0 ||
                                (clock->has_cue && stands_alone (clock->reader, end))));
}

/* An hour in words, whole or not ("at seven" is one if its day follows): for certain behind its cue
 * («الساعة الثامنة والنصف»), else an ordinal before a part of the day («عند الثالثة من فجر») or
 * with its minutes, or before the word for hours («à huit heures»). */
static gboolean
take_words (Clock *clock, guint at)
{
    const TqDateReader *reader = clock->reader;
    double part = 0;
    TqNumberRun run;
    guint end;

    if ((!clock->is_certain && !clock->has_cue && !clock->is_behind) ||
        !tq_number_may_begin (reader->sentence, at) || !read_number (reader, at, &run) ||
        (reader->sentence->tokens[at].kind == TQ_TOKEN_DIGITS &&
         run.number.number != floor (run.number.number)) ||
        run.number.number > 24 || run.is_interval || run.is_fraction || run.suffix != 0 ||
        run.number.number <= 0.5)
        return FALSE;
    end = minutes_behind (reader, run.end, &part);
    clock->end = end != 0 ? end : run.end;
    if (!is_hour_in_words (clock, &run, clock->end, end != 0))
        return FALSE;
    set_hour (clock, run.number.number + part);
    clock->is_certain |= run.is_definite || clock->is_beside;
    return TRUE;
}

/* What follows is a unit of so many, or a mark that stands for itself: "about two hours", « environ
 * deux heures »; "about three o'clock". */
static gboolean
is_duration (const Clock *clock)
{
    const TqSentence *sentence = clock->reader->sentence;

    if (clock->may_be_hours)
        return FALSE;
    return clock->has_cue ? tq_sentence_word (sentence, clock->end)->is_unit
                          : !tq_date_is (clock->reader, clock->end, TQ_CALENDAR_HOUR_MARK, NULL);
}

/* "8 heures", "8 h 15" */
static void
take_hour_mark (Clock *clock)
{
    const TqDateReader *reader = clock->reader;
    gboolean is_figure = reader->sentence->tokens[clock->end - 1].kind == TQ_TOKEN_DIGITS;
    double part = 0;
    guint end;

    if (clock->is_certain || !is_hour_mark (reader, clock->end) || is_duration (clock))
        return;
    clock->end++;
    clock->is_certain = clock->has_cue || !reader->sentence->pack->is_rtl;
    clock->is_of_24 = is_figure && !reader->sentence->pack->is_head_last;
    if (!reader->sentence->pack->is_head_last &&
        tq_date_figure_at (reader, clock->end, 2, &clock->minute)) {
        clock->end++;
        return;
    }
    end = minutes_behind (reader, clock->end, &part);
    if (end != 0) {
        set_hour (clock, clock->hour + part);
        clock->end = end;
    }
}

/* The minute, or the half hour before or after it: "shortly before 6 pm". On the article's day
 * until it gets its own. */
static TqTime
time_at (const TqDateReader *reader, int minute, int nearness)
{
    gint64 at = (reader->today == TQ_NO_TODAY ? 0 : reader->today) * TQ_MINUTES_PER_DAY + minute;
    TqTime time = { .lo = at,
                    .hi = at + 1,
                    .precision = TQ_PRECISION_MINUTE,
                    .is_inferred = TRUE,
                    .is_approx = nearness >= TQ_CLOCK_ABOUT };

    if (nearness == TQ_CLOCK_BEFORE)
        time.lo -= MAX_NEAR_MINUTES;
    else if (nearness == TQ_CLOCK_AFTER)
        time.hi += MAX_NEAR_MINUTES;
    return time;
}

static TqTime
time_of_clock (const Clock *clock, int half, int nearness)
{
    int hour = clock->hour, base = half == NIGHT_HALF ? (hour >= 6 && hour < 12 ? 12 : 0) : half;
    TqTime time;

    if (base == 12 && hour < 12)
        hour += 12;
    else if (base == 0 && hour == 12)
        hour = 0;
    time = time_at (clock->reader, (hour * 60 + clock->minute) % 1440, nearness);
    time.is_either_half = half == NO_HALF && hour <= 12 && !clock->is_of_24;
    return time;
}

/* The words before the hour: "at", "shortly before", «عند الساعة». Returns the token after them. */
static guint
take_cues (Clock *clock, guint at, int *ret_nearness)
{
    const TqCalendarRow *row;
    guint end;

    for (guint i = 0; i < MAX_CUES && (row = tq_date_row_at (clock->reader, at, &end)) != NULL &&
                      row->calendar_class == TQ_CALENDAR_CLOCK;
         i++) {
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
is_fixed_clock (const Clock *clock, guint at, int *ret)
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

guint
tq_date_clock_at (const TqDateReader *reader, guint from, gboolean is_of_span, TqTime *ret,
                  gboolean *ret_is_certain)
{
    int half = NO_HALF, nearness = 0;
    Clock clock = { .reader = reader,
                    .half = NO_HALF,
                    .is_behind = is_behind_preposition (reader, from),
                    .is_certain = is_of_span };
    guint at = take_cues (&clock, from, &nearness), after;

    *ret_is_certain = TRUE;
    if (at >= reader->sentence->n_tokens)
        return 0;
    if (is_fixed_clock (&clock, at, &clock.hour)) {
        *ret = time_at (reader, clock.hour * 60, nearness);
        return at + 1;
    }
    if (!take_glued (&clock, at) && !take_glued_half (&clock, at) && !take_dotted (&clock, at) &&
        !take_minutes_first (&clock, at) && !take_figures (&clock, at) && !take_words (&clock, at))
        return 0;
    take_hour_mark (&clock);
    after = clock.half != NO_HALF ? clock.end : half_day_at (&clock, clock.end, &half);
    half = clock.half != NO_HALF ? clock.half : half;
    if (after == 0)
        after = part_of_day_at (reader, clock.end, &half);
    *ret_is_certain = after != 0 || (clock.is_certain && !is_of_span);
    if ((!*ret_is_certain && !is_of_span &&
         !(clock.is_at && clock.hour >= 1 && clock.hour <= 12)) ||
        clock.hour > 24 || clock.minute > 59)
        return 0;
    *ret = time_of_clock (&clock, half, nearness);
    return after != 0 ? after : clock.end;
}
