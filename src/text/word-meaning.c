/* Which meanings a word has by the tables of src/pack/axes.h, choices.h and happenings.h: by its
 * root or its form, or by the lemma or the stem of one of its readings. */
#include <string.h>

#include "pack/folding.h"
#include "text/word-private.h"

/* Readings beyond these are too unlikely to give a word a meaning that contradicts others. */
#define MAX_MEANING_READINGS 3

#define MAX_MEANING_KEYS (2 + 2 * MAX_MEANING_READINGS)

/* The atoms by which tables of meaning may have a word; 0 among them are none. Returns: how
 * many. */
static guint
meaning_keys (TqVocabulary *vocabulary, guint32 number, TqAtom keys[MAX_MEANING_KEYS])
{
    const TqWord *word = tq_vocabulary_get (vocabulary, number);
    const TqWordForm *form = tq_vocabulary_form (vocabulary, number);
    const TqAnalysis *analyses = word->analyses;
    guint n_keys = 0;

    keys[n_keys++] = word->root;
    keys[n_keys++] = word->atom;
    for (guint i = 0; i < MIN (word->n_analyses, MAX_MEANING_READINGS); i++) {
        keys[n_keys++] = analyses[i].lemma;
        keys[n_keys++] = tq_atom_find (vocabulary->atoms, form->text + analyses[i].stem_start,
                                       analyses[i].stem_end - analyses[i].stem_start);
    }
    return n_keys;
}

/* Of a word of a table, with its root. */
static guint32
intern_with_root (TqVocabulary *vocabulary, const char *word)
{
    g_autofree char *folded = tq_fold (vocabulary->pack->folding, word, strlen (word), NULL);
    guint32 number = tq_vocabulary_intern (vocabulary, folded, strlen (folded), 0);
    guint n;

    tq_vocabulary_analyses (vocabulary, number, TQ_CONTEXT_NONE, &n);
    return number;
}

/* ---- axes of meaning ------------------------------------------------------------------------- */

static void
add_poles (TqVocabulary *vocabulary, TqAtom key, const TqPoles *poles)
{
    TqPoles *known = g_hash_table_lookup (vocabulary->poles, GUINT_TO_POINTER (key));

    if (key == 0)
        return;
    if (known == NULL) {
        known = g_new0 (TqPoles, 1);
        g_hash_table_insert (vocabulary->poles, GUINT_TO_POINTER (key), known);
    }
    known->up |= poles->up;
    known->down |= poles->down;
}

static TqPoles
poles_of (TqVocabulary *vocabulary, guint32 number)
{
    TqAtom keys[MAX_MEANING_KEYS];
    guint n_keys = meaning_keys (vocabulary, number, keys);
    TqPoles ret = { 0, 0 };

    for (guint i = 0; i < n_keys; i++) {
        const TqPoles *poles =
            keys[i] != 0 ? g_hash_table_lookup (vocabulary->poles, GUINT_TO_POINTER (keys[i]))
                         : NULL;

        ret.up |= poles != NULL ? poles->up : 0;
        ret.down |= poles != NULL ? poles->down : 0;
    }
    return ret;
}

/* A word of the table by its root where that is asked for or where the stemmer tells it, else by
 * its form, which is also a lemma's. */
static void
read_axes (TqVocabulary *vocabulary)
{
    const TqAxes *axes = vocabulary->pack->axes;

    for (guint i = 0; i < axes->words->len; i++) {
        const TqAxisWord *word = &g_array_index (axes->words, TqAxisWord, i);
        guint32 number;

        if (strcmp (word->lang, vocabulary->pack->tag) != 0)
            continue;
        number = intern_with_root (vocabulary, word->word);
        if (word->is_root || vocabulary->stemmer != NULL)
            add_poles (vocabulary, tq_vocabulary_get (vocabulary, number)->root, &word->poles);
        add_poles (vocabulary, tq_vocabulary_get (vocabulary, number)->atom, &word->poles);
    }
    for (guint32 number = 1; number < vocabulary->words->len; number++)
        tq_vocabulary_get (vocabulary, number)->poles = poles_of (vocabulary, number);
}

/* ---- closed sets ----------------------------------------------------------------------------- */

