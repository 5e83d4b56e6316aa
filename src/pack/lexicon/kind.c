/* kind.c - common/kinds.tsv: what everybody takes for a kind of what, where WordNet's first way up
 * goes by other concepts
 *
 * A row hangs the likeliest concept of the narrower lemma under that of the wider one: to WordNet a
 * boy is a male person and no child. */
#include "pack/lexicon/build.h"

static Synset *
likeliest_of (Build *build, const TqTable *table, guint row, guint column)
{
    TqPos pos =
        tq_table_get (table, row, 0)[0] == build_letter (TQ_POS_VERB) ? TQ_POS_VERB : TQ_POS_NOUN;
    const Lexeme *lexeme = build_find_lexeme (build, "en", pos, tq_table_get (table, row, column));

    if (lexeme == NULL || lexeme->senses->len == 0)
        build_fail ("common/kinds.tsv:%u: WordNet has no %s \"%s\"", tq_table_line (table, row),
                    tq_table_get (table, row, 0), tq_table_get (table, row, column));
    return g_array_index (lexeme->senses, Sense, 0).synset;
}

static gboolean
is_below (const Build *build, const Synset *synset, const Synset *top)
{
    while (synset != NULL && synset != top)
        synset =
            synset->parent != NULL ? g_hash_table_lookup (build->synsets, synset->parent) : NULL;
    return synset != NULL;
}

void
build_read_kinds (Build *build)
{
    static const char *const columns[] = { "pos", "narrow", "wide", NULL };
    g_autoptr (TqTable) table = build_own_table (build, "common/kinds.tsv", columns);

    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        Synset *narrow = likeliest_of (build, table, row, 1),
               *wide = likeliest_of (build, table, row, 2);

        if (is_below (build, wide, narrow))
            build_fail ("common/kinds.tsv:%u: \"%s\" would be a kind of itself",
                        tq_table_line (table, row), tq_table_get (table, row, 1));
        narrow->parent = wide->key;
    }
}
