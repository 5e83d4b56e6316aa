/* pair.c - what dictionaries pair becomes glosses of lexemes
 *
 * Both sides of a pair may be inflected: *Demolishes* يهدم, *Delegations* الوفود. The English form
 * says what the other one should be (a verb in the present, a plural), the dictionary of forms says
 * whose it can be; where both agree, the gloss is counted for that lemma. What no dictionary of
 * forms knows is a lexeme of its own.
 * Broken plurals are found from the pairs too: of the words that gloss a singular, the one whose
 * plural by pattern glosses its plural. */
#include <string.h>

#include "pack/lexicon/build.h"

#define MAX_ENGLISH 4

/* ---- broken plurals -------------------------------------------------------------------------- */

typedef struct {
    GPtrArray *singulars;
    GPtrArray *plurals;
} Numbers;

static Numbers *
numbers_of (GHashTable *table, Lexeme *english)
{
    Numbers *numbers = g_hash_table_lookup (table, english);

    if (numbers == NULL) {
        numbers = g_new (Numbers, 1);
        *numbers = (Numbers) { g_ptr_array_new (), g_ptr_array_new () };
        g_hash_table_insert (table, english, numbers);
    }
    return numbers;
}

static gboolean
is_plural_already (const Build *build, const char *lang, const char *word)
{
    const GArray *known = build_paradigms (build, lang, word);

    for (guint i = 0; known != NULL && i < known->len; i++)
        if (g_array_index (known, Paradigm, i).form & TQ_FORM_PLURAL)
            return TRUE;
    return FALSE;
}

static void
link_numbers (Build *build, const Patterns *patterns, const GArray *endings, const char *lang,
              const Numbers *numbers)
{
    for (guint p = 0; p < numbers->plurals->len; p++) {
        const char *plural = g_ptr_array_index (numbers->plurals, p);

        if (g_ptr_array_find (numbers->singulars, plural, NULL) ||
            is_plural_already (build, lang, plural))
            continue;
        for (guint s = 0; s < numbers->singulars->len; s++)
            if ((patterns != NULL &&
                 build_is_plural_of (patterns, plural,
                                     g_ptr_array_index (numbers->singulars, s))) ||
                build_is_regular_plural (endings, plural,
                                         g_ptr_array_index (numbers->singulars, s)))
                build_add_paradigm (build, lang, plural, g_ptr_array_index (numbers->singulars, s),
                                    TQ_POS_NOUN, TQ_FORM_PLURAL, FALSE);
    }
}

static void
find_plurals (Build *build, const Patterns *patterns, const char *lang)
{
    g_autoptr (GHashTable) table = g_hash_table_new (NULL, NULL);
    g_autoptr (GPtrArray) order = g_ptr_array_new (); /* of Lexeme: a hash of pointers has none */
    const GArray *endings = build_plural_endings (build, lang);

    for (guint i = 0; i < build->pairs->len; i++) {
        const WordPair *pair = g_ptr_array_index (build->pairs, i);
        EnglishReading readings[MAX_ENGLISH];
        guint n = strcmp (pair->lang, lang) == 0
                      ? build_read_english (build, pair->english, readings, MAX_ENGLISH)
                      : 0;

        for (guint r = 0; r < n; r++) {
            Numbers *numbers;

            if (readings[r].lexeme->pos != TQ_POS_NOUN)
                continue;
            if (!g_hash_table_contains (table, readings[r].lexeme))
                g_ptr_array_add (order, readings[r].lexeme);
            numbers = numbers_of (table, readings[r].lexeme);
            g_ptr_array_add (readings[r].form & TQ_FORM_PLURAL ? numbers->plurals
                                                               : numbers->singulars,
                             (gpointer) pair->foreign);
        }
    }
    for (guint i = 0; i < order->len; i++)
        link_numbers (build, patterns, endings, lang,
                      g_hash_table_lookup (table, g_ptr_array_index (order, i)));
}

/* ---- articles -------------------------------------------------------------------------------- */

#define MIN_AFTER_ARTICLE 3

/* The article that a language writes onto its nouns, from <lang>/affixes.tsv; "" if it has none. */
const char *
build_article (Build *build, const char *lang)
{
    static const char *const columns[] = { "place", "text", "form", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table =
        build_has_own_table (build, name) ? build_own_table (build, name, columns) : NULL;

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++)
        if (strcmp (tq_table_get (table, row, 0), "before") == 0 &&
            strcmp (tq_table_get (table, row, 2), "article") == 0)
            return g_intern_string (tq_table_get (table, row, 1));
    return "";
}

/* Glosses bear the article of their English, or of habit. A word that is a lemma as it stands
 * begins so by chance. */
