/* pattern.c - root and pattern: broken plurals, verbal nouns and participles by <lang>/patterns.tsv
 *
 * A pattern spells a word with 1 2 3 4 for the letters of its root: 12ي3 is a singular whose plural
 * may be 123اء. A root letter is any but those of the row `vowel`. masdar: the pattern tells the
 * verb, so either explains the other; event: many words have the pattern, so only the verb
 * explains. What a pattern makes counts only where a dictionary of forms knows the word too:
 * patterns propose, dictionaries dispose. */
#include <string.h>

#include "pack/lexicon/build.h"

#define MAX_ROOT 4

typedef struct {
    const char *kind; /* plural, masdar, event, participle, present */
    const char *from;
    const char *to;
} PatternRow;

struct Patterns {
    GArray *rows;      /* of PatternRow */
    const char *vowel; /* letters that stand in no root */
    /* how the present begins when people speak of themselves; "" if nothing says so */
    const char *rare;
};

Patterns *
build_patterns (Build *build, const char *lang)
{
    static const char *const columns[] = { "kind", "from", "to", NULL };
    g_autofree char *name = g_strconcat (lang, "/patterns.tsv", NULL);
    Patterns *patterns;
    TqTable *table;

    if (!build_has_own_table (build, name))
        return NULL;
    table = build_own_table (build, name, columns);
    patterns = g_new0 (Patterns, 1);
    patterns->rows = g_array_new (FALSE, FALSE, sizeof (PatternRow));
    patterns->vowel = patterns->rare = "";
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        PatternRow pattern = { tq_table_get (table, row, 0),
                               build_fold (build, tq_table_get (table, row, 1)),
                               build_fold (build, tq_table_get (table, row, 2)) };

        if (strcmp (pattern.kind, "vowel") == 0)
            patterns->vowel = pattern.to;
        else if (strcmp (pattern.kind, "rare") == 0)
            patterns->rare = pattern.to;
        else
            g_array_append_val (patterns->rows, pattern);
    }
    return patterns;
}

static gboolean
has_letter (const char *letters, gunichar letter)
{
    return g_utf8_strchr (letters, -1, letter) != NULL;
}

/* Whether @word is @pattern; root letters that are set already must be the same. */
static gboolean
match (const Patterns *patterns, const char *pattern, const char *word, gunichar root[MAX_ROOT])
{
    for (; *pattern != '\0' && *word != '\0';
         pattern = g_utf8_next_char (pattern), word = g_utf8_next_char (word)) {
        gunichar letter = g_utf8_get_char (word),
                 *place = *pattern >= '1' && *pattern <= '4' ? &root[*pattern - '1'] : NULL;

        if (place == NULL && g_utf8_get_char (pattern) != letter)
            return FALSE;
        if (place != NULL &&
            (has_letter (patterns->vowel, letter) || (*place != 0 && *place != letter)))
            return FALSE;
        if (place != NULL)
            *place = letter;
    }
    return *pattern == *word;
}

/* What @pattern makes of a root; NULL if the root has not so many letters. */
static char *
apply (const char *pattern, const gunichar root[MAX_ROOT])
{
    g_autoptr (GString) word = g_string_new (NULL);

    for (; *pattern != '\0'; pattern = g_utf8_next_char (pattern)) {
        gunichar letter =
            *pattern >= '1' && *pattern <= '4' ? root[*pattern - '1'] : g_utf8_get_char (pattern);

        if (letter == 0)
            return NULL;
        g_string_append_unichar (word, letter);
    }
    return g_strdup (word->str);
}

/* First persons singular are spelt as other verbs' lemmas, and rare where nobody speaks of
 * themselves. */
gboolean
build_is_rare (const Patterns *patterns, const char *word, guint16 form)
{
    return patterns != NULL && form == TQ_FORM_PRESENT && patterns->rare[0] != '\0' &&
           g_str_has_prefix (word, patterns->rare);
}

gboolean
build_is_plural_of (const Patterns *patterns, const char *plural, const char *singular)
{
    for (guint i = 0; i < patterns->rows->len; i++) {
        const PatternRow *row = &g_array_index (patterns->rows, PatternRow, i);
        gunichar root[MAX_ROOT] = { 0 };

        if (strcmp (row->kind, "plural") == 0 && match (patterns, row->from, singular, root) &&
            match (patterns, row->to, plural, root))
            return TRUE;
    }
    return FALSE;
}

/* In a dictionary sorted by root a plural follows its singular at once, or behind another plural of
 * it. */
#define MAX_ENTRIES_BETWEEN 3

