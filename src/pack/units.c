#include "pack/units.h"

#include <string.h>

#include "pack/table.h"

static const struct {
    const char *name;
    TqValueKind kind;
} kinds[] = {
    { "measure", TQ_VALUE_MEASURE },
    { "duration", TQ_VALUE_DURATION },
    { "percent", TQ_VALUE_PERCENT },
    { "money", TQ_VALUE_MONEY },
};

struct TqUnits {
    GArray *rows;     /* of TqUnitRow; unit n is at n - 1 */
    GArray *forms;    /* of TqUnitForm, beside rows */
    GHashTable *find; /* id -> unit */
    GArray *shared;   /* of SharedCurrency */
    GStringChunk *texts;
};

typedef struct {
    TqUnit word;
    TqUnit currency;
    const char *country;
} SharedCurrency;

TqUnits *
tq_units_new (void)
{
    TqUnits *units = g_new0 (TqUnits, 1);

    units->rows = g_array_new (FALSE, TRUE, sizeof (TqUnitRow));
    units->forms = g_array_new (FALSE, TRUE, sizeof (TqUnitForm));
    units->find = g_hash_table_new (g_str_hash, g_str_equal);
    units->shared = g_array_new (FALSE, TRUE, sizeof (SharedCurrency));
    units->texts = g_string_chunk_new (4096);
    return units;
}

void
tq_units_free (TqUnits *units)
{
    if (units == NULL)
        return;
    g_array_unref (units->rows);
    g_array_unref (units->forms);
    g_hash_table_unref (units->find);
    g_array_unref (units->shared);
    g_string_chunk_free (units->texts);
    g_free (units);
}

enum { COLUMN_ID, COLUMN_DIMENSION, COLUMN_FACTOR, COLUMN_OFFSET, COLUMN_KIND };
static const char *const columns[] = { "id", "dimension", "factor", "offset", "kind", NULL };

static gboolean
add_row (TqUnits *units, const TqTable *table, guint index, GError **error)
{
    const char *id = tq_table_get (table, index, COLUMN_ID),
               *kind = tq_table_get (table, index, COLUMN_KIND);
    TqUnitRow row = { .factor = 1 };
    guint i = 0;

    while (i < G_N_ELEMENTS (kinds) && strcmp (kinds[i].name, kind) != 0)
        i++;
    if (i == G_N_ELEMENTS (kinds))
        return tq_table_row_error (table, index, error, "there is no kind \"%s\"", kind);
    if (id[0] == '\0' || g_hash_table_contains (units->find, id))
        return tq_table_row_error (table, index, error, "the unit \"%s\" is empty or there twice",
                                   id);
    if (!tq_table_get_double (table, index, COLUMN_FACTOR, 1e-30, 1e30, &row.factor, error) ||
        !tq_table_get_double (table, index, COLUMN_OFFSET, -1e6, 1e6, &row.offset, error))
        return FALSE;
    row.id = g_string_chunk_insert_const (units->texts, id);
    row.dimension =
        g_string_chunk_insert_const (units->texts, tq_table_get (table, index, COLUMN_DIMENSION));
    row.kind = kinds[i].kind;
    g_array_append_val (units->rows, row);
    g_array_append_val (units->forms, ((TqUnitForm) { (TqUnit) units->rows->len, 1, FALSE }));
    g_hash_table_insert (units->find, (gpointer) row.id, GUINT_TO_POINTER (units->rows->len));
    return TRUE;
}

gboolean
tq_units_add (TqUnits *units, const char *name, GBytes *bytes, GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);

    if (table == NULL)
        return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++)
        if (!add_row (units, table, i, error))
            return FALSE;
    return TRUE;
}

enum { COLUMN_WORD, COLUMN_COUNTRY, COLUMN_CURRENCY };
static const char *const currency_columns[] = { "unit", "country", "currency", NULL };

