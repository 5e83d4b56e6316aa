/* opposite.c - common/opposites.tsv: opposites beside those that WordNet marks
 *
 * A row opposes the two lexemes. One of the hub, English, opposes their likeliest concepts too, so
 * that other languages have it as well. Other senses are left alone: who stops a thief does not
 * stop a clock. A row of reach `words` opposes no concepts. */
#include "pack/lexicon/build.h"

#include <string.h>

/* Words of this table are frequent, whatever the dictionaries say. */
#define LEAST_WEIGHT 20

static void
oppose_synsets (Synset *a, Synset *b)
{
    if (a == b)
        return;
    g_ptr_array_add (a->opposites, b->key);
    g_ptr_array_add (b->opposites, a->key);
}

static void
oppose_lexemes (Lexeme *a, Lexeme *b, gboolean with_concepts)
{
    if (a->opposites == NULL)
        a->opposites = g_ptr_array_new ();
    if (b->opposites == NULL)
        b->opposites = g_ptr_array_new ();
    g_ptr_array_add (a->opposites, b);
    g_ptr_array_add (b->opposites, a);
    if (with_concepts && strcmp (a->lang, "en") == 0 && a->senses->len > 0 && b->senses->len > 0)
        oppose_synsets (g_array_index (a->senses, Sense, 0).synset,
                        g_array_index (b->senses, Sense, 0).synset);
}

static TqPos
pos_of (const char *letter)
{
    return letter[0] == 'n'   ? TQ_POS_NOUN
           : letter[0] == 'v' ? TQ_POS_VERB
           : letter[0] == 'a' ? TQ_POS_ADJECTIVE
                              : TQ_POS_ADVERB;
}

/* A lexeme of the hub must be there; another language's becomes one, as its dictionaries may lack
 * the word. */
static Lexeme *
lexeme_of (Build *build, const TqTable *table, guint row, guint column)
{
    const char *lang = tq_table_get (table, row, 0);
    TqPos pos = pos_of (tq_table_get (table, row, 1));
    g_autofree char *lemma = build_fold (build, tq_table_get (table, row, column));
    Lexeme *lexeme = build_find_lexeme (build, lang, pos, lemma);

    if (lexeme == NULL && strcmp (lang, "en") == 0)
        build_fail ("common/opposites.tsv:%u: WordNet has no %s \"%s\"",
                    tq_table_line (table, row), tq_table_get (table, row, 1), lemma);
    if (strcmp (lang, "en") != 0) {
        lexeme = build_lexeme (build, lang, pos, lemma);
        build_add_form (build, lang, lemma, lexeme, 0, MAX (lexeme->weight, LEAST_WEIGHT));
    }
    return lexeme;
}

void
build_read_opposites (Build *build)
{
    static const char *const columns[] = { "lang", "pos", "a", "b", "support", "reach", NULL };
    g_autoptr (TqTable) table = build_own_table (build, "common/opposites.tsv", columns);

    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        Lexeme *a = lexeme_of (build, table, row, 2), *b = lexeme_of (build, table, row, 3);

        oppose_lexemes (a, b, strcmp (tq_table_get (table, row, 5), "words") != 0);
    }
}
