/* source.c - files of other projects and of src/data/, and their lines */
#include <stdio.h>
#include <string.h>
#include <zlib.h>

#include "pack/lexicon/build.h"

char *
build_read_file (const Build *build, const char *path, gsize *ret_n_bytes)
{
    g_autofree char *full = g_build_filename (build->root, path, NULL);
    /* dictzip is gzip, and what is not gzipped is read as it is */
    gzFile file = gzopen (full, "rb");
    GString *text = g_string_new (NULL);
    char buffer[1 << 16];
    int n;

    if (file == NULL) {
        fprintf (stderr,
                 "tanaqud-lexicon: %s is missing: what it would teach is left out "
                 "(common/sources.tsv names its package)\n",
                 full);
        g_string_free (text, TRUE);
        return NULL;
    }
    while ((n = gzread (file, buffer, sizeof buffer)) > 0)
        g_string_append_len (text, buffer, n);
    gzclose (file);
    if (n < 0)
        build_fail ("%s is damaged", full);
    if (ret_n_bytes != NULL)
        *ret_n_bytes = text->len;
    return g_string_free (text, FALSE);
}

char *
build_next_line (char **text)
{
    char *line = *text, *end;

    if (line == NULL || *line == '\0')
        return NULL;
    end = strchr (line, '\n');
    if (end != NULL)
        *end++ = '\0';
    *text = end;
    return line;
}

TqTable *
build_own_table (const Build *build, const char *name, const char *const *columns)
{
    g_autofree char *path = g_build_filename (build->data, name, NULL), *text = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    gsize n_bytes;
    TqTable *table;

    if (!g_file_get_contents (path, &text, &n_bytes, &error))
        build_fail ("%s", error->message);
    bytes = g_bytes_new (text, n_bytes);
    table = tq_table_parse (name, bytes, columns, &error);
    if (table == NULL)
        build_fail ("%s", error->message);
    return table;
}

gboolean
build_has_own_table (const Build *build, const char *name)
{
    g_autofree char *path = g_build_filename (build->data, name, NULL);

    return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static const struct {
    const char *name;
    guint16 form;
} form_names[] = {
    { "conjunction", TQ_FORM_CONJUNCTION },
    { "preposition", TQ_FORM_PREPOSITION },
    { "article", TQ_FORM_ARTICLE },
    { "future", TQ_FORM_FUTURE },
    { "pronoun", TQ_FORM_PRONOUN },
    { "dual", TQ_FORM_DUAL },
    { "plural", TQ_FORM_PLURAL },
    { "feminine", TQ_FORM_FEMININE },
    { "construct", TQ_FORM_CONSTRUCT },
    { "accusative", TQ_FORM_ACCUSATIVE },
    { "past", TQ_FORM_PAST },
    { "present", TQ_FORM_PRESENT },
    { "passive", TQ_FORM_PASSIVE },
    { "participle", TQ_FORM_PARTICIPLE },
    { "masdar", TQ_FORM_MASDAR },
};

/* "past+feminine" as bits. */
guint16
build_parse_forms (const TqTable *table, guint row, const char *cell)
{
    g_auto (GStrv) names = g_strsplit (cell, "+", -1);
    guint16 forms = 0;

    for (guint i = 0; names[i] != NULL; i++) {
        guint f = 0;

        if (names[i][0] == '\0')
            continue;
        while (f < G_N_ELEMENTS (form_names) && strcmp (form_names[f].name, names[i]) != 0)
            f++;
        if (f == G_N_ELEMENTS (form_names))
            build_fail ("%s:%u: there is no form \"%s\"", tq_table_name (table),
                        tq_table_line (table, row), names[i]);
        forms |= form_names[f].form;
    }
    return forms;
}
