#include <criterion/criterion.h>

#include "report/strings.h"
#include "result.h"

static char *
table (const char *tag, guint width)
{
    return format_result ("text", tag, width);
}

Test (text, worst_first_then_the_count)
{
    g_autofree char *text = table ("en", 0);

    cr_assert (g_pattern_match_simple ("conflict            ??% passengers\n    Morning Ledger: "
                                       "between 40 and 45 passengers\n*",
                                       text),
               "%s", text);
    cr_assert (
        g_str_has_suffix (text, "\n1 conflict in 2 shared topics across 3 articles, 3 origins\n"),
        "%s", text);
}

/* As wide in every language, and in letters that need no column. */
Test (text, verdicts_in_the_readers_language)
{
    g_autofree char *arabic = table ("ar", 0), *french = table ("fr", 0);

    cr_assert (g_pattern_match_simple ("تناقض               ??% *", arabic), "%s", arabic);
    cr_assert (g_pattern_match_simple ("contradiction       ??% *", french), "%s", french);
}

Test (text, isolates_only_on_a_terminal)
{
    g_autofree char *piped = table ("ar", 0), *terminal = table ("ar", 100);

    cr_assert (strstr (piped, "\xe2\x81\xa8") == NULL);
    cr_assert (strstr (terminal, "\xe2\x81\xa8صحيفة المرفأ\xe2\x81\xa9: ") != NULL, "%s", terminal);
}

/* One, two, few, many and other in Arabic; none and one in French share a form. */
static const struct {
    const char *tag;
    double n;
    const char *prefix;
} rows[] = {
    { "ar", 0, "لا تناقض" },    { "ar", 1, "تناقض واحد" }, { "ar", 2, "تناقضان" },        { "ar", 3, "3 تناقضات" },
    { "ar", 11, "11 تناقضا" },  { "ar", 100, "100 تناقض " }, { "en", 1, "1 conflict in" }, { "en", 2, "2 conflicts in" },
    { "fr", 0, "0 contradiction sur" }, { "fr", 2, "2 contradictions sur" },
};

Test (text, plural_forms)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (TqStrings) strings = tq_strings_new (rows[i].tag);
        const double counts[TQ_STRINGS_N_COUNTS] = { rows[i].n, 5, 5, 5 };
        g_autofree char *text = tq_strings_format (strings, "summary", counts);

        cr_expect (g_str_has_prefix (text, rows[i].prefix), "row %u: %s", i, text);
    }
}

/* Counts are doubles: a pattern that takes one for an integer shows what lies on the stack. */
Test (text, counts_of_what_is_left_out_are_shown)
{
    static const char *const keys[] = { "articles-part", "matrix-part", "quotes-part",
                                        "topics-part" };
    static const char *const tags[] = { "ar", "en", "fr" };
    const double counts[TQ_STRINGS_N_COUNTS] = { 12, 345, 6, 78 };

    for (guint tag = 0; tag < G_N_ELEMENTS (tags); tag++) {
        g_autoptr (TqStrings) strings = tq_strings_new (tags[tag]);

        for (guint key = 0; key < G_N_ELEMENTS (keys); key++) {
            g_autofree char *text = tq_strings_format (strings, keys[key], counts);

            cr_expect (strstr (text, "12") != NULL && strstr (text, "345") != NULL, "%s, %s: %s",
                       tags[tag], keys[key], text);
        }
    }
}
