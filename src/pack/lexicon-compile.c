/* lexicon-compile.c - tanaqud-lexicon: installed dictionaries and src/data/ → one file that is mapped
 *
 *   WordNet  index.POS data.POS *.exc   English lemmas, senses, is-a, antonyms, derivation, irregular forms
 *   FreeDict eng-ara ara-eng            Arabic forms with their English glosses, inflected on both sides
 *            fra-eng eng-fra            French lemmas with their English glosses
 *   ICU                                 names of countries in every language of a pack
 *   src/data/common/                    opposites.tsv, demonyms.tsv
 *
 * A concept is a WordNet synset. An English lexeme means its first sense, and others that WordNet's tagged texts show half as often. A form of
 * another language means what its English glosses mean: each gloss that both directions of the dictionary give counts double, the best few are
 * kept, so that a rare sense does not link. A noun that is derived from a verb takes the verb's concept too (withdrawal, withdraw), so that
 * events meet whichever way they are told.
 * Deterministic: everything is sorted before it is written; the same inputs give the same bytes. */
#include <ctype.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <zlib.h>

#include "base/atom.h"
#include "pack/lexicon-format.h"
#include "pack/lexicon.h"
#include "pack/table.h"
#include "text/normalise.h"

#define MAX_MEANINGS 4

/* ---- what is gathered ------------------------------------------------------------------------------------------ */

typedef struct {
    char *key;         /* "n:00012345": part of speech and offset of a synset */
    char *parent;      /* key of its first hypernym, or NULL */
    GPtrArray *opposites; /* of char *, keys; owned */
    GPtrArray *words;  /* of char *: its lemmas */
    guint16 flags;
    guint32 number;    /* in the file, from 1 */
} Synset;

typedef struct {
    char *lang;
    char *lemma;
    TqPos pos;
    GPtrArray *meanings; /* of Synset, likeliest first; not owned */
    guint32 number;
} Lexeme;

typedef struct {
    Lexeme *lexeme;
    guint16 form;
    double weight;
} Reading;

typedef struct {
    GHashTable *synsets;  /* key -> Synset */
    GHashTable *lexemes;  /* "en:n:word" -> Lexeme */
    GHashTable *forms;    /* "en:word" -> GArray of Reading */
    GHashTable *exceptions; /* "n:geese" -> "goose" */
    GHashTable *glosses;  /* "ar:form" -> GHashTable of "n:lemma" -> double* */
    GHashTable *places;   /* "ar:form" -> code, with its kind in the fourth byte */
    TqFolding *folding;
} Lexicon;

static void
fail (const char *format, ...)
{
    va_list arguments;

    va_start (arguments, format);
    fputs ("tanaqud-lexicon: ", stderr);
    vfprintf (stderr, format, arguments);
    fputc ('\n', stderr);
    va_end (arguments);
    exit (1);
}

static char *
fold (const Lexicon *lexicon, const char *text)
{
    return tq_fold (lexicon->folding, text, strlen (text), NULL);
}

static Lexeme *
get_lexeme (Lexicon *lexicon, const char *lang, char pos_letter, TqPos pos, const char *lemma)
{
    g_autofree char *key = g_strdup_printf ("%s:%c:%s", lang, pos_letter, lemma);
    Lexeme *lexeme = g_hash_table_lookup (lexicon->lexemes, key);

    if (lexeme == NULL) {
        lexeme = g_new0 (Lexeme, 1);
        lexeme->lang = g_strdup (lang);
        lexeme->lemma = g_strdup (lemma);
        lexeme->pos = pos;
        lexeme->meanings = g_ptr_array_new ();
        g_hash_table_insert (lexicon->lexemes, g_steal_pointer (&key), lexeme);
    }
    return lexeme;
}

static void
add_meaning (Lexeme *lexeme, Synset *synset)
{
    if (synset != NULL && lexeme->meanings->len < MAX_MEANINGS && !g_ptr_array_find (lexeme->meanings, synset, NULL))
        g_ptr_array_add (lexeme->meanings, synset);
}

static void
add_form (Lexicon *lexicon, const char *lang, const char *folded, Lexeme *lexeme, guint16 form, double weight)
{
    g_autofree char *key = g_strdup_printf ("%s:%s", lang, folded);
    GArray *readings = g_hash_table_lookup (lexicon->forms, key);
    Reading reading = { lexeme, form, weight };

    if (readings == NULL) {
        readings = g_array_new (FALSE, TRUE, sizeof (Reading));
        g_hash_table_insert (lexicon->forms, g_steal_pointer (&key), readings);
    }
    for (guint i = 0; i < readings->len; i++)
        if (g_array_index (readings, Reading, i).lexeme == lexeme)
            return;
    g_array_append_val (readings, reading);
}

/* ---- lines of files -------------------------------------------------------------------------------------------- */

/* Text of a plain or gzipped file (dictzip is gzip), or NULL if it is not there. */
static char *
read_all (const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename (folder, name, NULL);
    gzFile file = gzopen (path, "rb");
    GString *text = g_string_new (NULL);
    char buffer[1 << 16];
    int n;

    if (file == NULL) {
        g_string_free (text, TRUE);
        return NULL;
    }
    while ((n = gzread (file, buffer, sizeof buffer)) > 0)
        g_string_append_len (text, buffer, n);
    gzclose (file);
    return g_string_free (text, FALSE);
}

/* Cuts the next line off *@text; NULL at the end. */
static char *
next_line (char **text)
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

/* ---- WordNet --------------------------------------------------------------------------------------------------- */

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

static char
plain_letter (char letter)
{
    return letter == 's' ? 'a' : letter; /* satellite adjectives lie among the others */
}

static char *
synset_key (char letter, const char *offset)
{
    return g_strdup_printf ("%c:%s", plain_letter (letter), offset);
}

/* Lexicographer files that hold events, by number (wninput(5WN), lexnames(5WN)). */
static gboolean
is_event_file (char letter, int file)
{
    return letter == 'v' || file == 4 || file == 11 || file == 22 || file == 10; /* noun.act, event, process, communication */
}

