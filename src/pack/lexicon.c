#include "pack/lexicon.h"

#include <string.h>
#include <tanaqud/error.h>

#include "base/atom.h"
#include "pack/lexicon-private.h"

TqLexicon *
tq_lexicon_open_empty (void)
{
    TqLexicon *lexicon = g_new0 (TqLexicon, 1);

    g_strlcpy (lexicon->version, "none", sizeof lexicon->version);
    lexicon->relations = tq_relations_new ();
    tq_lexicon_load_affixes (lexicon);
    return lexicon;
}

#define FILE_NAME "tanaqud.lex"
#define MAX_FOLDERS_ABOVE 4

static char *
find_in (const char *folder)
{
    char *path = g_build_filename (folder, FILE_NAME, NULL);

    if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_clear_pointer (&path, g_free);
    return path;
}

char *
tq_lexicon_find (const char *data_dir)
{
    g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);
    char *path = data_dir != NULL ? find_in (data_dir) : NULL;

    for (guint i = 0; path == NULL && folder != NULL && i <= MAX_FOLDERS_ABOVE; i++) {
        char *above = g_path_get_dirname (folder);

        g_free (folder);
        folder = above;
        path = find_in (folder);
        if (path == NULL) { /* an installed tree that was moved as a whole */
            g_autofree char *shared = g_build_filename (folder, "share/tanaqud", NULL);

            path = find_in (shared);
        }
    }
    return path != NULL ? path : find_in (TQ_DATADIR "/tanaqud");
}

/* Size of a record of each section. */
const gsize tq_lexicon_record_sizes[TQ_N_SECTIONS] = {
    [TQ_SECTION_LANGS] = sizeof (guint32),
    [TQ_SECTION_SLOTS] = sizeof (guint32),
    [TQ_SECTION_FORMS] = sizeof (TqFormRecord),
    [TQ_SECTION_READINGS] = sizeof (TqReadingRecord),
    [TQ_SECTION_LEXEMES] = sizeof (TqLexemeRecord),
    [TQ_SECTION_MEANINGS] = sizeof (guint32),
    [TQ_SECTION_CONCEPTS] = sizeof (TqConceptRecord),
    [TQ_SECTION_OPPOSITES] = sizeof (guint32),
    [TQ_SECTION_PLACES] = sizeof (TqPlaceRecord),
    [TQ_SECTION_AFFIXES] = sizeof (TqAffixRecord),
    [TQ_SECTION_TEXTS] = 1,
};

guint32
tq_lexicon_header_checksum (const TqLexiconHeader *header)
{
    TqLexiconHeader copy = *header;

    copy.header_checksum = 0;
    return tq_hash_bytes ((const char *) &copy, sizeof copy);
}

static gboolean
has_sound_sections (const TqLexiconHeader *header, const guint8 *bytes, gsize n_bytes)
{
    const guint32 *texts = &header->sections[TQ_SECTION_TEXTS].offset;

    for (guint i = 0; i < TQ_N_SECTIONS; i++) {
        gsize end = (gsize) header->sections[i].offset +
                    (gsize) header->sections[i].n * tq_lexicon_record_sizes[i];

        if (header->sections[i].offset % 8 != 0 || end > n_bytes)
            return FALSE;
    }
    return header->sections[TQ_SECTION_TEXTS].n > 0 &&
           bytes[*texts + header->sections[TQ_SECTION_TEXTS].n - 1] == 0;
}

/* What is wrong with a file, or NULL. Constant time: the header has a checksum of its own; that of
 * the body is tq_lexicon_verify()'s affair, as reading all of it would cost more than using it.
 * Every index is checked where it is used. */
static const char *
find_fault (const guint8 *bytes, gsize n_bytes)
{
    const TqLexiconHeader *header = (const TqLexiconHeader *) bytes;

    if (n_bytes < sizeof *header ||
        memcmp (header->magic, TQ_LEXICON_MAGIC, sizeof TQ_LEXICON_MAGIC) != 0)
        return "not a lexicon";
    if (header->byte_order != TQ_LEXICON_BYTE_ORDER)
        return "a lexicon of the other byte order";
    if (header->version != TQ_LEXICON_VERSION)
        return "a lexicon of another version; build it again";
    if (header->n_bytes != n_bytes)
        return "a lexicon that was cut off";
    if (header->header_checksum != tq_lexicon_header_checksum (header) ||
        !has_sound_sections (header, bytes, n_bytes))
        return "a damaged lexicon";
    return NULL;
}

gboolean
tq_lexicon_verify (const TqLexicon *lexicon)
{
    const TqLexiconHeader *header = lexicon->header;

    return header == NULL || tq_hash_bytes ((const char *) lexicon->bytes + sizeof *header,
                                            header->n_bytes - sizeof *header) == header->checksum;
}