/* By its form, else by the lemma of its likeliest reading that has one. */
static TqChoice
choice_of (const TqVocabulary *vocabulary, const TqWord *word)
{
    guint choice =
        GPOINTER_TO_UINT (g_hash_table_lookup (vocabulary->choices, GUINT_TO_POINTER (word->atom)));

    for (guint i = 0; choice == 0 && i < MIN (word->n_analyses, MAX_MEANING_READINGS); i++)
        if (word->analyses[i].lemma != 0)
            choice = GPOINTER_TO_UINT (g_hash_table_lookup (
                vocabulary->choices, GUINT_TO_POINTER (word->analyses[i].lemma)));
    return (TqChoice) choice;
}

static void
read_choices (TqVocabulary *vocabulary)
{
    const TqChoices *choices = vocabulary->pack->choices;

    for (guint i = 0; i < choices->words->len; i++) {
        const TqChoiceWord *word = &g_array_index (choices->words, TqChoiceWord, i);
        g_autofree char *folded = NULL;
        guint32 number;

        if (strcmp (word->lang, vocabulary->pack->tag) != 0)
            continue;
        folded = tq_fold (vocabulary->pack->folding, word->word, strlen (word->word), NULL);
        number = tq_vocabulary_intern (vocabulary, folded, strlen (folded), 0);
        g_hash_table_insert (vocabulary->choices,
                             GUINT_TO_POINTER (tq_vocabulary_get (vocabulary, number)->atom),
                             GUINT_TO_POINTER (word->choice));
    }
    for (guint32 number = 1; number < vocabulary->words->len; number++)
        tq_vocabulary_get (vocabulary, number)->choice =
            choice_of (vocabulary, tq_vocabulary_get (vocabulary, number));
}

/* ---- kinds of what happens ------------------------------------------------------------------- */

static void
add_kinds (TqVocabulary *vocabulary, TqAtom key, guint64 kinds)
{
    guint64 *known = g_hash_table_lookup (vocabulary->happenings, GUINT_TO_POINTER (key));

    if (key == 0)
        return;
    if (known == NULL) {
        known = g_new0 (guint64, 1);
        g_hash_table_insert (vocabulary->happenings, GUINT_TO_POINTER (key), known);
    }
    *known |= kinds;
}

static guint64
happenings_of (TqVocabulary *vocabulary, guint32 number)
{
    TqAtom keys[MAX_MEANING_KEYS];
    guint n_keys = meaning_keys (vocabulary, number, keys);
    guint64 ret = 0;

    for (guint i = 0; i < n_keys; i++) {
        const guint64 *kinds =
            keys[i] != 0 ? g_hash_table_lookup (vocabulary->happenings, GUINT_TO_POINTER (keys[i]))
                         : NULL;

        ret |= kinds != NULL ? *kinds : 0;
    }
    return ret;
}

/* By root, form or lemma as those of the axes are. */
static void
read_happenings (TqVocabulary *vocabulary)
{
    const TqHappenings *happenings = vocabulary->pack->happenings;

    for (guint i = 0; i < happenings->words->len; i++) {
        const TqHappeningWord *word = &g_array_index (happenings->words, TqHappeningWord, i);
        guint32 number;

        if (strcmp (word->lang, vocabulary->pack->tag) != 0)
            continue;
        number = intern_with_root (vocabulary, word->word);
        if (word->is_root || vocabulary->stemmer != NULL)
            add_kinds (vocabulary, tq_vocabulary_get (vocabulary, number)->root, word->kinds);
        add_kinds (vocabulary, tq_vocabulary_get (vocabulary, number)->atom, word->kinds);
    }
    for (guint32 number = 1; number < vocabulary->words->len; number++)
        tq_vocabulary_get (vocabulary, number)->happenings = happenings_of (vocabulary, number);
}

/* ---- all ------------------------------------------------------------------------------------- */

void
tq_word_find_meanings (TqVocabulary *vocabulary, guint32 number)
{
    TqWord *word = tq_vocabulary_get (vocabulary, number);

    word->poles = poles_of (vocabulary, number);
    word->choice = choice_of (vocabulary, word);
    word->happenings = happenings_of (vocabulary, number);
}

void
tq_word_read_meanings (TqVocabulary *vocabulary)
{
    read_axes (vocabulary);
    read_choices (vocabulary);
    read_happenings (vocabulary);
}
