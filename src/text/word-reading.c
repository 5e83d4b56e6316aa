#include <libstemmer.h>
#include <string.h>

#include "pack/folding.h"
#include "text/root.h"
#include "text/word-private.h"

/* ---- words that the lexicon does not know ---------------------------------------------------- */

/* Light stemming after Larkey, Ballesteros and Connell ("Light Stemming for Arabic Information
 * Retrieval", 2007): proclitics as far as an article, which no stem begins with, then one
 * suffix. */
static void
strip_clitics (const TqPack *pack, const TqWordForm *form, TqAnalysis *analysis)
{
    TqVariants variants;

    tq_word_variants (pack, form, &variants);
    for (guint i = 0; i < variants.n; i++) {
        if (variants.of[i].proclitics & TQ_FORM_ARTICLE) {
            analysis->stem_start = (guint16) (variants.of[i].text - form->text);
            analysis->form |= variants.of[i].proclitics;
            break;
        }
    }
    for (guint i = 0; i < pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);
        gsize n = strlen (clitic->text), left = (gsize) analysis->stem_end - analysis->stem_start;

        if (!clitic->is_enclitic || left <= n ||
            memcmp (form->text + analysis->stem_end - n, clitic->text, n) != 0 ||
            g_utf8_strlen (form->text + analysis->stem_start, (gssize) (left - n)) <
                clitic->min_stem)
            continue;
        analysis->stem_end = (guint16) (analysis->stem_end - n);
        analysis->form |= clitic->form;
        return;
    }
}

/* The lemma of a reading: the lexicon's, else the stem. */
static TqAtom
lemma_of (TqVocabulary *vocabulary, const TqWordForm *form, TqAnalysis *analysis)
{
    if (analysis->lexeme != 0)
        return tq_atom_intern (vocabulary->atoms,
                               tq_lexicon_lemma (vocabulary->pack->lexicon, analysis->lexeme), -1);
    if (vocabulary->stemmer != NULL) {
        const sb_symbol *stem = sb_stemmer_stem (
            vocabulary->stemmer, (const sb_symbol *) form->text, (int) form->n_bytes);

        if (stem != NULL)
            return tq_atom_intern (vocabulary->atoms, (const char *) stem,
                                   sb_stemmer_length (vocabulary->stemmer));
    }
    if (analysis->stem_start == 0 && analysis->stem_end == form->n_bytes)
        strip_clitics (vocabulary->pack, form, analysis);
    return tq_atom_intern (vocabulary->atoms, form->text + analysis->stem_start,
                           analysis->stem_end - analysis->stem_start);
}

/* Marked, so that no root is taken for a word. */
static TqAtom
root_of (TqVocabulary *vocabulary, const TqWordForm *form, const TqAnalysis *analysis)
{
    char text[128] = "/";
    gboolean is_found;

    if (vocabulary->stemmer != NULL) {
        const sb_symbol *stem = sb_stemmer_stem (
            vocabulary->stemmer, (const sb_symbol *) form->text, (int) form->n_bytes);

        is_found = stem != NULL && sb_stemmer_length (vocabulary->stemmer) < (int) sizeof text - 1;
        if (is_found)
            g_strlcpy (text + 1, (const char *) stem, sizeof text - 1);
    } else {
        is_found = tq_root_skeleton (vocabulary->pack, form->text + analysis->stem_start,
                                     (gsize) analysis->stem_end - analysis->stem_start, text + 1,
                                     sizeof text - 1);
    }
    return is_found ? tq_atom_intern (vocabulary->atoms, text, -1) : 0;
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

/* Readings beyond these are too unlikely to give a word a meaning that contradicts others. */
#define MAX_POLE_READINGS 3

#define MAX_MEANING_KEYS (2 + 2 * MAX_POLE_READINGS)

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
    for (guint i = 0; i < MIN (word->n_analyses, MAX_POLE_READINGS); i++) {
        keys[n_keys++] = analyses[i].lemma;
        keys[n_keys++] = tq_atom_find (vocabulary->atoms, form->text + analyses[i].stem_start,
                                       analyses[i].stem_end - analyses[i].stem_start);
    }
    return n_keys;
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

/* A word of the table by its root where that is asked for or where the stemmer tells it, else by
 * its form, which is also a lemma's. */
void
tq_word_read_axes (TqVocabulary *vocabulary)
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
    guint choice = GPOINTER_TO_UINT (
        g_hash_table_lookup (vocabulary->choices, GUINT_TO_POINTER (word->atom)));

    for (guint i = 0; choice == 0 && i < MIN (word->n_analyses, MAX_POLE_READINGS); i++)
        if (word->analyses[i].lemma != 0)
            choice = GPOINTER_TO_UINT (g_hash_table_lookup (
                vocabulary->choices, GUINT_TO_POINTER (word->analyses[i].lemma)));
    return (TqChoice) choice;
}

