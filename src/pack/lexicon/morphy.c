/* morphy.c - English forms: WordNet's exceptions and rules of detachment (morphy(7WN)), and what
 * they detach from
 *
 * Forms are made, not taken apart, so that a look-up is one probe; taking apart serves glosses,
 * whose words may be any form. */
#include <string.h>

#include "pack/lexicon/build.h"

static const struct {
    TqPos pos;
    const char *ending;
    const char *instead;
    guint16 form;
} detachments[] = {
    { TQ_POS_NOUN, "ses", "s", TQ_FORM_PLURAL },
    { TQ_POS_NOUN, "xes", "x", TQ_FORM_PLURAL },
    { TQ_POS_NOUN, "zes", "z", TQ_FORM_PLURAL },
    { TQ_POS_NOUN, "ches", "ch", TQ_FORM_PLURAL },
    { TQ_POS_NOUN, "shes", "sh", TQ_FORM_PLURAL },
    { TQ_POS_NOUN, "men", "man", TQ_FORM_PLURAL },
    { TQ_POS_NOUN, "ies", "y", TQ_FORM_PLURAL },
    { TQ_POS_NOUN, "s", "", TQ_FORM_PLURAL },
    { TQ_POS_VERB, "ies", "y", TQ_FORM_PRESENT },
    { TQ_POS_VERB, "es", "e", TQ_FORM_PRESENT },
    { TQ_POS_VERB, "es", "", TQ_FORM_PRESENT },
    { TQ_POS_VERB, "s", "", TQ_FORM_PRESENT },
    { TQ_POS_VERB, "ied", "y", TQ_FORM_PAST },
    { TQ_POS_VERB, "ed", "e", TQ_FORM_PAST },
    { TQ_POS_VERB, "ed", "", TQ_FORM_PAST },
    { TQ_POS_VERB, "ing", "e", TQ_FORM_PARTICIPLE },
    { TQ_POS_VERB, "ing", "", TQ_FORM_PARTICIPLE },
    { TQ_POS_ADJECTIVE, "ier", "y", 0 },
    { TQ_POS_ADJECTIVE, "iest", "y", 0 },
    { TQ_POS_ADJECTIVE, "er", "", 0 },
    { TQ_POS_ADJECTIVE, "est", "", 0 },
    { TQ_POS_ADJECTIVE, "er", "e", 0 },
    { TQ_POS_ADJECTIVE, "est", "e", 0 },
};

static const TqPos open_classes[] = { TQ_POS_NOUN, TQ_POS_VERB, TQ_POS_ADJECTIVE, TQ_POS_ADVERB };

/* ---- taking apart ---------------------------------------------------------------------------- */

static guint16
form_of_exception (TqPos pos, const char *word)
{
    if (pos == TQ_POS_NOUN)
        return TQ_FORM_PLURAL;
    if (pos == TQ_POS_VERB)
        return g_str_has_suffix (word, "ing") ? TQ_FORM_PARTICIPLE : TQ_FORM_PAST;
    return 0;
}

static Lexeme *
detach (const Build *build, const char *word, guint rule)
{
    gsize n = strlen (word), n_ending = strlen (detachments[rule].ending), n_stem = n - n_ending;
    g_autofree char *stem = NULL;
    Lexeme *lexeme;

    if (n <= n_ending + 1 || !g_str_has_suffix (word, detachments[rule].ending))
        return NULL;
    stem = g_strdup_printf ("%.*s%s", (int) n_stem, word, detachments[rule].instead);
    lexeme = build_find_lexeme (build, "en", detachments[rule].pos, stem);
    if (lexeme == NULL && n_stem > 3 && word[n_stem - 1] == word[n_stem - 2] &&
        detachments[rule].instead[0] == '\0') {
        stem[n_stem - 1] = '\0'; /* stopped, bigger */
        lexeme = build_find_lexeme (build, "en", detachments[rule].pos, stem);
    }
    return lexeme;
}

static gboolean
read_as (const Build *build, const char *word, TqPos pos, EnglishReading *ret)
{
    g_autofree char *key = g_strdup_printf ("%c:%s", build_letter (pos), word);
    const char *base = g_hash_table_lookup (build->exceptions, key);

    *ret = (EnglishReading) { build_find_lexeme (build, "en", pos, word), 0 };
    if (ret->lexeme == NULL && base != NULL)
        *ret = (EnglishReading) { build_find_lexeme (build, "en", pos, base),
                                 form_of_exception (pos, word) };
    for (guint rule = 0; ret->lexeme == NULL && rule < G_N_ELEMENTS (detachments); rule++)
        if (detachments[rule].pos == pos)
            *ret = (EnglishReading) { detach (build, word, rule), detachments[rule].form };
    return ret->lexeme != NULL;
}

guint
build_read_english (const Build *build, const char *word, EnglishReading *ret, guint max)
{
    guint n = 0;

    for (guint i = 0; i < G_N_ELEMENTS (open_classes) && n < max; i++)
        n += read_as (build, word, open_classes[i], &ret[n]);
    return n;
}

