#include "extract/number.h"

#include <string.h>
#include <unicode/uchar.h>

#include "pack/number-table.h"

/* ---- digits ---------------------------------------------------------------------------------------------------- */

#define MAX_DIGITS 24

typedef struct {
    char digits[MAX_DIGITS]; /* ASCII, separators left out */
    guint n_digits;
    char marks[MAX_DIGITS];     /* separators in order: . , ' or space */
    guint mark_at[MAX_DIGITS];  /* digits before each */
    guint n_marks;
} Figure;

static char
ascii_mark (gunichar cp)
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
        return ',';
    case 0x2019:
        return '\'';
    case 0xa0:
    case 0x202f:
    case 0x2009:
        return ' ';
    default:
        return 0;
    }
}

static gboolean
read_figure (const char *text, gsize n_bytes, Figure *figure)
{
    for (const char *end = text + n_bytes; text < end; text = g_utf8_next_char (text)) {
        gunichar cp = g_utf8_get_char (text);
        int digit = u_charDigitValue ((UChar32) cp);
        char mark = ascii_mark (cp);

        if (figure->n_digits == MAX_DIGITS - 1 || figure->n_marks == MAX_DIGITS - 1)
            return FALSE;
        if (digit >= 0) {
            figure->digits[figure->n_digits++] = (char) ('0' + digit);
        } else if (mark != 0) {
            figure->mark_at[figure->n_marks] = figure->n_digits;
            figure->marks[figure->n_marks++] = mark;
        } else if (u_charType ((UChar32) cp) != U_FORMAT_CHAR && u_charType ((UChar32) cp) != U_NON_SPACING_MARK) {
            return FALSE;
        }
    }
    return figure->n_digits > 0;
}

/* Whether each mark has three digits to its right up to the next one, and at most three stand before the first: 1,500,000. */
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

/* Digits before the decimal mark, or n_digits if there is none; -1 if the marks make no number (12.10.2024, 1.2.3). */
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
        return n == 1 || is_grouped (figure, last, figure->mark_at[last]) ? (int) figure->mark_at[last] : -1;
    if (mark == 'T' || n > 1)
        return is_grouped (figure, n, figure->n_digits) || is_grouped_by_two (figure, n, figure->n_digits)
                   ? (int) figure->n_digits
                   : -1;
    if (mark == ' ' || mark == '\'')
        return is_grouped (figure, n, figure->n_digits) ? (int) figure->n_digits : -1;
    /* One dot or comma: three digits after it group, unless it is the language's decimal mark. */
    if (is_grouped (figure, n, figure->n_digits) && mark != decimal)
        return (int) figure->n_digits;
    return (int) figure->mark_at[0];
}

gboolean
tq_number_parse_digits (const char *text, gsize n_bytes, char decimal, double *ret, gint8 *ret_last_digit)
{
    Figure figure = { .n_digits = 0 };
    char number[MAX_DIGITS + 2];
    int before;
    guint end, n_zeros = 0;

    if (!read_figure (text, n_bytes, &figure))
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
    while (before == (int) figure.n_digits && n_zeros + 1 < end && figure.digits[end - 1 - n_zeros] == '0')
        n_zeros++;
    *ret_last_digit = (gint8) (before == (int) figure.n_digits ? (int) n_zeros : -(int) (end - (guint) before));
    return TRUE;
}

/* ---- words ----------------------------------------------------------------------------------------------------- */

typedef struct {
    double lo;
    double hi;
} Range;

typedef struct {
    const TqSentence *sentence;
    guint at; /* token being joined */
    Range total;
    Range current;
    gboolean has_total;
    gboolean has_current;
    double last_scale;    /* of what is in total */
    double current_scale; /* the scale that `current` was multiplied by, for "and a half" */
    int last;             /* class of the word before, -1 at the start, TQ_N_NUMBER_CLASSES after a figure */
    gboolean is_joined;   /* by "and", as a word or attached */
    gboolean has_article; /* this word bears the article */
    TqNumberRun *run;
} Fold;

