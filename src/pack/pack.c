#include "pack/pack.h"

#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "pack/agencies.h"
#include "pack/calendar.h"
#include "pack/data.h"
#include "pack/date-table.h"
#include "pack/furniture-table.h"
#include "pack/number-table.h"
#include "pack/page-hints.h"
#include "pack/rules.h"
#include "pack/table.h"
#include "pack/units.h"
#include "pack/weights.h"
#include "text/normalise.h"

struct TqPacks {
    GPtrArray *packs;  /* of TqPack; language n is at n - 1 */
    GPtrArray *states; /* of TqStateRow; state n is at n - 1 */
    TqFolding *folding; /* what every language folds alike; copied into each pack */
    TqLexicon *lexicon;
    TqUnits *units;
    TqRules *rules;
    TqWeights *weights;
    TqWeights *pair_weights;
    TqPageHints *page_hints;
    TqAgencies *agencies;
    TqAxes *axes;
    TqNames *names;
};

/* One folder being loaded. */
typedef struct {
    const char *data_dir;
    TqPack *pack;
    const TqUnits *units;
    json_t *json; /* pack.json */
} Load;

/* ---- pack.json ------------------------------------------------------------------------------------------------- */

static json_t *
read_json (const char *data_dir, const char *name, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, name, error);
    json_error_t reason;
    json_t *json;
    gsize n_bytes;
    const char *text;

    if (bytes == NULL)
        return NULL;
    text = g_bytes_get_data (bytes, &n_bytes);
    json = json_loadb (text, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    if (json == NULL)
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s:%d:%d: %s", name, reason.line, reason.column, reason.text);
    return json;
}

/* A table of the pack: "numbers.tsv" of "ar" is "ar/numbers.tsv". */
static GBytes *
read_table (const Load *load, const char *file, char **ret_name, GError **error)
{
    *ret_name = g_strconcat (load->pack->tag, "/", file, NULL);
    return tq_data_read (load->data_dir, *ret_name, error);
}

/* ---- clitics --------------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    guint16 form;
} clitic_forms[] = {
    { "conjunction", TQ_FORM_CONJUNCTION }, { "preposition", TQ_FORM_PREPOSITION }, { "article", TQ_FORM_ARTICLE },
    { "future", TQ_FORM_FUTURE },           { "pronoun", TQ_FORM_PRONOUN },         { "plural", TQ_FORM_PLURAL },
    { "dual", TQ_FORM_DUAL },               { "feminine", TQ_FORM_FEMININE },
    { "preposition-article", TQ_FORM_PREPOSITION | TQ_FORM_ARTICLE },
};

static char *
fold_with (gconstpointer folding, const char *text)
{
    return tq_fold (folding, text, strlen (text), NULL);
}

static void
clear_clitic (gpointer data)
{
    g_free ((char *) ((TqClitic *) data)->text);
}

static int
longest_clitic_first (gconstpointer a, gconstpointer b)
{
    const TqClitic *x = a, *y = b;
    gsize n_x = strlen (x->text), n_y = strlen (y->text);

    return n_x != n_y ? (n_x > n_y ? -1 : 1) : strcmp (x->text, y->text);
}

enum { CLITIC_TEXT, CLITIC_PLACE, CLITIC_FORM, CLITIC_MIN_STEM };
static const char *const clitic_columns[] = { "text", "place", "form", "min_stem", NULL };

static gboolean
parse_clitic (const TqTable *table, guint row, TqPack *pack, GError **error)
{
    const char *place = tq_table_get (table, row, CLITIC_PLACE), *form = tq_table_get (table, row, CLITIC_FORM);
    TqClitic clitic = { .is_enclitic = strcmp (place, "after") == 0 };
    double min_stem = 2;

    if (!clitic.is_enclitic && strcmp (place, "before") != 0)
        return tq_table_row_error (table, row, error, "place is \"before\" or \"after\", not \"%s\"", place);
    for (guint i = 0; i < G_N_ELEMENTS (clitic_forms); i++)
        if (strcmp (clitic_forms[i].name, form) == 0)
            clitic.form = clitic_forms[i].form;
    if (clitic.form == 0)
        return tq_table_row_error (table, row, error, "there is no form \"%s\"", form);
    if (!tq_table_get_double (table, row, CLITIC_MIN_STEM, 1, 20, &min_stem, error))
        return FALSE;
    clitic.min_stem = (guint8) min_stem;
    clitic.text = fold_with (pack->folding, tq_table_get (table, row, CLITIC_TEXT));
    clitic.n_bytes = (guint8) strlen (clitic.text);
    g_array_append_val (pack->clitics, clitic);
    return TRUE;
}

static gboolean
load_clitics (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse (name, bytes, clitic_columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++)
        if (!parse_clitic (table, row, load->pack, error))
            return FALSE;
    g_array_sort (load->pack->clitics, longest_clitic_first);
    return TRUE;
}

/* ---- folding and word lists ------------------------------------------------------------------------------------- */

