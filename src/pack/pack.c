#include "pack/pack.h"

#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "pack/calendar.h"
#include "pack/data.h"
#include "pack/date-table.h"
#include "pack/folding.h"
#include "pack/furniture-table.h"
#include "pack/number-table.h"
#include "pack/pack-private.h"
#include "pack/units.h"

char *
tq_pack_fold (gconstpointer folding, const char *text)
{
    return tq_fold (folding, text, strlen (text), NULL);
}

/* ---- tables ---------------------------------------------------------------------------------- */

/* A table that pack.json names, being added to its pack. */
typedef struct {
    TqPack *pack;
    const TqUnits *units;
    const char *name; /* "ar/numbers.tsv" */
    GBytes *bytes;
} Table;

static gboolean
add_folding (const Table *table, GError **error)
{
    return tq_folding_add (table->pack->folding, table->name, table->bytes, error);
}

static gboolean
add_clitics (const Table *table, GError **error)
{
    return tq_clitics_add (table->pack->clitics, table->name, table->bytes, tq_pack_fold,
                           table->pack->folding, error);
}

static gboolean
add_stopwords (const Table *table, GError **error)
{
    return tq_word_list_add (table->pack->stopwords, table->name, table->bytes, tq_pack_fold,
                             table->pack->folding, error);
}

static gboolean
add_abbreviations (const Table *table, GError **error)
{
    return tq_word_list_add (table->pack->abbreviations, table->name, table->bytes, tq_pack_fold,
                             table->pack->folding, error);
}

static gboolean
add_labels (const Table *table, GError **error)
{
    return tq_word_list_add (table->pack->labels, table->name, table->bytes, tq_pack_fold,
                             table->pack->folding, error);
}

static gboolean
add_contexts (const Table *table, GError **error)
{
    return tq_context_table_add (table->pack->contexts, table->name, table->bytes, tq_pack_fold,
                                 table->pack->folding, error);
}

static gboolean
add_duals (const Table *table, GError **error)
{
    TqPack *pack = table->pack;

    return tq_dual_table_add (pack->duals, pack->dual_endings, table->name, table->bytes,
                              tq_pack_fold, pack->folding, error);
}

static gboolean
add_numbers (const Table *table, GError **error)
{
    return tq_number_table_add (table->pack->numbers, table->name, table->bytes, tq_pack_fold,
                                table->pack->folding, error);
}

static gboolean
add_units (const Table *table, GError **error)
{
    return tq_unit_table_add (table->pack->units, table->units, table->name, table->bytes,
                              tq_pack_fold, table->pack->folding, error);
}

static gboolean
add_calendar (const Table *table, GError **error)
{
    return tq_calendar_add (table->pack->calendar, table->name, table->bytes, tq_pack_fold,
                            table->pack->folding, error);
}

static gboolean
add_dates (const Table *table, GError **error)
{
    return tq_date_table_add (table->pack->dates, table->name, table->bytes, tq_pack_fold,
                              table->pack->folding, error);
}

static gboolean
add_furniture (const Table *table, GError **error)
{
    return tq_furniture_table_add (table->pack->furniture, table->name, table->bytes, tq_pack_fold,
                                   table->pack->folding, error);
}

static gboolean
add_cues (const Table *table, GError **error)
{
    return tq_cue_table_add (table->name, table->bytes, tq_pack_fold, table->pack->folding,
                             table->pack->cues, error);
}

/* Keys of pack.json that name tables: one file or a list of files. In this order: all but the first
 * fold their words. */
static const struct {
    const char *key;
    gboolean (*add) (const Table *table, GError **error);
} table_kinds[] = {
    { "fold", add_folding },
    { "clitics", add_clitics },
    { "stopwords", add_stopwords },
    { "abbreviations", add_abbreviations },
    { "numbers", add_numbers },
    { "units", add_units },
    { "labels", add_labels },
    { "context", add_contexts },
    { "duals", add_duals },
    { "calendar", add_calendar },
    { "dates", add_dates },
    { "furniture", add_furniture },
    { "cues", add_cues },
};

/* "numbers.tsv" of "ar" is "ar/numbers.tsv". What is no string is passed over. */
static gboolean
load_table (TqPack *pack, const TqPackCommon *common, const json_t *file, guint kind,
            GError **error)
{
    g_autofree char *name = json_is_string (file)
                                ? g_strconcat (pack->tag, "/", json_string_value (file), NULL)
                                : NULL;
    g_autoptr (GBytes) bytes = name != NULL ? tq_data_read (common->data_dir, name, error) : NULL;
    Table table = { pack, common->units, name, bytes };

    return name == NULL || (bytes != NULL && table_kinds[kind].add (&table, error));
}

