/* Which tokens a value may begin with, and which sentences can have none. */
#include "support/fixture.h"

#include "extract/date.h"
#include "extract/value.h"

static const struct {
    const char *lang;
    const char *text;
    const char *begins; /* tokens that a value may begin with, as far as that is told without reading it; = behind one: no date */
} rows[] = {
    { "en", "The house stood in the middle of the village.", "" },
    { "en", "A man and a woman left by the gate.", "" },
    { "en", "It opens in the middle of March.", "in the middle of March" },
    { "en", "It opens in the hall, before March.", "before March" },
    { "en", "Some 40 of them left.", "40=" },
    { "en", "She sold four of them for £5.", "four= 5=" },
    { "en", "It began the day before yesterday.", "the day before yesterday" },
    { "en", "It cooled by ½ overnight.", "by ½ overnight" },
    { "en", "It fell in the XIX century.", "in the century" },
    { "en", "It sank on the 15th.", "on the 15th" },
    { "en", "He came for 2 of them at 5 p.m.", "2= at 5 m" },
    { "en", "Two of them came at ten past one.", "Two= at ten past one" },
    { "fr", "La maison se dressait au milieu du village.", "" },
    { "fr", "Le pont rouvrira en mars.", "en mars" },
    { "ar", "وقف البيت في وسط القرية.", "" },
    { "ar", "وصل جنديان إلى القرية.", "جنديان=" },
    { "ar", "وصلوا في آذار.", "في آذار" },
    { "ar", "وصلوا قرابة الحادية عشرة.", "قرابة الحادية عشرة" },
    { "ar", "وصلوا قرابة الثالثة.", "قرابة الثالثة" },
    { "ar", "وصلت الثالثة.", "الثالثة=" },
};

Test (value_begin, rows)
{
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GString) begins = g_string_new (NULL);
        const TqSentence *sentence;
        TqDateAhead ahead = { 0 };

        fixture_segment (&fixture, rows[i].lang, rows[i].text);
        sentence = fixture_sentence (&fixture, 0);
        for (guint token = 0; token < sentence->n_tokens; token++) {
            TqSpan span = sentence->tokens[token].span;
            guint what = tq_value_may_begin (&ahead, sentence, token);

            if (what != 0)
                g_string_append_printf (begins, "%s%.*s%s", begins->len > 0 ? " " : "", (int) (span.end - span.start), rows[i].text + span.start,
                                        what & TQ_BEGIN_DATE ? "" : "=");
        }
        cr_expect_str_eq (begins->str, rows[i].begins, "%s\n  got  %s\n  want %s", rows[i].text, begins->str, rows[i].begins);
        if (begins->len > 0)
            cr_expect (tq_value_may_be_in (sentence), "%s", rows[i].text);
    }
    fixture_free (&fixture);
}

Test (value_begin, none_in_a_sentence_without_figures)
{
    Fixture fixture = fixture_new ();

    fixture_segment (&fixture, "en", "The house stood in the middle of the village. It burnt in March.");
    cr_expect_not (tq_value_may_be_in (fixture_sentence (&fixture, 0)));
    cr_expect (tq_value_may_be_in (fixture_sentence (&fixture, 1)));
    fixture_free (&fixture);
}

/* Where a date is read it was told without reading, whatever the token is asked about first. */
static guint
expect_told (Fixture *fixture, const char *lang, const char *text)
{
    guint n_dates = 0;

    fixture_segment (fixture, lang, text);
    for (guint i = 0; i < fixture->sentences->len; i++) {
        const TqSentence *sentence = fixture_sentence (fixture, i);

        for (guint token = 0; token < sentence->n_tokens; token++) {
            TqDateAhead ahead = { 0 };
            TqValue value;

            if (!tq_date_read (sentence, token, &value))
                continue;
            n_dates++;
            cr_expect (tq_value_may_begin (&ahead, sentence, token) & TQ_BEGIN_DATE && tq_date_may_be_in (sentence), "%s: no date is told at %.*s", text,
                       (int) (value.span.end - value.span.start), fixture->document->text + value.span.start);
        }
    }
    return n_dates;
}

Test (value_begin, every_date_is_told)
{
    static const char *const files[] = { "sentences-dates.tsv", "sentences-values.tsv", "sentences-none.tsv", "values.tsv" };
    Fixture fixture = fixture_new ();

    for (TqLang lang = 1; lang <= tq_packs_n_langs (fixture.packs); lang++) {
        const char *tag = tq_packs_lang_tag (fixture.packs, lang);
        guint n_dates = 0;

        for (guint f = 0; f < G_N_ELEMENTS (files); f++) {
            g_autofree char *path = g_build_filename (TQ_SPEC_DIR, tag, files[f], NULL), *table = NULL;
            g_auto (GStrv) rows_of_file = NULL;

            cr_assert (g_file_get_contents (path, &table, NULL, NULL), "%s", path);
            rows_of_file = g_strsplit (table, "\n", -1);
            for (guint i = 0; rows_of_file[i] != NULL; i++) {
                g_auto (GStrv) cells = g_strsplit (rows_of_file[i], "\t", 2);

                if (cells[0] != NULL && cells[0][0] != '\0' && cells[0][0] != '#')
                    n_dates += expect_told (&fixture, tag, cells[0]);
            }
        }
        cr_expect_gt (n_dates, 100, "%s: %u dates", tag, n_dates);
    }
    fixture_free (&fixture);
}
