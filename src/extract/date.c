#include "extract/date.h"

#include <stdio.h>
#include <string.h>

#include "extract/number.h"
#include "extract/time.h"
#include "pack/calendar.h"
#include "pack/units.h"

/* ---- the words of an expression -------------------------------------------------------------------------------- */

typedef struct {
    const TqSentence *sentence;
    gint64 today; /* the article's first day, or G_MININT64 */
    gboolean is_future; /* the sentence speaks of what is planned */
} Reader;

#define NO_TODAY G_MININT64

static const TqCalendarRow *
row_at (const Reader *reader, guint token)
{
    const TqSentence *sentence = reader->sentence;
    guint16 row;

    if (token >= sentence->n_tokens || sentence->tokens[token].kind != TQ_TOKEN_WORD)
        return NULL;
    row = tq_sentence_word (sentence, token)->calendar;
    return row != 0 ? tq_calendar_get (sentence->pack->calendar, row) : NULL;
}

static gboolean
is_class (const Reader *reader, guint token, TqCalendarClass calendar_class, int *ret_value)
{
    const TqCalendarRow *row = row_at (reader, token);

    if (row == NULL || row->calendar_class != calendar_class)
        return FALSE;
    if (ret_value != NULL)
        *ret_value = row->value;
    return TRUE;
}

/* A calendar word of two tokens (كانون الثاني). */
static const TqCalendarRow *
row_of_two (const Reader *reader, guint token)
{
    const TqSentence *sentence = reader->sentence;
    const TqCalendar *calendar = sentence->pack->calendar;
    char joined[128];
    guint16 row;
    const char *first;

    if (token + 1 >= sentence->n_tokens || sentence->tokens[token + 1].kind != TQ_TOKEN_WORD || row_at (reader, token) == NULL)
        return NULL;
    first = tq_sentence_folded (sentence, token);
    if ((gsize) g_snprintf (joined, sizeof joined, "%s %s", first, tq_sentence_folded (sentence, token + 1)) >= sizeof joined)
        return NULL;
    row = tq_calendar_find (calendar, joined);
    for (guint i = 0; row == 0 && i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && g_str_has_prefix (joined, clitic->text))
            row = tq_calendar_find (calendar, joined + strlen (clitic->text));
    }
    return row != 0 ? tq_calendar_get (calendar, row) : NULL;
}

static gboolean
is_mark (const Reader *reader, guint token, const char *mark)
{
    const TqSentence *sentence = reader->sentence;
    const TqToken *t;

    if (token >= sentence->n_tokens)
        return FALSE;
    t = &sentence->tokens[token];
    return t->span.end - t->span.start == strlen (mark) &&
           memcmp (sentence->document->text + t->span.start, mark, strlen (mark)) == 0;
}

