/* place.c - countries and their peoples: names from CLDR, the rest from common/demonyms.tsv;
 * capitals and institutions from tables of their own */
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "pack/lexicon/build.h"

static Place *
place_at (Build *build, const char *key)
{
    Place *place = g_hash_table_lookup (build->places, key);

    if (place == NULL) {
        place = g_new0 (Place, 1);
        place->code = "";
        g_hash_table_insert (build->places, g_strdup (key), place);
    }
    return place;
}

/* Tables write names in small letters, and abbreviations in capitals. */
static gboolean
is_abbreviation (const char *name)
{
    gsize n = strlen (name);

    return n > 0 && g_ascii_isupper (name[0]) && g_ascii_isupper (name[n - 1]);
}

/* The first to give a name a meaning keeps it. Each beginning of a name of several tokens says that
 * it goes on. */
static void
add_place (Build *build, const char *lang, const char *name, const char *code, TqTermKind kind)
{
    g_autofree char *folded = build_fold (build, name),
                    *key = g_strdup_printf ("%s:%s", lang, folded);
    Place *place;

    if (folded[0] == '\0')
        return;
    place = place_at (build, key);
    if (place->code[0] == '\0') {
        place->code = g_intern_string (code);
        place->kind = kind;
        place->is_abbreviation = is_abbreviation (name);
    }
    for (gsize end = strlen (key) - 1; end > strlen (lang) + 1; end--)
        if (strchr (" -'.", key[end]) != NULL || strchr ("-'.", key[end - 1]) != NULL) {
            key[end] = '\0';
            place_at (build, key)->goes_on = TRUE;
        }
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

/* A people's word with the endings that it may bear (rows `people` of <lang>/affixes.tsv), and with
 * the article where that is written onto it. */
static void
add_people (Build *build, const char *lang, const char *word, const char *code)
{
    static const char *const columns[] = { "place", "text", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table = build_own_table (build, name, columns);
    const char *article = build_article (build, lang);

    add_place (build, lang, word, code, TQ_TERM_DEMONYM);
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        g_autofree char *form = g_strconcat (word, tq_table_get (table, row, 1), NULL),
                        *with_article = g_strconcat (article, form, NULL);

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
            build_fail ("common/demonyms.tsv:%u: \"%s\" is not a country code",
                        tq_table_line (table, row), code);
        for (guint w = 0; words[w] != NULL; w++) {
            if (strcmp (tq_table_get (table, row, 1), "people") == 0)
                add_people (build, lang, words[w], code);
            else
                add_place (build, lang, words[w], code, TQ_TERM_PLACE);
        }
    }
}

/* Rows: code, and the names in each language, parted by bars. */
static void
read_codes (Build *build, const char *table_name, const char *sign)
{
    g_autoptr (GPtrArray) columns = g_ptr_array_new ();
    g_autoptr (TqTable) table = NULL;

    g_ptr_array_add (columns, (gpointer) "code");
    for (guint i = 0; i < build->langs->len; i++)
        g_ptr_array_add (columns, g_ptr_array_index (build->langs, i));
    g_ptr_array_add (columns, NULL);
    table = build_own_table (build, table_name, (const char *const *) columns->pdata);
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        g_autofree char *code = g_strconcat (sign, tq_table_get (table, row, 0), NULL);

        for (guint i = 0; i < build->langs->len; i++) {
            g_auto (GStrv) names = g_strsplit (tq_table_get (table, row, i + 1), "|", -1);

            for (guint n = 0; names[n] != NULL; n++)
                add_place (build, g_ptr_array_index (build->langs, i), names[n], code,
                           TQ_TERM_NAME);
        }
    }
}

void
build_read_places (Build *build)
{
    read_demonyms (build);
    for (guint i = 0; i < build->langs->len; i++)
        add_country_names (build, g_ptr_array_index (build->langs, i));
    read_codes (build, "common/capitals.tsv", "=");
    read_codes (build, "common/organisations.tsv", "");
}