static void
take_articles_off (Build *build, const char *lang)
{
    const char *article = build_article (build, lang);
    gsize n = strlen (article);

    for (guint i = 0; n > 0 && i < build->pairs->len; i++) {
        WordPair *pair = g_ptr_array_index (build->pairs, i);

        if (strcmp (pair->lang, lang) != 0 || !g_str_has_prefix (pair->foreign, article) ||
            g_utf8_strlen (pair->foreign + n, -1) < MIN_AFTER_ARTICLE ||
            build_paradigms (build, lang, pair->foreign) != NULL)
            continue;
        pair->foreign = g_intern_string (pair->foreign + n);
        pair->had_article = TRUE;
    }
}

/* ---- glosses --------------------------------------------------------------------------------- */

/* What a form of a language should be when it glosses an English one. */
static const struct {
    TqPos english;
    guint16 form;      /* one of these bits; 0: the base form */
    TqPos foreign;     /* what it is looked for as */
    TqPos otherwise;   /* what it becomes if no dictionary of forms has it as that */
} expected[] = {
    { TQ_POS_NOUN, 0, TQ_POS_NOUN, TQ_POS_NOUN },
    { TQ_POS_NOUN, TQ_FORM_PLURAL, TQ_POS_NOUN, TQ_POS_NOUN },
    { TQ_POS_VERB, 0, TQ_POS_VERB, TQ_POS_VERB },
    { TQ_POS_VERB, TQ_FORM_PRESENT, TQ_POS_VERB, TQ_POS_VERB },
    /* demolishing: the verbal noun */
    { TQ_POS_VERB, TQ_FORM_PARTICIPLE, TQ_POS_NOUN, TQ_POS_NOUN },
    /* demolished: the participle */
    { TQ_POS_VERB, TQ_FORM_PAST, TQ_POS_ADJECTIVE, TQ_POS_ADJECTIVE },
    { TQ_POS_ADJECTIVE, 0, TQ_POS_ADJECTIVE, TQ_POS_ADJECTIVE },
    { TQ_POS_ADVERB, 0, TQ_POS_ADVERB, TQ_POS_ADVERB },
};

static guint
find_expected (const EnglishReading *reading)
{
    for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
        if (expected[i].english == reading->lexeme->pos &&
            (expected[i].form == 0 ? reading->form == 0 : (reading->form & expected[i].form) != 0))
            return i;
    return 0;
}

/* What the round before says for a lemma: that it has this gloss, or at least others. */
static double
support (const Build *build, const char *lang, const Paradigm *paradigm, const Lexeme *english)
{
    const Lexeme *lexeme = build_find_lexeme (build, lang, paradigm->pos, paradigm->lemma);
    const double *gloss;

    if (lexeme == NULL || lexeme->before == NULL)
        return 0.1;
    gloss = g_hash_table_lookup (lexeme->before, english);
    return 0.1 + (gloss != NULL ? *gloss : 0) + 0.05 * g_hash_table_size (lexeme->before);
}

/* How well a paradigm fits; 0: not at all. The word itself as a lemma is likelier than as a form of
 * another. */
static double
fit (const Build *build, const WordPair *pair, const Paradigm *paradigm, TqPos wanted,
     const EnglishReading *reading)
{
    double credit = strcmp (paradigm->lemma, pair->foreign) == 0 ? 4 : 1;

    if (paradigm->pos != wanted)
        return 0;
    if (wanted == TQ_POS_NOUN && (reading->form & TQ_FORM_PLURAL))
        credit = paradigm->form & TQ_FORM_PLURAL ? 40 : 1;
    else if (wanted == TQ_POS_VERB && (reading->form & TQ_FORM_PRESENT))
        credit = paradigm->form & TQ_FORM_PRESENT ? 1 : 0;
    return credit * support (build, pair->lang, paradigm, reading->lexeme);
}

static void
count_paradigms (Build *build, const WordPair *pair, const GArray *paradigms, TqPos wanted,
                 const EnglishReading *reading, double total)
{
    for (guint i = 0; i < paradigms->len; i++) {
        const Paradigm *paradigm = &g_array_index (paradigms, Paradigm, i);
        double share = fit (build, pair, paradigm, wanted, reading) / total;

        if (share > 0.2)
            build_add_gloss (build_lexeme (build, pair->lang, wanted, paradigm->lemma),
                             reading->lexeme, share * pair->weight, TQ_SOURCE_DICTIONARY);
    }
}

static double
total_fit (const Build *build, const WordPair *pair, const GArray *paradigms, TqPos wanted,
           const EnglishReading *reading)
{
    double total = 0;

    for (guint i = 0; paradigms != NULL && i < paradigms->len; i++)
        total += fit (build, pair, &g_array_index (paradigms, Paradigm, i), wanted, reading);
    return total;
}

