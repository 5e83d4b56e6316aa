#include "extract/date-private.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* ---- the words of an expression -------------------------------------------------------------- */

const TqCalendarRow *
tq_date_row_of_word (const TqSentence *sentence, guint token)
{
    guint16 row = tq_sentence_word (sentence, token)->calendar;

    return row != 0 ? tq_calendar_get (sentence->pack->calendar, row) : NULL;
}

/* A calendar word of two tokens (كانون الثاني). */
static const TqCalendarRow *
row_of_two (const TqDateReader *reader, guint token)
{
    const TqSentence *sentence = reader->sentence;
    const TqCalendar *calendar = sentence->pack->calendar;
    char joined[128];
    guint16 row;
    const char *first;

    const TqCalendarRow *begin = tq_date_row (reader, token);

    if (begin == NULL || !begin->begins_two || token + 1 >= sentence->n_tokens ||
        !(sentence->tokens[token + 1].traits & TQ_TRAIT_SECOND) ||
        sentence->tokens[token + 1].kind != TQ_TOKEN_WORD)
        return NULL;
    first = tq_sentence_folded (sentence, token);
    if ((gsize) g_snprintf (joined, sizeof joined, "%s %s", first,
                            tq_sentence_folded (sentence, token + 1)) >= sizeof joined)
        return NULL;
    row = tq_calendar_find (calendar, joined);
    for (guint i = 0; row == 0 && i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && g_str_has_prefix (joined, clitic->text))
            row = tq_calendar_find (calendar, joined + strlen (clitic->text));
    }
    return row != 0 ? tq_calendar_get (calendar, row) : NULL;
}

const TqCalendarRow *
tq_date_row_at (const TqDateReader *reader, guint token, guint *ret_end)
{
    const TqCalendarRow *two = row_of_two (reader, token);

    *ret_end = token + (two != NULL ? 2 : 1);
    return two != NULL ? two : tq_date_row (reader, token);
}

gboolean
tq_date_is (const TqDateReader *reader, guint token, TqCalendarClass calendar_class, int *ret_value)
{
    const TqCalendarRow *row = tq_date_row (reader, token);

    if (row == NULL || row->calendar_class != calendar_class)
        return FALSE;
    if (ret_value != NULL)
        *ret_value = row->value;
    return TRUE;
}

gboolean
tq_date_is_mark (const TqDateReader *reader, guint token, const char *mark)
{
    return tq_token_is_written (reader->sentence, token, mark);
}

