/* spec.h - the tables of tests/spec */
#ifndef TQ_TESTS_SPEC_H
#define TQ_TESTS_SPEC_H

#include <criterion/criterion.h>

#include "pack/table.h"

static const char *const spec_langs[] = { "ar", "en", "fr" };

/* Table @name of language @lang; @columns end with NULL. */
static inline TqTable *
spec_open (const char *lang, const char *name, const char *const *columns)
{
    g_autofree char *path = g_build_filename (TQ_SPEC_DIR, lang, name, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;
    char *text;
    gsize n_bytes;
    TqTable *table;

    cr_assert (g_file_get_contents (path, &text, &n_bytes, NULL), "%s", path);
    bytes = g_bytes_new_take (text, n_bytes);
    table = tq_table_parse (path, bytes, columns, &error);
    cr_assert_not_null (table, "%s", error != NULL ? error->message : "");
    return table;
}

#endif