TqLexicon *
tq_lexicon_open (const char *path, GError **error)
{
    g_autoptr (GError) reason = NULL;
    GMappedFile *file = g_mapped_file_new (path, FALSE, &reason);
    const char *fault;
    TqLexicon *lexicon;

    if (file == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: %s", path, reason->message);
        return NULL;
    }
    fault = find_fault ((const guint8 *) g_mapped_file_get_contents (file),
                        g_mapped_file_get_length (file));
    if (fault != NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: %s", path, fault);
        g_mapped_file_unref (file);
        return NULL;
    }
    lexicon = g_new0 (TqLexicon, 1);
    lexicon->file = file;
    lexicon->relations = tq_relations_new ();
    lexicon->bytes = (const guint8 *) g_mapped_file_get_contents (file);
    lexicon->header = (const TqLexiconHeader *) lexicon->bytes;
    lexicon->meanings = g_new0 (TqKnownMeaning, lexicon->header->sections[TQ_SECTION_LEXEMES].n);
    tq_lexicon_load_affixes (lexicon);
    g_snprintf (lexicon->version, sizeof lexicon->version, "%u-%08x", lexicon->header->version,
                lexicon->header->checksum);
    return lexicon;
}

void
tq_lexicon_close (TqLexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    g_clear_pointer (&lexicon->file, g_mapped_file_unref);
    tq_relations_free (lexicon->relations);
    g_free (lexicon->meanings);
    g_array_unref (lexicon->affixes);
    g_free (lexicon);
}

gboolean
tq_lexicon_is_empty (const TqLexicon *lexicon)
{
    return lexicon->file == NULL;
}

const char *
tq_lexicon_version (const TqLexicon *lexicon)
{
    return lexicon->version;
}

/* ---- records --------------------------------------------------------------------------------- */

/* A key is the language's tag, a colon and the folded form. */
static gsize
make_key (char *key, const char *lang, const char *folded, gsize n_bytes)
{
    gsize n_lang = strlen (lang);

    key[0] = '\0';
    if (n_lang + 1 + n_bytes >= TQ_LEXICON_MAX_KEY)
        return 0;
    memcpy (key, lang, n_lang);
    key[n_lang] = ':';
    memcpy (key + n_lang + 1, folded, n_bytes);
    key[n_lang + 1 + n_bytes] = '\0';
    return n_lang + 1 + n_bytes;
}

static gboolean
is_of_lang (const TqLexicon *lexicon, const TqFormRecord *form, const char *lang)
{
    const guint32 *tag = tq_lexicon_record (lexicon, TQ_SECTION_LANGS, tq_form_lang (form));

    return tag != NULL && strcmp (tq_lexicon_text (lexicon, *tag), lang) == 0;
}

const TqFormRecord *
tq_lexicon_find_form (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes)
{
    char key[TQ_LEXICON_MAX_KEY];
    gsize n_key = make_key (key, lang, folded, n_bytes);
    guint32 n = lexicon->file != NULL ? lexicon->header->sections[TQ_SECTION_SLOTS].n : 0,
            hash = tq_hash_bytes (key, n_key);
    guint32 slot = tq_lexicon_first_slot (hash, n);

    for (guint32 probes = 0; n_key > 0 && probes < n;
         probes++, slot = slot + 1 < n ? slot + 1 : 0) {
        const guint32 *entry = tq_lexicon_record (lexicon, TQ_SECTION_SLOTS, slot);
        const TqFormRecord *form;

        if (entry == NULL || *entry == 0)
            return NULL;
        if ((*entry ^ hash) & ~TQ_SLOT_FORM_MASK)
            continue;
        form = tq_lexicon_record (lexicon, TQ_SECTION_FORMS, (*entry & TQ_SLOT_FORM_MASK) - 1);
        if (form != NULL &&
            strcmp (tq_lexicon_text (lexicon, tq_form_text (form)), key + n_key - n_bytes) == 0 &&
            is_of_lang (lexicon, form, lang))
            return form;
    }
    return NULL;
}

gboolean
tq_lexicon_name (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes,
                 TqKnownName *ret)
{
    char key[TQ_LEXICON_MAX_KEY];
    gsize n_key = make_key (key, lang, folded, n_bytes);
    guint32 n = lexicon->file != NULL ? lexicon->header->sections[TQ_SECTION_PLACES].n : 0,
            hash = tq_hash_bytes (key, n_key);
    guint32 slot = tq_lexicon_first_slot (hash, n);

    for (guint32 probes = 0; n_key > 0 && probes < n;
         probes++, slot = slot + 1 < n ? slot + 1 : 0) {
        const TqPlaceRecord *place = tq_lexicon_record (lexicon, TQ_SECTION_PLACES, slot);

        if (place == NULL || place->text == 0)
            return FALSE;
        if (place->mark != tq_place_mark (hash) ||
            strcmp (tq_lexicon_text (lexicon, place->text), key) != 0)
            continue;
        *ret = (TqKnownName) { place->code != 0 ? tq_lexicon_text (lexicon, place->code) : NULL,
                              place->kind, place->goes_on, place->is_abbreviation };
        return TRUE;
    }
    return FALSE;
}

const char *
tq_lexicon_country (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes,
                    TqTermKind *ret_kind)
{
    TqKnownName name;

    if (!tq_lexicon_name (lexicon, lang, folded, n_bytes, &name) ||
        (name.kind != TQ_TERM_PLACE && name.kind != TQ_TERM_DEMONYM))
        return NULL;
    if (ret_kind != NULL)
        *ret_kind = name.kind;
    return name.code;
}
