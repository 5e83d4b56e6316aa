#include "pack/word-table.h"

#include <string.h>

#include "pack/lexicon.h"
#include "pack/table.h"

/* ---- lists ----------------------------------------------------------------------------------- */

static const char *const word_columns[] = { "word", NULL };

gboolean
tq_word_list_add (GHashTable *words, const char *name, GBytes *bytes,
                  char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                  GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, word_columns, error);

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++)
        g_hash_table_add (words, fold (fold_data, tq_table_get (table, row, 0)));
    return table != NULL;
}

/* ---- what follows a word --------------------------------------------------------------------- */

enum { CONTEXT_BEHIND, CONTEXT_LIKELIER };
static const char *const context_columns[] = { "behind", "likelier", NULL };

static const char *const context_names[TQ_N_CONTEXTS] = { [TQ_CONTEXT_NOUN] = "noun",
                                                          [TQ_CONTEXT_VERB] = "verb",
                                                          [TQ_CONTEXT_PRESENT] = "present",
                                                          [TQ_CONTEXT_BARE] = "bare",
                                                          [TQ_CONTEXT_SAME] = "same",
                                                          [TQ_CONTEXT_BEHIND] = "behind" };

static TqContext
context_named (const char *name)
{
    for (guint i = TQ_CONTEXT_NONE + 1; i < TQ_N_CONTEXTS; i++)
        if (strcmp (context_names[i], name) == 0)
            return (TqContext) i;
    return TQ_CONTEXT_NONE;
}

gboolean
tq_context_table_add (GHashTable *contexts, const char *name, GBytes *bytes,
                      char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                      GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, context_columns, error);

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        TqContext context = context_named (tq_table_get (table, row, CONTEXT_LIKELIER));
        g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, CONTEXT_BEHIND), "|", -1);

        if (context == TQ_CONTEXT_NONE)
            return tq_table_row_error (table, row, error,
                                       "\"%s\" is neither noun, verb, present, bare, same nor behind",
                                       tq_table_get (table, row, CONTEXT_LIKELIER));
        for (guint i = 0; words[i] != NULL; i++)
            g_hash_table_insert (contexts, fold (fold_data, words[i]), GUINT_TO_POINTER (context));
    }
    return table != NULL;
}

/* ---- duals ----------------------------------------------------------------------------------- */

enum { DUAL_TEXT, DUAL_KIND };
static const char *const dual_columns[] = { "text", "kind", NULL };
static const char *const dual_kinds[] = {
    [TQ_DUAL_WORD] = "word",
    [TQ_DUAL_NOT] = "not",
    [TQ_DUAL_ENDING] = "ending",
    [TQ_DUAL_ENDING_THING] = "ending-thing",
    [TQ_DUAL_ENDING_NOT] = "ending-not",
};

static void
clear_dual_ending (gpointer data)
{
    g_free (((TqDualEnding *) data)->text);
}

GArray *
tq_dual_endings_new (void)
{
    GArray *endings = g_array_new (FALSE, TRUE, sizeof (TqDualEnding));

    g_array_set_clear_func (endings, clear_dual_ending);
    return endings;
}

/* 0 if there is no such kind. */
static TqDualRow
find_dual_kind (const char *kind)
{
    for (guint i = TQ_DUAL_WORD; i < G_N_ELEMENTS (dual_kinds); i++)
        if (strcmp (dual_kinds[i], kind) == 0)
            return i;
    return 0;
}

gboolean
tq_dual_table_add (GHashTable *words, GArray *endings, const char *name, GBytes *bytes,
                   char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                   GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, dual_columns, error);

    for (guint i = 0; table != NULL && i < tq_table_n_rows (table); i++) {
        TqDualEnding row = { NULL, find_dual_kind (tq_table_get (table, i, DUAL_KIND)) };

        if (row.row == 0)
            return tq_table_row_error (table, i, error, "there is no kind \"%s\"",
                                       tq_table_get (table, i, DUAL_KIND));
        row.text = fold (fold_data, tq_table_get (table, i, DUAL_TEXT));
        if (row.row <= TQ_DUAL_NOT)
            g_hash_table_insert (words, row.text, GINT_TO_POINTER (row.row));
        else
            g_array_append_val (endings, row);
    }
    return table != NULL;
}

