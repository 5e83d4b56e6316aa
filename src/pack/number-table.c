#include "pack/number-table.h"

#include <math.h>
#include <string.h>

#include "pack/table.h"

static const char *const class_names[] = {
#define TQ_NUMBER_NAME(symbol, name) [TQ_NUMBER_##symbol] = name,
    TQ_NUMBER_CLASSES (TQ_NUMBER_NAME)
#undef TQ_NUMBER_NAME
};

struct TqNumberTable {
    GArray *rows;     /* of TqNumberRow */
    GHashTable *find; /* folded word -> row + 1 */
};

TqNumberTable *
tq_number_table_new (void)
{
    TqNumberTable *table = g_new0 (TqNumberTable, 1);

    table->rows = g_array_new (FALSE, TRUE, sizeof (TqNumberRow));
    table->find = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    return table;
}

void
tq_number_table_free (TqNumberTable *table)
{
    if (table == NULL)
        return;
    g_array_unref (table->rows);
    g_hash_table_unref (table->find);
    g_free (table);
}

void
tq_number_table_add_words (const TqNumberTable *table, TqSieve *sieve)
{
    tq_sieve_add_keys (sieve, table->find);
}

/* "12", "1/3" or "3:9". */
static gboolean
parse_value (const char *cell, TqNumberRow *row)
{
    char *end;
    double first = g_ascii_strtod (cell, &end), second;
    char mark = *end;

    row->value = row->hi = first;
    if (end == cell || mark == '\0')
        return end != cell;
    if (mark != '/' && mark != ':')
        return FALSE;
    cell = end + 1;
    second = g_ascii_strtod (cell, &end);
    if (end == cell || *end != '\0' || second == 0)
        return FALSE;
    if (mark == '/')
        row->value = row->hi = first / second;
    else
        row->hi = second;
    return row->hi >= row->value;
}

/* Classes of words that only stand inside or behind a number. */
static const gboolean is_inner[TQ_N_NUMBER_CLASSES] = {
    [TQ_NUMBER_AND] = TRUE,
    [TQ_NUMBER_OF] = TRUE,
    [TQ_NUMBER_OVER] = TRUE,
    [TQ_NUMBER_OVER_TEN] = TRUE,
    [TQ_NUMBER_ONE_IN] = TRUE,
    [TQ_NUMBER_EXCEPT] = TRUE,
    [TQ_NUMBER_POINT] = TRUE,
    [TQ_NUMBER_ZERO_INSIDE] = TRUE,
    [TQ_NUMBER_SCALE_SHORT] = TRUE,
    [TQ_NUMBER_SCALE_GLUED] = TRUE,
    [TQ_NUMBER_ORDINAL_SUFFIX] = TRUE,
    [TQ_NUMBER_SCALE_DECIMAL] = TRUE,
    [TQ_NUMBER_FRACTION_JOINED] = TRUE,
};

enum { COLUMN_WORD, COLUMN_CLASS, COLUMN_VALUE };
static const char *const columns[] = { "word", "class", "value", NULL };

static gboolean
add_row (TqNumberTable *numbers, const TqTable *table, guint index, char *folded, GError **error)
{
    const char *class_name = tq_table_get (table, index, COLUMN_CLASS);
    TqNumberRow row = { 0 };
    guint i = 0;

    while (i < TQ_N_NUMBER_CLASSES && strcmp (class_names[i], class_name) != 0)
        i++;
    row.number_class = i;
    if (i == TQ_N_NUMBER_CLASSES ||
        !parse_value (tq_table_get (table, index, COLUMN_VALUE), &row)) {
        g_free (folded);
        return i == TQ_N_NUMBER_CLASSES
                   ? tq_table_row_error (table, index, error, "there is no class \"%s\"",
                                         class_name)
                   : tq_table_row_error (table, index, error, "value is not a number");
    }
    row.is_share = row.number_class == TQ_NUMBER_UNIT_OR_SHARE;
    row.number_class = row.is_share ? TQ_NUMBER_UNIT : row.number_class;
    row.is_inner = is_inner[row.number_class];
    g_array_append_val (numbers->rows, row);
    if (g_hash_table_contains (numbers->find, folded)) /* another spelling that folds alike */
        g_free (folded);
    else
        g_hash_table_insert (numbers->find, folded, GUINT_TO_POINTER (numbers->rows->len));
    return TRUE;
}

static void
add_compound (TqNumberTable *numbers, const char *tens, const TqNumberRow *ten, const char *unit,
              const TqNumberRow *one)
{
    double value =
        ten->value +
        (one->number_class == TQ_NUMBER_FRACTION_OR_ORDINAL ? round (1 / one->value) : one->value);
    TqNumberRow row = { .number_class = one->number_class == TQ_NUMBER_UNIT ? TQ_NUMBER_TEEN
                                                                            : TQ_NUMBER_ORDINAL,
                        .value = value,
                        .hi = value };
    char *word = g_strconcat (tens, unit, NULL);

    if (g_hash_table_contains (numbers->find, word)) {
        g_free (word);
        return;
    }
    g_array_append_val (numbers->rows, row);
    g_hash_table_insert (numbers->find, word, GUINT_TO_POINTER (numbers->rows->len));
}

/* Tens written in one word with what follows: twentyone, seventythird. */
static void
add_compounds (TqNumberTable *numbers)
{
    guint n_words;
    g_autofree char **words = (char **) g_hash_table_get_keys_as_array (numbers->find, &n_words);
    const guint n_rows = numbers->rows->len;
    g_autofree TqNumberRow *rows = g_memdup2 (numbers->rows->data, n_rows * sizeof (TqNumberRow));

    for (guint i = 0; i < n_words; i++) {
        const TqNumberRow *ten = &rows[tq_number_table_find (numbers, words[i]) - 1];

        for (guint j = 0; j < n_words && ten->number_class == TQ_NUMBER_TENS; j++) {
            const TqNumberRow *one = &rows[tq_number_table_find (numbers, words[j]) - 1];

            if (one->number_class == TQ_NUMBER_FRACTION_OR_ORDINAL ||
                ((one->number_class == TQ_NUMBER_UNIT || one->number_class == TQ_NUMBER_ORDINAL) &&
                 one->value >= 1 && one->value <= 9))
                add_compound (numbers, words[i], ten, words[j], one);
        }
    }
}

gboolean
tq_number_table_add (TqNumberTable *numbers, const char *name, GBytes *bytes,
                     char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                     GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);

    if (table == NULL)
        return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++)
        if (!add_row (numbers, table, i, fold (fold_data, tq_table_get (table, i, COLUMN_WORD)),
                      error))
            return FALSE;
    add_compounds (numbers);
    return TRUE;
}

guint16
tq_number_table_find (const TqNumberTable *table, const char *folded)
{
    return (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (table->find, folded));
}

const TqNumberRow *
tq_number_table_get (const TqNumberTable *table, guint16 row_plus_one)
{
    return &g_array_index (table->rows, TqNumberRow, row_plus_one - 1);
}
