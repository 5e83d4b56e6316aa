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
