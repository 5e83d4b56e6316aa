/* How a word is read: by the lexicon, else by its stem. */
#include <libstemmer.h>
#include <string.h>

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
    return (context == TQ_CONTEXT_PRESENT || context == TQ_CONTEXT_BARE) &&
                   (analysis->form & TQ_FORM_PRESENT)
               ? BEST_FIT
               : 1;
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
        tq_word_find_meanings (vocabulary, number);
    }
    *ret_n = word->n_analyses;
    if (ordered == NULL || word->n_analyses < 2)
        return word->analyses;
    if (*ordered == NULL)
        *ordered = order_by_context (vocabulary, word, context);
    return *ordered;
}