/* Pointers of a data line: symbol, offset, part of speech, source/target words. */
static void
read_pointers (Synset *synset, char **fields, guint n)
{
    for (guint i = 0; i < n && fields[4 * i] != NULL && fields[4 * i + 3] != NULL; i++) {
        char **pointer = fields + 4 * i;

        if ((strcmp (pointer[0], "@") == 0 || strcmp (pointer[0], "@i") == 0) && synset->parent == NULL)
            synset->parent = synset_key (pointer[2][0], pointer[1]);
        else if (strcmp (pointer[0], "!") == 0)
            g_ptr_array_add (synset->opposites, synset_key (pointer[2][0], pointer[1]));
    }
}

static void
read_synset (Lexicon *lexicon, char letter, char *line)
{
    g_auto (GStrv) fields = NULL;
    Synset *synset;
    guint n_words, n_fields;
    char *gloss = strstr (line, " | ");

    if (gloss != NULL)
        *gloss = '\0';
    fields = g_strsplit (line, " ", -1);
    n_fields = g_strv_length (fields);
    if (n_fields < 6)
        return;
    synset = g_new0 (Synset, 1);
    synset->key = synset_key (letter, fields[0]);
    synset->opposites = g_ptr_array_new_with_free_func (g_free);
    synset->words = g_ptr_array_new_with_free_func (g_free);
    n_words = (guint) strtoul (fields[3], NULL, 16);
    for (guint i = 0; i < n_words && 4 + 2 * i < n_fields; i++)
        g_ptr_array_add (synset->words, g_ascii_strdown (fields[4 + 2 * i], -1));
    if (4 + 2 * n_words < n_fields)
        read_pointers (synset, fields + 5 + 2 * n_words, (guint) atoi (fields[4 + 2 * n_words]));
    if (letter == 'n' && (atoi (fields[1]) == 18 || atoi (fields[1]) == 14)) /* noun.person, noun.group: people, crew, police */
        synset->flags |= TQ_CONCEPT_PERSON;
    if (is_event_file (letter, atoi (fields[1])))
        synset->flags |= TQ_CONCEPT_EVENT;
    if (letter == 'n' && atoi (fields[1]) == 15)
        synset->flags |= TQ_CONCEPT_PLACE;
    g_hash_table_insert (lexicon->synsets, synset->key, synset);
}

/* The first sense of a lemma, and the second if the tagged texts know it too: index lines are sorted by how often a sense is met. */
static void
read_index_line (Lexicon *lexicon, guint part, char *line)
{
    g_auto (GStrv) fields = g_strsplit (line, " ", -1);
    guint n = g_strv_length (fields), n_pointers, first, n_tagged;
    g_autofree char *lemma = NULL;
    Lexeme *lexeme;

    while (n > 0 && fields[n - 1][0] == '\0')
        n--;
    if (n < 7 || strchr (fields[0], '_') != NULL)
        return;
    n_pointers = (guint) atoi (fields[3]);
    first = 6 + n_pointers;
    if (first >= n)
        return;
    n_tagged = (guint) atoi (fields[5 + n_pointers]);
    lemma = fold (lexicon, fields[0]);
    lexeme = get_lexeme (lexicon, "en", parts[part].letter, parts[part].pos, lemma);
    for (guint i = 0; i < 2 && first + i < n && (i == 0 || i < n_tagged); i++) {
        g_autofree char *key = synset_key (parts[part].letter, fields[first + i]);
        add_meaning (lexeme, g_hash_table_lookup (lexicon->synsets, key));
    }
    add_form (lexicon, "en", lemma, lexeme, 0, n_tagged);
}

static void
read_exceptions (Lexicon *lexicon, const char *folder, guint part)
{
    g_autofree char *name = g_strconcat (parts[part].name, ".exc", NULL);
    g_autofree char *text = read_all (folder, name);
    char *rest = text, *line;

    while ((line = next_line (&rest)) != NULL) {
        g_auto (GStrv) words = g_strsplit (line, " ", 3);

        if (words[0] != NULL && words[1] != NULL)
            g_hash_table_insert (lexicon->exceptions, g_strdup_printf ("%c:%s", parts[part].letter, words[0]), g_strdup (words[1]));
    }
}

static gboolean
read_wordnet (Lexicon *lexicon, const char *folder)
{
    for (guint pass = 0; pass < 2; pass++) {
        for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
            g_autofree char *name = g_strconcat (pass == 0 ? "data." : "index.", parts[part].name, NULL);
            g_autofree char *text = read_all (folder, name);
            char *rest = text, *line;

            if (text == NULL) {
                fprintf (stderr, "tanaqud-lexicon: %s/%s is missing (package wordnet-base)\n", folder, name);
                return FALSE;
            }
            while ((line = next_line (&rest)) != NULL) {
                if (line[0] == ' ')
                    continue;
                if (pass == 0)
                    read_synset (lexicon, parts[part].letter, line);
                else
                    read_index_line (lexicon, part, line);
            }
            if (pass == 0)
                read_exceptions (lexicon, folder, part);
        }
    }
    return TRUE;
}

/* ---- English forms --------------------------------------------------------------------------------------------- */

/* Rules of detachment, morphy(7WN). */
static const struct {
    char letter;
    const char *ending;
    const char *instead;
    guint16 form;
} detachments[] = {
    { 'n', "ses", "s", TQ_FORM_PLURAL },  { 'n', "xes", "x", TQ_FORM_PLURAL },   { 'n', "zes", "z", TQ_FORM_PLURAL },
    { 'n', "ches", "ch", TQ_FORM_PLURAL }, { 'n', "shes", "sh", TQ_FORM_PLURAL }, { 'n', "men", "man", TQ_FORM_PLURAL },
    { 'n', "ies", "y", TQ_FORM_PLURAL },  { 'n', "s", "", TQ_FORM_PLURAL },      { 'v', "ies", "y", TQ_FORM_PRESENT },
    { 'v', "es", "e", TQ_FORM_PRESENT },  { 'v', "es", "", TQ_FORM_PRESENT },    { 'v', "s", "", TQ_FORM_PRESENT },
    { 'v', "ied", "y", TQ_FORM_PAST },    { 'v', "ed", "e", TQ_FORM_PAST },      { 'v', "ed", "", TQ_FORM_PAST },
    { 'v', "ing", "e", TQ_FORM_PARTICIPLE }, { 'v', "ing", "", TQ_FORM_PARTICIPLE }, { 'a', "er", "", 0 },
    { 'a', "est", "", 0 },                { 'a', "er", "e", 0 },                 { 'a', "est", "e", 0 },
};