/* A whole number of at most @max digits written as a figure. */
static gboolean
figure_at (const Reader *reader, guint token, guint max_digits, int *ret)
{
    const TqSentence *sentence = reader->sentence;
    TqNumberRun run;

    if (token >= sentence->n_tokens || sentence->tokens[token].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    if (!tq_number_read (sentence, token, &run) || run.n_digits == 0 || run.n_digits > max_digits || run.has_scale)
        return FALSE;
    *ret = (int) run.number.number;
    return run.number.number == *ret;
}

#define MIN_YEAR 1000
#define MAX_YEAR 2199

static gboolean
year_at (const Reader *reader, guint token, int *ret)
{
    return figure_at (reader, token, 4, ret) && *ret >= MIN_YEAR && *ret <= MAX_YEAR;
}

/* A month at @token, by one word or two, with its twin name: "فبراير/شباط", "كانون الأول (ديسمبر)", "تموز يوليو". Returns the token
 * after it, or 0. */
static guint
month_at (const Reader *reader, guint token, int *ret)
{
    const TqCalendarRow *row = row_of_two (reader, token);
    guint end = token + 2;
    int twin;
    gboolean has_bracket;

    if (row == NULL || row->calendar_class != TQ_CALENDAR_MONTH) {
        row = row_at (reader, token);
        end = token + 1;
    }
    if (row == NULL || row->calendar_class != TQ_CALENDAR_MONTH)
        return 0;
    *ret = row->value;
    has_bracket = is_mark (reader, end, "(");
    if (has_bracket || is_mark (reader, end, "/") || is_mark (reader, end, "-") || is_class (reader, end, TQ_CALENDAR_MONTH, NULL) ||
        is_class (reader, end, TQ_CALENDAR_MONTH_START, NULL)) {
        guint second = end + (is_class (reader, end, TQ_CALENDAR_MONTH, NULL) || is_class (reader, end, TQ_CALENDAR_MONTH_START, NULL) ? 0 : 1);
        const TqCalendarRow *other = row_of_two (reader, second);
        guint after = second + 2;

        if (other == NULL || other->calendar_class != TQ_CALENDAR_MONTH) {
            other = row_at (reader, second);
            after = second + 1;
        }
        twin = other != NULL && other->calendar_class == TQ_CALENDAR_MONTH ? other->value : 0;
        if (twin == *ret && (!has_bracket || is_mark (reader, after, ")")))
            end = after + (has_bracket ? 1 : 0);
    }
    if (is_mark (reader, end, ".") && end < reader->sentence->n_tokens && !(reader->sentence->tokens[end].flags & TQ_TOKEN_SPACE_BEFORE) &&
        end + 1 < reader->sentence->n_tokens)
        end++;
    return end;
}

/* ---- resolving ------------------------------------------------------------------------------------------------- */

static int
year_of_today (const Reader *reader)
{
    int year, month, day;

    tq_civil_from_days (reader->today, &year, &month, &day);
    return year;
}

/* The year that brings a month (and day) nearest to the article's date. */
static int
nearest_year (const Reader *reader, int month, int day)
{
    int year = year_of_today (reader), best = year;

    for (int candidate = year - 1; candidate <= year + 1; candidate++) {
        gint64 distance = ABS (tq_days_from_civil (candidate, month, day) - reader->today);

        if (distance < ABS (tq_days_from_civil (best, month, day) - reader->today))
            best = candidate;
    }
    return best;
}

/* ISO: 1 Monday … 7 Sunday. */
static int
weekday_of (gint64 day)
{
    return (int) (((day + 3) % 7 + 7) % 7) + 1;
}

static gint64
resolve_weekday (const Reader *reader, int weekday, int direction)
{
    int back = (weekday_of (reader->today) - weekday + 7) % 7;

    if (direction < 0)
        return reader->today - (back == 0 ? 7 : back);
    if (direction > 0 || (reader->is_future && back != 0))
        return reader->today + (7 - back);
    return reader->today - back;
}

/* A period of the calendar, @shift periods from the article's. */
static gboolean
period_time (const Reader *reader, int period, int shift, TqTime *ret)
{
    int year, month, day;

    if (reader->today == NO_TODAY)
        return FALSE;
    tq_civil_from_days (reader->today, &year, &month, &day);
    switch (period) {
    case 1:
        *ret = tq_time_of_day (reader->today + shift);
        return TRUE;
    case 2: {
        gint64 monday = reader->today - (weekday_of (reader->today) - 1) + 7 * shift;
        *ret = tq_time_of_days (monday, monday + 7, TQ_PRECISION_WEEK);
        return TRUE;
    }
    case 3:
        *ret = tq_time_of_month (year, month + shift);
        return TRUE;
    case 4:
        *ret = tq_time_of_year (year + shift);
        return TRUE;
    case 5: {
        int decade = (year / 10 + shift) * 10;
        *ret = tq_time_of_days (tq_days_from_civil (decade, 1, 1), tq_days_from_civil (decade + 10, 1, 1), TQ_PRECISION_DECADE);
        return TRUE;
    }
    case 6: {
        int century = (year / 100 + shift) * 100;
        *ret = tq_time_of_days (tq_days_from_civil (century, 1, 1), tq_days_from_civil (century + 100, 1, 1), TQ_PRECISION_CENTURY);
        return TRUE;
    }
    case 7: {
        TqTime first = tq_time_of_month (year, (month - 1) / 3 * 3 + 1 + 3 * shift), last = tq_time_of_month (year, (month - 1) / 3 * 3 + 3 + 3 * shift);
        *ret = (TqTime) { first.lo, last.hi, TQ_PRECISION_SEASON, FALSE, FALSE };
        return TRUE;
    }
    case 10: {
        gint64 saturday = reader->today - (weekday_of (reader->today) - 6) + 7 * shift;
        *ret = tq_time_of_days (saturday, saturday + 2, TQ_PRECISION_WEEK);
        return TRUE;
    }
    default:
        return FALSE;
    }
}

/* The point @n periods away, as exact as the period. */
static gboolean
offset_time (const Reader *reader, int period, double n, TqTime *ret)
{
    int year, month, day, months;
    gint64 at;

    if (reader->today == NO_TODAY || fabs (n) > 100000)
        return FALSE;
    tq_civil_from_days (reader->today, &year, &month, &day);
    switch (period) {
    case 8:
    case 9:
        at = reader->today * TQ_MINUTES_PER_DAY + (gint64) (n * (period == 8 ? 60 : 1));
        *ret = tq_time_of_day (at >= 0 ? at / TQ_MINUTES_PER_DAY : (at - TQ_MINUTES_PER_DAY + 1) / TQ_MINUTES_PER_DAY);
        return TRUE;
    case 1:
        *ret = tq_time_of_day (reader->today + (gint64) n);
        return TRUE;
    case 2:
        *ret = tq_time_of_day (reader->today + (gint64) (7 * n));
        ret->is_approx = TRUE;
        return TRUE;
    case 3:
    case 4:
    case 5:
    case 6:
        months = (int) (n * (period == 3 ? 1 : period == 4 ? 12 : period == 5 ? 120 : 1200)) + (year * 12 + month - 1);
        if (months < 0)
            return FALSE;
        year = months / 12;
        month = months % 12 + 1;
        at = tq_days_from_civil (year, month, MIN (day, tq_days_in_month (year, month)));
        *ret = tq_time_of_day (at);
        ret->is_approx = TRUE;
        return TRUE;
    default:
        return FALSE;
    }
}

/* ---- shapes: each returns the token after the expression, or 0 ------------------------------------------------- */

static guint
finish_year (const Reader *reader, guint end, int month, int day, TqTime *ret)
{
    int year;
    guint at = end;

    if (is_mark (reader, at, ",") || is_mark (reader, at, "،") || is_mark (reader, at, "/") || is_mark (reader, at, "-") ||
        is_class (reader, at, TQ_CALENDAR_OF, NULL))
        at++;
    if (is_class (reader, at, TQ_CALENDAR_YEAR_CUE, NULL))
        at++;
    if (year_at (reader, at, &year)) {
        end = at + 1;
    } else {
        if (reader->today == NO_TODAY)
            return 0;
        year = nearest_year (reader, month, day > 0 ? MIN (day, 28) : 15);
    }
    if (day == 0)
        *ret = tq_time_of_month (year, month);
    else if (day <= tq_days_in_month (year, month))
        *ret = tq_time_of_day (tq_days_from_civil (year, month, day));
    else
        return 0;
    return end;
}

/* A day of the month: a figure, "1er", "18th", an ordinal word. */
static guint
day_number_at (const Reader *reader, guint from, int *ret)
{
    const TqSentence *sentence = reader->sentence;
    TqNumberRun run;

    if (from >= sentence->n_tokens || !tq_number_read (sentence, from, &run) || run.has_scale || run.is_fraction)
        return 0;
    if (run.suffix > 2 || run.number.number != floor (run.number.number) || run.number.number < 1 || run.number.number > 31 || run.n_digits > 2)
        return 0;
    *ret = (int) run.number.number;
    return run.end;
}

static guint
read_day_month (const Reader *reader, guint from, TqTime *ret)
{
    int day, month;
    guint end = day_number_at (reader, from, &day);

    if (end == 0)
        return 0;
    while (is_class (reader, end, TQ_CALENDAR_OF, NULL) || is_mark (reader, end, "-") || is_mark (reader, end, "/"))
        end++;
    end = month_at (reader, end, &month);
    return end != 0 ? finish_year (reader, end, month, day, ret) : 0;
}

static guint
read_month (const Reader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    int day, month, year;
    guint end = month_at (reader, from, &month), after;

    if (end == 0)
        return 0;
    if (sentence->pack->is_month_first && !(sentence->tokens[from].flags & TQ_TOKEN_CAPITAL) && sentence->n_tokens > 3)
        return 0;
    if (sentence->pack->is_month_first && (after = day_number_at (reader, end, &day)) != 0) {
        guint dated = finish_year (reader, after, month, day, ret);
        if (dated != 0)
            return dated;
    }
    if (year_at (reader, end, &year) || ((is_class (reader, end, TQ_CALENDAR_OF, NULL) || is_class (reader, end, TQ_CALENDAR_YEAR_CUE, NULL)) && year_at (reader, end + 1, &year)))
        return finish_year (reader, end, month, 0, ret);
    /* A name of a month that is a common word too needs a preposition or the word "month" before it, or "last", "next" behind. */
    if (is_class (reader, end, TQ_CALENDAR_LAST, NULL) || is_class (reader, end, TQ_CALENDAR_NEXT, NULL) ||
        is_class (reader, end, TQ_CALENDAR_THIS, NULL)) {
        guint dated = finish_year (reader, end, month, 0, ret);
        return dated != 0 ? dated + 1 : 0;
    }
    if (from > 0 && row_at (reader, from - 1) == NULL &&
        (tq_sentence_word (sentence, from)->calendar_proclitics & TQ_FORM_PREPOSITION) == 0 &&
        tq_sentence_word (sentence, from - 1)->n_keys == 0 && !g_hash_table_contains (sentence->pack->stopwords, tq_sentence_folded (sentence, from - 1)))
        return 0;
    if (from == 0 && sentence->n_tokens > end + 2 && sentence->pack->is_month_first)
        return 0;
    return finish_year (reader, end, month, 0, ret);
}

/* 2021/04/08, 08-04-2021, 8.4.2021 (one token), by the pack's order where both could be. */
static gboolean
numeric_date (const Reader *reader, int a, int b, int c, TqTime *ret)
{
    int year, month, day;

    if (a > 31) {
        year = a, month = b, day = c;
    } else {
        gboolean month_first = reader->sentence->pack->is_month_first ? a <= 12 : b > 12;

        year = c;
        month = month_first ? a : b;
        day = month_first ? b : a;
    }
    if (year < 100)
        year += year < 50 ? 2000 : 1900;
    if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > tq_days_in_month (year, month))
        return FALSE;
    *ret = tq_time_of_day (tq_days_from_civil (year, month, day));
    return TRUE;
}

