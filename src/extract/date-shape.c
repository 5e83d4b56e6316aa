/* date-shape.c - dates that no row of dates.tsv tells: figures with marks between them, a year or a
 * month alone, a day glued to its month */
#include "extract/date-resolve.h"

#include <stdio.h>
#include <string.h>

/* 2021/04/08, 08-04-2021, 8.4.2021 (one token), by the pack's order where both could be. */
static gboolean
numeric_date (const TqDateReader *reader, int a, int b, int c, TqTime *ret)
{
    int year, month, day;

    if (a > 31) {
        year = a;
        month = b;
        day = c;
    } else {
        gboolean is_month_first = reader->sentence->pack->is_month_first ? a <= 12 : b > 12;

        year = c;
        month = is_month_first ? a : b;
        day = is_month_first ? b : a;
    }
    if (month > 12 && day <= 12) { /* 2024-13-01 */
        int swapped = month;

        month = day;
        day = swapped;
    }
    if (year < 100)
        year = tq_date_full_year (year);
    if (year >= TQ_MIN_HIJRI_YEAR && year <= TQ_MAX_HIJRI_YEAR &&
        reader->sentence->pack->has_hijri_figures)
        return month >= 1 && month <= 12 && day >= 1 && tq_date_of_hijri (year, month, day, ret);
    if (year < TQ_MIN_YEAR || year > TQ_MAX_YEAR || month < 1 || month > 12 || day < 1 ||
        day > tq_days_in_month (year, month))
        return FALSE;
    *ret = tq_time_of_day (tq_days_from_civil (year, month, day));
    return TRUE;
}

/* 31/10 and 2-15 where nothing else stands about them and they can be no other way round: "1/2"
 * alone is a half. With a word before it that makes it a day ("on 2/3"), it is a pattern of
 * dates.tsv. */
static guint
read_day_and_month (TqDateReader *reader, guint from, int a, int b, TqTime *ret)
{
    static const TqDatePattern pattern = { .op = TQ_DATE_OP_DAY_IN_FIGURES };
    TqDateSlots slots = { .day = a, .day2 = b };

    if (!reader->is_isolated || MAX (a, b) <= 12 || MAX (a, b) > 31 || MIN (a, b) < 1)
        return 0;
    return tq_date_resolve (reader, &pattern, &slots, ret) ? from + 3 : 0;
}

static gboolean
is_dash (const TqDateReader *reader, guint token)
{
    return tq_date_is_mark (reader, token, "-") || tq_date_is_mark (reader, token, "–");
}

/* Whether the word before makes a bare figure of four digits a year. */
static gboolean
has_year_cue (const TqDateReader *reader, guint at)
{
    const TqCalendarRow *row = at > 0 ? tq_date_row (reader, at - 1) : NULL;
    int other;

    if (at >= 2 && (is_dash (reader, at - 1) || tq_date_is_mark (reader, at - 1, "/")))
        return tq_date_year_at (reader, at - 2, &other) && other >= 1900; /* the season 2013-2014 */
    return row != NULL &&
           (row->calendar_class == TQ_CALENDAR_YEAR_CUE ||
            row->calendar_class == TQ_CALENDAR_YEAR_WORD ||
            row->calendar_class == TQ_CALENDAR_EARLY || row->calendar_class == TQ_CALENDAR_MID ||
            row->calendar_class == TQ_CALENDAR_LATE || row->calendar_class == TQ_CALENDAR_SEASON);
}

/* "section 2012" */
static gboolean
is_labelled (const TqDateReader *reader, guint at)
{
    return at > 0 && (reader->sentence->tokens[at - 1].traits & TQ_TRAIT_LABEL) != 0;
}

/* Two years that follow each other: 2019/2020, 2023-24. What could be a month too is one where
 * nothing stands about it: 2010/11. */
static gboolean
are_years_of_season (const TqDateReader *reader, guint from, int a, int b)
{
    return a >= 1900 && (!is_labelled (reader, from) || has_year_cue (reader, from)) &&
           (b == a + 1 || (b == (a + 1) % 100 && (b > 12 || !reader->is_isolated)));
}

/* 9/2021, 2021/9, 2021-09 */
static guint
read_month_and_year (TqDateReader *reader, guint from, TqTime *ret)
{
    gboolean has_slash = tq_date_is_mark (reader, from + 1, "/");
    int a, b;

    if ((!has_slash && !is_dash (reader, from + 1)) || !tq_date_figure_at (reader, from, 4, &a) ||
        !tq_date_figure_at (reader, from + 2, 4, &b) || tq_date_is_mark (reader, from + 3, "/") ||
        (from > 0 && tq_date_is_mark (reader, from - 1, "/")))
        return 0;
    if (are_years_of_season (reader, from, a, b)) {
        *ret = tq_date_of_years (a, a + 2, TQ_PRECISION_YEAR);
        return from + 3;
    }
    if (((has_slash && a >= 1 && a <= 12 && b >= 1900 && b <= TQ_MAX_YEAR) ||
         (b >= 1 && b <= 12 && a >= 1900 && a <= TQ_MAX_YEAR)) &&
        (has_slash || reader->is_isolated)) {
        *ret = tq_time_of_month (MAX (a, b), MIN (a, b));
        return from + 3;
    }
    return read_day_and_month (reader, from, a, b, ret);
}

