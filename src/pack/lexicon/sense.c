/* sense.c - glosses to concepts, and concepts to readings
 *
 * A word of another language means what its glosses have in common: each gloss votes for its
 * senses, by how often the sense is met and how well the gloss is attested. A rare sense of one
 * gloss gets few votes; a sense that two glosses share gets both. What has less than MIN_SHARE of
 * the winner's votes does not link. */
#include <math.h>
#include <string.h>

#include "pack/lexicon/build.h"

#define MAX_SENSES 4
#define MIN_SHARE 0.35      /* of the best sense's votes */
#define MIN_ENGLISH_USE 0.2 /* of all uses of an English lexeme */

static int
best_sense_first (gconstpointer a, gconstpointer b)
{
    const Sense *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return strcmp (x->synset->key, y->synset->key);
}

static void
keep_best (Lexeme *lexeme, double least)
{
    guint n = 0;

    g_array_sort (lexeme->senses, best_sense_first);
    while (n < lexeme->senses->len && n < MAX_SENSES &&
           (n == 0 || g_array_index (lexeme->senses, Sense, n).weight >= least))
        n++;
    g_array_set_size (lexeme->senses, n);
}

/* ---- English --------------------------------------------------------------------------------- */

/* Endings by which English makes a noun of a verb; WordNet's own derivations link more (a driver is
 * no drive). */
static const struct {
    const char *noun;
    const char *verb;
} derivations[] = {
    { "al", "" },     { "al", "e" },      { "ation", "e" }, { "ation", "" },    { "tion", "t" },
    { "tion", "te" }, { "ion", "" },      { "ion", "e" },   { "ment", "" },     { "sion", "d" },
    { "sion", "de" }, { "ance", "" },     { "ence", "" },   { "ure", "e" },     { "ing", "" },
    { "ing", "e" },   { "ptance", "pt" }, { "", "" },       { "ssion", "t" },   { "sal", "se" },
    { "val", "ve" },  { "ery", "" },      { "y", "" },      { "ication", "y" },
};

static gboolean
has_sense (const Lexeme *lexeme, const Synset *synset)
{
    for (guint i = 0; i < lexeme->senses->len; i++)
        if (g_array_index (lexeme->senses, Sense, i).synset == synset)
            return TRUE;
    return FALSE;
}

/* Whether a sense of @noun, however rare, is what a sense of @verb tells of: a suspension is a
 * mixture first. */
static gboolean
names_event_of (const Lexeme *noun, const Lexeme *verb)
{
    for (guint i = 0; i < verb->senses->len; i++)
        if (has_sense (noun, g_array_index (verb->senses, Sense, i).synset))
            return TRUE;
    return FALSE;
}

/* A noun of an event means its verb's event too: where its likeliest sense is of one, or WordNet
 * joins any of the senses of the two. */
static void
add_verb_of (Build *build, Lexeme *noun)
{
    gsize n = strlen (noun->lemma);
    gboolean is_event =
        noun->senses->len > 0 &&
        (g_array_index (noun->senses, Sense, 0).synset->flags & TQ_CONCEPT_EVENT) != 0;

    for (guint d = 0; d < G_N_ELEMENTS (derivations); d++) {
        gsize n_ending = strlen (derivations[d].noun);
        g_autofree char *lemma = NULL;
        Lexeme *verb;

        if (n < n_ending + 3 || !g_str_has_suffix (noun->lemma, derivations[d].noun))
            continue;
        lemma = g_strdup_printf ("%.*s%s", (int) (n - n_ending), noun->lemma, derivations[d].verb);
        verb = build_find_lexeme (build, "en", TQ_POS_VERB, lemma);
        if (verb != NULL && verb->senses->len > 0 && (is_event || names_event_of (noun, verb))) {
            build_add_sense (noun, g_array_index (verb->senses, Sense, 0).synset, MIN_ENGLISH_USE);
            noun->is_masdar = TRUE;
        }
    }
}

