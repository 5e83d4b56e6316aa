/* name.c - the same name across scripts and spellings
 *
 * A skeleton keeps the consonants as classes and, between them, which vowels were written: a digit with bits A 1, I 2, U 4 and 8 for a long one. Arabic leaves short
 * vowels out, so a gap there matches any short vowel; Latin writes them, so a gap there is a gap. ع carries any vowel: 7. A leading ~ says that
 * the name was in a script that leaves vowels out. (8 is written as the digit after 7, 8 and 1 as 9, 8 and 2 as the colon …)
 *
 *   الكاظمي ~k1Dm2   al-Kadhimi k1D2m2     حسن ~hsn   حسين ~hs2n   Hussein h4s:n
 *
 * Classes overlap (ق is q, k or g; ج is j or g), so sameness is a relation of two skeletons, not equality. */
#include "pack/lexicon.h"

#include <string.h>

#define A "1"
#define I "2"
#define U "4"
#define ANY "7"
#define LONG_A "9"
#define LONG_I ":"
#define LONG_U "<"

/* Letters of a script that leaves short vowels out. */
static const struct {
    gunichar letter;
    const char *sound;
} consonantal[] = {
    { 0x0627, A },   { 0x0628, "b" }, { 0x062A, "t" }, { 0x062B, "T" }, { 0x062C, "j" }, { 0x062D, "h" }, { 0x062E, "x" },
    { 0x062F, "d" }, { 0x0630, "D" }, { 0x0631, "r" }, { 0x0632, "z" }, { 0x0633, "s" }, { 0x0634, "S" }, { 0x0635, "s" },
    { 0x0636, "d" }, { 0x0637, "t" }, { 0x0638, "D" }, { 0x0639, ANY }, { 0x063A, "g" }, { 0x0641, "f" }, { 0x0642, "q" },
    { 0x0643, "k" }, { 0x0644, "l" }, { 0x0645, "m" }, { 0x0646, "n" }, { 0x0647, "H" }, { 0x0629, A },   { 0x0648, U },
    { 0x064A, I },   { 0x0649, I },   { 0x067E, "b" }, { 0x0686, "S" }, { 0x0698, "j" }, { 0x06A4, "f" }, { 0x06AF, "g" },
    { 0x06A9, "k" }, { 0x06CC, I },   { 0x0622, A },   { 0x0623, A },   { 0x0625, A },   { 0x0624, U },   { 0x0626, I },
};

/* Latin, longest first. e is between a and i. */
static const struct {
    const char *letters;
    const char *sound;
} latin[] = {
    { "sch", "S" }, { "tch", "S" }, { "sh", "S" }, { "ch", "c" }, { "kh", "x" }, { "gh", "g" }, { "th", "T" }, { "dh", "D" }, { "dj", "j" },
    { "ph", "f" },  { "ck", "k" },  { "ce", "s3" }, { "ci", "s2" }, { "cy", "s2" }, { "qu", "q" }, { "gu", "g4" }, { "ee", LONG_I },
    { "oo", LONG_U }, { "aa", LONG_A }, { "ou", U }, { "ei", LONG_I }, { "ie", I }, { "ey", LONG_I }, { "a", A },    { "b", "b" },  { "c", "k" },  { "d", "d" },  { "e", "3" },
    { "f", "f" },   { "g", "g" },   { "h", "h" },  { "i", I },    { "j", "j" },  { "k", "k" },  { "l", "l" },  { "m", "m" },  { "n", "n" },
    { "o", U },     { "p", "b" },   { "q", "q" },  { "r", "r" },  { "s", "s" },  { "t", "t" },  { "u", U },    { "v", "f" },  { "w", U },
    { "x", "ks" },  { "y", I },     { "z", "z" },
};

/* Classes that two spellings of one name may differ in, each way. */
static const char near_classes[][2] = {
    { 'q', 'k' }, { 'q', 'g' }, { 'g', 'j' }, { 'D', 'd' }, { 'D', 'z' }, { 'D', 'T' }, { 'T', 't' }, { 'T', 's' },
    { 'c', 'S' }, { 'c', 'k' }, { 'c', 'x' }, { 'w', 'f' }, { 'w', 'b' }, { 'j', 'y' }, { 'H', 'h' },
};