/* ---- clitics --------------------------------------------------------------------------------- */

enum { CLITIC_TEXT, CLITIC_PLACE, CLITIC_FORM, CLITIC_MIN_STEM, CLITIC_GIVES_WAY };
static const char *const clitic_columns[] = { "text",     "place",     "form",
                                              "min_stem", "gives_way", NULL };

static const struct {
    const char *name;
    guint16 form;
} clitic_forms[] = {
    { "conjunction", TQ_FORM_CONJUNCTION },
    { "preposition", TQ_FORM_PREPOSITION },
    { "article", TQ_FORM_ARTICLE },
    { "future", TQ_FORM_FUTURE },
    { "pronoun", TQ_FORM_PRONOUN },
    { "plural", TQ_FORM_PLURAL },
    { "dual", TQ_FORM_DUAL },
    { "feminine", TQ_FORM_FEMININE },
    { "preposition-article", TQ_FORM_PREPOSITION | TQ_FORM_ARTICLE },
};

static void
clear_clitic (gpointer data)
{
    g_free ((char *) ((TqClitic *) data)->text);
}

GArray *
tq_clitics_new (void)
{
    GArray *clitics = g_array_new (FALSE, TRUE, sizeof (TqClitic));

    g_array_set_clear_func (clitics, clear_clitic);
    return clitics;
}

static int
longest_clitic_first (gconstpointer a, gconstpointer b)
{
    const TqClitic *x = a, *y = b;

    return x->n_bytes != y->n_bytes ? (x->n_bytes > y->n_bytes ? -1 : 1)
                                    : strcmp (x->text, y->text);
}

/* All but its text. */
static gboolean
parse_clitic (const TqTable *table, guint row, TqClitic *ret, GError **error)
{
    const char *place = tq_table_get (table, row, CLITIC_PLACE),
               *form = tq_table_get (table, row, CLITIC_FORM);
    const char *gives_way = tq_table_get (table, row, CLITIC_GIVES_WAY);
    double min_stem = 2;

    ret->is_enclitic = strcmp (place, "after") == 0;
    if (!ret->is_enclitic && strcmp (place, "before") != 0)
        return tq_table_row_error (table, row, error,
                                   "place is \"before\" or \"after\", not \"%s\"", place);
    for (guint i = 0; i < G_N_ELEMENTS (clitic_forms); i++)
        if (strcmp (clitic_forms[i].name, form) == 0)
            ret->form = clitic_forms[i].form;
    if (ret->form == 0)
        return tq_table_row_error (table, row, error, "there is no form \"%s\"", form);
    if (!tq_table_get_double (table, row, CLITIC_MIN_STEM, 1, 20, &min_stem, error))
        return FALSE;
    ret->min_stem = (guint8) min_stem;
    ret->gives_way = strcmp (gives_way, "yes") == 0;
    if (!ret->gives_way && *gives_way != '\0')
        return tq_table_row_error (table, row, error, "gives_way is \"yes\" or \"-\", not \"%s\"",
                                   gives_way);
    return TRUE;
}

gboolean
tq_clitics_add (GArray *clitics, const char *name, GBytes *bytes,
                char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, clitic_columns, error);

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        TqClitic clitic = { 0 };

        if (!parse_clitic (table, row, &clitic, error))
            return FALSE;
        clitic.text = fold (fold_data, tq_table_get (table, row, CLITIC_TEXT));
        clitic.n_bytes = (guint8) strlen (clitic.text);
        g_array_append_val (clitics, clitic);
    }
    if (table != NULL)
        g_array_sort (clitics, longest_clitic_first);
    return table != NULL;
}
