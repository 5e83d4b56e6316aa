/* Every row of every cue table: its example must match it, its counter-example must not. */
#include "support/fixture.h"

static gboolean
matches (Fixture *fixture, const char *tag, const char *text, const TqCue *cue)
{
    fixture_segment (fixture, tag, text);
    for (guint i = 0; i < fixture->sentences->len; i++) {
        const TqSentence *sentence = fixture_sentence (fixture, i);

        for (guint m = 0; m < sentence->n_cues; m++)
            if (sentence->cues[m].cue == cue)
                return TRUE;
    }
    return FALSE;
}

Test (cue_rows, examples_match_and_counterexamples_do_not, .timeout = 60)
{
    Fixture fixture = fixture_new ();

    for (TqLang lang = 1; lang <= tq_packs_n_langs (fixture.packs); lang++) {
        const TqPack *pack = tq_packs_get (fixture.packs, lang);

        cr_assert_gt (pack->cues->len, 0, "%s", pack->tag);
        for (guint i = 0; i < pack->cues->len; i++) {
            const TqCue *cue = g_ptr_array_index (pack->cues, i);

            cr_expect_neq (cue->example[0], '\0', "%s:%u: %s has no example", cue->file, cue->line,
                           cue->id);
            cr_expect (cue->example[0] == '\0' || matches (&fixture, pack->tag, cue->example, cue),
                       "%s:%u: %s does not match its example \"%s\"", cue->file, cue->line, cue->id, cue->example);
            cr_expect (cue->counterexample[0] == '\0' ||
                           !matches (&fixture, pack->tag, cue->counterexample, cue),
                       "%s:%u: %s matches its counter-example \"%s\"", cue->file, cue->line,
                       cue->id, cue->counterexample);
        }
    }
    fixture_free (&fixture);
}
