/* Tables sums.tsv of tests/spec/<lang>: which wholes the parts told of them do not add up to. */
#include "support/fixture.h"

#include "extract/side.h"
#include "pack/table.h"

static const char *const langs[] = { "ar", "en", "fr" };

static TqTable *
open_spec (const char *lang)
{
    static const char *const columns[] = { "text", "off", NULL };
    g_autofree char *path = g_build_filename (TQ_SPEC_DIR, lang, "sums.tsv", NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;
    char *text;
    gsize n_bytes;
    TqTable *table;

    cr_assert (g_file_get_contents (path, &text, &n_bytes, NULL), "%s", path);
    bytes = g_bytes_new_take (text, n_bytes);
    table = tq_table_parse (path, bytes, columns, &error);
    cr_assert_not_null (table, "%s", error != NULL ? error->message : "");
    return table;
}

/* The numbers of the claims at odds with their parts, parted by spaces. */
static char *
list_off (TqSides *sides, const char *lang, const char *text)
{
    const TqResult *result = tq_sides_begin (sides);
    GString *ret = g_string_new (NULL);

    cr_assert (tq_sides_add (sides, "side", text, lang, "2025-06-15"), "%s", text);
    for (guint32 i = 0; i < result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (result->claims, i);

        if (claim->flags & TQ_CLAIM_OFF_SUM)
            g_string_append_printf (ret, "%s%.10g", ret->len > 0 ? " " : "", claim->number.number);
    }
    return g_string_free (ret, FALSE);
}

Test (sum, rows)
{
    Fixture fixture = fixture_new ();
    TqSides *sides = tq_sides_new (fixture.worker);

    for (guint l = 0; l < G_N_ELEMENTS (langs); l++) {
        g_autoptr (TqTable) table = open_spec (langs[l]);

        cr_expect_gt (tq_table_n_rows (table), 9, "%s", langs[l]);
        for (guint row = 0; row < tq_table_n_rows (table); row++) {
            const char *text = tq_table_get (table, row, 0), *wanted = tq_table_get (table, row, 1);
            g_autofree char *got = list_off (sides, langs[l], text);

            cr_expect_str_eq (got, wanted, "%s:%u: %s: %s", tq_table_name (table), tq_table_line (table, row), text, got);
        }
    }
    tq_sides_free (sides);
    fixture_free (&fixture);
}