#define AFTER_FIGURE ((int) TQ_N_NUMBER_CLASSES)

static double
low_part (const Fold *fold, double modulus)
{
    return fold->has_current ? fmod (fold->current.lo, modulus) : 0;
}

static gboolean
last_is (const Fold *fold, TqNumberClass a, TqNumberClass b, TqNumberClass c)
{
    return fold->last == (int) a || fold->last == (int) b || fold->last == (int) c;
}

static void
add (Fold *fold, double lo, double hi)
{
    if (!fold->has_current)
        fold->current = (Range) { 0, 0 };
    fold->current.lo += lo;
    fold->current.hi += hi;
    fold->has_current = TRUE;
}

/* Whether a small number below @limit may follow what is there: nothing, a round current, a scale in the total. */
static gboolean
may_add (const Fold *fold, double limit)
{
    if (fold->last == AFTER_FIGURE && fold->has_current)
        return FALSE;
    if (!fold->has_current)
        return !fold->has_total || fold->last_scale >= limit;
    return low_part (fold, limit) == 0 && fold->current.lo > 0;
}

static gboolean
join_zero (Fold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    if (fold->last != -1)
        return FALSE;
    add (fold, 0, 0);
    return TRUE;
}

static gboolean
join_unit (Fold *fold, const TqNumberRow *row)
{
    if (!may_add (fold, 10) || (fold->has_current && last_is (fold, TQ_NUMBER_TEN_SUFFIX, TQ_NUMBER_TEEN, TQ_NUMBER_FRACTION)))
        return FALSE;
    add (fold, row->value, row->value);
    return TRUE;
}

static gboolean
join_teen (Fold *fold, const TqNumberRow *row)
{
    gboolean is_open = fold->last == TQ_NUMBER_TENS_OPEN && low_part (fold, 100) >= 60;

    if (!is_open && !may_add (fold, 100))
        return FALSE;
    add (fold, row->value, row->value);
    return TRUE;
}

static gboolean
join_ten_suffix (Fold *fold, const TqNumberRow *row)
{
    double unit = low_part (fold, 100);

    if (last_is (fold, TQ_NUMBER_UNIT, TQ_NUMBER_UNIT_CONSTRUCT, TQ_NUMBER_ORDINAL) && !fold->is_joined && unit >= 1 && unit <= 9) {
        add (fold, row->value, row->value);
        return TRUE;
    }
    return fold->last != TQ_NUMBER_UNIT_CONSTRUCT && join_teen (fold, row);
}

static gboolean
join_ten (Fold *fold, const TqNumberRow *row)
{
    double unit = low_part (fold, 100);

    if (last_is (fold, TQ_NUMBER_UNIT, TQ_NUMBER_ORDINAL, TQ_NUMBER_FRACTION_OR_ORDINAL) && fold->is_joined && unit >= 1 && unit <= 9) {
        add (fold, row->value, row->value);
        return TRUE;
    }
    return join_teen (fold, row);
}

static gboolean
join_score (Fold *fold, const TqNumberRow *row)
{
    if (fold->last == TQ_NUMBER_UNIT && low_part (fold, 100) == 4) {
        add (fold, 3 * row->value + row->value - 4, 3 * row->value + row->value - 4);
        fold->last = TQ_NUMBER_TENS_OPEN;
        return TRUE;
    }
    return join_teen (fold, row);
}

static gboolean
join_hundred (Fold *fold, const TqNumberRow *row)
{
    double part = low_part (fold, 1000);

    if (!fold->has_current || (part == 0 && fold->last != AFTER_FIGURE)) {
        if (!may_add (fold, 1000))
            return FALSE;
        add (fold, row->value, row->value);
        return TRUE;
    }
    if (fold->is_joined || part < 1 || part > 99 || fold->last == AFTER_FIGURE)
        return FALSE;
    fold->current.hi += (row->value - 1) * (fold->current.hi - fold->current.lo + part);
    fold->current.lo += (row->value - 1) * part;
    return TRUE;
}

