#include "pack/pack.h"

#include <string.h>
#include <tanaqud/error.h>

#include "pack/agencies.h"
#include "pack/data.h"
#include "pack/folding.h"
#include "pack/pack-private.h"
#include "pack/page-hints.h"
#include "pack/rules.h"
#include "pack/units.h"
#include "pack/weights.h"

struct TqPacks {
    GPtrArray *packs;  /* of TqPack; language n is at n - 1 */
    GPtrArray *states; /* of TqStateRow; state n is at n - 1 */
    GPtrArray *questions; /* of TqQuestionRow; question n is at n - 1 */
    TqFolding *folding; /* what every language folds alike */
    TqLexicon *lexicon;
    TqUnits *units;
    TqRules *rules;
    TqWeights *weights;
    TqWeights *pair_weights;
    TqPageHints *page_hints;
    TqAgencies *agencies;
    TqAxes *axes;
    TqChoices *choices;
    TqHappenings *happenings;
    TqNames *names;
};

/* ---- tables that no language owns ------------------------------------------------------------ */

static gboolean
load_page_hints (TqPacks *packs, const char *data_dir, GError **error)
{
    packs->page_hints = tq_page_hints_load (data_dir, error);
    return packs->page_hints != NULL;
}

/* Without a lexicon the tables work alone; one that is there but damaged is an error. */
static gboolean
load_lexicon (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autofree char *path = tq_lexicon_find (data_dir);

    packs->lexicon = path != NULL ? tq_lexicon_open (path, error) : tq_lexicon_open_empty ();
    return packs->lexicon != NULL;
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
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/units.tsv", error),
                       currencies = NULL;

    packs->units = tq_units_new ();
    if (bytes == NULL || !tq_units_add (packs->units, "common/units.tsv", bytes, error))
        return FALSE;
    currencies = tq_data_read (data_dir, "common/currencies.tsv", error);
    return currencies != NULL &&
           tq_units_add_currencies (packs->units, "common/currencies.tsv", currencies, error);
}

static gboolean
load_states (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/states.tsv", error);

    packs->states = bytes != NULL ? tq_states_parse ("common/states.tsv", bytes, error) : NULL;
    return packs->states != NULL;
}

static gboolean
load_questions (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/questions.tsv", error);

    packs->questions =
        bytes != NULL ? tq_questions_parse ("common/questions.tsv", bytes, error) : NULL;
    return packs->questions != NULL;
}

static gboolean
load_axes (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/axes.tsv", error);

    packs->axes = bytes != NULL ? tq_axes_parse ("common/axes.tsv", bytes, error) : NULL;
    return packs->axes != NULL;
}

static gboolean
load_choices (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/choices.tsv", error);

    packs->choices = bytes != NULL ? tq_choices_parse ("common/choices.tsv", bytes, error) : NULL;
    return packs->choices != NULL;
}

static gboolean
load_happenings (TqPacks *packs, const char *data_dir, GError **error)
{
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, "common/happenings.tsv", error);

    packs->happenings =
        bytes != NULL ? tq_happenings_parse ("common/happenings.tsv", bytes, error) : NULL;
    return packs->happenings != NULL;
}

static gboolean
load_names (TqPacks *packs, const char *data_dir, GError **error)
{
    packs->names = tq_names_load (data_dir, error);
    return packs->names != NULL;
}

static gboolean
load_agencies (TqPacks *packs, const char *data_dir, GError **error)
{
    packs->agencies = tq_agencies_load (data_dir, tq_pack_fold, packs->folding, error);
    return packs->agencies != NULL;
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

/* Those that are built in are read on first use: a fifth of the time in which packs are opened, and
 * values need none. */
static gboolean
load_weights (TqPacks *packs, const char *data_dir, GError **error)
{
    if (data_dir == NULL)
        return TRUE;
    packs->weights = read_weights (data_dir, WEIGHTS, error);
    packs->pair_weights =
        packs->weights != NULL ? read_weights (data_dir, PAIR_WEIGHTS, error) : NULL;
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

/* ---- languages ------------------------------------------------------------------------------- */

static void
free_pack (gpointer pack)
{
    tq_pack_free (pack);
}

static gboolean
load_packs (TqPacks *packs, const char *data_dir, const char *const *tags, GError **error)
{
    const TqPackCommon common = { data_dir,    packs->folding, packs->lexicon,   packs->units,
                                  packs->axes, packs->choices, packs->happenings };

    packs->packs = g_ptr_array_new_with_free_func (free_pack);
    for (guint i = 0; tags[i] != NULL; i++) {
        TqPack *pack = tq_pack_load (&common, tags[i], (TqLang) (i + 1), error);

        if (pack == NULL)
            return FALSE;
        g_ptr_array_add (packs->packs, pack);
    }
    return TRUE;
}

/* A state that a cue row names must be a row of states.tsv. */
static gboolean
check_state (const TqPacks *packs, const TqCue *cue, GError **error)
{
    if (cue->cue_class != TQ_CUE_STATE || tq_packs_find_state (packs, cue->value) != 0)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_PACK,
                 "%s:%u: there is no state \"%s\" in common/states.tsv", cue->file, cue->line,
                 cue->value);
    return FALSE;
}

/* And an answer, one of questions.tsv. */
static gboolean
bind_answer (const TqPacks *packs, TqCue *cue, GError **error)
{
    static const TqCueClass classes[] = { TQ_CUE_ANSWER,        TQ_CUE_ANSWER_LOOKALIKE,
                                          TQ_CUE_NAMING_BEHIND, TQ_CUE_NAMING_BEFORE,
                                          TQ_CUE_NAMING_OF,     TQ_CUE_NAMING_HOLDER,
                                          TQ_CUE_NAMING_HELD };
    gboolean is_answer = FALSE;

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
        is_answer |= cue->cue_class == classes[i];
    if (!is_answer)
        return TRUE;
    cue->answer = tq_questions_find (packs->questions, cue->value);
    /* "died at the scene" says where, and that he is dead as well */
    if (cue->cue_class == TQ_CUE_ANSWER || cue->cue_class == TQ_CUE_ANSWER_LOOKALIKE)
        cue->group = (guint16) (TQ_N_CUE_CLASSES + tq_answer_question (cue->answer));
    if (cue->answer == 0)
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK,
                     "%s:%u: there is no answer \"%s\" in common/questions.tsv", cue->file,
                     cue->line, cue->value);
    return cue->answer != 0;
}

