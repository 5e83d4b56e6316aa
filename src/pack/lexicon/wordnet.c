/* wordnet.c - WordNet's files: senses with how often they are met, is-a, antonyms, which noun names
 * which verb's event
 *
 * Formats: wndb(5WN), cntlist(5WN), lexnames(5WN). A noun synset that tells what happens and is
 * derived from a verb becomes one concept with it (withdrawal, withdraw): of the verb synsets that
 * WordNet derives it from, the one with the most pairs of words, then the one met more often. Every
 * noun joins at most one verb, so concepts are stars around verbs and never chains. */
#include <stdlib.h>
#include <string.h>

#include "pack/lexicon/build.h"

static const struct {
    const char *name;
    char letter;
    TqPos pos;
} parts[] = {
    { "noun", 'n', TQ_POS_NOUN },
    { "verb", 'v', TQ_POS_VERB },
    { "adj", 'a', TQ_POS_ADJECTIVE },
    { "adv", 'r', TQ_POS_ADVERB },
};

typedef struct {
    Build *build;
    const char *folder;
    GHashTable *counts;  /* "n:lemma:3" → how often the third sense is met */
    GHashTable *uses;    /* Synset → the same over all its words */
} Reader;

/* Lexicographer files of nouns. */
enum {
    FILE_ACT = 4,
    FILE_COMMUNICATION = 10,
    FILE_EVENT = 11,
    FILE_GROUP = 14,
    FILE_LOCATION = 15,
    FILE_PERSON = 18,
    FILE_PROCESS = 22,
    FILE_STATE = 26
};

static const struct {
    guint8 file;
    gboolean is_event; /* may be one concept with a verb */
    guint16 flags;
} noun_files[] = {
    { FILE_ACT, TRUE, TQ_CONCEPT_EVENT },
    { FILE_COMMUNICATION, TRUE, TQ_CONCEPT_EVENT },
    { FILE_EVENT, TRUE, TQ_CONCEPT_EVENT },
    { FILE_PROCESS, TRUE, TQ_CONCEPT_EVENT },
    { FILE_STATE, TRUE, 0 },
    { FILE_GROUP, FALSE, TQ_CONCEPT_GROUP },
    { FILE_PERSON, FALSE, TQ_CONCEPT_PERSON },
    { FILE_LOCATION, FALSE, TQ_CONCEPT_PLACE },
};

static char *
read_part (const Reader *reader, const char *format, guint part)
{
    g_autofree char *name = g_strdup_printf (format, parts[part].name),
                    *path = g_build_filename (reader->folder, name, NULL);

    return build_read_file (reader->build, path, NULL);
}

/* Satellite adjectives lie among the others. */
static char *
synset_key (char letter, const char *offset)
{
    return g_strdup_printf ("%c:%s", letter == 's' ? 'a' : letter, offset);
}

/* ---- data.POS -------------------------------------------------------------------------------- */

/* Pointers of a data line: symbol, offset, part of speech, source and target words. */
static void
read_pointers (Synset *synset, char **fields, guint n)
{
    for (guint i = 0; i < n && fields[4 * i] != NULL && fields[4 * i + 3] != NULL; i++) {
        char **pointer = fields + 4 * i;

        if (pointer[0][0] == '@' && synset->parent == NULL)
            synset->parent = synset_key (pointer[2][0], pointer[1]);
        else if (pointer[0][0] == '&' && synset->is_shade && synset->cluster == NULL)
            synset->cluster = synset_key (pointer[2][0], pointer[1]);
        else if (strcmp (pointer[0], "!") == 0)
            g_ptr_array_add (synset->opposites, synset_key (pointer[2][0], pointer[1]));
        else if (strcmp (pointer[0], "+") == 0 && pointer[2][0] == 'v')
            g_ptr_array_add (synset->derivations, synset_key ('v', pointer[1]));
    }
}

static void
set_kind (Synset *synset, char letter, int file)
{
    if (letter == 'v')
        synset->flags = TQ_CONCEPT_EVENT;
    for (guint i = 0; letter == 'n' && i < G_N_ELEMENTS (noun_files); i++) {
        if (noun_files[i].file != file)
            continue;
        synset->flags = noun_files[i].flags;
        synset->is_event = noun_files[i].is_event;
    }
}