static guint
read_numeric (const Reader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    const TqToken *token = &sentence->tokens[from];
    const char *text = sentence->document->text + token->span.start;
    int a, b, c;
    static const char *const marks[] = { "/", "-", "." };

    if (token->kind != TQ_TOKEN_DIGITS)
        return 0;
    if (token->span.end - token->span.start >= 8 && token->span.end - token->span.start <= 10) {
        char dotted[12];
        int n = 0;

        g_strlcpy (dotted, text, MIN (sizeof dotted, token->span.end - token->span.start + 1u));
        if (sscanf (dotted, "%2d.%2d.%4d%n", &a, &b, &c, &n) == 3 && dotted[n] == '\0' && numeric_date (reader, a, b, c, ret))
            return from + 1;
    }
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (figure_at (reader, from, 4, &a) && is_mark (reader, from + 1, marks[i]) && figure_at (reader, from + 2, 4, &b) &&
            is_mark (reader, from + 3, marks[i]) && figure_at (reader, from + 4, 4, &c) && numeric_date (reader, a, b, c, ret))
            return from + 5;
    return 0;
}

/* "in 2014", "عام 2014", "2014" where it counts nothing. */
static guint
read_year (const Reader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    int year;

    if (!year_at (reader, from, &year) || year < 1700 || (from + 1 < sentence->n_tokens && is_mark (reader, from + 1, "%")))
        return 0;
    if (from == 0 || !(is_class (reader, from - 1, TQ_CALENDAR_YEAR_CUE, NULL) || is_class (reader, from - 1, TQ_CALENDAR_SINCE, NULL) ||
                       is_class (reader, from - 1, TQ_CALENDAR_UNTIL, NULL) || is_class (reader, from - 1, TQ_CALENDAR_EARLY, NULL) ||
                       is_class (reader, from - 1, TQ_CALENDAR_MID, NULL) || is_class (reader, from - 1, TQ_CALENDAR_LATE, NULL) ||
                       is_class (reader, from - 1, TQ_CALENDAR_SEASON, NULL) || is_class (reader, from - 1, TQ_CALENDAR_THIS, NULL))) {
        gboolean is_before_word = from + 1 < sentence->n_tokens && sentence->tokens[from + 1].kind == TQ_TOKEN_WORD &&
                                  !g_hash_table_contains (sentence->pack->stopwords, tq_sentence_folded (sentence, from + 1));
        gboolean is_prefixed = from > 0 && sentence->tokens[from - 1].kind == TQ_TOKEN_SYMBOL;

        if (year < 1900 || year > 2099 || is_before_word || is_prefixed)
            return 0;
    }
    *ret = tq_time_of_year (year);
    return from + 1;
}