/* 20161016: a day where no word that it could count stands behind it */
static guint
read_compact (TqDateReader *reader, guint from, TqTime *ret)
{
    int figure;

    if (!tq_date_figure_at (reader, from, 8, &figure) || figure < 19000101 || figure > 20991231 ||
        (from + 1 < reader->sentence->n_tokens &&
         reader->sentence->tokens[from + 1].kind == TQ_TOKEN_WORD))
        return 0;
    if (!numeric_date (reader, figure / 10000, figure / 100 % 100, figure % 100, ret))
        return 0;
    return from + 1;
}

#define MIN_DOTTED_BYTES (sizeof "8.4.2021" - 1)
#define MAX_DOTTED_BYTES (sizeof "18.04.2021" - 1)

/* 8.4.2021 in one token */
static guint
read_dotted (TqDateReader *reader, guint from, TqTime *ret)
{
    const TqSpan *span = &reader->sentence->tokens[from].span;
    const char *text = reader->sentence->document->text + span->start;
    gsize n_bytes = span->end - span->start;
    char dotted[MAX_DOTTED_BYTES + 1];
    int day, month, year, n = 0;

    if (n_bytes < MIN_DOTTED_BYTES || n_bytes > MAX_DOTTED_BYTES ||
        (text[1] != '.' && text[2] != '.'))
        return 0;
    g_strlcpy (dotted, text, n_bytes + 1);
    if (sscanf (dotted, "%2d.%2d.%4d%n", &day, &month, &year, &n) != 3 || dotted[n] != '\0' ||
        !numeric_date (reader, day, month, year, ret))
        return 0;
    return from + 1;
}

static guint
read_numeric (TqDateReader *reader, guint from, TqTime *ret)
{
    static const char *const marks[] = { "/", "-", "." };
    const TqToken *token = &reader->sentence->tokens[from];
    int a, b, c;

    if (token->kind != TQ_TOKEN_DIGITS)
        return 0;
    if (token->span.end - token->span.start == 8 && read_compact (reader, from, ret) != 0)
        return from + 1;
    if (read_dotted (reader, from, ret) != 0)
        return from + 1;
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (tq_date_is_mark (reader, from + 1, marks[i]) &&
            tq_date_is_mark (reader, from + 3, marks[i]) &&
            tq_date_figure_at (reader, from, 4, &a) &&
            tq_date_figure_at (reader, from + 2, 4, &b) &&
            tq_date_figure_at (reader, from + 4, 4, &c) && numeric_date (reader, a, b, c, ret))
            return from + 5;
    return read_month_and_year (reader, from, ret);
}

/* A word follows that a figure could count: no preposition, with a conjunction on it or without. */
static gboolean
is_before_word (const TqDateReader *reader, guint end)
{
    const TqSentence *sentence = reader->sentence;

    return end < sentence->n_tokens && sentence->tokens[end].kind == TQ_TOKEN_WORD &&
           !tq_date_is (reader, end, TQ_CALENDAR_YEAR_CUE, NULL) &&
           !tq_sentence_word (sentence, end)->is_stopword;
}

/* "in nineteen eighty-four", "en deux mille huit": behind a word that may stand before a year in
 * words, and no round thousand. */
static guint
read_year_in_words (TqDateReader *reader, guint from, TqTime *ret)
{
    const TqCalendarRow *cue = from > 0 ? tq_date_row (reader, from - 1) : NULL;
    TqNumberRun run;
    int year;
    guint end;

    if (cue == NULL || cue->calendar_class != TQ_CALENDAR_YEAR_CUE ||
        cue->value < TQ_YEAR_CUE_WORDS || reader->sentence->tokens[from].kind != TQ_TOKEN_WORD ||
        !tq_number_may_begin (reader->sentence, from) || !tq_date_number_at (reader, from, &run))
        return 0;
    end = tq_date_year_in_words (reader, &run, &year);
    if (end == 0 || year % 1000 == 0 || is_before_word (reader, end))
        return 0;
    *ret = tq_time_of_year (year);
    return end;
}

/* "in 2014", "عام 2014", "2014" where it counts nothing. */
static guint
read_year (TqDateReader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    int year;

    if (!tq_date_year_at (reader, from, &year) || year < 1700 ||
        (from + 1 < sentence->n_tokens && tq_date_is_mark (reader, from + 1, "%")))
        return 0;
    if (!has_year_cue (reader, from)) {
        gboolean is_prefixed = from > 0 && sentence->tokens[from - 1].kind == TQ_TOKEN_SYMBOL;

        if (year < 1900 || year > 2099 || is_before_word (reader, from + 1) || is_prefixed ||
            is_labelled (reader, from))
            return 0;
    }
    *ret = tq_time_of_year (year);
    return from + 1;
}

