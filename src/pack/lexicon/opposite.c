/* opposite.c - common/opposites.tsv: opposites beside those that WordNet marks
 *
 * A row of English lemmas opposes concepts, so every language has it: each sense kept of the one to each kept of the other. A row of another language
 * opposes these two lexemes alone. */
#include <string.h>

#include "pack/lexicon/build.h"

static void
oppose_synsets (Synset *a, Synset *b)
{
    if (a == b)
        return;
    g_ptr_array_add (a->opposites, b->key);
    g_ptr_array_add (b->opposites, a->key);
}

static void
oppose_english (const Lexeme *a, const Lexeme *b)
{
    for (guint i = 0; i < a->senses->len; i++)
        for (guint j = 0; j < b->senses->len; j++)
            oppose_synsets (g_array_index (a->senses, Sense, i).synset, g_array_index (b->senses, Sense, j).synset);
}

static TqPos
pos_of (const char *letter)
{
    return letter[0] == 'n' ? TQ_POS_NOUN : letter[0] == 'v' ? TQ_POS_VERB : letter[0] == 'a' ? TQ_POS_ADJECTIVE : TQ_POS_ADVERB;
}

void
build_read_opposites (Build *build)
{
    static const char *const columns[] = { "pos", "a", "b", NULL };
    g_autoptr (TqTable) table = build_own_table (build, "common/opposites.tsv", columns);

    for (guint row = 0; row < tq_table_n_rows (table) && g_hash_table_size (build->synsets) > 0; row++) {
        TqPos pos = pos_of (tq_table_get (table, row, 0));
        const Lexeme *a = build_find_lexeme (build, "en", pos, tq_table_get (table, row, 1));
        const Lexeme *b = build_find_lexeme (build, "en", pos, tq_table_get (table, row, 2));

        if (a == NULL || b == NULL)
            build_fail ("common/opposites.tsv:%u: WordNet has no %s \"%s\"", tq_table_line (table, row), tq_table_get (table, row, 0),
                        tq_table_get (table, row, a == NULL ? 1 : 2));
        oppose_english (a, b);
    }
}
