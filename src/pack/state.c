#include "pack/state.h"

#include <string.h>

#include "pack/table.h"

enum {
    STATE_NAME,
    STATE_CUMULATIVE,
    STATE_PERSON,
    STATE_EXCLUSIVE,
    STATE_TOLL,
    STATE_DEATH,
    STATE_TRADE,
    STATE_WORSE_THAN,
    STATE_NOBODY
};
static const char *const columns[] = {
    "name",     "is_cumulative", "is_person",  "is_exclusive", "is_toll",
    "is_death", "is_trade",      "worse_than", "nobody",       NULL
};

static void
state_free (gpointer data)
{
    TqStateRow *state = data;

    g_free ((char *) state->name);
    g_free ((char *) state->nobody);
    g_free (state);
}

static gboolean
says (const TqTable *table, guint row, guint column, const char *answer)
{
    return strcmp (tq_table_get (table, row, column), answer) == 0;
}

GPtrArray *
tq_states_parse (const char *name, GBytes *bytes, GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);
    GPtrArray *states = table != NULL ? g_ptr_array_new_with_free_func (state_free) : NULL;

    for (guint row = 0; table != NULL && row < tq_table_n_rows (table); row++) {
        TqStateRow *state = g_new0 (TqStateRow, 1);

        state->name = g_strdup (tq_table_get (table, row, STATE_NAME));
        state->is_cumulative = says (table, row, STATE_CUMULATIVE, "yes");
        state->is_fixed = says (table, row, STATE_CUMULATIVE, "fixed");
        state->is_lasting = says (table, row, STATE_CUMULATIVE, "lasting");
        state->is_person = says (table, row, STATE_PERSON, "yes");
        state->is_exclusive = says (table, row, STATE_EXCLUSIVE, "yes");
        state->is_toll = says (table, row, STATE_TOLL, "yes");
        state->is_death = says (table, row, STATE_DEATH, "yes");
        state->is_trade = says (table, row, STATE_TRADE, "yes");
        state->worse_than = tq_states_find (states, tq_table_get (table, row, STATE_WORSE_THAN));
        state->nobody = says (table, row, STATE_NOBODY, "-")
                            ? NULL
                            : g_strdup (tq_table_get (table, row, STATE_NOBODY));
        g_ptr_array_add (states, state);
    }
    return states;
}

TqState
tq_states_find (const GPtrArray *states, const char *name)
{
    for (guint i = 0; i < states->len; i++)
        if (strcmp (((const TqStateRow *) g_ptr_array_index (states, i))->name, name) == 0)
            return (TqState) (i + 1);
    return 0;
}
