#include "pack/lexicon.h"

#include <string.h>
#include <tanaqud/error.h>

#include "base/atom.h"
#include "pack/lexicon-format.h"

struct TqLexicon {
    GMappedFile *file; /* NULL: empty */
    const guint8 *bytes;
    const TqLexiconHeader *header;
    char version[32];
};

TqLexicon *
tq_lexicon_open_empty (void)
{
    TqLexicon *lexicon = g_new0 (TqLexicon, 1);

    g_strlcpy (lexicon->version, "none", sizeof lexicon->version);
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
    }
    return path != NULL ? path : find_in (TQ_DATADIR "/tanaqud");
}

/* Size of a record of each section. */
static const gsize record_sizes[TQ_N_SECTIONS] = {
    [TQ_SECTION_FORMS] = sizeof (TqFormRecord),       [TQ_SECTION_READINGS] = sizeof (TqReadingRecord),
    [TQ_SECTION_LEXEMES] = sizeof (TqLexemeRecord),   [TQ_SECTION_MEANINGS] = sizeof (guint32),
    [TQ_SECTION_CONCEPTS] = sizeof (TqConceptRecord), [TQ_SECTION_OPPOSITES] = sizeof (guint32),
    [TQ_SECTION_PLACES] = sizeof (TqPlaceRecord),     [TQ_SECTION_AFFIXES] = sizeof (TqAffixRecord),
    [TQ_SECTION_TEXTS] = 1,
};

/* What is wrong with a file, or NULL. The checksum is the compiler's affair (and a test's): reading 10 MB to open them would cost more than
 * using them. Every index is checked where it is used. */
