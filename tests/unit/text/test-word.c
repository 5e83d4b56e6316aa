/* A word is read the same whatever was read before it. */
#include "support/fixture.h"

#include "text/word.h"

/* What a word's readings are, in a new worker that has read @before first. (transfer full) */
static char *
readings_after (const char *before, const char *text)
{
    Fixture fixture = fixture_new ();
    GString *readings = g_string_new (NULL);
    const TqAnalysis *analyses;
    guint n;

    if (before != NULL)
        fixture_segment (&fixture, "ar", before);
    fixture_segment (&fixture, "ar", text);
    analyses = tq_sentence_analyses (fixture_sentence (&fixture, 0), 0, &n);
    for (guint i = 0; i < n; i++)
        g_string_append_printf (readings, "%u:%x ", analyses[i].lexeme, analyses[i].form);
    fixture_free (&fixture);
    return g_string_free (readings, FALSE);
}

/* Two spellings that fold to one form: a final ه may be a pronoun, a final ة is none. */
Test (word, spellings_of_one_folded_form_are_read_apart)
{
    static const char *const spellings[][2] = { { "قدمه", "قدمة" },
                                                { "كتابه", "كتابة" },
                                                { "جامعه", "جامعة" } };

    for (guint i = 0; i < G_N_ELEMENTS (spellings); i++) {
        for (guint side = 0; side < 2; side++) {
            const char *word = spellings[i][side], *other = spellings[i][1 - side];
            g_autofree char *alone = readings_after (NULL, word),
                            *after = readings_after (other, word);

            cr_expect_str_eq (alone, after, "%s after %s: %s, alone %s", word, other, after, alone);
        }
    }
}