static gboolean
load_folding (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);

    return bytes != NULL && tq_folding_add (load->pack->folding, name, bytes, error);
}

static const char *const word_columns[] = { "word", NULL };

static gboolean
load_words (const Load *load, const char *file, GHashTable *words, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse (name, bytes, word_columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++)
        g_hash_table_add (words, fold_with (load->pack->folding, tq_table_get (table, row, 0)));
    return TRUE;
}

static gboolean
load_stopwords (const Load *load, const char *file, GError **error)
{
    return load_words (load, file, load->pack->stopwords, error);
}

static gboolean
load_abbreviations (const Load *load, const char *file, GError **error)
{
    return load_words (load, file, load->pack->abbreviations, error);
}

/* Words that a figure behind them names, and does not count: "page 12". */
static gboolean
load_labels (const Load *load, const char *file, GError **error)
{
    return load_words (load, file, load->pack->labels, error);
}

static const char *const context_columns[] = { "behind", "likelier", NULL };

/* Which part of speech is likelier behind a word: nouns behind articles, verbs behind "to". */
static gboolean
load_contexts (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse (name, bytes, context_columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        gboolean is_noun = strcmp (tq_table_get (table, row, 1), "noun") == 0;
        g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 0), "|", -1);

        if (!is_noun && strcmp (tq_table_get (table, row, 1), "verb") != 0)
            return tq_table_row_error (table, row, error, "\"%s\" is neither noun nor verb", tq_table_get (table, row, 1));
        for (guint i = 0; words[i] != NULL; i++)
            g_hash_table_insert (load->pack->contexts, fold_with (load->pack->folding, words[i]),
                                 GUINT_TO_POINTER (is_noun ? TQ_CONTEXT_NOUN : TQ_CONTEXT_VERB));
    }
    return TRUE;
}

static const char *const dual_columns[] = { "text", "kind", NULL };
static const char *const dual_kinds[] = { [TQ_DUAL_WORD] = "word", [TQ_DUAL_NOT] = "not", [TQ_DUAL_ENDING] = "ending", [TQ_DUAL_ENDING_THING] = "ending-thing",
                                           [TQ_DUAL_ENDING_NOT] = "ending-not" };

static gboolean
add_dual (TqPack *pack, const TqTable *table, guint index, GError **error)
{
    TqDualEnding row = { NULL, TQ_DUAL_WORD };

    while (row.row < G_N_ELEMENTS (dual_kinds) && strcmp (dual_kinds[row.row], tq_table_get (table, index, 1)) != 0)
        row.row++;
    if (row.row == G_N_ELEMENTS (dual_kinds))
        return tq_table_row_error (table, index, error, "there is no kind \"%s\"", tq_table_get (table, index, 1));
    row.text = fold_with (pack->folding, tq_table_get (table, index, 0));
    if (row.row <= TQ_DUAL_NOT)
        g_hash_table_insert (pack->duals, row.text, GINT_TO_POINTER (row.row));
    else
        g_array_append_val (pack->dual_endings, row);
    return TRUE;
}