static void
count_gloss (Build *build, const WordPair *pair, const EnglishReading *reading)
{
    guint row = find_expected (reading);
    TqPos wanted = pair->had_article && reading->lexeme->pos == TQ_POS_VERB
                       ? TQ_POS_NOUN
                       : expected[row].foreign;
    const GArray *paradigms = build_paradigms (build, pair->lang, pair->foreign);
    double total = total_fit (build, pair, paradigms, wanted, reading);
    Lexeme *lexeme;

    /* written: the past of a verb rather than a participle */
    if (total <= 0 && (reading->form & TQ_FORM_PAST)) {
        wanted = TQ_POS_VERB;
        total = total_fit (build, pair, paradigms, wanted, reading);
    }
    if (total > 0) {
        count_paradigms (build, pair, paradigms, wanted, reading, total);
        return;
    }
    lexeme =
        build_lexeme (build, pair->lang, pair->had_article ? TQ_POS_NOUN : expected[row].otherwise,
                      pair->foreign);
    build_add_gloss (lexeme, reading->lexeme, pair->weight, TQ_SOURCE_DICTIONARY);
    lexeme->is_masdar |= reading->lexeme->pos == TQ_POS_VERB && lexeme->pos == TQ_POS_NOUN;
}

/* "Samples" is a verb too, but what glosses it with an article, or is no verb, is the plural of the
 * noun. */
static gboolean
is_rather_plural (const Build *build, const WordPair *pair, const EnglishReading *readings,
                  guint n, const EnglishReading *reading)
{
    const GArray *paradigms = build_paradigms (build, pair->lang, pair->foreign);

    if (reading->lexeme->pos != TQ_POS_VERB || !(reading->form & TQ_FORM_PRESENT))
        return FALSE;
    for (guint i = 0; paradigms != NULL && !pair->had_article && i < paradigms->len; i++)
        if (g_array_index (paradigms, Paradigm, i).pos == TQ_POS_VERB)
            return FALSE;
    for (guint r = 0; r < n; r++)
        if (readings[r].form & TQ_FORM_PLURAL)
            return TRUE;
    return FALSE;
}

static void
count_pairs (Build *build)
{
    for (guint i = 0; i < build->pairs->len; i++) {
        const WordPair *pair = g_ptr_array_index (build->pairs, i);
        EnglishReading readings[MAX_ENGLISH];
        guint n = build_read_english (build, pair->english, readings, MAX_ENGLISH);

        for (guint r = 0; r < n; r++)
            if ((pair->pos == TQ_POS_UNKNOWN || pair->pos == readings[r].lexeme->pos) &&
                !is_rather_plural (build, pair, readings, n, &readings[r]))
                count_gloss (build, pair, &readings[r]);
    }
}

static void
begin_round (Build *build)
{
    GHashTableIter iter;
    gpointer value;

    g_hash_table_iter_init (&iter, build->lexemes);
    while (g_hash_table_iter_next (&iter, NULL, &value)) {
        Lexeme *lexeme = value;

        lexeme->before = lexeme->glosses;
        lexeme->glosses = NULL;
    }
}

/* Which lemma an ambiguous form belongs to is learnt from the forms that are not: expectation and
 * maximisation after Dempster, Laird and Rubin (1977), in few rounds, as little moves after
 * them. */
#define N_ROUNDS 3

/* ---- feminines of adjectives ----------------------------------------------------------------- */

static void
merge_glosses (Lexeme *from, Lexeme *into)
{
    GHashTableIter iter;
    gpointer english, weight;

    g_hash_table_iter_init (&iter, from->glosses);
    while (g_hash_table_iter_next (&iter, &english, &weight))
        build_add_gloss (into, english, *(double *) weight, TQ_SOURCE_DICTIONARY);
    from->glosses = NULL;
}

/* An adjective that is another one with an ending that any adjective may bear (rows `make` of
 * <lang>/affixes.tsv) is a form of it. */
static void
merge_made_forms (Build *build, const char *lang)
{
    static const char *const columns[] = { "place", "text", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table =
        build_has_own_table (build, name) ? build_own_table (build, name, columns) : NULL;
    g_autoptr (GPtrArray) keys = build_sorted_keys (build->lexemes);

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        g_autofree char *ending = build_fold (build, tq_table_get (table, row, 1));

        for (guint i = 0; strcmp (tq_table_get (table, row, 0), "make") == 0 && i < keys->len;
             i++) {
            Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i)),
                   *made;
            g_autofree char *form = g_strconcat (lexeme->lemma, ending, NULL);

            if (lexeme->pos != TQ_POS_ADJECTIVE || lexeme->glosses == NULL ||
                strcmp (lexeme->lang, lang) != 0)
                continue;
            made = build_find_lexeme (build, lang, TQ_POS_ADJECTIVE, form);
            if (made != NULL && made->glosses != NULL)
                merge_glosses (made, lexeme);
        }
    }
}

void
build_settle_pairs (Build *build)
{
    for (guint l = 0; l < build->langs->len; l++) {
        const char *lang = g_ptr_array_index (build->langs, l);

        take_articles_off (build, lang);
        find_plurals (build, build_patterns (build, lang), lang);
    }
    for (guint round = 0; round < N_ROUNDS; round++) {
        begin_round (build);
        count_pairs (build);
    }
    for (guint l = 0; l < build->langs->len; l++)
        merge_made_forms (build, g_ptr_array_index (build->langs, l));
}
