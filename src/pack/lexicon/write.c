/* write.c - what was gathered → the sections of lexicon-format.h */
#include <math.h>
#include <string.h>

#include "base/atom.h"
#include "pack/lexicon/build.h"

typedef struct {
    Build *build;
    GByteArray *sections[TQ_N_SECTIONS];
    GHashTable *texts; /* text → offset */
} Writer;

static guint32
put_text (Writer *writer, const char *text)
{
    gpointer known;
    guint32 offset;

    if (g_hash_table_lookup_extended (writer->texts, text, NULL, &known))
        return GPOINTER_TO_UINT (known);
    offset = writer->sections[TQ_SECTION_TEXTS]->len;
    g_byte_array_append (writer->sections[TQ_SECTION_TEXTS], (const guint8 *) text,
                         (guint) strlen (text) + 1);
    g_hash_table_insert (writer->texts, (gpointer) text, GUINT_TO_POINTER (offset));
    return offset;
}

static void
put (Writer *writer, guint section, gconstpointer record, gsize size)
{
    g_byte_array_append (writer->sections[section], record, (guint) size);
}

/* ---- concepts and lexemes -------------------------------------------------------------------- */

static void
number_concepts (Build *build, GPtrArray *keys)
{
    guint32 n = 0;

    for (guint i = 0; i < keys->len; i++) {
        Synset *synset = g_hash_table_lookup (build->synsets, g_ptr_array_index (keys, i));

        if (synset->event == synset)
            synset->number = ++n;
    }
}

/* Opposites of a concept, with those of the nouns that name its event: each once. */
static guint16
put_opposites (Writer *writer, const Synset *concept, GPtrArray *keys)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
    guint16 n = 0;

    for (guint i = 0; keys != NULL && i < keys->len; i++) {
        const Synset *opposite = build_synset (writer->build, g_ptr_array_index (keys, i));

        if (opposite == NULL || opposite == concept ||
            !g_hash_table_add (seen, (gpointer) opposite))
            continue;
        put (writer, TQ_SECTION_OPPOSITES, &opposite->number, sizeof opposite->number);
        n++;
    }
    return n;
}

static void
join_opposites (Build *build, GPtrArray *keys)
{
    for (guint i = 0; i < keys->len; i++) {
        Synset *synset = g_hash_table_lookup (build->synsets, g_ptr_array_index (keys, i));

        for (guint o = 0; synset->event != synset && o < synset->opposites->len; o++)
            g_ptr_array_add (synset->event->opposites, g_ptr_array_index (synset->opposites, o));
    }
}

static void
write_concepts (Writer *writer)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (writer->build->synsets);
    TqConceptRecord none = { 0 };

    number_concepts (writer->build, keys);
    join_opposites (writer->build, keys);
    put (writer, TQ_SECTION_CONCEPTS, &none, sizeof none);
    for (guint i = 0; i < keys->len; i++) {
        const Synset *synset =
            g_hash_table_lookup (writer->build->synsets, g_ptr_array_index (keys, i));
        const Synset *parent =
            synset->parent != NULL ? build_synset (writer->build, synset->parent) : NULL;
        TqConceptRecord record = { .parent =
                                       parent != NULL && parent != synset ? parent->number : 0,
                                   .flags = synset->flags };

        if (synset->event != synset)
            continue;
        record.label = put_text (writer, synset->label);
        record.first_opposite = writer->sections[TQ_SECTION_OPPOSITES]->len / 4;
        record.n_opposites = put_opposites (writer, synset, synset->opposites);
        put (writer, TQ_SECTION_CONCEPTS, &record, sizeof record);
    }
}

/* Lexemes point at one another, so they are numbered before any is written. */
static void
number_lexemes (Build *build, GPtrArray *keys)
{
    for (guint i = 0; i < keys->len; i++)
        ((Lexeme *) g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i)))->number =
            i + 1;
}

static guint8
put_opposed (Writer *writer, const Lexeme *lexeme)
{
    guint n = lexeme->opposites != NULL ? MIN (lexeme->opposites->len, G_MAXUINT8) : 0;

    for (guint i = 0; i < n; i++)
        put (writer, TQ_SECTION_MEANINGS,
             &((Lexeme *) g_ptr_array_index (lexeme->opposites, i))->number, 4);
    return (guint8) n;
}

/* Any meaning counts: what may be a person is not known to be none. Of groups only the first does:
 * a table is a company of people, too. */
static guint16
flags_of (const Lexeme *lexeme)
{
    guint16 flags = 0;

    for (guint s = 0; s < lexeme->senses->len; s++) {
        guint16 of_sense = g_array_index (lexeme->senses, Sense, s).synset->event->flags;

        flags |= s == 0 ? of_sense : of_sense & (guint16) ~TQ_CONCEPT_GROUP;
    }
    return flags;
}