static gboolean
load_tables (TqPack *pack, const TqPackCommon *common, const json_t *json, GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS (table_kinds); i++) {
        json_t *files = json_object_get (json, table_kinds[i].key), *file;
        gsize index;

        if (!load_table (pack, common, files, i, error))
            return FALSE;
        json_array_foreach (files, index, file)
            if (!load_table (pack, common, file, i, error))
                return FALSE;
    }
    return TRUE;
}

/* ---- what pack.json says itself -------------------------------------------------------------- */

/* Keys that hold a text; of an object within, where one is named. */
static const struct {
    const char *object;
    const char *key;
    gsize offset;
} text_options[] = {
    { NULL, "stemmer", G_STRUCT_OFFSET (TqPack, stemmer) },
    { NULL, "attached_to", G_STRUCT_OFFSET (TqPack, attached_to) },
    { NULL, "joined", G_STRUCT_OFFSET (TqPack, joined) },
    { NULL, "decimal_letter", G_STRUCT_OFFSET (TqPack, decimal_letter) },
    { NULL, "final_letter", G_STRUCT_OFFSET (TqPack, final_letter) },
    { "verb_prefix", "masculine", G_STRUCT_OFFSET (TqPack, verb_masculine) },
    { "verb_prefix", "feminine", G_STRUCT_OFFSET (TqPack, verb_feminine) },
    { "verb_prefix", "self", G_STRUCT_OFFSET (TqPack, verb_self) },
    { "pronoun_ending", "masculine", G_STRUCT_OFFSET (TqPack, pronoun_masculine) },
    { "pronoun_ending", "feminine", G_STRUCT_OFFSET (TqPack, pronoun_feminine) },
    { "pronoun_ending", "many", G_STRUCT_OFFSET (TqPack, pronoun_many) },
    { NULL, "noun_initial", G_STRUCT_OFFSET (TqPack, noun_initial) },
    { "case_ending", "subject", G_STRUCT_OFFSET (TqPack, case_subject) },
    { "case_ending", "subject_two", G_STRUCT_OFFSET (TqPack, case_subject_two) },
    { "case_ending", "other", G_STRUCT_OFFSET (TqPack, case_other) },
    { "root", "weak", G_STRUCT_OFFSET (TqPack, root_weak) },
    { "root", "final", G_STRUCT_OFFSET (TqPack, root_final) },
    { "root", "initial", G_STRUCT_OFFSET (TqPack, root_initial) },
};

/* Keys of two answers, and the one that is not the usual; NULL: true. */
static const struct {
    const char *key;
    const char *answer;
    gsize offset;
} switches[] = {
    { "direction", "rtl", G_STRUCT_OFFSET (TqPack, is_rtl) },
    { "noun_phrase", "head-last", G_STRUCT_OFFSET (TqPack, is_head_last) },
    { "past", "bare", G_STRUCT_OFFSET (TqPack, has_bare_past) },
    { "clause", "verb-first", G_STRUCT_OFFSET (TqPack, is_verb_first) },
    { "grouping", "space", G_STRUCT_OFFSET (TqPack, groups_by_space) },
    { "denominators", "ordinals", G_STRUCT_OFFSET (TqPack, has_word_fractions) },
    { "bare_nouns_count", NULL, G_STRUCT_OFFSET (TqPack, has_dual) },
    { "genitive", "construct", G_STRUCT_OFFSET (TqPack, joins_nouns) },
    { "next_weekday", "next-week", G_STRUCT_OFFSET (TqPack, is_next_of_next_week) },
    { "date_order", "mdy", G_STRUCT_OFFSET (TqPack, is_month_first) },
    { "figures_calendar", "hijri", G_STRUCT_OFFSET (TqPack, has_hijri_figures) },
};

static const struct {
    const char *name;
    TqApostrophe apostrophe;
} apostrophes[] = {
    { "inside", TQ_APOSTROPHE_INSIDE },
    { "elides", TQ_APOSTROPHE_ELIDES },
    { "possesses", TQ_APOSTROPHE_POSSESSES },
};

static const char *
text_at (const json_t *json, const char *key)
{
    return json_string_value (json_object_get (json, key));
}

static gboolean
check_options (const TqPack *pack, const char *name, GError **error)
{
    if (pack->script == USCRIPT_INVALID_CODE) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: \"script\" is not an ISO 15924 code",
                     name);
        return FALSE;
    }
    /* the tokenizer knows no others */
    if (pack->final_letter != NULL && strlen (pack->final_letter) != 2) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK,
                     "%s: \"final_letter\" is not one letter of two bytes", name);
        return FALSE;
    }
    return TRUE;
}

