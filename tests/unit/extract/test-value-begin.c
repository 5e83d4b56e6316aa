/* Which tokens a value may begin with, and which sentences can have none. */
#include "support/fixture.h"

#include "extract/date.h"
#include "extract/value.h"

static const struct {
    const char *lang;
    const char *text;
    /* tokens that a value may begin with, as far as that is told without reading it; = behind one:
     * no date */
    const char *begins;
} rows[] = {
    { "en", "The house stood in the middle of the village.", "" },
    { "en", "A man and a woman left by the gate.", "" },
    { "en", "It stood in the middle of March.", "in the middle of March" },
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
                g_string_append_printf (begins, "%s%.*s%s", begins->len > 0 ? " " : "",
                                        (int) (span.end - span.start), rows[i].text + span.start,
                                        what & TQ_BEGIN_DATE ? "" : "=");
        }
        cr_expect_str_eq (begins->str, rows[i].begins, "%s\n  got  %s\n  want %s", rows[i].text,
                          begins->str, rows[i].begins);
        if (begins->len > 0)
            cr_expect (tq_value_may_be_in (sentence), "%s", rows[i].text);
    }
    fixture_free (&fixture);
}

Test (value_begin, none_in_a_sentence_without_figures)
{
    Fixture fixture = fixture_new ();

    fixture_segment (&fixture, "en",
                     "The house stood in the middle of the village. It burnt in March.");
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
            TqNumberMemo numbers = { 0 };
            TqValue value;

            if (!tq_date_read (sentence, &numbers, token, &value))
                continue;
            n_dates++;
            cr_expect (tq_value_may_begin (&ahead, sentence, token) & TQ_BEGIN_DATE,
                       "%s: no date is told at %.*s", text,
                       (int) (value.span.end - value.span.start),
                       fixture->document->text + value.span.start);
        }
    }
    return n_dates;
}

/* Values read with few cues, more found where a date asks for them, are those read with all. */
static guint
expect_same_values (Fixture *fixture, const char *lang, const char *text)
{
    g_autoptr (GArray) cut = g_array_new (FALSE, TRUE, sizeof (TqSentence)),
                       with_all = g_array_new (FALSE, TRUE, sizeof (TqValue)),
                       with_few = g_array_new (FALSE, TRUE, sizeof (TqValue));
    guint n_asked = 0;

    fixture_segment (fixture, lang, text);
    for (guint i = 0; i < fixture->sentences->len; i++)
        tq_value_scan (fixture_sentence (fixture, i), with_all);
    tq_segment_cut (fixture->worker, fixture->document, cut);
    for (guint i = 0; i < cut->len; i++) {
        TqSentence *sentence = &g_array_index (cut, TqSentence, i);

        tq_sentence_find_cues (sentence, TQ_CUES_OF_VALUES);
        tq_value_scan (sentence, with_few);
        n_asked += sentence->cue_set != TQ_CUES_OF_VALUES;
    }
    cr_assert_eq (with_few->len, with_all->len, "%s", text);
    for (guint i = 0; i < with_all->len; i++) {
        const TqValue *few = &g_array_index (with_few, TqValue, i),
                      *all = &g_array_index (with_all, TqValue, i);

        cr_expect (few->span.start == all->span.start && few->span.end == all->span.end &&
                       few->kind == all->kind && few->number.lo == all->number.lo &&
                       few->number.hi == all->number.hi && few->unit == all->unit &&
                       few->time.lo == all->time.lo && few->time.hi == all->time.hi,
                   "%s: %.*s", text, (int) (all->span.end - all->span.start),
                   fixture->document->text + all->span.start);
    }
    return n_asked;
}

/* Calls @each with the text of every row of the tables of values of a language. Returns the sum. */
static guint
for_each_text (Fixture *fixture, const char *lang,
               guint (*each) (Fixture *fixture, const char *lang, const char *text))
{
    static const char *const files[] = { "sentences-dates.tsv", "sentences-values.tsv",
                                         "sentences-none.tsv", "values.tsv" };
    guint sum = 0;

    for (guint f = 0; f < G_N_ELEMENTS (files); f++) {
        g_autofree char *path = g_build_filename (TQ_SPEC_DIR, lang, files[f], NULL), *table = NULL;
        g_auto (GStrv) rows_of_file = NULL;

        cr_assert (g_file_get_contents (path, &table, NULL, NULL), "%s", path);
        rows_of_file = g_strsplit (table, "\n", -1);
        for (guint i = 0; rows_of_file[i] != NULL; i++) {
            g_auto (GStrv) cells = g_strsplit (rows_of_file[i], "\t", 2);

            if (cells[0] != NULL && cells[0][0] != '\0' && cells[0][0] != '#')
                sum += each (fixture, lang, cells[0]);
        }
    }
    return sum;
}

Test (value_begin, every_date_is_told)
{
    Fixture fixture = fixture_new ();

    for (TqLang lang = 1; lang <= tq_packs_n_langs (fixture.packs); lang++) {
        const char *tag = tq_packs_lang_tag (fixture.packs, lang);
        guint n_dates = for_each_text (&fixture, tag, expect_told);

        cr_expect_gt (n_dates, 100, "%s: %u dates", tag, n_dates);
    }
    fixture_free (&fixture);
}

Test (value_begin, few_cues_are_enough)
{
    Fixture fixture = fixture_new ();

    for (TqLang lang = 1; lang <= tq_packs_n_langs (fixture.packs); lang++) {
        const char *tag = tq_packs_lang_tag (fixture.packs, lang);
        guint n_asked = for_each_text (&fixture, tag, expect_same_values);

        cr_expect_gt (n_asked, 30, "%s: in %u sentences a date asked for more", tag, n_asked);
    }
    fixture_free (&fixture);
}