/* ---- making ---------------------------------------------------------------------------------- */

/* An inflected form is met less often than all forms together: "saw" is rather "see" than the tool
 * all the same. */
#define INFLECTED_SHARE 0.3

static void
add_form (Build *build, Lexeme *lexeme, gsize n_stem, const char *ending, guint16 form)
{
    g_autofree char *word = g_strdup_printf ("%.*s%s", (int) n_stem, lexeme->lemma, ending);

    build_add_form (build, "en", word, lexeme, form, INFLECTED_SHARE * lexeme->weight + 0.25);
}

static gboolean
is_vowel (char c)
{
    return c != '\0' && strchr ("aeiou", c) != NULL;
}

static gboolean
ends_in_hiss (const char *word)
{
    return g_str_has_suffix (word, "s") || g_str_has_suffix (word, "x") ||
           g_str_has_suffix (word, "z") || g_str_has_suffix (word, "ch") ||
           g_str_has_suffix (word, "sh") || g_str_has_suffix (word, "o");
}

static void
add_doubled (Build *build, Lexeme *lexeme, gsize n, const char *ending, guint16 form)
{
    g_autofree char *doubled = g_strdup_printf ("%c%s", lexeme->lemma[n - 1], ending);

    add_form (build, lexeme, n, doubled, form);
}

/* Regular plurals, third persons, pasts, participles, degrees. What no rule says to double is made
 * both ways. */
static void
inflect (Build *build, Lexeme *lexeme)
{
    const char *w = lexeme->lemma;
    gsize n = strlen (w);
    gboolean ends_in_y = n > 2 && w[n - 1] == 'y' && !is_vowel (w[n - 2]),
             ends_in_e = n > 2 && w[n - 1] == 'e';
    gboolean doubles = n > 2 && !is_vowel (w[n - 1]) && is_vowel (w[n - 2]) &&
                       !is_vowel (w[n - 3]) && strchr ("wxy", w[n - 1]) == NULL;
    gsize n_stem = ends_in_y || ends_in_e ? n - 1 : n;

    if (n == 2 && lexeme->pos == TQ_POS_VERB && w[1] == 'o')
        /* "goes": the rest of so short a verb is no rule's */
        add_form (build, lexeme, n, "es", TQ_FORM_PRESENT);
    if (n < 3 || lexeme->pos == TQ_POS_ADVERB)
        return;
    if (lexeme->pos == TQ_POS_ADJECTIVE) {
        add_form (build, lexeme, n_stem, ends_in_y ? "ier" : "er", 0);
        add_form (build, lexeme, n_stem, ends_in_y ? "iest" : "est", 0);
        if (doubles)
            add_doubled (build, lexeme, n, "er", 0), add_doubled (build, lexeme, n, "est", 0);
        return;
    }
    add_form (build, lexeme, ends_in_y ? n - 1 : n,
              ends_in_y          ? "ies"
              : ends_in_hiss (w) ? "es"
                                 : "s",
              lexeme->pos == TQ_POS_NOUN ? TQ_FORM_PLURAL : TQ_FORM_PRESENT);
    if (lexeme->pos == TQ_POS_NOUN)
        return;
    add_form (build, lexeme, n_stem, ends_in_y ? "ied" : "ed", TQ_FORM_PAST);
    add_form (build, lexeme, ends_in_e ? n - 1 : n, "ing", TQ_FORM_PARTICIPLE);
    if (doubles)
        add_doubled (build, lexeme, n, "ed", TQ_FORM_PAST),
            add_doubled (build, lexeme, n, "ing", TQ_FORM_PARTICIPLE);
}

static gboolean
is_uninflected (const Lexeme *lexeme)
{
    /* longer ones take "more" */
    return lexeme->pos == TQ_POS_ADJECTIVE && strlen (lexeme->lemma) > 8;
}

static void
add_exceptions (Build *build)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (build->exceptions);

    for (guint i = 0; i < keys->len; i++) {
        const char *key = g_ptr_array_index (keys, i);

        for (guint p = 0; p < G_N_ELEMENTS (open_classes); p++) {
            Lexeme *lexeme;

            if (build_letter (open_classes[p]) != key[0] || strchr (key, '_') != NULL)
                continue;
            lexeme = build_find_lexeme (build, "en", open_classes[p],
                                        g_hash_table_lookup (build->exceptions, key));
            if (lexeme != NULL)
                build_add_form (build, "en", key + 2, lexeme,
                                form_of_exception (open_classes[p], key + 2),
                                INFLECTED_SHARE * lexeme->weight + 0.25);
        }
    }
}

void
build_inflect_english (Build *build)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (build->lexemes);

    for (guint i = 0; i < keys->len; i++) {
        Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i));

        if (strcmp (lexeme->lang, "en") == 0 && !is_uninflected (lexeme))
            inflect (build, lexeme);
    }
    add_exceptions (build);
}