#define LONG_VOWEL 8
#define C_CEDILLA 0xE7

/* ---- skeleton -------------------------------------------------------------------------------------------------- */

typedef struct {
    char *bytes;
    gsize n;
    gsize size;
    gsize word; /* where the word began */
} Skeleton;

static gboolean
is_vowel (char sound)
{
    return sound >= '1' && sound <= '?';
}

/* Doubled consonants count once, vowels side by side are one slot; و and ي at the start of a word are consonants. */
static void
put_sound (Skeleton *skeleton, char sound)
{
    char *last = skeleton->n > skeleton->word ? skeleton->bytes + skeleton->n - 1 : NULL;

    if (last != NULL && *last == sound)
        return;
    if (last != NULL && is_vowel (*last) && is_vowel (sound))
        *last = sound == ANY[0] ? *last : *last == ANY[0] ? sound : (char) ('0' + ((*last - '0') | (sound - '0') | LONG_VOWEL));
    else if (skeleton->n + 1 < skeleton->size)
        skeleton->bytes[skeleton->n++] = sound;
}

static void
put_sounds (Skeleton *skeleton, const char *sounds)
{
    for (; *sounds != '\0'; sounds++)
        put_sound (skeleton, *sounds);
}

static void
put_consonantal (Skeleton *skeleton, gunichar letter)
{
    gboolean is_first = skeleton->n == skeleton->word;

    for (guint i = 0; i < G_N_ELEMENTS (consonantal); i++) {
        if (consonantal[i].letter != letter)
            continue;
        if (is_first && is_vowel (consonantal[i].sound[0])) /* an initial alef bears any vowel */
            put_sounds (skeleton, letter == 0x0648 ? "w" : letter == 0x064A || letter == 0x06CC ? "y" : ANY);
        else
            put_sounds (skeleton, consonantal[i].sound);
    }
}

static void
put_latin_word (Skeleton *skeleton, const char *word)
{
    for (const char *p = word; *p != '\0';) {
        guint i = 0;

        while (i < G_N_ELEMENTS (latin) && !g_str_has_prefix (p, latin[i].letters))
            i++;
        if (p == word && (*p == 'w' || *p == 'y')) {
            put_sound (skeleton, *p++);
        } else if (i == G_N_ELEMENTS (latin)) {
            p++;
        } else {
            put_sounds (skeleton, latin[i].sound);
            p += strlen (latin[i].letters);
        }
    }
}

/* A final ه may be a folded ta marbuta, which is heard as a. */
static void
end_word (Skeleton *skeleton)
{
    char *end = skeleton->bytes + skeleton->n;

    if (skeleton->n > skeleton->word + 1 && skeleton->bytes[0] == '~' && end[-1] == I[0])
        end[-1] = '3'; /* ى is folded to ي */
    if (skeleton->n > skeleton->word + 2 && end[-1] == 'H') {
        if (is_vowel (end[-2]))
            skeleton->n--;
        else
            end[-1] = A[0];
    }
}

#define MAX_WORD_BYTES 64
#define MIN_AFTER_ARTICLE 3

typedef struct {
    char text[MAX_WORD_BYTES]; /* Latin letters without accents */
    gsize n;
} LatinWord;

/* al-, el-, and the article that takes the sound of what follows: as-Sisi, ad-Din. */
static gboolean
is_latin_article (const LatinWord *word, gunichar next)
{
    if (word->n < 2 || word->n > 3 || strchr ("aeu", word->text[0]) == NULL || next >= 128)
        return FALSE;
    return word->n == 2 ? word->text[1] == 'l' || word->text[1] == (char) next : word->text[1] == (char) next && word->text[2] == 'h';
}

