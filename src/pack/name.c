#include "pack/name.h"

#include <string.h>

#include "pack/name-private.h"

/* ---- skeleton -------------------------------------------------------------------------------------------------- */

#define MIN_AFTER_ARTICLE 3
#define MAX_PLAIN 8

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

static gboolean
is_arabic (gunichar letter)
{
    return letter >= 0x620 && letter <= 0x6ff && g_unichar_isalpha (letter);
}

/* A letter without its accents, and as common/spellings.tsv writes it. */
static void
put_letter (Skeleton *skeleton, gunichar letter)
{
    const char *instead = g_hash_table_lookup (skeleton->names->letters, GUINT_TO_POINTER (letter));
    gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    char utf8[MAX_PLAIN] = "";

    if (instead == NULL && letter >= 0x80 && !is_arabic (letter)) {
        g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
        letter = g_unichar_tolower (parts[0]);
        instead = g_hash_table_lookup (skeleton->names->letters, GUINT_TO_POINTER (letter));
    }
    if (instead == NULL)
        utf8[g_unichar_to_utf8 (letter, utf8)] = '\0';
    if (skeleton->n + MAX_PLAIN < skeleton->size)
        put (skeleton, instead != NULL ? instead : utf8);
}

/* al-, el-, and the article that takes the sound of what follows: as-Sisi, ad-Din. */
static gboolean
is_latin_article (const char *word, gsize n, gunichar next)
{
    if (n < 2 || n > 3 || strchr ("aeu", word[0]) == NULL || next >= 128 || !g_ascii_isalpha ((char) next))
        return FALSE;
    return n == 2 ? word[1] == 'l' || word[1] == (char) next : word[1] == (char) next && word[2] == 'h';
}

static void
end_word (Skeleton *skeleton, gunichar next)
{
    if (is_latin_article (skeleton->bytes + skeleton->word, skeleton->n - skeleton->word, next))
        skeleton->n = skeleton->word;
    if (skeleton->n > skeleton->word)
        put (skeleton, " ");
    skeleton->word = skeleton->n;
}

static gboolean
starts_with_article (const char *p, const char *end)
{
    gsize n = strlen ("ال");

    return (gsize) (end - p) > n && memcmp (p, "ال", n) == 0 && g_utf8_strlen (p + n, end - p - (gssize) n) >= MIN_AFTER_ARTICLE;
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

        if (skeleton.n == skeleton.word && starts_with_article (p, end))
            p += strlen ("ال");
        letter = g_unichar_tolower (g_utf8_get_char (p));
        if (parts_words (letter))
            end_word (&skeleton, g_utf8_next_char (p) < end ? g_unichar_tolower (g_utf8_get_char (g_utf8_next_char (p))) : 0);
        else if (g_unichar_isalnum (letter))
            put_letter (&skeleton, letter);
    }
    while (skeleton.n > 0 && ret[skeleton.n - 1] == ' ')
        skeleton.n--;
    ret[skeleton.n] = '\0';
}

/* ---- comparison ------------------------------------------------------------------------------------------------ */

/* Two names, the Arabic one first if there is one, letter by letter. */
typedef struct {
    const TqSpellings *spellings;
    TqSpellingKind kind;
    guint8 a[TQ_NAME_MAX_LETTERS];
    guint8 b[TQ_NAME_MAX_LETTERS];
    guint n_a;
    guint n_b;
    guint8 least[TQ_NAME_MAX_LETTERS + 1][TQ_NAME_MAX_LETTERS + 1]; /* cost of reading so much of both */
} Comparison;

#define TOO_MUCH 0xff

static gboolean
is_vowel (guint8 letter)
{
    return letter != 0 && strchr ("aeiou", letter) != NULL;
}

static gboolean
is_arabic_letter (guint8 letter)
{
    return letter >= 0x80;
}

static gboolean
at_start (const guint8 *letters, guint i)
{
    return i == 0 || letters[i - 1] == ' ';
}

static gboolean
at_end (const guint8 *letters, guint n, guint i)
{
    return i >= n || letters[i] == ' ';
}

/* A short vowel is put between consonants: what stands beside another vowel would have been written. */
static gboolean
may_put_in (const Comparison *c, const TqSpelling *row, guint j)
{
    return row->n_a > 0 || !is_vowel (row->b[0]) || row->where != TQ_WHERE_INSIDE ||
           (!is_vowel (c->b[j - 1]) && (j + row->n_b >= c->n_b || !is_vowel (c->b[j + row->n_b])));
}

