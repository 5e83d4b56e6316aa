/* Nouns that say two by their ending: the pack's tables know some, the lexicon the rest. */
#include <string.h>

#include "text/word-private.h"

/* What the ending of a word says; 0: nothing. */
static TqDualRow
dual_ending (const TqPack *pack, const TqWordForm *form)
{
    for (guint i = 0; i < pack->dual_endings->len; i++) {
        const TqDualEnding *ending = &g_array_index (pack->dual_endings, TqDualEnding, i);
        gsize n = strlen (ending->text);

        if (form->n_bytes > n && memcmp (form->text + form->n_bytes - n, ending->text, n) == 0)
            return ending->row;
    }
    return 0;
}

/* A dual is of a singular: the lemma, but for its last letter, is the word without its ending. */
static gboolean
is_of_lemma (const TqVocabulary *vocabulary, const TqWordForm *form, const TqAnalysis *reading)
{
    const char *lemma = tq_lexicon_lemma (vocabulary->pack->lexicon, reading->lexeme);
    gsize n = strlen (lemma);

    if (n <= 2 || strstr (form->text, lemma) != NULL)
        return n > 2;
    for (const char *p = form->text; *p != '\0'; p++)
        if (strncmp (p, lemma, n - 2) == 0) /* without ه, which becomes ت */
            return TRUE;
    return FALSE;
}

static gboolean
says_two (const TqVocabulary *vocabulary, const TqWordForm *form, const TqAnalysis *noun,
          TqDualRow ending)
{
    const TqLexicon *lexicon = vocabulary->pack->lexicon;

    if (noun->lexeme == 0 || noun->form & (TQ_FORM_ARTICLE | TQ_FORM_PRONOUN | TQ_FORM_CONSTRUCT) ||
        !is_of_lemma (vocabulary, form, noun))
        return FALSE;
    return noun->form & TQ_FORM_DUAL ||
           (ending == TQ_DUAL_ENDING_THING && noun->form & TQ_FORM_PLURAL &&
            !tq_lexicon_is_person (lexicon, noun->lexeme));
}

/* Whether each reading as a noun is a dual. Where the ending is the plural's too, an adjective is
 * likelier a plural. */
static gboolean
is_dual_in_lexicon (TqVocabulary *vocabulary, guint32 number, TqDualRow ending)
{
    guint n;
    const TqAnalysis *analyses = tq_vocabulary_analyses (vocabulary, number, TQ_CONTEXT_NONE, &n);
    const TqWordForm *form = tq_vocabulary_form (vocabulary, number);

    if (n == 0 || analyses[0].pos != TQ_POS_NOUN)
        return FALSE;
    for (guint i = 0; i < n; i++)
        if (analyses[i].pos == TQ_POS_NOUN
                ? !says_two (vocabulary, form, &analyses[i], ending)
                : ending == TQ_DUAL_ENDING_THING && analyses[i].pos == TQ_POS_ADJECTIVE)
            return FALSE;
    return TRUE;
}

gboolean
tq_word_is_dual (TqVocabulary *vocabulary, guint32 number, const TqVariants *variants)
{
    const TqPack *pack = vocabulary->pack;
    const TqWordForm *form = tq_vocabulary_form (vocabulary, number);
    TqDualRow ending = dual_ending (pack, form);

    if (ending == 0)
        return FALSE;
    for (guint i = 0; i < variants->n; i++) {
        TqDualRow row = !variants->of[i].is_known
                            ? 0
                            : (TqDualRow) GPOINTER_TO_INT (
                                  g_hash_table_lookup (pack->duals, variants->of[i].text));

        if (row != 0)
            return row == TQ_DUAL_WORD && !(variants->of[i].proclitics & TQ_FORM_ARTICLE);
    }
    return ending != TQ_DUAL_ENDING_NOT && is_dual_in_lexicon (vocabulary, number, ending);
}
