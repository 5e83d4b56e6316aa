/* What the pack's tables know of a word, when it is first seen. */
#include <string.h>

#include "pack/calendar.h"
#include "pack/date-table.h"
#include "pack/number-table.h"
#include "pack/units.h"
#include "text/word-private.h"

/* ---- keys: those that the pack's phrases know ------------------------------------------------ */

typedef struct {
    TqWordKey of[TQ_MAX_VARIANTS * 2];
    guint n;
} Keys;

static void
add_key (const TqPack *pack, const char *text, guint16 proclitics, Keys *keys)
{
    guint32 symbol = tq_atom_find (pack->symbols, text, -1);

    if (symbol == 0 || keys->n == G_N_ELEMENTS (keys->of))
        return;
    for (guint i = 0; i < keys->n; i++)
        if (keys->of[i].symbol == symbol && keys->of[i].proclitics == proclitics)
            return;
    keys->of[keys->n++] = (TqWordKey) { symbol, proclitics };
}

#define PROCLITICS (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION | TQ_FORM_ARTICLE | TQ_FORM_FUTURE)

static void
add_lemma_keys (TqVocabulary *vocabulary, guint32 number, Keys *keys)
{
    guint n;
    const TqAnalysis *analyses = tq_vocabulary_analyses (vocabulary, number, TQ_CONTEXT_NONE, &n);

    for (guint i = 0; i < n; i++) {
        const char *lemma = tq_lexicon_lemma (vocabulary->pack->lexicon, analyses[i].lexeme);
        g_autofree char *symbol = lemma[0] != '\0' ? g_strconcat ("{", lemma, "}", NULL) : NULL;

        if (symbol != NULL)
            add_key (vocabulary->pack, symbol, analyses[i].form & PROCLITICS, keys);
    }
}

/* A noun, verb or adjective of the table of lemmas as it stands: its first letter is no
 * particle. */
static gboolean
is_whole (TqVocabulary *vocabulary, guint32 number)
{
    guint n;
    const TqAnalysis *likeliest = tq_vocabulary_analyses (vocabulary, number, TQ_CONTEXT_NONE, &n);

    return n > 0 && likeliest->pos >= TQ_POS_NOUN && likeliest->pos <= TQ_POS_ADJECTIVE &&
           !(likeliest->form & PROCLITICS) &&
           tq_lexicon_is_listed (vocabulary->pack->lexicon, likeliest->lexeme);
}

static void
find_keys (TqVocabulary *vocabulary, guint32 number, const TqVariants *variants)
{
    TqWord *word;
    Keys keys = { .n = 0 };

    for (guint i = 0; i < variants->n; i++)
        if (variants->of[i].is_known &&
            !(variants->of[i].gives_way && is_whole (vocabulary, number)))
            add_key (vocabulary->pack, variants->of[i].text, variants->of[i].proclitics, &keys);
    if (vocabulary->has_lemma_symbols)
        add_lemma_keys (vocabulary, number, &keys);
    word = tq_vocabulary_get (vocabulary, number);
    if (keys.n > 1)
        word->keys = g_memdup2 (keys.of, keys.n * sizeof (TqWordKey));
    else
        word->key = keys.of[0];
    word->n_keys = (guint8) keys.n;
}

/* ---- numbers, dates, contexts ---------------------------------------------------------------- */

/* The first variant, with the fewest proclitics off, that a table of words holds; no verb's: «سالفي
 * الذكر» is not two thousand. */
static guint16
find_number (const TqVariants *variants, guint16 *ret_proclitics)
{
    for (guint i = 0; i < variants->n; i++) {
        guint16 row = !variants->of[i].is_known || variants->of[i].proclitics & TQ_FORM_FUTURE
                          ? 0
                          : tq_number_table_find (variants->pack->numbers, variants->of[i].text);

        *ret_proclitics = variants->of[i].proclitics;
        if (row != 0)
            return tq_number_table_get (variants->pack->numbers, row)->number_class !=
                           TQ_NUMBER_LOOKALIKE
                       ? row
                       : 0;
    }
    return 0;
}

/* No month bears an article that is not its own: «الأب» is the father, not August. */
static gboolean
is_no_month (const TqVariants *variants, guint i, guint16 row)
{
    return (variants->of[i].proclitics & TQ_FORM_ARTICLE) && row != 0 &&
           tq_calendar_get (variants->pack->calendar, row)->calendar_class == TQ_CALENDAR_MONTH;
}

static guint16
find_calendar (const TqVariants *variants, guint16 *ret_proclitics)
{
    for (guint i = 0; i < variants->n; i++) {
        guint16 row = !variants->of[i].is_known
                          ? 0
                          : tq_calendar_find (variants->pack->calendar, variants->of[i].text);

        *ret_proclitics = variants->of[i].proclitics;
        if (row != 0 && !is_no_month (variants, i, row))
            return row;
    }
    return 0;
}

static guint16
find_date_begin (const TqVariants *variants)
{
    guint16 literal = 0;

    for (guint i = 0; literal == 0 && i < variants->n; i++)
        literal = !variants->of[i].is_known
                      ? 0
                      : tq_date_table_begin_word (variants->pack->dates, variants->of[i].text);
    return literal;
}

static guint16
date_literal (const TqPack *pack, const char *text, gsize n_bytes)
{
    return tq_sieve_may_have (pack->words, text, n_bytes)
               ? tq_date_table_literal (pack->dates, text)
               : 0;
}

/* The word itself, or without one particle attached in front; attached articles are a pattern's
 * own. */