static gboolean
load_duals (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse (name, bytes, dual_columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++)
        if (!add_dual (load->pack, table, row, error))
            return FALSE;
    return TRUE;
}

static void
clear_dual_ending (gpointer data)
{
    g_free (((TqDualEnding *) data)->text);
}

static gboolean
load_furniture (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);

    return bytes != NULL &&
           tq_furniture_table_add (load->pack->furniture, name, bytes, fold_with, load->pack->folding, error);
}

/* ---- numbers, units, calendar ---------------------------------------------------------------------------------- */

static gboolean
load_numbers (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);

    return bytes != NULL && tq_number_table_add (load->pack->numbers, name, bytes, fold_with, load->pack->folding, error);
}

static gboolean
load_units (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);

    return bytes != NULL &&
           tq_unit_table_add (load->pack->units, load->units, name, bytes, fold_with, load->pack->folding, error);
}

static gboolean
load_calendar (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);

    return bytes != NULL && tq_calendar_add (load->pack->calendar, name, bytes, fold_with, load->pack->folding, error);
}

static gboolean
load_dates (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);

    return bytes != NULL && tq_date_table_add (load->pack->dates, name, bytes, fold_with, load->pack->folding, error);
}

/* ---- cues ------------------------------------------------------------------------------------------------------ */

static gboolean
load_cues (const Load *load, const char *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr (GBytes) bytes = read_table (load, file, &name, error);

    return bytes != NULL &&
           tq_cue_table_add (name, bytes, fold_with, load->pack->folding, load->pack->cues, error);
}

/* ---- a pack ---------------------------------------------------------------------------------------------------- */

/* Keys of pack.json that name tables: one file or a list of files, each loaded by the row's function. In this order. */
static const struct {
    const char *key;
    gboolean (*load) (const Load *load, const char *file, GError **error);
} table_kinds[] = {
    { "fold", load_folding },
    { "clitics", load_clitics },
    { "stopwords", load_stopwords },
    { "abbreviations", load_abbreviations },
    { "numbers", load_numbers },
    { "units", load_units },
    { "labels", load_labels },
    { "context", load_contexts },
    { "duals", load_duals },
    { "calendar", load_calendar },
    { "dates", load_dates },
    { "furniture", load_furniture },
    { "cues", load_cues },
};

static gboolean
load_tables (const Load *load, GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS (table_kinds); i++) {
        json_t *files = json_object_get (load->json, table_kinds[i].key), *file;
        gsize index;

        if (json_is_string (files) && !table_kinds[i].load (load, json_string_value (files), error))
            return FALSE;
        json_array_foreach (files, index, file)
            if (json_is_string (file) && !table_kinds[i].load (load, json_string_value (file), error))
                return FALSE;
    }
    return TRUE;
}

static void
pack_free (gpointer data)
{
    TqPack *pack = data;

    g_free (pack->tag);
    g_free (pack->stemmer);
    g_free (pack->attached_to);
    g_free (pack->joined);
    g_free (pack->root_weak);
    g_free (pack->root_final);
    g_free (pack->root_initial);
    for (guint set = 0; set < TQ_N_CUE_SETS; set++)
        tq_cue_trie_free (pack->tries[set]);
    g_free (pack->words);
    tq_number_table_free (pack->numbers);
    tq_unit_table_free (pack->units);
    tq_calendar_free (pack->calendar);
    tq_date_table_free (pack->dates);
    tq_folding_free (pack->folding);
    g_array_unref (pack->furniture);
    g_hash_table_unref (pack->stopwords);
    g_hash_table_unref (pack->abbreviations);
    g_hash_table_unref (pack->labels);
    g_hash_table_unref (pack->contexts);
    g_hash_table_unref (pack->duals);
    g_array_unref (pack->dual_endings);
    g_clear_pointer (&pack->cues, g_ptr_array_unref);
    g_clear_pointer (&pack->clitics, g_array_unref);
    tq_atoms_free (pack->symbols);
    g_free (pack);
}

