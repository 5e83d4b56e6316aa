/* main.c - tanaqud-lexicon ROOT DATA OUT: installed dictionaries and src/data/ → one file that is
 * mapped (build.h) */
#include <string.h>

#include "pack/lexicon/build.h"

static void
read_hunspell_forms (Build *build, const char *lang, const char *path)
{
    build_read_hunspell (build, lang, path, TRUE);
}

static void
read_hunspell_stems (Build *build, const char *lang, const char *path)
{
    build_read_hunspell (build, lang, path, FALSE);
}

static void
read_from_english (Build *build, const char *lang, const char *path)
{
    build_read_freedict (build, lang, path, TRUE);
}

static void
read_to_english (Build *build, const char *lang, const char *path)
{
    build_read_freedict (build, lang, path, FALSE);
}

static const struct {
    const char *kind;
    void (*read) (Build *build, const char *lang, const char *path);
} readers[] = {
    { "forms", read_hunspell_forms },     { "stems", read_hunspell_stems },
    { "to-english", read_to_english },    { "from-english", read_from_english },
    { "by-way-of", build_read_apertium },
};

/* Rows: kind, language, files, Debian packages that hold them. */
static void
read_sources (Build *build, const TqTable *table)
{
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        const char *kind = tq_table_get (table, row, 0);
        guint i = 0;

        if (strcmp (kind, "wordnet") == 0)
            continue;
        while (i < G_N_ELEMENTS (readers) && strcmp (readers[i].kind, kind) != 0)
            i++;
        if (i == G_N_ELEMENTS (readers))
            build_fail ("common/sources.tsv:%u: no source is of kind \"%s\"",
                        tq_table_line (table, row), kind);
        readers[i].read (build, tq_table_get (table, row, 1), tq_table_get (table, row, 2));
    }
}

static gboolean
read_hub (Build *build, const TqTable *table)
{
    for (guint row = 0; row < tq_table_n_rows (table); row++)
        if (strcmp (tq_table_get (table, row, 0), "wordnet") == 0)
            return build_read_wordnet (build, tq_table_get (table, row, 2));
    return FALSE;
}

/* Concepts are WordNet's: without it there are only the names of countries and the affixes. */
static void
gather (Build *build)
{
    static const char *const columns[] = { "kind", "lang", "files", "packages", NULL };
    g_autoptr (TqTable) table = build_own_table (build, "common/sources.tsv", columns);

    if (read_hub (build, table)) {
        build_inflect_english (build);
        read_sources (build, table);
        build_settle_pairs (build);
        for (guint i = 0; i < build->langs->len; i++)
            build_read_own_lemmas (build, g_ptr_array_index (build->langs, i));
        build_derive (build);
        build_settle_senses (build);
        build_settle_forms (build);
        build_read_kinds (build);
        build_read_opposites (build);
    }
    build_read_places (build);
}

int
main (int argc, char **argv)
{
    Build *build;

    if (argc != 4)
        build_fail ("usage: tanaqud-lexicon ROOT DATA OUT");
    build = build_new (argv[1], argv[2]);
    gather (build);
    build_write (build, argv[3]);
    return 0;
}