static gunichar
plain_letter (gunichar cp)
{
    gunichar decomposed[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

    if (g_unichar_tolower (cp) == C_CEDILLA)
        return 's';
    if (cp < 128 || g_unichar_get_script (cp) == G_UNICODE_SCRIPT_ARABIC)
        return g_unichar_tolower (cp);
    g_unichar_fully_decompose (cp, FALSE, decomposed, G_N_ELEMENTS (decomposed));
    return g_unichar_tolower (decomposed[0]);
}

static void
finish_word (Skeleton *skeleton, LatinWord *word, gunichar next)
{
    word->text[word->n] = '\0';
    if (!is_latin_article (word, next))
        put_latin_word (skeleton, word->text);
    word->n = 0;
    end_word (skeleton);
    if (skeleton->n > skeleton->word && skeleton->n + 1 < skeleton->size) {
        skeleton->bytes[skeleton->n++] = ' ';
        skeleton->word = skeleton->n;
    }
}

static gboolean
starts_with_article (const char *p, const char *end)
{
    gsize n = strlen ("ال");

    return (gsize) (end - p) > n && memcmp (p, "ال", n) == 0 && g_utf8_strlen (p + n, end - p - (gssize) n) >= MIN_AFTER_ARTICLE;
}

static gboolean
is_consonantal (const char *name, const char *end)
{
    for (const char *p = name; p < end; p = g_utf8_next_char (p))
        if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_ARABIC)
            return TRUE;
    return FALSE;
}

void
tq_name_skeleton (const char *name, gsize n_bytes, char *ret, gsize size)
{
    const char *end = name + n_bytes;
    Skeleton skeleton = { ret, 0, size, 0 };
    LatinWord word = { .n = 0 };

    if (size == 0)
        return;
    if (!g_utf8_validate_len (name, n_bytes, NULL))
        end = name;
    if (is_consonantal (name, end) && size > 1)
        skeleton.bytes[skeleton.n++] = '~';
    skeleton.word = skeleton.n;
    for (const char *p = name; p < end; p = g_utf8_next_char (p)) {
        gunichar cp = plain_letter (g_utf8_get_char (p));

        if (skeleton.n == skeleton.word && word.n == 0 && starts_with_article (p, end))
            p += strlen ("ال"), cp = plain_letter (g_utf8_get_char (p));
        if (cp < 128 && g_ascii_isalpha ((char) cp)) {
            if (word.n + 1 < sizeof word.text)
                word.text[word.n++] = (char) cp;
        } else if (g_unichar_isspace (cp) || cp == '-' || cp == 0x2010) {
            finish_word (&skeleton, &word, p + 1 < end ? plain_letter (g_utf8_get_char (g_utf8_next_char (p))) : 0);
        } else {
            put_consonantal (&skeleton, cp);
        }
    }
    finish_word (&skeleton, &word, 0);
    while (skeleton.n > 0 && ret[skeleton.n - 1] == ' ')
        skeleton.n--;
    ret[skeleton.n] = '\0';
}

/* ---- comparison ------------------------------------------------------------------------------------------------ */

#define MAX_SKELETON 128

/* One step of the walk over two skeletons in parallel. */
typedef struct {
    const char *a;
    const char *b;
    gboolean a_gaps; /* leaves vowels out */
    gboolean b_gaps;
} Pair;

static gboolean
is_near (char a, char b)
{
    if (a == b)
        return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS (near_classes); i++)
        if ((near_classes[i][0] == a && near_classes[i][1] == b) || (near_classes[i][0] == b && near_classes[i][1] == a))
            return TRUE;
    return FALSE;
}

static char
take_vowel (const char **p)
{
    return is_vowel (**p) ? *(*p)++ : '0';
}

static guint
vowels_of (char slot)
{
    return (guint) (slot - '0') & 7;
}

/* In two names that both leave short vowels out, what is written must be the same; else the vowels must have one in common. */
static gboolean
is_same_vowel (char a, char b, gboolean both_gap)
{
    static const guint8 n_bits[8] = { 0, 1, 1, 2, 1, 2, 2, 3 };
    gboolean a_glides = a > '7' && n_bits[vowels_of (a)] > 1, b_glides = b > '7' && n_bits[vowels_of (b)] > 1;

    if (a == b)
        return TRUE;
    if (both_gap)
        return FALSE;
    if (a == ANY[0] || b == ANY[0]) /* an ain, and what is heard with it: Saad, not Said */
        return !a_glides && !b_glides;
    return (vowels_of (a) & vowels_of (b)) != 0;
}