void
build_link_plurals (Build *build, const Patterns *patterns, const char *lang, GPtrArray *nouns)
{
    for (guint i = 0; i < nouns->len; i++) {
        const char *plural = g_ptr_array_index (nouns, i);

        for (guint back = 1; back <= MAX_ENTRIES_BETWEEN && back <= i; back++) {
            const char *singular = g_ptr_array_index (nouns, i - back);
            const GArray *known = build_paradigms (build, lang, singular);

            if ((known != NULL && g_array_index (known, Paradigm, 0).form & TQ_FORM_PLURAL) ||
                !build_is_plural_of (patterns, plural, singular))
                continue;
            build_add_paradigm (build, lang, plural, singular, TQ_POS_NOUN, TQ_FORM_PLURAL, FALSE);
        }
        /* it may be a noun of its own as well */
        build_add_paradigm (build, lang, plural, plural, TQ_POS_NOUN, 0, FALSE);
    }
}

/* ---- verbs, what they do, who does it -------------------------------------------------------- */

static gboolean
is_known (const Build *build, const char *lang, const char *word, TqPos pos)
{
    const GArray *paradigms = build_paradigms (build, lang, word);

    for (guint i = 0; paradigms != NULL && i < paradigms->len; i++)
        if (g_array_index (paradigms, Paradigm, i).pos == pos &&
            strcmp (g_array_index (paradigms, Paradigm, i).lemma, word) == 0)
            return TRUE;
    return FALSE;
}

#define DERIVED_SHARE 0.5

static void
copy_glosses (const Lexeme *from, Lexeme *to)
{
    GHashTableIter iter;
    gpointer english, weight;

    g_hash_table_iter_init (&iter, from->glosses);
    while (g_hash_table_iter_next (&iter, &english, &weight))
        build_add_gloss (to, english, DERIVED_SHARE * *(double *) weight, TQ_SOURCE_PATTERN);
}

/* A word that no dictionary explains means what its verb means, or the other way about. */
static void
derive_one (Build *build, Lexeme *lexeme, const char *made, TqPos pos, gboolean is_masdar)
{
    Lexeme *other = build_find_lexeme (build, lexeme->lang, pos, made);

    if (other == NULL &&
        !is_known (build, lexeme->lang, made, pos == TQ_POS_ADJECTIVE ? TQ_POS_NOUN : pos))
        return;
    if (other == NULL)
        other = build_lexeme (build, lexeme->lang, pos, made);
    if (other->glosses == NULL)
        copy_glosses (lexeme, other);
    if (is_masdar)
        (pos == TQ_POS_NOUN ? other : lexeme)->is_masdar = TRUE;
}

static void
derive (Build *build, const Patterns *patterns, Lexeme *lexeme)
{
    gboolean is_verb = lexeme->pos == TQ_POS_VERB;

    for (guint i = 0; i < patterns->rows->len; i++) {
        const PatternRow *row = &g_array_index (patterns->rows, PatternRow, i);
        gboolean is_event = strcmp (row->kind, "event") == 0,
                 is_masdar = is_event || strcmp (row->kind, "masdar") == 0;
        gunichar root[MAX_ROOT] = { 0 };
        g_autofree char *made = NULL;

        if (is_verb ? !is_masdar && strcmp (row->kind, "participle") != 0 : is_event || !is_masdar)
            continue;
        if (!match (patterns, is_verb ? row->from : row->to, lexeme->lemma, root))
            continue;
        made = apply (is_verb ? row->to : row->from, root);
        if (made != NULL)
            derive_one (build, lexeme, made,
                        !is_verb    ? TQ_POS_VERB
                        : is_masdar ? TQ_POS_NOUN
                                    : TQ_POS_ADJECTIVE,
                        is_masdar);
    }
}

/* Rows `present`: forms that the dictionary lacks of verbs that mean something. What it has
 * stays. */
static void
inflect_by_pattern (Build *build, const Patterns *patterns, const Lexeme *lexeme)
{
    for (guint i = 0; i < patterns->rows->len; i++) {
        const PatternRow *row = &g_array_index (patterns->rows, PatternRow, i);
        gunichar root[MAX_ROOT] = { 0 };
        g_autofree char *made = NULL;

        if (strcmp (row->kind, "present") != 0 || !match (patterns, row->from, lexeme->lemma, root))
            continue;
        made = apply (row->to, root);
        if (made != NULL)
            build_add_paradigm (build, lexeme->lang, made, lexeme->lemma, TQ_POS_VERB,
                                TQ_FORM_PRESENT, FALSE);
    }
}

void
build_derive (Build *build)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (build->lexemes);

    for (guint l = 0; l < build->langs->len; l++) {
        const char *lang = g_ptr_array_index (build->langs, l);
        Patterns *patterns = build_patterns (build, lang);

        for (guint i = 0; patterns != NULL && i < keys->len; i++) {
            Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i));

            if (lexeme->glosses == NULL || strcmp (lexeme->lang, lang) != 0)
                continue;
            if (lexeme->pos == TQ_POS_VERB)
                inflect_by_pattern (build, patterns, lexeme);
            if (lexeme->pos == TQ_POS_VERB || lexeme->pos == TQ_POS_NOUN)
                derive (build, patterns, lexeme);
        }
    }
}