static gboolean
join_hundreds (Fold *fold, const TqNumberRow *row)
{
    if (!may_add (fold, 1000))
        return FALSE;
    add (fold, row->value, row->value);
    return TRUE;
}

/* Moves current, times the scale, to the total. A scale greater than the last one takes all that is there: "a hundred thousand million". */
static void
take_scale (Fold *fold, double scale)
{
    if (!fold->has_current)
        fold->current = (Range) { fold->has_total && scale > fold->last_scale ? 0 : 1, fold->has_total && scale > fold->last_scale ? 0 : 1 };
    if (fold->has_total && scale > fold->last_scale) {
        fold->total.lo = (fold->total.lo + fold->current.lo) * scale;
        fold->total.hi = (fold->total.hi + fold->current.hi) * scale;
    } else {
        fold->total.lo += fold->current.lo * scale;
        fold->total.hi += fold->current.hi * scale;
    }
    fold->has_total = TRUE;
    fold->has_current = FALSE;
    fold->last_scale = scale;
    fold->run->has_scale = TRUE;
}

static gboolean
join_scale (Fold *fold, const TqNumberRow *row)
{
    if (fold->has_total && fold->last_scale == row->value)
        return FALSE;
    if (fold->has_current && fold->is_joined)
        return FALSE;
    if (fold->has_total && !fold->has_current && row->value < fold->last_scale && !fold->is_joined)
        return FALSE;
    if (fold->has_total && fold->is_joined && row->value > fold->last_scale)
        return FALSE;
    take_scale (fold, row->value);
    if (fold->run->is_fraction)
        fold->run->is_fraction = FALSE;
    return TRUE;
}

/* "thousands": at least two of them; an interval up to ten. */
static gboolean
join_scale_plural (Fold *fold, const TqNumberRow *row)
{
    if (fold->has_current)
        return join_scale (fold, row);
    if (fold->last != -1)
        return FALSE;
    fold->current = (Range) { 2, 10 };
    fold->has_current = TRUE;
    fold->run->is_interval = TRUE;
    take_scale (fold, row->value);
    return TRUE;
}

static gboolean
join_dual (Fold *fold, const TqNumberRow *row)
{
    if (fold->has_current || (fold->has_total && row->value / 2 >= fold->last_scale))
        return FALSE;
    fold->current = (Range) { 2, 2 };
    fold->has_current = TRUE;
    take_scale (fold, row->value / 2);
    return TRUE;
}

static gboolean
join_scale_or_dual (Fold *fold, const TqNumberRow *row)
{
    TqNumberRow dual = { TQ_NUMBER_DUAL, row->value * 2, row->value * 2 };

    if (fold->has_current || (fold->sentence->tokens[fold->at].flags & TQ_TOKEN_TANWIN))
        return join_scale (fold, row);
    return join_dual (fold, &dual);
}

static gboolean
join_scale_short (Fold *fold, const TqNumberRow *row)
{
    return fold->last == AFTER_FIGURE && join_scale (fold, row);
}

static gboolean
join_interval_of (Fold *fold, const TqNumberRow *row)
{
    if (fold->last != -1)
        return FALSE;
    add (fold, 2 * row->value, 10 * row->value);
    fold->run->is_interval = TRUE;
    return TRUE;
}

static gboolean
join_dozen (Fold *fold, const TqNumberRow *row)
{
    if (fold->last == -1 || fold->last == TQ_NUMBER_ARTICLE) {
        fold->current = (Range) { row->value, row->value };
    } else if (fold->has_current && !fold->is_joined && fold->current.lo < 100) {
        fold->current.lo *= row->value;
        fold->current.hi *= row->value;
    } else {
        return FALSE;
    }
    fold->has_current = TRUE;
    return TRUE;
}