void
tq_word_read_choices (TqVocabulary *vocabulary)
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
void
tq_word_read_happenings (TqVocabulary *vocabulary)
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

/* ---- readings -------------------------------------------------------------------------------- */

/* «لقاضي» is no verb: a preposition is written before one that says a purpose, in the present,
 * alone. */
static gboolean
is_possible (const TqAnalysis *analysis)
{
    return analysis->pos != TQ_POS_VERB || !(analysis->form & TQ_FORM_PREPOSITION) ||
           (analysis->form & TQ_FORM_PRESENT);
}

static guint
drop_impossible (TqAnalysis *analyses, guint n)
{
    guint n_kept = 0;

    for (guint i = 0; i < n; i++)
        if (is_possible (&analyses[i]))
            analyses[n_kept++] = analyses[i];
    return n_kept > 0 ? n_kept : n;
}

static void
analyse (TqVocabulary *vocabulary, TqWord *word, const TqWordForm *form)
{
    TqAnalysis analyses[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (vocabulary->pack->lexicon, vocabulary->pack->tag, form->text,
                                  form->n_bytes, (word->flags & TQ_TOKEN_TA_MARBUTA) != 0,
                                  analyses, TQ_MAX_ANALYSES);

    n = drop_impossible (analyses, n);
    for (guint i = 0; i < n; i++)
        analyses[i].lemma = lemma_of (vocabulary, form, &analyses[i]);
    word->root = root_of (vocabulary, form, &analyses[0]);
    word->analyses = g_memdup2 (analyses, n * sizeof (TqAnalysis));
    word->n_analyses = (guint8) n;
}

#define BEST_FIT 2

/* 0: not at all. A reading that only a dictionary of spelling has is not brought forward. */
static int
fit_in (const TqVocabulary *vocabulary, const TqAnalysis *analysis, TqContext context)
{
    gboolean is_verb = analysis->pos == TQ_POS_VERB;
    guint n;

    tq_lexicon_concepts (vocabulary->pack->lexicon, analysis->lexeme, &n);
    if (n == 0 || is_verb == (context == TQ_CONTEXT_NOUN))
        return 0;
    return context == TQ_CONTEXT_PRESENT && (analysis->form & TQ_FORM_PRESENT) ? BEST_FIT : 1;
}

/* Readings that fit first, each part in its old order. */
static TqAnalysis *
order_by_context (const TqVocabulary *vocabulary, const TqWord *word, TqContext context)
{
    TqAnalysis *ordered = g_new (TqAnalysis, word->n_analyses);
    guint n = 0;

    for (int wanted = BEST_FIT; wanted >= 0; wanted--)
        for (guint i = 0; i < word->n_analyses; i++)
            if (fit_in (vocabulary, &word->analyses[i], context) == wanted)
                ordered[n++] = word->analyses[i];
    for (guint i = 0; i < n; i++)
        ordered[i].rank = (guint8) i;
    return ordered;
}

const TqAnalysis *
tq_vocabulary_analyses (TqVocabulary *vocabulary, guint32 number, TqContext context, guint *ret_n)
{
    TqWord *word = tq_vocabulary_get (vocabulary, number);
    const TqWordForm *form = tq_vocabulary_form (vocabulary, number);
    TqAnalysis **ordered =
        context != TQ_CONTEXT_NONE ? &word->by_context[context - TQ_CONTEXT_NOUN] : NULL;

    if (word->n_analyses == 0 && form->n_bytes > 0) {
        analyse (vocabulary, word, form);
        word->poles = poles_of (vocabulary, number);
        word->choice = choice_of (vocabulary, word);
        word->happenings = happenings_of (vocabulary, number);
    }
    *ret_n = word->n_analyses;
    if (ordered == NULL || word->n_analyses < 2)
        return word->analyses;
    if (*ordered == NULL)
        *ordered = order_by_context (vocabulary, word, context);
    return *ordered;
}