/* "Suspended", "vaccinated": an adjective that is the participle of a verb tells of its event as
 * well. What ends otherwise is met as a verb ("cut") or is none any more ("left"). */
static void
add_verb_of_participle (Build *build, Lexeme *adjective)
{
    EnglishReading readings[4];
    guint n = g_str_has_suffix (adjective->lemma, "ed")
                  ? build_read_english (build, adjective->lemma, readings, G_N_ELEMENTS (readings))
                  : 0;

    for (guint i = 0; i < n; i++)
        if (readings[i].lexeme->pos == TQ_POS_VERB && readings[i].form & TQ_FORM_PAST &&
            readings[i].lexeme->senses->len > 0)
            build_add_sense (adjective,
                             g_array_index (readings[i].lexeme->senses, Sense, 0).synset,
                             MIN_ENGLISH_USE);
}

static void
settle_english (Build *build, Lexeme *lexeme)
{
    g_array_sort (lexeme->senses, best_sense_first);
    if (lexeme->pos == TQ_POS_NOUN)
        add_verb_of (build, lexeme);
    if (lexeme->pos == TQ_POS_ADJECTIVE)
        add_verb_of_participle (build, lexeme);
    keep_best (lexeme, MIN_ENGLISH_USE);
}

/* ---- the others ------------------------------------------------------------------------------ */

typedef struct {
    const Lexeme *english;
    double weight;
} Gloss;

static int
by_lemma (gconstpointer a, gconstpointer b)
{
    const Gloss *x = a, *y = b;
    int order = strcmp (x->english->lemma, y->english->lemma);

    return order != 0 ? order : (int) x->english->pos - (int) y->english->pos;
}

static GArray *
sorted_glosses (const Lexeme *lexeme)
{
    GArray *glosses = g_array_new (FALSE, FALSE, sizeof (Gloss));
    GHashTableIter iter;
    gpointer english, weight;

    g_hash_table_iter_init (&iter, lexeme->glosses);
    while (g_hash_table_iter_next (&iter, &english, &weight)) {
        Gloss gloss = { english, *(double *) weight };
        g_array_append_val (glosses, gloss);
    }
    g_array_sort (glosses, by_lemma);
    return glosses;
}

/* A gloss that people use votes more than one that only dictionaries know. */
double
build_gloss_votes (const Lexeme *english)
{
    return log2 (2 + english->weight);
}

static void
vote (Lexeme *lexeme)
{
    g_autoptr (GArray) glosses = sorted_glosses (lexeme);

    for (guint g = 0; g < glosses->len; g++) {
        const Gloss *gloss = &g_array_index (glosses, Gloss, g);
        double weight = gloss->weight * build_gloss_votes (gloss->english);

        lexeme->weight += weight;
        for (guint s = 0; s < gloss->english->senses->len; s++) {
            const Sense *sense = &g_array_index (gloss->english->senses, Sense, s);
            build_add_sense (lexeme, sense->synset, weight * sense->weight);
        }
    }
    g_array_sort (lexeme->senses, best_sense_first);
    if (lexeme->senses->len > 0)
        keep_best (lexeme, MIN_SHARE * g_array_index (lexeme->senses, Sense, 0).weight);
}

/* An English word that means what another does (en/lemmas.tsv) is a gloss of others in its turn:
 * shares of its uses again, as WordNet's senses are. */
static void
vote_of_english (Lexeme *lexeme)
{
    double uses = lexeme->weight, total = 0;

    vote (lexeme);
    for (guint i = 0; i < lexeme->senses->len; i++)
        total += g_array_index (lexeme->senses, Sense, i).weight;
    for (guint i = 0; i < lexeme->senses->len; i++)
        g_array_index (lexeme->senses, Sense, i).weight /= total;
    lexeme->weight = uses > 0 ? uses : lexeme->weight;
}

