#include <criterion/criterion.h>

#include "pack/folding.h"
#include "pack/pack.h"

static const struct {
    const char *text;
    const char *folded;
} rows[] = {
    { "أُمَّةٌ", "امه" },          { "إلى", "الي" },          { "ســـلام", "سلام" },    { "ﻣﺼﺮ", "مصر" },         { "ﻷن", "لان" },
    { "کتاب یک", "كتاب يك" },     { "١٢٣۴۵", "12345" },      { "ÉTAT", "état" },       { "Straße", "strasse" }, { "ﬁn", "fin" },
    { "l’eau", "l'eau" },         { "\xe2\x80\x8f" "abc", "abc" }, { "٪", "%" },
};

Test (normalise, rows)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqPack *pack = tq_packs_get (packs, tq_packs_lang (packs, "ar"));

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autofree char *folded =
            tq_fold (pack->folding, rows[i].text, strlen (rows[i].text), NULL);
        cr_expect_str_eq (folded, rows[i].folded, "%s: got %s, want %s", rows[i].text, folded,
                          rows[i].folded);
    }
}

Test (normalise, folding_twice_is_folding_once)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqPack *pack = tq_packs_get (packs, tq_packs_lang (packs, "ar"));

    for (gunichar cp = 1; cp < 0x20000; cp++) {
        char text[8];
        g_autofree char *once = NULL, *twice = NULL;

        if (!g_unichar_validate (cp))
            continue;
        text[g_unichar_to_utf8 (cp, text)] = '\0';
        once = tq_fold (pack->folding, text, strlen (text), NULL);
        twice = tq_fold (pack->folding, once, strlen (once), NULL);
        cr_expect_str_eq (once, twice, "U+%04X", cp);
    }
}

Test (normalise, map_leads_back)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqPack *pack = tq_packs_get (packs, tq_packs_lang (packs, "ar"));
    const char *text = "ﻷنَّ ÉT";
    GArray *map = NULL;
    g_autofree char *folded = tq_fold (pack->folding, text, strlen (text), &map);

    cr_assert_eq (map->len, strlen (folded) + 1);
    for (guint i = 1; i < map->len; i++)
        cr_assert_geq (g_array_index (map, guint32, i), g_array_index (map, guint32, i - 1));
    cr_assert_eq (g_array_index (map, guint32, 0), 0);
    cr_assert_eq (g_array_index (map, guint32, map->len - 1), strlen (text));
    g_array_unref (map);
}

/* The buffer that the tokenizer folds into gives what tq_fold() gives, whatever the length. */
Test (normalise, buffer_and_copy_agree)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqPack *pack = tq_packs_get (packs, tq_packs_lang (packs, "ar"));
    g_autoptr (GString) text = g_string_new (NULL), into = g_string_new (NULL);

    for (guint i = 0; i < 40; i++) {
        g_autofree char *folded = NULL;

        g_string_append (text, i % 3 == 0 ? "\xef\xb7\xba" : i % 3 == 1 ? "Éة" : "a");
        folded = tq_fold (pack->folding, text->str, text->len, NULL);
        tq_fold_into (pack->folding, text->str, text->len, into);
        cr_assert_str_eq (into->str, folded);
        cr_assert_eq (into->len, strlen (folded));
    }
}
