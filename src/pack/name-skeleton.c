/* name-skeleton.c - a name as it is spelled, and as it sounds */
#include <string.h>

#include "pack/name-private.h"

/* ---- skeleton -------------------------------------------------------------------------------- */

/* Bytes that one letter becomes at most. */
#define MAX_INSTEAD 8

typedef struct {
    const TqNames *names;
    char *bytes;
    gsize n;
    gsize size;
    gsize word; /* where the word began */
} Skeleton;

static void
put (Skeleton *skeleton, const char *text)
{
    for (; *text != '\0' && skeleton->n + 1 < skeleton->size; text++)
        skeleton->bytes[skeleton->n++] = *text;
}

/* A letter without its accents, and as common/spellings.tsv writes it. */
static void
put_letter (Skeleton *skeleton, gunichar letter)
{
    const char *instead = g_hash_table_lookup (skeleton->names->letters, GUINT_TO_POINTER (letter));
    gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    char utf8[MAX_INSTEAD] = "";

    if (instead == NULL && letter >= 0x80) {
        g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
        letter = g_unichar_tolower (parts[0]);
        instead = g_hash_table_lookup (skeleton->names->letters, GUINT_TO_POINTER (letter));
    }
    if (instead == NULL)
        utf8[g_unichar_to_utf8 (letter, utf8)] = '\0';
    if (skeleton->n + MAX_INSTEAD < skeleton->size)
        put (skeleton, instead != NULL ? instead : utf8);
}

/* Whether @word is @article, in which `=` is the letter that the next word begins with: as-Sisi,
 * ad-Din. */
static gboolean
is_article (const char *article, const char *word, gsize n, char next)
{
    if (strlen (article) != n)
        return FALSE;
    for (gsize i = 0; i < n; i++)
        if (word[i] != (article[i] == '=' ? next : article[i]))
            return FALSE;
    return TRUE;
}

static gboolean
is_some_article (const TqNames *names, const char *word, gsize n, gunichar next)
{
    if (next >= 128 || !g_ascii_isalpha ((char) next))
        return FALSE;
    for (guint i = 0; i < names->articles->len; i++)
        if (is_article (g_ptr_array_index (names->articles, i), word, n, (char) next))
            return TRUE;
    return FALSE;
}

static void
end_word (Skeleton *skeleton, gunichar next)
{
    if (is_some_article (skeleton->names, skeleton->bytes + skeleton->word,
                         skeleton->n - skeleton->word, next))
        skeleton->n = skeleton->word;
    if (skeleton->n > skeleton->word)
        put (skeleton, " ");
    skeleton->word = skeleton->n;
}

/* Bytes of the article that is written onto the name at @p; 0 if none is. */
static gsize
attached_article (const TqNames *names, const char *p, const char *end)
{
    for (guint i = 0; i < names->attached->len; i++) {
        const TqAttachedArticle *article = &g_array_index (names->attached, TqAttachedArticle, i);
        gsize n = strlen (article->text);

        if ((gsize) (end - p) > n && memcmp (p, article->text, n) == 0 &&
            g_utf8_strlen (p + n, end - p - (gssize) n) >= article->n_letters_behind)
            return n;
    }
    return 0;
}

static gboolean
parts_words (gunichar letter)
{
    return g_unichar_isspace (letter) || letter == '-' || letter == 0x2010 || letter == 0x2011;
}

void
tq_name_skeleton (const TqNames *names, const char *name, gsize n_bytes, char *ret, gsize size)
{
    const char *end = name + n_bytes;
    Skeleton skeleton = { names, ret, 0, size, 0 };

    if (size == 0)
        return;
    if (!g_utf8_validate_len (name, n_bytes, NULL))
        end = name;
    for (const char *p = name; p < end; p = g_utf8_next_char (p)) {
        gunichar letter;

        if (skeleton.n == skeleton.word)
            p += attached_article (names, p, end);
        letter = g_unichar_tolower (g_utf8_get_char (p));
        if (parts_words (letter))
            end_word (&skeleton, g_utf8_next_char (p) < end
                                     ? g_unichar_tolower (g_utf8_get_char (g_utf8_next_char (p)))
                                     : 0);
        else if (g_unichar_isalnum (letter))
            put_letter (&skeleton, letter);
    }
    while (skeleton.n > 0 && ret[skeleton.n - 1] == ' ')
        skeleton.n--;
    ret[skeleton.n] = '\0';
}

/* ---- sound ----------------------------------------------------------------------------------- */

/* The longest row that @text begins with, or NULL: a vowel, or what may stand for one. */
static const TqNameSound *
sound_at (const TqNames *names, const char *text)
{
    for (guint i = 0; i < names->sounds->len; i++) {
        const TqNameSound *sound = &g_array_index (names->sounds, TqNameSound, i);

        if (strncmp (text, sound->letters, sound->n_bytes) == 0)
            return sound;
    }
    return NULL;
}

void
tq_name_sound (const TqNames *names, const char *skeleton, char *ret, gsize size)
{
    gsize n = 0;

    for (const char *p = skeleton; *p != '\0' && n + 1 < size;) {
        const TqNameSound *sound = sound_at (names, p);

        if (sound != NULL && (n == 0 || ret[n - 1] != sound->sound))
            ret[n++] = sound->sound;
        p = sound != NULL ? p + sound->n_bytes : g_utf8_next_char (p);
    }
    ret[n] = '\0';
}
