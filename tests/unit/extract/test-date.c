/* Every row of dates.tsv that has an example: "text = EDTF", read on Wednesday 2021-06-16. */
#include "support/fixture.h"

#include "base/time.h"
#include "extract/value.h"
#include "pack/date-table.h"

static char *
first_date (Fixture *fixture, const char *lang, const char *text)
{
    g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (TqValue));

    fixture_segment (fixture, lang, text);
    tq_time_parse_edtf ("2021-06-16", &fixture->document->published);
    for (guint i = 0; i < fixture->sentences->len; i++)
        tq_value_scan (fixture_sentence (fixture, i), values);
    for (guint i = 0; i < values->len; i++)
        if (g_array_index (values, TqValue, i).kind == TQ_VALUE_DATE)
            return tq_time_to_edtf (&g_array_index (values, TqValue, i).time);
    return g_strdup ("nothing");
}

Test (date, examples)
{
    Fixture fixture = fixture_new ();

    for (TqLang lang = 1; lang <= tq_packs_n_langs (fixture.packs); lang++) {
        const TqPack *pack = tq_packs_get (fixture.packs, lang);
        const GPtrArray *patterns = tq_date_table_patterns (pack->dates);
        guint n_examples = 0;

        for (guint i = 0; i < patterns->len; i++) {
            const TqDatePattern *pattern = g_ptr_array_index (patterns, i);
            g_auto (GStrv) sides = g_strsplit (pattern->example, " = ", 2);
            g_autofree char *read = NULL, *text = NULL;

            if (g_strv_length (sides) != 2 || strcmp (sides[1], "-") == 0)
                continue;
            n_examples++;
            text = g_strdup_printf ("%s ; a b c d", sides[0]); /* a date alone would look ahead */
            read = first_date (&fixture, pack->tag, text);
            cr_expect_str_eq (read, sides[1], "%s: %s\n  got  %s\n  want %s", pack->tag, sides[0],
                              read, sides[1]);
        }
        cr_expect_gt (n_examples, 40, "%s: %u examples", pack->tag, n_examples);
    }
    fixture_free (&fixture);
}

/* A date does not change with what stands about it. */
Test (date, marks_about_it)
{
    static const struct {
        const char *lang, *text, *date;
    } rows[] = {
        { "en", "The bridge reopened on 5 March 2020.", "2020-03-05" },
        { "en", "The bridge (built in March 2020) reopened.", "2020-03" },
        { "en", "The bridge reopened last Friday, officials said.", "2021-06-11" },
        { "fr", "Le pont a rouvert le 5 mars 2020.", "2020-03-05" },
        { "fr", "Le pont, fermé depuis mars 2020, a rouvert.", "2020-03-01/.." },
        { "ar", "أعيد فتح الجسر في 5 كانون الثاني/يناير 2020.", "2020-01-05" },
        { "ar", "أعيد فتح الجسر في ٥ كانون الثاني (يناير) ٢٠٢٠.", "2020-01-05" },
        { "ar", "أعيد فتح الجسر في 5 جانفي 2020.", "2020-01-05" },
        { "ar", "أعيد فتح الجسر في 5 غشت 2020.", "2020-08-05" },
        { "ar", "أعيد فتح الجسر أمس الثلاثاء، وفق البلدية.", "2021-06-15" },
    };
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autofree char *read = first_date (&fixture, rows[i].lang, rows[i].text);

        cr_expect_str_eq (read, rows[i].date, "%s: got %s, want %s", rows[i].text, read,
                          rows[i].date);
    }
    fixture_free (&fixture);
}

/* Digits of another script, a tatweel after each joined letter, quotation marks about it. */
static char *
disguise (const char *text)
{
    GString *said = g_string_new ("«");

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
        gunichar c = g_utf8_get_char (at), next = g_utf8_get_char (g_utf8_next_char (at));

        g_string_append_unichar (said, g_ascii_isdigit (*at) ? 0x0660 + c - '0' : c);
        if (c >= 0x0628 && c <= 0x064A && next >= 0x0628 && next <= 0x064A)
            g_string_append (said, "ـ");
    }
    g_string_append (said, "»");
    return g_string_free (said, FALSE);
}

/* Every example once more, disguised; tests/fuzz/fuzz-dates.c does so in all ways. */
Test (date, disguised_examples)
{
    Fixture fixture = fixture_new ();

    for (TqLang lang = 1; lang <= tq_packs_n_langs (fixture.packs); lang++) {
        const TqPack *pack = tq_packs_get (fixture.packs, lang);
        const GPtrArray *patterns = tq_date_table_patterns (pack->dates);

        for (guint i = 0; i < patterns->len; i++) {
            const char *example =
                ((const TqDatePattern *) g_ptr_array_index (patterns, i))->example;
            g_auto (GStrv) sides = g_strsplit (example, " = ", 2);
            g_autofree char *said = NULL, *text = NULL, *read = NULL;

            if (g_strv_length (sides) != 2)
                continue;
            said = disguise (sides[0]);
            text = g_strdup_printf ("%s ; a b c d", said);
            read = first_date (&fixture, pack->tag, text);
            cr_expect_str_eq (read, sides[1], "%s: %s\n  got  %s\n  want %s", pack->tag, text,
                              read, sides[1]);
        }
    }
    fixture_free (&fixture);
}