static gboolean
parse_options (TqPack *pack, const json_t *json, const char *name, GError **error)
{
    const char *script = text_at (json, "script"), *decimal = text_at (json, "decimal");

    for (guint i = 0; i < G_N_ELEMENTS (text_options); i++) {
        const json_t *object =
            text_options[i].object != NULL ? json_object_get (json, text_options[i].object) : json;

        G_STRUCT_MEMBER (char *, pack, text_options[i].offset) =
            g_strdup (text_at (object, text_options[i].key));
    }
    for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
        G_STRUCT_MEMBER (gboolean, pack, switches[i].offset) =
            switches[i].answer != NULL
                ? g_strcmp0 (text_at (json, switches[i].key), switches[i].answer) == 0
                : json_is_true (json_object_get (json, switches[i].key));
    for (guint i = 0; i < G_N_ELEMENTS (apostrophes); i++)
        if (g_strcmp0 (text_at (json, "apostrophe"), apostrophes[i].name) == 0)
            pack->apostrophe = apostrophes[i].apostrophe;
    pack->decimal = decimal != NULL ? decimal[0] : '\0';
    pack->script =
        script != NULL ? u_getPropertyValueEnum (UCHAR_SCRIPT, script) : USCRIPT_INVALID_CODE;
    return check_options (pack, name, error);
}

/* ---- a pack ---------------------------------------------------------------------------------- */

static GHashTable *
folded_words_new (void)
{
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static TqPack *
pack_new (const TqPackCommon *common, const char *tag, TqLang lang)
{
    TqPack *pack = g_new0 (TqPack, 1);

    pack->lang = lang;
    pack->tag = g_strdup (tag);
    pack->lexicon = common->lexicon;
    pack->axes = common->axes;
    pack->choices = common->choices;
    pack->happenings = common->happenings;
    pack->folding = tq_folding_copy (common->folding);
    pack->numbers = tq_number_table_new ();
    pack->units = tq_unit_table_new ();
    pack->calendar = tq_calendar_new ();
    pack->dates = tq_date_table_new ();
    pack->furniture = tq_furniture_table_new ();
    pack->stopwords = folded_words_new ();
    pack->abbreviations = folded_words_new ();
    pack->contexts = folded_words_new ();
    pack->labels = folded_words_new ();
    pack->duals = folded_words_new ();
    pack->dual_endings = tq_dual_endings_new ();
    pack->clitics = tq_clitics_new ();
    pack->symbols = tq_atoms_new ();
    pack->cues = tq_cues_new ();
    return pack;
}

void
tq_pack_free (TqPack *pack)
{
    if (pack == NULL)
        return;
    g_free (pack->tag);
    for (guint i = 0; i < G_N_ELEMENTS (text_options); i++)
        g_free (G_STRUCT_MEMBER (char *, pack, text_options[i].offset));
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
    g_array_unref (pack->clitics);
    g_ptr_array_unref (pack->cues);
    g_clear_pointer (&pack->answer_verbs, g_array_unref);
    tq_atoms_free (pack->symbols);
    g_free (pack);
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
    tq_sieve_add_keys (pack->words, pack->stopwords);
    tq_sieve_add_keys (pack->words, pack->labels);
    tq_sieve_add_keys (pack->words, pack->duals);
    for (TqAtom symbol = 1; symbol <= tq_atoms_count (pack->symbols); symbol++)
        tq_sieve_add (pack->words, tq_atom_text (pack->symbols, symbol),
                      strlen (tq_atom_text (pack->symbols, symbol)));
}

void
tq_pack_prepare (TqPack *pack)
{
    if (!g_once_init_enter (&pack->is_prepared))
        return;
    tq_date_table_prepare (pack->dates);
    for (guint set = 0; set < TQ_N_CUE_SETS; set++)
        pack->tries[set] = tq_cue_trie_new (pack->cues, set, pack->symbols);
    sift_words (pack);
    g_once_init_leave (&pack->is_prepared, TRUE);
}

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
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s:%d:%d: %s", name, reason.line,
                     reason.column, reason.text);
    return json;
}

TqPack *
tq_pack_load (const TqPackCommon *common, const char *tag, TqLang lang, GError **error)
{
    g_autofree char *name = g_strconcat (tag, "/pack.json", NULL);
    g_autoptr (TqPack) pack = pack_new (common, tag, lang);
    json_t *json = read_json (common->data_dir, name, error);
    gboolean is_loaded = json != NULL && parse_options (pack, json, name, error) &&
                         load_tables (pack, common, json, error);

    json_decref (json);
    if (!is_loaded)
        return NULL;
    tq_cues_place (pack->cues);
    return g_steal_pointer (&pack);
}
