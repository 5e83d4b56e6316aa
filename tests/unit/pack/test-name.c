#include <criterion/criterion.h>
#include <string.h>

#include "pack/name.h"

/* tests/spec/common/names*.tsv: verdict, name, name. Shares are bars; rows that miss are named. */
static void
check_share (const char *file, const char *verdict, double bar)
{
    g_autofree char *path = g_build_filename (TQ_SOURCE_ROOT, "tests/spec/common", file, NULL),
                    *text = NULL;
    g_auto (GStrv) lines = NULL;
    g_autoptr (GString) missed = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (TqNames) names = tq_names_load (NULL, &error);
    guint n = 0, n_right = 0;

    cr_assert_not_null (names, "%s", error != NULL ? error->message : "");
    cr_assert (g_file_get_contents (path, &text, NULL, NULL), "%s", path);
    lines = g_strsplit (text, "\n", -1);
    for (guint i = 2; lines[i] != NULL; i++) {
        g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
        char a[64], b[64];

        if (g_strv_length (cells) != 3 || strcmp (cells[0], verdict) != 0)
            continue;
        tq_name_skeleton (names, cells[1], strlen (cells[1]), a, sizeof a);
        tq_name_skeleton (names, cells[2], strlen (cells[2]), b, sizeof b);
        n++;
        if (tq_name_same (names, a, b) == (strcmp (verdict, "same") == 0) &&
            tq_name_same (names, b, a) == tq_name_same (names, a, b))
            n_right++;
        else
            g_string_append_printf (missed, "%u: %s (%s), %s (%s)\n", i + 1, cells[1], a, cells[2],
                                    b);
    }
    g_printerr ("%s %s: %u of %u\n%s", file, verdict, n_right, n, missed->str);
    cr_assert (n > 0 && n_right >= bar * n, "%s %s: %u of %u\n%s", file, verdict, n_right, n,
               missed->str);
}

Test (name, spellings_of_one_name_match)
{
    check_share ("names.tsv", "same", 0.95);
}

Test (name, similar_names_stay_apart)
{
    check_share ("names.tsv", "different", 0.98);
}

Test (name, names_that_differ_in_a_vowel_stay_apart)
{
    check_share ("names.tsv", "alike", 0.98);
}

Test (name, names_of_the_second_list_match)
{
    check_share ("names-second.tsv", "same", 0.95);
}

Test (name, names_of_the_second_list_stay_apart)
{
    check_share ("names-second.tsv", "different", 0.98);
}

Test (name, names_of_the_third_list_match)
{
    check_share ("names-third.tsv", "same", 0.95);
}

Test (name, names_of_the_third_list_stay_apart)
{
    check_share ("names-third.tsv", "different", 0.98);
}

/* Articles, accents and the marks between words say nothing of who it is; an article that is all
 * there is of a word stays. */
Test (name, skeletons)
{
    static const struct {
        const char *name, *skeleton, *sound;
    } rows[] = {
        { "al-Hashimi", "hashimi", "TM" },  { "ash-Sharif", "sharif", "TRP" }, { "an-Nour", "nour", "NR" },       { "al", "al", "L" },
        { "as-Rami", "as rami", "TRM" },    { "الهاشمي", "هاشمي", "TM" },      { "الي", "الي", "L" },             { "José Peña", "jose pen^a", "KTPN" },
        { "رؤوف", "رؤوف", "RP" },           { "Sacha", "sacha", "T" },         { "آمنة", "امنه", "MN" },          { "Жуков", "жуков", "" },
    };
    g_autoptr (TqNames) names = tq_names_load (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        char skeleton[64], sound[16];

        tq_name_skeleton (names, rows[i].name, strlen (rows[i].name), skeleton, sizeof skeleton);
        tq_name_sound (names, skeleton, sound, sizeof sound);
        cr_expect_str_eq (skeleton, rows[i].skeleton, "%s: %s, not %s", rows[i].name, skeleton,
                          rows[i].skeleton);
        cr_expect_str_eq (sound, rows[i].sound, "%s: %s, not %s", rows[i].name, sound,
                          rows[i].sound);
    }
}

/* Letters that no table knows are letters all the same. */
Test (name, letters_of_an_unknown_script_tell_names_apart)
{
    g_autoptr (TqNames) names = tq_names_load (NULL, NULL);

    cr_expect (tq_name_same (names, "жуков", "жуков"));
    cr_expect_not (tq_name_same (names, "жуков", "зуков"));
    cr_expect_not (tq_name_same (names, "жуков", "zhukov"));
}

Test (name, bad_input_makes_a_short_skeleton)
{
    g_autoptr (TqNames) names = tq_names_load (NULL, NULL);
    char skeleton[4];

    tq_name_skeleton (names, "", 0, skeleton, sizeof skeleton);
    cr_assert_str_eq (skeleton, "");
    tq_name_skeleton (names, "\xff\xfe", 2, skeleton, sizeof skeleton);
    cr_assert_str_eq (skeleton, "");
    tq_name_skeleton (names, "Constantinople", 14, skeleton, sizeof skeleton);
    cr_assert_lt (strlen (skeleton), sizeof skeleton);
}