static Lexeme *
find_english (const Lexicon *lexicon, char letter, const char *lemma)
{
    g_autofree char *key = g_strdup_printf ("en:%c:%s", letter, lemma);

    return g_hash_table_lookup (lexicon->lexemes, key);
}

/* The lexeme of an English word in any of its forms, as part of speech @letter. */
static Lexeme *
english_lexeme (const Lexicon *lexicon, char letter, const char *word)
{
    g_autofree char *key = g_strdup_printf ("%c:%s", letter, word);
    const char *base = g_hash_table_lookup (lexicon->exceptions, key);
    Lexeme *lexeme = find_english (lexicon, letter, base != NULL ? base : word);

    for (guint i = 0; lexeme == NULL && i < G_N_ELEMENTS (detachments); i++) {
        g_autofree char *stem = NULL;
        gsize n = strlen (word), n_ending = strlen (detachments[i].ending);

        if (detachments[i].letter != letter || n <= n_ending + 1 || !g_str_has_suffix (word, detachments[i].ending))
            continue;
        stem = g_strdup_printf ("%.*s%s", (int) (n - n_ending), word, detachments[i].instead);
        lexeme = find_english (lexicon, letter, stem);
        if (lexeme == NULL && detachments[i].form & (TQ_FORM_PAST | TQ_FORM_PARTICIPLE) && n - n_ending > 3 &&
            word[n - n_ending - 1] == word[n - n_ending - 2]) { /* stopped */
            stem[n - n_ending - 1] = '\0';
            lexeme = find_english (lexicon, letter, stem);
        }
    }
    return lexeme;
}

static char *
join (const char *stem, gsize n, const char *ending)
{
    return g_strdup_printf ("%.*s%s", (int) n, stem, ending);
}

static void
add_regular (Lexicon *lexicon, Lexeme *lexeme, const char *stem, gsize n, const char *ending, guint16 form)
{
    g_autofree char *word = join (stem, n, ending);

    add_form (lexicon, "en", word, lexeme, form, 0.5);
}

