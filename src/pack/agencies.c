#include "pack/agencies.h"

#include <string.h>

#include "pack/data.h"
#include "pack/table.h"

struct TqAgencies {
    GHashTable *names; /* folded name → agency */
};

void
tq_agencies_free (TqAgencies *agencies)
{
    if (agencies != NULL)
        g_hash_table_unref (agencies->names);
    g_free (agencies);
}

enum { COLUMN_NAME, COLUMN_AGENCY };
static const char *const columns[] = { "name", "agency", NULL };

TqAgencies *
tq_agencies_load (const char *data_dir, char *(*fold) (gconstpointer, const char *),
                  gconstpointer fold_data, GError **error)
{
    static const char file[] = "common/agencies.tsv";
    g_autoptr (GBytes) bytes = tq_data_read (data_dir, file, error);
    g_autoptr (TqTable) table = bytes != NULL ? tq_table_parse (file, bytes, columns, error) : NULL;
    TqAgencies *agencies;

    if (table == NULL)
        return NULL;
    agencies = g_new0 (TqAgencies, 1);
    agencies->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    for (guint i = 0; i < tq_table_n_rows (table); i++) {
        const char *name = tq_table_get (table, i, COLUMN_NAME),
                   *agency = tq_table_get (table, i, COLUMN_AGENCY);

        if (name[0] == '\0' || agency[0] == '\0') {
            tq_table_row_error (table, i, error, "a name or its agency is missing");
            tq_agencies_free (agencies);
            return NULL;
        }
        g_hash_table_insert (agencies->names, g_strstrip (fold (fold_data, name)),
                             g_strdup (agency));
    }
    return agencies;
}

const char *
tq_agencies_find (const TqAgencies *agencies, const char *folded)
{
    return g_hash_table_lookup (agencies->names, folded);
}