static TqPack *
pack_new (const char *tag, TqLang lang, const TqFolding *folding, const TqLexicon *lexicon)
{
    TqPack *pack = g_new0 (TqPack, 1);

    pack->lang = lang;
    pack->tag = g_strdup (tag);
    pack->lexicon = lexicon;
    pack->folding = tq_folding_copy (folding);
    pack->numbers = tq_number_table_new ();
    pack->units = tq_unit_table_new ();
    pack->calendar = tq_calendar_new ();
    pack->dates = tq_date_table_new ();
    pack->furniture = tq_furniture_table_new ();
    pack->stopwords = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    pack->abbreviations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    pack->contexts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    pack->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    pack->duals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    pack->dual_endings = g_array_new (FALSE, TRUE, sizeof (TqDualEnding));
    g_array_set_clear_func (pack->dual_endings, clear_dual_ending);
    pack->symbols = tq_atoms_new ();
    pack->cues = tq_cues_new ();
    pack->clitics = g_array_new (FALSE, TRUE, sizeof (TqClitic));
    g_array_set_clear_func (pack->clitics, clear_clitic);
    return pack;
}

static const struct {
    const char *name;
    TqApostrophe apostrophe;
} apostrophes[] = {
    { "inside", TQ_APOSTROPHE_INSIDE }, { "elides", TQ_APOSTROPHE_ELIDES }, { "possesses", TQ_APOSTROPHE_POSSESSES },
};

/* What pack.json says itself, beside the names of tables. */
static gboolean
parse_options (TqPack *pack, const json_t *json, const char *name, GError **error)
{
    const json_t *root = json_object_get (json, "root");
    const char *script = json_string_value (json_object_get (json, "script"));
    const char *decimal = json_string_value (json_object_get (json, "decimal"));
    const char *apostrophe = json_string_value (json_object_get (json, "apostrophe"));

    pack->is_rtl = g_strcmp0 (json_string_value (json_object_get (json, "direction")), "rtl") == 0;
    pack->is_head_last = g_strcmp0 (json_string_value (json_object_get (json, "noun_phrase")), "head-last") == 0;
    pack->is_verb_first = g_strcmp0 (json_string_value (json_object_get (json, "clause")), "verb-first") == 0;
    pack->script = script != NULL ? u_getPropertyValueEnum (UCHAR_SCRIPT, script) : USCRIPT_INVALID_CODE;
    pack->stemmer = g_strdup (json_string_value (json_object_get (json, "stemmer")));
    pack->attached_to = g_strdup (json_string_value (json_object_get (json, "attached_to")));
    pack->joined = g_strdup (json_string_value (json_object_get (json, "joined")));
    pack->root_weak = g_strdup (json_string_value (json_object_get (root, "weak")));
    pack->root_final = g_strdup (json_string_value (json_object_get (root, "final")));
    pack->root_initial = g_strdup (json_string_value (json_object_get (root, "initial")));
    pack->decimal = decimal != NULL ? decimal[0] : '\0';
    pack->groups_by_space = g_strcmp0 (json_string_value (json_object_get (json, "grouping")), "space") == 0;
    pack->has_word_fractions = g_strcmp0 (json_string_value (json_object_get (json, "denominators")), "ordinals") == 0;
    pack->has_dual = json_is_true (json_object_get (json, "bare_nouns_count"));
    pack->joins_nouns = g_strcmp0 (json_string_value (json_object_get (json, "genitive")), "construct") == 0;
    pack->is_next_of_next_week = g_strcmp0 (json_string_value (json_object_get (json, "next_weekday")), "next-week") == 0;
    pack->is_month_first = g_strcmp0 (json_string_value (json_object_get (json, "date_order")), "mdy") == 0;
    pack->has_hijri_figures = g_strcmp0 (json_string_value (json_object_get (json, "figures_calendar")), "hijri") == 0;
    for (guint i = 0; i < G_N_ELEMENTS (apostrophes); i++)
        if (g_strcmp0 (apostrophe, apostrophes[i].name) == 0)
            pack->apostrophe = apostrophes[i].apostrophe;
    if (pack->script == USCRIPT_INVALID_CODE)
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: \"script\" is not an ISO 15924 code", name);
    return pack->script != USCRIPT_INVALID_CODE;
}