static const char *
find_fault (const guint8 *bytes, gsize n_bytes)
{
    const TqLexiconHeader *header = (const TqLexiconHeader *) bytes;

    if (n_bytes < sizeof *header || memcmp (header->magic, TQ_LEXICON_MAGIC, sizeof TQ_LEXICON_MAGIC) != 0)
        return "not a lexicon";
    if (header->byte_order != TQ_LEXICON_BYTE_ORDER)
        return "a lexicon of the other byte order";
    if (header->version != TQ_LEXICON_VERSION)
        return "a lexicon of another version; build it again";
    for (guint i = 0; i < TQ_N_SECTIONS; i++) {
        gsize end = (gsize) header->sections[i].offset + (gsize) header->sections[i].n * record_sizes[i];

        if (header->sections[i].offset % 8 != 0 || end > n_bytes)
            return "a damaged lexicon";
    }
    if (header->sections[TQ_SECTION_TEXTS].n == 0 ||
        bytes[header->sections[TQ_SECTION_TEXTS].offset + header->sections[TQ_SECTION_TEXTS].n - 1] != 0)
        return "a damaged lexicon";
    return NULL;
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
    fault = find_fault ((const guint8 *) g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
    if (fault != NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: %s", path, fault);
        g_mapped_file_unref (file);
        return NULL;
    }
    lexicon = g_new0 (TqLexicon, 1);
    lexicon->file = file;
    lexicon->bytes = (const guint8 *) g_mapped_file_get_contents (file);
    lexicon->header = (const TqLexiconHeader *) lexicon->bytes;
    g_snprintf (lexicon->version, sizeof lexicon->version, "%u-%08x", lexicon->header->version, lexicon->header->checksum);
    return lexicon;
}

void
tq_lexicon_close (TqLexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    g_clear_pointer (&lexicon->file, g_mapped_file_unref);
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

/* ---- records --------------------------------------------------------------------------------------------------- */

/* Record @index of a section, NULL beyond its end. */
static const void *
record_at (const TqLexicon *lexicon, guint section, guint32 index)
{
    if (lexicon->file == NULL || index >= lexicon->header->sections[section].n)
        return NULL;
    return lexicon->bytes + lexicon->header->sections[section].offset + (gsize) index * record_sizes[section];
}

static const char *
text_at (const TqLexicon *lexicon, guint32 offset)
{
    const char *text = record_at (lexicon, TQ_SECTION_TEXTS, offset);

    return text != NULL ? text : "";
}

static const TqLexemeRecord *
lexeme_at (const TqLexicon *lexicon, TqLexeme lexeme)
{
    return lexeme != 0 ? record_at (lexicon, TQ_SECTION_LEXEMES, lexeme) : NULL;
}

static const TqConceptRecord *
concept_at (const TqLexicon *lexicon, TqConcept concept)
{
    return concept != 0 ? record_at (lexicon, TQ_SECTION_CONCEPTS, concept) : NULL;
}

/* A key is the language's tag, a colon and the folded form. */
#define MAX_KEY_BYTES 256

static gsize
make_key (char *key, const char *lang, const char *folded, gsize n_bytes)
{
    gsize n_lang = strlen (lang);

    if (n_lang + 1 + n_bytes >= MAX_KEY_BYTES)
        return 0;
    memcpy (key, lang, n_lang);
    key[n_lang] = ':';
    memcpy (key + n_lang + 1, folded, n_bytes);
    key[n_lang + 1 + n_bytes] = '\0';
    return n_lang + 1 + n_bytes;
}

/* The record of a hash table section whose text (its first field) is @key. */
static const void *
find_record (const TqLexicon *lexicon, guint section, const char *key, gsize n_key)
{
    guint32 n = lexicon->file != NULL ? lexicon->header->sections[section].n : 0, mask = n - 1;
    guint32 slot;

    if (n == 0 || n_key == 0)
        return NULL;
    slot = tq_hash_bytes (key, n_key) & mask;
    for (guint32 probes = 0; probes < n; probes++, slot = (slot + 1) & mask) {
        const guint32 *text = record_at (lexicon, section, slot);

        if (text == NULL || *text == 0)
            return NULL;
        if (strcmp (text_at (lexicon, *text), key) == 0)
            return text;
    }
    return NULL;
}

static const TqFormRecord *
find_form (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes)
{
    char key[MAX_KEY_BYTES];

    return find_record (lexicon, TQ_SECTION_FORMS, key, make_key (key, lang, folded, n_bytes));
}

/* ---- readings -------------------------------------------------------------------------------------------------- */

#define MIN_STEM_LETTERS 3

typedef struct {
    const TqLexicon *lexicon;
    const char *lang;
    TqAnalysis *readings;
    guint n;
    guint max;
} Search;

static void
add_readings (Search *search, const TqFormRecord *record, gsize start, gsize end, guint16 form)
{
    for (guint32 i = 0; i < record->n_readings && search->n < search->max; i++) {
        const TqReadingRecord *reading = record_at (search->lexicon, TQ_SECTION_READINGS, record->first_reading + i);
        const TqLexemeRecord *lexeme = reading != NULL ? lexeme_at (search->lexicon, reading->lexeme) : NULL;
        gboolean is_known = lexeme == NULL;

        for (guint k = 0; k < search->n && !is_known; k++)
            is_known = search->readings[k].lexeme == reading->lexeme;
        if (is_known)
            continue;
        search->readings[search->n] = (TqAnalysis) { .lexeme = reading->lexeme, .stem_start = (guint16) start, .stem_end = (guint16) end,
                                                     .form = (guint16) (reading->form | form), .pos = lexeme->pos,
                                                     .rank = (guint8) search->n };
        search->n++;
    }
}

/* A form with some affix off. */
static void
try_stem (Search *search, const char *folded, gsize start, gsize end, const char *instead, guint16 form)
{
    char stem[MAX_KEY_BYTES];
    gsize n = end - start, n_instead = strlen (instead);
    const TqFormRecord *record;

    if (n + n_instead >= sizeof stem)
        return;
    memcpy (stem, folded + start, n);
    memcpy (stem + n, instead, n_instead);
    record = find_form (search->lexicon, search->lang, stem, n + n_instead);
    if (record != NULL)
        add_readings (search, record, start, end, form);
}

/* Next affix of the search's language at or after @from that is an ending or is none, as asked; its number + 1, or 0. */
static guint32
next_affix (const Search *search, guint32 from, gboolean is_ending, const TqAffixRecord **ret)
{
    for (guint32 i = from; (*ret = record_at (search->lexicon, TQ_SECTION_AFFIXES, i)) != NULL; i++)
        if ((*ret)->is_ending == is_ending && strcmp (text_at (search->lexicon, (*ret)->lang), search->lang) == 0)
            return i + 1;
    return 0;
}

/* What is left between @start and @end, with every particle that may stand before it off in turn. */
static void
search_before (Search *search, const char *folded, gsize end, const char *instead, guint16 form)
{
    const TqAffixRecord *affix;

    for (guint32 next = 0; search->n == 0 && (next = next_affix (search, next, FALSE, &affix)) != 0;) {
        const char *text = text_at (search->lexicon, affix->affix);
        gsize n = strlen (text);

        if (n < end && memcmp (folded, text, n) == 0 && g_utf8_strlen (folded + n, (gssize) (end - n)) >= MIN_STEM_LETTERS)
            try_stem (search, folded, n, end, instead, affix->form | form);
    }
}

/* The fewest letters off first: particles alone, then each ending, alone and with particles. */
static void
search_affixes (Search *search, const char *folded, gsize n_bytes, gboolean has_ta_marbuta)
{
    const TqAffixRecord *affix;

    search_before (search, folded, n_bytes, "", 0);
    for (guint32 next = 0; search->n == 0 && (next = next_affix (search, next, TRUE, &affix)) != 0;) {
        const char *text = text_at (search->lexicon, affix->affix), *instead = text_at (search->lexicon, affix->instead);
        gsize n = strlen (text), end;

        if (n >= n_bytes || memcmp (folded + n_bytes - n, text, n) != 0 || (has_ta_marbuta && (affix->form & TQ_FORM_PRONOUN)))
            continue;
        end = n_bytes - n;
        if (g_utf8_strlen (folded, (gssize) end) + (instead[0] != '\0') < MIN_STEM_LETTERS)
            continue;
        try_stem (search, folded, 0, end, instead, affix->form);
        if (search->n == 0)
            search_before (search, folded, end, instead, affix->form);
    }
}

guint
tq_lexicon_analyse (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes, gboolean has_ta_marbuta,
                    TqAnalysis *ret, guint max)
{
    Search search = { lexicon, lang, ret, 0, max };
    const TqFormRecord *record;

    if (max == 0)
        return 0;
    record = find_form (lexicon, lang, folded, n_bytes);
    if (record != NULL)
        add_readings (&search, record, 0, n_bytes, 0);
    else if (n_bytes > 2)
        search_affixes (&search, folded, n_bytes, has_ta_marbuta);
    if (search.n > 0)
        return search.n;
    *ret = (TqAnalysis) { .stem_end = (guint16) MIN (n_bytes, G_MAXUINT16) };
    return 1;
}

/* ---- meaning --------------------------------------------------------------------------------------------------- */

const char *
tq_lexicon_lemma (const TqLexicon *lexicon, TqLexeme lexeme)
{
    const TqLexemeRecord *record = lexeme_at (lexicon, lexeme);

    return record != NULL ? text_at (lexicon, record->lemma) : "";
}

TqPos
tq_lexicon_pos (const TqLexicon *lexicon, TqLexeme lexeme)
{
    const TqLexemeRecord *record = lexeme_at (lexicon, lexeme);

    return record != NULL ? record->pos : TQ_POS_UNKNOWN;
}

const TqConcept *
tq_lexicon_concepts (const TqLexicon *lexicon, TqLexeme lexeme, guint *ret_n)
{
    const TqLexemeRecord *record = lexeme_at (lexicon, lexeme);

    *ret_n = 0;
    if (record == NULL || record->n_meanings == 0 ||
        (gsize) record->first_meaning + record->n_meanings > lexicon->header->sections[TQ_SECTION_MEANINGS].n)
        return NULL;
    *ret_n = record->n_meanings;
    return record_at (lexicon, TQ_SECTION_MEANINGS, record->first_meaning);
}

gboolean
tq_lexicon_same (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, a, &n_a), *y = tq_lexicon_concepts (lexicon, b, &n_b);

    if (a == b)
        return a != 0;
    for (guint i = 0; i < n_a; i++)
        for (guint j = 0; j < n_b; j++)
            if (x[i] == y[j])
                return TRUE;
    return FALSE;
}

/* Steps over is-a that are followed; the top of WordNet is farther from most words than that, and says nothing. */
#define MAX_DEPTH 6

/* Steps from @narrow up to @wide, or -1. */
static int
depth_between (const TqLexicon *lexicon, TqConcept narrow, TqConcept wide)
{
    for (int depth = 0; depth <= MAX_DEPTH && narrow != 0; depth++) {
        const TqConceptRecord *record = concept_at (lexicon, narrow);

        if (narrow == wide)
            return depth;
        narrow = record != NULL ? record->parent : 0;
    }
    return -1;
}

gboolean
tq_lexicon_is_a (const TqLexicon *lexicon, TqLexeme narrow, TqLexeme wide)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, narrow, &n_a), *y = tq_lexicon_concepts (lexicon, wide, &n_b);

    return n_a > 0 && n_b > 0 && depth_between (lexicon, x[0], y[0]) >= 0;
}