gboolean
tq_units_add_currencies (TqUnits *units, const char *name, GBytes *bytes, GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, currency_columns, error);

    if (table == NULL)
        return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++) {
        SharedCurrency row = { tq_units_find (units, tq_table_get (table, i, COLUMN_WORD)),
                               tq_units_find (units, tq_table_get (table, i, COLUMN_CURRENCY)),
                               g_string_chunk_insert_const (
                                   units->texts, tq_table_get (table, i, COLUMN_COUNTRY)) };

        if (row.word == 0 || row.currency == 0)
            return tq_table_row_error (table, i, error, "there is no such unit");
        g_array_append_val (units->shared, row);
    }
    return TRUE;
}

TqUnit
tq_units_currency_of (const TqUnits *units, TqUnit word, const char *country)
{
    for (guint i = 0; i < units->shared->len; i++) {
        const SharedCurrency *row = &g_array_index (units->shared, SharedCurrency, i);

        if (row->word == word && strcmp (row->country, country) == 0)
            return row->currency;
    }
    return 0;
}

static gboolean
is_called (const TqUnits *units, TqUnit currency, TqUnit word)
{
    for (guint i = 0; i < units->shared->len; i++) {
        const SharedCurrency *row = &g_array_index (units->shared, SharedCurrency, i);

        if (row->word == word && row->currency == currency)
            return TRUE;
    }
    return FALSE;
}

const char *
tq_units_meeting_dimension (const TqUnits *units, TqUnit unit)
{
    const TqUnitRow *row = tq_units_get (units, unit);

    for (guint i = 0; row != NULL && row->kind == TQ_VALUE_MONEY && i < units->shared->len; i++) {
        const SharedCurrency *shared = &g_array_index (units->shared, SharedCurrency, i);

        if (tq_units_get (units, shared->currency)->dimension == row->dimension)
            return tq_units_get (units, shared->word)->dimension;
    }
    return row != NULL ? row->dimension : NULL;
}

TqUnit
tq_units_find (const TqUnits *units, const char *id)
{
    return (TqUnit) GPOINTER_TO_UINT (g_hash_table_lookup (units->find, id));
}

const TqUnitRow *
tq_units_get (const TqUnits *units, TqUnit unit)
{
    return unit == 0 || unit > units->rows->len
               ? NULL
               : &g_array_index (units->rows, TqUnitRow, unit - 1);
}

const TqUnitForm *
tq_units_form (const TqUnits *units, TqUnit unit)
{
    return unit == 0 || unit > units->forms->len
               ? NULL
               : &g_array_index (units->forms, TqUnitForm, unit - 1);
}

gboolean
tq_units_comparable (const TqUnits *units, TqUnit a, TqUnit b)
{
    const TqUnitRow *x = tq_units_get (units, a), *y = tq_units_get (units, b);

    if (x == NULL || y == NULL || x->dimension == y->dimension)
        return x == y || (x != NULL && y != NULL);
    return x->kind == TQ_VALUE_MONEY && y->kind == TQ_VALUE_MONEY &&
           (is_called (units, a, b) || is_called (units, b, a));
}

double
tq_units_to_base (const TqUnits *units, TqUnit unit, double value)
{
    const TqUnitRow *row = tq_units_get (units, unit);

    return row == NULL ? value : value * row->factor + row->offset;
}

TqUnit
tq_units_rate (const TqUnits *units, TqUnit unit, TqUnit per)
{
    const TqUnitRow *row = tq_units_get (units, unit), *period = tq_units_get (units, per);
    char id[64];

    if (row == NULL || period == NULL)
        return 0;
    g_snprintf (id, sizeof id, "%s-per-%s", row->id, period->id);
    return tq_units_find (units, id);
}

double
tq_units_rate_to_base (const TqUnits *units, TqUnit unit, TqUnit per, double value)
{
    const TqUnitRow *period = tq_units_get (units, per);

    return tq_units_to_base (units, unit, value) / (period != NULL ? period->factor : 1);
}

/* ---- forms ----------------------------------------------------------------------------------- */