static void
find_date_literals (const TqPack *pack, const char *text, gsize n_bytes, guint16 *ret)
{
    guint n = 1;

    ret[0] = date_literal (pack, text, n_bytes);
    for (guint i = 0; i < pack->clitics->len && n < TQ_WORD_DATE_LITERALS; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);

        if (clitic->form != TQ_FORM_ARTICLE && tq_clitic_is_in_front (clitic, text, n_bytes) &&
            (ret[n] = date_literal (pack, text + clitic->n_bytes, n_bytes - clitic->n_bytes)) != 0)
            n++;
    }
}

static guint8
find_context (const TqVariants *variants)
{
    gpointer context = NULL;

    for (guint i = 0; i < variants->n && context == NULL; i++)
        context = variants->of[i].is_known
                      ? g_hash_table_lookup (variants->pack->contexts, variants->of[i].text)
                      : NULL;
    return (guint8) GPOINTER_TO_UINT (context);
}

/* ---- names of several words ------------------------------------------------------------------ */

static gboolean
goes_on (const TqPack *pack, const char *text)
{
    TqKnownName name = { .goes_on = FALSE };

    return tq_lexicon_name (pack->lexicon, pack->tag, text, strlen (text), &name) && name.goes_on;
}

/* With an article that a preposition has been joined to, too: «للأمم» may begin «الأمم المتحدة». */
static gboolean
begins_name (const TqVariants *variants)
{
    for (guint i = 0; i < variants->n; i++) {
        const TqVariant *variant = &variants->of[i];

        if (goes_on (variants->pack, variant->text))
            return TRUE;
        for (guint c = 0;
             (variant->proclitics & TQ_FORM_ARTICLE) && c < variants->pack->clitics->len; c++) {
            const TqClitic *clitic = &g_array_index (variants->pack->clitics, TqClitic, c);
            g_autofree char *with_article = clitic->form == TQ_FORM_ARTICLE
                                                ? g_strconcat (clitic->text, variant->text, NULL)
                                                : NULL;

            if (with_article != NULL && goes_on (variants->pack, with_article))
                return TRUE;
        }
    }
    return FALSE;
}

gboolean
tq_vocabulary_begins_name (TqVocabulary *vocabulary, guint32 number)
{
    TqWord *word = tq_vocabulary_get (vocabulary, number);

    if (word->begins_name == TQ_UNASKED) {
        TqVariants variants;

        tq_word_variants (vocabulary->pack, tq_vocabulary_form (vocabulary, number), &variants);
        word->begins_name = begins_name (&variants) ? TQ_YES : TQ_NO;
    }
    return word->begins_name == TQ_YES;
}

gboolean
tq_vocabulary_begins_unit (TqVocabulary *vocabulary, guint32 number)
{
    TqWord *word = tq_vocabulary_get (vocabulary, number);

    if (word->begins_unit == TQ_UNASKED)
        word->begins_unit = tq_unit_table_begins (vocabulary->pack->units,
                                                  tq_vocabulary_form (vocabulary, number)->text)
                                ? TQ_YES
                                : TQ_NO;
    return word->begins_unit == TQ_YES;
}

/* ---- two words written as one ---------------------------------------------------------------- */

/* Whether @text is a verb of the present, and no word of which that is not known. */
static gboolean
is_present_verb (const TqPack *pack, const char *text)
{
    TqAnalysis analyses[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (pack->lexicon, pack->tag, text, strlen (text), FALSE, analyses,
                                  TQ_MAX_ANALYSES);

    return n > 0 && analyses[0].lexeme != 0 && analyses[0].pos == TQ_POS_VERB &&
           (analyses[0].form & TQ_FORM_PRESENT) != 0;
}

/* Bytes of the pack's joined particle, with a conjunction before it or not, in front of a verb:
 * «لايوجد», «ولايزال». 0 where the lexicon knows the whole word: «لاعب». */
static gsize
find_joined (const TqPack *pack, const TqVariants *variants)
{
    const char *text = variants->of[0].text;
    TqAnalysis analysis;

    for (guint i = 0; pack->joined != NULL && i < variants->n; i++) {
        const char *variant = variants->of[i].text;

        if ((variants->of[i].proclitics & ~TQ_FORM_CONJUNCTION) != 0 ||
            !g_str_has_prefix (variant, pack->joined))
            continue;
        tq_lexicon_analyse (pack->lexicon, pack->tag, text, strlen (text), FALSE, &analysis, 1);
        return analysis.lexeme == 0 && is_present_verb (pack, variant + strlen (pack->joined))
                   ? (gsize) (variant - text) + strlen (pack->joined)
                   : 0;
    }
    return 0;
}

/* ---- all ------------------------------------------------------------------------------------- */

void
tq_word_look_up (TqVocabulary *vocabulary, guint32 number)
{
    const TqPack *pack = vocabulary->pack;
    const TqWordForm *form = tq_vocabulary_form (vocabulary, number);
    TqVariants variants;
    TqWord *word;

    tq_word_variants (pack, form, &variants);
    find_keys (vocabulary, number, &variants);
    word = tq_vocabulary_get (vocabulary, number);
    word->number = find_number (&variants, &word->number_proclitics);
    word->context = find_context (&variants);
    word->n_joined = (guint8) find_joined (pack, &variants);
    word->is_stopword =
        variants.of[0].is_known && g_hash_table_contains (pack->stopwords, form->text);
    word->is_unit = variants.of[0].is_known && tq_unit_table_find (pack->units, form->text) != NULL;
    word->date_begin = find_date_begin (&variants);
    find_date_literals (pack, form->text, form->n_bytes, word->date_literals);
    word->calendar = find_calendar (&variants, &word->calendar_proclitics);
    word->is_dual = word->number == 0 && word->calendar == 0 && !word->is_unit &&
                    tq_word_is_dual (vocabulary, number, &variants);
    word->traits = tq_word_traits (&variants, word);
}
