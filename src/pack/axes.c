#include "pack/axes.h"

#include <string.h>

#include "pack/table.h"

#define ROOT_SIGN "√"
/* These stand behind the names of such axes. */
#define OF_PLACE "@place"
#define OF_ROLES "@roles"
#define OF_TURNS "@turns"
#define OF_DAYS "@days"
#define OF_NOT "@not"

static void
clear_word (gpointer data)
{
    TqAxisWord *word = data;

    g_free (word->lang);
    g_free (word->word);
}

static void
mark_axis (TqAxes *axes, const char *name, guint axis)
{
    const struct { const char *sign; guint32 *of;
    } kinds[] = {
        { OF_PLACE, &axes->of_place }, { OF_ROLES, &axes->of_roles },
        { OF_TURNS, &axes->of_turns }, { OF_DAYS, &axes->of_days },
        { OF_NOT, &axes->of_not },
    };

    for (guint i = 0; axis < TQ_MAX_AXES && i < G_N_ELEMENTS (kinds); i++)
        *kinds[i].of |= strstr (name, kinds[i].sign) != NULL ? 1u << axis : 0;
}

static guint
axis_number (TqAxes *axes, const char *name)
{
    guint i;

    if (!g_ptr_array_find_with_equal_func (axes->names, name, g_str_equal, &i)) {
        i = axes->names->len;
        g_ptr_array_add (axes->names, g_strdup (name));
        mark_axis (axes, name, i);
    }
    return i;
}

static gboolean
add_row (TqAxes *axes, const TqTable *table, guint row, GError **error)
{
    guint axis = axis_number (axes, tq_table_get (table, row, 0));
    const char *side = tq_table_get (table, row, 2);
    g_auto (GStrv) words = g_strsplit (tq_table_get (table, row, 3), "|", -1);
    gboolean is_up = strcmp (side, "up") == 0;

    if (!is_up && strcmp (side, "down") != 0)
        return tq_table_row_error (table, row, error, "a side is up or down, not \"%s\"", side);
    if (axis >= TQ_MAX_AXES)
        return tq_table_row_error (table, row, error, "more than %d axes", TQ_MAX_AXES);
    for (guint i = 0; words[i] != NULL; i++) {
        gboolean is_root = g_str_has_prefix (words[i], ROOT_SIGN);
        TqAxisWord word = { g_strdup (tq_table_get (table, row, 1)),
                            g_strdup (words[i] + (is_root ? strlen (ROOT_SIGN) : 0)),
                            is_root,
                            { is_up ? 1u << axis : 0, is_up ? 0 : 1u << axis } };

        g_array_append_val (axes->words, word);
    }
    return TRUE;
}

TqAxes *
tq_axes_parse (const char *name, GBytes *bytes, GError **error)
{
    static const char *const columns[] = { "axis",    "lang",           "side", "words",
                                           "example", "counterexample", NULL };
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);
    TqAxes *axes;
    gboolean is_good = TRUE;

    if (table == NULL)
        return NULL;
    axes = g_new0 (TqAxes, 1);
    axes->words = g_array_new (FALSE, FALSE, sizeof (TqAxisWord));
    g_array_set_clear_func (axes->words, clear_word);
    axes->names = g_ptr_array_new_with_free_func (g_free);
    for (guint row = 0; is_good && row < tq_table_n_rows (table); row++)
        is_good = add_row (axes, table, row, error);
    if (!is_good)
        g_clear_pointer (&axes, tq_axes_free);
    return axes;
}

void
tq_axes_free (TqAxes *axes)
{
    if (axes == NULL)
        return;
    g_array_unref (axes->words);
    g_ptr_array_unref (axes->names);
    g_free (axes);
}