static guint
read_weekday (const Reader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    int weekday, direction = 0;
    guint at = from, end, dated;
    TqTime explicit_date;

    if (is_class (reader, at, TQ_CALENDAR_LAST, NULL) || is_class (reader, at, TQ_CALENDAR_NEXT, NULL) || is_class (reader, at, TQ_CALENDAR_THIS, NULL)) {
        direction = is_class (reader, at, TQ_CALENDAR_LAST, NULL) ? -1 : is_class (reader, at, TQ_CALENDAR_NEXT, NULL) ? 1 : 0;
        at++;
    } else if (is_class (reader, at, TQ_CALENDAR_DAY_WORD, NULL)) {
        at++;
    }
    if (!is_class (reader, at, TQ_CALENDAR_WEEKDAY, &weekday))
        return 0;
    if (sentence->pack->is_month_first && !(sentence->tokens[at].flags & TQ_TOKEN_CAPITAL) && sentence->n_tokens > 3)
        return 0;
    end = at + 1;
    if (is_class (reader, end, TQ_CALENDAR_LAST, NULL) || is_class (reader, end, TQ_CALENDAR_NEXT, NULL)) {
        direction = is_class (reader, end, TQ_CALENDAR_LAST, NULL) ? -1 : 1;
        end++;
    }
    /* The date beside it settles it: "Friday 21 February", "الثلاثاء (18 شباط)". */
    at = end + (is_mark (reader, end, ",") || is_mark (reader, end, "،") || is_mark (reader, end, "("));
    if ((at < sentence->n_tokens && ((dated = read_numeric (reader, at, &explicit_date)) != 0 || (dated = read_day_month (reader, at, &explicit_date)) != 0)) ||
        (at < sentence->n_tokens && sentence->pack->is_month_first && (dated = read_month (reader, at, &explicit_date)) != 0 && explicit_date.precision == TQ_PRECISION_DAY)) {
        *ret = explicit_date;
        return dated;
    }
    if (reader->today == NO_TODAY)
        return 0;
    *ret = tq_time_of_day (resolve_weekday (reader, weekday, direction));
    ret->is_inferred = TRUE;
    return end;
}