static void
write_lexemes (Writer *writer)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (writer->build->lexemes);
    TqLexemeRecord none = { 0 };

    number_lexemes (writer->build, keys);
    put (writer, TQ_SECTION_LEXEMES, &none, sizeof none);
    for (guint i = 0; i < keys->len; i++) {
        Lexeme *lexeme = g_hash_table_lookup (writer->build->lexemes, g_ptr_array_index (keys, i));
        TqLexemeRecord record = { .lemma = put_text (writer, lexeme->lemma),
                                  .first_meaning = writer->sections[TQ_SECTION_MEANINGS]->len / 4,
                                  .n_meanings = (guint8) lexeme->senses->len,
                                  .pos = (guint8) lexeme->pos,
                                  .row = lexeme->row,
                                  .sources = lexeme->sources,
                                  .flags = flags_of (lexeme) };

        for (guint s = 0; s < lexeme->senses->len; s++)
            put (writer, TQ_SECTION_MEANINGS,
                 &g_array_index (lexeme->senses, Sense, s).synset->number, 4);
        record.n_opposed = put_opposed (writer, lexeme);
        put (writer, TQ_SECTION_LEXEMES, &record, sizeof record);
    }
}

/* ---- hash tables ----------------------------------------------------------------------------- */

static int
best_reading_first (gconstpointer a, gconstpointer b)
{
    const Reading *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->lexeme->number < y->lexeme->number ? -1 : x->lexeme->number > y->lexeme->number;
}

/* A free slot for a key of this hash in a table of @n_slots records of @size bytes that begin with
 * a number, 0 if they are free. */
static guint8 *
free_slot (GByteArray *section, guint32 n_slots, gsize size, guint32 hash)
{
    guint32 slot = tq_lexicon_first_slot (hash, n_slots);

    while (*(guint32 *) (void *) (section->data + slot * size) != 0)
        slot = slot + 1 < n_slots ? slot + 1 : 0;
    return section->data + slot * size;
}

static guint32
table_size (guint n)
{
    return n / 3 * 4 + 16;
}

static void
make_table (Writer *writer, guint section, guint32 n_slots, gsize size)
{
    g_byte_array_set_size (writer->sections[section], (guint) (n_slots * size));
    memset (writer->sections[section]->data, 0, n_slots * size);
}

#define MAX_READINGS 8

/* The number of the language that a form's key begins with. */
static guint32
lang_number (Writer *writer, const char *key)
{
    GPtrArray *langs = writer->build->langs;
    guint32 lang = 0;

    while (lang < langs->len && !g_str_has_prefix (key, g_ptr_array_index (langs, lang)))
        lang++;
    g_assert (lang < langs->len);
    return lang;
}

static void
write_langs (Writer *writer)
{
    for (guint i = 0; i < writer->build->langs->len; i++) {
        guint32 tag = put_text (writer, g_ptr_array_index (writer->build->langs, i));

        put (writer, TQ_SECTION_LANGS, &tag, sizeof tag);
    }
}

static void
write_forms (Writer *writer)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (writer->build->forms);
    guint32 n_slots = table_size (keys->len);

    g_assert (keys->len < TQ_SLOT_FORM_MASK && MAX_READINGS <= TQ_FORM_MAX_READINGS);
    make_table (writer, TQ_SECTION_SLOTS, n_slots, sizeof (guint32));
    for (guint i = 0; i < keys->len; i++) {
        const char *key = g_ptr_array_index (keys, i);
        GArray *readings = g_hash_table_lookup (writer->build->forms, key);
        guint32 hash = tq_hash_bytes (key, strlen (key)), slot = tq_lexicon_slot (hash, i);
        guint32 n = MIN (readings->len, MAX_READINGS),
                first = writer->sections[TQ_SECTION_READINGS]->len /
                        (guint32) sizeof (TqReadingRecord);
        TqFormRecord record = { put_text (writer, strchr (key, ':') + 1) |
                                    lang_number (writer, key) << TQ_FORM_TEXT_BITS,
                                first << 4 | n };

        g_array_sort (readings, best_reading_first);
        for (guint r = 0; r < n; r++) {
            const Reading *reading = &g_array_index (readings, Reading, r);
            TqReadingRecord out = { reading->lexeme->number, reading->form,
                                    tq_lexicon_weight (reading->weight) };
            put (writer, TQ_SECTION_READINGS, &out, sizeof out);
        }
        put (writer, TQ_SECTION_FORMS, &record, sizeof record);
        memcpy (free_slot (writer->sections[TQ_SECTION_SLOTS], n_slots, sizeof slot, hash), &slot,
                sizeof slot);
    }
}