static void
sift_words (TqPack *pack)
{
    pack->words = g_new0 (TqSieve, 1);
    tq_number_table_add_words (pack->numbers, pack->words);
    tq_calendar_add_words (pack->calendar, pack->words);
    tq_date_table_add_words (pack->dates, pack->words);
    tq_unit_table_add_words (pack->units, pack->words);
    tq_sieve_add_keys (pack->words, pack->contexts);
    tq_sieve_add_keys (pack->words, pack->labels);
    tq_sieve_add_keys (pack->words, pack->duals);
    for (TqAtom symbol = 1; symbol <= tq_atoms_count (pack->symbols); symbol++)
        tq_sieve_add (pack->words, tq_atom_text (pack->symbols, symbol), strlen (tq_atom_text (pack->symbols, symbol)));
}

/* What is made of all tables. */
static void
finish_pack (TqPack *pack)
{
    tq_cues_place (pack->cues);
    for (guint set = 0; set < TQ_N_CUE_SETS; set++)
        pack->tries[set] = tq_cue_trie_new (pack->cues, set, pack->symbols);
    sift_words (pack);
}

static gboolean
load_pack (TqPacks *packs, const char *data_dir, const char *tag, GError **error)
{
    g_autofree char *name = g_strconcat (tag, "/pack.json", NULL);
    TqPack *pack = pack_new (tag, (TqLang) (packs->packs->len + 1), packs->folding, packs->lexicon);
    json_t *json = read_json (data_dir, name, error);
    Load load = { data_dir, pack, packs->units, json };
    gboolean is_loaded;

    g_ptr_array_add (packs->packs, pack);
    pack->axes = packs->axes;
    if (json == NULL)
        return FALSE;
    is_loaded = parse_options (pack, json, name, error) && load_tables (&load, error);
    json_decref (json);
    if (is_loaded)
        finish_pack (pack);
    return is_loaded;
}

/* ---- states ---------------------------------------------------------------------------------------------------- */

enum { STATE_NAME, STATE_CUMULATIVE, STATE_PERSON, STATE_EXCLUSIVE, STATE_TOLL };
static const char *const state_columns[] = { "name", "is_cumulative", "is_person", "is_exclusive", "is_toll", NULL };

static void
state_free (gpointer data)
{
    g_free ((char *) ((TqStateRow *) data)->name);
    g_free (data);
}

static gboolean
load_states (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/states.tsv", error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse ("common/states.tsv", bytes, state_columns, error) : NULL;

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        TqStateRow *state = g_new0 (TqStateRow, 1);

        state->name = g_strdup (tq_table_get (table, row, STATE_NAME));
        state->is_cumulative = strcmp (tq_table_get (table, row, STATE_CUMULATIVE), "yes") == 0;
        state->is_fixed = strcmp (tq_table_get (table, row, STATE_CUMULATIVE), "fixed") == 0;
        state->is_person = strcmp (tq_table_get (table, row, STATE_PERSON), "yes") == 0;
        state->is_exclusive = strcmp (tq_table_get (table, row, STATE_EXCLUSIVE), "yes") == 0;
        state->is_toll = strcmp (tq_table_get (table, row, STATE_TOLL), "yes") == 0;
        g_ptr_array_add (packs->states, state);
    }
    return TRUE;
}

