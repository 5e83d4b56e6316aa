/* date-word.c - the words and figures that dates are made of: rows of calendar.tsv of one word or
 * two, the figures of a year, the name of a month with its twin */
#include "extract/date-private.h"

#include <string.h>

#include "base/utf8.h"

const TqCalendarRow *
tq_date_row_of_word (const TqSentence *sentence, guint token)
{
    guint16 row = tq_sentence_word (sentence, token)->calendar;

    return row != 0 ? tq_calendar_get (sentence->pack->calendar, row) : NULL;
}

TqCalendarClass
tq_date_class (const TqSentence *sentence, guint token)
{
    const TqCalendarRow *row = tq_date_row_of_word (sentence, token);

    return row != NULL ? row->calendar_class : TQ_N_CALENDAR_CLASSES;
}

gboolean
tq_date_opens_span (const TqSentence *sentence, guint token)
{
    const TqCalendarRow *row =
        tq_token_may_be_in_date (sentence, token) ? tq_date_row_of_word (sentence, token) : NULL;

    return row != NULL && row->opens_span;
}

#define MAX_NAME_BYTES 128

/* A calendar word of two tokens (كانون الثاني). */
static const TqCalendarRow *
row_of_two (const TqDateReader *reader, guint token)
{
    const TqSentence *sentence = reader->sentence;
    const TqCalendar *calendar = sentence->pack->calendar;
    const TqCalendarRow *begin = tq_date_row (reader, token);
    char joined[MAX_NAME_BYTES];
    gsize n_bytes;
    guint16 row;

    if (begin == NULL || !begin->begins_two || token + 1 >= sentence->n_tokens ||
        !(sentence->tokens[token + 1].traits & TQ_TRAIT_SECOND) ||
        sentence->tokens[token + 1].kind != TQ_TOKEN_WORD)
        return NULL;
    n_bytes =
        (gsize) g_snprintf (joined, sizeof joined, "%s %s", tq_sentence_folded (sentence, token),
                            tq_sentence_folded (sentence, token + 1));
    if (n_bytes >= sizeof joined)
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
    const char *text;
    guint32 n_bytes;
    gint8 last_digit;
    double value;

    if (token >= sentence->n_tokens || sentence->tokens[token].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    text = sentence->document->text + sentence->tokens[token].span.start;
    n_bytes = sentence->tokens[token].span.end - sentence->tokens[token].span.start;
    if (n_bytes > 3 * max_digits || tq_utf8_count (text, n_bytes) > max_digits ||
        !tq_number_parse_digits (sentence->pack, text, n_bytes, '.', &value, &last_digit) ||
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

gboolean
tq_date_is_whole (const TqNumberRun *run, int lo, int hi)
{
    return !run->is_ordinal && !run->is_fraction && !run->is_interval && run->suffix == 0 &&
           run->number.number >= lo && run->number.number <= hi &&
           run->number.number == floor (run->number.number);
}

/* "nineteen eighty-four", "nineteen oh five", «ألفين وواحد وعشرين». */
guint
tq_date_year_in_words (const TqDateReader *reader, const TqNumberRun *run, int *ret)
{
    TqNumberRun units;

    if (tq_date_is_whole (run, TQ_MIN_YEAR, TQ_MAX_YEAR)) {
        *ret = (int) run->number.number;
        return run->end;
    }
    if (!tq_date_is_whole (run, TQ_MIN_YEAR / 100, TQ_MAX_YEAR / 100) ||
        !tq_date_is (reader, run->end, TQ_CALENDAR_YEAR_ZERO, NULL) ||
        !tq_date_number_at (reader, run->end + 1u, &units) || !tq_date_is_whole (&units, 1, 9))
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

/* An abbreviation is no longer, in bytes: "Sept". */
#define MAX_ABBREVIATION_BYTES 5

/* The token behind a full stop that is glued to the abbreviation before @end; else @end. */
static guint
behind_full_stop (const TqSentence *sentence, guint end)
{
    const TqSpan *name = &sentence->tokens[end - 1].span;
    gboolean is_glued = end + 1 < sentence->n_tokens && tq_token_is_written (sentence, end, ".") &&
                        !(sentence->tokens[end].flags & TQ_TOKEN_SPACE_BEFORE);

    return end + (is_glued && name->end - name->start <= MAX_ABBREVIATION_BYTES);
}

/* With its twin name behind it: "فبراير/شباط", "كانون الأول (ديسمبر)", "تموز يوليو". A twin of
 * another month is none, but in brackets it says that one of the two is wrong. */
guint
tq_date_month_at (const TqDateReader *reader, guint token, TqCalendarClass calendar_class, int *ret,
                  gboolean *ret_has_wrong_twin)
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
    return behind_full_stop (reader->sentence, end);
}
