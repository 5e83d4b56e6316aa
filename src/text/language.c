#include "text/language.h"

#include <unicode/uscript.h>

#include "text/normalise.h"

#define MAX_SAMPLE_BYTES 4096

/* Letters of a pack's script weigh little beside its stop words; they decide where no other pack shares the script. */
#define WEIGHT_LETTER 1
#define WEIGHT_STOP_WORD 20

typedef struct {
    const TqPacks *packs;
    guint *scores; /* by language */
    GString *word; /* folded letters of the word being read */
} Sample;

static void
end_word (Sample *sample)
{
    if (sample->word->len == 0)
        return;
    for (TqLang lang = 1; lang <= tq_packs_n_langs (sample->packs); lang++)
        if (g_hash_table_contains (tq_packs_get (sample->packs, lang)->stopwords, sample->word->str))
            sample->scores[lang] += WEIGHT_STOP_WORD;
    g_string_truncate (sample->word, 0);
}

static void
add_letter (Sample *sample, gunichar cp)
{
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript ((UChar32) cp, &status);
    char bytes[TQ_FOLD_MAX_BYTES];

    for (TqLang lang = 1; lang <= tq_packs_n_langs (sample->packs); lang++)
        if (tq_packs_get (sample->packs, lang)->script == (gint32) script)
            sample->scores[lang] += WEIGHT_LETTER;
    g_string_append_len (sample->word, bytes,
                         (gssize) tq_fold_code_point (tq_packs_get (sample->packs, 1)->folding, cp, bytes));
}

TqLang
tq_language_identify (const TqPacks *packs, const char *text, gsize n_bytes)
{
    g_autofree guint *scores = g_new0 (guint, tq_packs_n_langs (packs) + 1);
    g_autoptr (GString) word = g_string_new (NULL);
    Sample sample = { packs, scores, word };
    const char *end = text + MIN (n_bytes, MAX_SAMPLE_BYTES);
    TqLang best = 0;

    while (text < end) {
        gunichar cp = g_utf8_get_char_validated (text, end - text);

        if (cp >= (gunichar) -2) /* cut in two at the end of the sample */
            break;
        if (g_unichar_isalpha (cp) || g_unichar_ismark (cp))
            add_letter (&sample, cp);
        else
            end_word (&sample);
        text = g_utf8_next_char (text);
    }
    end_word (&sample);
    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++)
        if (scores[lang] > scores[best])
            best = lang;
    return best;
}
