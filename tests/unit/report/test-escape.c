#include <criterion/criterion.h>
#include <string.h>

#include "report/escape.h"

static const struct {
    void (*escape) (GString *out, const char *text, gsize n_bytes);
    const char *text;
    const char *expected;
} rows[] = {
    { tq_escape_json, "a\"b\\c", "\"a\\\"b\\\\c\"" },
    { tq_escape_json, "\n\t\x01\x0b", "\"\\n\\t\\u0001\\u000b\"" },
    { tq_escape_json, "\xe2\x80\xa8\xe2\x80\xa9\xe2\x80\xaa", "\"\\u2028\\u2029\xe2\x80\xaa\"" },
    { tq_escape_json, "سلام", "\"سلام\"" },
    { tq_escape_html, "<a href='x'>\"&", "&lt;a href=&#39;x&#39;&gt;&quot;&amp;" },
    { tq_escape_html, "a\xe2\x80\xae" "b", "a[U+202E]b" },
    { tq_escape_html, "a\x1b" "b\nc", "a\xef\xbf\xbd" "b\nc" },
    { tq_escape_terminal, "a\x1b[31m\nb", "a\xef\xbf\xbd[31m b" },
    { tq_escape_terminal, "\xc2\x9b" "31m\xe2\x80\xae", "\xef\xbf\xbd" "31m" },
};

Test (escape, rows)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GString) out = g_string_new (NULL);

        rows[i].escape (out, rows[i].text, strlen (rows[i].text));
        cr_expect_str_eq (out->str, rows[i].expected, "row %u: %s", i, out->str);
    }
}