struct TqUnitTable {
    GHashTable *forms;    /* folded form -> TqUnitForm, owned */
    GHashTable *prefixes; /* those that stand before their number */
    GHashTable *in_sums;  /* those that are units only glued to a figure or behind a greater unit */
    GPtrArray *sorted;    /* the keys of `forms`, borrowed, in order of their bytes */
};

TqUnitTable *
tq_unit_table_new (void)
{
    TqUnitTable *table = g_new0 (TqUnitTable, 1);

    table->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    table->prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    table->in_sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    table->sorted = g_ptr_array_new ();
    return table;
}

void
tq_unit_table_free (TqUnitTable *table)
{
    if (table == NULL)
        return;
    g_ptr_array_unref (table->sorted);
    g_hash_table_unref (table->forms);
    g_hash_table_unref (table->prefixes);
    g_hash_table_unref (table->in_sums);
    g_free (table);
}

void
tq_unit_table_add_words (const TqUnitTable *table, TqSieve *sieve)
{
    tq_sieve_add_keys (sieve, table->forms);
}

enum { COLUMN_FORM, COLUMN_UNIT, COLUMN_TIMES, COLUMN_PLACE };
static const char *const form_columns[] = { "form", "unit", "times", "place", NULL };

/* The forms of a row's place; NULL if there is no such place. */
static GHashTable *
forms_of_place (TqUnitTable *table, const char *place)
{
    if (strcmp (place, "-") == 0 || *place == '\0')
        return table->forms;
    return strcmp (place, "before") == 0 ? table->prefixes
           : strcmp (place, "sum") == 0  ? table->in_sums
                                         : NULL;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
sort_forms (TqUnitTable *table)
{
    GHashTableIter iter;
    gpointer text;

    g_ptr_array_set_size (table->sorted, 0);
    g_hash_table_iter_init (&iter, table->forms);
    while (g_hash_table_iter_next (&iter, &text, NULL))
        g_ptr_array_add (table->sorted, text);
    g_ptr_array_sort (table->sorted, compare_texts);
}

gboolean
tq_unit_table_add (TqUnitTable *forms, const TqUnits *units, const char *name, GBytes *bytes,
                   char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                   GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, form_columns, error);

    if (table == NULL)
        return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++) {
        TqUnitForm form = { tq_units_find (units, tq_table_get (table, i, COLUMN_UNIT)), 1,
                            strcmp (tq_table_get (table, i, COLUMN_TIMES), "many") == 0 };
        GHashTable *place = forms_of_place (forms, tq_table_get (table, i, COLUMN_PLACE));

        if (place == NULL)
            return tq_table_row_error (table, i, error, "there is no place \"%s\"",
                                       tq_table_get (table, i, COLUMN_PLACE));
        if (form.unit == 0)
            return tq_table_row_error (table, i, error, "there is no unit \"%s\"",
                                       tq_table_get (table, i, COLUMN_UNIT));
        if (!form.is_plural &&
            !tq_table_get_double (table, i, COLUMN_TIMES, 1e-12, 1e12, &form.times, error))
            return FALSE;
        g_hash_table_insert (place, fold (fold_data, tq_table_get (table, i, COLUMN_FORM)),
                             g_memdup2 (&form, sizeof form));
    }
    sort_forms (forms);
    return TRUE;
}

const TqUnitForm *
tq_unit_table_find (const TqUnitTable *table, const char *folded)
{
    return g_hash_table_lookup (table->forms, folded);
}

const TqUnitForm *
tq_unit_table_find_prefix (const TqUnitTable *table, const char *folded)
{
    return g_hash_table_lookup (table->prefixes, folded);
}

const TqUnitForm *
tq_unit_table_find_in_sum (const TqUnitTable *table, const char *folded)
{
    return g_hash_table_lookup (table->in_sums, folded);
}

gboolean
tq_unit_table_begins (const TqUnitTable *table, const char *folded)
{
    guint lo = 0, hi = table->sorted->len;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (strcmp (g_ptr_array_index (table->sorted, middle), folded) < 0)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo < table->sorted->len &&
           g_str_has_prefix (g_ptr_array_index (table->sorted, lo), folded);
}