/* A state that a cue row names must be a row of states.tsv. */
static gboolean
check_states (const TqPacks *packs, GError **error)
{
    for (guint i = 0; i < packs->packs->len; i++) {
        const TqPack *pack = g_ptr_array_index (packs->packs, i);

        for (guint j = 0; j < pack->cues->len; j++) {
            const TqCue *cue = g_ptr_array_index (pack->cues, j);

            if (cue->cue_class != TQ_CUE_STATE || tq_packs_find_state (packs, cue->value) != 0)
                continue;
            g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s:%u: there is no state \"%s\" in common/states.tsv", cue->file,
                         cue->line, cue->value);
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
load_folding_of_all (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/fold.tsv", error);

    packs->folding = tq_folding_new ();
    return bytes != NULL && tq_folding_add (packs->folding, "common/fold.tsv", bytes, error);
}

static gboolean
load_all_units (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/units.tsv", error), currencies = NULL;

    packs->units = tq_units_new ();
    if (bytes == NULL || !tq_units_add (packs->units, "common/units.tsv", bytes, error))
        return FALSE;
    currencies = tq_data_read (data_dir, "common/currencies.tsv", error);
    return currencies != NULL && tq_units_add_currencies (packs->units, "common/currencies.tsv", currencies, error);
}

static gboolean
load_rules (TqPacks *packs, const char *data_dir, const char *const *tags, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "rules.json", error);

    packs->rules = bytes != NULL ? tq_rules_parse ("rules.json", bytes, tags, error) : NULL;
    return packs->rules != NULL;
}

#define WEIGHTS "common/weights.json"
#define PAIR_WEIGHTS "common/pairs.json"

static TqWeights *
read_weights (const char *data_dir, const char *name, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, name, error);

    return bytes != NULL ? tq_weights_parse (name, bytes, error) : NULL;
}

/* Those that are built in are read on first use: a fifth of the time in which packs are opened, and values need none. */
static gboolean
load_weights (TqPacks *packs, const char *data_dir, GError **error)
{
    if (data_dir == NULL)
        return TRUE;
    packs->weights = read_weights (data_dir, WEIGHTS, error);
    packs->pair_weights = packs->weights != NULL ? read_weights (data_dir, PAIR_WEIGHTS, error) : NULL;
    return packs->pair_weights != NULL;
}

/* By whichever thread is first. */
static const TqWeights *
built_in_weights (TqWeights **weights, const char *name)
{
    if (g_once_init_enter (weights)) {
        g_autoptr (GError) error = NULL;
        TqWeights *read = read_weights (NULL, name, &error);

        g_assert_no_error (error);
        g_once_init_leave (weights, read);
    }
    return *weights;
}

static gboolean
load_axes (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/axes.tsv", error);

    packs->axes = bytes != NULL ? tq_axes_parse ("common/axes.tsv", bytes, error) : NULL;
    return packs->axes != NULL;
}

/* Without a lexicon the tables work alone; one that is there but damaged is an error. */
static gboolean
load_lexicon (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autofree char *path = tq_lexicon_find (data_dir);

    packs->lexicon = path != NULL ? tq_lexicon_open (path, error) : tq_lexicon_open_empty ();
    return packs->lexicon != NULL;
}

/* ---- all packs ------------------------------------------------------------------------------------------------- */

TqPacks *
tq_packs_open (const char *data_dir, GError **error)
{
    g_autoptr (TqPacks) packs = g_new0 (TqPacks, 1);
    g_auto (GStrv) tags = tq_data_list_packs (data_dir, error);

    packs->packs = g_ptr_array_new_with_free_func (pack_free);
    packs->states = g_ptr_array_new_with_free_func (state_free);
    if (tags == NULL || (packs->page_hints = tq_page_hints_load (data_dir, error)) == NULL || !load_lexicon (packs, data_dir, error) || !load_folding_of_all (packs, data_dir, error) || !load_all_units (packs, data_dir, error) ||
        !load_states (packs, data_dir, error) || !load_axes (packs, data_dir, error) || (packs->names = tq_names_load (data_dir, error)) == NULL ||
        (packs->agencies = tq_agencies_load (data_dir, fold_with, packs->folding, error)) == NULL)
        return NULL;
    for (guint i = 0; tags[i] != NULL; i++)
        if (!load_pack (packs, data_dir, tags[i], error))
            return NULL;
    if (!check_states (packs, error) || !load_rules (packs, data_dir, (const char *const *) tags, error) ||
        !load_weights (packs, data_dir, error))
        return NULL;
    return g_steal_pointer (&packs);
}