static void
read_synset (Reader *reader, char letter, char *line)
{
    g_auto (GStrv) fields = NULL;
    Synset *synset;
    guint n_words, n_fields;
    char *gloss = strstr (line, " | ");

    if (gloss != NULL)
        *gloss = '\0';
    fields = g_strsplit (line, " ", -1);
    n_fields = g_strv_length (fields);
    n_words = n_fields > 5 ? (guint) strtoul (fields[3], NULL, 16) : 0;
    if (n_words == 0 || 4 + 2 * n_words >= n_fields)
        return;
    synset = g_new0 (Synset, 1);
    synset->key = synset_key (letter, fields[0]);
    synset->label = g_strdup (fields[4]);
    synset->opposites = g_ptr_array_new ();
    synset->derivations = g_ptr_array_new ();
    synset->event = synset;
    synset->is_shade = fields[2][0] == 's';
    read_pointers (synset, fields + 5 + 2 * n_words, (guint) atoi (fields[4 + 2 * n_words]));
    set_kind (synset, letter, atoi (fields[1]));
    g_hash_table_insert (reader->build->synsets, synset->key, synset);
}

/* ---- cntlist.rev: "attach%2:35:01:: 1 22" ---------------------------------------------------- */

static void
read_counts (Reader *reader)
{
    static const char letters[] = "?nvara";
    g_autofree char *path = g_build_filename (reader->folder, "cntlist.rev", NULL),
                    *text = build_read_file (reader->build, path, NULL);
    char *rest = text, *line;

    while ((line = build_next_line (&rest)) != NULL) {
        g_auto (GStrv) fields = g_strsplit (line, " ", -1);
        char *percent = strchr (fields[0], '%');

        if (g_strv_length (fields) < 3 || percent == NULL || percent[1] < '1' || percent[1] > '5')
            continue;
        *percent = '\0';
        g_hash_table_insert (
            reader->counts,
            g_strdup_printf ("%c:%s:%s", letters[percent[1] - '0'], fields[0], fields[1]),
            GUINT_TO_POINTER ((guint) atoi (fields[2])));
    }
}

static guint
count_of (const Reader *reader, char letter, const char *lemma, guint sense)
{
    g_autofree char *key = g_strdup_printf ("%c:%s:%u", letter, lemma, sense);

    return GPOINTER_TO_UINT (g_hash_table_lookup (reader->counts, key));
}

/* ---- index.POS: lemmas with their senses, the one met most first ----------------------------- */

typedef void (*IndexFunc) (Reader *reader, guint part, const char *lemma, char **offsets, guint n);

static void
walk_index (Reader *reader, IndexFunc each)
{
    for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
        g_autofree char *text = read_part (reader, "index.%s", part);
        char *rest = text, *line;

        while ((line = build_next_line (&rest)) != NULL) {
            g_auto (GStrv) fields = g_strsplit (g_strchomp (line), " ", -1);
            guint n = g_strv_length (fields), first = n > 6 ? 6 + (guint) atoi (fields[3]) : n;

            if (line[0] != ' ' && first < n && strchr (fields[0], '_') == NULL)
                each (reader, part, fields[0], fields + first, n - first);
        }
    }
}

static void
count_uses (Reader *reader, guint part, const char *lemma, char **offsets, guint n)
{
    for (guint i = 0; i < n; i++) {
        g_autofree char *key = synset_key (parts[part].letter, offsets[i]);
        Synset *synset = g_hash_table_lookup (reader->build->synsets, key);
        guint uses = GPOINTER_TO_UINT (g_hash_table_lookup (reader->uses, synset));

        if (synset != NULL)
            g_hash_table_insert (
                reader->uses, synset,
                GUINT_TO_POINTER (uses + count_of (reader, parts[part].letter, lemma, i + 1)));
    }
}

/* Senses that no text was tagged with still count a little, the first ones more. */
static void
add_lexeme (Reader *reader, guint part, const char *lemma, char **offsets, guint n)
{
    g_autofree char *folded = build_fold (reader->build, lemma);
    Lexeme *lexeme = build_lexeme (reader->build, "en", parts[part].pos, folded);
    double total = 0;

    for (guint i = 0; i < n; i++) {
        g_autofree char *key = synset_key (parts[part].letter, offsets[i]);
        guint count = count_of (reader, parts[part].letter, lemma, i + 1);

        build_add_sense (lexeme, g_hash_table_lookup (reader->build->synsets, key),
                         count + 1.0 / (i + 1));
        lexeme->weight += count;
        total += count + 1.0 / (i + 1);
    }
    for (guint i = 0; i < lexeme->senses->len; i++)
        g_array_index (lexeme->senses, Sense, i).weight /= total;
    lexeme->sources = TQ_SOURCE_WORDNET;
    build_add_form (reader->build, "en", folded, lexeme, 0, lexeme->weight + 0.5);
}

/* ---- opposites of shades --------------------------------------------------------------------- */

