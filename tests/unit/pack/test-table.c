#include <criterion/criterion.h>
#include <tanaqud/error.h>

#include "pack/table.h"

static const char *const columns[] = { "id", "value", NULL };

static const struct {
    const char *text;
    const char *message; /* NULL: the table is right */
} rows[] = {
    { "id\tvalue\na\t1\n", NULL },
    { "# why\n\nvalue\tid\textra\n1\ta\n-\tb\tx\n", NULL },
    { "id\n", "t.tsv:1: column \"value\" is missing" },
    { "id\tvalue\tid\n", "t.tsv:1: a column is named twice" },
    { "id\tvalue\na\t1\nb\t2\t3\n", "t.tsv:3: more cells than columns" },
    { "", "t.tsv:1: the table has no line of column names" },
    { "id\tvalue\n\xff\t1\n", "t.tsv:1: not valid UTF-8" },
};

Test (table, right_and_wrong)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
        g_autoptr (TqTable) table = tq_table_parse ("t.tsv", bytes, columns, &error);

        cr_assert_eq (table == NULL, rows[i].message != NULL, "row %u", i);
        if (rows[i].message != NULL)
            cr_assert_str_eq (error->message, rows[i].message, "row %u: %s", i, error->message);
    }
}

Test (table, cells_by_name_not_by_place)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static (rows[1].text, strlen (rows[1].text));
    g_autoptr (TqTable) table = tq_table_parse ("t.tsv", bytes, columns, NULL);
    g_autoptr (GError) error = NULL;
    double value = 7;

    cr_assert_eq (tq_table_n_rows (table), 2);
    cr_assert_str_eq (tq_table_get (table, 0, 0), "a");
    cr_assert_str_eq (tq_table_get (table, 1, 1), "", "a dash is an empty cell");
    cr_assert_eq (tq_table_line (table, 1), 5);
    cr_assert (tq_table_get_double (table, 1, 1, 0, 9, &value, NULL));
    cr_assert_float_eq (value, 7, 0, "an empty cell leaves the value");
    cr_assert (!tq_table_get_double (table, 0, 0, 0, 9, &value, &error));
    cr_assert_str_eq (error->message, "t.tsv:4: \"a\" is not a number");
}
