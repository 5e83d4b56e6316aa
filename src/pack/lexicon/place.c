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

/* Endings that make the other forms of a demonym, by language: feminine, plurals. */
static const struct {
    const char *lang;
    const char *article;
    const char *endings[8];
} demonym_endings[] = {
    { "ar", "ال", { "", "ة", "ين", "ون", "ان", "ات", "ا", NULL } },
    { "en", NULL, { "", "s", NULL } },
    { "fr", NULL, { "", "s", "e", "es", "ne", "nes", NULL } },
};

static void
add_people (Build *build, const char *lang, const char *word, const char *code)
{
    for (guint d = 0; d < G_N_ELEMENTS (demonym_endings); d++) {
        for (guint e = 0; strcmp (demonym_endings[d].lang, lang) == 0 && demonym_endings[d].endings[e] != NULL; e++) {
            g_autofree char *form = g_strconcat (word, demonym_endings[d].endings[e], NULL);

            add_place (build, lang, form, code, TQ_TERM_DEMONYM);
            if (demonym_endings[d].article != NULL) {
                g_autofree char *with_article = g_strconcat (demonym_endings[d].article, form, NULL);
                add_place (build, lang, with_article, code, TQ_TERM_DEMONYM);
            }
        }
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
