/* What is kept of the cues beside each token says the same as a walk over all cues. */
#include "support/fixture.h"

#include "extract/phrase.h"

static const struct {
    const char *lang;
    const char *text;
} rows[] = {
    { "en", "The firm did not say that more than 40 people would be moved to the new site, but according to the mayor nobody was hurt." },
    { "en", "No." },
    { "fr", "Le maire n'a pas dit que plus de 40 personnes seraient déplacées ; selon lui, au moins dix maisons ne sont plus habitées." },
    { "ar", "قال الوزير إن أكثر من 40 شخصا لم يصلوا إلى المدينة، وأضاف أنه لا يوجد أي دليل على ذلك." },
};

static gboolean
covers (const TqCueMatch *match, guint token)
{
    return match->first <= token && token < (guint) match->first + match->n_tokens;
}

static const TqCueMatch *
find_over (const TqSentence *sentence, TqCueClass cue_class, guint token)
{
    for (guint i = 0; i < sentence->n_cues; i++)
        if (covers (&sentence->cues[i], token) && sentence->cues[i].cue->cue_class == cue_class)
            return &sentence->cues[i];
    return NULL;
}

static const TqCueMatch *
find_between (const TqSentence *sentence, TqCueClass cue_class, guint from, guint to)
{
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->cue->cue_class == cue_class && match->first >= from &&
            match->first + match->n_tokens <= to)
            return match;
    }
    return NULL;
}

static void
check_token (const TqSentence *sentence, guint token)
{
    guint first = tq_phrase_first_cue (sentence, token),
          over = tq_phrase_first_cue_over (sentence, token);

    for (guint i = 0; i < sentence->n_cues; i++) {
        cr_expect_eq (i >= first, sentence->cues[i].first >= token, "cue %u, token %u", i, token);
        cr_expect (i >= over || !covers (&sentence->cues[i], token), "cue %u, token %u", i, token);
    }
    for (guint cue_class = 0; cue_class < TQ_N_CUE_CLASSES; cue_class++) {
        cr_expect_eq (tq_phrase_cue_at (sentence, cue_class, token),
                      find_over (sentence, cue_class, token), "class %u, token %u", cue_class,
                      token);
        for (guint to = token; to <= sentence->n_tokens; to++)
            cr_expect_eq (tq_sentence_cue (sentence, cue_class, token, to),
                          find_between (sentence, cue_class, token, to), "class %u, token %u",
                          cue_class, token);
    }
}

Test (token_cues, are_those_of_the_sentence)
{
    Fixture fixture = fixture_new ();
    guint n_cues = 0;

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        const TqSentence *sentence;

        fixture_segment (&fixture, rows[i].lang, rows[i].text);
        sentence = fixture_sentence (&fixture, 0);
        n_cues += sentence->n_cues;
        for (guint token = 0; token < sentence->n_tokens; token++)
            check_token (sentence, token);
        cr_expect_eq (tq_phrase_first_cue (sentence, sentence->n_tokens), sentence->n_cues);
        cr_expect_null (tq_phrase_cue_at (sentence, TQ_CUE_STATE, sentence->n_tokens));
    }
    cr_assert_gt (n_cues, 20);
    fixture_free (&fixture);
}
