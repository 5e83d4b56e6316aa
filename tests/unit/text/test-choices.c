/* Every row of common/choices.tsv: a word of its example has its value, none of its counter-example
 * has. And what the table may not say. */
#include "support/fixture.h"

#include "pack/data.h"
#include "pack/table.h"

static TqChoice
choice_of_word (const TqChoices *choices, const char *lang, const char *word)
{
    for (guint i = 0; i < choices->words->len; i++) {
        const TqChoiceWord *row = &g_array_index (choices->words, TqChoiceWord, i);

        if (strcmp (row->lang, lang) == 0 && strcmp (row->word, word) == 0)
            return row->choice;
    }
    return 0;
}

static gboolean
has_choice (Fixture *fixture, const char *tag, const char *text, TqChoice choice)
{
    fixture_segment (fixture, tag, text);
    for (guint i = 0; i < fixture->sentences->len; i++) {
        const TqSentence *sentence = fixture_sentence (fixture, i);

        for (guint token = 0; token < sentence->n_tokens; token++) {
            guint n;

            tq_sentence_analyses (sentence, token, &n);
            if (tq_sentence_word (sentence, token)->choice == choice)
                return TRUE;
        }
    }
    return FALSE;
}

Test (choices, examples_and_counterexamples, .timeout = 60)
{
    static const char *const columns[] = { "set",   "beside",  "value",          "lang",
                                           "words", "example", "counterexample", NULL };
    Fixture fixture = fixture_new ();
    g_autoptr (GBytes) bytes = tq_data_read (NULL, "common/choices.tsv", NULL);
    g_autoptr (TqTable) table = tq_table_parse ("common/choices.tsv", bytes, columns, NULL);

    cr_assert_gt (tq_table_n_rows (table), 0);
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        const char *tag = tq_table_get (table, row, 3), *example = tq_table_get (table, row, 5),
                   *counter = tq_table_get (table, row, 6);
        g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 4), "|", -1);
        TqChoice choice = choice_of_word (tq_packs_get (fixture.packs, 1)->choices, tag, words[0]);

        cr_assert (choice != 0 && example[0] != '\0' && counter[0] != '\0');
        cr_expect (has_choice (&fixture, tag, example, choice), "common/choices.tsv:%u: \"%s\"",
                   tq_table_line (table, row), example);
        cr_expect (!has_choice (&fixture, tag, counter, choice), "common/choices.tsv:%u: \"%s\"",
                   tq_table_line (table, row), counter);
    }
    fixture_free (&fixture);
}

Test (choices, differ_within_a_set)
{
    const TqChoice colonel = 1 << 8 | 1, major = 1 << 8 | 2, health = 2 << 8 | 3;

    cr_expect (tq_choice_differs (colonel, major) && tq_choice_differs (major, colonel));
    cr_expect (!tq_choice_differs (colonel, colonel) && !tq_choice_differs (colonel, health));
    cr_expect (!tq_choice_differs (0, 0) && !tq_choice_differs (0, colonel) &&
               !tq_choice_differs (colonel, 0));
}

Test (choices, malformed_rows)
{
    static const char *const rows[] = { "a\tb\tx\ten\tx\tx\ty\n", "a\t-\tx\ten\n" };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autofree char *text = g_strconcat (
            "set\tbeside\tvalue\tlang\twords\texample\tcounterexample\n", rows[i], NULL);
        g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
        g_autoptr (GError) error = NULL;

        cr_expect_null (tq_choices_parse ("choices.tsv", bytes, &error), "%s", rows[i]);
        cr_assert_not_null (error);
        cr_expect (g_str_has_prefix (error->message, "choices.tsv:2:"), "%s", error->message);
    }
}