/* And kinds of what happens, of happenings.tsv, parted by spaces. */
static gboolean
bind_happenings (const TqPacks *packs, TqCue *cue, GError **error)
{
    g_auto (GStrv) kinds = NULL;

    if (cue->cue_class != TQ_CUE_HAPPENING)
        return TRUE;
    kinds = g_strsplit (cue->value, " ", -1);
    for (guint i = 0; kinds[i] != NULL; i++) {
        guint64 kind = tq_happenings_find (packs->happenings, kinds[i]);

        if (kind == 0) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_PACK,
                         "%s:%u: there is no kind \"%s\" in common/happenings.tsv", cue->file,
                         cue->line, kinds[i]);
            return FALSE;
        }
        cue->happenings |= kind;
    }
    return TRUE;
}

static gboolean
settle_cues (const TqPacks *packs, GError **error)
{
    for (guint i = 0; i < packs->packs->len; i++) {
        const TqPack *pack = g_ptr_array_index (packs->packs, i);

        for (guint j = 0; j < pack->cues->len; j++) {
            TqCue *cue = g_ptr_array_index (pack->cues, j);

            if (!check_state (packs, cue, error) || !bind_answer (packs, cue, error) ||
                !bind_happenings (packs, cue, error))
                return FALSE;
        }
    }
    return TRUE;
}

/* ---- all ------------------------------------------------------------------------------------- */

/* What the packs need is loaded before them, and what speaks of them after. */
static gboolean (*const common_tables[]) (TqPacks *packs, const char *data_dir, GError **error) = {
    load_page_hints, load_lexicon, load_folding_of_all, load_all_units, load_states, load_questions,
    load_axes, load_choices, load_happenings, load_names, load_agencies,
};

TqPacks *
tq_packs_open (const char *data_dir, GError **error)
{
    g_autoptr (TqPacks) packs = g_new0 (TqPacks, 1);
    g_auto (GStrv) list = tq_data_list_packs (data_dir, error);
    const char *const *tags = (const char *const *) list;

    if (tags == NULL)
        return NULL;
    for (guint i = 0; i < G_N_ELEMENTS (common_tables); i++)
        if (!common_tables[i] (packs, data_dir, error))
            return NULL;
    if (!load_packs (packs, data_dir, tags, error) || !settle_cues (packs, error) ||
        !load_rules (packs, data_dir, tags, error) || !load_weights (packs, data_dir, error))
        return NULL;
    return g_steal_pointer (&packs);
}

void
tq_packs_free (TqPacks *packs)
{
    if (packs == NULL)
        return;
    g_clear_pointer (&packs->packs, g_ptr_array_unref);
    g_clear_pointer (&packs->states, g_ptr_array_unref);
    g_clear_pointer (&packs->questions, g_ptr_array_unref);
    tq_page_hints_free (packs->page_hints);
    tq_agencies_free (packs->agencies);
    tq_rules_free (packs->rules);
    tq_weights_free (packs->weights);
    tq_weights_free (packs->pair_weights);
    tq_axes_free (packs->axes);
    tq_choices_free (packs->choices);
    tq_happenings_free (packs->happenings);
    tq_names_free (packs->names);
    tq_units_free (packs->units);
    tq_folding_free (packs->folding);
    tq_lexicon_close (packs->lexicon);
    g_free (packs);
}

gboolean
tq_packs_has_lexicon (const TqPacks *packs)
{
    return !tq_lexicon_is_empty (packs->lexicon);
}

guint
tq_packs_n_langs (const TqPacks *packs)
{
    return packs->packs->len;
}

const TqPack *
tq_packs_get (const TqPacks *packs, TqLang lang)
{
    return lang == 0 || lang > packs->packs->len ? NULL
                                                 : g_ptr_array_index (packs->packs, lang - 1u);
}

const TqPack *
tq_packs_prepare (const TqPacks *packs, TqLang lang)
{
    TqPack *pack = (TqPack *) tq_packs_get (packs, lang);

    if (pack != NULL)
        tq_pack_prepare (pack);
    return pack;
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

const TqHappenings *
tq_packs_happenings (const TqPacks *packs)
{
    return packs->happenings;
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
    return state == 0 || state > packs->states->len
               ? NULL
               : g_ptr_array_index (packs->states, state - 1u);
}

const TqQuestionRow *
tq_packs_question (const TqPacks *packs, TqAnswerId answer)
{
    return g_ptr_array_index (packs->questions, tq_answer_question (answer) - 1u);
}

TqState
tq_packs_find_state (const TqPacks *packs, const char *name)
{
    return tq_states_find (packs->states, name);
}

const char *
tq_packs_unit_name (const TqPacks *packs, TqUnit unit)
{
    const TqUnitRow *row = tq_units_get (packs->units, unit);

    return row != NULL ? row->id : "";
}
