/* What did not happen answers the questions that it would have answered: "did not resign". */
#include "support/fixture.h"

static const struct {
    const char *lang;
    const char *text;
    const char *answer;
    gboolean is_told;
} rows[] = {
    { "en", "The chairman did not resign.", "post.resigned", TRUE },
    { "en", "The chairman didn't resign.", "post.resigned", TRUE },
    { "en", "The chairman did not ever resign.", "post.resigned", FALSE },
    { "en", "The chairman wanted to resign.", "post.resigned", FALSE },
    { "en", "The tanker did not sink.", "ship.sunk", TRUE },
    { "en", "The kitchen did not have a sink.", "ship.sunk", FALSE },
    { "en", "The court never did acquit him.", "verdict.cleared", FALSE },
    { "en", "The court did not acquit him.", "verdict.cleared", TRUE },
    { "ar", "المدير لم يستقل.", "post.resigned", TRUE },
    { "ar", "الوزيرة لم تستقل من منصبها.", "post.resigned", TRUE },
    { "ar", "ولم يتنح المدير عن منصبه.", "post.resigned", TRUE },
    { "ar", "المدير يستقل القطار.", "post.resigned", FALSE },
    { "ar", "لم يستقبل المدير أحدا.", "post.resigned", FALSE },
};

static gboolean
tells (const TqSentence *sentence, const char *answer)
{
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCue *cue = sentence->cues[i].cue;

        if (cue->cue_class == TQ_CUE_ANSWER && g_str_equal (cue->value, answer))
            return TRUE;
    }
    return FALSE;
}

Test (bare_verbs, tell_answers_behind_what_takes_their_tense)
{
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        fixture_segment (&fixture, rows[i].lang, rows[i].text);
        cr_expect_eq (tells (fixture_sentence (&fixture, 0), rows[i].answer), rows[i].is_told, "%s",
                      rows[i].text);
    }
    fixture_free (&fixture);
}