double
tq_lexicon_similarity (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, a, &n_a), *y = tq_lexicon_concepts (lexicon, b, &n_b);
    int best = -1;

    if (tq_lexicon_same (lexicon, a, b))
        return 1;
    for (guint i = 0; i < n_a; i++) {
        for (guint j = 0; j < n_b; j++) {
            int up = depth_between (lexicon, x[i], y[j]), down = depth_between (lexicon, y[j], x[i]);
            int steps = up < 0 ? down : down < 0 ? up : MIN (up, down);

            if (steps > 0 && (best < 0 || steps < best))
                best = steps;
        }
    }
    return best > 0 && best <= 3 ? 1.0 / (1 + best) : 0;
}

static gboolean
is_opposite_concept (const TqLexicon *lexicon, TqConcept a, TqConcept b)
{
    const TqConceptRecord *record = concept_at (lexicon, a);

    for (guint i = 0; record != NULL && i < record->n_opposites; i++) {
        const guint32 *opposite = record_at (lexicon, TQ_SECTION_OPPOSITES, record->first_opposite + i);

        if (opposite != NULL && *opposite == b)
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_lexicon_opposite (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, a, &n_a), *y = tq_lexicon_concepts (lexicon, b, &n_b);

    if (tq_lexicon_same (lexicon, a, b))
        return FALSE;
    for (guint i = 0; i < n_a; i++)
        for (guint j = 0; j < n_b; j++)
            if (is_opposite_concept (lexicon, x[i], y[j]))
                return TRUE;
    return FALSE;
}

/* Any meaning counts: what may be a person is not known to be none. */
static gboolean
has_flag (const TqLexicon *lexicon, TqLexeme lexeme, guint16 flag)
{
    guint n;
    const TqConcept *concepts = tq_lexicon_concepts (lexicon, lexeme, &n);

    for (guint i = 0; i < n; i++) {
        const TqConceptRecord *record = concept_at (lexicon, concepts[i]);

        if (record != NULL && (record->flags & flag) != 0)
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_lexicon_is_person (const TqLexicon *lexicon, TqLexeme lexeme)
{
    return has_flag (lexicon, lexeme, TQ_CONCEPT_PERSON);
}

gboolean
tq_lexicon_is_event (const TqLexicon *lexicon, TqLexeme lexeme)
{
    return has_flag (lexicon, lexeme, TQ_CONCEPT_EVENT);
}

const char *
tq_lexicon_country (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes, TqTermKind *ret_kind)
{
    char key[MAX_KEY_BYTES];
    const TqPlaceRecord *place = find_record (lexicon, TQ_SECTION_PLACES, key, make_key (key, lang, folded, n_bytes));

    if (place == NULL)
        return NULL;
    if (ret_kind != NULL)
        *ret_kind = place->kind;
    return place->code;
}
