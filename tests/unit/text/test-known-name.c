#include "support/fixture.h"

#include "extract/bind.h"
#include "text/known-name.h"

/* The first name of a text: where it begins, how many tokens it has, what it is called in every
 * language; 0 tokens: there is none. */
static const struct {
    const char *lang;
    const char *text;
    guint first;
    guint n_tokens;
    const char *code;
} rows[] = {
    { "en", "the United Nations sent help", 1, 2, "@UN" },
    { "en", "the UN sent help", 1, 1, "@UN" },
    { "en", "he un did it", 0, 0, "" },
    { "en", "let us go home", 0, 0, "" },
    { "en", "the US troops left", 1, 1, "US" },
    { "en", "the U.S. troops left", 1, 3, "US" },
    { "en", "the Office for the Coordination of Humanitarian Affairs closed", 1, 7, "@OCHA" },
    { "en", "the Office for Rivers closed", 0, 0, "" },
    { "en", "they met in South Korea", 3, 2, "KR" },
    { "en", "people in Lima ate lima beans", 2, 1, "=PE" },
    { "en", "they ate lima beans", 0, 0, "" },
    { "fr", "les États-Unis sont partis", 1, 3, "US" },
    { "fr", "ils sont unis", 0, 0, "" },
    { "fr", "la loi de la Corée du Sud", 4, 3, "KR" },
    { "fr", "l'ONU est partie", 1, 1, "@UN" },
    { "fr", "un homme est parti", 0, 0, "" },
    { "fr", "le Conseil de sécurité de l'ONU vote", 1, 6, "@UNSC" },
    { "ar", "قالت الأمم المتحدة إن الجسر مغلق", 1, 2, "@UN" },
    { "ar", "وللأمم المتحدة مكتب", 0, 2, "@UN" },
    { "ar", "وصل إلى بغداد أمس", 2, 1, "=IQ" },
    { "ar", "عاد إلى مسقط رأسه", 0, 0, "" },
    { "ar", "اجتمع مجلس الأمن الدولي أمس", 1, 3, "@UNSC" },
    { "ar", "اجتمع مجلس المدينة أمس", 0, 0, "" },
};

/* All rows twice: what is remembered of a word must not change what is found. */
Test (known_name, rows)
{
    Fixture fixture = fixture_new ();

    for (guint turn = 0; turn < 2 * G_N_ELEMENTS (rows); turn++) {
        guint i = turn % G_N_ELEMENTS (rows);
        const TqSentence *sentence;
        TqKnownName name = { .code = "" };
        guint first = 0, n = 0;

        fixture_segment (&fixture, rows[i].lang, rows[i].text);
        sentence = fixture_sentence (&fixture, 0);
        while (first < sentence->n_tokens &&
               (n = tq_known_name (sentence, first, sentence->n_tokens, &name)) == 0)
            first++;
        cr_expect_eq (n, rows[i].n_tokens, "%s: %u tokens", rows[i].text, n);
        cr_expect (n == 0 || (first == rows[i].first && strcmp (name.code, rows[i].code) == 0),
                   "%s: %s at %u", rows[i].text, name.code, first);
        for (guint token = 0; n > 1 && token < n; token++)
            cr_expect (sentence->tokens[first + token].flags & TQ_TOKEN_IN_NAME, "%s: token %u",
                       rows[i].text, first + token);
    }
    fixture_free (&fixture);
}

/* Speakers that speak for one party, all tokens of a text. */
static const struct {
    const char *lang;
    const char *speaker;
    const char *party;
} parties[] = {
    { "en", "Washington", "US" },     { "en", "the United States", "US" }, { "ar", "واشنطن", "US" },      { "ar", "الولايات المتحدة", "US" },
    { "fr", "les États-Unis", "US" }, { "fr", "Londres", "GB" },           { "en", "the Kremlin", "@KREMLIN" }, { "ar", "الكرملين", "@KREMLIN" },
    { "fr", "l'OMS", "@WHO" },        { "en", "the Washington bureau", "" }, { "en", "the minister", "" },
};

Test (known_name, a_capital_speaks_for_its_country)
{
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (parties); i++) {
        const TqSentence *sentence;
        TqAtom party;

        fixture_segment (&fixture, parties[i].lang, parties[i].speaker);
        sentence = fixture_sentence (&fixture, 0);
        party = tq_bind_party (sentence, 0, sentence->n_tokens);
        cr_expect_str_eq (tq_atom_text (fixture.atoms, party), parties[i].party, "%s: %s",
                          parties[i].speaker, tq_atom_text (fixture.atoms, party));
    }
    fixture_free (&fixture);
}