static guint
read_relative_day (const Reader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    int days, weekday;
    guint end;

    if (!is_class (reader, from, TQ_CALENDAR_DAY, &days) || reader->today == NO_TODAY)
        return 0;
    end = from + 1;
    if (days != 0 && is_class (reader, end, TQ_CALENDAR_DAY_SHIFT, NULL) && !sentence->pack->is_head_last) {
        days += days < 0 ? -1 : 1;
        end++;
    }
    *ret = tq_time_of_day (reader->today + days);
    ret->is_inferred = TRUE;
    if (is_class (reader, end, TQ_CALENDAR_WEEKDAY, &weekday))
        end++;
    else if ((is_mark (reader, end, ",") || is_mark (reader, end, "،")) && is_class (reader, end + 1, TQ_CALENDAR_WEEKDAY, &weekday))
        end += 2;
    return end;
}

/* "the day before yesterday", "بعد غد". */
static guint
read_shifted_day (const Reader *reader, guint from, TqTime *ret)
{
    int period, days;
    guint at = from;
    gboolean is_before;

    if (is_class (reader, at, TQ_CALENDAR_PERIOD, &period) && period == 1)
        at++;
    is_before = is_class (reader, at, TQ_CALENDAR_BEFORE, NULL) || is_class (reader, at, TQ_CALENDAR_UNTIL, NULL);
    if (!is_before && !is_class (reader, at, TQ_CALENDAR_AFTER, NULL) && !(at > from && is_class (reader, at, TQ_CALENDAR_DAY_SHIFT, NULL)))
        return 0;
    at++;
    if (!is_class (reader, at, TQ_CALENDAR_DAY, &days) || days == 0 || reader->today == NO_TODAY)
        return 0;
    if (at == from + 1 && (days < 0) != is_before)
        return 0;
    *ret = tq_time_of_day (reader->today + days + (days < 0 ? -1 : 1));
    ret->is_inferred = TRUE;
    return at + 1;
}

static guint
period_word_at (const Reader *reader, guint token, int *ret)
{
    if (is_class (reader, token, TQ_CALENDAR_PERIOD, ret))
        return token + 1;
    if (is_class (reader, token, TQ_CALENDAR_YEAR_CUE, NULL) && !is_class (reader, token, TQ_CALENDAR_OF, NULL) &&
        g_utf8_strlen (tq_sentence_folded (reader->sentence, token), -1) > 2 && reader->sentence->pack->is_rtl) {
        *ret = 4;
        return token + 1;
    }
    return 0;
}

/* Periods that a noun counts by itself: a dual is two, a bare singular one. */
static double
count_of_form (const Reader *reader, guint token)
{
    const char *form = tq_sentence_folded (reader->sentence, token);
    const TqUnitForm *unit = tq_unit_table_find (reader->sentence->pack->units, form);

    return unit != NULL ? unit->times : 1;
}