/* A whole number of at most @max_digits digits, written as a figure without marks. */
gboolean
tq_date_figure_at (const TqDateReader *reader, guint token, guint max_digits, int *ret)
{
    const TqSentence *sentence = reader->sentence;
    const TqToken *t;
    const char *text;
    gint8 last_digit;
    double value;

    if (token >= sentence->n_tokens || sentence->tokens[token].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    t = &sentence->tokens[token];
    text = sentence->document->text + t->span.start;
    if (t->span.end - t->span.start > 3 * max_digits ||
        tq_utf8_count (text, t->span.end - t->span.start) > max_digits ||
        !tq_number_parse_digits (sentence->pack, text, t->span.end - t->span.start, '.', &value,
                                 &last_digit) ||
        value != floor (value))
        return FALSE;
    *ret = (int) value;
    return TRUE;
}

gboolean
tq_date_year_at (const TqDateReader *reader, guint token, int *ret)
{
    return tq_date_figure_at (reader, token, 4, ret) && *ret >= TQ_MIN_YEAR && *ret <= TQ_MAX_YEAR;
}

static gboolean
is_whole (const TqNumberRun *run, int lo, int hi)
{
    return !run->is_ordinal && !run->is_fraction && !run->is_interval && run->suffix <= 0 &&
           run->number.number >= lo && run->number.number <= hi &&
           run->number.number == floor (run->number.number);
}

/* "nineteen eighty-four", "nineteen oh five", «ألفين وواحد وعشرين». */
guint
tq_date_year_in_words (const TqDateReader *reader, const TqNumberRun *run, int *ret)
{
    TqNumberRun units;

    if (is_whole (run, TQ_MIN_YEAR, TQ_MAX_YEAR)) {
        *ret = (int) run->number.number;
        return run->end;
    }
    if (!is_whole (run, TQ_MIN_YEAR / 100, TQ_MAX_YEAR / 100) ||
        !tq_date_is (reader, run->end, TQ_CALENDAR_YEAR_ZERO, NULL) ||
        (guint) run->end + 1 >= reader->sentence->n_tokens ||
        !tq_number_recall (reader->numbers, reader->sentence, run->end + 1, &units) ||
        !is_whole (&units, 1, 9))
        return 0;
    *ret = (int) (run->number.number * 100 + units.number.number);
    return units.end;
}

/* The name of a month at @token, in one word or two. Returns the token after it, or 0. */
static guint
month_name_at (const TqDateReader *reader, guint token, TqCalendarClass calendar_class, int *ret)
{
    const TqCalendarRow *row = row_of_two (reader, token);

    if (token < reader->sentence->n_tokens &&
        (tq_sentence_word (reader->sentence, token)->calendar_proclitics & TQ_FORM_ARTICLE))
        return 0; /* «الأب» is no August */
    if (row != NULL && row->calendar_class == calendar_class) {
        *ret = row->value;
        return token + 2;
    }
    if (tq_date_is (reader, token, calendar_class, ret))
        return token + 1;
    if (calendar_class == TQ_CALENDAR_MONTH &&
        tq_date_is (reader, token, TQ_CALENDAR_MONTH_CAPITAL, ret) &&
        ((reader->sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) || reader->is_isolated))
        return token + 1;
    return 0;
}

/* With its twin name behind it: "فبراير/شباط", "كانون الأول (ديسمبر)", "تموز يوليو". A twin of
 * another month is none, but in brackets it says that one of the two is wrong. */
guint
tq_date_month_at (const TqDateReader *reader, guint token, TqCalendarClass calendar_class,
                  int *ret, gboolean *ret_has_wrong_twin)
{
    guint end = month_name_at (reader, token, calendar_class, ret), second, after;
    gboolean has_bracket = end != 0 && tq_date_is_mark (reader, end, "(");
    int twin = 0;

    if (end == 0)
        return 0;
    second = end + (has_bracket || tq_date_is_mark (reader, end, "/") ||
                    tq_date_is_mark (reader, end, "-"));
    after = month_name_at (reader, second, calendar_class, &twin);
    if (after != 0 && (has_bracket ? tq_date_is_mark (reader, after, ")") : twin == *ret)) {
        end = after + has_bracket;
        *ret_has_wrong_twin |= twin != *ret;
    }
    if (tq_date_is_mark (reader, end, ".") &&
        !(reader->sentence->tokens[end].flags & TQ_TOKEN_SPACE_BEFORE) &&
        end + 1 < reader->sentence->n_tokens &&
        reader->sentence->tokens[end - 1].span.end -
                reader->sentence->tokens[end - 1].span.start <=
            5)
        end++;
    return end;
}

/* ---- shapes of figures and marks ------------------------------------------------------------- */

/* 2021/04/08, 08-04-2021, 8.4.2021 (one token), by the pack's order where both could be. */
static gboolean
numeric_date (const TqDateReader *reader, int a, int b, int c, TqTime *ret)
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
    if (month > 12 && day <= 12) { /* 2024-13-01 */
        int swapped = month;

        month = day;
        day = swapped;
    }
    if (year < 100)
        year += year < 40 ? 2000 : 1900;
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

/* Whether the word before makes a bare figure of four digits a year. */
static gboolean
has_year_cue (const TqDateReader *reader, guint at)
{
    const TqCalendarRow *row = at > 0 ? tq_date_row (reader, at - 1) : NULL;
    int other;

    if (at >= 2 &&
        (tq_date_is_mark (reader, at - 1, "-") || tq_date_is_mark (reader, at - 1, "/") ||
         tq_date_is_mark (reader, at - 1, "–")))
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

    if ((!has_slash && !tq_date_is_mark (reader, from + 1, "-") &&
         !tq_date_is_mark (reader, from + 1, "–")) ||
        !tq_date_figure_at (reader, from, 4, &a) || !tq_date_figure_at (reader, from + 2, 4, &b) ||
        tq_date_is_mark (reader, from + 3, "/") ||
        (from > 0 && tq_date_is_mark (reader, from - 1, "/")))
        return 0;
    if (are_years_of_season (reader, from, a, b)) {
        *ret = tq_time_of_days (tq_days_from_civil (a, 1, 1), tq_days_from_civil (a + 2, 1, 1),
                                TQ_PRECISION_YEAR);
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
    return numeric_date (reader, figure / 10000, figure / 100 % 100, figure % 100, ret) ? from + 1
                                                                                        : 0;
}

static guint
read_numeric (TqDateReader *reader, guint from, TqTime *ret)
{
    const TqSentence *sentence = reader->sentence;
    const TqToken *token = &sentence->tokens[from];
    const char *text = sentence->document->text + token->span.start;
    int a, b, c;
    static const char *const marks[] = { "/", "-", "." };

    if (token->kind != TQ_TOKEN_DIGITS)
        return 0;
    if (token->span.end - token->span.start == 8 && read_compact (reader, from, ret) != 0)
        return from + 1;
    if (token->span.end - token->span.start >= 8 && token->span.end - token->span.start <= 10 &&
        (text[1] == '.' || text[2] == '.')) {
        char dotted[12];
        int n = 0;

        g_strlcpy (dotted, text, MIN (sizeof dotted, token->span.end - token->span.start + 1u));
        if (sscanf (dotted, "%2d.%2d.%4d%n", &a, &b, &c, &n) == 3 && dotted[n] == '\0' &&
            numeric_date (reader, a, b, c, ret))
            return from + 1;
    }
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
        !tq_number_may_begin (reader->sentence, from) ||
        !tq_number_recall (reader->numbers, reader->sentence, from, &run))
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
    const TqSentence *sentence = reader->sentence;
    static const TqDatePattern pattern = { .op = TQ_DATE_OP_MONTH };
    TqDateSlots slots = { 0 };
    guint end =
        tq_date_month_at (reader, from, TQ_CALENDAR_MONTH, &slots.month, &slots.has_wrong_twin);
    gboolean has_preposition =
        end != 0 &&
        (tq_sentence_word (sentence, from)->calendar_proclitics & TQ_FORM_PREPOSITION) != 0;

    /* "a march" */
    if (end == 0 || (from > 0 && tq_date_is (reader, from - 1, TQ_CALENDAR_ONE, NULL)))
        return 0;
    if (!has_preposition && !reader->is_isolated && reader->depth == 0 &&
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
    *ret = tq_time_of_days (tq_days_from_civil (year, 1, 1), tq_days_from_civil (year + 10, 1, 1),
                            TQ_PRECISION_DECADE);
    return year >= TQ_MIN_YEAR && year <= TQ_MAX_YEAR ? from + 1 : 0;
}

#define FIGURES "0123456789"
#define MAX_MONTH_BYTES 32

/* 14april, Dec31: a day and a month without a space between them. */
static gboolean
glued_day_and_month (const TqDateReader *reader, guint at, TqDateSlots *slots)
{
    const char *text = tq_sentence_folded (reader->sentence, at), *figures, *name;
    char month[MAX_MONTH_BYTES];
    const TqCalendarRow *row;
    guint16 found;
    gsize n_name;

    if (reader->sentence->tokens[at].kind != TQ_TOKEN_MIXED)
        return FALSE;
    figures = g_ascii_isdigit (text[0]) ? text : text + strcspn (text, FIGURES);
    name = figures == text ? text + strspn (text, FIGURES) : text;
    n_name = figures == text ? strlen (name) : (gsize) (figures - name);
    if (strspn (figures, FIGURES) > 2 || n_name >= sizeof month ||
        (figures != text && figures[strspn (figures, FIGURES)] != '\0'))
        return FALSE;
    memcpy (month, name, n_name);
    month[n_name] = '\0';
    found = tq_calendar_find (reader->sentence->pack->calendar, month);
    if (found == 0)
        return FALSE;
    row = tq_calendar_get (reader->sentence->pack->calendar, found);
    if (row->calendar_class != TQ_CALENDAR_MONTH &&
        row->calendar_class != TQ_CALENDAR_MONTH_CAPITAL)
        return FALSE;
    *slots =
        (TqDateSlots) { .day = (int) g_ascii_strtoll (figures, NULL, 10), .month = row->value };
    return slots->day >= 1 && slots->day <= 31;
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

static guint (*const figure_shapes[]) (TqDateReader *, guint, TqTime *) = {
    read_numeric, read_year, read_year_in_words, read_bare_month, read_decade, read_glued
};

/* Neither a word of time nor a number: only a pattern can begin with it. */
static gboolean
is_plain_word (const TqSentence *sentence, guint token)
{
    const TqWord *word = tq_sentence_word (sentence, token);

    return sentence->tokens[token].kind == TQ_TOKEN_WORD && word->calendar == 0 &&
           word->number == 0;
}

#define MAX_EXTENSIONS 3

guint
tq_date_longest (TqDateReader *reader, guint from, TqTime *ret)
{
    guint best = tq_date_match (reader, from, ret), end;
    TqTime time;

    if (best != 0 && ret->precision == TQ_PRECISION_NONE)
        return ret->is_doubtful ? best : 0;
    for (guint i = 0; i < G_N_ELEMENTS (figure_shapes) && !is_plain_word (reader->sentence, from);
         i++) {
        end = figure_shapes[i] (reader, from, &time);
        if (end > best) {
            best = end;
            *ret = time;
        }
    }
    for (guint i = 0;
         best != 0 && i < MAX_EXTENSIONS && (end = tq_date_extend (reader, best, ret, &time)) != 0;
         i++) {
        best = end;
        *ret = time;
    }
    return best;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void
fill (const TqSentence *sentence, guint from, guint end, TqValueKind kind, TqTime time,
      TqValue *ret)
{
    *ret = (TqValue) { .kind = kind,
                      .first_token = (guint16) from,
                      .n_tokens = (guint16) (end - from),
                      .time = time };
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
    return word->date_begin != 0 ||
           (word->calendar != 0 &&
            tq_calendar_get (sentence->pack->calendar, word->calendar)->may_begin) ||
           tq_number_may_begin (sentence, from);
}

/* Tokens beside the date in a sentence that is little more than it, as in a programme of events: it
 * looks ahead. */
#define MAX_TOKENS_BESIDE 1
#define MAX_TOKENS_LINE 16

/* Reads again as if the date stood alone, and keeps that if it does. Returns the end, or 0. */
static guint
read_isolated (TqDateReader *reader, guint from, TqTime *ret)
{
    guint end = 0;

    if (from > MAX_TOKENS_BESIDE || reader->sentence->n_tokens > MAX_TOKENS_LINE)
        return 0;
    reader->is_isolated = TRUE;
    end = tq_date_longest (reader, from, ret);
    reader->is_isolated = end != 0 && from + reader->sentence->n_tokens - end <= MAX_TOKENS_BESIDE;
    return reader->is_isolated ? end : 0;
}

gboolean
tq_date_read (const TqSentence *sentence, TqNumberMemo *numbers, guint from, TqValue *ret)
{
    const TqTime *published = &sentence->document->published;
    TqDateReader reader = { .sentence = sentence,
                            .numbers = numbers,
                            .from = from,
                            .today = published->precision != TQ_PRECISION_NONE
                                         ? tq_time_day (published)
                                         : TQ_NO_TODAY };
    TqTime time = { 0 }, clock = { 0 };
    guint end, clock_end = 0;

    if (!may_begin (sentence, from))
        return FALSE;
    if (!is_plain_word (sentence, from))
        clock_end = tq_date_clock (&reader, from, &clock);
    end = read_isolated (&reader, from, &time);
    if (end == 0)
        end = tq_date_longest (&reader, from, &time);
    if (clock_end > end) {
        fill (sentence, from, clock_end, clock.is_inferred ? TQ_VALUE_TIME : TQ_VALUE_DATE, clock,
              ret);
        return TRUE;
    }
    if (end == 0)
        return FALSE;
    end = tq_date_clock_behind (&reader, end, &time);
    fill (sentence, from, end, TQ_VALUE_DATE, time, ret);
    return TRUE;
}