/* WordNet marks an opposite at the adjective in the middle of a cluster: of "unharmed" it is that
 * of "uninjured". */
static void
oppose_shades (Build *build)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (build->synsets);

    for (guint i = 0; i < keys->len; i++) {
        Synset *shade = g_hash_table_lookup (build->synsets, g_ptr_array_index (keys, i));
        const Synset *middle =
            shade->cluster != NULL ? g_hash_table_lookup (build->synsets, shade->cluster) : NULL;

        for (guint o = 0; middle != NULL && !middle->is_shade && o < middle->opposites->len; o++) {
            Synset *opposite =
                g_hash_table_lookup (build->synsets, g_ptr_array_index (middle->opposites, o));

            if (opposite == NULL || opposite->is_shade)
                continue;
            g_ptr_array_add (shade->opposites, opposite->key);
            g_ptr_array_add (opposite->opposites, shade->key);
        }
    }
}

/* ---- which noun names which verb's event ----------------------------------------------------- */

static void
join_events (Reader *reader)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (reader->build->synsets);

    for (guint i = 0; i < keys->len; i++) {
        Synset *noun = g_hash_table_lookup (reader->build->synsets, g_ptr_array_index (keys, i)),
               *best = NULL;
        guint best_pairs = 0, best_uses = 0;

        for (guint d = 0; noun->is_event && d < noun->derivations->len; d++) {
            Synset *verb = g_hash_table_lookup (reader->build->synsets,
                                                g_ptr_array_index (noun->derivations, d));
            guint pairs = 0, uses = GPOINTER_TO_UINT (g_hash_table_lookup (reader->uses, verb));

            for (guint e = 0; e < noun->derivations->len; e++)
                pairs += strcmp (g_ptr_array_index (noun->derivations, d),
                                 g_ptr_array_index (noun->derivations, e)) == 0;
            if (verb != NULL &&
                (best == NULL || pairs > best_pairs || (pairs == best_pairs && uses > best_uses)))
                best = verb, best_pairs = pairs, best_uses = uses;
        }
        if (best != NULL)
            noun->event = best;
    }
}

/* ---- which groups are of people -------------------------------------------------------------- */

#define MAX_ANCESTORS 12

/* noun.group holds tables and collections too. */
static gboolean
is_of_people (const Reader *reader, const Synset *synset)
{
    static const char *const tops[] = { "social_group", "people", "gathering", "class" };

    for (guint steps = 0; synset != NULL && steps < MAX_ANCESTORS; steps++) {
        for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
            if (strcmp (synset->label, tops[i]) == 0)
                return TRUE;
        synset = synset->parent != NULL
                     ? g_hash_table_lookup (reader->build->synsets, synset->parent)
                     : NULL;
    }
    return FALSE;
}

static void
settle_groups (Reader *reader)
{
    GHashTableIter iter;
    gpointer value;

    g_hash_table_iter_init (&iter, reader->build->synsets);
    while (g_hash_table_iter_next (&iter, NULL, &value)) {
        Synset *synset = value;

        if ((synset->flags & TQ_CONCEPT_GROUP) && !is_of_people (reader, synset))
            synset->flags &= (guint16) ~TQ_CONCEPT_GROUP;
    }
}

/* ---- *.exc ----------------------------------------------------------------------------------- */

static void
read_exceptions (Reader *reader, guint part)
{
    g_autofree char *text = read_part (reader, "%s.exc", part);
    char *rest = text, *line;

    while ((line = build_next_line (&rest)) != NULL) {
        g_auto (GStrv) words = g_strsplit (line, " ", 3);

        if (words[0] != NULL && words[1] != NULL)
            g_hash_table_insert (reader->build->exceptions,
                                 g_strdup_printf ("%c:%s", parts[part].letter, words[0]),
                                 g_strdup (words[1]));
    }
}

gboolean
build_read_wordnet (Build *build, const char *folder)
{
    Reader reader = { build, folder, g_hash_table_new (g_str_hash, g_str_equal),
                      g_hash_table_new (NULL, NULL) };

    for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
        g_autofree char *text = read_part (&reader, "data.%s", part);
        char *rest = text, *line;

        if (text == NULL)
            return FALSE;
        while ((line = build_next_line (&rest)) != NULL)
            if (line[0] != ' ')
                read_synset (&reader, parts[part].letter, line);
        read_exceptions (&reader, part);
    }
    oppose_shades (build);
    settle_groups (&reader);
    read_counts (&reader);
    walk_index (&reader, count_uses);
    join_events (&reader);
    walk_index (&reader, add_lexeme);
    return TRUE;
}