/* "three weeks ago", "قبل أسبوعين", "il y a trois jours", "in three weeks", "بعد شهر". */
static guint
read_offset (const Reader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    gboolean is_before = is_class (reader, from, TQ_CALENDAR_BEFORE, NULL), is_after = is_class (reader, from, TQ_CALENDAR_AFTER, NULL);
    gboolean is_since = is_class (reader, from, TQ_CALENDAR_SINCE, NULL);
    guint at = from + (is_before || is_after || is_since), end;
    TqNumberRun run = { .end = (guint16) at };
    double n;
    int period;

    if (at >= sentence->n_tokens)
        return 0;
    if (is_class (reader, at, TQ_CALENDAR_BEFORE, NULL)) /* "depuis" + "il y a" */
        at++;
    if (at < sentence->n_tokens && tq_number_read (sentence, at, &run) && !run.is_ordinal && !run.is_interval) {
        n = run.number.number;
        end = period_word_at (reader, run.end, &period);
    } else {
        end = is_before || is_after || is_since ? period_word_at (reader, at, &period) : 0;
        n = end != 0 ? count_of_form (reader, at) : 0;
        if (end != 0 && (is_class (reader, end, TQ_CALENDAR_LAST, NULL) || is_class (reader, end, TQ_CALENDAR_NEXT, NULL) || is_class (reader, end, TQ_CALENDAR_THIS, NULL)))
            return 0;
        if (end != 0 && (tq_sentence_word (sentence, at)->calendar_proclitics & TQ_FORM_ARTICLE))
            return 0;
    }
    if (end == 0)
        return 0;
    if (!is_before && !is_after && is_class (reader, end, TQ_CALENDAR_AGO, NULL)) {
        is_before = TRUE;
        end++;
    }
    if (!is_before && !is_after && !is_since)
        return 0;
    if (!offset_time (reader, period, is_after ? n : -n, ret))
        return 0;
    ret->is_inferred = TRUE;
    if (is_since)
        ret->hi = TQ_TIME_FUTURE;
    return end;
}

/* "last week", "الأسبوع الماضي", "la semaine dernière". */
static guint
read_period (const Reader *reader, guint from, TqTime *ret)
{
    int period, shift = 0;
    guint at = from, end;
    gboolean has_direction = TRUE;

    if (is_class (reader, at, TQ_CALENDAR_LAST, NULL))
        shift = -1;
    else if (is_class (reader, at, TQ_CALENDAR_NEXT, NULL))
        shift = 1;
    else
        has_direction = is_class (reader, at, TQ_CALENDAR_THIS, NULL);
    if (has_direction)
        at++;
    end = period_word_at (reader, at, &period);
    if (end == 0)
        return 0;
    if (!has_direction || !reader->sentence->pack->is_head_last) {
        if (is_class (reader, end, TQ_CALENDAR_LAST, NULL))
            shift = -1;
        else if (is_class (reader, end, TQ_CALENDAR_NEXT, NULL))
            shift = 1;
        else if (!is_class (reader, end, TQ_CALENDAR_THIS, NULL))
            end -= has_direction ? 0 : end;
        if (end == 0)
            return 0;
        end += is_class (reader, end, TQ_CALENDAR_LAST, NULL) || is_class (reader, end, TQ_CALENDAR_NEXT, NULL) || is_class (reader, end, TQ_CALENDAR_THIS, NULL);
    }
    if (!period_time (reader, period, shift, ret))
        return 0;
    ret->is_inferred = TRUE;
    return end;
}

static guint
read_season (const Reader *reader, guint from, TqTime *ret)
{
    int season, year;
    guint at = from, end;
    TqTime first, last;

    if (!is_class (reader, at, TQ_CALENDAR_SEASON, &season))
        return 0;
    end = at + 1;
    if (is_class (reader, end, TQ_CALENDAR_YEAR_CUE, NULL))
        end++;
    if (!year_at (reader, end, &year))
        return 0;
    first = tq_time_of_month (year, season * 3);
    last = tq_time_of_month (year, season * 3 + 2);
    *ret = (TqTime) { first.lo, last.hi, TQ_PRECISION_SEASON, TRUE, FALSE };
    return end + 1;
}

static guint read_plain (const Reader *reader, guint from, TqTime *ret);

/* "end of this year", "مطلع الشهر المقبل", "mi-mars", "early 2024": a third of what follows. */
static guint
read_part_of_period (const Reader *reader, guint from, TqTime *ret)
{
    gboolean is_early = is_class (reader, from, TQ_CALENDAR_EARLY, NULL), is_mid = is_class (reader, from, TQ_CALENDAR_MID, NULL);
    guint at = from + 1, end;
    gint64 third;
    int period;

    if (!is_early && !is_mid && !is_class (reader, from, TQ_CALENDAR_LATE, NULL))
        return 0;
    while (at < reader->sentence->n_tokens && (is_mark (reader, at, "-") || is_class (reader, at, TQ_CALENDAR_OF, NULL) || is_class (reader, at, TQ_CALENDAR_DAY_WORD, NULL) ||
           (is_class (reader, at, TQ_CALENDAR_YEAR_CUE, NULL) && !(tq_sentence_word (reader->sentence, at)->calendar_proclitics & TQ_FORM_ARTICLE) && g_utf8_strlen (tq_sentence_folded (reader->sentence, at), -1) < 4)))
        at++;
    if (at >= reader->sentence->n_tokens)
        return 0;
    end = read_plain (reader, at, ret);
    if (end == 0) { /* "نهاية العام": the current one */
        end = period_word_at (reader, at, &period);
        if (end == 0 || !(tq_sentence_word (reader->sentence, at)->calendar_proclitics & TQ_FORM_ARTICLE || at > from + 1) ||
            !period_time (reader, period, 0, ret))
            return 0;
    }
    if (ret->lo == TQ_TIME_PAST || ret->hi == TQ_TIME_FUTURE || ret->precision >= TQ_PRECISION_DAY)
        return 0;
    third = (ret->hi - ret->lo) / 3 / TQ_MINUTES_PER_DAY * TQ_MINUTES_PER_DAY;
    if (is_early)
        ret->hi = ret->lo + third;
    else if (is_mid)
        ret->lo += third, ret->hi -= third;
    else
        ret->lo = ret->hi - third;
    ret->precision = MIN (TQ_PRECISION_WEEK, ret->precision + 1);
    return end;
}