/* A word that is not the first may be written onto the one before: عبد الله, Abdullah. */
static gboolean
is_in_place (const Comparison *c, const TqSpelling *row, guint i, guint j)
{
    gboolean starts = at_start (c->a, i) || at_start (c->b, j);
    gboolean ends = at_end (c->a, c->n_a, i + row->n_a) || at_end (c->b, c->n_b, j + row->n_b);

    switch ((TqSpellingWhere) row->where) {
    case TQ_WHERE_START:
        return at_start (c->a, i) && (at_start (c->b, j) || i > 0);
    case TQ_WHERE_INSIDE:
        return !starts && !ends && may_put_in (c, row, j);
    case TQ_WHERE_END:
        return at_end (c->a, c->n_a, i + row->n_a) && at_end (c->b, c->n_b, j + row->n_b);
    default:
        return TRUE;
    }
}

static void
reach (Comparison *c, guint i, guint j, guint cost)
{
    c->least[i][j] = (guint8) MIN (c->least[i][j], cost);
}

static void
apply_rows (Comparison *c, guint i, guint j, guint8 letter)
{
    for (guint r = c->spellings->first[letter]; r < c->spellings->first[letter + 1u]; r++) {
        const TqSpelling *row = &g_array_index (c->spellings->rows, TqSpelling, r);

        if (i + row->n_a <= c->n_a && j + row->n_b <= c->n_b && memcmp (c->a + i, row->a, row->n_a) == 0 &&
            memcmp (c->b + j, row->b, row->n_b) == 0 && is_in_place (c, row, i, j))
            reach (c, i + row->n_a, j + row->n_b, c->least[i][j] + row->cost);
    }
}

static gboolean
is_doubled (const guint8 *letters, guint n, guint i)
{
    return i > 0 && i < n && letters[i] == letters[i - 1] && !is_arabic_letter (letters[i]) && !is_vowel (letters[i]);
}

/* All ways to go on from where so much of both has been read. */
static void
step (Comparison *c, guint i, guint j)
{
    if (i < c->n_a && j < c->n_b && c->a[i] == c->b[j])
        reach (c, i + 1, j + 1, c->least[i][j]);
    if (is_doubled (c->a, c->n_a, i))
        reach (c, i + 1, j, c->least[i][j]);
    if (is_doubled (c->b, c->n_b, j))
        reach (c, i, j + 1, c->least[i][j]);
    apply_rows (c, i, j, 0);
    if (i < c->n_a)
        apply_rows (c, i, j, c->a[i]);
}

static gboolean
is_within (Comparison *c, guint budget)
{
    for (guint i = 0; i <= c->n_a; i++)
        memset (c->least[i], TOO_MUCH, c->n_b + 1);
    c->least[0][0] = 0;
    for (guint i = 0; i <= c->n_a; i++)
        for (guint j = 0; j <= c->n_b; j++)
            if (c->least[i][j] <= budget)
                step (c, i, j);
    return c->least[c->n_a][c->n_b] <= budget;
}

static guint
budget_for (const TqNames *names, TqSpellingKind kind, guint n_letters)
{
    guint budget = 0;

    for (guint i = 0; i < names->budgets->len; i++) {
        const guint8 *row = (const guint8 *) names->budgets->data + 3 * (gsize) i;

        if (row[0] == kind && row[1] <= n_letters)
            budget = row[2];
    }
    return budget;
}

static guint
count_letters (const guint8 *letters, guint n)
{
    guint count = 0;

    for (guint i = 0; i < n; i++)
        count += letters[i] != ' ';
    return count;
}

static gboolean
is_read_alike (const TqNames *names, const char *a, const char *b)
{
    gboolean a_is_arabic = g_utf8_get_char (a) >= 0x80, b_is_arabic = g_utf8_get_char (b) >= 0x80;
    Comparison c;

    if (b_is_arabic && !a_is_arabic)
        return is_read_alike (names, b, a);
    c.kind = a_is_arabic == b_is_arabic ? a_is_arabic ? TQ_SPELLING_ARABIC : TQ_SPELLING_LATIN : TQ_SPELLING_CROSS;
    c.spellings = &names->spellings[c.kind];
    c.n_a = tq_name_letters (a, c.a, TQ_NAME_MAX_LETTERS);
    c.n_b = tq_name_letters (b, c.b, TQ_NAME_MAX_LETTERS);
    if (c.n_a == 0 || c.n_b == 0 || c.n_a == TQ_NAME_MAX_LETTERS || c.n_b == TQ_NAME_MAX_LETTERS)
        return FALSE;
    return is_within (&c, budget_for (names, c.kind, MIN (count_letters (c.a, c.n_a), count_letters (c.b, c.n_b))));
}

/* ---- given names --------------------------------------------------------------------------------------------------- */

typedef enum { KNOWN_NOT, KNOWN_SAME, KNOWN_OTHER } Known;

