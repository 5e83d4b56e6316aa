/* own.c - <lang>/lemmas.tsv: frequent words where the dictionaries are thin, by the English lemma
 * that they mean
 *
 * The words of a row are synonyms, or a word and its plurals: a word is a form of the first if the
 * patterns or the endings make it of it. */
#include <string.h>

#include "pack/lexicon/build.h"

/* Votes: several times what the dictionaries give, and the same for a rare English word as for a
 * frequent one. */
#define OWN_WEIGHT 60

static gboolean
is_form_of (Build *build, const Patterns *patterns, const char *lang, const char *word,
            const char *first)
{
    return (patterns != NULL && build_is_plural_of (patterns, word, first)) ||
           build_is_regular_plural (build_plural_endings (build, lang), word, first);
}

static void
add_word (Build *build, const char *lang, const char *word, Lexeme *english, guint16 line)
{
    Lexeme *lexeme = build_lexeme (build, lang, english->pos, word);

    build_add_gloss (lexeme, english, OWN_WEIGHT / build_gloss_votes (english), TQ_SOURCE_OWN);
    if (lexeme->row == 0)
        lexeme->row = line;
    build_add_paradigm (build, lang, word, word, english->pos, 0, FALSE);
}

static void
read_row (Build *build, const Patterns *patterns, const char *lang, const TqTable *table,
          guint row, Lexeme *english)
{
    g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 2), "|", -1);
    g_autofree char *first = NULL;

    for (guint w = 0; words[w] != NULL; w++) {
        g_autofree char *word = build_fold (build, words[w]);

        if (first != NULL && is_form_of (build, patterns, lang, word, first))
            build_add_paradigm (build, lang, word, first, english->pos, TQ_FORM_PLURAL, FALSE);
        else
            add_word (build, lang, word, english,
                      (guint16) MIN (tq_table_line (table, row), G_MAXUINT16));
        if (first == NULL)
            first = g_strdup (word);
    }
}

static TqPos
pos_of_letter (const char *letter)
{
    static const TqPos all[] = { TQ_POS_NOUN, TQ_POS_VERB, TQ_POS_ADJECTIVE, TQ_POS_ADVERB };

    for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        if (letter[0] == build_letter (all[i]))
            return all[i];
    return TQ_POS_UNKNOWN;
}

void
build_read_own_lemmas (Build *build, const char *lang)
{
    static const char *const columns[] = { "pos", "english", "words", NULL };
    g_autofree char *name = g_strconcat (lang, "/lemmas.tsv", NULL);
    g_autoptr (TqTable) table =
        build_has_own_table (build, name) ? build_own_table (build, name, columns) : NULL;
    Patterns *patterns = build_patterns (build, lang);

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        Lexeme *english =
            build_find_lexeme (build, "en", pos_of_letter (tq_table_get (table, row, 0)),
                               tq_table_get (table, row, 1));

        if (english == NULL)
            build_fail ("%s:%u: WordNet has no %s \"%s\"", name, tq_table_line (table, row),
                        tq_table_get (table, row, 0), tq_table_get (table, row, 1));
        read_row (build, patterns, lang, table, row, english);
    }
}
