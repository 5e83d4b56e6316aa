#include "support/fixture.h"

static const struct {
    const char *lang;
    const char *text;
    const char *tokens;
} rows[] = {
    { "en", "It cost £285m.", "It|cost|£|285m|." },
    { "en", "The bank's 1,500 staff don't know.", "The|bank|'s|1,500|staff|don't|know|." },
    { "en", "A 25-member team left at 6:42 a.m. on Tuesday.", "A|25|-|member|team|left|at|6|:|42|a|.|m|.|on|Tuesday|." },
    { "en", "It rang at 4 p.m. Friday. All slept.", "It|rang|at|4|p|.|m|.|Friday|. / All|slept|." },
    { "en", "It rang at 4 p.m. Sailors slept. It rang at 5 pm. They woke.", "It|rang|at|4|p|.|m|. / Sailors|slept|. / It|rang|at|5|pm|. / They|woke|." },
    { "en", "Mr. J. Smith left. He was 52.", "Mr|.|J|.|Smith|left|. / He|was|52|." },
    { "en", "\"It fell.\" She ran.", "\"|It|fell|.|\" / She|ran|." },
    { "en", "\"It fell!\" she said.", "\"|It|fell|!|\"|she|said|." },
    { "en", "Growth was 2.5 per cent. Prices fell.", "Growth|was|2.5|per|cent|. / Prices|fell|." },
    { "en", "G20 and F-16 jets at 73mph", "G20|and|F|-|16|jets|at|73mph" },
    { "fr", "L'eau n'a pas atteint 1\xc2\xa0" "500 maisons.", "L'|eau|n'|a|pas|atteint|1\xc2\xa0" "500|maisons|." },
    { "fr", "Il est mort à 3h17. «\xc2\xa0Non\xc2\xa0», dit-elle.", "Il|est|mort|à|3h17|. / «|Non|»|,|dit|-|elle|." },
    { "fr", "M. Durand a dit oui.", "M|.|Durand|a|dit|oui|." },
    { "ar", "قال الوزير.وأضاف المدير", "قال|الوزير|. / وأضاف|المدير" },
    { "ar", "وصل في5 أيار سنة2014", "وصل|في|5|أيار|سنة|2014" },
    { "ar", "بلغ ٢٫٥ مليون و١٬٥٠٠ شخص؟ نعم", "بلغ|٢٫٥|مليون|و|١٬٥٠٠|شخص|؟ / نعم" },
    { "ar", "قال إنه بخير .. مبيناً ذلك", "قال|إنه|بخير|.|.|مبيناً|ذلك" },
    { "ar", "«انتهى الأمر». وغادر", "«|انتهى|الأمر|»|. / وغادر" },
    { "ar", "ســــلام على الجميعِ", "ســــلام|على|الجميعِ" },
    { "ar", "لايوجد ماء ولايزال لاعبا", "لا|يوجد|ماء|ولا|يزال|لاعبا" },
    { "ar", "عبرت السيارةالجسر في الساعةَ الثانية", "عبرت|السيارة|الجسر|في|الساعةَ|الثانية" },
};

Test (segment, rows)
{
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autofree char *tokens = NULL;

        fixture_segment (&fixture, rows[i].lang, rows[i].text);
        tokens = fixture_tokens (&fixture);
        cr_expect_str_eq (tokens, rows[i].tokens, "%s\n  got  %s\n  want %s", rows[i].text, tokens,
                          rows[i].tokens);
    }
    fixture_free (&fixture);
}

Test (segment, tokens_are_slices_in_order)
{
    static const char *const hostile[] = {
        "\xcc\x81\xcc\x81 a\xcc\x81", "\xef\xbf\xbd\xef\xbf\xbd", "\"\"\"\"''''", "....!!!!???",
        "\xe2\x80\xae abc \xe2\x80\xac",
        "((((((((", "1.2.3.4.5.6.7.8.9", "a'b'c'd's's", "«««»»»",
        "\xf0\x9d\x9f\x98\xf0\x9f\x98\x80 x",
    };
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
        guint32 last = 0;

        fixture_segment (&fixture, "en", hostile[i]);
        for (guint s = 0; s < fixture.sentences->len; s++) {
            const TqSentence *sentence = fixture_sentence (&fixture, s);

            for (guint t = 0; t < sentence->n_tokens; t++) {
                TqSpan span = sentence->tokens[t].span;

                cr_assert (span.start >= last && span.start < span.end &&
                               span.end <= fixture.document->n_bytes,
                           "row %u token %u", i, t);
                cr_assert (g_utf8_validate (fixture.document->text + span.start,
                                            span.end - span.start, NULL),
                           "row %u token %u", i, t);
                last = span.end;
            }
        }
    }
    fixture_free (&fixture);
}

Test (segment, long_runs_take_linear_time, .timeout = 20)
{
    static const char *const pieces[] = { "a", "\"", ". ", "«", "1,", "و", "' ", "(" };
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
        g_autoptr (GString) text = g_string_new ("x ");

        while (text->len < 1000000)
            g_string_append (text, pieces[i]);
        fixture_segment (&fixture, "ar", text->str);
        for (guint s = 0; s < fixture.sentences->len; s++)
            cr_assert_leq (fixture_sentence (&fixture, s)->n_tokens, 1001, "piece %u", i);
    }
    fixture_free (&fixture);
}