/* A month alone: its name may be a common word too (مارس, March), so it needs a preposition or a
 * word of time before it. */
static guint
read_bare_month (TqDateReader *reader, guint from, TqTime *ret)
{
    static const TqDatePattern pattern = { .op = TQ_DATE_OP_MONTH };
    const TqWord *word = tq_sentence_word (reader->sentence, from);
    TqDateSlots slots = { 0 };
    guint end =
        tq_date_month_at (reader, from, TQ_CALENDAR_MONTH, &slots.month, &slots.has_wrong_twin);

    /* "a march" */
    if (end == 0 || (from > 0 && tq_date_is (reader, from - 1, TQ_CALENDAR_ONE, NULL)))
        return 0;
    if (!(word->calendar_proclitics & TQ_FORM_PREPOSITION) && !reader->is_isolated &&
        reader->depth == 0 &&
        (from == 0 || tq_date_row (reader, from - 1) == NULL ||
         tq_date_is (reader, from - 1, TQ_CALENDAR_MONTH_START, NULL)))
        return 0;
    return tq_date_resolve (reader, &pattern, &slots, ret) ? end : 0;
}

/* 1990s, 1990's */
static guint
read_decade (TqDateReader *reader, guint from, TqTime *ret)
{
    const TqToken *token = &reader->sentence->tokens[from];
    const char *text = reader->sentence->document->text + token->span.start;
    int year;

    if (token->kind != TQ_TOKEN_MIXED || token->span.end - token->span.start != 5 ||
        (text[4] != 's' && text[4] != 'S') || !g_ascii_isdigit (text[0]) ||
        !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2]) || text[3] != '0')
        return 0;
    year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10;
    *ret = tq_date_of_years (year, year + 10, TQ_PRECISION_DECADE);
    return year >= TQ_MIN_YEAR && year <= TQ_MAX_YEAR ? from + 1 : 0;
}

#define FIGURES "0123456789"
#define MAX_MONTH_BYTES 32

/* The month that the @n_bytes of @name are a name of; 0: none. */
static int
month_named (const TqCalendar *calendar, const char *name, gsize n_bytes)
{
    char month[MAX_MONTH_BYTES];
    const TqCalendarRow *row;
    guint16 found;

    if (n_bytes >= sizeof month)
        return 0;
    memcpy (month, name, n_bytes);
    month[n_bytes] = '\0';
    found = tq_calendar_find (calendar, month);
    if (found == 0)
        return 0;
    row = tq_calendar_get (calendar, found);
    return row->calendar_class == TQ_CALENDAR_MONTH ||
                   row->calendar_class == TQ_CALENDAR_MONTH_CAPITAL
               ? row->value
               : 0;
}

/* 14april, Dec31: a day and a month without a space between them. */
static gboolean
glued_day_and_month (const TqDateReader *reader, guint at, TqDateSlots *slots)
{
    const char *text = tq_sentence_folded (reader->sentence, at), *figures, *name;
    gsize n_figures, n_name;

    if (reader->sentence->tokens[at].kind != TQ_TOKEN_MIXED)
        return FALSE;
    figures = g_ascii_isdigit (text[0]) ? text : text + strcspn (text, FIGURES);
    n_figures = strspn (figures, FIGURES);
    name = figures == text ? text + n_figures : text;
    n_name = figures == text ? strlen (name) : (gsize) (figures - name);
    if (n_figures > 2 || (figures != text && figures[n_figures] != '\0'))
        return FALSE;
    *slots = (TqDateSlots) {
        .day = (int) g_ascii_strtoll (figures, NULL, 10),
        .month = month_named (reader->sentence->pack->calendar, name, n_name),
    };
    return slots->month != 0 && slots->day >= 1 && slots->day <= 31;
}

static guint
read_glued (TqDateReader *reader, guint from, TqTime *ret)
{
    static const TqDatePattern pattern = { .op = TQ_DATE_OP_CALENDAR_DAY };
    TqDateSlots slots;
    guint end = from + 1, year;

    if (!glued_day_and_month (reader, from, &slots))
        return 0;
    year = end + (tq_date_is_mark (reader, end, ".") || tq_date_is_mark (reader, end, ","));
    if (tq_date_year_at (reader, year, &slots.year))
        end = year + 1;
    return tq_date_resolve (reader, &pattern, &slots, ret) ? end : 0;
}

typedef guint ShapeFunc (TqDateReader *reader, guint from, TqTime *ret);

static ShapeFunc *const shapes[] = {
    read_numeric, read_year, read_year_in_words, read_bare_month, read_decade, read_glued,
};

guint
tq_date_shape (TqDateReader *reader, guint from, guint best, TqTime *ret)
{
    for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
        TqTime time;
        guint end = shapes[i](reader, from, &time);

        if (end > best) {
            best = end;
            *ret = time;
        }
    }
    return best;
}
