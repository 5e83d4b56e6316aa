#include "pack/lexicon/build.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pack/data.h"

void
build_fail (const char *format, ...)
{
    va_list arguments;

    va_start (arguments, format);
    fputs ("tanaqud-lexicon: ", stderr);
    vfprintf (stderr, format, arguments);
    fputc ('\n', stderr);
    va_end (arguments);
    exit (1);
}

static void
read_folding (Build *build)
{
    g_autofree char *path = g_build_filename (build->data, "common/fold.tsv", NULL), *text = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    gsize n_bytes;

    build->folding = tq_folding_new ();
    if (!g_file_get_contents (path, &text, &n_bytes, &error))
        build_fail ("%s", error->message);
    bytes = g_bytes_new (text, n_bytes);
    if (!tq_folding_add (build->folding, "common/fold.tsv", bytes, &error))
        build_fail ("%s", error->message);
}

static void
list_langs (Build *build)
{
    g_autoptr (GError) error = NULL;
    g_auto (GStrv) tags = tq_data_list_packs (build->data, &error);

    if (tags == NULL)
        build_fail ("%s", error->message);
    build->langs = g_ptr_array_new ();
    for (guint i = 0; tags[i] != NULL; i++)
        g_ptr_array_add (build->langs, (gpointer) g_intern_string (tags[i]));
}

Build *
build_new (const char *root, const char *data)
{
    Build *build = g_new0 (Build, 1);

    build->root = root;
    build->data = data;
    build->synsets = g_hash_table_new (g_str_hash, g_str_equal);
    build->lexemes = g_hash_table_new (g_str_hash, g_str_equal);
    build->forms = g_hash_table_new (g_str_hash, g_str_equal);
    build->paradigms = g_hash_table_new (g_str_hash, g_str_equal);
    build->exceptions = g_hash_table_new (g_str_hash, g_str_equal);
    build->places = g_hash_table_new (g_str_hash, g_str_equal);
    build->pairs = g_ptr_array_new ();
    read_folding (build);
    list_langs (build);
    return build;
}

char *
build_fold (const Build *build, const char *text)
{
    return tq_fold (build->folding, text, strlen (text), NULL);
}

char
build_letter (TqPos pos)
{
    static const char letters[] = {
        [TQ_POS_UNKNOWN] = '?',   [TQ_POS_NOUN] = 'n',   [TQ_POS_VERB] = 'v',
        [TQ_POS_ADJECTIVE] = 'a', [TQ_POS_ADVERB] = 'r', [TQ_POS_NAME] = 'p',
        [TQ_POS_FUNCTION] = 'f'
    };

    return letters[pos];
}

Lexeme *
build_find_lexeme (const Build *build, const char *lang, TqPos pos, const char *lemma)
{
    g_autofree char *key = g_strdup_printf ("%s:%c:%s", lang, build_letter (pos), lemma);

    return g_hash_table_lookup (build->lexemes, key);
}

Lexeme *
build_lexeme (Build *build, const char *lang, TqPos pos, const char *lemma)
{
    Lexeme *lexeme = build_find_lexeme (build, lang, pos, lemma);

    if (lexeme != NULL)
        return lexeme;
    lexeme = g_new0 (Lexeme, 1);
    lexeme->lang = g_intern_string (lang);
    lexeme->lemma = g_strdup (lemma);
    lexeme->pos = pos;
    lexeme->senses = g_array_new (FALSE, FALSE, sizeof (Sense));
    g_hash_table_insert (build->lexemes,
                         g_strdup_printf ("%s:%c:%s", lang, build_letter (pos), lemma), lexeme);
    return lexeme;
}

/* The array under "lang:form" of @table, made if it is not there. */
static GArray *
array_of (GHashTable *table, const char *lang, const char *folded, guint size)
{
    g_autofree char *key = g_strdup_printf ("%s:%s", lang, folded);
    GArray *array = g_hash_table_lookup (table, key);

    if (array == NULL) {
        array = g_array_new (FALSE, TRUE, size);
        g_hash_table_insert (table, g_steal_pointer (&key), array);
    }
    return array;
}

/* A form of a lexeme is one reading, the likeliest way: "cut" is base, past and participle of one
 * verb. */
void
build_add_form (Build *build, const char *lang, const char *folded, Lexeme *lexeme, guint16 form,
                double weight)
{
    GArray *readings = array_of (build->forms, lang, folded, sizeof (Reading));
    Reading reading = { lexeme, form, weight };

    for (guint i = 0; i < readings->len; i++) {
        Reading *known = &g_array_index (readings, Reading, i);

        if (known->lexeme != lexeme)
            continue;
        if (weight > known->weight)
            *known = reading;
        return;
    }
    g_array_append_val (readings, reading);
}

void
build_add_paradigm (Build *build, const char *lang, const char *folded, const char *lemma,
                    TqPos pos, guint16 form, gboolean is_rare)
{
    GArray *paradigms = array_of (build->paradigms, lang, folded, sizeof (Paradigm));
    Paradigm paradigm = { g_intern_string (lemma), (guint8) pos, is_rare, form };

    for (guint i = 0; i < paradigms->len; i++) {
        Paradigm *known = &g_array_index (paradigms, Paradigm, i);

        if (known->lemma != paradigm.lemma || known->pos != paradigm.pos)
            continue;
        if (known->is_rare && !is_rare)
            *known = paradigm;
        return;
    }
    g_array_append_val (paradigms, paradigm);
}

const GArray *
build_paradigms (const Build *build, const char *lang, const char *folded)
{
    g_autofree char *key = g_strdup_printf ("%s:%s", lang, folded);

    return g_hash_table_lookup (build->paradigms, key);
}

void
build_add_gloss (Lexeme *lexeme, Lexeme *english, double weight, guint8 source)
{
    double *sum;

    if (lexeme->glosses == NULL)
        lexeme->glosses = g_hash_table_new (NULL, NULL);
    sum = g_hash_table_lookup (lexeme->glosses, english);
    if (sum == NULL) {
        sum = g_new0 (double, 1);
        g_hash_table_insert (lexeme->glosses, english, sum);
    }
    *sum += weight;
    lexeme->sources |= source;
}

void
build_add_pair (Build *build, const char *lang, const char *foreign, const char *english,
                TqPos pos, double weight)
{
    WordPair *pair = g_new0 (WordPair, 1);

    pair->lang = g_intern_string (lang);
    pair->foreign = g_intern_string (foreign);
    pair->english = g_intern_string (english);
    pair->pos = pos;
    pair->weight = weight;
    g_ptr_array_add (build->pairs, pair);
}

void
build_add_sense (Lexeme *lexeme, Synset *synset, double weight)
{
    Sense sense = { synset != NULL ? synset->event : NULL, weight };

    if (synset == NULL)
        return;
    for (guint i = 0; i < lexeme->senses->len; i++) {
        if (g_array_index (lexeme->senses, Sense, i).synset == sense.synset) {
            g_array_index (lexeme->senses, Sense, i).weight += weight;
            return;
        }
    }
    g_array_append_val (lexeme->senses, sense);
}

Synset *
build_synset (const Build *build, const char *key)
{
    Synset *synset = g_hash_table_lookup (build->synsets, key);

    return synset != NULL ? synset->event : NULL;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
build_sorted_keys (GHashTable *table)
{
    GPtrArray *keys = g_ptr_array_new ();
    GHashTableIter iter;
    gpointer key;

    g_hash_table_iter_init (&iter, table);
    while (g_hash_table_iter_next (&iter, &key, NULL))
        g_ptr_array_add (keys, key);
    g_ptr_array_sort (keys, compare_keys);
    return keys;
}
