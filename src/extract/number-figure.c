/* A figure: its groups, and the exponent or the letters that are written onto it. */
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "extract/number-private.h"

#define MAX_FIGURE_BYTES 96

/* Digits of one token, and of the groups of three that follow it, parted by single spaces where the
 * language groups so. Returns the token after them. */
static guint
gather_groups (const TqSentence *sentence, guint from, char *buffer, gsize *n_bytes)
{
    const TqToken *token = &sentence->tokens[from];
    const char *text = sentence->document->text;
    guint end = from + 1;

    *n_bytes = token->span.end - token->span.start;
    if (*n_bytes > MAX_FIGURE_BYTES / 2)
        return from;
    memcpy (buffer, text + token->span.start, *n_bytes);
    if (!sentence->pack->groups_by_space || g_utf8_strlen (buffer, (gssize) *n_bytes) > 3 ||
        buffer[0] == '0')
        return end;
    for (; end < sentence->n_tokens; end++) {
        const TqToken *next = &sentence->tokens[end];
        gsize n = next->span.end - next->span.start;
        glong n_letters = g_utf8_strlen (text + next->span.start, (gssize) n);
        gboolean has_mark =
            n_letters > 3 &&
            tq_digits_mark (sentence->pack, g_utf8_get_char (g_utf8_offset_to_pointer (
                                                text + next->span.start, 3))) != 0;

        if (next->kind != TQ_TOKEN_DIGITS ||
            next->span.start != sentence->tokens[end - 1].span.end + 1 ||
            (n_letters != 3 && !has_mark) || *n_bytes + n + 2 > MAX_FIGURE_BYTES)
            break;
        buffer[(*n_bytes)++] = '\'';
        memcpy (buffer + *n_bytes, text + next->span.start, n);
        *n_bytes += n;
    }
    return end;
}

/* Bytes of the digits at the front of a mixed token. */
static gsize
length_of_digits (const TqPack *pack, const char *text, gsize n_bytes)
{
    const char *p = text, *end = text + n_bytes;

    while (p < end && (u_charDigitValue ((UChar32) g_utf8_get_char (p)) >= 0 ||
                       tq_digits_mark (pack, g_utf8_get_char (p)) != 0))
        p = g_utf8_next_char (p);
    return (gsize) (p - text);
}

/* "1.2", and ".2" whose mark is a token of its own. */
static gboolean
has_decimals (const TqFold *fold)
{
    const TqToken *figure = &fold->sentence->tokens[fold->at];
    const char *text = fold->sentence->document->text;

    return fold->run->number.last_digit < 0 ||
           (fold->at > 0 && !(figure->flags & TQ_TOKEN_SPACE_BEFORE) &&
            tq_digits_mark (fold->sentence->pack,
                            g_utf8_get_char (text + figure[-1].span.start)) != 0);
}

#define MAX_SUFFIX_BYTES 32

/* "12k", "£285m": the letters are a scale; "30th": an ordinal; "73mph": they are left to the
 * units. */
static void
read_suffix (TqFold *fold, const char *text, gsize n_digits, gsize n_bytes)
{
    char suffix[MAX_SUFFIX_BYTES] = "";
    gsize n = n_bytes - n_digits;
    guint16 row = 0;
    const TqNumberRow *found;

    if (n < sizeof suffix) {
        for (gsize i = 0; i < n; i++)
            suffix[i] = g_ascii_tolower (text[n_digits + i]);
        row = tq_number_table_find (fold->sentence->pack->numbers, suffix);
    }
    found = row != 0 ? tq_number_table_get (fold->sentence->pack->numbers, row) : NULL;
    if (found != NULL &&
        (found->number_class == TQ_NUMBER_SCALE_GLUED ||
         found->number_class == TQ_NUMBER_SCALE_SHORT || found->number_class == TQ_NUMBER_SCALE ||
         found->number_class == TQ_NUMBER_SCALE_PLURAL)) {
        fold->run->glued_scale = found->number_class == TQ_NUMBER_SCALE_GLUED ? found->value : 0;
        tq_fold_take_scale (fold, found->value);
    } else if (found != NULL && found->number_class == TQ_NUMBER_SCALE_DECIMAL &&
               has_decimals (fold) && g_ascii_isupper (text[n_digits])) {
        tq_fold_take_scale (fold, found->value);
    } else if (found != NULL && (found->number_class == TQ_NUMBER_ORDINAL_SUFFIX ||
                                 found->number_class == TQ_NUMBER_ORDINAL)) {
        fold->run->is_ordinal = TRUE;
    } else {
        fold->run->suffix = (guint16) n;
    }
}

