#include "report/json-writer.h"

#include <math.h>
#include <string.h>

#include "base/append.h"
#include "report/escape.h"

/* Where the next @n bytes go. */
static char *
make_room (TqJson *json, gsize n)
{
    const gsize at = json->out->len;

    if (json->out->allocated_len - at <= n) { /* one is for the NUL */
        g_string_set_size (json->out, at + n);
        json->out->len = at;
    }
    return json->out->str + at;
}

/* They have been written up to @end. */
static void
take_written (TqJson *json, char *end)
{
    *end = '\0';
    json->out->len = (gsize) (end - json->out->str);
}

/* Keys are words of ours, with nothing in them to escape. Returns: where the value goes, which has
 * at most @n bytes. */
static char *
begin (TqJson *json, const char *key, gsize n)
{
    const gsize n_key = key != NULL ? strlen (key) : 0;
    char *at = make_room (json, n_key + strlen (",\"\":") + n);

    *at = ',';
    at += json->needs_comma;
    json->needs_comma = TRUE;
    if (key == NULL)
        return at;
    *at++ = '"';
    memcpy (at, key, n_key);
    memcpy (at + n_key, "\":", 2);
    return at + n_key + 2;
}

void
tq_json_raw (TqJson *json, const char *key, const char *value, gsize n_bytes)
{
    char *at = begin (json, key, n_bytes);

    memcpy (at, value, n_bytes);
    take_written (json, at + n_bytes);
}

void
tq_json_word (TqJson *json, const char *key, const char *word)
{
    const gsize n = word != NULL ? strlen (word) : 0;
    char *at;

    if (word == NULL) {
        tq_json_raw (json, key, "null", 4);
        return;
    }
    at = begin (json, key, n + 2);
    *at++ = '"';
    memcpy (at, word, n);
    at[n] = '"';
    take_written (json, at + n + 1);
}

void
tq_json_open (TqJson *json, const char *key, char bracket)
{
    char *at = begin (json, key, 1);

    *at = bracket;
    take_written (json, at + 1);
    json->needs_comma = FALSE;
}

void
tq_json_close (TqJson *json, char bracket)
{
    g_string_append_c (json->out, bracket);
    json->needs_comma = TRUE;
}

void
tq_json_slice (TqJson *json, const char *key, const char *text, gsize n_bytes)
{
    take_written (json, begin (json, key, 0));
    tq_escape_json (json->out, text, n_bytes);
}

void
tq_json_string (TqJson *json, const char *key, const char *text)
{
    if (text != NULL)
        tq_json_slice (json, key, text, strlen (text));
    else
        tq_json_raw (json, key, "null", 4);
}

#define MAX_DIGITS 20

/* Offsets are most of what is written, and printf() takes ten times as long. Returns: the end. */
static char *
put_digits (char *to, guint64 number)
{
    char digits[MAX_DIGITS], *at = digits + sizeof digits;

    do {
        *--at = (char) ('0' + number % 10);
        number /= 10;
    } while (number != 0);
    while (at < digits + sizeof digits)
        *to++ = *at++;
    return to;
}

/* A number of at most three decimals, as nearly all fractions of a text are; what "%.12g" writes of
 * it. Returns: the end; NULL: it has more. */
static char *
put_decimals (char *to, double number)
{
    double thousands = floor (fabs (number) * 1000 + 0.5);
    guint64 whole;
    guint decimals;

    if (thousands >= 1e12 || thousands / 1000 != fabs (number))
        return NULL;
    whole = (guint64) thousands / 1000;
    decimals = (guint) ((guint64) thousands % 1000);
    *to = '-';
    to = put_digits (to + (number < 0), whole);
    for (guint place = 100; decimals != 0; decimals %= place, place /= 10) {
        if (place == 100)
            *to++ = '.';
        *to++ = (char) ('0' + decimals / place);
    }
    return to;
}

void
tq_json_uint (TqJson *json, const char *key, guint64 number)
{
    take_written (json, put_digits (begin (json, key, MAX_DIGITS), number));
}

void
tq_json_number (TqJson *json, const char *key, double number)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE], *at, *end;

    if (!isfinite (number)) {
        tq_json_raw (json, key, "null", 4);
        return;
    }
    at = begin (json, key, sizeof digits);
    if (fabs (number) < 1e15 && number == (double) (gint64) number) {
        *at = '-';
        end = put_digits (at + (number < 0), (guint64) fabs (number));
    } else {
        end = put_decimals (at, number);
    }
    if (end == NULL)
        end = g_stpcpy (at, g_ascii_formatd (digits, sizeof digits, "%.12g", number));
    take_written (json, end);
}

void
tq_json_bool (TqJson *json, const char *key, gboolean value)
{
    tq_json_raw (json, key, value ? "true" : "false", value ? 4 : 5);
}

void
tq_json_line (TqJson *json)
{
    g_string_append (json->out, json->needs_comma ? ",\n" : "\n");
    json->needs_comma = FALSE;
    tq_spill_some (json->spill, json->out);
}