static gboolean
is_vowel (char c)
{
    return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* Regular plurals, third persons, pasts and participles. */
static void
inflect_english (Lexicon *lexicon, Lexeme *lexeme)
{
    const char *w = lexeme->lemma;
    gsize n = strlen (w);
    gboolean ends_in_y = n > 2 && w[n - 1] == 'y' && !is_vowel (w[n - 2]), ends_in_e = n > 2 && w[n - 1] == 'e';
    gboolean hisses = g_str_has_suffix (w, "s") || g_str_has_suffix (w, "x") || g_str_has_suffix (w, "z") || g_str_has_suffix (w, "ch") ||
                      g_str_has_suffix (w, "sh") || g_str_has_suffix (w, "o");
    gboolean doubles = n > 2 && !is_vowel (w[n - 1]) && is_vowel (w[n - 2]) && !is_vowel (w[n - 3]) && strchr ("wxy", w[n - 1]) == NULL;

    if (n < 3 || (lexeme->pos != TQ_POS_NOUN && lexeme->pos != TQ_POS_VERB))
        return;
    add_regular (lexicon, lexeme, w, ends_in_y ? n - 1 : n, ends_in_y ? "ies" : hisses ? "es" : "s",
                 lexeme->pos == TQ_POS_NOUN ? TQ_FORM_PLURAL : TQ_FORM_PRESENT);
    if (lexeme->pos == TQ_POS_NOUN)
        return;
    add_regular (lexicon, lexeme, w, ends_in_y || ends_in_e ? n - 1 : n, ends_in_y ? "ied" : "ed", TQ_FORM_PAST);
    add_regular (lexicon, lexeme, w, ends_in_e ? n - 1 : n, "ing", TQ_FORM_PARTICIPLE);
    if (doubles) {
        char ending[5] = { w[n - 1], 'e', 'd', '\0' };

        add_regular (lexicon, lexeme, w, n, ending, TQ_FORM_PAST);
        strcpy (ending + 1, "ing");
        add_regular (lexicon, lexeme, w, n, ending, TQ_FORM_PARTICIPLE);
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Keys of a table, sorted, so that nothing depends on the order of a hash. (transfer container) */
static GPtrArray *
sorted_keys (GHashTable *table)
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

static void
add_english_forms (Lexicon *lexicon)
{
    g_autoptr (GPtrArray) lexemes = sorted_keys (lexicon->lexemes), exceptions = sorted_keys (lexicon->exceptions);

    for (guint i = 0; i < lexemes->len; i++)
        inflect_english (lexicon, g_hash_table_lookup (lexicon->lexemes, g_ptr_array_index (lexemes, i)));
    for (guint i = 0; i < exceptions->len; i++) {
        const char *key = g_ptr_array_index (exceptions, i);
        Lexeme *lexeme = find_english (lexicon, key[0], g_hash_table_lookup (lexicon->exceptions, key));
        guint16 form = key[0] == 'n' ? TQ_FORM_PLURAL : key[0] == 'v' ? TQ_FORM_PAST : 0;

        if (lexeme != NULL && strchr (key + 2, '_') == NULL)
            add_form (lexicon, "en", key + 2, lexeme, form, 1);
    }
}

/* ---- events: a noun derived from a verb means what the verb means ------------------------------------------------- */

/* Endings by which English makes a noun of a verb; WordNet's own derivation pointers link too much (a driver is no drive). */
static const struct {
    const char *noun;
    const char *verb;
} derivations[] = {
    { "al", "" },      { "al", "e" },   { "ation", "e" }, { "ation", "" }, { "tion", "t" },   { "tion", "te" }, { "ion", "" },   { "ion", "e" },
    { "ment", "" },    { "sion", "d" }, { "sion", "de" }, { "ance", "" },  { "ence", "" },    { "ure", "e" },   { "ing", "" },   { "ing", "e" },
    { "ptance", "pt" }, { "", "" },     { "ssion", "t" }, { "sal", "se" }, { "val", "ve" },   { "ery", "" },    { "y", "" },     { "ication", "y" },
};

static void
link_events (Lexicon *lexicon)
{
    g_autoptr (GPtrArray) keys = sorted_keys (lexicon->lexemes);

    for (guint i = 0; i < keys->len; i++) {
        Lexeme *noun = g_hash_table_lookup (lexicon->lexemes, g_ptr_array_index (keys, i));
        gsize n = strlen (noun->lemma);

        if (noun->pos != TQ_POS_NOUN || noun->meanings->len == 0 || !(((Synset *) g_ptr_array_index (noun->meanings, 0))->flags & TQ_CONCEPT_EVENT))
            continue;
        for (guint d = 0; d < G_N_ELEMENTS (derivations); d++) {
            gsize n_ending = strlen (derivations[d].noun);
            g_autofree char *verb = NULL;
            Lexeme *event;

            if (n < n_ending + 3 || !g_str_has_suffix (noun->lemma, derivations[d].noun))
                continue;
            verb = join (noun->lemma, n - n_ending, derivations[d].verb);
            event = find_english (lexicon, 'v', verb);
            if (event != NULL && event->meanings->len > 0)
                add_meaning (noun, g_ptr_array_index (event->meanings, 0));
        }
    }
}

/* ---- FreeDict -------------------------------------------------------------------------------------------------- */

static void
count_gloss (Lexicon *lexicon, const char *lang, const char *form, Lexeme *english, double weight)
{
    g_autofree char *key = g_strdup_printf ("%s:%s", lang, form);
    GHashTable *glosses = g_hash_table_lookup (lexicon->glosses, key);
    double *sum;

    if (glosses == NULL) {
        glosses = g_hash_table_new_full (NULL, NULL, NULL, g_free);
        g_hash_table_insert (lexicon->glosses, g_steal_pointer (&key), glosses);
    }
    sum = g_hash_table_lookup (glosses, english);
    if (sum == NULL) {
        sum = g_new0 (double, 1);
        g_hash_table_insert (glosses, english, sum);
    }
    *sum += weight;
}

/* Articles and particles in front of a gloss, and a remark in brackets or after a dash. */
static char *
clean_gloss (const Lexicon *lexicon, const char *gloss)
{
    g_autofree char *folded = fold (lexicon, gloss);
    char *start = folded, *cut = strpbrk (start, "(;,-/[");

    if (cut != NULL)
        *cut = '\0';
    start = g_strstrip (start);
    if (g_str_has_prefix (start, "to "))
        start += 3;
    else if (g_str_has_prefix (start, "the "))
        start += 4;
    else if (g_str_has_prefix (start, "a "))
        start += 2;
    return g_strdup (start);
}

/* An article that Arabic glosses bear is no part of the form. */
static const char *
without_article (const char *form)
{
    return g_str_has_prefix (form, "ال") && g_utf8_strlen (form, -1) > 4 ? form + strlen ("ال") : form;
}

static gboolean
is_one_word (const char *text)
{
    return text[0] != '\0' && strchr (text, ' ') == NULL && g_utf8_strlen (text, -1) >= 2;
}

/* Counts @foreign as a gloss of every lexeme that the English word can be a form of. Later glosses of an entry count less. */
static void
link_words (Lexicon *lexicon, const char *lang, const char *foreign, const char *english, double weight)
{
    const char *form = without_article (foreign);

    if (!is_one_word (form) || !is_one_word (english))
        return;
    for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
        Lexeme *lexeme = english_lexeme (lexicon, parts[part].letter, english);
        if (lexeme != NULL && lexeme->meanings->len > 0)
            count_gloss (lexicon, lang, form, lexeme, weight);
    }
}

/* A c5 dictionary: "headword /sound/" lines, glosses below them, numbered or not. */
static gboolean
read_freedict (Lexicon *lexicon, const char *folder, const char *name, const char *lang, gboolean is_from_english)
{
    g_autofree char *text = read_all (folder, name), *headword = NULL;
    char *rest = text, *line;
    guint n_gloss = 0;

    if (text == NULL) {
        fprintf (stderr, "tanaqud-lexicon: %s/%s is missing (package dict-freedict-*)\n", folder, name);
        return FALSE;
    }
    while ((line = next_line (&rest)) != NULL) {
        char *sound = strstr (line, " /");
        g_autofree char *gloss = NULL;

        if (sound != NULL && g_str_has_suffix (line, "/")) {
            *sound = '\0';
            g_free (headword);
            headword = clean_gloss (lexicon, line);
            n_gloss = 0;
            continue;
        }
        if (headword == NULL)
            continue;
        while (isdigit ((unsigned char) *line) || *line == '.' || *line == ' ')
            line++;
        gloss = clean_gloss (lexicon, line);
        n_gloss++;
        link_words (lexicon, lang, is_from_english ? gloss : headword, is_from_english ? headword : gloss, 1.0 / (1 + 0.3 * n_gloss));
    }
    return TRUE;
}

static const char *const part_letters = "?nvar";

typedef struct {
    Lexeme *english;
    double weight;
} Gloss;

static int
best_gloss_first (gconstpointer a, gconstpointer b)
{
    const Gloss *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    if (x->english->pos != y->english->pos)
        return (int) x->english->pos - (int) y->english->pos;
    return strcmp (x->english->lemma, y->english->lemma);
}

/* Glosses that count less than this share of the best one are rare senses. */
#define MIN_SHARE 0.45

/* A form of another language becomes a lexeme for each part of speech that its glosses have. */
static void
make_foreign_lexemes (Lexicon *lexicon)
{
    g_autoptr (GPtrArray) keys = sorted_keys (lexicon->glosses);

    for (guint i = 0; i < keys->len; i++) {
        const char *key = g_ptr_array_index (keys, i), *form = strchr (key, ':') + 1;
        g_autofree char *lang = g_strndup (key, (gsize) (form - key - 1));
        GHashTable *glosses = g_hash_table_lookup (lexicon->glosses, key);
        g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Gloss));
        GHashTableIter iter;
        gpointer english, weight;

        g_hash_table_iter_init (&iter, glosses);
        while (g_hash_table_iter_next (&iter, &english, &weight)) {
            Gloss gloss = { english, *(double *) weight };
            g_array_append_val (sorted, gloss);
        }
        g_array_sort (sorted, best_gloss_first);
        for (guint g = 0; g < sorted->len; g++) {
            const Gloss *gloss = &g_array_index (sorted, Gloss, g);
            Lexeme *lexeme;

            if (gloss->weight < MIN_SHARE * g_array_index (sorted, Gloss, 0).weight)
                break;
            lexeme = get_lexeme (lexicon, lang, part_letters[gloss->english->pos], gloss->english->pos, form);
            for (guint m = 0; m < gloss->english->meanings->len; m++)
                add_meaning (lexeme, g_ptr_array_index (gloss->english->meanings, m));
            add_form (lexicon, lang, form, lexeme, 0, gloss->weight);
        }
    }
}