static gboolean
join_couple (Fold *fold, const TqNumberRow *row)
{
    if (fold->last != TQ_NUMBER_ARTICLE)
        return FALSE;
    fold->current = (Range) { row->value, row->value };
    fold->has_current = TRUE;
    return TRUE;
}

static gboolean
join_about (Fold *fold, const TqNumberRow *row)
{
    if (fold->last != -1 && fold->last != TQ_NUMBER_UNIT_ARTICLE)
        return FALSE;
    fold->current = (Range) { row->value, row->value };
    fold->has_current = TRUE;
    fold->run->number.is_approx = TRUE;
    return TRUE;
}

/* Alone, times a scale that follows (half a million), or added to the last scale (a million and a half). */
static gboolean
join_fraction (Fold *fold, const TqNumberRow *row)
{
    if (fold->last == -1 || fold->last == TQ_NUMBER_ARTICLE || (fold->last == TQ_NUMBER_UNIT_ARTICLE && !fold->is_joined)) {
        fold->current = (Range) { row->value, row->value };
        fold->has_current = fold->run->is_fraction = TRUE;
        return TRUE;
    }
    if (!fold->is_joined)
        return fold->last == TQ_NUMBER_UNIT && fold->current.lo == 1 && row->value < 1
                   ? (fold->current = (Range) { row->value, row->value }, fold->run->is_fraction = TRUE)
                   : FALSE;
    if (fold->has_total && !fold->has_current) {
        fold->total.lo += row->value * fold->last_scale;
        fold->total.hi += row->value * fold->last_scale;
        return TRUE;
    }
    if (!last_is (fold, TQ_NUMBER_UNIT, TQ_NUMBER_TEEN, TQ_NUMBER_UNIT_ARTICLE) && fold->last != AFTER_FIGURE &&
        fold->last != TQ_NUMBER_TENS && fold->last != TQ_NUMBER_TEN)
        return FALSE;
    add (fold, row->value, row->value);
    return TRUE;
}

static gboolean
join_fractions (Fold *fold, const TqNumberRow *row)
{
    if (!fold->has_current || fold->has_total || fold->is_joined || fold->current.lo > 99)
        return FALSE;
    fold->current.lo *= row->value;
    fold->current.hi *= row->value;
    fold->run->is_fraction = TRUE;
    return TRUE;
}

static gboolean
join_few (Fold *fold, const TqNumberRow *row)
{
    if (fold->last != -1)
        return FALSE;
    add (fold, row->value, row->hi);
    fold->run->is_interval = TRUE;
    return TRUE;
}

static gboolean
join_odd (Fold *fold, const TqNumberRow *row)
{
    if ((!fold->has_current && !fold->has_total) || !fold->is_joined)
        return FALSE;
    add (fold, row->value, row->hi);
    fold->run->is_interval = TRUE;
    return TRUE;
}

static gboolean
join_ordinal (Fold *fold, const TqNumberRow *row)
{
    if (fold->run->is_ordinal || !may_add (fold, row->value < 10 ? 10 : 100) || (fold->last == AFTER_FIGURE))
        return FALSE;
    add (fold, row->value, row->value);
    fold->run->is_ordinal = TRUE;
    return TRUE;
}

static gboolean
join_ordinal_scale (Fold *fold, const TqNumberRow *row)
{
    if (fold->run->is_ordinal)
        return FALSE;
    fold->run->is_ordinal = TRUE;
    if (row->value == 100)
        return join_hundred (fold, row);
    take_scale (fold, row->value);
    return TRUE;
}

static gboolean
join_third (Fold *fold, const TqNumberRow *row)
{
    TqNumberRow ordinal = { TQ_NUMBER_ORDINAL, round (1 / row->value), round (1 / row->value) };

    if (fold->last == TQ_NUMBER_ARTICLE || (fold->last == TQ_NUMBER_UNIT && fold->current.lo == 1 && !fold->has_total))
        return join_fraction (fold, row);
    return join_ordinal (fold, &ordinal);
}