void
build_settle_senses (Build *build)
{
    g_autoptr (GPtrArray) keys = build_sorted_keys (build->lexemes);

    for (guint i = 0; i < keys->len; i++) {
        Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i));

        if (lexeme->glosses != NULL && strcmp (lexeme->lang, "en") == 0)
            vote_of_english (lexeme);
    }
    for (guint i = 0; i < keys->len; i++) {
        Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i));

        if (lexeme->glosses != NULL && strcmp (lexeme->lang, "en") != 0)
            vote (lexeme);
    }
    for (guint i = 0; i < keys->len; i++) {
        Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i));

        if (lexeme->glosses == NULL)
            settle_english (build, lexeme);
    }
}

/* ---- readings -------------------------------------------------------------------------------- */

/* An inflected form is met less often than the lemma; a word without a known meaning loses against
 * any that has one. */
#define INFLECTED_SHARE 0.5
#define UNEXPLAINED_WEIGHT 0.01

static void
add_paradigm_form (Build *build, const char *lang, const char *form, const Paradigm *paradigm)
{
    Lexeme *lexeme = build_find_lexeme (build, lang, paradigm->pos, paradigm->lemma);

    /* so many forms of what means nothing would only cost */
    if (paradigm->is_rare || (lexeme == NULL && paradigm->pos == TQ_POS_VERB))
        return;
    if (lexeme == NULL)
        lexeme = build_lexeme (build, lang, paradigm->pos, paradigm->lemma);
    lexeme->sources |= TQ_SOURCE_FORMS;
    build_add_form (
        build, lang, form, lexeme, paradigm->form,
        MAX (UNEXPLAINED_WEIGHT,
             lexeme->weight * (strcmp (form, paradigm->lemma) == 0 ? 1 : INFLECTED_SHARE)));
}

/* Rows `make` of <lang>/affixes.tsv: endings that any adjective of the language may bear, so that
 * they are forms like those of a dictionary. */
static void
make_adjective_forms (Build *build, const char *lang, GPtrArray *keys)
{
    static const char *const columns[] = { "place", "text", "instead", "form", "on", NULL };
    g_autofree char *name = g_strconcat (lang, "/affixes.tsv", NULL);
    g_autoptr (TqTable) table =
        build_has_own_table (build, name) ? build_own_table (build, name, columns) : NULL;

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        g_autofree char *ending = build_fold (build, tq_table_get (table, row, 1));

        for (guint i = 0; strcmp (tq_table_get (table, row, 0), "make") == 0 && i < keys->len;
             i++) {
            Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (keys, i));
            g_autofree char *form = g_strconcat (lexeme->lemma, ending, NULL);

            if (lexeme->pos == TQ_POS_ADJECTIVE && strcmp (lexeme->lang, lang) == 0 &&
                lexeme->senses->len > 0)
                build_add_form (build, lang, form, lexeme,
                                build_parse_forms (table, row, tq_table_get (table, row, 3)),
                                INFLECTED_SHARE * lexeme->weight);
        }
    }
}

void
build_settle_forms (Build *build)
{
    g_autoptr (GPtrArray) lexemes = build_sorted_keys (build->lexemes),
                          paradigms = build_sorted_keys (build->paradigms);

    for (guint i = 0; i < lexemes->len; i++) {
        Lexeme *lexeme = g_hash_table_lookup (build->lexemes, g_ptr_array_index (lexemes, i));

        if (lexeme->glosses != NULL && lexeme->senses->len > 0)
            build_add_form (build, lexeme->lang, lexeme->lemma, lexeme,
                            lexeme->is_masdar ? TQ_FORM_MASDAR : 0, lexeme->weight);
    }
    for (guint l = 0; l < build->langs->len; l++)
        make_adjective_forms (build, g_ptr_array_index (build->langs, l), lexemes);
    for (guint i = 0; i < paradigms->len; i++) {
        const char *key = g_ptr_array_index (paradigms, i), *form = strchr (key, ':') + 1;
        g_autofree char *lang = g_strndup (key, (gsize) (form - key - 1));
        const GArray *all = g_hash_table_lookup (build->paradigms, key);

        for (guint p = 0; p < all->len; p++)
            add_paradigm_form (build, lang, form, &g_array_index (all, Paradigm, p));
    }
}