/* ---- own tables ------------------------------------------------------------------------------------------------ */

static TqTable *
read_own_table (const char *folder, const char *name, const char *const *columns)
{
    g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    gsize n_bytes;
    TqTable *table;

    if (!g_file_get_contents (path, &text, &n_bytes, &error))
        fail ("%s", error->message);
    bytes = g_bytes_new (text, n_bytes);
    table = tq_table_parse (name, bytes, columns, &error);
    if (table == NULL)
        fail ("%s", error->message);
    return table;
}

static void
oppose (Synset *a, Synset *b)
{
    g_ptr_array_add (a->opposites, g_strdup (b->key));
    g_ptr_array_add (b->opposites, g_strdup (a->key));
}

/* Opposite English lemmas; every sense kept of the one is opposed to every sense kept of the other. */
static void
read_opposites (Lexicon *lexicon, const char *folder)
{
    static const char *const columns[] = { "pos", "a", "b", NULL };
    g_autoptr (TqTable) table = read_own_table (folder, "common/opposites.tsv", columns);

    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        char letter = tq_table_get (table, row, 0)[0];
        Lexeme *a = find_english (lexicon, letter, tq_table_get (table, row, 1));
        Lexeme *b = find_english (lexicon, letter, tq_table_get (table, row, 2));

        if (g_hash_table_size (lexicon->synsets) == 0)
            return;
        if (a == NULL || b == NULL)
            fail ("common/opposites.tsv:%u: WordNet has no %s \"%s\"", tq_table_line (table, row), tq_table_get (table, row, 0),
                  tq_table_get (table, row, a == NULL ? 1 : 2));
        for (guint i = 0; i < a->meanings->len; i++)
            for (guint j = 0; j < b->meanings->len; j++)
                if (a->meanings->pdata[i] != b->meanings->pdata[j])
                    oppose (a->meanings->pdata[i], b->meanings->pdata[j]);
    }
}

/* ---- verbs by pattern -------------------------------------------------------------------------------------------- */

#define ROOT_LETTERS 3
#define PATTERN_WEIGHT 0.05

/* Letters that are a vowel or part of the pattern more often than a radical; a root with one is left to the patterns that spell it. */
static gboolean
is_weak (gunichar letter)
{
    return letter == 0x0627 || letter == 0x0648 || letter == 0x064A || letter == 0x0621 || letter == 0x0629;
}

/* Whether @word is @pattern with letters of a root in the places of 1 2 3. */
static gboolean
match_pattern (const char *pattern, const char *word, gunichar root[ROOT_LETTERS])
{
    memset (root, 0, ROOT_LETTERS * sizeof *root);
    for (; *pattern != '\0' && *word != '\0'; pattern = g_utf8_next_char (pattern), word = g_utf8_next_char (word)) {
        gunichar letter = g_utf8_get_char (word);

        if (*pattern >= '1' && *pattern <= '3') {
            if (is_weak (letter))
                return FALSE;
            root[*pattern - '1'] = letter;
        } else if (g_utf8_get_char (pattern) != letter) {
            return FALSE;
        }
    }
    return *pattern == *word;
}

/* What @pattern makes of a root. */
static char *
apply_pattern (const char *pattern, const gunichar root[ROOT_LETTERS])
{
    GString *word = g_string_new (NULL);

    for (; *pattern != '\0'; pattern = g_utf8_next_char (pattern))
        g_string_append_unichar (word, *pattern >= '1' && *pattern <= '3' ? root[*pattern - '1'] : g_utf8_get_char (pattern));
    return g_string_free (word, FALSE);
}

static const struct {
    guint column;
    const char *first; /* in place of the pattern's first letter; NULL: as it is */
    guint16 form;
} pattern_forms[] = {
    { 0, NULL, TQ_FORM_PAST },   { 1, NULL, TQ_FORM_PRESENT },      { 1, "ت", TQ_FORM_PRESENT | TQ_FORM_FEMININE },
    { 2, NULL, TQ_FORM_MASDAR }, { 3, NULL, TQ_FORM_PARTICIPLE },
};

static void
inflect_by_row (Lexicon *lexicon, const char *lang, const TqTable *table, guint row, Lexeme *lexeme)
{
    gunichar root[ROOT_LETTERS];

    if (!match_pattern (tq_table_get (table, row, 0), lexeme->lemma, root) && !match_pattern (tq_table_get (table, row, 1), lexeme->lemma, root))
        return;
    for (guint i = 0; i < G_N_ELEMENTS (pattern_forms); i++) {
        const char *pattern = tq_table_get (table, row, pattern_forms[i].column);
        g_autofree char *word = NULL, *changed = NULL;

        if (pattern[0] == '\0' || strcmp (pattern, "-") == 0)
            continue;
        word = apply_pattern (pattern, root);
        if (pattern_forms[i].first != NULL)
            changed = g_strconcat (pattern_forms[i].first, g_utf8_next_char (word), NULL);
        add_form (lexicon, lang, changed != NULL ? changed : word, lexeme, pattern_forms[i].form, PATTERN_WEIGHT);
    }
}

/* Verbs of a language that has patterns.tsv get the forms that the dictionaries leave out. */
static void
inflect_by_patterns (Lexicon *lexicon, const char *folder, const char *lang)
{
    static const char *const columns[] = { "past", "present", "masdar", "participle", NULL };
    g_autofree char *name = g_strconcat (lang, "/patterns.tsv", NULL), *prefix = g_strconcat (lang, ":v:", NULL);
    g_autoptr (TqTable) table = read_own_table (folder, name, columns);
    g_autoptr (GPtrArray) keys = sorted_keys (lexicon->lexemes);

    for (guint i = 0; i < keys->len; i++) {
        if (!g_str_has_prefix (g_ptr_array_index (keys, i), prefix))
            continue;
        for (guint row = 0; row < tq_table_n_rows (table); row++)
            inflect_by_row (lexicon, lang, table, row, g_hash_table_lookup (lexicon->lexemes, g_ptr_array_index (keys, i)));
    }
}