static gboolean
join_article (Fold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    return fold->last == -1 || fold->last == TQ_NUMBER_AND || fold->last == TQ_NUMBER_FRACTION;
}

static gboolean
join_and (Fold *fold, const TqNumberRow *row G_GNUC_UNUSED)
{
    return fold->has_current || fold->has_total;
}

typedef gboolean (*JoinFunc) (Fold *fold, const TqNumberRow *row);

static const JoinFunc joins[TQ_N_NUMBER_CLASSES] = {
    [TQ_NUMBER_ZERO] = join_zero,
    [TQ_NUMBER_UNIT] = join_unit,
    [TQ_NUMBER_UNIT_ARTICLE] = join_unit,
    [TQ_NUMBER_UNIT_CONSTRUCT] = join_unit,
    [TQ_NUMBER_TEEN] = join_teen,
    [TQ_NUMBER_TEN_SUFFIX] = join_ten_suffix,
    [TQ_NUMBER_TENS] = join_teen,
    [TQ_NUMBER_TENS_OPEN] = join_teen,
    [TQ_NUMBER_TEN] = join_ten,
    [TQ_NUMBER_SCORE] = join_score,
    [TQ_NUMBER_HUNDRED] = join_hundred,
    [TQ_NUMBER_HUNDREDS] = join_hundreds,
    [TQ_NUMBER_SCALE] = join_scale,
    [TQ_NUMBER_SCALE_PLURAL] = join_scale_plural,
    [TQ_NUMBER_SCALE_OR_DUAL] = join_scale_or_dual,
    [TQ_NUMBER_SCALE_SHORT] = join_scale_short,
    [TQ_NUMBER_SCALE_GLUED] = NULL, /* read with its figure */
    [TQ_NUMBER_DUAL] = join_dual,
    [TQ_NUMBER_TENS_OF] = join_interval_of,
    [TQ_NUMBER_DOZENS_OF] = join_interval_of,
    [TQ_NUMBER_HUNDREDS_OF] = join_interval_of,
    [TQ_NUMBER_DOZEN] = join_dozen,
    [TQ_NUMBER_COUPLE] = join_couple,
    [TQ_NUMBER_ABOUT] = join_about,
    [TQ_NUMBER_FRACTION] = join_fraction,
    [TQ_NUMBER_FRACTION_OR_ORDINAL] = join_third,
    [TQ_NUMBER_FRACTIONS] = join_fractions,
    [TQ_NUMBER_FEW] = join_few,
    [TQ_NUMBER_ODD] = join_odd,
    [TQ_NUMBER_ARTICLE] = join_article,
    [TQ_NUMBER_AND] = join_and,
    [TQ_NUMBER_ORDINAL] = join_ordinal,
    [TQ_NUMBER_ORDINAL_SCALE] = join_ordinal_scale,
};

/* ---- the run --------------------------------------------------------------------------------------------------- */

static gboolean
is_hyphen (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    const char *text = sentence->document->text + t->span.start;

    return t->kind == TQ_TOKEN_PUNCTUATION && (t->flags & TQ_TOKEN_SPACE_BEFORE) == 0 &&
           ((t->span.end - t->span.start == 1 && text[0] == '-') ||
            (t->span.end - t->span.start == 3 && (memcmp (text, "‑", 3) == 0 || memcmp (text, "‐", 3) == 0)));
}

static const TqNumberRow *
row_at (const TqSentence *sentence, guint token, guint16 *ret_proclitics)
{
    const TqWord *word;

    if (token >= sentence->n_tokens || sentence->tokens[token].kind != TQ_TOKEN_WORD)
        return NULL;
    word = tq_sentence_word (sentence, token);
    *ret_proclitics = word->number_proclitics;
    return word->number != 0 ? tq_number_table_get (sentence->pack->numbers, word->number) : NULL;
}

