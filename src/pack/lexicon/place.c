/* place.c - countries and their peoples: names from CLDR, the rest from common/demonyms.tsv */
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "pack/lexicon/build.h"

static void
add_place (Build *build, const char *lang, const char *name, const char *code, TqTermKind kind)
{
    g_autofree char *folded = build_fold (build, name), *key = g_strdup_printf ("%s:%s", lang, folded);
    TqPlaceRecord *place;

    if (folded[0] == '\0' || g_hash_table_contains (build->places, key))
        return;
    place = g_new0 (TqPlaceRecord, 1);
    memcpy (place->code, code, 2);
    place->kind = (guint8) kind;
    g_hash_table_insert (build->places, g_steal_pointer (&key), place);
}

static void
add_country_names (Build *build, const char *lang)
{
    for (const char *const *codes = uloc_getISOCountries (); *codes != NULL; codes++) {
        g_autofree char *locale = g_strdup_printf ("und_%s", *codes);
        UChar wide[128];
        char name[512];
        UErrorCode status = U_ZERO_ERROR;

        uloc_getDisplayCountry (locale, lang, wide, G_N_ELEMENTS (wide), &status);
        u_strToUTF8 (name, sizeof name, NULL, wide, -1, &status);
        if (U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING)
            add_place (build, lang, name, *codes, TQ_TERM_PLACE);
    }
}

/* A people's word with the endings that it may bear (rows `people` of <lang>/affixes.tsv), and with the article where that is written onto it. */
static void
add_people (Build *build, const char *lang, const char *word, const char *code)
{
    static const char *const columns[] = { "place", "text", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table = build_own_table (build, name, columns);
    const char *article = build_article (build, lang);

    add_place (build, lang, word, code, TQ_TERM_DEMONYM);
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        g_autofree char *form = g_strconcat (word, tq_table_get (table, row, 1), NULL), *with_article = g_strconcat (article, form, NULL);

        if (strcmp (tq_table_get (table, row, 0), "people") != 0)
            continue;
        add_place (build, lang, form, code, TQ_TERM_DEMONYM);
        add_place (build, lang, with_article, code, TQ_TERM_DEMONYM);
    }
}

/* Rows: code, place or people, language, the words parted by bars. */
static void
read_demonyms (Build *build)
{
    static const char *const columns[] = { "code", "kind", "lang", "words", NULL };
    g_autoptr (TqTable) table = build_own_table (build, "common/demonyms.tsv", columns);

    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        const char *code = tq_table_get (table, row, 0), *lang = tq_table_get (table, row, 2);
        g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 3), "|", -1);

        if (strlen (code) != 2)
            build_fail ("common/demonyms.tsv:%u: \"%s\" is not a country code", tq_table_line (table, row), code);
        for (guint w = 0; words[w] != NULL; w++) {
            if (strcmp (tq_table_get (table, row, 1), "people") == 0)
                add_people (build, lang, words[w], code);
            else
                add_place (build, lang, words[w], code, TQ_TERM_PLACE);
        }
    }
}

void
build_read_places (Build *build)
{
    read_demonyms (build);
    for (guint i = 0; i < build->langs->len; i++)
        add_country_names (build, g_ptr_array_index (build->langs, i));
}
