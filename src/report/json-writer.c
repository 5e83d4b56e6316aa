#include "report/json-writer.h"

#include <math.h>
#include <string.h>

#include "base/append.h"
#include "report/escape.h"

/* Keys are words of ours, with nothing in them to escape. */
static void
begin (TqJson *json, const char *key)
{
    if (json->needs_comma)
        g_string_append_c (json->out, ',');
    if (key != NULL) {
        g_string_append_c (json->out, '"');
        tq_append (json->out, key, strlen (key));
        tq_append (json->out, "\":", 2);
    }
    json->needs_comma = TRUE;
}

void
tq_json_open (TqJson *json, const char *key, char bracket)
{
    begin (json, key);
    g_string_append_c (json->out, bracket);
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
    begin (json, key);
    tq_escape_json (json->out, text, n_bytes);
}

void
tq_json_string (TqJson *json, const char *key, const char *text)
{
    if (text != NULL) {
        tq_json_slice (json, key, text, strlen (text));
        return;
    }
    begin (json, key);
    g_string_append (json->out, "null");
}

/* Offsets are most of what is written, and printf() takes ten times as long. */
static void
append_digits (GString *out, guint64 number)
{
    char digits[20], *at = digits + sizeof digits;

    do {
        *--at = (char) ('0' + number % 10);
        number /= 10;
    } while (number != 0);
    tq_append (out, at, (gsize) (digits + sizeof digits - at));
}

/* A number of at most three decimals, as nearly all fractions of a text are; what "%.12g" writes of it. FALSE: it has more. */
static gboolean
append_decimals (GString *out, double number)
{
    double thousands = floor (fabs (number) * 1000 + 0.5);
    guint64 whole;
    guint decimals;

    if (thousands >= 1e12 || thousands / 1000 != fabs (number))
        return FALSE;
    whole = (guint64) thousands / 1000;
    decimals = (guint) ((guint64) thousands % 1000);
    if (number < 0)
        g_string_append_c (out, '-');
    append_digits (out, whole);
    for (guint place = 100; decimals != 0; decimals %= place, place /= 10) {
        if (place == 100)
            g_string_append_c (out, '.');
        g_string_append_c (out, (char) ('0' + decimals / place));
    }
    return TRUE;
}

void
tq_json_uint (TqJson *json, const char *key, guint64 number)
{
    begin (json, key);
    append_digits (json->out, number);
}

void
tq_json_number (TqJson *json, const char *key, double number)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    begin (json, key);
    if (!isfinite (number)) {
        g_string_append (json->out, "null");
    } else if (number == floor (number) && fabs (number) < 1e15) {
        if (number < 0)
            g_string_append_c (json->out, '-');
        append_digits (json->out, (guint64) fabs (number));
    } else if (!append_decimals (json->out, number)) {
        g_string_append (json->out, g_ascii_formatd (digits, sizeof digits, "%.12g", number));
    }
}

void
tq_json_bool (TqJson *json, const char *key, gboolean value)
{
    begin (json, key);
    g_string_append (json->out, value ? "true" : "false");
}

void
tq_json_line (TqJson *json)
{
    g_string_append (json->out, json->needs_comma ? ",\n" : "\n");
    json->needs_comma = FALSE;
    tq_spill_some (json->spill, json->out);
}
