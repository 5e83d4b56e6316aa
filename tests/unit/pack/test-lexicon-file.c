/* A lexicon that is damaged, cut off, or another's is refused with the reason; one without
 * dictionaries has the own tables. */
#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>
#include <tanaqud/error.h>

#include "pack/lexicon-private.h"

/* The lexicon of this build, copied so that a test may change it. */
static char *
read_built (gsize *ret_n_bytes)
{
    char *bytes = NULL;

    cr_assert (g_file_get_contents (TQ_LEXICON_FILE, &bytes, ret_n_bytes, NULL), "%s",
               TQ_LEXICON_FILE);
    return bytes;
}

static void
change_byte (char *bytes, gsize offset)
{
    bytes[offset] ^= 0x40;
}

static const struct {
    const char *what;
    gsize offset;     /* of the byte that is changed */
    gssize n_bytes;   /* that are kept; -1: all */
    const char *reason;
} damages[] = {
    { "no magic", 0, -1, "not a lexicon" },
    { "other version", G_STRUCT_OFFSET (TqLexiconHeader, version), -1, "another version" },
    { "other byte order", G_STRUCT_OFFSET (TqLexiconHeader, byte_order), -1, "other byte order" },
    { "length of a section", G_STRUCT_OFFSET (TqLexiconHeader, sections) + 4, -1, "damaged" },
    { "place of a section", G_STRUCT_OFFSET (TqLexiconHeader, sections) + 8, -1, "damaged" },
    { "checksum", G_STRUCT_OFFSET (TqLexiconHeader, checksum), -1, "damaged" },
    { "half of it", G_STRUCT_OFFSET (TqLexiconHeader, unused), 4096, "cut off" },
    { "nothing of it", 0, 0, "" },
};

static TqLexicon *
open_bytes (const char *bytes, gsize n_bytes, GError **error)
{
    g_autofree char *path = NULL;
    TqLexicon *lexicon;
    int file = g_file_open_tmp ("lexicon-XXXXXX", &path, NULL);

    cr_assert (file >= 0 && g_close (file, NULL) &&
               g_file_set_contents (path, bytes, (gssize) n_bytes, NULL));
    lexicon = tq_lexicon_open (path, error);
    g_unlink (path);
    return lexicon;
}

Test (lexicon_file, what_is_damaged_is_refused_with_the_reason)
{
    for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
        gsize n;
        g_autofree char *bytes = read_built (&n);
        g_autoptr (GError) error = NULL;
        g_autoptr (TqLexicon) lexicon = NULL;

        change_byte (bytes, damages[i].offset);
        lexicon =
            open_bytes (bytes, damages[i].n_bytes >= 0 ? (gsize) damages[i].n_bytes : n, &error);
        cr_assert_null (lexicon, "%s", damages[i].what);
        cr_assert (g_error_matches (error, TQ_ERROR, TQ_ERROR_PACK), "%s", damages[i].what);
        cr_assert_not_null (strstr (error->message, damages[i].reason), "%s: %s", damages[i].what,
                            error->message);
    }
}

Test (lexicon_file, a_changed_body_opens_and_does_not_verify)
{
    gsize n;
    g_autofree char *bytes = read_built (&n);
    g_autoptr (TqLexicon) sound = open_bytes (bytes, n, NULL), damaged = NULL;

    cr_assert (sound != NULL && tq_lexicon_verify (sound));
    change_byte (bytes, n / 2);
    damaged = open_bytes (bytes, n, NULL);
    cr_assert (damaged != NULL && !tq_lexicon_verify (damaged));
}

/* Whatever the body holds, a look-up ends, and inside the file. */
Test (lexicon_file, look_ups_in_a_damaged_body_stay_inside)
{
    static const char *const words[] = { "والانسحابات", "كتاب", "withdrawal", "rose", "annoncé",
                                         "x",           "" };
    gsize n;
    g_autofree char *bytes = read_built (&n);
    g_autoptr (TqLexicon) lexicon = NULL;

    for (gsize i = sizeof (TqLexiconHeader); i + 1 < n; i += 5)
        bytes[i] = (char) (i * 2654435761u >> 13);
    lexicon = open_bytes (bytes, n, NULL);
    cr_assert_not_null (lexicon);
    for (guint w = 0; w < G_N_ELEMENTS (words); w++) {
        TqAnalysis readings[TQ_MAX_ANALYSES];

        for (guint lang = 0; lang < 3; lang++) {
            static const char *const langs[] = { "ar", "en", "fr" };
            guint n_readings =
                tq_lexicon_analyse (lexicon, langs[lang], words[w], strlen (words[w]), FALSE,
                                    readings, TQ_MAX_ANALYSES);

            for (guint r = 0; r < n_readings; r++)
                tq_lexicon_opposite (lexicon, readings[0].lexeme, readings[r].lexeme);
        }
    }
}

/* tanaqud-lexicon with a folder of dictionaries that is empty. */
Test (lexicon_file, without_dictionaries_the_own_tables_remain)
{
    g_autofree char *folder = g_dir_make_tmp ("lexicon-XXXXXX", NULL),
                    *path = g_build_filename (folder, "tanaqud.lex", NULL), *said = NULL;
    const char *arguments[] = { TQ_LEXICON_COMPILER, folder, TQ_SOURCE_ROOT "/src/data", path,
                                NULL };
    /* it ends when the file is written */
    g_auto (GStrv) environment =
        g_environ_setenv (g_get_environ (), "ASAN_OPTIONS", "detect_leaks=0", TRUE);
    g_autoptr (TqLexicon) lexicon = NULL;
    g_autoptr (GError) error = NULL;
    TqAnalysis reading;
    int status = -1;

    cr_assert (g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL,
                             NULL, &said, &status, &error),
               "%s", error != NULL ? error->message : "");
    cr_assert_eq (status, 0);
    cr_assert_not_null (strstr (said, "is missing"), "%s", said);
    lexicon = tq_lexicon_open (path, &error);
    cr_assert_not_null (lexicon, "%s", error != NULL ? error->message : "");
    cr_assert_str_eq (tq_lexicon_country (lexicon, "ar", "مصر", strlen ("مصر"), NULL), "EG");
    tq_lexicon_analyse (lexicon, "en", "withdrawal", 10, FALSE, &reading, 1);
    cr_assert_eq (reading.lexeme, 0);
    g_unlink (path);
    g_rmdir (folder);
}