/* @ret_is_of_it: the word is made of the name by a final i. */
static const TqGivenName *
find_given (const TqNames *names, const char *word, gboolean *ret_is_of_it)
{
    const TqGivenName *given = g_hash_table_lookup (names->given, word);
    gsize n = strlen (word), n_ending = g_str_has_suffix (word, "ي") ? strlen ("ي") : n > 0 && strchr ("iy", word[n - 1]) != NULL ? 1 : 0;
    char stem[TQ_NAME_MAX_LETTERS * 2];

    *ret_is_of_it = FALSE;
    if (given != NULL || n_ending == 0 || n - n_ending >= sizeof stem)
        return given;
    memcpy (stem, word, n - n_ending);
    stem[n - n_ending] = '\0';
    *ret_is_of_it = TRUE;
    return g_hash_table_lookup (names->given, stem);
}

static Known
compare_given (const TqNames *names, const char *a, const char *b)
{
    gboolean a_is_of_it, b_is_of_it;
    const TqGivenName *x = find_given (names, a, &a_is_of_it), *y = find_given (names, b, &b_is_of_it);

    if (x == NULL || y == NULL || a_is_of_it != b_is_of_it)
        return x == NULL || y == NULL ? KNOWN_NOT : KNOWN_OTHER;
    for (guint i = 0; i < TQ_MAX_NAMESAKE_ROWS && x->rows[i] != 0; i++)
        for (guint j = 0; j < TQ_MAX_NAMESAKE_ROWS && y->rows[j] != 0; j++)
            if (x->rows[i] == y->rows[j])
                return KNOWN_SAME;
    return KNOWN_OTHER;
}

static gboolean
is_same_word (const TqNames *names, const char *a, const char *b)
{
    Known known = strcmp (a, b) == 0 ? KNOWN_SAME : compare_given (names, a, b);

    return known == KNOWN_NOT ? is_read_alike (names, a, b) : known == KNOWN_SAME;
}

static guint
count_words (const char *skeleton)
{
    guint n = 1;

    for (const char *p = skeleton; (p = strchr (p, ' ')) != NULL; p++)
        n++;
    return n;
}

/* The next word of a skeleton into @word; returns what follows it. */
static const char *
take_word (const char *skeleton, char *word, gsize size)
{
    gsize n = strcspn (skeleton, " ");

    g_strlcpy (word, skeleton, MIN (n + 1, size));
    return skeleton[n] == ' ' ? skeleton + n + 1 : skeleton + n;
}

/* Word by word where there are as many, else as a whole: عبد الله, Abdullah. */
gboolean
tq_name_same (const TqNames *names, const char *a, const char *b)
{
    char x[TQ_NAME_MAX_LETTERS * 2], y[TQ_NAME_MAX_LETTERS * 2];

    if (a[0] == '\0' || b[0] == '\0' || strcmp (a, b) == 0)
        return strcmp (a, b) == 0;
    if (count_words (a) != count_words (b) || strlen (a) >= sizeof x || strlen (b) >= sizeof y)
        return is_same_word (names, a, b);
    while (*a != '\0' && *b != '\0') {
        a = take_word (a, x, sizeof x);
        b = take_word (b, y, sizeof y);
        if (!is_same_word (names, x, y))
            return FALSE;
    }
    return TRUE;
}

/* ---- sound --------------------------------------------------------------------------------------------------------- */

/* Consonants that some speller takes for one another. Vowels, and what may stand for one, say nothing. */
static const struct {
    const char *letters;
    char sound;
} sounds[] = {
    { "kqgjc", 'K' }, { "جقكغخ", 'K' }, { "bpfv", 'P' }, { "بف", 'P' }, { "tdszx", 'T' }, { "تثدذزسشصضطظ", 'T' },
    { "mم", 'M' },    { "nن", 'N' },    { "lل", 'L' },   { "rر", 'R' },
};

static char
sound_of (gunichar letter)
{
    for (guint i = 0; i < G_N_ELEMENTS (sounds); i++)
        if (g_utf8_strchr (sounds[i].letters, -1, letter) != NULL)
            return sounds[i].sound;
    return '\0';
}

void
tq_name_sound (const char *skeleton, char *ret, gsize size)
{
    gsize n = 0;

    for (const char *p = skeleton; *p != '\0' && n + 1 < size; p = g_utf8_next_char (p)) {
        char sound = *p == 'c' && p[1] == 'h' ? 'T' : sound_of (g_utf8_get_char (p));

        if (sound != '\0' && (n == 0 || ret[n - 1] != sound))
            ret[n++] = sound;
    }
    ret[n] = '\0';
}
