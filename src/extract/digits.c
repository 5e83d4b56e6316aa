#include "extract/number-private.h"

#include <string.h>
#include <unicode/uchar.h>

#define MAX_DIGITS 24

typedef struct {
    char digits[MAX_DIGITS]; /* ASCII, separators left out */
    guint n_digits;
    char marks[MAX_DIGITS];     /* separators in order: . , ' or space */
    guint mark_at[MAX_DIGITS];  /* digits before each */
    guint n_marks;
} Figure;

char
tq_digits_mark (const TqPack *pack, gunichar cp)
{
    switch (cp) {
    case '.':
    case ',':
    case '\'':
        return (char) cp;
    case 0x066b: /* Arabic decimal separator */
        return 'D';
    case 0x066c: /* Arabic thousands separator */
        return 'T';
    case 0x060c:
        return ';';
    case 0x2019:
        return '\'';
    case 0xa0:
    case 0x202f:
    case 0x2009:
        return ' ';
    default:
        return pack->decimal_letter != NULL && cp == g_utf8_get_char (pack->decimal_letter) ? 'R'
                                                                                            : 0;
    }
}

static gboolean
read_figure (const TqPack *pack, const char *text, gsize n_bytes, Figure *figure)
{
    for (const char *end = text + n_bytes; text < end; text = g_utf8_next_char (text)) {
        gunichar cp = g_utf8_get_char (text);
        int digit = u_charDigitValue ((UChar32) cp);
        char mark = tq_digits_mark (pack, cp);

        if (figure->n_digits == MAX_DIGITS - 1 || figure->n_marks == MAX_DIGITS - 1)
            return FALSE;
        if (digit >= 0) {
            figure->digits[figure->n_digits++] = (char) ('0' + digit);
        } else if (mark != 0) {
            figure->mark_at[figure->n_marks] = figure->n_digits;
            figure->marks[figure->n_marks++] = mark;
        } else if (u_charType ((UChar32) cp) != U_FORMAT_CHAR &&
                   u_charType ((UChar32) cp) != U_NON_SPACING_MARK) {
            return FALSE;
        }
    }
    return figure->n_digits > 0;
}

/* Whether each mark has three digits to its right up to the next one, and at most three stand
 * before the first: 1,500,000. */
static gboolean
is_grouped (const Figure *figure, guint n_marks, guint n_digits)
{
    for (guint i = 0; i < n_marks; i++) {
        guint next = i + 1 < n_marks ? figure->mark_at[i + 1] : n_digits;

        if (next - figure->mark_at[i] != 3)
            return FALSE;
    }
    return figure->mark_at[0] >= 1 && figure->mark_at[0] <= 3 && figure->digits[0] != '0';
}

/* Indian grouping: 12,34,567. */
static gboolean
is_grouped_by_two (const Figure *figure, guint n_marks, guint n_digits)
{
    for (guint i = 0; i + 1 < n_marks; i++)
        if (figure->mark_at[i + 1] - figure->mark_at[i] != 2)
            return FALSE;
    return n_marks >= 2 && figure->mark_at[0] <= 2 && n_digits - figure->mark_at[n_marks - 1] == 3;
}

/* «5ر31» is seen as 31ر5 in a line that runs from right to left, and is 31.5. */
static gboolean
turn_round (Figure *figure)
{
    char digits[MAX_DIGITS];
    guint n_behind;

    if (memchr (figure->marks, 'R', figure->n_marks) == NULL)
        return TRUE;
    if (figure->n_marks != 1)
        return FALSE;
    n_behind = figure->n_digits - figure->mark_at[0];
    memcpy (digits, figure->digits + figure->mark_at[0], n_behind);
    memcpy (digits + n_behind, figure->digits, figure->mark_at[0]);
    memcpy (figure->digits, digits, figure->n_digits);
    figure->mark_at[0] = n_behind;
    figure->marks[0] = 'D';
    return TRUE;
}

/* Digits before the decimal mark, or n_digits if there is none; -1 if the marks make no number
 * (12.10.2024, 1.2.3). */
static int
find_decimal (const Figure *figure, char decimal)
{
    guint n = figure->n_marks, last = n - 1;
    char mark;

    if (n == 0)
        return (int) figure->n_digits;
    mark = figure->marks[last];
    for (guint i = 0; i < last; i++)
        if (figure->marks[i] != figure->marks[0])
            return -1;
    if (mark == 'D' || (n > 1 && mark != figure->marks[0]))
        return n == 1 || is_grouped (figure, last, figure->mark_at[last]) ||
                       is_grouped_by_two (figure, last, figure->mark_at[last])
                   ? (int) figure->mark_at[last]
                   : -1;
    if (mark == 'T' || n > 1)
        return is_grouped (figure, n, figure->n_digits) ||
                       is_grouped_by_two (figure, n, figure->n_digits)
                   ? (int) figure->n_digits
                   : -1;
    if (mark == ' ' || mark == '\'')
        return is_grouped (figure, n, figure->n_digits) ? (int) figure->n_digits : -1;
    /* One dot or comma: three digits after it group, unless it is the language's decimal mark. */
    if (is_grouped (figure, n, figure->n_digits) && mark != decimal)
        return (int) figure->n_digits;
    return (int) figure->mark_at[0];
}

/* Most figures are a few ASCII digits. More than a double holds exactly are left to strtod(). */
#define MAX_PLAIN_DIGITS 15

static gboolean
parse_plain (const char *text, gsize n_bytes, double *ret, gint8 *ret_last_digit)
{
    guint64 value = 0;
    guint n_zeros = 0;

    if (n_bytes == 0 || n_bytes > MAX_PLAIN_DIGITS)
        return FALSE;
    for (gsize i = 0; i < n_bytes; i++) {
        if (!g_ascii_isdigit (text[i]))
            return FALSE;
        value = value * 10 + (guint) (text[i] - '0');
        n_zeros = text[i] == '0' ? n_zeros + 1 : 0;
    }
    *ret = (double) value;
    *ret_last_digit = (gint8) MIN (n_zeros, n_bytes - 1);
    return TRUE;
}

gboolean
tq_number_parse_digits (const TqPack *pack, const char *text, gsize n_bytes, char decimal,
                        double *ret, gint8 *ret_last_digit)
{
    Figure figure = { .n_digits = 0 };
    char number[MAX_DIGITS + 2];
    int before;
    guint end, n_zeros = 0;

    if (parse_plain (text, n_bytes, ret, ret_last_digit))
        return TRUE;
    if (!read_figure (pack, text, n_bytes, &figure) || !turn_round (&figure))
        return FALSE;
    before = find_decimal (&figure, decimal);
    if (before < 0)
        return FALSE;
    memcpy (number, figure.digits, (gsize) before);
    number[before] = '.';
    memcpy (number + before + 1, figure.digits + before, figure.n_digits - (guint) before);
    number[figure.n_digits + 1] = '\0';
    *ret = g_ascii_strtod (number, NULL);
    end = figure.n_digits;
    while (before == (int) figure.n_digits && n_zeros + 1 < end &&
           figure.digits[end - 1 - n_zeros] == '0')
        n_zeros++;
    *ret_last_digit =
        (gint8) (before == (int) figure.n_digits ? (int) n_zeros : -(int) (end - (guint) before));
    return TRUE;
}
