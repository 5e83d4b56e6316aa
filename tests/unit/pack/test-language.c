#include <criterion/criterion.h>

#include "pack/language.h"

static const struct {
    const char *text;
    const char *tag;
} rows[] = {
    { "وصل الوفد إلى العاصمة مساء أمس", "ar" },
    { "The delegation arrived in the capital last night", "en" },
    { "La délégation est arrivée dans la capitale hier soir", "fr" },
    { "قال المتحدث باسم شركة Northern Rail إن القطار توقف", "ar" },
    { "Minister says no", "en" },
    { "12345 67", "und" },
};

Test (language, rows)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        TqLang lang = tq_language_identify (packs, rows[i].text, strlen (rows[i].text));
        cr_expect_str_eq (tq_packs_lang_tag (packs, lang), rows[i].tag, "%s", rows[i].text);
    }
}
