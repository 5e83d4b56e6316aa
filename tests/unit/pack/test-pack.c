#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <tanaqud/error.h>

#include "pack/pack.h"

Test (pack, built_in_tables_open)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, &error);

    cr_assert_not_null (packs, "%s", error != NULL ? error->message : "");
    cr_assert_geq (tq_packs_n_langs (packs), 3);
    cr_assert_neq (tq_packs_lang (packs, "ar-EG"), 0);
    cr_assert_eq (tq_packs_lang (packs, "xx"), 0);
    cr_assert_str_eq (tq_packs_lang_tag (packs, tq_packs_lang (packs, "FR")), "fr");
    cr_assert (tq_packs_lang_is_rtl (packs, tq_packs_lang (packs, "ar")));
    cr_assert (!tq_packs_lang_is_rtl (packs, tq_packs_lang (packs, "en")));
    cr_assert_str_eq (tq_packs_state (packs, tq_packs_find_state (packs, "killed"))->name,
                      "killed");
}

Test (pack, a_folder_without_packs_is_refused)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *folder = g_dir_make_tmp ("tanaqud-XXXXXX", NULL);

    cr_assert_null (tq_packs_open (folder, &error));
    cr_assert (g_error_matches (error, TQ_ERROR, TQ_ERROR_PACK));
    g_rmdir (folder);
}
