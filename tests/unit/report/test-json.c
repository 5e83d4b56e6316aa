#include <criterion/criterion.h>
#include <jansson.h>
#include <locale.h>
#include <math.h>

#include "report/json-writer.h"
#include "result.h"

static char *
report (void)
{
    return format_result ("json", "en", 0);
}

/* Bytes of @text from code point @start to @end. */
static char *
code_points (const char *text, json_int_t start, json_int_t end)
{
    return g_utf8_substring (text, (glong) start, (glong) end);
}

Test (json, quote_is_the_slice_of_the_text)
{
    g_autofree char *text = report ();
    json_t *root = json_loads (text, 0, NULL), *claim;
    size_t i;

    cr_assert (root != NULL);
    json_array_foreach (json_object_get (root, "claims"), i, claim)
    {
        const char *quote, *doc, *found = NULL;
        json_int_t start, end;
        g_autofree char *slice = NULL;
        json_t *document;
        size_t j;

        cr_assert_eq (json_unpack (claim, "{s:s, s:s, s:I, s:I}", "quote", &quote, "doc", &doc,
                                   "start", &start, "end", &end),
                      0);
        json_array_foreach (json_object_get (root, "documents"), j, document)
        {
            if (strcmp (json_string_value (json_object_get (document, "id")), doc) == 0)
                found = json_string_value (json_object_get (document, "text"));
        }
        cr_assert (found != NULL, "claim %zu names no document", i);
        slice = code_points (found, start, end);
        cr_expect_str_eq (slice, quote, "claim %zu", i);
    }
    json_decref (root);
}

Test (json, unbounded_is_null)
{
    g_autofree char *text = report ();

    cr_assert (strstr (text, "\"number\":60,\"lo\":60,\"hi\":null") != NULL);
    cr_assert (strstr (text, "\"number\":42.5,\"lo\":40,\"hi\":45") != NULL);
}

Test (json, same_bytes_in_every_locale)
{
    g_autofree char *plain = report (), *again = NULL;

    setlocale (LC_ALL, "C");
    g_setenv ("TZ", "Pacific/Auckland", TRUE);
    again = report ();
    cr_assert_str_eq (plain, again);
}

/* Short fractions are written without printf(), as it would. */
Test (json, numbers_are_written_as_by_printf)
{
    static const double numbers[] = {
        0.5,           -0.05,         12.125,         1e-3, 1e-4,   0.0015, 33.3,     2.0 / 3,
        999999999.999, 123456789.125, 1234567890.125, 1e15, 1.1e15, -7,     0.1 + 0.2
    };
    char expected[G_ASCII_DTOSTR_BUF_SIZE];

    for (guint i = 0; i < 20000; i++) {
        double number = i < G_N_ELEMENTS (numbers)
                            ? numbers[i]
                            : i / 1000.0 * (i % 3 == 0 ? -1 : 1) + (i % 7 == 0 ? 1e-7 : 0);
        g_autoptr (GString) out = g_string_new (NULL);
        TqJson json = { .out = out };

        tq_json_number (&json, NULL, number);
        g_ascii_formatd (expected, sizeof expected, "%.12g", number);
        if (number == floor (number) && fabs (number) < 1e15)
            g_ascii_formatd (expected, sizeof expected, "%.0f", number);
        cr_expect_str_eq (out->str, expected, "%.17g", number);
    }
}