void
tq_packs_free (TqPacks *packs)
{
    if (packs == NULL)
        return;
    g_ptr_array_unref (packs->packs);
    g_ptr_array_unref (packs->states);
    tq_page_hints_free (packs->page_hints);
    tq_agencies_free (packs->agencies);
    tq_rules_free (packs->rules);
    tq_weights_free (packs->weights);
    tq_weights_free (packs->pair_weights);
    tq_axes_free (packs->axes);
    tq_names_free (packs->names);
    tq_units_free (packs->units);
    tq_folding_free (packs->folding);
    tq_lexicon_close (packs->lexicon);
    g_free (packs);
}

guint
tq_packs_n_langs (const TqPacks *packs)
{
    return packs->packs->len;
}

const TqPack *
tq_packs_get (const TqPacks *packs, TqLang lang)
{
    return lang == 0 || lang > packs->packs->len ? NULL : g_ptr_array_index (packs->packs, lang - 1u);
}

/* "ar-EG" and "AR" are the pack "ar". */
TqLang
tq_packs_lang (const TqPacks *packs, const char *tag)
{
    gsize length = strcspn (tag, "-_");

    for (guint i = 0; i < packs->packs->len; i++) {
        const TqPack *pack = g_ptr_array_index (packs->packs, i);

        if (strlen (pack->tag) == length && g_ascii_strncasecmp (pack->tag, tag, length) == 0)
            return pack->lang;
    }
    return 0;
}

const char *
tq_packs_lang_tag (const TqPacks *packs, TqLang lang)
{
    const TqPack *pack = tq_packs_get (packs, lang);

    return pack != NULL ? pack->tag : "und";
}

gboolean
tq_packs_lang_is_rtl (const TqPacks *packs, TqLang lang)
{
    const TqPack *pack = tq_packs_get (packs, lang);

    return pack != NULL && pack->is_rtl;
}

const TqLexicon *
tq_packs_lexicon (const TqPacks *packs)
{
    return packs->lexicon;
}

const TqNames *
tq_packs_names (const TqPacks *packs)
{
    return packs->names;
}

const TqUnits *
tq_packs_units (const TqPacks *packs)
{
    return packs->units;
}

const TqAgencies *
tq_packs_agencies (const TqPacks *packs)
{
    return packs->agencies;
}

const TqPageHints *
tq_packs_page_hints (const TqPacks *packs)
{
    return packs->page_hints;
}

const TqRules *
tq_packs_rules (const TqPacks *packs)
{
    return packs->rules;
}

const TqWeights *
tq_packs_weights (const TqPacks *packs)
{
    return built_in_weights (&((TqPacks *) packs)->weights, WEIGHTS);
}

const TqWeights *
tq_packs_pair_weights (const TqPacks *packs)
{
    return built_in_weights (&((TqPacks *) packs)->pair_weights, PAIR_WEIGHTS);
}

const TqStateRow *
tq_packs_state (const TqPacks *packs, TqState state)
{
    return state == 0 || state > packs->states->len ? NULL : g_ptr_array_index (packs->states, state - 1u);
}

TqState
tq_packs_find_state (const TqPacks *packs, const char *name)
{
    for (guint i = 0; i < packs->states->len; i++)
        if (strcmp (((const TqStateRow *) g_ptr_array_index (packs->states, i))->name, name) == 0)
            return (TqState) (i + 1);
    return 0;
}

const char *
tq_packs_unit_name (const TqPacks *packs, TqUnit unit)
{
    const TqUnitRow *row = tq_units_get (packs->units, unit);

    return row != NULL ? row->id : "";
}