/* Frequent words where the dictionaries are thin; the first word of a row is the lemma. They count more than what the dictionaries say. */
#define OWN_WEIGHT 10

static void
read_lemmas (Lexicon *lexicon, const char *folder, const char *lang)
{
    static const char *const columns[] = { "pos", "english", "words", NULL };
    g_autofree char *name = g_strconcat (lang, "/lemmas.tsv", NULL);
    g_autoptr (TqTable) table = read_own_table (folder, name, columns);

    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        char letter = tq_table_get (table, row, 0)[0];
        Lexeme *english = find_english (lexicon, letter, tq_table_get (table, row, 1)), *lexeme = NULL;
        g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 2), "|", -1);

        if (g_hash_table_size (lexicon->synsets) == 0)
            return;
        if (english == NULL)
            fail ("%s:%u: WordNet has no %s \"%s\"", name, tq_table_line (table, row), tq_table_get (table, row, 0),
                  tq_table_get (table, row, 1));
        for (guint w = 0; words[w] != NULL; w++) {
            g_autofree char *folded = fold (lexicon, words[w]);

            if (lexeme == NULL)
                lexeme = get_lexeme (lexicon, lang, letter, english->pos, folded);
            if (w == 0 && english->meanings->len > 0 && !g_ptr_array_find (lexeme->meanings, english->meanings->pdata[0], NULL))
                g_ptr_array_insert (lexeme->meanings, 0, english->meanings->pdata[0]);
            add_form (lexicon, lang, folded, lexeme, w > 0 ? TQ_FORM_PLURAL : 0, OWN_WEIGHT);
        }
    }
}

static const struct {
    const char *name;
    guint16 form;
} form_names[] = {
    { "conjunction", TQ_FORM_CONJUNCTION }, { "preposition", TQ_FORM_PREPOSITION }, { "article", TQ_FORM_ARTICLE },
    { "future", TQ_FORM_FUTURE },           { "pronoun", TQ_FORM_PRONOUN },         { "dual", TQ_FORM_DUAL },
    { "plural", TQ_FORM_PLURAL },           { "feminine", TQ_FORM_FEMININE },       { "construct", TQ_FORM_CONSTRUCT },
    { "accusative", TQ_FORM_ACCUSATIVE },   { "past", TQ_FORM_PAST },               { "present", TQ_FORM_PRESENT },
    { "passive", TQ_FORM_PASSIVE },         { "participle", TQ_FORM_PARTICIPLE },
};

/* "past+feminine" as bits. */
static guint16
parse_forms (const TqTable *table, guint row, const char *cell)
{
    g_auto (GStrv) names = g_strsplit (cell, "+", -1);
    guint16 forms = 0;

    for (guint i = 0; names[i] != NULL; i++) {
        guint f = 0;

        while (f < G_N_ELEMENTS (form_names) && strcmp (form_names[f].name, names[i]) != 0)
            f++;
        if (f == G_N_ELEMENTS (form_names))
            fail ("%s:%u: there is no form \"%s\"", tq_table_name (table), tq_table_line (table, row), names[i]);
        forms |= form_names[f].form;
    }
    return forms;
}

static void
add_place (Lexicon *lexicon, const char *lang, const char *name, const char *code, TqTermKind kind)
{
    g_autofree char *folded = fold (lexicon, name), *key = g_strdup_printf ("%s:%s", lang, folded);
    TqPlaceRecord *place;

    if (folded[0] == '\0' || g_hash_table_contains (lexicon->places, key))
        return;
    place = g_new0 (TqPlaceRecord, 1);
    memcpy (place->code, code, 2);
    place->kind = (guint8) kind;
    g_hash_table_insert (lexicon->places, g_steal_pointer (&key), place);
}

static void
add_country_names (Lexicon *lexicon, const char *lang)
{
    for (const char *const *codes = uloc_getISOCountries (); *codes != NULL; codes++) {
        g_autofree char *locale = g_strdup_printf ("und_%s", *codes);
        UChar wide[128];
        char name[512];
        UErrorCode status = U_ZERO_ERROR;

        uloc_getDisplayCountry (locale, lang, wide, G_N_ELEMENTS (wide), &status);
        u_strToUTF8 (name, sizeof name, NULL, wide, -1, &status);
        if (U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING)
            add_place (lexicon, lang, name, *codes, TQ_TERM_PLACE);
    }
}

/* Endings that make the other forms of a demonym, by language: feminine, plurals. */
static const struct {
    const char *lang;
    const char *endings[8];
} demonym_endings[] = {
    { "ar", { "", "ة", "ين", "ون", "ان", "ات", "ا", NULL } },
    { "en", { "", "s", NULL } },
    { "fr", { "", "s", "e", "es", "ne", "nes", NULL } },
};

/* Rows: code, place or people, language, the words parted by bars. */
static void
read_demonyms (Lexicon *lexicon, const char *folder)
{
    static const char *const columns[] = { "code", "kind", "lang", "words", NULL };
    g_autoptr (TqTable) table = read_own_table (folder, "common/demonyms.tsv", columns);

    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        const char *code = tq_table_get (table, row, 0), *lang = tq_table_get (table, row, 2);
        gboolean is_people = strcmp (tq_table_get (table, row, 1), "people") == 0;
        g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 3), "|", -1);

        if (strlen (code) != 2)
            fail ("common/demonyms.tsv:%u: \"%s\" is not a country code", tq_table_line (table, row), code);
        for (guint w = 0; words[w] != NULL; w++) {
            if (!is_people) {
                add_place (lexicon, lang, words[w], code, TQ_TERM_PLACE);
                continue;
            }
            for (guint d = 0; d < G_N_ELEMENTS (demonym_endings); d++) {
                for (guint e = 0; strcmp (demonym_endings[d].lang, lang) == 0 && demonym_endings[d].endings[e] != NULL; e++) {
                    g_autofree char *form = g_strconcat (words[w], demonym_endings[d].endings[e], NULL);
                    g_autofree char *with_article = g_strconcat ("ال", form, NULL);

                    add_place (lexicon, lang, form, code, TQ_TERM_DEMONYM);
                    if (strcmp (lang, "ar") == 0)
                        add_place (lexicon, lang, with_article, code, TQ_TERM_DEMONYM);
                }
            }
        }
    }
}

