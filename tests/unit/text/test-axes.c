/* Every row of common/axes.tsv: a word of its example stands at its end of the axis, none of its
 * counter-example does. And what the ends say of each other. */
#include "support/fixture.h"

#include "pack/data.h"
#include "pack/table.h"

static guint32
ends_of (Fixture *fixture, const char *tag, const char *text, gboolean is_up)
{
    guint32 ret = 0;

    fixture_segment (fixture, tag, text);
    for (guint i = 0; i < fixture->sentences->len; i++) {
        const TqSentence *sentence = fixture_sentence (fixture, i);

        for (guint token = 0; token < sentence->n_tokens; token++) {
            guint n;

            tq_sentence_analyses (sentence, token, &n);
            ret |= is_up ? tq_sentence_word (sentence, token)->poles.up
                         : tq_sentence_word (sentence, token)->poles.down;
        }
    }
    return ret;
}

Test (axes, examples_and_counterexamples, .timeout = 60)
{
    static const char *const columns[] = { "axis",    "lang",           "side", "words",
                                           "example", "counterexample", NULL };
    Fixture fixture = fixture_new ();
    g_autoptr (GBytes) bytes = tq_data_read (NULL, "common/axes.tsv", NULL);
    g_autoptr (TqTable) table = tq_table_parse ("common/axes.tsv", bytes, columns, NULL);
    const TqAxes *axes = tq_packs_get (fixture.packs, 1)->axes;

    cr_assert_gt (tq_table_n_rows (table), 0);
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        const char *tag = tq_table_get (table, row, 1), *example = tq_table_get (table, row, 4),
                   *counter = tq_table_get (table, row, 5);
        gboolean is_up = strcmp (tq_table_get (table, row, 2), "up") == 0;
        guint axis;

        cr_assert (g_ptr_array_find_with_equal_func (axes->names, tq_table_get (table, row, 0),
                                                     g_str_equal, &axis));
        cr_expect (ends_of (&fixture, tag, example, is_up) & (1u << axis),
                   "common/axes.tsv:%u: \"%s\"", tq_table_line (table, row), example);
        cr_expect (!(ends_of (&fixture, tag, counter, is_up) & (1u << axis)),
                   "common/axes.tsv:%u: \"%s\"", tq_table_line (table, row), counter);
        cr_expect (example[0] != '\0' && counter[0] != '\0');
    }
    fixture_free (&fixture);
}

Test (axes, ends)
{
    const TqPoles rise = { 1, 0 }, fall = { 0, 1 }, grow_and_win = { 3, 0 }, lose = { 0, 2 },
                  nothing = { 0, 0 };

    cr_expect (tq_poles_opposite (&rise, &fall) && tq_poles_opposite (&fall, &rise));
    cr_expect (tq_poles_same (&rise, &grow_and_win) && !tq_poles_opposite (&rise, &grow_and_win));
    cr_expect (tq_poles_opposite (&lose, &grow_and_win) && !tq_poles_opposite (&lose, &rise));
    cr_expect (!tq_poles_same (&nothing, &nothing) && !tq_poles_opposite (&nothing, &fall));
}

Test (axes, malformed_rows)
{
    static const char *const rows[] = { "a\ten\tsideways\tx\tx\ty\n", "a\ten\n" };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autofree char *text =
            g_strconcat ("axis\tlang\tside\twords\texample\tcounterexample\n", rows[i], NULL);
        g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
        g_autoptr (GError) error = NULL;

        cr_expect_null (tq_axes_parse ("axes.tsv", bytes, &error), "%s", rows[i]);
        cr_assert_not_null (error);
        cr_expect (g_str_has_prefix (error->message, "axes.tsv:2:"), "%s", error->message);
    }
}