double
tq_number_vulgar (const TqSentence *sentence, guint token)
{
    const TqToken *t;
    gunichar cp;
    double value;

    if (token >= sentence->n_tokens)
        return 0;
    t = &sentence->tokens[token];
    if (t->span.end - t->span.start > 3 || (guchar) sentence->document->text[t->span.start] < 0xc2)
        return 0;
    cp = g_utf8_get_char (sentence->document->text + t->span.start);
    if (u_charType ((UChar32) cp) != U_OTHER_NUMBER)
        return 0;
    value = u_getNumericValue ((UChar32) cp);
    return value > 0 && value < 1 ? value : 0;
}

/* 1e10, 1.2e+14. Returns the token after it, or 0. */
static guint
read_exponent (TqFold *fold, const char *text, gsize n_bytes)
{
    char digits[4] = "";
    guint at = fold->at + 1;
    const TqToken *figure = &fold->sentence->tokens[at + 1];

    if (n_bytes == 1 && text[0] == 'e' && at + 1 < fold->sentence->n_tokens &&
        figure->kind == TQ_TOKEN_DIGITS && !(figure->flags & TQ_TOKEN_SPACE_BEFORE) &&
        figure->span.end - figure->span.start < sizeof digits) {
        gboolean is_negative = tq_number_is_glued (fold->sentence, at, "-");

        if (!is_negative && !tq_number_is_glued (fold->sentence, at, "+"))
            return 0;
        memcpy (digits, fold->sentence->document->text + figure->span.start,
                figure->span.end - figure->span.start);
        tq_fold_take_scale (fold,
                            pow (10, (is_negative ? -1 : 1) * (double) strtol (digits, NULL, 10)));
        return at + 2;
    }

    if (n_bytes < 2 || n_bytes > 3 || text[0] != 'e' || !g_ascii_isdigit (text[1]) ||
        !g_ascii_isdigit (text[n_bytes - 1]))
        return 0;
    memcpy (digits, text + 1, n_bytes - 1);
    tq_fold_take_scale (fold, pow (10, strtol (digits, NULL, 10)));
    return at;
}

guint
tq_number_read_figure (TqFold *fold)
{
    const TqToken *token = &fold->sentence->tokens[fold->at];
    const char *text = fold->sentence->document->text + token->span.start;
    char decimal = fold->sentence->pack->decimal;
    gsize n_bytes = token->span.end - token->span.start, n_digits = n_bytes;
    char buffer[MAX_FIGURE_BYTES];
    guint end = fold->at + 1, exponent_end;
    double value;

    if (token->kind == TQ_TOKEN_MIXED) {
        n_digits = length_of_digits (fold->sentence->pack, text, n_bytes);
    } else {
        end = gather_groups (fold->sentence, fold->at, buffer, &n_bytes);
        if (end > fold->at + 1) {
            if (!tq_number_parse_digits (fold->sentence->pack, buffer, n_bytes, decimal, &value,
                                         &fold->run->number.last_digit)) {
                end = fold->at + 1;
            } else {
                text = buffer;
                n_digits = n_bytes;
            }
        }
        n_bytes = n_digits;
    }
    if (n_digits == 0 || !tq_number_parse_digits (fold->sentence->pack, text, n_digits, decimal,
                                                  &value, &fold->run->number.last_digit))
        return fold->at;
    tq_fold_add (fold, value, value);
    fold->last = fold->last_value = TQ_AFTER_FIGURE;
    if (value == floor (value) && value < 1e6)
        fold->run->n_digits = (guint8) g_utf8_strlen (text, (gssize) n_digits);
    if (token->kind != TQ_TOKEN_MIXED)
        return end;
    exponent_end = read_exponent (fold, text + n_digits, n_bytes - n_digits);
    if (exponent_end == 0)
        read_suffix (fold, text, n_digits, n_bytes);
    return MAX (end, exponent_end);
}

gboolean
tq_number_join_figure (TqFold *fold)
{
    const TqToken *token = &fold->sentence->tokens[fold->at];
    double value, limit = fold->has_current ? 100 : fold->last_scale;
    const TqNumberRow *next;
    guint16 proclitics;
    gint8 last_digit;

    if ((!fold->has_total && !fold->has_current) || fold->last != TQ_NUMBER_AND)
        return FALSE;
    next = tq_number_row_at (fold->sentence, fold->at + 1, &proclitics);
    if (next != NULL && !proclitics && next->number_class != TQ_NUMBER_AND &&
        !(fold->has_total && !fold->has_current && next->value < fold->last_scale))
        return FALSE; /* "3 hundred and 2 hundred": a number of its own */
    if (fold->has_current && !(fold->last_value == TQ_NUMBER_HUNDRED && fold->run->n_digits > 0))
        return FALSE;
    if (!tq_number_parse_digits (fold->sentence->pack,
                                 fold->sentence->document->text + token->span.start,
                                 token->span.end - token->span.start,
                                 fold->sentence->pack->decimal, &value, &last_digit) ||
        value >= limit)
        return FALSE;
    tq_fold_add (fold, value, value);
    fold->last = fold->last_value = TQ_AFTER_FIGURE;
    return TRUE;
}
