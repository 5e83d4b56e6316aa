#include "pack/data.h"

#include <gio/gio.h>
#include <string.h>
#include <tanaqud/error.h>

/* Made by glib-compile-resources from src/data/tanaqud.gresource.xml. */
extern GResource *tq_data_get_resource (void);

#define PREFIX "/tanaqud/"

GBytes *
tq_data_read (const char *data_dir, const char *name, GError **error)
{
    g_autoptr (GError) reason = NULL;
    g_autofree char *path = NULL;
    GBytes *bytes = NULL;

    if (data_dir == NULL) {
        path = g_strconcat (PREFIX, name, NULL);
        bytes = g_resource_lookup_data (tq_data_get_resource (), path,
                                        G_RESOURCE_LOOKUP_FLAGS_NONE, &reason);
    } else {
        char *contents;
        gsize n_bytes;

        path = g_build_filename (data_dir, name, NULL);
        if (g_file_get_contents (path, &contents, &n_bytes, &reason))
            bytes = g_bytes_new_take (contents, n_bytes);
    }
    if (bytes == NULL)
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: %s", name, reason->message);
    return bytes;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Folders in @names ("ar/" of a resource, "ar" of a file system) that hold a pack.json. */
static void
add_pack (GPtrArray *tags, const char *data_dir, const char *name)
{
    g_autofree char *tag = g_strdup (name);
    g_autofree char *file = NULL;
    g_autoptr (GBytes) bytes = NULL;

    if (g_str_has_suffix (tag, "/"))
        tag[strlen (tag) - 1] = '\0';
    file = g_strconcat (tag, "/pack.json", NULL);
    bytes = tq_data_read (data_dir, file, NULL);
    if (bytes != NULL)
        g_ptr_array_add (tags, g_steal_pointer (&tag));
}

static gboolean
list_folder (GPtrArray *tags, const char *data_dir, GError **error)
{
    g_autoptr (GError) reason = NULL;
    g_autoptr (GDir) dir = g_dir_open (data_dir, 0, &reason);
    const char *name;

    if (dir == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s", reason->message);
        return FALSE;
    }
    while ((name = g_dir_read_name (dir)) != NULL)
        add_pack (tags, data_dir, name);
    return TRUE;
}

char **
tq_data_list_packs (const char *data_dir, GError **error)
{
    g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);

    if (data_dir != NULL) {
        if (!list_folder (tags, data_dir, error))
            return NULL;
    } else {
        g_auto (GStrv) names = g_resource_enumerate_children (tq_data_get_resource (), PREFIX,
                                                              G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

        for (guint i = 0; names != NULL && names[i] != NULL; i++)
            add_pack (tags, NULL, names[i]);
    }
    if (tags->len == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK,
                     "%s: no language pack (a folder with a pack.json)",
                     data_dir != NULL ? data_dir : "built-in tables");
        return NULL;
    }
    g_ptr_array_sort (tags, compare_names);
    g_ptr_array_add (tags, NULL);
    return (char **) g_ptr_array_steal (tags, NULL);
}
