#include "pack/happenings.h"

#include <string.h>

#include "pack/table.h"

#define ROOT_SIGN "√"

static void
clear_word (gpointer data)
{
    TqHappeningWord *word = data;

    g_free (word->lang);
    g_free (word->word);
}

static guint
kind_number (TqHappenings *happenings, const char *name)
{
    guint i;

    if (!g_ptr_array_find_with_equal_func (happenings->names, name, g_str_equal, &i)) {
        i = happenings->names->len;
        g_ptr_array_add (happenings->names, g_strdup (name));
    }
    return i;
}

static gboolean
add_row (TqHappenings *happenings, const TqTable *table, guint row, GError **error)
{
    guint kind = kind_number (happenings, tq_table_get (table, row, 0));
    g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 2), "|", -1);

    if (kind >= TQ_MAX_HAPPENINGS)
        return tq_table_row_error (table, row, error, "more than %d kinds", TQ_MAX_HAPPENINGS);
    if (words[0] == NULL)
        return tq_table_row_error (table, row, error, "no words");
    for (guint i = 0; words[i] != NULL; i++) {
        gboolean is_root = g_str_has_prefix (words[i], ROOT_SIGN);
        TqHappeningWord word = { g_strdup (tq_table_get (table, row, 1)),
                                 g_strdup (words[i] + (is_root ? strlen (ROOT_SIGN) : 0)), is_root,
                                 G_GUINT64_CONSTANT (1) << kind };

        g_array_append_val (happenings->words, word);
    }
    return TRUE;
}

TqHappenings *
tq_happenings_parse (const char *name, GBytes *bytes, GError **error)
{
    static const char *const columns[] = { "kind",    "lang",           "words",
                                           "example", "counterexample", NULL };
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);
    TqHappenings *happenings;
    gboolean is_good = TRUE;

    if (table == NULL)
        return NULL;
    happenings = g_new0 (TqHappenings, 1);
    happenings->words = g_array_new (FALSE, FALSE, sizeof (TqHappeningWord));
    g_array_set_clear_func (happenings->words, clear_word);
    happenings->names = g_ptr_array_new_with_free_func (g_free);
    for (guint row = 0; is_good && row < tq_table_n_rows (table); row++)
        is_good = add_row (happenings, table, row, error);
    if (!is_good)
        g_clear_pointer (&happenings, tq_happenings_free);
    return happenings;
}

void
tq_happenings_free (TqHappenings *happenings)
{
    if (happenings == NULL)
        return;
    g_array_unref (happenings->words);
    g_ptr_array_unref (happenings->names);
    g_free (happenings);
}

guint64
tq_happenings_find (const TqHappenings *happenings, const char *name)
{
    guint i;

    return g_ptr_array_find_with_equal_func (happenings->names, name, g_str_equal, &i)
               ? G_GUINT64_CONSTANT (1) << i
               : 0;
}
