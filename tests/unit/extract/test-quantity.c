/* Tables of tests/spec/<lang>: values.tsv as they are read, not-values.tsv from which no quantity
 * may come. */
#include "support/fixture.h"
#include "support/spec.h"

#include <math.h>

#include "extract/value.h"

static GArray *
scan (Fixture *fixture, const char *lang, const char *text)
{
    GArray *values = g_array_new (FALSE, TRUE, sizeof (TqValue));

    fixture_segment (fixture, lang, text);
    for (guint i = 0; i < fixture->sentences->len; i++)
        tq_value_scan (fixture_sentence (fixture, i), values);
    return values;
}

static gboolean
is_quantity (const TqValue *value)
{
    return value->kind != TQ_VALUE_ORDINAL && value->kind < TQ_VALUE_DATE && !value->is_bare_unit;
}

static gboolean
is_near (double a, double b)
{
    return a == b || fabs (a - b) <= 1e-9 * fabs (b);
}

Test (quantity, not_values)
{
    static const char *const columns[] = { "text", NULL };
    Fixture fixture = fixture_new ();

    for (guint l = 0; l < G_N_ELEMENTS (spec_langs); l++) {
        g_autoptr (TqTable) table = spec_open (spec_langs[l], "not-values.tsv", columns);

        cr_expect_gt (tq_table_n_rows (table), 59, "%s", spec_langs[l]);
        for (guint row = 0; row < tq_table_n_rows (table); row++) {
            g_autoptr (GArray) values =
                scan (&fixture, spec_langs[l], tq_table_get (table, row, 0));

            for (guint i = 0; i < values->len; i++) {
                const TqValue *value = &g_array_index (values, TqValue, i);

                cr_expect (!is_quantity (value), "%s:%u: %s: reads %.*s", tq_table_name (table),
                           tq_table_line (table, row), tq_table_get (table, row, 0),
                           (int) (value->span.end - value->span.start),
                           fixture.document->text + value->span.start);
            }
        }
    }
    fixture_free (&fixture);
}

static void
check_value (const Fixture *fixture, const TqTable *table, guint row, const TqValue *value)
{
    double number = g_ascii_strtod (tq_table_get (table, row, 2), NULL),
           lo = g_ascii_strtod (tq_table_get (table, row, 3), NULL),
           hi = g_ascii_strtod (tq_table_get (table, row, 4), NULL);

    cr_expect (strcmp (tq_value_kind_name (value->kind), tq_table_get (table, row, 1)) == 0 &&
                   is_near (value->number.number, number) && is_near (value->number.lo, lo) &&
                   is_near (value->number.hi, hi) &&
                   strcmp (tq_packs_unit_name (fixture->packs, value->unit),
                           tq_table_get (table, row, 5)) == 0,
               "%s:%u: %s: reads %s %g [%g, %g] %s", tq_table_name (table),
               tq_table_line (table, row), tq_table_get (table, row, 0),
               tq_value_kind_name (value->kind), value->number.number, value->number.lo,
               value->number.hi, tq_packs_unit_name (fixture->packs, value->unit));
}

Test (quantity, values)
{
    static const char *const columns[] = { "text", "kind", "number", "lo", "hi", "unit", NULL };
    Fixture fixture = fixture_new ();

    for (guint l = 0; l < G_N_ELEMENTS (spec_langs); l++) {
        g_autoptr (TqTable) table = spec_open (spec_langs[l], "values.tsv", columns);

        for (guint row = 0; row < tq_table_n_rows (table); row++) {
            g_autoptr (GArray) values =
                scan (&fixture, spec_langs[l], tq_table_get (table, row, 0));

            cr_expect_gt (values->len, 0, "%s: nothing read", tq_table_get (table, row, 0));
            if (values->len > 0)
                check_value (&fixture, table, row, &g_array_index (values, TqValue, 0));
        }
    }
    fixture_free (&fixture);
}

/* Diacritics, tatweel, the script of digits and marks about it leave a value as it is. */
Test (quantity, forms_of_one_value)
{
    static const char *const rows[][2] = {
        { "ar", "1500 شخص|١٥٠٠ شخص|١٬٥٠٠ شخص|۱۵۰۰ شخص|(1500) شخص|«1500 شخص»|1500 شَخْصٍ" },
        { "ar", "ثلاثة آلاف|ثَلاثةُ آلافٍ|ثلاثـة آلاف|«ثلاثة آلاف»|(ثلاثة آلاف)" },
        { "ar", "خمسمئة|خمس مئة|خمسمائة|خَمْسُمِئَة|خمســمئة" },
        { "en", "1,500 staff|1500 staff|(1,500) staff|\"1,500 staff\"|1,500 staff." },
        { "fr", "1 500 maisons|1\xc2\xa0" "500 maisons|1\xe2\x80\xaf" "500 maisons|1.500 maisons|«1 500 maisons»" },
    };
    Fixture fixture = fixture_new ();

    for (guint r = 0; r < G_N_ELEMENTS (rows); r++) {
        g_auto (GStrv) forms = g_strsplit (rows[r][1], "|", -1);
        double first = 0;

        for (guint i = 0; forms[i] != NULL; i++) {
            g_autoptr (GArray) values = scan (&fixture, rows[r][0], forms[i]);

            cr_assert_gt (values->len, 0, "%s: nothing read", forms[i]);
            if (i == 0)
                first = g_array_index (values, TqValue, 0).number.number;
            cr_expect_eq (g_array_index (values, TqValue, 0).number.number, first,
                          "%s: reads %g, not %g", forms[i],
                          g_array_index (values, TqValue, 0).number.number, first);
        }
    }
    fixture_free (&fixture);
}

/* Whatever the words, values come in order, do not overlap and lie in the text. */
Test (quantity, hostile)
{
    static const char *const words[] = {
        "3", "1,500", "٢٫٥", "of", "a", "half", "and", "/", "-", "the", "last", "next", "March",
        "2020", "one", "in", "over", "point", "ألف", "و", "نصف", "من",
        "على", "إلا", "ربعا", "مئة", "أمس", "الخميس", "قبل", "أسبوعين", "£", "$", "USD", "12k",
        "1e99", "½", "%", "(", ".", "th", "999999999999999999999999",
        "\xe2\x80\xae", "premier", "vingt", "quatre", "dix", "minus", "Q1", "1990s", "'", "99",
        "USD9", "31", "February", "الأول", "عام",
    };
    Fixture fixture = fixture_new ();
    g_autoptr (GRand) random = g_rand_new_with_seed (7);

    for (guint i = 0; i < 1500; i++) {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (GArray) values = NULL;
        guint32 last = 0;

        for (gint n = g_rand_int_range (random, 1, 40); n > 0; n--)
            g_string_append_printf (text, "%s%s",
                                    words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                                    g_rand_boolean (random) ? " " : "");
        values = scan (&fixture, spec_langs[i % G_N_ELEMENTS (spec_langs)], text->str);
        for (guint v = 0; v < values->len; v++) {
            TqSpan span = g_array_index (values, TqValue, v).span;

            cr_assert (span.start >= last && span.end > span.start &&
                           span.end <= fixture.document->n_bytes,
                       "%s: value %u", text->str, v);
            last = span.end;
        }
    }
    fixture_free (&fixture);
}