/* What the vowels before the next consonants cost. At either end of a word every vowel that is heard is written in every script. */
static guint
vowel_cost (char a, char b, const Pair *pair, gboolean is_first)
{
    gboolean is_last = *pair->a == '\0' || *pair->b == '\0', is_mixed = pair->a_gaps != pair->b_gaps;

    if (is_mixed && !is_last && (pair->a_gaps ? a == A[0] && b == '3' : b == A[0] && a == '3'))
        return 1; /* a written alef is no e */
    if (is_last && a > '7' && b > '7' && vowels_of (a) != vowels_of (ANY[0]) && vowels_of (b) != vowels_of (ANY[0]) && vowels_of (a) != vowels_of (b))
        return 2; /* Mario, Maria */
    if (is_same_vowel (a, b, pair->a_gaps && pair->b_gaps))
        return (a == '0') != (b == '0') && (is_first || is_last) ? 2 : 0;
    if (is_last)
        return is_mixed && ((a == '3' && b == '0') || (b == '3' && a == '0')) ? 0 : 2;
    if (is_first)
        return 2;
    return is_mixed && ((a == '0' && pair->a_gaps && b <= '7') || (b == '0' && pair->b_gaps && a <= '7')) ? 0 : 1;
}

#define CONSONANT_COST 2
#define TOO_MUCH 99

/* Cost of making two skeletons one, by one letter put in or taken out at a time; gives up beyond @budget. */
static guint
spelling_cost (Pair pair, guint budget)
{
    guint cost = 0;
    gboolean is_first = TRUE;

    while (*pair.a != '\0' || *pair.b != '\0') {
        char a = take_vowel (&pair.a), b = take_vowel (&pair.b);

        cost += vowel_cost (a, b, &pair, is_first);
        is_first = FALSE;
        if (cost > budget)
            return TOO_MUCH;
        if (*pair.a + *pair.b == 'h' && pair.a[*pair.a != '\0'] == '\0' && pair.b[*pair.b != '\0'] == '\0')
            return cost; /* a last h beside the end: Fatimah */
        if (is_near (*pair.a, *pair.b)) {
            if (*pair.a != '\0')
                pair.a++, pair.b++;
            continue;
        }
        if (cost + CONSONANT_COST > budget || *pair.a == '\0' || *pair.b == '\0')
            return TOO_MUCH;
        pair.a++, pair.b++;
        cost += CONSONANT_COST;
    }
    return cost;
}

/* Longer names bear more: one vowel from seven letters on, a consonant from ten. */
static guint
budget_for (gsize n_letters)
{
    return n_letters < 7 ? 0 : n_letters < 10 ? 1 : 2;
}

static void
copy_joined (const char *skeleton, char *ret)
{
    gsize n = 0;

    for (; *skeleton != '\0' && n + 1 < MAX_SKELETON; skeleton++)
        if (*skeleton != ' ')
            ret[n++] = *skeleton;
    ret[n] = '\0';
}

static gboolean
is_same_word (const char *a, const char *b, gboolean a_gaps, gboolean b_gaps)
{
    Pair pair = { a, b, a_gaps, b_gaps };
    gsize n_a = strlen (a), n_b = strlen (b);
    guint budget = budget_for (a_gaps == b_gaps ? MAX (n_a, n_b) : MIN (n_a, n_b));

    return a[0] != '\0' && b[0] != '\0' && spelling_cost (pair, budget) <= budget;
}

/* Word by word where there are as many, else without their borders: عبد الله, Abdullah. */
gboolean
tq_name_same (const char *skeleton_a, const char *skeleton_b)
{
    gboolean a_gaps = skeleton_a[0] == '~', b_gaps = skeleton_b[0] == '~', is_same = TRUE;
    const char *a = skeleton_a + a_gaps, *b = skeleton_b + b_gaps;
    char x[MAX_SKELETON], y[MAX_SKELETON];

    if (strcmp (skeleton_a, skeleton_b) == 0)
        return TRUE;
    while (is_same && strchr (a, ' ') != NULL && strchr (b, ' ') != NULL) {
        gsize n_a = strcspn (a, " "), n_b = strcspn (b, " ");

        g_strlcpy (x, a, MIN (n_a + 1, sizeof x));
        g_strlcpy (y, b, MIN (n_b + 1, sizeof y));
        is_same = is_same_word (x, y, a_gaps, b_gaps);
        a += n_a + 1;
        b += n_b + 1;
    }
    copy_joined (a, x);
    copy_joined (b, y);
    return is_same && is_same_word (x, y, a_gaps, b_gaps);
}