/* ---- writing --------------------------------------------------------------------------------------------------- */

typedef struct {
    GByteArray *sections[TQ_N_SECTIONS];
    GHashTable *texts; /* text -> offset */
} Writer;

static guint32
put_text (Writer *writer, const char *text)
{
    gpointer known;
    guint32 offset;

    if (g_hash_table_lookup_extended (writer->texts, text, NULL, &known))
        return GPOINTER_TO_UINT (known);
    offset = writer->sections[TQ_SECTION_TEXTS]->len;
    g_byte_array_append (writer->sections[TQ_SECTION_TEXTS], (const guint8 *) text, (guint) strlen (text) + 1);
    g_hash_table_insert (writer->texts, g_strdup (text), GUINT_TO_POINTER (offset));
    return offset;
}

static void
put (Writer *writer, guint section, gconstpointer record, gsize size)
{
    g_byte_array_append (writer->sections[section], record, (guint) size);
}

static void
write_concepts (Lexicon *lexicon, Writer *writer)
{
    g_autoptr (GPtrArray) keys = sorted_keys (lexicon->synsets);
    TqConceptRecord none = { 0 };

    for (guint i = 0; i < keys->len; i++)
        ((Synset *) g_hash_table_lookup (lexicon->synsets, g_ptr_array_index (keys, i)))->number = i + 1;
    put (writer, TQ_SECTION_CONCEPTS, &none, sizeof none);
    for (guint i = 0; i < keys->len; i++) {
        const Synset *synset = g_hash_table_lookup (lexicon->synsets, g_ptr_array_index (keys, i));
        const Synset *parent = synset->parent != NULL ? g_hash_table_lookup (lexicon->synsets, synset->parent) : NULL;
        TqConceptRecord record = { .parent = parent != NULL ? parent->number : 0, .flags = synset->flags,
                                   .first_opposite = writer->sections[TQ_SECTION_OPPOSITES]->len / 4 };

        for (guint o = 0; o < synset->opposites->len; o++) {
            const Synset *opposite = g_hash_table_lookup (lexicon->synsets, g_ptr_array_index (synset->opposites, o));

            if (opposite == NULL)
                continue;
            put (writer, TQ_SECTION_OPPOSITES, &opposite->number, sizeof opposite->number);
            record.n_opposites++;
        }
        put (writer, TQ_SECTION_CONCEPTS, &record, sizeof record);
    }
}

static void
write_lexemes (Lexicon *lexicon, Writer *writer)
{
    g_autoptr (GPtrArray) keys = sorted_keys (lexicon->lexemes);
    TqLexemeRecord none = { 0 };

    put (writer, TQ_SECTION_LEXEMES, &none, sizeof none);
    for (guint i = 0; i < keys->len; i++) {
        Lexeme *lexeme = g_hash_table_lookup (lexicon->lexemes, g_ptr_array_index (keys, i));
        TqLexemeRecord record = { .lemma = put_text (writer, lexeme->lemma), .pos = (guint8) lexeme->pos,
                                  .first_meaning = writer->sections[TQ_SECTION_MEANINGS]->len / 4,
                                  .n_meanings = (guint16) lexeme->meanings->len };

        lexeme->number = i + 1;
        for (guint m = 0; m < lexeme->meanings->len; m++)
            put (writer, TQ_SECTION_MEANINGS, &((Synset *) g_ptr_array_index (lexeme->meanings, m))->number, 4);
        put (writer, TQ_SECTION_LEXEMES, &record, sizeof record);
    }
}

static int
best_reading_first (gconstpointer a, gconstpointer b)
{
    const Reading *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x->lexeme->number < y->lexeme->number ? -1 : x->lexeme->number > y->lexeme->number;
}

/* A free slot for @key in a table of @n_slots records of @size bytes that begin with their text. */
static guint8 *
free_slot (GByteArray *section, guint32 n_slots, gsize size, const char *key)
{
    guint32 slot = tq_hash_bytes (key, strlen (key)) & (n_slots - 1);

    while (*(guint32 *) (void *) (section->data + slot * size) != 0)
        slot = (slot + 1) & (n_slots - 1);
    return section->data + slot * size;
}

static guint32
table_size (guint n)
{
    guint32 size = 16;

    while (size < 2 * n)
        size *= 2;
    return size;
}

static void
make_table (Writer *writer, guint section, guint32 n_slots, gsize size)
{
    g_byte_array_set_size (writer->sections[section], (guint) (n_slots * size));
    memset (writer->sections[section]->data, 0, n_slots * size);
}

static void
write_forms (Lexicon *lexicon, Writer *writer)
{
    g_autoptr (GPtrArray) keys = sorted_keys (lexicon->forms);
    guint32 n_slots = table_size (keys->len);

    make_table (writer, TQ_SECTION_FORMS, n_slots, sizeof (TqFormRecord));
    for (guint i = 0; i < keys->len; i++) {
        const char *key = g_ptr_array_index (keys, i);
        GArray *readings = g_hash_table_lookup (lexicon->forms, key);
        TqFormRecord record = { put_text (writer, key), writer->sections[TQ_SECTION_READINGS]->len / (guint32) sizeof (TqReadingRecord), readings->len };

        g_array_sort (readings, best_reading_first);
        for (guint r = 0; r < readings->len; r++) {
            TqReadingRecord reading = { g_array_index (readings, Reading, r).lexeme->number, g_array_index (readings, Reading, r).form };
            put (writer, TQ_SECTION_READINGS, &reading, sizeof reading);
        }
        memcpy (free_slot (writer->sections[TQ_SECTION_FORMS], n_slots, sizeof record, key), &record, sizeof record);
    }
}