/* Words that only help: a number must not end with them. */
static gboolean
is_helper (TqNumberClass number_class)
{
    return number_class == TQ_NUMBER_ARTICLE || number_class == TQ_NUMBER_AND || number_class == TQ_NUMBER_UNIT_CONSTRUCT;
}

/* Inside a run: attached prepositions begin something new; the article stands in ordinals, after "dozens of" and after "and a half". */
static gboolean
proclitics_fit (const Fold *fold, guint16 proclitics, const TqNumberRow *row)
{
    if (proclitics & TQ_FORM_PREPOSITION)
        return FALSE;
    if (proclitics & TQ_FORM_ARTICLE)
        return fold->run->is_ordinal || fold->run->is_interval || (fold->run->proclitics & TQ_FORM_ARTICLE) ||
               (row->number_class == TQ_NUMBER_SCALE && fold->last == TQ_NUMBER_FRACTION);
    return TRUE;
}

/* "a million and a half (of the) million": the scale named again adds nothing. */
static gboolean
repeats_scale (const Fold *fold, const TqNumberRow *row)
{
    return fold->last == TQ_NUMBER_FRACTION && fold->has_total && !fold->has_current && fold->has_article &&
           row->number_class == TQ_NUMBER_SCALE && row->value == fold->last_scale;
}

static gboolean
join_word (Fold *fold, const TqNumberRow *row, guint16 proclitics)
{
    int before = fold->last;

    fold->is_joined = (proclitics & TQ_FORM_CONJUNCTION) != 0 || fold->last == TQ_NUMBER_AND ||
                      (fold->last == TQ_NUMBER_ARTICLE && fold->is_joined);
    fold->has_article = (proclitics & TQ_FORM_ARTICLE) != 0;
    if (fold->last == -1)
        fold->is_joined = FALSE;
    if (fold->last != -1 && !proclitics_fit (fold, proclitics, row))
        return FALSE;
    if (repeats_scale (fold, row))
        return TRUE;
    if (joins[row->number_class] == NULL || !joins[row->number_class] (fold, row))
        return FALSE;
    if (fold->last == before)
        fold->last = (int) row->number_class;
    return TRUE;
}

/* A figure after "and", smaller than the scale before it: "3 آلاف و500". */
static gboolean
join_figure (Fold *fold)
{
    const TqToken *token = &fold->sentence->tokens[fold->at];
    double value;
    gint8 last_digit;

    if (!fold->has_total || fold->has_current || fold->last != TQ_NUMBER_AND ||
        !tq_number_parse_digits (fold->sentence->document->text + token->span.start, token->span.end - token->span.start,
                                 fold->sentence->pack->decimal, &value, &last_digit) ||
        value >= fold->last_scale)
        return FALSE;
    add (fold, value, value);
    fold->last = AFTER_FIGURE;
    return TRUE;
}

/* Bytes of the digits at the front of a mixed token. */
static gsize
length_of_digits (const char *text, gsize n_bytes)
{
    const char *p = text, *end = text + n_bytes;

    while (p < end && (u_charDigitValue ((UChar32) g_utf8_get_char (p)) >= 0 || ascii_mark (g_utf8_get_char (p)) != 0))
        p = g_utf8_next_char (p);
    return (gsize) (p - text);
}

/* "12k", "£285m": the letters are a scale; "73mph": they are left to the units. */
static void
read_suffix (Fold *fold, const char *text, gsize n_digits, gsize n_bytes)
{
    g_autofree char *suffix = g_ascii_strdown (text + n_digits, (gssize) (n_bytes - n_digits));
    guint16 row = tq_number_table_find (fold->sentence->pack->numbers, suffix);
    const TqNumberRow *found = row != 0 ? tq_number_table_get (fold->sentence->pack->numbers, row) : NULL;

    if (found != NULL && (found->number_class == TQ_NUMBER_SCALE_GLUED || found->number_class == TQ_NUMBER_SCALE_SHORT))
        take_scale (fold, found->value);
    else
        fold->run->suffix = (guint16) (n_bytes - n_digits);
}

