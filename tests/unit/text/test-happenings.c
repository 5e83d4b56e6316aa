/* Every row of common/happenings.tsv: a word of its example is of its kind, none of its
 * counter-example is. */
#include "support/fixture.h"

#include "pack/data.h"
#include "pack/table.h"

static guint64
kinds_of (Fixture *fixture, const char *tag, const char *text)
{
    guint64 ret = 0;

    fixture_segment (fixture, tag, text);
    for (guint i = 0; i < fixture->sentences->len; i++) {
        const TqSentence *sentence = fixture_sentence (fixture, i);

        for (guint token = 0; token < sentence->n_tokens; token++) {
            guint n;

            tq_sentence_analyses (sentence, token, &n);
            ret |= tq_sentence_word (sentence, token)->happenings;
        }
    }
    return ret;
}

Test (happenings, examples_and_counterexamples, .timeout = 60)
{
    static const char *const columns[] = { "kind",    "lang",           "words",
                                           "example", "counterexample", NULL };
    Fixture fixture = fixture_new ();
    g_autoptr (GBytes) bytes = tq_data_read (NULL, "common/happenings.tsv", NULL);
    g_autoptr (TqTable) table = tq_table_parse ("common/happenings.tsv", bytes, columns, NULL);
    const TqHappenings *happenings = tq_packs_get (fixture.packs, 1)->happenings;

    cr_assert_gt (tq_table_n_rows (table), 0);
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        const char *tag = tq_table_get (table, row, 1), *example = tq_table_get (table, row, 3),
                   *counter = tq_table_get (table, row, 4);
        guint64 kind = tq_happenings_find (happenings, tq_table_get (table, row, 0));

        cr_expect (kinds_of (&fixture, tag, example) & kind, "common/happenings.tsv:%u: \"%s\"",
                   tq_table_line (table, row), example);
        cr_expect (!(kinds_of (&fixture, tag, counter) & kind), "common/happenings.tsv:%u: \"%s\"",
                   tq_table_line (table, row), counter);
        cr_expect (example[0] != '\0' && counter[0] != '\0');
    }
    cr_expect_eq (tq_happenings_find (happenings, "no such kind"), 0);
    fixture_free (&fixture);
}

Test (happenings, malformed_rows)
{
    g_autoptr (GString) many = g_string_new ("kind\tlang\twords\texample\tcounterexample\n");
    g_autofree char *none = g_strconcat (many->str, "arrest\ten\t\tx\ty\n", NULL);
    g_autoptr (GBytes) bytes = g_bytes_new (none, strlen (none));
    g_autoptr (GError) error = NULL;

    cr_expect_null (tq_happenings_parse ("happenings.tsv", bytes, &error));
    cr_assert_not_null (error);
    cr_expect (g_str_has_prefix (error->message, "happenings.tsv:2:"), "%s", error->message);
    g_clear_error (&error);
    for (guint i = 0; i <= TQ_MAX_HAPPENINGS; i++)
        g_string_append_printf (many, "kind-%u\ten\tx\tx\ty\n", i);
    g_clear_pointer (&bytes, g_bytes_unref);
    bytes = g_bytes_new (many->str, many->len);
    cr_expect_null (tq_happenings_parse ("happenings.tsv", bytes, &error));
    cr_assert_not_null (error);
}
