#include <criterion/criterion.h>
#include <string.h>

#include "report/escape.h"

static void
workflow_data (GString *out, const char *text, gsize n_bytes)
{
    tq_escape_workflow (out, text, n_bytes, FALSE);
}

static void
workflow_property (GString *out, const char *text, gsize n_bytes)
{
    tq_escape_workflow (out, text, n_bytes, TRUE);
}

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
    { tq_escape_terminal, "::error::x ##[y] a:b #1", ": :error: :x # #[y] a:b #1" },
    { tq_escape_xml, "<a b=\"c\">\x0c&", "&lt;a b=&quot;c&quot;&gt;\xef\xbf\xbd&amp;" },
    { tq_escape_xml, "\xef\xbf\xbe", "\xef\xbf\xbd" },
    { tq_escape_csv, "a \"b\"\nc", "\"a \"\"b\"\"\nc\"" },
    { tq_escape_csv, "=1+1", "\"'=1+1\"" },
    { tq_escape_csv, "", "\"\"" },
    { tq_escape_markdown, "*a* [b](c) <d> 1.5 2021-07-24: e", "\\*a\\* \\[b\\]\\(c\\) \\<d\\> 1.5 2021-07-24: e" },
    { tq_escape_markdown, "http://a\n@b", "http\\://a \\@\xe2\x81\xa0" "b" },
    { workflow_data, "50%\r\na:b,c", "50%25%0D%0Aa:b,c" },
    { workflow_property, "50%\na:b,c", "50%25%0Aa%3Ab%2Cc" },
};

Test (escape, rows)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GString) out = g_string_new (NULL);

        rows[i].escape (out, rows[i].text, strlen (rows[i].text));
        cr_expect_str_eq (out->str, rows[i].expected, "row %u: %s", i, out->str);
    }
}
