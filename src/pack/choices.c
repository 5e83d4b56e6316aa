#include "pack/choices.h"

#include <string.h>

#include "pack/table.h"

#define MAX_VALUES 255

enum { COLUMN_SET, COLUMN_BESIDE, COLUMN_VALUE, COLUMN_LANG, COLUMN_WORDS };

static void
clear_word (gpointer data)
{
    TqChoiceWord *word = data;

    g_free (word->lang);
    g_free (word->word);
}

/* From 1 on; 0 if @name is none of @names. */
static guint
find_number (const GPtrArray *names, const char *name)
{
    guint i;

    if (!g_ptr_array_find_with_equal_func ((GPtrArray *) names, name, g_str_equal, &i))
        return 0;
    return i + 1;
}

static guint
number_of (GPtrArray *names, char *name)
{
    guint number = find_number (names, name);

    if (number != 0) {
        g_free (name);
        return number;
    }
    g_ptr_array_add (names, name);
    return names->len;
}

static gboolean
add_row (TqChoices *choices, GPtrArray *values, const TqTable *table, guint row, GError **error)
{
    const char *set = tq_table_get (table, row, COLUMN_SET),
               *beside = tq_table_get (table, row, COLUMN_BESIDE);
    g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, COLUMN_WORDS), "|", -1);
    guint number = number_of (choices->sets, g_strdup (set)),
          value = number_of (values, g_strdup (tq_table_get (table, row, COLUMN_VALUE)));
    gboolean needs_other = beside[0] != '\0';

    if (words[0] == NULL || words[0][0] == '\0')
        return tq_table_row_error (table, row, error, "no words");
    if (number >= TQ_MAX_CHOICE_SETS || value > MAX_VALUES)
        return tq_table_row_error (table, row, error, "more than %d sets or %d values",
                                   TQ_MAX_CHOICE_SETS - 1, MAX_VALUES);
    choices->beside[number] = (guint8) (needs_other ? find_number (choices->sets, beside) : 0);
    if (needs_other && choices->beside[number] == 0)
        return tq_table_row_error (table, row, error, "no row above is of the set \"%s\"", beside);
    for (guint i = 0; words[i] != NULL; i++) {
        TqChoiceWord word = { g_strdup (tq_table_get (table, row, COLUMN_LANG)),
                              g_strdup (words[i]), (TqChoice) (number << 8 | value) };

        g_array_append_val (choices->words, word);
    }
    return TRUE;
}

TqChoices *
tq_choices_parse (const char *name, GBytes *bytes, GError **error)
{
    static const char *const columns[] = { "set",   "beside",  "value",          "lang",
                                           "words", "example", "counterexample", NULL };
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);
    g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free); /* of all sets */
    TqChoices *choices;
    gboolean is_good = TRUE;

    if (table == NULL)
        return NULL;
    choices = g_new0 (TqChoices, 1);
    choices->words = g_array_new (FALSE, FALSE, sizeof (TqChoiceWord));
    g_array_set_clear_func (choices->words, clear_word);
    choices->sets = g_ptr_array_new_with_free_func (g_free);
    for (guint row = 0; is_good && row < tq_table_n_rows (table); row++)
        is_good = add_row (choices, values, table, row, error);
    if (!is_good)
        g_clear_pointer (&choices, tq_choices_free);
    return choices;
}

void
tq_choices_free (TqChoices *choices)
{
    if (choices == NULL)
        return;
    g_array_unref (choices->words);
    g_ptr_array_unref (choices->sets);
    g_free (choices);
}