static void
write_places (Lexicon *lexicon, Writer *writer)
{
    g_autoptr (GPtrArray) keys = sorted_keys (lexicon->places);
    guint32 n_slots = table_size (keys->len);

    make_table (writer, TQ_SECTION_PLACES, n_slots, sizeof (TqPlaceRecord));
    for (guint i = 0; i < keys->len; i++) {
        const char *key = g_ptr_array_index (keys, i);
        TqPlaceRecord record = *(TqPlaceRecord *) g_hash_table_lookup (lexicon->places, key);

        record.text = put_text (writer, key);
        memcpy (free_slot (writer->sections[TQ_SECTION_PLACES], n_slots, sizeof record, key), &record, sizeof record);
    }
}

static void
write_affixes (Lexicon *lexicon, Writer *writer, const char *folder, const char *lang)
{
    static const char *const columns[] = { "place", "text", "instead", "form", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table = read_own_table (folder, name, columns);

    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        g_autofree char *affix = fold (lexicon, tq_table_get (table, row, 1)), *instead = fold (lexicon, tq_table_get (table, row, 2));
        TqAffixRecord record = { .lang = put_text (writer, lang), .affix = put_text (writer, affix), .instead = put_text (writer, instead),
                                 .form = parse_forms (table, row, tq_table_get (table, row, 3)),
                                 .is_ending = strcmp (tq_table_get (table, row, 0), "after") == 0 };

        put (writer, TQ_SECTION_AFFIXES, &record, sizeof record);
    }
}

static const gsize record_sizes[TQ_N_SECTIONS] = {
    sizeof (TqFormRecord), sizeof (TqReadingRecord), sizeof (TqLexemeRecord), 4, sizeof (TqConceptRecord), 4, sizeof (TqPlaceRecord), sizeof (TqAffixRecord), 1,
};

static void
write_file (Writer *writer, const char *path)
{
    TqLexiconHeader header = { .magic = TQ_LEXICON_MAGIC, .version = TQ_LEXICON_VERSION, .byte_order = TQ_LEXICON_BYTE_ORDER };
    g_autoptr (GByteArray) body = g_byte_array_new ();
    g_autoptr (GError) error = NULL;
    static const guint8 zeros[8];

    for (guint i = 0; i < TQ_N_SECTIONS; i++) {
        g_byte_array_append (body, zeros, (8 - (guint) (sizeof header + body->len) % 8) % 8);
        header.sections[i].offset = (guint32) (sizeof header + body->len);
        header.sections[i].n = writer->sections[i]->len / (guint32) record_sizes[i];
        g_byte_array_append (body, writer->sections[i]->data, writer->sections[i]->len);
    }
    header.checksum = tq_hash_bytes ((const char *) body->data, body->len);
    g_byte_array_prepend (body, (const guint8 *) &header, sizeof header);
    if (!g_file_set_contents (path, (const char *) body->data, body->len, &error))
        fail ("%s", error->message);
}

/* Languages of which own tables are compiled in; English is WordNet's. */
static const char *const langs[] = { "ar", "en", "fr" };

static void
write_lexicon (Lexicon *lexicon, const char *data, const char *path)
{
    Writer writer = { .texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

    for (guint i = 0; i < TQ_N_SECTIONS; i++)
        writer.sections[i] = g_byte_array_new ();
    put_text (&writer, ""); /* so that 0 is no text */
    write_concepts (lexicon, &writer);
    write_lexemes (lexicon, &writer);
    write_forms (lexicon, &writer);
    write_places (lexicon, &writer);
    for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
        write_affixes (lexicon, &writer, data, langs[i]);
    write_file (&writer, path);
    for (guint i = 0; i < TQ_N_SECTIONS; i++)
        g_byte_array_unref (writer.sections[i]);
    g_hash_table_unref (writer.texts);
}

/* ---- program --------------------------------------------------------------------------------------------------- */

/* The process ends when the file is written: what was gathered is left to it. */
int
main (int argc, char **argv)
{
    Lexicon lexicon = { 0 };
    const char *wordnet, *freedict, *data, *out;
    g_autofree char *fold_path = NULL, *fold_text = NULL;
    g_autoptr (GBytes) fold_bytes = NULL;
    g_autoptr (GError) error = NULL;
    gsize n_bytes;

    if (argc != 5)
        fail ("usage: tanaqud-lexicon WORDNET FREEDICT DATA OUT");
    wordnet = argv[1], freedict = argv[2], data = argv[3], out = argv[4];
    lexicon.synsets = g_hash_table_new (g_str_hash, g_str_equal);
    lexicon.lexemes = g_hash_table_new (g_str_hash, g_str_equal);
    lexicon.forms = g_hash_table_new (g_str_hash, g_str_equal);
    lexicon.exceptions = g_hash_table_new (g_str_hash, g_str_equal);
    lexicon.glosses = g_hash_table_new (g_str_hash, g_str_equal);
    lexicon.places = g_hash_table_new (g_str_hash, g_str_equal);
    lexicon.folding = tq_folding_new ();
    fold_path = g_build_filename (data, "common/fold.tsv", NULL);
    if (!g_file_get_contents (fold_path, &fold_text, &n_bytes, &error))
        fail ("%s", error->message);
    fold_bytes = g_bytes_new (fold_text, n_bytes);
    if (!tq_folding_add (lexicon.folding, "common/fold.tsv", fold_bytes, &error))
        fail ("%s", error->message);
    if (read_wordnet (&lexicon, wordnet)) {
        add_english_forms (&lexicon);
        link_events (&lexicon);
        read_freedict (&lexicon, freedict, "freedict-ara-eng.dict.dz", "ar", FALSE);
        read_freedict (&lexicon, freedict, "freedict-eng-ara.dict.dz", "ar", TRUE);
        read_freedict (&lexicon, freedict, "freedict-fra-eng.dict.dz", "fr", FALSE);
        read_freedict (&lexicon, freedict, "freedict-eng-fra.dict.dz", "fr", TRUE);
        make_foreign_lexemes (&lexicon);
        read_lemmas (&lexicon, data, "ar");
        read_lemmas (&lexicon, data, "fr");
        inflect_by_patterns (&lexicon, data, "ar");
    }
    read_opposites (&lexicon, data);
    read_demonyms (&lexicon, data);
    for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
        add_country_names (&lexicon, langs[i]);
    write_lexicon (&lexicon, data, out);
    return 0;
}
