#include <criterion/criterion.h>
#include <jansson.h>
#include <string.h>

#include "read/json-row.h"

static const char *const keys[] = { "id", "text", "date" };

/* Whether the fast way takes the row; the library must then read the same from it. */
static gboolean
is_read (const char *line, gsize n)
{
    json_t *row = json_loadb (line, n, JSON_REJECT_DUPLICATES, NULL);
    g_autofree char *buffer = g_malloc (n + 1);
    const char *values[G_N_ELEMENTS (keys)];
    gboolean is_taken = tq_json_row_read (line, n, buffer, keys, values, G_N_ELEMENTS (keys));

    cr_assert (!is_taken || json_is_object (row), "%.*s", (int) n, line);
    for (guint i = 0; is_taken && i < G_N_ELEMENTS (keys); i++)
        cr_assert_eq (g_strcmp0 (values[i], json_string_value (json_object_get (row, keys[i]))), 0,
                      "%s of %.*s", keys[i], (int) n, line);
    json_decref (row);
    return is_taken;
}

static const struct {
    const char *line;
    gboolean is_taken;
} rows[] = {
    { "{\"id\":\"a\",\"text\":\"b\"}", TRUE },
    { " {\t\"text\" : \"قال إن 12 شخصا\" , \"date\" : null }\r", TRUE },
    { "{\"text\":\"\\\"a\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u0642 \\ud83d\\ude00 end\",\"id\":\"\"}", TRUE },
    { "{\"text\":\"eight by eight, then \\\"a mark\\\", then more of it\",\"n\":-12,\"m\":0,\"t\":true,\"f\":false}", TRUE },
    /* a number where a string is wanted: told by the library */
    { "{\"text\":\"a\",\"id\":7}", FALSE },
    { "{\"text\":\"a\",\"date\":true}", FALSE },
    { "{}", FALSE },
    { "[]", FALSE },
    { "{\"text\":\"a\"} {}", FALSE },
    { "{\"text\":\"a\",}", FALSE },
    { "{\"text\":\"a\"", FALSE },
    { "{\"text\":\"a", FALSE },
    { "{\"text\":\"a\\", FALSE },
    { "{\"text\":\"a\\q\"}", FALSE },
    { "{\"text\":\"a\tb\"}", FALSE },
    { "{\"text\":\"\\u0000\"}", FALSE },
    { "{\"text\":\"\\ud83d\"}", FALSE },
    { "{\"text\":\"\\ude00\"}", FALSE },
    { "{\"text\":\"\\ud83d\\u0041\"}", FALSE },
    { "{\"text\":\"\\u12g4\"}", FALSE },
    { "{\"text\":\"a\",\"text\":\"b\"}", FALSE },
    { "{\"text\":\"a\",\"n\":1.5}", FALSE },
    { "{\"text\":\"a\",\"n\":01}", FALSE },
    { "{\"text\":\"a\",\"n\":1e5}", FALSE },
    { "{\"text\":\"a\",\"n\":-}", FALSE },
    { "{\"text\":\"a\",\"n\":nul}", FALSE },
    { "{\"text\":\"a\",\"n\":nullx}", FALSE },
    { "{\"text\":\"a\",\"n\":{}}", FALSE },
    { "{\"text\":\"a\",\"n\":[1]}", FALSE },
    { "{text:\"a\"}", FALSE },
    { "{\"text\":\"\xc3\"}", FALSE },
};

Test (json_row, rows)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        cr_assert_eq (is_read (rows[i].line, strlen (rows[i].line)), rows[i].is_taken, "%s",
                      rows[i].line);
}

/* Rows cut off anywhere, and with each byte replaced by those that mean something. */
Test (json_row, damaged)
{
    static const char bytes[] = "\"\\{}[],:u0-e t\n\xd9\x82\xff";

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        gsize n = strlen (rows[i].line);

        for (gsize at = 0; at < n; at++) {
            g_autofree char *line = g_strdup (rows[i].line);

            is_read (line, at);
            for (guint j = 0; j < sizeof bytes; j++) {
                line[at] = bytes[j];
                is_read (line, n);
            }
        }
    }
}
