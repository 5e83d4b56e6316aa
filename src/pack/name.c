/* name.c - whether two skeletons are one name */
#include <string.h>

#include "pack/name-private.h"

/* ---- comparison ------------------------------------------------------------------------------ */

/* Two names letter by letter; the one in another script than Latin first, if there is one. */
typedef struct {
    const TqNames *names;
    const TqSpellings *spellings;
    TqSpellingKind kind;
    gunichar2 a[TQ_NAME_MAX_LETTERS];
    gunichar2 b[TQ_NAME_MAX_LETTERS];
    guint n_a;
    guint n_b;
    guint budget;
    /* cost of reading so much of both, TOO_MUCH where it is over the budget */
    guint8 least[TQ_NAME_MAX_LETTERS + 1][TQ_NAME_MAX_LETTERS + 1];
    /* of each row, the first and the last that is not: few are, near the diagonal */
    guint8 first[TQ_NAME_MAX_LETTERS + 1];
    guint8 last[TQ_NAME_MAX_LETTERS + 1];
} Comparison;

#define TOO_MUCH 0xff

static gboolean
is_vowel (const TqNames *names, gunichar2 letter)
{
    return letter < G_N_ELEMENTS (names->are_vowels) && names->are_vowels[letter];
}

static gboolean
at_start (const gunichar2 *letters, guint i)
{
    return i == 0 || letters[i - 1] == ' ';
}

static gboolean
at_end (const gunichar2 *letters, guint n, guint i)
{
    return i >= n || letters[i] == ' ';
}

/* A short vowel is put between consonants: what stands beside another vowel would have been
 * written. */
static gboolean
may_put_in (const Comparison *c, const TqSpelling *row, guint j)
{
    return row->n_a > 0 || !is_vowel (c->names, row->b[0]) || row->where != TQ_WHERE_INSIDE ||
           (!is_vowel (c->names, c->b[j - 1]) &&
            (j + row->n_b >= c->n_b || !is_vowel (c->names, c->b[j + row->n_b])));
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
    if (cost > c->budget)
        return;
    c->least[i][j] = (guint8) MIN (c->least[i][j], cost);
    c->first[i] = (guint8) MIN (c->first[i], j);
    c->last[i] = (guint8) MAX (c->last[i], j);
}

/* Two or three: a call would cost more than to look at them. */
static gboolean
is_same (const gunichar2 *letters, const gunichar2 *of_row, guint n)
{
    for (guint i = 0; i < n; i++)
        if (letters[i] != of_row[i])
            return FALSE;
    return TRUE;
}

static void
apply_rows (Comparison *c, guint i, guint j, guint8 group)
{
    for (guint r = c->spellings->first[group]; r < c->spellings->first[group + 1u]; r++) {
        const TqSpelling *row = &g_array_index (c->spellings->rows, TqSpelling, r);

        if (i + row->n_a <= c->n_a && j + row->n_b <= c->n_b &&
            is_same (c->a + i, row->a, row->n_a) && is_same (c->b + j, row->b, row->n_b) &&
            is_in_place (c, row, i, j))
            reach (c, i + row->n_a, j + row->n_b, c->least[i][j] + row->cost);
    }
}

/* Latin writes a consonant twice, or once, for the same name. */
static gboolean
is_doubled (const TqNames *names, const gunichar2 *letters, guint n, guint i)
{
    return i > 0 && i < n && letters[i] == letters[i - 1] && letters[i] < 0x80 &&
           !is_vowel (names, letters[i]);
}

/* All ways to go on from where so much of both has been read. */
static void
step (Comparison *c, guint i, guint j)
{
    if (i < c->n_a && j < c->n_b && c->a[i] == c->b[j])
        reach (c, i + 1, j + 1, c->least[i][j]);
    if (is_doubled (c->names, c->a, c->n_a, i))
        reach (c, i + 1, j, c->least[i][j]);
    if (is_doubled (c->names, c->b, c->n_b, j))
        reach (c, i, j + 1, c->least[i][j]);
    apply_rows (c, i, j, 0);
    if (i < c->n_a && tq_name_group (c->names, c->a[i]) != 0)
        apply_rows (c, i, j, tq_name_group (c->names, c->a[i]));
}

static gboolean
is_within_budget (Comparison *c)
{
    memset (c->first, TOO_MUCH, c->n_a + 1);
    memset (c->last, 0, c->n_a + 1);
    for (guint i = 0; i <= c->n_a; i++)
        memset (c->least[i], TOO_MUCH, c->n_b + 1);
    reach (c, 0, 0, 0);
    for (guint i = 0; i <= c->n_a; i++)
        for (guint j = c->first[i]; j <= c->last[i]; j++)
            if (c->least[i][j] != TOO_MUCH)
                step (c, i, j);
    return c->least[c->n_a][c->n_b] != TOO_MUCH;
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
count_letters (const gunichar2 *letters, guint n)
{
    guint count = 0;

    for (guint i = 0; i < n; i++)
        count += letters[i] != ' ';
    return count;
}

static gboolean
is_latin (const char *skeleton)
{
    return (guint8) skeleton[0] < 0x80;
}

static gboolean
is_read_alike (const TqNames *names, const char *a, const char *b)
{
    Comparison c; /* of which little is used, and is filled as it is */

    if (is_latin (a) && !is_latin (b))
        return is_read_alike (names, b, a);
    c.names = names;
    c.kind = is_latin (a)   ? TQ_SPELLING_LATIN
             : is_latin (b) ? TQ_SPELLING_CROSS
                            : TQ_SPELLING_OTHER;
    c.spellings = &names->spellings[c.kind];
    c.n_a = tq_name_letters (a, c.a, TQ_NAME_MAX_LETTERS);
    c.n_b = tq_name_letters (b, c.b, TQ_NAME_MAX_LETTERS);
    if (c.n_a == 0 || c.n_b == 0 || c.n_a == TQ_NAME_MAX_LETTERS || c.n_b == TQ_NAME_MAX_LETTERS)
        return FALSE;
    c.budget =
        budget_for (names, c.kind, MIN (count_letters (c.a, c.n_a), count_letters (c.b, c.n_b)));
    return is_within_budget (&c);
}

/* ---- given names ----------------------------------------------------------------------------- */

typedef enum { KNOWN_NOT, KNOWN_SAME, KNOWN_OTHER } Known;

/* Bytes of what makes a name of a name, "Khalidi" of "Khalid"; 0 if the word, of @n bytes, does not
 * end so. */
static gsize
family_ending (const TqNames *names, const char *word, gsize n)
{
    for (guint i = 0; i < names->endings->len; i++) {
        const char *ending = g_ptr_array_index (names->endings, i);
        gsize n_ending = strlen (ending);

        if (n_ending <= n && memcmp (word + n - n_ending, ending, n_ending) == 0)
            return n_ending;
    }
    return 0;
}

/* @ret_is_of_it: the word is made of the name by such an ending. */
static const TqGivenName *
find_given (const TqNames *names, const char *word, gboolean *ret_is_of_it)
{
    const TqGivenName *given = g_hash_table_lookup (names->given, word);
    gsize n = strlen (word), n_ending = given == NULL ? family_ending (names, word, n) : 0;
    char stem[TQ_NAME_MAX_LETTERS * 2];

    *ret_is_of_it = FALSE;
    if (n_ending == 0 || n - n_ending >= sizeof stem)
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
    const TqGivenName *x = find_given (names, a, &a_is_of_it),
                      *y = find_given (names, b, &b_is_of_it);

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