/* "31 ديسمبر": shapes that name a day or a period by themselves. In order of how much they ask for. */
static guint (*const plain_shapes[]) (const Reader *, guint, TqTime *) = {
    read_numeric, read_day_month, read_weekday, read_month, read_season, read_relative_day, read_period, read_year,
};

static guint
read_plain (const Reader *reader, guint from, TqTime *ret)
{
    guint best = 0;

    for (guint i = 0; i < G_N_ELEMENTS (plain_shapes); i++) {
        TqTime time;
        guint end = plain_shapes[i] (reader, from, &time);

        if (end > best) {
            best = end;
            *ret = time;
        }
    }
    return best;
}

/* ---- clock times ----------------------------------------------------------------------------------------------- */

/* An AM or PM word, also spelt with dots: a . m . */
static guint
half_day_at (const Reader *reader, guint at, int *ret)
{
    const TqSentence *sentence = reader->sentence;

    if (is_class (reader, at, TQ_CALENDAR_AM, NULL) || is_class (reader, at, TQ_CALENDAR_PM, NULL)) {
        *ret = is_class (reader, at, TQ_CALENDAR_PM, NULL) ? 12 : 0;
        return at + 1;
    }
    if (at + 2 < sentence->n_tokens && is_mark (reader, at + 1, ".") && (is_mark (reader, at, "a") || is_mark (reader, at, "p")) && is_mark (reader, at + 2, "m")) {
        *ret = is_mark (reader, at, "p") ? 12 : 0;
        return at + 3 + (is_mark (reader, at + 3, ".") && !(sentence->tokens[at + 3].flags & TQ_TOKEN_SPACE_BEFORE) ? 1 : 0);
    }
    return 0;
}

static guint
part_of_day_at (const Reader *reader, guint at, int *ret)
{
    int part;

    if (!is_class (reader, at, TQ_CALENDAR_PART, &part))
        return 0;
    *ret = part >= 12 ? 12 : 0;
    return at + 1;
}

/* Hours glued to their letter: 3h17, 15h. */
static gboolean
glued_hour (const Reader *reader, guint at, int *ret_hour, int *ret_minute)
{
    const TqToken *token = &reader->sentence->tokens[at];
    char text[8];
    int n = 0;

    if (token->kind != TQ_TOKEN_MIXED || token->span.end - token->span.start >= sizeof text)
        return FALSE;
    g_strlcpy (text, reader->sentence->document->text + token->span.start, token->span.end - token->span.start + 1u);
    *ret_minute = 0;
    if (sscanf (text, "%2dh%2d%n", ret_hour, ret_minute, &n) == 2 && text[n] == '\0')
        return TRUE;
    n = 0;
    return sscanf (text, "%2dh%n", ret_hour, &n) == 1 && n > 0 && text[n] == '\0';
}

static guint
read_clock (const Reader *reader, guint from, int *ret_minute_of_day)
{
    const TqSentence *sentence = reader->sentence;
    gboolean has_cue = is_class (reader, from, TQ_CALENDAR_CLOCK, NULL);
    gboolean is_strong = has_cue && tq_sentence_word (sentence, from)->calendar_proclitics & TQ_FORM_ARTICLE;
    guint at = from + has_cue, end, after;
    int hour = -1, minute = 0, half = -1;

    if (at >= sentence->n_tokens)
        return 0;
    if (is_class (reader, at, TQ_CALENDAR_FIXED_CLOCK, &hour)) {
        *ret_minute_of_day = hour * 60;
        return at + 1;
    }
    if (glued_hour (reader, at, &hour, &minute)) {
        end = at + 1;
        is_strong = TRUE;
    } else if (figure_at (reader, at, 2, &hour)) {
        end = at + 1;
        if (is_mark (reader, end, ":") && figure_at (reader, end + 1, 2, &minute) && !(sentence->tokens[end + 1].flags & TQ_TOKEN_SPACE_BEFORE)) {
            end += 2;
            is_strong = TRUE;
        }
    } else if (is_strong) {
        TqNumberRun run;

        if (!tq_number_read (sentence, at, &run) || run.number.number > 24)
            return 0;
        hour = (int) run.number.number;
        end = run.end;
    } else {
        return 0;
    }
    if (!is_strong && is_class (reader, end, TQ_CALENDAR_HOUR_MARK, NULL)) {
        end++;
        is_strong = has_cue || !reader->sentence->pack->is_rtl;
        if (figure_at (reader, end, 2, &minute) && !sentence->pack->is_head_last)
            end++;
        else
            minute = 0;
    }
    after = half_day_at (reader, end, &half);
    if (after == 0 && is_strong)
        after = part_of_day_at (reader, end, &half);
    if (after != 0)
        end = after;
    if ((after == 0 && !is_strong) || hour > 24 || minute > 59)
        return 0;
    if (half == 12 && hour < 12)
        hour += 12;
    if (half == 0 && hour == 12)
        hour = 0;
    *ret_minute_of_day = (hour * 60 + minute) % 1440;
    return end;
}