/* @text: what stands before and behind the place where a sentence without end is cut. */
static const struct {
    const char *filler;
    const char *text;
    const char *last; /* token before the cut */
} long_sentences[] = {
    { "rain ", "fell, and ", "," },            /* at a clause */
    { "rain ", "fell, “rain, and” ", "," },    /* rather than inside a quotation */
    { "rain ", "“fell; and” ", ";" },          /* inside one if there is no other */
    { "rain's ", "", "'s" },                   /* between two words */
    { "مطر ", "يهطل، ثم ", "،" },
};

Test (segment, sentence_without_end_is_cut_at_a_clause)
{
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (long_sentences); i++) {
        g_autoptr (GString) text = g_string_new (NULL);
        const TqSentence *sentence, *next;
        TqSpan last;

        for (guint n = 0; n < 1200; n++)
            g_string_append (text, n == 800 ? long_sentences[i].text : long_sentences[i].filler);
        cr_assert_eq (fixture_segment (&fixture, i == 4 ? "ar" : "en", text->str), i == 3 ? 3 : 2,
                      "row %u", i);
        sentence = fixture_sentence (&fixture, 0);
        next = fixture_sentence (&fixture, 1);
        last = sentence->tokens[sentence->n_tokens - 1].span;
        cr_expect_eq (sentence->tokens + sentence->n_tokens, next->tokens,
                      "row %u: a token between two sentences", i);
        cr_expect_eq (strncmp (fixture.document->text + last.start, long_sentences[i].last,
                               last.end - last.start),
                      0, "row %u: cut behind %.*s", i, (int) (last.end - last.start),
                      fixture.document->text + last.start);
    }
    fixture_free (&fixture);
}

/* What is done for a sentence when it is asked for is what is done for all of a document at
 * once. */
Test (segment, cues_of_one_sentence)
{
    static const char text[] = "The minister said at least 40 people died. Officials in New York "
                               "deny it. It fell by about 5 per cent.";
    Fixture fixture = fixture_new ();
    g_autoptr (GArray) cut = g_array_new (FALSE, TRUE, sizeof (TqSentence));
    TqWorker *worker = tq_worker_new (fixture.packs, fixture.atoms);

    fixture_segment (&fixture, "en", text);
    tq_segment_cut (worker, fixture.document, cut);
    cr_assert_eq (cut->len, fixture.sentences->len);
    for (guint i = 0; i < cut->len; i++) {
        TqSentence *one = &g_array_index (cut, TqSentence, i);
        const TqSentence *of_all = fixture_sentence (&fixture, i);

        cr_expect_eq (one->n_cues, 0);
        tq_sentence_find_cues (one, TQ_CUES_ALL);
        cr_assert_eq (one->n_cues, of_all->n_cues, "sentence %u", i);
        for (guint c = 0; c < one->n_cues; c++)
            cr_expect (one->cues[c].cue == of_all->cues[c].cue &&
                           one->cues[c].first == of_all->cues[c].first &&
                           one->cues[c].n_tokens == of_all->cues[c].n_tokens,
                       "sentence %u, cue %u", i, c);
        for (guint t = 0; t < one->n_tokens; t++)
            cr_expect_eq (one->tokens[t].flags, of_all->tokens[t].flags, "sentence %u, token %u",
                          i, t);
        /* those of a set are those of all that belong to it */
        for (TqCueSet set = 0; set < TQ_N_CUE_SETS; set++) {
            guint found = 0;

            tq_sentence_find_cues (one, set);
            for (guint c = 0; c < of_all->n_cues; c++)
                if (of_all->cues[c].cue->set >= set)
                    cr_expect (found < one->n_cues &&
                                   one->cues[found].cue == of_all->cues[c].cue &&
                                   one->cues[found++].first == of_all->cues[c].first,
                               "sentence %u, set %d, cue %u", i, set, c);
            cr_expect_eq (found, one->n_cues, "sentence %u, set %d", i, set);
        }
    }
    tq_worker_free (worker);
    fixture_free (&fixture);
}

/* Letters that tell a noun from a verb are looked at in the first place of a word as in the second,
 * in whatever article either is. */
Test (segment, a_word_is_read_alike_where_it_is_met_first)
{
    static const char *const texts[] = { "وإثر مطاردة قصيرة توقفت السيارة", "إدارته للمصنع ناجحة",
                                         "أصابته رصاصة في الكتف" };
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        guint n;
        TqPos first;

        fixture_segment (&fixture, "ar", texts[i]);
        first = tq_sentence_analyses (fixture_sentence (&fixture, 0), 0, &n)[0].pos;
        fixture_segment (&fixture, "ar", texts[i]);
        cr_expect_eq (tq_sentence_analyses (fixture_sentence (&fixture, 0), 0, &n)[0].pos, first,
                      "%s", texts[i]);
    }
    fixture_free (&fixture);
}