static void
write_places (Writer *writer)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (writer->build->places);
    guint32 n_slots = table_size (keys->len);

    make_table (writer, TQ_SECTION_PLACES, n_slots, sizeof (TqPlaceRecord));
    for (guint i = 0; i < keys->len; i++) {
        const char *key = g_ptr_array_index (keys, i);
        const Place *place = g_hash_table_lookup (writer->build->places, key);
        guint32 hash = tq_hash_bytes (key, strlen (key));
        TqPlaceRecord record = { .text = put_text (writer, key),
                                 .code = put_text (writer, place->code),
                                 .kind = (guint8) place->kind,
                                 .goes_on = (guint8) place->goes_on,
                                 .is_abbreviation = (guint8) place->is_abbreviation,
                                 .mark = tq_place_mark (hash) };

        memcpy (free_slot (writer->sections[TQ_SECTION_PLACES], n_slots, sizeof record, hash),
                &record, sizeof record);
    }
}

/* ---- affixes --------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    guint8 bits;
} bearers[] = {
    { "noun", TQ_BEARER_NOUN },
    { "verb", TQ_BEARER_PAST | TQ_BEARER_PRESENT },
    { "past", TQ_BEARER_PAST },
    { "present", TQ_BEARER_PRESENT },
};

static guint8
parse_bearers (const TqTable *table, guint row)
{
    g_auto (GStrv) names = g_strsplit (tq_table_get (table, row, 4), "+", -1);
    guint8 bits = 0;

    for (guint i = 0; names[i] != NULL; i++) {
        guint b = 0;

        while (b < G_N_ELEMENTS (bearers) && strcmp (bearers[b].name, names[i]) != 0)
            b++;
        if (b == G_N_ELEMENTS (bearers))
            build_fail ("%s:%u: nothing is called \"%s\" that bears an affix",
                        tq_table_name (table), tq_table_line (table, row), names[i]);
        bits |= bearers[b].bits;
    }
    return bits;
}

static void
write_affixes (Writer *writer, const char *lang)
{
    static const char *const columns[] = { "place", "text", "instead", "form", "on", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table = build_has_own_table (writer->build, name)
                                    ? build_own_table (writer->build, name, columns)
                                    : NULL;

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        const char *place = tq_table_get (table, row, 0);
        char *affix = build_fold (writer->build, tq_table_get (table, row, 1)),
             *instead = build_fold (writer->build, tq_table_get (table, row, 2));
        TqAffixRecord record = { .lang = put_text (writer, g_intern_string (lang)),
                                 .affix = put_text (writer, affix),
                                 .instead = put_text (writer, instead),
                                 .form =
                                     build_parse_forms (table, row, tq_table_get (table, row, 3)),
                                 .is_ending = strcmp (place, "after") == 0 };

        /* the others have been made into forms and names */
        if (!record.is_ending && strcmp (place, "before") != 0)
            continue;
        record.bearers = parse_bearers (table, row);
        put (writer, TQ_SECTION_AFFIXES, &record, sizeof record);
    }
}

/* ---- file ------------------------------------------------------------------------------------ */

static void
write_file (Writer *writer, const char *path)
{
    TqLexiconHeader header = { .magic = TQ_LEXICON_MAGIC,
                               .version = TQ_LEXICON_VERSION,
                               .byte_order = TQ_LEXICON_BYTE_ORDER };
    g_autoptr (GByteArray) body = g_byte_array_new ();
    g_autoptr (GError) error = NULL;
    static const guint8 zeros[8];

    for (guint i = 0; i < TQ_N_SECTIONS; i++) {
        g_byte_array_append (body, zeros, (8 - (guint) (sizeof header + body->len) % 8) % 8);
        header.sections[i].offset = (guint32) (sizeof header + body->len);
        header.sections[i].n = writer->sections[i]->len / (guint32) tq_lexicon_record_sizes[i];
        g_byte_array_append (body, writer->sections[i]->data, writer->sections[i]->len);
    }
    header.n_bytes = (guint32) (sizeof header + body->len);
    header.checksum = tq_hash_bytes ((const char *) body->data, body->len);
    header.header_checksum = tq_lexicon_header_checksum (&header);
    g_byte_array_prepend (body, (const guint8 *) &header, sizeof header);
    if (!g_file_set_contents (path, (const char *) body->data, body->len, &error))
        build_fail ("%s", error->message);
}

void
build_write (Build *build, const char *path)
{
    Writer writer = { .build = build, .texts = g_hash_table_new (g_str_hash, g_str_equal) };

    for (guint i = 0; i < TQ_N_SECTIONS; i++)
        writer.sections[i] = g_byte_array_new ();
    put_text (&writer, ""); /* so that 0 is no text */
    write_langs (&writer);
    write_concepts (&writer);
    write_lexemes (&writer);
    write_forms (&writer);
    write_places (&writer);
    for (guint i = 0; i < build->langs->len; i++)
        write_affixes (&writer, g_ptr_array_index (build->langs, i));
    write_file (&writer, path);
}
