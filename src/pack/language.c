#include "pack/language.h"

#include <unicode/uscript.h>

#include "pack/folding.h"

/* Stop words are a third of any text: this much holds twenty of them. */
#define MAX_SAMPLE_BYTES 600

typedef struct {
    const TqPacks *packs;
    guint *scores;   /* by language */
    GString *folded; /* scratch: one word */
    gint32 script;   /* of the last words, which are not in scores yet */
    guint n_in_script;
} Sample;

/* The code point at @text, which is before @end: most have one byte or two. (gunichar) -2 or more:
 * none. */
static inline gunichar
letter_at (const char *text, const char *end)
{
    const guint8 *p = (const guint8 *) text;

    if (p[0] < 0x80)
        return p[0];
    if (p[0] >= 0xc2 && p[0] < 0xe0 && end - text > 1 && (p[1] & 0xc0) == 0x80)
        return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
    return g_utf8_get_char_validated (text, end - text);
}

/* Calls @each with every run of letters, as bytes of the text. A code point that the end cuts in
 * two is left out. */
static void
for_each_word (const char *text, gsize n_bytes,
               void (*each) (Sample *sample, const char *word, gsize n_bytes), Sample *sample)
{
    const char *end = text + n_bytes, *word = NULL;

    while (text < end) {
        gunichar cp = letter_at (text, end);
        gboolean is_letter =
            cp < 0x80 ? g_ascii_isalpha ((char) cp)
                      : cp < (gunichar) -2 && (g_unichar_isalpha (cp) || g_unichar_ismark (cp));

        if (is_letter && word == NULL)
            word = text;
        if (!is_letter && word != NULL) {
            each (sample, word, (gsize) (text - word));
            word = NULL;
        }
        if (cp >= (gunichar) -2)
            return;
        text = g_utf8_next_char (text);
    }
    if (word != NULL)
        each (sample, word, (gsize) (end - word));
}

static void
add_script (Sample *sample)
{
    for (TqLang lang = 1; sample->n_in_script > 0 && lang <= tq_packs_n_langs (sample->packs);
         lang++)
        sample->scores[lang] +=
            tq_packs_get (sample->packs, lang)->script == sample->script ? sample->n_in_script : 0;
    sample->n_in_script = 0;
}

/* A word is in the script of its first letter. */
static void
count_script (Sample *sample, const char *word, gsize n_bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    gint32 script =
        (guint8) *word < 0x80
            ? USCRIPT_LATIN
            : (gint32) uscript_getScript ((UChar32) letter_at (word, word + n_bytes), &status);

    if (script != sample->script)
        add_script (sample);
    sample->script = script;
    sample->n_in_script++;
}

static void
count_stop_word (Sample *sample, const char *word, gsize n_bytes)
{
    tq_fold_into (tq_packs_get (sample->packs, 1)->folding, word, n_bytes, sample->folded);
    for (TqLang lang = 1; lang <= tq_packs_n_langs (sample->packs); lang++)
        if (sample->scores[lang] > 0 &&
            g_hash_table_contains (tq_packs_get (sample->packs, lang)->stopwords,
                                   sample->folded->str))
            sample->scores[lang]++;
}

static TqLang
best_of (const Sample *sample)
{
    TqLang best = 0;

    for (TqLang lang = 1; lang <= tq_packs_n_langs (sample->packs); lang++)
        if (sample->scores[lang] > sample->scores[best])
            best = lang;
    return best;
}

TqLang
tq_language_identify (const TqPacks *packs, const char *text, gsize n_bytes)
{
    g_autofree guint *scores = g_new0 (guint, tq_packs_n_langs (packs) + 1);
    g_autoptr (GString) folded = g_string_sized_new (64);
    Sample sample = { .packs = packs, .scores = scores, .folded = folded };
    guint most, n_best = 0;

    n_bytes = MIN (n_bytes, MAX_SAMPLE_BYTES);
    for_each_word (text, n_bytes, count_script, &sample);
    add_script (&sample);
    most = scores[best_of (&sample)];
    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++) {
        if (scores[lang] < most)
            scores[lang] = 0;
        n_best += scores[lang] > 0;
    }
    if (n_best > 1)
        for_each_word (text, n_bytes, count_stop_word, &sample);
    return best_of (&sample);
}

guint
tq_language_count_stop_words (const TqPacks *packs, const char *text, gsize n_bytes)
{
    guint n_langs = tq_packs_n_langs (packs);
    g_autofree guint *scores = g_new0 (guint, n_langs + 1);
    g_autoptr (GString) folded = g_string_sized_new (64);
    Sample sample = { .packs = packs, .scores = scores, .folded = folded };

    for (TqLang lang = 1; lang <= n_langs; lang++)
        scores[lang] = 1; /* every language is asked */
    for_each_word (text, n_bytes, count_stop_word, &sample);
    return scores[best_of (&sample)] - 1;
}
