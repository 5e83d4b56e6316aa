#include "report/json-writer.h"

#include <math.h>
#include <string.h>

#include "report/escape.h"

static void
begin (TqJson *json, const char *key)
{
    if (json->needs_comma)
        g_string_append_c (json->out, ',');
    if (key != NULL) {
        tq_escape_json (json->out, key, strlen (key));
        g_string_append_c (json->out, ':');
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
    g_string_append_len (out, at, digits + sizeof digits - at);
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
    } else {
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