/* ---- the expression -------------------------------------------------------------------------------------------- */

/* A part of the day beside a date makes it finer: "Tuesday morning", "مساء أمس". */
static guint
add_part_of_day (const Reader *reader, guint end, TqTime *time)
{
    int part;

    if (time->precision != TQ_PRECISION_DAY || !is_class (reader, end, TQ_CALENDAR_PART, &part) ||
        (tq_sentence_word (reader->sentence, end)->calendar_proclitics & TQ_FORM_PREPOSITION))
        return end;
    return end + 1;
}

static guint (*const wide_shapes[]) (const Reader *, guint, TqTime *) = { read_shifted_day, read_offset, read_part_of_period };

static guint
read_date (const Reader *reader, guint from, TqTime *ret)
{
    guint at = from, best;

    if (is_class (reader, at, TQ_CALENDAR_PART, NULL) && !reader->sentence->pack->is_head_last && at + 1 < reader->sentence->n_tokens) {
        best = read_plain (reader, at + 1, ret);
        if (best != 0 && ret->precision == TQ_PRECISION_DAY)
            return best;
    }
    best = read_plain (reader, at, ret);
    for (guint i = 0; i < G_N_ELEMENTS (wide_shapes); i++) {
        TqTime time;
        guint end = wide_shapes[i] (reader, at, &time);

        if (end > best) {
            best = end;
            *ret = time;
        }
    }
    return best != 0 ? add_part_of_day (reader, best, ret) : 0;
}

static void
fill (const TqSentence *sentence, guint from, guint end, TqValueKind kind, TqTime time, TqValue *ret)
{
    *ret = (TqValue) { .kind = kind, .first_token = (guint16) from, .n_tokens = (guint16) (end - from), .time = time };
    ret->span = (TqSpan) { sentence->tokens[from].span.start, sentence->tokens[end - 1].span.end };
}

/* Whether anything at @from can begin a time expression: most tokens cannot. */
static gboolean
may_begin (const TqSentence *sentence, guint from)
{
    const TqToken *token = &sentence->tokens[from];
    const TqWord *word;

    if (token->kind == TQ_TOKEN_DIGITS || token->kind == TQ_TOKEN_MIXED)
        return TRUE;
    if (token->kind != TQ_TOKEN_WORD)
        return FALSE;
    word = tq_sentence_word (sentence, from);
    return word->calendar != 0 || word->number != 0;
}

gboolean
tq_date_read (const TqSentence *sentence, guint from, TqValue *ret)
{
    const TqTime *published = &sentence->document->published;
    Reader reader = { sentence, published->precision != TQ_PRECISION_NONE ? tq_time_day (published) : NO_TODAY, FALSE };
    TqTime time = { 0 };
    guint end, clock_end;
    int minute = 0;

    if (!may_begin (sentence, from))
        return FALSE;
    reader.is_future = tq_sentence_cue (sentence, TQ_CUE_MODAL_PLANNED, 0, sentence->n_tokens) != NULL;
    clock_end = read_clock (&reader, from, &minute);
    end = read_date (&reader, from, &time);
    if (clock_end > end) {
        gint64 day = reader.today == NO_TODAY ? 0 : reader.today;

        time = (TqTime) { day * TQ_MINUTES_PER_DAY + minute, day * TQ_MINUTES_PER_DAY + minute + 1, TQ_PRECISION_MINUTE, FALSE, TRUE };
        fill (sentence, from, clock_end, TQ_VALUE_TIME, time, ret);
        return TRUE;
    }
    if (end == 0)
        return FALSE;
    fill (sentence, from, end, TQ_VALUE_DATE, time, ret);
    return TRUE;
}