static gboolean
read_first_figure (Fold *fold)
{
    const TqToken *token = &fold->sentence->tokens[fold->at];
    const char *text = fold->sentence->document->text + token->span.start;
    gsize n_bytes = token->span.end - token->span.start;
    gsize n_digits = token->kind == TQ_TOKEN_MIXED ? length_of_digits (text, n_bytes) : n_bytes;
    double value;

    if (n_digits == 0 || !tq_number_parse_digits (text, n_digits, fold->sentence->pack->decimal, &value, &fold->run->number.last_digit))
        return FALSE;
    fold->current = (Range) { value, value };
    fold->has_current = TRUE;
    fold->last = AFTER_FIGURE;
    if (value == floor (value) && value < 1e6)
        fold->run->n_digits = (guint8) g_utf8_strlen (text, (gssize) n_digits);
    if (token->kind == TQ_TOKEN_MIXED)
        read_suffix (fold, text, n_digits, n_bytes);
    return TRUE;
}

/* Decimal place of the last figure that is not zero, for numbers in words. */
static gint8
last_digit_of (double value)
{
    gint8 place = 0;

    if (value != floor (value))
        return -1;
    while (value >= 10 && fmod (value, 10) == 0) {
        value /= 10;
        place++;
    }
    return place;
}

static void
finish (Fold *fold)
{
    TqNumber *number = &fold->run->number;

    if (fold->has_current) {
        fold->total.lo += fold->current.lo;
        fold->total.hi += fold->current.hi;
    }
    number->number = number->lo = fold->total.lo;
    number->hi = fold->total.hi;
    if (fold->run->has_words && !(fold->run->n_digits > 0 && !fold->run->has_scale))
        number->last_digit = last_digit_of (number->number);
    if (fold->run->has_scale && number->last_digit == 0)
        number->last_digit = last_digit_of (number->number);
}

gboolean
tq_number_read (const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    Fold fold = { .sentence = sentence, .at = from, .last = -1, .run = ret }, kept;
    TqNumberRun run_kept;
    guint end = from, n_words = 0;

    *ret = (TqNumberRun) { .first = (guint16) from };
    if (sentence->tokens[from].kind == TQ_TOKEN_DIGITS || sentence->tokens[from].kind == TQ_TOKEN_MIXED) {
        if (!read_first_figure (&fold))
            return FALSE;
        end = from + 1;
    }
    kept = fold;
    run_kept = *ret;
    for (fold.at = end; fold.at < sentence->n_tokens && ret->suffix == 0; fold.at++) {
        guint16 proclitics = 0;
        const TqNumberRow *row = row_at (sentence, fold.at, &proclitics);

        if (row == NULL && fold.at > from && fold.at + 1 < sentence->n_tokens && is_hyphen (sentence, fold.at) &&
            row_at (sentence, fold.at + 1, &proclitics) != NULL && fold.last != AFTER_FIGURE)
            continue;
        if (row == NULL) {
            if (fold.at == from || sentence->tokens[fold.at].kind != TQ_TOKEN_DIGITS || !join_figure (&fold))
                break;
        } else {
            if (fold.at == from)
                ret->proclitics = proclitics;
            if (!join_word (&fold, row, proclitics))
                break;
            n_words++;
            ret->has_words = TRUE;
        }
        if (row != NULL && is_helper (row->number_class))
            continue;
        ret->is_bare_unit = n_words == 1 && row != NULL && fold.at == from && row->value == 1 &&
                            (row->number_class == TQ_NUMBER_UNIT || row->number_class == TQ_NUMBER_UNIT_ARTICLE);
        end = fold.at + 1;
        kept = fold;
        run_kept = *ret;
    }
    if (end == from)
        return FALSE;
    *ret = run_kept;
    kept.run = ret;
    finish (&kept);
    ret->end = (guint16) end;
    return ret->number.number <= 1e15;
}
