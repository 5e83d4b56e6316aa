/* ending.c - plurals by ending: rows of <lang>/affixes.tsv whose form is plural and nothing else */
#include <string.h>

#include "pack/lexicon/build.h"

/* An ending of plurals: text, and what a singular has in its place. */
typedef struct {
    char *ending;
    char *instead;
} PluralEnding;

const GArray *
build_plural_endings (Build *build, const char *lang)
{
    static const char *const columns[] = { "place", "text", "instead", "form", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table =
        build_has_own_table (build, name) ? build_own_table (build, name, columns) : NULL;
    GArray *endings = g_array_new (FALSE, FALSE, sizeof (PluralEnding));

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        PluralEnding ending = { build_fold (build, tq_table_get (table, row, 1)),
                                build_fold (build, tq_table_get (table, row, 2)) };

        if (strcmp (tq_table_get (table, row, 0), "after") == 0 &&
            strcmp (tq_table_get (table, row, 3), "plural") == 0)
            g_array_append_val (endings, ending);
    }
    return endings;
}

gboolean
build_is_regular_plural (const GArray *endings, const char *plural, const char *singular)
{
    for (guint i = 0; i < endings->len; i++) {
        const PluralEnding *ending = &g_array_index (endings, PluralEnding, i);
        gsize n_stem = strlen (singular) - MIN (strlen (singular), strlen (ending->instead));

        if (g_str_has_suffix (singular, ending->instead) &&
            strncmp (plural, singular, n_stem) == 0 &&
            strcmp (plural + n_stem, ending->ending) == 0)
            return TRUE;
    }
    return FALSE;
}
